#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"
#include "core/analysis/value/customer_lifetime.h"

namespace clientele {
namespace {

constexpr double month_days = 365.25 / 12;
constexpr double notable_correlation = 0.15;
constexpr double notable_miss = 0.15;  // of the purchases in the check
constexpr std::size_t few_to_learn_from = 100;

std::vector<OptionSpec> clv_options(const Snapshot&) {
    return {
        {.id = "model",
         .label = text("Model"),
         .value = "bg_nbd",
         .choices = {{"bg_nbd", text("BG/NBD: leaving after a purchase")},
                     {"pareto_nbd", text("Pareto/NBD: leaving at any time")},
                     {"auto", text("The one that foresees better")}},
         .help = text("How customers are thought to leave. The better one is that with the smaller error in the check; "
                      "fitting both takes longer.")},
        {.id = "horizon",
         .label = text("Days ahead"),
         .type = OptionType::whole,
         .value = "365",
         .least = 1,
         .most = 3650,
         .help = text("How far ahead purchases are counted.")},
        {.id = "discount",
         .label = text("Discount a year"),
         .type = OptionType::number,
         .value = "0.15",
         .least = 0,
         .most = 1,
         .help =
             text("How much less money is worth that comes a year later: 0.15 is 15 %. 0 counts later money in full.")},
        {.id = "calibration_end",
         .label = text("Learn until"),
         .type = OptionType::date,
         .value = "",
         .help =
             text("The last day that the model learns from and from which on it looks ahead; later purchases only "
                  "check it. Empty: the last day of the data, and a check of its own that learns from two thirds of "
                  "the days.")},
        {.id = "unit",
         .label = text("Unit of time"),
         .value = "week",
         .choices = {{"day", text("Day")}, {"week", text("Week")}, {"month", text("Month")}},
         .help = text("In what the parameters of the model are stated. Values do not depend on it.")},
        {.id = "returns",
         .label = text("Returns"),
         .value = "subtract",
         .choices = {{"subtract", text("Subtract from revenue")}, {"leave_out", text("Leave out")}},
         .help =
             text("What is given back lowers the worth of every purchase by the share that all customers give back.")},
    };
}

LifetimeOptions read(const Options& options) {
    LifetimeOptions read;
    const std::string& model = options.text("model");
    if (model == "pareto_nbd") read.model = PurchaseModel::pareto_nbd;
    if (model == "auto") read.model.reset();
    const std::string& unit = options.text("unit");
    read.unit_days = unit == "day" ? 1 : unit == "month" ? month_days : 7;
    read.calibration_end = options.date("calibration_end");
    read.horizon_days = options.number("horizon");
    read.discount = options.number("discount");
    read.subtract_returns = options.text("returns") == "subtract";
    return read;
}

Metric metric_of(std::string id, Text label, Unit unit, const Estimate& estimate) {
    Metric metric{.id = std::move(id), .label = std::move(label), .value = estimate.value, .unit = unit};
    if (!std::isnan(estimate.low)) {
        metric.low = estimate.low;
        metric.high = estimate.high;
    }
    return metric;
}

Estimate whole(const Estimate& of) { return {std::round(of.value), std::floor(of.low), std::ceil(of.high)}; }

/// By how much the check expected too many (above 0) or too few purchases; missing where there was none.
double miss_of(const CustomerLifetime& found) {
    return found.check ? quotient(found.check->expected - found.check->actual, found.check->actual) : missing_number;
}

/// Of the best tenth; missing where so few customers have no tenths, or where all together are worth nothing.
double best_share(const Finding& finding) {
    const FindingTable* tenths = finding.table("tenths");
    return tenths ? tenths->find("share")->values.numbers().front() : missing_number;
}

/// What is given back is more than what is bought: nothing can be said of what purchases are worth.
bool all_given_back(const CustomerLifetime& found) {
    return found.options.subtract_returns && found.bought.returned >= found.bought.purchased &&
           found.bought.purchased > 0;
}

Text clv_headline(const CustomerLifetime& found, double best) {
    const Count ahead = count(static_cast<std::int64_t>(found.options.horizon_days));
    const Count customers = count(found.shown().size());
    const Date from{found.customers.end.days + 1};
    if (all_given_back(found))
        return text("Customers give back {0} of what they buy: what they are still worth cannot be told.",
                    percent(found.bought.returned / found.bought.purchased));
    if (!(found.values.total.value > 0))
        return text("In the {0} {0|day|days} from {1} on, {2} {2|customer is|customers are} expected to bring nothing.",
                    ahead, from, customers);
    if (std::isnan(best) || found.shown().size() < few_to_learn_from)
        return text("In the {0} {0|day|days} from {1} on, {2} {2|customer is|customers are} expected to bring {3}.",
                    ahead, from, customers, amount(found.values.total.value));
    return text(
        "In the {0} {0|day|days} from {1} on, {2} {2|customer is|customers are} expected to bring {3}, {4} of it from "
        "the best tenth.",
        ahead, from, customers, amount(found.values.total.value), percent(best));
}

void add_figures(Finding& finding, const CustomerLifetime& found) {
    const CustomerValues& values = found.values;
    finding.metrics = {
        metric_of(
            "clv",
            found.chosen ? text("expected value of the customers chosen") : text("expected value of all customers"),
            Unit::amount, values.total),
        metric_of("buyers", text("customers expected to buy again"), Unit::count, whole(values.buyers)),
        metric_of("mean_clv", text("a customer"), Unit::amount, values.mean),
    };
    const double best = best_share(finding);
    if (!std::isnan(best))
        finding.metrics.push_back(
            {.id = "best_tenth_share", .label = text("value of the best tenth"), .value = best, .unit = Unit::percent});
    if (const double miss = miss_of(found); !std::isnan(miss))
        finding.metrics.push_back(
            {.id = "check_error", .label = text("error in the check"), .value = miss, .unit = Unit::percent});
    finding.headline = clv_headline(found, best);
}

void add_charts(Finding& finding, const CustomerLifetime& found) {
    ChartSpec tenths =
        chart_of(ChartKind::columns, "tenths", text("Share of the expected value by tenth of the customers"),
                 {"tenths", "tenth", "share"});
    tenths.x_title = text("Tenth of the customers, the most valuable first");
    tenths.y_title = text("Share of value");
    if (finding.table("tenths")) finding.charts.push_back(std::move(tenths));
    if (!found.check) return;
    ChartSpec tracking = chart_of(ChartKind::line, "tracking", text("Repeat purchases so far, actual and expected"),
                                  {"tracking", "week", "actual"});
    tracking.y = {"actual", "expected"};
    tracking.y_title = text("Repeat purchases");
    tracking.annotations.push_back({iso_text(found.check->split), text("learned until {0}", found.check->split)});
    ChartSpec weekly = tracking;
    weekly.id = "weekly";
    weekly.title = text("Repeat purchases by week, actual and expected");
    weekly.y = {"actual_in_week", "expected_in_week"};
    ChartSpec calibration =
        chart_of(ChartKind::columns, "calibration", text("Purchases in the check, actual and expected"),
                 {"calibration", "repeats", "actual"});
    calibration.y = {"actual", "expected"};
    calibration.x_title = text("Repeat purchases before");
    calibration.y_title = text("Purchases a customer");
    for (ChartSpec* each : {&tracking, &calibration, &weekly}) finding.charts.push_back(std::move(*each));
}

void add_model_notes(Finding& finding, const CustomerLifetime& found) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    const bool bg = found.model() == PurchaseModel::bg_nbd;
    note(
        text("What a customer is worth is the number of purchases still to be expected times what a purchase is worth. "
             "Nobody tells when they stop being a customer, so the model weighs it: who used to buy often and has been "
             "silent for long has probably left, who buys seldom may only be between two purchases."));
    if (bg)
        note(
            text("BG/NBD: each customer buys at a rate of their own, at random moments, and after each purchase leaves "
                 "for good with a probability of their own. Fader, Hardie and Lee (2005)."));
    else
        note(
            text("Pareto/NBD: each customer buys at a rate of their own, at random moments, and leaves for good at a "
                 "moment that nobody sees. Schmittlein, Morrison and Colombo (1987)."));
    if (bg)
        note(
            text("Who bought once could not leave yet in this model: there is no evidence, so no probability of still "
                 "being a customer is shown, and the value counts on their being one."));
    if (found.spend.modelled)
        note(text(
            "What a purchase is worth is drawn from the customer's own repeat purchases towards the mean of all, the "
            "more the fewer there are (Gamma-Gamma; Fader and Hardie 2013). Learned from {0} {0|customer|customers} "
            "with repeat purchases; their spend and number of purchases correlate by {1}.",
            count(found.spend.customers), number(found.spend.correlation, 3)));
    note(text(
        "The interval of a customer is where 95 % of such customers will end up: their own unknown rate, leaving and "
        "spend, chance, and what is unknown of the parameters. The intervals of the figures for all take chance and "
        "the parameters; that the model itself is wrong they cannot know: see the check."));
    if (found.tried && found.check)
        note(
            text("Both models were tried. Mean squared error of a customer's purchases in the check: BG/NBD {0}, "
                 "Pareto/NBD {1}.",
                 number((*found.tried)[0], 4), number((*found.tried)[1], 4)));
    if (found.check)
        note(
            text("Check: learned from purchases up to {0}, the model expected {1} repeat purchases of {2} "
                 "{2|customer|customers} after it up to {3}; there were {4}. Correlation over customers {5}, mean "
                 "absolute error "
                 "{6} purchases.",
                 found.check->split, number(found.check->expected, 1),
                 count(found.check_fit ? static_cast<std::int64_t>(found.check_fit->place.size())
                                       : static_cast<std::int64_t>(found.customers.size())),
                 found.check->last, number(found.check->actual, 0), number(found.check->correlation, 3),
                 number(found.check->absolute, 3)));
}

void add_data_notes(Finding& finding, const CustomerLifetime& found) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    const PurchaseDays& bought = found.bought;
    if (found.chosen)
        note(text(
            "The model is learned from all {0} customers, and the check is of them; conditions on customers and "
            "segments "
            "only choose the {1} who are shown. Customers chosen by what they did would not teach how all of them buy.",
            count(found.customers.size()), count(found.chosen->size())));
    note(text("All purchases of a customer on one day are one purchase. Value is discounted by {0} a year, day by day.",
              percent(found.options.discount)));
    note(text(
        "Who bought already before {0}, the first day here, counts as new at the first purchase that is known. The "
        "model knows no seasons and no growth: a horizon of whole years is the fairest.",
        found.first));
    if (found.options.subtract_returns && found.net < 1)
        note(text("{0} of what is bought is given back; each purchase counts as that much less.",
                  percent(found.bought.returned / found.bought.purchased)));
    if (bought.without_worth > 0)
        note(
            text("{0} {0|day|days} with purchases that come to nothing, or to no known amount, {0|counts|count} as "
                 "purchases, and with nothing in what a purchase is worth.",
                 count(bought.without_worth)));
    if (found.customers.worthless > 0)
        note(text("{0} {0|customer|customers} whose repeat purchases came to nothing {0|says|say} nothing about spend.",
                  count(found.customers.worthless)));
    if (bought.without_customer > 0)
        note(text("{0} order {0|line|lines} without a customer {0|is|are} left out.", count(bought.without_customer)));
    if (bought.without_time > 0)
        note(text("{0} order {0|line|lines} without a time {0|is|are} left out.", count(bought.without_time)));
    if (bought.with_returns_only > 0)
        note(text("{0} {0|customer|customers} who only gave back {0|is|are} left out.",
                  count(bought.with_returns_only)));
}

