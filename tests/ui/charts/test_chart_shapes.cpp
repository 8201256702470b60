#include <QImage>
#include <QPainter>
#include <QtTest>
#include <thread>

#include "tables.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/dense_line_item.h"
#include "ui/charts/drawing.h"

using namespace clientele;
using namespace tables;

namespace {

Canvas canvas(double width, double height) { return {QSizeF(width, height), chart_font(QFont()), {}}; }

FindingTable boxes(const std::vector<std::string>& names) {
    std::vector<double> parts[5];
    for (std::size_t i = 0; i < names.size(); ++i)
        for (int part = 0; part < 5; ++part)
            parts[part].push_back(static_cast<double>(part + 1) + static_cast<double>(i));
    return table({texts("x", names), numbers("l", parts[0]), numbers("q", parts[1]), numbers("m", parts[2]),
                  numbers("r", parts[3]), numbers("h", parts[4])});
}
ChartLayout placed(const FindingTable& t, const ChartSpec& spec, double width, double height) {
    return lay_out(collect(t, spec, {}), canvas(width, height));
}
ChartSpec box_chart() { return chart(ChartKind::box, "x", {"l", "q", "m", "r", "h"}); }

bool says(const ChartLayout& layout, const QString& words) {
    return std::ranges::any_of(layout.labels, [&](const ChartLabel& label) { return label.text == words; });
}

FindingTable quarters(std::vector<double> other) {
    return table({texts("x", {"Q1", "Q1", "Q2", "Q2"}), texts("s", {"shop", "web", "shop", "web"}),
                  numbers("y", {10, other[0], 30, other[1]}, Unit::count)});
}

}  // namespace

