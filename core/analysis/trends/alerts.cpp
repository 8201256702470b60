#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/analysis/key_names.h"
#include "core/analysis/sales.h"
#include "core/analysis/trends/watch/alert_highlights.h"
#include "core/analysis/trends/watch/alert_places.h"
#include "core/analysis/trends/watch/alert_states.h"
#include "core/analysis/trends/watch/alert_tables.h"
#include "core/analysis/trends/watch/day_watch.h"
#include "core/model/noted_snapshot.h"

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
        {.id = "grain",
         .label = text("Looks at"),
         .value = "both",
         .choices = {{"both", text("Weeks and days")}, {"weeks", text("Weeks")}, {"days", text("Days")}},
         .help = text("Weeks tell of changes that last, days of what is over again after one to five of them.")},
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
        {.id = "alert",
         .label = text("Alert shown"),
         .type = OptionType::text,
         .value = "1",
         .help = text("The alert whose weeks are drawn: its number in the list, or its name.")},
    };
}

/// That any dataset knows: of the sales, or where there are none of all that is watched.
std::optional<Date> last_known_day(const Context& context) {
    if (const auto sales = observed_days(context.snapshot, context.filter, {})) return sales->last;
    std::optional<Date> last;
    for (const WatchedSupply& supply : watched_supplies())
        if (const auto days = days_of(context.snapshot.dataset(supply.dataset)); days && (!last || days->last > *last))
            last = days->last;
    return last;
}

/// The last day that is looked at: what was wished, but not beyond what is known.
std::optional<Date> last_day(const Context& context) {
    const std::optional<Date> known = last_known_day(context);
    std::optional<Date> wished = context.as_of;
    if (!wished && context.filter.period && !context.filter.period->last.missing())
        wished = context.filter.period->last;
    return wished && known ? std::min(*wished, *known) : known;
}

/// Market series that are not watched because they have values that are not above 0.
std::size_t series_not_above_zero(const Context& context) {
    const Dataset& dataset = context.snapshot.dataset(DatasetKind::market_series);
    const DatasetColumn *series = dataset.find("series"), *value = dataset.find("value");
    if (!series || !value || series->values.type() != ColumnType::text || value->values.type() != ColumnType::number)
        return 0;
    std::vector<bool> found(series->values.dictionary().size());
    context.rows[DatasetKind::market_series].for_each([&](std::size_t row) {
        const Code code = series->values.codes()[row];
        if (code != missing_code && value->values.numbers()[row] <= 0) found[code] = true;
    });
    return static_cast<std::size_t>(std::ranges::count(found, true));
}

void add_warnings(Finding& finding, const Context& context, Date last) {
    if (context.as_of && *context.as_of > last)
        finding.warnings.push_back(text("Nothing is known after {0}: alerts are those up to then.", last));
    std::vector<Text> left_out;
    for (const DatasetSpec& kind : dataset_kinds())
        if (context.snapshot.dataset(kind.kind).rows > 0 && context.rows[kind.kind].count() == 0)
            left_out.push_back(Text(kind.label, {}));
    if (!left_out.empty())
        finding.warnings.push_back(text("The filter leaves nothing of these, so they are not watched: {0}.", left_out));
    if (const std::size_t series = series_not_above_zero(context); series > 0)
        finding.warnings.push_back(text(
            "{0} market series {0|has|have} values that are not above 0 and {0|is|are} not watched.", count(series)));
}

/// What the scan of all series came to. It does not depend on what is noted of alerts.
struct ScannedAlerts {
    AlertsFound found;
    std::vector<WatchedKind> watched;
    std::optional<WatchedSegments> segments;
};
using ScannedPtr = std::shared_ptr<const ScannedAlerts>;

WatchedSource source_of(const Context& context, Date last, const ScannedAlerts& scanned) {
    return {.snapshot = context.snapshot,
            .rows = context.rows,
            .last = last,
            .progress = context.progress,
            .segments = scanned.segments ? &*scanned.segments : nullptr};
}

Result<ScannedAlerts> scan_all(const Context& context, Date last) {
    const std::string &what = context.options.text("what"), &grain = context.options.text("grain");
    ScannedAlerts scanned;
    auto segments = segments_to_watch(context.snapshot, last, context.progress);
    if (!segments) return std::unexpected(segments.error());
    scanned.segments = *std::move(segments);
    const WatchedSource source = source_of(context, last, scanned);
    const auto supplies = watched_supplies();
    for (std::size_t i = 0; i < supplies.size(); ++i) {
        const WatchedSupply& supply = supplies[i];
        if (what != "all" && what != supply.id) continue;
        if (!context.progress(0.95 * static_cast<double>(i) / static_cast<double>(supplies.size()),
                              Text(supply.title, {})))
            return cancelled();
        if (context.snapshot.dataset(supply.dataset).rows == 0) continue;
        const auto rows = supply.make(source);
        if (context.progress.cancelled()) return cancelled();
        if (!rows) continue;
        const std::size_t before = scanned.found.series;
        if (grain != "days")
            if (auto done = scan_for_alerts(*rows, last, {.least_change = context.options.number("least_change")},
                                            scanned.found, context.progress);
                !done)
                return std::unexpected(done.error());
        if (grain != "weeks")
            if (auto done = watch_days(*rows, last, scanned.found, context.progress); !done)
                return std::unexpected(done.error());
        if (scanned.found.series > before) scanned.watched.push_back({rows->title, scanned.found.series - before});
    }
    return scanned;
}

