#include <QtTest>
#include <cmath>

#include "tables.h"
#include "text_of.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/layout.h"

using namespace clientele;
using namespace tables;

namespace {

FindingTable steps(const std::vector<double>& values) {
    return table({texts("step", {"before", "a", "b", "c", "now"}), numbers("change", values, Unit::count)});
}
ChartSpec waterfall() {
    ChartSpec spec = chart(ChartKind::waterfall, "step", {"change"});
    spec.muted = {"before", "now"};
    return spec;
}
ChartLayout laid_out(const FindingTable& table, const ChartSpec& spec = waterfall(), QSizeF size = {480, 300}) {
    return lay_out(collect(table, spec, chart_format()), {size, chart_font(QFont()), chart_format()});
}
bool says(const ChartLayout& layout, const QString& text) {
    return std::ranges::any_of(layout.labels, [&](const ChartLabel& label) { return label.text == text; });
}

}  // namespace

class TestWaterfall : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void a_bar_begins_where_the_one_before_ended() {
        const ChartLayout layout = laid_out(steps({10, 4, -8, 3, 9}));
        QCOMPARE(layout.marks.size(), 5U);
        const auto x = [&](double value) { return layout.at(value, 0).x(); };
        const std::pair<double, double> ends[] = {{0, 10}, {10, 14}, {6, 14}, {6, 9}, {0, 9}};
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(std::abs(layout.marks[i].box.left() - x(ends[i].first)) < 1e-6);
            QVERIFY(std::abs(layout.marks[i].box.right() - x(ends[i].second)) < 1e-6);
            QVERIFY(i == 0 || layout.marks[i].box.top() >= layout.marks[i - 1].box.bottom());
        }
        QVERIFY(says(layout, QStringLiteral("+4")));
        QVERIFY(says(layout, QStringLiteral("10")));
        QVERIFY(!says(layout, QStringLiteral("+10")));
    }
    void small_changes_of_high_levels_are_seen_and_the_cut_axis_is_said() {
        const ChartLayout cut = laid_out(steps({1000, 4, -8, 3, 999}));
        QVERIFY(cut.x_first > 900);
        QVERIFY(says(cut, QStringLiteral("The axis does not begin at zero.")));
        for (const PlacedMark& mark : cut.marks) QVERIFY(mark.box.left() >= cut.plot.left() - 1e-6);
        QVERIFY(!says(laid_out(steps({10, 4, -8, 3, 9})), QStringLiteral("The axis does not begin at zero.")));
    }
    void values_stay_within_a_narrow_picture() {
        for (const double width : {240.0, 300.0, 480.0}) {
            const ChartLayout layout =
                laid_out(steps({400'000, 215'930, -3000, 8000, 620'930}), waterfall(), {width, 300});
            for (const ChartLabel& label : layout.labels) QVERIFY(label.area.right() <= width + 1e-6);
            QVERIFY(says(layout, QStringLiteral("+215,930")));
        }
    }
    void levels_below_zero_are_in_the_plot() {
        const ChartLayout layout = laid_out(steps({10, -30, 15, 25, 20}));
        QVERIFY(layout.x_first <= -20);
        for (const PlacedMark& mark : layout.marks) QVERIFY(layout.plot.adjusted(-1, -1, 1, 1).contains(mark.box));
    }
    void words_say_the_change_and_the_levels() {
        const ChartData data = collect(steps({10, 4, -8, 3, 9}), waterfall(), chart_format());
        QCOMPARE(describe(data, 0, 2, chart_format()).sentence(),
                 QStringLiteral("b: change −8, Level before 14, Level after 6"));
        QCOMPARE(describe(data, 0, 4, chart_format()).sentence(), QStringLiteral("now: change 9"));
    }
    void missing_changes_and_no_rows_do_no_harm() {
        const double none = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(laid_out(steps({10, none, -8, 3, 5})).marks.size(), 4U);
        QVERIFY(collect(table({texts("step", {}), numbers("change", {})}), waterfall(), chart_format()).empty());
        QCOMPARE(laid_out(steps({0, 0, 0, 0, 0})).marks.size(), 5U);
    }
    void many_steps_on_a_small_card_are_cut_and_said() {
        std::vector<std::string> names;
        std::vector<double> values;
        for (int i = 0; i < 60; ++i) {
            names.push_back("step " + std::to_string(i));
            values.push_back(i % 7 - 3);
        }
        const ChartLayout layout =
            laid_out(table({texts("step", names), numbers("change", values)}), waterfall(), {300, 200});
        QVERIFY(layout.marks.size() < 12U);
        QVERIFY(std::ranges::any_of(
            layout.labels, [](const ChartLabel& label) { return label.full.contains(QStringLiteral("of 60")); }));
    }
};

QTEST_MAIN(TestWaterfall)
#include "test_waterfall.moc"
