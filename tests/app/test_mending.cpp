#include "program.h"

namespace {

constexpr const char* lines =
    "order_id,customer_id,time,quantity,unit_price,channel\n"
    "o1,c1,2011-12-01,1,10,web\no1,c1,2011-12-01,1,10,web\no2,c2,2011-12-02,1,20,Web\n"
    "o3,c3,1899-12-30,2,5,n/a\no4,c2,2011-12-04,3,10,web\n";
constexpr const char* customers =
    "customer_id,name,country,email,birth_date\nc1,Ada,Germany,ada@example.org,1980-01-02\n"
    "c2,Bo,Deutschland,nobody,1990-03-04\nc3,Cy,Germany,cy@example.org,1899-01-01\n";
constexpr const char* repeated = "transactions: rows that repeat another row in every column";

QString shop(const Workplace& place) {
    const QString project = place.project();
    place.run({"import", project, "customers", place.file("customers.csv", customers)});
    place.run({"import", project, "transactions", place.file("lines.csv", lines)});
    return project;
}

QJsonObject offer_of(const Workplace& place, const QString& project, const QString& rule) {
    const Ran ran = place.run({"mend", project, "--format", "json"});
    for (const QJsonValue& each : ran.json().toArray())
        if (each.toObject()["rule"].toString() == rule) return each.toObject();
    return {};
}

QStringList column(const Workplace& place, const QString& project, const QString& kind) {
    const QJsonArray datasets =
        place.run({"describe", project, "--format", "json"}).json().toObject()["datasets"].toArray();
    QStringList found;
    for (const QJsonValue& each : datasets)
        if (each.toObject()["kind"].toString() == kind)
            found << QString::number(each.toObject()["rows"].toInt())
                  << QString::number(each.toObject()["left_out"].toInt());
    return found;
}

}  // namespace

