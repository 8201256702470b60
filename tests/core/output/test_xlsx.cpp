#include <zip.h>

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/output/output.h"
#include "core/output/xlsx/sheet_names.h"
#include "sample_finding.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// The parts of a spreadsheet file by name.
std::map<QString, QString> parts_of(const std::filesystem::path& path) {
    std::map<QString, QString> parts;
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) return parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t facts{};
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts);
        QByteArray bytes(static_cast<qsizetype>(facts.size), '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), facts.size);
        zip_fclose(file);
        parts[QString::fromUtf8(facts.name)] = QString::fromUtf8(bytes);
    }
    zip_discard(archive);
    return parts;
}

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

class TestXlsx : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;

    std::map<QString, QString> written(const std::vector<XlsxPart>& xlsx_parts, const Format& format = {}) {
        const std::filesystem::path path = folder_.filePath("out.xlsx").toStdString();
        const auto result = write_xlsx(xlsx_parts, path, format);
        if (!result) qWarning("%s", qPrintable(q(result.error())));
        auto parts = parts_of(path);
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
};

QTEST_GUILESS_MAIN(TestXlsx)
#include "test_xlsx.moc"
