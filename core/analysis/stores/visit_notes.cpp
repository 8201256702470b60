#include <algorithm>
#include <cmath>

#include "core/analysis/stores/visit_run.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

void note_interviews(Finding& finding, const VisitRun& run) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    const ExitInterviews& asked = run.interviews;
    if (!asked.reasons) {
        note(text("Nobody was asked why they left: the visits have no reasons."));
        return;
    }
    if (asked.all.empty()) return;
    if (asked.weighted) {
        note(
            run.doors.count_rows > 0
                ? text("{0} {0|interview|interviews} with a reason are weighted to {1} lost visits that the doors "
                       "counted from {2} to {3}, in {4} {4|cell|cells} of store, part of the week and hours: those who "
                       "are easy to ask count no more than the others. Weighted, they say as much as {5} equal ones "
                       "(Kish 1965).",
                       count(asked.all.size()), count(static_cast<std::int64_t>(asked.lost)), asked.asked.first,
                       asked.asked.last, count(asked.strata), number(asked.effective, 0))
                : text("{0} {0|interview|interviews} with a reason are weighted to {1} visits without a purchase from "
                       "{2} to {3}, in {4} {4|cell|cells} of store, part of the week and hours: those who gave a "
                       "reason stand for those who gave none. Weighted, they say as much as {5} equal ones (Kish "
                       "1965).",
                       count(asked.all.size()), count(static_cast<std::int64_t>(asked.lost)), asked.asked.first,
                       asked.asked.last, count(asked.strata), number(asked.effective, 0)));
        if (asked.capped > 0)
            note(
                text("{0} {0|interview counts|interviews count} as much as the cap allows, so their cells stand for "
                     "less than they should.",
                     count(static_cast<std::int64_t>(asked.capped))));
        if (asked.uncovered > 0.005)
            note(
                text("In stores with {0} of the lost visits nobody was asked: their reasons are taken to be those of "
                     "the others.",
                     percent(asked.uncovered)));
    } else {
        note(
            text("{0} {0|interview|interviews} with a reason count alike: whoever is easy to ask counts as much as "
                 "was asked.",
                 count(asked.all.size())));
    }
    if (!std::isnan(run.reasons.front().value))
        note(
            text("What lost visits would have brought takes them to buy as often as all visitors of their store do, "
                 "for its average order: with the reason gone they would be visitors like any other. The interval "
                 "holds the chance of the interviews and of the orders, not that of the assumption."));
    if (asked.without_reason > 0)
        note(text("{0} who left without buying gave no reason: they are in no share.", count(asked.without_reason)));
    if (asked.unsure > 0)
        note(text("{0} said that they do not know why, or did not say: that is no reason.", count(asked.unsure)));
    if (asked.respelled > 0)
        note(
            text("{0} {0|spelling differs|spellings differ} from a reason in capitals, blanks, signs or accents only "
                 "and {0|counts|count} as that reason. A filter by a reason holds the spelling that is shown.",
                 count(asked.respelled)));
    constexpr double much_of_one = 0.1;
    constexpr std::size_t enough_to_tell = 20;
    const double of_one = static_cast<double>(asked.most_of_one) / static_cast<double>(asked.all.size());
    if (of_one > much_of_one && asked.all.size() >= enough_to_tell)
        finding.warnings.push_back(
            text("One customer gave {0} of {1} interviews. What one person says counts once in the intervals, but in "
                 "the shares as often as it was said.",
                 count(asked.most_of_one), count(asked.all.size())));
    if (!asked.purposes) note(text("What visitors came for is not in the data: reasons are not parted by it."));
    if (!asked.sources) note(text("Who asked is not in the data."));
    if (asked.all.size() < 100)
        finding.warnings.push_back(
            text("Only {0} {0|interview|interviews}: shares of so few say little.", count(asked.all.size())));
}

