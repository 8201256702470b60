#include "core/analysis/counted_rows.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/model/filter_area.h"

namespace clientele {
namespace {

bool is_on_customers(const Condition& condition) {
    return condition.segment || condition.dataset == DatasetKind::customers;
}

/// Whether conditions on customers cannot be met by rows that are there.
bool knows_nobody(const Dataset& dataset) {
    return dataset.rows > 0 && dataset.find_domain("customer") && !names_customers(dataset);
}

Filter without_customers(Filter filter) {
    std::erase_if(filter.conditions, is_on_customers);
    return filter;
}

}  // namespace

std::span<const DatasetKind> anonymous_counts(std::string_view analysis, const OptionValues& options) {
    static constexpr DatasetKind doors_and_posts[] = {DatasetKind::visits, DatasetKind::social_posts};
    static constexpr std::span<const DatasetKind> both(doors_and_posts), doors = both.first(1), posts = both.last(1);
    const auto shows_conversion = [&](const auto& option) {
        return (option.first == "size" || option.first == "colour") && option.second == "conversion";
    };
    if (analysis == "stores.visits" || analysis == "stores.scorecard") return doors;
    if (analysis == "stores.map" && std::ranges::any_of(options, shows_conversion)) return doors;
    if (analysis == "competitors.ratings") return posts;
    if (analysis == "trends.alerts") return both;
    return {};
}

bool names_customers(const Dataset& dataset) {
    const DatasetColumn *customer = dataset.find_domain("customer"), *visitors = dataset.find("visitors");
    if (!customer) return false;
    const std::span<const Code> codes = customer->values.codes();
    double named = 0, all = 0;
    for (std::size_t row = 0; row < dataset.rows; ++row) {
        const double stands_for = visitors ? visitors->values.numbers()[row] : missing_number;
        const double people = std::isnan(stands_for) ? 1 : stands_for;
        all += people;
        named += codes[row] == missing_code ? 0 : people;
    }
    constexpr double nearly_all = 0.9;
    return named >= nearly_all * all;
}

CountedRows counted_rows(std::string_view analysis, const Snapshot& snapshot, const Filter& filter,
                         const OptionValues& options) {
    CountedRows counted{.filter = without_customers(filter)};
    if (counted.filter == filter) return counted;
    Filter unmet{.conditions = filter.conditions};
    std::erase_if(unmet.conditions, std::not_fn(is_on_customers));
    std::vector<Text> conditions;
    for (FilterPart& part : parts_of(unmet, snapshot)) conditions.push_back(std::move(part.words));
    for (const DatasetKind kind : anonymous_counts(analysis, options)) {
        if (!knows_nobody(snapshot.dataset(kind))) continue;
        counted.kinds.push_back(kind);
        const Count many = count(conditions.size());
        counted.warnings.push_back(
            kind == DatasetKind::visits
                ? text("{0|This condition does|These conditions do} not apply to counts of the doors, which know no "
                       "customers: {1}.",
                       many, conditions)
                : text("{0|This condition does|These conditions do} not apply to {1}, hardly any of which name a "
                       "customer: {2}.",
                       many, Text(spec(kind).row_many, {}), conditions));
    }
    return counted;
}

Result<Selections> rows_of_everybody(const Context& context, DatasetKind counts) {
    Filter filter = without_customers(context.filter);
    if (filter == context.filter || !knows_nobody(context.snapshot.dataset(counts))) return context.rows;
    auto rows = select(context.snapshot, filter, {}, context.progress);
    if (!rows || !context.as_of) return rows;
    const auto before = select(context.snapshot, {.period = Period{Date{}, *context.as_of}, .conditions = {}});
    if (!before) return before;
    for (std::size_t kind = 0; kind < rows->of.size(); ++kind) rows->of[kind] = rows->of[kind] & before->of[kind];
    return rows;
}

}  // namespace clientele
