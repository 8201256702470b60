#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/mystery_tables.h"
#include "core/analysis/highlights.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double sure_enough = 0.05;
constexpr std::size_t few_visits = 10;
constexpr std::size_t least_of_weakest = 5;  // visits

std::vector<OptionSpec> mystery_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options{own_company_option(), mystery_round_option(snapshot)};
    options.push_back(
        {.id = "rounds",
         .label = text("Rounds that count"),
         .type = OptionType::whole,
         .value = "4",
         .least = 0,
         .most = 400,
         .help = text("Scores, ranks and tasks are of so many of the latest rounds; 0: of all. Changes are "
                      "always those of the latest round.")});
    options.push_back({.id = "count",
                       .label = text("What counts"),
                       .value = "auto",
                       .choices = {{"auto", text("As the data says")},
                                   {"weights", text("Criteria by their weights")},
                                   {"points", text("Points")},
                                   {"equal", text("All criteria alike")}},
                       .help = text("How criteria make a total. By weights a criterion counts by its weight, however "
                                    "many points it has; by points it counts by its maximum times its weight.")});
    options.push_back({.id = "target",
                       .label = text("Target of the tasks"),
                       .value = "stores",
                       .choices = {{"stores", text("Mean of our stores")}, {"rival", text("The best rival")}},
                       .help = text("What a store falls short of.")});
    options.push_back({.id = "outcome",
                       .label = text("Question on satisfaction"),
                       .type = OptionType::text,
                       .value = "",
                       .choices = {},
                       .help = text("The survey question that criteria are held against, store by store. Empty: the "
                                    "judgement on the whole.")});
    options.push_back({.id = "bound",
                       .label = text("Counts as nothing"),
                       .type = OptionType::number,
                       .value = "0.05",
                       .least = 0.005,
                       .most = 0.5,
                       .help = text("A criterion predicts nothing when it surely explains less than this share of the "
                                    "differences in satisfaction or sales.")});
    options.push_back(
        {.id = "correction",
         .label = text("Few branches"),
         .type = OptionType::boolean,
         .value = "yes",
         .help = text("Intervals allow for the visited branches being a large part of all that we have.")});
    options.push_back({.id = "branches",
                       .label = text("Number of our branches"),
                       .type = OptionType::whole,
                       .value = "0",
                       .least = 0,
                       .most = 1'000'000,
                       .help = text("0: as many as the project has stores.")});
    return options;
}

/// Ours, or where none is, the one with the most visits.
std::size_t focus_of(const MysteryVisits& visits) {
    if (visits.own_known) return 0;
    std::vector<std::size_t> count(visits.companies.size());
    for (const MysteryVisit& visit : visits.visits) ++count[visit.company];
    return static_cast<std::size_t>(std::ranges::max_element(count) - count.begin());
}

std::size_t best_rival(const MysteryRun& run) {
    for (const std::size_t company : run.ranked)
        if (company != run.focus) return company;
    return SIZE_MAX;
}

/// The criterion that stands out below the total, where enough visits tell of it; nullptr where none does.
const CriterionStanding* weakest_point(const MysteryRun& run) {
    const CriterionStanding& weakest = run.criteria.front();
    const bool told = weakest.now.visits >= least_of_weakest && run.criteria.size() > 1 &&
                      weakest.now.high < run.standing(run.focus)->now.value;
    return told ? &weakest : nullptr;
}

Text headline_of_others(const MysteryRun& run) {
    if (run.ranked.empty())
        return text("{0} reaches {1} of the points in mystery visits.", verbatim(run.company(run.focus)),
                    percent(run.standing(run.focus)->now.value));
    const Text first = verbatim(run.company(run.ranked.front()));
    const Percent best = percent(run.standing(run.ranked.front())->now.value);
    if (run.ranked.size() == 1) return text("{0} reaches {1} of the points in mystery visits.", first, best);
    const Text second = verbatim(run.company(run.ranked[1]));
    const Percent next = percent(run.standing(run.ranked[1])->now.value);
    if (run.sure(0, 1))
        return text("{0} leads in mystery visits with {1}, before {2} with {3}.", first, best, second, next);
    return text("{0} and {1} stand first in mystery visits ({2} and {3}): which of them is better is not sure.", first,
                second, best, next);
}

