#include <algorithm>

#include "app/requests.h"
#include "core/analysis/analysis.h"
#include "core/analysis/segments/frozen_clusters.h"
#include "core/analysis/segments/own_segments.h"
#include "core/analysis/segments/segment_rule.h"
#include "core/model/several_definitions.h"
#include "core/project/ledger_words.h"

namespace clientele {
namespace {

/// What an analyst defines in words: how it is called, judged and kept.
struct Defining {
    std::string_view verb;
    Pattern none;  ///< said of a project that keeps none
    Text (*judged)(std::int64_t rows);
    Result<std::int64_t> (*Analysis::*judge)(const Snapshot&, const OwnDefinition&, const Progress&);
    std::vector<OwnDefinition> (Project::*kept)() const;
    Result<Batch> (Project::*keep)(const OwnDefinition&);
};

constexpr Defining rules{
    .verb = "rule",
    .none = "The project keeps no rules of your own.",
    .judged = [](std::int64_t rows) { return text("{0} {0|row|rows} {0|breaks|break} it", count(rows)); },
    .judge = &Analysis::own_rule,
    .kept = &Project::own_rules,
    .keep = &Project::set_own_rule};
constexpr Defining segments{.verb = "segment",
                            .none = "The project keeps no segments of your own.",
                            .judged = [](std::int64_t rows) { return text("{0} {0|customer|customers}", count(rows)); },
                            .judge = &Analysis::own_segment,
                            .kept = &Project::own_segments,
                            .keep = &Project::set_own_segment};

/// How many rows or customers it comes to, or why it cannot be applied to the present data.
Result<std::int64_t> judged(const Defining& defining, const Snapshot& snapshot, const OwnDefinition& definition,
                            const Progress& progress) {
    for (const Analysis& analysis : analyses())
        if (analysis.*defining.judge) return (analysis.*defining.judge)(snapshot, definition, progress);
    return 0;
}

Outcome list(const Defining& defining, const Project& project, const Snapshot& snapshot, bool as_json,
             Console& console) {
    JsonWriter json;
    std::vector<std::vector<std::string>> lines;
    json.begin_array();
    for (const OwnDefinition& each : (project.*defining.kept)()) {
        const auto number = judged(defining, snapshot, each, console.progress());
        if (!number && number.error().cancelled()) return std::unexpected(number.error());
        json.begin_object().member("name", each.name).member("expression", each.expression);
        if (number)
            json.member(defining.verb == "rule" ? "rows" : "customers", *number);
        else
            json.member("error", to_string(number.error().message));
        json.end_object();
        lines.push_back({each.name, to_string(number ? defining.judged(*number) : number.error().message),
                         readable_rule(each.expression)});
    }
    json.end_array();
    if (as_json)
        console.print(json.take() + "\n");
    else if (lines.empty())
        console.say(Text(defining.none, {}));
    else
        console.print(aligned(lines));
    return exit_done;
}

Outcome define(const Defining& defining, const Arguments& arguments, Console& console) {
    const std::string what = arguments.place(1), defined = arguments.place(2), expression = arguments.place(3);
    const bool adds = what == "add", removes = what == "remove";
    if ((adds && expression.empty()) || (removes && (defined.empty() || !expression.empty())))
        return wrong_usage(
            text("Write: {0} PROJECT add NAME EXPRESSION, or {0} PROJECT remove NAME.", name(defining.verb)));
    auto project = open_project(arguments.place(0), adds || removes, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    if (what.empty()) return list(defining, *project, **data, arguments.value("format") == "json", console);
    const OwnDefinition definition{.name = defined, .expression = expression};
    const bool judges = adds || (removes && defining.verb == segments.verb);  // whether others need it
    const auto number = judges ? judged(defining, **data, definition, console.progress()) : Result<std::int64_t>(0);
    if (!number && number.error().cancelled()) return std::unexpected(number.error());
    if (!number) return wrong_usage(number.error());
    std::string before;
    for (const OwnDefinition& each : ((*project).*defining.kept)())
        if (each.name == defined) before = each.expression;
    const auto waiting = taken_back(project->ledger());
    const auto batch = ((*project).*defining.keep)(definition);
    if (!batch && batch.error().code == ErrorCode::bad_value) return wrong_usage(batch.error());
    if (!batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    if (adds && !before.empty() && before != expression)
        console.say(text("{0} was “{1}” before.", name(defined), name(before)));
    if (adds && defining.verb == segments.verb)
        for (const std::string& each : segments_that_need(**data, defined))
            console.say(text("“{0}” names it and changes with it.", name(each)));
    console.say(adds ? text("{0}: {1}. “clientele undo” takes it back.", name(defined), defining.judged(*number))
                     : text("{0}: removed. “clientele undo” takes that back.", name(defined)));
    return exit_done;
}

/// Why a customer is in or out of a segment, a line for each part of its rule.
Outcome explain(const Arguments& arguments, Console& console) {
    const std::string segment = arguments.place(2), customer = arguments.place(3);
    if (customer.empty()) return wrong_usage(text("Write: segment PROJECT why NAME CUSTOMER."));
    auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    const Snapshot& snapshot = **data;
    const auto own = std::ranges::find(snapshot.own_segments(), segment, &OwnSegment::name);
    if (own == snapshot.own_segments().end())
        return std::unexpected(Error{ErrorCode::not_found, text("The project keeps no segment “{0}”.", name(segment))});
    const auto code = known_customer(snapshot, customer);
    if (!code) return std::unexpected(code.error());
    const auto rule = parse_segment_rule(own->expression, snapshot);
    if (!rule) return std::unexpected(rule.error());
    const auto reasons = reasons_for(*rule, snapshot, *code, console.progress());
    if (!reasons) return std::unexpected(reasons.error());
    std::vector<std::vector<std::string>> lines;
    JsonWriter json;
    json.begin_array();
    for (const SegmentReason& reason : *reasons) {
        lines.push_back({reason.holds ? "yes" : "no", std::string(2 * reason.depth, ' ') + reason.written, reason.has});
        json.begin_object().member("part", reason.written).member("depth", static_cast<std::int64_t>(reason.depth));
        json.member("holds", reason.holds).member("has", reason.has).end_object();
    }
    console.print(arguments.value("format") == "json" ? json.end_array().take() + "\n" : aligned(lines));
    return exit_done;
}

/// Keeps what an analysis found as segments, all of it in one step: clusters of customers.
Outcome save_found(const Arguments& arguments, Console& console) {
    if (arguments.place(2).empty()) return wrong_usage(text("Write: segment PROJECT save ANALYSIS."));
    const auto asked = what_is_asked(arguments, console, 2);
    if (!asked) return std::unexpected(asked.error());
    const auto finding = run(*asked->snapshot, asked->request, console.progress());
    if (!finding) return std::unexpected(finding.error());
    const std::vector<OwnSegment>* offered = segments_to_keep(*asked->snapshot, asked->request);
    if (!offered)
        return wrong_usage(text("{0} finds nothing that can be kept as segments.", name(asked->analysis->id)));
    std::vector<OwnSegment> found = *offered;
    const std::vector<std::string> names = arguments.values("name");
    if (!names.empty() && names.size() != found.size())
        return wrong_usage(text("There are {0} {0|segment|segments} to keep, and {1} {1|name|names}.",
                                count(found.size()), count(names.size())));
    for (std::size_t i = 0; i < names.size(); ++i) found[i].name = names[i];
    auto project = open_project(arguments.place(0), true, console);
    if (!project) return std::unexpected(project.error());
    const auto waiting = taken_back(project->ledger());
    if (const auto batch = project->set_own_segment(together(found)); !batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    for (const OwnSegment& segment : found) {
        const auto number = judged(segments, **data, segment, console.progress());
        if (!number) return std::unexpected(number.error());
        console.say(text("{0}: {1}", name(segment.name), segments.judged(*number)));
    }
    const auto& period = asked->request.filter.period;
    if (period && !period->last.missing())
        console.remark(
            text("What happens after {0} does not count for these segments, for the filter ends there.", period->last));
    console.say(text("Kept in one step: “clientele undo” takes all of them back."));
    return exit_done;
}

}  // namespace

Outcome keep_own_rules(const Arguments& arguments, Console& console) {
    const std::string what = arguments.place(1);
    if (!what.empty() && what != "add" && what != "remove")
        return wrong_usage(text("“{0}” is neither add nor remove.", name(what)));
    return define(rules, arguments, console);
}

Outcome keep_own_segments(const Arguments& arguments, Console& console) {
    const std::string what = arguments.place(1);
    if (what == "why") return explain(arguments, console);
    if (what == "save") return save_found(arguments, console);
    if (!what.empty() && what != "add" && what != "remove")
        return wrong_usage(text("“{0}” is none of add, remove, save and why.", name(what)));
    return define(segments, arguments, console);
}

}  // namespace clientele
