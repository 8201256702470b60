#include <algorithm>

#include "core/base/utf8.h"
#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/statistics.h"
#include "core/ingest/settings.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view zeros = "\0\0\0\0\0\0\0\0\0\0\0\0"sv;
constexpr std::string_view data_mark =
    "\xC2\xEA\x81\x60\xB3\x14\x11\xCF\xBD\x92\x08\x00\x09\xC7\x31\x8C\x18\x1F\x10\x11"sv;
constexpr std::string_view catalog_mark =
    "\xC2\xEA\x81\x63\xB3\x14\x11\xCF\xBD\x92\x08\x00\x09\xC7\x31\x8C\x18\x1F\x10\x11"sv;
constexpr std::string_view transport_mark = "HEADER RECORD*******LIB";
constexpr std::string_view member_mark = "HEADER RECORD*******MEMB";
constexpr std::string_view long_member_mark = "HEADER RECORD*******MEMBV8";
constexpr std::size_t transport_record = 80;

bool has_mark(std::string_view bytes, std::string_view mark) {
    return bytes.starts_with(zeros) && bytes.substr(zeros.size()).starts_with(mark);
}

bool is_sas_file(const FileStart& start) {
    return has_mark(start.bytes, data_mark) || has_mark(start.bytes, catalog_mark) ||
           start.bytes.starts_with(transport_mark);
}

/// A table of a transport file.
struct Member {
    std::string name;
    FilePart part;
};

/// Each table has a header of its own at the start of a record, and its name two records below.
Result<std::vector<Member>> members_of(const InputFile& file, const Progress& progress) {
    std::string piece(transport_record << 12, '\0');
    std::vector<Member> members;
    for (std::uint64_t offset = 0; offset < file.size(); offset += piece.size()) {
        if (!progress(static_cast<double>(offset) / static_cast<double>(file.size()), text("Reading the cases")))
            return cancelled();
        const auto got = file.read(offset, piece);
        if (!got) return std::unexpected(got.error());
        for (std::size_t at = 0; at + transport_record <= *got; at += transport_record) {
            if (!std::string_view(piece).substr(at).starts_with(member_mark)) continue;
            const bool long_name = std::string_view(piece).substr(at).starts_with(long_member_mark);
            Member& member = members.emplace_back();
            member.part.offset = offset + at;
            member.name.resize(long_name ? 32 : 8);
            const auto read = file.read(member.part.offset + 2 * transport_record + 8, member.name);
            if (!read) return std::unexpected(read.error());
            while (member.name.ends_with(' ') || member.name.ends_with('\0')) member.name.pop_back();
        }
    }
    for (std::size_t i = 0; i < members.size(); ++i)
        members[i].part.size =
            (i + 1 < members.size() ? members[i + 1].part.offset : file.size()) - members[i].part.offset;
    return members;
}

/// ReadStat takes what follows the first table for its cases: it is shown the file's header and one table.
Result<Reading> read_transport(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    auto members = members_of(input.file, progress.part(0, 0.1));
    if (!members) return std::unexpected(members.error());
    StatisticsPackage package{.parse = readstat_parse_xport, .moment_of = sas_moment, .has_labels = false};
    if (members->size() < 2) return read_statistics(input, package, rows, progress.part(0.1, 1));
    std::vector<std::string> names;
    for (const Member& member : *members) names.push_back(repaired_utf8(member.name));
    const std::string_view given = setting(input.settings, "table");
    const auto chosen = given.empty() ? names.begin() : std::ranges::find(names, given);
    if (chosen == names.end()) {
        std::vector<Text> known;
        for (const std::string& each : names) known.push_back(verbatim(each));
        return fail(ErrorCode::bad_value,
                    text("{0} has no table “{1}”. It has: {2}.", name(input.path.string()), name(given), known),
                    in_file(input.path.string()));
    }
    package.parts = {{0, members->front().part.offset},
                     (*members)[static_cast<std::size_t>(chosen - names.begin())].part};
    auto reading = read_statistics(input, package, rows, progress.part(0.1, 1));
    if (!reading) return reading;
    reading->table = *chosen;
    reading->tables = std::move(names);
    reading->reasons.push_back(text("The rows are those of the table “{0}”.", name(reading->table)));
    return reading;
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
        return read_statistics(
            input, {.parse = readstat_parse_sas7bdat, .moment_of = sas_moment, .has_labels = false}, rows, progress);
    return read_transport(input, rows, progress);
}

}  // namespace

FileFormat sas_format() {
    return {.id = "sas",
            .label = Pattern("a SAS file"),
            .extensions = {"sas7bdat", "xpt"},
            .is_text = false,
            .recognises = is_sas_file,
            .read = read_sas};
}

}  // namespace clientele::ingest
