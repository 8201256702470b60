#include "core/analysis/trends/watch/row_taking.h"

#include <algorithm>
#include <map>

#include "core/analysis/trends/watch/weekly_sums.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

/// Numbers the codes that occur from 0 on, in the order of the names' codes.
void keep_names(WatchedDimension& dimension, const Dictionary& names) {
    std::vector<Code> place(names.size(), missing_code);
    for (const Code code : dimension.of)
        if (code != missing_code) place[code] = 0;
    for (std::size_t code = 0; code < place.size(); ++code) {
        if (place[code] == missing_code) continue;
        place[code] = static_cast<Code>(dimension.names.size());
        dimension.names.emplace_back(names.at(static_cast<Code>(code)));
    }
    for (Code& code : dimension.of)
        if (code != missing_code) code = place[code];
}

}  // namespace

void RowTaking::add_field(WatchedRows& into, std::string_view id, std::string_view field, std::size_t most) const {
    const DatasetColumn* column = dataset_.find(field);
    if (!column || column->values.type() != ColumnType::text) return;
    WatchedDimension dimension{.id = std::string(id),
                               .label = label_of(kind_, *column),
                               .dimension = std::string(spec(kind_).id) + "." + column->id};
    const std::span<const Code> codes = column->values.codes();
    dimension.of.reserve(taken_.size());
    for (const std::uint32_t row : taken_) dimension.of.push_back(codes[row]);
    keep_names(dimension, column->values.dictionary());
    if (dimension.names.size() >= 2 && dimension.names.size() <= most) into.dimensions.push_back(std::move(dimension));
}

void RowTaking::add_through(WatchedRows& into, std::string_view id, DatasetKind reference,
                            std::string_view field) const {
    const DatasetColumn* pointer = dataset_.find(spec(reference).key);
    const DatasetColumn* column = snapshot_.dataset(reference).find(field);
    if (!pointer || !column || column->values.type() != ColumnType::text) return;
    WatchedDimension dimension{.id = std::string(id),
                               .label = label_of(reference, *column),
                               .dimension = std::string(spec(reference).id) + "." + column->id};
    const std::vector<std::uint32_t>& row_of = snapshot_.row_of(reference);
    const std::span<const Code> codes = pointer->values.codes(), values = column->values.codes();
    dimension.of.reserve(taken_.size());
    for (const std::uint32_t row : taken_) {
        const std::uint32_t at =
            codes[row] == missing_code || codes[row] >= row_of.size() ? missing_code : row_of[codes[row]];
        dimension.of.push_back(at == missing_code ? missing_code : values[at]);
    }
    keep_names(dimension, column->values.dictionary());
    if (dimension.names.size() >= 2) into.dimensions.push_back(std::move(dimension));
}

void RowTaking::tell_categories(WatchedRows& into, std::string_view id) const {
    const auto dimension = std::ranges::find(into.dimensions, id, &WatchedDimension::id);
    const Dataset& products = snapshot_.dataset(DatasetKind::products);
    const DatasetColumn *product = products.find("product_id"), *category = products.find("category"),
                        *name = products.find("name");
    if (dimension == into.dimensions.end() || !product || !category || product->values.type() != ColumnType::text ||
        category->values.type() != ColumnType::text)
        return;
    std::map<std::u16string, std::string> category_of;
    const std::span<const Code> categories = category->values.codes();
    for (std::size_t row = 0; row < products.rows; ++row) {
        if (categories[row] == missing_code) continue;
        const std::string wider(category->values.dictionary().at(categories[row]));
        category_of.emplace(folded(wider), wider);
        const auto add = [&](const DatasetColumn& of) {
            if (const Code code = of.values.codes()[row]; code != missing_code)
                category_of.emplace(folded(of.values.dictionary().at(code)), wider);
        };
        add(*product);
        if (name && name->values.type() == ColumnType::text) add(*name);
    }
    for (const std::string& page : dimension->names) {
        auto found = category_of.find(folded(page));
        if (found == category_of.end())
            found = category_of.find(folded(std::string_view(page).substr(page.rfind('/') + 1)));
        dimension->within.push_back(found == category_of.end() ? std::string() : found->second);
    }
}

