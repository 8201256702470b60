#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/text.h"

namespace clientele {

/// Western Easter Sunday (the algorithm of Meeus, Jones and Butcher; Nature 13, 1876).
Date easter_sunday(std::int32_t year);

/// Stretches of the year in which people buy otherwise than usual.
enum class CalendarSpell {
    black_friday,      ///< from the Friday after the fourth Thursday of November to Monday
    before_christmas,  ///< 8 to 23 December
    christmas,         ///< 24 to 26 December, and to 1 January
    easter,            ///< the week from Palm Sunday to Easter Monday
    closed             ///< days on which shops are closed in most of Europe, weekdays only
};
bool in_spell(CalendarSpell spell, Date day);

/// A country whose public holidays are known.
struct KnownCountry {
    std::string_view letters;  ///< "DE" (ISO 3166)
    Pattern called;            ///< "Germany"
};
std::span<const KnownCountry> known_countries();
/// The two letters of a known country by its name or code in the languages that files are in, whatever its case; ""
/// where it is not known.
std::string_view country_letters(std::string_view country);

/// A public holiday, from rules.
struct Holiday {
    Date day;
    Pattern called;
};
/// Those of a country by its name ("Germany") or two letters ("DE"), that the law of the whole country makes free, in
/// order; those that nearly all countries share where it is not known. Of Britain those of England and Wales, of
/// Switzerland those of most cantons, of the United States and Canada the federal ones. Easter Sunday is given for all.
std::vector<Holiday> holidays(std::string_view country, std::int32_t year);

/// What is known to happen in the days from `first` to `last`: the holiday or spell, the weightiest first.
std::optional<Text> known_event(Date first, Date last);

}  // namespace clientele
