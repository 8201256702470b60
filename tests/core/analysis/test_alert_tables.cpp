#include <QTest>

#include "core/analysis/trends/watch/alert_states.h"
#include "core/analysis/trends/watch/alert_tables.h"
#include "text_of.h"

using namespace clientele;

namespace {

AlertCase shift_of_returns() {
    Alert alert{.rows = "returns",
                .title = text("Share of lines given back"),
                .dimension = "store",
                .dimension_label = text("Store"),
                .key_dimension = "transactions.store_id",
                .group = "S06",
                .kind = WatchedRows::Kind::rate,
                .unit = Unit::percent};
    alert.since = alert.earliest = alert.latest = *make_date(2025, 9, 1);
    alert.before = 0.1;
    alert.after = 0.2;
    alert.change = 1;
    alert.z = 7;
    alert.weeks = {*make_date(2025, 8, 25), *make_date(2025, 9, 1)};
    alert.actual = {0.1, 0.2};
    alert.expected = {0.1, 0.1};
    return {.lead = alert, .further = {}, .name = name_of(alert, {})};
}
AlertCase outage() {
    Alert alert{.rows = "orders", .title = text("Orders")};
    alert.sort = AlertSort::day;
    alert.since = *make_date(2025, 5, 13);
    alert.until = *make_date(2025, 5, 14);
    alert.before = 100;
    alert.after = 40;
    alert.change = -0.6;
    alert.z = -6;
    alert.weeks = {alert.since, alert.until};
    alert.actual = {10, 30};
    alert.expected = {50, 50};
    return {.lead = alert, .further = {}, .name = name_of(alert, {})};
}
std::string cell(const Finding& finding, std::string_view table, std::string_view column, std::size_t row) {
    return std::string(finding.table(table)->find(column)->values.text(row));
}
const std::vector<WatchedKind> watched{{text("Orders"), 15}, {text("Share of lines given back"), 5}};

}  // namespace

class TestAlertTables : public QObject {
    Q_OBJECT
 private slots:
    void nothing_is_said_of_nothing() {
        const Finding finding = alerts_finding({}, watched, 1, 0.01);
        QCOMPARE(q(finding.headline), QStringLiteral("Nothing unusual in 20 series."));
        QVERIFY(!finding.table("weeks"));
    }
    void a_change_says_what_where_since_when_and_how_much() {
        const Finding finding = alerts_finding({shift_of_returns()}, watched, 1, 0.01);
        QCOMPARE(q(finding.headline),
                 QStringLiteral("One thing stands out: Share of lines given back (Store: S06) rose "
                                "from 10% to 20% since 2025-09-01."));
        QCOMPARE(cell(finding, "alerts", "field", 0), std::string("transactions.store_id"));
        QCOMPARE(cell(finding, "alerts", "week", 0), std::string("2025-W36"));
        QCOMPARE(cell(finding, "alerts", "alert", 0), std::string("returns|store|S06|2025-09-01"));
    }
    void days_are_told_as_days() {
        const Finding finding = alerts_finding({outage(), shift_of_returns()}, watched, 1, 0.01);
        QCOMPARE(q(finding.headline),
                 QStringLiteral("2 things stand out, first of all: Orders stood 60% below what was to be expected from "
                                "2025-05-13 to 2025-05-14."));
        QCOMPARE(cell(finding, "alerts", "sort", 0), std::string("single days"));
        QCOMPARE(cell(finding, "weeks", "week", 0), std::string("2025-05-13"));
        QCOMPARE(cell(alerts_finding({outage(), shift_of_returns()}, watched, 2, 0.01), "weeks", "week", 0),
                 std::string("2025-W35"));
    }
    void the_sentence_is_that_of_the_alert_shown() {
        const Finding second = alerts_finding({outage(), shift_of_returns()}, watched, 2, 0.01);
        QCOMPARE(q(second.headline),
                 QStringLiteral("Alert 2 of 2: Share of lines given back (Store: S06) rose from 10% "
                                "to 20% since 2025-09-01."));
        QVERIFY(!second.charts.front().y_title.empty());
        const Finding beyond = alerts_finding({outage(), shift_of_returns()}, watched, 9, 0.01);
        QVERIFY(q(beyond.notes.front()).contains(QStringLiteral("only 2 alerts")));
    }
    void what_is_explained_is_no_news() {
        AlertCase known = outage();
        known.explained = text("a public holiday");
        const Finding finding = alerts_finding({known}, watched, 1, 0.01);
        QVERIFY(q(finding.headline).startsWith(QStringLiteral("Nothing unusual")));
        QCOMPARE(cell(finding, "alerts", "event", 0), std::string("a public holiday"));
        QCOMPARE(finding.metrics.front().value, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestAlertTables)
#include "test_alert_tables.moc"
