#include "core/analysis/trends/watch/alert_scan.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/analysis/trends/watch/alert_causes.h"
#include "core/analysis/trends/watch/alert_spells.h"
#include "core/analysis/trends/watch/own_change.h"
#include "core/analysis/trends/watch/unit_spread.h"
#include "core/math/distributions.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr double steps_go_on = 1e-4;   // p of a step after which another is sought
constexpr double worth_a_hint = 0.05;  // p of what is only evidence beside a candidate
constexpr std::size_t most_candidates = 48;
constexpr double far_outside = 5.5;  // standard deviations of a single week
constexpr std::size_t most_steps = 3;
constexpr int rounds_of_wandering = 2;

/// What was found in one series.
struct Seen {
    std::vector<Alert> alerts;
    std::vector<UnitSpread> spreads;  // of the alerts
    std::vector<Alert> hints;
    std::vector<UnitSpread> hint_spreads;
    std::vector<double> other_looks;  // without a candidate
    double first_z = missing_number;  // of the strongest change
    WanderLikelihood wandering{};     // beside it
    Eigen::Index size = 0;
};

Alert named(const AlertScope& watch, const Look& look) {
    Alert alert{.rows = watch.rows.id,
                .title = watch.rows.title,
                .kind = watch.kind(look),
                .good = watch.rows.good,
                .unit = watch.kind(look) == watch.rows.kind ? watch.rows.unit : Unit::percent};
    if (look.dimension == SIZE_MAX) return alert;
    const WatchedDimension& dimension = watch.rows.dimensions[look.dimension];
    alert.dimension = dimension.id;
    alert.dimension_label = dimension.label;
    alert.key_dimension = dimension.dimension;
    alert.group = dimension.names[look.group];
    alert.only_beside = watch.rows.of_many;
    if (!dimension.within.empty()) alert.within = dimension.within[look.group];
    return alert;
}

/// The standard normal that is as unlikely as Student's t.
double normal_of(double t, double freedom) {
    constexpr double plenty = 300, farthest = 35;
    if (freedom > plenty || std::abs(t) > farthest) return t;
    const double tail = t_tail(std::abs(t), std::max(1.0, freedom));
    if (tail <= 1e-300) return t;
    return std::copysign(normal_quantile(tail), t);
}

/// How many of a group there are is held against the others, as a share of all.
bool is_part_of_all(const Alert& alert, const ScannedSeries& scanned) {
    return alert.kind == WatchedRows::Kind::count && scanned.kind == ScannedSeries::Kind::shares;
}

/// What the fit without the change expects. Of a part of all: by what the others did, since the whole changed with it.
Eigen::ArrayXd expected_of(const Alert& alert, const ScannedSeries& scanned, const Eigen::ArrayXd& fitted) {
    if (!is_part_of_all(alert, scanned)) return fitted;
    const Eigen::ArrayXd others = scanned.n - scanned.y;
    return (others > 0).select(others * fitted / (scanned.n - fitted).max(1e-9 * (1 + scanned.n)), fitted);
}

/// What a count of 1 is told as.
double told_as(const AlertScope& watch, const Look& look) {
    if (watch.kind(look) != WatchedRows::Kind::count) return 1;
    if (look.whole() || watch.rows.dimensions[look.dimension].one.empty()) return watch.rows.one;
    return watch.rows.dimensions[look.dimension].one[look.group];
}

