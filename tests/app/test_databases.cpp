#include <QJsonArray>

#include "postgres_server.h"
#include "program.h"

class TestDatabases : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        start_server(
            server_,
            "CREATE ROLE reader LOGIN PASSWORD 'se:cr@t/1'; CREATE SCHEMA sales;"
            "CREATE TABLE sales.orders AS SELECT i AS order_id, 'C' || i % 7 AS customer_id, "
            "date '2024-01-01' + i AS time, i / 4.0 AS amount FROM generate_series(1, 100) i;"
            "CREATE VIEW sales.large AS SELECT * FROM sales.orders WHERE amount > 20;"
            "GRANT USAGE ON SCHEMA sales TO reader; GRANT SELECT ON sales.orders, sales.large TO reader;");
    }

    void tables_are_listed() {
        const Ran ran = work_.run({"tables", place("reader:se%3Acr%40t%2F1"), "--format", "json"});
        VERIFY_EXIT(ran, 0);
        const QJsonArray tables = ran.json().toArray();
        QCOMPARE(tables.size(), 2);
        QCOMPARE(tables[0].toObject()["table"].toString(), QStringLiteral("sales.large"));
        QCOMPARE(tables[0].toObject()["view"].toBool(), true);
        QCOMPARE(tables[1].toObject()["columns"].toArray()[3].toObject()["type"].toString(), QStringLiteral("numeric"));
        const Ran file = work_.run({"tables", "orders.csv"});
        VERIFY_EXIT(file, 2);
        VERIFY_SAYS(file, "names no database");
    }

    void a_query_is_previewed_as_its_cells() {
        const Ran ran = work_.run({"preview", place("owner"), "--format", "csv", "--rows", "all", "--set",
                                   "query=SELECT order_id, amount FROM sales.orders WHERE order_id < 3 ORDER BY 1"});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.out,
                 QStringLiteral("order_id,amount\r\n1,0.25000000000000000000\r\n2,0.50000000000000000000\r\n"));
    }

    void a_table_is_imported_and_the_password_shown_nowhere() {
        const QString project = work_.project();
        const Ran ran = work_.run(
            {"import", project, "transactions", place("reader:se%3Acr%40t%2F1"), "--set", "table=sales.orders"});
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.out.startsWith(QStringLiteral("postgres: sales.orders, batch 1: 100 read, 100 accepted")),
                 ran.said().constData());
        QString shown = ran.out + ran.err;
        for (const char* const verb : {"log", "recipes", "describe"}) {
            const Ran said = work_.run({QString::fromLatin1(verb), project, "--format", "json"});
            VERIFY_EXIT(said, 0);
            shown += said.out + said.err;
        }
        QVERIFY2(!shown.contains(QStringLiteral("cr@t")) && !shown.contains(QStringLiteral("cr%40t")),
                 qPrintable(shown));
    }

    void what_is_missing_is_said() {
        const Ran which = work_.run({"preview", place("owner")});
        VERIFY_EXIT(which, 1);
        VERIFY_SAYS(which, "Say which one is meant (table=…): sales.large, sales.orders.");
        const Ran wrong = work_.run({"tables", place("reader:wr%40ng")});
        VERIFY_EXIT(wrong, 1);
        VERIFY_SAYS(wrong, "does not let you in");
        QVERIFY(!wrong.err.contains(QStringLiteral("wr@ng")) && !wrong.err.contains(QStringLiteral("wr%40ng")));
    }

 private:
    QString place(const char* user) const { return QString::fromStdString(server_->place(user)); }

    Workplace work_;
    std::unique_ptr<PostgresServer> server_;
};

QTEST_GUILESS_MAIN(TestDatabases)
#include "test_databases.moc"
