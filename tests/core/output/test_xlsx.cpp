#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "archive_parts.h"
#include "core/ingest/source.h"
#include "core/output/output.h"
#include "core/output/xlsx/sheet_names.h"
#include "sample_finding.h"
#include "text_of.h"

using namespace clientele;

namespace {

Finding finding_with_chart(ChartKind kind) {
    Finding finding = small_finding();
    FindingTable table{"data", text("Data"), {}, "", ""};
    const auto add = [&](std::string id, Column values, Unit unit = Unit::none) {
        table.columns.push_back({std::move(id), text("Title"), std::move(values), unit, -1, Good::neither});
    };
    add("name", Column::of_texts({"a", "b", "a", "b"}));
    add("group", Column::of_texts({"one", "one", "two", "two"}));
    add("n", Column::of_numbers({1, 2, 3, 4}), Unit::count);
    add("m", Column::of_numbers({1.5, 2.5, 3.5, 4.5}), Unit::amount);
    add("day", Column::of_dates({15000, 15001, 15002, 15003}));
    finding.tables = {std::move(table)};
    ChartSpec spec;
    spec.id = "chart";
    spec.kind = kind;
    spec.title = text("Chart");
    spec.table = "data";
    spec.x = kind == ChartKind::line || kind == ChartKind::area ? "day" : kind == ChartKind::scatter ? "m" : "name";
    spec.y = {"n"};
    finding.charts = {std::move(spec)};
    return finding;
}

}  // namespace

namespace {

/// Two questions by country and gender, with signs and bases.
Finding crossed() {
    Finding finding = small_finding();
    FindingTable table{.id = "crosstab", .title = text("Crosstab (level 5 %, Holm)"), .group_column = "question"};
    table.columns.push_back(
        {.id = "question", .title = text("Question"), .values = Column::of_texts({"Q1", "Q1", "Q2"})});
    table.columns.push_back(
        {.id = "answer", .title = text("Answer"), .values = Column::of_texts({"Yes", "=No", "Yes"})});
    const auto figure = [&](std::string id, const char* outer, const char* label, std::vector<double> values,
                            std::vector<double> bases, std::vector<std::string> marks) {
        table.columns.push_back({.id = id,
                                 .title = verbatim(label),
                                 .values = Column::of_numbers(std::move(values)),
                                 .unit = Unit::percent,
                                 .heads = {text("Country"), verbatim(outer)},
                                 .marks = "mark_" + id,
                                 .bases = std::move(bases)});
        table.columns.push_back(
            {.id = "mark_" + id, .title = text("m"), .values = Column::of_texts(std::move(marks))});
    };
    figure("a", "France", "France · men (A)", {0.25, 0.75, 0.5}, {40, 40, 38}, {"▼", "", ""});
    figure("b", "France", "France · women (B)", {0.5, 0.5, 0.5}, {60, 60, 61}, {"▲", "", ""});
    figure("c", "Spain", "Spain · men (C)", {0.4, 0.6, missing_number}, {50, 50, 20}, {"", "", ""});
    finding.tables = {std::move(table)};
    finding.charts.clear();
    return finding;
}

}  // namespace