/// Counts, rates and means before and after, and by how much they changed. How large that is beside the whole: of a
/// part of all by how much its share changed, else the change.
double measure(Alert& alert, const WeeklySeries& series, const FoundShift& shift, double one) {
    const ScannedSeries& scanned = series.scanned;
    const Eigen::Index after = scanned.size() - shift.at;
    const bool means = scanned.kind == ScannedSeries::Kind::means;
    const double n = scanned.n.tail(after).sum();
    const double was =
        means ? (shift.without.tail(after) * scanned.n.tail(after)).sum() : shift.without.tail(after).sum();
    const double expected = means ? was : expected_of(alert, scanned, shift.without).tail(after).sum();
    const double is = means ? (scanned.y.tail(after) * scanned.n.tail(after)).sum() : scanned.y.tail(after).sum();
    const double below = alert.kind == WatchedRows::Kind::count ? static_cast<double>(after) : n;
    alert.before = one * expected / below;
    alert.after = one * is / below;
    if (means) {
        alert.change = shift.effect;
        alert.low = shift.low;
        alert.high = shift.high;
        return alert.change;
    }
    // On the scale of the link: odds of shares, which for small ones are the shares themselves.
    const auto of_share = [&](double effect) {
        const double share = was / n, odds = share / (1 - share) * std::exp(effect);
        return odds / (1 + odds) / share - 1;
    };
    // The odds of a part of all are its number over that of the others.
    const bool of_counts = scanned.kind == ScannedSeries::Kind::counts || is_part_of_all(alert, scanned);
    const auto ratio = [&](double effect) { return of_counts ? std::exp(effect) - 1 : of_share(effect); };
    alert.change = ratio(shift.effect);
    alert.low = ratio(shift.low);
    alert.high = ratio(shift.high);
    return is_part_of_all(alert, scanned) ? of_share(shift.effect) : alert.change;
}

void add_weeks(Alert& alert, const AlertScope& watch, const Look& look, const WeeklySeries& series,
               const Eigen::ArrayXd& actual, const Eigen::ArrayXd& expected) {
    const bool rate = alert.kind == WatchedRows::Kind::rate;
    const double one = told_as(watch, look);
    for (std::size_t i = 0; i < series.week.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double below = rate ? series.scanned.n[at] : 1 / one;
        alert.weeks.push_back(watch.weeks.start(series.week[i]));
        alert.actual.push_back(actual[at] / below);
        alert.expected.push_back(expected[at] / below);
    }
}

/// How large the change of a group's count is against its own past, where that tells the same way.
void tell_own_change(Alert& alert, const AlertScope& watch, const Look& look, const OwnChange& own) {
    const bool same_way = own.change * alert.change > 0 && own.low * own.high > 0;
    alert.of_others = !same_way;
    if (!same_way) return;
    alert.against_others = false;
    const double one = told_as(watch, look);
    alert.before = one * own.before;
    alert.after = one * own.after;
    alert.change = own.change;
    alert.low = own.low;
    alert.high = own.high;
    for (std::size_t i = 0; i < own.week.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        alert.weeks.push_back(watch.weeks.start(own.week[i]));
        alert.actual.push_back(one * own.actual[at]);
        alert.expected.push_back(one * own.expected[at]);
    }
}

bool large_enough(const AlertScope& watch, const Alert& alert, double change) {
    const bool points = alert.kind == WatchedRows::Kind::mean && alert.unit != Unit::ratio;
    return std::abs(change) >= (points ? watch.rows.least_effect : watch.least_change);
}

/// Single weeks far from a fit are set to what it says, so that they stand for no change of level.
bool cap_outliers(WeeklySeries& series, const FoundShift& shift) {
    constexpr double far = 4;
    const Eigen::ArrayXd residuals = scan_residuals(series.scanned, shift.fit, shift.dispersion);
    bool any = false;
    for (Eigen::Index i = 0; i < residuals.size(); ++i) {
        if (std::abs(residuals[i]) <= far) continue;
        series.scanned.y[i] = shift.fit.mean[i];
        any = true;
    }
    return any;
}

/// The 95 % limits of a count that varies by so many times chance (Garwood 1936, Biometrika 28), over what was
/// expected.
std::pair<double, double> limits_of_count(double count, double times, double expected) {
    const double variance = std::max(1.0, times * times), own = count / variance;
    const double low = own > 0 ? gamma_quantile(0.025, own) : 0, high = gamma_quantile(0.975, own + 1);
    return {low * variance / expected - 1, high * variance / expected - 1};
}

/// Weeks one after another, all far above or all far below what the fit says.
struct OutlyingWeeks {
    std::size_t first = 0, last = 0;
    double z = 0;  ///< of the farthest
    double actual = 0, expected = 0;
};

