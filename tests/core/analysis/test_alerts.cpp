#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <map>
#include <random>

#include "core/analysis/analysis.h"
#include "core/analysis/trends/watch/alert_states.h"
#include "core/analysis/trends/watch/calendar_days.h"
#include "core/base/format.h"
#include "core/model/noted_snapshot.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

struct Shop {
    int days = 1000;
    int fall_from = -1;  ///< day from which store s2 sells half
    int spike_on = -1;   ///< Monday of a week in which s1 sells five times as much
    unsigned seed = 3;
};
SnapshotPtr shop(const Shop& shop = {}) {
    std::mt19937 random(shop.seed);
    std::string table = "order_id,customer_id,time,amount,store_id\n";
    const int first = make_date(2022, 1, 3)->days;
    int order = 0;
    for (int day = 0; day < shop.days; ++day) {
        for (int store = 0; store < 5; ++store) {
            int orders = static_cast<int>(random() % 9);
            if (store == 2 && shop.fall_from >= 0 && day >= shop.fall_from) orders /= 2;
            if (store == 1 && shop.spike_on >= 0 && day >= shop.spike_on && day < shop.spike_on + 7)
                orders = orders * 5 + 10;
            for (; orders > 0; --orders)
                table += std::to_string(++order) + ",c" + std::to_string(random() % 400) + ',' +
                         iso_text(Date{first + day}) + "T11:00," + std::to_string(10 + random() % 50) + ",s" +
                         std::to_string(store) + '\n';
        }
    }
    return snapshot_of(
        {{DatasetKind::transactions, table}, {DatasetKind::visits, "visit_id,store_id,time\nv1,s2,2024-01-05\n"}});
}
Result<Finding> alerts(const Snapshot& snapshot, const Set& options = {}, const std::vector<std::string>& filter = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    return run(snapshot, {.analysis = "trends.alerts", .options = options, .filter = *parsed});
}
Finding found(const Snapshot& snapshot, const Set& options = {}) {
    auto finding = alerts(snapshot, options);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *std::move(finding);
}
std::string text_at(const Finding& finding, std::string_view column, std::size_t row = 0) {
    return std::string(finding.table("alerts")->find(column)->values.text(row));
}
double number_at(const Finding& finding, std::string_view column, std::size_t row = 0) {
    return finding.table("alerts")->find(column)->values.numbers()[row];
}

}  // namespace

