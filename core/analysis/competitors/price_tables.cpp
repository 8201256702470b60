#include "core/analysis/competitors/price_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t most_places = 30;  // of a GEKS index
constexpr std::size_t most_gaps = 500;
constexpr std::size_t most_in_matrix = 25;  // companies
constexpr std::size_t drawings = 400, fewest_drawings = 100;
constexpr std::size_t most_work = 60'000'000;  // of all drawings: prices that are compared

// Where our own price is from, as cells say it (own_words.cpp).
std::string source_words(OwnPriceFrom from) {
    switch (from) {
        case OwnPriceFrom::offers:
            return "price in the offers";
        case OwnPriceFrom::sales:
            return "what customers paid";
        case OwnPriceFrom::list:
            return "list price";
        case OwnPriceFrom::none:
            break;
    }
    return "";
}

/// What the table of indices says of one company.
struct CompanyFigures {
    MatchedIndex plain, weighted;                ///< weighted by our revenue; all missing where that is not known
    double revenue = missing_number;             ///< ours with what it offers, in 365 days
    std::int32_t last_day = Date::missing_days;  ///< of an offer
};

std::vector<std::string> names_of(const PricesShown& shown, const std::vector<std::uint32_t>& companies) {
    std::vector<std::string> names;
    for (const std::uint32_t company : companies) names.push_back(shown.prices.offers().companies[company]);
    return names;
}

/// We first, then the companies: GEKS with revenue as weights where it is known, else Jevons.
struct GeksFigures {
    std::vector<double> index, low, high;  ///< by company of the table
};
GeksFigures geks_of(const PricesShown& shown, const Progress& progress) {
    GeksFigures out;
    const std::size_t places = shown.companies.size() + 1;
    const bool own_base = shown.prices.base().kind == PriceBase::Kind::own;
    if (!own_base || places > most_places || places < 3 || progress.cancelled()) return out;
    std::set<std::uint32_t> matched;
    for (const PricePair& pair : shown.pairs) matched.insert(pair.item);
    const std::vector<std::uint32_t> items(matched.begin(), matched.end());
    PriceTable table{.products = items.size()};
    table.prices.assign(places * items.size(), missing_number);
    const bool weighted = shown.has_revenue();
    if (weighted) table.quantities.assign(table.prices.size(), 0.0);
    const auto put = [&](std::size_t place, std::uint32_t item, double log_price) {
        const auto column = static_cast<std::size_t>(std::ranges::lower_bound(items, item) - items.begin());
        const std::size_t at = place * items.size() + column;
        table.prices[at] = std::exp(log_price);
        // Our own revenue stands for what the others sell, which is not known: the same value everywhere.
        if (weighted) table.quantities[at] = std::max(0.0, shown.prices.revenue(item)) / table.prices[at];
    };
    for (const PricePair& pair : shown.pairs) {
        const auto company = std::ranges::find(shown.companies, pair.company) - shown.companies.begin();
        put(0, pair.item, pair.ours);
        put(static_cast<std::size_t>(company) + 1, pair.item, pair.theirs);
    }
    const IndexFormula formula = weighted ? IndexFormula::tornqvist : IndexFormula::jevons;
    const std::vector<double> index = geks_index(formula, table);
    const std::size_t work = places * places * items.size();
    const std::size_t affordable = std::min(most_work / (work + 1), drawings);
    const IndexBounds bounds = geks_bounds(formula, table, affordable < fewest_drawings ? 0 : affordable, shown.seed);
    for (std::size_t i = 1; i < places; ++i) {
        out.index.push_back(as_points(index[i]));
        out.low.push_back(as_points(bounds.low[i]));
        out.high.push_back(as_points(bounds.high[i]));
    }
    return out;
}

CompanyFigures figures_of(const PricesShown& shown, std::uint32_t company) {
    CompanyFigures out;
    const auto theirs = [&](const PricePair& pair) { return pair.company == company; };
    out.plain = matched_index(shown.prices, shown.pairs, shown.tolerance, false, theirs);
    if (shown.has_revenue()) out.weighted = matched_index(shown.prices, shown.pairs, shown.tolerance, true, theirs);
    if (!shown.has_revenue()) out.weighted.estimate.value = missing_number;
    for (const PricePair& pair : shown.pairs)
        if (pair.company == company)
            if (const double revenue = shown.prices.revenue(pair.item); !std::isnan(revenue))
                out.revenue = (std::isnan(out.revenue) ? 0 : out.revenue) + revenue;
    for (const OfferSeries& series : shown.prices.offers().series)
        if (series.company == company)
            for (const DatedPrice& price : series.prices)
                if (price.day <= shown.day) out.last_day = std::max(out.last_day, price.day);
    return out;
}

