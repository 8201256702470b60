#include "core/importing/corrections.h"

#include <unistd.h>

#include <algorithm>
#include <set>

#include "core/base/csv.h"
#include "core/base/new_file.h"
#include "core/ingest/records.h"
#include "core/ingest/row_parser.h"

namespace clientele {
namespace {

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

ImportRequest request_for(const Batch& batch) {
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

Result<void> write_rows(const std::filesystem::path& path, const std::vector<std::string>& columns,
                        const std::vector<std::vector<std::string>>& rows) {
    auto file = NewFile::create(path);
    if (!file) return std::unexpected(file.error());
    std::string bytes = csv_row(columns);
    for (const std::vector<std::string>& row : rows) bytes += csv_row(row);
    if (auto written = file->write(bytes); !written) return written;
    return file->commit();
}

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
    for (Reject& reject : *rejects) {
        if (!can_be_corrected(reject)) continue;
        std::vector<std::string> cells = cells_of(reject.raw, rules);
        found.rows.push_back({std::move(reject), std::move(cells)});
    }
    return found;
}

Result<FileOutcome> import_corrected(Project& project, const Batch& batch, const std::vector<std::string>& columns,
                                     const std::vector<std::vector<std::string>>& rows, const Progress& progress) {
    const PrivateFolder folder;
    if (folder.path().empty())
        return fail(ErrorCode::not_writable,
                    text("No temporary folder can be made. Make room there, or name another one in TMPDIR."));
    // Under the file's own name, so that the ledger tells where the rows come from.
    std::string file_name = "corrected-" + batch.plan.source_name;
    std::ranges::replace(file_name, '/', '_');  // of a table's name
    const std::filesystem::path path = folder.path() / file_name;
    if (auto written = write_rows(path, columns, rows); !written) return std::unexpected(written.error());
    ImportRequest request = request_for(batch);
    request.files = {path};
    request.keep_recipe = false;  // these rows are written in a way of ours; the next file is not
    auto outcomes = import_files(project, request, progress);
    if (!outcomes) return std::unexpected(outcomes.error());
    return std::move(outcomes->front());
}

}  // namespace clientele
