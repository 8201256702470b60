#include "core/table/column.h"

namespace clientele {

std::string_view id(ColumnType type) {
    switch (type) {
        case ColumnType::number: return "number";
        case ColumnType::text: return "text";
        case ColumnType::date: return "date";
        case ColumnType::time: return "time";
        case ColumnType::boolean: return "boolean";
    }
    return "text";
}

Column Column::of_numbers(std::vector<double> values) { return Column(Buffer<double>(std::move(values))); }
Column Column::of_dates(std::vector<std::int32_t> days) { return Column(Buffer<std::int32_t>(std::move(days))); }
Column Column::of_times(std::vector<std::int64_t> seconds) { return Column(Buffer<std::int64_t>(std::move(seconds))); }
Column Column::of_booleans(std::vector<std::int8_t> values) { return Column(Buffer<std::int8_t>(std::move(values))); }
Column Column::of_codes(std::vector<Code> codes, std::shared_ptr<const Dictionary> dictionary) {
    return Column(Buffer<Code>(std::move(codes)), std::move(dictionary));
}

Column Column::of_texts(const std::vector<std::string>& texts) {
    DictionaryBuilder builder;
    std::vector<Code> codes;
    codes.reserve(texts.size());
    for (const std::string& text : texts) codes.push_back(text.empty() ? missing_code : builder.add(text));
    return of_codes(std::move(codes), builder.build());
}

ColumnType Column::type() const {
    static constexpr ColumnType types[] = {ColumnType::number, ColumnType::text, ColumnType::date, ColumnType::time,
                                           ColumnType::boolean};
    return types[values_.index()];
}

std::size_t Column::size() const {
    return std::visit([](const auto& buffer) { return buffer.size(); }, values_);
}

bool Column::missing(std::size_t row) const {
    switch (type()) {
        case ColumnType::number: return std::isnan(numbers()[row]);
        case ColumnType::text: return codes()[row] == missing_code;
        case ColumnType::date: return dates()[row] == Date::missing_days;
        case ColumnType::time: return times()[row] == DateTime::missing_seconds;
        case ColumnType::boolean: return booleans()[row] == missing_boolean;
    }
    return true;
}

Cell Column::at(std::size_t row) const {
    if (missing(row)) return {};
    switch (type()) {
        case ColumnType::number: return numbers()[row];
        case ColumnType::text: return std::string(text(row));
        case ColumnType::date: return Date{dates()[row]};
        case ColumnType::time: return DateTime{times()[row]};
        case ColumnType::boolean: return booleans()[row] == 1;
    }
    return {};
}

}  // namespace clientele