class TestXlsx : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;

    std::map<QString, QString> written(const std::vector<XlsxPart>& xlsx_parts, const Format& format = {}) {
        const std::filesystem::path path = folder_.filePath("out.xlsx").toStdString();
        const auto result = write_xlsx(xlsx_parts, path, format);
        if (!result) qWarning("%s", qPrintable(q(result.error())));
        auto parts = archive_parts(path);
        for (const auto& [part_name, xml] : parts) {
            QXmlStreamReader reader(xml);
            while (!reader.atEnd()) reader.readNext();
            if (reader.hasError()) qWarning("%s: %s", qPrintable(part_name), qPrintable(reader.errorString()));
        }
        return parts;
    }

 private slots:
    void level_reference_lines_are_series_of_their_own() {
        for (const ChartKind kind : {ChartKind::line, ChartKind::scatter}) {
            Finding finding = finding_with_chart(kind);
            finding.charts.front().lines = {{.value = 2.5, .vertical = false, .label = text("Target")},
                                            {.value = 15001, .vertical = true, .label = text("Start")}};
            const auto parts = written({{"RFM", &finding}});
            const QString& chart = parts.at("xl/charts/chart1.xml");
            QCOMPARE(chart.count("<c:ser>"), 2);
            QVERIFY2(chart.contains("<a:prstDash val=\"dash\"/>"), qPrintable(chart));
            QVERIFY(parts.at("xl/sharedStrings.xml").contains("Target"));
            QVERIFY(!parts.at("xl/sharedStrings.xml").contains("Start"));
            const QString& data = parts.at("xl/worksheets/sheet3.xml");
            for (const char* cell : {"C2", "C3", "C4", "C5"})
                QVERIFY2(data.contains(QRegularExpression(QString("<c r=\"%1\"[^>]*><v>2.5</v>").arg(cell))), cell);
        }
        Finding columns = finding_with_chart(ChartKind::columns);
        columns.charts.front().lines = {{.value = 2.5, .vertical = false, .label = text("Target")}};
        QCOMPARE(written({{"RFM", &columns}}).at("xl/charts/chart1.xml").count("<c:ser>"), 1);
    }
    void cells_keep_their_types() {
        const Finding finding = small_finding();
        Format format;
        format.currency_prefix = "€ ";
        const auto parts = written({{"RFM", &finding}}, format);
        QVERIFY(parts.at("xl/workbook.xml").contains("<sheet name=\"Summary\" sheetId=\"1\""));
        QVERIFY(parts.at("xl/workbook.xml").contains("<sheet name=\"Segments\" sheetId=\"2\""));
        const QString& sheet = parts.at("xl/worksheets/sheet2.xml");
        QVERIFY2(sheet.contains("<c r=\"A3\" t=\"s\">"), qPrintable(sheet));  // "=1+1" is a shared text...
        QVERIFY(!sheet.contains("<f>"));                                      // ...and no formula
        QVERIFY(parts.at("xl/sharedStrings.xml").contains("<t>=1+1</t>"));
        QVERIFY2(sheet.contains(QRegularExpression("<c r=\"B3\" s=\"\\d+\"><v>12345</v>")), qPrintable(sheet));
        QVERIFY2(sheet.contains(QRegularExpression("<c r=\"D2\" s=\"\\d+\"><v>40886</v>")), qPrintable(sheet));
        QVERIFY2(sheet.contains("<c r=\"D4\" t=\"s\">"), qPrintable(sheet));  // Excel has no 1870: the text stays
        QVERIFY2(sheet.contains("<c r=\"F2\" t=\"b\"><v>1</v>"), qPrintable(sheet));
        QVERIFY(!sheet.contains("r=\"B4\""));  // missing is an empty cell
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(sheet.contains("<autoFilter ref=\"A1:F4\"/>"));
        // Printed across, one page wide, with the titles on each page.
        for (const QString& each : {sheet, parts.at("xl/worksheets/sheet1.xml")})
            QVERIFY2(each.contains("<pageSetUpPr fitToPage=\"1\"/>") && each.contains("orientation=\"landscape\"") &&
                         each.contains("fitToHeight=\"0\""),
                     qPrintable(each));
        QVERIFY(parts.at("xl/workbook.xml").contains("Segments'!$1:$1") ||
                parts.at("xl/workbook.xml").contains("Segments!$1:$1"));
        QVERIFY(parts.at("xl/styles.xml").contains("&quot;€ &quot;#,##0.00"));
    }
    void the_first_sheet_says_what_and_where_from() {
        const Finding finding = small_finding();
        const auto parts = written({{"RFM", &finding}});
        const QString& texts = parts.at("xl/sharedStrings.xml");
        for (const char* expected : {"3 of 4 customers bought again", "Counted on 2011-12-09.", "Small sample.",
                                     "segment!=Lost", "segments.rfm", "Clientele 0.1.0"})
            QVERIFY2(texts.contains(expected), expected);
        QVERIFY(parts.at("xl/worksheets/sheet1.xml").contains("<hyperlink ref="));
    }
    void charts_are_native() {
        const std::map<ChartKind, QString> elements{{ChartKind::bars, "<c:barDir val=\"bar\"/>"},
                                                    {ChartKind::columns, "<c:barDir val=\"col\"/>"},
                                                    {ChartKind::line, "<c:lineChart>"},
                                                    {ChartKind::area, "<c:areaChart>"},
                                                    {ChartKind::fan, "<c:lineChart>"},
                                                    {ChartKind::map, "<c:scatterChart>"},
                                                    {ChartKind::scatter, "<c:scatterChart>"},
                                                    {ChartKind::histogram, "<c:barDir val=\"col\"/>"},
                                                    {ChartKind::pie, "<c:pieChart>"}};
        for (const auto& [kind, element] : elements) {
            const Finding finding = finding_with_chart(kind);
            const auto parts = written({{"Part", &finding}});
            QVERIFY2(parts.contains("xl/charts/chart1.xml"), qPrintable(element));
            const QString& chart = parts.at("xl/charts/chart1.xml");
            QVERIFY2(chart.contains(element), qPrintable(chart));
            QVERIFY2(chart.contains("<c:f>Data!$C$2:$C$5</c:f>"), qPrintable(chart));
        }
    }
    void stacked_bars_are_stacked() {
        Finding finding = finding_with_chart(ChartKind::columns);
        finding.charts[0].stacked = true;
        finding.charts[0].y = {"n", "m"};
        const QString chart = written({{"Part", &finding}}).at("xl/charts/chart1.xml");
        QVERIFY(chart.contains("<c:grouping val=\"stacked\"/>"));
        QCOMPARE(chart.count("<c:ser>"), 2);
    }
    void series_in_rows_get_a_sheet_with_a_column_each() {
        Finding finding = finding_with_chart(ChartKind::columns);
        finding.charts[0].series = "group";
        const auto parts = written({{"Part", &finding}});
        const QString& chart = parts.at("xl/charts/chart1.xml");
        QCOMPARE(chart.count("<c:ser>"), 2);
        QVERIFY2(chart.contains("<c:f>Chart!$C$2:$C$3</c:f>"), qPrintable(chart));
        const QString& sheet = parts.at("xl/worksheets/sheet3.xml");
        QVERIFY2(sheet.contains(QRegularExpression("<c r=\"C3\" s=\"\\d+\"><v>4</v>")), qPrintable(sheet));
    }
    void a_waterfall_is_bars_on_bars_that_are_not_seen() {
        Finding finding = finding_with_chart(ChartKind::waterfall);
        finding.tables[0].columns[0].values = Column::of_texts({"before", "x", "y", "now"});
        finding.tables[0].columns[2].values = Column::of_numbers({10, 4, -20, -6});
        finding.charts[0].muted = {"before", "now"};
        const auto parts = written({{"Part", &finding}});
        const QString& chart = parts.at("xl/charts/chart1.xml");
        QVERIFY(chart.contains("<c:grouping val=\"stacked\"/>"));
        QCOMPARE(chart.count("<c:ser>"), 5);  // base, level, rise, fall, fall below zero
        QCOMPARE(chart.count("<a:noFill/>"), 1);
        const QString& sheet = parts.at("xl/worksheets/sheet3.xml");
        for (const char* cell : {"r=\"B3\"", "r=\"C2\"", "r=\"D3\"", "r=\"E4\"", "r=\"F4\""})
            QVERIFY2(sheet.contains(cell), cell);
        QVERIFY2(sheet.contains(QRegularExpression("r=\"F4\" s=\"\\d+\"><v>-6</v>")), qPrintable(sheet));
    }
    void a_heat_map_is_a_colour_scale_on_its_cells() {
        Finding finding = finding_with_chart(ChartKind::heat_map);
        finding.charts[0].series = "group";
        const auto parts = written({{"Part", &finding}});
        QVERIFY(!parts.contains("xl/charts/chart1.xml"));
        QVERIFY(parts.at("xl/worksheets/sheet3.xml").contains("<conditionalFormatting sqref=\"B2:C3\">"));
    }
    void many_rows_go_on_over_further_sheets() {
        Finding finding = small_finding();
        const std::size_t rows = 1'048'575 + 3;
        std::vector<double> numbers(rows);
        for (std::size_t i = 0; i < rows; ++i) numbers[i] = static_cast<double>(i);
        finding.tables[0].columns = {
            {"n", text("N"), Column::of_numbers(std::move(numbers)), Unit::count, -1, Good::neither}};
        finding.charts.clear();
        const auto parts = written({{"Part", &finding}});
        QVERIFY(parts.contains("xl/worksheets/sheet3.xml"));
        QVERIFY(parts.at("xl/worksheets/sheet3.xml").contains("<v>1048577</v>"));
        QVERIFY(parts.at("xl/worksheets/sheet2.xml").contains("r=\"A1048576\""));
        QVERIFY(parts.at("xl/worksheets/sheet1.xml").contains("The 1,048,578 rows stand on 2 sheets"));
    }
    void texts_that_excel_cannot_hold_are_made_to_fit() {
        Finding finding = small_finding();
        finding.tables[0].columns[0].values = Column::of_texts({std::string(40'000, 'x'),
                                                                "a\x01"
                                                                "b\xff",
                                                                "ok"});
        const QString texts = written({{"Part", &finding}}).at("xl/sharedStrings.xml");
        QVERIFY(texts.contains("<t>ab\uFFFD</t>"));
        QVERIFY(texts.contains("<t>" + QString(32767, 'x') + "</t>"));
        QVERIFY(texts.contains("1 text was longer than"));
    }
    void sheet_names_are_legal_and_unique() {
        SheetNames names;
        QCOMPARE(q(names.take("Sales [net]: 'a/b'")), "Sales  net   'a b");
        QCOMPARE(q(names.take("segments")), "segments");
        QCOMPARE(q(names.take("Segments")), "Segments (2)");
        QCOMPARE(q(names.take("History")), "History (2)");
        QCOMPARE(q(names.take("")), "Sheet");
        QCOMPARE(q(names.take("A name that is much longer than Excel allows")), "A name that is much longer than");
        QCOMPARE(q(names.take("A name that is much longer than Excel allows")), "A name that is much longer (2)");
    }
    void a_cancelled_spreadsheet_leaves_nothing() {
        const Finding finding = small_finding();
        const QString path = folder_.filePath("cancelled.xlsx");
        const auto result = write_xlsx({{"Part", &finding}}, path.toStdString(), {},
                                       Progress([](double, const Text&) { return false; }));
        QVERIFY(!result);
        QVERIFY(result.error().cancelled());
        QVERIFY(!QFile::exists(path));
    }
    void a_crosstab_is_read_back_with_merged_heads_and_numbers() {
        const Finding finding = crossed();
        const auto parts = written({{"Crosstabs", &finding}});
        const auto path = std::filesystem::path(folder_.filePath("out.xlsx").toStdString());
        const auto facts = inspect(path, {{"table", "Crosstab (level 5 %, Holm)"}}, {});
        if (!facts) qWarning("%s", qPrintable(q(facts.error())));
        std::vector<std::string> rows;
        QVERIFY(read_raw(*facts,
                         [&](const std::vector<std::string>& cells, std::uint64_t) {
                             std::string row;
                             for (const std::string& cell : cells) row += (row.empty() ? "" : "|") + cell;
                             rows.push_back(row);
                             return true;
                         },
                         {})
                    .has_value());
        const auto has = [&](const std::string& expected) {
            return std::ranges::any_of(rows, [&](const std::string& row) { return row.find(expected) != row.npos; });
        };
        std::string all;
        for (const std::string& row : rows) all += row + "\n";
        const QString& texts = parts.at("xl/sharedStrings.xml");
        for (const char* said : {"<t>Crosstab (level 5 %, Holm)</t>", "<t>Filter: segment!=Lost</t>",
                                 "<t>men (A)</t>", "<t>women (B)</t>"})   // the head says France and Spain
            QVERIFY2(texts.contains(said), qPrintable(texts));
        QVERIFY2(has("Q1|Respondents|40|60|50"), all.c_str());
        QVERIFY2(has("Yes|0.25|0.5|0.4"), all.c_str());
        QVERIFY2(has("=No|0.75|0.5|0.6"), all.c_str());
        const QString& sheet = parts.at("xl/worksheets/sheet2.xml");
        QVERIFY2(sheet.contains("<mergeCell ref=\"C5:E5\"/>"), qPrintable(sheet));   // Country
        QVERIFY2(sheet.contains("<mergeCell ref=\"C6:D6\"/>"), qPrintable(sheet));   // France
        QCOMPARE(sheet.count("<mergeCell "), 2);
        QVERIFY(!sheet.contains("<f>"));
        QVERIFY2(sheet.contains("state=\"frozen\"") && sheet.contains("topLeftCell=\"C8\""), qPrintable(sheet));
        QVERIFY(sheet.contains("orientation=\"landscape\"") && sheet.contains("fitToHeight=\"0\""));
        QVERIFY(parts.at("xl/workbook.xml").contains("_xlnm.Print_Titles"));
        const QString& styles = parts.at("xl/styles.xml");
        for (const char* pattern : {"0.0%&quot; ▲&quot;", "0.0%&quot; ▼&quot;"})
            QVERIFY2(styles.contains(pattern), qPrintable(styles));
        QVERIFY(styles.contains("FFDDE8F9") && styles.contains("FFF9E1DF"));
    }
};

QTEST_GUILESS_MAIN(TestXlsx)
#include "test_xlsx.moc"