std::vector<OutlyingWeeks> outlying_weeks(const WeeklySeries& series, const Eigen::ArrayXd& residuals,
                                          const Eigen::ArrayXd& expected) {
    std::vector<OutlyingWeeks> found;
    for (std::size_t i = 0; i < series.week.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double actual = series.scanned.y[at];
        const auto spell = std::ranges::find_if(
            series.spells, [at](const WeekSpell& each) { return at >= each.first && at <= each.last; });
        const double z = spell != series.spells.end() ? spell->z : residuals[at];
        if (spell == series.spells.end() &&
            (std::abs(z) < far_outside || std::abs(actual - expected[at]) < std::max(5.0, 0.25 * expected[at])))
            continue;
        const bool goes_on = !found.empty() && found.back().last + 1 == i && series.week[i] == series.week[i - 1] + 1 &&
                             found.back().z * z > 0;
        if (!goes_on) found.push_back({.first = i});
        OutlyingWeeks& run = found.back();
        run.last = i;
        run.z = std::abs(z) > std::abs(run.z) ? z : run.z;
        run.actual += actual;
        run.expected += expected[at];
    }
    return found;
}

/// The fit of the other weeks: what it expects of these stands in their place until it expects it again (the EM
/// algorithm of missing values: Dempster, Laird and Rubin 1977, Journal of the Royal Statistical Society B 39).
ScanFit fit_without(ScannedSeries series, const Eigen::MatrixXd& columns, const std::vector<bool>& without,
                    ScanFit fit) {
    constexpr int rounds = 6;
    for (int round = 0; round < rounds; ++round) {
        for (Eigen::Index i = 0; i < series.size(); ++i)
            if (without[static_cast<std::size_t>(i)]) series.y[i] = fit.mean[i];
        fit = scan_fit(series, columns);
    }
    return fit;
}

/// Weeks far out make what is expected of their months in other years: the strongest are left out of the fit, and then
/// others are looked at again.
struct OutlyingFit {
    ScanFit fit;
    double spread = 1;
    std::vector<OutlyingWeeks> far{};
};
OutlyingFit fit_outlying(const WeeklySeries& series, const Alert& plain, const Eigen::MatrixXd& columns, ScanFit fit,
                         double dispersion) {
    constexpr int most_rounds = 4;
    OutlyingFit found{.fit = std::move(fit)};
    std::vector<bool> without(series.week.size());
    for (int round = 0;; ++round) {
        Eigen::ArrayXd residuals = scan_residuals(series.scanned, found.fit, dispersion);
        found.spread = std::max(1.0, robust_spread(residuals));
        residuals /= found.spread;
        found.far = outlying_weeks(series, residuals, expected_of(plain, series.scanned, found.fit.mean));
        const OutlyingWeeks* strongest = nullptr;
        for (const OutlyingWeeks& run : found.far)
            if (!without[run.first] && (!strongest || std::abs(run.z) > std::abs(strongest->z))) strongest = &run;
        if (!strongest || round == most_rounds) return found;
        std::fill(without.begin() + static_cast<std::ptrdiff_t>(strongest->first),
                  without.begin() + static_cast<std::ptrdiff_t>(strongest->last) + 1, true);
        found.fit = fit_without(series.scanned, columns, without, std::move(found.fit));
    }
}

/// Weeks that lie far from what the fit says, of rows that count what happens.
void look_for_outliers(const AlertScope& watch, const Look& look, const WeeklySeries& series,
                       const Eigen::MatrixXd& columns, const ScanFit& of_all, double dispersion, Seen& seen) {
    const Alert plain = named(watch, look);
    const auto [fit, spread, far] = fit_outlying(series, plain, columns, of_all, dispersion);
    const Eigen::ArrayXd expected = expected_of(plain, series.scanned, fit.mean);
    const Eigen::ArrayXd residuals = scan_residuals(series.scanned, fit, dispersion) / spread;
    const auto chance = [&](double z) {
        return std::min(1.0, normal_two_sided(z) * static_cast<double>(series.week.size()));
    };
    // Values are read off, so that weeks of them are not added up.
    const bool values = !look.whole() && watch.rows.dimensions[look.dimension].alone;
    std::vector<bool> told(series.week.size());
    for (const OutlyingWeeks& run : far) {
        std::fill(told.begin() + static_cast<std::ptrdiff_t>(run.first),
                  told.begin() + static_cast<std::ptrdiff_t>(run.last) + 1, true);
        Alert alert = plain;
        alert.sort = AlertSort::outlier;
        alert.since = alert.earliest = alert.latest = watch.weeks.start(series.week[run.first]);
        alert.until = Date{watch.weeks.start(series.week[run.last]).days + 6};
        const double one = told_as(watch, look) / (values ? static_cast<double>(run.last - run.first + 1) : 1);
        alert.before = one * run.expected;
        alert.after = one * run.actual;
        alert.change = run.actual / run.expected - 1;
        std::tie(alert.low, alert.high) = limits_of_count(run.actual, std::sqrt(dispersion) * spread, run.expected);
        alert.z = run.z;
        alert.p = chance(run.z);
        add_weeks(alert, watch, look, series, series.scanned.y, expected);
        seen.alerts.push_back(std::move(alert));
        seen.spreads.emplace_back();
    }
    double least = 1;
    for (std::size_t i = 0; i < told.size(); ++i)
        if (!told[i]) least = std::min(least, std::max(chance(residuals[static_cast<Eigen::Index>(i)]), worth_keeping));
    seen.other_looks.push_back(least);
}

