#include "core/math/fellegi_sunter.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

using ByOutcome = std::vector<std::vector<double>>;

constexpr int most_steps = 200;
constexpr double settled = 1e-7;                               // change of any m
constexpr double prior_matches = 4;                            // what the prior of m is worth
constexpr double most_different = 0.35, most_following = 0.9;  // of matches, in a field
constexpr double least_probability = 1e-9;

/// First outcome of each half.
std::vector<std::size_t> halves(const AgreementField& field) {
    return field.conditional ? std::vector<std::size_t>{1, field.levels + 1} : std::vector<std::size_t>{1};
}

/// What matches usually do, in one half of a field: most agree fully, a tenth differs.
double usual(const AgreementField& field, std::size_t level) {
    if (level == 0) return field.levels == 2 ? 0.9 : 0.75;
    if (level + 1 == field.levels) return 0.1;
    return 0.15 / static_cast<double>(field.levels - 2);
}

/// Counts of a field's outcomes as shares in each half, with something added to each.
template <class Added>
std::vector<double> shares(const AgreementField& field, const std::vector<double>& counts, Added&& added) {
    std::vector<double> out(counts.size(), 1);
    for (const std::size_t first : halves(field)) {
        double sum = 0;
        for (std::size_t level = 0; level < field.levels; ++level)
            sum += out[first + level] = std::max(counts[first + level], 0.0) + added(level);
        for (std::size_t level = 0; level < field.levels; ++level)
            out[first + level] = std::max(out[first + level] / sum, least_probability);
    }
    return out;
}

/// Lets at most so many matches differ, and never more than others do; the rest agree as they did.
void bound_differences(const AgreementField& field, std::vector<double>& m, const std::vector<double>& u) {
    for (const std::size_t first : halves(field)) {
        double& different = m[first + field.levels - 1];
        const double most =
            std::min(field.follows && first == 1 ? most_following : most_different, u[first + field.levels - 1]);
        if (different <= most) continue;
        for (std::size_t level = 0; level + 1 < field.levels; ++level) m[first + level] *= (1 - most) / (1 - different);
        different = most;
    }
}

std::vector<double> none(const AgreementField& field) { return std::vector<double>(field.outcomes() + 1); }

class Estimation {
 public:
    Estimation(std::span<const AgreementField> fields, std::span<const PatternCount> compared, const ByOutcome& chance,
               double all_pairs, double records, std::span<const PatternCount> known)
        : fields_(fields), compared_(compared), chance_(chance), all_pairs_(all_pairs) {
        for (const AgreementField& field : fields) expected_.push_back(none(field));
        const auto personal = std::ranges::count(fields, true, &AgreementField::personal);
        households_ = personal >= 2 && personal < std::ssize(fields);
        model_.matched = std::min(0.02 * records / std::max(all_pairs, 1.0), 0.5);
        model_.households = households_ ? model_.matched / 10 : 0;
        begin(known);
    }
    Result<LinkageModel> run(const Progress& progress) {
        while (!model_.settled && model_.steps < most_steps) {
            if (!progress(static_cast<double>(model_.steps) / most_steps, text("Learning what tells people apart")))
                return cancelled();
            const ByOutcome before = model_.m;
            expect();
            ++model_.steps;
            maximise(model_.matches);
            model_.settled = moved(before) < settled;
        }
        return std::move(model_);
    }

 private:
    void begin(std::span<const PatternCount> known) {
        double matches = 0;
        for (const PatternCount& each : known) {
            matches += each.pairs;
            for (std::size_t field = 0; field < fields_.size(); ++field)
                expected_[field][outcome_of(each.pattern, field)] += each.pairs;
        }
        model_.matched = std::clamp(matches / all_pairs_, model_.matched, 0.5);
        maximise(matches);
    }
    void expect() {
        for (auto& each : expected_) std::ranges::fill(each, 0.0);
        double matches = 0, clear_matches = 0, households = 0;
        for (const PatternCount& each : compared_) {
            const LinkageModel::Logs logs = model_.logs(each.pattern, fields_);
            const double likely = model_.probability(logs), probability = likely * each.pairs;
            matches += probability;
            if (likely >= 0.5) clear_matches += probability;
            if (households_) {
                const double odds = std::exp2(logs.household - logs.match) * model_.households / model_.matched;
                households += probability * std::min(odds, 1e12);
            }
            for (std::size_t field = 0; field < fields_.size(); ++field)
                expected_[field][outcome_of(each.pattern, field)] += probability;
        }
        model_.matches = matches;
        model_.matched = std::clamp(clear_matches / all_pairs_, 0.01 / all_pairs_, 0.5);
        if (households_) model_.households = std::clamp(households / all_pairs_, 0.001 / all_pairs_, 0.4);
    }
    void maximise(double matches) {
        model_.m.resize(fields_.size());
        model_.u.resize(fields_.size());
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            const AgreementField& spec = fields_[field];
            model_.m[field] =
                shares(spec, expected_[field], [&](std::size_t level) { return prior_matches * usual(spec, level); });
            std::vector<double> others = chance_[field];
            for (std::size_t outcome = 1; outcome < others.size() && matches > 0; ++outcome)
                others[outcome] = std::max(others[outcome] - expected_[field][outcome], 0.0);
            model_.u[field] = shares(spec, others, [](std::size_t) { return 1.0; });
            bound_differences(spec, model_.m[field], model_.u[field]);
        }
        model_.take_logs();
    }
    double moved(const ByOutcome& before) const {
        double most = 0;
        for (std::size_t field = 0; field < before.size(); ++field)
            for (std::size_t outcome = 1; outcome < before[field].size(); ++outcome)
                most = std::max(most, std::abs(model_.m[field][outcome] - before[field][outcome]));
        return most;
    }

    std::span<const AgreementField> fields_;
    std::span<const PatternCount> compared_;
    const ByOutcome& chance_;
    double all_pairs_;
    bool households_ = false;
    ByOutcome expected_;
    LinkageModel model_;
};

}  // namespace

void LinkageModel::take_logs() {
    const auto logs_of = [](ByOutcome values) {
        for (auto& field : values)
            for (double& value : field) value = std::log2(value);
        return values;
    };
    log_m = logs_of(m);
    log_u = logs_of(u);
}

LinkageModel::Logs LinkageModel::logs(AgreementPattern pattern, std::span<const AgreementField> fields) const {
    Logs logs;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        const std::size_t outcome = outcome_of(pattern, field);
        if (outcome == 0) continue;
        const double match = log_m[field][outcome], other = log_u[field][outcome];
        logs.match += match;
        logs.other += other;
        logs.household += fields[field].personal ? other : match;
    }
    return logs;
}

double LinkageModel::probability(const Logs& logs) const {
    const double other = (1 - matched - households) * std::exp2(std::min(logs.other - logs.match, 1000.0));
    const double household = households * std::exp2(std::min(logs.household - logs.match, 1000.0));
    return matched / (matched + other + household);
}

Result<LinkageModel> fit_linkage(std::span<const AgreementField> fields, std::span<const PatternCount> compared,
                                 const std::vector<std::vector<double>>& chance, double all_pairs, double records,
                                 std::span<const PatternCount> known, const Progress& progress) {
    return Estimation(fields, compared, chance, all_pairs, records, known).run(progress);
}

}  // namespace clientele
