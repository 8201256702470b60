#include <QTest>
#include <map>
#include <set>

#include "core/sample/calendar.h"
#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/places.h"
#include "core/sample/service.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;

SampleOptions sample_of(std::uint64_t seed, Truths truths = {}) {
    return {.customers = 500, .seed = seed, .lines = 0, .truths = truths};
}

/// Least squares of y on x.
struct Line {
    double slope, correlation;
};
Line line_through(const std::vector<std::pair<double, double>>& points) {
    Average x, y, xy;
    for (const auto& [a, b] : points) {
        x.add(a);
        y.add(b);
        xy.add(a * b);
    }
    const double together = xy.mean() - x.mean() * y.mean();
    return {together / x.variance(), together / std::sqrt(x.variance() * y.variance())};
}

/// What a criterion scored in each store and quarter (share of the maximum) against how satisfied the customers were,
/// without the store whose service fell for another reason.
std::vector<std::pair<double, double>> scores_and_satisfaction(const SampleRows& rows, const SampleOptions& options,
                                                               std::string_view criterion) {
    std::vector<std::pair<double, double>> points;
    for (std::size_t row = 0; row < rows.rows; ++row) {
        if (rows.text("criterion", row) != criterion || rows.text("company", row) != own_company) continue;
        if (rows.text("store_id", row) == options.truths.decline.store) continue;
        points.emplace_back(rows.number("score", row) / rows.number("max_score", row),
                            satisfaction_shift(options, store_named(rows.text("store_id", row)), rows.day(row)));
    }
    return points;
}

}  // namespace

/// What mystery visits measure is what customers feel, in one criterion; and the store whose service fell.
class TestServiceTruths : public QObject {
    Q_OBJECT

 private slots:
    void one_criterion_goes_with_satisfaction_and_the_others_do_not() {
        Average own, slope;
        std::map<std::string_view, Average> others;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = sample_of(seed);
            const MysteryDriver& truth = options.truths.mystery;
            const SampleRows rows(sample_mystery_visits(options));
            double highest = 0, driver = 0;
            for (const Criterion& each : criteria()) {
                const auto points = scores_and_satisfaction(rows, options, each.name);
                QVERIFY(points.size() > 280);
                const double found = line_through(points).correlation;
                if (each.name == truth.criterion)
                    driver = found;
                else
                    others[each.name].add(found);
                if (each.name != truth.criterion) highest = std::max(highest, std::abs(found));
            }
            // The true level, without the chance of the single visit, has the planted slope.
            std::vector<std::pair<double, double>> truly;
            const auto criterion = static_cast<std::size_t>(
                std::ranges::find(criteria(), truth.criterion, &Criterion::name) - criteria().begin());
            for (std::int8_t store = 0; store < 14; ++store)
                for (std::int32_t quarter = 0; quarter < 9; ++quarter)
                    truly.emplace_back(service_level(options, store, criterion, quarter),
                                       satisfaction_shift(options, store, first_day + 91 * quarter + 40));
            own.add(driver);
            slope.add(line_through(truly).slope);
            qInfo("mystery driver         seed %2d  %8.4f  against %8.4f", static_cast<int>(seed), driver, highest);
            QVERIFY(driver > 0.75);
            QVERIFY(highest < driver - 0.3);
        }
        qInfo("mystery driver: slope %.4f, correlation with what was scored %.3f", slope.mean(), own.mean());
        for (const auto& [name, found] : others)
            QVERIFY2(std::abs(found.mean()) < 4 * found.error(), qPrintable(q(name)));
        QVERIFY(std::abs(slope.mean() - MysteryDriver{}.satisfaction) < 0.001);
    }

    void without_the_truth_satisfaction_follows_no_criterion() {
        Truths without;
        without.mystery.strength = 0;
        for (std::int8_t store = 0; store < 14; ++store)
            if (store != store_named(without.decline.store))
                for (std::int32_t day = first_day; day <= last_day; day += 30)
                    QCOMPARE(satisfaction_shift(sample_of(1, without), store, day), 0.0);
    }

    void stores_are_as_satisfied_as_planted_on_average() {
        Average all;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed)
            for (std::int8_t store = 0; store < 14; ++store)
                for (std::int32_t quarter = 0; quarter < quarter_count; ++quarter)
                    if (store != store_named(ServiceDecline{}.store))
                        all.add(satisfaction_shift(sample_of(seed), store, first_day + 91 * quarter + 40));
        QVERIFY(std::abs(all.mean()) < 0.03);
        QVERIFY(std::sqrt(all.variance()) > 0.15);
    }

    void service_fell_in_one_store() {
        for (const double strength : {1.0, 0.0}) {
            Average total;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
                Truths truths;
                truths.decline.strength = strength;
                const ServiceDecline& truth = truths.decline;
                const SampleRows rows(sample_mystery_visits(sample_of(seed, truths)));
                Average before, after, elsewhere;
                for (std::size_t row = 0; row < rows.rows; ++row) {
                    if (rows.text("store_id", row) != truth.store) continue;
                    const double share = rows.number("score", row) / rows.number("max_score", row);
                    const bool service = rows.text("section", row) == "Service";
                    if (service) (rows.day(row) >= truth.from ? after : before).add(share);
                    if (!service && rows.day(row) >= truth.from) elsewhere.add(share);
                }
                total.add(after.mean() - before.mean());
                qInfo("service decline        seed %2d  %8.4f  against %8.4f", static_cast<int>(seed),
                      after.mean() - before.mean(), truth.mystery * strength);
            }
            QVERIFY(std::abs(total.mean() - ServiceDecline{}.mystery * strength) < 4 * total.error() + 0.01);
            Truths truths;
            truths.decline.strength = strength;
            const std::int8_t store = store_named(truths.decline.store);
            Average shift;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed)
                shift.add(satisfaction_shift(sample_of(seed, truths), store, truths.decline.from) -
                          satisfaction_shift(sample_of(seed, truths), store, truths.decline.from - 1));
            QVERIFY(std::abs(shift.mean() - truths.decline.satisfaction * strength) < 1e-9);
        }
    }

    void visits_are_complete_and_explained() {
        const SampleRows rows(sample_mystery_visits(sample_of(3)));
        std::map<std::string, std::size_t> criteria_of;
        std::set<std::string_view> companies, texts;
        std::size_t written = 0;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            ++criteria_of[std::string(rows.text("visit_id", row))];
            companies.insert(rows.text("company", row));
            QVERIFY(rows.number("score", row) >= 0 && rows.number("score", row) <= rows.number("max_score", row));
            QCOMPARE(rows.text("store_id", row).empty(), rows.text("company", row) != own_company);
            QVERIFY(rows.day(row) >= first_day && rows.day(row) <= last_day && shops_open(rows.day(row)));
            if (row > 0) QVERIFY(rows.time("time", row) >= rows.time("time", row - 1));
            const std::string_view comment = rows.text("comment", row);
            if (comment.empty()) continue;
            ++written;
            texts.insert(comment);
            QVERIFY2(!comment.contains("  ") && !comment.contains("{"), qPrintable(q(comment)));
        }
        for (const auto& [visit, count] : criteria_of) QCOMPARE(count, criteria().size());
        QCOMPARE(companies.size(), competitors().size() + 1);
        QVERIFY(written > rows.rows / 8 && texts.size() > 180);
    }
};

QTEST_GUILESS_MAIN(TestServiceTruths)
#include "test_service_truths.moc"
