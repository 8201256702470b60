#include "core/analysis/trends/watch/known_events.h"

#include <algorithm>

#include "core/analysis/trends/watch/calendar_days.h"

namespace clientele {
namespace {

std::string_view without_blanks(std::string_view words) {
    const std::size_t first = words.find_first_not_of(' ');
    return first == words.npos ? std::string_view() : words.substr(first, words.find_last_not_of(' ') - first + 1);
}

/// The parts between semicolons that hold anything.
std::vector<std::string_view> parts(std::string_view words) {
    std::vector<std::string_view> all;
    for (bool more = true; more;) {
        const std::size_t end = words.find(';');
        if (const std::string_view part = without_blanks(words.substr(0, end)); !part.empty()) all.push_back(part);
        more = end != words.npos;
        if (more) words.remove_prefix(end + 1);
    }
    return all;
}

}  // namespace

Result<std::vector<KnownEvent>> read_events(std::string_view words) {
    std::vector<KnownEvent> events;
    for (const std::string_view part : parts(words)) {
        const std::size_t blank = std::min(part.find(' '), part.size());
        const std::string_view days = part.substr(0, blank);
        const std::size_t dots = days.find("..");
        const auto first = parse_iso_date(days.substr(0, dots));
        const auto last = dots == days.npos ? first : parse_iso_date(days.substr(dots + 2));
        if (!first || !last || *last < *first)
            return fail(
                ErrorCode::bad_value,
                text("“{0}” is no event: write it as “2025-06-18 Fair” or “2025-06-18..2025-06-20 Fair”, several with "
                     "semicolons between them.",
                     name(part)));
        events.push_back({{*first, *last}, std::string(without_blanks(part.substr(blank)))});
    }
    return events;
}

void explain_away(std::vector<AlertCase>& cases, const std::vector<KnownEvent>& events, std::string_view seen) {
    const std::vector<std::string_view> known = parts(seen);
    for (AlertCase& one : cases) {
        const Alert& alert = one.lead;
        const bool single = alert.sort == AlertSort::outlier;
        constexpr std::int32_t margin = 14;
        for (const KnownEvent& event : events) {
            const std::int32_t first = event.days.first.days - (single ? 6 : margin);
            const std::int32_t last = event.days.last.days + (single ? 0 : margin);
            if (alert.since.days >= first && alert.since.days <= last && !one.explained)
                one.explained = verbatim(event.words);
        }
        if (!one.explained && single) one.explained = known_event(alert.since, alert.until);
        one.seen = std::ranges::find(known, alert.id()) != known.end();
    }
    // What is explained or seen comes after what is new.
    std::ranges::stable_sort(cases, {}, [](const AlertCase& one) { return one.explained ? 2 : one.seen ? 1 : 0; });
}

}  // namespace clientele
