#include <QTest>

#include "core/analysis/quality/rules/row_texts.h"
#include "selected_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

QString id_of(DatasetKind kind, std::string_view table) {
    const SnapshotPtr snapshot = snapshot_of({{kind, table}});
    const DatasetColumn* column = rules::id_column(snapshot->dataset(kind));
    return column ? q(column->id) : QStringLiteral("none");
}

}  // namespace

class TestRowTexts : public QObject {
    Q_OBJECT
 private slots:
    void cells_are_written_as_files_write_them() {
        const SnapshotPtr snapshot =
            snapshot_of({{DatasetKind::customers,
                          "customer_id,name,birth_date,consent,Income\na,Åsa,1980-02-29,yes,0.1\nb,,,no,\n"},
                         {DatasetKind::transactions, "customer_id,time,amount\na,2024-01-01 13:05:00,1250000\n"}});
        const auto row = [&](DatasetKind kind, std::size_t at) {
            QStringList cells;
            for (const DatasetColumn& column : snapshot->dataset(kind).columns)
                cells << q(rules::written(column.values, at));
            return cells.join(u'|');
        };
        QCOMPARE(row(DatasetKind::customers, 0), "a|Åsa|1980-02-29|yes|0.1");
        QCOMPARE(row(DatasetKind::customers, 1), "b|||no|");
        QVERIFY2(row(DatasetKind::transactions, 0).startsWith(u"a|2024-01-01") &&
                     row(DatasetKind::transactions, 0).endsWith(u"|1250000"),
                 qPrintable(row(DatasetKind::transactions, 0)));
    }
    void rows_are_known_by_their_key_or_number() {
        QCOMPARE(id_of(DatasetKind::customers, "customer_id,name\na,b\n"), "customer_id");
        QCOMPARE(id_of(DatasetKind::transactions, "customer_id,order_id,time\na,1,2024-01-01\n"), "order_id");
        QCOMPARE(id_of(DatasetKind::transactions, "customer_id,time\na,2024-01-01\n"), "customer_id");
        QCOMPARE(id_of(DatasetKind::responses, "respondent,question,answer\nr,q,1\n"), "respondent");
        QCOMPARE(id_of(DatasetKind::transactions, "time,amount\n2024-01-01,1\n"), "none");
    }
    void the_first_of_the_rows() {
        const Selection rows = selected_rows(40'000, [](std::size_t row) { return row % 10'000 == 9'999; });
        QCOMPARE(rules::first_of(rows, 3), (std::vector<std::size_t>{9'999, 19'999, 29'999}));
        QCOMPARE(rules::first_of(rows, 9).size(), 4U);
        QVERIFY(rules::first_of(rows, 0).empty());
    }
};

QTEST_GUILESS_MAIN(TestRowTexts)
#include "test_row_texts.moc"
