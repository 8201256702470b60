#include <QNativeGestureEvent>
#include <QtTest>
#include <cmath>
#include <memory>

#include "tables.h"
#include "text_of.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/layout.h"
#include "ui/charts/map_view.h"

using namespace clientele;
using namespace tables;

namespace {

FindingTable cities() {
    FindingTable out =
        table({texts("city", {"Munich", "Berlin", "Hamburg", "Vienna"}), numbers("lat", {48.137, 52.52, 53.55, 48.208}),
               numbers("lon", {11.575, 13.405, 9.99, 16.372}), numbers("sales", {400, 900, 100, 0}, Unit::amount),
               numbers("share", {0.2, 0.4, 0.3, 0.25}, Unit::percent)});
    out.key_column = "city";
    return out;
}
ChartSpec map_of_cities() {
    ChartSpec spec = chart(ChartKind::map, "lon", {"lat"});
    spec.size = "sales";
    spec.colour = "share";
    return spec;
}
/// Four cells of level 10 that are two of level 9, and one elsewhere; with a number and its weight.
FindingTable cells() {
    std::vector<double> latitude, longitude, level, customers, mean;
    const MapCell first = cell_of({48.137, 11.575}, 9);
    const auto add = [&](std::uint32_t column, std::uint32_t row, double count, double value) {
        const Place middle = middle_of({10, column, row});
        latitude.push_back(middle.latitude);
        longitude.push_back(middle.longitude);
        level.push_back(10);
        customers.push_back(count);
        mean.push_back(value);
    };
    add(2 * first.column, 2 * first.row, 10, 1);
    add(2 * first.column + 1, 2 * first.row + 1, 30, 5);
    add(2 * first.column + 40, 2 * first.row, 4, 2);
    return table({numbers("lat", latitude), numbers("lon", longitude), numbers("level", level),
                  numbers("customers", customers, Unit::count), numbers("mean", mean)});
}
/// Those cells a hundredfold, and three customers in Sydney.
FindingTable with_a_far_one() {
    FindingTable out = cells();
    const auto grown = [&](const char* id, double factor, double last, Unit unit = Unit::none) {
        std::vector<double> values;
        for (const double each : out.find(id)->values.numbers()) values.push_back(each * factor);
        values.push_back(last);
        return numbers(id, values, unit);
    };
    return table({grown("lat", 1, -33.87), grown("lon", 1, 151.21), grown("level", 1, 10),
                  grown("customers", 100, 3, Unit::count), grown("mean", 1, 2)});
}
ChartSpec map_of_cells(bool sums) {
    ChartSpec spec = chart(ChartKind::map, "lon", {"lat"});
    spec.x_end = "level";
    spec.size = "customers";
    spec.colour = sums ? "customers" : "mean";
    spec.stacked = sums;
    return spec;
}
ChartData data_of(const FindingTable& table, const ChartSpec& spec) { return collect(table, spec, chart_format()); }
ChartLayout laid_out(const ChartData& data, std::optional<MapView> view = {}, QSizeF size = {600, 400}) {
    return lay_out(data, {size, chart_font(QFont()), chart_format(), 1, view});
}
bool says(const ChartLayout& layout, const QString& text) {
    return std::ranges::any_of(layout.labels, [&](const ChartLabel& label) { return label.text == text; });
}
int different(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

/// The map of the cities in a window, and the area that it shows.
struct ShownCities {
    ChartView view;
    QSignalSpy areas{&view, &ChartView::area_chosen};

    ShownCities() {
        view.resize(600, 400);
        view.set_chart(cities(), map_of_cities());
        view.show();
    }
    Area seen() {
        QTest::keyClick(&view, Qt::Key_A);
        return qvariant_cast<Area>(areas.last().at(0));
    }
};

}  // namespace

class TestMap : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void points_lie_where_mercator_puts_them() {
        const ChartLayout layout = laid_out(data_of(cities(), map_of_cities()));
        QCOMPARE(layout.marks.size(), 4U);
        for (const PlacedMark& mark : layout.marks) {
            QVERIFY(layout.plot.contains(mark.anchor));
            const Place back = from_mercator(layout.map->view.point(mark.anchor, layout.plot));
            const auto row = static_cast<std::size_t>(mark.row);
            QVERIFY(std::abs(back.latitude - cities().find("lat")->values.numbers()[row]) < 1e-9);
            QVERIFY(std::abs(back.longitude - cities().find("lon")->values.numbers()[row]) < 1e-9);
        }
        for (const char* city : {"Munich", "Berlin", "Hamburg", "Vienna"}) QVERIFY(says(layout, QLatin1String(city)));
    }
    void areas_of_points_are_as_the_numbers() {
        const ChartLayout layout = laid_out(data_of(cities(), map_of_cities()));
        QVERIFY(std::ranges::any_of(layout.labels, [](const ChartLabel& label) {
            return label.text.startsWith(QStringLiteral("Size: sales, up to ")) &&
                   label.text.contains(QStringLiteral("900"));
        }));
        double width[4]{};
        for (const PlacedMark& mark : layout.marks) width[mark.row] = mark.box.width();
        QVERIFY(std::abs(width[1] * width[1] / (width[0] * width[0]) - 900.0 / 400) < 1e-9);
        QVERIFY(width[3] > 0 && width[3] < width[2]);
    }
    void land_is_drawn_where_it_is() {
        const ChartLayout layout = laid_out(data_of(cities(), map_of_cities()));
        const auto on_land = [&](double latitude, double longitude) {
            const QPointF at = layout.map->view.at(mercator({latitude, longitude}), layout.plot);
            return std::ranges::any_of(layout.map->land, [&](const QPainterPath& land) { return land.contains(at); });
        };
        QVERIFY(on_land(48.137, 11.575));
        QVERIFY(on_land(50, 10));
        QVERIFY(!on_land(54.6, 8.0));   // the North Sea
        QVERIFY(!on_land(54.8, 13.0));  // the Baltic
    }
    void what_lies_across_the_180th_meridian_is_together() {
        const FindingTable fiji = table({numbers("lat", {-17, -18}), numbers("lon", {178, -179})});
        ChartSpec spec = chart(ChartKind::map, "lon", {"lat"});
        const ChartLayout layout = laid_out(data_of(fiji, spec));
        QCOMPARE(layout.marks.size(), 2U);
        const double apart = layout.marks[1].anchor.x() - layout.marks[0].anchor.x();
        QVERIFY(std::abs(std::abs(apart) - 3.0 / 360 * layout.map->view.world) < 1e-6);
        // Both halves of Vanua Levu and no line along the meridian, where the source cuts it.
        const QPointF seam = layout.map->view.at(mercator({-16.5, 180}), layout.plot);
        for (int i = 0; i < layout.map->borders.elementCount(); ++i) {
            const auto element = layout.map->borders.elementAt(i);
            if (!element.isLineTo() || i == 0) continue;
            const auto before = layout.map->borders.elementAt(i - 1);
            QVERIFY(std::abs(element.x - seam.x()) > 1e-3 || std::abs(before.x - seam.x()) > 1e-3);
        }
    }
    void cells_are_put_together_for_small_scales() {
        const ChartData sums = data_of(cells(), map_of_cells(true)), means = data_of(cells(), map_of_cells(false));
        QCOMPARE(sums.series.back().marks.size(), 3U);
        const auto level = [](const ChartData& data, int wanted) -> const ChartSeries& {
            return *std::ranges::find_if(data.series, [&](const ChartSeries& series) {
                return !series.marks.empty() && series.marks.front().lane == wanted;
            });
        };
        QCOMPARE(level(sums, 9).marks.size(), 2U);
        QCOMPARE(level(sums, 9).marks.front().high, 40.0);
        for (const Mark& mark : level(sums, 9).marks) QCOMPARE(mark.row, -1);
        QCOMPARE(level(means, 9).marks.front().high, (10.0 * 1 + 30 * 5) / 40);
        double all = 0;
        for (const Mark& mark : level(sums, 3).marks) all += mark.high;
        QCOMPARE(all, 44.0);
        MapView view = laid_out(sums).map->view;
        view.world = 9 * 1024;  // just wide enough for level 10
        QCOMPARE(laid_out(sums, view).marks.front().row >= 0, true);
        view.world = 9 * 1024 - 1;
        for (const PlacedMark& mark : laid_out(sums, view).marks) QVERIFY(mark.series < sums.series.size() - 1.0);
    }
    void zooming_keeps_what_is_under_the_pointer() {
        const QRectF plot(0, 20, 600, 380);
        const MapView view = fitted({0.5, 0.6, 0.3, 0.4}, plot.size());
        const QPointF pointer(100, 90);
        const MapView nearer = zoomed(view, 3, pointer, plot);
        QVERIFY(std::abs(nearer.world - 3 * view.world) < 1e-6);
        QVERIFY(std::abs(nearer.point(pointer, plot).x - view.point(pointer, plot).x) < 1e-9);
        QVERIFY(std::abs(nearer.point(pointer, plot).y - view.point(pointer, plot).y) < 1e-9);
        const MapView moved = panned(view, {30, -10}, plot);
        QVERIFY(std::abs(moved.point(pointer + QPointF(30, -10), plot).x - view.point(pointer, plot).x) < 1e-9);
        QVERIFY(zoomed(view, 1e-9, pointer, plot).world >= 380);
        QVERIFY(zoomed(view, 1e12, pointer, plot).world <= 3e7);
    }
    void the_box_goes_the_shorter_way_round() {
        const MapPoint east = mercator({0, 170}), west = mercator({0, -170});
        const MapBox box = box_of(std::vector{east, west});
        QVERIFY(std::abs(box.x_last - box.x_first - 20.0 / 360) < 1e-12);
    }
    void an_area_is_dragged_and_what_is_seen_taken() {
        ChartView view;
        view.resize(600, 400);
        view.set_theme(Theme::light());
        view.set_chart(cities(), map_of_cities());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.grab();
        const ChartLayout layout = laid_out(data_of(cities(), map_of_cities()), {}, view.size());
        QSignalSpy spy(&view, &ChartView::area_chosen);
        const QPoint from = layout.plot.center().toPoint() - QPoint(80, 60), to = from + QPoint(160, 120);
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, view.mapToGlobal(at), button, buttons, Qt::ShiftModifier);
            QApplication::sendEvent(&view, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
        QCOMPARE(spy.count(), 1);
        const auto chosen = qvariant_cast<Area>(spy.at(0).at(0));
        QCOMPARE(chosen, area_in(layout.map->view, QRectF(from, to), layout.plot));
        const Place upper = from_mercator(layout.map->view.point(from, layout.plot));
        QVERIFY(chosen.north >= upper.latitude && chosen.north < upper.latitude + 0.5);
        QVERIFY(chosen.west <= upper.longitude && chosen.west > upper.longitude - 0.5);
        QTest::keyClick(&view, Qt::Key_A);
        QCOMPARE(spy.count(), 2);
        for (std::size_t row = 0; row < 4; ++row)
            QVERIFY(
                qvariant_cast<Area>(spy.at(1).at(0))
                    .holds({cities().find("lat")->values.numbers()[row], cities().find("lon")->values.numbers()[row]}));
    }
    void keys_zoom_and_move_and_arrows_go_from_place_to_place() {
        ShownCities map;
        ChartView& view = map.view;
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const Area whole = map.seen();
        QTest::keyClick(&view, Qt::Key_Plus);
        const Area nearer = map.seen();
        QVERIFY(nearer.north - nearer.south < 0.8 * (whole.north - whole.south));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(map.seen().west > nearer.west);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(map.seen().south < nearer.south);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(map.seen(), whole);
        QTest::keyClick(&view, Qt::Key_Home);
        QVERIFY(view.selected_row() >= 0);
        const int first = view.selected_row();
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.selected_row() >= 0 && view.selected_row() != first);
        QVERIFY(view.selected_text().contains(QStringLiteral("sales")));
    }
    /// The gesture of a touchpad, as the window hands it to the widget under it.
    void a_pinch_on_the_touchpad_zooms_about_the_pointer() {
        ShownCities map;
        ChartView& view = map.view;
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const Area whole = map.seen();
        const auto pinch = [&](double by, QPointF at) {
            QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                                      view.mapToGlobal(at), by, {});
            QCoreApplication::sendEvent(view.windowHandle(), &event);
        };
        pinch(0.5, QRectF(view.rect()).center());
        const Area nearer = map.seen();
        QVERIFY(std::abs((nearer.east - nearer.west) - (whole.east - whole.west) / 1.5) < 0.1);
        QVERIFY(nearer.west > whole.west && nearer.east < whole.east);
        pinch(0.5, {10, 380});  // the lower left corner stays
        const Area corner = map.seen();
        QVERIFY(std::abs(corner.west - nearer.west) < 0.2 && corner.east < nearer.east - 1);
        QVERIFY(std::abs(corner.south - nearer.south) < 0.5 && corner.north < nearer.north - 0.5);
        pinch(-0.9, {300, 200});
        QVERIFY(map.seen().east - map.seen().west > whole.east - whole.west);
        pinch(-5, {300, 200});  // more than there is: the whole earth
        const Area earth = map.seen();
        QVERIFY(earth.north > 60 && earth.south < -20 && std::isfinite(earth.west));
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(map.seen(), whole);
    }
    /// Two fingers on the screen, apart from one another.
    void two_fingers_zoom() {
        ShownCities map;
        ChartView& view = map.view;
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const Area whole = map.seen();
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const QPoint middle(300, 200);
        const auto at = [&](int apart) { return std::pair(middle - QPoint(apart, 0), middle + QPoint(apart, 0)); };
        QTest::touchEvent(&view, screen.get()).press(1, at(40).first, &view).press(2, at(40).second, &view);
        for (int apart = 50; apart <= 120; apart += 10)
            QTest::touchEvent(&view, screen.get()).move(1, at(apart).first, &view).move(2, at(apart).second, &view);
        QTest::touchEvent(&view, screen.get()).release(1, at(120).first, &view).release(2, at(120).second, &view);
        const Area nearer = map.seen();
        const double times = (whole.east - whole.west) / (nearer.east - nearer.west);
        QVERIFY2(times > 1.8 && times < 3.2, qPrintable(QString::number(times)));
        QVERIFY(std::abs((nearer.east + nearer.west) - (whole.east + whole.west)) < 1);
    }
    /// + and - of the keypad, = where + needs Shift; with Ctrl they are the window's.
    void every_key_that_means_plus_zooms() {
        ShownCities map;
        ChartView& view = map.view;
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto width = [&] {
            const Area area = map.seen();
            return area.east - area.west;
        };
        double before = width();
        for (const auto& [key, modifier] :
             {std::pair(Qt::Key_Plus, Qt::KeypadModifier), std::pair(Qt::Key_Plus, Qt::ShiftModifier),
              std::pair(Qt::Key_Equal, Qt::NoModifier)}) {
            QTest::keyClick(&view, key, modifier);
            QVERIFY(width() < 0.9 * before);
            before = width();
        }
        QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(width(), before);
        QTest::keyClick(&view, Qt::Key_Minus, Qt::KeypadModifier);
        QVERIFY(width() > 1.1 * before);
        const double left = map.seen().west;
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(map.seen().west < left);
        const double north = map.seen().north;
        QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(map.seen().north > north);
    }
    void pictures_differ_by_theme_and_double_in_size() {
        ChartImage image;
        image.size = {480, 320};
        image.scale = 1;
        const QImage light = chart_picture(cities(), map_of_cities(), image);
        image.theme = Theme::dark_theme();
        const QImage dark = chart_picture(cities(), map_of_cities(), image);
        QVERIFY(different(light, dark) > light.width() * light.height() / 2);
        image.scale = 2;
        QCOMPARE(chart_picture(cities(), map_of_cities(), image).size(), light.size() * 2);
        image.scale = 1;
        FindingTable elsewhere = cities();
        elsewhere.columns[1] = numbers("lat", {-48.137, -52.52, -53.55, -48.208});
        QVERIFY(different(dark, chart_picture(elsewhere, map_of_cities(), image)) > 500);  // other land
    }
    void a_few_far_away_do_not_shrink_the_first_view() {
        const ChartData data = data_of(with_a_far_one(), map_of_cells(true));
        QVERIFY(data.bulk.x_last - data.bulk.x_first < 0.2 * (data.box.x_last - data.box.x_first));
        const ChartLayout first = laid_out(data);
        QVERIFY(says(first, QStringLiteral("3 outside the view")));
        QVERIFY(first.map->view.world > 5 * laid_out(data, fitted(data.box, {600, 380})).map->view.world);
        for (const ChartLabel& label : laid_out(data, fitted(data.box, {600, 380})).labels)
            QVERIFY(!label.text.contains(QStringLiteral("outside")));
        // A store there is no stray: it is shown.
        FindingTable table = with_a_far_one();
        std::vector<double> level(table.find("level")->values.numbers().begin(),
                                  table.find("level")->values.numbers().end());
        level.back() = missing_number;
        table.columns[2] = numbers("level", level);
        QCOMPARE(data_of(table, map_of_cells(true)).bulk, data_of(table, map_of_cells(true)).box);
        // And where all live close together everything is.
        const ChartData close = data_of(cells(), map_of_cells(true));
        QCOMPARE(close.bulk, close.box);
    }
    void the_pointer_need_not_hit_a_small_point() {
        const ChartLayout layout = laid_out(data_of(cities(), map_of_cities()));
        for (std::size_t i = 0; i < layout.marks.size(); ++i) {
            const PlacedMark& mark = layout.marks[i];
            const double edge = mark.box.width() / 2;
            QCOMPARE(mark_at(layout, mark.anchor + QPointF(0, edge + 7)), static_cast<int>(i));
            QVERIFY(mark_at(layout, mark.anchor + QPointF(0, edge + 9)) != static_cast<int>(i));
        }
    }
    void a_click_on_a_cell_of_several_rows_is_one_on_its_area() {
        ChartView view;
        view.resize(600, 400);
        view.set_chart(with_a_far_one(), map_of_cells(true));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::keyClick(&view, Qt::Key_E);  // small enough that cells are put together
        const ChartData data = data_of(with_a_far_one(), map_of_cells(true));
        const QRectF plot = laid_out(data).plot;
        const ChartLayout layout = laid_out(data, fitted(data.box, plot.size()));
        const auto several = std::ranges::find_if(layout.marks, [](const PlacedMark& mark) { return mark.row < 0; });
        QVERIFY(several != layout.marks.end());
        QSignalSpy areas(&view, &ChartView::area_activated), rows(&view, &ChartView::activated);
        QTest::mouseClick(&view, Qt::LeftButton, {}, several->anchor.toPoint());
        QCOMPARE(rows.count(), 0);
        QCOMPARE(areas.count(), 1);
        const auto area = qvariant_cast<Area>(areas.at(0).at(0));
        QVERIFY(area.holds({48.137, 11.575}));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(areas.count(), 2);
    }
    void a_chosen_view_stays_while_it_shows_something() {
        ShownCities map;
        ChartView& view = map.view;
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::keyClick(&view, Qt::Key_Plus);
        const Area nearer = map.seen();
        FindingTable fewer = cities();
        fewer.columns[1] = numbers("lat", {48.137, 52.52, missing_number, missing_number});
        view.set_chart(fewer, map_of_cities());
        QCOMPARE(map.seen(), nearer);
        fewer.columns[1] = numbers("lat", {-48.137, -52.52, -50, -50});
        view.set_chart(fewer, map_of_cities());
        QVERIFY(map.seen().north < 0);
    }
    void names_keep_clear_of_the_tools() {
        const ChartData data = data_of(cities(), map_of_cities());
        const QRectF plot = laid_out(data).plot;
        const MapPoint berlin = mercator({52.52, 13.405});
        MapView view = laid_out(data).map->view;  // Berlin just left of the tools
        view.x = berlin.x - (plot.width() / 2 - 80) / view.world;
        view.y = berlin.y + (plot.height() / 2 - 60) / view.world;
        const ChartLayout layout = laid_out(data, view);
        const auto name = std::ranges::find(layout.labels, QStringLiteral("Berlin"), &ChartLabel::text);
        QVERIFY(name != layout.labels.end());
        QVERIFY(name->area.right() < plot.right() - 40);
    }
    void nothing_and_one_place() {
        const FindingTable none = table({numbers("lat", {}), numbers("lon", {})});
        QVERIFY(
            says(laid_out(data_of(none, chart(ChartKind::map, "lon", {"lat"}))), QStringLiteral("No data to show")));
        const FindingTable one = table({numbers("lat", {48.1, 99}), numbers("lon", {11.5, 3})});
        const ChartLayout layout = laid_out(data_of(one, chart(ChartKind::map, "lon", {"lat"})));
        QCOMPARE(layout.marks.size(), 1U);
        QVERIFY(layout.map->view.world < 3e7);
    }
};

QTEST_MAIN(TestMap)
#include "test_map.moc"
