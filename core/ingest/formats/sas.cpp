#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/statistics.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view zeros = "\0\0\0\0\0\0\0\0\0\0\0\0"sv;
constexpr std::string_view data_mark =
    "\xC2\xEA\x81\x60\xB3\x14\x11\xCF\xBD\x92\x08\x00\x09\xC7\x31\x8C\x18\x1F\x10\x11"sv;
constexpr std::string_view catalog_mark =
    "\xC2\xEA\x81\x63\xB3\x14\x11\xCF\xBD\x92\x08\x00\x09\xC7\x31\x8C\x18\x1F\x10\x11"sv;
constexpr std::string_view transport_mark = "HEADER RECORD*******LIB";
constexpr std::string_view member_mark = "HEADER RECORD*******MEM";
constexpr std::size_t transport_record = 80;

bool has_mark(std::string_view bytes, std::string_view mark) {
    return bytes.starts_with(zeros) && bytes.substr(zeros.size()).starts_with(mark);
}

bool is_sas_file(const FileStart& start) {
    return has_mark(start.bytes, data_mark) || has_mark(start.bytes, catalog_mark) ||
           start.bytes.starts_with(transport_mark);
}

/// How many tables a transport file holds: each has a header of its own at the start of a record.
Result<std::size_t> tables_of_transport(const InputFile& file, const Progress& progress) {
    std::string piece(transport_record << 12, '\0');
    std::size_t tables = 0;
    for (std::uint64_t offset = 0; offset < file.size(); offset += piece.size()) {
        if (!progress(static_cast<double>(offset) / static_cast<double>(file.size()), text("Reading the cases")))
            return cancelled();
        const auto got = file.read(offset, piece);
        if (!got) return std::unexpected(got.error());
        for (std::size_t at = 0; at + transport_record <= *got; at += transport_record)
            if (std::string_view(piece).substr(at).starts_with(member_mark)) ++tables;
    }
    return tables;
}

Result<Reading> read_sas(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    std::string start(64, '\0');
    if (const auto got = input.file.read(0, start); !got) return std::unexpected(got.error());
    if (has_mark(start, catalog_mark))
        return fail(ErrorCode::bad_format,
                    text("{0} is a SAS catalog, which holds formats and no cases. Choose the data set (.sas7bdat).",
                         name(input.path.string())),
                    in_file(input.path.string()));
    if (has_mark(start, data_mark))
        return read_statistics(input, {readstat_parse_sas7bdat, sas_moment, false}, rows, progress);
    const auto tables = tables_of_transport(input.file, progress.part(0, 0.1));
    if (!tables) return std::unexpected(tables.error());
    auto reading = read_statistics(input, {readstat_parse_xport, sas_moment, false}, rows, progress.part(0.1, 1));
    if (reading && *tables > 1)
        reading->warnings.push_back(text(
            "The file holds {0} tables; the first one was read. Write each to a file of its own.", count(*tables)));
    return reading;
}

}  // namespace

FileFormat sas_format() {
    return {.id = "sas", .label = Pattern("a SAS file"), .is_text = false, .recognises = is_sas_file, .read = read_sas};
}

}  // namespace clientele::ingest
