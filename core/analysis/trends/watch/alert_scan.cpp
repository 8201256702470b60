#include "core/analysis/trends/watch/alert_scan.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/analysis/trends/watch/alert_overlap.h"

namespace clientele {
namespace {

constexpr std::size_t least_weeks = 16;
constexpr double worth_keeping = 3e-3;  // p of a candidate
constexpr double steps_go_on = 1e-4;    // p of a step after which another is sought
constexpr std::size_t most_candidates = 48;
constexpr double far_outside = 5.5;  // standard deviations of a single week
constexpr std::size_t most_steps = 3;
constexpr Eigen::Index weeks_on_a_side = 4;

/// One series that is looked at: all rows, or a group of a dimension.
struct Look {
    std::size_t dimension = SIZE_MAX;  // SIZE_MAX: all rows
    std::size_t group = 0;
    double events = 0;
};

/// What was found in one series.
struct Seen {
    std::vector<Alert> alerts;
    std::vector<double> other_looks;  // without a candidate
    double first_z = missing_number;  // of the strongest change
    Eigen::Index size = 0;
};

double chance_of_z(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

/// Everything about the rows that all looks share.
struct AlertWatch {
    const WatchedRows& rows;
    WatchedWeeks weeks;
    WeeklySums all;
    double variance = 1;
    double least_change = 0.1;
    std::vector<std::vector<WeeklySums>> by_group;  // by dimension

    const WeeklySums& own(const Look& look) const {
        return look.dimension == SIZE_MAX ? all : by_group[look.dimension][look.group];
    }
    WeeklySeries series(const Look& look, const WeeklySums& own, const WeeklySums& all_rows) const {
        return look.dimension == SIZE_MAX ? series_of_all(rows, weeks, own, variance)
                                          : series_of_group(rows, weeks, own, all_rows, variance);
    }
};

Alert named(const AlertWatch& watch, const Look& look) {
    Alert alert{.rows = watch.rows.id,
                .title = watch.rows.title,
                .kind = watch.rows.kind,
                .good = watch.rows.good,
                .unit = watch.rows.unit};
    alert.rows_in_it = look.events;
    if (look.dimension == SIZE_MAX) return alert;
    const WatchedDimension& dimension = watch.rows.dimensions[look.dimension];
    alert.dimension = dimension.id;
    alert.dimension_label = dimension.label;
    alert.key_dimension = dimension.dimension;
    alert.group = dimension.names[look.group];
    return alert;
}

/// Counts, rates and means before and after, and by how much they changed.
void measure(Alert& alert, const AlertWatch& watch, const WeeklySeries& series, const FoundShift& shift) {
    const ScannedSeries& scanned = series.scanned;
    const Eigen::Index after = scanned.size() - shift.at;
    const bool means = scanned.kind == ScannedSeries::Kind::means;
    const double n = scanned.n.tail(after).sum();
    const double was =
        means ? (shift.without.tail(after) * scanned.n.tail(after)).sum() : shift.without.tail(after).sum();
    const double is = means ? (scanned.y.tail(after) * scanned.n.tail(after)).sum() : scanned.y.tail(after).sum();
    const double below = watch.rows.kind == WatchedRows::Kind::count ? static_cast<double>(after) : n;
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
    const bool rate = watch.rows.kind == WatchedRows::Kind::rate;
    for (std::size_t i = 0; i < series.week.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double below = rate ? series.scanned.n[at] : 1;
        alert.weeks.push_back(watch.weeks.start(series.week[i]));
        alert.actual.push_back(series.scanned.y[at] / below);
        alert.expected.push_back(expected[at] / below);
    }
}

bool large_enough(const AlertWatch& watch, const Alert& alert) {
    const bool points = watch.rows.kind == WatchedRows::Kind::mean && watch.rows.unit != Unit::ratio;
    return std::abs(alert.change) >= (points ? watch.rows.least_effect : watch.least_change);
}

/// The best change, of a series in which it may also be a straight drift. The columns of the series take the drift in.
std::optional<FoundShift> look_for_shift(WeeklySeries& series, bool first) {
    const ShiftScanOptions options{.least = weeks_on_a_side, .bends = series.whole};
    auto shift = strongest_shift(series.scanned, options);
    const bool has_trend = series.whole && series.scanned.kind == ScannedSeries::Kind::counts;
    if (!shift || has_trend || !first || shift->p > worth_keeping) return shift;
    // What rises or falls in a line all the time is no change of level.
    WeeklySeries drifting = series;
    add_trend(drifting);
    const ScanFit drift = scan_fit(drifting.scanned, drifting.scanned.columns);
    if (drift.deviance > shift->fit.deviance) return shift;
    series = std::move(drifting);
    return strongest_shift(series.scanned, options);
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
    }
    seen.other_looks.push_back(least);
}

Seen look_at(const AlertWatch& watch, const Look& look) {
    Seen seen;
    WeeklySeries series = watch.series(look, watch.own(look), watch.all);
    if (series.week.size() < least_weeks) return seen;
    std::optional<ScanFit> last_fit;
    double dispersion = 1;
    const Eigen::ArrayXd uncapped = series.scanned.y;
    for (std::size_t step = 0; step < most_steps; ++step) {
        auto shift = look_for_shift(series, step == 0);
        if (shift && cap_outliers(series, *shift)) shift = look_for_shift(series, step == 0);
        if (!shift) break;
        Alert alert = named(watch, look);
        measure(alert, watch, series, *shift);
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

std::vector<Look> looks_of(const AlertWatch& watch, const AlertScanOptions& options) {
    std::vector<Look> looks;
    const bool count = watch.rows.kind == WatchedRows::Kind::count;
    const auto events = [&](const WeeklySums& sums) {
        const std::vector<double>& counted = count ? sums.value : sums.base;
        return std::accumulate(counted.begin(), counted.end(), 0.0);
    };
    if (watch.rows.whole && !(count && watch.rows.rows_are_effort)) looks.push_back({SIZE_MAX, 0, events(watch.all)});
    for (std::size_t d = 0; d < watch.by_group.size(); ++d) {
        std::vector<Look> own;
        for (std::size_t group = 0; group < watch.by_group[d].size(); ++group)
            if (const double many = events(watch.by_group[d][group]); many >= options.least_events)
                own.push_back({d, group, many});
        std::ranges::stable_sort(own, [](const Look& a, const Look& b) { return a.events > b.events; });
        if (own.size() > options.most_groups) own.resize(options.most_groups);
        looks.insert(looks.end(), own.begin(), own.end());
    }
    return looks;
}

/// Groups of a dimension wander more than chance has it where their customers come and go. What they do in the middle
/// is what is usual for them, and strong is what is strong against that (genomic control: Devlin and Roeder 1999,
/// Biometrics 55).
std::vector<double> usual_wandering(const AlertWatch& watch, const std::vector<Look>& looks,
                                    const std::vector<Seen>& seen) {
    constexpr std::size_t least_groups = 4;
    std::vector<double> wandering(watch.by_group.size(), 1.0);
    for (std::size_t d = 0; d < wandering.size(); ++d) {
        std::vector<double> strongest;
        for (std::size_t i = 0; i < looks.size(); ++i)
            if (looks[i].dimension == d && !std::isnan(seen[i].first_z)) strongest.push_back(seen[i].first_z);
        if (strongest.size() < least_groups) continue;
        const auto middle = strongest.begin() + static_cast<std::ptrdiff_t>((strongest.size() - 1) / 2);
        std::ranges::nth_element(strongest, middle);
        wandering[d] = std::max(1.0, *middle / usual_largest);
    }
    return wandering;
}

/// Candidates are put aside where they only show that another happened: see alert_overlap.h.
std::vector<bool> put_aside(const AlertWatch& watch, const std::vector<Alert>& alerts, const std::vector<Look>& looks,
                            const std::vector<double>& wandering) {
    std::vector<bool> gone(alerts.size());
    const OverlapSums overlap(watch.rows, watch.weeks, [&] {
        std::vector<OverlapGroup> groups;
        for (const Look& look : looks) groups.push_back({look.dimension, look.group});
        return groups;
    }());
    const auto explained_by = [&](std::size_t a, std::size_t b) {
        WeeklySums own = watch.own(looks[a]) - overlap.both(a, b);
        const WeeklySums all = watch.all - watch.own(looks[b]);
        if (looks[b].dimension == SIZE_MAX) return false;
        WeeklySeries series = watch.series(looks[a], own, all);
        if (series.week.size() < least_weeks) return true;
        const auto shift = look_for_shift(series, true);
        if (!shift || shift->p > worth_keeping) return true;
        const double usual = looks[a].dimension == SIZE_MAX ? 1 : wandering[looks[a].dimension];
        return std::abs(shift->z) / usual < 0.55 * std::abs(alerts[a].z);
    };
    const auto near = [&](std::size_t a, std::size_t b) {
        constexpr std::int32_t days = 77;
        const bool changes = alerts[a].sort < AlertSort::outlier && alerts[b].sort < AlertSort::outlier;
        return changes ? std::abs(alerts[a].since.days - alerts[b].since.days) <= days
                       : alerts[a].since == alerts[b].since;
    };
    const auto same_rows = [&](std::size_t a, std::size_t b) {
        return looks[a].dimension == looks[b].dimension && looks[a].group == looks[b].group;
    };
    std::vector<std::size_t> order(alerts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return std::abs(alerts[a].z) > std::abs(alerts[b].z); });
    std::vector<bool> kept(alerts.size());
    for (const std::size_t strongest : order) {
        if (gone[strongest] || kept[strongest]) continue;
        // A part that explains the whole says more than the whole.
        std::size_t cause = strongest;
        for (const std::size_t part : order) {
            if (gone[part] || kept[part] || part == strongest || !near(part, strongest) || same_rows(part, strongest))
                continue;
            if (looks[part].events >= 0.8 * looks[cause].events ||
                std::abs(alerts[part].z) < 0.5 * std::abs(alerts[strongest].z))
                continue;
            if (explained_by(strongest, part)) cause = part;
        }
        kept[cause] = true;
        // What only showed the cause explains further ones in turn: more of one device is less of all others.
        std::vector<std::size_t> reasons{cause};
        for (std::size_t r = 0; r < reasons.size(); ++r) {
            for (const std::size_t other : order) {
                if (gone[other] || kept[other] || same_rows(other, reasons[r]) || !near(other, reasons[r])) continue;
                if (alerts[other].sort < AlertSort::outlier && !explained_by(other, reasons[r])) continue;
                gone[other] = true;
                reasons.push_back(other);
            }
        }
        if (cause != strongest && !gone[strongest]) kept[strongest] = true;
    }
    return gone;
}

}  // namespace

std::string Alert::id() const { return rows + "|" + dimension + "|" + group + "|" + iso_text(since); }

Result<void> scan_for_alerts(const WatchedRows& rows, Date last, const AlertScanOptions& options, AlertsFound& found,
                             const Progress& progress) {
    AlertWatch watch{.rows = rows,
                     .weeks = weeks_of(rows, last),
                     .all = WeeklySums(),
                     .least_change = options.least_change,
                     .by_group = {}};
    if (watch.weeks.count < least_weeks) return {};
    watch.all = sums_of_all(rows, watch.weeks);
    watch.variance = variance_of_values(rows);
    for (const WatchedDimension& dimension : rows.dimensions) {
        if (progress.cancelled()) return cancelled();
        watch.by_group.push_back(sums_by_group(rows, watch.weeks, dimension));
    }
    const std::vector<Look> looks = looks_of(watch, options);
    std::vector<Seen> seen(looks.size());
    tbb::parallel_for(std::size_t{0}, looks.size(), [&](std::size_t i) {
        if (!progress.cancelled()) seen[i] = look_at(watch, looks[i]);
    });
    if (progress.cancelled()) return cancelled();
    const std::vector<double> wandering = usual_wandering(watch, looks, seen);
    std::vector<Alert> alerts;
    std::vector<Look> of;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        found.series += seen[i].size > 0 ? 1 : 0;
        const double usual = looks[i].dimension == SIZE_MAX ? 1 : wandering[looks[i].dimension];
        for (Alert& alert : seen[i].alerts) {
            if (usual > 1 && alert.sort < AlertSort::outlier) {
                alert.z /= usual;
                alert.p = chance_of_largest(alert.z, seen[i].size, weeks_on_a_side);
            }
            if (alert.p > worth_keeping) {
                found.looks.push_back(alert.p);
                continue;
            }
            alerts.push_back(std::move(alert));
            of.push_back(looks[i]);
        }
        found.looks.insert(found.looks.end(), seen[i].other_looks.begin(), seen[i].other_looks.end());
    }
    std::vector<std::size_t> order(alerts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return std::abs(alerts[a].z) > std::abs(alerts[b].z); });
    if (order.size() > most_candidates) order.resize(most_candidates);
    std::vector<Alert> strongest;
    std::vector<Look> strongest_looks;
    for (const std::size_t at : order) {
        strongest.push_back(std::move(alerts[at]));
        strongest_looks.push_back(of[at]);
    }
    const std::vector<bool> gone = put_aside(watch, strongest, strongest_looks, wandering);
    if (progress.cancelled()) return cancelled();
    for (std::size_t i = 0; i < strongest.size(); ++i) {
        if (gone[i])
            found.looks.push_back(strongest[i].p);
        else
            found.alerts.push_back(std::move(strongest[i]));
    }
    return {};
}

}  // namespace clientele
