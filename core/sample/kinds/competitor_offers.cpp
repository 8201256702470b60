#include <algorithm>
#include <cmath>

#include "core/sample/calendar.h"
#include "core/sample/catalogue.h"
#include "core/sample/competitor_prices.h"
#include "core/sample/competitors.h"
#include "core/sample/random.h"
#include "core/sample/stepped_rows.h"

namespace clientele::sample {
namespace {

constexpr double carried = 0.8;       // share of the matched articles that a competitor sells
constexpr double failed_week = 0.02;  // the price survey of a company fails as a whole
constexpr double missed = 0.01;       // an offer was not found
constexpr std::int32_t first_monday = first_day + 2;

/// A price survey of the competitors' shops every Monday; a step is a Monday.
class CompetitorOffers : public SteppedRows {
 public:
    explicit CompetitorOffers(const SampleOptions& options)
        : SteppedRows({{"company"},
                       {"product_id"},
                       {"category"},
                       {"time", ColumnType::time},
                       {"price", ColumnType::number},
                       {"own_price", ColumnType::number},
                       {"rating", ColumnType::number},
                       {"ratings", ColumnType::number},
                       {"availability"}}),
          options_(options) {}

 private:
    bool step(Chunk& rows) override {
        if (day_ > last_day) return false;
        RowWriter out(rows);
        for (std::size_t company = 0; company < competitors().size(); ++company) {
            if (draws(company, 0xFFFF, day_).chance(failed_week)) continue;
            for (const std::uint32_t article : matched_articles())
                if (draws(company, article, 1).chance(carried)) add(company, article, out);
        }
        day_ += 7;
        return true;
    }
    double fraction() const override { return std::min(1.0, static_cast<double>(day_ - first_day) / day_count); }

    Draws draws(std::size_t company, std::uint32_t article, std::int32_t what) const {
        const std::uint64_t place = 1ULL << 48 | static_cast<std::uint64_t>(company) << 32 | article;
        return {options_.seed, Stream::competitor_offers, place, static_cast<std::uint64_t>(what)};
    }

    void add(std::size_t company, std::uint32_t article, RowWriter& out) const {
        Draws now = draws(company, article, day_);
        if (now.chance(missed)) return;
        const Article& of = articles()[article];
        const bool sold_out = out_of_stock(company, article);
        out.text(competitors()[company].name).text(of.id).text(categories()[of.category].name);
        out.time(start_of(Date{day_}).seconds + 6 * 3600 + static_cast<std::int64_t>(now.below(5400)));
        if (sold_out)
            out.none();
        else
            out.number(competitor_price(options_, company, article, day_) / 100.0);
        out.number(price_on(of, day_) / 100.0);
        Draws lasting = draws(company, article, 2);
        const double rating = competitors()[company].rating + 0.25 * lasting.bell();
        const std::uint32_t before = 3 + lasting.below(120), a_year = lasting.below(of.weight + 10U);
        out.number(std::clamp(std::round(rating * 10) / 10, 1.0, 5.0));
        out.number(before + std::floor(a_year * (day_ - first_day) / 365.25));
        out.text(sold_out ? "Out of stock" : now.chance(0.07) ? "Low stock" : "In stock").end_row();
    }

    /// Of every ten weeks an article is missing for up to four with a chance of one in eight.
    bool out_of_stock(std::size_t company, std::uint32_t article) const {
        const std::int32_t week = (day_ - first_day) / 7;
        Draws stretch = draws(company, article, 3 + week / 10);
        if (!stretch.chance(0.125)) return false;
        const auto from = static_cast<std::int32_t>(stretch.below(7));
        return week % 10 >= from && week % 10 <= from + static_cast<std::int32_t>(stretch.below(4));
    }

    SampleOptions options_;
    std::int32_t day_ = first_monday;
};

}  // namespace

std::unique_ptr<RowStream> sample_competitor_offers(const SampleSource& source) {
    return std::make_unique<CompetitorOffers>(source.options());
}

}  // namespace clientele::sample
