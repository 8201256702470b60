#include "core/analysis/value/model_check.h"

#include <oneapi/tbb/parallel_for.h>

#include <cmath>

namespace clientele {
namespace {

constexpr std::int32_t week = 7;

/// Counts on each day from the first to the last.
using ByDay = std::vector<double>;

void add_weeks(ModelCheck& check, const PurchaseDays& bought, const CustomersAt& customers, const PurchaseFit& fit,
               Date first, Date last) {
    const auto days = static_cast<std::size_t>(last.days - first.days + 1);
    ByDay begun(days), repeats(days);
    for (const std::uint32_t who : customers.who) {
        const auto at = [&](std::size_t d) { return static_cast<std::size_t>(bought.days[d].day - first.days); };
        begun[at(bought.begin[who])] += 1;
        for (std::size_t d = bought.begin[who] + 1; d < bought.begin[who + 1] && bought.days[d].day <= last.days; ++d)
            repeats[at(d)] += 1;
    }
    ByDay expected(days);  // of one customer, by days since the first purchase
    tbb::parallel_for(std::size_t{0}, days, [&](std::size_t age) {
        expected[age] = expected_repeats(fit.parameters, static_cast<double>(age) / fit.counts.unit_days);
    });
    double actual = 0;
    for (std::int32_t end = first.days + week - 1;; end += week) {
        end = std::min(end, last.days);
        ModelCheck::Week each{.end = Date{end}};
        const auto now = static_cast<std::size_t>(end - first.days);
        for (std::size_t d = 0; d <= now; ++d) each.expected += begun[d] * expected[now - d];
        const std::size_t from =
            check.weeks.empty() ? 0 : static_cast<std::size_t>(check.weeks.back().end.days - first.days + 1);
        for (std::size_t d = from; d <= now; ++d) actual += repeats[d];
        each.actual = actual;
        each.actual_in = each.actual - (check.weeks.empty() ? 0 : check.weeks.back().actual);
        each.expected_in = each.expected - (check.weeks.empty() ? 0 : check.weeks.back().expected);
        check.weeks.push_back(each);
        if (end == last.days) return;
    }
}

void add_bins(ModelCheck& check, const PurchaseDays& bought, const CustomersAt& customers, const PurchaseFit& fit,
              const Prospects& ahead) {
    const auto n = static_cast<double>(customers.size());
    double sum_actual = 0, sum_expected = 0, actual_squares = 0, expected_squares = 0, products = 0, variance = 0;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        const std::size_t place = fit.place[i];
        const double actual = purchases_between(bought, customers.who[i], check.split, check.last);
        const double expected = ahead.alive[place] * ahead.ahead[place].purchases;
        const double own =
            ahead.alive[place] * (ahead.ahead[place].pairs + ahead.ahead[place].purchases) - expected * expected;
        ModelCheck::Bin& bin = check.bins[std::min<std::uint32_t>(customers.histories[i].repeats, 7)];
        bin.customers += 1;
        bin.actual += actual;
        bin.expected += expected;
        bin.error += own;
        variance += own;
        sum_actual += actual;
        sum_expected += expected;
        actual_squares += actual * actual;
        expected_squares += expected * expected;
        products += actual * expected;
        check.squared += (actual - expected) * (actual - expected) / n;
        check.absolute += std::abs(actual - expected) / n;
    }
    for (ModelCheck::Bin& bin : check.bins) {
        if (bin.customers == 0) continue;
        bin.actual /= bin.customers;
        bin.expected /= bin.customers;
        bin.error = std::sqrt(bin.error) / bin.customers;
    }
    check.actual = sum_actual;
    check.expected = sum_expected;
    check.error = std::sqrt(variance);
    const double spread =
        (actual_squares - sum_actual * sum_actual / n) * (expected_squares - sum_expected * sum_expected / n);
    if (spread > 0) check.correlation = (products - sum_actual * sum_expected / n) / std::sqrt(spread);
}

}  // namespace

std::optional<ModelCheck> check_model(const PurchaseDays& bought, const CustomersAt& customers, const PurchaseFit& fit,
                                      Date first, Date last, const StopAsked& stop) {
    ModelCheck check{.split = customers.end, .last = last, .weeks = {}, .bins = {}};
    const double length = (last.days - customers.end.days) / fit.counts.unit_days;
    const auto ahead = prospects(fit, length, 0, false, stop);
    if (!ahead || stop()) return std::nullopt;
    add_weeks(check, bought, customers, fit, first, last);
    if (stop()) return std::nullopt;
    add_bins(check, bought, customers, fit, *ahead);
    return check;
}

}  // namespace clientele
