#include <QTest>

#include "table_file.h"

using namespace clientele;

namespace {

QStringList list(const std::vector<std::string>& texts) {
    QStringList found;
    for (const std::string& text : texts) found += q(text);
    return found;
}

}  // namespace

class TestRows : public QObject {
    Q_OBJECT
 private slots:
    void rows_come_typed_and_in_order() {
        const auto table = read_as(TableFile("order_id,customer_id,date,quantity,price,Colour\n"
                                             "A1,007,2011-01-02 08:26:00,2,1.50,red\n"
                                             "A2,,2011-01-03,-1,,\n"),
                                   DatasetKind::transactions);
        QCOMPARE(list(table.rows),
                 QStringList({u"A1|007|2011-01-02T08:26:00|2|1.5|red"_qs, u"A2||2011-01-03T00:00:00|-1||"_qs}));
        QCOMPARE(table.lines, std::vector<std::uint64_t>({2, 3}));
        QCOMPARE(table.read, 2u);
        QVERIFY(table.rejects.empty());
    }
    void ids_stay_as_they_are_written() {
        const auto table = read_as(TableFile("customer_id,zip\n17850.0,01067\n00012,00000\n"), DatasetKind::customers);
        QCOMPARE(list(table.rows), QStringList({u"17850.0|01067"_qs, u"00012|00000"_qs}));
    }
    void an_attribute_is_typed_only_where_every_value_fits_without_loss() {
        const auto table = read_as(TableFile("customer_id,score,code,serial,seen,mixed,flag\n"
                                             "K1,1.50,0003,12345678901234567,2011-01-02,5,yes\n"
                                             "K2,NA,12,1,2011-01-03,5 pieces,no\n"),
                                   DatasetKind::customers);
        QCOMPARE(list(table.rows), QStringList({u"K1|1.5|0003|12345678901234567|2011-01-02|5|yes"_qs,
                                                u"K2||12|1|2011-01-03|5 pieces|no"_qs}));
        QVERIFY(table.rejects.empty());
    }
    void scores_may_be_written_as_yes_or_no() {
        const auto table = read_as(TableFile("visit_id,date,criterion,score\nM1,2025-01-02,Greeting,ja\n"
                                             "M1,2025-01-02,Receipt,Nein\nM2,2025-01-03,Greeting,\n"),
                                   DatasetKind::mystery_visits);
        QCOMPARE(list(table.rows),
                 QStringList({u"M1|2025-01-02T00:00:00|Greeting|1"_qs, u"M1|2025-01-02T00:00:00|Receipt|0"_qs}));
        QCOMPARE(list(table.rejects), QStringList({u"4 missing_required score "_qs}));
        const auto spanish = read_as(TableFile("visit_id,date,criterion,score\nM1,2025-01-02,Hola,s\xC3\xAD\n"
                                               "M1,2025-01-02,Ticket,no\nM1,2025-01-02,Caja,no\n"),
                                     DatasetKind::mystery_visits);
        QCOMPARE(spanish.rows.size(), std::size_t{3});
        // A mark that may mean anything is no number, and neither is yes a price.
        const auto marks = read_as(TableFile("visit_id,date,criterion,score\nM1,2025-01-02,Greeting,4\n"
                                             "M1,2025-01-02,Receipt,x\nM1,2025-01-02,Goods,3\n"),
                                   DatasetKind::mystery_visits);
        QCOMPARE(list(marks.rejects), QStringList({u"3 bad_number score x"_qs}));
    }
    void a_late_word_keeps_an_attribute_of_a_large_file_text() {
        std::string bytes = "customer_id,score\n";
        for (int i = 0; i < 900'000; ++i) bytes += "K" + std::to_string(i) + ",1.50\n";
        const auto table = read_as(TableFile(bytes + "L,late\n"), DatasetKind::customers);
        QVERIFY(table.rejects.empty());
        QCOMPARE(q(table.rows.front()), "K0|1.50");
        QCOMPARE(q(table.rows.back()), "L|late");
    }
    void rows_that_do_not_fit_become_rejects_with_line_column_value_and_raw_text() {
        const auto table = read_as(TableFile("order_id,date,quantity\n"
                                             "A1,2011-01-02,1\n"
                                             "A2,2011-02-30,1\n"
                                             "A3,2011-01-02,many\n"
                                             "A4,,1\n"
                                             "A5,2011-01-02\n"
                                             "A6,2011-01-02,1,\n"
                                             "A7,2011-01-02,1,x\n"
                                             "A8,2011-01-05,3\n"),
                                   DatasetKind::transactions);
        QCOMPARE(list(table.rows), QStringList({u"A1|2011-01-02T00:00:00|1"_qs, u"A6|2011-01-02T00:00:00|1"_qs,
                                                u"A8|2011-01-05T00:00:00|3"_qs}));
        QCOMPARE(table.lines, std::vector<std::uint64_t>({2, 7, 9}));
        QCOMPARE(list(table.rejects),
                 QStringList({u"3 bad_date date 2011-02-30"_qs, u"4 bad_number quantity many"_qs,
                              u"5 missing_required date "_qs, u"6 ragged_row  "_qs, u"8 ragged_row  "_qs}));
        QCOMPARE(q(table.full_rejects[0].raw), "A2,2011-02-30,1");
        QCOMPARE(q(table.full_rejects[0].message), "date: 2011-02-30, read as yyyy-MM-dd, is on no calendar or clock.");
        QCOMPARE(q(table.full_rejects[3].message), "The row has 2 cells, but the table has 3 columns.");
        QCOMPARE(table.read, table.rows.size() + table.rejects.size() + table.skipped);
    }
    void a_percentage_is_refused_because_it_can_mean_two_numbers() {
        const auto table = read_as(TableFile("date,amount\n2011-01-02,12.5 %\n2011-01-03,2.5\n2011-01-04,3.5\n"),
                                   DatasetKind::transactions);
        QCOMPARE(table.rows.size(), 2u);
        QCOMPARE(
            q(table.full_rejects[0].message),
            "amount: 12.5 % can mean two numbers, as 12.5 % is 12.5 or 0.125. Write the one that is meant, without "
            "the percent sign.");
    }
    void a_row_with_several_faults_is_one_reject() {
        const auto table =
            read_as(TableFile("date,quantity,price\n2011-01-02,1,1.5\n2011-99-02,x,y\n"), DatasetKind::transactions);
        QCOMPARE(list(table.rejects), QStringList(u"3 bad_date date 2011-99-02"_qs));
    }
    void blank_lines_are_no_rows_and_empty_rows_are_skipped() {
        const auto table =
            read_as(TableFile("a,date\n\nx,2011-01-02\n,\n   \ny,2011-01-03\n\n"), DatasetKind::transactions);
        QCOMPARE(list(table.rows), QStringList({u"x|2011-01-02T00:00:00"_qs, u"y|2011-01-03T00:00:00"_qs}));
        QCOMPARE(table.lines, std::vector<std::uint64_t>({3, 6}));
        QCOMPARE(table.read, 3u);
        QCOMPARE(table.skipped, 1u);
    }
    void words_for_missing_count_among_numbers_only() {
        const auto table =
            read_as(TableFile("date,quantity,country\n2011-01-02,NA,NA\n2011-01-03,5,US\n2011-01-04,null,NA\n"),
                    DatasetKind::transactions);
        QCOMPARE(list(table.rows), QStringList({u"2011-01-02T00:00:00||NA"_qs, u"2011-01-03T00:00:00|5|US"_qs,
                                                u"2011-01-04T00:00:00||NA"_qs}));
        QCOMPARE(table.remarks.at("missing_words"), 2u);
    }
    void words_for_missing_can_be_given() {
        const auto table = read_as(TableFile("date,quantity,country\n2011-01-02,999,unknown\n2011-01-03,5,US\n"),
                                   DatasetKind::transactions, {}, {{"missing", "unknown|999"}});
        QCOMPARE(q(table.rows[0]), "2011-01-02T00:00:00||");
    }
    void numbers_with_more_digits_than_fit_are_told() {
        const auto table = read_as(TableFile("date,amount\n2011-01-02,0.1234567890123456789\n2011-01-03,2.5\n"),
                                   DatasetKind::transactions);
        QCOMPARE(table.remarks.at("numbers_rounded"), 1u);
        QCOMPARE(table.rows.size(), 2u);
    }
    void offsets_are_told() {
        const auto table =
            read_as(TableFile("date,amount\n2011-01-02T01:00:00+02:00,1.5\n2011-01-02T01:00:00+02:00,1.5\n"),
                    DatasetKind::transactions);
        QCOMPARE(q(table.rows[0]), "2011-01-01T23:00:00|1.5");
        QCOMPARE(table.remarks.at("times_from_offset"), 2u);
    }
    void german_numbers_and_dates_are_read() {
        const auto table = read_as(TableFile("Datum;Menge;Umsatz\n13.01.2011;1.000;1.234,50 €\n14.01.2011;2;-0,99\n"),
                                   DatasetKind::transactions);
        QCOMPARE(list(table.rows),
                 QStringList({u"2011-01-13T00:00:00|1000|1234.5"_qs, u"2011-01-14T00:00:00|2|-0.99"_qs}));
    }
    void booleans_are_read_in_four_languages() {
        const auto table = read_as(TableFile("store_id,date,purchased\n1,2011-01-02,ja\n1,2011-01-02,Non\n1,2011-01-02,"
                                             "0\n1,2011-01-02,perhaps\n1,2011-01-02,Y\n"),
                                   DatasetKind::visits, {{"purchased", "purchased"}});
        QCOMPARE(table.rows.size(), 4u);
        QCOMPARE(q(table.rows[1]), "1|2011-01-02T00:00:00|no");
        QCOMPARE(list(table.rejects), QStringList(u"5 bad_boolean purchased perhaps"_qs));
    }
    void durations_may_be_written_as_clock_times() {
        const auto table =
            read_as(TableFile("contact_id,time,duration\n1,2011-01-02,1:30\n2,2011-01-02,1:00:05\n3,2011-01-02,95\n"),
                    DatasetKind::contacts);
        QCOMPARE(q(table.rows[0]), "1|2011-01-02T00:00:00|90");
        QCOMPARE(q(table.rows[1]), "2|2011-01-02T00:00:00|3605");
    }
    void a_quote_that_never_closes_costs_its_line_only() {
        const auto table =
            read_as(TableFile("order_id,date,note\nA1,2011-01-02,\"fine, "
                              "too\"\nA2,2011-01-02,\"open\nA3,2011-01-04,\"closed\"\nA4,2011-01-05,x\n"),
                    DatasetKind::transactions);
        QCOMPARE(list(table.rejects), QStringList(u"3 unclosed_quote  "_qs));
        QCOMPARE(table.rows.size(), 3u);
        QCOMPARE(q(table.rows[1]), "A3|2011-01-04T00:00:00|closed");
    }
    void rows_with_nul_bytes_or_broken_letters_are_rejected() {
        using namespace std::string_literals;
        std::string bytes = "order_id,date,note\nA1,2011-01-02,x\0y\nA2,2011-01-02,ok\n"s;
        for (int i = 0; i < 400; ++i) bytes += "B,2011-01-03,Größe\n";
        bytes += "A3,2011-01-04,caf\xE9\n";
        const auto table = read_as(TableFile(bytes), DatasetKind::transactions);
        QCOMPARE(list(table.rejects), QStringList({u"2 nul_byte  "_qs, u"404 bad_encoding  "_qs}));
        QCOMPARE(table.rows.size(), 401u);
        QVERIFY(q(table.full_rejects[1].raw).contains(QChar(0xFFFD)));
    }
    void lines_are_counted_over_blocks_and_inside_quotes() {
        std::string bytes = "order_id,date,note\n";
        for (int i = 0; i < 150'000; ++i) bytes += "A,2011-01-02,\"two\nlines and some more text\"\n";
        bytes += "Z,2011-99-99,x\n";
        const auto table = read_as(TableFile(bytes), DatasetKind::transactions);
        QCOMPARE(table.rows.size(), 150'000u);
        QCOMPARE(list(table.rejects), QStringList(u"300002 bad_date date 2011-99-99"_qs));
        QCOMPARE(table.lines.back(), 300'000u);
    }
    void reading_stops_when_told() {
        std::string bytes = "order_id,date\n";
        for (int i = 0; i < 500'000; ++i) bytes += "A,2011-01-02\n";
        const TableFile file(bytes);
        const auto facts = file.inspected();
        const auto mapping = map_columns(facts, DatasetKind::transactions, {});
        std::atomic<bool> go_on = true;
        auto stream = open_rows(facts, *mapping, Progress([&](double, const Text&) { return go_on.load(); }));
        QVERIFY(stream && (*stream)->next().has_value());
        go_on = false;
        const auto block = (*stream)->next();
        QVERIFY(!block && block.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestRows)
#include "test_rows.moc"
