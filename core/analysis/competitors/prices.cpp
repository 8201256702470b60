#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/own_company.h"
#include "core/analysis/competitors/price_elasticity.h"
#include "core/analysis/competitors/price_notes.h"
#include "core/analysis/competitors/price_tables.h"
#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t most_bases = 200;

std::vector<OptionSpec> prices_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> bases{{"auto", text("Our own prices, else the market")},
                                    {"own", text("Our own prices")},
                                    {"market", text("The mean of all companies")}};
    for (const std::string& company : offering_companies(snapshot, most_bases))
        bases.push_back({company, verbatim(company)});
    return {
        {.id = "base",
         .label = text("Compare with"),
         .value = "auto",
         .choices = std::move(bases),
         .help = text("What the index of 100 stands for.")},
        {.id = "own",
         .label = text("Our own price"),
         .value = "auto",
         .choices = {{"auto", text("The first that is known")},
                     {"offers", text("The own price in the offers")},
                     {"sales", text("What customers paid around that day")},
                     {"list", text("The price in the product list")}},
         .help = text("Where our prices are taken from: the offers, else what customers paid, else the product list.")},
        {.id = "our_company",
         .label = text("Our company"),
         .type = OptionType::text,
         .value = "",
         .choices = {},
         .help = text("The company among the offers that is us: its prices are ours. Empty: the company that the "
                      "project is called after, or the one whose rows name our stores and customers.")},
        {.id = "max_age",
         .label = text("Offers count for days"),
         .type = OptionType::whole,
         .value = "60",
         .least = 1,
         .most = 3650,
         .help = text("An offer is carried forward for so many days, until a newer one is seen.")},
        {.id = "tolerance",
         .label = text("Equal within (%)"),
         .type = OptionType::number,
         .value = "0.5",
         .least = 0,
         .most = 50,
         .help = text("Prices that differ by less count as equal.")},
        {.id = "threshold",
         .label = text("Undercutting from (%)"),
         .type = OptionType::number,
         .value = "5",
         .least = 0.5,
         .most = 90,
         .help = text("A competitor undercuts when it is below us by more, and was not before.")},
        {.id = "new_days",
         .label = text("News for days"),
         .type = OptionType::whole,
         .value = "365",
         .least = 28,
         .most = 3650,
         .help = text("Undercutting that began longer ago is not told any more.")},
        {.id = "currency",
         .label = text("Currencies"),
         .value = "auto",
         .choices = {{"auto", text("Only offers in one currency")},
                     {"same", text("All prices are in one currency already")}},
         .help = text("Where a column names currencies, prices of different ones are never mixed.")},
    };
}

Result<PriceBase> base_of(const Context& context, const PriceOffers& offers, const ComparedPrices& prices,
                          std::int32_t day) {
    const std::string& wished = context.options.text("base");
    if (wished == "own" || (wished == "auto" && prices.knows_own(day))) {
        if (prices.knows_own(day)) return PriceBase{};
        return fail(ErrorCode::missing_data,
                    text("There is no price of ours for what competitors offer: give offers an own price, import order "
                         "lines or products with prices, or compare with the market."));
    }
    if (wished == "auto" || wished == "market") return PriceBase{.kind = PriceBase::Kind::market};
    const auto found = std::ranges::find(offers.companies, wished);
    if (found == offers.companies.end())
        return fail(ErrorCode::missing_data, text("{0} has no offer within the filter.", name(wished)));
    return PriceBase{PriceBase::Kind::company, static_cast<std::uint32_t>(found - offers.companies.begin())};
}

Text what_is_100(const PricesShown& shown) {
    const PriceBase& base = shown.prices.base();
    if (base.kind == PriceBase::Kind::company) return verbatim(shown.prices.offers().companies[base.company]);
    return base.kind == PriceBase::Kind::own ? text("our prices") : text("mean of all companies");
}

