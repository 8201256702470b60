#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/sales.h"
#include "core/analysis/trends/data_holes.h"
#include "core/analysis/trends/watch/alert_highlights.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Finding found(const Snapshot& snapshot, const char* analysis, const std::map<std::string, std::string>& options = {}) {
    auto finding = run(snapshot, {.analysis = analysis, .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *std::move(finding);
}
const Highlight* told(const Finding& finding, std::string_view id) {
    const auto one = std::ranges::find(finding.highlights, id, &Highlight::id);
    return one == finding.highlights.end() ? nullptr : &*one;
}

/// About ten orders a day of about 100 each; of the last year times `grown`, of each November and December times
/// `season`; none on `silent` days.
SnapshotPtr orders(int years, double grown = 1, double season = 1, unsigned seed = 4,
                   const std::vector<Period>& silent = {}) {
    RandomNumbers random(seed);
    std::string lines = "order_id,customer_id,time,amount,channel\n";
    int order = 0;
    const Date first = *make_date(2022, 1, 1);
    const Date last{make_date(2022 + years, 1, 1)->days - 1};
    for (Date day = first; day <= last; ++day.days) {
        if (std::ranges::any_of(silent, [&](const Period& each) { return each.first <= day && day <= each.last; }))
            continue;
        const bool high = civil(day).month >= 11, late = civil(day).year == 2021 + years;
        for (int n = static_cast<int>(20 * random.unit() * (high ? season : 1)); n > 0; --n) {
            ++order;
            lines += std::to_string(order) + ",c" + std::to_string(order % 97) + ',' + iso_text(day) + "T10:00," +
                     std::to_string((50 + 100 * random.unit()) * (late ? grown : 1)) +
                     (order % 3 == 0 ? ",web\n" : ",shop\n");
        }
    }
    return snapshot_of({{DatasetKind::transactions, lines}});
}

/// One line a month of each of two shops, on the 1st: December is twice as high, and all grows by a hundredth a month.
SnapshotPtr months(int count) {
    std::string lines = "time,store_id,amount\n";
    for (int month = 0; month < count; ++month) {
        const Date day = add_months(*make_date(2019, 1, 1), month);
        for (const char* store : {"A", "B"})
            lines += iso_text(day) + ',' + store + ',' +
                     std::to_string(1000 * (1 + 0.01 * month) * (civil(day).month == 12 ? 2 : 1) *
                                    (1 + 0.004 * (month * 7 % 11))) +
                     '\n';
    }
    return snapshot_of({{DatasetKind::transactions, lines}});
}

}  // namespace

