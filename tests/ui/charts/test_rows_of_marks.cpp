#include <QtTest>
#include <cmath>

#include "tables.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/layout.h"

using namespace clientele;
using namespace tables;

namespace {

constexpr double none = missing_number;

ChartLayout laid_out(const ChartData& data, double width = 640, double height = 320) {
    return lay_out(data, {QSizeF(width, height), chart_font(QFont()), chart_format()});
}

/// Three stores with scores, intervals and bases; one differs.
FindingTable stores() {
    return table({texts("store", {"North", "South", "West"}), numbers("score", {0.2, 0.6, 0.4}),
                  numbers("low", {0.1, 0.5, 0.35}), numbers("high", {0.3, 0.7, 0.45}),
                  numbers("n", {120, 80, 60}, Unit::count), texts("differs", {"▼", "▲", ""})});
}
ChartSpec dots() {
    ChartSpec spec = chart(ChartKind::dots, "store", {"score"});
    spec.low = "low";
    spec.high = "high";
    spec.base = "n";
    spec.mark = "differs";
    return spec;
}

/// Two questions on a scale of five places.
FindingTable scale() {
    return table({texts("question", {"Price", "Service"}), numbers("one", {0.10, 0.30}, Unit::percent),
                  numbers("two", {0.20, 0.30}, Unit::percent), numbers("three", {0.20, 0.20}, Unit::percent),
                  numbers("four", {0.30, 0.15}, Unit::percent), numbers("five", {0.20, 0.05}, Unit::percent),
                  numbers("n", {200, 150}, Unit::count)});
}
ChartSpec diverging() {
    ChartSpec spec = chart(ChartKind::diverging, "question", {"one", "two", "three", "four", "five"});
    spec.base = "n";
    return spec;
}

const PlacedMark& placed(const ChartLayout& layout, int series, int index) {
    for (const PlacedMark& mark : layout.marks)
        if (mark.series == series && mark.index == index) return mark;
    qFatal("no such mark");
}

bool has_label(const ChartLayout& layout, const QString& text) {
    return std::ranges::any_of(layout.labels, [&](const ChartLabel& label) { return label.text == text; });
}

}  // namespace

