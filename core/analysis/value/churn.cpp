#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/customer_sales.h"
#include "core/analysis/highlights.h"
#include "core/analysis/learning_rows.h"
#include "core/analysis/table_building.h"
#include "core/analysis/value/churn_charts.h"
#include "core/analysis/value/churn_tables.h"
#include "core/math/classification.h"

namespace clientele {
namespace {

constexpr double fewest_of_an_end = 10;
constexpr std::size_t most_learnt = 25'000, most_explained = 20'000, most_for_drivers = 20'000;

std::vector<OptionSpec> churn_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> targets{{"auto", text("What fits")}, {"gaps", text("Gaps between purchases")}};
    for (const ChurnColumn& each : churn_columns(snapshot))
        targets.push_back({each.column->id, label_of(DatasetKind::customers, *each.column)});
    return {
        {.id = "target",
         .label = text("Who left"),
         .type = OptionType::field,
         .value = "auto",
         .choices = std::move(targets),
         .help =
             text("A column of customers that says who left, or gaps between purchases: whoever bought nothing within "
                  "the window after a cut-off day. What fits takes a column that speaks of leaving, else gaps.")},
        {.id = "positive",
         .label = text("Value that means left"),
         .type = OptionType::text,
         .help = text("Empty: recognised (yes, true, 1, churned, left…).")},
        {.id = "window",
         .label = text("Window in days"),
         .type = OptionType::whole,
         .value = "0",
         .least = 0,
         .most = 3650,
         .help = text(
             "Of gaps: so long without a purchase counts as having left. 0: worked out, so that 95 of 100 repeated "
             "purchases come within it.")},
        {.id = "model",
         .label = text("Model"),
         .value = "auto",
         .choices = {{"auto", text("What tells best")},
                     {"logistic", text("Logistic regression")},
                     {"boosted_trees", text("Boosted trees")}},
         .help = text("What tells best has the lower log loss on customers that it has not learnt from.")},
        {.id = "folds",
         .label = text("Folds"),
         .type = OptionType::whole,
         .value = "10",
         .least = 2,
         .most = 20,
         .help = text("Customers are dealt out into so many parts; each part is told by a model of the others.")},
        {.id = "fields",
         .label = text("Fields"),
         .type = OptionType::text,
         .help = text(
             "Empty: all that can be used. Names with commas: only these. Names with a minus before: all but these.")},
        {.id = "contact_cost",
         .label = text("Cost of a contact"),
         .type = OptionType::number,
         .value = "1",
         .least = 0,
         .most = 1e9,
         .help = text("Of everybody who is contacted.")},
        {.id = "offer_cost",
         .label = text("Cost of the offer"),
         .type = OptionType::number,
         .value = "10",
         .least = 0,
         .most = 1e9,
         .help = text("Of everybody who takes it: who would have stayed anyway, and who stays because of it.")},
        {.id = "customer_value",
         .label = text("Value of a customer who stays"),
         .type = OptionType::number,
         .value = "0",
         .least = 0,
         .most = 1e12,
         .help = text("0: what a customer brings in a year by the order lines, or 100 where there are none.")},
        {.id = "success",
         .label = text("Success of the offer in %"),
         .type = OptionType::number,
         .value = "30",
         .least = 0,
         .most = 100,
         .help = text("Of those about to leave, how many in a hundred stay because of the offer.")},
    };
}

/// Cases of all customers, with those whom the filter chooses.
Result<ChurnCases> cases_by_gaps_of_all(const Context& context, const FieldChoice& choice) {
    const auto learning = learning_rows(context);
    if (!learning) return std::unexpected(learning.error());
    auto cases = cases_by_gaps({.snapshot = context.snapshot,
                                .rows = learning->rows,
                                .filter = context.filter,
                                .options = context.options,
                                .as_of = context.as_of,
                                .seed = context.seed,
                                .progress = context.progress},
                               static_cast<std::int32_t>(context.options.whole("window")), choice);
    if (!cases || learning->all_are_asked) return cases;
    for (const Code customer : cases->customer) cases->chosen.push_back(learning->asks(customer) ? 1 : 0);
    return cases;
}

Result<ChurnCases> cases_of(const Context& context) {
    const std::string& target = context.options.text("target");
    const FieldChoice choice = FieldChoice::of(context.options.text("fields"));
    const std::vector<ChurnColumn> columns = churn_columns(context.snapshot);
    const ChurnColumn* column = nullptr;
    if (target == "auto") {
        if (!columns.empty() && columns[0].left >= 0 && speaks_of_leaving(columns[0].column->id))
            column = &columns[0];
    } else if (target != "gaps") {
        const auto found =
            std::ranges::find_if(columns, [&](const ChurnColumn& each) { return each.column->id == target; });
        column = &*found;
    }
    auto cases = column ? cases_by_column(context, *column, context.options.text("positive"), choice)
                        : cases_by_gaps_of_all(context, choice);
    if (!cases && !column && target == "auto" && cases.error().code == ErrorCode::missing_data)
        if (const auto why = why_no_churn_column(context.snapshot))
            return fail(ErrorCode::missing_data, text("{0} {1}", *why, cases.error().message));
    if (!cases) return cases;
    // A name that is nobody's is a slip that would go unseen.
    for (const std::string& asked : choice.all()) {
        const auto same = [&](const ChurnField& each) { return FieldChoice{{asked}, {}}.names(each.id, each.name); };
        const bool meant = std::ranges::find(choice.without, asked) != choice.without.end()
                               ? context.snapshot.dataset(DatasetKind::customers).find(asked) || cases->by_gaps
                               : std::ranges::any_of(cases->fields, same);
        if (!meant)
            return fail(ErrorCode::not_found, text("There is no field “{0}” that could tell who leaves.", name(asked)));
    }
    if (const Result<> done = leave_out_what_gives_away(*cases, context.progress); !done)
        return std::unexpected(done.error());
    return cases;
}

ChurnEnds ends_of(const ChurnCases& cases, bool only_chosen) {
    ChurnEnds ends;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (cases.role[i] == CaseRole::judged && (!only_chosen || cases.is_chosen(i)))
            (cases.left[i] != 0 ? ends.left : ends.stayed) += 1;
    return ends;
}

bool are_few(const ChurnEnds& ends) { return ends.left < fewest_of_an_end || ends.stayed < fewest_of_an_end; }

std::optional<Text> too_few(const ChurnCases& cases, const ChurnEnds& ends) {
    if (are_few(ends))
        return text(
            "{0} {0|customer|customers} left and {1} stayed: at least {2} of each are needed to tell them apart.",
            count(static_cast<std::int64_t>(ends.left)), count(static_cast<std::int64_t>(ends.stayed)),
            count(static_cast<std::int64_t>(fewest_of_an_end)));
    if (cases.fields.empty())
        return text("No field is left that could tell who leaves: customers differ in nothing that is known of them.");
    return std::nullopt;
}

Result<std::vector<ScoredModel>> learn_models(const Context& context, const ChurnLearning& learning,
                                              const Progress& progress) {
    const std::string& wanted = context.options.text("model");
    std::vector<ScoredModel> models;
    const auto add = [&](std::string id, auto&& learn, const Progress& part) -> Result<> {
        auto model = learn(learning, part);
        if (!model) return std::unexpected(model.error());
        models.push_back(
            {.id = std::move(id), .model = std::move(*model), .probabilities = {}, .scaling = {}, .measures = {}});
        calibrate(models.back(), learning.cases, learning.folds);
        return {};
    };
    if (wanted != "boosted_trees")
        if (const Result<> done = add("logistic", learn_logistic, progress.part(0, 0.3)); !done)
            return std::unexpected(done.error());
    if (wanted != "logistic")
        if (const Result<> done = add("boosted_trees", learn_trees, progress.part(0.3, 1)); !done)
            return std::unexpected(done.error());
    return models;
}

JudgedCases judged_of(const ChurnCases& cases, const ScoredModel& scored, bool only_chosen) {
    JudgedCases judged;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases.role[i] != CaseRole::judged || (only_chosen && !cases.is_chosen(i))) continue;
        judged.cases.push_back(static_cast<std::uint32_t>(i));
        judged.probabilities.push_back(scored.probabilities[i]);
        judged.left.push_back(cases.left[i]);
    }
    return judged;
}

