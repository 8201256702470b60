#include <QTest>

#include "table_file.h"

using namespace clientele;

namespace {

QString layout(const SourceFacts& facts) {
    QStringList headers;
    for (const ColumnFacts& column : facts.columns) headers += q(column.header);
    return u"%1 %2 skip %3: %4"_qs.arg(q(facts.dialect.delimiter), facts.dialect.header ? u"header"_qs : u"none"_qs)
        .arg(facts.dialect.skip_lines)
        .arg(headers.join(u'|'));
}

QString layout(std::string_view bytes) { return layout(TableFile(bytes).inspected()); }

QString first_row(const SourceFacts& facts) {
    QStringList cells;
    for (const std::string& cell : facts.first_rows.rows.front()) cells += q(cell);
    return cells.join(u'|');
}

std::string utf16(const QString& text, bool little, bool mark) {
    std::string bytes;
    const auto add = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    };
    if (mark) add(0xFEFF);
    for (const QChar c : text) add(c.unicode());
    return bytes;
}

}  // namespace

class TestDialects : public QObject {
    Q_OBJECT
 private slots:
    void amounts_of_several_currencies_in_one_column_are_told() {
        const auto warned = [](std::string_view table) {
            const TableFile file(table);
            const SourceFacts facts = file.inspected();
            return facts.warnings.empty() ? QString() : q(facts.warnings.front());
        };
        QVERIFY(warned("order_id;amount\n1;€ 10.00\n2;$ 10.00\n3;12.00 USD\n")
                    .contains(u"“amount” has amounts of several"));
        QCOMPARE(warned("order_id;amount\n1;€ 10.00\n2;12.00 EUR\n3;14.00 Euro\n4;15\n"), QString());
        QCOMPARE(warned("order_id;amount\n1;$10.00\n2;USD 12.00\n"), QString());
    }
    void delimiters_are_found() {
        QCOMPARE(layout("a,b,c\n1,2,3\n4,5,6\n"), ", header skip 0: a|b|c");
        QCOMPARE(layout("Name;Preis\nMüller, Hans;1,50\nMeier, Eva;2,75\n"), "; header skip 0: Name|Preis");
        QCOMPARE(layout("a\tb\n1\t2\n"), "\t header skip 0: a|b");
        QCOMPARE(layout("a|b\n1|2\n"), "| header skip 0: a|b");
        QCOMPARE(layout(" id  date   n\n 001 19970101  2\n 002 19970102  13\n"), "spaces header skip 0: id|date|n");
        QCOMPARE(layout("sep=;\na;b\n1;2\n"), "; header skip 1: a|b");
        QCOMPARE(layout("name\nAnna\nBert\n"), ", header skip 0: name");
        QCOMPARE(layout("2010-01-01 08:00:00;1,5\n2010-01-02 09:00:00;2,5\n"), "; none skip 0: Column 1|Column 2");
    }
    void decimal_commas_do_not_beat_semicolons() {
        QCOMPARE(layout("a;b\n1,5;2,5\n3,5;4,5\n5,25;7,75\n"), "; header skip 0: a|b");
    }
    void headers_are_told_from_values() {
        QCOMPARE(layout("1,2\n3,4\n"), ", none skip 0: Column 1|Column 2");
        QCOMPARE(layout("customer_id,name\nK1,Anna\nK2,Bert\n"), ", header skip 0: customer_id|name");
        QCOMPARE(layout("Kunde,Stadt\nAnna,Bonn\nBert,Bonn\n"), ", header skip 0: Kunde|Stadt");
        QCOMPARE(layout("A17,2011-01-02,5\nA18,2011-01-03,6\n"), ", none skip 0: Column 1|Column 2|Column 3");
    }
    void titles_before_the_table_are_skipped() {
        QCOMPARE(layout("Sales report 2011\n\nday,shop,sum\n2011-01-01,1,5\n2011-01-02,1,6\n"),
                 ", header skip 2: day|shop|sum");
        QCOMPARE(layout("Report,,\nday,shop,sum\n2011-01-01,1,5\n2011-01-02,1,6\n"), ", header skip 1: day|shop|sum");
    }
    void doubled_and_absent_headers_get_names() {
        QCOMPARE(layout("a,a,,a\n1,2,3,4\n"), ", header skip 0: a|a (2)|Column 3|a (3)");
    }
    void a_header_without_the_name_of_the_first_column_is_shifted() {
        QCOMPARE(layout("a,b\nr1,1,2\nr2,3,4\n"), ", header skip 0: Column 1|a|b");
    }
    void quotes_hold_delimiters_line_ends_and_quotes() {
        const auto facts = TableFile("a,b\n\"x, \"\"y\"\"\nz\",2\n").inspected();
        QCOMPARE(first_row(facts), "x, \"y\"\nz|2");
        QCOMPARE(first_row(TableFile("a,b\n'x, y',2\n'z',3\n").inspected()), "x, y|2");
        QCOMPARE(first_row(TableFile("a,b\n5\" pipe,2\n6\" pipe,3\n").inspected()), "5\" pipe|2");
        QCOMPARE(first_row(TableFile("a,b\n\"say \"hi\" now\",2\n").inspected()), "say \"hi\" now|2");
        QCOMPARE(first_row(TableFile("a, b\n1, \"x, y\"\n").inspected()), "1|x, y");
    }
    void raw_cells_keep_their_blanks() { QCOMPARE(first_row(TableFile("a,b\r\n x , y\r\n").inspected()), " x | y"); }
    void settings_decide_over_everything() {
        const TableFile file("x;1,2\ny;3,4\n");
        QCOMPARE(layout(file.inspected({{"delimiter", ","}, {"header", "no"}})), ", none skip 0: Column 1|Column 2");
        QCOMPARE(layout(file.inspected({{"header", "yes"}, {"delimiter", "semicolon"}})), "; header skip 0: x|1,2");
        QCOMPARE(layout(file.inspected({{"header", "no"}, {"skip_lines", "1"}})), "; none skip 1: Column 1|Column 2");
        QCOMPARE(first_row(TableFile("a,b\n\"1,2\n\"3,4\n").inspected({{"quote", "none"}})), "\"1|2");
    }
    void unknown_settings_are_refused() {
        const TableFile file("a,b\n1,2\n");
        const auto message = [&](const SourceSettings& settings) {
            const auto facts = inspect(file.path(), settings, {});
            return facts ? QString() : q(facts.error());
        };
        QVERIFY(message({{"colour", "red"}}).startsWith(u"There is no setting colour. There are: encoding, delimiter"));
        QCOMPARE(message({{"decimal", "x"}}), u"The setting decimal cannot be “x”; it is one of: ., ,."_qs);
        QCOMPARE(message({{"dates:c", "dmy"}}),
                 "The setting dates:c names no column of the file. Its columns are: a, b.");
        QVERIFY(message({{"encoding", "klingon"}}).startsWith(u"The encoding klingon is not known"));
    }
    void encodings_are_found() {
        const QString table = u"Name;Ort\nJürgen Groß;Köln\nZoë;Orléans\nPeña;Coruña\n"_qs;
        const auto check = [&](const std::string& bytes, const char* encoding) {
            const auto facts = TableFile(bytes).inspected();
            QCOMPARE(q(facts.dialect.encoding), QLatin1String(encoding));
            QCOMPARE(first_row(facts), u"Jürgen Groß|Köln"_qs);
            QCOMPARE(q(facts.columns[0].header), u"Name"_qs);
        };
        check(table.toStdString(), "UTF-8");
        check("\xEF\xBB\xBF" + table.toStdString(), "UTF-8");
        check(utf16(table, true, true), "UTF-16LE");
        check(utf16(table, false, true), "UTF-16BE");
        check(utf16(table, true, false), "UTF-16LE");
        check(utf16(table, false, false), "UTF-16BE");
        check(table.toLatin1().toStdString(), "windows-1252");
    }
    void the_euro_sign_of_windows_1252_is_read() {
        const auto facts = TableFile(
                               "Name;Preis\nB\xFC"
                               "cher;5,00 \x80\n")
                               .inspected();
        QCOMPARE(first_row(facts), u"Bücher|5,00 €"_qs);
        QVERIFY(!facts.warnings.empty());
    }
    void signs_of_windows_1252_are_read_beside_words_with_pairs_of_letters() {
        std::string bytes = "name;city\n";
        for (int i = 0; i < 50; ++i) bytes += "Zo\xEB M\xFCller;G\xF6\xDF" "weinstein\n";
        bytes += "Caf\xE9 \x93\x8Cuvre\x94 \x96 5 \x80;Paris\n";
        const auto facts = TableFile(bytes).inspected();
        QCOMPARE(q(facts.dialect.encoding), "windows-1252");
        QCOMPARE(q(facts.first_rows.rows.back()[0]), u"Café “Œuvre” – 5 €"_qs);
    }
    void blanks_within_a_list_with_commas_are_no_delimiter() {
        std::string bytes;
        for (int i = 0; i < 40; ++i)
            bytes += i % 3 == 0   ? "citrus fruit,ready soups,margarine\n"
                     : i % 3 == 1 ? "whole milk\n"
                                  : "tropical fruit,yogurt\n";
        QCOMPARE(q(TableFile(bytes).inspected().dialect.delimiter), ",");
    }
    void a_byte_above_ascii_late_in_a_large_file_decides_the_encoding() {
        std::string bytes = "name,n\n";
        for (int i = 0; i < 400'000; ++i) bytes += "plain,1\n";
        bytes += "M\xFCller,2\n";
        const auto facts = TableFile(bytes).inspected();
        QCOMPARE(q(facts.dialect.encoding), "windows-1252");
    }
    void cyrillic_bytes_are_not_taken_for_western_ones() {
        const char* text =
            "\xE8\xEC\xFF;\xE3\xEE\xF0\xEE\xE4\n\xC8\xE2\xE0\xED \xCF\xE5\xF2\xF0\xEE\xE2;\xCC\xEE\xF1\xEA\xE2\xE0\n"
            "\xCC\xE0\xF0\xE8\xFF "
            "\xD1\xE8\xE4\xEE\xF0\xEE\xE2\xE0;\xD1\xE0\xED\xEA\xF2-\xCF\xE5\xF2\xE5\xF0\xE1\xF3\xF0\xE3\n"
            "\xC0\xEB\xE5\xEA\xF1\xE5\xE9 "
            "\xCA\xF3\xE7\xED\xE5\xF6\xEE\xE2;\xCD\xEE\xE2\xEE\xF1\xE8\xE1\xE8\xF0\xF1\xEA\n";
        QCOMPARE(first_row(TableFile(text).inspected()), u"Иван Петров|Москва"_qs);
    }
    void all_line_ends_are_taken() {
        for (const char* bytes : {"a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\r\n1,2\n3,4\r"}) {
            const auto facts = TableFile(bytes).inspected();
            QCOMPARE(facts.columns.size(), 2u);
            QCOMPARE(facts.first_rows.rows.size(), 2u);
            QCOMPARE(q(facts.first_rows.rows[1][1]), "4");
        }
    }
    void all_raw_rows_can_be_visited_with_their_lines() {
        const TableFile file("a,b\n1, x\n\n\"2\n3\",4,5\n6\n");
        QStringList found;
        const auto facts = file.inspected();
        const auto done = read_raw(facts,
                                   [&](const std::vector<std::string>& cells, std::uint64_t line) {
                                       QStringList row;
                                       for (const std::string& cell : cells) row += q(cell);
                                       found += u"%1: %2"_qs.arg(line).arg(row.join(u'|'));
                                       return true;
                                   },
                                   {});
        QVERIFY(done.has_value());
        QCOMPARE(found, QStringList({u"2: 1| x"_qs, u"4: 2\n3|4|5"_qs, u"6: 6"_qs}));
    }
};

QTEST_GUILESS_MAIN(TestDialects)
#include "test_dialects.moc"
