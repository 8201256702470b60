#include "program.h"

namespace {

constexpr const char* two = "customer_id,name\nc1,Ada\nc2,Bo\n";
constexpr const char* changed = "customer_id,name\nc2,Bob\nc3,Cy\n";
constexpr const char* stores = "store_id,name\ns1,Nord\n";

}  // namespace

class TestTakingBack : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void undo_and_redo_speak_of_added_and_replaced_rows() {
        const Workplace place;
        const QString project = place.project();
        VERIFY_EXIT(place.run({"import", project, "customers", place.file("two.csv", two)}), 0);
        VERIFY_EXIT(place.run({"import", project, "customers", place.file("changed.csv", changed), "--on-duplicate",
                               "replace"}),
                    0);
        const Ran undone = place.run({"undo", project});
        VERIFY_EXIT(undone, 0);
        QCOMPARE(undone.out,
                 "Took back batch 2: changed.csv, 1 added and 1 replaced customer. “clientele redo” brings it "
                 "again, until the next import or other change.\n");
        QCOMPARE(place.run({"redo", project}).out,
                 "Brought back batch 2: changed.csv, 1 added and 1 replaced customer.\n");
        place.run({"undo", project});
        QVERIFY(place.run({"undo", project}).out.startsWith("Took back batch 1: two.csv, 2 customers."));
    }

    void an_import_says_what_it_removes_for_good() {
        const Workplace place;
        const QString project = place.project();
        const QString file = place.file("stores.csv", stores);
        place.run({"import", project, "customers", place.file("two.csv", two)});
        place.run({"import", project, "customers", place.file("changed.csv", changed), "--on-duplicate", "replace"});
        place.run({"undo", project});
        place.run({"undo", project});
        const QString warning =
            "clientele: 2 imports that were taken back (two.csv, changed.csv) will be removed for good: "
            "redo them first to keep them.\n";
        const Ran tried = place.run({"import", project, "stores", file, "--dry-run", "--format", "json"});
        VERIFY_EXIT(tried, 0);
        QCOMPARE(tried.err, warning);
        QCOMPARE(tried.json()["removed_for_good"].toArray(), (QJsonArray{1, 2}));

        const Ran ran = place.run({"import", project, "stores", file, "--format", "json"});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(
            ran.err,
            warning + "clientele: 2 imports that were taken back (two.csv, changed.csv) are removed for good now.\n");
        QCOMPARE(ran.json()["removed_for_good"].toArray(), (QJsonArray{1, 2}));
        VERIFY_EXIT(place.run({"redo", project}), 1);
        const Ran again =
            place.run({"import", project, "stores", place.file("more.csv", "store_id\ns2\n"), "--format", "json"});
        QCOMPARE(again.err, QString());
        QCOMPARE(again.json()["removed_for_good"].toArray(), QJsonArray());
    }

    void a_file_that_is_left_out_removes_nothing() {
        const Workplace place;
        const QString project = place.project();
        const QString file = place.file("stores.csv", stores);
        place.run({"import", project, "stores", file});
        place.run({"import", project, "customers", place.file("two.csv", two)});
        place.run({"undo", project});
        const Ran ran = place.run({"import", project, "stores", file, "--format", "json"});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.json()["removed_for_good"].toArray(), QJsonArray());
        QVERIFY2(!ran.err.contains("are removed"), ran.said().constData());
        VERIFY_EXIT(place.run({"redo", project}), 0);
    }

    void the_log_tells_taken_back_from_removed() {
        const Workplace place;
        const QString project = place.project();
        place.run({"import", project, "customers",
                   place.file("two.csv", "customer_id,joined\nc1,2020-01-01\nc2,not a day\n")});
        place.run({"undo", project});
        const auto states = [&] {
            QStringList all;
            for (const QJsonValue& batch : place.run({"log", project, "--format", "json"}).json().toArray())
                all << batch["state"].toString();
            return all;
        };
        QCOMPARE(states(), QStringList{"undone"});
        QVERIFY(place.run({"log", project}).out.contains("taken back, can be brought again"));
        place.run({"import", project, "stores", place.file("stores.csv", stores)});
        QCOMPARE(states(), (QStringList{"removed", "in_force"}));
        const QString log = place.run({"log", project}).out;
        QVERIFY2(log.contains("removed for good") && !log.contains("can be brought again"), qPrintable(log));
        const Ran rejects = place.run({"rejects", project, "--batch", "1"});
        VERIFY_EXIT(rejects, 1);
        VERIFY_SAYS(rejects,
                    "Batch 1 was taken back, and a later import removed it for good, its 1 rejected row as well.");
    }
};

QTEST_GUILESS_MAIN(TestTakingBack)
#include "test_taking_back.moc"
