#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "bench.h"

namespace clientele::bench {
namespace {

/// splitmix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
struct Random {
    std::uint64_t state;
    std::uint64_t next() {
        std::uint64_t z = state += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
};

}  // namespace

void make_lines_csv(const std::filesystem::path& path, std::uint64_t lines) {
    if (std::filesystem::exists(path)) return;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), &std::fclose);
    if (!file) {
        fmt::print(stderr, "Cannot write {}\n", path.string());
        std::exit(1);
    }
    Random random{lines};
    fmt::memory_buffer out;
    fmt::format_to(std::back_inserter(out), "order_id,customer_id,time,product_id,quantity,unit_price,store_id\n");
    const std::uint64_t customers = lines / 20 + 1;
    std::uint64_t order = 1'000'000;
    std::uint64_t customer = 0;
    std::uint64_t day = 0;
    for (std::uint64_t line = 0; line < lines; ++line) {
        if (line == 0 || random.below(4) == 0) {
            ++order;
            customer = 100'000 + random.below(customers) * random.below(1000) / 1000;
            day = line * 1095 / lines;
        }
        const std::uint64_t month = day % 365 * 12 / 365;
        fmt::format_to(std::back_inserter(out), "{},{},{}-{:02}-{:02},P{:04},{},{}.{:02},S{:02}\n", order, customer,
                       2023 + day / 365, month + 1, day % 365 % 28 + 1, random.below(2000), 1 + random.below(5),
                       1 + random.below(80), random.below(100), random.below(14));
        if (out.size() > (1U << 20)) {
            std::fwrite(out.data(), 1, out.size(), file.get());
            out.clear();
        }
    }
    std::fwrite(out.data(), 1, out.size(), file.get());
}

std::filesystem::path make_lines_project(const Setting& setting, std::uint64_t lines) {
    const auto csv = setting.folder / fmt::format("lines-{}.csv", lines);
    const auto project = setting.folder / fmt::format("lines-{}.clientele", lines);
    if (std::filesystem::exists(project)) return project;
    make_lines_csv(csv, lines);
    if (run_program({CLIENTELE_PROGRAM, "new", project}).exit_code != 0 ||
        run_program({CLIENTELE_PROGRAM, "import", project, "transactions", csv}).exit_code != 0) {
        fmt::print(stderr, "Could not make {}\n", project.string());
        std::exit(1);
    }
    return project;
}

}  // namespace clientele::bench
