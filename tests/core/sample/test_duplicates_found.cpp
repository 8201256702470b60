#include <QTest>

#include "../analysis/duplicates_support.h"
#include "core/sample/duplicates.h"
#include "core/sample/streams.h"
#include "sample_rows.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr const char* text_columns[] = {"customer_id", "name", "email", "phone", "address", "city", "postcode", "country"};

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
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const KnownPeople known = customers_of({.customers = 1500, .seed = seed, .lines = 0});
            const PairFigures figures =
                pair_figures(duplicates(*snapshot_of({{DatasetKind::customers, known.table}})), known);
            qInfo("seed %d: precision %.3f, recall %.3f", static_cast<int>(seed), figures.precision, figures.recall);
            QVERIFY(figures.recall >= 0.95);
            QVERIFY(figures.precision >= 0.9);
        }
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
