#include "program.h"

namespace {

constexpr const char* customers =
    "Kundennr;Name;E-Mail;PLZ;Ort;Land;Geburtsdatum;Lieblingsfarbe\n"
    "0001;Käthe Groß;k.gross@post.example;01067;Dresden;Deutschland;31.12.1980;blau\n"
    "0002;Jürgen Weiß;;04109;Leipzig;Deutschland;;rot\n"
    "0003;Anna Huber;a.huber@post.example;1010;Wien;Österreich;30.02.1990;\n"
    ";Niemand;;;;;;grün\n";
constexpr const char* products = "product_id,name,category,price,cost\nA1,Tea,Food,4.50,2.10\nA2,Cup,Kitchen,12.00,5\n";
constexpr const char* stores =
    "store_id\tname\tcity\tlatitude\tlongitude\topened\nS1\tNord\tKiel\t54.32\t10.13\t2015-04-01\n";
constexpr const char* transactions =
    "order_id,customer_id,time,product_id,quantity,unit_price,amount,store_id\n"
    "1,0001,2024-01-05 10:00:00,A1,2,4.50,9.00,S1\n"
    "1,0001,2024-01-05 10:00:00,A2,1,12.00,12.00,S1\n"
    "2,0002,2024-02-07 18:30:00,A1,1,4.50,4.50,S1\n"
    "3,,2024-02-08 09:00:00,A2,1,12.00,12.00,S1\n"
    "C2,0002,2024-02-09 11:00:00,A1,-1,4.50,-4.50,S1\n"
    "4,0009,not a day,A1,1,4.50,4.50,S1\n";

}  // namespace

class TestImports : public QObject {
    Q_OBJECT

    static void check_identity(const QJsonObject& counts) {
        QCOMPARE(counts["read"].toInt(), counts["accepted"].toInt() + counts["rejected"].toInt() +
                                             counts["skipped"].toInt() + counts["replaced"].toInt());
    }

