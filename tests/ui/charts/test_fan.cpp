#include <QtTest>

#include "tables.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/layout.h"

using namespace clientele;
using namespace tables;

namespace {

constexpr double none = missing_number;

/// Two months that were, two that are expected.
FindingTable course() {
    return table({days("start", {"2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"}),
                  numbers("actual", {10, 12, none, none}), numbers("value", {none, none, 13, 14}),
                  numbers("low95", {none, none, 9, 8}), numbers("high95", {none, none, 17, 30}),
                  numbers("low80", {none, none, 11, 10}), numbers("high80", {none, none, 15, 18})});
}
ChartSpec fan() {
    ChartSpec spec = chart(ChartKind::fan, "start", {"actual", "value"});
    spec.low = "low95";
    spec.high = "high95";
    spec.inner_low = "low80";
    spec.inner_high = "high80";
    return spec;
}

}  // namespace

class TestFan : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void what_was_has_no_band_and_what_is_expected_has_two() {
        const ChartData data = collect(course(), fan(), chart_format());
        QCOMPARE(data.series.size(), std::size_t{2});
        QCOMPARE(data.series[0].marks.size(), std::size_t{2});
        QCOMPARE(data.series[1].marks.size(), std::size_t{2});
        QVERIFY(std::isnan(data.series[0].marks[1].low));
        const Mark& last = data.series[1].marks[1];
        QCOMPARE(last.row, 3);
        QCOMPARE(last.low, 8.0);
        QCOMPARE(last.high, 30.0);
        QCOMPARE(last.inner_low, 10.0);
        QCOMPARE(last.inner_high, 18.0);
        QVERIFY(describe(data, 1, 1, chart_format()).sentence().contains(QStringLiteral("Narrow band 10 – 18")));
    }
    void the_axis_holds_the_wide_band() {
        const ChartData data = collect(course(), fan(), chart_format());
        const ChartLayout layout = lay_out(data, {QSizeF(480, 300), chart_font(QFont()), chart_format()});
        QVERIFY(layout.y_last >= 30);
        QCOMPARE(layout.marks.size(), std::size_t{4});
    }
};

QTEST_MAIN(TestFan)
#include "test_fan.moc"
