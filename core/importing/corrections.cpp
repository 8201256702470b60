#include "core/importing/corrections.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/csv.h"
#include "core/base/new_file.h"
#include "core/importing/dry_run.h"
#include "core/importing/prepare.h"
#include "core/ingest/records.h"
#include "core/ingest/row_parser.h"
#include "core/ingest/words.h"

namespace clientele {
namespace {

constexpr std::string_view ignored_mark = "ignore:";
constexpr std::string_view missing_mark = "missing:";

std::string setting_of(const Batch& batch, const std::string& name) {
    const auto found = batch.plan.settings.find(name);
    return found == batch.plan.settings.end() ? std::string() : found->second;
}

/// How the raw rows of the batch are cut into cells.
ingest::RecordRules rules_of(const Batch& batch) {
    ingest::RecordRules rules;
    const std::string delimiter = setting_of(batch, "delimiter");
    const std::string quote = setting_of(batch, "quote");
    rules.spaces = delimiter == "spaces";
    rules.delimiter = rules.spaces ? ' ' : delimiter == "tab" ? '\t' : delimiter.empty() ? ',' : delimiter.front();
    rules.quote = quote.empty() || quote == "none" ? '\0' : quote.front();
    return rules;
}

std::vector<std::string> cells_of(const std::string& raw, const ingest::RecordRules& rules) {
    std::string text = raw + "\n";
    const std::size_t size = text.size();
    text.append(ingest::padding, '\0');
    ingest::Cells cells;
    ingest::split(std::string_view(text).substr(0, size), rules, ingest::CellTrim::nothing, cells);
    std::vector<std::string> found;
    if (cells.size() == 0 || cells.records[0].fault != ingest::RecordFault::none) return {raw};
    for (std::size_t i = 0; i < cells.records[0].cells; ++i)
        found.emplace_back(cells.at(cells.records[0].first_cell + i));
    return found;
}

/// Of a row with a known key nothing was kept but the key, of a very long one only its start; and a line that is no row
/// of the table has no cells.
bool can_be_corrected(const Reject& reject) {
    constexpr std::size_t longest_sign = 4;
    return !reject.raw.empty() && reject.raw.size() + longest_sign < ingest::longest_raw && reject.reason != "unread" &&
           reject.reason != "unclosed_quote" && reject.reason != "row_too_long";
}

/// The source's columns: those of the recipe that the import left, which has all that were mapped.
std::optional<std::vector<std::string>> columns_of(const Project& project, const Batch& batch) {
    for (const Recipe& recipe : recipes_of(project)) {
        const std::set<std::string> known(recipe.columns.begin(), recipe.columns.end());
        const bool all =
            std::ranges::all_of(batch.plan.mapping, [&](const auto& each) { return known.contains(each.second); });
        if (recipe.kind == batch.plan.kind && all) return recipe.columns;
    }
    return std::nullopt;
}

/// The decimal sign of "1.000,5".
std::string decimal_of(const std::string& signs) {
    return signs.size() < 2 ? "." : std::string(1, signs[signs.size() - 2]);
}

/// What every row of the batch was given, as settings: the corrected rows get it as well.
SourceSettings given_to_all(const Batch& batch) {
    SourceSettings settings;
    for (const auto& [name, value] : batch.plan.settings)
        if (name == "value" || name.starts_with("value:")) settings[name] = value;
    const std::string column = setting_of(batch, "source");
    if (column.empty()) return settings;
    const std::size_t table = batch.plan.source_hash.find(':');  // the name of the table stands behind the hash
    const std::string key = find_field(spec(batch.plan.kind), column) != nullptr ? column : "+" + column;
    settings["value:" + key] = batch.plan.source_name +
                               (table == std::string::npos ? "" : ": " + batch.plan.source_hash.substr(table + 1));
    return settings;
}

/// "3,7-9"; lines that are not known (0) are left out.
std::string ranges_of(std::vector<std::uint64_t> lines) {
    std::erase(lines, 0U);
    std::ranges::sort(lines);
    std::string text;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t last = i;
        while (last + 1 < lines.size() && lines[last + 1] <= lines[last] + 1) ++last;
        if (!text.empty()) text += ',';
        text += std::to_string(lines[i]);
        if (lines[last] > lines[i]) text += "-" + std::to_string(lines[last]);
        i = last + 1;
    }
    return text;
}

/// Empties the cells of columns that hold words which mean missing there: "missing:Fax" = "none|n/k".
void empty_missing(CorrectedRows& rows) {
    for (const auto& [rule, value] : rows.rules) {
        if (!rule.starts_with(missing_mark)) continue;
        const auto column = std::ranges::find(rows.columns, rule.substr(missing_mark.size())) - rows.columns.begin();
        const std::vector<std::string_view> words = ingest::parts_of(value, '|');
        for (std::vector<std::string>& cells : rows.cells)
            if (std::cmp_less(column, cells.size()) &&
                std::ranges::find(words, ingest::trimmed(cells[static_cast<std::size_t>(column)])) != words.end())
                cells[static_cast<std::size_t>(column)].clear();
    }
    std::erase_if(rows.rules, [](const auto& rule) { return rule.first.starts_with(missing_mark); });
}

/// Lines that corrections in force have brought.
class BroughtLines {
 public:
    BroughtLines(const Project& project, const Batch& batch) {
        for (const Batch& each : project.ledger())
            if (each.plan.corrects == batch.id && !each.undone)
                add(setting_of(each, std::string(corrected_lines_setting)));
        join();
    }
    bool contains(std::uint64_t line) const {
        const auto after = std::ranges::upper_bound(ranges_, line, {}, [](const auto& range) { return range.first; });
        return after != ranges_.begin() && std::prev(after)->second >= line;
    }

