#include "core/analysis/value/buying_days.h"

#include <algorithm>

namespace clientele {

std::vector<buying_days_detail::DayOfCustomer> buying_days_detail::days_in(const OrderRuns& runs,
                                                                               std::size_t first, std::size_t last,
                                                                               const Period& days) {
    std::vector<DayOfCustomer> found;
    const Selection all = Selection::all(runs.sales().lines);
    runs.for_each(all, first, last, [&](const OrderRun& run, const TakenLines& taken) {
        if (run.customer == missing_code || taken.purchases() == 0) return;
        if (run.day < days.first.days || run.day > days.last.days) return;
        found.push_back({run.customer, run.day});
    });
    std::ranges::sort(found, [](const DayOfCustomer& a, const DayOfCustomer& b) {
        return a.customer != b.customer ? a.customer < b.customer : a.day < b.day;
    });
    return found;
}

Result<const std::vector<std::int32_t>*> first_purchase_days(const Snapshot& snapshot, const Progress& progress) {
    using Days = std::vector<std::int32_t>;
    constexpr std::string_view kept = "days of first purchases";
    if (const Days* known = snapshot.find_derived<Days>(kept)) return known;
    const OrderRuns& runs = order_runs_by_customer(snapshot);
    const auto observed = observed_days(snapshot, {}, {});
    Days first(runs.customer_count(), Date::missing_days);
    struct Nothing {};
    const Selection all = Selection::all(runs.sales().lines);
    // A customer's runs are in one block: no two threads write to the same place.
    work_on_stretches<Nothing>(runs.stretches(), [&](std::size_t from, std::size_t to, Nothing&) {
        for (std::size_t block = from; block < to && observed && !progress.cancelled(); ++block)
            runs.for_each(all, block, block + 1, [&](const OrderRun& run, const TakenLines& taken) {
                if (run.customer == missing_code || run.day == Date::missing_days || taken.purchases() == 0) return;
                if (run.day > observed->last.days) return;
                std::int32_t& day = first[run.customer];
                if (day == Date::missing_days || run.day < day) day = run.day;
            });
    });
    if (progress.cancelled()) return cancelled();
    return &snapshot.keep_derived(kept, std::move(first));
}

Result<UsualGap> usual_gap(const Snapshot& snapshot, const Period& days, double share, const Progress& progress) {
    struct Gaps {
        std::vector<double> weight;  // by length in days
        double count = 0, customers = 0;
    };
    constexpr std::size_t longest = 40'000;  // a day in a mistyped year makes no gap that anybody waits for
    const std::size_t length = std::min(longest, static_cast<std::size_t>(days.last.days - days.first.days) + 1);
    auto parts = for_each_buyer<Gaps>(snapshot, days, progress,
                                      [&](Code, std::span<const std::int32_t> own, Gaps& part) {
                                          if (own.size() < 2) return;
                                          part.weight.resize(length);
                                          const auto gaps = static_cast<double>(own.size() - 1);
                                          for (std::size_t i = 1; i < own.size(); ++i)
                                              part.weight[std::min(length - 1,
                                                                   static_cast<std::size_t>(own[i] - own[i - 1]))] +=
                                                  1 / gaps;
                                          part.count += gaps;
                                          part.customers += 1;
                                      });
    if (!parts) return std::unexpected(parts.error());
    UsualGap usual;
    std::vector<double> weight(length);
    for (const Gaps& part : *parts) {
        for (std::size_t i = 0; i < part.weight.size(); ++i) weight[i] += part.weight[i];
        usual.gaps += part.count;
        usual.repeat_buyers += part.customers;
    }
    double sum = 0;
    for (std::size_t i = 0; i < length && usual.repeat_buyers > 0 && usual.days == 0; ++i) {
        sum += weight[i];
        if (sum >= share * usual.repeat_buyers * (1 - 1e-12)) usual.days = static_cast<std::int32_t>(i);
    }
    return usual;
}

}  // namespace clientele
