#include "core/project/growing_dataset.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

FieldType attribute_type(ColumnType type) {
    switch (type) {
        case ColumnType::number: return FieldType::number;
        case ColumnType::date: return FieldType::date;
        case ColumnType::time: return FieldType::time;
        case ColumnType::boolean: return FieldType::boolean;
        case ColumnType::text: return FieldType::text;
    }
    return FieldType::text;
}

/// A kept text column is worth a filter with a list of values when the values come again.
FieldType text_attribute_type(std::size_t distinct, std::size_t rows) {
    return distinct <= 50 || (distinct <= 5000 && distinct * 5 <= rows) ? FieldType::category : FieldType::text;
}

}  // namespace

std::string domain_of(DatasetKind kind, const Field* field, std::string_view id) {
    return field && !field->domain.empty() ? std::string(field->domain) : fmt::format("{}.{}", spec(kind).id, id);
}

void Domains::start_from(const Dataset& dataset) {
    for (const DatasetColumn& column : dataset.columns)
        if (column.values.type() == ColumnType::text)
            domains_[column.domain].earlier = column.values.shared_dictionary();
}

DictionaryBuilder& Domains::builder(const std::string& domain) {
    Domain& one = domains_[domain];
    if (!one.builder)
        one.builder =
            one.earlier ? std::make_unique<DictionaryBuilder>(*one.earlier) : std::make_unique<DictionaryBuilder>();
    return *one.builder;
}

std::shared_ptr<const Dictionary> Domains::finish(const std::string& domain) {
    Domain& one = domains_[domain];
    if (one.finished) return one.finished;
    const bool grown = one.builder && (!one.earlier || one.builder->size() != one.earlier->size());
    one.finished = grown ? one.builder->take() : one.earlier ? one.earlier : std::make_shared<const Dictionary>();
    one.builder.reset();
    return one.finished;
}

std::size_t Domains::memory_to_add(std::size_t texts) const {
    std::size_t memory = 0;
    for (const auto& [name, domain] : domains_)
        if (domain.builder) memory += domain.builder->memory_to_add(texts);
    return memory;
}

void Domains::drop(const std::string& domain) { domains_.erase(domain); }

void GrowingColumn::reserve(std::size_t rows) {
    switch (type) {
        case ColumnType::number: numbers.reserve(rows); break;
        case ColumnType::text: codes.reserve(rows); break;
        case ColumnType::date: dates.reserve(rows); break;
        case ColumnType::time: times.reserve(rows); break;
        case ColumnType::boolean: booleans.reserve(rows); break;
    }
}

void GrowingColumn::resize(std::size_t rows) {
    switch (type) {
        case ColumnType::number: numbers.resize(rows, missing_number); break;
        case ColumnType::text: codes.resize(rows, missing_code); break;
        case ColumnType::date: dates.resize(rows, Date::missing_days); break;
        case ColumnType::time: times.resize(rows, DateTime::missing_seconds); break;
        case ColumnType::boolean: booleans.resize(rows, missing_boolean); break;
    }
}

std::span<const std::byte> GrowingColumn::bytes() const {
    switch (type) {
        case ColumnType::number: return std::as_bytes(std::span(numbers));
        case ColumnType::text: return std::as_bytes(std::span(codes));
        case ColumnType::date: return std::as_bytes(std::span(dates));
        case ColumnType::time: return std::as_bytes(std::span(times));
        case ColumnType::boolean: return std::as_bytes(std::span(booleans));
    }
    return {};
}

bool GrowingColumn::any_value() const {
    switch (type) {
        case ColumnType::number: return std::ranges::any_of(numbers, [](double value) { return !std::isnan(value); });
        case ColumnType::text: return std::ranges::any_of(codes, [](Code code) { return code != missing_code; });
        case ColumnType::date: return std::ranges::any_of(dates, [](auto days) { return days != Date::missing_days; });
        case ColumnType::time:
            return std::ranges::any_of(times, [](auto seconds) { return seconds != DateTime::missing_seconds; });
        case ColumnType::boolean:
            return std::ranges::any_of(booleans, [](auto value) { return value != missing_boolean; });
    }
    return false;
}

void GrowingColumn::start_from(const Column& column) {
    const auto copy = [](auto& to, const auto& from) { to.assign(from.begin(), from.end()); };
    switch (type) {
        case ColumnType::number: copy(numbers, column.numbers()); break;
        case ColumnType::text: copy(codes, column.codes()); break;
        case ColumnType::date: copy(dates, column.dates()); break;
        case ColumnType::time: copy(times, column.times()); break;
        case ColumnType::boolean: copy(booleans, column.booleans()); break;
    }
}