class TestAlerts : public QObject {
    Q_OBJECT
 private slots:
    void a_store_that_sells_half_is_one_alert() {
        const Finding finding = found(*shop({.fall_from = 798}));
        const FindingTable& table = *finding.table("alerts");
        QCOMPARE(table.rows(), std::size_t{1});
        QCOMPARE(text_at(finding, "group"), std::string("s2"));
        QCOMPARE(text_at(finding, "sort"), std::string("level shift"));
        const Date since{table.find("since")->values.dates()[0]};
        QVERIFY2(std::abs(since.days - (make_date(2022, 1, 3)->days + 798)) <= 7, iso_text(since).c_str());
        QVERIFY(number_at(finding, "low") < -0.5 + 0.06 && number_at(finding, "high") > -0.5 - 0.1);
        QVERIFY(q(finding.headline).contains(QStringLiteral("s2")));
        QCOMPARE(finding.table("weeks")->rows(), std::size_t{141});
    }
    void a_week_out_of_line_is_told_and_explained_by_a_known_event() {
        const auto snapshot = shop({.spike_on = 861});
        const Finding finding = found(*snapshot);
        QCOMPARE(finding.table("alerts")->rows(), std::size_t{1});
        QCOMPARE(text_at(finding, "sort"), std::string("single weeks"));
        QCOMPARE(text_at(finding, "state"), std::string("new"));
        const std::string day = iso_text(Date{make_date(2022, 1, 3)->days + 863});
        const KnownEvent fair{.name = "Fair in town", .days = {*parse_iso_date(day), *parse_iso_date(day)}};
        const Finding explained = found(*with_notes(*snapshot, 2, {.events = {fair}}));
        QCOMPARE(text_at(explained, "state"), std::string("explained"));
        QCOMPARE(text_at(explained, "event"), std::string("Fair in town"));
        QVERIFY(q(explained.headline).startsWith(QStringLiteral("Nothing unusual")));
    }
    void an_event_counts_where_it_happened_and_every_year_where_it_is_yearly() {
        const auto snapshot = shop({.spike_on = 861});
        const std::string day = iso_text(Date{make_date(2022, 1, 3)->days + 863});
        const auto state = [&](KnownEvent event) {
            return text_at(found(*with_notes(*snapshot, 2, {.events = {std::move(event)}})), "state");
        };
        KnownEvent fair{.name = "Fair", .days = {*parse_iso_date(day), *parse_iso_date(day)}};
        fair.field = "store";
        fair.value = "s1";
        QCOMPARE(state(fair), std::string("explained"));
        fair.value = "s2";
        QCOMPARE(state(fair), std::string("new"));
        fair.value = "s1";
        fair.days = {add_months(fair.days.first, -36), add_months(fair.days.last, -36)};
        QCOMPARE(state(fair), std::string("new"));
        fair.yearly = true;
        QCOMPARE(state(fair), std::string("explained"));
    }
    void a_day_beyond_the_data_is_told_and_changes_nothing() {
        const auto snapshot = shop({.fall_from = 798});
        const Finding now = found(*snapshot);
        const auto later =
            run(*snapshot, {.analysis = "trends.alerts", .options = {}, .as_of = make_date(2030, 1, 1)});
        QVERIFY(later);
        QCOMPARE(later->table("alerts")->rows(), now.table("alerts")->rows());
        QCOMPARE(text_at(*later, "alert"), text_at(now, "alert"));
        QCOMPARE(later->warnings.size(), now.warnings.size() + 1);
        QCOMPARE(q(later->warnings.back()),
                 QStringLiteral("Nothing is known after 2024-09-28: alerts are those up to then."));
    }
    void what_the_filter_leaves_nothing_of_is_told() {
        const auto finding = alerts(*shop({.fall_from = 798}), {}, {"visits.visit_id!=v1"});
        QVERIFY(finding);
        QCOMPARE(q(finding->warnings.back()),
                 QStringLiteral("The filter leaves nothing of these, so they are not watched: Store visits."));
    }
    void what_is_said_of_an_alert_holds_when_data_grow() {
        const Finding first = found(*shop({.fall_from = 798}));
        QCOMPARE(first.highlights.size(), std::size_t{1});
        const AlertMark seen = *mark_named(text_at(first, "alert"), AlertMark::State::seen);
        for (const int days : {1001, 1007, 1030, 1100}) {
            const auto grown = shop({.days = days, .fall_from = 798});
            const Finding finding = found(*with_notes(*grown, 2, {.marks = {seen}}));
            QCOMPARE(text_at(finding, "group"), std::string("s2"));
            QCOMPARE(text_at(finding, "state"), std::string("seen"));
            QVERIFY(finding.highlights.empty());   // no news for the overview
        }
        // One that began at another time is another.
        const auto later = shop({.days = 1100, .fall_from = 910});
        QCOMPARE(text_at(found(*with_notes(*later, 2, {.marks = {seen}})), "state"), std::string("new"));
    }
    void of_what_is_said_of_an_alert_the_last_counts() {
        const auto snapshot = shop({.spike_on = 861});
        const std::string name = text_at(found(*snapshot), "alert");
        const auto mark = [&](AlertMark::State state, std::string because = {}) {
            AlertMark made = *mark_named(name, state);
            made.because = std::move(because);
            return made;
        };
        using enum AlertMark::State;
        const auto told = [&](AlertNotes notes) {
            const Finding finding = found(*with_notes(*snapshot, 2, std::move(notes)));
            return text_at(finding, "state") + ": " + text_at(finding, "event");
        };
        const Date day{make_date(2022, 1, 3)->days + 863};
        const KnownEvent fair{.name = "Fair", .days = {day, day}};
        QCOMPARE(told({.marks = {mark(seen)}}), std::string("seen: "));
        QCOMPARE(told({.marks = {mark(seen), mark(explained, "Stock was sold off")}}),
                 std::string("explained: Stock was sold off"));
        QCOMPARE(told({.marks = {mark(explained)}}), std::string("explained: "));
        QCOMPARE(told({.marks = {mark(explained), mark(fresh)}}), std::string("new: "));
        QCOMPARE(told({.marks = {mark(seen)}, .events = {fair}}), std::string("explained: Fair"));
        QCOMPARE(told({.marks = {mark(fresh)}, .events = {fair}}), std::string("new: "));
        AlertMark week_before = mark(seen);
        week_before.since.days -= 7;
        QCOMPARE(told({.marks = {week_before}}), std::string("new: "));
    }
    void what_is_said_within_a_filter_holds_there_alone() {
        const auto snapshot = shop({.fall_from = 798});
        const std::vector<std::string> filter{"transactions.store_id=s2"};
        const auto inside = alerts(*snapshot, {}, filter);
        QVERIFY(inside);
        QVERIFY(inside->table("alerts")->rows() > 0);
        const std::string name = text_at(*inside, "alert");
        QVERIFY2(name.starts_with("orders|||transactions.store_id=s2|"), name.c_str());
        const auto noted = with_notes(*snapshot, 2, {.marks = {*mark_named(name, AlertMark::State::seen)}});
        QCOMPARE(text_at(*alerts(*noted, {}, filter), "state"), std::string("seen"));
        QCOMPARE(text_at(found(*noted), "state"), std::string("new"));
        // Neither a period nor a condition on other rows makes another series of it.
        const auto known = found(*snapshot);
        const auto all =
            with_notes(*snapshot, 2, {.marks = {*mark_named(text_at(known, "alert"), AlertMark::State::seen)}});
        QCOMPARE(text_at(*alerts(*all, {}, {"period=2022-06-01.."}), "state"), std::string("seen"));
        QCOMPARE(text_at(*alerts(*all, {}, {"visits.visit_id!=v1"}), "state"), std::string("seen"));
    }
    void an_alert_is_drawn_by_its_name() {
        const auto snapshot = shop({.fall_from = 798, .spike_on = 588});
        const Finding finding = found(*snapshot);
        QCOMPARE(finding.table("alerts")->rows(), std::size_t{2});
        const std::string second = text_at(finding, "alert", 1);
        const auto drawn = [&](const std::string& alert) {
            return q(found(*snapshot, {{"alert", alert}}).chart("weeks")->title);
        };
        QVERIFY(drawn("1") != drawn("2"));
        QCOMPARE(drawn(second), drawn("2"));
        QCOMPARE(drawn("lines|store|nobody|2022-01-03"), drawn("1"));
        QVERIFY(q(alerts(*snapshot, {{"alert", "second"}}).error()).contains(QStringLiteral("names no alert")));
        QVERIFY(!mark_named("2022-01-03", AlertMark::State::seen));
    }
    void chance_raises_hardly_any_alerts() {
        int all = 0;
        for (unsigned seed = 1; seed <= 20; ++seed)
            all += static_cast<int>(found(*shop({.days = 500, .seed = seed})).table("alerts")->rows());
        qInfo("alerts in 20 shops where nothing happens: %d", all);
        QVERIFY(all <= 2);
    }
    void the_same_on_one_thread_and_several() {
        const auto snapshot = shop({.fall_from = 798});
        const auto as_text = [&] {
            std::string out;
            const Finding finding = found(*snapshot);
            for (const TableColumn& column : finding.table("evidence")->columns)
                for (std::size_t row = 0; row < column.values.size(); ++row)
                    if (column.values.type() == ColumnType::number)
                        out += std::to_string(column.values.numbers()[row]) + ' ';
            return out;
        };
        const std::string several = as_text();
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QCOMPARE(as_text(), several);
    }
    void what_cannot_be_watched_is_said() {
        const auto one = snapshot_of({{DatasetKind::transactions, "order_id,time,amount\n1,2024-01-05,20\n"}});
        const auto nothing = alerts(*one);
        QVERIFY(!nothing);
        QVERIFY(q(nothing.error()).contains(QStringLiteral("16 weeks")));
        QVERIFY(!alerts(*snapshot_of({{DatasetKind::products, "product_id\na\n"}})));
        const auto snapshot = shop({.days = 300});
        QVERIFY(!alerts(*snapshot, {}, {"period=2030-01-01..2030-12-31"}));
        QVERIFY(alerts(*snapshot, {{"alert", "900"}, {"months", "1"}}));
    }
    void easter_and_holidays_follow_rules() {
        const std::pair<int, Date> known[] = {{1961, *make_date(1961, 4, 2)},  {2000, *make_date(2000, 4, 23)},
                                              {2008, *make_date(2008, 3, 23)}, {2024, *make_date(2024, 3, 31)},
                                              {2025, *make_date(2025, 4, 20)}, {2026, *make_date(2026, 4, 5)},
                                              {2038, *make_date(2038, 4, 25)}};
        for (const auto& [year, day] : known) QCOMPARE(iso_text(easter_sunday(year)), iso_text(day));
        QVERIFY(in_spell(CalendarSpell::black_friday, *make_date(2025, 11, 28)));
        QVERIFY(!in_spell(CalendarSpell::black_friday, *make_date(2025, 11, 27)));
        QVERIFY(in_spell(CalendarSpell::black_friday, *make_date(2024, 12, 2)));
        const auto german = holidays("Germany", 2026), british = holidays("GB", 2026);
        QCOMPARE(german.size(), std::size_t{10});
        QVERIFY(std::ranges::find(german, *make_date(2026, 10, 3), &Holiday::day) != german.end());
        QVERIFY(std::ranges::find(british, *make_date(2026, 10, 3), &Holiday::day) == british.end());
        QVERIFY(std::ranges::find(german, *make_date(2026, 5, 14), &Holiday::day) != german.end());  // Ascension
        QVERIFY(!known_event(*make_date(2026, 8, 3), *make_date(2026, 8, 9)));
    }
};

QTEST_GUILESS_MAIN(TestAlerts)
#include "test_alerts.moc"