/// Columns of an index with its interval, as a table grows.
struct IndexColumns {
    std::vector<double> index{}, low{}, high{}, products{};

    void add(const IndexEstimate& estimate) {
        index.push_back(as_points(estimate.value));
        low.push_back(as_points(estimate.low));
        high.push_back(as_points(estimate.high));
        products.push_back(static_cast<double>(estimate.products));
    }
    void put(FindingTable& table, Text title) && {
        table.columns.push_back(number_column("products", text("Products"), Unit::count, std::move(products)));
        table.columns.push_back(number_column("index", std::move(title), Unit::none, std::move(index), 1));
        table.columns.push_back(number_column("low", text("At least"), Unit::none, std::move(low), 1));
        table.columns.push_back(number_column("high", text("At most"), Unit::none, std::move(high), 1));
    }
};

/// Shares of items on which we are cheaper, equal and dearer.
struct PositionColumns {
    std::vector<double> cheaper{}, equal{}, dearer{};

    void add(const MatchedIndex& of) {
        const auto all = static_cast<double>(of.cheaper + of.equal + of.dearer);
        cheaper.push_back(quotient(static_cast<double>(of.cheaper), all));
        equal.push_back(quotient(static_cast<double>(of.equal), all));
        dearer.push_back(quotient(static_cast<double>(of.dearer), all));
    }
    /// Seen from what is compared with: us, or the market or company, of which it says the opposite of each row.
    void put(FindingTable& table, bool own) && {
        table.columns.push_back(number_column("cheaper", own ? text("We are cheaper") : text("It is dearer"),
                                              Unit::percent, std::move(cheaper)));
        table.columns.push_back(number_column("equal", text("Equal"), Unit::percent, std::move(equal)));
        table.columns.push_back(number_column("dearer", own ? text("We are dearer") : text("It is cheaper"),
                                              Unit::percent, std::move(dearer)));
    }
};

bool has_categories(const PricesShown& shown) {
    return shown.prices.offers().of == PriceOffers::Of::product &&
           std::ranges::any_of(shown.prices.offers().items, [](const auto& item) { return !item.category.empty(); });
}

std::map<std::string, std::vector<PricePair>> by_category(const PricesShown& shown) {
    std::map<std::string, std::vector<PricePair>> out;
    for (const PricePair& pair : shown.pairs) {
        const std::string& category = shown.prices.offers().items[pair.item].category;
        out[category.empty() ? std::string(no_value_key) : category].push_back(pair);
    }
    return out;
}

}  // namespace

PricesShown prices_shown(const ComparedPrices& prices, std::int32_t day, double tolerance, std::uint64_t seed) {
    PricesShown out{.prices = prices, .day = day, .tolerance = tolerance, .seed = seed};
    out.pairs = prices.on(day, &out.odd);
    const auto all = [](const PricePair&) { return true; };
    std::set<std::uint32_t> matched;
    for (const PricePair& pair : out.pairs) matched.insert(pair.item);
    for (const std::uint32_t item : matched)
        if (const double revenue = prices.revenue(item); !std::isnan(revenue))
            out.own_revenue = (std::isnan(out.own_revenue) ? 0 : out.own_revenue) + revenue;
    out.market = matched_index(prices, out.pairs, tolerance, false, all);
    if (out.has_revenue()) out.weighted = matched_index(prices, out.pairs, tolerance, true, all);
    for (std::uint32_t item = 0; item < prices.offers().items.size(); ++item)
        out.own_items += prices.own(item, day).from != OwnPriceFrom::none ? 1 : 0;
    std::map<std::uint32_t, std::pair<double, double>> sums;
    for (const PricePair& pair : out.pairs) {
        sums[pair.company].first += pair.log_ratio();
        sums[pair.company].second += 1;
    }
    for (const auto& [company, sum] : sums) out.companies.push_back(company);
    std::ranges::stable_sort(out.companies, {},
                             [&](std::uint32_t company) { return sums[company].first / sums[company].second; });
    return out;
}

