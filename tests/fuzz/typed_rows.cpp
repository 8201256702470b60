#include "typed_rows.h"

#include <algorithm>

#include "core/base/format.h"
#include "core/base/utf8.h"
#include "core/importing/dry_run.h"
#include "core/ingest/mapping.h"

namespace clientele::fuzz {
namespace {

/// Fields that nothing fills are filled by columns that nothing else takes, so that the rows can be read.
std::optional<Mapping> complete_mapping(const SourceFacts& facts, DatasetKind kind) {
    auto mapping = map_columns(facts, kind, {});
    if (!mapping) {
        require_fair(mapping.error());
        return std::nullopt;
    }
    std::map<std::string, std::string> given;
    std::vector<std::string> missing = mapping->missing_required;
    for (const ColumnMapping& column : mapping->columns) {
        if (!column.attribute || missing.empty()) continue;
        given[missing.back()] = std::to_string(column.column + 1);
        missing.pop_back();
    }
    mapping = map_columns(facts, kind, given);
    if (!mapping) {
        require_fair(mapping.error());
        return std::nullopt;
    }
    require(mapping->columns.size() == facts.columns.size(), "every column of the file is spoken of");
    return *mapping;
}

void check_reject(const Reject& reject) {
    require(reject.line >= 1, "a reject stands in a line");
    require(!reject.reason.empty() && !to_string(reject.message).empty(), "a reject says why");
    require(reject.value.size() <= most_value_bytes, "the value of a reject is bounded");
    require(reject.raw.size() <= 65536, "the raw text of a reject is bounded");
    require(first_invalid_utf8(reject.value) == std::string::npos, "values of rejects are UTF-8");
    require(first_invalid_utf8(reject.raw) == std::string::npos, "raw texts of rejects are UTF-8");
}

void check_block(const RowBlock& block, std::size_t columns) {
    require(block.rows_read == block.rows.rows + block.rejects.size() + block.skipped, "a block's rows add up");
    require(block.rows.columns.size() == columns, "a block has the columns of its stream");
    for (const ChunkColumn& column : block.rows.columns) {
        require(column.size() == block.rows.rows, "every column has all rows");
        require(first_invalid_utf8(column.bytes) == std::string::npos, "texts are UTF-8");
        for (std::size_t row = 0; row < block.rows.rows; ++row) {
            if (column.type == ColumnType::date && !column.missing(row))
                require(parse_iso_date(iso_text(Date{column.dates[row]})) == Date{column.dates[row]},
                        "dates are dates");
            if (column.type == ColumnType::number && !column.missing(row))
                require(column.numbers[row] - column.numbers[row] == 0, "numbers are finite");
        }
    }
    require(block.lines.empty() || block.lines.size() == block.rows.rows, "every row has a line");
    for (const Reject& reject : block.rejects) check_reject(reject);
}

ImportCounts streamed(RowStream& stream) {
    ImportCounts counts;
    const std::size_t columns = stream.columns().size();
    while (true) {
        const auto block = stream.next();
        if (!block) require_fair(block.error());
        if (!block || !*block) return counts;
        check_block(**block, columns);
        counts.read += (*block)->rows_read;
        counts.accepted += (*block)->rows.rows;
        counts.rejected += (*block)->rejects.size();
        counts.skipped += (*block)->skipped;
    }
}

void check_dry_run(const SourceFacts& facts, const Mapping& mapping, const ImportCounts& stream, OnDuplicate policy) {
    static const Snapshot nothing(1, "", "", {});
    DryRunOptions options;
    options.on_duplicate = policy;
    const auto run = dry_run(facts, mapping, nothing, options, {});
    require(run.has_value(), "what streams can be tried");
    const ImportCounts& counts = run->counts;
    require(counts.read == stream.read, "a dry run reads every row");
    require(counts.read == counts.accepted + counts.rejected + counts.skipped + counts.replaced, "the counts add up");
    require(counts.accepted + counts.replaced <= stream.accepted, "a dry run takes no row that the stream has not");
    std::uint64_t reasons = 0;
    for (const auto& [reason, rows] : run->reasons) reasons += rows;
    require(reasons == counts.rejected + counts.skipped, "every row that is left out has a reason");
}

}  // namespace

void read_typed(const std::filesystem::path& file, const HowToRead& how, const SourceFacts& facts, std::uint64_t rows,
                std::uint64_t choice) {
    const auto guesses = guess_kinds(facts);
    for (const KindGuess& guess : guesses) require(guess.score >= 0 && guess.score <= 1, "scores are shares");
    DatasetKind kind = static_cast<DatasetKind>(choice % dataset_kind_count);
    if (!guesses.empty() && choice / dataset_kind_count % 2 == 0) kind = guesses.front().kind;
    kind = how.kind.value_or(kind);
    auto mapping = complete_mapping(facts, kind);
    Result<SourceFacts> said = facts;
    if (mapping && !mapping->questions.empty()) {  // a person would answer
        HowToRead answered = how;
        answered.settings.try_emplace("dates", "dmy");
        answered.settings.try_emplace("decimal", choice % 2 == 0 ? "." : ",");
        said = inspect(file, answered.settings, {}, how.kind);
        if (!said) return require_fair(said.error());
        mapping = complete_mapping(*said, kind);
    }
    if (!mapping) return;
    auto stream = open_rows(*said, *mapping, {});
    require(mapping->complete() || !stream, "rows are read by a complete mapping alone");
    if (!stream) return require_fair(stream.error());
    const ImportCounts counts = streamed(**stream);
    require(counts.read == rows, "as many rows are read as the file has");
    check_dry_run(*said, *mapping, counts, static_cast<OnDuplicate>(choice / 7 % 3));
}

}  // namespace clientele::fuzz
