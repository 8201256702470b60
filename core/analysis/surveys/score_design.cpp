#include "core/analysis/surveys/score_design.h"

#include <algorithm>

namespace clientele {
namespace {

/// Sums over units of the weight that a unit has, of weight times value, and of their squares and product.
struct UnitMoments {
    double w = 0, x = 0, ww = 0, wx = 0, xx = 0;
    void add(double weight, double value) {
        w += weight, x += value;
        ww += weight * weight, wx += weight * value, xx += value * value;
    }
    void add(const UnitMoments& other, double sign) {
        w += sign * other.w, x += sign * other.x;
        ww += sign * other.ww, wx += sign * other.wx, xx += sign * other.xx;
    }
    /// What a stratum of so many units adds to the variance of a mean over the weight of all.
    double variance(double mean, double all, double units) const {
        if (!(units > 1) || !(all > 0)) return 0;
        const double sum = (x - mean * w) / all, squares = (xx - 2 * mean * wx + mean * mean * ww) / (all * all);
        return units / (units - 1) * std::max(0.0, squares - sum * sum / units);
    }
};

/// Of a cell in the stratum at hand.
struct CellInStratum {
    UnitMoments own{};            // of the units that have anybody of the cell
    UnitMoments all, rest{};      // of the same units: everybody who is in any group, and who is in others
    double units = 0, alone = 0;  // units, and those of them without anybody of others
};

/// What the units of all strata come to.
struct CellVariance {
    double variance = 0, units = 0, strata = 0;
    void add(double part, double met) {
        variance += part;
        units += met;
        strata += met > 0 ? 1 : 0;
    }
    double freedom() const { return units - strata; }
};

double measured(const AnswerPoints& points, ScoreMeasure measure) {
    if (measure == ScoreMeasure::nps) return double(points.promoter) - double(points.detractor);
    if (measure == ScoreMeasure::top_three) return double(points.first_three);
    return is_share(measure) ? double(points.hit) : points.score;
}

double mean_of(const ScoreSums& sums, ScoreMeasure measure) {
    if (measure == ScoreMeasure::nps) return (sums.promoters - sums.detractors) / sums.w;
    if (measure == ScoreMeasure::top_three) return sums.first_three / sums.w;
    return (is_share(measure) ? sums.hits : sums.wy) / sums.w;
}

/// The variance that the respondents would have, drawn one by one, as score_of reckons with it.
double variance_alone(const ScoreSums& sums, ScoreMeasure measure) {
    const double mean = mean_of(sums, measure);
    if (is_mean(measure)) {
        const double spread = sums.w2yy - 2 * mean * sums.w2y + mean * mean * sums.w2;
        return spread * sums.n / (sums.n - 1) / (sums.w * sums.w);
    }
    const double squares = measure == ScoreMeasure::nps ? (sums.promoters + sums.detractors) / sums.w : mean;
    return (squares - mean * mean) * sums.w2 / (sums.w * sums.w);
}

/// Walks through the respondents unit by unit, for one measure.
class DesignWalk {
 public:
    DesignWalk(ScoreCells& cells, const SurveySample& sample, ScoreMeasure measure)
        : cells_(cells),
          drawn_(sample.drawn),
          measure_(measure),
          centre_(mean_of(cells.all(), measure)),
          weight_(cells.of.size()),
          value_(cells.of.size()),
          in_stratum_(cells.of.size()),
          own_(cells.of.size()),
          others_(cells.of.size()),
          grouped_weight_(cells.waves + 1),
          grouped_value_(cells.waves + 1),
          grouped_(cells.waves + 1),
          grouped_units_(cells.waves + 1) {
        for (std::size_t i = 0; i < cells.groups * (cells.waves + 1); ++i)
            others_sums_.push_back(cells.others(i / (cells.waves + 1), i % (cells.waves + 1)));
    }

    void add(std::uint32_t unit, const ScorePlace& place, const AnswerPoints& points, double weight) {
        if (unit != unit_) end_unit();
        if (unit_ != none && drawn_.stratum[unit] != drawn_.stratum[unit_]) end_stratum();
        unit_ = unit;
        const double value = weight * (measured(points, measure_) - centre_);
        const auto add_to = [&](std::size_t group, std::size_t wave) {
            const std::size_t cell = group * (cells_.waves + 1) + wave;
            if (!(weight_[cell] > 0)) met_.push_back(cell);
            weight_[cell] += weight;
            value_[cell] += value;
            if (group == cells_.groups) return;
            grouped_weight_[wave] += weight;
            grouped_value_[wave] += value;
        };
        place.each_cell(cells_, add_to);
    }

    /// Sets the effects on the measure, when all have been added.
    void done() {
        end_unit();
        end_stratum();
        const double free = std::max(1.0, own_.back().freedom());
        const double alone = variance_alone(cells_.all(), measure_);
        const double of_whole = alone > 0 && own_.back().variance > 0 ? own_.back().variance / alone : 1;
        for (std::size_t i = cells_.of.size(); i-- > 0;) {
            put(cells_.of[i].drawn, own_[i], cells_.of[i], of_whole, free);
            if (i < others_sums_.size()) put(cells_.of_others[i], others_[i], others_sums_[i], of_whole, free);
        }
    }

