#include <QTest>

#include "core/base/json.h"
#include "core/output/output.h"
#include "sample_finding.h"
#include "text_of.h"

using namespace clientele;

class TestFormats : public QObject {
    Q_OBJECT
 private slots:
    void csv_has_ids_raw_numbers_and_quotes_only_where_needed() {
        QCOMPARE(q(to_csv(small_finding().tables[0])),
                 "segment,customers,share,day,time,known\r\n"
                 "\"Lost, \"\"gone\"\"\",3,0.1,2011-12-09,2011-12-09T08:26:00,true\r\n"
                 "\"=1+1\",12345,0.125,,,false\r\n"
                 ",,1e-07,1870-01-01,1970-01-01T00:00:00,\r\n");
    }
    void csv_guards_texts_that_a_spreadsheet_would_compute() {
        const QString csv = q(to_csv(small_finding().tables[0], true));
        QVERIFY2(csv.contains("\"'=1+1\""), qPrintable(csv));
    }
    void csv_of_one_column_has_a_line_for_every_row() {
        FindingTable table;
        table.columns.push_back({"a", text("A"), Column::of_texts({"x", "", "y"}), Unit::none, -1, Good::neither});
        QCOMPARE(q(to_csv(table)), "a\r\nx\r\n\"\"\r\ny\r\n");
    }
    void json_has_the_documented_shape() { QCOMPARE(q(to_json(small_finding())), q(small_finding_json)); }
    void json_numbers_read_back_to_the_last_bit() {
        Finding finding = small_finding();
        const std::vector<double> numbers{0.1 + 0.2,           1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0,
                                          123456789012345680.0};
        finding.tables[0].columns = {{"n", text("N"), Column::of_numbers(numbers), Unit::none, -1, Good::neither}};
        const auto json = parse_json(to_json(finding));
        QVERIFY(json);
        const auto& rows = *json->find("tables")->array()->front().find("rows")->array();
        for (std::size_t i = 0; i < numbers.size(); ++i) QCOMPARE(*rows[i].array()->front().number(), numbers[i]);
    }
    void text_leads_with_the_answer_and_says_what_it_leaves_out() {
        const QString written = q(to_text(small_finding(), {}, 2));
        QVERIFY(written.startsWith("3 of 4 customers bought again\n"));
        QVERIFY2(written.contains("  Revenue  1,234.50  (1,200.00 to 1,300.00)  +4.1% against a year ago\n"),
                 qPrintable(written));
        QVERIFY2(written.contains("  … 1 more row; csv"), qPrintable(written));
        QVERIFY2(written.contains("  Lost, \"gone\"          3  10.0%  2011-12-09"), qPrintable(written));
        QVERIFY2(written.endsWith("Source: segments.rfm, data version 7, filter segment!=Lost, as of 2011-12-10, "
                                  "Clientele 0.1.0\n"),
                 qPrintable(written));
    }
    void text_never_sends_control_signs_to_a_terminal() {
        Finding finding = small_finding();
        finding.tables[0].columns = {
            {"n", text("N"), Column::of_texts({"a\033[31mred\r\nb"}), Unit::none, -1, Good::neither}};
        const QString written = q(to_text(finding));
        QVERIFY2(written.contains("a [31mred  b"), qPrintable(written));
        QVERIFY(!written.contains(QChar(0x1B)));
    }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "test_formats.moc"
