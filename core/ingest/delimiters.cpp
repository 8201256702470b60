#include "core/ingest/delimiters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/ingest/dates.h"
#include "core/ingest/numbers.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t rows_to_judge = 300;

/// 1: a number, a date, nothing; less for words, least for words with other delimiters in them.
double cleanness(std::string_view cell) {
    if (cell.empty() || is_typed(cell)) return 1;
    if (cell.find_first_of(",;\t|") == std::string_view::npos) return 0.9;
    return 0.3;
}

}  // namespace

bool is_typed(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.find_first_of("0123456789") == std::string_view::npos || cell.size() > 40) return false;
    NumberEvidence number;
    number.add(cell);
    if (number.numbers() > 0) return true;
    DateEvidence date;
    date.add(cell);
    return !date.best().empty();
}

std::size_t usual_width(const std::vector<std::size_t>& widths) {
    std::map<std::size_t, std::size_t> counts;
    for (const std::size_t width : widths) ++counts[width];
    std::size_t best = 0;
    for (const auto& [width, rows] : counts)
        if (best == 0 || rows >= counts[best]) best = width;
    return best;
}

double delimiter_score(const Cells& cells, bool spaces) {
    const std::size_t rows = std::min(cells.size(), rows_to_judge);
    if (rows == 0) return 0;
    std::vector<std::size_t> widths;
    for (std::size_t row = 0; row < rows; ++row) widths.push_back(cells.records[row].cells);
    const std::size_t width = usual_width(widths);
    if (width < 2) return 0;
    double clean = 0;
    double seen = 0;
    double mixed = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        if (widths[row] != width) continue;
        for (std::size_t column = 0; column < std::min<std::size_t>(width, 50); ++column) {
            const double cell = cleanness(trimmed(cells.at(cells.records[row].first_cell + column)));
            clean += cell;
            mixed += cell < 0.5 ? 1 : 0;
            seen += 1;
        }
    }
    // Blanks between the words of a list with commas: no columns of their own.
    if (spaces && mixed * 10 > seen) return 0;
    const double share = static_cast<double>(std::ranges::count(widths, width)) / static_cast<double>(rows);
    return share * share * std::sqrt(1 - 1 / static_cast<double>(width)) * clean / seen;
}

RecordRules best_delimiter(std::string_view head, RecordRules rules) {
    RecordRules best = rules;
    double best_score = 0;
    for (const char delimiter : {',', ';', '\t', '|', ' '}) {
        RecordRules tried = rules;
        tried.delimiter = delimiter;
        tried.spaces = delimiter == ' ';
        Cells cells;
        split(head, tried, CellTrim::outer_blanks, cells);
        const double score = delimiter_score(cells, tried.spaces) * (tried.spaces ? 0.8 : 1);
        if (score > best_score + 1e-9) {
            best_score = score;
            best = tried;
        }
    }
    return best;
}

char likely_quote(std::string_view head, RecordRules rules) {
    if (head.find('"') != std::string_view::npos || head.find('\'') == std::string_view::npos) return '"';
    const auto judged = [&](char quote, Cells& cells) {
        rules.quote = quote;
        const RecordRules best = best_delimiter(head, rules);
        split(head, best, CellTrim::outer_blanks, cells);
        return delimiter_score(cells, best.spaces);
    };
    Cells quoted;
    Cells plain;
    const double gain = judged('\'', quoted) - judged('\0', plain);
    if (std::abs(gain) > 1e-9) return gain > 0 ? '\'' : '"';
    std::size_t rows_with = 0;
    for (std::size_t row = 0; row < plain.size(); ++row)
        for (std::size_t column = 0; column < plain.records[row].cells; ++column) {
            const std::string_view cell = trimmed(plain.at(plain.records[row].first_cell + column));
            if (cell.size() < 2 || cell.front() != '\'' || cell.back() != '\'') continue;
            ++rows_with;
            break;
        }
    return rows_with * 2 > plain.size() ? '\'' : '"';
}

}  // namespace clientele::ingest
