#include "xlsx_parts_of.h"

using namespace clientele;

namespace {

QString read_sheet(const std::string& rows, const SourceSettings& settings = {}) {
    return raw_text(archive_of(xlsx_parts(rows)), settings);
}

/// With one part exchanged, or left out where `bytes` is "-".
QString read_with(const std::string& part, const std::string& bytes, const std::string& rows,
                  const SourceSettings& settings = {}) {
    auto parts = xlsx_parts(rows);
    parts[part] = bytes;
    if (bytes == "-") parts.erase(part);
    return raw_text(archive_of(parts), settings);
}

const std::string two_rows =
    "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row><row r='2'><c r='A2'><v>1</v></c></row>";

QStringList warnings_of(const ArchiveParts& parts) {
    const TableFile file(archive_of(parts), "book.xlsx");
    QStringList found;
    for (const Text& warning : file.inspected().warnings) found.push_back(q(warning));
    return found;
}

}  // namespace

class TestXlsx : public QObject {
    Q_OBJECT
 private slots:
    void texts_come_from_the_table_of_texts_and_from_the_cell() {
        QCOMPARE(
            read_sheet("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c>"
                       "<c r='D1' t='s'><v>3</v></c></row><row r='2'><c r='A2' t='inlineStr'><is><r><t>in</t></r><r>"
                       "<t>line</t></r></is></c><c r='B2' t='str'><f>X</f><v>007</v></c></row>"),
            "1|plain|two runs| outer |a\rb_x0041_\n2|inline|007||");
    }
    void values_are_exact() {
        QCOMPARE(read_sheet("<row><c><v>0.1</v></c><c><v>0.10000000000000001</v></c><c><v>1.0000000000000001E-5</v></c>"
                            "<c><v>12345678901234567890</v></c><c><v>1E300</v></c><c><v>-2.50</v></c></row>"
                            "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c><c "
                            "t='e'><v>#DIV/0!</v></c></row>"),
                 "1|0.1|0.1|0.00001|12345678901234567890|1e+300|-2.5\n2|true|false|#N/A|#DIV/0!||");
    }
    void dates_are_told_by_their_format_in_both_epochs() {
        const std::string rows =
            "<row><c s='1'><v>40543</v></c><c s='2'><v>40543.524305555555</v></c><c s='3'><v>1.5</v></c><c "
            "s='4'><v>0.75</v></c>"
            "<c s='1'><v>59</v></c><c s='1'><v>60</v></c><c s='1'><v>61</v></c><c s='2'><v>2</v></c><c "
            "s='1'><v>-1</v></c></row>";
        QCOMPARE(read_sheet(rows),
                 "1|2010-12-31|2010-12-31 12:35:00|36:00:00|18:00:00|1900-02-28|1900-02-29|1900-03-01|"
                 "1900-01-02 00:00:00|-1");
        auto parts = xlsx_parts(rows);
        std::string& book = parts["xl/workbook.xml"];
        book.replace(book.find("<workbookPr/>"), 13, "<workbookPr date1904='true'/>");
        QCOMPARE(raw_text(archive_of(parts)),
                 "1|2015-01-01|2015-01-01 12:35:00|36:00:00|18:00:00|1904-02-29|1904-03-01|1904-03-02|1904-01-03 "
                 "00:00:00|-1");
    }
    void times_are_to_the_nearest_second() {
        QCOMPARE(read_sheet("<row><c s='2'><v>40543.99999999</v></c><c s='2'><v>40543.000011</v></c><c t='d' s='1'>"
                            "<v>2011-01-02T00:00:00</v></c><c t='d' s='2'><v>2011-01-02T10:20:30.6</v></c></row>"),
                 "1|2011-01-01 00:00:00|2010-12-31 00:00:01|2011-01-02|2011-01-02 10:20:31");
    }
    void a_cell_that_says_not_where_it_stands_follows_the_one_before() {
        QCOMPARE(
            read_sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c r='B2'><v>3</v></c><c><v>4</v></c></row>"),
            "1|1|2|\n2||3|4");
    }
    void empty_rows_and_columns_around_the_table_are_left_out() {
        QCOMPARE(read_sheet("<row r='3'><c r='A3' s='1'/><c r='C3'><v>1</v></c></row><row r='4'/><row r='7'><c "
                            "r='D7'><v>2</v></c></row>"),
                 "3|1|\n7||2");
    }
    void formulas_without_a_result_and_merged_cells_are_told() {
        const auto parts = xlsx_parts(
            "<row><c><v>5</v></c><c><f>A1*2</f></c></row><row><c><f>A1</f><v></v></c><c><f>A1</f>"
            "<v>5</v></c></row><row><c><v>1</v></c></row>",
            "<mergeCells count='1'><mergeCell ref='A1:B1'/></mergeCells>");
        QCOMPARE(raw_text(archive_of(parts)), "1|5|\n2||5\n3|1|");
        QCOMPARE(
            warnings_of(parts).join(u'\n'),
            "1 area of merged cells: the value stands in the first cell, the others are empty.\n"
            "2 formulas have no stored result and came in empty. Open the workbook in a spreadsheet program and save "
            "it to have them computed.");
    }
    void parts_that_a_workbook_can_do_without_may_be_absent() {
        QCOMPARE(read_with("xl/sharedStrings.xml", "-", two_rows), "1|a\n2|1");
        QCOMPARE(read_with("xl/styles.xml", "-", two_rows), "1|a\n2|1");
        QCOMPARE(read_with("_rels/.rels", "-", two_rows), "1|a\n2|1");
        QVERIFY(read_with("xl/sharedStrings.xml", "-", "<row><c t='s'><v>0</v></c></row>")
                    .contains(u"the cell in row 1, column 1 refers to text 0 of 0"));
    }
    void packages_of_other_kinds_are_named() {
        QVERIFY(raw_text(archive_of({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}}))
                    .contains(u" is a Word document,"));
        QVERIFY(raw_text(archive_of({{"[Content_Types].xml", "x"}, {"ppt/presentation.xml", "x"}}))
                    .contains(u"PowerPoint"));
        QVERIFY(raw_text(archive_of({{"[Content_Types].xml", "x"}, {"xl/workbook.bin", "x"}})).contains(u".xlsb"));
        QVERIFY(raw_text(archive_of({{"data.csv", "a,b\n1,2\n"}}))
                    .contains(u"is a compressed archive. Unpack it and choose the files in it."));
    }
};

QTEST_GUILESS_MAIN(TestXlsx)
#include "test_xlsx.moc"
