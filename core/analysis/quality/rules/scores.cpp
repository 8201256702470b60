#include "core/analysis/quality/rules/scores.h"

#include <algorithm>

namespace clientele::rules {
namespace {

double cost_of(const Problem& problem) { return problem.share * cost(problem.breach->rule.weight); }

/// Rows that are in any of the selections, word by word.
class Union {
 public:
    explicit Union(std::size_t rows) : rows_(rows), words_((rows + 63) / 64) {}
    void add(const Selection& more) {
        for (std::size_t word = 0; word < words_.size(); ++word)
            words_[word] |= more.bits(word * 64, std::min<std::size_t>(64, rows_ - word * 64));
    }
    Selection take() { return {std::move(words_), rows_}; }

 private:
    std::size_t rows_;
    std::vector<std::uint64_t> words_;
};

Score score_of(DatasetKind dataset, Dimension dimension, const std::vector<Problem>& problems, const Selection& left) {
    Score score{.dataset = dataset, .dimension = dimension};
    double other = 0, most = 0;
    for (const Problem& problem : problems) {
        const Rule& rule = problem.breach->rule;
        if (rule.dataset != dataset || rule.dimension != dimension) continue;
        ++score.problems;
        if (cost_of(problem) > most) {
            most = cost_of(problem);
            score.reason = rule.words.value();
        }
        if (!problem.breach->of_rows()) other += cost_of(problem);
    }
    if (score.problems == 0) return score;
    const BrokenRows broken = broken_rows(dataset, dimension, problems, left.rows());
    const RowCounts counts{.rows = static_cast<std::int64_t>(left.count()),
                           .any = static_cast<std::int64_t>(broken.any.count()),
                           .serious = static_cast<std::int64_t>(broken.serious.count())};
    score.rows = counts.any;
    score.value = std::max(0.0, counts.score() - other);
    return score;
}

}  // namespace

BrokenRows broken_rows(DatasetKind dataset, Dimension dimension, const std::vector<Problem>& problems,
                       std::size_t rows) {
    Union any(rows), serious(rows);
    for (const Problem& problem : problems) {
        const Rule& rule = problem.breach->rule;
        if (rule.dataset != dataset || rule.dimension != dimension || !problem.breach->of_rows()) continue;
        any.add(problem.rows);
        if (rule.weight == Weight::serious) serious.add(problem.rows);
    }
    return {any.take(), serious.take()};
}

double RowCounts::score() const {
    if (rows == 0) return missing_number;
    const auto wrong = static_cast<double>(serious), odd = static_cast<double>(any - serious);
    return 1 - (cost(Weight::serious) * wrong + cost(Weight::look) * odd) / static_cast<double>(rows);
}

RowCounts& RowCounts::operator+=(const RowCounts& more) {
    rows += more.rows;
    any += more.any;
    serious += more.serious;
    return *this;
}

std::vector<Score> scores(const CheckedRules& checked, const std::vector<Problem>& problems, const Selections& rows) {
    std::vector<Score> all;
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (rows[kind.kind].count() == 0) continue;
        for (std::size_t d = 0; d < dimension_count; ++d) {
            const auto dimension = static_cast<Dimension>(d);
            const bool own = std::ranges::any_of(problems, [&](const Problem& problem) {
                return problem.breach->rule.dataset == kind.kind && problem.breach->rule.dimension == dimension;
            });
            if (own || checked.looked_at[static_cast<std::size_t>(kind.kind)][d])
                all.push_back(score_of(kind.kind, dimension, problems, rows[kind.kind]));
        }
    }
    return all;
}

double overall(const std::vector<Score>& scores, DatasetKind dataset) {
    double sum = 0, count = 0;
    for (const Score& each : scores) {
        if (each.dataset != dataset) continue;
        sum += each.value;
        ++count;
    }
    return count == 0 ? missing_number : sum / count;
}

}  // namespace clientele::rules
