#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>
#include <set>

#include "tables.h"
#include "text_of.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/chart_view.h"

using namespace clientele;
using namespace tables;

namespace {

struct Case {
    const char* name;
    FindingTable table;
    ChartSpec spec;
};

/// A small chart of every kind.
std::vector<Case> every_kind() {
    std::vector<Case> out;
    const FindingTable named =
        table({texts("x", {"a", "b", "c"}), numbers("y", {3, 1, 2}), texts("s", {"p", "p", "q"})});
    for (const ChartKind kind : {ChartKind::bars, ChartKind::columns, ChartKind::line, ChartKind::area, ChartKind::pie,
                                 ChartKind::fan, ChartKind::dots, ChartKind::diverging, ChartKind::bullet,
                                 ChartKind::radar})
        out.push_back({id(kind).data(), named, chart(kind, "x", {"y"})});
    out.push_back({"heat_map", named, chart(ChartKind::heat_map, "x", {"y"}, "s")});
    out.push_back({"flow", named, chart(ChartKind::flow, "x", {"y"}, "s")});
    out.push_back({"waterfall", named, chart(ChartKind::waterfall, "x", {"y"})});
    const FindingTable plain = table({numbers("x", {0, 10, 20}), numbers("y", {3, 1, 2})});
    out.push_back({"scatter", plain, chart(ChartKind::scatter, "x", {"y"})});
    out.push_back({"importance", plain, chart(ChartKind::importance, "x", {"y"})});
    out.push_back({"histogram", plain, chart(ChartKind::histogram, "x", {"y"})});
    out.push_back({"box",
                   table({texts("x", {"a", "b", "c"}), numbers("l", {1, 2, 3}), numbers("q", {2, 3, 4}),
                          numbers("m", {3, 4, 5}), numbers("r", {4, 5, 6}), numbers("h", {5, 6, 7})}),
                   chart(ChartKind::box, "x", {"l", "q", "m", "r", "h"})});
    return out;
}

ChartLayout layout_of(const Case& one, const ChartView& view) {
    return lay_out(collect(one.table, one.spec, chart_format()),
                   {view.size(), chart_font(view.font()), chart_format()});
}

QtMessageHandler previous = nullptr;
int warnings = 0;
void count_warnings(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type != QtDebugMsg && type != QtInfoMsg && !message.contains(QStringLiteral("XDG_RUNTIME_DIR"))) ++warnings;
    previous(type, context, message);
}

}  // namespace

