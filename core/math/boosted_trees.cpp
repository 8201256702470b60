#include "core/math/boosted_trees.h"

#include <fmt/format.h>
#include <xgboost/c_api.h>

#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace clientele {
namespace {

std::unexpected<Error> failed() {
    return fail(ErrorCode::internal, text("Growing trees failed: {0}", name(XGBGetLastError())));
}

/// The rows as the library is told of them: where they lie (NumPy's array interface).
std::string array_of(const TreeRows& rows) {
    const auto address = reinterpret_cast<std::uintptr_t>(rows.values.data());
    return "{\"data\":[" + std::to_string(address) + ",true],\"shape\":[" + std::to_string(rows.rows()) + "," +
           std::to_string(rows.columns) + "],\"typestr\":\"<f4\",\"version\":3}";
}

}  // namespace

/// Rows as the library keeps them.
class TreeMatrix {
 public:
    TreeMatrix() = default;
    explicit TreeMatrix(DMatrixHandle handle) : handle_(handle) {}
    TreeMatrix(TreeMatrix&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    TreeMatrix& operator=(TreeMatrix&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~TreeMatrix() {
        if (handle_) XGDMatrixFree(handle_);
    }
    DMatrixHandle get() const { return handle_; }

    static Result<TreeMatrix> of(const TreeRows& rows) {
        DMatrixHandle handle = nullptr;
        if (XGDMatrixCreateFromDense(array_of(rows).c_str(), "{\"missing\":NaN,\"nthread\":1}", &handle) != 0)
            return failed();
        return TreeMatrix(handle);
    }

 private:
    DMatrixHandle handle_ = nullptr;
};

struct BoostedTrees::Model {
    TreeMatrix rows;
    BoosterHandle booster = nullptr;
    int trees = 0;

    Model() = default;
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;
    ~Model() {
        if (booster) XGBoosterFree(booster);
    }
    std::string question(int kind, int first_trees) const {
        return "{\"type\":" + std::to_string(kind) +
               ",\"training\":false,\"missing\":NaN,\"cache_id\":0,\"iteration_begin\":0,\"iteration_end\":" +
               std::to_string(first_trees == 0 ? trees : first_trees) + ",\"strict_shape\":true}";
    }
};

BoostedTrees::BoostedTrees(std::unique_ptr<Model> model) : model_(std::move(model)) {}
BoostedTrees::BoostedTrees(BoostedTrees&&) noexcept = default;
BoostedTrees& BoostedTrees::operator=(BoostedTrees&&) noexcept = default;
BoostedTrees::~BoostedTrees() = default;

Result<BoostedTrees> BoostedTrees::on(const TreeRows& rows, std::span<const std::uint8_t> outcomes,
                                      const BoostingOptions& options) {
    auto model = std::make_unique<Model>();
    auto matrix = TreeMatrix::of(rows);
    if (!matrix) return std::unexpected(matrix.error());
    model->rows = std::move(*matrix);
    double hits = 0;
    std::vector<float> labels;
    for (const std::uint8_t each : outcomes) {
        labels.push_back(each != 0 ? 1.0F : 0.0F);
        hits += labels.back();
    }
    if (XGDMatrixSetFloatInfo(model->rows.get(), "label", labels.data(), labels.size()) != 0) return failed();
    const DMatrixHandle known[] = {model->rows.get()};
    if (XGBoosterCreate(known, 1, &model->booster) != 0) return failed();
    // Begins at the share of hits, so that no trees are spent on it.
    const double share = (hits + 1) / (static_cast<double>(labels.size()) + 2);
    // By fmt: the process may be in a locale with a decimal comma.
    const std::pair<const char*, std::string> parameters[] = {
        {"booster", "gbtree"},
        {"objective", "binary:logistic"},
        {"num_feature", std::to_string(rows.columns)},
        {"base_score", fmt::format("{}", share)},
        {"tree_method", "hist"},
        {"max_bin", "256"},
        {"max_depth", std::to_string(options.depth)},
        {"eta", fmt::format("{}", options.rate)},
        {"subsample", fmt::format("{}", options.subsample)},
        {"min_child_weight", fmt::format("{}", options.least_weight)},
        {"lambda", "1"},
        {"nthread", "1"},
        {"seed", std::to_string(options.seed % 1'000'000'007U)},
        {"seed_per_iteration", "1"},
        {"disable_default_eval_metric", "1"},
        {"verbosity", "0"}};
    for (const auto& [key, value] : parameters)
        if (XGBoosterSetParam(model->booster, key, value.c_str()) != 0) return failed();
    return BoostedTrees(std::move(model));
}

Result<> BoostedTrees::grow() {
    if (XGBoosterUpdateOneIter(model_->booster, model_->trees, model_->rows.get()) != 0) return failed();
    ++model_->trees;
    return {};
}

int BoostedTrees::trees() const { return model_->trees; }

namespace {

std::size_t product(const bst_ulong* shape, bst_ulong dimensions) {
    std::size_t count = dimensions > 0 ? 1 : 0;
    for (bst_ulong i = 0; i < dimensions; ++i) count *= shape[i];
    return count;
}

}  // namespace

Result<std::vector<double>> BoostedTrees::log_odds(const TreeRows& rows, int trees) const {
    // Straight from the array: what was told of it before is kept nowhere.
    const bst_ulong* shape = nullptr;
    bst_ulong dimensions = 0;
    const float* values = nullptr;
    if (XGBoosterPredictFromDense(model_->booster, array_of(rows).c_str(), model_->question(1, trees).c_str(), nullptr,
                                  &shape, &dimensions, &values) != 0)
        return failed();
    return std::vector<double>(values, values + product(shape, dimensions));
}

Result<std::vector<float>> BoostedTrees::contributions(const TreeRows& rows, int trees) const {
    const auto matrix = TreeMatrix::of(rows);
    if (!matrix) return std::unexpected(matrix.error());
    const bst_ulong* shape = nullptr;
    bst_ulong dimensions = 0;
    const float* values = nullptr;
    if (XGBoosterPredictFromDMatrix(model_->booster, matrix->get(), model_->question(2, trees).c_str(), &shape,
                                    &dimensions, &values) != 0)
        return failed();
    return std::vector<float>(values, values + product(shape, dimensions));
}

}  // namespace clientele