void add_returns_warning(Finding& finding, const CustomerLifetime& found) {
    if (all_given_back(found))
        finding.warnings.push_back(text(
            "More is given back ({0}) than is bought ({1}), so every value is 0: probably purchases are missing. Leave "
            "returns out to see what purchases alone bring.",
            amount(found.bought.returned), amount(found.bought.purchased)));
}

void add_fit_warnings(Finding& finding, const CustomerLifetime& found) {
    const auto warn = [&](Text text) { finding.warnings.push_back(std::move(text)); };
    const PurchaseFit* fits[] = {&found.fit, found.check_fit ? &*found.check_fit : nullptr};
    for (const PurchaseFit* fit : fits) {
        if (!fit || !fit->penalised) continue;
        warn(text(
            "The model does not settle on these purchases by itself (hardly anybody seems to leave, or all customers "
            "seem alike): it is held back by a penalty that was chosen on customers left out. Take values of single "
            "customers with care."));
        break;
    }
    if (!found.fit.certain())
        warn(text(
            "The model did not settle even so: the values have no intervals for its parameters. Do not rely on them."));
    if (!found.spend.modelled)
        warn(text(
            "Only {0} {0|customer has|customers have} repeat purchases of known worth, or their spend has no stable "
            "mean: every purchase counts as the mean of all purchases.",
            count(found.spend.customers)));
    else if (found.spend.penalised)
        warn(text("The spread of spend does not settle by itself and is held back by a penalty."));
    const double correlation = found.spend.correlation;
    if (correlation >= notable_correlation)
        warn(
            text("Who buys more often spends more a purchase (correlation {0}): the model takes spend and frequency as "
                 "unrelated, so values of frequent buyers are probably too low.",
                 number(correlation, 2)));
    if (correlation <= -notable_correlation)
        warn(
            text("Who buys more often spends less a purchase (correlation {0}): the model takes spend and frequency as "
                 "unrelated, so values of frequent buyers are probably too high.",
                 number(correlation, 2)));
}

