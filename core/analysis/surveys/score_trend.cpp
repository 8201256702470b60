#include "core/analysis/surveys/score_trend.h"

#include "core/math/distributions.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr std::size_t fewest_waves = 4;

struct WavePoint {
    double x, y, weight;
};

}  // namespace

ScoreTrend score_trend(const ScoreCells& cells, std::size_t group, ScoreMeasure measure, double least) {
    std::vector<WavePoint> points;
    ScoreTrend trend;
    for (std::size_t wave = 0; wave < cells.waves; ++wave) {
        if (cells.at(group, wave).n < least) continue;
        const Score score = score_of(cells.at(group, wave), measure);
        if (!(score.error > 0)) continue;
        if (points.empty()) trend.first = wave;
        points.push_back({static_cast<double>(wave), score.value, 1 / (score.error * score.error)});
    }
    if (points.size() < fewest_waves) return trend;
    double w = 0, x = 0, y = 0, xx = 0, xy = 0, off = 0;
    for (const WavePoint& each : points) {
        w += each.weight;
        x += each.weight * each.x;
        y += each.weight * each.y;
    }
    x /= w;
    y /= w;
    for (const WavePoint& each : points) {
        xx += each.weight * (each.x - x) * (each.x - x);
        xy += each.weight * (each.x - x) * each.y;
    }
    const double slope = xy / xx;
    for (const WavePoint& each : points) off += each.weight * std::pow(each.y - y - slope * (each.x - x), 2);
    const double freedom = static_cast<double>(points.size() - 2), birge = off / freedom;
    double z = slope * std::sqrt(xx);
    // The p is that of the normal limit which the limit of Student's t stands for.
    if (birge > 1) z *= normal_z95 / (t_factor(freedom) * std::sqrt(birge));
    trend.waves = points.size();
    trend.change = slope * (points.back().x - points.front().x);
    trend.p = normal_two_sided(z);
    return trend;
}

}  // namespace clientele
