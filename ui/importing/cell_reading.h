#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/base/format.h"
#include "core/table/column.h"

namespace clientele {

/// A cell as the file has it and as the project would.
struct CellReading {
    enum class Kind {
        same,      ///< stored as written
        changed,   ///< stored as something that looks different: a date, a number in other signs
        missing,   ///< the file says something, but it stands for "no value"
        rejected,  ///< this is why the row is not taken
        open       ///< not read yet, or left out
    };
    QString raw;
    QString read;  ///< as the reader writes it; "" where it looks as `raw` does
    Kind kind = Kind::open;
    QString why;  ///< of a rejected one
};

CellReading read_cell(const std::string& raw, const Cell& cell, const Format& format);

/// Of a column's example dates, the one where the order of day and month makes a difference (03/04, not 03/03).
std::string telling_example(const std::vector<std::string>& examples);
/// "3 April 2011": what the example means when it is written in this format; "" where it does not fit.
QString read_date_example(const std::string& example, const std::string& format);
/// "1234" or "1.234" for "1,234" by its decimal sign, written as the reader does.
QString read_number_example(const std::string& example, char decimal);

}  // namespace clientele
