#include <QTest>
#include <functional>

#include "checks_support.h"

using namespace clientele;

namespace {

std::int32_t start() { return make_date(2011, 1, 3)->days; }  // a Monday
std::string day(int i) { return iso_text(Date{start() + i}); }

/// A line a day of the first so many days on which open(i) is true.
std::string daily(int days, const std::function<bool(int)>& open, const std::string& cells = "") {
    std::string lines;
    for (int i = 0; i < days; ++i)
        if (open(i)) lines += day(i) + "T10:00,5" + cells + "\n";
    return lines;
}

RulesOn timely(const std::string& lines, const std::string& header = "time,amount") {
    return {rules::check_timeliness, {{DatasetKind::transactions, header + "\n" + lines}}};
}

const char* const gap = "transactions.time: days without any rows";
const char* const store_gap = "transactions.store_id: days without rows of a store";
const char* const store_stops = "transactions.store_id: stores from which nothing comes any more";

}  // namespace

class TestTimeliness : public QObject {
    Q_OBJECT
 private slots:
    void days_on_which_nothing_came_in() {
        const RulesOn found = timely(daily(364, [](int i) { return i < 50 || i > 53; }));
        QCOMPARE(found.cases(gap), q("4 of 364: " + day(50) + ".." + day(53)));
        QCOMPARE(found.remedy(gap), std::string_view("import the missing days"));
        QVERIFY(found.looked_at(DatasetKind::transactions, rules::Dimension::timeliness));
    }
    void what_can_be_chance_is_no_gap() {
        // In a year each weekday is open 51 times in 52: three such days are empty once in fifty thousand runs.
        QCOMPARE(timely(daily(364, [](int i) { return i < 50 || i > 52; })).cases(gap), u"");
        QCOMPARE(timely(daily(364, [](int i) { return i != 50; })).cases(gap), u"");
        // A store that sells on every third day is not expected daily.
        QCOMPARE(timely(daily(364, [](int i) { return i % 3 == 0; })).cases(gap), u"");
    }
    void closed_sundays_are_no_gaps_and_do_not_count_in_one() {
        const auto weekdays = [](int i) { return i % 7 != 6; };
        QCOMPARE(timely(daily(364, weekdays)).cases(gap), u"");
        // Friday to Tuesday: four open days are missing, the Sunday between them is not.
        const RulesOn found = timely(daily(364, [&](int i) { return weekdays(i) && (i < 60 || i > 64); }));
        QCOMPARE(found.cases(gap), q("4 of 363: " + day(60) + ".." + day(64)));
    }
    void a_short_series_tells_nothing() {
        const auto open = [](int i) { return i < 14 || i > 27; };
        QCOMPARE(timely(daily(41, open)).cases(gap), u"");
        QCOMPARE(timely(daily(42, open)).cases(gap), q("14 of 42: " + day(14) + ".." + day(27)));
    }
    void each_store_has_a_series_of_its_own() {
        const auto always = [](int) { return true; };
        const auto some = [](int i) { return i >= 10 && (i < 50 || i > 54); };  // opens later, and has a gap
        const RulesOn found = timely(daily(364, always, ",A") + daily(364, always, ",C") + daily(364, some, ",B"),
                                     "time,amount,store_id");
        QCOMPARE(found.cases(store_gap), q("5 of 1082: B " + day(50) + ".." + day(54)));
        QCOMPARE(found.cases(store_stops), u"");
        QCOMPARE(found.cases(gap), u"");  // others were open
    }
    void a_store_that_stops_is_told_as_such() {
        const auto always = [](int) { return true; };
        const RulesOn found = timely(daily(364, always, ",A") + daily(364, always, ",C") +
                                         daily(
                                             364, [](int i) { return i < 300; }, ",B"),
                                     "time,amount,store_id");
        QCOMPARE(found.cases(store_stops), q("64 of 1092: B " + day(300) + ".." + day(363)));
        QCOMPARE(found.cases(store_gap), u"");
    }
    void a_holiday_of_all_is_no_gap_of_a_store() {
        const auto open = [](int i) { return i < 50 || i > 54; };
        std::string lines;
        for (const char* store : {",A", ",B", ",C"}) lines += daily(364, open, store);
        const RulesOn found = timely(lines, "time,amount,store_id");
        QCOMPARE(found.cases(store_gap), u"");
        QCOMPARE(found.cases(gap), q("5 of 364: " + day(50) + ".." + day(54)));  // of the whole it is worth a look
    }
    void channels_are_looked_at_as_stores_are() {
        const RulesOn found = timely(daily(
                                         364, [](int) { return true; }, ",web") +
                                         daily(
                                             364, [](int i) { return i < 50 || i > 54; }, ",shop"),
                                     "time,amount,channel");
        QCOMPARE(found.cases("transactions.channel: days without rows of a channel"),
                 q("5 of 728: shop " + day(50) + ".." + day(54)));
    }
    void a_dataset_that_ends_before_the_others_is_late_by_its_own_pace() {
        const char* const late = "contacts.time: an end long before that of the other data";
        const auto with_contacts = [](int days, int every) {
            std::string contacts = "contact_id,time\n";
            for (int i = 0; i < days; i += every) contacts += std::to_string(i) + "," + day(i) + "\n";
            return RulesOn(rules::check_timeliness,
                           {{DatasetKind::transactions, "time,amount\n" + daily(200, [](int) { return true; })},
                            {DatasetKind::contacts, contacts}});
        };
        // Daily ones may end a fortnight and three days before the last day, but not earlier.
        QCOMPARE(with_contacts(183, 1).cases(late), u"");
        QCOMPARE(with_contacts(182, 1).cases(late), q("18 of 200: " + day(181)));
        // Those of every tenth day may end 14 + 30 days before: the last is on day 150 or 160.
        QCOMPARE(with_contacts(161, 10).cases(late), u"");
        QCOMPARE(with_contacts(151, 10).cases(late), q("49 of 200: " + day(150)));
        QCOMPARE(with_contacts(1, 1).cases(late), u"");  // a single day has no pace
    }
};

QTEST_GUILESS_MAIN(TestTimeliness)
#include "test_timeliness.moc"