/// Whom the table lists of those chosen: by a column everybody, by gaps those who can leave now.
CustomerRows listed(const ChurnCases& cases, const ScoredModel& scored) {
    CustomerRows rows;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (cases.is_chosen(i) && (cases.role[i] == CaseRole::asked || !cases.by_gaps))
            rows.cases.push_back(static_cast<std::uint32_t>(i));
    std::ranges::stable_sort(rows.cases, std::greater<>(), [&](std::uint32_t i) { return scored.probabilities[i]; });
    rows.explained = std::min(rows.cases.size(), most_explained);
    return rows;
}

/// What a customer brings in a year: revenue of all order lines over customers and years.
double yearly_value(const Context& context) {
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    if (!days || sales_lacking(context.snapshot)) return missing_number;
    const CustomerSales sold = customer_sales(context.snapshot, context.rows, {.last_day = days->last});
    double revenue = 0, customers = 0;
    for (const CustomerSales::Bought& each : sold.of) {
        if (each.purchases == 0) continue;
        revenue += each.revenue;
        customers += 1;
    }
    const double years = (days->last.days - days->first.days + 1) / 365.25;
    return customers == 0 ? missing_number : revenue / customers / std::max(years, 0.25);
}

RetentionOffer offer_of(const Context& context, Finding& finding) {
    RetentionOffer offer{.contact_cost = context.options.number("contact_cost"),
                         .offer_cost = context.options.number("offer_cost"),
                         .customer_value = context.options.number("customer_value"),
                         .success = context.options.number("success") / 100};
    if (offer.customer_value == 0) {
        const double yearly = yearly_value(context);
        offer.customer_value = yearly > 0 ? yearly : 100;
        finding.notes.push_back(
            yearly > 0 ? text("A customer who stays is taken to be worth {0}, what a customer brought in a year.",
                              amount(yearly))
                       : text("A customer who stays is taken to be worth {0}, which is only an example: set what yours "
                              "are worth.",
                              amount(100)));
    }
    finding.notes.push_back(text(
        "Profit: a contact costs {0}, the offer {1} for everybody who takes it, and {2} of those about to leave stay "
        "because of it. Neslin and others (2006). These are assumptions: set your own.",
        amount(offer.contact_cost), amount(offer.offer_cost), percent(offer.success)));
    return offer;
}

