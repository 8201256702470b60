#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include "core/model/noted_snapshot.h"
#include "falling_store.h"
#include "sample_session.h"
#include "ui/findings/alerts_list.h"
#include "ui/findings/known_events_editor.h"
#include "ui/shell/alert_watch.h"

using namespace clientele;

namespace {

constexpr int limit = 60'000;  // ms, for what is computed in the background

/// The shop whose store sells half, and its alerts as their card shows them.
struct ShopWithAlerts {
    SampleSession sample;
    QWidget window;
    AlertsList* list = new AlertsList(sample.session, &window);
    Session* session = &sample.session;

    bool open() {
        QFile file(sample.file(QStringLiteral("orders.csv")));
        if (!sample.create() || !file.open(QIODevice::WriteOnly)) return false;
        file.write(falling_store());
        file.close();
        QSignalSpy changed(session, &Session::changed);
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {file.fileName().toStdString()};
        bool done = false;
        session->import(request, &window,
                        [&](const Result<std::vector<FileOutcome>>& outcome) { done = outcome.has_value(); });
        window.resize(600, 400);
        window.show();
        return changed.wait(limit) && done;
    }
    /// Shows the finding of the present data.
    bool show() {
        const auto finding = run(*session->snapshot(), {.analysis = "trends.alerts"});
        if (finding) list->set_finding(*finding);
        return finding.has_value();
    }
    /// Marks what is current, by key, and waits until the project has it.
    bool press(Qt::Key key) {
        QSignalSpy changed(session, &Session::changed);
        QTest::keyClick(&list->list(), key);
        return changed.wait(limit) && show();
    }
    AlertNotes notes() const { return alert_notes(*session->snapshot()); }
};

}  // namespace

class TestAlertsList : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void an_alert_is_marked_as_seen_and_that_is_undone() {
        ShopWithAlerts t;
        QVERIFY(t.open());
        QVERIFY(t.show());
        QTreeWidget& rows = t.list->list();
        QCOMPARE(rows.topLevelItemCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(t.session->alerts().fresh(), 1, limit);
        QSignalSpy chosen(t.list, &AlertsList::chosen);
        rows.setCurrentItem(rows.topLevelItem(0));
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen[0][0].toString().contains(QStringLiteral("|store|s2|")));
        QVERIFY(t.press(Qt::Key_S));
        QCOMPARE(t.notes().marks.size(), std::size_t{1});
        QCOMPARE(rows.topLevelItemCount(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(t.session->alerts().fresh(), 0, limit);
        QSignalSpy changed(t.session, &Session::changed);
        t.session->undo();
        QVERIFY(changed.wait(limit));
        QVERIFY(t.show());
        QCOMPARE(rows.topLevelItemCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(t.session->alerts().fresh(), 1, limit);
    }
    void a_reason_becomes_an_event_of_the_calendar() {
        ShopWithAlerts t;
        QVERIFY(t.open());
        QVERIFY(t.show());
        t.list->list().setCurrentItem(t.list->list().topLevelItem(0));
        t.list->explain();
        auto* panel = t.window.findChild<QDialog*>(QStringLiteral("explain_alert"));
        QVERIFY(panel);
        auto* keep = panel->findChild<QPushButton*>(QStringLiteral("keep"));
        panel->findChild<QCheckBox*>(QStringLiteral("as_event"))->click();
        QVERIFY(!keep->isEnabled());
        panel->findChild<QLineEdit*>(QStringLiteral("because"))->setText(QStringLiteral("Road works"));
        QSignalSpy changed(t.session, &Session::changed);
        keep->click();
        QVERIFY(changed.wait(limit));
        const AlertNotes notes = t.notes();
        QCOMPARE(notes.marks.size(), std::size_t{1});
        QVERIFY(notes.marks[0].state == AlertMark::State::explained);
        QCOMPARE(notes.events.size(), std::size_t{1});
        QCOMPARE(notes.events[0].name, std::string("Road works"));
        QCOMPARE(notes.events[0].field + "=" + notes.events[0].value, std::string("store=s2"));
        QVERIFY(t.show());
        QCOMPARE(t.list->list().topLevelItemCount(), 0);
    }
    void events_are_added_changed_and_removed() {
        ShopWithAlerts t;
        QVERIFY(t.open());
        auto* editor = new KnownEventsEditor(*t.session, &t.window);
        editor->open();
        auto* name = editor->findChild<QLineEdit*>(QStringLiteral("event_name"));
        auto* keep = editor->findChild<QPushButton*>(QStringLiteral("keep_event"));
        QVERIFY(!keep->isEnabled());
        name->setText(QStringLiteral("Fair"));
        QSignalSpy changed(t.session, &Session::changed);
        keep->click();
        QVERIFY(changed.wait(limit));
        QCOMPARE(t.notes().events.size(), std::size_t{1});
        const auto click = [&](const QString& words) {
            for (QAbstractButton* button : editor->findChildren<QAbstractButton*>())
                if (button->accessibleName() == words) return button->click(), true;
            return false;
        };
        QVERIFY(click(QStringLiteral("Change “Fair”")));
        name->setText(QStringLiteral("Great fair"));
        changed.clear();
        keep->click();
        QVERIFY(changed.wait(limit));
        QCOMPARE(t.notes().events.size(), std::size_t{1});
        QCOMPARE(t.notes().events[0].name, std::string("Great fair"));
        changed.clear();
        QVERIFY(click(QStringLiteral("Remove “Great fair”")));
        QVERIFY(changed.wait(limit));
        QVERIFY(t.notes().events.empty());
    }
};

QTEST_MAIN(TestAlertsList)
#include "test_alerts_list.moc"