Text mystery_headline(const MysteryRun& run) {
    if (!run.own()) return headline_of_others(run);
    const std::size_t rival = best_rival(run);
    const CriterionStanding* weak = weakest_point(run);
    const Percent value = percent(run.standing(run.focus)->now.value), low = percent(weak ? weak->now.value : 0);
    const Text weakest = weak ? verbatim(run.visits.criteria[weak->criterion].name) : Text();
    if (rival == SIZE_MAX)
        return weak ? text("We reach {0} of the points in mystery visits; the weakest point is “{1}” with {2}.", value,
                           weakest, low)
                    : text("We reach {0} of the points in mystery visits.", value);
    const Percent theirs = percent(run.standing(rival)->now.value);
    const Text name = verbatim(run.company(rival));
    const auto at = static_cast<std::size_t>(std::ranges::find(run.ranked, run.focus) - run.ranked.begin());
    const auto them = static_cast<std::size_t>(std::ranges::find(run.ranked, rival) - run.ranked.begin());
    if (at == run.ranked.size() || !run.sure(at, them))
        return text("We reach {0} of the points in mystery visits, {1} {2}: who is better is not sure.", value, name,
                    theirs);
    if (at < them)
        return weak ? text(
                          "We lead in mystery visits with {0} of the points, before {1} with {2}; our weakest point is "
                          "“{3}” with {4}.",
                          value, name, theirs, weakest, low)
                    : text("We lead in mystery visits with {0} of the points, before {1} with {2}.", value, name,
                           theirs);
    return weak ? text("We reach {0} of the points in mystery visits and {1} {2}; our weakest point is “{3}” with {4}.",
                       value, name, theirs, weakest, low)
                : text("We reach {0} of the points in mystery visits and {1} {2}.", value, name, theirs);
}

void add_mystery_metrics(Finding& finding, const MysteryRun& run) {
    const CompanyStanding& ours = *run.standing(run.focus);
    Metric score = share_metric(
        "score", run.own() ? text("Our score") : text("Mystery score of {0}", verbatim(run.company(run.focus))),
        ours.now.value, Good::higher);
    if (!std::isnan(ours.now.low)) {
        score.low = ours.now.low;
        score.high = ours.now.high;
    }
    finding.metrics.push_back(std::move(score));
    if (!std::isnan(ours.change.value)) {
        Metric change{.id = "change",
                      .label = text("Change of the latest round, in points"),
                      .value = 100 * ours.change.value,
                      .good = Good::higher};
        if (!std::isnan(ours.change.low)) {
            change.low = 100 * ours.change.low;
            change.high = 100 * ours.change.high;
        }
        finding.metrics.push_back(std::move(change));
    }
    const auto at = static_cast<std::size_t>(std::ranges::find(run.ranked, run.focus) - run.ranked.begin());
    if (run.ranked.size() > 1 && at < run.ranked.size()) {
        finding.metrics.push_back({.id = "rank",
                                   .label = text("Rank of {0} (with 90 % of certainty)", count(run.ranked.size())),
                                   .value = static_cast<double>(at + 1),
                                   .unit = Unit::count,
                                   .low = run.ranks.of[at].best,
                                   .high = run.ranks.of[at].worst,
                                   .good = Good::lower});
        finding.metrics.push_back(
            share_metric("first", text("Chance of being first"), run.ranks.of[at].first, Good::higher));
    }
    if (run.own() && !run.outcomes.stores.empty())
        finding.metrics.push_back(
            count_metric("tasks", text("Tasks for our stores"), static_cast<double>(run.tasks.size()), Good::lower));
    finding.metrics.push_back(count_metric("visits", text("Visits"), static_cast<double>(ours.now.visits)));
}

void add_driver_words(Finding& finding, const MysteryRun& run) {
    for (std::size_t o = 0; o < run.outcomes.outcomes.size(); ++o) {
        std::vector<Text> with, against, nothing;
        std::size_t tested = 0;
        bool within = false;
        for (const MysteryDriverResult& each : run.drivers) {
            if (each.outcome != o || each.verdict == DriverVerdict::untested) continue;
            ++tested;
            within |= each.found.within_stores;
            const Text name = verbatim(run.visits.criteria[each.criterion].name);
            if (each.verdict == DriverVerdict::goes_with) with.push_back(name);
            if (each.verdict == DriverVerdict::goes_against) against.push_back(name);
            if (each.verdict == DriverVerdict::predicts_nothing) nothing.push_back(name);
        }
        const Text& label = run.outcomes.outcomes[o].label;
        if (tested == 0) {
            finding.notes.push_back(
                text("Whether criteria go with “{0}” cannot be told: that takes at least {1} stores and {2} pairs of "
                     "store and round.",
                     label, count(least_panel_stores), count(least_panel_cells)));
            continue;
        }
        if (!with.empty()) finding.notes.push_back(text("With “{0}” go: {1}.", label, with));
        if (!against.empty()) finding.notes.push_back(text("Against “{0}” go: {1}.", label, against));
        if (with.empty() && against.empty())
            finding.notes.push_back(text("No criterion surely goes with “{0}”.", label));
        if (!nothing.empty())
            finding.notes.push_back(
                text("These surely explain less than {0} of “{1}”: {2}.", percent(run.bound), label, nothing));
        finding.notes.push_back(
            within ? text("Connections with “{0}” are those within stores: what lasts in a store and what all stores "
                          "share in a round is taken out. They are no proof of a cause.",
                          label)
                   : text("Connections with “{0}” are those between stores of one round: other differences between "
                          "the stores may be behind them.",
                          label));
    }
    if (!run.drivers.empty())
        finding.notes.push_back(text(
            "Errors of connections leave out store after store (jackknife). Within stores p comes from moving each "
            "store's scores on by random numbers of rounds; p-values are Holm's over all criteria and outcomes. "
            "“Predicts nothing” takes two one-sided tests against {0} of the variance, adjusted by "
            "Benjamini and Hochberg; “cannot be told” is neither. Scores of few visits make connections look "
            "weaker than they are.",
            percent(run.bound)));
}

