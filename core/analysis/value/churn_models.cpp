#include "core/analysis/value/churn_models.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>

#include "core/base/hash.h"
#include "core/base/random_numbers.h"
#include "core/math/classification.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

/// Cases that are put into a matrix at a time: predictions of many need not lie in memory at once.
constexpr std::size_t cases_a_block = 20'000;

std::vector<std::uint8_t> ends_of(const ChurnCases& cases, std::span<const std::uint32_t> of) {
    std::vector<std::uint8_t> left;
    for (const std::uint32_t i : of) left.push_back(cases.left[i]);
    return left;
}

/// Runs work(i) for each of `count` parts on several threads; the first part that fails stops the others.
template <class Work>
Result<> each_part(std::size_t count, Work&& work) {
    std::vector<std::optional<Error>> errors(count);
    std::atomic<bool> failed = false;
    tbb::parallel_for(
        std::size_t{0}, count, std::size_t{1},
        [&](std::size_t i) {
            if (failed) return;
            if (const Result<> done = work(i); !done) {
                errors[i] = done.error();
                failed = true;
            }
        },
        tbb::simple_partitioner());
    for (const auto& error : errors)
        if (error) return std::unexpected(*error);
    return {};
}

/// Calls work(part) for parts of the cases of each fold.
template <class Work>
Result<> each_block(std::span<const std::uint32_t> cases, const Progress& progress, Work&& work) {
    for (std::size_t first = 0; first < cases.size(); first += cases_a_block) {
        if (progress.cancelled()) return cancelled();
        if (const Result<> done = work(cases.subspan(first, std::min(cases_a_block, cases.size() - first)), first);
            !done)
            return done;
    }
    return {};
}

/// The cases, by the fold that tells them; with their places in the list.
struct Told {
    std::vector<std::uint32_t> cases, places;
};
std::vector<Told> by_fold(const ChurnFolds& folds, std::span<const std::uint32_t> cases) {
    std::vector<Told> told(folds.folds + 1);
    for (std::uint32_t i = 0; i < cases.size(); ++i) {
        Told& of = told[folds.of[cases[i]]];
        of.cases.push_back(cases[i]);
        of.places.push_back(i);
    }
    return told;
}

double mean_loss(std::span<const double> log_odds, const ChurnCases& cases, std::span<const std::uint32_t> of) {
    double sum = 0;
    for (std::size_t i = 0; i < of.size(); ++i) {
        const double away = cases.left[of[i]] != 0 ? -log_odds[i] : log_odds[i];
        sum += away > 0 ? away + std::log1p(std::exp(-away)) : std::log1p(std::exp(away));
    }
    return sum / static_cast<double>(of.size());
}

/// ChurnFolds::told, but only of the cases that were learnt elsewhere.
std::vector<std::vector<std::uint32_t>> held_out(const ChurnFolds& folds) {
    std::vector<std::vector<std::uint32_t>> all(folds.folds);
    for (const std::uint32_t i : folds.learnt) all[folds.of[i]].push_back(i);
    return all;
}

class LogisticModel : public ChurnModel {
 public:
    explicit LogisticModel(const ChurnLearning& learning) : design_(learning.design), folds_(learning.folds) {}

    Result<> learn(const ChurnLearning& learning, const Progress& progress) {
        const ChurnCases& cases = learning.cases;
        const Eigen::MatrixXd all = design_.linear(folds_.learnt);
        means_ = all.colwise().mean();
        const Progress rest = progress.part(0.1, 1);
        auto whole = elastic_net(all, ends_of(cases, folds_.learnt), penalty(), progress.part(0, 0.1));
        if (!whole) return std::unexpected(whole.error());
        ElasticNetOptions options = penalty();
        for (const ElasticNetFit& fit : *whole) options.lambdas.push_back(fit.lambda);
        std::vector<std::vector<ElasticNetFit>> paths(folds_.folds);
        std::atomic<std::size_t> done = 0;
        const Progress quiet([&](double, const Text&) { return !progress.cancelled(); });
        const Result<> learnt = each_part(folds_.folds, [&](std::size_t fold) -> Result<> {
            const std::vector<std::uint32_t> training = folds_.training(fold);
            auto path = elastic_net(design_.linear(training), ends_of(cases, training), options, quiet);
            if (!path) return std::unexpected(path.error());
            paths[fold] = std::move(*path);
            if (!rest(static_cast<double>(++done) / static_cast<double>(folds_.folds))) return cancelled();
            return {};
        });
        if (!learnt) return learnt;
        choose(cases, paths, *whole);
        return tell(cases, quiet);
    }

