#include "core/analysis/value/churn_design.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clientele {
namespace {

constexpr std::size_t most_columns = 20;  // of one field

}  // namespace

ChurnDesign::ChurnDesign(const ChurnCases& cases, std::span<const std::uint32_t> learnt)
    : cases_(cases), encoded_(cases.fields.size()) {
    for (std::size_t f = 0; f < cases.fields.size(); ++f) {
        const ChurnField& field = cases.fields[f];
        Encoded& encoded = encoded_[f];
        if (field.number)
            encode_number(field, learnt, encoded);
        else
            encode_values(field, learnt, encoded);
        linear_fields_.insert(linear_fields_.end(),
                              field.number ? (encoded.missing ? 2U : 1U) : std::max(1U, encoded.columns) - 1, f);
        tree_fields_.insert(tree_fields_.end(), field.number ? 1U : encoded.columns == 2 ? 1U : encoded.columns, f);
    }
}

void ChurnDesign::encode_number(const ChurnField& field, std::span<const std::uint32_t> learnt,
                                Encoded& encoded) const {
    double count = 0, sum = 0, squares = 0, cubes = 0, least = std::numeric_limits<double>::infinity();
    for (const std::uint32_t i : learnt) {
        const double x = field.numbers[i];
        if (std::isnan(x)) continue;
        count += 1;
        sum += x;
        least = std::min(least, x);
    }
    encoded.missing = count < static_cast<double>(learnt.size());
    if (count == 0) return;
    const double mean = sum / count;
    for (const std::uint32_t i : learnt) {
        const double away = field.numbers[i] - mean;
        if (std::isnan(away)) continue;
        squares += away * away;
        cubes += away * away * away;
    }
    const double deviation = std::sqrt(squares / count);
    encoded.logarithm =
        !field.date && least >= 0 && deviation > 0 && cubes / count > 2 * deviation * deviation * deviation;
    encoded.mean = mean;
    if (!encoded.logarithm) return;
    sum = 0;
    for (const std::uint32_t i : learnt)
        if (!std::isnan(field.numbers[i])) sum += std::log1p(field.numbers[i]);
    encoded.mean = sum / count;
}

void ChurnDesign::encode_values(const ChurnField& field, std::span<const std::uint32_t> learnt,
                                Encoded& encoded) const {
    std::vector<std::uint32_t> counts(field.names.size()), order;
    for (const std::uint32_t i : learnt) ++counts[field.values[i]];
    const std::size_t least = std::max<std::size_t>(5, learnt.size() / 200);
    for (std::uint32_t value = 0; value < counts.size(); ++value)
        if (counts[value] >= least) order.push_back(value);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t value) { return counts[value]; });
    if (order.size() > most_columns) order.resize(most_columns);
    std::ranges::sort(order);
    const auto rare = static_cast<std::uint32_t>(order.size());
    encoded.column.assign(counts.size(), rare);
    for (std::uint32_t c = 0; c < rare; ++c) encoded.column[order[c]] = c;
    std::uint32_t rest = 0, most = 0;
    for (std::uint32_t value = 0; value < counts.size(); ++value)
        if (encoded.column[value] == rare) rest += counts[value];
    encoded.columns = rest > 0 || rare == 0 ? rare + 1 : rare;
    // A value that was not learnt at all is like the most frequent one.
    for (std::uint32_t c = 0; c < rare; ++c)
        if (counts[order[c]] > counts[order[most]]) most = c;
    if (rare > 0 && rest == 0)
        for (std::uint32_t& column : encoded.column) column = column == rare ? most : column;
    encoded.left_out = most;
}

Eigen::MatrixXd ChurnDesign::linear(std::span<const std::uint32_t> cases) const {
    Eigen::MatrixXd x = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(cases.size()),
                                              static_cast<Eigen::Index>(linear_fields_.size()));
    Eigen::Index at = 0;
    for (std::size_t f = 0; f < encoded_.size(); ++f) {
        const Encoded& encoded = encoded_[f];
        const ChurnField& field = cases_.fields[f];
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            if (field.number) {
                const double value = field.numbers[cases[i]];
                const bool missing = std::isnan(value);
                x(row, at) = missing ? encoded.mean : encoded.logarithm ? std::log1p(std::max(0.0, value)) : value;
                if (encoded.missing) x(row, at + 1) = missing ? 1 : 0;
                continue;
            }
            const std::uint32_t column = encoded.column[field.values[cases[i]]];
            if (column != encoded.left_out) x(row, at + (column > encoded.left_out ? column - 1 : column)) = 1;
        }
        at += field.number ? (encoded.missing ? 2 : 1) : static_cast<Eigen::Index>(std::max(1U, encoded.columns) - 1);
    }
    return x;
}

TreeRows ChurnDesign::trees(std::span<const std::uint32_t> cases) const {
    const std::size_t width = tree_fields_.size();
    TreeRows rows{.values = std::vector<float>(cases.size() * width), .columns = width};
    std::size_t at = 0;
    for (std::size_t f = 0; f < encoded_.size(); ++f) {
        const Encoded& encoded = encoded_[f];
        const ChurnField& field = cases_.fields[f];
        for (std::size_t i = 0; i < cases.size(); ++i) {
            float* row = rows.values.data() + i * width + at;
            if (field.number) {
                *row = static_cast<float>(field.numbers[cases[i]]);
                continue;
            }
            const std::uint32_t column = encoded.column[field.values[cases[i]]];
            if (encoded.columns == 2)
                *row = column == 1 ? 1.0F : 0.0F;
            else
                row[column] = 1;
        }
        at += field.number ? 1 : encoded.columns == 2 ? 1 : encoded.columns;
    }
    return rows;
}

}  // namespace clientele
