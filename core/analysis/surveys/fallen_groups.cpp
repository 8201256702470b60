#include "core/analysis/surveys/fallen_groups.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/math/normal.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double sure_of_falls = 0.05, very_sure_of_falls = 0.01;
constexpr std::size_t most_stores_looked_at = 500, most_groups_looked_at = 60, most_candidates = 24;
constexpr double fewest_of_a_part = 10;
constexpr double shared_at_least = 0.1;  // of the smaller of two groups, to have anything to do with each other

/// How sure a fall is: p of as large a change, NaN where it cannot be told.
struct ScoreFall {
    double value = missing_number, p = missing_number, score = 0;
    bool known() const { return !std::isnan(p); }
    bool sure(double level = sure_of_falls) const { return value < 0 && p < level; }
};

ScoreFall fall_between(const ScoreSums& now, const ScoreSums& before, ScoreMeasure measure, double least) {
    if (now.n < least || before.n < least) return {};
    const ScoreDifference change = difference_of(now, before, measure);
    const double error = std::hypot(score_of(now, measure).error, score_of(before, measure).error);
    return {change.value, change.p, error > 0 ? change.value / error : 0};
}

/// How much more a group fell than the others.
ScoreFall fall_beside(const ScoreCells& cells, std::size_t group, const LatestWaves& waves, ScoreMeasure measure,
                      double least) {
    const ScoreSums now = cells.others(group, waves.now), before = cells.others(group, waves.before);
    if (now.n < least || before.n < least) return {};
    const Score own_now = score_of(cells.at(group, waves.now), measure),
                own_before = score_of(cells.at(group, waves.before), measure), of_now = score_of(now, measure),
                of_before = score_of(before, measure);
    const double error =
        std::hypot(std::hypot(own_now.error, own_before.error), std::hypot(of_now.error, of_before.error));
    const double value = own_now.value - own_before.value - (of_now.value - of_before.value);
    if (!(error > 0)) return {};
    return {value, normal_two_sided(value / error), value / error};
}

/// A group that may be told of.
struct FallCandidate {
    std::size_t field = 0, group = 0;
    LatestWaves latest{};
    double p = missing_number, score = 0;  // of the less sure of its two tests
    bool lost = false;                     // to another that it fell because of
    std::vector<std::string> fell_with{};
};

/// Whether two fields part the respondents alike, whatever the groups are called.
bool part_alike(const RespondentGroups& a, const RespondentGroups& b) {
    if (a.names.size() != b.names.size()) return false;
    std::vector<Code> as(a.names.size(), missing_code);
    std::set<Code> taken;
    for (std::size_t r = 0; r < a.of.size(); ++r) {
        if ((a.of[r] == missing_code) != (b.of[r] == missing_code)) return false;
        if (a.of[r] == missing_code) continue;
        if (as[a.of[r]] == missing_code && taken.insert(b.of[r]).second) as[a.of[r]] = b.of[r];
        if (as[a.of[r]] != b.of[r]) return false;
    }
    return true;
}

Result<std::vector<ScoredField>> scored_fields(const Context& context, const ScoreRun& run, const Progress& progress) {
    std::vector<std::string> named;
    for (const OptionChoice& choice : respondent_group_choices(context.snapshot))
        if (choice.id != "none" && choice.id != "wave" && !choice.id.starts_with("question:"))
            named.push_back(choice.id);
    std::ranges::stable_partition(named, [](const std::string& each) { return each == stores_of_answers; });
    std::vector<ScoredField> fields;
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (!progress(static_cast<double>(i) / static_cast<double>(named.size()))) return cancelled();
        const std::size_t most = named[i] == stores_of_answers ? most_stores_looked_at : most_groups_looked_at;
        auto groups = respondent_groups(context, *run.sample.survey, named[i], most);
        if (!groups && groups.error().cancelled()) return std::unexpected(groups.error());
        if (!groups || groups->names.size() < 2) continue;
        if (std::ranges::any_of(fields, [&](const ScoredField& each) { return part_alike(each.groups, *groups); }))
            continue;
        auto cells = score_cells(run.sample, {run.questions[run.focus]}, *groups, run.focus_cells().waves > 0, {});
        if (!cells) return std::unexpected(cells.error());
        fields.push_back({named[i], std::move(*groups), std::move(cells->front())});
    }
    return fields;
}

/// The groups that surely fell, of all that have respondents enough; p-values are corrected for all of them.
std::vector<FallCandidate> surely_fallen(const ScoreRun& run, FallenGroups& found) {
    std::vector<FallCandidate> all;
    std::vector<double> p;
    for (std::size_t f = 0; f < found.fields.size(); ++f) {
        const ScoreCells& cells = found.fields[f].cells;
        for (std::size_t g = 0; g < cells.groups; ++g) {
            if (found.fields[f].groups.names[g] == rest_key) continue;
            FallCandidate each{.field = f, .group = g, .latest = latest_waves(cells, g, run.measure, run.least)};
            // A group that was last asked long ago tells of then.
            if (each.latest.before >= cells.waves || each.latest.now != cells.last_wave(cells.groups, run.least))
                continue;
            if (cells.at(g, each.latest.now).drawn.borrowed) continue;  // a few clusters tell nothing of the group
            const ScoreFall own = fall_between(cells.at(g, each.latest.now), cells.at(g, each.latest.before),
                                               run.measure, run.least),
                            beside = fall_beside(cells, g, each.latest, run.measure, run.least);
            if (!own.known() || !beside.known()) continue;
            const bool fell = own.value < 0 && beside.value < 0;
            each.score = fell ? std::min(std::abs(own.score), std::abs(beside.score)) : 0;
            p.push_back(fell ? std::max(own.p, beside.p) : 1);
            all.push_back(each);
        }
    }
    found.looked_at = all.size();
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].p = adjusted[i];
    std::erase_if(all, [](const FallCandidate& each) { return !(each.p < sure_of_falls); });
    std::ranges::stable_sort(all, std::ranges::greater{}, &FallCandidate::score);
    if (all.size() > most_candidates) all.resize(most_candidates);
    return all;
}

