#include "app/results.h"
#include "core/analysis/analysis.h"
#include "core/project/ledger_words.h"

namespace clientele {
namespace {

/// A rule with the rows that break it, or why it cannot be applied to the present data.
struct Judged {
    OwnRule rule;
    Result<std::int64_t> rows;
};
Judged judged(const Snapshot& snapshot, const OwnRule& rule) {
    for (const Analysis& analysis : analyses())
        if (analysis.own_rule) return {rule, analysis.own_rule(snapshot, rule)};
    return {rule, 0};
}

Outcome list_rules(const Project& project, const Snapshot& snapshot, bool as_json, Console& console) {
    JsonWriter json;
    std::vector<std::vector<std::string>> lines;
    json.begin_array();
    for (const OwnRule& rule : project.own_rules()) {
        const Judged each = judged(snapshot, rule);
        json.begin_object().member("name", rule.name).member("expression", rule.expression);
        if (each.rows)
            json.member("rows", *each.rows);
        else
            json.member("error", to_string(each.rows.error().message));
        json.end_object();
        lines.push_back({rule.name, rule.expression,
                         to_string(each.rows ? text("{0} {0|row|rows} {0|breaks|break} it", count(*each.rows))
                                             : each.rows.error().message)});
    }
    json.end_array();
    if (as_json)
        console.print(json.take() + "\n");
    else if (lines.empty())
        console.say(text("The project keeps no rules of your own."));
    else
        console.print(aligned(lines));
    return exit_done;
}

}  // namespace

Outcome keep_own_rules(const Arguments& arguments, Console& console) {
    const std::string what = arguments.place(1), rule_name = arguments.place(2), expression = arguments.place(3);
    const bool adds = what == "add", removes = what == "remove";
    if (!what.empty() && !adds && !removes)
        return wrong_usage(text("“{0}” is neither add nor remove.", name(what)));
    if ((adds && expression.empty()) || (removes && (rule_name.empty() || !expression.empty())))
        return wrong_usage(text("Write: rule PROJECT add NAME EXPRESSION, or rule PROJECT remove NAME."));
    auto project = open_project(arguments.place(0), adds || removes, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    if (what.empty()) return list_rules(*project, **data, arguments.value("format") == "json", console);
    const OwnRule rule{.name = rule_name, .expression = expression};
    const Judged checked = judged(**data, rule);
    if (adds && !checked.rows) return wrong_usage(checked.rows.error());
    std::string before;
    for (const OwnRule& each : project->own_rules())
        if (each.name == rule_name) before = each.expression;
    const auto waiting = taken_back(project->ledger());
    const auto batch = project->set_own_rule(rule);
    if (!batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    if (adds && !before.empty() && before != expression)
        console.say(text("{0} was “{1}” before.", name(rule_name), name(before)));
    console.say(adds ? text("{0}: {1} {1|row|rows} {1|breaks|break} it. “clientele undo” takes it back.", name(rule_name),
                            count(*checked.rows))
                     : text("{0}: removed. “clientele undo” takes that back.", name(rule_name)));
    return exit_done;
}

}  // namespace clientele
