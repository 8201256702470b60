// clientele_bench [--folder DIR] [--lines N] [NAME...]: measures what the design promises and prints it.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "bench.h"

namespace {

constexpr clientele::bench::Benchmark benchmarks[] = {
    {"import", "importing order lines, against DuckDB and the sqlite3 shell", clientele::bench::import_speed},
    {"open", "opening a large project to its first page", clientele::bench::open_speed},
    {"filter", "changing the filter of a large project", clientele::bench::filter_speed},
    {"window", "start of the window, and its longest pause while it works", clientele::bench::window_speed},
    {"value", "fitting what a million customers are worth", clientele::bench::value_speed},
    {"clusters", "k-means, against scikit-learn", clientele::bench::clusters_speed},
    {"forecast", "forecasting the series of the M3 competition", clientele::bench::forecast_accuracy},
};

}  // namespace

int main(int argc, char** argv) {
    clientele::bench::Setting setting;
    setting.folder = std::filesystem::temp_directory_path() / "clientele-bench";
    std::vector<std::string> names;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--folder") == 0 && i + 1 < argc) setting.folder = argv[++i];
        else if (std::strcmp(argv[i], "--lines") == 0 && i + 1 < argc)
            setting.import_lines = setting.open_lines = std::strtoull(argv[++i], nullptr, 10);
        else names.emplace_back(argv[i]);
    }
    std::filesystem::create_directories(setting.folder);
    for (const auto& benchmark : benchmarks) {
        if (!names.empty() && std::ranges::find(names, benchmark.name) == names.end()) continue;
        fmt::print("{}: {}\n", benchmark.name, benchmark.measures);
        benchmark.run(setting);
    }
}