class TestChartView : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void initTestCase() { previous = qInstallMessageHandler(count_warnings); }
    void init() { warnings = 0; }
    void cleanup() { QCOMPARE(warnings, 0); }

    void click_and_keys_give_the_row_of_the_mark_data() {
        QTest::addColumn<int>("which");
        const std::vector<Case> cases = every_kind();
        for (std::size_t i = 0; i < cases.size(); ++i) QTest::newRow(cases[i].name) << static_cast<int>(i);
    }
    void click_and_keys_give_the_row_of_the_mark() {
        QFETCH(int, which);
        const Case one = every_kind()[static_cast<std::size_t>(which)];
        ChartView view;
        view.resize(480, 300);
        view.set_chart(one.table, one.spec);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy chosen(&view, &ChartView::selected), activated(&view, &ChartView::activated);
        const ChartLayout layout = layout_of(one, view);
        QCOMPARE(layout.marks.size(), std::size_t{3});
        for (const PlacedMark& mark : layout.marks) {
            const bool box = !mark.box.isNull() && mark.wedge.isEmpty();
            const QPoint at = (box ? mark.box.center() : mark.anchor).toPoint();
            QTest::mouseClick(&view, Qt::LeftButton, {}, at);
            QCOMPARE(activated.takeLast()[0].toInt(), mark.row);
            QCOMPARE(view.selected_row(), mark.row);
        }
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.selected_row(), -1);
        chosen.clear();
        if (one.spec.kind == ChartKind::flow) return;  // streams come in the order of their places: see test_flow
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chosen.takeLast()[0].toInt(), 0);
        QTest::keyClick(&view, one.spec.kind == ChartKind::bars || one.spec.kind == ChartKind::waterfall
                                   ? Qt::Key_Down
                                   : Qt::Key_Right);
        QCOMPARE(chosen.takeLast()[0].toInt(), 1);
        activated.clear();
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 1);
        QVERIFY(!view.selected_text().isEmpty());
    }
    void arrows_across_go_to_the_other_series() {
        ChartView view;
        view.resize(480, 300);
        view.set_chart(table({texts("x", {"a", "b"}), numbers("p", {1, 2}), numbers("q", {3, 4})}),
                       chart(ChartKind::columns, "x", {"p", "q"}));
        view.show();
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selected_text(), QStringLiteral("b: p 2"));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selected_text(), QStringLiteral("b: q 4"));
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.selected_text(), QStringLiteral("a: q 3"));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.selected_text(), QStringLiteral("a: p 1"));
    }
    void hover_shows_the_values_and_selects_nothing() {
        ChartView view;
        view.resize(480, 300);
        const Case one = every_kind().front();
        view.set_chart(one.table, one.spec);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage before = view.grab().toImage();
        QTest::mouseMove(&view, layout_of(one, view).marks[1].box.center().toPoint());
        QTRY_VERIFY(view.grab().toImage() != before);
        QCOMPARE(view.selected_row(), -1);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&view, &leave);
        QTRY_COMPARE(view.grab().toImage(), before);
    }
    void screen_readers_hear_the_title_and_the_selected_values() {
        ChartView view;
        view.resize(480, 300);
        ChartSpec spec = chart(ChartKind::bars, "segment", {"share"});
        view.set_chart(segments(), spec);
        view.show();
        QTest::keyClick(&view, Qt::Key_Down);
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(reader);
        QCOMPARE(reader->role(), QAccessible::Chart);
        QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("A chart"));
        QCOMPARE(reader->text(QAccessible::Value), QStringLiteral("Champions: share 46%"));
    }
    void no_labels_of_bars_cover_one_another_or_leave_the_chart() {
        const std::vector<std::string> names{"Donaudampfschifffahrtsgesellschaftskapitän", "Kfz",
                                             "Rindfleischetikettierungsüberwachung"};
        const FindingTable t = table({texts("x", names), numbers("y", {120000, -45000, 1.9e6}, Unit::amount)});
        for (const ChartKind kind : {ChartKind::bars, ChartKind::columns}) {
            for (const QSizeF size : {QSizeF(300, 180), QSizeF(480, 300), QSizeF(960, 540)}) {
                const ChartLayout layout =
                    lay_out(collect(t, chart(kind, "x", {"y"}), {}), {size, chart_font(QFont()), {}});
                for (const ChartLabel& label : layout.labels) {
                    QVERIFY2(QRectF(QPointF(-1, -1), size + QSizeF(2, 2)).contains(label.area), qPrintable(label.text));
                    for (const ChartLabel& other : layout.labels) {
                        if (&label != &other)
                            QVERIFY2(!label.area.adjusted(1, 2, -1, -2).intersects(other.area.adjusted(1, 2, -1, -2)),
                                     qPrintable(label.text + QStringLiteral(" / ") + other.text));
                    }
                }
            }
        }
    }
    void bars_start_at_zero_and_lines_say_when_they_do_not() {
        const FindingTable t = table({texts("x", {"a", "b"}), numbers("y", {1000, 1010})});
        const Canvas canvas{QSizeF(480, 300), chart_font(QFont()), {}};
        QVERIFY(lay_out(collect(t, chart(ChartKind::columns, "x", {"y"}), {}), canvas).y_first <= 0);
        const ChartLayout line = lay_out(collect(t, chart(ChartKind::line, "x", {"y"}), {}), canvas);
        QVERIFY(line.y_first > 0);
        QVERIFY(std::ranges::any_of(
            line.labels, [](const ChartLabel& label) { return label.text.contains(QStringLiteral("not at zero")); }));
    }
    void more_bars_than_fit_are_left_out_with_a_note() {
        std::vector<std::string> names;
        std::vector<double> values;
        for (int i = 0; i < 300; ++i) {
            names.push_back("n" + std::to_string(i));
            values.push_back(i);
        }
        const ChartData data =
            collect(table({texts("x", names), numbers("y", values)}), chart(ChartKind::bars, "x", {"y"}), {});
        const ChartLayout layout = lay_out(data, {QSizeF(480, 300), chart_font(QFont()), {}});
        QVERIFY(layout.marks.size() >= 8 && layout.marks.size() < 25);
        QCOMPARE(layout.marks.back().row, 299);
        QVERIFY(std::ranges::any_of(
            layout.labels, [](const ChartLabel& label) { return label.text.contains(QStringLiteral("of 300")); }));
    }
    void cells_of_a_heat_map_have_figures_in_all_or_in_none() {
        std::vector<std::string> x, lane;
        std::vector<double> share;
        for (int column = 0; column < 12; ++column)
            for (int row = 0; row < 3; ++row) {
                x.push_back("2024-Q" + std::to_string(column));
                lane.push_back(std::to_string(row));
                share.push_back(row == 0 ? 0 : row == 1 ? 0.029 : 0.12);
            }
        TableColumn shares = numbers("y", share);
        shares.unit = Unit::percent;
        const FindingTable cells = table({texts("x", x), texts("s", lane), shares});
        std::set<int> figures;
        for (const int width : {140, 240, 340, 420, 520, 640, 900, 1200}) {
            const ChartLayout layout =
                lay_out(collect(cells, chart(ChartKind::heat_map, "x", {"y"}, "s"), chart_format()),
                        {QSizeF(width, 300), chart_font(QFont()), chart_format()});
            int written = 0;
            for (const auto& label : layout.labels)
                if (layout.plot.contains(label.area.center())) ++written;
            QVERIFY2(written == 0 || written == 36, qPrintable(QStringLiteral("%1: %2").arg(width).arg(written)));
            figures.insert(written);
        }
        QCOMPARE(figures.size(), std::size_t{2});
    }
    void of_ranked_bars_the_first_stay_where_not_all_fit() {
        std::vector<std::string> names;
        std::vector<double> values;
        for (int i = 0; i < 100; ++i) {
            names.push_back("n" + std::to_string(i));
            values.push_back(i);
        }
        ChartSpec spec = chart(ChartKind::bars, "x", {"y"});
        spec.ranked = true;
        const ChartData data = collect(table({texts("x", names), numbers("y", values)}), spec, {});
        const ChartLayout layout = lay_out(data, {QSizeF(480, 300), chart_font(QFont()), {}});
        QVERIFY(layout.marks.size() >= 8 && layout.marks.size() < 25);
        for (std::size_t i = 0; i < layout.marks.size(); ++i) QCOMPARE(layout.marks[i].row, static_cast<int>(i));
        QVERIFY(std::ranges::any_of(
            layout.labels, [](const ChartLabel& label) { return label.text.contains(QStringLiteral("first")); }));
    }
    void labels_contrast_with_what_is_behind_them() {
        for (const Theme& theme : {Theme::light(), Theme::dark_theme()}) {
            QVERIFY(contrast(theme.ink, theme.panel) >= 4.5);
            QVERIFY(contrast(theme.muted, theme.panel) >= 4.5);
            for (int i = 0; i <= 20; ++i) {
                const QColor cell = shade(theme, -1 + i / 10.0, true);
                QVERIFY2(contrast(readable_on(theme, cell), cell) >= 3, qPrintable(QString::number(i)));
            }
        }
    }
    void charts_of_five_hundred_points_are_set_and_drawn_quickly() {
        std::vector<double> x, y;
        for (int i = 0; i < 500; ++i) {
            x.push_back(i);
            y.push_back(std::sin(i * 0.1));
        }
        const FindingTable t = table({numbers("x", x), numbers("y", y)});
        for (const ChartKind kind : {ChartKind::line, ChartKind::scatter, ChartKind::histogram, ChartKind::columns}) {
            ChartView view;
            view.resize(480, 300);
            double best = 1e9;
            for (int round = 0; round < 5; ++round) {
                QElapsedTimer timer;
                timer.start();
                view.set_chart(t, chart(kind, "x", {"y"}));
                const QImage drawn = view.grab().toImage();
                best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
            qInfo("%s: %.1f ms", id(kind).data(), best);
            QVERIFY2(best < 50, qPrintable(QString::number(best)));
        }
    }
};

QTEST_MAIN(TestChartView)
#include "test_chart_view.moc"
