#include "core/analysis/competitors/price_notes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/analysis/highlights.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t few_products = 10;
constexpr double least_gap = 0.03;  // of price levels, to speak of

/// "Competitors ask 3 % less than we do for the same 80 products", and whether that is sure. Alike are levels that
/// surely differ by less than what is spoken of; of one product nothing is sure.
Text level_of(const PricesShown& shown) {
    const IndexEstimate& market = shown.market.estimate;
    const Count products = count(market.products);
    if (market.low > 1)
        return text("Competitors ask {0} more than we do for the same {1} {1|product|products}",
                    percent(market.value - 1), products);
    if (market.high < 1)
        return text("Competitors ask {0} less than we do for the same {1} {1|product|products}",
                    percent(1 - market.value), products);
    constexpr double written_as_none = 0.0005;
    if ((market.low > 1 - least_gap && market.high < 1 + least_gap) || std::abs(market.value - 1) < written_as_none)
        return text("Competitors ask about what we do for the same {0} {0|product|products}", products);
    return market.value > 1 ? text(
                                  "Competitors ask {0} more than we do for the same {1} {1|product|products}, which "
                                  "could be chance",
                                  percent(market.value - 1), products)
                            : text(
                                  "Competitors ask {0} less than we do for the same {1} {1|product|products}, which "
                                  "could be chance",
                                  percent(1 - market.value), products);
}

Text headline_against_own(const PricesTold& told) {
    const Text level = level_of(told.shown);
    if (told.undercutting.undercuts.empty()) return text("{0}.", level);
    const Undercut& first = told.undercutting.undercuts.front();
    const Name company = name(told.shown.prices.offers().companies[first.company]);
    if (told.undercutting.undercuts.size() > 1)
        return text("{0}; in {1} groups of products a competitor has newly gone below us.", level,
                    count(told.undercutting.undercuts.size()));
    if (first.category.empty()) return text("{0}; {1} has been newly below us since {2}.", level, company, first.since);
    return text("{0}; {1} has been newly below us in {2} since {3}.", level, company, name(first.category),
                first.since);
}

/// Of a market without us.
Text headline_of_market(const PricesShown& shown) {
    const auto index = [&](std::uint32_t company) {
        return matched_index(shown.prices, shown.pairs, shown.tolerance, false,
                             [&](const PricePair& pair) { return pair.company == company; })
            .estimate.value;
    };
    const auto& names = shown.prices.offers().companies;
    const std::uint32_t low = shown.companies.front(), high = shown.companies.back();
    if (shown.prices.base().kind == PriceBase::Kind::company && low == high)
        return text("Against {0}, {1} asks {2} of its prices for the same products.",
                    name(names[shown.prices.base().company]), name(names[low]), percent(index(low)));
    if (shown.prices.base().kind == PriceBase::Kind::company)
        return text("Against {0}, {1} asks {2} of its prices for the same products and {3} asks {4}.",
                    name(names[shown.prices.base().company]), name(names[low]), percent(index(low)), name(names[high]),
                    percent(index(high)));
    return text("Of {0} companies {1} is the cheapest, at {2} of the market’s prices, and {3} the dearest, at {4}.",
                count(shown.companies.size()), name(names[low]), percent(index(low)), name(names[high]),
                percent(index(high)));
}