Result<FindingTable> index_table(const PricesShown& shown, const Progress& progress) {
    FindingTable table{.id = "index",
                       .title = text("Price index by company"),
                       .key_column = "company",
                       .key_dimension = "competitor_offers.company"};
    IndexColumns index;
    PositionColumns position;
    std::vector<double> coverage, revenue, weighted, weighted_low, weighted_high;
    std::vector<std::int32_t> last;
    for (const std::uint32_t company : shown.companies) {
        if (progress.cancelled()) return cancelled();
        const CompanyFigures figures = figures_of(shown, company);
        index.add(figures.plain.estimate);
        position.add(figures.plain);
        coverage.push_back(
            quotient(static_cast<double>(figures.plain.estimate.products), static_cast<double>(shown.own_items)));
        revenue.push_back(figures.revenue / shown.prices.sold().all_revenue);
        weighted.push_back(as_points(figures.weighted.estimate.value));
        weighted_low.push_back(as_points(figures.weighted.estimate.low));
        weighted_high.push_back(as_points(figures.weighted.estimate.high));
        last.push_back(shown.prices.offers().days ? figures.last_day : Date::missing_days);
    }
    table.columns.push_back(text_column("company", text("Company"), names_of(shown, shown.companies)));
    std::move(index).put(table, text("Price index"));
    if (shown.against_own())
        table.columns.push_back(number_column("coverage", text("Of the products with a price of ours"), Unit::percent,
                                              std::move(coverage)));
    if (shown.has_revenue()) {
        table.columns.push_back(
            number_column("revenue_share", text("Of our revenue"), Unit::percent, std::move(revenue)));
        table.columns.push_back(
            number_column("weighted", text("Weighted by revenue (Törnqvist)"), Unit::none, std::move(weighted), 1));
        table.columns.push_back(
            number_column("weighted_low", text("Weighted at least"), Unit::none, std::move(weighted_low), 1));
        table.columns.push_back(
            number_column("weighted_high", text("Weighted at most"), Unit::none, std::move(weighted_high), 1));
    }
    if (GeksFigures geks = geks_of(shown, progress); !geks.index.empty()) {
        table.columns.push_back(number_column("geks", text("GEKS"), Unit::none, std::move(geks.index), 1));
        table.columns.push_back(number_column("geks_low", text("GEKS at least"), Unit::none, std::move(geks.low), 1));
        table.columns.push_back(number_column("geks_high", text("GEKS at most"), Unit::none, std::move(geks.high), 1));
    }
    std::move(position).put(table, shown.against_own());
    if (shown.prices.offers().days)
        table.columns.push_back(column_of("last", text("Last offer"), Column::of_dates(std::move(last))));
    return table;
}

FindingTable products_table(const PricesShown& shown) {
    struct Row {
        double ours = 0, sum = 0, cheapest = 0;
        std::uint32_t company = 0;
        std::size_t companies = 0;
        OwnPriceFrom from = OwnPriceFrom::none;
    };
    std::map<std::uint32_t, Row> rows;
    for (const PricePair& pair : shown.pairs) {
        Row& row = rows[pair.item];
        if (row.companies++ == 0 || pair.theirs < row.cheapest) {
            row.cheapest = pair.theirs;
            row.company = pair.company;
        }
        row.ours = pair.ours;
        row.sum += pair.theirs;
        row.from = pair.from;
    }
    const PriceOffers& offers = shown.prices.offers();
    std::vector<std::string> id, name, category, cheapest_company, from;
    std::vector<double> ours, market, gap, cheapest, companies, revenue;
    for (const auto& [item, row] : rows) {
        const double mean = row.sum / static_cast<double>(row.companies);
        id.push_back(offers.items[item].id);
        name.push_back(offers.items[item].name);
        category.push_back(offers.items[item].category);
        ours.push_back(std::exp(row.ours));
        market.push_back(std::exp(mean));
        gap.push_back(std::expm1(mean - row.ours));
        cheapest_company.push_back(offers.companies[row.company]);
        cheapest.push_back(std::exp(row.cheapest));
        companies.push_back(static_cast<double>(row.companies));
        revenue.push_back(shown.prices.revenue(item));
        from.push_back(source_words(row.from));
    }
    FindingTable table{.id = "products", .title = text("Matched products")};
    if (offers.of != PriceOffers::Of::all) {
        table.key_column = "product";
        table.key_dimension = offers.item_dimension;
    }
    const bool own = shown.prices.base().kind == PriceBase::Kind::own;
    table.columns = {text_column("product", text("Product"), id),
                     text_column("name", text("Name"), name),
                     text_column("category", text("Category"), category),
                     number_column("own", own ? text("Our price") : text("Price compared with"), Unit::amount, ours),
                     number_column("market", text("Mean of the competitors"), Unit::amount, market),
                     number_column("gap", own ? text("Competitors against us") : text("Competitors against that"),
                                   Unit::percent, gap),
                     text_column("cheapest_company", text("Cheapest competitor"), cheapest_company),
                     number_column("cheapest", text("Its price"), Unit::amount, cheapest),
                     number_column("companies", text("Competitors that offer it"), Unit::count, companies)};
    if (own) table.columns.push_back(text_column("sort", text("Our price is"), from));
    if (shown.has_revenue())
        table.columns.push_back(number_column("revenue", text("Revenue in 365 days"), Unit::amount, revenue));
    return table;
}