 private:
    static constexpr std::uint32_t none = missing_code;

    static bool is_borrowed(const CellVariance& found) {
        return found.units < static_cast<double>(few_units) || found.freedom() < 1;
    }
    double effect(const CellVariance& found, const ScoreSums& sums, double otherwise) const {
        if (!(sums.w > 0) || is_borrowed(found)) return otherwise;
        const double alone = variance_alone(sums, measure_);
        return alone > 0 && found.variance > 0 ? found.variance / alone : otherwise;
    }
    void put(DrawnEffect& into, const CellVariance& found, const ScoreSums& sums, double of_whole,
             double freedom_of_whole) const {
        into.on(measure_) = effect(found, sums, of_whole);
        into.borrowed = is_borrowed(found);
        into.freedom = into.borrowed ? freedom_of_whole : found.freedom();
    }

    void end_unit() {
        for (const std::size_t cell : met_) {
            const std::size_t wave = cell % (cells_.waves + 1);
            CellInStratum& into = in_stratum_[cell];
            into.own.add(weight_[cell], value_[cell]);
            into.units += 1;
            if (cell < others_sums_.size()) {
                const double rest = grouped_weight_[wave] - weight_[cell];
                const bool alone = !(rest > 1e-9 * grouped_weight_[wave]);
                into.all.add(grouped_weight_[wave], grouped_value_[wave]);
                if (!alone) into.rest.add(rest, grouped_value_[wave] - value_[cell]);
                into.alone += alone ? 1 : 0;
            }
        }
        for (const std::size_t cell : met_) weight_[cell] = value_[cell] = 0;
        met_.clear();
        for (std::size_t wave = 0; wave < grouped_.size(); ++wave) {
            if (!(grouped_weight_[wave] > 0)) continue;
            grouped_[wave].add(grouped_weight_[wave], grouped_value_[wave]);
            grouped_units_[wave] += 1;
            grouped_weight_[wave] = grouped_value_[wave] = 0;
        }
    }

    void end_stratum() {
        if (unit_ == none) return;
        const double units = drawn_.in_stratum[drawn_.stratum[unit_]];
        for (std::size_t i = 0; i < in_stratum_.size(); ++i) {
            const CellInStratum& cell = in_stratum_[i];
            const ScoreSums& sums = cells_.of[i];
            if (cell.units > 0)
                own_[i].add(cell.own.variance(mean_of(sums, measure_) - centre_, sums.w, units), cell.units);
            const std::size_t wave = i % (cells_.waves + 1);
            if (i >= others_sums_.size() || !(grouped_units_[wave] > cell.alone)) continue;
            UnitMoments rest = grouped_[wave];
            rest.add(cell.all, -1);
            rest.add(cell.rest, 1);
            const ScoreSums& others = others_sums_[i];
            others_[i].add(rest.variance(mean_of(others, measure_) - centre_, others.w, units),
                           grouped_units_[wave] - cell.alone);
        }
        std::ranges::fill(in_stratum_, CellInStratum{});
        std::ranges::fill(grouped_, UnitMoments{});
        std::ranges::fill(grouped_units_, 0.0);
    }

    ScoreCells& cells_;
    const DrawnUnits& drawn_;
    ScoreMeasure measure_;
    std::vector<ScoreSums> others_sums_;                  // by cell of a group
    double centre_;                                       // of values, so that squares lose no digits
    std::uint32_t unit_ = none;                           // at hand
    std::vector<double> weight_, value_;                  // of the unit, by cell
    std::vector<std::size_t> met_;                        // cells that the unit has anybody of
    std::vector<CellInStratum> in_stratum_;               // by cell
    std::vector<CellVariance> own_, others_;              // by cell
    std::vector<double> grouped_weight_, grouped_value_;  // of the unit, by wave: who is in any group
    std::vector<UnitMoments> grouped_;                    // by wave, of the stratum
    std::vector<double> grouped_units_;
};

}  // namespace

void put_effects_of_design(ScoreCells& cells, const SurveySample& sample, const AskedQuestion& question,
                           const std::vector<AnswerPoints>& points, const RespondentGroups& groups,
                           std::span<const std::size_t> order) {
    if (!(cells.all().w > 0)) return;
    cells.of_others.assign(cells.of.size(), DrawnEffect{});
    for (const ScoreMeasure measure : measures_of(question)) {
        DesignWalk walk(cells, sample, measure);
        for (const std::size_t r : order) {
            const Code answer = question.of[r];
            if (answer == missing_code || !points[answer].counts) continue;
            walk.add(sample.drawn.of[r], place_of(cells, groups, *sample.survey, r), points[answer],
                     sample.weights.of[r]);
        }
        walk.done();
    }
}

}  // namespace clientele