void add_metrics(Finding& finding, const PricesTold& told) {
    const PricesShown& shown = told.shown;
    if (shown.against_own()) {
        const IndexEstimate& market = shown.market.estimate;
        Metric level{.id = "market",
                     .label = text("Competitors’ prices against ours"),
                     .value = market.value - 1,
                     .unit = Unit::percent};
        if (!std::isnan(market.low)) {
            level.low = market.low - 1;
            level.high = market.high - 1;
        }
        finding.metrics.push_back(std::move(level));
        finding.metrics.push_back(share_of_metric("cheaper", text("Products on which we are cheaper"),
                                                  static_cast<double>(shown.market.cheaper),
                                                  static_cast<double>(market.products)));
    }
    finding.metrics.push_back(
        count_metric("matched", text("Matched products"), static_cast<double>(shown.market.estimate.products)));
    if (shown.has_revenue() && shown.prices.sold().all_revenue > 0)
        finding.metrics.push_back(share_metric("coverage", text("Our revenue that is with them"),
                                               shown.own_revenue / shown.prices.sold().all_revenue));
    if (shown.against_own()) {
        double revenue = 0;
        for (const Undercut& each : told.undercutting.undercuts) revenue += std::isnan(each.revenue) ? 0 : each.revenue;
        if (shown.has_revenue())
            finding.metrics.push_back({.id = "undercut",
                                       .label = text("Revenue newly undercut, 365 days"),
                                       .value = revenue,
                                       .unit = Unit::amount,
                                       .good = Good::lower});
        else
            finding.metrics.push_back(count_metric("undercut", text("Groups of products newly undercut"),
                                                   static_cast<double>(told.undercutting.undercuts.size()),
                                                   Good::lower));
    }
    if (!told.elasticity.empty() && told.elasticity.front().verdict == OwnElasticity::Verdict::known) {
        const DemandElasticity& estimate = told.elasticity.front().estimate;
        finding.metrics.push_back({.id = "elasticity",
                                   .label = text("Per cent of sales for one per cent of price"),
                                   .value = estimate.value,
                                   .low = estimate.low,
                                   .high = estimate.high});
    }
}

void note_own_prices(Finding& finding, const PricesShown& shown) {
    std::map<std::uint32_t, OwnPriceFrom> from;
    for (const PricePair& pair : shown.pairs) from[pair.item] = pair.from;
    const auto many = [&](OwnPriceFrom wished) {
        return count(static_cast<std::int64_t>(
            std::ranges::count_if(from, [&](const auto& each) { return each.second == wished; })));
    };
    finding.notes.push_back(
        text("Our own price is that in the offers for {0} {0|product|products}, what customers paid around that day "
             "for {1}, and the price in the product list for {2}.",
             many(OwnPriceFrom::offers), many(OwnPriceFrom::sales), many(OwnPriceFrom::list)));
}

void note_coverage(Finding& finding, const PricesShown& shown) {
    const Count matched = count(shown.market.estimate.products), own = count(shown.own_items);
    if (shown.has_revenue() && shown.prices.sold().all_revenue > 0)
        finding.notes.push_back(text(
            "{0} of {1} products with a price of ours have an offer of a competitor on that day; they bring {2} of "
            "the revenue of 365 days.",
            matched, own, percent(shown.own_revenue / shown.prices.sold().all_revenue)));
    else
        finding.notes.push_back(
            text("{0} of {1} products with a price of ours have an offer of a competitor on that day.", matched, own));
}

void note_method(Finding& finding, const PricesShown& shown) {
    finding.notes.push_back(
        shown.against_own()
            ? text("Price index: the geometric mean of a competitor’s prices over ours for the same products (Jevons); "
                   "100 is our price, 95 is 5 % below it. The 95 % interval takes the products as a sample of all.")
            : text("Price index: the geometric mean of a company’s prices over those that it is compared with, for the "
                   "same products (Jevons); 100 is alike. The 95 % interval takes the products as a sample of all."));
    if (shown.has_revenue())
        finding.notes.push_back(
            text("The weighted index counts each product by our revenue with it, which has to stand for the "
                 "competitor’s sales as well, as these are not known (Törnqvist)."));
    if (const FindingTable* index = finding.table("index"); index && index->find("geks"))
        finding.notes.push_back(
            text("GEKS compares every pair of companies over the products of that pair, so that gaps in assortments do "
                 "not count and going by a third company comes to the same; its interval draws the products anew "
                 "(bootstrap)."));
    if (shown.prices.offers().days)
        finding.notes.push_back(text("Prices are those of {0}; an offer counts for up to {1} days after it was seen.",
                                     Date{shown.day}, count(static_cast<std::int64_t>(shown.prices.max_age()))));
    else
        finding.notes.push_back(text("Offers have no time: all of them count as prices of today."));
}

void note_undercutting(Finding& finding, const PricesTold& told) {
    if (!told.shown.against_own()) return;
    if (told.undercutting.enough_weeks && told.undercutting.looked_at == 0) {
        finding.notes.push_back(
            text("Whether a competitor is newly below us cannot be told: no company sells four products of ours."));
        return;
    }
    if (!told.undercutting.enough_weeks) {
        finding.notes.push_back(
            text("Whether a competitor is newly below us cannot be told: eleven weeks with offers are needed."));
        return;
    }
    finding.notes.push_back(
        text("Newly below us: a competitor’s prices of a category, at least four products, stand in the last four "
             "weeks more than {0} below ours, after they fell by at least as much against them; tested over the "
             "products, corrected for {1} {1|group|groups} and the weeks looked at.",
             percent(told.threshold), count(told.undercutting.looked_at)));
    if (std::ranges::any_of(told.undercutting.undercuts, [](const Undercut& each) { return each.weeks_before; }))
        finding.warnings.push_back(
            text("Sales are not known for a year before prices fell: they are held against the weeks directly before, "
                 "and a season of these products would show as a change."));
}

