#include "core/analysis/segments/rule_draft.h"

#include <algorithm>

#include "core/base/format.h"

namespace clientele {
namespace {

using Kind = SegmentRule::Kind;
using Of = CustomerMeasure::Of;

std::string quoted_value(std::string_view value) {
    std::string out = "\"";
    for (const char c : value) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

/// In quotes where it would not be read as one word otherwise.
std::string value_text(const std::string& value) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-:/";
    constexpr std::string_view words[] = {"and", "or", "not", "where", "within", "in"};
    std::string small = value;
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const bool is_plain = !value.empty() && (value.find_first_not_of(plain) == value.npos) &&
                          std::ranges::find(words, small) == std::end(words);
    return is_plain ? value : quoted_value(value);
}

std::string comparison_text(const Condition& condition) {
    std::string text = condition.segment ? std::string("segment") : field_text(condition.dataset, condition.field);
    return text + std::string(sign(condition.op)) + value_list(condition.values);
}

bool asks_for_any(const SegmentRule& rule) {
    return rule.measure.of == Of::rows && rule.op == Operator::more && rule.value == 0;
}

bool counts_orders(const CustomerMeasure& measure) {
    return measure.of == Of::distinct && measure.dataset == DatasetKind::transactions && measure.field == "order_id";
}

std::string measure_text(const SegmentRule& rule) {
    const CustomerMeasure& measure = rule.measure;
    const bool orders = counts_orders(measure), any = asks_for_any(rule);
    std::string text(measure_word(rule));
    text += "(";
    std::string inside = orders                  ? std::string()
                         : measure.field.empty() ? std::string(spec(measure.dataset).id)
                                                 : field_text(measure.dataset, measure.field);
    const auto add = [&](const std::string& words) { inside += (inside.empty() ? "" : " ") + words; };
    std::string where;
    for (const std::string& each : expressions(Filter{.period = measure.where.period, .conditions = {}}))
        where += (where.empty() ? "" : " and ") + each;
    for (const Condition& each : measure.where.conditions)
        where += (where.empty() ? "" : " and ") + comparison_text(each);
    if (!where.empty()) add("where " + where);
    if (measure.last) add("in last " + std::to_string(*measure.last) + " days");
    if (measure.within) add("within " + std::to_string(*measure.within) + " days");
    text += inside + ")";
    return any ? text : text + std::string(sign(rule.op)) + write_exact(rule.value);
}

/// The text, and whether it is put together from several by and, or.
struct Printed {
    std::string text{};
    Kind joined = Kind::field;
};

std::string in_brackets(const Printed& part, Kind inside) {
    const bool loose = part.joined != Kind::field && part.joined != inside;
    return loose ? "(" + part.text + ")" : part.text;
}

Printed printed(const RuleDraft& draft) {
    if (!draft.group()) return {draft.text, Kind::field};
    std::vector<Printed> parts;
    for (const RuleDraft& part : draft.parts)
        if (Printed text = printed(part); !text.text.empty()) parts.push_back(std::move(text));
    if (parts.empty()) return {};
    const Kind joined = draft.kind == Kind::all ? Kind::all : Kind::any;
    Printed whole = parts.size() == 1 ? parts.front() : Printed{{}, joined};
    if (parts.size() > 1)
        for (const Printed& part : parts)
            whole.text += (whole.text.empty()    ? ""
                           : joined == Kind::all ? " and "
                                                 : " or ") +
                          in_brackets(part, Kind::field);
    if (draft.kind != Kind::none) return whole;
    return {"not " + in_brackets(whole, Kind::field), Kind::field};
}

/// A draft as a rule, with nothing in the place of what is not finished.
struct Assembled {
    std::optional<SegmentRule> rule{};
    bool failed = false;  ///< a part cannot be meant
};

Assembled assembled(const RuleDraft& draft, const Snapshot& snapshot, std::vector<JudgedPart>& judged,
                    std::vector<std::optional<SegmentRule>>& rules) {
    const std::size_t at = judged.size();
    judged.emplace_back();
    rules.emplace_back();
    Assembled made;
    if (!draft.group()) {
        if (draft.text.empty()) return made;
        auto rule = parse_segment_rule(draft.text, snapshot);
        if (rule)
            made.rule = std::move(*rule);
        else
            judged[at].error = rule.error();
        made.failed = !rule;
    } else {
        SegmentRule group{.kind = draft.kind};
        for (const RuleDraft& part : draft.parts) {
            Assembled one = assembled(part, snapshot, judged, rules);
            made.failed = made.failed || one.failed;
            if (one.rule) group.parts.push_back(std::move(*one.rule));
        }
        if (!made.failed && !group.parts.empty()) made.rule = std::move(group);
    }
    rules[at] = made.rule;
    return made;
}

}  // namespace

std::string_view measure_word(const SegmentRule& rule) {
    switch (rule.measure.of) {
        case Of::rows:
            return asks_for_any(rule) ? "any" : "count";
        case Of::days:
            return "days";
        case Of::distinct:
            return counts_orders(rule.measure) ? "orders" : "distinct";
        case Of::sum:
            return "sum";
        case Of::mean:
            return "mean";
        case Of::least:
            return "least";
        case Of::most:
            return "most";
        case Of::since_first:
            return "since_first";
        case Of::since_last:
            return "since_last";
    }
    return "count";
}

std::string field_text(DatasetKind dataset, const std::string& field) {
    return std::string(spec(dataset).id) + "." + value_text(field);
}

std::string value_list(const std::vector<std::string>& values) {
    std::string list;
    for (std::size_t i = 0; i < values.size(); ++i) list += (i == 0 ? "" : ",") + value_text(values[i]);
    return list;
}

std::vector<std::string> read_value_list(std::string_view list) {
    std::vector<std::string> values(1);
    bool quoted = false, was_quoted = false;
    const auto end_value = [&] {
        std::string& value = values.back();
        if (!was_quoted) {
            value.erase(0, std::min(value.find_first_not_of(' '), value.size()));
            value.erase(value.find_last_not_of(' ') + 1);
        }
        was_quoted = false;
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        const char c = list[i];
        if (c == '"' && quoted && i + 1 < list.size() && list[i + 1] == '"') {
            values.back() += c;
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
            if (quoted && values.back().find_first_not_of(' ') == std::string::npos) values.back().clear();
            was_quoted = true;
        } else if (c == ',' && !quoted) {
            end_value();
            values.emplace_back();
        } else if (c != ' ' || quoted || !was_quoted) {
            values.back() += c;
        }
    }
    end_value();
    return values;
}

std::string condition_text(const SegmentRule& condition) {
    if (condition.kind == Kind::cluster)
        return "cluster(" + quoted_value(condition.clusters) + ")=" + write_exact(condition.value);
    if (condition.kind == Kind::field) return comparison_text(condition.condition);
    return measure_text(condition);
}

std::string rule_text(const RuleDraft& draft) { return printed(draft).text; }

RuleDraft draft_of(const SegmentRule& rule) {
    const auto part_of = [](const SegmentRule& part) {
        if (part.parts.empty()) return RuleDraft{.kind = part.kind, .text = condition_text(part), .condition = part};
        return draft_of(part);
    };
    if (rule.parts.empty()) return {.kind = Kind::all, .parts = {part_of(rule)}};
    RuleDraft draft{.kind = rule.kind};
    const bool of_any = rule.kind == Kind::none && rule.parts.size() == 1 && rule.parts.front().kind == Kind::any;
    for (const SegmentRule& part : of_any ? rule.parts.front().parts : rule.parts) draft.parts.push_back(part_of(part));
    return draft;
}

Result<std::vector<JudgedPart>> judge_parts(const RuleDraft& draft, const Snapshot& snapshot,
                                            const std::string& customer, const Progress& progress) {
    std::optional<Code> code;
    if (!customer.empty()) {
        const auto dictionary = snapshot.dictionary("customer");
        if (dictionary) code = dictionary->find(snapshot.customer_of(customer));
        if (!code || !known_customers(snapshot).contains(*code))
            return fail(ErrorCode::not_found, text("There is no customer “{0}”.", name(customer)));
    }
    std::vector<JudgedPart> judged;
    std::vector<std::optional<SegmentRule>> rules;
    assembled(draft, snapshot, judged, rules);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!progress(static_cast<double>(i) / static_cast<double>(rules.size()))) return cancelled();
        if (!rules[i]) continue;
        const auto members = customers_who(*rules[i], snapshot, {}, progress);
        if (!members && members.error().cancelled()) return std::unexpected(members.error());
        if (!members) {
            judged[i].error = members.error();
            continue;
        }
        judged[i].customers = static_cast<std::int64_t>(members->count());
        if (!code) continue;
        judged[i].holds = members->contains(*code);
        if (!rules[i]->parts.empty()) continue;
        const auto reasons = reasons_for(*rules[i], snapshot, *code, progress);
        if (!reasons) return std::unexpected(reasons.error());
        judged[i].has = reasons->front().has;
    }
    return judged;
}

}  // namespace clientele
