#include "core/analysis/competitors/price_elasticity.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double least_moves = 0.02;  // of log prices beside products and weeks: less than that is noise
constexpr std::size_t least_products = 5, most_categories = 30;
constexpr double a_move = 0.05;
constexpr std::uint32_t weeks_each = 4;  // of an occasion on which prices change
constexpr double least_occasions = 8;    // or half the time, where there is little
constexpr double widest = 3;             // from "they do not react" to "a cut pays" and beyond: it says nothing

std::size_t moving_units(const DemandPanel& panel) {
    std::map<std::uint32_t, std::pair<double, double>> range;
    for (std::size_t i = 0; i < panel.rows(); ++i) {
        auto [place, fresh] = range.try_emplace(panel.unit[i], panel.log_price[i], panel.log_price[i]);
        place->second.first = std::min(place->second.first, panel.log_price[i]);
        place->second.second = std::max(place->second.second, panel.log_price[i]);
    }
    return static_cast<std::size_t>(std::ranges::count_if(
        range, [](const auto& each) { return each.second.second - each.second.first >= std::log1p(a_move); }));
}

OwnElasticity elasticity_of(const ProductWeeks& sold, const std::vector<bool>& wanted, std::string category,
                            const Progress& progress) {
    using Verdict = OwnElasticity::Verdict;
    OwnElasticity out{.category = std::move(category)};
    const DemandPanel panel = demand_panel(sold, wanted);
    if (panel.rows() == 0) return out;
    out.products = panel.unit.back() + std::size_t{1};
    out.moving = moving_units(panel);
    out.moves = price_moves(panel, progress);
    out.occasions = price_occasions(panel, weeks_each);
    const double stretches = std::ceil((std::ranges::max(panel.period) + 1.0) / weeks_each);
    out.verdict = out.products < least_products ? Verdict::too_few_products : Verdict::prices_hardly_move;
    if (out.products < least_products || out.moves < least_moves || out.moving < least_products) return out;
    out.verdict = Verdict::few_occasions;
    if (out.occasions < std::min(least_occasions, stretches / 2)) return out;
    const bool zeros = std::ranges::any_of(panel.quantity, [](double quantity) { return !(quantity > 0); });
    const auto estimate = zeros ? poisson_elasticity(panel, progress) : log_elasticity(panel, progress);
    out.verdict = Verdict::too_uncertain;
    if (!estimate) return out;
    out.estimate = *estimate;
    if (estimate->converged && estimate->high - estimate->low <= widest) out.verdict = Verdict::known;
    return out;
}

std::string verdict_words(const OwnElasticity& each) {
    switch (each.verdict) {
        case OwnElasticity::Verdict::known:
            return each.estimate.high < -1  ? "customers react strongly"
                   : each.estimate.high < 0 ? "customers react"
                                            : "not sure";
        case OwnElasticity::Verdict::prices_hardly_move:
            return "prices hardly move";
        case OwnElasticity::Verdict::few_occasions:
            return "prices change too seldom";
        case OwnElasticity::Verdict::too_uncertain:
            return "too uncertain";
        case OwnElasticity::Verdict::too_few_products:
        case OwnElasticity::Verdict::no_sales:
            break;
    }
    return "too few products";
}

}  // namespace

Result<std::vector<OwnElasticity>> own_elasticities(const Snapshot& snapshot, const ProductWeeks& sold,
                                                    const Progress& progress) {
    std::vector<OwnElasticity> out;
    if (sold.empty()) return out;
    out.push_back(elasticity_of(sold, std::vector<bool>(sold.units, true), "", progress));
    const DatasetColumn* category = snapshot.dataset(DatasetKind::products).find("category");
    if (category && !sold.of_stores) {
        const auto& row_of = snapshot.row_of(DatasetKind::products);
        std::map<std::string, std::vector<std::size_t>> members;
        for (std::size_t unit = 0; unit < sold.units && unit < row_of.size(); ++unit)
            if (row_of[unit] != missing_code && !category->values.missing(row_of[unit]))
                members[std::string(category->values.text(row_of[unit]))].push_back(unit);
        std::erase_if(members, [](const auto& each) { return each.second.size() < least_products; });
        for (const auto& [name, units] : members) {
            if (out.size() > most_categories || members.size() < 2) break;
            if (!progress(static_cast<double>(out.size()) / static_cast<double>(members.size() + 1)))
                return cancelled();
            std::vector<bool> wanted(sold.units, false);
            for (const std::size_t unit : units) wanted[unit] = true;
            out.push_back(elasticity_of(sold, wanted, name, progress));
        }
    }
    if (progress.cancelled()) return cancelled();
    return out;
}