void add_warnings(Finding& finding, const PricesShown& shown) {
    const PriceOffers& offers = shown.prices.offers();
    const auto warn = [&](Text words) { finding.warnings.push_back(std::move(words)); };
    if (offers.of == PriceOffers::Of::category)
        warn(
            text("Offers name no products: prices of whole categories are compared, which need not hold the same "
                 "goods."));
    if (offers.of == PriceOffers::Of::all)
        warn(text("Offers name neither products nor categories: what each company asks is compared as one product."));
    else if (shown.market.estimate.products < few_products)
        warn(text("Only {0} matched {0|product|products}: an index of so few says little.",
                  count(shown.market.estimate.products)));
    if (!shown.odd.empty()) {
        const PricePair& first =
            *std::ranges::max_element(shown.odd, {}, [](const PricePair& pair) { return std::abs(pair.log_ratio()); });
        warn(
            text("{0} {0|offer is|offers are} left out, out of all proportion to the others of the company: {1} asks "
                 "{2} for {3}, held against {4}. Look whether it is the same product, and the price typed right.",
                 count(shown.odd.size()), name(offers.companies[first.company]), amount(std::exp(first.theirs)),
                 name(offers.items[first.item].name), amount(std::exp(first.ours))));
    }
    if (offers.other_currency > 0)
        warn(
            text("{0} {0|offer|offers} in other currencies than {1} {0|is|are} left out ({2}): prices of different "
                 "currencies cannot be compared.",
                 count(offers.other_currency), name(offers.currency), name(offers.currency_field)));
    else if (offers.several_currencies > 1)
        warn(text("{0} names {1} currencies; prices are taken to be in one, as you said.", name(offers.currency_field),
                  count(offers.several_currencies)));
}

void note_left_out(Finding& finding, const PriceOffers& offers) {
    if (offers.without_price > 0)
        finding.notes.push_back(
            text("{0} of {1} offers have no price above 0: the last one before counts, as long as it is not too old.",
                 count(offers.without_price), count(offers.rows)));
    if (offers.without_item > 0)
        finding.notes.push_back(
            text("{0} {0|offer|offers} without company or product {0|is|are} left out.", count(offers.without_item)));
    if (offers.without_time > 0)
        finding.notes.push_back(
            text("{0} {0|offer|offers} without a time {0|is|are} left out.", count(offers.without_time)));
}

Highlight undercut_highlight(const PricesTold& told, const Undercut& each) {
    const Name company = name(told.shown.prices.offers().companies[each.company]);
    Highlight out{.id = "undercut"};
    out.sentence = each.category.empty()
                       ? text("{0} lowered its prices by {1} and has been {2} below ours since {3}.", company,
                              percent(-each.change), percent(1 - each.now), each.since)
                       : text("{0} lowered its prices in {1} by {2} and has been {3} below ours there since {4}.",
                              company, name(each.category), percent(-each.change), percent(1 - each.now), each.since);
    if (each.sales_high < 0) {
        out.why = text("Our sales of these products fell by {0} against all others since then ({1} to {2}).",
                       percent(-each.sales), percent(-each.sales_high), percent(-each.sales_low));
        if (!std::isnan(each.revenue)) {
            out.worth = each.lost_a_year(each.sales);
            out.worth_low = each.lost_a_year(each.sales_high);
            out.worth_high = each.lost_a_year(each.sales_low);
        }
    } else if (!std::isnan(each.revenue)) {
        out.why = text("These products bring {0} in 365 days.", amount(each.revenue));
    } else {
        constexpr std::size_t named = 3;
        std::vector<Text> furthest;
        for (const std::size_t i : furthest_below(each))
            if (furthest.size() < named)
                furthest.push_back(verbatim(told.shown.prices.offers().items[each.items[i]].name));
        out.why = text("Customers who compare prices buy there; furthest below are {0}.", furthest);
    }
    out.action = text("Look at the {0} products and decide which prices to answer.", count(each.items.size()));
    out.tidings = Tidings::bad;
    out.revenue_share = each.revenue / told.shown.prices.sold().all_revenue;
    out.p_value = each.p;
    out.since = each.since;
    out.stories = {each.category.empty() ? "undercutting" : story_of_group(each.category)};
    out.chart = "undercut_weeks";
    out.table = "undercut";
    out.key = each.category.empty() ? told.shown.prices.offers().companies[each.company] : each.category;
    return out;
}