    Result<std::vector<float>> contributions(std::span<const std::uint32_t> cases,
                                             const Progress& progress) const override {
        std::vector<float> all(cases.size() * design_.fields());
        const std::vector<Told> told = by_fold(folds_, cases);
        const Result<> done = each_part(told.size(), [&](std::size_t fold) {
            const ElasticNetFit& fit = fits_[fold];
            return each_block(
                told[fold].cases, progress, [&](std::span<const std::uint32_t> some, std::size_t first) -> Result<> {
                    const Eigen::MatrixXd x = design_.linear(some);
                    for (std::size_t i = 0; i < some.size(); ++i) {
                        float* row = all.data() + told[fold].places[first + i] * design_.fields();
                        for (Eigen::Index j = 0; j < x.cols(); ++j)
                            row[design_.linear_fields()[static_cast<std::size_t>(j)]] += static_cast<float>(
                                fit.coefficients[j] * (x(static_cast<Eigen::Index>(i), j) - means_[j]));
                    }
                    return {};
                });
        });
        if (!done) return std::unexpected(done.error());
        return all;
    }

    Text says() const override {
        const auto used = static_cast<std::int64_t>((fits_.back().coefficients.array() != 0).count());
        return text(
            "Logistic regression with a penalty (elastic net, mixing 0.5, λ = {0} by cross-validation; {1} of {2} "
            "columns have a coefficient). Friedman, Hastie and Tibshirani (2010).",
            number(fits_.back().lambda), count(used), count(fits_.back().coefficients.size()));
    }

 private:
    /// As fine as a choice among penalties needs.
    static ElasticNetOptions penalty() {
        return {.mixing = 0.5, .lambdas = {}, .steps = 25, .smallest = 1e-3, .tolerance = 1e-4};
    }

    static std::vector<double> log_odds_of(const Eigen::MatrixXd& x, const ElasticNetFit& fit) {
        const Eigen::VectorXd linear = (x * fit.coefficients).array() + fit.intercept;
        return {linear.data(), linear.data() + linear.size()};
    }
    /// The λ with the least log loss on cases that were held out.
    void choose(const ChurnCases& cases, const std::vector<std::vector<ElasticNetFit>>& paths,
                const std::vector<ElasticNetFit>& whole) {
        const auto held = held_out(folds_);
        std::vector<double> loss(whole.size());
        for (std::size_t fold = 0; fold < paths.size(); ++fold) {
            const Eigen::MatrixXd x = design_.linear(held[fold]);
            for (std::size_t l = 0; l < whole.size() && !held[fold].empty(); ++l)
                loss[l] += mean_loss(log_odds_of(x, paths[fold][l]), cases, held[fold]) *
                           static_cast<double>(held[fold].size());
        }
        const auto best = static_cast<std::size_t>(std::ranges::min_element(loss) - loss.begin());
        for (const auto& path : paths) fits_.push_back(path[best]);
        fits_.push_back(whole[best]);
    }
    Result<> tell(const ChurnCases& cases, const Progress& progress) {
        log_odds_.resize(cases.size());
        return each_part(fits_.size(), [&](std::size_t fold) {
            return each_block(folds_.told(fold), progress,
                              [&](std::span<const std::uint32_t> some, std::size_t) -> Result<> {
                                  const std::vector<double> told = log_odds_of(design_.linear(some), fits_[fold]);
                                  for (std::size_t i = 0; i < some.size(); ++i) log_odds_[some[i]] = told[i];
                                  return {};
                              });
        });
    }

    const ChurnDesign& design_;
    const ChurnFolds& folds_;
    std::vector<ElasticNetFit> fits_;  ///< by fold; the last of all
    Eigen::VectorXd means_;
};

class TreesModel : public ChurnModel {
 public:
    explicit TreesModel(const ChurnLearning& learning) : design_(learning.design), folds_(learning.folds) {}

