#include "core/analysis/trends/watch/alert_places.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double clearly_uneven = 4;  // chi-squared by degree of freedom
constexpr std::size_t parts_in_short = 3;

const std::string& words_of_part(const AlertPart& part) { return part.called.empty() ? part.group : part.called; }

/// Columns of what groups have of a change.
struct PlaceColumns {
    std::vector<double> number, expected, actual, change, low, high, share, part;
    std::vector<std::string> alert, field, group, key;

    void add(std::size_t at, const Alert& of, const AlertSpread& spread, const AlertPart& one) {
        number.push_back(static_cast<double>(at + 1));
        alert.push_back(std::to_string(at + 1) + ". " +
                        (of.group.empty()    ? std::string(of.title.pattern())
                         : of.called.empty() ? of.group
                                             : of.called));
        field.push_back(spread.key_dimension.empty() ? spread.dimension : spread.key_dimension);
        group.push_back(words_of_part(one));
        const bool keyed = !spread.key_dimension.empty() && one.group != rest_key;
        key.push_back(keyed ? spread.key_dimension + ": " + one.group : std::string());
        expected.push_back(one.expected);
        actual.push_back(one.actual);
        change.push_back(one.change);
        low.push_back(one.low);
        high.push_back(one.high);
        share.push_back(one.share);
        part.push_back(one.part);
    }
    FindingTable table(std::string id, Text title, bool many, const Alert& of) {
        const bool points = of.kind != WatchedRows::Kind::count;
        FindingTable table{.id = std::move(id),
                           .title = std::move(title),
                           .columns = {},
                           .key_column = "key",
                           .key_dimension = "field: value"};
        if (many) {
            table.columns.push_back(number_column("number", text("No."), Unit::count, std::move(number)));
            table.columns.push_back(text_column("alert", text("Alert"), alert));
        }
        table.columns.push_back(text_column("field", text("Field"), field));
        table.columns.push_back(text_column("group", text("Group"), group));
        table.columns.push_back(number_column("share", text("Of the change"), Unit::percent, std::move(share)));
        table.columns.push_back(number_column("part", text("Of what was expected"), Unit::percent, std::move(part)));
        if (!many) {
            table.columns.push_back(number_column("expected", text("Expected"), Unit::none, std::move(expected)));
            table.columns.push_back(number_column("actual", text("Actual"), Unit::none, std::move(actual)));
            table.columns.push_back(number_column("change", points ? text("Change of the whole") : text("Change"),
                                                  Unit::none, std::move(change), points ? 4 : 1));
            table.columns.push_back(number_column("low", text("At least"), Unit::none, std::move(low), points ? 4 : 1));
            table.columns.push_back(
                number_column("high", text("At most"), Unit::none, std::move(high), points ? 4 : 1));
        }
        table.columns.push_back(text_column("key", text("Key"), key));
        return table;
    }
};

/// The group that has clearly more of the change than of what was expected.
const AlertPart* carrier_of(const AlertSpread& spread) {
    const AlertPart* most = nullptr;
    for (const AlertPart& part : spread.parts) {
        const double more = part.share - part.part;
        if (part.group == rest_key || part.group == no_value_key || more < 0.1) continue;
        if (!most || more > most->share - most->part) most = &part;
    }
    return most;
}

void add_note(Finding& finding, const Alert& alert, const std::vector<AlertSpread>& spreads) {
    const AlertSpread& most = spreads.front();
    const AlertPart* carrier = most.uneven >= clearly_uneven ? carrier_of(most) : nullptr;
    if (!carrier)
        finding.notes.push_back(
            text("{0}: the change is spread over all groups about as what was expected is.", subject_of(alert)));
    else if (carrier->share > 1)
        finding.notes.push_back(
            text("{0}: the change is in {1} ({2}) and more than all of it; others went the other way.",
                 subject_of(alert), name(words_of_part(*carrier)), most.label));
    else
        finding.notes.push_back(text("{0}: {1} ({2}) has {3} of the change, and {4} of what was expected.",
                                     subject_of(alert), name(words_of_part(*carrier)), most.label,
                                     percent(carrier->share), percent(carrier->part)));
    finding.notes.push_back(
        text("Where a change stands: each group is expected to have the part of the alert's expectation that it had "
             "in the year before (eight weeks of days), so that the shares come to 100 % in every field. A share below "
             "zero went the other way."));
}

}  // namespace

void add_places(Finding& finding, const std::vector<AlertCase>& cases,
                const std::vector<std::vector<AlertSpread>>& spreads, std::size_t shown) {
    PlaceColumns carriers;
    for (std::size_t i = 0; i < spreads.size(); ++i)
        for (const AlertSpread& spread : spreads[i])
            for (std::size_t part = 0; part < std::min(parts_in_short, spread.parts.size()); ++part)
                carriers.add(i, cases[i].lead, spread, spread.parts[part]);
    if (carriers.number.empty()) return;
    if (shown < spreads.size() && !spreads[shown].empty()) {
        const Alert& alert = cases[shown].lead;
        PlaceColumns all, most;
        for (const AlertSpread& spread : spreads[shown])
            for (const AlertPart& part : spread.parts) all.add(shown, alert, spread, part);
        const AlertSpread& first = spreads[shown].front();
        for (const AlertPart& part : first.parts) most.add(shown, alert, first, part);
        finding.tables.push_back(all.table("places", text("Where the alert shown stands"), false, alert));
        finding.tables.push_back(most.table("most", text("Where it is concentrated most"), false, alert));
        ChartSpec chart = ranked_bars("places", text("{0}: who has how much of the change", subject_of(alert)),
                                      {"most", "group", "share"}, text("Of the change"));
        chart.y = {"share", "part"};
        chart.muted = {"part"};
        finding.charts.push_back(std::move(chart));
        add_note(finding, alert, spreads[shown]);
    }
    finding.tables.push_back(carriers.table("carriers", text("What carries each alert"), true, cases.front().lead));
}

}  // namespace clientele
