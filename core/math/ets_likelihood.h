#pragma once

#include <span>
#include <vector>

#include "core/math/ets.h"

namespace clientele {

/// What an ETS likelihood is a function of, or its derivatives by it. All positions of the season are counted.
struct EtsPoint {
    EtsSmoothing smoothing{};
    EtsState start{};
};

/// Runs a model through a series. −2 log-likelihood with the variance concentrated out, without constants
/// (Hyndman et al. 2002, eq. 6): n ln Σ e² + 2 Σ ln |r|, where r is the forecast under multiplicative errors and 1
/// else.
class EtsRecursion {
 public:
    EtsRecursion(std::span<const double> values, const EtsModel& model, int season);

    /// Infinite where the model cannot run there: forecasts not above 0 where a part is multiplicative.
    double value(const EtsPoint& at);
    /// The same with its derivatives, by reverse accumulation: about three times the cost of the value.
    double value(const EtsPoint& at, EtsPoint& derivatives);

    /// Of the last point: the state after the last value, forecasts and errors.
    EtsState end() const { return end_; }
    std::vector<double> fitted() const;
    std::vector<double> errors() const;
    double squares() const { return squares_; }

 private:
    struct Step {
        double level, trend, season;  // before
        double expected;              // of the value without the season
        double forecast, error;
    };
    template <EtsPart season>
    bool forward(const EtsPoint& at);
    template <EtsPart season>
    void backward(const EtsPoint& at, EtsPoint& derivatives) const;

    std::span<const double> values_;
    EtsModel model_;
    std::size_t season_;
    std::vector<Step> steps_;
    EtsState end_;
    double squares_ = 0, logs_ = 0;
};

}  // namespace clientele
