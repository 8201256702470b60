#include "core/importing/watch_list.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <tuple>

#include "core/importing/import_files.h"
#include "core/ingest/survey.h"

namespace clientele {
namespace {

std::string given_setting(const Batch& batch, const std::string& name) {
    const auto found = batch.plan.settings.find(name);
    return found == batch.plan.settings.end() ? std::string() : found->second;
}

bool refreshes(const Batch& later, std::int64_t earlier, const std::vector<Batch>& batches) {
    for (std::int64_t at = later.plan.refreshes; at != 0;) {
        if (at == earlier) return true;
        const auto before = std::ranges::find(batches, at, &Batch::id);
        at = before == batches.end() ? 0 : before->plan.refreshes;
    }
    return false;
}

/// The batch of a file, kind and table that a refresh takes the place of; nothing where there are several that stand
/// beside one another.
std::optional<Batch> last_import(const std::vector<Batch>& imports, const std::vector<Batch>& ledger) {
    const Batch& last = imports.back();
    const bool one = !spec(last.plan.kind).key.empty() || std::ranges::all_of(imports, [&](const Batch& each) {
        return each.id == last.id || refreshes(last, each.id, ledger);
    });
    return one ? std::optional(last) : std::nullopt;
}

/// Files by path, with the batches that are refreshed when they change.
std::map<std::filesystem::path, WatchedFile> files_of(const std::vector<Batch>& ledger) {
    std::map<std::tuple<std::string, DatasetKind, std::string, std::string>, std::vector<Batch>> imports;
    for (const Batch& batch : ledger)
        if (!batch.undone && !batch.plan.source.path.empty())
            imports[{batch.plan.source.path, batch.plan.kind, given_setting(batch, "table"),
                     given_setting(batch, "query")}]
                .push_back(batch);
    std::map<std::filesystem::path, WatchedFile> files;
    for (const auto& [source, batches] : imports) {
        auto last = last_import(batches, ledger);
        if (!last) continue;
        WatchedFile& file = files[std::get<0>(source)];
        file.path = std::get<0>(source);
        file.batches.push_back(std::move(*last));
    }
    for (auto& [path, file] : files) std::ranges::sort(file.batches, {}, &Batch::id);
    return files;
}

/// The hash of the file's contents, without the name of a table behind it.
std::string contents_of(const Batch& batch) {
    return batch.plan.source_hash.substr(0, batch.plan.source_hash.find(':'));
}

Result<std::string> hash_of(const std::filesystem::path& path, const Progress& progress) {
    const auto opened = ingest::InputFile::open(path);
    if (!opened) return std::unexpected(opened.error());
    auto found = ingest::survey(*opened, progress);
    if (!found) return std::unexpected(found.error());
    return std::move(found->hash);
}

Result<bool> same_contents(const WatchedFile& file, const Progress& progress) {
    const auto hash = hash_of(file.path, progress);
    if (!hash) return std::unexpected(hash.error());
    return std::ranges::all_of(file.batches, [&](const Batch& batch) { return contents_of(batch) == *hash; });
}

/// Whether the project has the contents of the file already, from another one. Only a file of the same size is read.
bool is_imported(const std::filesystem::path& path, const std::vector<Batch>& ledger, const Progress& progress) {
    std::error_code problem;
    const std::uint64_t size = std::filesystem::file_size(path, problem);
    std::optional<std::string> hash;
    return !problem && std::ranges::any_of(ledger, [&](const Batch& batch) {
        if (batch.undone || batch.plan.source_bytes != size) return false;
        if (!hash) hash = hash_of(path, progress).value_or(std::string());
        return contents_of(batch) == *hash;
    });
}

Result<void> look_at(WatchedFile& file, const Progress& progress) {
    std::error_code problem;
    const auto modified = modified_at(file.path);
    const std::uint64_t size = modified ? std::filesystem::file_size(file.path, problem) : 0;
    if (!modified || problem) {
        file.state = FileState::gone;
        return {};
    }
    file.modified = *modified;
    const auto all = [&](auto same) { return std::ranges::all_of(file.batches, same); };
    if (!all([&](const Batch& batch) { return batch.plan.source_bytes == size; })) {
        file.state = FileState::changed;
        return {};
    }
    if (all([&](const Batch& batch) { return batch.plan.source.modified == *modified; })) return {};
    const auto same = same_contents(file, progress);
    if (!same && same.error().cancelled()) return std::unexpected(same.error());
    file.written = same && *same;
    if (!file.written) file.state = FileState::changed;  // what cannot be read says so when it is refreshed
    return {};
}

/// Files that came to the folders: no import ever was of them.
void add_new_files(std::map<std::filesystem::path, WatchedFile>& files, const std::vector<Batch>& ledger,
                   const Progress& progress) {
    std::set<std::filesystem::path> known;
    std::map<std::filesystem::path, std::vector<Batch>> folders;
    for (const Batch& batch : ledger) {
        known.insert(batch.plan.source.path);
        if (!batch.undone && !batch.plan.source.folder.empty()) {
            auto& batches = folders[batch.plan.source.folder];
            batches.insert(batches.begin(), batch);
        }
    }
    for (const auto& [folder, batches] : folders) {
        const auto inside = files_in({folder});
        if (!inside) continue;
        for (const std::filesystem::path& path : *inside)
            if (path != folder && !known.contains(path) && !is_imported(path, ledger, progress))
                files[path] = {
                    .path = path, .state = FileState::added, .batches = batches, .modified = 0, .written = false};
    }
}

}  // namespace

std::string_view id(FileState state) {
    static constexpr std::string_view ids[] = {"unchanged", "changed", "gone", "added"};
    return ids[static_cast<std::size_t>(state)];
}

std::filesystem::path full_path(const std::filesystem::path& path) {
    std::error_code problem;
    std::filesystem::path full = std::filesystem::absolute(path, problem).lexically_normal();
    return full.has_filename() ? full : full.parent_path();  // a folder may be named with a slash behind it
}

std::optional<std::int64_t> modified_at(const std::filesystem::path& file) {
    std::error_code problem;
    const auto written = std::filesystem::last_write_time(file, problem);
    if (problem || !std::filesystem::is_regular_file(file, problem)) return std::nullopt;
    const auto since_1970 = std::chrono::file_clock::to_sys(written).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(since_1970).count();
}

Result<std::vector<WatchedFile>> watch_list(const std::vector<Batch>& ledger, const Progress& progress) {
    auto files = files_of(ledger);
    const auto all = static_cast<double>(files.size());
    double done = 0;
    for (auto& [path, file] : files) {
        const Progress part = progress.part(done / all, (done + 1) / all);
        if (!part(0, text("Looking for changed files"))) return cancelled();
        if (auto looked = look_at(file, part); !looked) return std::unexpected(looked.error());
        ++done;
    }
    add_new_files(files, ledger, progress);
    if (progress.cancelled()) return cancelled();
    std::vector<WatchedFile> list;
    for (auto& [path, file] : files) list.push_back(std::move(file));
    return list;
}

}  // namespace clientele
