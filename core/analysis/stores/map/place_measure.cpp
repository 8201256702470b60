#include "core/analysis/stores/map/place_measure.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/customer_sales.h"
#include "core/analysis/sales.h"
#include "core/analysis/stores/door_counts.h"
#include "core/analysis/surveys/asked_satisfaction.h"
#include "core/math/distributions.h"

namespace clientele {
namespace {

constexpr std::size_t rows_between_looks = std::size_t{1} << 20;

std::size_t codes_of(const Snapshot& snapshot, std::string_view domain) {
    const auto dictionary = snapshot.dictionary(domain);
    return dictionary ? dictionary->size() : 0;
}

/// The codes of a dataset's column of the domain; empty where it has none.
std::span<const Code> codes_in(const Dataset& dataset, std::string_view domain) {
    const DatasetColumn* column = dataset.find_domain(domain);
    return column ? column->values.codes() : std::span<const Code>();
}

PlaceMeasure empty_measure(const Snapshot& snapshot, std::string id, Text title, Unit unit) {
    PlaceMeasure measure{.id = std::move(id), .title = std::move(title), .unit = unit};
    measure.of_store.resize(codes_of(snapshot, "store"));
    measure.of_customer.resize(codes_of(snapshot, "customer"));
    return measure;
}

/// Where one row of events counts.
struct RowPlace {
    std::span<const Code> stores, customers;
    static RowPlace of(const Dataset& dataset, PlaceMeasure& measure) {
        RowPlace place{codes_in(dataset, "store"), codes_in(dataset, "customer")};
        measure.by_stores = measure.by_stores || !place.stores.empty();
        measure.by_customers = measure.by_customers || !place.customers.empty();
        return place;
    }
    void add(PlaceMeasure& measure, std::size_t row, const MeasureSums& sums) const {
        if (!stores.empty() && stores[row] != missing_code) measure.of_store[stores[row]].add(sums);
        if (!customers.empty() && customers[row] != missing_code) measure.of_customer[customers[row]].add(sums);
    }
};

/// Visits every selected row and looks at the progress now and then; false when stopped.
template <class Visit>
bool visit_rows(const Selection& rows, const Progress& progress, Visit&& visit) {
    for (std::size_t first = 0; first < rows.rows(); first += rows_between_looks) {
        if (!progress(static_cast<double>(first) / static_cast<double>(rows.rows()))) return false;
        rows.for_each(first, std::min(rows.rows(), first + rows_between_looks), visit);
    }
    return true;
}

Result<PlaceMeasure> counted_customers(const Context& context) {
    PlaceMeasure measure = empty_measure(context.snapshot, "customers", text("Customers"), Unit::count);
    measure.adds_up = measure.by_customers = true;
    const auto customers = codes_in(context.snapshot.dataset(DatasetKind::customers), "customer");
    if (!customers.empty())
        context.rows[DatasetKind::customers].for_each(
            [&](std::size_t row) { measure.of_customer[customers[row]].add(1); });
    return measure;
}

Result<PlaceMeasure> counted_sales(const Context& context, const Progress& progress) {
    if (auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, std::move(*lacking));
    PlaceMeasure measure = empty_measure(context.snapshot, "sales", text("Sales"), Unit::amount);
    measure.adds_up = measure.by_customers = true;
    const CustomerSales bought = customer_sales(context.snapshot, context.rows);
    for (std::size_t code = 0; code < std::min(bought.of.size(), measure.of_customer.size()); ++code)
        if (bought.of[code].seen)
            measure.of_customer[code] = {bought.of[code].revenue, 0, static_cast<double>(bought.of[code].purchases)};
    if (purchases_of(context.snapshot) != DatasetKind::transactions) return measure;
    const auto stores = codes_in(context.snapshot.dataset(DatasetKind::transactions), "store");
    if (stores.empty()) return measure;
    measure.by_stores = true;
    const Sales sales = Sales::of(context.snapshot);
    const bool done = visit_rows(context.rows[DatasetKind::transactions], progress, [&](std::size_t row) {
        const double amount = sales.amount(row);
        if (stores[row] != missing_code && !std::isnan(amount)) measure.of_store[stores[row]].add({amount, 0, 1});
    });
    return done ? Result<PlaceMeasure>(std::move(measure)) : cancelled();
}

/// The value of an order is that of its lines that give nothing back; it belongs to the store and customer of its
/// first.
Result<PlaceMeasure> average_orders(const Context& context, const Progress& progress) {
    if (auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, std::move(*lacking));
    if (purchases_of(context.snapshot) != DatasetKind::transactions)
        return fail(ErrorCode::missing_data, text("The average order needs order lines."));
    PlaceMeasure measure = empty_measure(context.snapshot, "average_order", text("Average order"), Unit::amount);
    const RowPlace place = RowPlace::of(context.snapshot.dataset(DatasetKind::transactions), measure);
    const Sales sales = Sales::of(context.snapshot);
    std::vector<double> total(sales.order_count, 0);
    std::vector<std::size_t> first_row(sales.order_count, sales.lines);
    const bool done = visit_rows(context.rows[DatasetKind::transactions], progress, [&](std::size_t row) {
        const double amount = sales.amount(row);
        if (std::isnan(amount) || sales.is_return(row)) return;
        const Code order = sales.orders.empty() ? missing_code : sales.orders[row];
        if (order == missing_code) {
            MeasureSums alone;
            alone.add(amount);
            return place.add(measure, row, alone);
        }
        total[order] += amount;
        first_row[order] = std::min(first_row[order], row);
    });
    if (!done) return cancelled();
    for (std::size_t order = 0; order < total.size(); ++order) {
        if (first_row[order] == sales.lines) continue;
        MeasureSums one;
        one.add(total[order]);
        place.add(measure, first_row[order], one);
    }
    return measure;
}

/// Stores have the conversion of the analysis of visits: that of their doors, where they count. Customers have one only
/// where single visits are all visits: interviews with who left without buying say nothing of those who bought.
Result<PlaceMeasure> conversion(const Context& context) {
    const Dataset& visits = context.snapshot.dataset(DatasetKind::visits);
    PlaceMeasure measure = empty_measure(context.snapshot, "conversion", text("Conversion"), Unit::percent);
    measure.is_share = measure.by_stores = true;
    if (!visits.find("store_id") || !visits.find("time")) return measure;
    const auto doors = door_counts(context);
    if (!doors) return std::unexpected(doors.error());
    const std::vector<Conversion> stores = conversions_by(
        doors->cells, measure.of_store.size(), [](const DoorCell& cell) { return std::int64_t{cell.store}; });
    for (std::size_t store = 0; store < stores.size(); ++store)
        if (const Conversion& one = stores[store]; one.visitors > 0)
            measure.of_store[store] = {.sum = one.purchases,
                                       .squares = one.purchases,
                                       .weight = one.visitors,
                                       .interval = Interval{one.low, one.high}};
    const auto customers = codes_in(visits, "customer");
    const DatasetColumn* bought = visits.find("purchased");
    measure.by_customers = !customers.empty() && bought && doors->interview_rows == 0 && doors->leavers == 0;
    if (measure.by_customers)
        context.rows[DatasetKind::visits].for_each([&](std::size_t row) {
            if (customers[row] != missing_code && !bought->values.missing(row))
                measure.of_customer[customers[row]].add(bought->values.booleans()[row]);
        });
    return measure;
}

/// The answers to the question on satisfaction by which stores are judged, where any survey has it: of one that names
/// stores, else customers.
Result<std::optional<AskedSatisfaction>> asked_of_places(const Context& context) {
    const auto named = [](const std::vector<Code>& codes, std::size_t respondent) {
        return !codes.empty() && codes[respondent] != missing_code;
    };
    auto asked = asked_satisfaction(context, {.counts = [&](const SurveyTable& survey, std::size_t respondent) {
                                        return named(survey.store, respondent);
                                    }});
    if (!asked || *asked) return asked;
    return asked_satisfaction(context, {.counts = [&](const SurveyTable& survey, std::size_t respondent) {
                                  return named(survey.customer, respondent);
                              }});
}

/// Where nobody was asked, the ratings of contacts count.
Result<PlaceMeasure> satisfaction(const Context& context, const Progress& progress) {
    PlaceMeasure measure = empty_measure(context.snapshot, "satisfaction", text("Satisfaction"), Unit::none);
    if (!progress(0)) return cancelled();
    const auto asked = asked_of_places(context);
    if (!asked && asked.error().code != ErrorCode::missing_data) return std::unexpected(asked.error());
    if (asked && *asked) {
        const SurveyTable& survey = *(*asked)->sample.survey;
        const auto add = [&](const std::vector<Code>& codes, std::size_t respondent, std::vector<MeasureSums>& to,
                             double score) {
            if (codes.empty() || codes[respondent] == missing_code) return false;
            to[codes[respondent]].add_weighted(score, (*asked)->weight(respondent));
            return true;
        };
        (*asked)->sample.respondents.for_each([&](std::size_t respondent) {
            const double score = (*asked)->score(respondent);
            if (std::isnan(score)) return;
            measure.by_stores |= add(survey.store, respondent, measure.of_store, score);
            measure.by_customers |= add(survey.customer, respondent, measure.of_customer, score);
        });
        measure.design_effect = (*asked)->drawn.of_mean;
        measure.decimals = 2;
        const AskedQuestion& question = *(*asked)->question;
        measure.notes.push_back(text("Satisfaction: mean of “{0}” on the scale from {1} to {2}.", name(question.text),
                                     number(question.lowest, 0), number(question.highest, 0)));
        if ((*asked)->sample.weights.weighted)
            measure.notes.push_back(
                text("Answers to “{0}” count by the weights of the survey, as in its scores; intervals know how much "
                     "fewer answers that makes.",
                     name(question.text)));
    }
    if (measure.by_stores || measure.by_customers) return measure;
    const Dataset& contacts = context.snapshot.dataset(DatasetKind::contacts);
    const DatasetColumn* rated = contacts.find("satisfaction");
    if (!rated || rated->values.type() != ColumnType::number)
        return fail(ErrorCode::missing_data, text("No question about satisfaction was answered."));
    measure.title = text("Satisfaction with contacts");
    measure.unit = Unit::none;
    const RowPlace place = RowPlace::of(contacts, measure);
    context.rows[DatasetKind::contacts].for_each([&](std::size_t row) {
        const double score = rated->values.numbers()[row];
        if (!std::isnan(score)) place.add(measure, row, {score, score * score, 1});
    });
    return measure;
}

/// A number of stores or customers: their mean.
Result<PlaceMeasure> number_of_rows(const Context& context, const std::string& id) {
    const std::size_t point = id.find('.');
    const DatasetKind kind = id.starts_with("stores.") ? DatasetKind::stores : DatasetKind::customers;
    const Dataset& dataset = context.snapshot.dataset(kind);
    const DatasetColumn* column = point == id.npos ? nullptr : dataset.find(id.substr(point + 1));
    if (!column || column->values.type() != ColumnType::number)
        return fail(ErrorCode::missing_data, text("“{0}” is no number of stores or customers.", name(id)));
    PlaceMeasure measure = empty_measure(context.snapshot, id, label_of(kind, *column), Unit::none);
    const std::string_view domain = kind == DatasetKind::stores ? "store" : "customer";
    const DatasetColumn* key = dataset.find(spec(kind).key);
    (kind == DatasetKind::stores ? measure.by_stores : measure.by_customers) = true;
    auto& sums = domain == "store" ? measure.of_store : measure.of_customer;
    if (key)
        context.rows[kind].for_each([&](std::size_t row) {
            const double value = column->values.numbers()[row];
            if (!std::isnan(value) && !key->values.missing(row)) sums[key->values.codes()[row]].add(value);
        });
    return measure;
}

void add_number_choices(const Dataset& dataset, std::vector<OptionChoice>& choices) {
    for (const DatasetColumn& column : dataset.columns) {
        if (column.values.type() != ColumnType::number || column.id == "latitude" || column.id == "longitude") continue;
        choices.push_back({std::string(spec(dataset.kind).id) + "." + column.id, label_of(dataset.kind, column)});
    }
}

}  // namespace

double PlaceMeasure::value(const MeasureSums& sums) const {
    if (adds_up) return sums.sum;
    return sums.weight > 0 ? sums.sum / sums.weight : missing_number;
}

Interval PlaceMeasure::interval(const MeasureSums& sums) const {
    const Interval none{missing_number, missing_number};
    if (adds_up || sums.weight <= 0) return none;
    if (sums.interval) return *sums.interval;
    if (is_share) return share_interval(sums.sum, sums.weight);
    // Of equal weights n, n and n - 1.
    const double cases = sums.effective() / design_effect, freedom = sums.effective() - 1;
    if (freedom < 1 || sums.count() < 2) return none;
    const double mean = sums.sum / sums.weight, apart = sums.weight * (1 - 1 / sums.effective());
    const double variance = std::max(0.0, sums.squares - sums.weight * mean * mean) / apart;
    const double half = t_factor(freedom) * std::sqrt(variance / cases);
    return {mean - half, mean + half};
}

std::vector<OptionChoice> place_measure_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices{{"customers", text("Customers")}};
    const auto rows = [&](DatasetKind kind) { return snapshot.dataset(kind).rows > 0; };
    const bool sales = !sales_lacking(snapshot).has_value();
    if (sales) choices.push_back({"sales", text("Sales")});
    if (sales && purchases_of(snapshot) == DatasetKind::transactions)
        choices.push_back({"average_order", text("Average order")});
    if (rows(DatasetKind::visits)) choices.push_back({"conversion", text("Conversion")});
    if (rows(DatasetKind::responses) || snapshot.dataset(DatasetKind::contacts).find("satisfaction"))
        choices.push_back({"satisfaction", text("Satisfaction")});
    add_number_choices(snapshot.dataset(DatasetKind::stores), choices);
    add_number_choices(snapshot.dataset(DatasetKind::customers), choices);
    return choices;
}

Result<PlaceMeasure> place_measure(const Context& context, const std::string& id, const Progress& progress) {
    if (id == "customers") return counted_customers(context);
    if (id == "sales") return counted_sales(context, progress);
    if (id == "average_order") return average_orders(context, progress);
    if (id == "conversion") return conversion(context);
    if (id == "satisfaction") return satisfaction(context, progress);
    return number_of_rows(context, id);
}

}  // namespace clientele
