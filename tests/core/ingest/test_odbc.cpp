#include <sqlite3.h>

#include "core/ingest/database.h"
#include "postgres_server.h"
#include "table_file.h"

using namespace clientele;

namespace {

bool has_driver(const QString& name) {
    QFile drivers(QStringLiteral("/etc/odbcinst.ini"));
    return drivers.open(QIODevice::ReadOnly) && QString::fromUtf8(drivers.readAll()).contains(u'[' + name + u']');
}

QStringList rows_of(const std::string& place, const SourceSettings& settings) {
    const auto facts = inspect(place, settings, {});
    if (!facts) return {q(id(facts.error().code)) + u": "_qs + q(facts.error())};
    QStringList headers;
    for (const ColumnFacts& column : facts->columns) headers << q(column.header);
    return QStringList{headers.join(QLatin1Char('|'))} + raw_rows_of(*facts);
}

}  // namespace

class TestOdbc : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void a_sqlite_database_is_read_through_its_driver() {
        if (!has_driver(u"SQLite3"_qs)) QSKIP("no ODBC driver of SQLite: package libsqliteodbc");
        const std::string path = folder_.filePath(u"shop.db"_qs).toStdString();
        sqlite3* database = nullptr;
        sqlite3_open(path.c_str(), &database);
        QCOMPARE(sqlite3_exec(
                     database,
                     "CREATE TABLE orders(order_id INTEGER, name VARCHAR(50), amount DOUBLE, paid BIT, day DATE, at "
                     "TIMESTAMP, picture BLOB, note TEXT);"
                     "INSERT INTO orders VALUES (9007199254740993, 'Zoë 😀 \"Z\"', 0.1, 1, '2011-12-09', "
                     "'2011-12-09 10:20:30', x'01ff', 'a,b'), (2, NULL, NULL, NULL, NULL, NULL, NULL, '');"
                     "CREATE TABLE other(a INTEGER);",
                     nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(database);
        const std::string place = "odbc:Driver=SQLite3;Database=" + path;
        const auto tables = tables_of(place, {}, {});
        QVERIFY2(tables, tables ? "" : qPrintable(q(tables.error())));
        QCOMPARE(tables->size(), 2U);
        QCOMPARE(q(tables->front().full_name()), u"orders"_qs);
        QCOMPARE(tables->front().columns.size(), 8U);
        QCOMPARE(rows_of(place, {{"table", "orders"}}),
                 QStringList({u"order_id|name|amount|paid|day|at|picture|note"_qs,
                              u"2: 9007199254740993|Zoë 😀 \"Z\"|0.1|true|2011-12-09|2011-12-09 10:20:30|X'01FF'|a,b"_qs,
                              u"3: 2|||||||"_qs}));
        for (const char* const query :
             {"DELETE FROM orders", "SELECT 1; DELETE FROM orders", "PRAGMA user_version = 7"}) {
            const QStringList refused = rows_of(place, {{"query", query}});
            QVERIFY2(refused.front().startsWith(u"bad_value: "_qs), qPrintable(refused.front()));
        }
        QCOMPARE(rows_of(place, {{"query", "SELECT count(*) AS n FROM orders"}}), QStringList({u"n"_qs, u"2: 2"_qs}));
    }

    void postgres_is_read_through_its_driver() {
        if (!has_driver(u"PostgreSQL Unicode"_qs)) QSKIP("no ODBC driver of PostgreSQL: package odbc-postgresql");
        if (PostgresServer::programs().isEmpty()) QSKIP("no PostgreSQL server is installed: package postgresql");
        PostgresServer server(
            "CREATE ROLE reader LOGIN PASSWORD 'se:cr@t/1';"
            "CREATE TABLE lines(order_id bigint, price numeric(30,10), day date, at timestamp, name text);"
            "INSERT INTO lines VALUES (9007199254740993, 12345678901234567890.1234567890, '2011-12-09', "
            "'2011-12-09 10:20:30.25', 'Zoë'), (NULL, NULL, NULL, NULL, NULL);"
            "GRANT SELECT ON lines TO reader;");
        const std::string at =
            "odbc:Driver={PostgreSQL Unicode};Database=postgres;Server=" + server.socket().toStdString();
        const QStringList expected{u"order_id|price|day|at|name"_qs,
                                   u"2: 9007199254740993|12345678901234567890.1234567890|2011-12-09|2011-12-09 "
                                   "10:20:30.25|Zoë"_qs,
                                   u"3: ||||"_qs};
        QCOMPARE(rows_of(at + ";UID=owner", {{"table", "public.lines"}}), expected);
        QCOMPARE(rows_of(at + ";UID=reader;PWD={se:cr@t/1}", {{"table", "lines"}}), expected);
        QVERIFY(*wants_password(at + ";UID=reader", {}, {}));
        QVERIFY(!*wants_password(at + ";UID=owner", {}, {}));
        const QStringList wrong = rows_of(at + ";UID=reader;PWD=wr0ng", {{"table", "lines"}});
        QVERIFY2(!wrong.front().contains(u"wr0ng"_qs) && wrong.front().contains(u"password"_qs),
                 qPrintable(wrong.front()));
        const QStringList changed = rows_of(at + ";UID=owner", {{"query",
                                                                 "WITH gone AS (DELETE FROM lines RETURNING 1) "
                                                                 "SELECT * FROM gone"}});
        QVERIFY2(changed.front().startsWith(u"bad_value: "_qs), qPrintable(changed.front()));
        QCOMPARE(server.query("SELECT count(*) FROM lines"), u"2"_qs);
        const auto begun = std::chrono::steady_clock::now();
        const Progress progress([&](double, const Text&) {
            return std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(300);
        });
        const auto stopped = inspect(at + ";UID=owner", {{"query", "SELECT pg_sleep(60)"}}, progress);
        QVERIFY(!stopped && stopped.error().cancelled());
        QVERIFY(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
    }

    void a_driver_that_is_not_there_is_said() {
        const QStringList said = rows_of("odbc:Driver=NoSuchDriver;UID=me;PWD=hidden", {});
        QVERIFY2(said.front().startsWith(u"not_found: odbc:Driver=NoSuchDriver;UID=me; cannot be reached ("_qs),
                 qPrintable(said.front()));
    }

 private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestOdbc)
#include "test_odbc.moc"
