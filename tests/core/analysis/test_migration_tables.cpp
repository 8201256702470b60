#include <QTest>

#include "core/analysis/segments/migration_tables.h"
#include "core/output/output.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

enum State : std::uint8_t { best, growing, not_yet, gone };

/// Five customers on three days: a stays, b falls and comes back, c is new, d goes, e has never bought.
Moves followed() {
    return {.days = {*make_date(2024, 1, 1), *make_date(2024, 2, 1), *make_date(2024, 3, 1)},
            .states = {"Best customers", "Growing", not_yet_customer, gone_customer},
            .of = {{best, best, not_yet, growing, not_yet},
                   {best, growing, growing, growing, not_yet},
                   {best, best, growing, gone, not_yet}},
            .revenue = {{10, 1, 5, 0, 0}, {20, 2, 0, 0, 0}}};
}

/// Rows with these columns; shares as hundredths.
QStringList rows(const FindingTable& table, const std::vector<const char*>& columns) {
    QStringList all;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (const char* column : columns) {
            const TableColumn& of = *table.find(column);
            const bool number = of.values.type() == ColumnType::number;
            cells << (number ? QString::number((of.unit == Unit::percent ? 100 : 1) * of.values.numbers()[row], 'f', 0)
                             : q(of.values.type() == ColumnType::date ? iso_text(Date{of.values.dates()[row]})
                                                                      : std::string(of.values.text(row))));
        }
        all << cells.join(u'|');
    }
    return all;
}

}  // namespace

class TestMigrationTables : public QObject {
    Q_OBJECT
 private slots:
    // Wilson, R: prop.test(1, 2, correct = FALSE)$conf.int is 9 to 91 %, of 1 of 1 21 to 100 %.
    void the_flow_has_a_row_a_pair_and_step() {
        const FindingTable table = flow_table(followed(), false);
        QCOMPARE(rows(table, {"day", "from", "to", "way", "customers", "share", "low", "high", "revenue"}).join(u'\n'),
                 "2024-01-01|Best customers|Best customers|Stayed|1|50|9|91|10\n"
                 "2024-01-01|Best customers|Growing|Moved down|1|50|9|91|1\n"
                 "2024-01-01|Growing|Growing|Stayed|1|100|21|100|0\n"
                 "2024-01-01|Not yet a customer|Growing|New|1|100|21|100|5\n"
                 "2024-02-01|Best customers|Best customers|Stayed|1|100|21|100|20\n"
                 "2024-02-01|Growing|Best customers|Moved up|1|33|6|79|2\n"
                 "2024-02-01|Growing|Growing|Stayed|1|33|6|79|0\n"
                 "2024-02-01|Growing|Gone|Gone|1|33|6|79|0");
        QVERIFY(table.key_column.empty());
    }
    void the_matrix_goes_from_the_first_day_to_the_last() {
        const Moves moves = followed();
        const FindingTable table = matrix_table(moves, count_moves(moves, 0, 2));
        QCOMPARE(rows(table, {"from", "customers", "to_1", "to_2", "to_4"}).join(u'\n'),
                 "Best customers|2|100|0|0\nGrowing|1|0|0|100\nNot yet a customer|1|0|100|0");
        QVERIFY(!table.find("to_3"));  // nobody becomes one who is not yet a customer
    }
    void sizes_say_how_many_stayed() {
        const Moves moves = followed();
        const FindingTable table = sizes_table(moves, count_moves(moves, 0, 2), true);
        QCOMPARE(rows(table, {"segment", "before", "after", "change", "stayed", "low", "high"}).join(u'\n'),
                 "Best customers|2|2|0|100|34|100\nGrowing|1|1|0|0|0|79\nGone|0|1|nan|nan|nan|nan");
        QCOMPARE(q(table.key_column + " " + table.key_dimension), "segment segment");
    }
    void who_brought_most_comes_first() {
        const auto snapshot = snapshot_of({{DatasetKind::customers, "customer_id\na\nb\nc\nd\ne\n"}});
        const FindingTable table = movers_table(*snapshot, followed());
        QCOMPARE(rows(table, {"customer", "from", "to", "way", "revenue"}).join(u'\n'),
                 "a|Best customers|Best customers|Stayed|30\nc|Not yet a customer|Growing|New|5\n"
                 "b|Best customers|Best customers|Stayed|3\nd|Growing|Gone|Gone|0");
    }
    void moves_are_told_apart() {
        const Moves moves = followed();
        QVERIFY(moves.way(growing, best) == Way::up && moves.way(best, growing) == Way::down);
        QVERIFY(moves.way(gone, best) == Way::back && moves.way(not_yet, gone) == Way::fresh);
        QVERIFY(moves.way(best, gone) == Way::gone && moves.way(gone, gone) == Way::stayed);
    }
};

QTEST_GUILESS_MAIN(TestMigrationTables)
#include "test_migration_tables.moc"