class TestNoNews : public QObject {
    Q_OBJECT
 private slots:
    // Months of one level differ by chance: what their difference comes to in a year is no news, whatever the seed.
    void ups_and_downs_are_no_change() {
        int told_of = 0, big = 0;
        for (unsigned seed = 1; seed <= 12; ++seed) {
            const SnapshotPtr same = orders(3, 1, 1, seed);
            const Finding finding = found(*same, "trends.explain");
            if (const Highlight* change = told(finding, "change")) {
                ++big;
                told_of += change->p_value <= 0.05;
                if (change->p_value > 0.05)
                    QVERIFY2(!q(finding.headline).contains(u"which stands out"), qPrintable(q(finding.headline)));
            }
            const Highlight* year = told(found(*same, "trends.overview"), "year");
            told_of += year && year->p_value <= 0.05;
        }
        QVERIFY2(big >= 4, qPrintable(QString::number(big)));
        QVERIFY2(told_of <= 2, qPrintable(QString::number(told_of)));
    }
    void a_change_of_all_is_told() {
        const SnapshotPtr grown = orders(3, 1.4);
        const Highlight change = *told(found(*grown, "trends.explain"), "change");
        QVERIFY2(change.p_value < 0.05 && change.tidings == Tidings::good, qPrintable(QString::number(change.p_value)));
        const Highlight year = *told(found(*grown, "trends.overview"), "year");
        QVERIFY2(year.p_value < 0.01, qPrintable(QString::number(year.p_value)));
    }
    // Two years: what a forecast makes of the last weeks of a high season is no growth against a year earlier.
    void a_forecast_that_knows_no_season_is_no_news() {
        const SnapshotPtr data = orders(2, 1, 3);
        const Finding unknown = found(*data, "trends.forecast", {{"frequency", "week"}});
        QVERIFY2(q(unknown.headline).contains(u"is not known from less than two years"),
                 qPrintable(q(unknown.headline)));
        QVERIFY(unknown.highlights.empty());
        const Finding known = found(*orders(4, 1.5), "trends.forecast", {{"frequency", "month"}});
        QVERIFY(told(known, "ahead") != nullptr);
    }
    // From 2.15 to 1.5 of a hundred lines: that is 0.65 of a hundred of sales, not 30.
    void returns_are_worth_what_they_are_of_sales() {
        const SnapshotPtr data = orders(2);
        const auto rows = select(*data, {});
        const Options options = *Options::from({}, {});
        const Context context{*data, *rows, {}, options, {}, 1, {}};
        const Date last = observed_days(*data, {}, {})->last;
        AlertCase one{.lead = {.rows = "returns",
                               .title = text("Share of lines given back"),
                               .kind = WatchedRows::Kind::rate,
                               .good = Good::lower,
                               .since = *make_date(2023, 10, 16),
                               .before = 0.0215,
                               .after = 0.0150,
                               .change = -0.303,
                               .low = -0.388,
                               .high = -0.207},
                      .further = {},
                      .name = "returns"};
        const std::vector<Highlight> all = alert_highlights({one}, context, last);
        QCOMPARE(all.size(), std::size_t{1});
        double year = 0;
        const Sales sales = Sales::of(*data);
        for (std::size_t row = 0; row < sales.lines; ++row)
            if (sales.day(row) > last.days - 365) year += sales.amount(row);
        QVERIFY2(std::abs(all[0].worth / year - 0.0065) < 0.0001, qPrintable(QString::number(all[0].worth / year)));
        QVERIFY(all[0].worth_low < all[0].worth && all[0].worth < all[0].worth_high);
    }
    // Eleven weeks without a line are no sales of 0: what comes next is what there was.
    void a_hole_in_the_data_is_no_fall() {
        const Period hole{*make_date(2023, 2, 1), *make_date(2023, 4, 15)};
        const SnapshotPtr holed = orders(4, 1, 1, 4, {hole}), whole = orders(4);
        QCOMPARE(data_holes(*holed).size(), std::size_t{1});
        QVERIFY(data_holes(*holed).front() == hole);
        QVERIFY(data_holes(*whole).empty());
        const auto expected = [](const Snapshot& data) { return found(data, "trends.forecast").metrics.front().value; };
        QVERIFY2(std::abs(expected(*holed) / expected(*whole) - 1) < 0.02,
                 qPrintable(QString::number(expected(*holed) / expected(*whole))));
        const auto warned = [](const Finding& finding) {
            return std::ranges::any_of(finding.warnings, [](const Text& each) {
                return q(each).startsWith(u"No order line is dated from 2023-02-01 to 2023-04-15");
            });
        };
        QVERIFY(warned(found(*holed, "trends.forecast")));
        QVERIFY(!warned(found(*holed, "trends.overview")));  // 2025 against 2024
        const Filter until_2024 = *parse_filter({"period=2022-01-01..2024-02-29"}, *holed);
        QVERIFY(warned(*run(*holed, {.analysis = "trends.overview", .options = {}, .filter = until_2024})));
        // A pause that comes every year is a season.
        std::vector<Period> winters;
        for (const int year : {2022, 2023, 2024, 2025})
            winters.push_back({*make_date(year, 1, 5), *make_date(year, 2, 20)});
        QVERIFY(data_holes(*orders(4, 1, 1, 4, winters)).empty());
        // Weeks of Mondays, of which nine are missing.
        std::string mondays = "time,amount\n";
        for (int week = 0; week < 200; ++week)
            if (week < 115 || week > 123) mondays += iso_text(Date{make_date(2018, 1, 1)->days + 7 * week}) + ",10\n";
        const SnapshotPtr weekly = snapshot_of({{DatasetKind::transactions, mondays}});
        QCOMPARE(data_holes(*weekly).size(), std::size_t{1});
    }
    // Who bought twice at the beginning of the first five weeks of a shop has not gone quiet.
    void nobody_has_gone_quiet_within_weeks() {
        const auto quiet_in = [](int days) {
            RandomNumbers random(2);
            std::string lines = "order_id,customer_id,time,amount\n";
            for (int order = 0; order < 400; ++order)
                lines += std::to_string(order) + ",c" + std::to_string(static_cast<int>(90 * random.unit())) + ',' +
                         iso_text(Date{make_date(2024, 3, 1)->days + order * days / 400}) + ',' +
                         std::to_string(10 + 20 * random.unit()) + '\n';
            return told(found(*snapshot_of({{DatasetKind::transactions, lines}}), "segments.rfm"), "quiet") != nullptr;
        };
        QVERIFY(!quiet_in(33));
        QVERIFY(quiet_in(500));
    }
    // A line stands for a month: the last one is known to its end, and nothing is said of weekdays.
    void lines_of_a_month_have_no_weekday() {
        const SnapshotPtr data = months(60);
        QVERIFY(line_points(*data) == PeriodUnit::month);
        QCOMPARE(observed_days(*data, {}, {})->last, *make_date(2023, 12, 31));
        const Finding year = found(*data, "trends.overview");
        QVERIFY2(q(year.headline).contains(u"2023-12-31"), qPrintable(q(year.headline)));
        const Finding next = found(*data, "trends.forecast");
        QVERIFY2(q(next.headline).contains(u"from 2024-01-01"), qPrintable(q(next.headline)));
        const Finding calendar = found(*data, "trends.calendar", {{"country", "DE"}});
        QVERIFY2(q(calendar.headline).startsWith(u"December brings") && q(calendar.headline).endsWith(u"a mean month."),
                 qPrintable(q(calendar.headline)));
        QVERIFY(!calendar.table("weekdays") && !calendar.table("holidays") && !calendar.table("trading"));
        QVERIFY(std::ranges::any_of(calendar.warnings,
                                    [](const Text& each) { return q(each).contains(u"one day a month"); }));
        const Finding change = found(*data, "trends.explain");
        QVERIFY2(q(change.headline).contains(u"December 2023"), qPrintable(q(change.headline)));
    }
    void what_dates_stand_for() {
        const auto of = [](std::vector<std::string> days) {
            std::string lines = "time,amount\n";
            for (const std::string& day : days) lines += day + ",10\n";
            return line_points(*snapshot_of({{DatasetKind::transactions, lines}}));
        };
        using Unit = std::optional<PeriodUnit>;
        QVERIFY(of({"2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30"}) ==
                Unit(PeriodUnit::month));
        QVERIFY(of({"2024-06-03", "2024-05-27", "2024-06-10", "2024-06-17", "2024-06-24", "2024-07-08"}) ==
                Unit(PeriodUnit::week));
        QVERIFY(of({"2023-01-01", "2023-04-01", "2023-07-01", "2023-10-01", "2024-01-01", "2024-04-01"}) ==
                Unit(PeriodUnit::quarter));
        QVERIFY(of({"2018-01-01", "2019-01-01", "2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"}) ==
                Unit(PeriodUnit::year));
        QVERIFY(of({"2024-01-01", "2024-02-01", "2024-03-01"}) == Unit());
        QVERIFY(of({"2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-02"}) == Unit());
        QVERIFY(of({}) == Unit());
    }
    // Nothing but chance: no month and no weekday is named for being the first of all.
    void the_first_of_equals_is_not_named() {
        int named = 0;
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const Finding finding = found(*orders(3, 1, 1, seed), "trends.calendar");
            if (!q(finding.headline).startsWith(u"No part of the year and no weekday surely")) ++named;
            const bool season = !q(finding.headline).contains(u"o part of the year");
            const auto strength = std::ranges::find(finding.metrics, "season_strength", &Metric::id);
            QCOMPARE(strength != finding.metrics.end(), season);
        }
        QVERIFY2(named <= 2, qPrintable(QString::number(named)));
        const Finding high = found(*orders(4, 1, 3), "trends.calendar");
        QVERIFY2(q(high.headline).contains(u"of a mean month; no weekday surely"), qPrintable(q(high.headline)));
    }
};

QTEST_GUILESS_MAIN(TestNoNews)
#include "test_no_news.moc"
