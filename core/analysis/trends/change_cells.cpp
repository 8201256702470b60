#include "core/analysis/trends/change_cells.h"

#include "core/analysis/trends/sales_series.h"
#include "core/table/parallel.h"

namespace clientele {

ChangeCell& ChangeCell::operator+=(const ChangeCell& other) {
    revenue += other.revenue;
    returned += other.returned;
    orders += other.orders;
    units += other.units;
    lines += other.lines;
    return *this;
}

std::size_t LineGrouping::groups() const {
    std::size_t count = 1;
    for (const LineGroups& field : fields) count *= field.names().size() + 1;
    return count;
}

std::size_t LineGrouping::of(std::size_t row) const {
    std::size_t group = 0;
    for (const LineGroups& field : fields) {
        const Code code = field.of(row);
        const std::size_t values = field.names().size();
        group = group * (values + 1) + (code == missing_code ? values : code);
    }
    return group;
}

std::string LineGrouping::name(std::size_t group) const {
    std::string words;
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
        const std::size_t values = field->names().size(), code = group % (values + 1);
        group /= values + 1;
        const std::string own(code == values ? no_value_key : field->names().at(static_cast<Code>(code)));
        words = words.empty() ? own : own + " · " + words;
    }
    return words;
}

OrderShares::OrderShares(const Sales& sales, const Selection& rows) : sales_(sales), lines_(sales.order_count) {
    if (sales.orders.empty()) return;
    rows.for_each([&](std::size_t row) {
        if (sales.orders[row] != missing_code && !sales.is_return(row)) ++lines_[sales.orders[row]];
    });
}

ChangeCell line_cell(const Sales& sales, const OrderShares& shares, std::size_t row) {
    ChangeCell cell;
    const double known = sales.amount(row);
    cell.revenue = std::isnan(known) ? 0 : known;
    if (sales.is_return(row)) {
        cell.returned = -cell.revenue;
        return cell;
    }
    cell.lines = 1;
    cell.orders = shares.of(row);
    if (!sales.quantities.empty() && !std::isnan(sales.quantities[row])) cell.units = sales.quantities[row];
    return cell;
}

Result<std::vector<ChangeCell>> change_cells(const Sales& sales, const Selection& rows, const OrderShares& shares,
                                             const LineGrouping& grouping, const std::vector<Period>& stretches,
                                             const Progress& progress) {
    const Date first = stretches.front().first, last = stretches.back().last;
    const std::vector<std::uint32_t> stretch_of = stretch_of_day(stretches, first, last);
    const std::size_t count = grouping.groups() * stretches.size();
    const auto add = [&](std::size_t row, std::vector<ChangeCell>& cells) {
        if (!sales.has_time(row)) return;
        const std::int64_t day = std::int64_t{sales.day(row)} - first.days;
        if (day < 0 || day >= static_cast<std::int64_t>(stretch_of.size())) return;
        const std::uint32_t stretch = stretch_of[static_cast<std::size_t>(day)];
        if (stretch == missing_code) return;
        cells[grouping.of(row) * stretches.size() + stretch] += line_cell(sales, shares, row);
    };
    const std::size_t block = std::max({rows_a_block, count * 4, sales.lines / 64 + 1});
    auto total = reduce_blocks<std::vector<ChangeCell>>(
        sales.lines, block,
        [&](std::size_t begin, std::size_t end, std::vector<ChangeCell>& cells) {
            if (progress.cancelled()) return;
            cells.resize(count);
            rows.for_each(begin, end, [&](std::size_t row) { add(row, cells); });
        },
        [&](std::vector<ChangeCell>& all, const std::vector<ChangeCell>& part) {
            all.resize(count);
            for (std::size_t i = 0; i < part.size(); ++i) all[i] += part[i];
        });
    if (progress.cancelled()) return cancelled();
    total.resize(count);
    return total;
}

}  // namespace clientele
