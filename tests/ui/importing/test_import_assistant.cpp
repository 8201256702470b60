#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

#include "flat_workbook.h"
#include "sample_session.h"
#include "text_of.h"
#include "ui/importing/corrections_view.h"
#include "ui/importing/import_assistant.h"
#include "ui/importing/rejects_view.h"
#include "ui/importing/rows_view.h"

using namespace clientele;

namespace {

constexpr int patience = 30'000;

/// An assistant over files written for the test. Deletes itself when closed, hence the pointer.
struct Assistant {
    Assistant(SampleSession& sample, const QStringList& files, const QString& kind = {})
        : dialog(new ImportAssistant(sample.session, files, kind)) {
        dialog->show();
    }
    ~Assistant() { delete dialog; }

    template <class T>
    T* find(const char* name) const {
        return dialog->findChild<T*>(QString::fromLatin1(name));
    }
    /// The dialog's parts come one after another; this is the last.
    bool complete() const { return find<QLabel>("counts"); }
    bool ready() const { return find<QPushButton>("import")->isEnabled(); }
    QString counts() const { return complete() ? find<QLabel>("counts")->text() : QString(); }
    void click(const char* name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// Chooses an entry with the keyboard, as a person without a mouse does.
    void choose(QComboBox* box, const QString& entry) const {
        const int index = box->findText(entry);
        QVERIFY2(index >= 0, qPrintable(entry));
        box->setFocus();
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    QPointer<ImportAssistant> dialog;
};

QString write(const SampleSession& sample, const char* name, const QByteArray& bytes) {
    const QString path = sample.file(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(bytes);
    return path;
}

QByteArray orders(int rows) {
    QByteArray bytes = "order_id,customer_id,time,amount,note\n";
    for (int i = 0; i < rows; ++i) {
        bytes += QStringLiteral("%1,00%2,2026-03-%3,%4.50,kept\n")
                     .arg(i)
                     .arg(i % 5)
                     .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                     .arg(i)
                     .toUtf8();
    }
    return bytes;
}

std::size_t rows_of(const Session& session, DatasetKind kind) { return session.snapshot()->dataset(kind).rows; }

}  // namespace

class TestImportAssistant : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleSession> sample_;

 private Q_SLOTS:
    void init() {
        sample_ = std::make_unique<SampleSession>();
        QVERIFY(sample_->create());
    }
    void cleanup() { sample_.reset(); }

    void a_small_file_is_checked_imported_and_summed_up() {
        Assistant assistant(*sample_, {write(*sample_, "orders.csv", orders(40))});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        QCOMPARE(assistant.counts(), QStringLiteral("40 rows: 40 accepted, 0 rejected"));
        QCOMPARE(assistant.find<QComboBox>("kind")->currentText(), QStringLiteral("Transactions"));
        QCOMPARE(rows_of(sample_->session, DatasetKind::transactions), std::size_t{0});  // nothing is written yet

        QSignalSpy changed(&sample_->session, &Session::changed);
        assistant.click("import");
        QTRY_VERIFY_WITH_TIMEOUT(assistant.find<QLabel>("identity"), patience);
        QCOMPARE(assistant.find<QLabel>("identity")->text(),
                 QStringLiteral("40 read = 40 accepted + 0 rejected + 0 skipped + 0 replaced"));
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{40}, patience);
        QVERIFY(assistant.find<QPushButton>("import")->isHidden());

        assistant.click("undo-import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{0}, patience);
    }

    void imports_that_were_taken_back_are_named_before_they_are_removed() {
        const auto import = [&](const QString& file) {
            QSignalSpy changed(&sample_->session, &Session::changed);
            ImportRequest request;
            request.kind = DatasetKind::transactions;
            request.files = {file.toStdString()};
            sample_->session.import(request, &sample_->session, [](Result<std::vector<FileOutcome>>) {});
            return changed.wait(patience);
        };
        QVERIFY(import(write(*sample_, "first.csv", orders(3))));
        QVERIFY(import(write(*sample_, "second.csv", orders(5))));
        sample_->session.undo_import();
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{3}, patience);
        Assistant assistant(*sample_, {write(*sample_, "third.csv", orders(4))});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        auto* removal = assistant.find<QLabel>("removal");
        QVERIFY(removal->isVisible());
        QCOMPARE(removal->text(),
                 QStringLiteral("⚠ 1 import that was taken back (second.csv) will be removed for good: redo it "
                                "first to keep it."));
        sample_->session.redo_import();
        QTRY_VERIFY_WITH_TIMEOUT(!removal->isVisible(), patience);
        sample_->session.undo_import();
        QTRY_VERIFY_WITH_TIMEOUT(removal->isVisible() && assistant.ready(), patience);
        assistant.click("import");
        QTRY_VERIFY_WITH_TIMEOUT(assistant.find<QLabel>("identity"), patience);
        QVERIFY(!removal->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{7}, patience);
        // The button of the summary takes back this import and stops there.
        auto* undo = assistant.find<QPushButton>("undo-import");
        QVERIFY(undo->isEnabled());
        assistant.click("undo-import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{3}, patience);
        QTRY_VERIFY(!undo->isEnabled());
        QCOMPARE(assistant.find<QLabel>("undone")->text(),
                 QStringLiteral("Taken back: third.csv. Redo brings it again, as long as nothing else is imported."));
    }

    void see_what_it_tells_asks_for_the_overview() {
        Assistant assistant(*sample_, {write(*sample_, "orders.csv", orders(4))});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        assistant.click("import");
        QTRY_VERIFY_WITH_TIMEOUT(assistant.find<QLabel>("identity"), patience);
        QSignalSpy wanted(&sample_->session, &Session::page_wanted);
        assistant.click("overview");
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), QStringLiteral("overview"));
    }

