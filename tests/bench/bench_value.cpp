#include <fmt/format.h>

#include <chrono>

#include "bench.h"
#include "core/analysis/analysis.h"
#include "core/base/format.h"
#include "core/math/purchase_models.h"
#include "core/project/project.h"
#include "nature.h"

namespace clientele::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Customers of BG/NBD who came over two years, known for one to three.
std::vector<PurchaseHistory> many_customers(std::size_t count) {
    Nature nature(1);
    std::vector<PurchaseHistory> all;
    all.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double rate = nature.gamma(0.7) / 60, p = nature.beta(0.8, 3.0);
        PurchaseHistory each{0, 0, 365 + static_cast<std::int32_t>(nature.unit() * 730)};
        for (double day = nature.exponential(rate); day < each.age; day += nature.exponential(rate)) {
            const auto whole = static_cast<std::int32_t>(std::ceil(day));
            if (whole > each.recency) ++each.repeats;
            each.recency = whole;
            if (nature.unit() < p) break;
        }
        all.push_back(each);
    }
    return all;
}

void fit_million() {
    const std::vector<PurchaseHistory> customers = many_customers(1'000'000);
    for (const auto model : {PurchaseModel::bg_nbd, PurchaseModel::pareto_nbd}) {
        const auto start = Clock::now();
        const PurchaseCounts counts = count_histories(customers, 7);
        const auto fit = fit_purchases(model, counts, {});
        fmt::print("  {:<10} {:6.2f} s for {} customers, {} different histories, {} looks at the likelihood\n",
                   model == PurchaseModel::bg_nbd ? "BG/NBD" : "Pareto/NBD", seconds_since(start), customers.size(),
                   counts.histories.size(), fit->evaluations);
        fmt::print("             {:.4f} {:.4f} {:.4f} {:.4f}\n", fit->parameter(0), fit->parameter(1),
                   fit->parameter(2), fit->parameter(3));
    }
    fmt::print("  (BG/NBD: at most 5 s; planted 0.7, 8.571, 0.8, 3)\n");
}

/// The longest that the analysis goes on after it was told to stop, told at many moments.
void stop_analysis(const Snapshot& snapshot, const Request& request, double whole) {
    double longest = 0;
    constexpr int moments = 6;
    for (int i = 0; i < moments; ++i) {
        const double after = whole * (i + 0.5) / moments;
        const auto start = Clock::now();
        (void)run(snapshot, request, Progress([&](double, const Text&) { return seconds_since(start) < after; }));
        longest = std::max(longest, seconds_since(start) - after);
    }
    fmt::print("  stops within {:.2f} s (at most 1 s)\n", longest);
}

}  // namespace

void value_speed(const Setting& setting) {
    fit_million();
    auto project = Project::open(make_lines_project(setting, setting.open_lines));
    if (!project) return fmt::print("open failed: {}\n", to_string(project.error().message));
    const auto snapshot = project->snapshot();
    if (!snapshot) return fmt::print("snapshot failed: {}\n", to_string(snapshot.error().message));
    for (const char* model : {"bg_nbd", "pareto_nbd"}) {
        const Request request{.analysis = "value.clv", .options = {{"model", model}}};
        if (const auto first = run(**snapshot, request); !first)
            return fmt::print("value.clv failed: {}\n", to_string(first.error().message));
        const auto start = Clock::now();
        (void)run(**snapshot, request);
        const double whole = seconds_since(start);
        fmt::print("  value.clv with {} on {} order lines: {:.2f} s\n", model, setting.open_lines, whole);
        stop_analysis(**snapshot, request, whole);
    }
}

}  // namespace clientele::bench
