#include "core/analysis/surveys/cross_drawn.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/math/distributions.h"

namespace clientele {
namespace {

constexpr Eigen::Index most_cells_with_covariances = 150;

/// The test where there are too many cells for their covariances.
RaoScottTest by_mean_effect(const Eigen::MatrixXd& weights, const Eigen::VectorXd& variances, double cases,
                            double design_freedom) {
    const Eigen::VectorXd share = (weights / weights.sum()).reshaped();
    double effects = 0, cells = 0;
    for (Eigen::Index i = 0; i < share.size(); ++i) {
        const double alone = share[i] * (1 - share[i]) / cases;
        if (!(alone > 0)) continue;
        effects += variances[i] / alone;
        cells += 1;
    }
    const double effect = effects / std::max(1.0, cells);
    const CrossedTest plain = crossed_test(weights * (cases / weights.sum()));
    RaoScottTest test{.freedom = plain.freedom, .statistic = plain.statistic, .design_effect = effect};
    test.f = plain.statistic / effect / plain.freedom;
    test.beneath = plain.freedom * design_freedom;
    test.p = std::isfinite(test.f) ? f_tail(test.f, test.freedom, test.beneath) : missing_number;
    return test;
}

/// The units of the column that has the fewest; columns without any do not count.
std::size_t fewest_units(const std::vector<UnitCell>& met, const Eigen::MatrixXd& weights) {
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> last(static_cast<std::size_t>(weights.cols()), none);
    std::vector<std::size_t> units(last.size());
    for (const UnitCell& each : met) {  // in the order of units
        const std::size_t column = each.cell / static_cast<std::size_t>(weights.rows());
        if (last[column] != each.unit) ++units[column];
        last[column] = each.unit;
    }
    std::erase(units, std::size_t{0});
    return units.empty() ? 0 : *std::ranges::min_element(units);
}

}  // namespace

std::vector<std::size_t> respondents_by_unit(const SurveySample& sample) {
    std::vector<std::size_t> order;
    sample.respondents.for_each([&](std::size_t respondent) { order.push_back(respondent); });
    std::ranges::stable_sort(order, {}, [&](std::size_t respondent) { return sample.drawn.of[respondent]; });
    return order;
}

CrossDrawn::CrossDrawn(const SurveySample& sample, const CrossColumns& columns, const CrossStub& stub,
                       const std::vector<std::size_t>& order, double unseen)
    : sample_(sample), columns_(columns), unseen_(unseen) {
    std::vector<Code> lines;
    for (const std::size_t respondent : order) {
        lines_of(stub, respondent, lines);
        if (lines.empty()) continue;
        answered_.push_back(respondent);
        lines_of_.push_back(lines);
    }
}

template <class ValueOf>
CrossDrawn::Sums CrossDrawn::sums(ValueOf&& value_of) const {
    const std::size_t columns = columns_.columns.size();
    Sums sums(columns + columns_.banners.size());
    for (std::size_t i = 0; i < answered_.size(); ++i) {
        const std::size_t respondent = answered_[i];
        const std::uint32_t unit = sample_.drawn.of[respondent];
        const double weight = sample_.weights.of[respondent], value = weight * value_of(lines_of_[i]);
        const auto add = [&](std::vector<UnitSum>& into) {
            if (into.empty() || into.back().unit != unit) into.push_back({.unit = unit});
            into.back().weight += weight;
            into.back().value += value;
        };
        for (std::size_t b = 0; b < columns_.banners.size(); ++b) {
            const std::span<const Code> in = columns_.banners[b].columns_of(respondent);
            for (const Code column : in) add(sums[column]);
            if (!in.empty()) add(sums[columns + b]);
        }
    }
    return sums;
}

CrossDrawn::Sums CrossDrawn::in_lines(const std::vector<std::uint8_t>& in) const {
    return sums([&](const std::vector<Code>& lines) {
        return std::ranges::any_of(lines, [&](Code line) { return in[line] != 0; }) ? 1.0 : 0.0;
    });
}

CrossDrawn::Sums CrossDrawn::of_scores(const std::vector<double>& scores) const {
    return sums([&](const std::vector<Code>& lines) { return scores[lines.front()]; });
}

TestedDifference CrossDrawn::against_others(const Sums& sums, std::size_t column) const {
    const std::vector<UnitSum>& all = sums[columns_.columns.size() + columns_.columns[column].banner];
    return means_differ(sums[column], beside(all, sums[column]), sample_.drawn, unseen_);
}

TestedDifference CrossDrawn::of_pair(const Sums& sums, std::size_t a, std::size_t b) const {
    return means_differ(sums[a], sums[b], sample_.drawn, unseen_);
}

RaoScottTest CrossDrawn::association(std::size_t banner, const Eigen::MatrixXd& weights, double cases) const {
    const Banner& of = columns_.banners[banner];
    std::vector<UnitCell> met;
    std::size_t first = 0;  // of the unit in `met`
    for (std::size_t i = 0; i < answered_.size(); ++i) {
        const std::size_t respondent = answered_[i];
        const Code column = of.of[respondent];
        if (column == missing_code) continue;
        const UnitCell cell{.unit = sample_.drawn.of[respondent],
                            .cell = static_cast<std::uint32_t>(
                                (column - of.first) * static_cast<std::size_t>(weights.rows()) + lines_of_[i].front()),
                            .weight = sample_.weights.of[respondent]};
        if (!met.empty() && met.back().unit != cell.unit) first = met.size();
        const auto same = std::find_if(met.begin() + static_cast<std::ptrdiff_t>(first), met.end(),
                                       [&](const UnitCell& each) { return each.cell == cell.cell; });
        if (same == met.end())
            met.push_back(cell);
        else
            same->weight += cell.weight;
    }
    const std::size_t fewest = fewest_units(met, weights);
    if (fewest < 2)
        return {.f = missing_number, .freedom = missing_number, .beneath = missing_number, .p = missing_number};
    double freedom = 0;
    const auto known = [&] {
        return fewest < few_units ? std::min(freedom, static_cast<double>(fewest) - 1) : freedom;
    };
    if (weights.size() > most_cells_with_covariances) {
        const Eigen::VectorXd variances = unseen_ * variances_of_cells(met, weights.size(), sample_.drawn, freedom);
        return by_mean_effect(weights, variances, cases, known());
    }
    const Eigen::MatrixXd covariances = unseen_ * covariances_of_cells(met, weights.size(), sample_.drawn, freedom);
    return rao_scott_test(weights, covariances, cases, known());
}

}  // namespace clientele
