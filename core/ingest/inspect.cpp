#include <algorithm>
#include <set>
#include <utility>

#include "core/base/hash.h"
#include "core/base/small_letters.h"
#include "core/base/utf8.h"
#include "core/ingest/database.h"
#include "core/ingest/databases/read_database.h"
#include "core/ingest/examine.h"
#include "core/ingest/formats/file_format.h"
#include "core/ingest/other_formats.h"
#include "core/ingest/settings.h"
#include "core/ingest/shapes/shape.h"
#include "core/ingest/sniff.h"
#include "core/ingest/source.h"
#include "core/ingest/text_blocks.h"

namespace clientele {
namespace ingest {
namespace {

constexpr std::size_t head_size = std::size_t{1} << 18;
constexpr std::size_t rows_to_show = 200;
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

void keep_first_rows(const Cells& cells, std::size_t first, const LineNumbers& numbers, RawRows& shown) {
    for (std::size_t row = first; row < cells.size(); ++row) {
        if (shown.rows.size() == rows_to_show) {
            shown.more = true;
            return;
        }
        auto& target = shown.rows.emplace_back();
        for (std::size_t column = 0; column < cells.records[row].cells; ++column)
            target.push_back(repaired_utf8(cells.at(cells.records[row].first_cell + column)));
        shown.lines.push_back(numbers.of(cells.records[row].line));
    }
}

/// The table that a layout describes, with its columns.
Result<void> take_layout(SourceFacts& facts, Layout layout) {
    const std::string file_name = facts.path.string();
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
    return {};
}

/// `head`: the start of the file as UTF-8.
Result<void> lay_out_text(SourceFacts& facts, std::string_view head, const EncodingChoice& encoding) {
    if (!facts.settings.contains("delimiter"))
        if (const auto other = text_format(head))
            return fail(ErrorCode::bad_format, no_table(facts.path.string(), *other), in_file(facts.path.string()));
    const bool whole = encoding.mark + head_size >= facts.bytes;
    Layout layout = find_layout(head, whole, facts.lone_returns, facts.settings);
    layout.dialect.encoding = encoding.name;
    layout.dialect.byte_order_mark = encoding.mark > 0;
    layout.dialect.reasons.insert(layout.dialect.reasons.begin(), encoding.reason);
    return take_layout(facts, std::move(layout));
}

/// The table of rows that a reader or a shape wrote down.
Result<void> lay_out_records(SourceFacts& facts, RecordWriter writer, Reading reading) {
    auto records = writer.finish();
    if (!records) return std::unexpected(records.error());
    facts.records = std::move(*records);
    const auto written = facts.records->open();
    if (!written) return std::unexpected(written.error());
    auto head = read_head(*written, EncodingChoice{});
    if (!head) return std::unexpected(head.error());
    Layout layout =
        find_layout(*head, facts.records->bytes() <= head_size, *facts.records, reading.header_known, facts.settings);
    std::vector<Text>& reasons = layout.dialect.reasons;
    reasons.insert(reasons.begin(), reading.reasons.begin(), reading.reasons.end());
    std::ranges::move(reading.warnings, std::back_inserter(facts.warnings));
    facts.tables = std::move(reading.tables);
    facts.header_known = reading.header_known;
    facts.table = std::move(reading.table);
    if (auto taken = take_layout(facts, std::move(layout)); !taken) return taken;
    for (std::size_t i = 0; i < std::min(facts.columns.size(), reading.columns.size()); ++i) {
        facts.columns[i].label = std::move(reading.columns[i].label);
        if (!reading.columns[i].values.empty())
            facts.columns[i].value_labels = std::make_shared<const ValueLabels>(std::move(reading.columns[i].values));
    }
    return {};
}

Result<void> show_first_rows(SourceFacts& facts) {
    auto blocks = open_blocks(facts, head_size);
    if (!blocks) return std::unexpected(blocks.error());
    auto block = blocks->next();
    if (!block) return std::unexpected(block.error());
    facts.first_rows = {};
    if (*block) {
        Cells cells;
        split((*block)->text(), rules_of(facts), CellTrim::nothing, cells);
        keep_first_rows(cells, facts.dialect.header ? 1 : 0, LineNumbers(facts), facts.first_rows);
        if ((*block)->fraction < 1) facts.first_rows.more = true;
    }
    if (facts.first_rows.rows.empty() && !facts.first_rows.more)
        return fail(ErrorCode::bad_format,
                    text("{0} has a header but no rows. Choose a file with data in it.", name(facts.path.string())),
                    in_file(facts.path.string(), facts.dialect.skip_lines + 1));
    return {};
}

/// The rows become other rows; what was found out about the file stays.
Result<void> unfold(SourceFacts& facts, const Shape& shape, const Progress& progress) {
    auto writer = RecordWriter::create(facts.path);
    if (!writer) return std::unexpected(writer.error());
    auto reading = shape.unfold(facts, *writer, progress.part(0, 0.7));
    if (!reading) return std::unexpected(reading.error());
    reading->tables = facts.tables;
    reading->table = facts.table;
    reading->reasons.insert(reading->reasons.begin(), facts.dialect.reasons.begin(), facts.dialect.reasons.end());
    facts.shape = shape.id;
    Dialect written = facts.dialect;
    const std::vector<ColumnNotes> notes = reading->columns;
    if (auto done = lay_out_records(facts, std::move(*writer), std::move(*reading)); !done) return done;
    facts.unfolded = std::move(written);
    if (auto shown = show_first_rows(facts); !shown) return shown;
    if (auto examined = examine_columns(facts, progress.part(0.7, 1)); !examined) return examined;
    for (std::size_t i = 0; i < std::min(notes.size(), facts.columns.size()); ++i)
        if (notes[i].exact) facts.columns[i].filled += std::exchange(facts.columns[i].missing_words, 0);
    return {};
}

/// The columns of a table that is laid out, after it was unfolded where that is meant.
Result<void> look_at_columns(SourceFacts& facts, std::optional<DatasetKind> kind, const Progress& progress) {
    if (auto shown = show_first_rows(facts); !shown) return shown;
    if (auto examined = examine_columns(facts, progress.part(0, 0.6)); !examined) return examined;
    std::vector<ColumnFacts> columns = facts.columns;
    if (const Shape* shape = shape_of(facts, kind)) {
        if (auto unfolded = unfold(facts, *shape, progress.part(0.6, 1)); !unfolded) return unfolded;
        columns.insert(columns.end(), facts.columns.begin(), facts.columns.end());
    }
    return check_columns(facts.settings, columns);
}

/// Names the contents of what was written down.
Result<std::string> hash_of(const RecordText& records) {
    const auto written = records.open();
    if (!written) return std::unexpected(written.error());
    ContentHash hash;
    std::vector<char> piece(head_size);
    for (std::uint64_t at = 0; at < records.bytes(); at += piece.size()) {
        const auto got = written->read(at, piece);
        if (!got) return std::unexpected(got.error());
        hash.add({piece.data(), *got});
    }
    return hash.hex();
}

/// A database has no bytes of its own to be known by: its rows are what names the contents.
Result<void> lay_out_database(SourceFacts& facts, const std::string& password, const Progress& progress) {
    const std::string place = facts.path.string();
    facts.format = database_format(place);
    auto writer = RecordWriter::create(facts.path);
    if (!writer) return std::unexpected(writer.error());
    auto reading = read_database(place, password, facts.settings, *writer, progress);
    if (!reading) return std::unexpected(reading.error());
    if (auto done = lay_out_records(facts, std::move(*writer), std::move(*reading)); !done) return done;
    auto hash = hash_of(*facts.records);
    if (!hash) return std::unexpected(hash.error());
    facts.hash = *hash + ":" + facts.table;
    facts.bytes = facts.records->bytes();
    return {};
}

std::string extension_of(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    return small_letters(extension);
}

/// A file on its way to its facts.
class Inspection {
 public:
    Inspection(const InputFile& file, SourceFacts& facts) : file_(file), facts_(facts) {}