/// Falls of parts of two groups, from sums of who is in the one and not in the other.
class PartsOfGroups {
 public:
    PartsOfGroups(const ScoreRun& run, const FallenGroups& found) : run_(run), found_(found) {
        points_ = points_of(run.question(run.focus));
    }

    /// Who is in `a` and not in `b`, over the waves of `a`; and how much of the smaller group is in both.
    ScoreFall without(const FallCandidate& a, const FallCandidate& b, double& shared) const {
        const std::vector<Code>&of_a = found_.fields[a.field].groups.of, &of_b = found_.fields[b.field].groups.of;
        ScoreSums now, before;
        double in_a = 0, in_b = 0, in_both = 0;
        visit(a.latest, [&](std::size_t r, bool is_now, const AnswerPoints& points, double weight) {
            const bool one = of_a[r] == a.group, other = of_b[r] == b.group;
            in_a += one ? 1 : 0;
            in_b += other ? 1 : 0;
            in_both += one && other ? 1 : 0;
            if (one && !other) (is_now ? now : before).add(points, weight);
        });
        shared = in_both / std::max(1.0, std::min(in_a, in_b));
        return of_part(now, before, found_.fields[a.field].cells.at(a.group, a.latest.now).drawn);
    }
    /// Who is in none of these.
    ScoreFall of_others(const std::vector<FallCandidate>& told) const {
        ScoreSums now, before;
        visit(told.front().latest, [&](std::size_t r, bool is_now, const AnswerPoints& points, double weight) {
            if (std::ranges::none_of(told, [&](const FallCandidate& each) {
                    return found_.fields[each.field].groups.of[r] == each.group;
                }))
                (is_now ? now : before).add(points, weight);
        });
        return of_part(now, before, run_.focus_cells().all().drawn);
    }

 private:
    ScoreFall of_part(ScoreSums& now, ScoreSums& before, const DrawnEffect& drawn) const {
        now.drawn = before.drawn = drawn;
        return fall_between(now, before, run_.measure, fewest_of_a_part);
    }
    template <class Visit>
    void visit(const LatestWaves& waves, Visit&& each) const {
        const AskedQuestion& question = run_.question(run_.focus);
        const std::vector<std::uint32_t>& wave = run_.sample.survey->wave;
        run_.sample.respondents.for_each([&](std::size_t r) {
            if (wave[r] != waves.now && wave[r] != waves.before) return;
            if (question.of[r] == missing_code || !points_[question.of[r]].counts) return;
            each(r, wave[r] == waves.now, points_[question.of[r]], run_.sample.weights.of[r]);
        });
    }

    const ScoreRun& run_;
    const FallenGroups& found_;
    std::vector<AnswerPoints> points_{};
};

/// Of two groups that share respondents: marks the one that fell because of the other. `a` is the surer.
void tell_once(FallCandidate& a, FallCandidate& b, const PartsOfGroups& parts, const FallenGroups& found) {
    if (a.field == b.field) return;
    double shared = 0;
    const ScoreFall without_b = parts.without(a, b, shared), without_a = parts.without(b, a, shared);
    if (shared < shared_at_least) return;
    const bool a_stands = without_b.sure(), b_stands = without_a.sure();
    if (a_stands && b_stands) return;
    // A part may be the surer and what is beside it fall as well: then the whole is the story.
    const bool b_wins = !a_stands && without_a.sure(very_sure_of_falls);
    FallCandidate &winner = b_wins ? b : a, &loser = b_wins ? a : b;
    const ScoreFall& left = b_wins ? without_b : without_a;
    loser.lost = true;
    const ScoredField& field = found.fields[loser.field];
    if (left.known() && !left.sure()) winner.fell_with.push_back(field.groups.labels[loser.group]);
}

}  // namespace

Result<FallenGroups> fallen_groups(const Context& context, const ScoreRun& run, const Progress& progress) {
    FallenGroups found;
    auto fields = scored_fields(context, run, progress);
    if (!fields) return std::unexpected(fields.error());
    found.fields = std::move(*fields);
    std::vector<FallCandidate> candidates = surely_fallen(run, found);
    if (candidates.empty()) return found;
    const PartsOfGroups parts(run, found);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (progress.cancelled()) return cancelled();
        for (std::size_t j = i + 1; j < candidates.size() && !candidates[i].lost; ++j)
            if (!candidates[j].lost) tell_once(candidates[i], candidates[j], parts, found);
    }
    std::erase_if(candidates, &FallCandidate::lost);
    const bool rest_fell = parts.of_others(candidates).sure();
    for (FallCandidate& each : candidates)
        found.fallen.push_back({.field = each.field,
                                .group = each.group,
                                .latest = each.latest,
                                .p = each.p,
                                .rest_fell = rest_fell,
                                .fell_with = std::move(each.fell_with)});
    return found;
}

}  // namespace clientele