/// How much the change varies because rows come several at a time, over what its strength counts with already. Its
/// interval becomes wider by that.
UnitSpread widen(const AlertScope& watch, const Look& look, const WeeklySeries& series, FoundShift& shift,
                 const Progress& progress) {
    UnitSpread spread = unit_spread(watch, look, series, shift, progress);
    spread.variance = std::max(1.0, spread.variance / (shift.spread * shift.spread));
    const double wider = std::sqrt(spread.variance);
    shift.low = shift.effect - wider * (shift.effect - shift.low);
    shift.high = shift.effect + wider * (shift.high - shift.effect);
    // Of counts, and of shares in rows of which hardly any two belong together, the exact test says how few they are.
    constexpr double hardly_any = 1.1;
    const bool alone = watch.kind(look) == WatchedRows::Kind::rate && spread.together < hardly_any;
    if (alone || watch.kind(look) == WatchedRows::Kind::count) spread.freedom = 1e9;
    return spread;
}

/// Whether there is enough to tell a level that wanders from chance.
bool can_wander(const ScannedSeries& scanned) {
    constexpr double least_events = 200;
    switch (scanned.kind) {
        case ScannedSeries::Kind::counts:
            return scanned.y.sum() > least_events;
        case ScannedSeries::Kind::shares:
            return std::min(scanned.y.sum(), (scanned.n - scanned.y).sum()) > least_events;
        case ScannedSeries::Kind::means:
            return scanned.n.sum() > least_events;
    }
    return false;
}

/// Numbers are held against those of the others, which change with sales; shares and means are their own evidence.
bool can_hint(const Alert& alert) { return alert.kind != WatchedRows::Kind::count && !alert.dimension.empty(); }

