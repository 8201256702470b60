#include <chrono>
#include <thread>

#include "core/ingest/database.h"
#include "postgres_server.h"
#include "table_file.h"

using namespace clientele;

namespace {

const char* const shop = R"(
CREATE ROLE reader LOGIN PASSWORD 'se:cr@t/1';
CREATE SCHEMA sales;
CREATE TABLE public.values_of_types(id bigint, price numeric, weight float8, ratio float4, paid boolean, day date,
    at timestamp, zoned timestamptz, clock time, note text, picture bytea, code char(5), waited interval);
INSERT INTO values_of_types VALUES
    (9007199254740993, 12345678901234567890.123456789, 1e20, 0.1, true, '2011-12-09', '2011-12-09 10:20:30',
     '2011-12-09 10:20:30+01', '08:05:00', E'a "quoted", text\nof two lines', '\x01ff', '007', '00:02:03'),
    (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (-1, 1.50, 0.1, 1e10, false, '0999-01-01', '2011-12-09 10:20:30.25', '2011-07-01 00:30:00+02', '23:59:59.5', '',
     '', 'x', '1 day');
CREATE TABLE sales.orders(order_id int, customer_id text, ordered timestamp, amount numeric(12,2));
INSERT INTO sales.orders SELECT i, 'C' || i % 97, timestamp '2024-01-01' + i * interval '1 hour', i / 4.0
    FROM generate_series(1, 20000) i;
CREATE VIEW sales.large AS SELECT order_id, amount FROM sales.orders WHERE amount > 4999;
CREATE TABLE public."odd ""name""; --"("column, one" int, empty text);
INSERT INTO public."odd ""name""; --" VALUES (1, NULL);
CREATE TABLE public.hidden(secret text);
REVOKE ALL ON public.hidden FROM PUBLIC;
GRANT USAGE ON SCHEMA sales TO reader;
GRANT SELECT ON sales.orders, sales.large TO reader;
ANALYZE sales.orders;
)";

QString failure_of(const std::string& place, const SourceSettings& settings) {
    const auto facts = inspect(place, settings, {});
    return facts ? QStringLiteral("no failure") : q(id(facts.error().code)) + QStringLiteral(": ") + q(facts.error());
}

QStringList rows_of(const std::string& place, const SourceSettings& settings) {
    const auto facts = inspect(place, settings, {});
    if (!facts) return {q(facts.error())};
    QStringList headers;
    for (const ColumnFacts& column : facts->columns) headers << q(column.header);
    return QStringList{headers.join(QLatin1Char('|'))} + raw_rows_of(*facts);
}

}  // namespace

