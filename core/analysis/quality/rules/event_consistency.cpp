#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/base/format.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

Rule event_rule(DatasetKind kind, std::string_view column, Pattern words, Weight weight = Weight::look) {
    return rule_of(Dimension::consistency, kind, column, words, weight);
}

/// Rows where the first number is above the second.
void check_at_most(Checks& checks, DatasetKind kind, std::string_view part, std::string_view whole, Pattern words) {
    const Column* parts = checks.column(kind, part, ColumnType::number);
    const Column* wholes = checks.column(kind, whole, ColumnType::number);
    if (!parts || !wholes) return;
    const auto a = parts->numbers(), b = wholes->numbers();
    checks.add(event_rule(kind, part, words), rows_where(a.size(), [=](std::size_t row) { return a[row] > b[row]; }),
               [held = *wholes](std::size_t row) { return write_exact(held.numbers()[row]); });
}

/// A reason for not buying at visits that ended in a purchase.
void check_reasons(Checks& checks) {
    const Column* purchased = checks.column(DatasetKind::visits, "purchased", ColumnType::boolean);
    const Column* reasons = checks.column(DatasetKind::visits, "reason", ColumnType::text);
    if (!purchased || !reasons) return;
    const auto bought = purchased->booleans();
    const auto reason = reasons->codes();
    checks.add(
        event_rule(DatasetKind::visits, "reason", Pattern("reasons for not buying where something was bought")),
        rows_where(bought.size(), [=](std::size_t row) { return bought[row] == 1 && reason[row] != missing_code; }));
}

/// Recordings of a contact of another customer.
void check_recordings(Checks& checks) {
    const Column* contacts = checks.column(DatasetKind::recordings, "contact_id", ColumnType::text);
    const Column* customers = checks.column(DatasetKind::recordings, "customer_id", ColumnType::text);
    const Column* of_contact = checks.column(DatasetKind::contacts, "customer_id", ColumnType::text);
    if (!contacts || !customers || !of_contact) return;
    const std::vector<std::uint32_t>& row_of = checks.snapshot.row_of(DatasetKind::contacts);
    const auto other = [&row_of, contacts, of_contact](std::size_t row) {
        const Code contact = contacts->codes()[row];
        if (contact == missing_code || contact >= row_of.size() || row_of[contact] == missing_code) return missing_code;
        return of_contact->codes()[row_of[contact]];
    };
    checks.add(event_rule(DatasetKind::recordings, "customer_id", Pattern("calls whose contact is of another customer"),
                          Weight::serious),
               rows_where(customers->size(),
                          [&](std::size_t row) {
                              const Code of = other(row), said = customers->codes()[row];
                              return of != missing_code && said != missing_code && of != said;
                          }),
               [other, held = *of_contact](std::size_t row) { return std::string(held.dictionary().at(other(row))); });
}

bool is_word(std::string_view text, std::initializer_list<std::string_view> words) {
    const std::string small = in_small_letters(without_blanks(text));
    return std::ranges::find(words, small) != words.end();
}

/// For each customer, when something first happened to them that is flagged; never where it did not.
std::vector<std::int64_t> first_times(const Column& customers, const Column& events, const Column& times,
                                      const TextFlags& flagged) {
    std::vector<std::int64_t> first(customers.dictionary().size(), std::numeric_limits<std::int64_t>::max());
    for (std::size_t row = 0; row < customers.size(); ++row) {
        const Code who = customers.codes()[row], what = events.codes()[row];
        if (who == missing_code || what == missing_code || !flagged[what]) continue;
        if (times.times()[row] != DateTime::missing_seconds) first[who] = std::min(first[who], times.times()[row]);
    }
    return first;
}