/// A dot a row with its interval, and how many products it is of.
ChartSpec price_dots(std::string id, Text title, ChartOf of, Text y_title) {
    ChartSpec chart = ranked_bars(std::move(id), std::move(title), std::move(of), std::move(y_title));
    chart.kind = ChartKind::dots;
    chart.low = "low";
    chart.high = "high";
    chart.base = "products";
    return chart;
}

/// Lines of an index over time.
ChartSpec index_lines(std::string id, Text title, ChartOf of, Text level) {
    ChartSpec chart = chart_of(ChartKind::line, std::move(id), std::move(title), std::move(of));
    chart.y_title = text("Price index");
    chart.lines = {{.value = 100, .label = std::move(level)}};
    return chart;
}

void add_time_charts(Finding& finding, const PricesShown& shown, const std::optional<PriceTrend>& trend,
                     const std::vector<Undercut>& undercuts) {
    if (trend) {
        ChartSpec chart =
            index_lines("trend", text("Price index over time"), {"trend", "start", "index"}, what_is_100(shown));
        if (trend->table.find("index")) {
            chart.low = "low";
            chart.high = "high";
        } else {
            chart.y.clear();
        }
        for (const std::string& company : trend->companies) chart.y.push_back(company);
        finding.charts.push_back(std::move(chart));
    }
    if (!finding.table("undercut_weeks")) return;
    ChartSpec chart = index_lines("undercut_weeks", text("Prices of who is newly below us, week by week"),
                                  {"undercut_weeks", "start", "index"}, what_is_100(shown));
    chart.series = "group";
    if (undercuts.size() == 1)
        chart.y_title = text("Price index of {0}", verbatim(undercut_name(shown, undercuts.front())));
    chart.annotations = {{.x = iso_text(undercuts.front().since), .label = text("newly below")}};
    finding.charts.push_back(std::move(chart));
}

void add_charts(Finding& finding, const PricesShown& shown, const std::optional<PriceTrend>& trend,
                const std::vector<Undercut>& undercuts) {
    const auto index_dots = [&](std::string id, Text title, std::string x) {
        ChartSpec chart = price_dots(id, std::move(title), {id, std::move(x), "index"}, text("Price index"));
        chart.lines = {{.value = 100, .label = what_is_100(shown)}};
        return chart;
    };
    finding.charts.push_back(index_dots("index", text("Price index by company"), "company"));
    add_time_charts(finding, shown, trend, undercuts);
    if (finding.table("categories"))
        finding.charts.push_back(index_dots("categories", text("Price index of the market by category"), "category"));
    if (finding.table("matrix")) {
        ChartSpec chart = chart_of(ChartKind::heat_map, "matrix", text("Price differences by category and company"),
                                   {"matrix", "company", "difference"});
        chart.series = "category";
        finding.charts.push_back(std::move(chart));
    }
    if (const FindingTable* gaps = finding.table("gaps"); gaps && gaps->find("stake")) {
        ChartSpec chart = chart_of(ChartKind::scatter, "products", text("Gap and revenue of each product"),
                                   {"products", "gap", "revenue"});
        chart.x_title = text("Competitors against us");
        chart.y_title = text("Revenue in 365 days");
        chart.lines = {{.value = 0, .vertical = true, .label = what_is_100(shown)}};
        finding.charts.push_back(std::move(chart));
    }
    if (const FindingTable* table = finding.table("elasticity"); table && !table->key_column.empty()) {
        const auto values = table->find("elasticity")->values.numbers();
        if (std::ranges::any_of(values, [](double value) { return !std::isnan(value); }))
            finding.charts.push_back(price_dots("elasticity", text("How sales react to our own prices"),
                                                {"elasticity", "category", "elasticity"}, text("Price elasticity")));
    }
}

