#include "core/model/filter.h"

#include <algorithm>
#include <charconv>

#include "core/model/filter_area.h"

namespace clientele {
namespace {

/// A value of the condition as its field's type is read: a number in the reader's digits, a date as a date.
Text value_text(const std::string& value, FieldType type) {
    if (value.empty()) return text("missing");
    switch (column_type(type)) {
        case ColumnType::number: {
            double parsed = 0;
            const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
            if (error == std::errc{} && stop == value.data() + value.size()) return text("{0}", number(parsed));
            break;
        }
        case ColumnType::date:
        case ColumnType::time:
            if (const auto date = parse_iso_date(value)) return text("{0}", *date);
            break;
        default:
            break;
    }
    return verbatim(value);
}

Text either(const std::vector<std::string>& values, FieldType type) {
    constexpr std::size_t most = 3;
    if (values.empty()) return text("nothing");
    Text words = value_text(values.front(), type);
    for (std::size_t i = 1; i < std::min(values.size(), most); ++i)
        words = text("{0} or {1}", std::move(words), value_text(values[i], type));
    return values.size() <= most ? words : text("{0} or {1} more", std::move(words), count(values.size() - most));
}

Text label_of(const Condition& condition, const DatasetColumn* column) {
    if (condition.segment) return text("Segment");
    if (const Field* field = find_field(spec(condition.dataset), condition.field)) return Text(field->label, {});
    return verbatim(column ? column->label : condition.field);
}

const Condition* same_field(const Filter& filter, const Condition& like, Operator op) {
    const auto found = std::ranges::find_if(filter.conditions, [&](const Condition& each) {
        return each.op == op && each.segment == like.segment && each.dataset == like.dataset &&
               each.field == like.field;
    });
    return found == filter.conditions.end() ? nullptr : &*found;
}

Period both(const Period& a, const Period& b) {
    Period common{std::max(a.first, b.first), b.last};  // a missing first day is the least
    if (!a.last.missing() && (b.last.missing() || a.last < b.last)) common.last = a.last;
    return common;
}

void keep_only(Filter& filter, const Condition& wanted) {
    if (const Condition* known = same_field(filter, wanted, Operator::is))
        filter.conditions[static_cast<std::size_t>(known - filter.conditions.data())] = wanted;
    else
        filter.conditions.push_back(wanted);
}

void leave_out(Filter& filter, Condition unwanted) {
    const std::string value = unwanted.values.front();
    if (const Condition* kept = same_field(filter, unwanted, Operator::is); kept && kept->values.size() > 1) {
        std::erase(filter.conditions[static_cast<std::size_t>(kept - filter.conditions.data())].values, value);
        return;
    }
    unwanted.op = Operator::is_not;
    if (const Condition* known = same_field(filter, unwanted, Operator::is_not)) {
        auto& values = filter.conditions[static_cast<std::size_t>(known - filter.conditions.data())].values;
        if (std::ranges::find(values, value) == values.end()) values.push_back(value);
    } else {
        filter.conditions.push_back(std::move(unwanted));
    }
}

}  // namespace

Text Condition::unit() const {
    if (segment) return Text(spec(DatasetKind::customers).row_many, {});
    return Text(spec(dataset).row_many, {});
}

Text describe(const Condition& condition, const Snapshot& snapshot) {
    const DatasetColumn* column =
        condition.segment ? nullptr : snapshot.dataset(condition.dataset).find(condition.field);
    const Field* field = condition.segment ? nullptr : find_field(spec(condition.dataset), condition.field);
    const FieldType type = column ? column->type : field ? field->type : FieldType::category;
    const Text label = label_of(condition, column);
    const Text values = either(condition.values, type);
    switch (condition.op) {
        case Operator::is:
            return text("{0}: {1}", label, values);
        case Operator::is_not:
            return text("{0}: not {1}", label, values);
        case Operator::less:
            return text("{0} under {1}", label, values);
        case Operator::at_most:
            return text("{0} at most {1}", label, values);
        case Operator::more:
            return text("{0} over {1}", label, values);
        case Operator::at_least:
            return text("{0} at least {1}", label, values);
    }
    return label;
}

Text describe(const Period& period) {
    if (period.first.missing()) return text("until {0}", period.last);
    if (period.last.missing()) return text("from {0}", period.first);
    if (period.first == period.last) return text("{0}", period.first);
    return text("{0} to {1}", period.first, period.last);
}

std::optional<Filter> with_key(Filter filter, std::string_view dimension, std::string_view value, bool keep) {
    if (value == rest_key) return std::nullopt;
    if (dimension == "period") {
        const auto period = period_named(value);
        if (!keep || !period) return std::nullopt;
        const Period common = filter.period ? both(*filter.period, *period) : *period;
        filter.period = common.last < common.first ? *period : common;
        return filter;
    }
    if (dimension == "field: value") {  // rows that are values of different fields: "customers.country: France"
        const std::size_t colon = value.find(": ");
        if (colon == value.npos || value.substr(0, colon).find('.') == value.npos) return std::nullopt;
        return with_key(std::move(filter), value.substr(0, colon), value.substr(colon + 2), keep);
    }
    Condition condition;
    condition.values = {value == no_value_key ? std::string() : std::string(value)};
    const std::size_t point = dimension.find('.');
    if (dimension == "segment") {
        condition.segment = true;
        condition.dataset = DatasetKind::customers;
    } else {
        const auto kind = find_dataset_kind(dimension.substr(0, point));
        if (!kind || point == dimension.npos || point + 1 == dimension.size()) return std::nullopt;
        condition.dataset = *kind;
        condition.field = dimension.substr(point + 1);
        if (condition.field == area_field && has_places(*kind)) {   // an area can only be kept
            const auto area = parse_area(value);
            return keep && area ? std::optional(with_area(std::move(filter), *kind, *area)) : std::nullopt;
        }
    }
    if (keep)
        keep_only(filter, condition);
    else
        leave_out(filter, std::move(condition));
    return filter;
}

}  // namespace clientele
