#include <cmath>

#include "archive_file.h"

using namespace clientele;

// Expected contents: the cells as the XML in the files has them, counted with another program, and for .xls the tables
// that the documentation of the readxl package shows.

namespace {

const std::filesystem::path folder = std::filesystem::path(CLIENTELE_SHARED_DATA) / "messy";

QString sheet(const char* file, const char* table = nullptr) {
    SourceSettings settings;
    if (table != nullptr) settings["table"] = table;
    return raw_rows(folder / file, settings).join(u'\n');
}

struct Sum {
    qsizetype rows = 0;
    qsizetype cells = 0;  // that are filled
    double sum = 0;       // of one column, to six decimals
    bool operator==(const Sum&) const = default;
};

Sum sum_of(const char* file, const char* table, int column) {
    Sum found;
    for (const QString& row : raw_rows(folder / file, {{"table", table}})) {
        const QStringList cells = row.split(u'|').mid(1);
        ++found.rows;
        for (const QString& cell : cells) found.cells += cell.isEmpty() ? 0 : 1;
        if (found.rows > 1) found.sum += cells.value(column).toDouble();
    }
    found.sum = std::round(found.sum * 1e6) / 1e6;
    return found;
}

}  // namespace

class TestRealWorkbooks : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        if (!std::filesystem::exists(folder)) QSKIP("The data set is not on this machine.");
    }

    void every_workbook_is_read_or_refused_with_a_reason() {
        QStringList refused;
        int workbooks = 0;
        for (const char* part : {"readxl_sheets", "messytables_horror"}) {
            for (const auto& entry : std::filesystem::directory_iterator(folder / part)) {
                const std::string extension = entry.path().extension().string();
                if (!extension.starts_with(".xls") && extension != ".ods") continue;
                ++workbooks;
                const QStringList rows = raw_rows(entry.path());
                if (rows.value(0).startsWith(u"error: "))
                    refused << q(entry.path().filename().string()) + rows[0].mid(6);
            }
        }
        refused.sort();
        QVERIFY(workbooks >= 54);
        QCOMPARE(
            refused.join(u'\n'),
            "encrypted_no_password.xls  is protected by a password. Save it without one in a spreadsheet program and "
            "import that.\nlibreoffice.xlsx  holds no rows. Choose a file with data in it.");
    }
    void types_of_the_epoch_of_1904() {
        QCOMPARE(sheet("readxl_sheets/types.xlsx"),
                 "1|blank|boolean|date|numeric|text\n2||true|2017-02-27|1|hello\n3||false|2017-02-28|2|world\n"
                 "5||true|2017-02-28|3|HELLO\n6||false|2017-02-27|6|wor");
        QCOMPARE(sheet("readxl_sheets/types.xlsx", "smorgasbord"),
                 "1|text|hello world\n2|text formula|HELLO WORLD\n3|blank|\n4|double|1.3\n5|integer|0\n"
                 "6|numeric formula|1.6900000000000002\n7|boolean true|true\n8|boolean false|false\n"
                 "9|boolean formula true|true\n10|boolean formula false|false\n11|date|2016-02-26\n12|date "
                 "formula|2016-03-02\n"
                 "13|error #N/A explicit|#N/A\n14|error #N/A formula|#N/A\n15|error #NAME?|#NAME?\n16|error "
                 "#VALUE!|#VALUE!\n"
                 "17|error #DIV/0!|#DIV/0!\n18|error #REF|#REF!\n19|error #NUM!|#NUM!\n20|error  #NULL!|#NULL!");
        QCOMPARE(sheet("readxl_sheets/types.xlsx", "5"),
                 "1|date\n2|2016-05-23\n4|true\n5|cabbage\n6|4.3\n7|39448\n8|2011-09-11");
    }
    void dates_of_the_epoch_of_1900() {
        QCOMPARE(sheet("readxl_sheets/dates-1900.xls"),
                 "1|2000-01-01|2000-01-01|2000-01-01|2000-01-01|2000-01-01 00:00:00");
        const QString days = sheet("readxl_sheets/dates-leap-year-1900-xls.xls");
        QVERIFY(
            days.startsWith(u"1|dttm|dttm_string|expect_success\n2|1900-01-01 08:00:00|1900-01-01 08:00:00|true\n"));
        for (const QString& row : days.split(u'\n').mid(1)) QCOMPARE(row.section(u'|', 1, 1), row.section(u'|', 2, 2));
    }
    void times_are_rounded_to_the_second() {
        const QStringList rows = raw_rows(folder / "readxl_sheets/datetime-rounding.xls");
        QCOMPARE(rows.size(), 5);
        for (const QString& row : rows.mid(1)) QCOMPARE(row.section(u'|', 1, 1), row.section(u'|', 2, 2));
        QCOMPARE(sheet("readxl_sheets/texty-dates-xlsx.xlsx"), "1|a\n2|1985-03-11 13:00:00\n3|1985-03-11 13:23:32");
    }
    void a_table_between_notes() {
        QCOMPARE(
            sheet("readxl_sheets/deaths.xls"),
            "1|Lots of people|||||\n2|simply cannot resist writing|||||some notes\n3|at|the|top||of|their "
            "spreadsheets\n"
            "4|or|merging||||cells\n5|Name|Profession|Age|Has kids|Date of birth|Date of death\n"
            "6|David Bowie|musician|69|true|1947-01-08|2016-01-10\n7|Carrie "
            "Fisher|actor|60|true|1956-10-21|2016-12-27\n"
            "8|Chuck Berry|musician|90|true|1926-10-18|2017-03-18\n9|Bill Paxton|actor|61|true|1955-05-17|2017-02-25\n"
            "10|Prince|musician|57|true|1958-06-07|2016-04-21\n11|Alan Rickman|actor|69|false|1946-02-21|2016-01-14\n"
            "12|Florence Henderson|actor|82|true|1934-02-14|2016-11-24\n13|Harper "
            "Lee|author|89|false|1926-04-28|2016-02-19\n"
            "14|Zsa Zsa Gábor|actor|99|true|1917-02-06|2016-12-18\n15|George "
            "Michael|musician|53|false|1963-06-25|2016-12-25\n"
            "16|Some|||||\n17||also like to write stuff||||\n18|||at the|bottom,||\n19||||||too!");
        const auto facts = inspect(folder / "readxl_sheets/deaths.xls", {{"table", "other"}}, {});
        QVERIFY(facts.has_value());
        QCOMPARE(q(facts->table), "other");
        QCOMPARE(facts->tables, (std::vector<std::string>{"arts", "other"}));
        QCOMPARE(q(facts->columns[4].header), "Date of birth");
    }
    void sheets_of_one_type_of_numbers() {
        QCOMPARE(sum_of("readxl_sheets/datasets.xlsx", "mtcars", 0), (Sum{33, 363, 642.9}));
        QCOMPARE(sum_of("readxl_sheets/datasets.xlsx", "chickwts", 0), (Sum{72, 144, 18'553}));
        QCOMPARE(sum_of("readxl_sheets/datasets.xlsx", "quakes", 2), (Sum{1'001, 5'005, 311'371}));
        QCOMPARE(sum_of("messytables_horror/large.ods", "2007-08", 4), (Sum{23'761, 118'805, 4'952'277}));
        QCOMPARE(sum_of("messytables_horror/large.ods", "6", 4).rows, 20'329);
    }
    void sheets_without_the_usual_parts() {
        const QStringList arrests = raw_rows(folder / "readxl_sheets/los-angeles-arrests-xlsx.xlsx");
        QCOMPARE(arrests.size(), 196);
        QVERIFY(arrests[0].startsWith(u"1|ARREST BOOKINGS for 01/30/17|"));
        QCOMPARE(arrests[195].section(u'|', 1, 5), "4895730|01/30/17|23:55|4219|        PARTHENIA");
        QCOMPARE(arrests[195].section(u'|', 18, 18), "1978-12-27");
        QCOMPARE(sheet("readxl_sheets/nonstandard-xml-ns-prefix.xlsx"), "1|a|b\n2|1|3\n3|2|4");
        const QStringList companies = raw_rows(folder / "readxl_sheets/Ekaterinburg_IP_9.xlsx");
        QCOMPARE(companies.size(), 2'194);
        QCOMPARE(companies[0].section(u'|', 0, 0), "2");
        QVERIFY(companies[2193].startsWith(u"2197|Отчет подготовлен системой СПАРК. (http://spark-interfax.ru/)|"));
    }
    void small_sheets_exactly_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("rows");
        const auto add = [](const char* file, const char* table, const char* rows) {
            QTest::newRow((std::string(file) + " " + table).c_str()) << q(file) << q(table) << q(rows);
        };
        add("readxl_sheets/clippy.xlsx", "list-column",
            "1|name|value\n2|Name|Clippy\n3|Species|paperclip\n4|Approx date of death|2007-01-01\n5|Weight in "
            "grams|0.9");
        add("readxl_sheets/clippy.xlsx", "two-row-header",
            "1|name|species|death|weight\n2|(at birth)|(office supply type)|(date is approximate)|(in grams)\n"
            "3|Clippy|paperclip|2007-01-01|0.9");
        add("readxl_sheets/geometry.xlsx", "Sheet1", "3|var1|var2|var3\n4|aa|bb|cc\n5|dd|ee|ff\n6|gg|hh|ii");
        add("readxl_sheets/geometry.xlsx", "warning_AKE6", "3|var3\n4|1234\n5|2345\n6|wtf");
        add("readxl_sheets/whitespace-xlsx.xlsx", "whitespace",
            "1| <-space, space-> \n2| <-space\n3|space-> \n4|\t   \t\n5|\t<-tab, tab->\t\n6|\t<-tab\n7|tab->\t");
        add("readxl_sheets/vietnamese-utf8.xlsx", "",
            "1|Mô tả\n2|BÙN SÉT\n3|SÉT lẫn sạn laterite\n4|CÁT THÔ lẫn sạn thạch anh\n5|CÁT MỊN\n6|CÁT TRUNG\n"
            "7|SÉT lẫn kết vón silic");
        add("readxl_sheets/utf8-sheet-names.xlsx", "∂", "1|x\n2|1");
        add("readxl_sheets/skipping.xlsx", "3", "1|blah blah|\n2||yada yada\n3|var1|var2\n5|v2,1|v2,2\n7|v4,1|v4,2");
        add("readxl_sheets/style-only-cells.xlsx", "",
            "1|var1|var2|var3||var5\n2|val1,1||aa||1\n3|val2,1||bb||2\n4|val3,1||cc||3");
        add("readxl_sheets/big-texty-numbers-xlsx.xlsx", "",
            "1|number|number as text|notes\n2|blah blah|blah blah|this row forces column to be text\n"
            "3|2147483647|2147483647|x = 2^31 - 1\n4|2147483648|2147483648|x + 1\n5|2147483649|2147483649|x + 2\n"
            "6|-2147483648|-2147483648|-1 * (x + 1)\n7|-2147483649|-2147483649|-1 * (x + 2)");
        add("readxl_sheets/currency-formats-xlsx.xlsx", "",
            "1|product|cost_EUR|cost_CHF|cost_mixed\n2|apple|0.5|0.5|0.5\n3|software|10000|10000|10000");
        add("readxl_sheets/missing-values-xls.xls", "", "1|x|y|z\n2|NA|NA|\n3|1|1|1\n4|2|2|2");
        add("readxl_sheets/names-need-repair-xls.xls", "", "1|a b|a b||c%&$\n2|1|a|one|1.1\n3|2|b|two|2.2");
        add("messytables_horror/unicode_sheet_name.xls", "mês",
            "1|this spreadsheet has got a unicode character in the sheet name");
        add("messytables_horror/simple.xls", "",
            "1|date|temperature|place\n2|2011-01-01|1|Galway\n3|2011-01-02|-1|Galway\n4|2011-01-03|0|Galway\n"
            "5|2011-01-01|6|Berkeley\n6|2011-01-02|8|Berkeley\n7|2011-01-03|5|Berkeley");
        add("messytables_horror/loffice-4.4.1.2.ods", "",
            "1|Name|Age|When\n2|Bob|20|2010-10-10\n3|Jane|23|2012-01-01\n4|Ian|34|2015-11-11");
        add("messytables_horror/blank_line.ods", "",
            "1|Name|Age|When\n2|Bob|20|2010-10-10\n3|Jane|23|2012-01-01\n5|Ian|34|2015-11-11");
        add("messytables_horror/multilineods.ods", "", "1|1\n2\n3\n4");
        add("messytables_horror/ods_formats.ods", "",
            "1|Date|Time|Boolean|Float|Currency|Percentage|Int|Scientific|Fractions|Text\n"
            "2|2014-11-11|11:12:12|true|11.11|1|2|3|100000|1.25|abc\n3|2001-01-01|00:00:12|false||-10000|||||\n"
            "4||0||||||||\n5||27:17:54|||||11|||\n6||Other||||||||");
    }
    void small_sheets_exactly() {
        QFETCH(QString, file);
        QFETCH(QString, table);
        QFETCH(QString, rows);
        QCOMPARE(sheet(file.toUtf8().constData(), table.isEmpty() ? nullptr : table.toUtf8().constData()), rows);
    }
    void texts_of_excel_95_with_formats_within() {
        const QStringList rows = raw_rows(folder / "readxl_sheets/biff5-rich-text-string.xls");
        QCOMPARE(rows.size(), 15);
        QCOMPARE(rows[0], "1|ELECTORAL DIVISION OF SOMERSET EAST ; FIELD-CÓRNËTCY No. 5, ZWAGERSHÓÊN.|||||||");
        QCOMPARE(rows[3], "5|1789|Nel|Jacobus Petrus|Farmer|Householder|Sampsonskloof|Joint Tenant|E");
    }
    void hidden_sheets_come_last() {
        const auto facts = inspect(folder / "messytables_horror/large.xlsx", {}, {});
        QVERIFY(facts.has_value());
        QCOMPARE(facts->tables, (std::vector<std::string>{"Report", "data", "criteria"}));
        QCOMPARE(q(facts->dialect.reasons.front()),
                 "The sheet “Report” was read. The workbook also has: data (hidden), criteria "
                 "(hidden). Choose another with --set table=NAME.");
    }
    void a_sheet_that_there_is_not_is_an_error_that_names_those_there_are() {
        for (const char* file :
             {"readxl_sheets/datasets.xlsx", "readxl_sheets/deaths.xls", "messytables_horror/large.ods"}) {
            const auto facts = inspect(folder / file, {{"table", "nowhere"}}, {});
            QVERIFY(!facts && facts.error().code == ErrorCode::bad_value);
            QVERIFY(q(facts.error()).contains(u"has no sheet “nowhere” with rows. Those with rows are: "));
        }
    }
};

QTEST_GUILESS_MAIN(TestRealWorkbooks)
#include "test_real_workbooks.moc"
