#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <optional>

#include "core/analysis/sales.h"
#include "core/analysis/value/churn_cases.h"
#include "core/math/order_statistics.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::size_t most_cut_offs = 4;
constexpr std::int32_t shortest_window = 14;

/// Rows of a dataset customer by customer, of each by day.
template <class Event>
struct ByCustomer {
    std::vector<std::uint32_t> first;  ///< by customer; one more than there are
    std::vector<Event> events;

    std::span<const Event> of(Code customer) const {
        if (customer + 1 >= first.size()) return {};
        return std::span(events).subspan(first[customer], first[customer + 1] - first[customer]);
    }
    /// Those up to and with `to`, and after `from`.
    std::span<const Event> between(Code customer, std::int32_t from, std::int32_t to) const {
        const auto all = of(customer);
        const auto begin = std::ranges::upper_bound(all, from, {}, &Event::day);
        const auto end = std::ranges::upper_bound(all, to, {}, &Event::day);
        return {begin, end};
    }
};

/// `read(row)` gives the event of a row, or nothing; `customers` its codes. Rows are passed over once the work is
/// stopped.
template <class Event, class Read>
ByCustomer<Event> by_customer(const Selection& rows, std::span<const Code> customers, std::size_t customer_count,
                              const Progress& progress, Read&& read) {
    bool stopped = false;
    const auto event_of = [&](std::size_t row) -> std::optional<Event> {
        if (row % (1 << 16) == 0) stopped = stopped || progress.cancelled();
        if (stopped) return std::nullopt;
        return read(row);
    };
    ByCustomer<Event> all;
    all.first.assign(customer_count + 1, 0);
    rows.for_each([&](std::size_t row) {
        if (event_of(row) && customers[row] != missing_code) ++all.first[customers[row] + 1];
    });
    for (std::size_t c = 0; c < customer_count; ++c) all.first[c + 1] += all.first[c];
    all.events.resize(all.first.back());
    std::vector<std::uint32_t> next(all.first.begin(), all.first.end() - 1);
    rows.for_each([&](std::size_t row) {
        const auto event = event_of(row);
        if (event && customers[row] != missing_code) all.events[next[customers[row]]++] = *event;
    });
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, customer_count, 1 << 12), [&](const auto& range) {
        for (std::size_t c = range.begin(); c != range.end(); ++c)
            std::ranges::stable_sort(std::span(all.events).subspan(all.first[c], all.first[c + 1] - all.first[c]), {},
                                     &Event::day);
    });
    return all;
}

struct Bought {
    std::int32_t day = 0;
    bool back = false;
    double amount = missing_number;
};
using Purchases = ByCustomer<Bought>;

struct Contact {
    std::int32_t day = 0;
    std::int8_t resolved = missing_boolean;
    Code reason = missing_code;
    double satisfaction = missing_number;
};
struct Event {
    std::int32_t day = 0;
};

Purchases purchases_of(const Context& context, const Sales& sales, std::int32_t last) {
    return by_customer<Bought>(context.rows[DatasetKind::transactions], sales.customers, sales.customer_count,
                               context.progress, [&](std::size_t row) -> std::optional<Bought> {
                                   if (!sales.has_time(row) || sales.day(row) > last) return std::nullopt;
                                   return Bought{sales.day(row), sales.is_return(row), sales.amount(row)};
                               });
}

/// Different days with a purchase, in order.
std::vector<std::int32_t> purchase_days(std::span<const Bought> lines) {
    std::vector<std::int32_t> days;
    for (const Bought& each : lines)
        if (!each.back && (days.empty() || days.back() != each.day)) days.push_back(each.day);
    return days;
}