class TestPostgres : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { start_server(server_, shop); }

    void tables_are_listed_with_schema_columns_and_about_how_many_rows() {
        const auto tables = tables_of(server_->place(), {}, {});
        QVERIFY2(tables, tables ? "" : qPrintable(q(tables.error())));
        QStringList names;
        for (const DatabaseTable& table : *tables)
            names << q(table.full_name()) + (table.view ? u" (view)"_qs : QString());
        QCOMPARE(names, QStringList({u"public.hidden"_qs, u"public.odd \"name\"; --"_qs, u"public.values_of_types"_qs,
                                     u"sales.large (view)"_qs, u"sales.orders"_qs}));
        const DatabaseTable& orders = tables->back();
        QCOMPARE(orders.rows, std::int64_t{20000});
        QCOMPARE(q(orders.columns[3].name), u"amount"_qs);
        QCOMPARE(q(orders.columns[3].type), u"numeric(12,2)"_qs);
    }

    void only_what_may_be_read_is_listed() {
        const auto tables = tables_of(server_->place("reader"), "se:cr@t/1", {});
        QVERIFY2(tables, tables ? "" : qPrintable(q(tables.error())));
        QCOMPARE(tables->size(), 2U);
        QCOMPARE(q(tables->front().full_name()), u"sales.large"_qs);
    }

    void values_are_exact() {
        const QStringList rows = rows_of(server_->place(), {{"table", "values_of_types"}});
        QCOMPARE(rows, QStringList({u"id|price|weight|ratio|paid|day|at|zoned|clock|note|picture|code|waited"_qs,
                                    u"2: 9007199254740993|12345678901234567890.123456789|1e+20|0.1|true|"
                                    "2011-12-09|2011-12-09 10:20:30|2011-12-09 09:20:30|08:05:00|"
                                    "a \"quoted\", text\nof two lines|X'01FF'|007  |00:02:03"_qs,
                                    u"3: ||||||||||||"_qs,
                                    u"4: -1|1.50|0.1|10000000000|false|0999-01-01|2011-12-09 10:20:30.25|"
                                    "2011-06-30 22:30:00|23:59:59.5||X''|x    |1 day"_qs}));
    }

    void what_was_done_to_values_is_said() {
        const auto facts = inspect(server_->place(), {{"table", "values_of_types"}}, {});
        QVERIFY(facts);
        QCOMPARE(facts->format, "postgresql");
        QStringList said;
        for (const Text& each : facts->dialect.reasons) said << q(to_string(each));
        for (const Text& each : facts->warnings) said << q(to_string(each));
        QVERIFY2(said.contains(u"Times that have a time zone in the database are given in UTC."_qs),
                 qPrintable(said.join(u'\n')));
        QVERIFY2(said.contains(u"2 binary values are written as hexadecimal digits."_qs), qPrintable(said.join(u'\n')));
    }

    void all_rows_of_a_table_come() {
        const auto facts = inspect(server_->place(), {{"table", "sales.orders"}}, {});
        QVERIFY(facts);
        std::uint64_t rows = 0;
        double sum = 0;
        QVERIFY(read_raw(*facts,
                         [&](const std::vector<std::string>& cells, std::uint64_t) {
                             ++rows;
                             sum += std::stod(cells[3]);
                             return true;
                         },
                         {}));
        QCOMPARE(rows, 20000U);
        QCOMPARE(sum, 20000 * 20001 / 2 / 4.0);
        QCOMPARE(q(source_name(*facts)), u"postgres: sales.orders"_qs);
    }

    void the_same_rows_have_the_same_hash() {
        const auto hash = [&](const char* query) {
            const auto facts = inspect(server_->place(), {{"query", query}}, {});
            return facts ? q(facts->hash) : q(facts.error());
        };
        QCOMPARE(hash("SELECT 1 AS a"), hash("SELECT 2 - 1 AS a;"));
        QVERIFY(hash("SELECT 1 AS a") != hash("SELECT 2 AS a"));
    }

    void odd_names_of_tables_and_columns_are_kept() {
        QCOMPARE(rows_of(server_->place(), {{"table", "public.odd \"name\"; --"}}),
                 QStringList({u"column, one|empty"_qs, u"2: 1|"_qs}));
    }

    void a_query_gives_its_rows() {
        QCOMPARE(rows_of(server_->place(), {{"query",
                                             "SELECT customer_id, count(*) AS orders, sum(amount) AS spent FROM "
                                             "sales.orders GROUP BY 1 ORDER BY 1 LIMIT 2"}}),
                 QStringList({u"customer_id|orders|spent"_qs, u"2: C0|206|517034.25"_qs, u"3: C1|207|517086.00"_qs}));
    }

    void nothing_can_be_changed() {
        for (const char* const query :
             {"DELETE FROM sales.orders", "INSERT INTO sales.orders VALUES (0) RETURNING order_id",
              "WITH gone AS (DELETE FROM sales.orders RETURNING 1) SELECT * FROM gone", "COMMIT",
              "DROP TABLE sales.orders", "SELECT nextval('s')", "SELECT * INTO sales.copy FROM sales.orders",
              "CREATE TEMP TABLE t (a int)",
              "SELECT set_config('transaction_read_only', 'off', false), (SELECT count(*) FROM sales.orders)",
              "SET default_transaction_read_only = off", "SELECT 1; DELETE FROM sales.orders"}) {
            const QString said = failure_of(server_->place(), {{"query", query}});
            QVERIFY2(said.startsWith(u"bad_value: The query cannot be run on "_qs), qPrintable(said));
        }
        QCOMPARE(server_->query("SELECT count(*) FROM sales.orders"), u"20000"_qs);
    }

    void the_place_of_an_error_in_a_query_is_said() {
        const QString said = failure_of(server_->place(), {{"query", "SELECT order_id,\n amuont FROM sales.orders"}});
        QVERIFY2(said.endsWith(u"column \"amuont\" does not exist, at sign 19 (“amuont FROM sales.orders”)."_qs),
                 qPrintable(said));
    }

    void a_table_must_be_named_where_there_are_several() {
        const QString said = failure_of(server_->place(), {});
        QVERIFY2(said.startsWith(u"ambiguous: "_qs) && said.contains(u"sales.orders"_qs), qPrintable(said));
        const QString none = failure_of(server_->place(), {{"table", "ordres"}});
        QVERIFY2(none.contains(u"has no table “ordres”. It has: "_qs), qPrintable(none));
    }

    void passwords_come_from_the_address_the_settings_or_the_environment_and_are_not_kept() {
        const SourceSettings orders{{"table", "sales.orders"}};
        QVERIFY2(failure_of(server_->place("reader"), orders).contains(u"asks for a password"_qs), "");
        QVERIFY(*wants_password(server_->place("reader"), {}, {}));
        QVERIFY(!*wants_password(server_->place("owner"), {}, {}));
        SourceSettings given = orders;
        given["password"] = "se:cr@t/1";
        const auto by_setting = inspect(server_->place("reader"), given, {});
        QVERIFY(by_setting);
        QVERIFY(by_setting->settings == orders);
        const auto by_address = inspect(server_->place("reader:se%3Acr%40t%2F1"), orders, {});
        QVERIFY2(by_address, by_address ? "" : qPrintable(q(by_address.error())));
        QCOMPARE(by_address->path.string(), server_->place("reader"));
        for (const char* const name : {"PGPASSWORD", "CLIENTELE_PASSWORD"}) {
            qputenv(name, "se:cr@t/1");
            QVERIFY(inspect(server_->place("reader"), orders, {}));
            qunsetenv(name);
        }
    }

    void a_wrong_password_is_said_and_not_repeated() {
        const QString said = failure_of(server_->place("reader:wr%40ng"), {{"table", "sales.orders"}});
        QVERIFY2(said.startsWith(u"not_readable: "_qs) && said.contains(u"does not let you in"_qs), qPrintable(said));
        QVERIFY2(!said.contains(u"wr"_qs + u"@ng"_qs) && !said.contains(u"wr%40ng"_qs), qPrintable(said));
    }

    void a_server_that_is_not_there_is_said() {
        const QString said = failure_of("postgresql://me:hidden@/shop?host=/nonexistent", {});
        QVERIFY2(said.startsWith(u"not_found: postgresql://me@/shop?host=/nonexistent cannot be reached"_qs),
                 qPrintable(said));
        QVERIFY2(!said.contains(u"hidden"_qs), qPrintable(said));
        const QString database = failure_of("postgresql://owner@/nosuch?host=" + server_->socket().toStdString(), {});
        QVERIFY2(database.contains(u"\"nosuch\" does not exist"_qs), qPrintable(database));
    }

    void it_stops_within_a_second_when_told() {
        const auto begun = std::chrono::steady_clock::now();
        const Progress progress([&](double, const Text&) {
            return std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(300);
        });
        const auto facts = inspect(server_->place(), {{"query", "SELECT pg_sleep(60)"}}, progress);
        QVERIFY(!facts && facts.error().cancelled());
        QVERIFY(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
        QTRY_COMPARE(
            server_->query("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> "
                           "pg_backend_pid() AND state = 'active'"),
            u"0"_qs);
    }

    void a_connection_that_is_lost_midway_is_said() {
        // The progress of the reading ends the session: it has read some rows then.
        bool ended = false;
        const Progress progress([&](double fraction, const Text&) {
            if (fraction > 0.01 && !ended) {
                ended = true;
                server_->query(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = "
                    "'Clientele'");
            }
            return true;
        });
        const auto facts = inspect(
            server_->place(), {{"query", "SELECT a.order_id, b.order_id AS other FROM sales.orders a, sales.orders b"}},
            progress);
        QVERIFY(!facts);
        QVERIFY2(q(facts.error()).contains(u" was lost ("_qs), qPrintable(q(facts.error())));
        QCOMPARE(facts.error().code, ErrorCode::not_readable);
    }

 private:
    std::unique_ptr<PostgresServer> server_;
};

QTEST_GUILESS_MAIN(TestPostgres)
#include "test_postgres.moc"