std::string key_of_scan(const Context& context, Date last) {
    std::string key = context.options.text("what") + ", " + context.options.text("grain") + ", " +
                      context.options.text("least_change") + ", " + iso_text(last);
    for (const std::string& part : expressions(context.filter)) key += ", " + part;
    return key;
}

/// The same, kept beside the data: another state of an alert, or another one to draw, needs no scan.
Result<ScannedPtr> scanned_once(const Context& context, Date last) {
    const std::string what = "alerts of " + key_of_scan(context, last);
    if (auto known = carried(context.snapshot, what)) return std::static_pointer_cast<const ScannedAlerts>(known);
    auto scanned = scan_all(context, last);
    if (!scanned) return std::unexpected(scanned.error());
    auto kept = std::make_shared<const ScannedAlerts>(std::move(*scanned));
    carry(context.snapshot, what, kept);
    return kept;
}

/// Where each alert is concentrated, of the first ones.
using Spreads = std::vector<std::vector<AlertSpread>>;

/// Rows are made anew, one kind at a time, and what comes of them is kept beside the data.
Result<Spreads> spreads_of(const std::vector<AlertCase>& cases, const WatchedSource& source, std::string key) {
    constexpr std::size_t most_cases = 40;
    Spreads spreads(std::min(cases.size(), most_cases));
    key = "places of " + key;
    for (std::size_t i = 0; i < spreads.size(); ++i) key += "; " + cases[i].name;
    if (const auto known = carried(source.snapshot, key)) return *std::static_pointer_cast<const Spreads>(known);
    for (const WatchedSupply& supply : watched_supplies()) {
        std::optional<WatchedRows> rows;
        for (std::size_t i = 0; i < spreads.size(); ++i) {
            if (cases[i].lead.rows != supply.id) continue;
            if (!rows) rows = supply.make(source);
            if (source.progress.cancelled()) return cancelled();
            if (!rows) break;
            auto spread = spread_of_alert(*rows, source.last, cases[i].lead, source.progress);
            if (!spread) return std::unexpected(spread.error());
            spreads[i] = *std::move(spread);
        }
    }
    carry(source.snapshot, key, std::make_shared<const Spreads>(spreads));
    return spreads;
}

/// The place of the alert whose weeks are drawn, from 1: of a name that is not there any more the first.
Result<std::size_t> shown_alert(const std::string& wanted, const std::vector<AlertCase>& cases) {
    std::size_t number = 0;
    const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    if (read.ec == std::errc() && read.ptr == wanted.data() + wanted.size() && number > 0) return number;
    if (const auto name = mark_named(wanted, AlertMark::State::seen); !name) return std::unexpected(name.error());
    const auto found = std::ranges::find(cases, wanted, &AlertCase::name);
    return found == cases.end() ? 1 : static_cast<std::size_t>(found - cases.begin()) + 1;
}

Result<Finding> run_alerts(const Context& context) {
    const auto last = last_day(context);
    if (!last)
        return fail(ErrorCode::missing_data, text("There is nothing to watch: no dataset has rows with a time."));
    const auto scanned = scanned_once(context, *last);
    if (!scanned) return std::unexpected(scanned.error());
    const AlertsFound& found = (*scanned)->found;
    const std::vector<WatchedKind>& watched = (*scanned)->watched;
    if (watched.empty() && context.options.text("what") == "all" && context.options.text("grain") == "days")
        return fail(ErrorCode::missing_data,
                    text("Too little happens a day to watch single days within the filter; weeks can be watched."));
    if (watched.empty() && context.options.text("what") == "all")
        return fail(ErrorCode::missing_data,
                    text("Nothing can be watched within the filter: a series needs 16 weeks."));
    std::vector<AlertCase> cases = alert_cases(found, context.options.number("false_share"), *last);
    if (const std::int64_t months = context.options.whole("months"); months > 0) {
        const Date from = add_months(*last, -static_cast<std::int32_t>(months));
        std::erase_if(cases, [&](const AlertCase& one) { return one.lead.since < from; });
    }
    const KeyNames names(context.snapshot);
    for (AlertCase& one : cases) {
        const auto call = [&](Alert& alert) {
            const std::string& field = alert.key_dimension.empty() ? alert.dimension : alert.key_dimension;
            alert.called = names.called(field, alert.group);
        };
        call(one.lead);
        std::ranges::for_each(one.further, call);
    }
    settle_states(cases, alert_notes(context.snapshot), context.filter);
    const auto shown = shown_alert(context.options.text("alert"), cases);
    if (!shown) return std::unexpected(shown.error());
    Finding finding = alerts_finding(cases, watched, *shown, context.options.number("false_share"));
    add_warnings(finding, context, *last);
    finding.highlights = alert_highlights(cases, context, *last);
    auto spreads = spreads_of(cases, source_of(context, *last, **scanned), key_of_scan(context, *last));
    if (!spreads) return std::unexpected(spreads.error());
    for (std::vector<AlertSpread>& of_alert : *spreads)
        for (AlertSpread& spread : of_alert)
            for (AlertPart& part : spread.parts) part.called = names.called(spread.key_dimension, part.group);
    if (!cases.empty()) add_places(finding, cases, *spreads, std::min(*shown, cases.size()) - 1);
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
