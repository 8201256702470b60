#include <algorithm>
#include <cmath>

#include "core/analysis/sales.h"
#include "core/analysis/trends/watch/alert_tables.h"
#include "core/analysis/trends/watch/known_events.h"

namespace clientele {
namespace {

std::vector<OptionSpec> alerts_options(const Snapshot&) {
    std::vector<OptionChoice> what{{"all", text("Everything")}};
    for (const WatchedSupply& supply : watched_supplies())
        what.push_back({std::string(supply.id), Text(supply.title, {})});
    return {
        {.id = "what",
         .label = text("What is watched"),
         .value = "all",
         .choices = std::move(what),
         .help = text("One kind of series, or all that the data supports.")},
        {.id = "false_share",
         .label = text("Share of false alerts"),
         .type = OptionType::number,
         .value = "0.01",
         .least = 0.0001,
         .most = 0.2,
         .help = text("At most so many of the alerts may be chance, over all series together.")},
        {.id = "months",
         .label = text("Months back"),
         .type = OptionType::whole,
         .value = "24",
         .least = 0,
         .most = 120,
         .help = text("Only what began in the last months. 0: all that the data shows.")},
        {.id = "least_change",
         .label = text("Smallest change"),
         .type = OptionType::number,
         .value = "0.1",
         .least = 0,
         .most = 10,
         .help = text("Changes of numbers, shares and prices below it are no alerts: 0.1 is a tenth.")},
        {.id = "events",
         .label = text("Known events"),
         .type = OptionType::text,
         .help = text("What explains an alert: “2025-06-18 Fair; 2026-02-07..2026-02-14 A joke goes round”. Public "
                      "holidays and the days before "
                      "Christmas are known.")},
        {.id = "seen",
         .label = text("Seen"),
         .type = OptionType::text,
         .help = text("Alerts that were looked at already, by their last column, with semicolons between them. They "
                      "stand below new ones.")},
        {.id = "alert",
         .label = text("Alert shown"),
         .type = OptionType::whole,
         .value = "1",
         .least = 1,
         .most = 1000,
         .help = text("The number in the list of the alert whose weeks are drawn.")},
    };
}

/// "Everything" is read from the last day of any dataset that is watched.
std::optional<Date> last_day(const Context& context) {
    if (context.as_of) return context.as_of;
    if (context.filter.period && !context.filter.period->last.missing()) return context.filter.period->last;
    if (const auto sales = observed_days(context.snapshot, context.filter, {})) return sales->last;
    std::optional<Date> last;
    for (const WatchedSupply& supply : watched_supplies())
        if (const auto days = days_of(context.snapshot.dataset(supply.dataset)); days && (!last || days->last > *last))
            last = days->last;
    return last;
}

Result<Finding> run_alerts(const Context& context) {
    const auto last = last_day(context);
    if (!last)
        return fail(ErrorCode::missing_data, text("There is nothing to watch: no dataset has rows with a time."));
    const auto events = read_events(context.options.text("events"));
    if (!events) return std::unexpected(events.error());
    const std::string& what = context.options.text("what");
    AlertsFound found;
    std::vector<WatchedKind> watched;
    const auto supplies = watched_supplies();
    for (std::size_t i = 0; i < supplies.size(); ++i) {
        const WatchedSupply& supply = supplies[i];
        if (what != "all" && what != supply.id) continue;
        if (!context.progress(0.95 * static_cast<double>(i) / static_cast<double>(supplies.size()),
                              Text(supply.title, {})))
            return cancelled();
        if (context.snapshot.dataset(supply.dataset).rows == 0) continue;
        const auto rows = supply.make(context.snapshot, context.rows, *last);
        if (!rows) continue;
        const std::size_t before = found.series;
        if (auto done = scan_for_alerts(*rows, *last, {.least_change = context.options.number("least_change")}, found,
                                        context.progress);
            !done)
            return std::unexpected(done.error());
        if (found.series > before) watched.push_back({rows->title, found.series - before});
    }
    if (watched.empty() && what == "all")
        return fail(ErrorCode::missing_data,
                    text("Nothing can be watched within the filter: a series needs 16 weeks."));
    std::vector<AlertCase> cases = alert_cases(std::move(found), context.options.number("false_share"), *last);
    if (const std::int64_t months = context.options.whole("months"); months > 0) {
        const Date from = add_months(*last, -static_cast<std::int32_t>(months));
        std::erase_if(cases, [&](const AlertCase& one) { return one.lead.since < from; });
    }
    explain_away(cases, *events, context.options.text("seen"));
    Finding finding = alerts_finding(cases, watched, static_cast<std::size_t>(context.options.whole("alert")),
                                     context.options.number("false_share"));
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis trends_alerts() {
    return {.id = "trends.alerts",
            .title = "Alerts",
            .question = "What is unusual: what changed, since when, by how much, and how sure is that?",
            .page = "trends",
            .needs = {},
            .options = alerts_options,
            .run = run_alerts,
            .reads = {},
            .help =
                "Watches every series that the data supports, in all and by store, product, category, channel and so "
                "on, for changes of "
                "level, breaks of trend and single weeks out of line, and lists each thing that happened once."};
}

}  // namespace clientele
