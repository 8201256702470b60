#include <QFile>
#include <QTest>

#include "duplicates_support.h"

using namespace clientele;

namespace {

/// A file of the Freely Extensible Biomedical Record Linkage project (Christen 2008); its rec_ids say who is who. With
/// `originals` only the records that are nobody's copy.
std::optional<KnownPeople> febrl(const char* name, bool originals = false) {
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/dedupe_febrl/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    file.readLine();
    KnownPeople known{.table = "customer_id,given_name,surname,street_number,address,address_2,city,postcode,region,"
                               "date_of_birth,soc_sec_id\n"};
    while (!file.atEnd()) {
        QList<QByteArray> cells = file.readLine().split(',');
        for (QByteArray& cell : cells) cell = cell.trimmed();
        if (originals && !cells.front().endsWith("org")) continue;
        known.person[cells.front().toStdString()] = cells.front().left(cells.front().indexOf('-', 4)).toStdString();
        known.table += cells.join(',').toStdString() + '\n';
    }
    return known;
}

Finding duplicates_of(const KnownPeople& known) {
    return duplicates(*snapshot_of({{DatasetKind::customers, known.table}}));
}

}  // namespace

class TestDuplicatesReal : public QObject {
    Q_OBJECT
 private slots:
    void febrl_is_told_apart_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("1,000 records, 500 pairs") << QStringLiteral("dataset1.csv");
        QTest::newRow("5,000 records, 6,538 pairs") << QStringLiteral("dataset3.csv");
    }
    void febrl_is_told_apart() {
        QFETCH(QString, file);
        const auto known = febrl(qPrintable(file));
        if (!known) QSKIP("the files of FEBRL are not here");
        const Finding finding = duplicates_of(*known);
        const PairFigures figures = pair_figures(finding, *known);
        qInfo("precision %.4f, recall %.4f, F1 %.4f", figures.precision, figures.recall, figures.f1());
        QVERIFY(figures.f1() >= 0.995);
        // Calibrated: the probabilities add up to the pairs that are right, in the pairs in doubt as well.
        double expected = 0, right = 0;
        for (const char* id : {"pairs", "review"}) {
            const FindingTable& table = *finding.table(id);
            for (std::size_t row = 0; row < table.rows(); ++row) {
                expected += table.find("probability")->values.numbers()[row];
                right += known->person.at(std::string(table.find("left")->values.text(row))) ==
                         known->person.at(std::string(table.find("right")->values.text(row)));
            }
        }
        QVERIFY2(std::abs(expected - right) < 0.002 * right + 1, qPrintable(QString::number(expected - right)));
    }
    void originals_alone_are_all_different() {
        for (const char* file : {"dataset1.csv", "dataset3.csv"}) {
            const auto known = febrl(file, true);
            if (!known) QSKIP("the files of FEBRL are not here");
            QCOMPARE(duplicates_of(*known).table("pairs")->rows(), std::size_t{0});
        }
    }
};

QTEST_GUILESS_MAIN(TestDuplicatesReal)
#include "test_duplicates_real.moc"
