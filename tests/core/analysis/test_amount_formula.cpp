#include <QTest>

#include "core/analysis/quality/rules/amount_formula.h"
#include "snapshot_of.h"

using namespace clientele;
using namespace clientele::rules;
using enum AmountFormula::Discount;

namespace {

/// Lines "quantity,price,discount,amount".
SnapshotPtr lines(const std::string& rows) {
    return snapshot_of({{DatasetKind::transactions, "quantity,unit_price,discount,amount\n" + rows}});
}
AmountFormula formula_of(const std::string& rows) {
    const SnapshotPtr snapshot = lines(rows);
    return amount_formula(Sales::of(*snapshot));
}
/// Whether the only line of the rows breaks the formula.
bool breaks(AmountFormula::Discount discount, const std::string& row) {
    const SnapshotPtr snapshot = lines(row + "\n");
    return AmountFormula{.discount = discount}.breaks(Sales::of(*snapshot), 0);
}

}  // namespace

class TestAmountFormula : public QObject {
    Q_OBJECT
 private slots:
    void what_an_amount_should_be_depends_on_what_a_discount_is() {
        const SnapshotPtr snapshot = lines("4,10,0.25,0\n4,10,,0\n-4,10,3,0\n,10,0,0\n");
        const Sales sales = Sales::of(*snapshot);
        const auto computed = [&](AmountFormula::Discount discount, std::size_t row) {
            return AmountFormula{.discount = discount}.computed(sales, row);
        };
        QCOMPARE(computed(of_line, 0), 39.75);
        QCOMPARE(computed(none, 0), 40.0);
        QCOMPARE(computed(of_piece, 0), 39.0);
        QCOMPARE(computed(share, 0), 30.0);
        QCOMPARE(computed(percentage, 0), 39.9);
        for (const auto discount : {of_line, none, of_piece, share, percentage}) {
            QCOMPARE(computed(discount, 1), 40.0);  // no discount is none
            QVERIFY(std::isnan(computed(discount, 3)));
        }
        QCOMPARE(computed(of_line, 2), -43.0);
        QCOMPARE(computed(of_piece, 2), -28.0);
    }
    void the_formula_of_most_lines_is_taken() {
        QVERIFY(formula_of("2,10,3,17\n2,10,3,17\n2,10,3,20\n").discount == of_line);
        QVERIFY(formula_of("2,10,3,20\n2,10,3,20\n2,10,3,17\n").discount == none);
        QVERIFY(formula_of("2,10,3,14\n2,10,4,12\n2,10,3,17\n").discount == of_piece);
        QVERIFY(formula_of("2,10,0.5,10\n2,10,0.1,18\n").discount == share);
        QVERIFY(formula_of("2,10,50,10\n2,10,10,18\n").discount == percentage);
    }
    void lines_without_discount_leave_the_first_formula() {
        const AmountFormula formula = formula_of("2,10,,20\n3,10,0,30\n1,5,,6\n");
        QVERIFY(formula.discount == of_line);
        QCOMPARE(formula.lines, 3);
        QCOMPARE(formula.agree, 2);
        QCOMPARE(formula.share(), 2.0 / 3);
    }
    void lines_that_lack_something_are_not_counted() {
        const AmountFormula formula = formula_of("2,10,,20\n,10,,20\n2,,,20\n2,10,,\n");
        QCOMPARE(formula.lines, 1);
        QCOMPARE(formula.agree, 1);
        const AmountFormula nothing = formula_of("2,10,,\n");
        QCOMPARE(nothing.lines, 0);
        QCOMPARE(nothing.share(), 0.0);
    }
    void data_may_have_no_discounts_at_all() {
        const SnapshotPtr snapshot =
            snapshot_of({{DatasetKind::transactions, "quantity,unit_price,amount\n2,10,20\n2,10,19\n"}});
        const AmountFormula formula = amount_formula(Sales::of(*snapshot));
        QVERIFY(formula.discount == of_line);
        QCOMPARE(formula.lines, 2);
        QCOMPARE(formula.agree, 1);
    }
    void rounding_is_no_difference() {
        // Of one piece: a hundredth of the amount and half a one of the price.
        QVERIFY(!breaks(none, "1,10,0,10.01"));
        QVERIFY(!breaks(none, "1,10,0,9.99"));
        QVERIFY(breaks(none, "1,10,0,10.02"));
        QVERIFY(breaks(none, "1,10,0,9.98"));
        // A price of 3.333 that is written 3.33 makes 0.1 at thirty pieces; 0.005 a piece is what rounding can do.
        QVERIFY(!breaks(none, "30,3.33,0,100"));
        QVERIFY(!breaks(none, "30,3.33,0,100.06"));
        QVERIFY(breaks(none, "30,3.33,0,100.07"));
        // But never more than half a unit: of a thousand pieces 0.51 are given, not 5.
        QVERIFY(!breaks(none, "1000,1,0,1000.51"));
        QVERIFY(breaks(none, "1000,1,0,1000.52"));
        QVERIFY(breaks(none, "-1000,1,0,-1000.52"));
        QVERIFY(!breaks(none, "-2,10,0,-20"));
        QVERIFY(breaks(none, "-2,10,0,20"));
    }
    void what_lacks_an_amount_breaks_nothing() {
        QVERIFY(!breaks(none, "2,10,0,"));
        QVERIFY(!breaks(none, ",10,0,5"));
    }
    void many_lines_are_counted_once_each() {
        std::string rows;
        for (int i = 0; i < 70'000; ++i) rows += i % 7 == 0 ? "2,10,1,20\n" : "2,10,1,19\n";
        const AmountFormula formula = formula_of(rows);
        QVERIFY(formula.discount == of_line);
        QCOMPARE(formula.lines, 70'000);
        QCOMPARE(formula.agree, 60'000);
    }
};

QTEST_GUILESS_MAIN(TestAmountFormula)
#include "test_amount_formula.moc"
