#include <sys/stat.h>
#include <unistd.h>

#include <QTest>

#include "table_file.h"

using namespace clientele;

namespace {

QString error_of(const std::filesystem::path& path) {
    const auto facts = inspect(path, {}, {});
    return facts ? u"no error"_qs : q(id(facts.error().code)) + u": "_qs + q(facts.error()).remove(q(path.string()));
}

QString error_of_text(std::string_view bytes) {
    const TableFile file(bytes);
    return error_of(file.path());
}

std::string many_rows(int rows) {
    std::string bytes = "order_id,date,note\n";
    for (int i = 0; i < rows; ++i) bytes += "A,2011-01-02,something to read\n";
    return bytes;
}

}  // namespace

class TestBadFiles : public QObject {
    Q_OBJECT
 private slots:
    void files_that_hold_nothing_say_so() {
        QCOMPARE(error_of_text(""), "bad_format:  is empty. Choose a file with data in it.");
        QCOMPARE(error_of_text("a,b,c\n"), "bad_format:  has a header but no rows. Choose a file with data in it.");
        QCOMPARE(error_of_text("\xEF\xBB\xBF"), "bad_format:  holds no rows. Choose a file with data in it.");
        QCOMPARE(error_of_text("\n\n\n"), "bad_format:  holds no rows. Choose a file with data in it.");
    }
    void what_is_no_file_says_so() {
        QCOMPARE(error_of(std::filesystem::path("/no/such/file.csv")),
                 "not_found: There is no file . Check the name and the folder.");
        QCOMPARE(error_of(std::filesystem::temp_directory_path()),
                 "not_readable:  is a folder. Name the files in it instead.");
        QCOMPARE(error_of(std::filesystem::path("/dev/null")),
                 "not_readable:  is no ordinary file. Save its contents to a file and import that.");
    }
    void a_file_without_permission_says_so() {
        if (::geteuid() == 0) QSKIP("The superuser may read everything.");
        const TableFile file("a,b\n1,2\n");
        QCOMPARE(::chmod(file.path().c_str(), 0), 0);
        QVERIFY(error_of(file.path()).startsWith(u"not_readable:  cannot be read: you have no permission."));
    }
    void binary_contents_are_refused() {
        std::string junk;
        for (int i = 0; i < 100'000; ++i) junk += static_cast<char>((i * 7919 + i / 13) % 256);
        QVERIFY(error_of_text(junk).startsWith(u"bad_format:  holds binary data, not text."));
    }
    void other_formats_say_what_they_are_and_what_to_do_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const QString copy = u", not a table. Copy its table into a spreadsheet program and save that as CSV."_qs;
        const QString page = u"bad_format:  is a web page (HTML)"_qs + copy;
        QTest::newRow("page") << QByteArray("<!DOCTYPE html>\n<html><body>a,b</body></html>\n") << page;
        QTest::newRow("table of a page") << QByteArray("\n<TABLE>\n<tr><td>1,2</td></tr>\n") << page;
        QTest::newRow("markdown") << QByteArray("| a | b |\n|---|--:|\n| 1 | 2 |\n")
                                  << u"bad_format:  is a Markdown text"_qs + copy;
        QTest::newRow("heading") << QByteArray("# Sales\n\nAll of them, by day.\n")
                                 << u"bad_format:  is a Markdown text"_qs + copy;
        QTest::newRow("packed") << QByteArray("\x1F\x8B\x08\0\0\0\0\0", 8)
                                << u"bad_format:  is a compressed archive. Unpack it and choose the files in it."_qs;
        QTest::newRow("cut-off workbook")
            << QByteArray("PK\x03\x04\x14\0\x06\0", 8)
            << u"bad_format:  is a damaged workbook: its list of contents is missing or wrong; it may have been cut "
               u"off. "
               "Get it once more from where it came, or open it in a spreadsheet program and save it anew."_qs;
        QTest::newRow("signs of prices") << QByteArray("<DATE>,<CLOSE>\n2011-01-02,5\n") << u"no error"_qs;
        QTest::newRow("brackets") << QByteArray("[2011-01-02],5\n[2011-01-03],6\n") << u"no error"_qs;
        QTest::newRow("comment") << QByteArray("# made by a program\na,b\n1,2\n") << u"no error"_qs;
    }
    void other_formats_say_what_they_are_and_what_to_do() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        QCOMPARE(error_of_text(bytes.toStdString()), said);
    }
    void too_many_columns_are_refused_with_the_limit() {
        std::string header = "c0";
        std::string row = "1";
        for (int i = 1; i < 5'000; ++i) {
            header += ",c" + std::to_string(i);
            row += ",1";
        }
        QVERIFY(error_of_text(header + "\n" + row + "\n")
                    .startsWith(u"too_large:  has 5,000 columns; at most 1,900 can be imported."));
    }
    void a_field_of_fifty_megabytes_is_one_reject() {
        for (const bool quoted : {false, true}) {
            const std::string field = (quoted ? "\"" : "") + std::string(50'000'000, 'x') + (quoted ? "\"" : "");
            const TableFile file(many_rows(20'000) + "B,2011-01-03," + field + "\nC,2011-01-04,end\n");
            const auto table = read_as(file, DatasetKind::transactions);
            QCOMPARE(table.rejects.size(), 1u);
            QCOMPARE(q(table.rejects[0]), "20002 row_too_long  ");
            QCOMPARE(table.rows.size(), 20'001u);
            QCOMPARE(q(table.rows.back()), "C|2011-01-04T00:00:00|end");
            QCOMPARE(table.lines.back(), 20'003u);
            QVERIFY(table.full_rejects[0].raw.size() <= 65'536);
        }
    }
    void an_unclosed_quote_at_the_end_of_a_large_file_costs_its_line() {
        const auto table =
            read_as(TableFile(many_rows(700'000) + "B,2011-01-03,\"open\nC,2011-01-04,x\n"), DatasetKind::transactions);
        QCOMPARE(table.rejects.size(), 1u);
        QCOMPARE(q(table.rejects[0]), "700002 unclosed_quote  ");
        QCOMPARE(table.rows.size(), 700'001u);
        QVERIFY(table.error.empty());
    }
    void an_unclosed_quote_in_the_only_row_costs_that_row() {
        const TableFile file("customer_id,name\n\"K1,Ann");
        const auto table = read_as(file, DatasetKind::customers);
        QVERIFY(table.rows.empty());
        QCOMPARE(table.rejects.size(), 1u);
        QCOMPARE(q(table.rejects[0]), "2 unclosed_quote  ");
    }
    void an_unclosed_quote_in_the_middle_of_a_large_file_costs_its_line() {
        std::string bytes = many_rows(10);
        bytes += "B,2011-01-03,\"open\n";
        for (int i = 0; i < 800'000; ++i) bytes += "A,2011-01-02,something to read\n";
        const auto table = read_as(TableFile(bytes), DatasetKind::transactions);
        QCOMPARE(table.rejects.size(), 1u);
        QCOMPARE(q(table.rejects[0]), "12 unclosed_quote  ");
        QCOMPARE(table.rows.size(), 800'010u);
    }
    void a_file_that_changed_meanwhile_is_refused() {
        const TableFile file("customer_id,name\nK1,A\nK2,B\n");
        const auto facts = file.inspected();
        std::ofstream(file.path(), std::ios::app) << "K3,C\n";
        const auto mapping = map_columns(facts, DatasetKind::customers, {});
        const auto rows = open_rows(facts, *mapping, {});
        QVERIFY(!rows && q(rows.error()).contains(u"was changed since it was looked at"));
    }
    void a_required_field_without_a_column_is_named() {
        const TableFile file("name,city\nA,B\nC,D\n");
        const auto facts = file.inspected();
        const auto mapping = map_columns(facts, DatasetKind::customers, {});
        const auto rows = open_rows(facts, *mapping, {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::missing_data);
        QVERIFY(q(rows.error()).contains(u"--map customer_id=COLUMN"));
    }
    void looking_stops_when_told() {
        const TableFile file(many_rows(200'000));
        const auto facts = inspect(file.path(), {}, Progress([](double, const Text&) { return false; }));
        QVERIFY(!facts && facts.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestBadFiles)
#include "test_bad_files.moc"
