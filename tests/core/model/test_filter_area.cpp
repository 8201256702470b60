#include <QTest>

#include "core/model/filter_area.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

SnapshotPtr towns() {
    return snapshot_of({
        {DatasetKind::customers,
         "customer_id,country,latitude,longitude,home_store\n"
         "a,DE,48.14,11.58,1\n"
         "b,DE,48.30,11.70,1\n"
         "c,DE,52.52,13.40,2\n"
         "d,DE,,11.5,1\n"
         "e,AU,-33.87,151.21,2\n"},
        {DatasetKind::stores, "store_id,latitude,longitude\n1,48.14,11.57\n2,52.5,13.4\n"},
        {DatasetKind::transactions,
         "customer_id,store_id,time,amount\n"
         "a,1,2011-01-01,10\nb,1,2011-01-02,20\nc,2,2011-01-03,30\nd,1,2011-01-04,40\ne,2,2011-01-05,50\n"},
    });
}

QString rows(const SnapshotPtr& snapshot, const Filter& filter, DatasetKind kind) {
    const auto left = select(*snapshot, filter);
    if (!left) return q(left.error());
    QStringList found;
    (*left)[kind].for_each([&](std::size_t row) { found << QString::number(row); });
    return found.join(u' ');
}

Filter parsed(const SnapshotPtr& snapshot, const std::vector<std::string>& expressions) {
    const auto filter = parse_filter(expressions, *snapshot);
    if (!filter) qFatal("%s", qPrintable(q(filter.error())));
    return *filter;
}

QStringList chips(const Filter& filter, const SnapshotPtr& snapshot) {
    QStringList all;
    for (const FilterPart& part : parts_of(filter, *snapshot)) all << q(part.words);
    return all;
}

}  // namespace