 private:
    void add(std::string_view ranges) {
        while (!ranges.empty()) {
            std::uint64_t first = 0, last = 0;
            const char* at = ranges.data();
            const char* const end = at + ranges.size();
            at = std::from_chars(at, end, first).ptr;
            last = first;
            if (at != end && *at == '-') at = std::from_chars(at + 1, end, last).ptr;
            if (first > 0) ranges_.emplace_back(first, last);
            if (at == end || *at != ',') return;
            ranges.remove_prefix(static_cast<std::size_t>(at + 1 - ranges.data()));
        }
    }
    /// In order, overlapping ones made one.
    void join() {
        std::ranges::sort(ranges_);
        std::size_t kept = 0;
        for (const auto& range : ranges_)
            if (kept > 0 && range.first <= ranges_[kept - 1].second)
                ranges_[kept - 1].second = std::max(ranges_[kept - 1].second, range.second);
            else
                ranges_[kept++] = range;
        ranges_.resize(kept);
    }

    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges_;  // first and last line
};

ImportRequest request_for(const Batch& batch, const CorrectedRows& rows) {
    ImportRequest request;
    request.kind = batch.plan.kind;
    request.corrects = batch.id;
    request.on_duplicate = batch.plan.on_duplicate;
    request.settings = {{"encoding", "UTF-8"}, {"delimiter", ","}, {"quote", "\""},  {"header", "yes"},
                        {"skip_lines", "0"},   {"shape", "rows"},  {"recipe", "no"}, {"again", "yes"}};
    request.settings.merge(given_to_all(batch));
    if (const std::string missing = setting_of(batch, "missing"); !missing.empty())
        request.settings["missing"] = missing;
    for (const auto& [target, header] : batch.plan.mapping) {
        const bool field = find_field(spec(batch.plan.kind), target) != nullptr;
        if (field) request.mapping[target] = header;
        if (const std::string dates = setting_of(batch, "dates of " + target); !dates.empty())
            request.settings["dates:" + header] = dates;
        if (const std::string numbers = setting_of(batch, "numbers of " + target); !numbers.empty())
            request.settings["decimal:" + header] = decimal_of(numbers);
    }
    for (const auto& [rule, value] : rows.rules) {
        if (rule.starts_with(ignored_mark)) {
            const std::string header = rule.substr(ignored_mark.size());
            std::erase_if(request.mapping, [&](const auto& each) { return each.second == header; });
            std::erase_if(request.settings, [&](const auto& each) { return each.first.ends_with(":" + header); });
            request.mapping[rule] = value;
        } else {
            request.settings[rule] = value;
        }
    }
    request.corrected_lines = ranges_of(rows.lines);
    return request;
}

/// A folder for one file that nobody else can read, gone with this object.
class PrivateFolder {
 public:
    PrivateFolder() {
        std::error_code none;
        std::string name = (std::filesystem::temp_directory_path(none) / "clientele-XXXXXX").string();
        if (::mkdtemp(name.data()) != nullptr) path_ = name;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code none;
        if (!path_.empty()) std::filesystem::remove_all(path_, none);
    }
    const std::filesystem::path& path() const { return path_; }

