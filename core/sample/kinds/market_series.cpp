#include <algorithm>
#include <cmath>

#include "core/sample/calendar.h"
#include "core/sample/catalogue.h"
#include "core/sample/competitors.h"
#include "core/sample/places.h"
#include "core/sample/random.h"
#include "core/sample/stepped_rows.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t months = 36;
constexpr double sales_a_day = 0.42;  // of a company of size 1, in EUR for each of our customers, at the start

/// Regions where we have a shop, in the order of the shops.
std::vector<std::string_view> regions() {
    std::vector<std::string_view> found;
    for (const Store& store : stores())
        if (const std::string_view region = cities()[store.city].region; std::ranges::count(found, region) == 0)
            found.push_back(region);
    return found;
}

double rounded(double value, double digits) { return std::round(value * digits) / digits; }

/// What a statistics office and a research institute publish each month; a step is a month.
class MarketSeries : public SteppedRows {
 public:
    explicit MarketSeries(const SampleOptions& options)
        : SteppedRows({{"series"},
                       {"time", ColumnType::time},
                       {"value", ColumnType::number},
                       {"region"},
                       {"Company", ColumnType::text, true},
                       {"Unit", ColumnType::text, true}}),
          options_(options),
          regions_(regions()) {}

 private:
    bool step(Chunk& rows) override {
        if (month_ == months) return false;
        const std::int32_t first = add_months(Date{first_day}, month_).days;
        RowWriter out(rows);
        const auto add = [&](std::string_view series, double value, std::string_view region = {}) {
            out.text(series).time(start_of(Date{first}).seconds).number(value).text(region).none().none().end_row();
        };
        const double market = market_index(first + 15);
        add("Market index", rounded(100 * market, 100));
        for (std::size_t r = 0; r < regions_.size(); ++r) {
            // Some regions grow a little faster than others.
            const double slope = 1 + 0.12 * Draws(options_.seed, Stream::market_series, r).bell();
            add("Market index by region", rounded(100 * (1 + (market - 1) * slope) + 0.15 * noise(r + 1), 100),
                regions_[r]);
        }
        for (std::size_t c = 0; c < categories().size(); ++c) {
            const double size = categories()[c].weight * category_season(c, civil(Date{first}).month);
            add("Market sales: " + std::string(categories()[c].name),
                rounded(size * market * (1 + 0.015 * noise(100 + c)), 10));
        }
        // Worries about prices, the least in summer 2025; nothing in our sales follows it.
        const double way = (month_ - 24) / 24.0;
        add("Consumer climate", rounded(-8 - 14 * way * way + 1.3 * noise(200), 10));
        add("Online share of retail", rounded(17.5 + 0.07 * month_ + 0.25 * noise(201), 10));
        const double bait = options_.truths.nulls.strength * 0.8 * month_;
        add(options_.truths.nulls.spurious_series, rounded(100 + bait + 1.2 * noise(202), 10));
        for (std::size_t c = 0; c < competitors().size(); ++c) add_company(c, first, out);
        ++month_;
        return true;
    }
    /// What a panel of trade research says of a competitor: its sales, and each quarter its shops.
    void add_company(std::size_t company, std::int32_t first, RowWriter& out) const {
        const Competitor& of = competitors()[company];
        const auto add = [&](std::string_view series, double value, std::string_view unit) {
            out.text(std::string(series) + std::string(of.name)).time(start_of(Date{first}).seconds).number(value);
            out.none().text(of.name).text(unit).end_row();
        };
        double days = 0;
        for (std::int32_t day = first; day < add_months(Date{first}, 1).days; ++day) days += demand(day);
        const double size = of.size * sales_a_day * static_cast<double>(options_.customers);
        const double growth = 1 + of.growth * month_ / 12.0;
        add("Sales of ",
            rounded(days * size * growth * market_index(first + 15) * (1 + 0.02 * noise(300 + company)), 1), "EUR");
        if (month_ % 3 == 0) add("Stores of ", of.stores, "Stores");
    }
    double fraction() const override { return month_ / static_cast<double>(months); }

    double noise(std::uint64_t of) const {
        return Draws(options_.seed, Stream::market_series, of, static_cast<std::uint64_t>(month_) + 1).bell();
    }

    SampleOptions options_;
    std::vector<std::string_view> regions_;
    std::int32_t month_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_market_series(const SampleSource& source) {
    return std::make_unique<MarketSeries>(source.options());
}

}  // namespace clientele::sample
