#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/analysis/competitors/price_tables.h"
#include "core/analysis/table_building.h"

namespace clientele {

FindingTable undercut_table(const PricesShown& shown, const std::vector<Undercut>& found) {
    std::vector<std::string> company, category;
    std::vector<std::int32_t> since;
    std::vector<double> before, now, change, low, high, products, below, revenue, sales, sales_low, sales_high;
    for (const Undercut& each : found) {
        company.push_back(shown.prices.offers().companies[each.company]);
        category.push_back(each.category);
        since.push_back(each.since.days);
        before.push_back(as_points(each.before));
        now.push_back(as_points(each.now));
        change.push_back(each.change);
        low.push_back(each.low);
        high.push_back(each.high);
        products.push_back(static_cast<double>(each.items.size()));
        below.push_back(static_cast<double>(each.below));
        revenue.push_back(each.revenue);
        sales.push_back(each.sales);
        sales_low.push_back(each.sales_low);
        sales_high.push_back(each.sales_high);
    }
    FindingTable table{.id = "undercut", .title = text("Competitors newly below us")};
    const bool categories = std::ranges::any_of(category, [](const std::string& each) { return !each.empty(); });
    table.key_column = categories ? "category" : "company";
    table.key_dimension = categories ? shown.prices.offers().category_dimension : "competitor_offers.company";
    table.columns = {text_column("company", text("Company"), company),
                     text_column("category", text("Category"), category),
                     column_of("since", text("Since"), Column::of_dates(std::move(since))),
                     number_column("before", text("Index before"), Unit::none, before, 1),
                     number_column("now", text("Index now"), Unit::none, now, 1),
                     number_column("change", text("Change of its prices"), Unit::percent, change),
                     number_column("low", text("At least"), Unit::percent, low),
                     number_column("high", text("At most"), Unit::percent, high),
                     number_column("products", text("Matched products"), Unit::count, products),
                     number_column("below", text("Of them below us"), Unit::count, below)};
    if (shown.prices.sold().empty()) return table;
    table.columns.push_back(number_column("revenue", text("Revenue in 365 days"), Unit::amount, revenue));
    table.columns.push_back(
        number_column("sales", text("Our sales of them since"), Unit::percent, sales, -1, Good::higher));
    table.columns.push_back(number_column("sales_low", text("Sales at least"), Unit::percent, sales_low));
    table.columns.push_back(number_column("sales_high", text("Sales at most"), Unit::percent, sales_high));
    return table;
}

std::vector<std::size_t> furthest_below(const Undercut& undercut) {
    std::vector<std::size_t> order(undercut.items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return undercut.items_now[i]; });
    return order;
}

std::optional<FindingTable> undercut_products_table(const PricesShown& shown, const std::vector<Undercut>& found) {
    if (found.empty() || shown.prices.offers().of == PriceOffers::Of::all) return std::nullopt;
    std::map<std::pair<std::uint32_t, std::uint32_t>, const PricePair*> today;
    for (const PricePair& pair : shown.pairs) today[{pair.company, pair.item}] = &pair;
    const PriceOffers& offers = shown.prices.offers();
    std::vector<std::string> id, name, company, category;
    std::vector<std::int32_t> since;
    std::vector<double> before, now, ours, theirs, revenue;
    for (const Undercut& each : found)
        for (const std::size_t i : furthest_below(each)) {
            const ComparedItem& item = offers.items[each.items[i]];
            const auto pair = today.find({each.company, each.items[i]});
            id.push_back(item.id);
            name.push_back(item.name);
            company.push_back(offers.companies[each.company]);
            category.push_back(each.category);
            since.push_back(each.since.days);
            before.push_back(as_points(each.items_before[i]));
            now.push_back(as_points(each.items_now[i]));
            ours.push_back(pair == today.end() ? missing_number : std::exp(pair->second->ours));
            theirs.push_back(pair == today.end() ? missing_number : std::exp(pair->second->theirs));
            revenue.push_back(shown.prices.revenue(each.items[i]));
        }
    FindingTable table{.id = "undercut_products",
                       .title = text("Products of competitors newly below us"),
                       .key_column = "product",
                       .key_dimension = offers.item_dimension};
    table.columns = {text_column("product", text("Product"), id),
                     text_column("name", text("Name"), name),
                     text_column("company", text("Company"), company),
                     text_column("category", text("Category"), category),
                     column_of("since", text("Since"), Column::of_dates(std::move(since))),
                     number_column("before", text("Index before"), Unit::none, std::move(before), 1),
                     number_column("now", text("Index now"), Unit::none, std::move(now), 1),
                     number_column("own", text("Our price"), Unit::amount, std::move(ours)),
                     number_column("theirs", text("Their price"), Unit::amount, std::move(theirs))};
    if (shown.has_revenue())
        table.columns.push_back(number_column("revenue", text("Revenue in 365 days"), Unit::amount, revenue));
    return table;
}

std::string undercut_name(const PricesShown& shown, const Undercut& each) {
    const std::string& company = shown.prices.offers().companies[each.company];
    return each.category.empty() ? company : each.category + " · " + company;
}

std::optional<FindingTable> undercut_weeks_table(const PricesShown& shown, const std::vector<Undercut>& found) {
    constexpr std::size_t most = 6;
    if (found.empty()) return std::nullopt;
    std::vector<std::string> group;
    std::vector<std::int32_t> start;
    std::vector<double> index;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        for (const Undercut::Week& week : found[i].weeks) {
            group.push_back(undercut_name(shown, found[i]));
            start.push_back(week.start.days);
            index.push_back(as_points(week.index));
        }
    FindingTable table{.id = "undercut_weeks", .title = text("Prices of who is newly below us, week by week")};
    table.columns = {column_of("start", text("Week from"), Column::of_dates(std::move(start))),
                     text_column("group", text("Group"), group),
                     number_column("index", text("Price index"), Unit::none, std::move(index), 1)};
    return table;
}

}  // namespace clientele
