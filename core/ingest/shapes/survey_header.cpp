#include "core/ingest/shapes/survey_header.h"

#include <algorithm>
#include <array>

#include "core/ingest/words.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;
using TextRecord = std::vector<std::string>;

constexpr std::array plain_options{"response"sv, "openendedresponse"sv, "antwort"sv,   "offeneantwort"sv,
                                   "reponse"sv,  "reponseouverte"sv,    "respuesta"sv, "respuestaabierta"sv};

/// A header of SurveyMonkey is blank where the question goes on; other programs fill such blanks with names of their
/// own.
bool is_no_name(std::string_view header) {
    if (header.empty()) return true;
    if (!header.starts_with("Unnamed: ")) return false;
    return header.find_first_not_of("0123456789", 9) == std::string_view::npos;
}

bool holds_import_ids(const TextRecord& record) {
    return std::ranges::any_of(record, [](const std::string& cell) { return cell.starts_with("{\"ImportId\""); });
}

std::vector<std::string_view> views(const TextRecord& record, std::size_t width, bool shifted) {
    std::vector<std::string_view> cells;
    if (shifted) cells.emplace_back();
    cells.insert(cells.end(), record.begin(), record.end());
    cells.resize(width);
    return cells;
}

}  // namespace

bool names_options(std::span<const std::string_view> first, std::span<const std::string_view> second) {
    if (first.size() < 2 || second.size() < 2 || is_no_name(first[0]) || !second[0].empty()) return false;
    std::size_t plain = 0;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
        if (second[i].empty()) continue;
        if (second[i].find_first_not_of("0123456789.,:/- ") == std::string_view::npos) return false;
        if (is_one_of(plain_options, header_key(second[i]))) ++plain;
    }
    return plain > 0;
}

SurveyHeader read_survey_header(const SourceFacts& facts, const std::vector<std::vector<std::string>>& first_records) {
    SurveyHeader header;
    const std::size_t width = facts.columns.size();
    header.columns.resize(width);
    if (!facts.dialect.header || first_records.empty()) {
        header.records = 0;
        for (std::size_t i = 0; i < width; ++i) header.columns[i].header = facts.columns[i].header;
        return header;
    }
    const bool shifted = first_records[0].size() + 1 == width;
    const auto names = views(first_records[0], width, shifted);
    for (std::size_t i = 0; i < width; ++i) {
        header.columns[i].header = is_no_name(names[i]) ? "" : names[i];
        header.columns[i].text = facts.columns[i].label;
    }
    const std::size_t known = first_records.size();
    const std::size_t json = known > 1 && holds_import_ids(first_records[1])   ? 1
                             : known > 2 && holds_import_ids(first_records[2]) ? 2
                                                                               : 0;
    if (json > 0) {
        header.records = json + 1;
        if (json == 2)
            for (std::size_t i = 0; const std::string_view cell : views(first_records[1], width, shifted))
                header.columns[i++].text = cell;
        header.reasons.push_back(
            text("The first {0} rows name the questions, as Qualtrics writes them.", count(header.records)));
    } else if (known > 1) {
        const auto options = views(first_records[1], width, shifted);
        if (!names_options(names, options)) return header;
        header.records = 2;
        for (std::size_t i = 0; i < width; ++i) {
            header.columns[i].continued = i > 0 && header.columns[i].header.empty();
            if (is_one_of(plain_options, header_key(options[i])) && !header.columns[i].continued) continue;
            header.columns[i].option = options[i];
        }
        header.reasons.push_back(text("The second row names the options of the questions above it."));
    }
    return header;
}

}  // namespace clientele::ingest
