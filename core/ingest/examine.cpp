#include "core/ingest/examine.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>

#include "core/ingest/column_evidence.h"
#include "core/ingest/settings.h"
#include "core/ingest/sniff.h"
#include "core/ingest/text_blocks.h"

namespace clientele::ingest {
namespace {

/// Files up to this size are looked at whole; of larger ones only the columns that leave a doubt.
constexpr std::uint64_t sample_size = std::uint64_t{6} << 20;

/// Looks at the values, block by block.
class Examination {
 public:
    Examination(SourceFacts& facts, const MissingWords& missing) : facts_(facts) {
        evidence_.assign(facts.columns.size(), ColumnEvidence(missing));
        wanted_.resize(facts.columns.size());
        for (std::size_t i = 0; i < wanted_.size(); ++i) wanted_[i] = i;
    }

    Result<void> run(const Progress& progress) {
        auto blocks = open_blocks(facts_);
        if (!blocks) return std::unexpected(blocks.error());
        const RecordRules rules = rules_of(facts_);
        std::uint64_t read = 0;
        facts_.all_looked_at = true;
        while (true) {
            auto block = blocks->next();
            if (!block) return std::unexpected(block.error());
            if (!*block) break;
            if (!progress((*block)->fraction, text("Looking at the values"))) return cancelled();
            if ((*block)->too_long) continue;
            take(**block, rules);
            read += (*block)->text().size();
            if (read >= sample_size && facts_.all_looked_at) narrow();
            if (wanted_.empty()) break;
        }
        for (const std::size_t column : wanted_) facts_.columns[column].sure = true;
        return {};
    }

    void describe() {
        const char proven = proven_decimal();
        // Readers of other formats write numbers with a point, whatever the texts beside them look like.
        const bool with_point = facts_.format != "text";
        for (std::size_t i = 0; i < evidence_.size(); ++i) {
            const char decimal = with_point && evidence_[i].numbers().no_commas() ? '.' : proven;
            evidence_[i].describe(facts_.columns[i], facts_.settings, decimal);
            warn_of_currencies(i);
        }
    }

 private:
    /// Amounts of several currencies are numbers that nobody may add up.
    void warn_of_currencies(std::size_t column) {
        const std::vector<std::string_view> codes = evidence_[column].numbers().currencies();
        if (codes.size() < 2 || !evidence_[column].mostly_numbers()) return;
        std::vector<Text> named;
        for (const std::string_view code : codes) named.push_back(verbatim(code));
        Text warning = text(
            "Column “{0}” has amounts of several currencies ({1}); they are read as plain numbers and would be added "
            "up. Convert them first, or import each currency on its own.",
            name(facts_.columns[column].header), std::move(named));
        if (std::ranges::find(facts_.warnings, warning) == facts_.warnings.end())
            facts_.warnings.push_back(std::move(warning));
    }

    void take(const TextBlock& block, const RecordRules& rules) {
        Cells cells;
        split(block.text(), rules, CellTrim::outer_blanks, cells);
        const std::size_t first = block.sequence == 0 && facts_.dialect.header ? 1 : 0;
        std::vector<std::uint32_t> whole_rows;
        whole_rows.reserve(cells.size());
        for (std::size_t row = first; row < cells.size(); ++row) {
            const Record& record = cells.records[row];
            if (record.fault == RecordFault::none && record.cells >= facts_.columns.size())
                whole_rows.push_back(record.first_cell);
        }
        tbb::parallel_for(std::size_t{0}, wanted_.size(), [&](std::size_t i) {
            const std::size_t column = wanted_[i];
            for (const std::uint32_t first_cell : whole_rows)
                evidence_[column].add(trimmed(cells.at(first_cell + column)));
        });
    }

    /// From here on only columns in doubt are looked at, and those that will be attributes: their type must hold for
    /// all.
    void narrow() {
        facts_.all_looked_at = false;
        const bool known = proven_decimal() != '\0';
        std::erase_if(wanted_, [&](std::size_t column) {
            const bool attribute = evidence_[column].is_typed() && !is_known_header(facts_.columns[column].header);
            return !attribute && !evidence_[column].in_doubt(known);
        });
    }

    /// The decimal sign that columns of this file prove; '\0' where none does, or where they differ.
    char proven_decimal() const {
        char proven = '\0';
        for (const ColumnEvidence& column : evidence_) {
            if (!column.mostly_numbers() || !column.numbers().decimal_known()) continue;
            const char decimal = column.numbers().decimal('\0');
            if (proven != '\0' && proven != decimal) return '\0';
            proven = decimal;
        }
        return proven;
    }

    SourceFacts& facts_;
    std::vector<ColumnEvidence> evidence_;
    std::vector<std::size_t> wanted_;
};

}  // namespace

Result<void> examine_columns(SourceFacts& facts, const Progress& progress) {
    const std::string_view words = setting(facts.settings, "missing");
    const MissingWords missing = words.empty() ? MissingWords() : MissingWords(words);
    Examination examination(facts, missing);
    if (auto done = examination.run(progress); !done) return done;
    examination.describe();
    return {};
}

}  // namespace clientele::ingest