void add_mystery_notes(Finding& finding, const MysteryRun& run) {
    const MysteryVisits& visits = run.visits;
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    if (run.own() && !visits.own.reason.empty()) note(visits.own.reason);
    if (!run.own()) note(text("No company is known to be ours: name it in the option Our company."));
    note(visits.round_reason);
    if (const CompanySpellings& spellings = company_spellings(run.snapshot); spellings.joined > 0)
        note(joined_spellings(spellings));
    note(text("Scores, ranks and tasks are of {0} {0|round|rounds}, from {1} to {2}.",
              count(visits.rounds.size() - run.first_round), visits.rounds[run.first_round].first,
              visits.rounds.back().last));
    if (visits.by_weight)
        note(text("A criterion counts by its weight, whatever its number of points."));
    else if (visits.by_points)
        note(text("A criterion counts by its points."));
    else
        note(text("All criteria count alike."));
    if (visits.yes_or_no) note(text("No maximum is told and no score is above 1: a criterion is met or not."));
    note(
        text("A score is a ratio of sums, and the visit is the cluster: errors come from differences between visits "
             "(linearised, Cochran 1977), intervals from Student's t. Criteria with yes or no have Wilson's "
             "intervals."));
    const CompanyStanding& ours = *run.standing(run.focus);
    if (ours.now.corrected)
        note(
            text("{0} of our {1} branches were visited: the interval of our score allows for that (finite "
                 "population, two stages).",
                 count(ours.now.branches), number(visits.branches, 0)));
    if (run.ranked.size() > 1)
        note(
            text("Ranks come from {0} resamples of whole visits. Companies are tied where their difference is not sure "
                 "by Welch's test, adjusted over all pairs of companies (Holm 1979), as one looks at all of them.",
                 count(run.ranks.resamples)));
    if (visits.rounds.size() > 1)
        note(
            text("Changes compare the latest round with the one before, in stores that were visited in both, where "
                 "stores are named. Adjusted p-values allow for looking at so many (Benjamini and Hochberg 1995)."));
    if (!run.steps.empty())
        note(text(
            "When stores changed: the strongest lasting step of each store, whatever its section and day. Criteria "
            "that vary little from round to round count more. p is the chance of a step as strong in stores whose "
            "rounds are put in a random order, by blocks, so it knows of the search, and is adjusted over the stores "
            "(Holm 1979); steps picked as the strongest look larger than they are."));
    if (std::ranges::any_of(run.steps, &StoreStep::felt))
        note(text(
            "The likelier it is that a store’s customers became more or less satisfied, the more it counts when "
            "p-values are adjusted: four fifths of the weights go by that (Genovese, Roeder and Wasserman 2006)."));
    for (const Text& each : run.outcomes.notes) note(each);
    add_driver_words(finding, run);
    if (!run.tasks.empty())
        note(
            text("A task is what falls short of the target with at least 90 % certainty, after levels of few visits "
                 "were drawn towards one another (hierarchical model). The gain is that of reaching the target."));
}

