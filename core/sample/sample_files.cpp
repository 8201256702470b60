#include "core/sample/sample_files.h"

#include <set>

#include "core/base/new_file.h"
#include "core/sample/files/file_sink.h"
#include "core/sample/streams.h"

namespace clientele {
namespace {

namespace fs = std::filesystem;
using sample::FileSink;

/// All files of a kind, in one walk through its rows.
Result<void> write_kind(const sample::SinkSetting& setting, RowStream& rows, std::vector<SampleFile>& files,
                        const Progress& progress) {
    const auto sinks = sample::sinks_of(setting);
    for (;;) {
        auto block = rows.next();
        if (!block) return std::unexpected(block.error());
        if (!*block) break;
        for (const auto& sink : sinks)
            if (auto taken = sink->take((*block)->rows); !taken) return taken;
        if (!progress((*block)->fraction, text("Writing {0}", name(spec(setting.kind).row_many.value()))))
            return cancelled();
    }
    for (const auto& sink : sinks) {
        auto written = sink->finish();
        if (!written) return std::unexpected(written.error());
        for (SampleFile& file : *written) files.push_back(std::move(file));
    }
    return {};
}

/// All that lies in a folder, also in the folders in it.
std::set<fs::path> contents_of(const fs::path& folder) {
    std::set<fs::path> found;
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) found.insert(entry.path());
    return found;
}

Result<std::vector<SampleFile>> write_all(const fs::path& folder, const SampleOptions& options,
                                          const Progress& progress) {
    std::vector<SampleFile> files;
    const sample::SampleSource source(options);
    const auto datasets = sample::sample_datasets();
    for (std::size_t i = 0; i < datasets.size(); ++i) {
        const auto rows = datasets[i].rows(source);
        const double count = static_cast<double>(datasets.size());
        const Progress own = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
        auto written = write_kind({folder, datasets[i].kind, rows->columns()}, *rows, files, own);
        if (!written) return std::unexpected(written.error());
    }
    if (auto written = sample::write_readme(folder, options, files); !written) return std::unexpected(written.error());
    return files;
}

}  // namespace

Result<std::vector<SampleFile>> write_sample_files(const fs::path& folder, const SampleOptions& options,
                                                   const Progress& progress) {
    std::error_code problem;
    const bool made = fs::create_directories(folder, problem);
    if (problem) return std::unexpected(write_error(folder, problem.value()));
    const std::set<fs::path> before = contents_of(folder);
    auto files = write_all(folder, options, progress);
    if (files) return files;
    const std::set<fs::path> after = contents_of(folder);
    for (auto each = after.rbegin(); each != after.rend(); ++each)  // what lies in a folder comes behind the folder
        if (!before.contains(*each)) fs::remove(*each, problem);
    if (made) fs::remove(folder, problem);
    return files;
}

}  // namespace clientele