void add_warnings(Finding& finding, const Context& context, const CustomerLifetime& found) {
    const auto warn = [&](Text text) { finding.warnings.push_back(std::move(text)); };
    if (found.customers.size() < few_to_learn_from)
        warn(text("Only {0} {0|customer|customers}: what so few teach is hardly more than chance.",
                  count(found.customers.size())));
    add_returns_warning(finding, found);
    add_fit_warnings(finding, found);
    const double miss = miss_of(found);
    if (miss >= notable_miss)
        warn(text(
            "In the check the model expected {0} more purchases than there were: customers have changed how they buy, "
            "or seasons play a part.",
            percent(miss)));
    if (miss <= -notable_miss)
        warn(text(
            "In the check the model expected {0} fewer purchases than there were: customers have changed how they buy, "
            "or seasons and growth play a part.",
            percent(-miss)));
    if (!found.check)
        warn(text(
            "The model was not checked: that needs twelve weeks of purchases, thirty customers, and purchases after "
            "the day until which it learns."));
    if (context.filter.period)
        warn(text(
            "A period cuts histories off: who bought before it counts as new. Better leave the period open and set "
            "until when the model learns."));
    const std::int32_t known = found.customers.end.days - found.first.days + 1;
    if (found.options.horizon_days > known)
        warn(text(
            "{0} {0|day|days} ahead are more than the {1} {1|day|days} known: the further ahead, the more it is a "
            "guess.",
            count(static_cast<std::int64_t>(found.options.horizon_days)), count(static_cast<std::int64_t>(known))));
    if (const auto late = late_lines_warning(context.snapshot)) warn(*late);
}

Result<Finding> run_clv(const Context& context) {
    if (const auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, *lacking);
    const auto found = customer_lifetime(context, read(context.options));
    if (!found) return std::unexpected(found.error());
    Finding finding;
    add_lifetime_tables(finding, context.snapshot, *found);
    add_figures(finding, *found);
    add_charts(finding, *found);
    add_model_notes(finding, *found);
    add_data_notes(finding, *found);
    add_warnings(finding, context, *found);
    finding.highlights = clv_highlights(finding);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis value_clv() {
    return {.id = "value.clv",
            .title = "Customer value",
            .question = "What is each customer still worth, and who is still a customer?",
            .page = "value",
            .needs = {{DatasetKind::transactions, {"time", "customer_id"}}},
            .options = clv_options,
            .run = run_clv,
            .reads = {DatasetKind::transactions},
            .help =
                "Estimates for every customer the probability of still being one, the purchases to be expected, what a "
                "purchase is worth, and from these the customer's value in the time ahead, with an interval; and "
                "checks the "
                "model on purchases that it has not seen. Use it to decide what winning, keeping or winning back a "
                "customer "
                "may cost."};
}

}  // namespace clientele
