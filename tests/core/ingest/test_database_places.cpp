#include "core/ingest/database.h"
#include "core/ingest/databases/sql_statement.h"
#include "table_file.h"

using namespace clientele;

class TestDatabasePlaces : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void databases_are_told_from_files() {
        QVERIFY(is_database("postgresql://me@db.example.com/shop"));
        QVERIFY(is_database("postgres:///shop"));
        QVERIFY(is_database("odbc:DSN=shop"));
        QVERIFY(!is_database("/data/postgresql.csv"));
        QVERIFY(!is_database("odbc.csv"));
    }

    void passwords_are_taken_out_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("password");
        const auto row = [](const char* written, const char* kept, const char* password) {
            QTest::newRow(written) << q(written) << q(kept) << q(password);
        };
        row("/data/a:b@c.csv", "/data/a:b@c.csv", "");
        row("postgresql://db.example.com/shop", "postgresql://db.example.com/shop", "");
        row("postgresql://me@db:5433/shop?sslmode=require", "postgresql://me@db:5433/shop?sslmode=require", "");
        row("postgresql://me:se%40cr%2Fet@db/shop", "postgresql://me@db/shop", "se@cr/et");
        row("postgresql://me:with@sign:and:colon@db/shop", "postgresql://me@db/shop", "with@sign:and:colon");
        row("postgresql://me:only@", "postgresql://me@", "only");
        row("postgresql://:only@db/shop", "postgresql://db/shop", "only");
        row("postgresql://me@db/shop?password=a%26b&sslmode=require", "postgresql://me@db/shop?sslmode=require", "a&b");
        row("postgresql://me@/shop?sslmode=require&password=x", "postgresql://me@/shop?sslmode=require", "x");
        row("postgresql://[::1]:5432/shop", "postgresql://[::1]:5432/shop", "");
        row("postgresql://a:1,b:2/shop", "postgresql://a:1,b:2/shop", "");
        row("odbc:DSN=shop;UID=me;PWD=secret", "odbc:DSN=shop;UID=me;", "secret");
        row("odbc: Driver = {A;B} ; password = {se}};cret} ;", "odbc:Driver={A;B};", "se};cret");
    }

    void passwords_are_taken_out() {
        QFETCH(QString, written);
        QFETCH(QString, kept);
        QFETCH(QString, password);
        const auto parted = without_password(written.toStdString());
        QVERIFY2(parted, parted ? "" : qPrintable(q(parted.error())));
        QCOMPARE(q(parted->place), kept);
        QCOMPARE(q(parted->password), password);
        QCOMPARE(q(without_password(parted->place)->place), kept);
    }

    void what_might_be_part_of_a_password_is_refused_and_not_repeated() {
        for (const char* const written :
             {"postgresql://me:se/cret@db/shop", "postgresql://me:se?cret@db/shop", "postgresql://me:12/34@db/shop",
              "postgresql://me@db/shop?sslpassword=se", "odbc:DSN=shop;PWD={se", "odbc:DSN=shop;AccessToken=se",
              "odbc:se", "odbc:"}) {
            const auto parted = without_password(written);
            QVERIFY2(!parted, written);
            QCOMPARE(parted.error().code, ErrorCode::bad_value);
            QVERIFY(!q(parted.error()).contains(u"se/"_qs) && !q(parted.error()).contains(u"cret@"_qs));
        }
    }

    void a_place_is_called_by_its_database() {
        QCOMPARE(q(place_name("postgresql://me:secret@db/my%20shop?sslmode=require")), u"my shop"_qs);
        QCOMPARE(q(place_name("postgresql://db?dbname=shop&user=me")), u"shop"_qs);
        QCOMPARE(q(place_name("postgresql://me@db")), u"me"_qs);
        QCOMPARE(q(place_name("odbc:DSN=warehouse;UID=me")), u"warehouse"_qs);
        QCOMPARE(q(place_name("odbc:Driver=SQLite3;Database=/data/shop.db")), u"shop.db"_qs);
        QCOMPARE(q(place_name("/data/orders.csv")), u"orders.csv"_qs);
    }

    void one_query_is_told_from_other_statements() {
        for (const char* const query : {"SELECT 1", " select ';' AS a; ", "-- all\n(SELECT 1)",
                                        "/* ; */ WITH a AS (SELECT 1) SELECT * FROM a;\n-- end", "VALUES (1)"})
            QVERIFY2(ingest::is_one_query(query), query);
        for (const char* const other : {"", "DELETE FROM a", "SELECT 1; DELETE FROM a", "SELECT 1; 'x'", "; SELECT 1",
                                        "selectall()", "EXEC p", "1 SELECT"})
            QVERIFY2(!ingest::is_one_query(other), other);
    }
};

QTEST_GUILESS_MAIN(TestDatabasePlaces)
#include "test_database_places.moc"
