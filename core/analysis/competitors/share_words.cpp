#include "core/analysis/competitors/share_words.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/period_words.h"
#include "core/analysis/table_building.h"
#include "core/math/market_share.h"

namespace clientele {
namespace {

constexpr double same_points = 0.0005;  // written as 0.0 points

Text period_of(const MarketShares& market, std::size_t period) {
    return period_words(market.unit, market.periods[period].first);
}

Text market_headline(const ShareRun& run) {
    const MarketShares& market = *run.market;
    const MarketCompany& focus = market.companies[run.focus()];
    const double share = market.share[run.focus()][market.last()];
    const Text when = period_of(market, market.last());
    if (market.changes.empty() || std::isnan(market.changes[run.focus()].points))
        return run.own() ? text("We hold {0} of the market ({1}).", percent(share), when)
                         : text("“{0}” holds {1} of the market ({2}).", verbatim(focus.name), percent(share), when);
    const double points = market.changes[run.focus()].points;
    const Text before = period_of(market, *market.before);
    const Number by = number(100 * std::abs(points), 1);
    if (std::abs(points) < same_points)
        return run.own() ? text("We hold {0} of the market ({1}), as much as in {2}.", percent(share), when, before)
                         : text("“{0}” holds {1} of the market ({2}), as much as in {3}.", verbatim(focus.name),
                                percent(share), when, before);
    if (run.own())
        return points > 0 ? text("We hold {0} of the market ({1}), {2} points more than in {3}.", percent(share), when,
                                 by, before)
                          : text("We hold {0} of the market ({1}), {2} points less than in {3}.", percent(share), when,
                                 by, before);
    return points > 0 ? text("“{0}” holds {1} of the market ({2}), {3} points more than in {4}.", verbatim(focus.name),
                             percent(share), when, by, before)
                      : text("“{0}” holds {1} of the market ({2}), {3} points less than in {4}.", verbatim(focus.name),
                             percent(share), when, by, before);
}

/// The brand that takes most of our customers' wallets, besides ours; nothing where none takes any.
std::optional<std::size_t> strongest_rival(const WalletPart& wallet) {
    std::optional<std::size_t> best;
    for (std::size_t b = 0; b < wallet.brands.size(); ++b) {
        const double part = wallet.brands[b].wallet.of_own.value;
        if (wallet.own && b != *wallet.own && part > 0 && (!best || part > wallet.brands[*best].wallet.of_own.value))
            best = b;
    }
    return best;
}

Text wallet_headline(const WalletPart& wallet) {
    const WalletPart::Brand& first = wallet.brands.front();
    if (wallet.own) {
        const BrandWallet& ours = wallet.brands[*wallet.own].wallet;
        if (const auto rival = strongest_rival(wallet))
            return text("Our customers give us {0} of what they spend; “{1}” gets {2} of it.",
                        percent(ours.of_users.value), verbatim(wallet.brands[*rival].name),
                        percent(wallet.brands[*rival].wallet.of_own.value));
        if (!std::isnan(ours.of_users.value))
            return text("Our customers give us {0} of what they spend.", percent(ours.of_users.value));
    }
    return text("“{0}” gets most of what respondents spend: {1}.", verbatim(first.name),
                percent(first.wallet.share.value));
}

Text share_headline(const ShareRun& run) {
    if (run.market) return market_headline(run);
    if (run.wallet) return wallet_headline(*run.wallet);
    const OfferPresence& most = run.presence->of.front();
    return run.presence->by_category
               ? text(
                     "“{0}” offers {1} of the {2} categories that are watched, the most of {3} {3|company|companies}; "
                     "market shares are not known.",
                     verbatim(most.name), count(static_cast<std::int64_t>(most.offered)),
                     count(static_cast<std::int64_t>(run.presence->articles)), count(run.presence->of.size()))
               : text(
                     "“{0}” offers {1} of the {2} articles that are watched, the most of {3} {3|company|companies}; "
                     "market shares are not known.",
                     verbatim(most.name), count(static_cast<std::int64_t>(most.offered)),
                     count(static_cast<std::int64_t>(run.presence->articles)), count(run.presence->of.size()));
}

void add_market_metrics(Finding& finding, const ShareRun& run) {
    const MarketShares& market = *run.market;
    const std::size_t focus = run.focus(), last = market.last();
    const Text who = verbatim(market.companies[focus].name);
    finding.metrics.push_back(
        share_metric("share", text("Market share of {0}", who), market.share[focus][last], Good::higher));
    if (!market.changes.empty()) {
        finding.metrics.push_back({.id = "points",
                                   .label = text("Change since {0}, in points", period_of(market, *market.before)),
                                   .value = std::round(1e4 * market.changes[focus].points) / 100,
                                   .good = Good::higher});
        if (!market.are_shares)
            finding.metrics.push_back(share_metric(
                "market_growth", text("Growth of the market"),
                quotient(market.market[last] - market.market[*market.before], market.market[*market.before])));
    }
    Metric hhi{.id = "hhi", .label = text("Concentration (Herfindahl index)"), .value = market.concentration[last]};
    if (market.concentration_most[last] > market.concentration[last] + 0.5) {
        hhi.low = market.concentration[last];
        hhi.high = market.concentration_most[last];
    }
    finding.metrics.push_back(std::move(hhi));
}

void add_other_metrics(Finding& finding, const ShareRun& run) {
    if (run.wallet) {
        const WalletPart& wallet = *run.wallet;
        const WalletPart::Brand& brand = wallet.brands[wallet.own.value_or(0)];
        const WalletFigure figure = wallet.own ? brand.wallet.of_users : brand.wallet.share;
        Metric metric = share_metric(
            "wallet",
            wallet.own ? text("Share of our customers’ wallets") : text("Share of wallet of {0}", verbatim(brand.name)),
            figure.value, Good::higher);
        if (!std::isnan(figure.low)) {
            metric.low = figure.low;
            metric.high = figure.high;
        }
        finding.metrics.push_back(std::move(metric));
    }
    if (run.fair)
        for (const FairShare& each : run.fair->of) {
            if (!each.own) continue;
            Metric metric{
                .id = "fair_share", .label = text("Our fair-share index"), .value = each.index, .good = Good::higher};
            if (!std::isnan(each.low)) {
                metric.low = each.low;
                metric.high = each.high;
            }
            finding.metrics.push_back(std::move(metric));
        }
    if (finding.metrics.empty())
        finding.metrics.push_back(count_metric("watched", text("Articles watched"), run.presence->articles));
}

Text concentration_words(double least, double most) {
    if (least >= highly_concentrated) return text("highly concentrated, few companies set the pace");
    if (most < moderately_concentrated) return text("not concentrated, no company sets the pace alone");
    if (least >= moderately_concentrated && most < highly_concentrated) return text("moderately concentrated");
    return text("how concentrated the market is depends on who the rest is");
}

void add_market_notes(Finding& finding, const ShareRun& run) {
    const MarketShares& market = *run.market;
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    for (const Text& each : market.notes) note(each);
    for (const Text& each : market.warnings) finding.warnings.push_back(each);
    note(run.panel.by == CompaniesBy::column
             ? text("Companies are those of the column “{0}” of market series.", verbatim(run.panel.column))
         : run.panel.by == CompaniesBy::names
             ? text("Companies are those that are known by name and that a market series names.")
             : text("Each market series is taken for a company."));
    note(market.has_total ? text("The market is a series of its own: what {0} named {0|company does|companies do} not "
                                 "sell is the rest.",
                                 count(market.named))
                          : text("The market is what the {0} named {0|company sells|companies sell} together, and "
                                 "others where the data "
                                 "has them: companies that it leaves out are not in it.",
                                 count(market.named)));
    if (run.panel.measures > 1)
        note(text("Market series count {0} things of companies; the option Measure chooses another.",
                  count(run.panel.measures)));
    if (market.put_together > 0)
        note(text("{0} {0|company is|companies are} shown as the rest: the smallest of the last period.",
                  count(market.put_together)));
    const double least = market.concentration[market.last()], most = market.concentration_most[market.last()];
    note(
        text("The Herfindahl index is {0}: {1} (from {2} moderately, from {3} highly concentrated; U.S. Merger "
             "Guidelines 2023).",
             number(least, 0), concentration_words(least, most), number(moderately_concentrated, 0),
             number(highly_concentrated, 0)));
    if (!market.changes.empty() && !market.are_shares)
        note(
            text("The change of sales is parted into what the market’s growth brings at the mean share and what the "
                 "change of share brings at the mean market (Bennet 1920); both add up exactly."));
    note(text(
        "Sales of a whole market have no sampling error; where they are estimated from a panel, its error is not in "
        "the data. How unusual a change is, is judged by the spread of earlier ones of the same length."));
    if (run.panel.unreadable > 0)
        note(text("{0} {0|point|points} without a time or value, or below 0, {0|is|are} left out.",
                  count(run.panel.unreadable)));
    if (run.panel.repeated > 0)
        finding.warnings.push_back(
            text("{0} {0|value comes|values come} on top of another of the same company and time: they are added. Are "
                 "rows in the data twice?",
                 count(run.panel.repeated)));
    std::vector<Text> units;
    for (const std::string& each : run.panel.units) units.push_back(verbatim(each));
    if (units.size() > 1 || (units.size() == 1 && run.panel.some_without_unit))
        finding.warnings.push_back(
            text("Not all series are in one unit ({0}): what is not counted alike has no shares. Choose which rows are "
                 "companies.",
                 units));
    if (run.panel.unknown_measure)
        finding.warnings.push_back(
            text("No market series counts what the option Measure names: what most companies have is shown."));
    constexpr double hardly_any = 0.001;
    if (const double ours = market.share[run.focus()][market.last()];
        market.own_from_sales && (ours < hardly_any || ours > 1 - hardly_any))
        finding.warnings.push_back(
            text("Our sales come to {0} of the market: look whether the unit of the series fits.", percent(ours)));
    if (run.panel.by_region) note(text("Values of several regions are added."));
}

void add_wallet_notes(Finding& finding, const WalletPart& wallet) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    note(
        text("Share of wallet is worked out by the Wallet Allocation Rule (Keiningham and others 2011): the company at "
             "rank r of the n that a respondent uses gets (1 − r / (n + 1)) · 2 / n. Equal answers share the mean of "
             "their ranks; who is not rated is not used. All are taken to spend alike."));
    note(wallet.ranks ? text("Answers are ranks: 1 is the best.")
                      : text("Answers are ratings: the highest is the best."));
    note(
        text("{0} {0|respondent uses|respondents use} any of the companies, {1} of them one alone, which gets all. "
             "Intervals are of {2} samples of respondents drawn again, with their weights.",
             count(wallet.respondents), count(wallet.single), count(wallet.resamples)));
    if (wallet.sample.designed())
        finding.warnings.push_back(
            text("The survey was drawn in strata or clusters: intervals of wallets do not follow that and are rather "
                 "too narrow."));
    if (static_cast<double>(wallet.single) > 0.5 * static_cast<double>(wallet.respondents))
        finding.warnings.push_back(
            text("Most respondents rate one company alone: shares of wallet then are little more than who is used."));
    say_sample(wallet.sample, finding);
}

void add_share_notes(Finding& finding, const Context& context, const ShareRun& run) {
    if (run.market) add_market_notes(finding, run);
    if (run.market && std::ranges::any_of(context.filter.conditions, [](const Condition& each) {
            return !each.segment && each.dataset == DatasetKind::market_series;
        }))
        finding.warnings.push_back(
            text("The filter has a condition on market series: shares are shares of what it leaves."));
    if (run.fair) {
        finding.notes.push_back(
            text("The fair-share index is the share of sales divided by the share of outlets, times 100, among "
                 "companies whose outlets are known: above 100 sells more than its outlets. Outlets differ in size, "
                 "and what "
                 "is sold online counts as well."));
        for (const Text& each : run.fair->sources) finding.notes.push_back(each);
        std::vector<Text> without;
        for (const std::string& each : run.fair->without) without.push_back(verbatim(each));
        if (!without.empty()) finding.notes.push_back(text("Without outlets, and so without an index: {0}.", without));
    }
    if (run.presence)
        finding.notes.push_back(
            text("Presence counts the different articles of which any offer of a company is in the data; those that "
                 "nobody offers are not watched. Intervals (Wilson 1927) hold where the articles watched are a sample "
                 "of all."));
    if (run.wallet) add_wallet_notes(finding, *run.wallet);
    for (const Text& each : run.told) finding.notes.push_back(each);
}

double periods_a_year(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
            return 365.25;
        case PeriodUnit::week:
            return 365.25 / 7;
        case PeriodUnit::month:
            return 12;
        case PeriodUnit::quarter:
            return 4;
        case PeriodUnit::year:
            return 1;
    }
    return 1;
}

