#include "core/analysis/trends/watch/alert_scan.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/analysis/trends/watch/alert_causes.h"
#include "core/analysis/trends/watch/unit_spread.h"

namespace clientele {
namespace {

constexpr double steps_go_on = 1e-4;  // p of a step after which another is sought
constexpr std::size_t most_candidates = 48;
constexpr double far_outside = 5.5;  // standard deviations of a single week
constexpr std::size_t most_steps = 3;

/// What was found in one series.
struct Seen {
    std::vector<Alert> alerts;
    std::vector<UnitSpread> spreads;  // of the alerts
    std::vector<double> other_looks;  // without a candidate
    double first_z = missing_number;  // of the strongest change
    Eigen::Index size = 0;
};

double chance_of_z(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

Alert named(const AlertWatch& watch, const Look& look) {
    Alert alert{.rows = watch.rows.id,
                .title = watch.rows.title,
                .kind = watch.kind(look),
                .good = watch.rows.good,
                .unit = watch.kind(look) == watch.rows.kind ? watch.rows.unit : Unit::percent};
    alert.rows_in_it = look.events;
    if (look.dimension == SIZE_MAX) return alert;
    const WatchedDimension& dimension = watch.rows.dimensions[look.dimension];
    alert.dimension = dimension.id;
    alert.dimension_label = dimension.label;
    alert.key_dimension = dimension.dimension;
    alert.group = dimension.names[look.group];
    return alert;
}

/// The standard normal that is as unlikely as Student's t.
double normal_of(double t, double freedom) {
    constexpr double plenty = 300, farthest = 35;
    if (freedom > plenty || std::abs(t) > farthest) return t;
    const double tail =
        cdf(complement(boost::math::students_t_distribution<double>(std::max(1.0, freedom)), std::abs(t)));
    if (tail <= 1e-300) return t;
    return std::copysign(quantile(complement(boost::math::normal_distribution<double>(), tail)), t);
}

/// Counts, rates and means before and after, and by how much they changed.
void measure(Alert& alert, const WeeklySeries& series, const FoundShift& shift) {
    const ScannedSeries& scanned = series.scanned;
    const Eigen::Index after = scanned.size() - shift.at;
    const bool means = scanned.kind == ScannedSeries::Kind::means;
    const double n = scanned.n.tail(after).sum();
    const double was =
        means ? (shift.without.tail(after) * scanned.n.tail(after)).sum() : shift.without.tail(after).sum();
    const double is = means ? (scanned.y.tail(after) * scanned.n.tail(after)).sum() : scanned.y.tail(after).sum();
    const double below = alert.kind == WatchedRows::Kind::count ? static_cast<double>(after) : n;
    alert.before = was / below;
    alert.after = is / below;
    if (means) {
        alert.change = shift.effect;
        alert.low = shift.low;
        alert.high = shift.high;
        return;
    }
    // On the scale of the link: odds of shares, which for small ones are the shares themselves.
    const auto ratio = [&](double effect) {
        if (scanned.kind == ScannedSeries::Kind::counts) return std::exp(effect) - 1;
        const double share = was / n, odds = share / (1 - share) * std::exp(effect);
        return odds / (1 + odds) / share - 1;
    };
    alert.change = ratio(shift.effect);
    alert.low = ratio(shift.low);
    alert.high = ratio(shift.high);
}

void add_weeks(Alert& alert, const AlertWatch& watch, const WeeklySeries& series, const Eigen::ArrayXd& expected) {
    const bool rate = alert.kind == WatchedRows::Kind::rate;
    for (std::size_t i = 0; i < series.week.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double below = rate ? series.scanned.n[at] : 1;
        alert.weeks.push_back(watch.weeks.start(series.week[i]));
        alert.actual.push_back(series.scanned.y[at] / below);
        alert.expected.push_back(expected[at] / below);
    }
}

bool large_enough(const AlertWatch& watch, const Alert& alert) {
    const bool points = alert.kind == WatchedRows::Kind::mean && alert.unit != Unit::ratio;
    return std::abs(alert.change) >= (points ? watch.rows.least_effect : watch.least_change);
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

/// From the median of what they are without sign.
double robust_spread(const Eigen::ArrayXd& residuals) {
    std::vector<double> sizes(residuals.begin(), residuals.end());
    for (double& size : sizes) size = std::abs(size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    return 1.4826 * *middle;
}

/// Single weeks that lie far from what the fit says, of rows that count what happens.
void look_for_outliers(const AlertWatch& watch, const Look& look, const WeeklySeries& series, const ScanFit& fit,
                       double dispersion, Seen& seen) {
    Eigen::ArrayXd residuals = scan_residuals(series.scanned, fit, dispersion);
    residuals /= std::max(1.0, robust_spread(residuals));
    double least = 1;
    for (std::size_t i = 0; i < series.week.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double p = std::min(1.0, chance_of_z(residuals[at]) * static_cast<double>(series.week.size()));
        const double expected = fit.mean[at], actual = series.scanned.y[at];
        if (std::abs(residuals[at]) < far_outside || std::abs(actual - expected) < std::max(5.0, 0.25 * expected)) {
            least = std::min(least, std::max(p, worth_keeping));
            continue;
        }
        Alert alert = named(watch, look);
        alert.sort = AlertSort::outlier;
        alert.since = alert.earliest = alert.latest = watch.weeks.start(series.week[i]);
        alert.until = Date{alert.since.days + 6};
        alert.before = expected;
        alert.after = actual;
        alert.change = actual / expected - 1;
        const double half = 1.96 * std::sqrt(std::max(actual, 1.0)) / expected;
        alert.low = alert.change - half;
        alert.high = alert.change + half;
        alert.z = residuals[at];
        alert.p = p;
        add_weeks(alert, watch, series, fit.mean);
        seen.alerts.push_back(std::move(alert));
        seen.spreads.emplace_back();
    }
    seen.other_looks.push_back(least);
}

/// How much the change varies because rows come several at a time, over what its strength counts with already. Its
/// interval becomes wider by that.
UnitSpread widen(const AlertWatch& watch, const Look& look, const WeeklySeries& series, FoundShift& shift,
                 const Progress& progress) {
    UnitSpread spread = unit_spread(watch, look, series, shift, progress);
    spread.variance = std::max(1.0, spread.variance / (shift.spread * shift.spread));
    const double wider = std::sqrt(spread.variance);
    shift.low = shift.effect - wider * (shift.effect - shift.low);
    shift.high = shift.effect + wider * (shift.high - shift.effect);
    // Of counts the exact test says how few they are.
    if (watch.kind(look) == WatchedRows::Kind::count) spread.freedom = 1e9;
    return spread;
}

Seen look_at(const AlertWatch& watch, const Look& look, const Progress& progress) {
    Seen seen;
    WeeklySeries series = watch.series(look, watch.sums(look));
    if (series.week.size() < least_watched_weeks) return seen;
    std::optional<ScanFit> last_fit;
    double dispersion = 1;
    const Eigen::ArrayXd uncapped = series.scanned.y;
    for (std::size_t step = 0; step < most_steps; ++step) {
        auto shift = look_for_shift(series, step == 0);
        if (shift && cap_outliers(series, *shift)) shift = look_for_shift(series, step == 0);
        if (!shift) break;
        const UnitSpread spread =
            shift->p <= worth_keeping ? widen(watch, look, series, *shift, progress) : UnitSpread{};
        Alert alert = named(watch, look);
        measure(alert, series, *shift);
        if (step == 0) {
            seen.first_z = std::abs(shift->z);
            seen.size = series.scanned.size();
            last_fit = shift->fit;
            dispersion = shift->dispersion;
        }
        if (shift->p > worth_keeping || !large_enough(watch, alert)) {
            seen.other_looks.push_back(std::max(shift->p, worth_keeping));
            break;
        }
        alert.sort = shift->kind == ShiftKind::bend ? AlertSort::bend : AlertSort::shift;
        const auto date = [&](Eigen::Index at) { return watch.weeks.start(series.week[static_cast<std::size_t>(at)]); };
        alert.since = date(shift->at);
        alert.earliest = date(shift->earliest);
        alert.latest = date(shift->latest);
        alert.z = shift->z;
        alert.p = shift->p;
        add_weeks(alert, watch, series, shift->without);
        seen.alerts.push_back(std::move(alert));
        seen.spreads.push_back(spread);
        last_fit = shift->fit;
        dispersion = shift->dispersion;
        if (shift->p > steps_go_on) break;
        Eigen::MatrixXd& columns = series.scanned.columns;
        columns.conservativeResize(Eigen::NoChange, columns.cols() + 1);
        for (Eigen::Index i = 0; i < columns.rows(); ++i)
            columns(i, columns.cols() - 1) =
                i < shift->at ? 0
                : shift->kind == ShiftKind::step
                    ? 1
                    : static_cast<double>(i - shift->at + 1) / static_cast<double>(columns.rows() - shift->at);
    }
    series.scanned.y = uncapped;
    const bool counts = watch.rows.kind == WatchedRows::Kind::count && !watch.rows.rows_are_effort;
    if (counts && last_fit && (look.dimension == SIZE_MAX || watch.rows.dimensions[look.dimension].names.size() <= 60))
        look_for_outliers(watch, look, series, *last_fit, dispersion, seen);
    return seen;
}

/// Groups of a dimension wander more than chance has it where their customers come and go. What they do in the middle
/// is what is usual for them, and strong is what is strong against that (genomic control: Devlin and Roeder 1999,
/// Biometrics 55).
std::vector<double> usual_wandering(const AlertWatch& watch, const std::vector<Look>& looks,
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
std::vector<AlertCandidate> candidates_of(const AlertWatch& watch, const std::vector<Look>& looks,
                                          std::vector<Seen>& seen, AlertsFound& found) {
    const std::vector<double> wandering = usual_wandering(watch, looks, seen);
    std::vector<AlertCandidate> candidates;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        found.series += seen[i].size > 0 ? 1 : 0;
        for (std::size_t a = 0; a < seen[i].alerts.size(); ++a) {
            AlertCandidate one{.alert = std::move(seen[i].alerts[a]), .look = looks[i]};
            if (one.alert.sort < AlertSort::outlier) {
                const UnitSpread& spread = seen[i].spreads[a];
                one.usual = std::max(looks[i].whole() ? 1 : wandering[looks[i].dimension], std::sqrt(spread.variance));
                one.alert.z = normal_of(one.alert.z / one.usual, spread.freedom);
                one.alert.p = chance_of_largest(one.alert.z, seen[i].size, least_weeks_on_a_side);
            }
            if (one.alert.p > worth_keeping)
                found.looks.push_back(one.alert.p);
            else
                candidates.push_back(std::move(one));
        }
        found.looks.insert(found.looks.end(), seen[i].other_looks.begin(), seen[i].other_looks.end());
    }
    std::ranges::stable_sort(candidates, [](const AlertCandidate& a, const AlertCandidate& b) {
        return std::abs(a.alert.z) > std::abs(b.alert.z);
    });
    if (candidates.size() > most_candidates) candidates.resize(most_candidates);
    return candidates;
}

}  // namespace

Result<void> scan_for_alerts(const WatchedRows& rows, Date last, const AlertScanOptions& options, AlertsFound& found,
                             const Progress& progress) {
    const WatchedWeeks weeks = weeks_of(rows, last);
    if (weeks.count < least_watched_weeks) return {};
    const AlertWatch watch(rows, weeks, options.least_change, progress);
    if (progress.cancelled()) return cancelled();
    const std::vector<Look> looks = watch.looks(options);
    std::vector<Seen> seen(looks.size());
    tbb::parallel_for(std::size_t{0}, looks.size(), [&](std::size_t i) {
        if (!progress.cancelled()) seen[i] = look_at(watch, looks[i], progress);
    });
    if (progress.cancelled()) return cancelled();
    std::vector<AlertCandidate> candidates = candidates_of(watch, looks, seen, found);
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