class TestFilterArea : public QObject {
    Q_OBJECT
 private slots:
    void an_area_may_go_across_the_180th_meridian() {
        const auto snapshot = snapshot_of({{DatasetKind::customers,
                                            "customer_id,latitude,longitude\n"
                                            "suva,-18.14,178.44\n"
                                            "apia,-13.83,-171.77\n"
                                            "sydney,-33.87,151.21\n"
                                            "lima,-12.05,-77.04\n"
                                            "date line,-16,180\n"
                                            "nowhere,-16,\n"}});
        const Filter filter = parsed(snapshot, {"customers.area=-20..-12,175..-170"});
        QCOMPARE(rows(snapshot, filter, DatasetKind::customers), QStringLiteral("0 1 4"));
        QCOMPARE(chips(filter, snapshot), QStringList{QStringLiteral("Area: 12–20 S, 175 E–170 W")});
        QCOMPARE(area_text({-20, -12, 175, -170}), std::string("-20..-12,175..-170"));
        QVERIFY((Area{-20, -12, 175, -170}.holds({-18.14, 178.44})));
        QVERIFY(!(Area{-20, -12, 175, -170}.holds({-18.14, 0})));
        const Filter narrower = with_area(filter, DatasetKind::customers, {-20, -12, 175, 179});
        QCOMPARE(rows(snapshot, narrower, DatasetKind::customers), QStringLiteral("0"));
    }
    void an_area_keeps_who_lives_in_it_and_what_they_did() {
        const auto snapshot = towns();
        const Filter filter = parsed(snapshot, {"customers.area=48.1..48.3,11.4..11.7"});
        QCOMPARE(rows(snapshot, filter, DatasetKind::customers), QStringLiteral("0 1"));  // edges included
        QCOMPARE(rows(snapshot, filter, DatasetKind::transactions), QStringLiteral("0 1"));
        QCOMPARE(rows(snapshot, filter, DatasetKind::stores), rows(snapshot, {}, DatasetKind::stores));
        const Filter stores = with_area({}, DatasetKind::stores, {48, 49, 11, 12});
        QCOMPARE(rows(snapshot, stores, DatasetKind::transactions), QStringLiteral("0 1 3"));
    }
    void it_is_what_four_conditions_say() {
        const auto snapshot = towns();
        const Filter area = parsed(snapshot, {"customers.area=48.1..48.3,11.4..11.7"});
        QCOMPARE(area, parsed(snapshot, {"customers.latitude>=48.1", "customers.latitude<=48.3",
                                         "customers.longitude>=11.4", "customers.longitude<=11.7"}));
        QCOMPARE(parsed(snapshot, expressions(area)), area);
        QCOMPARE(area, with_area({}, DatasetKind::customers, {48.1, 48.3, 11.4, 11.7}));
    }
    void it_reads_as_one() {
        const auto snapshot = towns();
        Filter filter =
            parsed(snapshot, {"customers.country=DE", "customers.area=48.1..48.3,11.4..11.7", "transactions.amount>5"});
        QCOMPARE(chips(filter, snapshot),
                 (QStringList{"Country: DE", "Area: 48.1–48.3 N, 11.4–11.7 E", "Amount over 5"}));
        const FilterPart area = parts_of(filter, *snapshot)[1];
        QVERIFY(area.area);
        QCOMPARE(q(area.unit), QStringLiteral("customers"));
        QCOMPARE(chips(without(filter, area), snapshot), (QStringList{"Country: DE", "Amount over 5"}));
        QCOMPARE(q(describe(Area{-34, -33.5, 151, 152})), QStringLiteral("33.5–34.0 S, 151–152 E"));
        QCOMPARE(q(describe(Area{-1, 2, -5, 3})), QStringLiteral("1 S–2 N, 5 W–3 E"));
        QCOMPARE(q(describe(Area{40, 41, -75, -74})), QStringLiteral("40–41 N, 74–75 W"));
    }
    void three_sides_are_no_area() {
        const auto snapshot = towns();
        const Filter filter =
            parsed(snapshot, {"customers.latitude>=48.1", "customers.latitude<=48.3", "customers.longitude>=11.4"});
        QCOMPARE(parts_of(filter, *snapshot).size(), 3U);
        const Filter nothing = parsed(snapshot, {"customers.latitude>=49", "customers.latitude<=48",
                                                 "customers.longitude>=1", "customers.longitude<=2"});
        QCOMPARE(parts_of(nothing, *snapshot).size(), 4U);
    }
    void another_area_takes_the_place_of_the_first() {
        const auto snapshot = towns();
        Filter filter = parsed(snapshot, {"customers.country=DE"});
        filter = with_area(filter, DatasetKind::customers, {48.1, 48.3, 11.4, 11.7});
        filter = with_area(filter, DatasetKind::customers, {52, 53, 13, 14});
        QCOMPARE(chips(filter, snapshot), (QStringList{"Country: DE", "Area: 52–53 N, 13–14 E"}));
        QCOMPARE(rows(snapshot, filter, DatasetKind::customers), QStringLiteral("2"));
    }
    void a_key_is_an_area() {
        const auto snapshot = towns();
        const auto kept = with_key({}, "customers.area", "48.1..48.3,11.4..11.7", true);
        QVERIFY(kept);
        QCOMPARE(rows(snapshot, *kept, DatasetKind::customers), QStringLiteral("0 1"));
        QVERIFY(!with_key({}, "customers.area", "48.1..48.3,11.4..11.7", false));
        QVERIFY(!with_key({}, "customers.area", "nowhere", true));
        QCOMPARE(with_key({}, "field: value", "customers.area: 48.1..48.3,11.4..11.7", true), kept);
    }
    void what_is_no_area_is_refused() {
        const auto snapshot = towns();
        const auto bad = parse_filter({"customers.area=48.3..48.1,11..12"}, *snapshot);
        QVERIFY(!bad);
        QVERIFY(q(bad.error()).contains("48.1..48.3,11.4..11.7"));
        const auto nowhere = snapshot_of({{DatasetKind::customers, "customer_id\na\n"}});
        QVERIFY(!parse_filter({"customers.area=48.1..48.3,11.4..11.7"}, *nowhere));
    }
};

QTEST_APPLESS_MAIN(TestFilterArea)
#include "test_filter_area.moc"
