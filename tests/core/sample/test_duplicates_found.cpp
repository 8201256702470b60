#include <QTest>

#include "../analysis/duplicates_support.h"
#include "checked.h"
#include "core/sample/duplicates.h"
#include "core/sample/streams.h"
#include "sample_rows.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t seeds = core_is_checked() ? 2 : 20;

constexpr const char* text_columns[] = {"customer_id", "name", "email",    "phone",
                                        "address",     "city", "postcode", "country"};

KnownPeople customers_of(const SampleOptions& options) {
    const SampleRows rows(sample_customers(options));
    KnownPeople known;
    for (const char* column : text_columns) known.table += std::string(column) + ',';
    known.table += "birth_date\n";
    for (std::size_t row = 0; row < rows.rows; ++row) {
        for (const char* column : text_columns) {
            std::string cell(rows.text(column, row));
            std::ranges::replace(cell, ',', ' ');
            known.table += cell + ',';
        }
        known.table += iso_text(Date{rows.of("birth_date").dates[row]}) + '\n';
        const std::uint64_t person = row < people(options) ? row : original_of(options, row);
        known.person[std::string(rows.text("customer_id", row))] = std::to_string(person);
    }
    return known;
}

}  // namespace

class TestDuplicatesFound : public QObject {
    Q_OBJECT
 private slots:
    void planted_doubles_are_found_and_little_else() {
        qInfo("seed  pairs  precision  recall");
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const KnownPeople known = customers_of({.customers = 1500, .seed = seed, .lines = 0});
            const Finding finding = duplicates(*snapshot_of({{DatasetKind::customers, known.table}}));
            const PairFigures figures = pair_figures(finding, known);
            qInfo("%4d  %5d  %9.3f  %6.3f", static_cast<int>(seed), static_cast<int>(finding.table("pairs")->rows()),
                  figures.precision, figures.recall);
            QVERIFY(figures.recall >= 0.95);
            QVERIFY(figures.precision >= 0.9);
        }
    }
    void probabilities_are_those_of_being_right_where_many_look_alike() {
        // By name and address alone, of so many that strangers share them by the hundreds.
        const KnownPeople known = customers_of({.customers = 6000, .seed = 1, .lines = 0});
        const Finding finding = duplicates(*snapshot_of({{DatasetKind::customers, known.table}}),
                                           {{"fields", "name, address, city, postcode"}});
        const FindingTable& pairs = *finding.table("pairs");
        double expected = 0;
        for (const double probability : pairs.find("probability")->values.numbers()) expected += probability;
        const PairFigures figures = pair_figures(finding, known);
        const double right = figures.precision * static_cast<double>(pairs.rows());
        qInfo("%.1f pairs of %d expected to be right, %.0f are; recall %.3f", expected, static_cast<int>(pairs.rows()),
              right, figures.recall);
        QVERIFY(right > 50 && std::abs(expected - right) < 0.1 * right);
    }
    void where_none_are_planted_none_are_found() {
        SampleOptions options{.customers = 1500, .seed = 7, .lines = 0};
        options.truths.duplicates.strength = 0;
        const KnownPeople known = customers_of(options);
        const Finding finding = duplicates(*snapshot_of({{DatasetKind::customers, known.table}}));
        QVERIFY2(finding.table("pairs")->rows() <= 1, qPrintable(q(finding.headline)));
    }
};

QTEST_GUILESS_MAIN(TestDuplicatesFound)
#include "test_duplicates_found.moc"
