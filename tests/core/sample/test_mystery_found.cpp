#include <QTest>
#include <cmath>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/service.h"
#include "sample_company.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t seeds = core_is_checked() ? 1 : 20;

SampleOptions company_of(std::uint64_t seed) { return {.customers = 3000, .seed = seed, .lines = 0}; }

/// Mystery visits, stores and survey answers of a generated company.
SnapshotPtr visited(const SampleOptions& options) {
    return company(options, {DatasetKind::mystery_visits, DatasetKind::stores, DatasetKind::responses});
}

Finding found(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {}) {
    const auto finding = run(snapshot, {.analysis = "competitors.mystery", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}
std::string_view cell(const FindingTable& table, std::string_view column, std::size_t row) {
    return table.find(column)->values.text(row);
}
double figure(const FindingTable& table, std::string_view column, std::size_t row) {
    return table.find(column)->values.numbers()[row];
}

}  // namespace

/// What is planted in the mystery visits of the sample, and whether the analysis finds it.
class TestMysteryFound : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) snapshots_.push_back(visited(company_of(seed)));
    }

    void the_criterion_that_counts_is_found_and_the_others_are_not() {
        int right = 0, wrong = 0, nothing = 0, others = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const MysteryDriver& truth = company_of(seed).truths.mystery;
            const Finding finding = found(*snapshots_[seed - 1]);
            const FindingTable& table = *finding.table("drivers");
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const bool goes = cell(table, "verdict", row).starts_with("goes");
                const bool is_it = cell(table, "criterion", row) == truth.criterion;
                if (is_it) {
                    right += goes ? 1 : 0;
                    qInfo("mystery driver  seed %2d  r %.2f (%.2f to %.2f), place %d", static_cast<int>(seed),
                          figure(table, "r", row), figure(table, "low", row), figure(table, "high", row),
                          static_cast<int>(row) + 1);
                    QVERIFY(cell(table, "verdict", row) != "predicts nothing");
                } else {
                    wrong += goes ? 1 : 0;
                    nothing += cell(table, "verdict", row) == "predicts nothing" ? 1 : 0;
                    ++others;
                }
            }
        }
        qInfo("mystery driver: found in %d of %d; of %d others %d were found, %d said to predict nothing", right,
              static_cast<int>(seeds), others, wrong, nothing);
        QVERIFY(right * 20 >= static_cast<int>(seeds) * 19);
        QVERIFY(wrong * 50 <= others);
        QVERIFY(nothing * 30 >= others);
    }

    void without_the_truth_no_criterion_is_found() {
        int wrong = 0;
        const std::uint64_t few = std::min<std::uint64_t>(seeds, 6);
        for (std::uint64_t seed = 1; seed <= few; ++seed) {
            SampleOptions options = company_of(seed);
            options.truths.mystery.strength = 0;
            options.truths.decline.strength = 0;
            const Finding finding = found(*visited(options));
            const FindingTable& table = *finding.table("drivers");
            for (std::size_t row = 0; row < table.rows(); ++row)
                wrong += cell(table, "verdict", row).starts_with("goes") ? 1 : 0;
        }
        qInfo("strength 0: %d criteria found in %d companies", wrong, static_cast<int>(few));
        QVERIFY(wrong <= 1);
    }

    // Where it stands by the planted levels of service: Lindner Wohnen first, Preisfuchs last.
    void competitors_stand_in_the_order_of_their_service() {
        int first = 0, last = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const Finding finding = found(*snapshots_[seed - 1], {{"rounds", "0"}});
            const FindingTable& ranks = *finding.table("ranks");
            QCOMPARE(ranks.rows(), competitors().size() + 1);
            first += cell(ranks, "company", 0) == "Lindner Wohnen" ? 1 : 0;
            last += cell(ranks, "company", ranks.rows() - 1) == "Preisfuchs" ? 1 : 0;
            QVERIFY(q(finding.headline).contains(u"Lindner Wohnen"));
            QVERIFY(std::ranges::any_of(
                finding.notes, [](const Text& note) { return q(note).contains(u"“Nordhaus” is taken for us"); }));
        }
        QCOMPARE(first, static_cast<int>(seeds));
        QCOMPARE(last, static_cast<int>(seeds));
    }

    // Its four criteria of service fall; no store that did not fall is told of.
    void the_store_whose_service_fell_stands_out() {
        int told = 0, elsewhere = 0, falls = 0, worst = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const ServiceDecline& truth = company_of(seed).truths.decline;
            const Finding finding = found(*snapshots_[seed - 1]);
            const FindingTable& stores = *finding.table("stores");
            double least = 0;
            std::string_view least_store;
            for (std::size_t row = 0; row < stores.rows(); ++row) {
                if (cell(stores, "section", row) != "Service") continue;
                const double change = figure(stores, "change", row);
                if (cell(stores, "store", row) == truth.store) {
                    falls += change < 0 ? 1 : 0;
                    qInfo("service decline  seed %2d  %.1f points (%.1f to %.1f)", static_cast<int>(seed), change,
                          figure(stores, "change_low", row), figure(stores, "change_high", row));
                }
                if (change < least) {
                    least = change;
                    least_store = cell(stores, "store", row);
                }
            }
            worst += least_store == truth.store ? 1 : 0;
            for (const Highlight& each : finding.highlights)
                if (each.id == "falling") (each.key == truth.store ? told : elsewhere) += 1;
        }
        qInfo("service decline: falls in %d of %d, most in %d, told in %d, another store told in %d", falls,
              static_cast<int>(seeds), worst, told, elsewhere);
        QVERIFY(falls * 10 >= static_cast<int>(seeds) * 9);
        QVERIFY(worst * 2 >= static_cast<int>(seeds));
        QVERIFY(told * 20 >= static_cast<int>(seeds) * 19);
        QCOMPARE(elsewhere, 0);
    }

 private:
    std::vector<SnapshotPtr> snapshots_;
};

QTEST_GUILESS_MAIN(TestMysteryFound)
#include "test_mystery_found.moc"
