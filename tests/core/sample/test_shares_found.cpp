#include <QTest>
#include <cmath>
#include <map>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/analysis/sales.h"
#include "core/sample/brand_survey.h"
#include "core/sample/competitors.h"
#include "sample_company.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t seeds = core_is_checked() ? 1 : 6;

Finding found(const Snapshot& snapshot, std::map<std::string, std::string> options) {
    options.emplace("unit", "1");
    const auto finding = run(snapshot, {.analysis = "competitors.share", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}
double figure(const Finding& finding, std::string_view table, std::string_view column, std::string_view company) {
    const FindingTable& of = *finding.table(table);
    for (std::size_t row = 0; row < of.rows(); ++row)
        if (of.find("company")->values.text(row) == company) return of.find(column)->values.numbers()[row];
    qFatal("no such company in %s", std::string(table).c_str());
}
/// What the order lines of a stretch come to, added up line by line.
double revenue(const Snapshot& snapshot, Date first, Date last) {
    const Sales sales = Sales::of(snapshot);
    double sum = 0;
    for (std::size_t row = 0; row < sales.lines; ++row)
        if (sales.has_time(row) && sales.day(row) >= first.days && sales.day(row) <= last.days &&
            !std::isnan(sales.amount(row)))
            sum += sales.amount(row);
    return sum;
}

/// The survey of brands of a generated company, and what else names them.
SnapshotPtr households(std::uint64_t seed, double strength) {
    SampleOptions options{.customers = 2000, .seed = seed, .lines = 0, .truths = {}};
    options.truths.brands.strength = strength;
    return company(options, {DatasetKind::responses, DatasetKind::mystery_visits});
}

}  // namespace

/// What is planted of the market in the sample, and whether the analysis of shares finds it.
class TestSharesFound : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed)
            snapshots_.push_back(company({.customers = 2000, .seed = seed, .lines = 0, .truths = {}},
                                         {DatasetKind::market_series, DatasetKind::transactions, DatasetKind::stores}));
    }

    void competitors_are_as_large_as_they_are() {
        for (const SnapshotPtr& snapshot : snapshots_) {
            const Finding finding = found(*snapshot, {{"period", "year"}});  // 2025, from the 18th to the 30th month
            const double steady = figure(finding, "share", "sales", "Haus & Hof");
            for (const Competitor& each : competitors()) {
                const double wanted = each.size * (1 + each.growth * 23.5 / 12) / 0.9;
                const double ratio = figure(finding, "share", "sales", each.name) / steady;
                QVERIFY2(std::abs(ratio / wanted - 1) < 0.03, qPrintable(QString::number(ratio / wanted)));
            }
        }
    }
    void who_wins_share_from_the_other_competitors_is_found() {
        for (const SnapshotPtr& snapshot : snapshots_) {
            const Finding finding = found(*snapshot, {{"period", "quarter"}, {"unit", "none"}});
            QVERIFY(figure(finding, "change", "points", "Preisfuchs") > 0);
            QVERIFY(figure(finding, "change", "points", "Belle Maison") < 0);
        }
    }
    void our_share_is_that_of_our_order_lines() {
        for (const SnapshotPtr& snapshot : snapshots_) {
            const Finding finding = found(*snapshot, {{"period", "quarter"}});
            const double ours = revenue(*snapshot, *make_date(2026, 4, 1), *make_date(2026, 6, 30));
            double all = ours;
            for (const Competitor& each : competitors()) all += figure(finding, "share", "sales", each.name);
            QVERIFY(std::abs(figure(finding, "share", "sales", "We") / ours - 1) < 1e-9);
            QVERIFY(std::abs(figure(finding, "share", "share", "We") - ours / all) < 1e-9);
            QVERIFY(ours / all > 0.15 && ours / all < 0.35);
        }
    }
    void outlets_are_those_of_the_series_and_our_stores() {
        const Finding finding = found(*snapshots_.front(), {});
        double outlets = 14, sales = 0;
        for (const Competitor& each : competitors()) outlets += each.stores;
        for (const Competitor& each : competitors()) {
            QCOMPARE(figure(finding, "fair_share", "outlets", each.name), static_cast<double>(each.stores));
            sales += figure(finding, "share", "sales", each.name);
        }
        const double ours = figure(finding, "share", "sales", "We");
        QVERIFY(std::abs(figure(finding, "fair_share", "index", "We") - 100 * ours / (ours + sales) * outlets / 14) <
                1e-6);
    }

    // Five brands whose shares of wallets follow from the habits that are planted.
    void wallets_are_as_large_as_they_are() {
        const std::uint64_t companies = core_is_checked() ? 1 : 20;
        int held = 0, rival = 0, all = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const auto snapshot = households(seed, 1);
            const Finding finding = found(*snapshot, {});
            const FindingTable& wallets = *finding.table("wallet");
            QCOMPARE(wallets.rows(), std::size_t{5});
            for (std::size_t row = 0; row < wallets.rows(); ++row) {
                const std::string brand(wallets.find("company")->values.text(row));
                const double truth = brand_wallet(brand);
                const auto of = [&](std::string_view column) { return wallets.find(column)->values.numbers()[row]; };
                held += of("share_low") <= truth && truth <= of("share_high") ? 1 : 0;
                ++all;
                QVERIFY2(std::abs(of("share") - truth) < 0.07, qPrintable(q(brand)));
            }
            rival += q(finding.headline).contains(u"Preisfuchs") ? 1 : 0;
        }
        qInfo("wallets: %d of %d intervals hold the truth; the strongest rival is named in %d of %d", held, all, rival,
              static_cast<int>(companies));
        QVERIFY(held * 100 >= all * 90);
        QCOMPARE(rival, static_cast<int>(companies));
    }
    // Where whom they like best is chance, a brand has what its users would share out evenly.
    void without_the_truth_wallets_are_shared_out_evenly() {
        const Finding finding = found(*households(1, 0), {});
        for (const char* brand : {"Nordhaus", "Preisfuchs"}) {
            double even = 0;
            for (const BrandHabit& habit : brand_habits())
                if (std::ranges::find(habit.brands, brand) != habit.brands.end())
                    even += habit.share / static_cast<double>(habit.brands.size());
            QVERIFY(std::abs(figure(finding, "wallet", "share", brand) - even) < 0.06);
        }
    }

 private:
    std::vector<SnapshotPtr> snapshots_;
};

QTEST_GUILESS_MAIN(TestSharesFound)
#include "test_shares_found.moc"