    Result<> learn(const ChurnLearning& learning, const Progress& progress) {
        const auto held = held_out(folds_);
        std::vector<std::vector<double>> losses(folds_.folds);
        models_.resize(folds_.folds + 1);
        std::atomic<std::size_t> done = 0;
        const Result<> grown = each_part(folds_.folds + 1, [&](std::size_t fold) -> Result<> {
            const bool whole = fold == folds_.folds;
            const Result<> more = grow(learning, fold, whole ? std::vector<std::uint32_t>() : held[fold],
                                       whole ? nullptr : &losses[fold], progress);
            if (!more) return more;
            if (!progress(0.9 * static_cast<double>(++done) / static_cast<double>(folds_.folds + 1)))
                return cancelled();
            return {};
        });
        if (!grown) return grown;
        double least = 1e300;
        for (int steps = 1; steps <= most_trees / step; ++steps) {
            double sum = 0;
            for (const std::vector<double>& loss : losses)  // who stopped had learnt all that helps
                if (!loss.empty()) sum += loss[std::min(loss.size(), static_cast<std::size_t>(steps)) - 1];
            if (sum >= least) continue;
            least = sum;
            best_ = steps * step;
        }
        for (std::size_t fold = 0; fold < folds_.folds; ++fold)
            best_ = std::min(best_, std::max(step, models_[fold]->trees()));
        return tell(learning.cases, progress);
    }

    Result<std::vector<float>> contributions(std::span<const std::uint32_t> cases,
                                             const Progress& progress) const override {
        std::vector<float> all(cases.size() * design_.fields());
        const std::vector<Told> told = by_fold(folds_, cases);
        const std::size_t width = design_.tree_fields().size() + 1;
        constexpr std::size_t at_a_time = 1000;  // half a second at most
        const Result<> done = each_part(told.size(), [&](std::size_t fold) -> Result<> {
            const std::span<const std::uint32_t> mine = told[fold].cases;
            for (std::size_t first = 0; first < mine.size(); first += at_a_time) {
                if (progress.cancelled()) return cancelled();
                const auto some = mine.subspan(first, std::min(at_a_time, mine.size() - first));
                const auto parts = models_[fold]->contributions(design_.trees(some), best_);
                if (!parts) return std::unexpected(parts.error());
                for (std::size_t i = 0; i < some.size(); ++i) {
                    float* row = all.data() + told[fold].places[first + i] * design_.fields();
                    for (std::size_t c = 0; c + 1 < width; ++c)
                        row[design_.tree_fields()[c]] += (*parts)[i * width + c];
                }
            }
            return {};
        });
        if (!done) return std::unexpected(done.error());
        return all;
    }

    Text says() const override {
        return text("Gradient-boosted trees (XGBoost; depth 3, rate 0.05, half of the customers a tree; {0} trees by "
                    "cross-validation). Chen and Guestrin (2016).",
                    count(best_));
    }

 private:
    static constexpr int step = 10, most_trees = 300, patience = 80;

    /// One model with all its trees, and the log loss of those it has not learnt from after each ten. It stops once
    /// that has not fallen for a while; the model of all, which has no one to be judged by, grows all trees.
    Result<> grow(const ChurnLearning& learning, std::size_t fold, const std::vector<std::uint32_t>& held,
                  std::vector<double>* losses, const Progress& progress) {
        const BoostingOptions options{.seed = static_cast<std::uint32_t>(mix(learning.seed) >> 40)};
        const std::vector<std::uint32_t> training = folds_.training(fold);
        auto model = BoostedTrees::on(design_.trees(training), ends_of(learning.cases, training), options);
        if (!model) return std::unexpected(model.error());
        const TreeRows rows = design_.trees(held);
        int best = 0;
        double least = 1e300;
        while (model->trees() < most_trees) {
            if (progress.cancelled()) return cancelled();
            if (const Result<> grown = model->grow(); !grown) return grown;
            if (!losses || held.empty() || model->trees() % step != 0) continue;
            const auto told = model->log_odds(rows);
            if (!told) return std::unexpected(told.error());
            losses->push_back(mean_loss(*told, learning.cases, held) * static_cast<double>(held.size()));
            if (losses->back() < least) least = losses->back(), best = model->trees();
            if (model->trees() - best >= patience) break;
        }
        models_[fold] = std::move(*model);
        return {};
    }
    Result<> tell(const ChurnCases& cases, const Progress& progress) {
        log_odds_.resize(cases.size());
        return each_part(models_.size(), [&](std::size_t fold) {
            return each_block(folds_.told(fold), progress,
                              [&](std::span<const std::uint32_t> some, std::size_t) -> Result<> {
                                  const auto told = models_[fold]->log_odds(design_.trees(some), best_);
                                  if (!told) return std::unexpected(told.error());
                                  for (std::size_t i = 0; i < some.size(); ++i) log_odds_[some[i]] = (*told)[i];
                                  return {};
                              });
        });
    }

