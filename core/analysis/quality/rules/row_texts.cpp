#include "core/analysis/quality/rules/row_texts.h"

#include "core/base/format.h"

namespace clientele::rules {

std::string written(const Column& column, std::size_t row) {
    const Cell cell = column.at(row);
    if (const auto* number = std::get_if<double>(&cell)) return write_exact(*number);
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* date = std::get_if<Date>(&cell)) return iso_text(*date);
    if (const auto* time = std::get_if<DateTime>(&cell)) return iso_text(*time);
    if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "yes" : "no";
    return {};
}

const DatasetColumn* id_column(const Dataset& dataset) {
    static constexpr std::string_view ids[] = {"order_id", "visit_id", "session",  "respondent", "contact_id",
                                               "file",     "series",   "campaign", "customer_id"};
    const std::string_view key = spec(dataset.kind).key;
    if (const DatasetColumn* column = key.empty() ? nullptr : dataset.find(key)) return column;
    for (const std::string_view id : ids)
        if (const DatasetColumn* column = dataset.find(id)) return column;
    return nullptr;
}

std::vector<std::size_t> first_of(const Selection& rows, std::size_t most) {
    std::vector<std::size_t> first;
    constexpr std::size_t step = std::size_t{1} << 14U;
    for (std::size_t begin = 0; begin < rows.rows() && first.size() < most; begin += step)
        rows.for_each(begin, std::min(rows.rows(), begin + step), [&](std::size_t row) {
            if (first.size() < most) first.push_back(row);
        });
    return first;
}

}  // namespace clientele::rules
