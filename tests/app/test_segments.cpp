#include "program.h"

namespace {

constexpr const char* lines =
    "order_id,customer_id,time,quantity,unit_price,channel\n"
    "o1,c1,2011-01-05,1,10,web\no2,c1,2011-02-01,1,10,web\no3,c2,2011-02-02,1,20,shop\no4,c3,2011-03-04,3,10,web\n";
constexpr const char* customers = "customer_id,country\nc1,Germany\nc2,France\nc3,France\nc4,France\n";

QString shop(const Workplace& place) {
    const QString project = place.project();
    place.run({"import", project, "customers", place.file("customers.csv", customers)});
    place.run({"import", project, "transactions", place.file("lines.csv", lines)});
    return project;
}

int customers_left(const Workplace& place, const QString& project, const QString& filter) {
    const Ran ran = place.run({"run", project, "segments.own", "--set", "rule=count(transactions)>=0", "--filter",
                               filter, "--format", "json"});
    for (const QJsonValue table : ran.json()["tables"].toArray())
        if (table["id"] == "members") return static_cast<int>(table["rows"].toArray().size());
    return -1;
}

}  // namespace

class TestSegments : public QObject {
    Q_OBJECT

 private slots:
    void segments_are_kept_used_in_filters_and_undone() {
        const Workplace place;
        const QString project = shop(place);
        QCOMPARE(place.run({"segment", project}).out, QStringLiteral("The project keeps no segments of your own.\n"));
        const Ran added =
            place.run({"segment", project, "add", "regulars", "orders()>=2 or country=France and any(transactions)"});
        VERIFY_EXIT(added, 0);
        QVERIFY2(added.out.startsWith("regulars: 3 customers."), added.said());
        QCOMPARE(customers_left(place, project, "segment=regulars"), 3);
        QCOMPARE(customers_left(place, project, "segment!=regulars"), 1);
        VERIFY_EXIT(place.run({"segment", project, "add", "online", "segment=regulars and channel=web"}), 0);
        QCOMPARE(
            place.run({"segment", project, "--format", "json"}).json().toArray()[1].toObject()["customers"].toInt(), 2);
        const Ran found = place.run({"run", project, "segments.own", "--format", "csv", "--table", "overlap"});
        QVERIFY2(found.out.contains("regulars,online,2,"), found.said());
        VERIFY_EXIT(place.run({"undo", project}), 0);
        VERIFY_EXIT(place.run({"undo", project}), 0);
        const Ran gone = place.run({"run", project, "segments.own", "--filter", "segment=regulars"});
        QVERIFY2(gone.exit != 0 && gone.err.contains("There is no segment “regulars”"), gone.said());
        VERIFY_EXIT(place.run({"redo", project}), 0);
        QCOMPARE(customers_left(place, project, "segment=regulars"), 3);
        VERIFY_EXIT(place.run({"check", project}), 0);
    }
    void members_follow_the_data() {
        const Workplace place;
        const QString project = shop(place);
        place.run({"segment", project, "add", "many", "orders()>=2"});
        place.run({"import", project, "transactions",
                   place.file("more.csv",
                              "order_id,customer_id,time,quantity,unit_price,channel\no5,c2,2011-04-01,1,1,web\n")});
        QCOMPARE(customers_left(place, project, "segment=many"), 2);
    }
    void why_says_it_part_by_part() {
        const Workplace place;
        const QString project = shop(place);
        place.run({"segment", project, "add", "many", "orders()>=2 and country=Germany"});
        const Ran why = place.run({"segment", project, "why", "many", "c2"});
        VERIFY_EXIT(why, 0);
        QCOMPARE(why.out.simplified(), QStringLiteral("no and no orders()>=2 1 no country=Germany France"));
        VERIFY_EXIT(place.run({"segment", project, "why", "many", "c9"}), 1);
        VERIFY_EXIT(place.run({"segment", project, "why", "few", "c1"}), 1);
    }
    void what_cannot_be_kept_is_said() {
        const Workplace place;
        const QString project = shop(place);
        VERIFY_EXIT(place.run({"segment", project, "add", "x", "contry=France"}), 2);
        VERIFY_EXIT(place.run({"segment", project, "add", "x"}), 2);
        VERIFY_EXIT(place.run({"segment", project, "add", "x", "segment=x"}), 2);
        VERIFY_EXIT(place.run({"segment", project, "remove", "x"}), 1);
        VERIFY_EXIT(place.run({"segment", project, "show"}), 2);
        VERIFY_EXIT(place.run({"segment", project, "add", "a", "country=France"}), 0);
        VERIFY_EXIT(place.run({"segment", project, "add", "b", "not segment=a"}), 0);
        const Ran circle = place.run({"segment", project, "add", "a", "segment=b"});
        VERIFY_EXIT(circle, 2);
        QVERIFY2(circle.err.contains("needs itself"), circle.said());
    }
    void names_mean_one_thing() {
        const Workplace place;
        const QString project = shop(place);
        const auto refused = [&](const QString& name, const char* why) {
            const Ran ran = place.run({"segment", project, "add", name, "country=France"});
            if (ran.exit == 2 && ran.err.contains(why)) return true;
            qWarning("%s: %s", qPrintable(name), qPrintable(ran.said()));
            return false;
        };
        QVERIFY(refused("Champions", "RFM segment"));
        QVERIFY(refused("CHAMPIONS", "RFM segment"));
        QVERIFY(refused("  can't lose them ", "RFM segment"));
        QVERIFY(refused("none", "something else"));
        QVERIFY(refused("   ", "needs a name"));
        QVERIFY(refused(QString(61, 'x'), "61 characters"));
        QVERIFY(refused("a\ttab", "one line"));
        VERIFY_EXIT(place.run({"segment", project, "add", " Gold+ ", "country=France"}), 0);
        QVERIFY(refused("gold+", "There is “Gold+” already"));
        VERIFY_EXIT(place.run({"segment", project, "add", "Gold-", "country=Germany"}), 0);
        VERIFY_EXIT(place.run({"segment", project, "add", "Gold+", "country=Germany"}), 0);  // the same one, changed
        VERIFY_EXIT(place.run({"segment", project, "add", QString(60, QChar(0xE4)), "country=France"}), 0);
        QCOMPARE(place.run({"segment", project, "--format", "json"}).json().toArray().size(), 3);
    }
    void what_others_need_is_not_removed() {
        const Workplace place;
        const QString project = shop(place);
        place.run({"segment", project, "add", "base", "country=France"});
        place.run({"segment", project, "add", "both", "segment=base and not segment=Lost"});
        const Ran kept = place.run({"segment", project, "remove", "base"});
        VERIFY_EXIT(kept, 2);
        QVERIFY2(kept.err.contains("“base” is needed by both"), kept.said());
        const Ran changed = place.run({"segment", project, "add", "base", "country=Germany"});
        VERIFY_EXIT(changed, 0);
        QVERIFY2(changed.out.contains("“both” names it and changes with it."), changed.said());
        VERIFY_EXIT(place.run({"segment", project, "remove", "both"}), 0);
        VERIFY_EXIT(place.run({"segment", project, "remove", "base"}), 0);
    }
};

QTEST_GUILESS_MAIN(TestSegments)
#include "test_segments.moc"
