#include <QSet>

#include "table_file.h"

using namespace clientele;

namespace {

constexpr std::string_view combined =
    "10.0.0.1 - - [17/May/2015:10:05:03 +0200] \"GET /a?b=c,d HTTP/1.1\" 200 20 \"http://x.org/\" \"Mozilla/5.0 (X11)\""
    "\n"
    "2001:db8::1 - jo [31/Dec/2015:23:59:59 -0130] \"POST /b HTTP/2.0\" 304 - \"-\" \"say \\\"hi\\\" C:\\\\x\""
    "\n";

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string whole;
    for (const std::string_view part : parts) whole += part;
    return whole;
}

ReadTable events(const TableFile& file) { return read_as(file, DatasetKind::web_events); }

QStringList lines_of(const std::vector<std::string>& lines) {
    QStringList found;
    for (const std::string& line : lines) found << q(line);
    return found;
}

QStringList headers(const SourceFacts& facts) {
    QStringList found;
    for (const ColumnFacts& column : facts.columns) found << q(column.header);
    return found;
}

}  // namespace

class TestWebLogs : public QObject {
    Q_OBJECT
 private slots:
    void combined_logs_map_by_themselves_to_web_events() {
        const TableFile file(combined, "access.log");
        const auto facts = file.inspected();
        QCOMPARE(q(facts.format), "web_log");
        QCOMPARE(guess_kinds(facts).front().kind, DatasetKind::web_events);
        const auto mapping = map_columns(facts, DatasetKind::web_events, {});
        QVERIFY(mapping && mapping->complete());
        QCOMPARE(headers(facts).join(u'|'),
                 "visitor|customer_id|time|method|page|protocol|status|bytes|referrer|device");
        const auto table = read_all(facts, *mapping);
        QCOMPARE(
            lines_of(table.rows),
            (QStringList{"10.0.0.1||2015-05-17T08:05:03|GET|/a?b=c,d|HTTP/1.1|200|20|http://x.org/|Mozilla/5.0 (X11)",
                         "2001:db8::1|jo|2016-01-01T01:29:59|POST|/b|HTTP/2.0|304|||say \"hi\" C:\\x"}));
        QCOMPARE(table.remarks.at("times_from_offset"), 2u);
    }
    void common_logs_have_no_column_for_the_browser() {
        const TableFile file(
            "a.example.org - - [01/Jan/2020:00:00:00 +0000] \"GET / HTTP/1.0\" 200 1\n"
            "b.example.org - - [01/Jan/2020:00:00:01 +0000] \"GET /\" 200 2\n");
        QCOMPARE(headers(file.inspected()).join(u'|'), "visitor|customer_id|time|method|page|protocol|status|bytes");
        QCOMPARE(lines_of(events(file).rows), (QStringList{"a.example.org||2020-01-01T00:00:00|GET|/|HTTP/1.0|200|1",
                                                           "b.example.org||2020-01-01T00:00:01|GET|/||200|2"}));
    }
    void the_server_before_and_more_behind_get_columns_of_their_own() {
        const TableFile file(
            "shop.org:443 ::1 - jo an [01/Jan/2020:00:00:00 +0000] \"GET /a HTTP/1.0\" 200 1 \"-\" \"-\" 0.25\n"
            "::2 - - [01/Jan/2020:00:00:00 +0000] \"GET /b HTTP/1.0\" 200 1 \"-\" \"curl\"\n");
        QCOMPARE(headers(file.inspected()).join(u'|'),
                 "server|visitor|customer_id|time|method|page|protocol|status|bytes|device|more");
        QCOMPARE(lines_of(events(file).rows),
                 (QStringList{"shop.org:443|::1|jo an|2020-01-01T00:00:00|GET|/a|HTTP/1.0|200|1||0.25",
                              "|::2||2020-01-01T00:00:00|GET|/b|HTTP/1.0|200|1|curl|"}));
    }
    void lines_that_do_not_fit_are_rejected_as_they_stand() {
        const auto table = events(
            TableFile(joined({combined, combined,
                              "\nnot of this log\n"
                              "10.0.0.1 - - [17/May/2015:10:05:03 +0200] \"GET /a HTTP/1.1\" 200 20 \"-\" \"Moz\n"
                              "10.0.0.1 - - [32/May/2015:10:05:03 +0200] \"GET /a HTTP/1.1\" 200 20\n"
                              "10.0.0.1 - - [17/May/2015:10:05:03 +0200] \"-\" 408 -\n"
                              "10.0.0.1 - - [17/May/2015:10:0"})));
        QCOMPARE(table.rows.size(), 4u);
        QCOMPARE(table.read, 9u);
        QCOMPARE(lines_of(table.rejects),
                 (QStringList{"6 unread  ", "7 unread  ", "8 bad_date time 2015-05-32T10:05:03+02:00",
                              "9 missing_required page ", "10 unread  "}));
        QCOMPARE(q(table.full_rejects[0].raw), "not of this log");
        QCOMPARE(q(to_string(table.full_rejects[0].message)),
                 "The line is cut off, or not written as the other lines of this log.");
        QVERIFY(q(table.full_rejects[1].raw).endsWith(u"200 20 \"-\" \"Moz"));
    }
    void requests_that_are_none_of_http_stay_whole() {
        const auto table =
            events(TableFile("10.0.0.1 - - [17/May/2015:10:05:03 +0000] \"\\x16\\x03\\x01\" 400 226\n"
                             "10.0.0.1 - - [17/May/2015:10:05:04 +0000] \"GET /two words HTTP/1.1\" 404 226\n"));
        QCOMPARE(lines_of(table.rows), (QStringList{"10.0.0.1||2015-05-17T10:05:03||\\x16\\x03\\x01||400|226",
                                                    "10.0.0.1||2015-05-17T10:05:04|GET|/two words|HTTP/1.1|404|226"}));
    }
    void extended_logs_follow_their_fields() {
        const TableFile file(
            "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2020-01-01 00:00:00\r\n"
            "#Fields: time date cs-method cs-uri-stem cs-uri-query cs-username c-ip cs(User-Agent) sc-status "
            "time-taken\r\n"
            "10:00:00 2020-01-02 GET /a q=1 - 10.0.0.1 Mozilla/5.0+(X11) 200 15\r\n"
            "10:00:01 2020-01-02 GET /b - jo 10.0.0.2 - 404 7\r\n"
            "10:00:02 2020-01-02 GET /cut\r\n"
            "#Date: 2020-01-03 00:00:00\r\n"
            "#Fields: time c-ip cs-uri-stem s-port\r\n"
            "00:00:01\t10.0.0.3\t/c d\t443\r\n",
            "u_ex200102.log");
        const auto facts = file.inspected();
        QCOMPARE(q(facts.format), "w3c_log");
        QCOMPARE(guess_kinds(facts).front().kind, DatasetKind::web_events);
        QCOMPARE(headers(facts).join(u'|'), "time|method|page|customer_id|visitor|device|status|time-taken|s-port");
        const auto table = events(file);
        QCOMPARE(lines_of(table.rows),
                 (QStringList{"2020-01-02T10:00:00|GET|/a?q=1||10.0.0.1|Mozilla/5.0+(X11)|200|15|",
                              "2020-01-02T10:00:01|GET|/b|jo|10.0.0.2||404|7|",
                              "2020-01-03T00:00:01||/c d||10.0.0.3||||443"}));
        QCOMPARE(lines_of(table.rejects), (QStringList{"7 unread  "}));
    }
    void a_table_with_a_log_in_a_cell_stays_a_table() {
        QCOMPARE(q(TableFile("id;line\n1;10.0.0.1 - - [17/May/2015:10:05:03 +0000] \"GET /\" 200 1\n2;none\n")
                       .inspected()
                       .format),
                 "text");
    }
    void a_real_log_keeps_every_line() {
        const auto path = std::filesystem::path(CLIENTELE_SHARED_DATA) / "web_logs/apache_logs";
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts = inspect(path, {}, {});
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(q(facts.error())));
        QCOMPARE(guess_kinds(*facts).front().kind, DatasetKind::web_events);
        const auto mapping = map_columns(*facts, DatasetKind::web_events, {});
        QVERIFY(mapping && mapping->complete());
        const ReadTable table = read_all(*facts, *mapping);
        QCOMPARE(table.read, 10'000u);
        QCOMPARE(table.rows.size(), 9'999u);
        QCOMPARE(lines_of(table.rejects), (QStringList{"8899 unread  "}));  // its last quote is missing
        QSet<QString> visitors, pages, devices;
        double bytes = 0;
        QStringList times;
        for (const std::string& row : table.rows) {
            const QStringList cells = q(row).split(u'|');
            visitors << cells[0];
            pages << cells[4];
            bytes += cells[7].toDouble();
            times << cells[2];
        }
        // Counted by a regular expression over the lines.
        QCOMPARE(visitors.size(), 1'753);
        QCOMPARE(pages.size(), 1'498);
        QCOMPARE(bytes, 2'747'282'505.0);
        std::ranges::sort(times);
        QCOMPARE(times.front(), "2015-05-17T10:05:00");
        QCOMPARE(times.back(), "2015-05-20T21:05:59");
        QCOMPARE(table.remarks.at("times_from_offset"), 9'999u);
    }
};

QTEST_GUILESS_MAIN(TestWebLogs)
#include "test_web_logs.moc"
