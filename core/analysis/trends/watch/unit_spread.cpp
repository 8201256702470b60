#include "core/analysis/trends/watch/unit_spread.h"

#include <cmath>

#include "core/math/linear_systems.h"

namespace clientele {
namespace {

/// What a row adds to the score of the change, week by week.
struct RowScore {
    std::vector<double> factor;  ///< of the value less its base times `level`
    std::vector<double> level;
    std::vector<double> other;  ///< of a row that the group is held against
    double variance = 0;        ///< of the score by the model
};

RowScore row_score(const AlertScope& watch, WatchedRows::Kind kind, const WeeklySeries& series,
                   const FoundShift& shift) {
    const ScannedSeries& scanned = series.scanned;
    const Eigen::Index size = scanned.size();
    Eigen::VectorXd shape = Eigen::VectorXd::Zero(size);
    for (Eigen::Index i = shift.at; i < size; ++i)
        shape[i] = shift.kind == ShiftKind::step
                       ? 1
                       : static_cast<double>(i - shift.at + 1) / static_cast<double>(size - shift.at);
    const Eigen::MatrixXd weighted = shift.fit.weight.matrix().asDiagonal() * scanned.columns;
    const Eigen::VectorXd shared = weighted.transpose() * shape;
    const Eigen::VectorXd effects = SymmetricSystem(scanned.columns.transpose() * weighted).solve(shared);
    const Eigen::VectorXd left = shape - scanned.columns * effects;
    RowScore score{.factor = std::vector<double>(watch.weeks.count),
                   .level = std::vector<double>(watch.weeks.count),
                   .other = std::vector<double>(watch.weeks.count)};
    for (Eigen::Index i = 0; i < size; ++i) {
        const std::size_t week = series.week[static_cast<std::size_t>(i)];
        const double own = left[i], weight = shift.fit.weight[i], mean = shift.fit.mean[i];
        switch (kind) {
            case WatchedRows::Kind::count:
                if (series.whole)
                    score.factor[week] = own;
                else {
                    const double share = mean / scanned.n[i];
                    score.factor[week] = own * (1 - share);
                    score.other[week] = -own * share;
                }
                score.variance += own * own * weight;
                break;
            case WatchedRows::Kind::rate:
                score.factor[week] = own;
                score.level[week] = mean / scanned.n[i];
                score.variance += own * own * weight / series.against;
                break;
            case WatchedRows::Kind::mean:
                score.factor[week] = own / scanned.variance;
                score.level[week] = mean;
                score.variance += own * own * weight / series.against;
                break;
        }
    }
    return score;
}

}  // namespace

UnitSpread unit_spread(const AlertScope& watch, const Look& look, const WeeklySeries& series, const FoundShift& shift,
                       const Progress& progress) {
    const WatchedRows& rows = watch.rows;
    const WatchedRows::Kind kind = watch.kind(look);
    if (rows.owner.empty() || (!look.whole() && kind != rows.kind)) return {};
    const RowScore score = row_score(watch, kind, series, shift);
    if (!(score.variance > 0)) return {};
    const WatchedDimension* dimension = look.whole() ? nullptr : &rows.dimensions[look.dimension];
    const bool counts = kind == WatchedRows::Kind::count;
    std::vector<double> sums(rows.owners);
    double squares = 0, fourths = 0, alone = 0;
    const auto close = [&](double sum) {
        squares += sum * sum;
        fourths += sum * sum * sum * sum;
    };
    constexpr std::size_t at_once = std::size_t{1} << 18;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (row % at_once == 0 && progress.cancelled()) return {};
        const std::size_t week = watch.weeks.of(rows.day[row]);
        if (week >= watch.weeks.count) continue;
        const double value = rows.value_of(row);
        if (std::isnan(value)) continue;
        double part = 0;
        if (!dimension || dimension->of[row] == look.group) {
            const double base = kind == WatchedRows::Kind::rate ? rows.base_of(row) : 1;
            part = score.factor[week] * (value - base * score.level[week]);
        } else if (counts && (!dimension->among || dimension->of[row] != missing_code)) {
            part = score.other[week] * value;
        } else
            continue;
        alone += part * part;
        if (rows.owner[row] == missing_code)
            close(part);
        else
            sums[rows.owner[row]] += part;
    }
    for (const double sum : sums) close(sum);
    if (!(squares > 0)) return {};
    return {
        .variance = squares / score.variance, .freedom = 2 * squares * squares / fourths, .together = squares / alone};
}

}  // namespace clientele
