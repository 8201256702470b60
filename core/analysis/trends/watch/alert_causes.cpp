#include "core/analysis/trends/watch/alert_causes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/math/normal.h"

namespace clientele {

namespace {

double middle_of(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// What each week would be by the median of the weeks around it, over what the calendar has it.
Eigen::ArrayXd local_means(const ScannedSeries& scanned, const ScanFit& fit) {
    constexpr Eigen::Index around = 4;
    const bool means = scanned.kind == ScannedSeries::Kind::means;
    const auto off = [&](Eigen::Index i) {
        return means ? scanned.y[i] - fit.mean[i] : scanned.y[i] / std::max(fit.mean[i], 1e-9);
    };
    Eigen::ArrayXd local(scanned.size());
    std::vector<double> others;
    for (Eigen::Index i = 0; i < scanned.size(); ++i) {
        others.clear();
        for (Eigen::Index j = std::max<Eigen::Index>(0, i - around); j <= std::min(scanned.size() - 1, i + around); ++j)
            if (j != i) others.push_back(off(j));
        const double level = middle_of(others);
        local[i] = means ? fit.mean[i] + level : fit.mean[i] * level;
        if (scanned.kind == ScannedSeries::Kind::shares) local[i] = std::min(local[i], scanned.n[i] * 0.999);
    }
    return local;
}

/// The columns with the likeliest drift that is no straight line, and its deviance: a bow, or a line that begins or
/// ends a year or more before the series does.
struct SlowDrift {
    Eigen::MatrixXd columns{};
    double deviance = 0;
};
SlowDrift slow_drift(const WeeklySeries& series, bool has_line) {
    constexpr Eigen::Index year = 52, apart = 8;  // weeks
    const Eigen::Index size = series.scanned.size(), known = series.scanned.columns.cols();
    WeeklySeries with = series;
    if (!has_line) add_trend(with);
    const Eigen::VectorXd line = with.scanned.columns.rightCols(1);
    SlowDrift best{.deviance = std::numeric_limits<double>::infinity()};
    const auto consider = [&](Eigen::MatrixXd columns) {
        const double deviance = scan_fit(series.scanned, columns).deviance;
        if (deviance < best.deviance) best = {std::move(columns), deviance};
    };
    Eigen::MatrixXd columns = with.scanned.columns;
    columns.conservativeResize(Eigen::NoChange, columns.cols() + 1);
    columns.rightCols(1) = line.cwiseAbs2();
    consider(columns);
    for (Eigen::Index at = apart; at + apart < size; at += apart) {
        columns.resize(size, known + 1);
        columns.leftCols(known) = series.scanned.columns;
        const Eigen::ArrayXd after = line.array() - line[at];
        columns.rightCols(1) = after.max(0).matrix();
        if (size - at >= year) consider(columns);
        columns.rightCols(1) = after.min(0).matrix();
        if (at >= year) consider(columns);
    }
    return best;
}

/// Whether a step describes the series better than a line where the time of the year is left out. In the middle of two
/// years the two are one once each month has a level of its own: a line and a sawtooth over the year make the step.
bool step_without_season(const WeeklySeries& series, const FoundShift& shift) {
    const ScannedSeries& scanned = series.scanned;
    const Eigen::Index size = scanned.size();
    if (shift.kind != ShiftKind::step || size >= three_years || scanned.columns.cols() == 1) return false;
    const Eigen::MatrixXd level = Eigen::MatrixXd::Ones(size, 1);
    WeeklySeries straight = series;
    straight.scanned.columns = level;
    add_trend(straight);
    const double line = scan_fit(scanned, straight.scanned.columns).deviance;
    const double step = scan_fit(scanned, columns_with(level, ShiftKind::step, shift.at)).deviance;
    const double noise = std::max(shift.spread * shift.spread, step / static_cast<double>(size - 2));
    return step + std::log(static_cast<double>(size)) * noise < line;
}

/// The step that a series shows without its trend, the last column, where that describes it better; the trend is then
/// gone from the series.
std::optional<FoundShift> step_instead_of_trend(WeeklySeries& series) {
    WeeklySeries level = series;
    Eigen::MatrixXd& columns = level.scanned.columns;
    columns.conservativeResize(Eigen::NoChange, columns.cols() - 1);
    auto step = strongest_shift(level.scanned, {.least = least_weeks_on_a_side, .wander = level.wander});
    if (!step || step->p > worth_keeping || !step_without_season(level, *step)) return std::nullopt;
    series = std::move(level);
    return step;
}

/// Whether the number of a group changed beyond doubt, whatever the others did: of two groups nothing is left that one
/// could be held against without the other.
bool is_clear_by_itself(const Alert& alert) {
    constexpr double beyond_doubt = 4;  // standard deviations
    if (std::isnan(alert.against) || alert.against_others || !(alert.low > -1)) return false;
    const double half = (std::log1p(alert.high) - std::log1p(alert.low)) / 2;
    return std::abs(std::log1p(alert.change)) * normal_z95 > beyond_doubt * half;
}

}  // namespace

double robust_spread(const Eigen::ArrayXd& residuals) {
    std::vector<double> sizes(residuals.begin(), residuals.end());
    for (double& size : sizes) size = std::abs(size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    return 1.4826 * *middle;
}

void even_out_lone_weeks(WeeklySeries& series) {
    constexpr double far = 4, least_level = 1;
    ScannedSeries& scanned = series.scanned;
    if (series.whole || scanned.size() < static_cast<Eigen::Index>(least_watched_weeks)) return;
    ScanFit local = scan_fit(scanned, scanned.columns);
    local.mean = local_means(scanned, local);
    const bool means = scanned.kind == ScannedSeries::Kind::means;
    const Eigen::Array<bool, Eigen::Dynamic, 1> judged = local.mean >= (means ? -1e300 : least_level);
    local.mean = judged.select(local.mean, scanned.y);
    const Eigen::ArrayXd residuals = scan_residuals(scanned, local, 1);
    const double spread = std::max(1.0, robust_spread(residuals));
    for (Eigen::Index i = 0; i < scanned.size(); ++i)
        if (judged[i] && std::abs(residuals[i]) > far * spread) scanned.y[i] = local.mean[i];
}

std::optional<FoundShift> look_for_shift(WeeklySeries& series, bool first) {
    const ShiftScanOptions options{.least = least_weeks_on_a_side, .bends = series.whole, .wander = series.wander};
    const bool has_trend = series.whole && series.scanned.kind == ScannedSeries::Kind::counts;
    if (has_trend && first)
        if (auto step = step_instead_of_trend(series)) return step;
    auto shift = strongest_shift(series.scanned, options);
    if (!shift || has_trend || series.fading || !first || shift->p > worth_keeping) return shift;
    if (step_without_season(series, *shift)) return shift;
    // What rises or falls in a line all the time is no change of level. Where a change began is chosen, so that it has
    // to be better by what such a choice brings (Schwarz 1978).
    const double chosen = std::log(static_cast<double>(series.scanned.size())) * shift->spread * shift->spread;
    WeeklySeries drifting = series;
    add_trend(drifting);
    const ScanFit drift = scan_fit(drifting.scanned, drifting.scanned.columns);
    const bool straight = drift.deviance <= shift->fit.deviance + chosen;
    if (straight) {
        series = std::move(drifting);
        shift = strongest_shift(series.scanned, options);
        if (!shift || shift->p > worth_keeping) return shift;
    }
    // Nor is what does so faster and faster, slower and slower, or for years since some week. As much is chosen for
    // such a drift as for a change.
    auto slow = slow_drift(series, straight);
    if (slow.deviance > shift->fit.deviance + (straight ? chosen : 0)) return shift;
    series.scanned.columns = std::move(slow.columns);
    return strongest_shift(series.scanned, options);
}

std::vector<bool> put_aside(const AlertScope& watch, const std::vector<AlertCandidate>& candidates,
                            const Progress& progress) {
    std::vector<bool> gone(candidates.size());
    std::vector<OverlapGroup> groups;
    for (const AlertCandidate& one : candidates) {
        const std::vector<OverlapGroup> own = watch.groups_of(one.look);
        groups.insert(groups.end(), own.begin(), own.end());
    }
    const OverlapSums overlap(watch.rows, watch.weeks, std::move(groups), progress);
    const auto alert_of = [&](std::size_t i) -> const Alert& { return candidates[i].alert; };
    const auto explained_by = [&](std::size_t a, std::size_t b) {
        const Look &of = candidates[a].look, &without = candidates[b].look;
        if (without.whole()) return false;
        if (progress.cancelled()) return true;
        WeeklySeries series = watch.series(of, watch.sums_without(of, without, overlap));
        if (series.week.size() < least_watched_weeks) return true;
        even_out_lone_weeks(series);
        series.wander = candidates[a].wander;
        const auto shift = look_for_shift(series, true);
        if (!shift) return !is_clear_by_itself(alert_of(a));
        if (shift->p > worth_keeping) return true;
        return std::abs(shift->z) / candidates[a].usual < 0.55 * std::abs(alert_of(a).z);
    };
    const auto near = [&](std::size_t a, std::size_t b) {
        constexpr std::int32_t days = 77;
        const bool changes = alert_of(a).sort < AlertSort::outlier && alert_of(b).sort < AlertSort::outlier;
        if (!changes) return alert_of(a).since == alert_of(b).since;
        // Where each lies is not known to the day, and whatever begins after a break of trend may have made it.
        const auto before = [&](std::size_t one, std::size_t other) {
            return alert_of(one).sort == AlertSort::bend ||
                   alert_of(other).earliest.days - alert_of(one).latest.days <= days;
        };
        return before(a, b) && before(b, a);
    };
    const auto same_rows = [&](std::size_t a, std::size_t b) {
        return candidates[a].look.group_of() == candidates[b].look.group_of();
    };
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return strength_of(alert_of(i)); });
    std::vector<bool> kept(candidates.size());
    for (const std::size_t strongest : order) {
        if (gone[strongest] || kept[strongest]) continue;
        // A part that explains the whole says more than the whole.
        std::size_t cause = strongest;
        for (const std::size_t part : order) {
            if (gone[part] || kept[part] || part == strongest || !near(part, strongest) || same_rows(part, strongest))
                continue;
            if (candidates[part].look.events >= 0.8 * candidates[cause].look.events ||
                std::abs(alert_of(part).z) < 0.5 * std::abs(alert_of(strongest).z))
                continue;
            if (explained_by(strongest, part)) cause = part;
        }
        kept[cause] = true;
        // What only showed the cause explains further ones in turn: more of one device is less of all others.
        std::vector<std::size_t> reasons{cause};
        for (std::size_t r = 0; r < reasons.size(); ++r) {
            for (const std::size_t other : order) {
                if (gone[other] || kept[other] || same_rows(other, reasons[r]) || !near(other, reasons[r])) continue;
                if (alert_of(other).sort < AlertSort::outlier && !explained_by(other, reasons[r])) continue;
                gone[other] = true;
                reasons.push_back(other);
            }
        }
        if (cause != strongest && !gone[strongest]) kept[strongest] = true;
    }
    return gone;
}

}  // namespace clientele
