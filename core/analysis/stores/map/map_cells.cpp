#include "core/analysis/stores/map/map_cells.h"

#include <algorithm>

namespace clientele {
namespace {

constexpr int finest_shown = 16, coarsest_shown = 4;

}  // namespace

std::vector<CustomerCell> customer_cells(const Context& context, const PlaceMeasure& measure, std::size_t most) {
    const LocatedRows& located = located_rows(context.snapshot, DatasetKind::customers);
    const DatasetColumn* key = context.snapshot.dataset(DatasetKind::customers).find("customer_id");
    std::vector<std::pair<MapCell, std::size_t>> rows;
    context.rows[DatasetKind::customers].for_each([&](std::size_t row) {
        if (located.known(row)) rows.emplace_back(cell_of(located.places[row], finest_shown), row);
    });
    std::ranges::sort(rows);  // rows of a cell stay in their order: sums are the same on every machine
    std::vector<CustomerCell> cells;
    for (const auto& [cell, row] : rows) {
        if (cells.empty() || cells.back().cell != cell) cells.push_back({.cell = cell});
        ++cells.back().customers;
        if (key && !key->values.missing(row)) cells.back().sums.add(measure.of_customer[key->values.codes()[row]]);
    }
    for (int level = finest_shown - 1; level >= coarsest_shown && cells.size() > most; --level) {
        for (CustomerCell& each : cells) each.cell = coarser(each.cell, level);
        std::ranges::stable_sort(cells, {}, &CustomerCell::cell);
        std::size_t kept = 0;
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (cells[i].cell == cells[kept].cell) {
                cells[kept].customers += cells[i].customers;
                cells[kept].sums.add(cells[i].sums);
            } else {
                cells[++kept] = cells[i];
            }
        }
        cells.resize(kept + 1);
    }
    return cells;
}

}  // namespace clientele
