#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/sample/calendar.h"
#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/places.h"
#include "core/sample/service.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/texts/mystery_comments.h"

namespace clientele::sample {
namespace {

constexpr std::uint32_t visits_a_quarter = 2;   // of each of our stores
constexpr std::uint32_t competitor_visits = 3;  // of each competitor with shops, in different towns
constexpr double chance_of_the_day = 0.11;      // standard deviation of a single visit, share of the maximum

/// Visits of testers to our stores and to those of competitors; a step is a quarter.
class MysteryVisits : public SteppedRows {
 public:
    explicit MysteryVisits(const SampleOptions& options)
        : SteppedRows({{"visit_id"},
                       {"company"},
                       {"store_id"},
                       {"time", ColumnType::time},
                       {"section"},
                       {"criterion"},
                       {"score", ColumnType::number},
                       {"max_score", ColumnType::number},
                       {"weight", ColumnType::number},
                       {"comment"},
                       {"City", ColumnType::text, true},
                       {"Tester", ColumnType::text, true}}),
          options_(options) {}

 private:
    struct Visit {
        std::int64_t time;
        std::int8_t store;   // whose town it is
        std::int8_t rival;   // index in competitors(); -1: our own store
        std::uint64_t draw;  // which random numbers it uses
    };

    bool step(Chunk& rows) override {
        if (quarter_ == quarter_count) return false;
        std::vector<Visit> visits;
        const std::int32_t from = add_months(Date{first_day}, 3 * quarter_).days;
        const std::int32_t to = add_months(Date{first_day}, 3 * quarter_ + 3).days;
        for (std::size_t store = 0; store < stores().size(); ++store)
            for (std::uint32_t k = 0; k < visits_a_quarter; ++k) {
                const std::int32_t half = (to - from) / static_cast<std::int32_t>(visits_a_quarter);
                const std::int32_t begin = from + static_cast<std::int32_t>(k) * half;
                plan(visits, static_cast<std::int8_t>(store), -1, k, begin, begin + half);
            }
        for (std::size_t rival = 0; rival < competitors().size(); ++rival)
            for (std::uint32_t k = 0; k < competitor_visits; ++k) {
                const std::size_t town = (rival * 5 + k * 3 + static_cast<std::size_t>(quarter_)) % stores().size();
                plan(visits, static_cast<std::int8_t>(town), static_cast<std::int8_t>(rival), k, from, to);
            }
        std::ranges::stable_sort(visits, {}, &Visit::time);
        RowWriter out(rows);
        for (const Visit& visit : visits) add(visit, out);
        ++quarter_;
        return true;
    }
    double fraction() const override { return quarter_ / static_cast<double>(quarter_count); }

    void plan(std::vector<Visit>& visits, std::int8_t store, std::int8_t rival, std::uint32_t k, std::int32_t from,
              std::int32_t to) const {
        const std::uint64_t draw = static_cast<std::uint64_t>(quarter_) << 24 |
                                   static_cast<std::uint64_t>(rival + 1) << 16 |
                                   static_cast<std::uint64_t>(store) << 8 | k;
        Draws draws(options_.seed, Stream::mystery_visits, 1ULL << 40 | draw);
        std::int32_t day = from + static_cast<std::int32_t>(draws.below(static_cast<std::uint32_t>(to - from)));
        while (!shops_open(day)) --day;
        const bool opened = day >= parse_iso_date(stores()[static_cast<std::size_t>(store)].opened)->days;
        if (day < first_day || (rival < 0 && !opened)) return;
        const std::int64_t second = 10 * 3600 + draws.below(9 * 60) * 60;
        visits.push_back({start_of(Date{day}).seconds + second, store, rival, draw});
    }

    double level(const Visit& visit, std::size_t criterion) const {
        if (visit.rival < 0) return service_on(options_, visit.store, criterion, date_of(DateTime{visit.time}).days);
        Draws draws(options_.seed, Stream::mystery_visits, 2ULL << 40 | visit.draw, criterion);
        const Criterion& of = criteria()[criterion];
        const double lead = competitors()[static_cast<std::size_t>(visit.rival)].service;
        return std::clamp(of.usual + (of.section == "Outside" ? lead / 2 : lead) + of.among_stores * draws.bell(), 0.02,
                          0.98);
    }

    void add(const Visit& visit, RowWriter& out) {
        const Store& store = stores()[static_cast<std::size_t>(visit.store)];
        const City& city = cities()[store.city];
        const std::string id = fmt::format("M{:05}", ++visits_);
        Draws visitor(options_.seed, Stream::mystery_visits, 3ULL << 40 | visit.draw);
        const std::string tester = fmt::format("T{:02}", 1 + visitor.below(16));
        for (std::size_t c = 0; c < criteria().size(); ++c) {
            const Criterion& of = criteria()[c];
            Draws draws(options_.seed, Stream::mystery_visits, 3ULL << 40 | visit.draw, 1 + c);
            const double reached = level(visit, c) + (of.max_score == 1 ? 0 : chance_of_the_day * draws.bell());
            const double score = of.max_score == 1 ? (draws.chance(reached) ? 1 : 0)
                                                   : std::clamp(std::round(reached * of.max_score), 0.0,
                                                                static_cast<double>(of.max_score));
            const double share = score / of.max_score;
            out.text(id).text(visit.rival < 0 ? own_company
                                              : competitors()[static_cast<std::size_t>(visit.rival)].name);
            out.text(visit.rival < 0 ? store.id : std::string_view()).time(visit.time).text(of.section).text(of.name);
            out.number(score).number(of.max_score).number(of.weight);
            // Testers explain low scores; praise is written now and then.
            const bool explained = draws.chance(share < 0.5 ? 0.7 : share < 0.75 ? 0.15 : 0.12);
            out.text(explained ? mystery_comment(c, share, language(city.country), draws) : std::string());
            out.text(city.name).text(tester).end_row();
        }
    }

    SampleOptions options_;
    std::int32_t quarter_ = 0;
    std::uint64_t visits_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_mystery_visits(const SampleSource& source) {
    return std::make_unique<MysteryVisits>(source.options());
}

}  // namespace clientele::sample
