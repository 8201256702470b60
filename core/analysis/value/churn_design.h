#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/analysis/value/churn_cases.h"
#include "core/math/boosted_trees.h"

namespace clientele {

/// Fields as columns of numbers. Of a field with values each frequent one (five cases and a two-hundredth of those
/// learnt from) is a column of 0 and 1, the rest together are one more. For the linear model numbers that are never
/// negative and lean far to the right are taken as log(1 + x), missing ones stand at the mean beside a column that says
/// so, and the most frequent value has no column; trees take numbers as they are.
class ChurnDesign {
 public:
    /// `learnt`: the cases that the columns are made from, by what is known of the fields alone, never of the end.
    ChurnDesign(const ChurnCases& cases, std::span<const std::uint32_t> learnt);

    Eigen::MatrixXd linear(std::span<const std::uint32_t> cases) const;
    TreeRows trees(std::span<const std::uint32_t> cases) const;
    /// Which field a column is of.
    const std::vector<std::size_t>& linear_fields() const { return linear_fields_; }
    const std::vector<std::size_t>& tree_fields() const { return tree_fields_; }
    std::size_t fields() const { return cases_.fields.size(); }

 private:
    struct Encoded {
        bool logarithm = false, missing = false;
        double mean = 0;                     ///< of what is known, after the logarithm
        std::vector<std::uint32_t> column;   ///< of a value: its column, from 0; the last is of the rare ones
        std::uint32_t columns = 0;
        std::uint32_t left_out = 0;  ///< of the linear model
    };
    void encode_number(const ChurnField& field, std::span<const std::uint32_t> learnt, Encoded& encoded) const;
    void encode_values(const ChurnField& field, std::span<const std::uint32_t> learnt, Encoded& encoded) const;

    const ChurnCases& cases_;
    std::vector<Encoded> encoded_;
    std::vector<std::size_t> linear_fields_, tree_fields_;
};

}  // namespace clientele
