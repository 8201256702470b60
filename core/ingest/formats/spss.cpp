#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/statistics.h"

namespace clientele::ingest {
namespace {

constexpr std::string_view encrypted_mark = "ENCRYPTEDSAV";

bool is_system_file(std::string_view bytes) { return bytes.starts_with("$FL2") || bytes.starts_with("$FL3"); }

bool is_encrypted(std::string_view bytes) { return bytes.substr(0, 64).contains(encrypted_mark); }

/// A portable file: a title of 200 signs in five code pages, a table of 256 signs, and the mark, in lines of 80.
bool is_portable_file(std::string_view bytes) {
    constexpr std::size_t mark_at = 200 + 256;
    std::string start;
    for (const char sign : bytes.substr(0, 600))
        if (sign != '\r' && sign != '\n') start += sign;
    return start.size() > mark_at && std::string_view(start).substr(mark_at).starts_with("SPSSPORT");
}

bool is_spss_file(const FileStart& start) {
    return is_system_file(start.bytes) || is_portable_file(start.bytes) || is_encrypted(start.bytes);
}

Result<Reading> read_spss(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    std::string start(64, '\0');
    const auto got = input.file.read(0, start);
    if (!got) return std::unexpected(got.error());
    if (is_encrypted(start))
        return fail(ErrorCode::bad_format,
                    text("{0} is encrypted. Open it in SPSS with its password and save it without one.",
                         name(input.path.string())),
                    in_file(input.path.string()));
    const bool portable = !is_system_file(start);
    const StatisticsPackage spss{.parse = portable ? readstat_parse_por : readstat_parse_sav, .moment_of = spss_moment};
    return read_statistics(input, spss, rows, progress);
}

}  // namespace

FileFormat spss_format() {
    return {.id = "spss",
            .label = Pattern("an SPSS file"), .extensions = {"sav", "zsav", "por"},
            .is_text = false,
            .recognises = is_spss_file,
            .read = read_spss};
}

}  // namespace clientele::ingest