 private:
    std::filesystem::path path_;
};

/// The rows as a file, until this object's end.
class RowsFile {
 public:
    Result<std::filesystem::path> write(const Batch& batch, const CorrectedRows& rows) {
        if (folder_.path().empty())
            return fail(ErrorCode::not_writable,
                        text("No temporary folder can be made. Make room there, or name another one in TMPDIR."));
        // Under the file's own name, so that the ledger tells where the rows come from.
        std::string file_name = "corrected-" + batch.plan.source_name;
        std::ranges::replace(file_name, '/', '_');  // of a table's name
        std::filesystem::path path = folder_.path() / file_name;
        auto file = NewFile::create(path);
        if (!file) return std::unexpected(file.error());
        std::uint64_t line = 1;
        if (auto done = write(*file, rows.columns, line); !done) return std::unexpected(done.error());
        for (const std::vector<std::string>& cells : rows.cells) {
            starts_.push_back(line);
            if (auto done = write(*file, cells, line); !done) return std::unexpected(done.error());
        }
        if (auto done = file->commit(); !done) return std::unexpected(done.error());
        return path;
    }
    /// The row that stands on a line of the file; nothing for its header.
    std::optional<std::size_t> row_at(std::uint64_t line) const {
        const auto after = std::ranges::upper_bound(starts_, line);
        return after == starts_.begin() ? std::nullopt : std::optional<std::size_t>(after - starts_.begin() - 1);
    }

 private:
    static Result<void> write(NewFile& file, const std::vector<std::string>& cells, std::uint64_t& line) {
        const std::string bytes = csv_row(cells);
        line += static_cast<std::uint64_t>(std::ranges::count(bytes, '\n'));
        return file.write(bytes);
    }

    PrivateFolder folder_;
    std::vector<std::uint64_t> starts_;  // lines, from 1
};

}  // namespace

Result<RejectedRows> rejected_rows(const Project& project, const Batch& batch, std::uint64_t most) {
    auto rejects = project.rejects(batch.id, 0, most);
    if (!rejects) return std::unexpected(rejects.error());
    auto columns = columns_of(project, batch);
    if (!columns)
        return fail(
            ErrorCode::not_found,
            text("How the columns of {0} are called is not known any more. Correct the rows in the file and import "
                 "it again.",
                 name(batch.plan.source_name)));
    RejectedRows found{.columns = std::move(*columns), .rows = {}};
    const ingest::RecordRules rules = rules_of(batch);
    const BroughtLines brought(project, batch);
    for (Reject& reject : *rejects) {
        if (!can_be_corrected(reject) || brought.contains(reject.line)) continue;
        std::vector<std::string> cells = cells_of(reject.raw, rules);
        found.rows.push_back({std::move(reject), std::move(cells)});
    }
    return found;
}

Result<Replay> replay(Project& project, const Batch& batch, const std::map<std::string, std::string>& rules,
                      const Progress& progress) {
    auto rejected = rejected_rows(project, batch, batch.counts.rejected);
    if (!rejected) return std::unexpected(rejected.error());
    Replay found{.fitting = {.columns = std::move(rejected->columns), .cells = {}, .lines = {}, .rules = rules},
                 .tried = rejected->rows.size()};
    if (rejected->rows.empty()) return found;
    CorrectedRows all = found.fitting;
    for (RejectedRows::Row& row : rejected->rows) {
        all.cells.push_back(std::move(row.cells));
        all.lines.push_back(row.reject.line);
    }
    empty_missing(all);
    found.fitting.rules = all.rules;
    RowsFile file;
    const auto path = file.write(batch, all);
    if (!path) return std::unexpected(path.error());
    const ImportRequest request = request_for(batch, all);
    const auto prepared = prepare({*path, request.settings, request.mapping, request.kind}, {}, progress.part(0, 0.3));
    if (!prepared) return std::unexpected(prepared.error());
    const auto mapping = map_columns(prepared->facts, request.kind, prepared->mapping);
    if (!mapping) return std::unexpected(mapping.error());
    if (!mapping->complete()) return open_questions(prepared->facts, *mapping);
    const auto snapshot = project.snapshot();
    if (!snapshot) return std::unexpected(snapshot.error());
    const auto tried =
        dry_run(prepared->facts, *mapping, **snapshot,
                {.on_duplicate = request.on_duplicate, .most_rejects = all.cells.size(), .most_rows = 0, .live = {}},
                progress.part(0.3, 1));
    if (!tried) return std::unexpected(tried.error());
    std::vector<bool> fits(all.cells.size(), true);
    for (const Reject& reject : tried->rejects)
        if (const auto row = file.row_at(reject.line)) fits[*row] = false;
    for (std::size_t i = 0; i < fits.size(); ++i) {
        if (!fits[i]) continue;
        found.fitting.cells.push_back(std::move(all.cells[i]));
        found.fitting.lines.push_back(all.lines[i]);
    }
    return found;
}

Result<FileOutcome> import_corrected(Project& project, const Batch& batch, const CorrectedRows& rows,
                                     const Progress& progress) {
    RowsFile file;
    auto path = file.write(batch, rows);
    if (!path) return std::unexpected(path.error());
    ImportRequest request = request_for(batch, rows);
    request.files = {*path};
    request.keep_recipe = false;  // these rows are written in a way of ours; the next file is not
    auto outcomes = import_files(project, request, progress);
    if (!outcomes) return std::unexpected(outcomes.error());
    return std::move(outcomes->front());
}

}  // namespace clientele
