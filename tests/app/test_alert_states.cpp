#include "falling_store.h"
#include "program.h"

namespace {

QString shop(const Workplace& place) {
    const QString project = place.project();
    const Ran ran = place.run({"import", project, "transactions", place.file("lines.csv", falling_store())});
    if (ran.exit != 0) qFatal("%s", ran.said().constData());
    return project;
}

/// "explained: Strike" of the first alert of the list.
QString first_alert(const Workplace& place, const QString& project) {
    const QJsonObject first = place.run({"alerts", project, "--format", "json"}).json().toArray()[0].toObject();
    return first["state"].toString() + ": " + first["because"].toString();
}

}  // namespace

class TestAlertStates : public QObject {
    Q_OBJECT

 private slots:
    void alerts_are_marked_and_undone() {
        const Workplace place;
        const QString project = shop(place);
        const QJsonArray alerts = place.run({"alerts", project, "--format", "json"}).json().toArray();
        QVERIFY(!alerts.isEmpty());
        const QString name = alerts[0].toObject()["name"].toString();
        QVERIFY2(name.contains("|store|s2|"), qPrintable(name));
        VERIFY_EXIT(place.run({"alerts", project, "seen", "1"}), 0);
        QCOMPARE(first_alert(place, project), QStringLiteral("seen: "));
        VERIFY_EXIT(place.run({"alerts", project, "explained", name, "--because", "Strike"}), 0);
        QCOMPARE(first_alert(place, project), QStringLiteral("explained: Strike"));
        const Ran log = place.run({"log", project});
        QVERIFY2(log.out.contains("1 alert explained: Strike"), log.said());
        VERIFY_EXIT(place.run({"undo", project}), 0);
        QCOMPARE(first_alert(place, project), QStringLiteral("seen: "));
        VERIFY_EXIT(place.run({"alerts", project, "new", "1"}), 0);
        QCOMPARE(first_alert(place, project), QStringLiteral("new: "));
        VERIFY_EXIT(place.run({"check", project}), 0);
    }
    void events_explain_alerts() {
        const Workplace place;
        const QString project = shop(place);
        VERIFY_EXIT(
            place.run({"events", project, "add", "2024-03-01..2024-03-20", "Road works", "--where", "store=s2"}), 0);
        QCOMPARE(first_alert(place, project), QStringLiteral("explained: Road works"));
        VERIFY_EXIT(place.run({"events", project, "change", "Road works", "--where", "store=s1"}), 0);
        QCOMPARE(first_alert(place, project), QStringLiteral("new: "));
        const QJsonObject event = place.run({"events", project, "--format", "json"}).json().toArray()[0].toObject();
        QCOMPARE(event["where"].toString(), QStringLiteral("store=s1"));
        VERIFY_EXIT(place.run({"events", project, "remove", "Road works"}), 0);
        QCOMPARE(place.run({"events", project}).out, QStringLiteral("The calendar has no events of your own.\n"));
    }
    void what_cannot_be_meant_is_told() {
        const Workplace place;
        const QString project = shop(place);
        VERIFY_EXIT(place.run({"alerts", project, "seen"}), 2);
        VERIFY_EXIT(place.run({"alerts", project, "done", "1"}), 2);
        VERIFY_EXIT(place.run({"alerts", project, "seen", "1", "--because", "x"}), 2);
        VERIFY_EXIT(place.run({"alerts", project, "seen", "99"}), 1);
        VERIFY_EXIT(place.run({"events", project, "add", "in June", "Fair"}), 2);
        VERIFY_EXIT(place.run({"events", project, "add", "2024-06-02..2024-06-01", "Fair"}), 2);
        VERIFY_EXIT(place.run({"events", project, "add", "2024-06-02", "Fair", "--where", "shop=1"}), 2);
        VERIFY_EXIT(place.run({"events", project, "remove", "Fair"}), 1);
        QCOMPARE(place.run({"log", project, "--format", "json"}).json().toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAlertStates)
#include "test_alert_states.moc"
