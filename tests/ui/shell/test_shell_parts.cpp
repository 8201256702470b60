#include <QAbstractItemModelTester>
#include <QTest>

#include "ui/shell/data_facts.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/history.h"
#include "ui/shell/ledger_model.h"
#include "ui/shell/period_editor.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/status_bar.h"

using namespace clientele;

namespace {

Filter year(int value) { return {Period{*make_date(value, 1, 1), *make_date(value, 12, 31)}, {}}; }

}  // namespace

class TestShellParts : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void history_takes_back_in_the_order_of_what_was_done() {
        History history;
        history.filter_changed({});
        history.imported();
        history.filter_changed(year(2025));
        QVERIFY(history.next_undo() == History::Step::filter);
        QVERIFY(history.undo_filter(year(2026)) == year(2025));
        QVERIFY(history.next_undo() == History::Step::import);
        history.import_undone();
        QVERIFY(history.next_redo() == History::Step::import);
        QVERIFY(history.undo_filter(year(2025)) == Filter{});
        QVERIFY(!history.next_undo());
        QVERIFY(history.redo_filter({}) == year(2025));
        history.import_redone();
        QVERIFY(history.redo_filter(year(2025)) == year(2026));
        QVERIFY(!history.next_redo());
    }
    void a_new_filter_forgets_the_filters_that_were_undone() {
        History history;
        history.filter_changed({});
        history.undo_filter(year(2025));
        history.filter_changed({});
        QVERIFY(!history.can_redo_filter());
        QVERIFY(!history.next_redo());
    }

    void fuzzy_prefers_starts_of_words() {
        QVERIFY(fuzzy_score(u"rfm", u"RFM segments") > fuzzy_score(u"rfm", u"Report from memory"));
        QVERIFY(fuzzy_score(u"seg", u"Go to Segments") > fuzzy_score(u"seg", u"Message line of gaps"));
        QVERIFY(fuzzy_score(u"im fi", u"Import files") > 0);
        QCOMPARE(fuzzy_score(u"xyz", u"Import files"), 0);
        QVERIFY(fuzzy_score(u"", u"Anything") > 0);
    }

    void values_are_counted_most_frequent_first() {
        const auto counts = value_counts(Column::of_texts({"b", "a", "b", "", "c", "c", "b"}), 2, {});
        QVERIFY(counts.has_value());
        QCOMPARE(counts->size(), 2u);
        QCOMPARE(counts->at(0).value, std::string("b"));
        QCOMPARE(counts->at(0).rows, 3u);
        QCOMPARE(counts->at(1).value, std::string("c"));
    }

    void usual_periods_count_back_from_the_last_day() {
        const auto periods = usual_periods({*make_date(2025, 3, 2), *make_date(2026, 6, 30)});
        QVERIFY(periods[0].second == (Period{*make_date(2026, 5, 31), *make_date(2026, 6, 30)}));
        QVERIFY(periods[3].second == (Period{*make_date(2025, 7, 1), *make_date(2026, 6, 30)}));
        QCOMPARE(periods.back().first, QStringLiteral("2025"));
        QCOMPARE(periods.size(), 6u);
    }

    void signs_follow_the_readers_locale() {
        const Format german = reader_format(QLocale(QLocale::German, QLocale::Germany), "€");
        QCOMPARE(qtext(write_number(1234.5, 1, german)), QStringLiteral("1.234,5"));
        QCOMPARE(qtext(write_amount(61.2, german)), QStringLiteral("61,20\u00a0€"));
        QCOMPARE(qtext(write_date(*make_date(2026, 6, 30), german)), QStringLiteral("30.06.2026"));
        QCOMPARE(qtext(write_percent(0.46, german)), QStringLiteral("46\u00a0%"));
        const Format english = reader_format(QLocale(QLocale::English, QLocale::UnitedKingdom), "€");
        QCOMPARE(qtext(write_amount(61.2, english)), QStringLiteral("€\u00a061.20"));
        QCOMPARE(qtext(write_date(*make_date(2026, 6, 30), english)), QStringLiteral("30 Jun 2026"));
    }

    void the_ledger_shows_the_last_import_first() {
        LedgerModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Batch first;
        first.id = 1;
        first.plan.source_name = "customers.csv";
        Batch second;
        second.id = 2;
        second.plan.kind = DatasetKind::transactions;
        second.plan.source_name = "orders.csv";
        second.counts = {1200, 1190, 10, 0, 0};
        second.undone = true;
        model.set_ledger({first, second});
        const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(cell(LedgerModel::file), QStringLiteral("orders.csv"));
        QCOMPARE(cell(LedgerModel::kind), QStringLiteral("Transactions"));
        QCOMPARE(cell(LedgerModel::read), QStringLiteral("1,200"));
        QCOMPARE(cell(LedgerModel::rejected), QStringLiteral("10"));
        QCOMPARE(cell(LedgerModel::state), QStringLiteral("Taken back"));
        QCOMPARE(model.index(1, LedgerModel::file).data().toString(), QStringLiteral("customers.csv"));
        second.removed = true;
        model.set_ledger({first, second});
        QCOMPARE(cell(LedgerModel::state), QStringLiteral("Removed for good"));
    }

    void remaining_time_is_rounded_as_people_say_it() {
        QCOMPARE(remaining(4.4), QStringLiteral("about 4 s"));
        QCOMPARE(remaining(42), QStringLiteral("about 40 s"));
        QCOMPARE(remaining(170), QStringLiteral("about 3 min"));
    }
};

QTEST_GUILESS_MAIN(TestShellParts)
#include "test_shell_parts.moc"
