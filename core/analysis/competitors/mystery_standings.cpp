#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/mystery_tables.h"
#include "core/math/many_tests.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

/// Our stores that were visited in both of the two latest rounds, by code; nothing where too few were.
std::optional<std::vector<std::uint8_t>> stores_of_both(const MysteryVisits& visits, std::size_t company,
                                                        std::uint32_t latest) {
    std::vector<std::uint8_t> seen;
    for (const MysteryVisit& visit : visits.visits) {
        if (visit.company != company || visit.store == missing_code || visit.round + 1 < latest) continue;
        if (visit.store >= seen.size()) seen.resize(visit.store + 1);
        seen[visit.store] |= visit.round == latest ? 2 : 1;
    }
    std::size_t both = 0;
    for (std::uint8_t& each : seen) {
        each = each == 3 ? 1 : 0;
        both += each;
    }
    if (both < 2) return std::nullopt;
    return seen;
}

class Standings {
 public:
    explicit Standings(MysteryRun& run) : run_(run), visits_(run.visits), latest_(run.latest()) {
        for (std::size_t company = 0; company < visits_.companies.size(); ++company)
            both_.push_back(stores_of_both(visits_, company, latest_));
    }

    VisitScore now(std::size_t company, const std::vector<std::size_t>& criteria) const {
        return mystery_score(visits_, criteria, {.company = company, .first_round = run_.first_round});
    }
    VisitScore in_round(std::size_t company, const std::vector<std::size_t>& criteria, std::uint32_t round,
                        bool both) const {
        return mystery_score(visits_, criteria,
                             {.company = company,
                              .first_round = round,
                              .last_round = round,
                              .stores = both && both_[company] ? &*both_[company] : nullptr});
    }
    ScoreGap change(std::size_t company, const std::vector<std::size_t>& criteria) const {
        if (latest_ == 0) return {};
        return score_gap(in_round(company, criteria, latest_, true), in_round(company, criteria, latest_ - 1, true));
    }

    void add_company(std::size_t company) {
        const auto add = [&](bool whole, Code section) {
            const std::vector<std::size_t> criteria = criteria_of(visits_, whole, section);
            CompanyStanding each{.company = company, .whole = whole, .section = section};
            each.now = now(company, criteria);
            if (each.now.visits == 0) return;
            each.latest = in_round(company, criteria, latest_, false);
            each.change = change(company, criteria);
            if (company != run_.focus) each.to_focus = score_gap(each.now, now(run_.focus, criteria));
            run_.standings.push_back(each);
        };
        add(true, missing_code);
        for (const Code section : sections_of(visits_)) add(false, section);
    }

    void add_criterion(std::size_t criterion) {
        CriterionStanding each{.criterion = criterion, .now = now(run_.focus, {criterion})};
        if (each.now.visits == 0) return;
        each.change = change(run_.focus, {criterion});
        for (std::size_t company = 0; company < visits_.companies.size(); ++company) {
            if (company == run_.focus) continue;
            const VisitScore theirs = now(company, {criterion});
            if (theirs.visits < 2 || (each.rival != SIZE_MAX && !(theirs.value > each.theirs.value))) continue;
            each.rival = company;
            each.theirs = theirs;
        }
        if (each.rival != SIZE_MAX) each.gap = score_gap(each.now, each.theirs);
        for (std::size_t i = visits_.point_begin(criterion, run_.focus); i < visits_.point_end(criterion, run_.focus);
             ++i)
            each.zeros +=
                visits_.points[i].share == 0 && visits_.visits[visits_.points[i].visit].round >= run_.first_round ? 1
                                                                                                                  : 0;
        run_.criteria.push_back(each);
    }

 private:
    MysteryRun& run_;
    const MysteryVisits& visits_;
    std::uint32_t latest_;
    std::vector<std::optional<std::vector<std::uint8_t>>> both_;
};

template <class Rows, class P, class Adjusted>
void adjust_rows(Rows& rows, P&& p_of, Adjusted&& adjusted_of) {
    std::vector<double> p;
    for (const auto& each : rows) p.push_back(p_of(each));
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t i = 0; i < rows.size(); ++i) adjusted_of(rows[i]) = adjusted[i];
}