/// Days within which 95 of 100 repeated purchases come, in whole weeks; never more than a third of the time observed.
void work_out_window(ChurnCases& cases, const Purchases& purchases, std::int32_t given, std::int32_t span) {
    cases.window_given = given > 0;
    std::vector<double> gaps;
    for (Code c = 0; c + 1 < purchases.first.size(); ++c) {
        const std::vector<std::int32_t> days = purchase_days(purchases.of(c));
        for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
    }
    cases.gaps = gaps.size();
    std::int32_t window = span / 4;
    constexpr std::array share{0.95};
    if (gaps.size() >= 30) window = static_cast<std::int32_t>(quantiles(gaps, share)[0]);
    window = (window + 6) / 7 * 7;
    cases.window = std::clamp(given > 0 ? given : window, std::min(shortest_window, span / 3), span / 3);
}

/// What a customer's purchases tell on a day; the fields in this order.
struct PurchaseFigures {
    double recency, lasting, days, days_lately, gap, overdue, revenue, revenue_lately, basket, returned;
};
struct FigureName {
    std::string_view id;
    Pattern words;
    double PurchaseFigures::*value;
};
constexpr FigureName figure_names[] = {
    {"purchases.recency", Pattern("Days since last purchase"), &PurchaseFigures::recency},
    {"purchases.lasting", Pattern("Days since first purchase"), &PurchaseFigures::lasting},
    {"purchases.days", Pattern("Days with a purchase"), &PurchaseFigures::days},
    {"purchases.days_lately", Pattern("Days with a purchase, lately"), &PurchaseFigures::days_lately},
    {"purchases.gap", Pattern("Mean days between purchases"), &PurchaseFigures::gap},
    {"purchases.overdue", Pattern("Days since last purchase against the usual"), &PurchaseFigures::overdue},
    {"purchases.revenue", Pattern("Revenue"), &PurchaseFigures::revenue},
    {"purchases.revenue_lately", Pattern("Revenue lately"), &PurchaseFigures::revenue_lately},
    {"purchases.basket", Pattern("Revenue a day with a purchase"), &PurchaseFigures::basket},
    {"purchases.returned", Pattern("Share of lines sent back"), &PurchaseFigures::returned},
};

PurchaseFigures figures_of(std::span<const Bought> lines, std::int32_t day, std::int32_t window) {
    const std::vector<std::int32_t> days = purchase_days(lines);
    PurchaseFigures of{};
    of.recency = day - days.back();
    of.lasting = day - days.front();
    of.days = static_cast<double>(days.size());
    of.days_lately = static_cast<double>(days.end() - std::ranges::upper_bound(days, day - window));
    of.gap = days.size() < 2 ? missing_number : static_cast<double>(days.back() - days.front()) / (of.days - 1);
    of.overdue = of.recency / of.gap;
    double back = 0;
    bool any = false;
    for (const Bought& each : lines) {
        back += each.back ? 1 : 0;
        if (std::isnan(each.amount)) continue;
        any = true;
        of.revenue += each.amount;
        if (each.day > day - window) of.revenue_lately += each.amount;
    }
    of.returned = back / static_cast<double>(lines.size());
    of.basket = of.revenue / of.days;
    if (!any) of.revenue = of.revenue_lately = of.basket = missing_number;
    return of;
}

/// Codes of customers who stand in the orders only, where the project has a list of customers that most buyers are in:
/// numbers that were mistyped and guests, whom nobody could contact.
std::vector<bool> strangers_of(const Snapshot& snapshot, const Purchases& purchases) {
    std::vector<bool> strangers(purchases.first.size());
    if (snapshot.dataset(DatasetKind::customers).rows == 0) return strangers;
    const std::vector<std::uint32_t>& row_of = snapshot.row_of(DatasetKind::customers);
    std::size_t buyers = 0, unknown = 0;
    for (Code c = 0; c + 1 < purchases.first.size(); ++c) {
        if (purchases.of(c).empty()) continue;
        ++buyers;
        strangers[c] = c >= row_of.size() || row_of[c] == missing_code;
        unknown += strangers[c] ? 1 : 0;
    }
    if (5 * unknown > buyers) strangers.assign(strangers.size(), false);
    return strangers;
}

