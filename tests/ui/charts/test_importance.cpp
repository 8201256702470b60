#include <QtTest>
#include <cmath>

#include "tables.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/layout.h"

using namespace clientele;
using namespace tables;

namespace {

ChartLayout laid_out(const ChartData& data, double width = 640, double height = 420) {
    return lay_out(data, {QSizeF(width, height), chart_font(QFont()), chart_format()});
}

FindingTable drivers() {
    return table({texts("driver", {"Price", "Service", "Range", "Opening hours"}), numbers("performance", {2, 4, 3, 3}),
                  numbers("importance", {0.4, 0.3, 0.2, 0.1}), numbers("low", {0.3, 0.2, 0.1, 0.05}),
                  numbers("high", {0.5, 0.4, 0.3, 0.15}), numbers("from", {1.8, 3.8, 2.8, 2.8}),
                  numbers("to", {2.2, 4.2, 3.2, 3.2}), numbers("r", {0.0, 0.5, -0.5, 0.0})});
}
ChartSpec importance() {
    ChartSpec spec = chart(ChartKind::importance, "performance", {"importance"});
    spec.label = "driver";
    spec.low = "low";
    spec.high = "high";
    spec.x_low = "from";
    spec.x_high = "to";
    spec.quadrants = {text("Concentrate here"), text("Keep up"), text("Low priority"), text("Possible overkill")};
    return spec;
}

}  // namespace

class TestImportance : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void the_cross_is_at_both_means_unless_lines_say_where() {
        const ChartData data = collect(drivers(), importance(), chart_format());
        QCOMPARE(data.cross_x, 3.0);
        QVERIFY(std::abs(data.cross_y - 0.25) < 1e-12);
        ChartSpec spec = importance();
        spec.lines = {{.value = 2.5, .vertical = true, .label = {}}};
        QCOMPARE(collect(drivers(), spec, chart_format()).cross_x, 2.5);
    }
    void a_point_lies_where_its_figures_say_and_names_its_field() {
        const ChartData data = collect(drivers(), importance(), chart_format());
        const ChartLayout layout = laid_out(data);
        QCOMPARE(layout.marks.front().anchor, layout.at(2, 0.4));
        const QString said = describe(data, 0, 0, chart_format()).sentence();
        QCOMPARE(said, QStringLiteral(
                           "Price: performance 2 (1.80 – 2.20), importance 0.400 (0.300 – 0.500), Concentrate here"));
        QVERIFY(describe(data, 0, 3, chart_format()).sentence().endsWith(QStringLiteral("Possible overkill")));
    }
    void an_ellipse_reaches_the_root_of_chi_squared_along_each_axis() {
        ChartSpec spec = importance();
        spec.ellipses = true;
        const ChartLayout layout = laid_out(collect(drivers(), spec, chart_format()));
        const QRectF area = layout.shapes.front().path.boundingRect();  // of Price, without correlation
        const double s = 0.2 / 1.959963984540054, reach = 2.447746830680816;
        QVERIFY(std::abs(area.right() - layout.at(2 + reach * s, 0).x()) < 0.5);
        QVERIFY(std::abs(area.left() - layout.at(2 - reach * s, 0).x()) < 0.5);
        QVERIFY(std::abs(area.top() - layout.at(0, 0.4 + reach * 0.1 / 1.959963984540054).y()) < 0.5);
    }
    void correlated_errors_lean_the_ellipse() {
        ChartSpec spec = importance();
        spec.ellipses = true;
        spec.correlation = "r";
        const ChartLayout layout = laid_out(collect(drivers(), spec, chart_format()));
        // Service: r = 0.5, so that the highest point lies half a reach to the right of the middle.
        const QPainterPath& path = layout.shapes[1].path;
        QPointF top = path.elementAt(0);
        for (int i = 1; i < path.elementCount(); ++i)
            if (path.elementAt(i).y < top.y()) top = path.elementAt(i);
        const double reach = 2.447746830680816 * 0.2 / 1.959963984540054;
        QVERIFY(std::abs(top.x() - layout.at(4 + 0.5 * reach, 0).x()) < 4);
    }
    void names_cover_neither_dots_nor_one_another() {
        std::vector<std::string> names;
        std::vector<double> x, y;
        for (int i = 0; i < 18; ++i) {
            names.push_back("Zufriedenheit mit Nummer " + std::to_string(i + 1));
            x.push_back(3 + 0.08 * (i % 5));
            y.push_back(0.1 + 0.006 * (i % 7));
        }
        const FindingTable crowd = table({texts("driver", names), numbers("performance", x), numbers("importance", y)});
        ChartSpec spec = chart(ChartKind::importance, "performance", {"importance"});
        spec.label = "driver";
        const ChartLayout layout = laid_out(collect(crowd, spec, chart_format()), 1280, 720);
        std::vector<QRectF> areas;
        for (const ChartLabel& label : layout.labels)
            if (label.text.startsWith(QStringLiteral("Zufr"))) areas.push_back(label.area);
        QVERIFY(areas.size() >= 12);
        for (std::size_t i = 0; i < areas.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) QVERIFY(!areas[i].intersects(areas[j]));
            for (const PlacedMark& mark : layout.marks) QVERIFY(!areas[i].intersects(mark.box));
        }
    }
    void a_radar_needs_three_axes() {
        const FindingTable three = table({texts("x", {"a", "b", "c"}), numbers("y", {0, 5, 10})});
        const ChartLayout rose = laid_out(collect(three, chart(ChartKind::radar, "x", {"y"}), chart_format()));
        const QPointF centre = rose.marks[0].anchor;  // the value 0 of the first axis
        const QPointF second = rose.marks[1].anchor - centre, third = rose.marks[2].anchor - centre;
        QVERIFY(second.x() > 0 && second.y() > 0 && third.x() < 0 && third.y() > 0);
        QVERIFY(std::abs(std::hypot(third.x(), third.y()) - 2 * std::hypot(second.x(), second.y())) < 0.01);
        const FindingTable two = table({texts("x", {"a", "b"}), numbers("y", {5, 10})});
        const ChartLayout dots = laid_out(collect(two, chart(ChartKind::radar, "x", {"y"}), chart_format()));
        QVERIFY(!dots.upright);
    }
    void nothing_to_show_is_said() {
        const FindingTable nothing =
            table({texts("driver", {}), numbers("performance", {}), numbers("importance", {})});
        for (const ChartKind kind :
             {ChartKind::importance, ChartKind::dots, ChartKind::diverging, ChartKind::bullet, ChartKind::radar}) {
            ChartSpec spec = importance();
            spec.kind = kind;
            const ChartData data = collect(nothing, spec, chart_format());
            QVERIFY(data.empty());
            QCOMPARE(laid_out(data).labels.size(), std::size_t{1});
        }
    }
};

QTEST_MAIN(TestImportance)
#include "test_importance.moc"