FindingTable elasticity_table(const std::vector<OwnElasticity>& all, bool of_stores) {
    FindingTable table{.id = "elasticity", .title = text("How sales react to our own prices")};
    std::vector<std::string> category, verdict;
    std::vector<double> value, low, high, products, moving, moves, occasions;
    for (std::size_t i = all.size() > 1 ? 1 : 0; i < all.size(); ++i) {
        const OwnElasticity& each = all[i];
        const bool known = each.verdict == OwnElasticity::Verdict::known;
        category.push_back(each.category);
        verdict.push_back(verdict_words(each));
        value.push_back(known ? each.estimate.value : missing_number);
        low.push_back(known ? each.estimate.low : missing_number);
        high.push_back(known ? each.estimate.high : missing_number);
        products.push_back(static_cast<double>(each.products));
        moving.push_back(static_cast<double>(each.moving));
        moves.push_back(each.moves);
        occasions.push_back(std::round(each.occasions));
    }
    if (all.size() > 1) {
        table.key_column = "category";
        table.key_dimension = "products.category";
        table.columns.push_back(text_column("category", text("Category"), category));
    }
    table.columns.push_back(number_column("elasticity", text("Price elasticity"), Unit::none, value, 2));
    table.columns.push_back(number_column("low", text("At least"), Unit::none, low, 2));
    table.columns.push_back(number_column("high", text("At most"), Unit::none, high, 2));
    table.columns.push_back(text_column("verdict", text("Verdict"), verdict));
    table.columns.push_back(
        number_column("products", of_stores ? text("Stores") : text("Products"), Unit::count, products));
    table.columns.push_back(number_column("moving", text("Price moved by 5 % and more"), Unit::count, moving));
    table.columns.push_back(
        number_column("moves", text("How far prices move beside products and weeks"), Unit::percent, moves));
    table.columns.push_back(
        number_column("occasions", text("Occasions on which prices change"), Unit::count, occasions));
    return table;
}

Text elasticity_note(const OwnElasticity& all, bool of_stores) {
    using Verdict = OwnElasticity::Verdict;
    if (all.verdict == Verdict::no_sales || all.verdict == Verdict::too_few_products)
        return text(
            "How sales react to our own prices cannot be told: {0} {0|product was|products were} sold in eight "
            "weeks and more, five are needed.",
            count(all.products));
    if (all.verdict == Verdict::prices_hardly_move)
        return text(
            "How sales react to our own prices cannot be told: beside what all products do together, prices "
            "move by {0} (standard deviation), and {1} of {2} {2|product|products} changed by 5 % and more. "
            "Change prices of some products and not of others to learn it.",
            percent(all.moves), count(all.moving), count(all.products));
    if (all.verdict == Verdict::few_occasions)
        return text(
            "How sales react to our own prices cannot be told: prices change against each other on about {0} "
            "occasions only, and what else was new then cannot be told from the prices. Change some prices now and "
            "others later to learn it.",
            number(all.occasions, 0));
    const DemandElasticity& estimate = all.estimate;
    if (all.verdict == Verdict::too_uncertain)
        return text(
            "How sales react to our own prices cannot be told: the elasticity could be anything from {0} to {1}, "
            "which is too wide to decide by.",
            number(estimate.low, 1), number(estimate.high, 1));
    if (of_stores)
        return text(
            "Order lines name no products: the elasticity is of what each of {0} stores sells at its mean "
            "price, week by week, which also moves with what is bought.",
            count(estimate.units));
    return estimate.poisson
               ? text(
                     "Elasticity: weekly quantities of {0} products over {1} weeks on the log of the price paid, with "
                     "an effect of each product and each week; quasi-Poisson, for there are weeks without sales; "
                     "errors robust to anything within a product (95 %). Prices that were cut when demand was weak "
                     "make it look smaller than it is.",
                     count(estimate.units), count(estimate.periods))
               : text(
                     "Elasticity: log weekly quantities of {0} products over {1} weeks on the log of the price paid, "
                     "with an effect of each product and each week; errors robust to anything within a product "
                     "(95 %). Prices that were cut when demand was weak make it look smaller than it is.",
                     count(estimate.units), count(estimate.periods));
}

}  // namespace clientele