class TestMending : public QObject {
    Q_OBJECT
 private slots:
    void what_can_be_mended_is_listed() {
        const Workplace place;
        const QString project = shop(place);
        const QJsonObject offer = offer_of(place, project, repeated);
        QCOMPARE(offer["change"].toString(), "leave out");
        QCOMPARE(offer["rows"].toInt(), 1);
        QCOMPARE(offer["examples"].toArray().size(), 1);
        QCOMPARE(offer_of(place, project, "customers.country: different names of one country")["change"].toString(),
                 "replace values");
        QCOMPARE(offer_of(place, project, "customers.email: values that are no e-mail address")["change"].toString(),
                 "set to missing");
        // An order line without its time is of no use.
        QCOMPARE(offer_of(place, project, "transactions.time: dates before 1900")["change"].toString(), "leave out");
        const Ran text = place.run({"mend", project, "--dataset", "transactions"});
        VERIFY_EXIT(text, 0);
        QVERIFY(text.out.contains("1 row of Transactions would no longer count."));
        QVERIFY(!text.out.contains("customers."));
        const Ran field = place.run({"mend", project, "--field", "time", "--format", "json"});
        QCOMPARE(field.json().toArray().size(), 1);
    }
    void a_dry_run_changes_nothing() {
        const Workplace place;
        const QString project = shop(place);
        const Ran ran = place.run({"mend", project, "values that are no e-mail address", "--dry-run"});
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.out.contains("nobody") && ran.out.contains("(missing)"), ran.said());
        QCOMPARE(place.run({"log", project, "--format", "json"}).json().toArray().size(), 2);
    }
    void a_mend_is_made_told_and_taken_back() {
        const Workplace place;
        const QString project = shop(place);
        const Ran before = place.run({"run", project, "quality.rules", "--format", "json"});
        const Ran made = place.run({"mend", project, repeated});
        VERIFY_EXIT(made, 0);
        QCOMPARE(made.out,
                 QString(repeated) + ": 1 row of Transactions left out. “clientele undo” takes it back.\n");
        QCOMPARE(column(place, project, "transactions"), (QStringList{"4", "1"}));
        QVERIFY(place.run({"describe", project}).out.contains("1 more left out by mends"));
        QVERIFY(offer_of(place, project, repeated).isEmpty());
        const QJsonObject entry = place.run({"log", project, "--format", "json"}).json().toArray()[2].toObject();
        QCOMPARE(entry["mend"].toObject()["change"].toString(), "leave out");
        QCOMPARE(entry["mend"].toObject()["rows"].toInt(), 1);
        const Ran shown = place.run({"mend", project, "--show", "3"});
        QVERIFY2(shown.out.startsWith("batch 2, line 3: order_id=o1"), shown.said());
        VERIFY_EXIT(place.run({"check", project}), 0);
        QCOMPARE(place.run({"undo", project}).exit, 0);
        const Ran after = place.run({"run", project, "quality.rules", "--format", "json"});
        const auto without_version = [](const Ran& ran) {
            QJsonObject finding = ran.json().toObject();
            finding.remove("provenance");
            return QJsonDocument(finding).toJson();
        };
        QCOMPARE(without_version(after), without_version(before));
        QCOMPARE(place.run({"redo", project}).exit, 0);
        QCOMPARE(column(place, project, "transactions"), (QStringList{"4", "1"}));
    }
    void mends_of_other_kinds_take_their_breach_away_and_nothing_else() {
        const Workplace place;
        const QString project = shop(place);
        QStringList names;
        for (const QJsonValue& each : place.run({"mend", project, "--format", "json"}).json().toArray())
            names << each.toObject()["rule"].toString();
        QVERIFY(names.size() >= 5);
        while (!names.isEmpty()) {
            const QString rule = names.takeFirst();
            QCOMPARE(place.run({"mend", project, rule}).exit, 0);
            QStringList left;
            for (const QJsonValue& each : place.run({"mend", project, "--format", "json"}).json().toArray())
                left << each.toObject()["rule"].toString();
            QCOMPARE(left, names);
        }
        VERIFY_EXIT(place.run({"check", project}), 0);
    }
    void what_cannot_be_mended_is_said() {
        const Workplace place;
        const QString project = shop(place);
        const Ran unknown = place.run({"mend", project, "nonsense"});
        VERIFY_EXIT(unknown, 1);
        QVERIFY(unknown.err.contains("There is nothing to mend called “nonsense”."));
        const Ran several = place.run({"mend", project, "dates before 1900"});
        VERIFY_EXIT(several, 2);
        QVERIFY2(several.err.contains("is several"), several.said());
        QCOMPARE(place.run({"mend", project, "dates before 1900", "--dataset", "customers"}).exit, 0);
        VERIFY_EXIT(place.run({"mend", project, "--dataset", "nonsense"}), 2);
        VERIFY_EXIT(place.run({"mend", project, "--field", "nonsense"}), 2);
        VERIFY_EXIT(place.run({"mend", project, "--field", "amounts"}), 2);
        VERIFY_EXIT(place.run({"mend", project, "--field", "quantity"}), 0);
        VERIFY_EXIT(place.run({"mend", project, "--show", "1"}), 1);
        VERIFY_EXIT(place.run({"mend"}), 2);
    }
    void a_birth_date_that_has_not_come_is_found_among_customers_alone() {
        const Workplace place;
        const QString project = place.project();
        place.run({"import", project, "customers",
                   place.file("customers.csv", "customer_id,birth_date\nc1,1980-01-02\nc2,2980-03-04\n")});
        const Ran found = place.run({"run", project, "quality.rules", "--format", "csv", "--table", "rows"});
        QVERIFY2(found.out.contains("dates after the data's last day") && found.out.contains("2980-03-04"),
                 found.said());
    }
    void own_rules_are_kept_in_the_project() {
        const Workplace place;
        const QString project = shop(place);
        const Ran wrong = place.run({"rule", project, "add", "web only", "transactions: chanel=web"});
        VERIFY_EXIT(wrong, 2);
        QVERIFY2(wrong.err.contains("chanel"), wrong.said());
        for (const char* run_together : {"transactions: channel=web; quantity>0", "transactions: quantity!=1!=2"})
            VERIFY_EXIT(place.run({"rule", project, "add", "two", run_together}), 2);
        const Ran added = place.run({"rule", project, "add", "web only", "transactions: channel=web,Web"});
        VERIFY_EXIT(added, 0);
        QVERIFY2(added.out.startsWith("web only: 1 row breaks it."), added.said());
        const Ran other = place.run({"rule", project, "add", "web only", "transactions: channel=web"});
        QVERIFY2(other.out.contains("web only was “transactions: channel=web,Web” before."), other.said());
        QCOMPARE(place.run({"undo", project}).exit, 0);
        const Ran again = place.run({"rule", project, "add", "pieces", "transactions: quantity>0"});
        QVERIFY2(again.err.contains("1 change that was taken back (web only) is removed for good now."), again.said());
        QCOMPARE(place.run({"undo", project}).exit, 0);
        VERIFY_EXIT(place.run({"run", project, "quality.rules", "--set", "own=nonsense"}), 2);
        const Ran listed = place.run({"rule", project, "--format", "json"});
        QCOMPARE(listed.json().toArray()[0].toObject()["rows"].toInt(), 1);
        const Ran found = place.run({"run", project, "quality.rules", "--format", "csv", "--table", "problems"});
        QVERIFY2(found.out.contains("web only"), found.said());
        QCOMPARE(place.run({"rule", project, "remove", "web only"}).exit, 0);
        QVERIFY(!place.run({"run", project, "quality.rules", "--format", "csv", "--table", "problems"})
                     .out.contains("web only"));
        QCOMPARE(place.run({"undo", project}).exit, 0);
        QCOMPARE(place.run({"rule", project, "--format", "json"}).json().toArray().size(), 1);
        VERIFY_EXIT(place.run({"rule", project, "remove", "other"}), 1);
        VERIFY_EXIT(place.run({"rule", project, "add", "web only"}), 2);
        VERIFY_EXIT(place.run({"rule", project, "change", "x", "y"}), 2);
    }
};

QTEST_GUILESS_MAIN(TestMending)
#include "test_mending.moc"