class TestRowsOfMarks : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void a_dot_stands_at_its_value_in_the_row_of_its_name() {
        const ChartLayout layout = laid_out(collect(stores(), dots(), chart_format()));
        const double step = layout.plot.height() / 3;
        const double values[] = {0.2, 0.6, 0.4};
        for (int i = 0; i < 3; ++i) {
            const QPointF at = placed(layout, 0, i).anchor;
            const double part = (values[i] - layout.x_first) / (layout.x_last - layout.x_first);
            QVERIFY(std::abs(at.x() - (layout.plot.left() + part * layout.plot.width())) < 0.01);
            QVERIFY(std::abs(at.y() - (layout.plot.top() + (i + 0.5) * step)) < 0.01);
        }
        QVERIFY(layout.x_first > 0);  // an axis of dots need not begin at zero
        QVERIFY(layout.x_first <= 0.1 && layout.x_last >= 0.7);
    }
    void an_interval_goes_from_its_lower_to_its_upper_end() {
        const ChartLayout layout = laid_out(collect(stores(), dots(), chart_format()));
        const QRectF first = layout.shapes.front().path.boundingRect();
        QVERIFY(std::abs(first.left() - layout.at(0.1, 0).x()) < 0.01);
        QVERIFY(std::abs(first.right() - layout.at(0.3, 0).x()) < 0.01);
    }
    void values_signs_and_bases_are_written_beside_the_row() {
        const ChartData data = collect(stores(), dots(), chart_format());
        const ChartLayout layout = laid_out(data);
        QVERIFY(has_label(layout, QStringLiteral("0.600")));
        QVERIFY(has_label(layout, QStringLiteral("▲")) && has_label(layout, QStringLiteral("▼")));
        QVERIFY(has_label(layout, QStringLiteral("120")));
        const QString said = describe(data, 0, 0, chart_format()).sentence();
        QCOMPARE(said, QStringLiteral("North: score 0.200 (0.100 – 0.300), ▼ surely below the others, n 120"));
    }
    void ranks_go_in_whole_steps_from_the_first() {
        FindingTable ranks = table({texts("store", {"A", "B", "C"}), numbers("rank", {1, 2, 3}),
                                    numbers("best", {1, 1, 2}), numbers("worst", {2, 3, 3})});
        ChartSpec spec = chart(ChartKind::dots, "store", {"rank"});
        spec.low = "best";
        spec.high = "worst";
        spec.ranks = true;
        const ChartLayout layout = laid_out(collect(ranks, spec, chart_format()));
        QCOMPARE(layout.x_first, 0.5);
        QCOMPARE(layout.x_last, 3.5);
        QVERIFY(has_label(layout, QStringLiteral("1")) && has_label(layout, QStringLiteral("3")));
        QVERIFY(!has_label(layout, QStringLiteral("1.5")));
        std::vector<double> many;
        for (int rank = 1; rank <= 16; ++rank) many.push_back(rank);
        const FindingTable long_list =
            table({texts("store", {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"}),
                   numbers("rank", many)});
        spec.low = spec.high = "";
        const ChartLayout wide = laid_out(collect(long_list, spec, chart_format()));
        const auto axis_of = [](const ChartLayout& of) {
            const auto below = [&](const auto& label) { return label.area.top() > of.plot.bottom(); };
            return std::ranges::find_if(of.labels, below)->text;
        };
        QCOMPARE(axis_of(wide), QStringLiteral("1"));
    }
    void before_and_after_share_a_row_and_are_joined() {
        const FindingTable two = table({texts("x", {"a", "b"}), numbers("before", {1, 4}), numbers("after", {3, 2})});
        const ChartLayout layout =
            laid_out(collect(two, chart(ChartKind::dots, "x", {"before", "after"}), chart_format()));
        QCOMPARE(placed(layout, 0, 0).anchor.y(), placed(layout, 1, 0).anchor.y());
        const QRectF join = layout.shapes.front().path.boundingRect();
        QVERIFY(std::abs(join.left() - layout.at(1, 0).x()) < 0.01);
        QVERIFY(std::abs(join.right() - layout.at(3, 0).x()) < 0.01);
    }
    void what_is_neutral_lies_about_zero() {
        const ChartData data = collect(scale(), diverging(), chart_format());
        // Price: 10 + 20 % negative, 20 % neutral, 30 + 20 % positive.
        const double from[] = {-0.40, -0.30, -0.10, 0.10, 0.40};
        for (std::size_t s = 0; s < 5; ++s) QVERIFY(std::abs(data.series[s].marks[0].from - from[s]) < 1e-12);
        QVERIFY(std::abs(data.series[0].marks[1].from - -0.70) < 1e-12);
        QCOMPARE(data.series[0].place, -1.0);
        QCOMPARE(data.series[2].place, 0.0);
        QCOMPARE(data.series[4].place, 1.0);
        QVERIFY(data.series[1].place > -0.7 && data.series[1].place < 0 && data.series[3].place > 0);
        const ChartLayout layout = laid_out(data);
        const PlacedMark& neutral = placed(layout, 2, 0);
        QVERIFY(std::abs(neutral.box.center().x() - layout.at(0, 0).x()) < 0.01);
        QVERIFY(std::abs(placed(layout, 4, 0).box.right() - layout.at(0.6, 0).x()) < 0.01);
        QVERIFY(has_label(layout, QStringLiteral("200")) && has_label(layout, QStringLiteral("150")));
        for (const ChartLabel& label : layout.labels) QVERIFY(!label.text.startsWith(QStringLiteral("−")));
    }
    void an_even_scale_has_no_neutral_middle_and_names_can_say_otherwise() {
        ChartSpec even = chart(ChartKind::diverging, "question", {"one", "two", "three", "four"});
        const ChartData halves = collect(scale(), even, chart_format());
        QVERIFY(halves.series[1].place < 0 && halves.series[2].place > 0);
        QVERIFY(std::abs(halves.series[2].marks[0].from) < 1e-12);
        ChartSpec named = chart(ChartKind::diverging, "question", {"one", "two", "three"});
        named.bad = {"one"};
        named.muted = {"two"};
        const ChartData told = collect(scale(), named, chart_format());
        QCOMPARE(told.series[1].place, 0.0);
        QVERIFY(std::abs(told.series[0].marks[0].from - -0.2) < 1e-12);
    }
    void a_part_of_a_scale_says_itself_and_its_side() {
        const ChartData data = collect(scale(), diverging(), chart_format());
        const QString said = describe(data, 0, 0, chart_format()).sentence();
        QCOMPARE(said, QStringLiteral("Price: one 10%, All of this side, negative 30%, n 200"));
    }
    void a_long_form_of_a_scale_keeps_its_order() {
        const FindingTable rows = table({texts("x", {"a", "a", "a", "b", "b", "b"}),
                                         texts("answer", {"no", "perhaps", "yes", "no", "perhaps", "yes"}),
                                         numbers("share", {0.2, 0.2, 0.6, 0.5, 0.5, 0.0}, Unit::percent)});
        const ChartData data = collect(rows, chart(ChartKind::diverging, "x", {"share"}, "answer"), chart_format());
        QCOMPARE(data.series.size(), std::size_t{3});
        QVERIFY(std::abs(data.series[1].marks[1].from - -0.25) < 1e-12);
        QCOMPARE(data.series[0].marks[1].row, 3);
    }
    void a_bullet_has_its_target_and_bands() {
        const FindingTable goals = table({texts("x", {"a", "b"}), numbers("y", {70, 50}), numbers("goal", {80, none}),
                                          numbers("poor", {40, 40}), numbers("good", {100, 100})});
        ChartSpec spec = chart(ChartKind::bullet, "x", {"y"});
        spec.target = "goal";
        spec.ranges = {"poor", "good"};
        const ChartData data = collect(goals, spec, chart_format());
        QCOMPARE(data.series[0].marks[0].target, 80.0);
        QVERIFY(std::isnan(data.series[0].marks[1].target));
        const ChartLayout layout = laid_out(data);
        QVERIFY(layout.x_first <= 0 && layout.x_last >= 100);
        const QRectF band = layout.shapes[1].path.boundingRect();
        QVERIFY(std::abs(band.left() - layout.at(40, 0).x()) < 0.01);
        QVERIFY(std::abs(band.right() - layout.at(100, 0).x()) < 0.01);
        QVERIFY(std::abs(placed(layout, 0, 0).anchor.x() - layout.at(70, 0).x()) < 0.01);
        QVERIFY(describe(data, 0, 0, chart_format()).sentence().contains(QStringLiteral("goal 80, Difference −10")));
    }
    void long_names_and_small_cards_keep_every_label_on_the_paper() {
        FindingTable names = stores();
        names.columns[0] = texts("store", {"Wie zufrieden sind Sie mit der Freundlichkeit unserer Mitarbeiterinnen?",
                                           "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "Kurz"});
        for (const ChartKind kind : {ChartKind::dots, ChartKind::diverging, ChartKind::bullet}) {
            ChartSpec spec = dots();
            spec.kind = kind;
            for (const QSizeF size : {QSizeF(300, 160), QSizeF(640, 320), QSizeF(1280, 720)}) {
                const ChartLayout layout = laid_out(collect(names, spec, chart_format()), size.width(), size.height());
                QVERIFY(layout.plot.width() > 0 && layout.plot.right() <= size.width());
                for (const ChartLabel& label : layout.labels)
                    QVERIFY(label.area.left() > -1 && label.area.right() < size.width() + 3);
            }
        }
    }
};

QTEST_MAIN(TestRowsOfMarks)
#include "test_rows_of_marks.moc"