Seen look_at(const AlertScope& watch, const Look& look, double wander, const Progress& progress) {
    Seen seen;
    WeeklySeries series = watch.series(look, watch.sums(look));
    series.wander = wander;
    if (series.week.size() < least_watched_weeks) return seen;
    std::optional<ScanFit> last_fit;
    std::vector<KnownChange> earlier;
    Eigen::MatrixXd last_columns;
    double dispersion = 1;
    const Eigen::ArrayXd uncapped = series.scanned.y;
    const bool counts = watch.rows.kind == WatchedRows::Kind::count && !watch.rows.rows_are_effort;
    if (counts && look.whole()) even_out_spells(series);
    even_out_lone_weeks(series);
    for (std::size_t step = 0; step < most_steps; ++step) {
        auto shift = look_for_shift(series, step == 0);
        if (shift && cap_outliers(series, *shift)) shift = look_for_shift(series, step == 0);
        if (!shift) break;
        Alert alert = named(watch, look);
        const bool hint = step == 0 && shift->p > worth_keeping && shift->p <= worth_a_hint && can_hint(alert);
        const UnitSpread spread =
            shift->p <= worth_keeping || hint ? widen(watch, look, series, *shift, progress) : UnitSpread{};
        const double change = measure(alert, series, *shift, told_as(watch, look));
        if (step == 0) {
            seen.first_z = std::abs(shift->z);
            seen.size = series.scanned.size();
            if (can_wander(series.scanned)) seen.wandering = wander_beside(series.scanned, *shift);
            last_fit = shift->fit;
            last_columns = columns_with(series.scanned.columns, shift->kind, shift->at);
            dispersion = shift->dispersion;
        }
        const bool keep = shift->p <= worth_keeping && large_enough(watch, alert, change);
        if (!keep) seen.other_looks.push_back(std::max(shift->p, worth_keeping));
        if (!keep && !(hint && large_enough(watch, alert, change))) break;
        alert.sort = shift->kind == ShiftKind::bend ? AlertSort::bend : AlertSort::shift;
        const auto date = [&](Eigen::Index at) { return watch.weeks.start(series.week[static_cast<std::size_t>(at)]); };
        alert.since = date(shift->at);
        alert.earliest = date(shift->earliest);
        alert.latest = date(shift->latest);
        alert.z = shift->z;
        alert.p = shift->p;
        const KnownChange known{shift->kind, series.week[static_cast<std::size_t>(shift->at)]};
        if (is_part_of_all(alert, series.scanned)) {
            alert.against = alert.change;
            alert.against_others = true;
            if (const auto own = own_change(watch, look, known, earlier, std::sqrt(spread.variance), alert.change))
                tell_own_change(alert, watch, look, *own);
        }
        earlier.push_back(known);
        if (alert.weeks.empty())
            add_weeks(alert, watch, look, series, uncapped, expected_of(alert, series.scanned, shift->without));
        (keep ? seen.alerts : seen.hints).push_back(std::move(alert));
        (keep ? seen.spreads : seen.hint_spreads).push_back(spread);
        if (!keep) break;
        last_fit = shift->fit;
        last_columns = columns_with(series.scanned.columns, shift->kind, shift->at);
        dispersion = shift->dispersion;
        if (shift->p > steps_go_on) break;
        series.scanned.columns = columns_with(series.scanned.columns, shift->kind, shift->at);
    }
    series.scanned.y = uncapped;
    if (counts && !watch.rows.of_many && last_fit &&
        (look.dimension == SIZE_MAX || watch.rows.dimensions[look.dimension].names.size() <= 60))
        look_for_outliers(watch, look, series, last_columns, *last_fit, dispersion, seen);
    return seen;
}

/// How far the level of each look wanders: what it shows itself, or what the groups of its dimension show together
/// where that is more. No group counts for much, so that one with changes of its own does not speak for all.
std::vector<double> wander_of(const AlertScope& watch, const std::vector<Look>& looks, const std::vector<Seen>& seen) {
    constexpr double most_of_one = 2;
    std::vector<WanderLikelihood> together(watch.by_group.size());
    const auto likeliest = [](const WanderLikelihood& likelihood) {
        return wander_sizes[static_cast<std::size_t>(std::ranges::max_element(likelihood) - likelihood.begin())];
    };
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (looks[i].whole()) continue;
        for (std::size_t s = 0; s < wander_sizes.size(); ++s)
            together[looks[i].dimension][s] += std::min(seen[i].wandering[s], most_of_one);
    }
    std::vector<double> wander(looks.size());
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (std::ranges::all_of(seen[i].wandering, [](double one) { return one == 0; })) continue;
        wander[i] = likeliest(seen[i].wandering);
        if (!looks[i].whole()) wander[i] = std::max(wander[i], likeliest(together[looks[i].dimension]));
    }
    return wander;
}

/// Groups of a dimension wander more than chance has it where their customers come and go. What they do in the middle
/// is what is usual for them, and strong is what is strong against that (genomic control: Devlin and Roeder 1999,
/// Biometrics 55).
std::vector<double> usual_wandering(const AlertScope& watch, const std::vector<Look>& looks,
                                    const std::vector<Seen>& seen) {
    constexpr std::size_t least_groups = 4, many_groups = 40;
    std::vector<double> wandering(watch.by_group.size(), 1.0);
    for (std::size_t d = 0; d < wandering.size(); ++d) {
        std::vector<double> strongest;
        for (std::size_t i = 0; i < looks.size(); ++i)
            if (looks[i].dimension == d && !std::isnan(seen[i].first_z)) strongest.push_back(seen[i].first_z);
        if (strongest.size() < least_groups) continue;
        std::ranges::sort(strongest);
        wandering[d] = std::max(1.0, strongest[(strongest.size() - 1) / 2] / usual_largest);
        // Some wander farther than most: of many nine in ten are usual.
        if (strongest.size() >= many_groups)
            wandering[d] = std::max(wandering[d], strongest[strongest.size() * 9 / 10] / usual_largest_of_ten);
    }
    return wandering;
}

