#include "core/analysis/stores/store_measures.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/competitors/mystery_tasks.h"
#include "core/analysis/sales.h"
#include "core/analysis/stores/exit_reasons.h"
#include "core/analysis/surveys/asked_satisfaction.h"
#include "core/base/word_parts.h"
#include "core/math/distributions.h"

namespace clientele {
namespace {

/// The measure with room for all stores and periods.
StoreMeasure roomy(const MeasureTask& task, StoreMeasure measure) {
    measure.now.resize(task.stores);
    if (task.periods.size() > 1) measure.before.resize(task.stores);
    return measure;
}

std::vector<MeasuredStore>& in_period(StoreMeasure& measure, Code period) {
    return period == 0 ? measure.now : measure.before;
}

/// Small bases are not shown; a measure that no store is left with is none.
void keep(StoreMeasure measure, StoreMeasures& measures) {
    bool any = false;
    for (auto* period : {&measure.now, &measure.before})
        for (MeasuredStore& store : *period) {
            if (store.base < measure.least) store.value = store.error = missing_number;
            any |= period == &measure.now && !std::isnan(store.value);
        }
    if (any)
        measures.all.push_back(std::move(measure));
    else
        measures.left_out.push_back(text("{0} (too few in every store)", measure.label));
}

/// Sums of values that are averaged.
struct ValueSum {
    double n = 0, sum = 0, squares = 0;
    void add(double value) {
        ++n;
        sum += value;
        squares += value * value;
    }
    double mean() const { return sum / n; }
    double deviations() const { return std::max(0.0, squares - sum * sum / n); }
};

/// Means with errors from the spread within stores, pooled: that of a few values says little.
void put_means(StoreMeasure& measure, const std::vector<std::vector<ValueSum>>& sums) {
    double deviations = 0, freedom = 0;
    for (const auto& period : sums)
        for (const ValueSum& store : period)
            if (store.n > 0) {
                deviations += store.deviations();
                freedom += store.n - 1;
            }
    const double variance = freedom > 0 ? deviations / freedom : missing_number;
    for (Code period = 0; period < sums.size(); ++period)
        for (std::size_t s = 0; s < sums[period].size(); ++s) {
            const ValueSum& store = sums[period][s];
            if (store.n > 0)
                in_period(measure, period)[s] = {store.mean(), std::sqrt(variance / store.n), store.n, freedom};
        }
}

/// The same of weighted answers, each store on its effective base.
void put_weighted_means(StoreMeasure& measure, const std::vector<std::vector<ScoreSums>>& sums) {
    VarianceWithin within;
    double clusters = HUGE_VAL;
    for (const auto& period : sums)
        for (const ScoreSums& store : period) {
            within.add(store);
            clusters = std::min(clusters, store.drawn.freedom);
        }
    for (Code period = 0; period < sums.size(); ++period)
        for (std::size_t s = 0; s < sums[period].size(); ++s)
            if (const ScoreSums& store = sums[period][s]; store.w > 0)
                in_period(measure, period)[s] = {store.wy / store.w,
                                                 std::sqrt(within.variance() / store.effective(ScoreMeasure::mean)),
                                                 store.n, std::min(within.freedom, clusters)};
}

/// Rates of hits with errors from the rate of all stores: hits of a base (`poisson`: counts that may be more than it).
void put_rates(StoreMeasure& measure, const std::vector<std::vector<double>>& hits,
               const std::vector<std::vector<double>>& bases, double scale, bool poisson) {
    double all_hits = 0, all = 0;
    for (std::size_t period = 0; period < hits.size(); ++period)
        for (std::size_t s = 0; s < hits[period].size(); ++s) {
            all_hits += hits[period][s];
            all += bases[period][s];
        }
    const double rate = (all_hits + 0.5) / (all + 1), variance = poisson ? rate : rate * (1 - rate);
    for (Code period = 0; period < hits.size(); ++period)
        for (std::size_t s = 0; s < hits[period].size(); ++s)
            if (const double base = bases[period][s]; base > 0)
                in_period(measure, period)[s] = {scale * hits[period][s] / base, scale * std::sqrt(variance / base),
                                                 base};
}

/// “cola” alone is a drink as well.
bool speaks_of_waiting(std::string_view reason) {
    static constexpr std::u16string_view words[] = {u"wait",     u"queue",      u"wart",      u"schlange",
                                                    u"attendre", u"attendu",    u"attente",   u"espera",
                                                    u"la cola",  u"hacer cola", u"mucha cola"};
    return has_part(reason, words);
}

bool speaks_of_complaint(std::string_view reason) {
    static constexpr std::u16string_view words[] = {u"complain",  u"beschwer", u"reklam", u"plainte",
                                                    u"clamation", u"queja",    u"reclam", u"defect"};
    return has_part(reason, words);
}

std::vector<std::vector<double>> zeros(const MeasureTask& task) {
    return std::vector<std::vector<double>>(task.periods.size(), std::vector<double>(task.stores));
}

}  // namespace

Code MeasureTask::period_of(std::int32_t day) const {
    for (Code p = 0; p < periods.size(); ++p)
        if (periods[p].first.days <= day && day <= periods[p].last.days) return p;
    return missing_code;
}

Result<void> measure_sales(const MeasureTask& task, StoreMeasures& measures) {
    const auto orders =
        sales_lacking(task.context.snapshot)
            ? std::vector<std::vector<StoreOrders>>{}
            : store_orders(task.context, task.context.rows[DatasetKind::transactions], task.periods, true);
    if (!orders) return std::unexpected(orders.error());
    if (orders->empty()) {
        measures.left_out.push_back(text("sales and average order (no order lines with a store)"));
        return {};
    }
    StoreMeasure sales =
        roomy(task, {.id = "sales", .label = text("Sales"), .unit = Unit::amount, .ranked = false, .least = 1});
    StoreMeasure average =
        roomy(task, {.id = "average_order", .label = text("Average order"), .unit = Unit::amount, .least = task.least});
    for (Code period = 0; period < orders->size(); ++period)
        for (std::size_t s = 0; s < task.stores && s < (*orders)[period].size(); ++s) {
            const StoreOrders& store = (*orders)[period][s];
            if (store.orders == 0) continue;
            const SumError error = store.revenue_error(task.periods[period]);
            in_period(sales, period)[s] = {store.revenue, error.error, store.orders, error.freedom};
            in_period(average, period)[s] = {store.average(), store.average_error(), store.orders};
        }
    measures.notes.push_back(text(
        "Intervals of sales come from how a store's weeks differ, neighbouring ones allowed to be alike (Newey and "
        "West 1987); of fewer than ten weeks from its days, and of fewer than ten days from its orders. A season "
        "within the period makes them wide."));
    keep(std::move(sales), measures);
    keep(std::move(average), measures);
    return {};
}

Result<void> measure_visits(const MeasureTask& task, StoreMeasures& measures) {
    if (task.context.rows[DatasetKind::visits].count() == 0) {
        measures.left_out.push_back(text("conversion and waiting (no store visits)"));
        return {};
    }
    const auto doors = door_counts(task.context);
    if (!doors) return std::unexpected(doors.error());
    const std::size_t periods = task.periods.size();
    const auto shares = conversions_by(doors->cells, periods * task.stores, [&](const DoorCell& cell) {
        const Code period = task.period_of(cell.day);
        return period == missing_code ? std::int64_t{-1} : static_cast<std::int64_t>(period * task.stores + cell.store);
    });
    StoreMeasure conversion = roomy(
        task,
        {.id = "conversion", .label = text("Conversion"), .unit = Unit::percent, .decimals = 1, .least = task.least});
    for (Code period = 0; period < periods; ++period)
        for (std::size_t s = 0; s < task.stores; ++s)
            if (const Conversion& one = shares[period * task.stores + s]; one.visitors > 0)
                in_period(conversion, period)[s] = {one.share, one.normal_error(), one.visitors};
    keep(std::move(conversion), measures);
    const ExitInterviews interviews = exit_interviews(task.context, *doors, {.weigh = false});
    auto hits = zeros(task), bases = zeros(task);
    bool known = false;
    for (const ExitInterview& each : interviews.all) {
        const bool waited = speaks_of_waiting(interviews.reasons->values.dictionary().at(each.reason));
        known |= waited;
        const Code period = task.period_of(each.day);
        if (period == missing_code) continue;
        ++bases[period][each.store];
        hits[period][each.store] += waited;
    }
    if (!known) {
        measures.left_out.push_back(text("waiting (no reason of a visit speaks of it)"));
        return {};
    }
    StoreMeasure waiting = roomy(task, {.id = "waiting",
                                        .label = text("Lost to waiting"),
                                        .unit = Unit::percent,
                                        .decimals = 1,
                                        .good = Good::lower,
                                        .least = task.least});
    put_rates(waiting, hits, bases, 1, false);
    measures.notes.push_back(
        text("Lost to waiting: of the visitors who were asked why they left without buying, the "
             "share who speak of waiting or of the queue."));
    keep(std::move(waiting), measures);
    return {};
}

Result<void> measure_complaints(const MeasureTask& task, StoreMeasures& measures) {
    const Dataset &contacts = task.context.snapshot.dataset(DatasetKind::contacts),
                  &lines = task.context.snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn *who = contacts.find("customer_id"), *reason = contacts.find("reason");
    const DatasetColumn *when = contacts.find("time"), *buyers = lines.find("customer_id"),
                        *orders = lines.find("order_id");
    const DatasetColumn* home = task.context.snapshot.dataset(DatasetKind::customers).find("home_store");
    if (!who || !reason || !when || !buyers || !orders || !home || reason->values.type() != ColumnType::text ||
        !task.context.snapshot.dictionary("store") || home->values.type() != ColumnType::text) {
        measures.left_out.push_back(
            text("complaints (they need contacts with a reason, and customers with a home store)"));
        return {};
    }
    const std::vector<std::uint32_t>& row_of = task.context.snapshot.row_of(DatasetKind::customers);
    const auto dictionary = task.context.snapshot.dictionary("store");
    const bool shared = home->values.shared_dictionary() == dictionary;
    const auto store_of = [&](Code customer) -> Code {
        if (customer == missing_code || customer >= row_of.size() || row_of[customer] == missing_code)
            return missing_code;
        const Code code = home->values.codes()[row_of[customer]];
        if (code == missing_code || shared) return code;
        return dictionary->find(home->values.dictionary().at(code)).value_or(missing_code);
    };
    std::vector<bool> complains(reason->values.dictionary().size());
    bool any = false;
    for (Code code = 0; code < complains.size(); ++code) {
        complains[code] = speaks_of_complaint(reason->values.dictionary().at(code));
        any = any || complains[code];
    }
    if (!any) {
        measures.left_out.push_back(text("complaints (no reason of a contact speaks of one)"));
        return {};
    }
    auto hits = zeros(task), bases = zeros(task);
    task.context.rows[DatasetKind::contacts].for_each([&](std::size_t row) {
        const Code why = reason->values.codes()[row];
        const std::int64_t time = when->values.times()[row];
        if (why == missing_code || !complains[why] || time == DateTime::missing_seconds) return;
        const Code store = store_of(who->values.codes()[row]), period = task.period_of(date_of(DateTime{time}).days);
        if (store != missing_code && period != missing_code) ++hits[period][store];
    });
    const Sales sales = Sales::of(task.context.snapshot);
    std::vector<bool> seen(orders->values.dictionary().size());
    bool stopped = false;
    // Contacts name no store and nothing that was bought: the orders are all that these customers gave.
    const Selection& customers = task.context.rows[DatasetKind::customers];
    for (std::size_t row = 0; row < lines.rows && !stopped; ++row) {
        if (row % 1'000'000 == 0 && task.context.progress.cancelled()) stopped = true;
        const Code order = orders->values.codes()[row], buyer = buyers->values.codes()[row];
        if (order == missing_code || seen[order] || !sales.has_time(row) || sales.is_return(row)) continue;
        const Code store = store_of(buyer), period = task.period_of(sales.day(row));
        if (store == missing_code || !customers.contains(row_of[buyer])) continue;
        seen[order] = true;
        if (period != missing_code) ++bases[period][store];
    }
    if (stopped) return cancelled();
    StoreMeasure complaints = roomy(task, {.id = "complaints",
                                           .label = text("Complaints per 100 orders"),
                                           .decimals = 2,
                                           .good = Good::lower,
                                           .least = task.least});
    put_rates(complaints, hits, bases, 100, true);
    measures.notes.push_back(
        text("Complaints: contacts whose reason speaks of one, of customers with this home store, per "
             "100 of their orders in any channel. Contacts name no store."));
    keep(std::move(complaints), measures);
    return {};
}

Result<void> measure_satisfaction(const MeasureTask& task, StoreMeasures& measures) {
    const Selection& rows = task.context.rows[DatasetKind::responses];
    const auto left_out = [&] {
        measures.left_out.push_back(text("satisfaction (no survey answers that name a store)"));
        return Result<void>{};
    };
    if (rows.count() == 0) return left_out();
    const auto asked =
        asked_satisfaction(task.context, {.counts = [](const SurveyTable& survey, std::size_t respondent) {
                               return !survey.store.empty() && survey.store[respondent] != missing_code;
                           }});
    if (!asked && asked.error().code != ErrorCode::missing_data) return std::unexpected(asked.error());
    if (!asked || !*asked) return left_out();
    const SurveyTable& survey = *(*asked)->sample.survey;
    std::vector<std::vector<ScoreSums>> sums(task.periods.size(),
                                             std::vector<ScoreSums>(task.stores, (*asked)->sums()));
    (*asked)->sample.respondents.for_each([&](std::size_t r) {
        if (survey.store[r] == missing_code || survey.time[r] == DateTime::missing_seconds) return;
        const Code period = task.period_of(date_of(DateTime{survey.time[r]}).days);
        if (period != missing_code) (*asked)->add(sums[period][survey.store[r]], r);
    });
    StoreMeasure satisfaction = roomy(
        task,
        {.id = "satisfaction", .label = text("Satisfaction"), .decimals = 2, .least = task.least, .on_scale = true});
    put_weighted_means(satisfaction, sums);
    const AskedQuestion& question = *(*asked)->question;
    measures.notes.push_back(text("Satisfaction: mean of “{0}” on the scale from {1} to {2}.", name(question.text),
                                  number(question.lowest, 0), number(question.highest, 0)));
    if ((*asked)->sample.weights.weighted)
        measures.notes.push_back(
            text("Answers to “{0}” count by the weights of the survey, as in its scores; intervals know how much "
                 "fewer answers that makes.",
                 name(question.text)));
    keep(std::move(satisfaction), measures);
    return {};
}

Result<void> measure_mystery(const MeasureTask& task, StoreMeasures& measures) {
    const Dataset& visits = task.context.snapshot.dataset(DatasetKind::mystery_visits);
    if (!visits.find("store_id") || task.context.rows[DatasetKind::mystery_visits].count() == 0) {
        measures.left_out.push_back(text("mystery score (no testers’ visits that name a store)"));
        return {};
    }
    const auto visited = read_mystery_visits(task.context, "", "auto");
    if (!visited && visited.error().cancelled()) return std::unexpected(visited.error());
    if (!visited) {
        measures.left_out.push_back(text("mystery score (no testers’ visits that name a store)"));
        return {};
    }
    std::vector<std::vector<std::vector<VisitSums>>> of(task.periods.size(),
                                                        std::vector<std::vector<VisitSums>>(task.stores));
    for (std::size_t company = 0; company < (visited->own_known ? 1 : visited->companies.size()); ++company)
        for (const VisitSums& sums : visit_sums(*visited, criteria_of(*visited, true), {.company = company})) {
            const MysteryVisit& visit = visited->visits[sums.visit];
            const Code period = task.period_of(visit.day.days);
            if (period != missing_code && visit.store < task.stores) of[period][visit.store].push_back(sums);
        }
    // What each visit adds to the ratio of its store (Cochran 1977, section 6.3), so that means of these are the score.
    std::vector<std::vector<ValueSum>> sums(task.periods.size(), std::vector<ValueSum>(task.stores));
    for (Code period = 0; period < of.size(); ++period)
        for (std::size_t s = 0; s < task.stores; ++s) {
            double above = 0, below = 0;
            for (const VisitSums& visit : of[period][s]) {
                above += visit.above;
                below += visit.below;
            }
            const double score = above / below, usual = below / static_cast<double>(of[period][s].size());
            for (const VisitSums& visit : of[period][s])
                sums[period][s].add(score + (visit.above - score * visit.below) / usual);
        }
    constexpr double fewest_testers = 4;
    StoreMeasure mystery = roomy(task, {.id = "mystery",
                                        .label = text("Mystery score"),
                                        .unit = Unit::percent,
                                        .decimals = 1,
                                        .least = std::min(task.least, fewest_testers)});
    put_means(mystery, sums);
    measures.notes.push_back(text(
        "Mystery score: the share of the points that testers' visits reached, as in Mystery shopping. A visit is one "
        "case, however many criteria it has; how visits differ is taken from all stores together."));
    keep(std::move(mystery), measures);
    return {};
}

std::string StoreMeasure::unit_words() const {
    if (unit == Unit::percent) return "%, points";
    if (unit == Unit::amount) return "money";
    if (unit == Unit::ratio) return "times";
    return on_scale ? "points of the scale" : "per 100 orders";
}

std::vector<std::size_t> stores_best_first(const StoreMeasure& measure) {
    std::vector<std::size_t> order;
    for (std::size_t s = 0; s < measure.now.size(); ++s)
        if (!std::isnan(measure.now[s].value)) order.push_back(s);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t s) { return measure.sign() * measure.now[s].value; });
    return order;
}

double MeasuredStore::half_width() const { return std::isnan(error) ? error : t_factor(freedom) * error; }

bool StoreMeasure::has_errors() const {
    return std::ranges::any_of(now, [](const MeasuredStore& store) { return !std::isnan(store.error); });
}

Result<StoreMeasures> store_measures(const Context& context, const StoreNames& names, const Period& now,
                                     const std::optional<Period>& before, double least) {
    MeasureTask task{context, names.size(), {now}, least};
    if (before) task.periods.push_back(*before);
    StoreMeasures measures;
    double done = 0;
    for (const auto measure :
         {measure_sales, measure_visits, measure_complaints, measure_satisfaction, measure_mystery, measure_prices}) {
        if (const auto added = measure(task, measures); !added) return std::unexpected(added.error());
        if (!context.progress(0.8 * (done += 1.0 / 6))) return cancelled();
    }
    return measures;
}

}  // namespace clientele
