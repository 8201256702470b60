#pragma once

#include "core/project/project.h"

namespace clientele {

/// Imports that follow one another. While it lives, each hands the columns that it made to the next, and the column
/// cache is written once, when it goes, and not by each of them.
class ImportSeries {
   public:
    explicit ImportSeries(Project& project);
    ~ImportSeries();
    ImportSeries(const ImportSeries&) = delete;
    ImportSeries& operator=(const ImportSeries&) = delete;

   private:
    Project& project_;
};

}  // namespace clientele
