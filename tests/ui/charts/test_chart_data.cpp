#include <QtTest>
#include <cmath>

#include "tables.h"
#include "text_of.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/layout.h"
#include "ui/charts/reduce.h"

using namespace clientele;
using namespace tables;

namespace {

/// "name: x=y x=y; name: …", for comparison as text; a dash is a missing value.
QString as_text(const ChartData& data) {
    QStringList series;
    for (const ChartSeries& one : data.series) {
        QStringList marks;
        for (const Mark& mark : one.marks) {
            marks << x_text(data, mark.x, {}) + QLatin1Char('=') +
                         (std::isnan(mark.y) ? QStringLiteral("-") : QString::number(mark.y));
        }
        series << one.name + QStringLiteral(": ") + marks.join(QLatin1Char(' '));
    }
    return series.join(QStringLiteral("; "));
}

QString tick_text(const std::vector<Tick>& ticks) {
    QStringList out;
    for (const Tick& tick : ticks) out << tick.text;
    return out.join(QStringLiteral(" | "));
}

double seconds(std::string_view day) { return static_cast<double>(parse_iso_date(day)->days) * 86400; }

}  // namespace

class TestChartData : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void bars_of_wide_tables_have_a_series_a_column() {
        const FindingTable t =
            table({texts("store", {"Bonn", "Ulm"}), numbers("a", {3, missing_number}), numbers("b", {1, -2})});
        const ChartData data = collect(t, chart(ChartKind::bars, "store", {"a", "b"}), {});
        QCOMPARE(as_text(data), QStringLiteral("a: Bonn=3 Ulm=-; b: Bonn=1 Ulm=-2"));
        QCOMPARE(data.series[1].marks[1].row, 1);
    }
    void bars_of_long_tables_share_a_place_by_name() {
        const FindingTable t = table(
            {texts("store", {"Bonn", "Bonn", "Ulm"}), texts("year", {"24", "25", "25"}), numbers("n", {3, 4, 5})});
        const ChartData data = collect(t, chart(ChartKind::columns, "store", {"n"}, "year"), {});
        QCOMPARE(as_text(data), QStringLiteral("24: Bonn=3; 25: Bonn=4 Ulm=5"));
        QCOMPARE(data.series[1].marks[1].row, 2);
    }
    void stacked_bars_start_where_those_below_end_and_negative_ones_go_down() {
        ChartSpec spec = chart(ChartKind::bars, "x", {"a", "b", "c"});
        spec.stacked = true;
        const FindingTable t = table({texts("x", {"p"}), numbers("a", {3}), numbers("b", {-2}), numbers("c", {4})});
        const ChartData data = collect(t, spec, {});
        QCOMPARE(data.series[0].marks[0].from, 0.0);
        QCOMPARE(data.series[1].marks[0].from, 0.0);
        QCOMPARE(data.series[2].marks[0].from, 3.0);
    }
    void muted_and_warned_names_have_their_tone() {
        ChartSpec spec = chart(ChartKind::bars, "segment", {"share"});
        spec.muted = {"Lost"};
        spec.warned = {"At risk"};
        const ChartData data = collect(segments(), spec, {});
        QCOMPARE(data.series[0].marks[5].tone, Tone::muted);
        QCOMPARE(data.series[0].marks[2].tone, Tone::warned);
        QCOMPARE(data.series[0].marks[0].tone, Tone::own);
    }
    void names_of_bad_bars_carry_a_sign_as_well_as_their_colour() {
        ChartSpec spec = chart(ChartKind::bars, "segment", {"share"});
        spec.bad = {"At risk"};
        const ChartData data = collect(segments(), spec, {});
        QCOMPARE(data.series[0].marks[2].tone, Tone::bad);
        QCOMPARE(data.names[2], QStringLiteral("⚠ At risk"));
        QCOMPARE(data.names[0], QStringLiteral("Champions"));
    }
    void stacked_series_beyond_six_are_added_up() {
        std::vector<TableColumn> columns{texts("x", {"p", "q"})};
        std::vector<std::string> ids;
        for (int i = 1; i <= 8; ++i) {
            ids.push_back("s" + std::to_string(i));
            columns.push_back(numbers(ids.back(), {i * 1.0, i * 10.0}));
        }
        ChartSpec spec = chart(ChartKind::bars, "x", ids);
        spec.stacked = true;
        const ChartData data = collect(table(columns), spec, {});
        QCOMPARE(data.series.size(), std::size_t{6});
        QCOMPARE(data.series[0].name, QStringLiteral("s4"));
        QCOMPARE(data.series[5].marks[1].y, 60.0);  // 10 + 20 + 30
        QCOMPARE(data.series[5].marks[1].row, -1);
        QVERIFY(data.series[5].rest);
        spec.stacked = false;
        QCOMPARE(collect(table(columns), spec, {}).notes.size(), std::size_t{1});
    }
    void lines_lie_in_order_of_their_dates_and_keep_gaps() {
        const FindingTable t =
            table({days("d", {"2024-03-02", "2024-03-01", "2024-03-03"}), numbers("y", {2, 1, missing_number})});
        const ChartData data = collect(t, chart(ChartKind::line, "d", {"y"}), {});
        QCOMPARE(as_text(data), QStringLiteral("y: 2024-03-01=1 2024-03-02=2 2024-03-03=-"));
        QCOMPARE(data.series[0].marks[0].row, 1);
    }
    void firsts_of_months_are_written_as_months() {
        const FindingTable t = table({days("d", {"2024-11-01", "2024-12-01"}), numbers("y", {2, 1})});
        QCOMPARE(as_text(collect(t, chart(ChartKind::area, "d", {"y"}), {})),
                 QStringLiteral("y: Nov 2024=2 Dec 2024=1"));
    }
    void histograms_take_upper_edges_or_the_next_lower_ones() {
        const FindingTable t = table({numbers("lo", {0, 10, 20}), numbers("n", {5, 7, 1})});
        const ChartData data = collect(t, chart(ChartKind::histogram, "lo", {"n"}), {});
        QCOMPARE(data.series[0].marks[0].from, 10.0);
        QCOMPARE(data.series[0].marks[2].from, 30.0);
        QCOMPARE(describe(data, 0, 1, {}).sentence(), QStringLiteral("10 – 20: n 7"));
    }
    void heat_maps_shade_from_zero_and_diverge_around_it() {
        const FindingTable t =
            table({texts("x", {"a", "b", "a"}), texts("y", {"p", "p", "q"}), numbers("v", {1, 4, 2})});
        ChartData data = collect(t, chart(ChartKind::heat_map, "x", {"v"}, "y"), {});
        QCOMPARE(data.series[0].marks[0].shade, 0.25);
        QCOMPARE(data.series[0].marks[2].lane, 1);
        QCOMPARE(describe(data, 0, 2, {}).sentence(), QStringLiteral("q, a: v 2"));
        QCOMPARE(data.lane_title, QStringLiteral("y"));
        QCOMPARE(data.series[0].name, QStringLiteral("v"));
        const FindingTable u = table({texts("x", {"a", "b"}), texts("y", {"p", "p"}), numbers("v", {-1, 4})});
        data = collect(u, chart(ChartKind::heat_map, "x", {"v"}, "y"), {});
        QVERIFY(data.diverging);
        QCOMPARE(data.series[0].marks[0].shade, -0.25);
    }
    void boxes_need_all_five_values() {
        const FindingTable t = table({texts("x", {"a", "b"}), numbers("l", {1, 1}), numbers("q1", {2, missing_number}),
                                      numbers("m", {3, 3}), numbers("q3", {4, 4}), numbers("h", {5, 5})});
        const ChartData data = collect(t, chart(ChartKind::box, "x", {"l", "q1", "m", "q3", "h"}), {});
        QCOMPARE(as_text(data), QStringLiteral("m: a=3 b=-"));
        QCOMPARE(data.series[0].marks[0].to, 4.0);
    }
    void slices_leave_out_what_is_not_above_zero() {
        const FindingTable t = table({texts("x", {"a", "b", "c"}), numbers("v", {3, -1, 1})});
        const ChartData data = collect(t, chart(ChartKind::pie, "x", {"v"}), {});
        QCOMPARE(data.series.size(), std::size_t{2});
        QCOMPARE(data.notes.front(),
                 QStringLiteral("1 negative value cannot be shown as a slice; the table has them."));
        QCOMPARE(describe(data, 1, 0, {}).sentence(), QStringLiteral("c: v 1, Share 25%"));
    }
    void few_points_are_named_by_the_key_of_their_rows() {
        FindingTable few = table({texts("segment", {"Champions", "Lost"}), numbers("x", {1, 2}), numbers("y", {3, 4})});
        few.key_column = "segment";
        const ChartData data = collect(few, chart(ChartKind::scatter, "x", {"y"}), {});
        QCOMPARE(data.series.front().names,
                 (std::vector<QString>{QStringLiteral("Champions"), QStringLiteral("Lost")}));
        QCOMPARE(describe(data, 0, 1, {}).heading, QStringLiteral("Lost"));
    }
    void large_scatters_are_sampled_with_their_outermost_points() {
        std::vector<double> x, y;
        for (int i = 0; i < 500000; ++i) {
            x.push_back(i == 1234 ? 9e9 : i % 1000);
            y.push_back(i == 77 ? -5 : i % 777);
        }
        const ChartData data =
            collect(table({numbers("x", x), numbers("y", y)}), chart(ChartKind::scatter, "x", {"y"}), {});
        QVERIFY(data.series[0].marks.size() <= 1000);
        QVERIFY(std::ranges::any_of(data.series[0].marks, [](const Mark& m) { return m.row == 1234; }));
        QVERIFY(std::ranges::any_of(data.series[0].marks, [](const Mark& m) { return m.row == 77; }));
        QVERIFY(data.notes.front().contains(QStringLiteral("of 500,000 points")));
    }
    void columns_that_are_not_there_give_an_empty_chart() {
        for (int kind = 0; kind <= static_cast<int>(ChartKind::pie); ++kind) {
            const ChartSpec spec = chart(static_cast<ChartKind>(kind), "no", {"such"}, "column");
            const ChartData data = collect(segments(), spec, {});
            QVERIFY(data.empty());
            QCOMPARE(lay_out(data, {QSizeF(300, 200), {}, {}}).labels.front().text, QStringLiteral("No data to show"));
        }
    }

    void ticks_are_one_two_two_and_a_half_or_five() {
        const auto percent = [](double high) {
            return tick_text(write_ticks(nice_steps(0, high, 6), {Unit::percent, -1}, {}));
        };
        QCOMPARE(percent(0.46), QStringLiteral("0% | 10% | 20% | 30% | 40% | 50%"));
        QCOMPARE(tick_text(write_ticks(nice_steps(0, 0.9, 5), {}, {})),
                 QStringLiteral("0.00 | 0.25 | 0.50 | 0.75 | 1.00"));
        QCOMPARE(tick_text(write_ticks(nice_steps(-3, 8, 5), {}, {})), QStringLiteral("-5 | 0 | 5 | 10"));
        QCOMPARE(tick_text(write_ticks(nice_steps(0, 1.8e6, 5), {Unit::amount, -1}, {})),
                 QStringLiteral("0 | 0.5 M | 1.0 M | 1.5 M | 2.0 M"));
        QCOMPARE(tick_text(write_ticks(nice_steps_within(-3, 103, 6), {}, {})),
                 QStringLiteral("0 | 20 | 40 | 60 | 80 | 100"));
        QCOMPARE(nice_steps(0, 3, 8, true).step, 1.0);
    }
    void date_ticks_fall_on_weeks_months_and_years() {
        const auto ticks = [](const char* low, const char* high, int most) {
            return tick_text(date_ticks(seconds(low), seconds(high), most, false, {}));
        };
        QCOMPARE(ticks("2024-01-01", "2024-12-31", 5), QStringLiteral("Jan 2024 | Apr | Jul | Oct"));
        QCOMPARE(ticks("2010-03-01", "2020-02-01", 6), QStringLiteral("2012 | 2014 | 2016 | 2018 | 2020"));
        QCOMPARE(ticks("2024-02-28", "2024-03-02", 6), QStringLiteral("28 Feb 2024 | 29 Feb | 1 Mar | 2 Mar"));
        QCOMPARE(ticks("2024-05-01", "2024-05-31", 6), QStringLiteral("6 May 2024 | 13 May | 20 May | 27 May"));
        QCOMPARE(tick_text(date_ticks(0, 86400, 6, true, {})), QStringLiteral("1 Jan | 06:00 | 12:00 | 18:00 | 2 Jan"));
    }
    void reduced_lines_keep_the_extremes_of_every_pixel_column() {
        std::vector<Mark> marks;
        std::vector<int> all;
        for (int i = 0; i < 100000; ++i) {
            marks.push_back({.row = i, .x = static_cast<double>(i), .y = std::sin(i * 0.01) + (i % 101 == 0 ? 3 : 0)});
            all.push_back(i);
        }
        const int columns = 400;
        const std::vector<int> kept = reduce_line(marks, all, 0, 99999, columns);
        QVERIFY(kept.size() <= 4 * (columns + 1));
        QVERIFY(std::ranges::is_sorted(kept));
        // By another route: the extremes of each column of all marks and of the kept ones are the same.
        const auto extremes = [&](const std::vector<int>& among) {
            std::map<int, std::pair<double, double>> out;
            for (const int i : among) {
                const auto [at, fresh] =
                    out.emplace(static_cast<int>(i / (99999.0 / columns)),
                                std::pair(marks[static_cast<std::size_t>(i)].y, marks[static_cast<std::size_t>(i)].y));
                at->second.first = std::min(at->second.first, marks[static_cast<std::size_t>(i)].y);
                at->second.second = std::max(at->second.second, marks[static_cast<std::size_t>(i)].y);
            }
            return out;
        };
        QVERIFY(extremes(kept) == extremes(all));
    }
};

QTEST_MAIN(TestChartData)
#include "test_chart_data.moc"
