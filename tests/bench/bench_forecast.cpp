#include <fmt/format.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <sstream>

#include "bench.h"
#include "core/math/automatic_forecast.h"

namespace clientele::bench {
namespace {

/// A series of the M3 competition (Makridakis and Hibon 2000): what was known, and what came.
struct CompetitionSeries {
    std::string period;
    std::vector<double> known, came;
    int season() const { return period == "MONTHLY" ? 12 : period == "QUARTERLY" ? 4 : 1; }
    Series series() const {
        return {.values = known, .seasons = season() > 1 ? std::vector<int>{season()} : std::vector<int>{}};
    }
};

std::vector<double> numbers(const std::string& text) {
    std::istringstream words(text);
    std::vector<double> out;
    for (double each; words >> each;) out.push_back(each);
    return out;
}

/// Cells between commas, quoted or not; no quote stands within a cell.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (const char each : line) {
        if (each == '"')
            quoted = !quoted;
        else if (each == ',' && !quoted)
            out.emplace_back();
        else
            out.back() += each;
    }
    return out;
}

std::vector<CompetitionSeries> competition() {
    std::ifstream file(CLIENTELE_SHARED_DATA "/m3/M3_series.csv");
    std::vector<CompetitionSeries> all;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::vector<std::string> row = cells(line);
        if (row.size() >= 9) all.push_back({row[2], numbers(row[7]), numbers(row[8])});
    }
    return all;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// By method: what became of its forecasts.
using Scores = std::map<std::string, ForecastAccuracy>;

Scores scores_of(const CompetitionSeries& each) {
    Scores scores;
    const auto found = automatic_forecast(each.series(), static_cast<int>(each.came.size()));
    if (!found) return scores;
    const double scale = naive_scale(each.known, each.season());
    scores["automatic"] = accuracy(found->combined, each.came, scale);
    for (const MethodForecast& method : found->methods) {
        const bool naive = method.id == "naive" || method.id == "seasonal_naive";
        scores[naive ? "naive" : method.id] = accuracy(method.forecast, each.came, scale);
    }
    return scores;
}

void print(std::string_view title, const std::vector<CompetitionSeries>& all, const std::vector<Scores>& scores,
           std::string_view period) {
    std::map<std::string, std::vector<ForecastAccuracy>> of;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (period.empty() || all[i].period == period)
            for (const auto& [method, score] : scores[i]) of[method].push_back(score);
    for (const auto& [method, each] : of) {
        const ForecastAccuracy mean = mean_accuracy(each);
        fmt::print("  {:<10} {:<20} {:5}  sMAPE {:6.3f}  MASE {:6.3f}  80 % {:.3f}  95 % {:.3f}  MSIS {:7.3f}\n", title,
                   method, each.size(), mean.smape, mean.mase, mean.coverage80, mean.coverage95, mean.msis);
    }
}

}  // namespace

/// All 3,003 series, each method and the automatic choice, which never sees the part that is forecast; then the time
/// that a thousand monthly series take.
void forecast_accuracy(const Setting&) {
    const std::vector<CompetitionSeries> all = competition();
    if (all.empty()) {
        fmt::print("  the series of the M3 competition are not here\n");
        return;
    }
    std::vector<Scores> scores(all.size());
    const auto start = std::chrono::steady_clock::now();
    tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) { scores[i] = scores_of(all[i]); });
    const double seconds = seconds_since(start);
    print("all", all, scores, {});
    for (const char* period : {"MONTHLY", "QUARTERLY", "YEARLY", "OTHER"}) print(period, all, scores, period);
    fmt::print(
        "  (automatic: sMAPE at most 12.6, 80 % between 0.75 and 0.85; published: THETA 13.05, ForecastPro 13.23)\n");
    fmt::print("  {} series in {:.1f} s\n", all.size(), seconds);

    std::vector<const CompetitionSeries*> monthly;
    for (const CompetitionSeries& each : all)
        if (each.season() == 12 && monthly.size() < 1000) monthly.push_back(&each);
    const auto again = std::chrono::steady_clock::now();
    std::vector<double> sums(monthly.size());
    tbb::parallel_for(std::size_t{0}, monthly.size(), [&](std::size_t i) {
        if (const auto found = automatic_forecast(monthly[i]->series(), 12)) sums[i] = found->combined.mean.front();
    });
    fmt::print("  {} monthly series, 12 months each, in {:.1f} s (less than 30 s)\n", monthly.size(),
               seconds_since(again));
}

}  // namespace clientele::bench
