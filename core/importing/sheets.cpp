#include "core/importing/sheets.h"

#include <algorithm>
#include <set>

namespace clientele {
namespace {

using Columns = std::set<std::string>;

Columns columns_of(const SourceFacts& facts) {
    Columns columns;
    for (const ColumnFacts& column : facts.columns) columns.insert(column.header);
    return columns;
}

/// The columns that most tables have; of several as frequent those that come first.
const Columns& most_frequent(const std::vector<Columns>& all) {
    const auto tables_with = [&](const Columns& columns) {
        return columns.empty() ? 0 : std::ranges::count(all, columns);
    };
    return *std::ranges::max_element(all, {}, tables_with);
}

}  // namespace

Result<TablesAlike> tables_alike(const std::filesystem::path& file, const SourceSettings& settings,
                                 std::optional<DatasetKind> kind, const Progress& progress) {
    SourceSettings one = settings;
    one.erase("table");
    const auto first = inspect(file, one, progress.part(0, 0.1), kind);
    if (!first) return std::unexpected(first.error());
    TablesAlike found;
    if (first->tables.empty()) return found;
    std::vector<Columns> columns;  // beside the tables; none where a table cannot be read
    const auto all = static_cast<double>(first->tables.size());
    for (const std::string& table : first->tables) {
        one["table"] = table;
        const double at = static_cast<double>(columns.size());
        const auto facts = inspect(file, one, progress.part(0.1 + 0.9 * at / all, 0.1 + 0.9 * (at + 1) / all), kind);
        if (!facts && facts.error().cancelled()) return std::unexpected(facts.error());
        columns.push_back(facts ? columns_of(*facts) : Columns());
    }
    const Columns& alike = most_frequent(columns);
    for (std::size_t i = 0; i < columns.size(); ++i)
        (!columns[i].empty() && columns[i] == alike ? found.tables : found.left_out).push_back(first->tables[i]);
    if (!found.tables.empty()) return found;
    return fail(ErrorCode::bad_format,
                text("No sheet of {0} has rows that can be read. Choose another file.", name(file.string())),
                {.file = file.string(), .line = 0, .column = {}});
}

}  // namespace clientele
