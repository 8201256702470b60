#include <QApplication>
#include <QDir>
#include <QtTest>
#include <cmath>
#include <functional>

#include "tables.h"
#include "text_of.h"
#include "ui/charts/chart_view.h"

using namespace clientele;

namespace {

struct Sample {
    const char* name;
    FindingTable table;
    ChartSpec spec;
};

std::vector<std::string> months(int count, int year = 2024) {
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) out.push_back(iso_text(add_months(*make_date(year, 1, 1), i)));
    return out;
}

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

std::vector<double> wave(int count, double base, double size, double speed) {
    std::vector<double> out;
    for (int i = 0; i < count; ++i)
        out.push_back(base + size * std::sin(i * speed) + size * 0.3 * std::cos(i * 2.7 * speed));
    return out;
}

/// Kinds for scores, scales, priorities and targets.
void add_scores(std::vector<Sample>& out) {
    using namespace tables;
    const auto add = [&](const char* name, FindingTable t, ChartSpec s) {
        out.push_back({name, std::move(t), std::move(s)});
    };
    const FindingTable scores = table(
        {texts("q", {"Freundlichkeit der Mitarbeiterinnen und Mitarbeiter an der Kasse", "Warenverfügbarkeit",
                     "Öffnungszeiten", "Preis-Leistungs-Verhältnis", "Wartezeit"}),
         numbers("mean", {4.31, 4.02, 3.9, 3.41, 2.87}, Unit::none, 2), numbers("lo", {4.2, 3.9, 3.5, 3.3, 2.7}),
         numbers("hi", {4.42, 4.15, 4.3, 3.52, 3.04}), numbers("ilo", {4.25, 3.95, 3.7, 3.35, 2.8}),
         numbers("ihi", {4.37, 4.08, 4.1, 3.46, 2.95}), numbers("before", {4.2, 4.1, 3.7, 3.6, 3.1}, Unit::none, 2),
         numbers("Respondents", {1210, 1204, 88, 1190, 1201}, Unit::count), texts("m", {"▲", "", "", "▼", "▼"})});
    ChartSpec s = chart(ChartKind::dots, "q", {"mean"});
    s.low = "lo";
    s.high = "hi";
    s.inner_low = "ilo";
    s.inner_high = "ihi";
    s.base = "Respondents";
    s.mark = "m";
    s.lines = {{.value = 3.7, .vertical = false, .label = text("all")}};
    add("dots", scores, s);
    s = chart(ChartKind::dots, "q", {"mean", "before"});
    add("dots_joined", scores, s);
    const FindingTable long_dots = table(
        {texts("q", {"Berlin", "Berlin", "Hamburg", "Hamburg", "München", "München"}),
         texts("w", {"2025", "2026", "2025", "2026", "2025", "2026"}), numbers("v", {31, 25, 40, 47, 22, 30}),
         numbers("lo", {25, 20, 33, 41, 15, 22}), numbers("hi", {37, 30, 47, 53, 29, 38})});
    s = chart(ChartKind::dots, "q", {"v"}, "w");
    s.low = "lo";
    s.high = "hi";
    add("dots_series", long_dots, s);
    const FindingTable scale = table(
        {texts("q", {"Freundlichkeit der Mitarbeiterinnen und Mitarbeiter an der Kasse", "Warenverfügbarkeit",
                     "Öffnungszeiten", "Preis-Leistungs-Verhältnis"}),
         numbers("Überhaupt nicht zufrieden", {0.03, 0.06, 0.02, 0.21}, Unit::percent),
         numbers("Eher nicht zufrieden", {0.07, 0.12, 0.09, 0.28}, Unit::percent),
         numbers("Teils, teils", {0.15, 0.22, 0.3, 0.25}, Unit::percent),
         numbers("Eher zufrieden", {0.35, 0.4, 0.34, 0.18}, Unit::percent),
         numbers("Sehr zufrieden", {0.4, 0.2, 0.25, 0.08}, Unit::percent),
         numbers("Respondents", {1210, 1204, 88, 1190}, Unit::count)});
    s = chart(ChartKind::diverging, "q",
              {"Überhaupt nicht zufrieden", "Eher nicht zufrieden", "Teils, teils", "Eher zufrieden",
               "Sehr zufrieden"});
    s.base = "Respondents";
    add("diverging", scale, s);
    const FindingTable priorities = table(
        {texts("d", {"Freundlichkeit", "Warenverfügbarkeit", "Öffnungszeiten", "Preis-Leistungs-Verhältnis",
                     "Wartezeit", "Sauberkeit", "Parkplätze"}),
         numbers("Performance", {4.31, 4.02, 3.9, 3.41, 2.87, 4.1, 3.2}),
         numbers("Importance", {0.21, 0.15, 0.05, 0.27, 0.22, 0.07, 0.03}, Unit::percent),
         numbers("lo", {0.16, 0.11, 0.03, 0.22, 0.18, 0.04, 0.01}),
         numbers("hi", {0.26, 0.19, 0.08, 0.32, 0.26, 0.1, 0.05}),
         numbers("xlo", {4.2, 3.9, 3.7, 3.3, 2.7, 4.0, 3.1}),
         numbers("xhi", {4.42, 4.15, 4.1, 3.52, 3.04, 4.2, 3.3})});
    s = chart(ChartKind::importance, "Performance", {"Importance"});
    s.label = "d";
    s.low = "lo";
    s.high = "hi";
    s.x_low = "xlo";
    s.x_high = "xhi";
    s.warned = {"Preis-Leistungs-Verhältnis", "Wartezeit"};
    s.quadrants = {text("Hier ansetzen"), text("Weiter so"), text("Nachrangig"), text("Möglicherweise zu viel")};
    add("importance", priorities, s);
    s.ellipses = true;
    add("importance_ellipses", priorities, s);
    const FindingTable goals =
        table({texts("x", {"Net promoter score", "Erreichbarkeit am Telefon", "Wiederkaufsrate"}),
               numbers("Measured", {34, 71, 52}), numbers("Target", {40, 65, 60}), numbers("lo", {28, 66, 49}),
               numbers("hi", {40, 76, 55}), numbers("poor", {20, 40, 40}), numbers("fair", {40, 60, 60}),
               numbers("good", {100, 100, 100})});
    s = chart(ChartKind::bullet, "x", {"Measured"});
    s.low = "lo";
    s.high = "hi";
    s.target = "Target";
    s.ranges = {"poor", "fair", "good"};
    add("bullet", goals, s);
    add("radar", scores, chart(ChartKind::radar, "q", {"mean", "before"}));
}