FindingTable gaps_table(const PricesShown& shown) {
    std::vector<PricePair> pairs = shown.pairs;
    const auto stake = [&](const PricePair& pair) {
        const double revenue = shown.has_revenue() ? shown.prices.revenue(pair.item) : 1;
        return std::abs(std::expm1(pair.log_ratio())) * (std::isnan(revenue) ? 0 : std::max(0.0, revenue));
    };
    std::ranges::stable_sort(pairs, std::greater(), stake);
    if (pairs.size() > most_gaps) pairs.resize(most_gaps);
    const PriceOffers& offers = shown.prices.offers();
    std::vector<std::string> id, name, company;
    std::vector<double> ours, theirs, gap, revenue, at_stake;
    for (const PricePair& pair : pairs) {
        id.push_back(offers.items[pair.item].id);
        name.push_back(offers.items[pair.item].name);
        company.push_back(offers.companies[pair.company]);
        ours.push_back(std::exp(pair.ours));
        theirs.push_back(std::exp(pair.theirs));
        gap.push_back(std::expm1(pair.log_ratio()));
        revenue.push_back(shown.prices.revenue(pair.item));
        at_stake.push_back(stake(pair));
    }
    FindingTable table{.id = "gaps", .title = text("The biggest gaps")};
    if (offers.of != PriceOffers::Of::all) {
        table.key_column = "product";
        table.key_dimension = offers.item_dimension;
    }
    table.columns = {
        text_column("product", text("Product"), id),
        text_column("name", text("Name"), name),
        text_column("company", text("Company"), company),
        number_column("own", shown.against_own() ? text("Our price") : text("Price compared with"), Unit::amount, ours),
        number_column("theirs", text("Their price"), Unit::amount, theirs),
        number_column("gap", text("Difference"), Unit::percent, gap)};
    if (shown.has_revenue()) {
        table.columns.push_back(number_column("revenue", text("Revenue in 365 days"), Unit::amount, revenue));
        table.columns.push_back(number_column("stake", text("Gap × revenue"), Unit::amount, at_stake));
    }
    return table;
}

std::optional<FindingTable> categories_table(const PricesShown& shown) {
    if (!has_categories(shown)) return std::nullopt;
    FindingTable table{.id = "categories",
                       .title = text("Price index of the market by category"),
                       .key_column = "category",
                       .key_dimension = shown.prices.offers().category_dimension};
    std::vector<std::string> names;
    IndexColumns index;
    PositionColumns position;
    for (const auto& [category, pairs] : by_category(shown)) {
        names.push_back(category);
        const MatchedIndex of =
            matched_index(shown.prices, pairs, shown.tolerance, false, [](const PricePair&) { return true; });
        index.add(of.estimate);
        position.add(of);
    }
    table.columns.push_back(text_column("category", text("Category"), names));
    std::move(index).put(table, text("Price index"));
    std::move(position).put(table, shown.against_own());
    return table;
}

