#include "ui/customers/customer_search.h"

#include <QStringList>
#include <QStringMatcher>
#include <array>

#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

constexpr std::array searched{"customer_id", "name", "email", "city", "country", "other_ids"};

/// For each row, whether the column's text contains the word; each distinct text is looked at once.
bool mark_matches(const Column& column, const QString& word, std::vector<std::uint8_t>& hits,
                  const Progress& progress) {
    enum : std::uint8_t { unknown, no, yes };
    std::vector<std::uint8_t> of_code(column.dictionary().size(), unknown);
    const QStringMatcher matcher(word, Qt::CaseInsensitive);
    const auto codes = column.codes();
    for (std::size_t row = 0; row < codes.size(); ++row) {
        if (row % 8192 == 0 && progress.cancelled()) return false;
        if (codes[row] == missing_code || hits[row]) continue;
        std::uint8_t& known = of_code[codes[row]];
        if (known == unknown) known = matcher.indexIn(qtext(column.text(row))) >= 0 ? yes : no;
        hits[row] = known == yes;
    }
    return true;
}

}  // namespace

Result<std::vector<std::uint32_t>> rows_with(const FindingTable& table, const QString& words,
                                             const Progress& progress) {
    std::vector<std::uint8_t> all(table.rows(), 1);
    const QStringList wanted = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : wanted) {
        std::vector<std::uint8_t> hits(table.rows(), 0);
        for (const std::string_view id : searched) {
            const TableColumn* column = table.find(id);
            if (column && !mark_matches(column->values, word, hits, progress)) return cancelled();
        }
        for (std::size_t row = 0; row < all.size(); ++row) all[row] &= hits[row];
    }
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < all.size(); ++row)
        if (all[row]) rows.push_back(static_cast<std::uint32_t>(row));
    return rows;
}

}  // namespace clientele
