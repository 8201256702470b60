#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/competitors/own_company.h"
#include "core/analysis/competitors/visit_ratio.h"

namespace clientele {

/// A criterion of the checklist.
struct MysteryCriterion {
    Code section = missing_code, code = missing_code;
    std::string name{}, section_name{};
    double weight = 0;      ///< how much it counts in the total, on average
    bool critical = false;  ///< named so, or marked by a column
    bool yes_or_no = true;  ///< every visit scored nothing or the maximum
};

struct MysteryVisit {
    std::uint32_t company = 0;  ///< index in companies
    Code store = missing_code;
    Date day{};
    std::uint32_t round = 0;  ///< index in rounds
    Code visit = missing_code;
};

/// One criterion of one visit.
struct MysteryPoint {
    std::uint32_t visit = 0, criterion = 0;
    double share = 0;   ///< of the maximum
    double counts = 1;  ///< how much it counts in what is added up
};

struct MysteryCompany {
    Code code = missing_code;
    std::string name{};
    bool own = false;
};

/// A round of visits.
struct MysteryRound {
    std::string name{};
    Date first{}, last{};             ///< of its visits
    Date covers_from{}, covers_to{};  ///< the days that it stands for, both included
};

/// Everything that mystery visits say, within a filter.
struct MysteryVisits {
    std::vector<MysteryCompany> companies{};   ///< ours first, where there is one; the others by name
    std::vector<MysteryCriterion> criteria{};  ///< in the order of the sections' and criteria's first rows
    std::vector<MysteryVisit> visits{};
    std::vector<MysteryPoint> points{};  ///< in the order of criterion, company and visit
    /// By criterion × company + company: its points begin there; one more at the end.
    std::vector<std::size_t> from{};
    std::vector<MysteryRound> rounds{};  ///< in the order of time
    std::string round_dimension{};       ///< "period" where the names of rounds are those of periods, or a field
    Text round_reason{};
    OwnCompany own{};
    bool own_known = false;                     ///< the first company is ours
    double branches = 0;                        ///< of ours in all, where known; 0 otherwise
    bool yes_or_no = false;                     ///< no maximum is told, and scores are 0 or 1
    bool by_weight = false, by_points = false;  ///< what counts: the weights of the data, the points; else all alike
    std::int64_t without_score = 0, without_time = 0, above_most = 0, below_zero = 0, most_guessed = 0;

    std::size_t point_begin(std::size_t criterion, std::size_t company) const {
        return from[criterion * companies.size() + company];
    }
    std::size_t point_end(std::size_t criterion, std::size_t company) const {
        return from[criterion * companies.size() + company + 1];
    }
};

/// Reads the selected rows, as the options of competitors.mystery say: own, count, round, branches, correction. Errors:
/// `missing_data` where no row is left that has a criterion, score and time; those of own_company; cancelled.
/// O(rows · log).
Result<MysteryVisits> mystery_visits(const Context& context);

/// The same without rounds and branches: `own` and `counting` as those options, `first_rows` the first row of each
/// visit where it is wanted.
Result<MysteryVisits> read_mystery_visits(const Context& context, const std::string& own, const std::string& counting,
                                          std::vector<std::uint32_t>* first_rows = nullptr);

/// Finds the rounds of the visits and gives each visit its own: by the option "round" ("auto", a unit of the calendar,
/// "gaps", "none" or a field of mystery visits), `rows` being the first row of each visit.
Result<void> find_mystery_rounds(MysteryVisits& visits, const std::vector<std::uint32_t>& rows, const Context& context);

/// The choices of that option.
OptionSpec mystery_round_option(const Snapshot& snapshot);

/// Which visits a score is of.
struct VisitScope {
    std::size_t company = 0;
    std::uint32_t first_round = 0, last_round = UINT32_MAX;
    const std::vector<std::uint8_t>* stores = nullptr;  ///< by code of the store whether it counts; nullptr: all
};
/// The points of some criteria as sums by visit.
std::vector<VisitSums> visit_sums(const MysteryVisits& visits, const std::vector<std::size_t>& criteria,
                                  const VisitScope& scope);
/// The score of some criteria, corrected for the number of our branches where the company is ours.
VisitScore mystery_score(const MysteryVisits& visits, const std::vector<std::size_t>& criteria,
                         const VisitScope& scope);

}  // namespace clientele