void add_mystery_warnings(Finding& finding, const MysteryRun& run) {
    const MysteryVisits& visits = run.visits;
    const auto warn = [&](Text words) { finding.warnings.push_back(std::move(words)); };
    std::vector<Text> few;
    for (const CompanyStanding& each : run.standings) {
        if (!each.whole || each.now.visits >= few_visits) continue;
        const Text company = verbatim(run.company(each.company));
        few.push_back(std::isnan(each.now.low) ? text("{0} ({1})", company, count(each.now.visits))
                                               : text("{0} ({1}: ±{2} points)", company, count(each.now.visits),
                                                      number(50 * (each.now.high - each.now.low), 0)));
    }
    if (!few.empty()) warn(text("Fewer than {0} visits: {1}.", count(few_visits), few));
    if (visits.above_most > 0)
        warn(text("{0} {0|score is|scores are} above the maximum and left out.", count(visits.above_most)));
    if (visits.below_zero > 0)
        warn(text("{0} {0|score is|scores are} below zero and left out.", count(visits.below_zero)));
    if (visits.most_guessed > 0)
        warn(
            text("{0} {0|score has|scores have} no maximum: that of other rows of the criterion was taken, or its "
                 "highest score.",
                 count(visits.most_guessed)));
    if (visits.without_score > 0)
        finding.notes.push_back(text("{0} {0|row|rows} without a score {0|is|are} left out, as not applicable.",
                                     count(visits.without_score)));
    if (visits.without_time > 0)
        finding.notes.push_back(
            text("{0} {0|row|rows} without a time {0|is|are} left out.", count(visits.without_time)));
}

void tell_rivals(Finding& finding, const MysteryRun& run) {
    const std::size_t rival = best_rival(run);
    if (!run.own() || rival == SIZE_MAX) return;
    const CompanyStanding& theirs = *run.standing(rival);
    const auto at = static_cast<std::size_t>(std::ranges::find(run.ranked, run.focus) - run.ranked.begin());
    const auto them = static_cast<std::size_t>(std::ranges::find(run.ranked, rival) - run.ranked.begin());
    if (at == run.ranked.size() || !run.sure(at, them)) return;
    Highlight told{.id = "rivals", .sentence = finding.headline};
    const bool behind = theirs.to_focus.value > 0;
    told.why =
        behind ? text("Customers who compare find better service there.") : text("Service is a reason to come to us.");
    told.action = text("See which criteria make the difference.");
    told.tidings = behind ? Tidings::bad : Tidings::good;
    told.p_value = run.order_p[at][them];
    told.stories = {"service against rivals"};
    told.chart = "ranks";
    told.table = "ranks";
    finding.highlights.push_back(std::move(told));
}

void tell_falling_store(Finding& finding, const MysteryRun& run) {
    const StoreStep* worst = nullptr;
    for (const StoreStep& each : run.steps)
        if (each.p_adjusted < sure_enough && each.step < 0 && (!worst || each.p_adjusted < worst->p_adjusted))
            worst = &each;
    if (!worst) return;
    const std::string& id = run.store_id(worst->store);
    const Text store = verbatim(run.store_name(worst->store));
    const Number points = number(-100 * worst->step, 0);
    Highlight told{.id = "falling"};
    told.sentence = worst->whole ? text("Store {0} fell by {1} points to {2} in mystery visits.", store, points,
                                        percent(worst->now.value))
                                 : text("In store {0}, “{1}” fell by {2} points to {3} in mystery visits.", store,
                                        verbatim(run.section_name(worst->section)), points, percent(worst->now.value));
    told.why = worst->felt
                   ? text("It is far beyond the usual ups and downs of its visits, and its customers say it too.")
                   : text("It is far beyond the usual ups and downs of its visits.");
    told.action = text("Talk to the store: its tasks say about what.");
    told.tidings = Tidings::bad;
    told.p_value = worst->p_adjusted;
    told.since = worst->since;
    told.stories = {story_of_group(id)};
    told.chart = "stores";
    told.table = "steps";
    told.key = id;
    finding.highlights.push_back(std::move(told));
}

void tell_driver(Finding& finding, const MysteryRun& run) {
    const MysteryDriverResult* first = nullptr;
    for (const MysteryDriverResult& each : run.drivers)
        if (each.verdict == DriverVerdict::goes_with && (!first || each.found.p < first->found.p)) first = &each;
    if (!first) return;
    const StoreOutcome& of = run.outcomes.outcomes[first->outcome];
    const MysteryCriterion& criterion = run.visits.criteria[first->criterion];
    const double step = outcome_of_step(of, first->found.slope, 0.1);
    Highlight told{.id = "driver"};
    told.sentence = of.logarithm
                        ? text("Where “{0}” is 10 points better in mystery visits, sales are {1} higher.",
                               verbatim(criterion.name), percent(step))
                        : text("Where “{0}” is 10 points better in mystery visits, “{1}” is {2} points higher.",
                               verbatim(criterion.name), of.label, number(step, 2));
    told.why = text("It is the criterion that most surely goes with what customers feel or buy.");
    told.action = text("Begin with it.");
    told.tidings = Tidings::neither;
    told.p_value = first->p_adjusted;
    told.stories = {"satisfaction with " + criterion.name};
    told.chart = told.table = drivers_table_id(of);
    told.key = criterion.name;
    finding.highlights.push_back(std::move(told));
}

