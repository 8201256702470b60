#include "app/results.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/ingest/source.h"

namespace clientele {

Format result_format(const Snapshot& snapshot) {
    Format format;
    if (!snapshot.currency().empty()) format.currency_prefix = snapshot.currency() + " ";
    return format;
}

Result<Project> open_project(const std::string& path, bool to_change, Console& console) {
    auto project = Project::open(path, console.progress());
    if (project && to_change && project->read_only())
        return fail(ErrorCode::not_writable, *project->read_only(), {.file = path, .line = 0, .column = {}});
    return project;
}

Result<SnapshotPtr> data_of(Project& project, Console& console) {
    auto snapshot = project.snapshot(console.progress().part(0, 0.8));
    if (snapshot) (void)project.save_column_cache(console.progress().part(0.8, 1));  // a failure loses nothing
    return snapshot;
}

std::expected<DatasetKind, Failure> kind_named(const std::string& id) {
    if (const auto kind = find_dataset_kind(id)) return *kind;
    std::vector<std::string> known;
    std::string list;
    for (const DatasetSpec& each : dataset_kinds()) {
        known.emplace_back(each.id);
        list += (list.empty() ? "" : ", ") + std::string(each.id);
    }
    return wrong_usage(text("There is no kind of data called “{0}”. {1}Known: {2}.", name(id),
                            name(did_you_mean(id, known)), name(list)));
}

std::expected<std::map<std::string, std::string>, Failure> file_settings(const Arguments& arguments, bool importing) {
    auto settings = arguments.pairs("set");
    if (!settings) return wrong_usage(settings.error());
    std::vector<std::string> known;
    std::string list;
    for (const SettingSpec& each : ingest_settings()) {
        known.emplace_back(each.id);
        list += (list.empty() ? "" : ", ") + std::string(each.id);
    }
    if (importing) {
        known.insert(known.end(), {"again", "recipe"});
        list += ", again, recipe";
    }
    for (const auto& [setting, value] : *settings) {
        const std::string stem = setting.substr(0, setting.find(':'));  // "dates:Ordered" is for one column
        if (std::ranges::find(known, stem) == known.end())
            return wrong_usage(text("There is no setting called “{0}”. {1}Known: {2}.", name(setting),
                                    name(did_you_mean(stem, known)), name(list)));
    }
    if (const auto possible = check_settings(*settings); !possible) return wrong_usage(possible.error());
    return *settings;
}

std::string one_line(std::string_view text, std::size_t most) {
    std::string out(utf8_prefix(text, most));
    for (char& sign : out)
        if (static_cast<unsigned char>(sign) < 0x20 || sign == 0x7F) sign = ' ';
    return text.size() > most ? out + "…" : out;
}

std::string aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], display_width(row[c]));
    }
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string blanks(widths[c] - display_width(row[c]), ' ');
            const bool to_the_right = c < right.size() && right[c];
            line += "  " + (to_the_right ? blanks + row[c] : row[c] + blanks);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

}  // namespace clientele
