#pragma once

#include <string>

#include "app/verb.h"
#include "core/base/json.h"
#include "core/model/snapshot.h"
#include "core/project/project.h"

namespace clientele {

/// How results are written: English words, ISO dates, and the project's currency before amounts.
Format result_format(const Snapshot& snapshot);

/// Opens a project; where it can only be read and `to_change` is set, that is an error.
Result<Project> open_project(const std::string& path, bool to_change, Console& console);
/// The project's data. Where they had to be read from the tables of a large project, the next time will be quick.
Result<SnapshotPtr> data_of(Project& project, Console& console);

/// The kind of that id; wrong usage that lists the kinds where there is none.
std::expected<DatasetKind, Failure> kind_named(const std::string& id);

/// The settings of --set for reading a file: those that ingest knows ("dates", "dates:Ordered"...), and for an import
/// "again"; wrong usage that lists them where another is named.
std::expected<std::map<std::string, std::string>, Failure> file_settings(const Arguments& arguments, bool importing);

/// The text on one line, cut after `most` bytes.
std::string one_line(std::string_view text, std::size_t most);

/// Rows of texts under one another, columns aligned, two blanks before each.
std::string aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right = {});

}  // namespace clientele
