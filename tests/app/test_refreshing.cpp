#include "program.h"

class TestRefreshing : public QObject {
    Q_OBJECT

    const QByteArray orders = "order_id,time,quantity\n1,2024-01-05,2\n2,2024-01-06,1\n";

 private slots:
    void a_changed_file_is_listed_refreshed_and_brought_back() {
        const Workplace place;
        const QString project = place.project();
        VERIFY_EXIT(place.run({"import", project, "transactions", place.file("orders.csv", orders)}), 0);
        const Ran nothing = place.run({"refresh", project});
        VERIFY_EXIT(nothing, 0);
        QCOMPARE(nothing.out, "No file changed since its last import.\n");
        const QString path = place.file("orders.csv", orders + "3,2024-01-07,5\n");
        const Ran listed = place.run({"refresh", project, "--dry-run"});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(listed.out, path + ": changed since its last import\n");
        QCOMPARE(place.run({"log", project, "--format", "json"}).json().toArray().size(), 1);

        const QJsonValue outcome = place.run({"refresh", project, "--format", "json"}).json()[0];
        QCOMPARE(outcome["refreshed"].toInt(), 1);
        QCOMPARE(outcome["batch"].toInt(), 2);
        QCOMPARE(outcome["read"].toInt(), 3);
        QCOMPARE(outcome["accepted"].toInt(), 3);
        const QJsonValue log = place.run({"log", project, "--format", "json"}).json();
        QCOMPARE(log[0]["state"].toString(), "refreshed");
        QCOMPARE(log[0]["refreshed_by"].toInt(), 2);
        QCOMPARE(log[0]["path"].toString(), path);
        QCOMPARE(place.run({"describe", project, "--format", "json"}).json()["datasets"][0]["rows"].toInt(), 3);
        const Ran undone = place.run({"undo", project});  // once: the check looks at it twice
        VERIFY_EXIT(undone, 0);
        QCOMPARE(place.run({"describe", project, "--format", "json"}).json()["datasets"][0]["rows"].toInt(), 2);
        VERIFY_EXIT(place.run({"check", project}), 0);
    }

    void a_file_that_cannot_be_refreshed_is_named_and_exits_1() {
        const Workplace place;
        const QString project = place.project();
        VERIFY_EXIT(place.run({"import", project, "transactions", place.file("orders.csv", orders)}), 0);
        place.file("orders.csv", "a,b\nx,y\n");
        const Ran failed = place.run({"refresh", project});
        VERIFY_EXIT(failed, 1);
        VERIFY_SAYS(failed, "orders.csv cannot be imported as Transactions yet");
        QCOMPARE(place.run({"describe", project, "--format", "json"}).json()["datasets"][0]["rows"].toInt(), 2);
        QFile::remove(place.path("orders.csv"));
        const Ran gone = place.run({"refresh", project});
        VERIFY_EXIT(gone, 0);
        VERIFY_SAYS(gone, "what was imported from it stays");
    }
};

QTEST_GUILESS_MAIN(TestRefreshing)
#include "test_refreshing.moc"
