#include <fmt/format.h>

#include "bench.h"
#include "core/analysis/analysis.h"
#include "core/analysis/customers/customer_list.h"
#include "core/analysis/customers/selection_counts.h"
#include "core/base/format.h"
#include "core/project/project.h"

namespace clientele::bench {
namespace {

/// What the window does after a change of the filter, one line each: wall clock and all threads' time.
void change_filter(const Snapshot& snapshot, const Filter& filter, const Selections& rows, const Column& segments) {
    const auto line = [](const char* what, const std::function<void()>& call) {
        constexpr int times = 5;
        const Cost cost = median_cost(times, call);
        fmt::print("    {:<34} {:6.0f} ms  {:6.0f} ms CPU\n", what, cost.ms, cost.cpu_ms);
    };
    const auto analysis = [&](const char* what, const char* id, std::map<std::string, std::string> options = {}) {
        const Request request{.analysis = id, .options = std::move(options), .filter = filter};
        line(what, [&] {
            if (const auto finding = run(snapshot, request, {}, &rows); !finding)
                fmt::print("{} failed: {}\n", id, to_string(finding.error().message));
        });
    };
    line("select", [&] { (void)select(snapshot, filter, in_segments); });
    line("counts beside the title", [&] { (void)count_selection(snapshot, rows); });
    analysis("trends.overview", "trends.overview");
    analysis("trends.overview by day", "trends.overview", {{"period", "day"}});
    analysis("trends.overview by store", "trends.overview", {{"by", "transactions.store_id"}});
    analysis("segments.rfm", "segments.rfm");
    analysis("quality.profile", "quality.profile");
    line("list of customers", [&] { (void)customer_list(snapshot, rows, filter, &segments); });
}

}  // namespace

void filter_speed(const Setting& setting) {
    const auto path = make_lines_project(setting, setting.open_lines);
    auto project = Project::open(path);
    if (!project) return fmt::print("open failed: {}\n", to_string(project.error().message));
    const auto snapshot = project->snapshot();
    if (!snapshot) return fmt::print("snapshot failed: {}\n", to_string(snapshot.error().message));
    const auto segments = customer_segments(**snapshot, {});
    if (!segments) return fmt::print("segments failed: {}\n", to_string(segments.error().message));
    const std::vector<std::vector<std::string>> filters{{},
                                                        {"period=2024-03-01..2025-02-28"},
                                                        {"transactions.store_id=S03,S07"},
                                                        {"transactions.unit_price>=40"},
                                                        {"period=2024-01-01..", "transactions.store_id!=S01"},
                                                        {"segment=Champions"}};
    for (const auto& expressions : filters) {
        const auto filter = parse_filter(expressions, **snapshot);
        if (!filter) return fmt::print("filter failed: {}\n", to_string(filter.error().message));
        const auto rows = select(**snapshot, *filter, in_segments);
        if (!rows) return fmt::print("filter failed: {}\n", to_string(rows.error().message));
        fmt::print("  {}: {} lines\n",
                   expressions.empty() ? "no filter" : fmt::format("{}", fmt::join(expressions, ", ")),
                   (*rows)[DatasetKind::transactions].count());
        change_filter(**snapshot, *filter, *rows, *segments);
    }
    fmt::print("  (counts and sums: at most 100 ms)\n");
}

}  // namespace clientele::bench