std::vector<double> RowTaking::spread(WatchedRows& into, PeriodUnit unit) {
    std::vector<std::int32_t> days;
    std::vector<std::uint32_t> rows;
    std::vector<double> parts;
    constexpr std::int32_t longest_ago = 7 * static_cast<std::int32_t>(most_weeks + 2);
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        const Date first = period_start(unit, Date{into.day[i]}), end = period_step(unit, first);
        for (Date from = first; from < end;) {
            const Date next = std::min(end, period_step(PeriodUnit::week, period_start(PeriodUnit::week, from)));
            if (from <= last_ && from.days > last_.days - longest_ago) {
                days.push_back(from.days);
                rows.push_back(taken_[i]);
                parts.push_back(static_cast<double>(next.days - from.days) /
                                static_cast<double>(end.days - first.days));
            }
            from = next;
        }
    }
    into.day = std::move(days);
    taken_ = std::move(rows);
    return parts;
}

void RowTaking::set_owner(WatchedRows& into, std::initializer_list<std::string_view> fields) const {
    for (const std::string_view field : fields) {
        const DatasetColumn* column = dataset_.find(field);
        if (!column || column->values.type() != ColumnType::text) continue;
        const std::span<const Code> codes = column->values.codes();
        into.owner.reserve(taken_.size());
        for (const std::uint32_t row : taken_) into.owner.push_back(codes[row]);
        into.owners = column->values.dictionary().size();
        return;
    }
}

void RowTaking::add_segments(WatchedRows& into) const {
    const std::span<const Code> customers = codes("customer_id");
    if (!source_.segments || customers.empty()) return;
    for (const WatchedSegments::Grouping& grouping : source_.segments->groupings) {
        WatchedDimension dimension{.id = grouping.id, .label = grouping.label, .dimension = "segment"};
        dimension.names = grouping.names;
        dimension.among = true;
        dimension.of.reserve(taken_.size());
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            const Code customer = customers[taken_[i]];
            const bool known = customer != missing_code && into.day[i] >= source_.segments->since.days;
            dimension.of.push_back(known ? grouping.of[customer] : missing_code);
        }
        into.dimensions.push_back(std::move(dimension));
    }
}

void add_pairs(WatchedRows& rows, std::string_view id, std::string_view first, std::string_view second,
               std::size_t least) {
    const auto find = [&](std::string_view wanted) -> const WatchedDimension* {
        const auto found = std::ranges::find(rows.dimensions, wanted, &WatchedDimension::id);
        return found == rows.dimensions.end() ? nullptr : &*found;
    };
    const WatchedDimension *a = find(first), *b = find(second);
    if (!a || !b || a->names.size() * b->names.size() > 2'000'000) return;
    std::vector<std::uint32_t> counts(a->names.size() * b->names.size());
    const auto pair_of = [&](std::size_t row) {
        return a->of[row] == missing_code || b->of[row] == missing_code ? counts.size()
                                                                        : a->of[row] * b->names.size() + b->of[row];
    };
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (const std::size_t pair = pair_of(row); pair < counts.size()) ++counts[pair];
    WatchedDimension dimension{.id = std::string(id), .label = text("{0} and {1}", a->label, b->label)};
    std::vector<Code> place(counts.size(), missing_code);
    for (std::size_t pair = 0; pair < counts.size(); ++pair) {
        if (counts[pair] < least) continue;
        place[pair] = static_cast<Code>(dimension.names.size());
        dimension.names.push_back(a->names[pair / b->names.size()] + " · " + b->names[pair % b->names.size()]);
        dimension.first.group.push_back(static_cast<Code>(pair / b->names.size()));
        dimension.second.group.push_back(static_cast<Code>(pair % b->names.size()));
    }
    dimension.first.dimension = static_cast<std::size_t>(a - rows.dimensions.data());
    dimension.second.dimension = static_cast<std::size_t>(b - rows.dimensions.data());
    dimension.of.reserve(rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const std::size_t pair = pair_of(row);
        dimension.of.push_back(pair < counts.size() ? place[pair] : missing_code);
    }
    if (dimension.names.size() >= 2) rows.dimensions.push_back(std::move(dimension));
}

