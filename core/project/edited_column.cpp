#include "core/project/edited_column.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

namespace clientele {
namespace {

constexpr double missing_of(double) { return missing_number; }
constexpr Code missing_of(Code) { return missing_code; }
constexpr std::int32_t missing_of(std::int32_t) { return Date::missing_days; }
constexpr std::int64_t missing_of(std::int64_t) { return DateTime::missing_seconds; }
constexpr std::int8_t missing_of(std::int8_t) { return missing_boolean; }

}  // namespace

void EditedColumn::edit() {
    if (edited_) return;
    edited_ = true;
    const auto copied = [](const auto& from) {
        return std::vector<std::remove_cvref_t<decltype(from[0])>>(from.begin(), from.end());
    };
    switch (column_->type()) {
        case ColumnType::number: values_ = copied(column_->numbers()); break;
        case ColumnType::text: values_ = copied(column_->codes()); break;
        case ColumnType::date: values_ = copied(column_->dates()); break;
        case ColumnType::time: values_ = copied(column_->times()); break;
        case ColumnType::boolean: values_ = copied(column_->booleans()); break;
    }
}

void EditedColumn::clear(std::size_t row) {
    edit();
    std::visit([row](auto& values) { values[row] = missing_of(values[row]); }, values_);
}

void EditedColumn::recode(const std::vector<Code>& becomes) {
    edit();
    auto& codes = std::get<std::vector<Code>>(values_);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, codes.size(), 65'536), [&](const auto& range) {
        for (std::size_t row = range.begin(); row < range.end(); ++row)
            if (codes[row] < becomes.size()) codes[row] = becomes[codes[row]];
    });
}

Column EditedColumn::finish() {
    if (!edited_) return *column_;
    struct Made {
        std::shared_ptr<const Dictionary> dictionary;
        Column operator()(std::vector<double>& values) { return Column::of_numbers(std::move(values)); }
        Column operator()(std::vector<Code>& codes) { return Column::of_codes(std::move(codes), dictionary); }
        Column operator()(std::vector<std::int32_t>& days) { return Column::of_dates(std::move(days)); }
        Column operator()(std::vector<std::int64_t>& seconds) { return Column::of_times(std::move(seconds)); }
        Column operator()(std::vector<std::int8_t>& values) { return Column::of_booleans(std::move(values)); }
    };
    return std::visit(Made{column_->type() == ColumnType::text ? column_->shared_dictionary() : nullptr}, values_);
}

bool any_value(const Column& column) {
    for (std::size_t row = 0; row < column.size(); ++row)
        if (!column.missing(row)) return true;
    return false;
}

}  // namespace clientele
