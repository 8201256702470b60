#include <algorithm>
#include <unordered_map>

#include "core/ingest/formats/json_members.h"
#include "core/ingest/formats/json_records.h"
#include "core/ingest/formats/readers.h"
#include "core/ingest/other_formats.h"
#include "core/ingest/settings.h"
#include "core/ingest/text_pieces.h"
#include "core/ingest/words.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t most_tables = 200;
constexpr const char* top_name = "records";

/// Columns in the order in which they first come up.
class Columns {
 public:
    std::size_t add(const std::string& name) {
        const auto [found, is_new] = places_.try_emplace(name, names_.size());
        if (is_new) names_.push_back(name);
        return found->second;
    }
    std::optional<std::size_t> find(const std::string& name) const {
        const auto found = places_.find(name);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }
    const std::vector<std::string>& names() const { return names_; }

 private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> places_;
};

/// What one of the file's arrays holds.
struct Found {
    std::string path;
    bool at_top = false;
    std::uint64_t objects = 0;
    std::uint64_t lists = 0;
    std::uint64_t others = 0;
    Columns columns;
    std::vector<std::string> inner;  ///< members that are lists of objects: tables within the table

    std::string name() const { return path.empty() ? top_name : path; }
    std::uint64_t rows() const { return objects + lists; }
};

class JsonReader {
 public:
    JsonReader(const FormatInput& input, RecordWriter& rows, const Progress& progress)
        : input_(input), rows_(rows), progress_(progress) {}

    Result<Reading> run() {
        if (auto done = find_lines(); !done) return std::unexpected(done.error());
        if (auto done = look(); !done) return std::unexpected(done.error());
        if (auto done = choose(); !done) return std::unexpected(done.error());
        if (auto done = write(); !done) return std::unexpected(done.error());
        return std::move(reading_);
    }

 private:
    Name file() const { return name(input_.path.string()); }
    std::unexpected<Error> damaged(std::uint64_t line, const Text& what) const {
        return fail(ErrorCode::bad_format,
                    text("{0} is no valid JSON: {1}. Export it anew, or mend it there.", file(), what),
                    in_file(input_.path.string(), line));
    }

    /// JSON lines: the first lines are values of their own.
    Result<void> find_lines() {
        TextLines lines(input_.file, input_.encoding);
        std::string line;
        int whole = 0;
        while (whole < 2) {
            const auto more = lines.next(line);
            if (!more) return std::unexpected(more.error());
            if (!*more) break;
            if (trimmed(line).empty()) continue;
            if (!trimmed(line).starts_with('{') && !trimmed(line).starts_with('[')) return {};
            // A second line with damage is a damaged line, not another format.
            if (whole == 0 && members_.read(line)) return {};
            ++whole;
        }
        by_line_ = whole == 2;
        return {};
    }

    /// Hands every record to visit.
    Result<void> each(const JsonRecords::Visit& visit, const Progress& progress) {
        if (by_line_) return each_line(visit, progress);
        TextPieces pieces(input_.file, input_.encoding);
        JsonRecords records(visit);
        std::string piece;
        while (true) {
            auto more = pieces.next(piece);
            if (!more) return std::unexpected(more.error());
            if (!progress(pieces.fraction(), text("Reading the records"))) return cancelled();
            const auto going = *more ? records.feed(piece) : records.end();
            if (!going) return damaged(going.error().where.line, going.error().message);
            if (!*going || !*more) return {};
        }
    }

    Result<void> each_line(const JsonRecords::Visit& visit, const Progress& progress) {
        TextLines lines(input_.file, input_.encoding);
        std::string line;
        while (true) {
            auto more = lines.next(line);
            if (!more) return std::unexpected(more.error());
            if (!*more) return {};
            if (lines.number() % 256 == 0 && !progress(lines.fraction(), text("Reading the records")))
                return cancelled();
            if (trimmed(line).empty()) continue;
            if (!visit({{}, true, line.size() >= longest_record, line, lines.number()})) return {};
        }
    }

    /// Which arrays there are and which columns their records have.
    Result<void> look() {
        auto done = each([this](const JsonRecords::Record& record) { return note(record); }, progress_.part(0, 0.4));
        if (!done) return done;
        return error_ ? std::unexpected(*error_) : Result<void>();
    }

