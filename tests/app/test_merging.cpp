#include "program.h"

namespace {

constexpr const char* customers = "customer_id,name,city\nc1,Ada,\nc2,Ada L.,Ulm\nc3,Bo,Bonn\n";
constexpr const char* lines =
    "order_id,customer_id,time,amount\no1,c1,2011-12-01,10\no2,c2,2011-12-02,20\no3,c3,2011-12-03,5\n"
    "o4,c2,2011-12-04,30\n";

/// A project with both files.
QString shop(const Workplace& place) {
    const QString project = place.project();
    place.run({"import", project, "customers", place.file("customers.csv", customers)});
    place.run({"import", project, "transactions", place.file("lines.csv", lines)});
    return project;
}

/// "c2 3 60": the customers of the RFM table with their orders and spend.
QStringList buyers(const Workplace& place, const QString& project, const QStringList& more = {}) {
    const Ran ran =
        place.run(QStringList{"run", project, "segments.rfm", "--format", "csv", "--table", "customers"} + more);
    QStringList ids;
    for (const QString& row : ran.out.split(u'\n', Qt::SkipEmptyParts).mid(1)) ids << row.section(u',', 0, 0);
    ids.sort();
    return ids;
}

}  // namespace

class TestMerging : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void customers_are_merged_and_taken_apart() {
        const Workplace place;
        const QString project = shop(place);
        QCOMPARE(buyers(place, project), (QStringList{"c1", "c2", "c3"}));
        const Ran merged = place.run({"merge", project, "c1", "c2"});
        VERIFY_EXIT(merged, 0);
        QCOMPARE(merged.out,
                 "c1, c2: 2 customers are one person. “clientele undo” takes it back.\nc2 stands for all of them.\n");
        QCOMPARE(buyers(place, project), (QStringList{"c2", "c3"}));
        QCOMPARE(buyers(place, project, {"--filter", "customers.customer_id=c1"}), QStringList{"c2"});
        VERIFY_EXIT(place.run({"check", project}), 0);
        const Ran split = place.run({"split", project, "c1"});
        VERIFY_EXIT(split, 0);
        QCOMPARE(split.out, "c1, c2: 2 customers are different people. “clientele undo” takes it back.\n");
        QCOMPARE(buyers(place, project), (QStringList{"c1", "c2", "c3"}));
    }
    void decisions_stand_in_the_log_and_are_undone_and_redone() {
        const Workplace place;
        const QString project = shop(place);
        place.run({"merge", project, "c1", "c2", "--keep", "c1"});
        const Ran log = place.run({"log", project, "--format", "json"});
        const QJsonObject entry = log.json().toArray()[2].toObject();
        QCOMPARE(entry["decisions"].toArray()[0].toObject()["verdict"].toString(), "same");
        QCOMPARE(entry["decisions"].toArray()[0].toObject()["representative"].toString(), "c1");
        QCOMPARE(entry["decisions"].toArray()[0].toObject()["customers"].toArray(), (QJsonArray{"c1", "c2"}));
        QVERIFY(place.run({"log", project}).out.contains("same"));
        const Ran undone = place.run({"undo", project});
        QVERIFY(undone.out.startsWith("Took back batch 3: c1, c2, 2 customers are one person."));
        QCOMPARE(buyers(place, project), (QStringList{"c1", "c2", "c3"}));
        VERIFY_EXIT(place.run({"redo", project}), 0);
        QCOMPARE(buyers(place, project), (QStringList{"c1", "c3"}));
    }
    void everybody_who_is_found_is_merged_as_one_step() {
        const Workplace place;
        const QString project = place.project();
        QByteArray people = "customer_id,name,birth_date,postcode,email\n";
        for (int i = 0; i < 120; ++i)
            people += QStringLiteral("c%1,Name%1 Family%1,19%2-03-1%3,1%4,n%1@example.org\n")
                          .arg(i)
                          .arg(40 + i % 50)
                          .arg(i % 10)
                          .arg(1000 + i * 7)
                          .toUtf8();
        people +=
            "d1,Name7 Family7,1947-03-17,11049,n7@example.org\nd2,Name9 Family9,1949-03-19,11063,n9@example.org\n";
        place.run({"import", project, "customers", place.file("people.csv", people.constData())});
        const Ran merged = place.run({"merge", project, "--found", "--set", "threshold=0.9"});
        VERIFY_EXIT(merged, 0);
        QVERIFY2(merged.out.contains("2 decisions about customers"), qPrintable(merged.out));
        const Ran again = place.run({"merge", project, "--found", "--set", "threshold=0.9"});
        VERIFY_EXIT(again, 0);
        QVERIFY2(again.out.startsWith("Nobody seems to be"), qPrintable(again.out));
        const QJsonArray log = place.run({"log", project, "--format", "json"}).json().toArray();
        QCOMPARE(log.size(), 2);
        QCOMPARE(log[1].toObject()["decisions"].toArray().size(), 2);
        VERIFY_EXIT(place.run({"merge", project, "--found", "c1"}), 2);
        VERIFY_EXIT(place.run({"merge", project, "c1", "c2", "--set", "threshold=0.9"}), 2);
        VERIFY_EXIT(place.run({"merge", project, "--found", "--set", "threshold=2"}), 2);
    }
    void what_cannot_be_merged_is_said() {
        const Workplace place;
        const QString project = shop(place);
        const Ran unknown = place.run({"merge", project, "c1", "c9"});
        VERIFY_EXIT(unknown, 1);
        QVERIFY(unknown.err.contains("There is no customer “c9”"));
        VERIFY_EXIT(place.run({"merge", project, "c1"}), 2);
        VERIFY_EXIT(place.run({"merge", project}), 2);
        const Ran alone = place.run({"split", project, "c3"});
        VERIFY_EXIT(alone, 2);
        QVERIFY(alone.err.contains("is merged with nobody"));
        QCOMPARE(place.run({"log", project, "--format", "json"}).json().toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "test_merging.moc"