    Result<void> run(const Progress& progress) {
        head_.resize(std::min<std::uint64_t>(file_.size(), 65536));
        if (auto got = file_.read(0, head_); !got) return std::unexpected(got.error());
        auto found = survey(file_, progress.part(0, 0.5));
        if (!found) return std::unexpected(found.error());
        facts_.bytes = found->bytes;
        facts_.hash = found->hash;
        auto laid_out = lay_out(*found, progress.part(0.5, 1));
        if (!laid_out) return laid_out;
        // The sheets of a workbook are imported one by one: each has an identity of its own.
        if (!facts_.tables.empty()) facts_.hash += ":" + facts_.table;
        return {};
    }

 private:
    Result<void> lay_out(const Survey& found, const Progress& progress) {
        const std::string extension = extension_of(facts_.path);
        if (const FileFormat* format = find_format({file_, head_, {}, extension}, false))
            return read_with(*format, {}, progress);
        auto encoding =
            choose_encoding(head_, found, std::string(setting(facts_.settings, "encoding")), facts_.path.string());
        if (!encoding) return std::unexpected(encoding.error());
        facts_.mark_bytes = encoding->mark;
        facts_.lone_returns =
            found.has_lone_returns() && !encoding->name.starts_with("UTF-16") && !encoding->name.starts_with("UTF-32");
        if (encoding->warning) facts_.warnings.push_back(*encoding->warning);
        auto start = read_head(file_, *encoding);
        if (!start) return std::unexpected(start.error());
        // Who says what stands between the cells means delimited text.
        if (!facts_.settings.contains("delimiter"))
            if (const FileFormat* format = find_format({file_, head_, *start, extension}, true))
                return read_with(*format, *encoding, progress);
        if (facts_.lone_returns && found.has_line_feeds)
            facts_.warnings.push_back(text("The file mixes kinds of line ends; every kind was taken as one."));
        return lay_out_text(facts_, *start, *encoding);
    }

