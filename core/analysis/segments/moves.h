#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/segments/rfm_scores.h"

namespace clientele {

/// Into which groups customers are put on each day.
enum class MoveGroups { names, broad, recency, frequency, monetary };

/// How customers are followed from day to day.
struct MoveOptions {
    std::vector<Date> days;  ///< rising, two at least
    RfmOptions::Scores scores = RfmOptions::Scores::quantile;
    MoveGroups groups = MoveGroups::names;
    std::int32_t months = 0;  ///< purchases of so many months before a day count on it; 0: all until then
};

/// What a customer can be besides a member of a group: the last two of Moves::states.
inline constexpr std::string_view not_yet_customer = "Not yet a customer", gone_customer = "Gone";
/// The eleven usual segments in four broad groups, best first.
inline constexpr std::array<std::string_view, 4> broad_groups{"Best customers", "Growing", "Fading", "Asleep"};

/// The name of a segment, group or state in a sentence or heading, where it is translated; scores are digits.
Text group_title(std::string_view state);

/// Which way a customer went between two days.
enum class Way { up, stayed, fresh, back, down, gone };
inline constexpr std::array<std::string_view, 6> way_names{"Moved up", "Stayed",     "New",
                                                           "Came back", "Moved down", "Gone"};

/// Where every customer was on each day.
struct Moves {
    std::vector<Date> days{};
    std::vector<std::string_view> states{};         ///< groups, best first; then not_yet_customer and gone_customer
    std::vector<std::vector<std::uint8_t>> of{};    ///< by day, then code of the customer: index in states
    std::vector<std::vector<double>>
        revenue{};  ///< by step, then code: what they brought after its first day to its last
    std::vector<std::array<std::array<double, 4>, 3>> breaks{};  ///< by day: see RfmCustomers

    std::size_t steps() const { return days.size() - 1; }
    std::size_t not_yet() const { return states.size() - 2; }
    std::size_t gone() const { return states.size() - 1; }
    std::size_t customers() const { return of.front().size(); }  ///< codes: those without any purchase as well
    Way way(std::size_t from, std::size_t to) const;
};

/// Scores the customers of the selected rows on each day from what had happened until then, exactly as segments.rfm
/// does as of that day. A customer is "not yet a customer" until the first purchase, and "gone" while no purchase lies
/// in the months that count. Errors: missing_data where nobody had bought by the first day. O(days × lines), parallel.
Result<Moves> follow_customers(const Snapshot& snapshot, const Selections& rows, const MoveOptions& options,
                               const Progress& progress);

/// How many customers went which way between two days (indices in Moves::days), and what they brought between them.
struct MoveCounts {
    std::size_t states = 0;
    std::vector<double> customers{},
        revenue{};  ///< [from * states + to]; who was not yet a customer on both is in none

    double of(std::size_t from, std::size_t to) const { return customers[from * states + to]; }
    double left_from(std::size_t from) const;   ///< all who were there on the first day
    double arrived_in(std::size_t to) const;
};
MoveCounts count_moves(const Moves& moves, std::size_t first, std::size_t last);

}  // namespace clientele
