#include <QPushButton>
#include <QToolButton>

#include "ui/shell/commands.h"
#include "ui/shell/message_line.h"
#include "window_test.h"

using namespace clientele;

namespace {

const QString took_back = QStringLiteral(
    "Took back the import “orders.csv”: 60 order lines. Redo brings it again, as long as nothing else is imported.");
const QString question = QStringLiteral(
    "Take back the import “orders.csv” (60 order lines)? It was in the project already when you opened it.");

void press_undo(WindowUnderTest& t) { QTest::keyClick(t.window.get(), Qt::Key_Z, Qt::ControlModifier); }
void press_redo(WindowUnderTest& t) {
    QTest::keyClick(t.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
}

QPushButton& button(WindowUnderTest& t, const char* name) {
    return *t.window->messages().findChild<QPushButton*>(QString::fromLatin1(name));
}

std::size_t rows(const WindowUnderTest& t) { return t.session->snapshot()->dataset(DatasetKind::transactions).rows; }

bool open_again(WindowUnderTest& t) {
    QSignalSpy opened(t.session.get(), &Session::opened);
    t.session->open(t.path("test.clientele"));
    return opened.wait();
}

}  // namespace

class TestHistoryNotices : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void an_import_that_is_taken_back_is_named_with_the_way_back() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        press_undo(t);
        QTRY_COMPARE(t.window->messages().message(), took_back);
        QVERIFY(!QApplication::activeModalWidget());
        QTRY_COMPARE(rows(t), std::size_t{0});
        QPushButton& redo = button(t, "message_yes");
        QCOMPARE(redo.text(), QStringLiteral("Redo"));
        QVERIFY(redo.focusPolicy() & Qt::TabFocus);
        redo.setFocus();
        QTest::keyClick(&redo, Qt::Key_Space);
        QTRY_COMPARE(rows(t), std::size_t{60});
        QTRY_COMPARE(t.window->messages().message(),
                     QStringLiteral("Brought the import “orders.csv” again: 60 order lines."));
        QCOMPARE(redo.text(), QStringLiteral("Undo"));
        QTest::mouseClick(&redo, Qt::LeftButton);
        QTRY_COMPARE(t.window->messages().message(), took_back);
        redo.setFocus();
        QTest::keyClick(&redo, Qt::Key_Escape);
        QVERIFY(t.window->messages().isHidden());
    }

    void the_notice_goes_when_redo_is_not_to_be_had_any_more() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        press_undo(t);
        QTRY_COMPARE(t.window->messages().message(), took_back);
        QTRY_VERIFY(t.session->can_redo());
        QVERIFY(t.import(t.orders("other.csv")));
        QTRY_VERIFY(t.window->messages().isHidden());
        QVERIFY(t.session->ledger().front().removed);
    }

    void an_import_from_before_the_opening_is_taken_back_after_a_question_only() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        QVERIFY(open_again(t));
        t.session->set_filter({Period{*make_date(2026, 1, 1), *make_date(2026, 3, 31)}, {}});
        press_undo(t);
        QVERIFY(t.session->filter().empty());
        QVERIFY(t.window->messages().isHidden());
        press_undo(t);
        press_undo(t);
        QVERIFY(t.window->messages().asking());
        QCOMPARE(t.window->messages().message(), question);
        QCOMPARE(rows(t), std::size_t{60});
        QTest::keyClick(&button(t, "message_dismiss"), Qt::Key_Space);
        QVERIFY(t.window->messages().isHidden());
        QCOMPARE(rows(t), std::size_t{60});
        press_undo(t);
        QTest::mouseClick(&button(t, "message_yes"), Qt::LeftButton);
        QTRY_COMPARE(t.window->messages().message(), took_back);
        QTRY_COMPARE(rows(t), std::size_t{0});
        QVERIFY(open_again(t));
        QVERIFY(t.window->messages().isHidden());
        press_redo(t);
        QVERIFY(t.window->messages().message().startsWith(
            QStringLiteral("Bring the import “orders.csv” (60 order lines) again?")));
        QTest::mouseClick(&button(t, "message_yes"), Qt::LeftButton);
        QTRY_COMPARE(rows(t), std::size_t{60});
    }

    void imports_that_waited_for_one_another_are_a_step_each() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        QVERIFY(open_again(t));
        int ended = 0;
        for (const char* name : {"a.csv", "b.csv"}) {
            QFile file(t.path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray("order_id,customer_id,time,amount\n") + name + ",C1,2026-05-05,3.00\n");
            file.close();
            ImportRequest request;
            request.kind = DatasetKind::transactions;
            request.files = {t.path(name).toStdString()};
            t.session->import(request, t.window.get(), [&](const auto& outcomes) { ended += outcomes.has_value(); });
        }
        QTRY_COMPARE(ended, 2);
        for (const std::size_t left : {61, 60}) {
            QTRY_VERIFY(t.session->can_undo());
            t.session->undo();
            QTRY_COMPARE(rows(t), left);
        }
        QSignalSpy asked(t.session.get(), &Session::undo_to_confirm);
        t.session->undo();  // the import from before the opening
        QCOMPARE(asked.count(), 1);
        QCOMPARE(rows(t), std::size_t{60});
    }

    void keys_pressed_in_one_go_take_back_one_import() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        QVERIFY(open_again(t));
        QFile more(t.path("more.csv"));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("order_id,customer_id,time,amount\n900,C1,2026-05-05,3.00\n");
        more.close();
        QVERIFY(t.import(more.fileName()));
        QCOMPARE(rows(t), std::size_t{61});
        for (int i = 0; i < 5; ++i) press_undo(t);
        QTRY_COMPARE(
            t.window->messages().message(),
            QStringLiteral("Took back the import “more.csv”: 1 order line. Redo brings it again, as long as nothing "
                           "else is imported."));
        QTRY_COMPARE(rows(t), std::size_t{60});
    }

    void undo_and_redo_name_what_they_would_take() {
        WindowUnderTest t;
        QVERIFY(t.create());
        const auto title = [&](const char* id) { return t.window->commands().action(QString::fromLatin1(id))->text(); };
        QCOMPARE(title("edit.undo"), QStringLiteral("Undo"));
        QVERIFY(t.import(t.orders()));
        const QString named = QStringLiteral("Undo: import of orders.csv (60 order lines)");
        QTRY_COMPARE(title("edit.undo"), named);
        QCOMPARE(t.window->findChild<QToolButton*>(QStringLiteral("undo"))->toolTip(), named);
        press_undo(t);
        QTRY_COMPARE(title("edit.redo"), QStringLiteral("Redo: import of orders.csv (60 order lines)"));
        press_redo(t);
        QTRY_COMPARE(title("edit.undo"), named);
        QVERIFY(open_again(t));
        QTRY_COMPARE(title("edit.undo"), named + QChar(0x2026));  // asks first
    }

    void a_notice_and_a_failure_wait_for_one_another() {
        MessageLine line;
        bool done = false;
        line.show_failure({ErrorCode::not_found, text("The first failure.")});
        const int number = line.show_notice(QStringLiteral("Done."), QStringLiteral("Redo"), [&] { done = true; });
        QCOMPARE(line.message(), QStringLiteral("Done."));
        line.show_notice(QStringLiteral("Done <b>again</b>."), QStringLiteral("Redo"), [&] { done = true; });
        line.withdraw(number);
        QCOMPARE(line.message(), QStringLiteral("Done <b>again</b>."));
        line.show_failure({ErrorCode::not_found, text("The second failure.")});
        QCOMPARE(line.message(), QStringLiteral("The second failure."));
        line.dismiss();
        QCOMPARE(line.message(), QStringLiteral("Done <b>again</b>."));
        QTest::mouseClick(line.findChild<QPushButton*>(QStringLiteral("message_yes")), Qt::LeftButton);
        QVERIFY(done);
        QCOMPARE(line.message(), QStringLiteral("The first failure."));
        line.dismiss();
        QVERIFY(line.isHidden());
    }
};

QTEST_MAIN(TestHistoryNotices)
#include "test_history_notices.moc"
