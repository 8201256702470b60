#include "core/analysis/quality/rules/checks.h"

namespace clientele::rules {
namespace {

struct Step {
    void (*check)(Checks&);
    Pattern doing;
};

constexpr Step steps[] = {
    {check_completeness, Pattern("Looking for what is missing")},
    {check_texts, Pattern("Looking at texts")},
    {check_contact_details, Pattern("Looking at e-mail addresses, phone numbers and postcodes")},
    {check_spellings, Pattern("Looking for different spellings")},
    {check_dates, Pattern("Looking at dates")},
    {check_numbers, Pattern("Looking at numbers")},
    {check_coordinates, Pattern("Looking at coordinates")},
    {check_uniqueness, Pattern("Looking for rows that repeat")},
    {check_sales_consistency, Pattern("Comparing order lines with customers, products and stores")},
    {check_orders, Pattern("Comparing the lines of orders")},
    {check_event_consistency, Pattern("Comparing events")},
    {check_references, Pattern("Following references")},
    {check_timeliness, Pattern("Looking for missing days")},
    {check_outliers, Pattern("Comparing prices and quantities of products")},
    {check_plausibility, Pattern("Looking at how numbers are distributed")},
};

/// The last day of what happened; where nothing has a day, that of the last import, and a day more for places that are
/// ahead of UTC.
Date last_day(const Snapshot& snapshot, const EventDays& days) {
    Date last = days.last();
    if (!last.missing()) return last;
    for (const ImportedRows& import : snapshot.imports())
        if (!import.imported_at.missing()) last = std::max(last, Date{date_of(import.imported_at).days + 1});
    return last;
}

}  // namespace

Pattern word(Dimension dimension) {
    switch (dimension) {
        case Dimension::completeness:
            return Pattern("completeness");
        case Dimension::validity:
            return Pattern("validity");
        case Dimension::uniqueness:
            return Pattern("uniqueness");
        case Dimension::consistency:
            return Pattern("consistency");
        case Dimension::references:
            return Pattern("references");
        case Dimension::timeliness:
            return Pattern("timeliness");
        case Dimension::plausibility:
            return Pattern("plausibility");
    }
    return "";
}

const Column* Checks::column(DatasetKind kind, std::string_view id, ColumnType type) const {
    const Dataset& rows = dataset(kind);
    const DatasetColumn* found = rows.rows == 0 ? nullptr : rows.find(id);
    return found && found->values.type() == type ? &found->values : nullptr;
}

void Checks::look(const Rule& rule) {
    result_.looked_at[static_cast<std::size_t>(rule.dataset)][static_cast<std::size_t>(rule.dimension)] = true;
}

void Checks::add(Rule rule, Selection rows, std::function<std::string(std::size_t)> against) {
    look(rule);
    if (rows.count() == 0) return;
    result_.breaches.push_back({.rule = std::move(rule), .rows = std::move(rows), .against = std::move(against)});
}

void Checks::add_cases(Rule rule, std::int64_t cases, std::int64_t of, std::vector<std::string> which) {
    look(rule);
    if (cases == 0) return;
    result_.breaches.push_back(
        {.rule = std::move(rule), .rows = Selection::none(0), .cases = cases, .of = of, .which = std::move(which)});
}

Result<const CheckedRules*> checked_rules(const Snapshot& snapshot, std::optional<Date> as_of,
                                          const Progress& progress) {
    const std::string key = "checked rules to " + (as_of ? iso_text(*as_of) : std::string());
    if (const auto* known = snapshot.find_derived<CheckedRules>(key)) return known;
    EventDays days = snapshot.derived("days of events", [&] { return event_days(snapshot); });
    if (as_of) days.end(*as_of);
    Checks checks(snapshot, days, as_of.value_or(last_day(snapshot, days)), progress);
    constexpr double all = std::size(steps);
    for (double done = 0; const Step& step : steps) {
        if (!progress(done++ / all, Text(step.doing, {}))) return cancelled();
        step.check(checks);
    }
    if (!checks.go_on()) return cancelled();
    return &snapshot.keep_derived(key, checks.take());
}

}  // namespace clientele::rules