/// What members did before they joined.
void check_joining(Checks& checks) {
    constexpr DatasetKind kind = DatasetKind::loyalty_events;
    const Column* customers = checks.column(kind, "customer_id", ColumnType::text);
    const Column* events = checks.column(kind, "event", ColumnType::text);
    const Column* times = checks.column(kind, "time", ColumnType::time);
    if (!customers || !events || !times) return;
    constexpr std::int64_t a_day = 86'400, never = std::numeric_limits<std::int64_t>::max();
    const auto joined = first_times(*customers, *events, *times, text_flags(events->dictionary(), [](auto text) {
        return is_word(text, {"join", "joined", "beitritt", "adhésion", "alta"});
    }));
    const auto who = customers->codes();
    const auto time = times->times();
    checks.add(event_rule(kind, "time", Pattern("loyalty events before the customer joined")),
               rows_where(who.size(), [&](std::size_t row) {
                   return who[row] != missing_code && time[row] != DateTime::missing_seconds &&
                          joined[who[row]] != never && time[row] + a_day < joined[who[row]];
               }));
}

/// Opened and clicked by customers to whom the campaign was never sent, in campaigns that tell whom it was sent to.
void check_sent(Checks& checks) {
    constexpr DatasetKind kind = DatasetKind::campaign_events;
    const Column* campaigns = checks.column(kind, "campaign", ColumnType::text);
    const Column* customers = checks.column(kind, "customer_id", ColumnType::text);
    const Column* events = checks.column(kind, "event", ColumnType::text);
    if (!campaigns || !customers || !events) return;
    const TextFlags sent = text_flags(events->dictionary(), [](auto text) {
        return is_word(text, {"sent", "send", "delivered", "control", "gesendet", "versandt", "envoyé", "enviado"});
    });
    const TextFlags answered = text_flags(events->dictionary(), [](auto text) {
        return is_word(text, {"opened", "open", "clicked", "click", "geöffnet", "geklickt", "ouvert", "abierto"});
    });
    std::vector<std::uint64_t> pairs;
    TextFlags tells(campaigns->dictionary().size());
    const auto pair_of = [&](std::size_t row) {
        return std::uint64_t{campaigns->codes()[row]} << 32U | customers->codes()[row];
    };
    for (std::size_t row = 0; row < events->size(); ++row) {
        if (events->missing(row) || campaigns->missing(row) || !sent[events->codes()[row]]) continue;
        pairs.push_back(pair_of(row));
        tells[campaigns->codes()[row]] = 1;
    }
    tbb::parallel_sort(pairs.begin(), pairs.end());
    checks.add(event_rule(kind, "event", Pattern("openings and clicks of what was never sent to the customer")),
               rows_where(events->size(), [&](std::size_t row) {
                   return !events->missing(row) && !campaigns->missing(row) && !customers->missing(row) &&
                          answered[events->codes()[row]] && tells[campaigns->codes()[row]] &&
                          !std::ranges::binary_search(pairs, pair_of(row));
               }));
}

/// The first purchase after the last.
void check_summaries(Checks& checks) {
    constexpr DatasetKind kind = DatasetKind::purchase_summaries;
    check_at_most(checks, kind, "purchase_days", "purchases", Pattern("more days with purchases than purchases"));
    const Column* first = checks.column(kind, "first_purchase", ColumnType::time);
    const Column* last = checks.column(kind, "last_purchase", ColumnType::time);
    if (!first || !last) return;
    const auto a = first->times(), b = last->times();
    checks.add(
        event_rule(kind, "last_purchase", Pattern("last purchases before the first"), Weight::serious),
        rows_where(a.size(), [=](std::size_t row) { return b[row] != DateTime::missing_seconds && b[row] < a[row]; }),
        [held = *first](std::size_t row) { return iso_text(DateTime{held.times()[row]}); });
}

}  // namespace

void check_event_consistency(Checks& checks) {
    check_at_most(checks, DatasetKind::visits, "purchases", "visitors", Pattern("more purchases than visitors"));
    check_reasons(checks);
    if (!checks.go_on()) return;
    check_recordings(checks);
    check_joining(checks);
    if (!checks.go_on()) return;
    check_sent(checks);
    check_summaries(checks);
}

}  // namespace clientele::rules