/// Customers who bought in the window before the day: those who can still leave.
template <class Visit>
void each_active(const Purchases& purchases, const std::vector<bool>& strangers, std::int32_t day, std::int32_t window,
                 Visit&& visit) {
    for (Code c = 0; c + 1 < purchases.first.size(); ++c) {
        if (strangers[c]) continue;
        const auto lately = purchases.between(c, day - window, day);
        if (std::ranges::any_of(lately, [](const Bought& each) { return !each.back; })) visit(c);
    }
}

void add_cases(ChurnCases& cases, std::vector<std::int32_t>& day_of, const Purchases& purchases,
               const std::vector<bool>& strangers, std::int32_t day, CaseRole role) {
    each_active(purchases, strangers, day, cases.window, [&](Code customer) {
        const auto after = purchases.between(customer, day, day + cases.window);
        const bool stays = std::ranges::any_of(after, [](const Bought& each) { return !each.back; });
        cases.customer.push_back(customer);
        cases.role.push_back(role);
        cases.left.push_back(role != CaseRole::asked && !stays ? 1 : 0);
        day_of.push_back(day);
    });
}

ChurnField& add_field(ChurnCases& cases, std::string_view id, Pattern words) {
    cases.fields.push_back({.id = std::string(id), .name = std::string(words.value()), .label = Text(words, {})});
    cases.fields.back().numbers.resize(cases.size(), missing_number);
    return cases.fields.back();
}

bool taken(const FieldChoice& choice, std::string_view id, Pattern words) {
    return choice.takes(std::string(id), std::string(words.value()));
}

/// False where the work was stopped.
bool add_purchase_fields(ChurnCases& cases, const std::vector<std::int32_t>& day_of, const Purchases& purchases,
                         const FieldChoice& choice, const Progress& progress) {
    std::vector<PurchaseFigures> figures(cases.size());
    std::atomic<bool> stopped = false;
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, cases.size(), 1 << 13), [&](const auto& range) {
        if (stopped || progress.cancelled()) {
            stopped = true;
            return;
        }
        for (std::size_t i = range.begin(); i != range.end(); ++i)
            figures[i] = figures_of(purchases.between(cases.customer[i], Date::missing_days, day_of[i]), day_of[i],
                                    cases.window);
    });
    for (const FigureName& each : figure_names) {
        if (stopped || !taken(choice, each.id, each.words)) continue;
        ChurnField& field = add_field(cases, each.id, each.words);
        for (std::size_t i = 0; i < cases.size(); ++i) field.numbers[i] = figures[i].*each.value;
    }
    return !stopped;
}

std::int32_t day_of_seconds(std::int64_t seconds) { return date_of(DateTime{seconds}).days; }

/// Unresolved service contacts of one reason each, of the reasons that are left unresolved most often: people leave
/// over some of them.
void add_unresolved_by_reason(ChurnCases& cases, const std::vector<std::int32_t>& day_of,
                              const ByCustomer<Contact>& contacts, const Dictionary& reasons,
                              const FieldChoice& choice) {
    constexpr std::size_t most_reasons = 8;
    constexpr std::uint32_t fewest = 30;
    std::vector<std::uint32_t> counts(reasons.size()), order;
    for (const Contact& each : contacts.events)
        if (each.resolved == 0 && each.reason != missing_code) ++counts[each.reason];
    for (Code reason = 0; reason < counts.size(); ++reason)
        if (counts[reason] >= fewest) order.push_back(reason);
    std::ranges::stable_sort(order, std::greater<>(), [&](Code reason) { return counts[reason]; });
    if (order.size() > most_reasons) order.resize(most_reasons);
    for (const Code reason : order) {
        const std::string name = "Unresolved lately: " + std::string(reasons.at(reason));
        const std::string id = "contacts.unresolved." + std::string(reasons.at(reason));
        if (!choice.takes(id, name)) continue;
        cases.fields.push_back(
            {.id = id, .name = name, .label = text("Unresolved lately: {0}", clientele::name(reasons.at(reason)))});
        std::vector<double>& numbers = cases.fields.back().numbers;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const auto lately = contacts.between(cases.customer[i], day_of[i] - cases.window, day_of[i]);
            numbers.push_back(static_cast<double>(std::ranges::count_if(
                lately, [&](const Contact& each) { return each.resolved == 0 && each.reason == reason; })));
        }
    }
}