std::vector<Highlight> prices_highlights(const PricesTold& told) {
    constexpr std::size_t most = 3;
    constexpr double sure = 0.001;
    std::vector<Highlight> out;
    if (!told.shown.against_own()) return out;
    for (const Undercut& each : told.undercutting.undercuts)
        if (out.size() < most) out.push_back(undercut_highlight(told, each));
    const IndexEstimate& market = told.shown.market.estimate;
    if (market.products < few_products || std::abs(market.value - 1) < least_gap || !(market.p < sure)) return out;
    Highlight level{.id = "level", .sentence = text("{0}.", level_of(told.shown))};
    level.why = market.value < 1 ? text("Who compares prices finds us dear.")
                                 : text("There is room to raise prices where customers would pay it.");
    level.action = text("Look at the products with the largest gap and revenue.");
    level.tidings = market.value < 1 ? Tidings::bad : Tidings::neither;
    level.revenue_share = told.shown.own_revenue / told.shown.prices.sold().all_revenue;
    level.p_value = market.p;
    level.stories = {"price level"};
    level.chart = "index";
    level.table = "index";
    out.push_back(std::move(level));
    return out;
}

}  // namespace

Text nothing_matched(const PricesShown& shown) {
    const Count days = count(static_cast<std::int64_t>(shown.prices.max_age()));
    if (const PriceOffers& offers = shown.prices.offers(); offers.other_currency > 0)
        return text(
            "Only offers in {0} count, of which no product can be compared; {1} in other currencies ({2}) are left "
            "out. If all prices are in one currency already, say so in the option Currencies.",
            name(offers.currency), count(offers.other_currency), name(offers.currency_field));
    if (shown.prices.base().kind == PriceBase::Kind::market)
        return text(
            "No product is offered by two companies within {0} days: there is nothing to compare. Offers of "
            "the same product need the same product number.",
            days);
    if (!shown.prices.offers().days)
        return text(
            "No product has both an offer and a price to compare it with. Offers of the same product need the "
            "same product number.");
    return text(
        "No product has both a price to compare with and an offer that is at most {0} days old on {1}. Let "
        "offers count longer, or look at an earlier day.",
        days, Date{shown.day});
}

void tell_prices(Finding& finding, const PricesTold& told) {
    const PricesShown& shown = told.shown;
    finding.headline = shown.against_own() ? headline_against_own(told) : headline_of_market(shown);
    add_metrics(finding, told);
    note_method(finding, shown);
    if (shown.against_own()) {
        note_coverage(finding, shown);
        note_own_prices(finding, shown);
    }
    note_undercutting(finding, told);
    if (const std::int64_t ours = shown.prices.offers().ours; ours > 0)
        finding.notes.push_back(text(
            "{0} {0|row|rows} among the offers {0|is|are} of our own company: prices there are ours.", count(ours)));
    if (!told.elasticity.empty())
        finding.notes.push_back(elasticity_note(told.elasticity.front(), shown.prices.sold().of_stores));
    note_left_out(finding, shown.prices.offers());
    if (const std::size_t odd = shown.prices.sold().odd_prices; odd > 0)
        finding.notes.push_back(
            text("{0} order {0|line|lines} of a price three times and more away from what the product usually costs "
                 "{0|counts|count} without a price.",
                 count(odd)));
    if (const std::size_t large = shown.prices.sold().large_lines; large > 0)
        finding.notes.push_back(
            text("{0} order {0|line|lines} of more than three times what a large line of the product holds {0|is|are} "
                 "cut to that, so that one bulk order does not decide how sales moved.",
                 count(large)));
    add_warnings(finding, shown);
    finding.highlights = prices_highlights(told);
}

}  // namespace clientele
