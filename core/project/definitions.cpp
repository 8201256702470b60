#include "core/project/definitions.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/model/several_definitions.h"

namespace clientele {
namespace {

constexpr std::pair<Defined, const char*> tables[] = {{&Batch::own_rule, "own_rules"},
                                                      {&Batch::own_segment, "own_segments"},
                                                      {&Batch::own_survey, "own_surveys"}};

}  // namespace

void read_definitions(Database& database, std::vector<LedgerEntry>& ledger) {
    for (const auto& [defined, table] : tables) {
        Statement kept =
            database.prepare("SELECT batch, name, expression FROM " + std::string(table) + " ORDER BY batch");
        while (kept.step()) {
            LedgerEntry* entry = entry_of(ledger, kept.integer(0));
            if (!entry || kept.text(1).empty())
                note_damaged_entry(database, kept.integer(0));
            else
                entry->batch.*defined = OwnDefinition{repaired_utf8(kept.text(1)), repaired_utf8(kept.text(2))};
        }
    }
}

void write_definition(Database& database, const Batch& batch) {
    for (const auto& [defined, table] : tables) {
        const auto& definition = batch.*defined;
        if (!definition) continue;
        database.prepare("INSERT INTO " + std::string(table) + " VALUES (?1, ?2, ?3)")
            .bind(1, batch.id)
            .bind(2, definition->name)
            .bind(3, definition->expression)
            .run();
    }
}

std::vector<OwnDefinition> definitions_in_force(const std::vector<LedgerEntry>& ledger, Defined defined) {
    std::vector<OwnDefinition> kept;
    for (const LedgerEntry& entry : ledger) {
        const auto& definition = entry.batch.*defined;
        if (entry.state != BatchState::in_force || !definition) continue;
        for (const OwnDefinition& part : apart(*definition)) {
            const auto known = std::ranges::find(kept, part.name, &OwnDefinition::name);
            if (part.expression.empty())
                std::erase_if(kept, [&](const OwnDefinition& each) { return each.name == part.name; });
            else if (known != kept.end())
                *known = part;
            else
                kept.push_back(part);
        }
    }
    return kept;
}

}  // namespace clientele
