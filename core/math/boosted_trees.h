#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace clientele {

/// Numbers for trees, row after row; NaN is missing and goes the way that serves best at each split.
struct TreeRows {
    std::vector<float> values;
    std::size_t columns = 0;
    std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
};

struct BoostingOptions {
    int depth = 3;
    double rate = 0.05;
    double subsample = 0.5;    ///< of the rows, drawn anew for each tree
    double least_weight = 1;   ///< sum of p(1 − p) that a leaf needs
    std::uint32_t seed = 1;
};

/// Gradient-boosted trees for two classes: XGBoost (Chen and Guestrin 2016) with histograms of 256 bins. One thread and
/// a generator seeded tree by tree, so that the same rows and options give the same bits whatever runs beside it;
/// several models may grow on several threads, each best on one (what the library remembers of the rows is kept for
/// each thread). Grown a tree at a time, so that whoever grows it can stop at once. Errors: internal, with the
/// library's own words.
class BoostedTrees {
 public:
    /// Outcomes are 0 or 1, one a row. The rows are copied.
    static Result<BoostedTrees> on(const TreeRows& rows, std::span<const std::uint8_t> outcomes,
                                   const BoostingOptions& options);
    BoostedTrees(BoostedTrees&&) noexcept;
    BoostedTrees& operator=(BoostedTrees&&) noexcept;
    ~BoostedTrees();

    Result<> grow();  ///< one tree more
    int trees() const;

    /// Log-odds by the first `trees` trees; 0 means all.
    Result<std::vector<double>> log_odds(const TreeRows& rows, int trees = 0) const;
    /// Of each row what each column adds to the log-odds, and last what all rows have in common: TreeSHAP (Lundberg and
    /// others 2020). They add up to log_odds. Row after row, columns + 1 numbers each.
    Result<std::vector<float>> contributions(const TreeRows& rows, int trees = 0) const;

 private:
    struct Model;
    explicit BoostedTrees(std::unique_ptr<Model> model);
    std::unique_ptr<Model> model_;
};

}  // namespace clientele