/// Service contacts in the window before the day: how many, how many of them were not resolved, and how satisfied.
void add_contact_fields(ChurnCases& cases, const std::vector<std::int32_t>& day_of, const Context& context,
                        const FieldChoice& choice) {
    const Dataset& contacts = context.snapshot.dataset(DatasetKind::contacts);
    const DatasetColumn *customer = contacts.find("customer_id"), *time = contacts.find("time");
    if (!customer || !time) return;
    const DatasetColumn *resolved = contacts.find("resolved"), *satisfaction = contacts.find("satisfaction"),
                        *reason = contacts.find("reason");
    const auto all = by_customer<Contact>(
        context.rows[DatasetKind::contacts], customer->values.codes(), customer->values.dictionary().size(),
        context.progress, [&](std::size_t row) -> std::optional<Contact> {
            if (time->values.missing(row)) return std::nullopt;
            return Contact{day_of_seconds(time->values.times()[row]),
                           resolved ? resolved->values.booleans()[row] : missing_boolean,
                           reason ? reason->values.codes()[row] : missing_code,
                           satisfaction ? satisfaction->values.numbers()[row] : missing_number};
        });
    constexpr Pattern contacts_words = Pattern("Service contacts lately"),
                      unresolved_words = Pattern("Unresolved service contacts lately"),
                      satisfaction_words = Pattern("Satisfaction with contacts lately");
    std::vector<double> count(cases.size()), unresolved(cases.size()), satisfied(cases.size(), missing_number);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        double sum = 0, answers = 0;
        for (const Contact& each : all.between(cases.customer[i], day_of[i] - cases.window, day_of[i])) {
            count[i] += 1;
            unresolved[i] += each.resolved == 0 ? 1 : 0;
            if (std::isnan(each.satisfaction)) continue;
            sum += each.satisfaction;
            answers += 1;
        }
        if (answers > 0) satisfied[i] = sum / answers;
    }
    if (taken(choice, "contacts.count", contacts_words))
        add_field(cases, "contacts.count", contacts_words).numbers = std::move(count);
    if (resolved && taken(choice, "contacts.unresolved", unresolved_words))
        add_field(cases, "contacts.unresolved", unresolved_words).numbers = std::move(unresolved);
    if (resolved && reason) add_unresolved_by_reason(cases, day_of, all, reason->values.dictionary(), choice);
    if (satisfaction && taken(choice, "contacts.satisfaction", satisfaction_words))
        add_field(cases, "contacts.satisfaction", satisfaction_words).numbers = std::move(satisfied);
}