std::vector<Sample> samples() {
    using namespace tables;
    std::vector<Sample> out;
    const auto add = [&](const char* name, FindingTable t, ChartSpec s) {
        out.push_back({name, std::move(t), std::move(s)});
    };
    {
        ChartSpec s = chart(ChartKind::bars, "segment", {"share"});
        s.y_title = text("of revenue");
        s.warned = {"At risk"};
        s.muted = {"Lost"};
        add("bars", segments(), s);
    }
    {
        FindingTable t = table(
            {texts("n", {"Donaudampfschifffahrtsgesellschaftskapitän", "Rindfleischetikettierung",
                         "Straßenbahnhaltestellenhäuschen", "Kfz", "Kraftfahrzeughaftpflichtversicherung"}),
             numbers("profit", {120000, -45000, 1.9e6, 300, 820000}, Unit::amount),
             numbers("lo", {100000, -60000, 1.7e6, 100, 780000}), numbers("hi", {140000, -30000, 2.2e6, 500, 860000})});
        ChartSpec s = chart(ChartKind::bars, "n", {"profit"});
        s.low = "lo";
        s.high = "hi";
        s.lines = {{.value = 1e6, .vertical = false, .label = text("target")}};
        add("bars_long", t, s);
    }
    {
        FindingTable t = table({texts("store", {"Berlin", "Hamburg", "München", "Köln"}),
                                numbers("2024", {1203, 940, 1502, 610}, Unit::count),
                                numbers("2025", {1330, 910, 1720, 702}, Unit::count)});
        add("bars_grouped", t, chart(ChartKind::bars, "store", {"2024", "2025"}));
        ChartSpec s = chart(ChartKind::bars, "store", {"2024", "2025"});
        s.stacked = true;
        add("bars_stacked", t, s);
        add("columns_grouped", t, chart(ChartKind::columns, "store", {"2024", "2025"}));
        s.kind = ChartKind::columns;
        add("columns_stacked", t, s);
    }
    {
        std::vector<std::string> n;
        std::vector<double> v;
        for (int i = 0; i < 250; ++i) {
            n.push_back("Article " + std::to_string(i));
            v.push_back(std::fmod(i * 37.7, 101));
        }
        FindingTable t = table({texts("n", n), numbers("sold", v, Unit::count)});
        add("bars_many", t, chart(ChartKind::bars, "n", {"sold"}));
        add("columns_many", t, chart(ChartKind::columns, "n", {"sold"}));
    }
    {
        std::vector<std::string> m;
        for (int i = 0; i < 24; ++i) m.push_back(months(24)[static_cast<std::size_t>(i)].substr(0, 7));
        FindingTable t = table({texts("month", m), numbers("revenue", wave(24, 420000, 200000, 0.5), Unit::amount)});
        ChartSpec s = chart(ChartKind::columns, "month", {"revenue"});
        s.y_title = text("Revenue");
        s.annotations = {{.x = "2024-09", .label = text("New store")}};
        s.lines = {{.value = 4e5, .vertical = false, .label = text("Average € 400 k")}};
        add("columns", t, s);
        FindingTable u = table(
            {texts("g", {"A", "B", "C", "D", "E"}), numbers("change", {0.12, -0.08, 0.3, -0.21, 0.02}, Unit::percent)});
        add("columns_negative", u, chart(ChartKind::columns, "g", {"change"}));
    }
    {
        const int n = 24;
        std::vector<double> y = wave(n, 420000, 60000, 0.5), lo, hi;
        y[8] = missing_number;
        for (const double v : y) {
            lo.push_back(v - 30000);
            hi.push_back(v + 40000);
        }
        FindingTable t = table(
            {days("month", months(n)), numbers("revenue", y, Unit::amount), numbers("lo", lo), numbers("hi", hi)});
        ChartSpec s = chart(ChartKind::line, "month", {"revenue"});
        s.low = "lo";
        s.high = "hi";
        s.y_title = text("Revenue");
        s.lines = {{.value = 400000, .vertical = false, .label = text("Plan")}};
        s.annotations = {{.x = "2025-03-01", .label = text("Campaign")}};
        add("line", t, s);
    }
    {
        const int n = 18;
        std::vector<TableColumn> c{days("month", months(n))};
        std::vector<std::string> ids;
        for (int i = 0; i < 4; ++i) {
            ids.push_back(std::vector<std::string>{"West", "North and a rather long name", "South",
                                                   "East"}[static_cast<std::size_t>(i)]);
            c.push_back(numbers(ids.back(), wave(n, 300 + i * 20, 80, 0.3 + i * 0.1), Unit::count));
        }
        add("line_four", table(c), chart(ChartKind::line, "month", ids));
        ChartSpec s = chart(ChartKind::area, "month", ids);
        s.stacked = true;
        add("area_stacked", table(c), s);
        for (int i = 0; i < 6; ++i) {
            ids.push_back("Other " + std::to_string(i));
            c.push_back(numbers(ids.back(), wave(n, 80 + i * 20, 30, 0.4), Unit::count));
        }
        add("line_ten", table(c), chart(ChartKind::line, "month", ids));
    }
    {
        const int n = 100000;
        std::vector<double> x, y;
        for (int i = 0; i < n; ++i) {
            x.push_back(i);
            y.push_back(std::sin(i * 0.0003) * 50 + std::fmod(i * 7919.0, 31));
        }
        add("line_huge", table({numbers("second", x), numbers("load", y)}), chart(ChartKind::line, "second", {"load"}));
        add("area", table({days("day", {"2024-03-01", "2024-03-02", "2024-03-03", "2024-03-05", "2024-03-09"}),
                           numbers("visits", {120, 180, 90, 210, 240}, Unit::count)}),
            chart(ChartKind::area, "day", {"visits"}));
        add("line_single", table({days("day", {"2024-03-01"}), numbers("visits", {120}, Unit::count)}),
            chart(ChartKind::line, "day", {"visits"}));
    }
    {
        std::vector<double> lo, hi, y;
        for (int i = 0; i < 30; ++i) {
            lo.push_back(i * 10);
            hi.push_back(i * 10 + 10);
            y.push_back(std::round(400 * std::exp(-(i - 9) * (i - 9) / 50.0)));
        }
        ChartSpec s = chart(ChartKind::histogram, "from", {"customers"});
        s.x_end = "to";
        s.x_title = text("Order value");
        s.y_title = text("Customers");
        s.lines = {{.value = 95, .vertical = true, .label = text("Median € 95")}};
        add("histogram",
            table({numbers("from", lo, Unit::amount), numbers("to", hi, Unit::amount),
                   numbers("customers", y, Unit::count)}),
            s);
    }
    {
        std::vector<double> x, y, size;
        std::vector<std::string> g;
        unsigned seed = 7;
        const auto next = [&] { return (seed = seed * 1664525U + 1013904223U) / 4294967296.0; };
        for (int i = 0; i < 300; ++i) {
            x.push_back(next() * 60 + next() * 40);
            y.push_back(x.back() * 3 + next() * 120 - 60);
            size.push_back(next() * 100);
            g.push_back(i % 3 == 0 ? "Store" : i % 3 == 1 ? "Online" : "Phone");
        }
        FindingTable t = table({numbers("Orders", x, Unit::count), numbers("Revenue", y, Unit::amount),
                                numbers("Visits", size, Unit::count), texts("Channel", g)});
        ChartSpec s = chart(ChartKind::scatter, "Orders", {"Revenue"});
        s.x_title = text("Orders");
        s.y_title = text("Revenue");
        add("scatter", t, s);
        s.series = "Channel";
        s.size = "Visits";
        add("scatter_sized", t, s);
        x.clear();
        y.clear();
        for (int i = 0; i < 500000; ++i) {
            x.push_back(next() + next() + next());
            y.push_back(next() + next() + x.back());
        }
        add("scatter_huge", table({numbers("a", x), numbers("b", y)}), chart(ChartKind::scatter, "a", {"b"}));
    }
    {
        std::vector<std::string> x, s;
        std::vector<double> v, d;
        const std::vector<std::string> day{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        for (int r = 0; r < 8; ++r) {
            for (int c = 0; c < 7; ++c) {
                x.push_back(day[static_cast<std::size_t>(c)]);
                s.push_back(std::to_string(8 + r) + ":00");
                v.push_back(r == 2 && c == 3 ? missing_number : std::round(50 + 40 * std::sin(r * 0.7 + c)));
                d.push_back(0.3 * std::sin(r * 0.7 + c));
            }
        }
        FindingTable t = table({texts("Day", x), texts("Hour", s), numbers("Visits", v, Unit::count),
                                numbers("Change", d, Unit::percent)});
        add("heat_map", t, chart(ChartKind::heat_map, "Day", {"Visits"}, "Hour"));
        add("heat_map_diverging", t, chart(ChartKind::heat_map, "Day", {"Change"}, "Hour"));
    }
    {
        FindingTable t = table(
            {texts("Store", {"Berlin", "Hamburg", "München", "Köln und Umgebung", "Wien"}),
             numbers("low", {10, 12, 8, 20, 15}, Unit::amount), numbers("q1", {22, 25, 19, 33, 20}, Unit::amount),
             numbers("median", {31, 33, 28, 45, 30}, Unit::amount), numbers("q3", {44, 41, 39, 60, 42}, Unit::amount),
             numbers("high", {71, 60, 66, 90, 70}, Unit::amount)});
        ChartSpec s = chart(ChartKind::box, "Store", {"low", "q1", "median", "q3", "high"});
        s.y_title = text("Order value");
        add("box", t, s);
        add("pie", segments(), chart(ChartKind::pie, "segment", {"share"}));
        add("pie_many", table({texts("n", {"Donaudampfschifffahrt", "B", "C", "D", "E", "F", "G", "H", "I"}),
                               numbers("orders", {500, 300, 40, 39, 38, 20, 12, 9, 3}, Unit::count)}),
            chart(ChartKind::pie, "n", {"orders"}));
    }
    {
        const std::vector<std::string> names{"Champions",         "Treue Kunden",     "Möglicherweise bald treu",
                                             "Neue Kunden",       "Vielversprechend", "Brauchen Aufmerksamkeit",
                                             "Schlafen bald ein", "Gefährdet",        "Nicht zu verlieren",
                                             "Im Winterschlaf",   "Verloren",         "Noch nicht Kunde"};
        std::vector<std::string> from, to, way;
        std::vector<double> n;
        for (std::size_t a = 0; a < names.size(); ++a) {
            for (std::size_t b = 0; b + 1 < names.size(); ++b) {
                from.push_back(names[a]);
                to.push_back(names[b]);
                way.push_back(a == 11 ? "New" : a == b ? "Stayed" : b < a ? "Moved up" : "Moved down");
                n.push_back(std::round(3000 / (2.0 + static_cast<double>(a)) *
                                       std::exp(-std::abs(static_cast<double>(a) - static_cast<double>(b)))));
            }
        }
        ChartSpec s = chart(ChartKind::flow, "from", {"n"}, "to");
        const FindingTable t =
            table({texts("from", from), texts("to", to), numbers("n", n, Unit::count), texts("way", way)});
        add("flow_plain", t, s);
        s.colour = "way";
        s.muted = {"Stayed"};
        s.warned = {"Moved down"};
        add("flow", t, s);
    }
    {
        const FindingTable t =
            table({texts("step",
                         {"June 2025", "Electronics", "Garden", "Toys", "Kitchen and household", "Other", "June 2026"}),
                   numbers("change", {912000, -48200, 21500, 17800, 4100, 2300, 909500}, Unit::amount),
                   numbers("lo", {no_number, -60000, 11000, 4000, -5000, -9000, no_number}),
                   numbers("hi", {no_number, -36000, 32000, 31000, 13000, 14000, no_number})});
        ChartSpec s = chart(ChartKind::waterfall, "step", {"change"});
        s.muted = {"June 2025", "June 2026"};
        add("waterfall", t, s);
        s.low = "lo";
        s.high = "hi";
        add("waterfall_intervals", t, s);
        const FindingTable u =
            table({texts("step", {"Before", "a", "b", "c", "Now"}), numbers("change", {10, -30, 15, 25, 20})});
        s = chart(ChartKind::waterfall, "step", {"change"});
        s.muted = {"Before", "Now"};
        add("waterfall_negative", u, s);
    }
    add_scores(out);
    add("empty", table({texts("n", {}), numbers("v", {})}), chart(ChartKind::bars, "n", {"v"}));
    return out;
}

}  // namespace

