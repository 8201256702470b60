#include "core/analysis/counted_rows.h"

#include <algorithm>
#include <cmath>

#include "core/model/filter_area.h"

namespace clientele {
namespace {

/// Rows that name no store are reached through their customer, who belongs to one.
bool is_on_customers(const Condition& condition, bool names_stores) {
    return condition.segment || condition.dataset == DatasetKind::customers ||
           (condition.dataset == DatasetKind::stores && !names_stores);
}

/// Whether conditions on customers cannot be met by rows that are there.
bool knows_nobody(const Dataset& dataset) {
    return dataset.rows > 0 && dataset.find_domain("customer") && !names_customers(dataset);
}

Filter without_customers(Filter filter, bool names_stores) {
    std::erase_if(filter.conditions, [&](const Condition& each) { return is_on_customers(each, names_stores); });
    return filter;
}

/// Whether any of the datasets knows stores by itself.
bool name_stores(const Snapshot& snapshot, std::span<const DatasetKind> kinds) {
    return std::ranges::any_of(kinds, [&](DatasetKind kind) { return snapshot.dataset(kind).find_domain("store"); });
}

}  // namespace

std::span<const DatasetKind> anonymous_counts(std::string_view analysis, const OptionValues& options) {
    static constexpr DatasetKind doors_and_posts[] = {DatasetKind::visits, DatasetKind::social_posts};
    static constexpr DatasetKind posts_and_reviews[] = {DatasetKind::social_posts, DatasetKind::reviews};
    static constexpr std::span<const DatasetKind> both(doors_and_posts), doors = both.first(1);
    const auto shows_conversion = [&](const auto& option) {
        return (option.first == "size" || option.first == "colour") && option.second == "conversion";
    };
    if (analysis == "stores.visits" || analysis == "stores.scorecard") return doors;
    if (analysis == "stores.map" && std::ranges::any_of(options, shows_conversion)) return doors;
    if (analysis == "competitors.ratings") return posts_and_reviews;
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
    const std::span<const DatasetKind> kinds = anonymous_counts(analysis, options);
    const bool names_stores = kinds.empty() || name_stores(snapshot, kinds);
    CountedRows counted{.filter = without_customers(filter, names_stores)};
    if (counted.filter == filter) return counted;
    Filter unmet{.conditions = filter.conditions};
    std::erase_if(unmet.conditions, [&](const Condition& each) { return !is_on_customers(each, names_stores); });
    std::vector<Text> conditions;
    for (FilterPart& part : parts_of(unmet, snapshot)) conditions.push_back(std::move(part.words));
    for (const DatasetKind kind : kinds) {
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
    const Filter filter = without_customers(context.filter, name_stores(context.snapshot, std::span(&counts, 1)));
    if (filter == context.filter || !knows_nobody(context.snapshot.dataset(counts))) return context.rows;
    auto rows = select(context.snapshot, filter, {}, context.progress);
    if (!rows || !context.as_of) return rows;
    const auto before = select(context.snapshot, {.period = Period{Date{}, *context.as_of}, .conditions = {}});
    if (!before) return before;
    for (std::size_t kind = 0; kind < rows->of.size(); ++kind) rows->of[kind] = rows->of[kind] & before->of[kind];
    return rows;
}

}  // namespace clientele