Result<void> work_out(MysteryRun& run, const Context& context) {
    if (auto put = put_standings(run, context.seed, context.progress.part(0.3, 0.6)); !put) return put;
    if (!run.standing(run.focus) || run.criteria.empty())
        return fail(ErrorCode::missing_data,
                    text("No criterion in the visits to {0} counts: all weights are 0. Set What counts to all criteria "
                         "alike.",
                         verbatim(run.company(run.focus))));
    if (!run.own()) return {};
    auto outcomes = store_outcomes(context, run.visits, context.options.text("outcome"));
    if (!outcomes) return std::unexpected(outcomes.error());
    run.outcomes = std::move(*outcomes);
    auto drivers = mystery_drivers(run.visits, run.outcomes, run.bound, context.seed, context.progress.part(0.6, 0.9));
    if (!drivers) return std::unexpected(drivers.error());
    run.drivers = std::move(*drivers);
    run.stores = store_standings(run.visits, run.outcomes, run.first_round);
    auto steps = store_steps(run.visits, run.outcomes, run.first_round, context.seed, context.progress.part(0.9, 0.98));
    if (!steps) return std::unexpected(steps.error());
    run.steps = std::move(*steps);
    run.tasks = mystery_tasks(run.visits, run.outcomes, run.drivers, run.first_round,
                              context.options.text("target") == "rival" ? best_rival(run) : SIZE_MAX);
    return {};
}

Result<Finding> run_mystery(const Context& context) {
    const auto visits = mystery_visits(context);
    if (!visits) return std::unexpected(visits.error());
    MysteryRun run{.snapshot = context.snapshot,
                   .visits = *visits,
                   .names = store_names(context.snapshot),
                   .focus = focus_of(*visits)};
    run.bound = context.options.number("bound");
    const auto rounds = static_cast<std::uint32_t>(context.options.whole("rounds"));
    run.first_round =
        rounds == 0 || rounds > visits->rounds.size() ? 0 : static_cast<std::uint32_t>(visits->rounds.size()) - rounds;
    if (std::ranges::none_of(visits->visits, [&](const MysteryVisit& visit) {
            return visit.company == run.focus && visit.round >= run.first_round;
        }))
        run.first_round = 0;  // ours are older: all rounds count
    if (auto done = work_out(run, context); !done) return std::unexpected(done.error());
    Finding finding;
    finding.headline = mystery_headline(run);
    add_mystery_metrics(finding, run);
    finding.tables = {mystery_scores_table(run), mystery_criteria_table(run)};
    if (visits->rounds.size() > 1) finding.tables.push_back(mystery_rounds_table(run));
    if (run.ranked.size() > 1) finding.tables.push_back(mystery_ranks_table(run));
    if (!run.stores.empty()) finding.tables.push_back(mystery_stores_table(run));
    if (!run.steps.empty()) finding.tables.push_back(mystery_steps_table(run));
    for (std::size_t o = 0; o < run.outcomes.outcomes.size(); ++o)
        if (!run.drivers.empty()) finding.tables.push_back(mystery_drivers_table(run, o));
    finding.tables.push_back(mystery_critical_table(run));
    if (run.own() && !run.outcomes.stores.empty()) finding.tables.push_back(mystery_tasks_table(run));
    finding.charts = mystery_charts(run, finding);
    tell_rivals(finding, run);
    tell_falling_store(finding, run);
    tell_driver(finding, run);
    add_mystery_warnings(finding, run);
    add_mystery_notes(finding, run);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis competitors_mystery() {
    return {.id = "competitors.mystery",
            .title = "Mystery shopping",
            .question = "How good is our service against that of others, and what is each store to put right?",
            .page = "competitors",
            .needs = {{DatasetKind::mystery_visits, {"time", "criterion", "score"}}},
            .options = mystery_options,
            .run = run_mystery,
            .help =
                "Scores of mystery visits by company, section and criterion, with intervals that know that a visit "
                "is one observation; whether the order of companies is sure; what changed since the round before; "
                "which criteria go with satisfaction and sales, and which surely predict nothing; and a list of "
                "tasks for each store with what they would bring."};
}

}  // namespace clientele