void note_counts(Finding& finding, const VisitRun& run) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    const DoorCounts& doors = run.doors;
    if (doors.count_rows > 0) note(text("Visitors are those of {0} {0|count|counts}.", count(doors.count_rows)));
    if (doors.interview_rows > 0)
        note(
            text("{0} single {0|visit|visits} in stores that have counts {0|is|are} not counted again: the count is "
                 "used.",
                 count(doors.interview_rows)));
    if (doors.leavers > 0)
        note(
            text("{0} {0|visit is|visits are} of people who left without buying, in stores without counts of visitors: "
                 "how many of all visitors buy there is not known.",
                 count(doors.leavers)));
    if (const Text unlisted = unlisted_note(run.names, doors.unlisted); !unlisted.empty()) note(unlisted);
    if (doors.visit_rows > 0)
        note(
            text("In stores without counts each of {0} {0|row|rows} is a visitor: where these are interviews and not "
                 "all visits, conversion is that of who was asked.",
                 count(doors.visit_rows)));
    if (doors.day_totals > 0)
        note(
            text("{0} {0|total|totals} of days that have hours as well {0|is|are} left out.", count(doors.day_totals)));
    if (doors.from_orders) note(text("The counts have no purchases: these are the orders of the store and hour."));
    if (doors.without_store > 0)
        note(text("{0} {0|row|rows} without store or time {0|is|are} left out.", count(doors.without_store)));
    if (run.all.visitors > 0)
        note(text(
            "Intervals (95 %) are of ratios of sums by weeks, and allow for weeks that follow on one another being "
            "alike (Newey and West 1987); of fewer than ten weeks by days in the same way, and of fewer than ten days "
            "by "
            "Wilson (1927)."));
    if (const auto days = doors.days(); days && run.all.visitors > 0)
        if (const std::int32_t span = days->last.days - days->first.days + 1; span < 70)
            finding.warnings.push_back(text(
                "The counts are of {0} {0|day|days}, less than ten weeks: intervals come from days instead of weeks "
                "and are wide, and what changes from week to week is hardly in them.",
                count(span)));
    if (doors.without_purchases > 0 && run.all.visitors > 0)
        note(text("{0} {0|count|counts} without purchases {0|is|are} in the visitors but not in the conversion.",
                  count(doors.without_purchases)));
    if (doors.more_bought > 0)
        finding.warnings.push_back(text(
            "{0} {0|count has|counts have} more purchases than visitors and {0|is|are} taken as all having bought: "
            "look whether a door was not counted.",
            count(doors.more_bought)));
    if (run.compared)
        note(text("Changes compare {0} to {1} with {2} to {3}, each store against all others together.",
                  run.compared->now.first, run.compared->now.last, run.compared->before.first,
                  run.compared->before.last));
}

void note_expected(Finding& finding, const VisitRun& run) {
    const ExpectedConversion& fit = run.expected;
    if (!fit.converged) return;
    finding.notes.push_back(
        text("What conversion is to be expected: a binomial regression of {0} counts on weekday, hour, how busy it is, "
             "the format that several stores share and the further columns of the visits, with over-dispersion ({1} "
             "times the binomial variance). What is left is the store's own.",
             count(fit.used), number(fit.dispersion, 2)));
    if (!fit.formats_of_one.empty()) {
        std::vector<Text> formats;
        for (const std::string& each : fit.formats_of_one) formats.push_back(verbatim(each));
        finding.notes.push_back(text("Formats that one store alone has are compared with all others: {0}.", formats));
    }
    const auto any_effect = [&](auto&& holds) { return std::ranges::any_of(fit.effects, holds); };
    if (any_effect([](const auto& each) { return !std::isnan(each.p); }))
        finding.notes.push_back(
            fit.by_stores
                ? text("What conversion depends on is tested by days and by stores, not by counts: the larger of both "
                       "errors holds, as hours of a day and days of a store are alike (sandwich errors, Bell and "
                       "McCaffrey 2002).")
                : text("What conversion depends on is tested by days, not by counts: what makes a day good or bad is "
                       "alike in all its hours (sandwich errors, Bell and McCaffrey 2002). There are too few stores to "
                       "know how much stores differ in it."));
    if (const auto tested = std::ranges::count_if(fit.effects, [](const auto& each) { return !std::isnan(each.p); });
        tested > 1)
        finding.notes.push_back(
            text("{0} things that conversion may depend on were tested at once: adjusted p-values hold the chance that "
                 "any of them is found in error (Holm 1979).",
                 count(tested)));
    if (any_effect([](const auto& each) { return !each.of_stores && std::isnan(each.p); }))
        finding.notes.push_back(text("What differs on too few days to be tested has no interval."));
    if (any_effect([](const auto& each) { return each.of_stores && std::isnan(each.p); }))
        finding.notes.push_back(
            text("What a format does has no interval: it differs between stores alone, of which there are too few, "
                 "however many counts there are."));
    if (fit.thinned) finding.notes.push_back(text("The regression is fitted to every so many counts, evenly."));
    if (fit.incomplete > 0)
        finding.notes.push_back(
            text("{0} {0|count|counts} that {0|lacks|lack} a value of these columns {0|is|are} left out of it.",
                 count(fit.incomplete)));
}

}  // namespace

void add_visit_notes(Finding& finding, const VisitRun& run) {
    note_counts(finding, run);
    note_interviews(finding, run);
    note_expected(finding, run);
}

}  // namespace clientele