    bool note(const JsonRecords::Record& record) {
        auto found = std::ranges::find_if(
            found_, [&](const Found& each) { return each.at_top == record.at_top && each.path == record.path; });
        if (found == found_.end()) {
            if (found_.size() == most_tables) return true;
            found = found_.emplace(found_.end());
            found->path = record.path;
            found->at_top = record.at_top;
        }
        if (record.too_long) {
            ++found->others;
            return true;
        }
        if (const auto wrong = members_.read(record.text)) {
            if (by_line_) return true;  // the line is rejected later
            error_ = damaged(record.line,
                             text("the record from line {0} on cannot be read ({1})", count(record.line), name(*wrong)))
                         .error();
            return false;
        }
        ++(members_.is_object() ? found->objects : members_.is_list() ? found->lists : found->others);
        if (!members_.is_object()) return true;
        for (const JsonMember& member : members_.all()) {
            found->columns.add(member.name);
            if (member.of_objects && std::ranges::find(found->inner, member.name) == found->inner.end())
                found->inner.push_back(member.name);
        }
        return true;
    }

    Result<void> choose() {
        // One object at the top is what holds the tables, if it holds any.
        const auto top = std::ranges::find_if(found_, [](const Found& each) { return each.at_top; });
        const bool holder =
            top != found_.end() && top->objects + top->lists == 1 &&
            std::ranges::any_of(found_, [](const Found& each) { return !each.at_top && each.objects > 0; });
        std::erase_if(found_, [&](const Found& each) {
            if (each.rows() == 0) return true;
            if (top != found_.end() && !holder) return !each.at_top;
            return each.at_top;
        });
        if (found_.empty())
            return fail(ErrorCode::bad_format,
                        text("{0} is JSON without a list of records. Choose a file with data in it.", file()),
                        in_file(input_.path.string()));
        std::size_t most = 0;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (found_[i].rows() > found_[most].rows()) most = i;
            reading_.tables.push_back(found_[i].name());
            for (const std::string& inner : found_[i].inner) reading_.tables.push_back(found_[i].name() + "/" + inner);
        }
        chosen_ = most;
        reading_.table = found_[most].name();
        if (const std::string_view given = setting(input_.settings, "table"); !given.empty()) {
            if (std::ranges::find(reading_.tables, given) == reading_.tables.end()) return no_such_table(given);
            reading_.table = given;
            const std::string_view outer = given.substr(0, given.find('/'));
            for (std::size_t i = 0; i < found_.size(); ++i) {
                if (found_[i].name() != outer) continue;
                chosen_ = i;
                if (outer.size() < given.size()) inner_ = given.substr(outer.size() + 1);
            }
        }
        if (reading_.tables.size() == 1) reading_.tables.clear();
        explain();
        return {};
    }

    std::unexpected<Error> no_such_table(std::string_view given) const {
        std::vector<Text> known;
        for (const std::string& table : reading_.tables) known.push_back(verbatim(table));
        return fail(ErrorCode::bad_value,
                    text("{0} has no table “{1}”. It has: {2}.", file(), name(std::string(given)), known),
                    in_file(input_.path.string()));
    }

    void explain() {
        const Found& table = found_[chosen_];
        reading_.reasons.push_back(by_line_ ? text("Each line is a record in JSON.")
                                            : text("The records of the list “{0}” are the rows.", name(table.name())));
        if (!inner_.empty()) {
            reading_.reasons.push_back(
                text("Each entry of “{0}” is a row; what stands around it is repeated in every row.", name(inner_)));
            return;
        }
        for (const std::string& inner : table.inner)
            reading_.warnings.push_back(
                text("“{0}” holds lists of records, kept as JSON. To get a row for each entry, choose "
                     "the table “{1}”.",
                     name(inner), name(table.name() + "/" + inner)));
    }

    Result<void> write() {
        const Found& table = found_[chosen_];
        reading_.header_known = table.objects > 0;
        if (!inner_.empty()) {
            if (auto done = look_within(); !done) return done;
        } else {
            columns_ = table.columns;
        }
        if (reading_.header_known) {
            const std::vector<std::string_view> header(columns_.names().begin(), columns_.names().end());
            if (auto done = rows_.add(header, 1); !done) return done;
        } else {
            rows_.pad();
        }
        auto done = each(
            [&](const JsonRecords::Record& record) {
                if (record.at_top != table.at_top || record.path != table.path) return true;
                auto written = write_record(record);
                if (!written) error_ = written.error();
                return written.has_value();
            },
            progress_.part(inner_.empty() ? 0.4 : 0.7, 1));
        if (!done) return done;
        return error_ ? std::unexpected(*error_) : Result<void>();
    }

    /// The columns of a table within the table.
    Result<void> look_within() {
        const Found& table = found_[chosen_];
        for (const std::string& column : table.columns.names())
            if (column != inner_) columns_.add(column);
        return each(
            [&](const JsonRecords::Record& record) {
                if (record.at_top != table.at_top || record.path != table.path || record.too_long) return true;
                if (members_.read(record.text)) return true;
                for (const std::string& entry : entries()) {
                    if (inner_members_.read(entry)) continue;
                    for (const JsonMember& member : inner_members_.all()) columns_.add(inner_name(member.name));
                }
                return true;
            },
            progress_.part(0.4, 0.7));
    }

    std::string inner_name(const std::string& member) const { return member.empty() ? inner_ : inner_ + "." + member; }

    /// The entries of the inner list of the record that was flattened last, each as JSON.
    std::vector<std::string> entries() {
        std::vector<std::string> found;
        for (const JsonMember& member : members_.all()) {
            if (member.name != inner_ || !member.of_objects) continue;
            JsonRecords cut([&](const JsonRecords::Record& entry) {
                found.emplace_back(entry.text);
                return true;
            });
            if (cut.feed(member.value)) (void)cut.end();
        }
        return found;
    }

    Result<void> write_record(const JsonRecords::Record& record) {
        if (record.too_long || members_.read(record.text) || !is_row()) return write_unread(record);
        if (members_.is_list()) {
            std::vector<std::string_view> cells;
            for (const JsonMember& member : members_.all()) cells.push_back(member.value);
            return rows_.add(cells, record.line);
        }
        if (inner_.empty()) return write_members(members_.all(), {}, record.line);
        const std::vector<std::string> list = entries();
        if (list.empty()) return write_members(members_.all(), {}, record.line);
        for (const std::string& entry : list) {
            if (inner_members_.read(entry)) return write_unread(record);
            if (auto done = write_members(members_.all(), inner_members_.all(), record.line); !done) return done;
        }
        return {};
    }

    /// A record is a row when it is of the kind that the others are.
    bool is_row() const { return reading_.header_known ? members_.is_object() : members_.is_list(); }

    Result<void> write_members(const std::vector<JsonMember>& outer, const std::vector<JsonMember>& inner,
                               std::uint64_t line) {
        cells_.assign(columns_.names().size(), {});
        for (const JsonMember& member : outer)
            if (const auto at = columns_.find(member.name)) cells_[*at] = member.value;
        for (const JsonMember& member : inner)
            if (const auto at = columns_.find(inner_name(member.name))) cells_[*at] = member.value;
        return rows_.add(cells_, std::max<std::uint64_t>(line, 1));
    }

    /// What is no record of the table is rejected where the rows are checked: it has not as many cells as they.
    Result<void> write_unread(const JsonRecords::Record& record) {
        const std::size_t wrong_width = columns_.names().size() == 1 ? 2 : 1;
        std::vector<std::string_view> cells(wrong_width);
        cells.front() = record.text;
        if (wrong_width == 2) cells.back() = "?";
        return rows_.add(cells, record.line);
    }

    const FormatInput& input_;
    RecordWriter& rows_;
    const Progress& progress_;
    JsonMembers members_;
    JsonMembers inner_members_;
    bool by_line_ = false;
    std::vector<Found> found_;
    std::size_t chosen_ = 0;
    std::string inner_;  // the member whose entries are the rows; "": the records are
    Columns columns_;
    std::vector<std::string_view> cells_;
    std::optional<Error> error_;
    Reading reading_;
};

constexpr std::array<std::string_view, 4> json_extensions{"json", "jsonl", "ndjson", "geojson"};

bool is_json_file(const FileStart& start) {
    return looks_like_json(start.text, is_one_of(json_extensions, start.extension));
}

Result<Reading> read_json(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    return JsonReader(input, rows, progress).run();
}

}  // namespace

FileFormat json_format() {
    return {.id = "json",
            .label = Pattern("a JSON file"),
            .extensions = {json_extensions.begin(), json_extensions.end()},
            .is_text = true,
            .recognises = is_json_file,
            .read = read_json};
}

}  // namespace clientele::ingest
