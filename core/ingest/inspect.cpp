#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <set>

#include "core/base/utf8.h"
#include "core/ingest/column_evidence.h"
#include "core/ingest/other_formats.h"
#include "core/ingest/settings.h"
#include "core/ingest/sniff.h"
#include "core/ingest/source.h"
#include "core/ingest/text_blocks.h"

namespace clientele {
namespace ingest {
namespace {

constexpr std::size_t head_size = std::size_t{1} << 18;
constexpr std::size_t rows_to_show = 200;
/// Files up to this size are looked at whole; of larger ones only the columns that leave a doubt.
constexpr std::uint64_t sample_size = std::uint64_t{6} << 20;
constexpr double survey_share = 0.4;  // of the time

std::string header_of(const std::string& written, std::size_t index, std::set<std::string>& used) {
    const std::string plain = written.empty() ? "Column " + std::to_string(index + 1) : repaired_utf8(written);
    std::string header = plain;
    for (int same = 2; !used.insert(header).second; ++same) header = plain + " (" + std::to_string(same) + ")";
    return header;
}

std::vector<ColumnFacts> columns_of(const std::vector<std::string>& headers) {
    std::vector<ColumnFacts> columns;
    std::set<std::string> used;
    for (const std::string& header : headers) {
        ColumnFacts& column = columns.emplace_back();
        column.index = columns.size() - 1;
        column.header = header_of(header, column.index, used);
    }
    return columns;
}

/// The start of the file as UTF-8.
Result<std::string> read_head(const InputFile& file, const EncodingChoice& encoding) {
    std::string raw(head_size, '\0');
    const auto got = file.read(encoding.mark, raw);
    if (!got) return std::unexpected(got.error());
    raw.resize(*got);
    const auto decoder = make_decoder(encoding.name);
    if (!decoder) return raw;
    std::string head;
    decoder->decode(raw, false, head);
    return head;
}

void keep_first_rows(const Cells& cells, std::size_t first, std::uint64_t line, RawRows& shown) {
    for (std::size_t row = first; row < cells.size(); ++row) {
        if (shown.rows.size() == rows_to_show) {
            shown.more = true;
            return;
        }
        auto& target = shown.rows.emplace_back();
        for (std::size_t column = 0; column < cells.records[row].cells; ++column)
            target.push_back(repaired_utf8(cells.at(cells.records[row].first_cell + column)));
        shown.lines.push_back(line + cells.records[row].line);
    }
}

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
        const char decimal = proven_decimal();
        for (std::size_t i = 0; i < evidence_.size(); ++i)
            evidence_[i].describe(facts_.columns[i], facts_.settings, decimal);
    }

 private:
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
            for (const std::uint32_t first_cell : whole_rows) evidence_[column].add(trimmed(cells.at(first_cell + column)));
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

Result<void> lay_out(SourceFacts& facts, const InputFile& file, const EncodingChoice& encoding) {
    const std::string file_name = facts.path.string();
    auto head = read_head(file, encoding);
    if (!head) return std::unexpected(head.error());
    if (!facts.settings.contains("delimiter"))
        if (const auto other = text_format(*head))
            return fail(ErrorCode::bad_format, no_table(file_name, *other), in_file(file_name));
    const bool whole = encoding.mark + head_size >= facts.bytes;
    Layout layout = find_layout(*head, whole, facts.lone_returns, facts.settings);
    layout.dialect.encoding = encoding.name;
    layout.dialect.byte_order_mark = encoding.mark > 0;
    layout.dialect.reasons.insert(layout.dialect.reasons.begin(), encoding.reason);
    facts.dialect = std::move(layout.dialect);
    if (layout.headers.empty())
        return fail(ErrorCode::bad_format, text("{0} holds no rows. Choose a file with data in it.", name(file_name)),
                    in_file(file_name));
    if (layout.headers.size() > most_columns)
        return fail(ErrorCode::too_large,
                    text("{0} has {1} columns; at most {2} can be imported. Leave columns out, or check the delimiter.",
                         name(file_name), count(layout.headers.size()), count(most_columns)),
                    in_file(file_name, facts.dialect.skip_lines + 1));
    facts.columns = columns_of(layout.headers);
    return check_columns(facts.settings, facts.columns);
}

Result<void> show_first_rows(SourceFacts& facts) {
    auto blocks = open_blocks(facts, head_size);
    if (!blocks) return std::unexpected(blocks.error());
    auto block = blocks->next();
    if (!block) return std::unexpected(block.error());
    if (!*block) return {};
    Cells cells;
    split((*block)->text(), rules_of(facts), CellTrim::nothing, cells);
    keep_first_rows(cells, facts.dialect.header ? 1 : 0, facts.dialect.skip_lines + 1, facts.first_rows);
    if ((*block)->fraction < 1) facts.first_rows.more = true;
    return {};
}

}  // namespace
}  // namespace ingest

using namespace ingest;

Result<SourceFacts> inspect(const std::filesystem::path& path, const SourceSettings& settings,
                            const Progress& progress) {
    if (auto checked = check_settings(settings); !checked) return std::unexpected(checked.error());
    auto file = InputFile::open(path);
    if (!file) return std::unexpected(file.error());
    const std::string file_name = path.string();
    if (file->size() == 0)
        return fail(ErrorCode::bad_format, text("{0} is empty. Choose a file with data in it.", name(file_name)),
                    in_file(file_name));

    auto found = survey(*file, progress.part(0, survey_share));
    if (!found) return std::unexpected(found.error());
    std::string head(std::min<std::uint64_t>(file->size(), 65536), '\0');
    if (auto got = file->read(0, head); !got) return std::unexpected(got.error());
    auto encoding = choose_encoding(head, *found, std::string(setting(settings, "encoding")), file_name);
    if (!encoding) return std::unexpected(encoding.error());

    SourceFacts facts;
    facts.path = path;
    facts.bytes = found->bytes;
    facts.hash = found->hash;
    facts.settings = settings;
    facts.mark_bytes = encoding->mark;
    facts.lone_returns =
        found->has_lone_returns() && !encoding->name.starts_with("UTF-16") && !encoding->name.starts_with("UTF-32");
    if (encoding->warning) facts.warnings.push_back(*encoding->warning);
    if (facts.lone_returns && found->has_line_feeds)
        facts.warnings.push_back(text("The file mixes kinds of line ends; every kind was taken as one."));
    if (auto done = lay_out(facts, *file, *encoding); !done) return std::unexpected(done.error());
    if (auto done = show_first_rows(facts); !done) return std::unexpected(done.error());
    if (facts.first_rows.rows.empty() && !facts.first_rows.more)
        return fail(ErrorCode::bad_format,
                    text("{0} has a header but no rows. Choose a file with data in it.", name(file_name)),
                    in_file(file_name, facts.dialect.skip_lines + 1));

    const std::string_view words = setting(settings, "missing");
    const MissingWords missing = words.empty() ? MissingWords() : MissingWords(words);
    Examination examination(facts, missing);
    if (auto done = examination.run(progress.part(survey_share, 1)); !done) return std::unexpected(done.error());
    examination.describe();
    return facts;
}

}  // namespace clientele
