#include <fmt/format.h>

#include <chrono>

#include "bench.h"
#include "core/analysis/analysis.h"
#include "core/base/format.h"
#include "core/project/project.h"

namespace clientele::bench {

void open_speed(const Setting& setting) {
    const auto path = make_lines_project(setting, setting.open_lines);
    for (int round = 0; round < 3; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const auto since = [&] {
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        };
        auto project = Project::open(path);
        if (!project) return fmt::print("open failed: {}\n", to_string(project.error().message));
        const auto snapshot = project->snapshot();
        if (!snapshot) return fmt::print("snapshot failed: {}\n", to_string(snapshot.error().message));
        const double loaded = since();
        const auto finding = run(**snapshot, {.analysis = "trends.overview"});
        if (!finding) return fmt::print("trends.overview failed: {}\n", to_string(finding.error().message));
        fmt::print("  {} lines: snapshot {:.2f} s, first card {:.2f} s (under 1)\n",
                   (*snapshot)->dataset(DatasetKind::transactions).rows, loaded, since());
        // As the window does after opening: the next opening is served from the cache.
        if (const auto saved = project->save_column_cache(); !saved)
            fmt::print("  no column cache: {}\n", to_string(saved.error().message));
    }
}

}  // namespace clientele::bench
