#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "bench.h"
#include "core/sample/streams.h"

namespace clientele::bench {
namespace {

/// What an order line of the sample is in the CSV: the columns that any shop's export has.
class LineWriter {
 public:
    explicit LineWriter(const std::vector<StreamColumn>& columns) {
        for (const char* id : {"order_id", "customer_id", "time", "product_id", "quantity", "unit_price", "store_id"}) {
            const auto found = std::ranges::find(columns, id, &StreamColumn::id);
            at_.push_back(static_cast<std::size_t>(found - columns.begin()));
            fmt::format_to(std::back_inserter(out_), "{}{}", at_.size() > 1 ? "," : "", id);
        }
        out_.push_back('\n');
    }
    void row(const Chunk& rows, std::size_t row) {
        const auto text = [&](std::size_t i) { return rows.columns[at_[i]].text(row); };
        const auto number = [&](std::size_t i) { return rows.columns[at_[i]].numbers[row]; };
        const YearMonthDay day = civil(date_of(DateTime{rows.columns[at_[2]].times[row]}));
        fmt::format_to(std::back_inserter(out_), "{},{},{}-{:02}-{:02},{},{:.0f},{:.2f},{}\n", text(0), text(1),
                       day.year, day.month, day.day, text(3), number(4), number(5), text(6));
    }
    fmt::memory_buffer& out() { return out_; }

 private:
    std::vector<std::size_t> at_;
    fmt::memory_buffer out_;
};

}  // namespace

void make_lines_csv(const std::filesystem::path& path, std::uint64_t lines) {
    if (std::filesystem::exists(path)) return;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), &std::fclose);
    if (!file) {
        fmt::print(stderr, "Cannot write {}\n", path.string());
        std::exit(1);
    }
    const std::uint64_t customers = std::clamp<std::uint64_t>(lines / 20, 500, 500'000);
    const auto rows = sample::sample_transactions(SampleOptions{.customers = customers, .seed = 1, .lines = lines});
    LineWriter writer(rows->columns());
    std::uint64_t written = 0;
    while (written < lines) {
        const auto block = rows->next();
        if (!block || !*block) break;
        for (std::size_t row = 0; row < (*block)->rows.rows && written < lines; ++row, ++written)
            writer.row((*block)->rows, row);
        std::fwrite(writer.out().data(), 1, writer.out().size(), file.get());
        writer.out().clear();
    }
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