class TestChartShapes : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void boxes_with_short_names_stand_upright() {
        QVERIFY(placed(boxes({"a", "b", "c"}), box_chart(), 480, 240).upright);
    }
    void boxes_with_long_or_many_names_lie_in_rows_with_their_whole_names() {
        const std::vector<std::string> names{"Frankfurt am Main, Zeil", "Berlin, Alexanderplatz",
                                             "Hamburg, Mönckebergstraße", "München, Kaufingerstraße",
                                             "Köln, Schildergasse"};
        const ChartLayout layout = placed(boxes(names), box_chart(), 480, 240);
        QVERIFY(!layout.upright);
        QCOMPARE(layout.marks.size(), names.size());
        for (const std::string& each : names) QVERIFY2(says(layout, QString::fromStdString(each)), each.c_str());
        QVERIFY(layout.marks[0].box.top() < layout.marks[1].box.top());
        QVERIFY(layout.marks[0].anchor.x() < layout.marks[1].anchor.x());
        for (const ChartLabel& label : layout.labels)
            QVERIFY2(QRectF(-1, -1, 482, 242).contains(label.area), qPrintable(label.text));
    }
    void rows_of_boxes_say_their_medians_and_are_drawn() {
        const FindingTable t =
            boxes({"Frankfurt am Main, Zeil", "Berlin, Alexanderplatz", "Hamburg, Mönckebergstraße"});
        QVERIFY(says(placed(t, box_chart(), 360, 200), QStringLiteral("Median")));
        QVERIFY(says(placed(t, box_chart(), 360, 200), QStringLiteral("4")));
        const PreparedChart chart(t, box_chart(), canvas(360, 200), Theme::light());
        QImage picture(360, 200, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        chart.scene.paint(painter);
        painter.end();
        const PlacedMark& first = chart.layout.marks.front();
        const QColor inside = picture.pixelColor(first.anchor.toPoint() + QPoint(4, 0));
        QVERIFY(inside.blue() > inside.red() + 20);
    }
    void stacked_bars_say_what_they_add_up_to() {
        for (const ChartKind kind : {ChartKind::bars, ChartKind::columns}) {
            ChartSpec spec = chart(kind, "x", {"y"}, "s");
            spec.stacked = true;
            const ChartLayout layout = placed(quarters({5, 12}), spec, 480, 240);
            QVERIFY(says(layout, QStringLiteral("15")));
            QVERIFY(says(layout, QStringLiteral("42")));
            for (const ChartLabel& label : layout.labels)
                QVERIFY2(QRectF(-1, -1, 482, 242).contains(label.area), qPrintable(label.text));
        }
    }
    void stacked_shares_of_a_whole_have_no_totals() {
        ChartSpec spec = chart(ChartKind::bars, "x", {"y"}, "s");
        spec.stacked = true;
        QVERIFY(!says(placed(quarters({87, 67}), spec, 480, 240), QStringLiteral("97")));
    }
    void muted_series_are_grey_and_thinner() {
        const FindingTable t =
            table({numbers("x", {1, 2, 3}), numbers("now", {1, 2, 3}), numbers("before", {3, 2, 1})});
        ChartSpec spec = chart(ChartKind::line, "x", {"now", "before"});
        spec.muted = {"before"};
        const ChartData data = collect(t, spec, {});
        const QPen now = line_pen(data, 0, Theme::light(), 2), before = line_pen(data, 1, Theme::light(), 2);
        QCOMPARE(before.color(), Theme::light().series[5]);
        QCOMPARE(now.color(), Theme::light().series[0]);
        QVERIFY(before.widthF() < now.widthF());
        QVERIFY(says(placed(t, spec, 480, 240), QStringLiteral("before")));
    }
    void warned_series_are_named_by_their_key_where_a_column_says_the_series() {
        const FindingTable t =
            table({numbers("x", {1, 2, 1, 2}), numbers("y", {1, 2, 3, 4}), texts("s", {"a", "a", "b", "b"})});
        ChartSpec spec = chart(ChartKind::line, "x", {"y"}, "s");
        spec.warned = {"b"};
        const ChartData data = collect(t, spec, {});
        QVERIFY(data.series[0].tone == Tone::own);
        QVERIFY(data.series[1].tone == Tone::warned);
    }
    void dense_lines_keep_single_extremes() {
        std::vector<double> x(50'000), y(50'000, 5);
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = static_cast<double>(i);
            y[i] += static_cast<double>(i % 7) / 100;
        }
        y[20'000] = 10;  // one point alone
        y[30'000] = 0;
        const PreparedChart chart(table({numbers("x", x), numbers("y", y)}), tables::chart(ChartKind::line, "x", {"y"}),
                                  canvas(600, 300), Theme::light());
        QImage picture(600, 300, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        chart.scene.paint(painter);
        painter.end();
        for (const auto& [at, value] : {std::pair{20'000.0, 9.9}, std::pair{30'000.0, 0.1}}) {
            const QPointF point = chart.layout.at(at, value);
            bool inked = false;
            for (int dx = -1; dx <= 1; ++dx)
                inked = inked || picture.pixelColor(static_cast<int>(point.x()) + dx, static_cast<int>(point.y())) ==
                                     Theme::light().series[0];
            QVERIFY(inked);
        }
    }
    void charts_placed_and_filled_on_other_threads_are_the_same_picture() {
        ChartImage image;
        image.size = QSize(400, 260);
        image.title = QStringLiteral("Champions bring 46% of revenue");
        image.footnote = QStringLiteral("Northwind, version 41");
        for (const ChartKind kind :
             {ChartKind::bars, ChartKind::columns, ChartKind::line, ChartKind::area, ChartKind::pie}) {
            const ChartSpec spec = chart(kind, "segment", {"share"});
            QImage direct(image.size * image.scale, QImage::Format_ARGB32_Premultiplied);
            direct.fill(image.theme.panel);
            QPainter painter(&direct);
            painter.scale(image.scale, image.scale);
            paint_chart(painter, QRectF(QPointF(0, 0), image.size), segments(), spec, image);
            painter.end();
            PlacedChart placed;
            std::thread([&] {
                placed = place_chart(collect(segments(), spec, chart_format()), image, QStringLiteral("a.png"),
                                     chart_format());
            }).join();
            const DrawnChart drawn = draw_chart(std::move(placed));
            QImage replayed;
            std::thread([&] { replayed = picture_of(drawn); }).join();
            QCOMPARE(replayed.size(), direct.size());
            qint64 differing = 0;
            for (int row = 0; row < direct.height(); ++row)
                for (int column = 0; column < direct.width(); ++column)
                    differing += direct.pixelColor(column, row) != replayed.pixelColor(column, row) ? 1 : 0;
            QVERIFY2(
                differing * 1000 < qint64(direct.width()) * direct.height(),
                qPrintable(QStringLiteral("%1: %2 pixels differ").arg(QLatin1String(id(kind).data())).arg(differing)));
        }
    }
};

QTEST_MAIN(TestChartShapes)
#include "test_chart_shapes.moc"