/// p of every pair of the ranked companies, adjusted over all pairs. Where all visits to a company came out alike, its
/// error is that of visits to the others: a few that agree prove nothing.
std::vector<std::vector<double>> pairs_of(const MysteryRun& run) {
    const std::size_t n = run.ranked.size();
    std::vector<VisitScore> scores;
    double spread = 0, freedom = 0;
    for (const std::size_t company : run.ranked) {
        scores.push_back(run.standing(company)->now);
        const VisitScore& score = scores.back();
        if (!(score.error > 0)) continue;
        spread += score.freedom * score.error * score.error * static_cast<double>(score.visits);
        freedom += score.freedom;
    }
    for (VisitScore& score : scores)
        if (!(score.error > 0) && freedom > 0)
            score.error = std::sqrt(spread / freedom / static_cast<double>(score.visits));
    std::vector<double> p;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j) p.push_back(score_gap(scores[i], scores[j]).p);
    const std::vector<double> adjusted = holm_adjusted(p);
    std::vector<std::vector<double>> found(n, std::vector<double>(n, missing_number));
    std::size_t at = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j) found[i][j] = found[j][i] = adjusted[at++];
    return found;
}

}  // namespace

const CompanyStanding* MysteryRun::standing(std::size_t company) const {
    const auto found = std::ranges::find_if(
        standings, [&](const CompanyStanding& each) { return each.whole && each.company == company; });
    return found == standings.end() ? nullptr : &*found;
}

std::string MysteryRun::section_name(Code section) const {
    for (const MysteryCriterion& criterion : visits.criteria)
        if (criterion.section == section && section != missing_code) return criterion.section_name;
    return std::string(no_value_key);
}

Result<void> put_standings(MysteryRun& run, std::uint64_t seed, const Progress& progress) {
    Standings standings(run);
    const auto companies = static_cast<double>(run.visits.companies.size());
    for (std::size_t company = 0; company < run.visits.companies.size(); ++company) {
        if (!progress(0.4 * static_cast<double>(company) / companies)) return cancelled();
        standings.add_company(company);
    }
    const auto criteria = static_cast<double>(run.visits.criteria.size());
    for (std::size_t c = 0; c < run.visits.criteria.size(); ++c) {
        if (!progress(0.4 + 0.3 * static_cast<double>(c) / criteria)) return cancelled();
        standings.add_criterion(c);
    }
    adjust_rows(
        run.standings, [](const auto& each) { return each.change.p; },
        [](auto& each) -> double& { return each.change_adjusted; });
    adjust_rows(
        run.standings, [](const auto& each) { return each.to_focus.p; },
        [](auto& each) -> double& { return each.to_focus_adjusted; });
    adjust_rows(
        run.criteria, [](const auto& each) { return each.change.p; },
        [](auto& each) -> double& { return each.change_adjusted; });
    adjust_rows(
        run.criteria, [](const auto& each) { return each.gap.p; },
        [](auto& each) -> double& { return each.gap_adjusted; });
    std::ranges::stable_sort(run.criteria, {}, [](const CriterionStanding& each) { return each.now.value; });
    std::vector<std::vector<VisitSums>> sums;
    for (const CompanyStanding& each : run.standings)
        if (each.whole && each.now.visits > 1) run.ranked.push_back(each.company);
    std::ranges::stable_sort(run.ranked, [&](std::size_t a, std::size_t b) {
        return run.standing(a)->now.value > run.standing(b)->now.value;
    });
    run.order_p = pairs_of(run);
    const std::vector<std::size_t> all = criteria_of(run.visits, true);
    for (const std::size_t company : run.ranked)
        sums.push_back(visit_sums(run.visits, all, {.company = company, .first_round = run.first_round}));
    auto ranks = company_ranks(sums, seed, progress.part(0.7, 1));
    if (!ranks) return std::unexpected(ranks.error());
    run.ranks = std::move(*ranks);
    return {};
}

}  // namespace clientele