    Result<void> read_with(const FileFormat& format, const EncodingChoice& encoding, const Progress& progress) {
        facts_.format = format.id;
        auto writer = RecordWriter::create(facts_.path);
        if (!writer) return std::unexpected(writer.error());
        auto reading = format.read({facts_.path, file_, facts_.settings, encoding}, *writer, progress);
        if (!reading) return std::unexpected(reading.error());
        return lay_out_records(facts_, std::move(*writer), std::move(*reading));
    }

    const InputFile& file_;
    SourceFacts& facts_;
    std::string head_;
};

Result<void> lay_out_file(SourceFacts& facts, const Progress& progress) {
    const auto file = InputFile::open(facts.path);
    if (!file) return std::unexpected(file.error());
    if (file->size() == 0)
        return fail(ErrorCode::bad_format,
                    text("{0} is empty. Choose a file with data in it.", name(facts.path.string())),
                    in_file(facts.path.string()));
    return Inspection(*file, facts).run(progress);
}

}  // namespace
}  // namespace ingest

using namespace ingest;

Result<SourceFacts> inspect(const std::filesystem::path& path, const SourceSettings& settings, const Progress& progress,
                            std::optional<DatasetKind> kind) {
    if (auto checked = check_settings(settings); !checked) return std::unexpected(checked.error());
    auto place = without_password(path.string());
    if (!place) return std::unexpected(place.error());
    SourceFacts facts;
    facts.path = place->place;
    facts.settings = settings;
    if (const auto given = facts.settings.extract("password"); !given.empty() && place->password.empty())
        place->password = given.mapped();
    const auto laid_out = is_database(place->place)
                              ? lay_out_database(facts, place->password, progress.part(0, survey_share))
                              : lay_out_file(facts, progress.part(0, survey_share));
    if (!laid_out) return std::unexpected(laid_out.error());
    if (auto done = look_at_columns(facts, kind, progress.part(survey_share, 1)); !done)
        return std::unexpected(done.error());
    return facts;
}

}  // namespace clientele