Column GrowingColumn::finish(Domains& domains) {
    switch (type) {
        case ColumnType::number: return Column::of_numbers(std::move(numbers));
        case ColumnType::text: return Column::of_codes(std::move(codes), domains.finish(domain));
        case ColumnType::date: return Column::of_dates(std::move(dates));
        case ColumnType::time: return Column::of_times(std::move(times));
        case ColumnType::boolean: return Column::of_booleans(std::move(booleans));
    }
    return {};
}

GrowingColumn* GrowingDataset::find(std::string_view id, bool attribute) {
    for (const auto& column : columns)
        if (column->attribute == attribute && column->id == id) return column.get();
    return nullptr;
}

GrowingColumn& GrowingDataset::add(GrowingColumn column, Domains& domains) {
    if (column.type == ColumnType::text) column.builder = &domains.builder(column.domain);
    column.resize(rows);
    return *columns.emplace_back(std::make_unique<GrowingColumn>(std::move(column)));
}

GrowingColumn& GrowingDataset::field_column(const Field& field, Domains& domains) {
    if (GrowingColumn* known = find(field.id, false)) return *known;
    GrowingColumn column;
    column.id = field.id;
    column.label = field.label.value();
    column.field_type = field.type;
    column.domain = domain_of(kind, &field, field.id);
    column.order = static_cast<std::size_t>(&field - spec(kind).fields.data());
    column.type = column_type(field.type);
    return add(std::move(column), domains);
}

GrowingColumn& GrowingDataset::attribute_column(std::int64_t attribute, std::string_view name, ColumnType type,
                                                Domains& domains) {
    if (GrowingColumn* known = find(name, true)) return *known;
    GrowingColumn column;
    column.id = column.label = name;
    column.field_type = attribute_type(type);
    column.attribute = true;
    column.domain = domain_of(kind, nullptr, name);
    column.order = 10'000 + static_cast<std::size_t>(attribute);
    column.type = type;
    return add(std::move(column), domains);
}

void GrowingDataset::start_from(const Dataset& dataset, const std::map<std::string, std::int64_t>& attributes,
                                Domains& domains) {
    rows = 0;
    for (const DatasetColumn& from : dataset.columns) {
        const Field* field = from.attribute ? nullptr : find_field(spec(kind), from.id);
        const auto attribute = attributes.find(from.id);
        GrowingColumn& column = field ? field_column(*field, domains)
                                      : attribute_column(attribute == attributes.end() ? 0 : attribute->second, from.id,
                                                         from.values.type(), domains);
        column.start_from(from.values);
    }
    rows = dataset.rows;
}

void GrowingDataset::derive_amounts(Domains& domains) {
    if (kind != DatasetKind::transactions) return;
    const GrowingColumn* quantity = find("quantity", false);
    const GrowingColumn* price = find("unit_price", false);
    if (!quantity || !price) return;
    const GrowingColumn* discount = find("discount", false);
    GrowingColumn& amount = field_column(*find_field(spec(kind), "amount"), domains);
    for (std::size_t row = 0; row < rows; ++row) {
        if (!std::isnan(amount.numbers[row])) continue;
        const double off = discount && !std::isnan(discount->numbers[row]) ? discount->numbers[row] : 0;
        amount.numbers[row] = quantity->numbers[row] * price->numbers[row] - off;  // missing where either is
    }
}

Dataset GrowingDataset::finish(Domains& domains) {
    derive_amounts(domains);
    return assemble([&](GrowingColumn& column) {
        return column.any_value() ? std::optional(column.finish(domains)) : std::nullopt;
    });
}

Dataset GrowingDataset::assemble(const std::function<std::optional<Column>(GrowingColumn&)>& values_of) {
    std::ranges::sort(columns, {}, [](const auto& column) { return column->order; });
    Dataset dataset{.kind = kind, .rows = rows, .columns = {}};
    for (const auto& column : columns) {
        auto values = values_of(*column);
        if (!values) continue;
        if (column->attribute && column->type == ColumnType::text)
            column->field_type = text_attribute_type(values->dictionary().size(), rows);
        dataset.columns.push_back({.id = column->id,
                                   .label = column->label,
                                   .type = column->field_type,
                                   .attribute = column->attribute,
                                   .domain = column->domain,
                                   .values = std::move(*values)});
    }
    return dataset;
}

}  // namespace clientele