Result<Finding> run_churn(const Context& context) {
    auto cases = cases_of(context);
    if (!cases) return std::unexpected(cases.error());
    const ChurnEnds ends = ends_of(*cases, false);
    if (const auto lacking = too_few(*cases, ends)) return fail(ErrorCode::missing_data, *lacking);
    if (!context.progress(0.1, text("Learning who leaves"))) return cancelled();
    const auto folds_wanted =
        std::min(static_cast<double>(context.options.whole("folds")), std::min(ends.left, ends.stayed));
    const ChurnFolds folds(*cases, context.snapshot, static_cast<std::size_t>(folds_wanted), context.seed, most_learnt);
    const ChurnDesign design(*cases, folds.learnt);
    const ChurnLearning learning{*cases, design, folds, context.seed};
    auto models = learn_models(context, learning, context.progress.part(0.1, 0.8));
    if (!models) return std::unexpected(models.error());
    const auto measure = [&](bool only_chosen) {
        for (ScoredModel& each : *models) {
            if (!context.progress(0.79)) return false;
            const JudgedCases judged = judged_of(*cases, each, only_chosen);
            each.measures = measures_of(judged.probabilities, judged.left, context.seed);
        }
        return true;
    };
    if (!measure(false)) return cancelled();
    const ScoredModel& chosen = *std::ranges::min_element(
        *models, {}, [](const ScoredModel& each) { return each.measures.log_loss.value; });
    const ChurnEnds chosen_ends = ends_of(*cases, true);
    const bool judge_chosen = !cases->chosen.empty() && !are_few(chosen_ends);
    if (judge_chosen && !measure(true)) return cancelled();
    const JudgedCases judged = judged_of(*cases, chosen, judge_chosen);

    if (!context.progress(0.8, text("Finding reasons"))) return cancelled();
    // A customer's cases at several cut-off days stand for themselves, as in a survival analysis by periods.
    std::vector<std::uint32_t> for_drivers = folds.learnt;
    for_drivers.resize(std::min(for_drivers.size(), most_for_drivers));
    const auto parts = chosen.model->contributions(for_drivers, context.progress);
    if (!parts) return std::unexpected(parts.error());
    const std::vector<Driver> drivers = drivers_of(*cases, folds, chosen, for_drivers, *parts);
    CustomerRows rows = listed(*cases, chosen);
    auto reasons = chosen.model->contributions(std::span(rows.cases).first(rows.explained), context.progress);
    if (!reasons) return std::unexpected(reasons.error());
    rows.contributions = std::move(*reasons);
    if (!context.progress(0.95)) return cancelled();

    Finding finding;
    const RetentionOffer offer = offer_of(context, finding);
    finding.tables.push_back(drivers_table(*cases, drivers));
    finding.tables.push_back(customers_table(*cases, context.snapshot, chosen, rows));
    finding.tables.push_back(lift_table(judged));
    finding.tables.push_back(calibration_table(judged));
    finding.tables.push_back(profit_table(judged, offer));
    finding.tables.push_back(model_table(*models, chosen));
    add_churn_charts(finding);
    add_churn_figures(finding, {.cases = *cases,
                                .folds = folds,
                                .models = *models,
                                .chosen = chosen,
                                .judged = judged,
                                .drivers = drivers,
                                .rows = rows,
                                .ends = chosen_ends,
                                .of_all = !cases->chosen.empty() && !judge_chosen});
    finding.highlights = churn_highlights(finding, offer.customer_value);
    return finding;
}

}  // namespace

Analysis value_churn() {
    return {.id = "value.churn",
            .title = "Churn",
            .question = "Who is leaving, why, and whom is it worth to keep?",
            .page = "value",
            .needs = {{DatasetKind::customers, {}, {{DatasetKind::transactions, {"customer_id", "time"}}}}},
            .options = churn_options,
            .run = run_churn,
            .help =
                "Learns from customers whose end is known who leaves, tells each customer's risk and the reasons, and "
                "shows how far that can be trusted: every customer is judged by a model that has not seen them."};
}

}  // namespace clientele
