#include "core/analysis/trends/watch/alert_causes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clientele {

std::optional<FoundShift> look_for_shift(WeeklySeries& series, bool first) {
    const ShiftScanOptions options{.least = least_weeks_on_a_side, .bends = series.whole};
    auto shift = strongest_shift(series.scanned, options);
    const bool has_trend = series.whole && series.scanned.kind == ScannedSeries::Kind::counts;
    if (!shift || has_trend || series.fading || !first || shift->p > worth_keeping) return shift;
    // What rises or falls in a line all the time is no change of level.
    WeeklySeries drifting = series;
    add_trend(drifting);
    const ScanFit drift = scan_fit(drifting.scanned, drifting.scanned.columns);
    // Where a change began is chosen, so that it has to be better by what such a choice brings (Schwarz 1978).
    const double chosen = std::log(static_cast<double>(series.scanned.size())) * shift->spread * shift->spread;
    if (drift.deviance > shift->fit.deviance + chosen) return shift;
    series = std::move(drifting);
    return strongest_shift(series.scanned, options);
}

std::vector<bool> put_aside(const AlertWatch& watch, const std::vector<AlertCandidate>& candidates,
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
        const auto shift = look_for_shift(series, true);
        if (!shift || shift->p > worth_keeping) return true;
        return std::abs(shift->z) / candidates[a].usual < 0.55 * std::abs(alert_of(a).z);
    };
    const auto near = [&](std::size_t a, std::size_t b) {
        constexpr std::int32_t days = 77;
        const bool changes = alert_of(a).sort < AlertSort::outlier && alert_of(b).sort < AlertSort::outlier;
        return changes ? std::abs(alert_of(a).since.days - alert_of(b).since.days) <= days
                       : alert_of(a).since == alert_of(b).since;
    };
    const auto same_rows = [&](std::size_t a, std::size_t b) {
        return candidates[a].look.group_of() == candidates[b].look.group_of();
    };
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return std::abs(alert_of(a).z) > std::abs(alert_of(b).z); });
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