    void ambiguous_dates_keep_import_shut_until_they_are_answered() {
        const QString file =
            write(*sample_, "dates.csv",
                  "order_id,customer_id,time,amount\n1,a,03/04/2011,5\n2,b,05/06/2011,7\n3,c,07/07/2011,9\n");
        Assistant assistant(*sample_, {file});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.find<QPushButton>("answer-2-dmy"), patience);
        QVERIFY(!assistant.ready());
        auto* day_first = assistant.find<QPushButton>("answer-2-dmy");
        auto* month_first = assistant.find<QPushButton>("answer-2-mdy");
        QVERIFY(month_first);
        QVERIFY2(day_first->text().contains(QStringLiteral("3 April 2011")), qPrintable(day_first->text()));
        QVERIFY2(month_first->text().contains(QStringLiteral("4 March 2011")), qPrintable(month_first->text()));
        QTest::mouseClick(day_first, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);

        assistant.click("import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{3}, patience);
        const auto& orders = sample_->session.snapshot()->dataset(DatasetKind::transactions);
        QCOMPARE(q(iso_text(DateTime{orders.find("time")->values.times()[0]})), QStringLiteral("2011-04-03T00:00:00"));
    }

    void changing_what_a_column_becomes_checks_the_file_anew() {
        QByteArray bytes = "order_id,customer_id,time,amount,discount\n";
        for (int i = 0; i < 20; ++i)
            bytes += "1,a,2026-01-0" + QByteArray::number(1 + i % 9) + ",5," + (i < 6 ? "many" : "1") + "\n";
        Assistant assistant(*sample_, {write(*sample_, "orders.csv", bytes)}, QStringLiteral("transactions"));
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        QCOMPARE(assistant.counts(), QStringLiteral("20 rows: 14 accepted, 6 rejected"));
        auto* rows = assistant.find<RowsView>("rows");
        QTRY_VERIFY(rows->mapping().choice(4));
        assistant.choose(rows->mapping().choice(4), QStringLiteral("Keep as attribute"));
        QTRY_COMPARE_WITH_TIMEOUT(assistant.counts(), QStringLiteral("20 rows: 20 accepted, 0 rejected"), patience);
        assistant.choose(rows->mapping().choice(4), QStringLiteral("Leave out"));
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        assistant.click("import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{20}, patience);
        QVERIFY(!sample_->session.snapshot()->dataset(DatasetKind::transactions).find("discount"));
    }

    void a_needed_field_that_no_column_fills_is_asked_for() {
        Assistant assistant(*sample_, {write(*sample_, "people.csv", "who,name\nx1,Ann\nx2,Bob\n")},
                            QStringLiteral("customers"));
        QTRY_VERIFY_WITH_TIMEOUT(assistant.complete(), patience);
        auto* questions = assistant.find<QFrame>("questions");
        QTRY_VERIFY_WITH_TIMEOUT(questions->isVisible(), patience);
        QVERIFY(!assistant.ready());
        auto* rows = assistant.find<RowsView>("rows");
        QTRY_VERIFY(rows->mapping().choice(0));
        assistant.choose(rows->mapping().choice(0), QStringLiteral("Customer (needed)"));
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        QVERIFY(!questions->isVisible());
        QCOMPARE(assistant.counts(), QStringLiteral("2 rows: 2 accepted, 0 rejected"));
    }

    void rejects_are_shown_before_and_after() {
        const QString file =
            write(*sample_, "people.csv",
                  "customer_id,birth_date\nC1,1980-01-01\nC2,1980-02-31\nC1,1981-01-01\nC3,1982-05-05\n");
        Assistant assistant(*sample_, {file}, QStringLiteral("customers"));
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        QCOMPARE(assistant.counts(), QStringLiteral("4 rows: 2 accepted, 2 rejected"));
        auto* table = assistant.find<QTableView>("rejects");
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("3"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("1980-02-31"));
        assistant.click("import");
        QTRY_VERIFY_WITH_TIMEOUT(assistant.find<QPushButton>("show-rejects"), patience);

        RejectsView rejects(sample_->session, 1);
        QSignalSpy shown(&rejects, &RejectsView::shown);
        QVERIFY(shown.wait(patience));
        QCOMPARE(rejects.findChild<QTableView*>()->model()->rowCount(), 2);
    }

    void the_check_counts_as_the_import_does() {
        for (const auto& [policy, counts] :
             {std::pair{"skip them", "4 read = 1 accepted + 0 rejected + 3 skipped + 0 replaced"},
              std::pair{"let them replace what is known",
                        "4 read = 1 accepted + 0 rejected + 0 skipped + 3 replaced"}}) {
            SampleSession sample;
            QVERIFY(sample.create());
            {
                Assistant first(sample, {write(sample, "one.csv", "customer_id,name\nC1,Ann\nC2,Bob\n")},
                                QStringLiteral("customers"));
                QTRY_VERIFY_WITH_TIMEOUT(first.ready(), patience);
                first.click("import");
                QTRY_VERIFY_WITH_TIMEOUT(first.find<QLabel>("identity"), patience);
                QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample.session, DatasetKind::customers), std::size_t{2}, patience);
            }
            Assistant second(sample, {write(sample, "two.csv", "customer_id,name\nC2,Bea\nC3,Cy\nC3,Cyd\nC1,Anna\n")},
                             QStringLiteral("customers"));
            QTRY_VERIFY_WITH_TIMEOUT(second.ready(), patience);
            second.choose(second.find<QComboBox>("on-duplicate"), QString::fromLatin1(policy));
            QTRY_VERIFY_WITH_TIMEOUT(second.ready(), patience);
            const QString checked = second.counts();
            second.click("import");
            QTRY_VERIFY_WITH_TIMEOUT(second.find<QLabel>("identity"), patience);
            QCOMPARE(second.find<QLabel>("identity")->text(), QString::fromLatin1(counts));
            QVERIFY2(checked.startsWith(QStringLiteral("4 rows: 1 accepted, 0 rejected, 3 ")), qPrintable(checked));
        }
    }

    void a_file_that_was_imported_before_is_noticed() {
        const QString file = write(*sample_, "orders.csv", orders(5));
        {
            Assistant first(*sample_, {file});
            QTRY_VERIFY_WITH_TIMEOUT(first.ready(), patience);
            first.click("import");
            QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{5}, patience);
        }
        Assistant again(*sample_, {file});
        QTRY_COMPARE_WITH_TIMEOUT(again.counts(), QStringLiteral("5 rows: 5 accepted, 0 rejected"), patience);
        auto* words = again.find<QLabel>("imported-before");
        QVERIFY2(words->text().contains(QStringLiteral("as batch 1")), qPrintable(words->text()));
        QVERIFY(!again.ready());
        auto* box = again.find<QCheckBox>("again");
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(again.ready());
        again.click("import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{10}, patience);
    }

    void files_with_the_same_columns_share_an_answer() {
        QStringList files;
        for (const char* name : {"a.csv", "b.csv", "c.csv"}) {
            files << write(*sample_, name,
                           QByteArray("order_id,customer_id,time,amount\n") + name + ",a,03/04/2011,5\n");
        }
        Assistant assistant(*sample_, files);
        QTRY_VERIFY_WITH_TIMEOUT(assistant.find<QPushButton>("answer-2-mdy"), patience);
        QVERIFY(!assistant.ready());
        auto* list = assistant.find<QListView>("files");
        const auto all_looked_at = [&] {
            for (int row = 0; row < 3; ++row) {
                if (!list->model()->index(row, 0).data().toString().contains(QStringLiteral("answer"))) return false;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(all_looked_at(), patience);
        assistant.click("answer-2-mdy");
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        QCOMPARE(assistant.find<QPushButton>("import")->text(), QStringLiteral("Import 3 files"));
        assistant.click("import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{3}, patience);
        QCOMPARE(sample_->session.ledger().size(), std::size_t{3});
    }

    void a_file_that_cannot_be_read_says_why() {
        Assistant assistant(*sample_, {write(*sample_, "empty.csv", "")});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.complete(), patience);
        auto* questions = assistant.find<QFrame>("questions");
        QTRY_VERIFY_WITH_TIMEOUT(questions->isVisible(), patience);
        QVERIFY(!assistant.ready());
        QCOMPARE(assistant.counts(), QStringLiteral("This file cannot be imported."));
    }

    void closing_while_it_checks_is_harmless() {
        const QString file = write(*sample_, "orders.csv", orders(20'000));
        for (int i = 0; i < 3; ++i) Assistant assistant(*sample_, {file});
        QTRY_VERIFY_WITH_TIMEOUT(!sample_->jobs.busy(Lane::analysis), patience);
        QCOMPARE(rows_of(sample_->session, DatasetKind::transactions), std::size_t{0});
    }

    void controls_have_accessible_names() {
        Assistant assistant(*sample_, {write(*sample_, "orders.csv", orders(4))});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        for (const QComboBox* box : assistant.dialog->findChildren<QComboBox*>()) {
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        }
    }

    void the_table_of_a_file_with_several_can_be_chosen() {
        const QString path =
            write(*sample_, "shop.json",
                  R"({"clients":[{"customer_id":"A","name":"Ann"},{"customer_id":"B","name":"Bo"}],)"
                  R"("orders":[{"order_id":"1","customer_id":"A","time":"2026-03-01","amount":2.5}]})");
        const Assistant assistant(*sample_, {path});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.complete() && assistant.ready(), patience);
        auto* tables = assistant.find<QComboBox>("setting-table");
        QVERIFY(tables->isVisible());
        QVERIFY(!assistant.find<QComboBox>("setting-delimiter")->isVisible());
        QCOMPARE(assistant.find<QComboBox>("kind")->currentText(), QStringLiteral("Customers"));
        assistant.choose(tables, QStringLiteral("orders"));
        QTRY_COMPARE_WITH_TIMEOUT(assistant.find<QComboBox>("kind")->currentText(), QStringLiteral("Transactions"),
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        const std::size_t before = rows_of(sample_->session, DatasetKind::transactions);
        assistant.click("import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), before + 1, patience);
    }

    void the_next_file_of_a_shape_is_read_the_same_way_unless_a_person_starts_anew() {
        const QString first = write(*sample_, "may.csv", "Nr,When,Sum\nA,03/04/2026,1\n");
        const QString second = write(*sample_, "june.csv", "Nr,When,Sum\nB,05/06/2026,1\n");
        {
            ImportRequest request;
            request.kind = DatasetKind::transactions;
            request.files = {first.toStdString()};
            request.mapping = {{"time", "When"}, {"order_id", "Nr"}, {"amount", "Sum"}};
            request.settings = {{"dates", "dmy"}};
            bool done = false;
            sample_->session.import(request, &sample_->session,
                                    [&](const auto& outcomes) { done = outcomes.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        }
        const Assistant assistant(*sample_, {second});
        QTRY_VERIFY_WITH_TIMEOUT(assistant.complete() && assistant.ready(), patience);
        QCOMPARE(assistant.find<QComboBox>("kind")->currentText(), QStringLiteral("Transactions"));
        assistant.click("start-anew");
        QTRY_VERIFY_WITH_TIMEOUT(assistant.find<QPushButton>("start-anew") == nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!assistant.ready(), patience);
    }

    void rejected_rows_are_corrected_and_imported() {
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {
            write(*sample_, "may.csv", "order_id,time,amount\nA,2026-05-30,1\nB,2026-05-32,2\nC,2026-05-31,x\n")
                .toStdString()};
        sample_->session.import(request, &sample_->session, [](Result<std::vector<FileOutcome>>) {});
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{1}, patience);
        CorrectionsView view(sample_->session, sample_->session.ledger().front());
        QSignalSpy shown(&view, &CorrectionsView::shown);
        QVERIFY(shown.wait(patience));
        auto* table = view.findChild<QTableView*>(QStringLiteral("corrections"));
        auto* button = view.findChild<QPushButton*>(QStringLiteral("import-corrected"));
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("2026-05-32"));  // the cell at fault
        QVERIFY(!button->isEnabled());
        QVERIFY(table->model()->setData(table->currentIndex(), QStringLiteral("2026-05-29"), Qt::EditRole));
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{2}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
        QVERIFY(!button->isEnabled());
        sample_->session.undo_import();  // a batch of its own
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{1}, patience);
    }

    void rejected_rows_are_read_by_another_rule_and_imported() {
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {
            write(*sample_, "june.csv",
                  "order_id,time,amount\nA,2026-06-01,1\nB,2026-06-02,tbd\nC,2026-06-03,tbd\nD,2026-06-04,x\n"
                  "E,2026-06-05,2\nF,2026-06-06,3\n")
                .toStdString()};
        sample_->session.import(request, &sample_->session, [](Result<std::vector<FileOutcome>>) {});
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{3}, patience);
        CorrectionsView view(sample_->session, sample_->session.ledger().front());
        QSignalSpy shown(&view, &CorrectionsView::shown);
        QVERIFY(shown.wait(patience));
        auto* rule = view.findChild<QComboBox*>(QStringLiteral("rule"));
        auto* accept = view.findChild<QPushButton*>(QStringLiteral("import-by-rule"));
        auto* table = view.findChild<QTableView*>(QStringLiteral("corrections"));
        QCOMPARE(view.findChild<QComboBox*>(QStringLiteral("rule-column"))->currentText(), QStringLiteral("amount"));
        rule->setCurrentIndex(rule->findText(QStringLiteral("These words mean missing:")));
        QCOMPARE(view.findChild<QLineEdit*>(QStringLiteral("rule-words"))->text(), QStringLiteral("tbd"));
        QTest::mouseClick(view.findChild<QPushButton*>(QStringLiteral("try-rule")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!accept->isHidden(), patience);
        QCOMPARE(view.findChild<QLabel*>(QStringLiteral("told-of-rule"))->text(),
                 QStringLiteral("2 of 3 rows fit by this rule."));
        QCOMPARE(rows_of(sample_->session, DatasetKind::transactions), std::size_t{3});  // it was only tried
        QTest::mouseClick(accept, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::transactions), std::size_t{5}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
    }

    void all_sheets_of_a_workbook_come_onto_the_list_each_with_its_own_counts() {
        const QString path = write(*sample_, "year.fods",
                                   workbook({{"January", {"time,text", "2024-01-01,a"}},
                                             {"February", {"time,text", "2024-02-01,b", "2024-02-02,c"}}}));
        const std::size_t before = rows_of(sample_->session, DatasetKind::social_posts);
        Assistant assistant(*sample_, {path}, QStringLiteral("social_posts"));
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        auto* button = assistant.find<QPushButton>("all-sheets");
        QVERIFY(button->isVisibleTo(assistant.dialog));
        assistant.click("all-sheets");
        QVERIFY(!button->isVisibleTo(assistant.dialog));
        auto* files = assistant.find<QListView>("files");
        QCOMPARE(files->model()->rowCount(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(assistant.ready(), patience);
        QCOMPARE(files->model()->index(0, 0).data().toString(), QStringLiteral("year.fods · January\n✓ 1 row"));
        QCOMPARE(files->model()->index(1, 0).data().toString(), QStringLiteral("year.fods · February\n✓ 2 rows"));
        assistant.click("import");
        QTRY_COMPARE_WITH_TIMEOUT(rows_of(sample_->session, DatasetKind::social_posts), before + 3, patience);
    }
};

QTEST_MAIN(TestImportAssistant)
#include "test_import_assistant.moc"
