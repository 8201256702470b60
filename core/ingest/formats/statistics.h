#pragma once

#include <readstat.h>

#include "core/ingest/formats/file_format.h"
#include "core/ingest/formats/moments.h"
#include "core/ingest/formats/statistics_input.h"

namespace clientele::ingest {

/// How the files of a statistics package are read by ReadStat.
struct StatisticsPackage {
    readstat_error_t (*parse)(readstat_parser_t* parser, const char* path, void* context);
    Moment (*moment_of)(std::string_view format);  ///< what the numbers of a variable with this format stand for
    bool has_labels = true;                        ///< values can have labels in the file itself
    /// Bytes that names of sets of labels take in files of a version, where ReadStat hands over the file's own bytes. A
    /// name that fills them has no zero behind it.
    struct NameRoom {
        std::size_t at_variables = std::string::npos;
        std::size_t at_labels = std::string::npos;
    };
    NameRoom (*name_room)(int version) = [](int) { return NameRoom{}; };
    std::vector<FilePart> parts = {};              ///< where its table stands in the file; none: it is the file
};

/// The variables are the columns and the cases the rows: the names in line 1, case i in line i + 1.
///
/// Missing values of either kind are left empty; those that the file declares missing are counted in a warning.
///
/// The rule for labels, unless the setting "labels" says no: the cells of a variable are written as labels when every
/// value that it takes has one and no two of these read the same. Where only some have one (the ends of a scale,
/// special codes) the values are written, as they are everywhere with labels=no. In both cases Reading::columns has the
/// labels.
Result<Reading> read_statistics(const FormatInput& input, const StatisticsPackage& package, RecordWriter& rows,
                                const Progress& progress);

}  // namespace clientele::ingest
