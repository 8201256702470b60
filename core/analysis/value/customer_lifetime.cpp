#include "core/analysis/value/customer_lifetime.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/learning_rows.h"
#include "core/analysis/sales.h"

namespace clientele {
namespace {

constexpr std::size_t fewest_customers_of_a_check = 30;
constexpr std::int32_t fewest_days_of_a_check = 84;

std::uint64_t repeats_of(const CustomersAt& customers) {
    std::uint64_t sum = 0;
    for (const PurchaseHistory& each : customers.histories) sum += each.repeats;
    return sum;
}

/// Until when the check learns: two thirds of the days.
std::optional<Date> split_of(const CustomerLifetime& found) {
    if (found.customers.end < found.last) return found.customers.end;
    if (found.options.calibration_end) return std::nullopt;
    const std::int32_t days = found.last.days - found.first.days + 1;
    if (days < fewest_days_of_a_check) return std::nullopt;
    return Date{found.first.days + days * 2 / 3 - 1};
}

/// A fit of a model, and its check where there can be one.
struct Tried {
    PurchaseFit fit;
    std::optional<PurchaseFit> check_fit;
    std::optional<ModelCheck> check;
};

std::optional<Tried> try_model(PurchaseModel model, const CustomerLifetime& found, const std::optional<Date>& split,
                               const CustomersAt* at_split, const StopAsked& stop) {
    Tried tried;
    auto fit = fit_purchases(model, found.customers, found.options.unit_days, stop);
    if (!fit) return std::nullopt;
    tried.fit = std::move(*fit);
    if (!split) return tried;
    if (at_split) {
        tried.check_fit = fit_purchases(model, *at_split, found.options.unit_days, stop);
        if (!tried.check_fit) return std::nullopt;
    }
    tried.check = check_model(found.bought, at_split ? *at_split : found.customers,
                              at_split ? *tried.check_fit : tried.fit, found.first, found.last, stop);
    if (!tried.check) return std::nullopt;
    return tried;
}

/// What counts the better model: the smaller error in the check, else the higher likelihood.
double loss(const Tried& tried) { return tried.check ? tried.check->squared : -tried.fit.fit.log_likelihood; }

/// Fits the model that is wanted, or the better one, and checks it. False when stopped.
bool fit_and_check(CustomerLifetime& found, const Progress& progress, const StopAsked& stop) {
    std::optional<Date> split = split_of(found);
    std::optional<CustomersAt> at_split;
    if (split && *split < found.customers.end) {
        at_split = customers_at(found.bought, *split);
        if (at_split->size() < fewest_customers_of_a_check || repeats_of(*at_split) == 0) split.reset();
    }
    const auto tried = [&](PurchaseModel model) {
        return try_model(model, found, split, at_split ? &*at_split : nullptr, stop);
    };
    auto best = tried(found.options.model.value_or(PurchaseModel::bg_nbd));
    if (!best) return false;
    if (!found.options.model) {
        if (!progress(0.5)) return false;
        auto other = tried(PurchaseModel::pareto_nbd);
        if (!other) return false;
        found.tried = std::array{loss(*best), loss(*other)};
        if (loss(*other) < loss(*best)) best = std::move(other);
    }
    found.fit = std::move(best->fit);
    found.check_fit = std::move(best->check_fit);
    found.check = std::move(best->check);
    return true;
}

/// Of the customers those whom the filter chooses.
CustomersAt chosen_of(const CustomersAt& customers, const PurchaseDays& bought, const LearningRows& learning) {
    CustomersAt chosen{.end = customers.end, .who = {}, .histories = {}, .spends = {}};
    for (std::size_t i = 0; i < customers.size(); ++i) {
        if (!learning.asks(bought.customer[customers.who[i]])) continue;
        chosen.who.push_back(customers.who[i]);
        chosen.histories.push_back(customers.histories[i]);
        chosen.spends.push_back(customers.spends[i]);
    }
    return chosen;
}

Error nobody() {
    return {ErrorCode::missing_data, text("No customer has bought anything in the order lines that the filter leaves: "
                                          "widen the filter.")};
}

}  // namespace

std::string_view name_of(PurchaseModel model) { return model == PurchaseModel::bg_nbd ? "BG/NBD" : "Pareto/NBD"; }

Result<CustomerLifetime> customer_lifetime(const Context& context, const LifetimeOptions& options) {
    const Progress& progress = context.progress;
    const StopAsked stop = [&progress] { return progress.cancelled(); };
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    if (!days)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    const Date end = options.calibration_end ? std::min(*options.calibration_end, days->last) : days->last;
    if (!progress(0, text("Measuring customers"))) return cancelled();
    CustomerLifetime found;
    found.options = options;
    const auto learning = learning_rows(context);
    if (!learning) return std::unexpected(learning.error());
    found.bought = purchase_days(context.snapshot, learning->rows[DatasetKind::transactions], days->last, end);
    if (found.bought.size() == 0) return std::unexpected(nobody());
    found.first = Date{INT32_MAX};
    for (std::size_t i = 0; i < found.bought.size(); ++i)
        found.first = std::min(found.first, Date{found.bought.first_day(i)});
    found.last = days->last;
    if (end < found.first)
        return fail(ErrorCode::bad_value,
                    text("Nobody had bought anything by {0}: the first purchase is of {1}. Let the "
                         "model learn until a later day.",
                         end, found.first));
    found.customers = customers_at(found.bought, end);
    if (!learning->all_are_asked) {
        found.chosen = chosen_of(found.customers, found.bought, *learning);
        if (found.chosen->size() == 0)
            return fail(
                ErrorCode::missing_data,
                text("None of the customers that the filter leaves had bought anything by {0}: widen the filter.",
                     end));
    }
    if (repeats_of(found.customers) == 0)
        return fail(ErrorCode::missing_data,
                    text("Nobody bought on a second day: how often customers come back cannot be "
                         "learned from these purchases."));
    if (!progress(0.2, text("Fitting how customers buy and leave"))) return cancelled();
    if (!fit_and_check(found, progress.part(0.2, 0.7), stop)) return cancelled();
    auto spend = fit_spends(found.customers, stop);
    if (!spend) return cancelled();
    found.spend = std::move(*spend);
    if (!progress(0.75, text("Looking ahead for each customer"))) return cancelled();
    const double discount = std::log1p(options.discount) / 365.25 * options.unit_days;
    const PurchaseFit asked = found.chosen ? asked_about(found.fit, *found.chosen) : PurchaseFit{};
    const PurchaseFit& shown = found.chosen ? asked : found.fit;
    const auto ahead = prospects(shown, options.horizon_days / options.unit_days, discount, true, stop);
    if (!ahead) return cancelled();
    if (options.subtract_returns && found.bought.purchased > 0)
        found.net = std::max(0.0, 1 - found.bought.returned / found.bought.purchased);
    found.values = customer_values(found.shown(), shown, found.spend, *ahead, found.net);
    if (!progress(0.9)) return cancelled();
    return found;
}

}  // namespace clientele