void tell_share(Finding& finding, const ShareRun& run) {
    if (!run.own() || run.market->changes.empty()) return;
    const MarketShares& market = *run.market;
    const ShareChange& change = market.changes[run.focus()];
    if (!change.unusual()) return;
    const double usual = (change.usual_low + change.usual_high) / 2;
    const bool worse = change.points < usual;
    Highlight told{.id = "share", .sentence = finding.headline};
    told.why =
        text("Our share usually changes by {0} to {1} points in such a time; here it is {2}.",
             number(100 * change.usual_low, 1), number(100 * change.usual_high, 1), number(100 * change.points, 1));
    told.action = worse ? text("Look at who won, and at prices and service against them.") : Text();
    told.tidings = worse ? Tidings::bad : Tidings::good;
    told.p_value = change.chance;
    told.since = market.periods[market.last()].first;
    if (market.money > 0) told.worth = std::abs(change.from_share) * market.money * periods_a_year(market.unit);
    told.stories = {"share of the market"};
    told.chart = market.periods.size() - market.hidden > 2 ? "trend" : "share";
    told.table = "share";
    finding.highlights.push_back(std::move(told));
}

void tell_wallet(Finding& finding, const ShareRun& run) {
    if (!run.wallet || !run.wallet->own) return;
    const WalletPart& wallet = *run.wallet;
    const auto rival = strongest_rival(wallet);
    if (!rival || !(wallet.brands[*rival].wallet.above_own > 0.975)) return;
    const BrandWallet& ours = wallet.brands[*wallet.own].wallet;
    Highlight told{.id = "wallet", .sentence = wallet_headline(wallet)};
    told.why = text(
        "It gets more of all that respondents spend than we do; ranked first by all our customers, we would "
        "have {0} of it more.",
        percent(ours.first_gain.value));
    told.action = text("Find out why they go there as well: by rank, not by satisfaction alone.");
    told.tidings = Tidings::bad;
    // Of so many resamples none in favour of us still leaves a chance.
    const double resamples = static_cast<double>(wallet.resamples), above = wallet.brands[*rival].wallet.above_own;
    told.p_value = 2 * (resamples * (1 - above) + 1) / (resamples + 1);
    told.stories = {"share of wallet"};
    told.chart = told.table = "wallet";
    told.key = wallet.brands[*rival].question;
    finding.highlights.push_back(std::move(told));
}

}  // namespace

void tell_shares(Finding& finding, const Context& context, const ShareRun& run) {
    finding.headline = share_headline(run);
    if (run.market) add_market_metrics(finding, run);
    add_other_metrics(finding, run);
    add_share_notes(finding, context, run);
    tell_share(finding, run);
    tell_wallet(finding, run);
}

}  // namespace clientele