/// The strongest of what was seen, each against what its dimension and its units have by chance. All looks are counted.
std::vector<AlertCandidate> candidates_of(const AlertScope& watch, const std::vector<Look>& looks,
                                          const std::vector<double>& wander, std::vector<Seen>& seen,
                                          AlertsFound& found) {
    const std::vector<double> wandering = usual_wandering(watch, looks, seen);
    std::vector<AlertCandidate> candidates;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        found.series += seen[i].size > 0 ? 1 : 0;
        const auto judge = [&](Alert& alert, const UnitSpread& spread) {
            const double usual =
                std::max(looks[i].whole() ? 1 : wandering[looks[i].dimension], std::sqrt(spread.variance));
            alert.z = normal_of(alert.z / usual, spread.freedom);
            alert.p = chance_of_largest(alert.z, seen[i].size, least_weeks_on_a_side);
            return usual;
        };
        for (std::size_t h = 0; h < seen[i].hints.size(); ++h) {
            judge(seen[i].hints[h], seen[i].hint_spreads[h]);
            if (seen[i].hints[h].p <= worth_a_hint) found.hints.push_back(std::move(seen[i].hints[h]));
        }
        for (std::size_t a = 0; a < seen[i].alerts.size(); ++a) {
            AlertCandidate one{.alert = std::move(seen[i].alerts[a]), .look = looks[i], .wander = wander[i]};
            if (one.alert.sort < AlertSort::outlier) one.usual = judge(one.alert, seen[i].spreads[a]);
            if (one.alert.p > worth_keeping)
                found.looks.push_back(one.alert.p);
            else
                candidates.push_back(std::move(one));
        }
        found.looks.insert(found.looks.end(), seen[i].other_looks.begin(), seen[i].other_looks.end());
    }
    std::ranges::stable_sort(candidates, std::ranges::greater{},
                             [](const AlertCandidate& one) { return strength_of(one.alert); });
    if (candidates.size() > most_candidates) candidates.resize(most_candidates);
    return candidates;
}

}  // namespace

double strength_of(const Alert& alert) {
    constexpr double of_others = 0.7;
    return std::abs(alert.z) * (alert.of_others ? of_others : 1);
}

Result<void> scan_for_alerts(const WatchedRows& rows, Date last, const AlertScanOptions& options, AlertsFound& found,
                             const Progress& progress) {
    const WatchedWeeks weeks = weeks_of(rows, last);
    if (weeks.count < least_watched_weeks) return {};
    const AlertScope watch(rows, weeks, options.least_change, progress);
    if (progress.cancelled()) return cancelled();
    const std::vector<Look> looks = watch.looks(options);
    std::vector<Seen> seen(looks.size());
    tbb::parallel_for(std::size_t{0}, looks.size(), [&](std::size_t i) {
        if (!progress.cancelled()) seen[i] = look_at(watch, looks[i], 0, progress);
    });
    // How far levels wander is seen beside their changes, and these against how far they wander.
    std::vector<double> wander(looks.size());
    for (int round = 0; round < rounds_of_wandering && !progress.cancelled(); ++round) {
        const std::vector<double> known = std::exchange(wander, wander_of(watch, looks, seen));
        tbb::parallel_for(std::size_t{0}, looks.size(), [&](std::size_t i) {
            wander[i] = std::max(wander[i], known[i]);
            if (wander[i] > known[i] && !progress.cancelled()) seen[i] = look_at(watch, looks[i], wander[i], progress);
        });
    }
    if (progress.cancelled()) return cancelled();
    std::vector<AlertCandidate> candidates = candidates_of(watch, looks, wander, seen, found);
    const std::vector<bool> gone = put_aside(watch, candidates, progress);
    if (progress.cancelled()) return cancelled();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (gone[i])
            found.looks.push_back(candidates[i].alert.p);
        else
            found.alerts.push_back(std::move(candidates[i].alert));
    }
    return {};
}

}  // namespace clientele