/// Draws every kind of chart in both themes and several sizes. With CLIENTELE_GALLERY set to a folder the pictures are
/// kept there, for people to look at.
class TestGallery : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void every_picture_has_its_size_and_ink_of_the_theme() {
        const QString keep = qEnvironmentVariable("CLIENTELE_GALLERY");
        const QString only = qEnvironmentVariable("CLIENTELE_GALLERY_ONLY");
        for (const Sample& sample : samples()) {
            if (!only.isEmpty() && !QString::fromLatin1(sample.name).contains(only)) continue;
            for (const bool dark : {false, true}) {
                for (const QSize size : {QSize(480, 300), QSize(960, 540)}) {
                    const ChartImage image{.size = size, .scale = size.width() == 480 ? 2.0 : 1.0,
                                           .theme = dark ? Theme::dark_theme() : Theme::light(),
                                           .title = {}, .subtitle = {}, .footnote = {}};
                    const QImage picture = chart_picture(sample.table, sample.spec, image);
                    QCOMPARE(picture.size(), QSize(960, size.width() == 480 ? 600 : 540));
                    QCOMPARE(picture.pixelColor(0, 0), image.theme.panel);
                    if (!keep.isEmpty()) {
                        QVERIFY(picture.save(QStringLiteral("%1/%2-%3-%4.png")
                                                 .arg(keep, QString::fromLatin1(sample.name))
                                                 .arg(size.width())
                                                 .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))));
                    }
                }
            }
        }
    }
};

QTEST_MAIN(TestGallery)
#include "test_gallery.moc"