/// How often customers did something else in the window before the day. False where the work was stopped.
bool add_activity_fields(ChurnCases& cases, const std::vector<std::int32_t>& day_of, const Context& context,
                         const FieldChoice& choice) {
    struct Activity {
        DatasetKind kind;
        std::string_view id;
        Pattern words;
    };
    static constexpr Activity activities[] = {
        {DatasetKind::web_events, "web_events.count", Pattern("Page views and clicks lately")},
        {DatasetKind::campaign_events, "campaign_events.count", Pattern("Campaign events lately")},
        {DatasetKind::loyalty_events, "loyalty_events.count", Pattern("Loyalty events lately")},
        {DatasetKind::reviews, "reviews.count", Pattern("Reviews lately")},
    };
    for (const Activity& each : activities) {
        const Dataset& dataset = context.snapshot.dataset(each.kind);
        const DatasetColumn *customer = dataset.find_domain("customer"), *time = dataset.find("time");
        if (context.progress.cancelled()) return false;
        if (!customer || !time || !taken(choice, each.id, each.words)) continue;
        const bool dates = time->values.type() == ColumnType::date;
        const auto all = by_customer<Event>(
            context.rows[each.kind], customer->values.codes(), customer->values.dictionary().size(), context.progress,
            [&](std::size_t row) -> std::optional<Event> {
                if (time->values.missing(row)) return std::nullopt;
                return Event{dates ? time->values.dates()[row] : day_of_seconds(time->values.times()[row])};
            });
        if (all.events.empty()) continue;
        ChurnField& field = add_field(cases, each.id, each.words);
        for (std::size_t i = 0; i < cases.size(); ++i)
            field.numbers[i] =
                static_cast<double>(all.between(cases.customer[i], day_of[i] - cases.window, day_of[i]).size());
    }
    return true;
}

}  // namespace

Result<ChurnCases> cases_by_gaps(const Context& context, std::int32_t window, const FieldChoice& choice) {
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    const Sales sales = Sales::of(context.snapshot);
    if (sales.customers.empty() || sales.seconds.empty() || !days ||
        context.rows[DatasetKind::transactions].count() == 0)
        return fail(
            ErrorCode::missing_data,
            text("No order line with a customer and a time is there to tell from who left: import order lines, or "
                 "customers with a column that says it, or widen the filter."));
    const std::int32_t span = days->last.days - days->first.days + 1;
    if (span < 3 * shortest_window)
        return fail(
            ErrorCode::missing_data,
            text("Order lines of {0} {0|day|days} are too few to see who left: six weeks are the least.", count(span)));
    const auto reading = [&](double fraction) {
        return context.progress(fraction, text("Looking for gaps between purchases"));
    };
    if (!reading(0)) return cancelled();
    const Purchases purchases = purchases_of(context, sales, days->last.days);
    if (!reading(0.01)) return cancelled();
    if (std::ranges::all_of(purchases.events, &Bought::back))
        return fail(ErrorCode::missing_data,
                    text("No customer has bought anything in the order lines that the filter leaves: "
                         "widen the filter."));
    ChurnCases cases;
    cases.by_gaps = true;
    cases.last_day = days->last.days;
    work_out_window(cases, purchases, window, span);
    if (window > cases.window)
        cases.warnings.push_back(
            text("A window of {0} days is more than a third of the time observed: {1} days are taken.",
                 number(window, 0), count(cases.window)));
    if (!reading(0.02)) return cancelled();
    const std::vector<bool> strangers = strangers_of(context.snapshot, purchases);
    cases.strangers = std::ranges::count(strangers, true);
    std::vector<std::int32_t> day_of;
    cases.cut_off = cases.last_day - cases.window;
    for (std::size_t k = 0; k < most_cut_offs; ++k) {
        const std::int32_t day = cases.cut_off - static_cast<std::int32_t>(k) * cases.window;
        if (day - cases.window < days->first.days - 1) break;
        if (!reading(0.02)) return cancelled();
        add_cases(cases, day_of, purchases, strangers, day, k == 0 ? CaseRole::judged : CaseRole::earlier);
        ++cases.cut_offs;
    }
    add_cases(cases, day_of, purchases, strangers, cases.last_day, CaseRole::asked);
    if (!reading(0.03)) return cancelled();
    if (!add_purchase_fields(cases, day_of, purchases, choice, context.progress)) return cancelled();
    if (!reading(0.05)) return cancelled();
    add_contact_fields(cases, day_of, context, choice);
    if (!reading(0.06)) return cancelled();
    if (!add_activity_fields(cases, day_of, context, choice)) return cancelled();
    add_customer_fields(cases, context.snapshot, choice, nullptr, true);
    return cases;
}

}  // namespace clientele
