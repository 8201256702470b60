#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/statistics.h"

namespace clientele::ingest {
namespace {

/// From Stata 13 on files start with a tag; before, with the version, the byte order (1 or 2) and a 1.
bool is_stata_file(const FileStart& start) {
    using namespace std::string_view_literals;
    if (start.bytes.starts_with("<stata_dta>")) return true;
    return start.bytes.size() > 109 && "\x68\x69\x6A\x6B\x6C\x6E\x6F\x70\x71\x72\x73"sv.contains(start.bytes[0]) &&
           (start.bytes[1] == 1 || start.bytes[1] == 2) && start.bytes[2] == 1;
}

/// ReadStat copies these names as they stand in the file, in fields of the width that its version gives them.
StatisticsPackage::NameRoom name_room(int version) {
    return {.at_variables = version < 110 ? 9U : version < 118 ? 33U : 129U,
            .at_labels = version < 105 ? 12U : version < 118 ? 33U : 129U};
}

Result<Reading> read_stata(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    const StatisticsPackage stata{.parse = readstat_parse_dta, .moment_of = stata_moment, .name_room = name_room};
    return read_statistics(input, stata, rows, progress);
}

}  // namespace

FileFormat stata_format() {
    return {.id = "stata",
            .label = Pattern("a Stata file"), .extensions = {"dta"},
            .is_text = false,
            .recognises = is_stata_file,
            .read = read_stata};
}

}  // namespace clientele::ingest
