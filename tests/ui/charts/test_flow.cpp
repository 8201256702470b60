#include <QtTest>
#include <set>

#include "tables.h"
#include "text_of.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/layout.h"

using namespace clientele;
using namespace tables;

namespace {

FindingTable moves() {
    return table({texts("from", {"a", "a", "b", "b", "new"}), texts("to", {"a", "b", "a", "c", "a"}),
                  numbers("customers", {50, 10, 20, 15, 5}, Unit::count),
                  texts("way", {"stayed", "down", "up", "down", "new"})});
}
ChartSpec flow() {
    ChartSpec spec = chart(ChartKind::flow, "from", {"customers"}, "to");
    spec.colour = "way";
    spec.muted = {"stayed"};
    spec.warned = {"down"};
    return spec;
}
ChartLayout laid_out(const ChartData& data, QSizeF size = {480, 300}) {
    return lay_out(data, {size, chart_font(QFont()), chart_format()});
}
/// The place of a mark by its row.
const PlacedMark& of_row(const ChartLayout& layout, int row) {
    return *std::ranges::find(layout.marks, row, &PlacedMark::row);
}

}  // namespace

class TestFlow : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void streams_are_as_thick_as_they_are_large() {
        const ChartLayout layout = laid_out(collect(moves(), flow(), chart_format()));
        QCOMPARE(layout.marks.size(), 5U);
        const auto thickness = [&](int row) {
            const QPainterPath& path = of_row(layout, row).wedge;
            return path.elementAt(7).y - path.elementAt(0).y;  // at the edge where it leaves
        };
        QVERIFY(std::abs(thickness(0) / thickness(1) - 5) < 1e-6);
        QVERIFY(std::abs(thickness(2) / thickness(3) - 20.0 / 15) < 1e-6);
    }
    void streams_of_a_name_fill_its_bar_and_do_not_overlap() {
        const ChartLayout layout = laid_out(collect(moves(), flow(), chart_format()));
        double last = -1;
        for (const int row : {0, 1, 2, 3, 4}) {  // the order of names, then of those where they go
            const QPainterPath& path = of_row(layout, row).wedge;
            QVERIFY(path.elementAt(0).y >= last - 1e-6);
            last = path.elementAt(7).y;
        }
        QVERIFY(last <= layout.plot.bottom() + 1e-6);
    }
    void pointer_keys_and_words_reach_every_stream() {
        const ChartData data = collect(moves(), flow(), chart_format());
        const ChartLayout layout = laid_out(data);
        for (const PlacedMark& mark : layout.marks) {
            const QPointF leaving(mark.wedge.elementAt(0).x + 1,
                                  (mark.wedge.elementAt(0).y + mark.wedge.elementAt(7).y) / 2);
            QCOMPARE(mark_at(layout, leaving), static_cast<int>(&mark - layout.marks.data()));
        }
        std::set<int> reached{0};
        std::vector<int> open{0};
        while (!open.empty()) {
            const int from = open.back();
            open.pop_back();
            for (const int key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right})
                if (const int next = next_mark(layout, from, key); reached.insert(next).second) open.push_back(next);
        }
        QCOMPARE(reached.size(), 5U);
        const PlacedMark& up = of_row(layout, 2);
        QCOMPARE(describe(data, up.series, up.index, chart_format()).sentence(),
                 QStringLiteral("b → a: way up, customers 20, Share of b 57%"));
    }
    void names_without_room_become_others_and_are_counted() {
        std::vector<std::string> from, to;
        std::vector<double> customers;
        for (int i = 0; i < 20; ++i) {
            from.push_back("Kundengruppe mit langem Namen " + std::to_string(i));
            to.push_back(i % 2 ? "left" : "right");
            customers.push_back(100 - i);
        }
        const ChartData data = collect(table({texts("f", from), texts("t", to), numbers("n", customers, Unit::count)}),
                                       chart(ChartKind::flow, "f", {"n"}, "t"), chart_format());
        const ChartLayout small = laid_out(data, {480, 160});
        const auto others = std::ranges::find_if(
            small.labels, [](const ChartLabel& label) { return label.text.startsWith(u"Others ("); });
        QVERIFY(others != small.labels.end());
        QVERIFY(std::ranges::any_of(small.labels,
                                    [](const ChartLabel& label) { return label.full.startsWith(u"Others: "); }));
        QCOMPARE(small.marks.size(), 20U);  // streams stay, each with its row
        const ChartLayout large = laid_out(data, {960, 700});
        QVERIFY(std::ranges::none_of(large.labels,
                                     [](const ChartLabel& label) { return label.text.startsWith(u"Others"); }));
        for (const ChartLayout* layout : {&small, &large})
            for (const ChartLabel& label : layout->labels)
                QVERIFY(QRectF({-1, -1}, layout->size + QSizeF(2, 2)).contains(label.area.center()));
    }
    void steps_stand_side_by_side_with_their_days() {
        ChartSpec spec = chart(ChartKind::flow, "from", {"n"}, "to");
        spec.low = "day";
        spec.high = "until";
        const ChartData data =
            collect(table({texts("from", {"a", "b", "a"}), texts("to", {"b", "b", "a"}), numbers("n", {3, 4, 5}),
                           days("day", {"2024-01-01", "2025-01-01", "2025-01-01"}),
                           days("until", {"2025-01-01", "2026-01-01", "2026-01-01"})}),
                    spec, chart_format());
        QCOMPARE(data.lanes.size(), 3U);
        const ChartLayout layout = laid_out(data);
        QVERIFY(of_row(layout, 0).box.right() < of_row(layout, 1).box.left());
    }
    void columns_that_are_not_there_give_an_empty_chart() {
        QVERIFY(collect(moves(), chart(ChartKind::flow, "from", {"customers"}, "nowhere"), chart_format()).empty());
        QVERIFY(collect(moves(), chart(ChartKind::flow, "from", {"way"}, "to"), chart_format()).empty());
        QVERIFY(collect(moves(), chart(ChartKind::flow, "from", {}, "to"), chart_format()).empty());
    }
};

QTEST_MAIN(TestFlow)
#include "test_flow.moc"