std::optional<FindingTable> matrix_table(const PricesShown& shown) {
    if (!has_categories(shown) || shown.companies.size() > most_in_matrix) return std::nullopt;
    FindingTable table{.id = "matrix",
                       .title = text("Price index by category and company"),
                       .key_column = "category",
                       .key_dimension = shown.prices.offers().category_dimension};
    std::vector<std::string> names, companies;
    IndexColumns index;
    for (const auto& [category, pairs] : by_category(shown))
        for (const std::uint32_t company : shown.companies) {
            const MatchedIndex of = matched_index(shown.prices, pairs, shown.tolerance, false,
                                                  [&](const PricePair& pair) { return pair.company == company; });
            if (of.estimate.products == 0) continue;
            names.push_back(category);
            companies.push_back(shown.prices.offers().companies[company]);
            index.add(of.estimate);
        }
    table.columns = {text_column("category", text("Category"), names),
                     text_column("company", text("Company"), companies)};
    std::vector<double> difference;
    for (const double each : index.index) difference.push_back(each / 100 - 1);
    std::move(index).put(table, text("Price index"));
    table.columns.push_back(number_column("difference", text("Difference"), Unit::percent, std::move(difference)));
    return table;
}

std::vector<std::uint32_t> main_companies(const PricesShown& shown, std::size_t most) {
    std::map<std::uint32_t, std::size_t> matched;
    for (const PricePair& pair : shown.pairs) ++matched[pair.company];
    std::vector<std::uint32_t> out = shown.companies;
    std::ranges::stable_sort(out, std::greater(), [&](std::uint32_t company) { return matched[company]; });
    if (out.size() > most) out.resize(most);
    return out;
}

Result<std::optional<PriceTrend>> price_trend(const PricesShown& shown, const Progress& progress) {
    const auto& days = shown.prices.offers().days;
    constexpr std::int32_t for_months = 180;
    constexpr std::size_t lines = 6;
    if (!days) return std::nullopt;
    const PeriodUnit unit = shown.day - days->first.days >= for_months ? PeriodUnit::month : PeriodUnit::week;
    std::vector<Date> starts;
    for (Date start = period_start(unit, days->first); start.days <= shown.day; start = period_step(unit, start))
        starts.push_back(start);
    if (starts.size() < 2) return std::nullopt;
    const std::vector<std::uint32_t> companies = main_companies(shown, lines);
    std::vector<std::string> names;
    std::vector<std::int32_t> from;
    IndexColumns market;
    std::vector<std::vector<double>> by_company(companies.size());
    PriceTrend out;
    const ComparedPrices of_weeks = shown.prices.of_weeks();
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (!progress(static_cast<double>(i) / static_cast<double>(starts.size()))) return cancelled();
        const std::int32_t end = std::min(shown.day, period_step(unit, starts[i]).days - 1);
        const std::vector<PricePair> pairs = of_weeks.on(end);
        names.push_back(period_name(unit, starts[i]));
        from.push_back(starts[i].days);
        const auto index = [&](auto&& takes) {
            return matched_index(shown.prices, pairs, shown.tolerance, false, takes).estimate;
        };
        const IndexEstimate all = index([](const PricePair&) { return true; });
        market.add(all);
        if (std::isnan(out.first)) out.first = all.value;
        out.last = all.value;
        for (std::size_t c = 0; c < companies.size(); ++c)
            by_company[c].push_back(
                as_points(index([&](const PricePair& pair) { return pair.company == companies[c]; }).value));
    }
    out.table = {
        .id = "trend", .title = text("Price index over time"), .key_column = "period", .key_dimension = "period"};
    out.table.columns = {text_column("period", text("Period"), names),
                         column_of("start", text("From"), Column::of_dates(std::move(from)))};
    // Against itself the market is always 100.
    if (shown.prices.base().kind != PriceBase::Kind::market) std::move(market).put(out.table, text("Market"));
    for (std::size_t c = 0; c < companies.size(); ++c) {
        out.companies.push_back("company_" + std::to_string(c + 1));
        out.table.columns.push_back(number_column(out.companies.back(),
                                                  verbatim(shown.prices.offers().companies[companies[c]]), Unit::none,
                                                  std::move(by_company[c]), 1));
    }
    return out;
}

}  // namespace clientele
