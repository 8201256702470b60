#include <algorithm>
#include <sstream>

#include "core/model/segment_names.h"
#include "core/model/several_definitions.h"
#include "core/project/definitions.h"
#include "core/project/entries.h"

namespace clientele {
namespace {

/// The names, as the log has them: "recent, rare (+3)".
std::string names_of(const std::vector<OwnDefinition>& definitions) {
    const std::size_t more = definitions.size() - 1;
    return definitions.front().name + (more > 0 ? " (+" + std::to_string(more) + ")" : "");
}

/// Keeps the definition as an entry of the ledger, or takes note that the one of that name is no more.
Result<Batch> define(Project::State& state, Defined defined, const OwnDefinition& definition, DatasetKind kind) {
    if (auto writable = state.writable(); !writable) return std::unexpected(writable.error());
    const std::vector<OwnDefinition> known = definitions_in_force(state.ledger, defined), parts = apart(definition);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].name.empty()) return fail(ErrorCode::bad_value, text("It needs a name to be kept under."));
        for (std::size_t j = 0; j < i; ++j)
            if (parts[j].name == parts[i].name)
                return fail(ErrorCode::bad_value, text("Two of them have the name “{0}”.", name(parts[i].name)));
        if (parts[i].expression.empty() && std::ranges::find(known, parts[i].name, &OwnDefinition::name) == known.end())
            return fail(ErrorCode::not_found, text("There is no “{0}” to remove.", name(parts[i].name)));
    }
    std::vector<LedgerEntry> ledger = state.ledger;
    Transaction transaction(*state.database, "IMMEDIATE");
    LedgerEntry entry = next_entry(*state.database, ledger, kind, names_of(parts));
    entry.batch.*defined = definition;
    write_entry(*state.database, entry);
    write_definition(*state.database, entry.batch);
    return keep(state, transaction, std::move(ledger), std::move(entry));
}

/// The names of what is kept, a line each as its rule is: all but those of segments that are removed can be kept.
Result<std::string> sound_names(const OwnSegment& segments, const std::vector<OwnSegment>& known) {
    std::string names;
    std::istringstream lines(segments.name), rules(segments.expression);
    for (std::string line, rule; std::getline(lines, line);) {
        if (!std::getline(rules, rule)) rule.clear();
        auto sound = rule.empty() ? Result<std::string>(line) : own_segment_name(line, known);
        if (!sound) return sound;
        names += (names.empty() ? "" : "\n") + *sound;
    }
    return names;
}

}  // namespace

Result<Batch> Project::set_own_rule(const OwnRule& rule) {
    const auto kind = find_dataset_kind(rule.expression.substr(0, rule.expression.find(':')));
    return define(*state_, &Batch::own_rule, rule, kind.value_or(DatasetKind::customers));
}

Result<Batch> Project::set_own_segment(const OwnSegment& segment) {
    if (segment.expression.empty()) return define(*state_, &Batch::own_segment, segment, DatasetKind::customers);
    auto names = sound_names(segment, own_segments());
    if (!names) return std::unexpected(names.error());
    return define(*state_, &Batch::own_segment, {.name = std::move(*names), .expression = segment.expression},
                  DatasetKind::customers);
}

Result<Batch> Project::set_own_survey(const OwnSurvey& survey) {
    return define(*state_, &Batch::own_survey, survey, DatasetKind::responses);
}

std::vector<OwnRule> Project::own_rules() const { return definitions_in_force(state_->ledger, &Batch::own_rule); }
std::vector<OwnSegment> Project::own_segments() const {
    return definitions_in_force(state_->ledger, &Batch::own_segment);
}
std::vector<OwnSurvey> Project::own_surveys() const { return definitions_in_force(state_->ledger, &Batch::own_survey); }

}  // namespace clientele