 private slots:
    void each_kind_is_imported_and_counted_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("accepted");
        QTest::addColumn<int>("rejected");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("column");
        QTest::newRow("customers") << "customers" << QByteArray(customers) << 2 << 2 << "postcode"
                                   << "PLZ";
        QTest::newRow("products") << "products" << QByteArray(products) << 2 << 0 << "cost"
                                  << "cost";
        QTest::newRow("stores") << "stores" << QByteArray(stores) << 1 << 0 << "opened"
                                << "opened";
        QTest::newRow("transactions") << "transactions" << QByteArray(transactions) << 5 << 1 << "amount"
                                      << "amount";
    }
    void each_kind_is_imported_and_counted() {
        QFETCH(QString, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(int, accepted);
        QFETCH(int, rejected);
        QFETCH(QString, key);
        QFETCH(QString, column);
        const Workplace place;
        const QString project = place.project();
        const QString file = place.file("input.csv", bytes);

        const Ran tried = place.run({"import", project, kind, file, "--dry-run", "--format", "json"});
        VERIFY_EXIT(tried, 0);
        QCOMPARE(tried.json()["batch"].toInt(-1), 0);
        QCOMPARE(tried.json()["accepted"].toInt(-1), accepted);
        QCOMPARE(place.run({"log", project, "--format", "json"}).out.trimmed(), "[]");

        const Ran ran = place.run({"import", project, kind, file, "--format=json"});
        VERIFY_EXIT(ran, 0);
        const QJsonObject counts = ran.json().toObject();
        QCOMPARE(counts["batch"].toInt(), 1);
        QCOMPARE(counts["kind"].toString(), kind);
        QCOMPARE(counts["accepted"].toInt(), accepted);
        QCOMPARE(counts["rejected"].toInt(), rejected);
        QCOMPARE(counts["mapping"][key].toString(), column);
        QVERIFY(counts["reasons"].isObject());
        check_identity(counts);

        const QJsonValue log = place.run({"log", project, "--format", "json"}).json();
        QCOMPARE(log.toArray().size(), 1);
        QCOMPARE(log[0]["accepted"].toInt(), accepted);
        const Ran rejects = place.run({"rejects", project, "--format", "json"});
        VERIFY_EXIT(rejects, 0);
        QCOMPARE(rejects.json().toArray().size(), rejected);
        const QJsonValue held = place.run({"describe", project, "--format", "json"}).json();
        QCOMPARE(held["datasets"][0]["kind"].toString(), kind);
        QCOMPARE(held["datasets"][0]["rows"].toInt(), accepted);
        VERIFY_EXIT(place.run({"check", project}), 0);

        VERIFY_EXIT(place.run({"undo", project}), 0);
        QCOMPARE(place.run({"describe", project, "--format", "json"}).json()["datasets"].toArray().size(), 0);
        VERIFY_EXIT(place.run({"undo", project}), 1);
        VERIFY_EXIT(place.run({"redo", project}), 0);
        QCOMPARE(place.run({"describe", project, "--format", "json"}).json()["datasets"][0]["rows"].toInt(), accepted);
        VERIFY_EXIT(place.run({"redo", project}), 1);
        VERIFY_EXIT(place.run({"check", project}), 0);
    }
    void rejects_say_line_column_value_and_reason() {
        const Workplace place;
        const QString project = place.project();
        place.run({"import", project, "customers", place.file("kunden.csv", customers)});
        const QJsonValue rejects = place.run({"rejects", project, "--format", "json"}).json();
        QCOMPARE(rejects[0]["line"].toInt(), 4);
        QCOMPARE(rejects[0]["column"].toString(), "Geburtsdatum");
        QCOMPARE(rejects[0]["value"].toString(), "30.02.1990");
        QCOMPARE(rejects[0]["raw"].toString().left(15), "0003;Anna Huber");
        QCOMPARE(rejects[1]["line"].toInt(), 5);
        QVERIFY(rejects[0]["reason"].toString() != rejects[1]["reason"].toString());
        const QString csv = place.run({"rejects", project, "--format", "csv"}).out;
        QVERIFY2(csv.startsWith(
                     "batch,file,line,column,value,reason,message,raw\r\n1,kunden.csv,4,Geburtsdatum,30.02.1990,"),
                 qPrintable(csv));
        VERIFY_EXIT(place.run({"rejects", project, "--batch", "7"}), 1);
    }
    void further_columns_are_kept() {
        const Workplace place;
        const QString project = place.project();
        place.run({"import", project, "customers", place.file("kunden.csv", customers)});
        const QString held = place.run({"describe", project, "--format", "json"}).out;
        QVERIFY2(held.contains("\"id\":\"Lieblingsfarbe\""), qPrintable(held));
        QVERIFY2(held.contains("\"attribute\":true"), qPrintable(held));
    }
    void strict_imports_tell_of_rejects_by_exit_3() {
        const Workplace place;
        const QString project = place.project();
        VERIFY_EXIT(place.run({"import", project, "products", place.file("p.csv", products), "--strict"}), 0);
        VERIFY_EXIT(place.run({"import", project, "transactions", place.file("t.csv", transactions), "--strict"}), 3);
        QCOMPARE(place.run({"log", project, "--format", "json"}).json().toArray().size(), 2);
    }
    void the_same_contents_are_noticed() {
        const Workplace place;
        const QString project = place.project();
        const QString file = place.file("p.csv", products);
        place.run({"import", project, "products", file});
        const Ran again =
            place.run({"import", project, "products", place.file("copy.csv", products), "--format", "json"});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.json()["accepted"].toInt(-1), 0);
        QCOMPARE(again.json()["skipped"].toInt(), 2);
        QCOMPARE(again.json()["imported_before"].toInt(), 1);
        check_identity(again.json().toObject());
        const Ran forced = place.run({"import", project, "products", file, "--set", "again=yes", "--on-duplicate",
                                      "replace", "--format", "json"});
        VERIFY_EXIT(forced, 0);
        QCOMPARE(forced.json()["replaced"].toInt(), 2);
    }
    void duplicates_are_rejected_skipped_or_replaced() {
        const Workplace place;
        const QString project = place.project();
        place.run({"import", project, "products", place.file("p.csv", products)});
        const QString changed = place.file("q.csv", "product_id,name,price\nA1,Green tea,5\nA3,Pot,20\n");
        const auto counts = [&](const QString& what) {
            const QJsonValue json = place
                                        .run({"import", project, "products", changed, "--on-duplicate", what,
                                              "--dry-run", "--format", "json"})
                                        .json();
            return QString("%1 %2 %3 %4")
                .arg(json["accepted"].toInt())
                .arg(json["rejected"].toInt())
                .arg(json["skipped"].toInt())
                .arg(json["replaced"].toInt());
        };
        QCOMPARE(counts("reject"), "1 1 0 0");
        QCOMPARE(counts("skip"), "1 0 1 0");
        QCOMPARE(counts("replace"), "1 0 0 1");
    }
    void columns_can_be_mapped_by_header_and_number() {
        const Workplace place;
        const QString project = place.project();
        const QString file = place.file("x.csv", "alpha,beta,gamma\nP7,Tea,4.5\n");
        const Ran ran = place.run({"import", project, "products", file, "--map", "product_id=alpha", "--map", "name=2",
                                   "--map=price=gamma", "--format", "json"});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.json()["mapping"]["product_id"].toString(), "alpha");
        QCOMPARE(ran.json()["mapping"]["name"].toString(), "beta");
        QCOMPARE(ran.json()["mapping"]["price"].toString(), "gamma");
        const Ran wrong = place.run({"import", project, "products", file, "--map", "product_id=delta"});
        VERIFY_EXIT(wrong, 1);
        VERIFY_SAYS(wrong, "delta");
        VERIFY_SAYS(wrong, "gamma");
    }
    void an_ambiguous_date_asks_for_the_setting() {
        const Workplace place;
        const QString project = place.project();
        const QString file =
            place.file("t.csv", "order_id,customer_id,time,amount\n1,c,01/02/2024,5\n2,c,03/04/2024,6\n");
        const Ran asked = place.run({"import", project, "transactions", file});
        VERIFY_EXIT(asked, 1);
        VERIFY_SAYS(asked, "--set dates");
        QCOMPARE(place.run({"log", project, "--format", "json"}).out.trimmed(), "[]");
        const Ran told =
            place.run({"import", project, "transactions", file, "--set", "dates=dd/MM/yyyy", "--format", "json"});
        VERIFY_EXIT(told, 0);
        QCOMPARE(told.json()["accepted"].toInt(), 2);
        const QJsonValue held = place.run({"describe", project, "--format", "json"}).json();
        QCOMPARE(held["datasets"][0]["first_day"].toString(), "2024-02-01");
        QCOMPARE(held["datasets"][0]["last_day"].toString(), "2024-04-03");
    }
    void several_files_print_an_array() {
        const Workplace place;
        const QString project = place.project();
        const Ran ran = place.run({"import", project, "products", place.file("a.csv", "product_id,name\nA,x\n"),
                                   place.file("b.csv", "product_id,name\nB,y\n"), "--format", "json"});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.json().toArray().size(), 2);
        QCOMPARE(ran.json()[1]["batch"].toInt(), 2);
    }
    void preview_shows_dialect_mapping_and_raw_cells() {
        const Workplace place;
        const QByteArray latin = QString(customers).toLatin1();
        const QString file = place.file("kunden.csv", latin);
        const QJsonValue seen = place.run({"preview", file, "--format", "json"}).json();
        QCOMPARE(seen["dialect"]["delimiter"].toString(), ";");
        QCOMPARE(seen["columns"].toArray().size(), 8);
        QCOMPARE(seen["mapping"]["kind"].toString(), "customers");
        QCOMPARE(seen["mapping"]["columns"][3]["target"].toString(), "postcode");
        QVERIFY(!seen["mapping"]["columns"][3]["reason"].toString().isEmpty());
        QCOMPARE(seen["rows"][0][1].toString(), "Käthe Groß");
        const Ran raw = place.run({"preview", file, "--format", "csv", "--rows", "all"});
        VERIFY_EXIT(raw, 0);
        QCOMPARE(raw.out.count("\r\n"), latin.count('\n'));  // the header and every row
        QVERIFY2(raw.out.contains("0001,Käthe Groß,k.gross@post.example,01067,Dresden,Deutschland,31.12.1980,blau\r\n"),
                 raw.said().constData());
        QVERIFY2(raw.out.contains("\r\n,Niemand,,,,,,grün\r\n"), raw.said().constData());
        VERIFY_EXIT(place.run({"preview", file}), 0);
    }
};

QTEST_GUILESS_MAIN(TestImports)
#include "test_imports.moc"