void leave_to(WatchedRows& rows, std::string_view id, std::string_view other) {
    const auto find = [&](std::string_view wanted) {
        return std::ranges::find(rows.dimensions, wanted, &WatchedDimension::id);
    };
    const auto dimension = find(id), left_to = find(other);
    if (dimension == rows.dimensions.end() || left_to == rows.dimensions.end()) return;
    constexpr Code several = missing_code - 1;
    std::vector<Code> only(dimension->names.size(), missing_code);
    std::vector<bool> seen(only.size());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const Code group = dimension->of[row];
        if (group == missing_code) continue;
        if (seen[group] && only[group] != left_to->of[row]) only[group] = several;
        if (!seen[group]) only[group] = left_to->of[row];
        seen[group] = true;
    }
    for (Code& group : dimension->of)
        if (group != missing_code && only[group] != missing_code && only[group] != several) group = missing_code;
}

std::span<const WatchedSupply> watched_supplies() {
    static constexpr WatchedSupply all[] = {
        {"orders", Pattern("Orders"), DatasetKind::transactions, watched_orders},
        {"lines", Pattern("Order lines"), DatasetKind::transactions, watched_lines},
        {"revenue", Pattern("Revenue"), DatasetKind::transactions, watched_revenue},
        {"quantity", Pattern("Quantity sold"), DatasetKind::transactions, watched_quantity},
        {"order_value", Pattern("Revenue an order"), DatasetKind::transactions, watched_order_value},
        {"returns", Pattern("Share of lines given back"), DatasetKind::transactions, watched_returns},
        {"sign_ups", Pattern("New customers"), DatasetKind::customers, watched_sign_ups},
        {"contacts", Pattern("Service contacts"), DatasetKind::contacts, watched_contacts},
        {"contact_satisfaction", Pattern("Satisfaction with service contacts"), DatasetKind::contacts,
         watched_contact_satisfaction},
        {"resolved", Pattern("Share of contacts resolved"), DatasetKind::contacts, watched_resolved},
        {"waiting", Pattern("Waiting time of contacts"), DatasetKind::contacts, watched_waiting},
        {"durations", Pattern("Length of contacts"), DatasetKind::contacts, watched_durations},
        {"observations", Pattern("Ratings by agents"), DatasetKind::observations, watched_observations},
        {"ratings", Pattern("Ratings in reviews"), DatasetKind::reviews, watched_ratings},
        {"reviews", Pattern("Reviews"), DatasetKind::reviews, watched_reviews},
        {"answers", Pattern("Answers in surveys"), DatasetKind::responses, watched_answers},
        {"posts", Pattern("Public posts"), DatasetKind::social_posts, watched_posts},
        {"visitors", Pattern("Visitors"), DatasetKind::visits, watched_visitors},
        {"conversion", Pattern("Share of visitors who buy"), DatasetKind::visits, watched_conversion},
        {"reasons", Pattern("Reasons for not buying"), DatasetKind::visits, watched_reasons},
        {"mystery", Pattern("Scores of mystery visits"), DatasetKind::mystery_visits, watched_mystery},
        {"pages", Pattern("Page views"), DatasetKind::web_events, watched_pages},
        {"exits", Pattern("Share of page views that end a session"), DatasetKind::web_events, watched_exits},
        {"prices", Pattern("Prices of competitors against ours"), DatasetKind::competitor_offers, watched_prices},
        {"market", Pattern("Market series"), DatasetKind::market_series, watched_market},
    };
    return all;
}

}  // namespace clientele