    const ChurnDesign& design_;
    const ChurnFolds& folds_;
    std::vector<std::optional<BoostedTrees>> models_;  ///< by fold; the last of all
    int best_ = step;
};

template <class Model>
Result<std::unique_ptr<ChurnModel>> learn(const ChurnLearning& learning, const Progress& progress) {
    auto model = std::make_unique<Model>(learning);
    if (const Result<> learnt = model->learn(learning, progress); !learnt) return std::unexpected(learnt.error());
    return model;
}

}  // namespace

ChurnFolds::ChurnFolds(const ChurnCases& cases, const Snapshot& snapshot, std::size_t wanted, std::uint64_t seed,
                       std::size_t most_learnt)
    : folds(wanted), of(cases.size(), static_cast<std::uint8_t>(wanted)) {
    struct Dealt {
        std::uint64_t number;
        Code customer;
        bool left;
    };
    const auto ids = snapshot.dictionary("customer");
    std::vector<std::int8_t> left_of(ids->size(), missing_boolean);  // by customer
    std::size_t known = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases.role[i] == CaseRole::asked) continue;
        ++known;
        std::int8_t& left = left_of[cases.customer[i]];
        if (cases.role[i] == CaseRole::judged || left == missing_boolean)
            left = static_cast<std::int8_t>(cases.left[i]);
    }
    std::vector<Dealt> dealt;
    for (Code customer = 0; customer < left_of.size(); ++customer)
        if (left_of[customer] != missing_boolean)
            dealt.push_back({mix(hash_bytes(ids->at(customer)) ^ mix(seed)), customer, left_of[customer] != 0});
    std::ranges::sort(dealt, [](const Dealt& a, const Dealt& b) {
        return a.number != b.number ? a.number < b.number : a.customer < b.customer;
    });
    sampled = known > most_learnt;
    // A random part of the customers: those with the least numbers.
    if (sampled) dealt.resize(dealt.size() * most_learnt / known);
    constexpr std::uint8_t none = 255;
    std::vector<std::uint8_t> fold_of(ids->size(), none);
    std::size_t next[2] = {0, 0};
    for (const Dealt& each : dealt)
        fold_of[each.customer] = static_cast<std::uint8_t>(next[each.left ? 1 : 0]++ % folds);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases.role[i] == CaseRole::asked) continue;
        const std::uint8_t fold = fold_of[cases.customer[i]];
        if (fold == none) continue;
        of[i] = fold;
        learnt.push_back(static_cast<std::uint32_t>(i));
    }
}

std::vector<std::uint32_t> ChurnFolds::training(std::size_t fold) const {
    std::vector<std::uint32_t> all;
    for (const std::uint32_t i : learnt)
        if (of[i] != fold) all.push_back(i);
    return all;
}

std::vector<std::uint32_t> ChurnFolds::told(std::size_t fold) const {
    std::vector<std::uint32_t> all;
    for (std::size_t i = 0; i < of.size(); ++i)
        if (of[i] == fold) all.push_back(static_cast<std::uint32_t>(i));
    return all;
}

Result<std::unique_ptr<ChurnModel>> learn_logistic(const ChurnLearning& learning, const Progress& progress) {
    return learn<LogisticModel>(learning, progress);
}
Result<std::unique_ptr<ChurnModel>> learn_trees(const ChurnLearning& learning, const Progress& progress) {
    return learn<TreesModel>(learning, progress);
}

}  // namespace clientele