/// Everything that the finding tells, from what was read.
Result<Finding> prices_finding(const Context& context, const ComparedPrices& prices, std::int32_t day) {
    const Progress& progress = context.progress;
    const PricesShown shown =
        prices_shown(prices, day, std::log1p(context.options.number("tolerance") / 100), context.seed);
    if (shown.pairs.empty()) return fail(ErrorCode::missing_data, nothing_matched(shown));
    Finding finding;
    auto index = index_table(shown, progress.part(0.3, 0.5));
    if (!index) return std::unexpected(index.error());
    finding.tables.push_back(std::move(*index));
    finding.tables.push_back(products_table(shown));
    finding.tables.push_back(gaps_table(shown));
    for (auto& table : {categories_table(shown), matrix_table(shown)})
        if (table) finding.tables.push_back(*table);
    UndercuttingFound undercutting;
    if (prices.base().kind == PriceBase::Kind::own) {
        const UndercuttingOptions options{.threshold = context.options.number("threshold") / 100,
                                          .new_days = static_cast<std::int32_t>(context.options.whole("new_days"))};
        auto found = find_undercutting(prices, day, options, progress.part(0.5, 0.7));
        if (!found) return std::unexpected(found.error());
        undercutting = std::move(*found);
        finding.tables.push_back(undercut_table(shown, undercutting.undercuts));
        if (auto products = undercut_products_table(shown, undercutting.undercuts))
            finding.tables.push_back(std::move(*products));
        if (auto weeks = undercut_weeks_table(shown, undercutting.undercuts))
            finding.tables.push_back(std::move(*weeks));
    }
    auto trend = price_trend(shown, progress.part(0.7, 0.8));
    if (!trend) return std::unexpected(trend.error());
    if (*trend) finding.tables.push_back((*trend)->table);
    const auto elasticity = own_elasticities(context.snapshot, prices.sold(), progress.part(0.8, 1));
    if (!elasticity) return std::unexpected(elasticity.error());
    if (!elasticity->empty()) finding.tables.push_back(elasticity_table(*elasticity, prices.sold().of_stores));
    add_charts(finding, shown, *trend, undercutting.undercuts);
    const PricesTold told{shown, undercutting, *elasticity, *trend, context.options.number("threshold") / 100};
    tell_prices(finding, told);
    if (!progress(1)) return cancelled();
    return finding;
}

Result<Finding> run_prices(const Context& context) {
    const auto us = own_company(context.snapshot, context.options.text("our_company"));
    if (!us) return std::unexpected(us.error());
    const auto offers =
        price_offers(context.snapshot, context.rows[DatasetKind::competitor_offers], context.as_of,
                     context.options.text("currency") == "same", context.progress.part(0, 0.1), us->code);
    if (!offers) return std::unexpected(offers.error());
    if (offers->series.empty())
        return fail(ErrorCode::missing_data,
                    text("No offer within the filter has a company, a product and a price above 0."));
    // Order lines with wrong dates in the future are not sales of today.
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    const auto sold =
        product_weeks(context.snapshot, context.rows[DatasetKind::transactions], days, context.progress.part(0.1, 0.3));
    if (!sold) return std::unexpected(sold.error());
    ComparedPrices prices(context.snapshot, *offers, *sold, context.options.text("own"),
                          static_cast<std::int32_t>(context.options.whole("max_age")));
    const std::int32_t day = offers->days ? context.as_of.value_or(offers->days->last).days : 0;
    const auto base = base_of(context, *offers, prices, day);
    if (!base) return std::unexpected(base.error());
    prices.set_base(*base);
    auto finding = prices_finding(context, prices, day);
    if (finding && offers->ours > 0 && !us->reason.empty()) finding->notes.push_back(us->reason);
    return finding;
}

}  // namespace

Analysis competitors_prices() {
    return {.id = "competitors.prices",
            .title = "Prices against competitors",
            .question = "Are we dearer or cheaper than competitors, on what, and who undercuts us?",
            .page = "competitors",
            .needs = {{DatasetKind::competitor_offers, {"company", "price"}}},
            .options = prices_options,
            .run = run_prices,
            .reads = {DatasetKind::competitor_offers, DatasetKind::products, DatasetKind::transactions},
            .help =
                "Holds competitors’ prices of the same products against ours: a price index by company, category and "
                "month with its interval, on how many products we are cheaper, equal or dearer, the biggest gaps with "
                "the revenue behind them, who is newly below us, and how sales react to our own prices."};
}

}  // namespace clientele
