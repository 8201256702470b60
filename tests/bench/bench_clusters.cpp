#include <fmt/format.h>

#include <chrono>
#include <fstream>

#include "bench.h"
#include "core/base/format.h"
#include "core/base/random_numbers.h"
#include "core/math/kmeans.h"

namespace clientele::bench {
namespace {

constexpr std::size_t rows = 1'000'000, columns = 8, clusters = 8;

/// Eight clouds that overlap: sums of four evenly spread numbers around centres in a box.
Points overlapping_clouds(double apart) {
    RandomNumbers random(1);
    Points centres(clusters, columns), points(rows, columns);
    for (double& value : centres.values) value = apart * random.unit();
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            points[i][j] = centres[i % clusters][j] + random.unit() + random.unit() + random.unit() + random.unit();
    return points;
}

void write(const std::filesystem::path& path, const Points& points) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(points.values.data()),
               static_cast<std::streamsize>(points.values.size() * sizeof(double)));
}

/// Prints seconds, iterations and sum of squares of scikit-learn's two algorithms.
constexpr const char* script = R"(
import sys, time, warnings, numpy, sklearn.cluster
warnings.filterwarnings('ignore')
points = numpy.fromfile(sys.argv[1]).reshape(-1, 8)
start = numpy.fromfile(sys.argv[2]).reshape(-1, 8)
for algorithm in ('lloyd', 'elkan'):
    seconds, of_processor = [], []
    for _ in range(3):
        model = sklearn.cluster.KMeans(8, init=start, n_init=1, max_iter=300, tol=0, algorithm=algorithm, copy_x=False)
        begin, processor = time.perf_counter(), time.process_time()
        model.fit(points)
        seconds.append(time.perf_counter() - begin)
        of_processor.append(time.process_time() - processor)
    print('    scikit-learn %-6s %8.3f s  %8.3f s CPU  %3d iterations  sum of squares %.6f' %
          (algorithm, sorted(seconds)[1], sorted(of_processor)[1], model.n_iter_, model.inertia_), flush=True)
)";

}  // namespace

/// The same points, start, and end (nothing moves any more) on both sides; medians of three.
void clusters_speed(const Setting& setting) {
    const auto data = setting.folder / "points.bin", start_file = setting.folder / "start.bin",
               script_file = setting.folder / "kmeans.py";
    std::ofstream(script_file) << script;
    for (const double apart : {2.0, 1.0}) {
        const Points points = overlapping_clouds(apart);
        const Points start = kmeans_start(points, clusters, 5);
        write(data, points);
        write(start_file, start);
        fmt::print("  {} × {}, {} clusters, {}\n", rows, columns, clusters,
                   apart > 1 ? "eight clouds that overlap" : "eight clouds that hardly part");
        for (const bool bounds : {true, false}) {
            const KMeansOptions options{.clusters = clusters, .bounds = bounds, .transfers = false};
            Result<KMeans> found;
            const Cost cost = median_cost(3, [&] { found = kmeans_from(points, start, options); });
            fmt::print("    {:<19} {:8.3f} s  {:8.3f} s CPU  {:3} iterations  sum of squares {:.6f}\n",
                       bounds ? "Clientele" : "without bounds", cost.ms / 1000, cost.cpu_ms / 1000, found->iterations,
                       found->within);
        }
        std::fflush(stdout);
        const auto out = setting.folder / "kmeans.txt";
        const Usage usage = run_program({"/bin/sh", "-c",
                                         fmt::format("python3 '{}' '{}' '{}' > '{}'", script_file.string(),
                                                     data.string(), start_file.string(), out.string())});
        if (usage.exit_code != 0) fmt::print("    scikit-learn is not here\n");
        std::ifstream lines(out);
        for (std::string line; std::getline(lines, line);) fmt::print("{}\n", line);
    }
    fmt::print("  (at most 0.33 of scikit-learn's time)\n");
}

}  // namespace clientele::bench
