#include <QDir>

#include "program.h"

class TestBadInput : public QObject {
    Q_OBJECT
    Workplace place_;
    QString project_;
    QString empty_project_;  // its log: what nothing imported looks like

    static QByteArray wide(int columns) {
        QByteArray header, row;
        for (int i = 0; i < columns; ++i) {
            header += "c" + QByteArray::number(i) + ",";
            row += "1,";
        }
        return header + "z\n" + row + "1\n";
    }

 private slots:
    void initTestCase() { project_ = place_.project(); }

    void bad_files_fail_with_words_and_write_nothing_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("header only") << QByteArray("product_id,name\n") << "";
        QTest::newRow("binary") << QByteArray(
                                       "\x7f"
                                       "ELF\x02\x01\x01\0\0\0\0\xff\xfe\0\x01\x02\x03\0\0\0\x90",
                                       21)
                                << "";
        QTest::newRow("blank lines") << QByteArray("\n\n   \n\n") << "";
        QTest::newRow("5,000 columns") << "product_id," + wide(4998) << "5,000 columns";
        QTest::newRow("no required field") << QByteArray("colour,shape\nred,round\n") << "product_id";
    }
    void bad_files_fail_with_words_and_write_nothing() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString file = place_.file("bad.csv", bytes);
        const Ran ran = place_.run({"import", project_, "products", file});
        VERIFY_EXIT(ran, 1);
        QVERIFY2(ran.err.startsWith("clientele: ") && ran.err.size() > 30, ran.said().constData());
        QVERIFY2(ran.err.contains(says), ran.said().constData());
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(place_.run({"log", project_, "--format", "json"}).out.trimmed(), "[]");
        VERIFY_EXIT(place_.run({"check", project_}), 0);
    }
    void files_that_cannot_be_read_are_named() {
        for (const QString& file : {place_.path("missing.csv"), place_.path("."), QString("/dev/null")}) {
            const Ran ran = place_.run({"import", project_, "products", file});
            VERIFY_EXIT(ran, 1);
            VERIFY_EXIT(place_.run({"preview", file}), 1);
        }
        VERIFY_SAYS(place_.run({"preview", place_.path("missing.csv")}), "missing.csv");
    }
    void bad_rows_are_rejected_and_the_others_kept_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("accepted");
        QTest::addColumn<int>("rejected");
        const QByteArray header = "order_id,customer_id,time,quantity,unit_price,amount\n";
        const QByteArray good = "1,a,2024-01-05,1,2.50,2.50\n2,b,2024-01-06,2,2.00,4.00\n3,c,2024-01-07,1,1.00,1.00\n";
        QTest::newRow("good") << header + good << 3 << 0;
        QTest::newRow("too few cells") << header + good + "4,d\n" << 3 << 1;
        QTest::newRow("too many cells") << header + good + "4,d,2024-01-05,1,2.50,2.50,more,and,more\n" << 3 << 1;
        QTest::newRow("no such day") << header + good + "4,d,2024-02-30,1,2.50,2.50\n" << 3 << 1;
        QTest::newRow("no number") << header + good + "4,d,2024-02-03,one,2.50,2.50\n" << 3 << 1;
        QTest::newRow("missing required") << header + good + "4,d,,1,2.50,2.50\n" << 3 << 1;
        QTest::newRow("mixed line ends") << header + QByteArray(good).replace("2.50\n2,b", "2.50\r\n2,b") << 3 << 0;
        QTest::newRow("no last line end") << header + good.chopped(1) << 3 << 0;
        QTest::newRow("negative price") << header + good + "4,d,2024-02-03,1,-2.50,-2.50\n" << 4 << 0;
    }
    void bad_rows_are_rejected_and_the_others_kept() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, accepted);
        QFETCH(int, rejected);
        const Ran ran = place_.run(
            {"import", project_, "transactions", place_.file("rows.csv", bytes), "--dry-run", "--format", "json"});
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.json()["accepted"].toInt() == accepted, ran.said().constData());
        QVERIFY2(ran.json()["rejected"].toInt() == rejected, ran.said().constData());
        QCOMPARE(ran.json()["read"].toInt(), accepted + rejected);
    }
    void an_unclosed_quote_loses_no_row_before_it() {
        const Ran ran = place_.run({"import", project_, "products",
                                    place_.file("open.csv", "product_id,name\nA,x\nB,\"y\nC,z\nD,w\n"), "--dry-run",
                                    "--format", "json"});
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.json()["rejected"].toInt() >= 1, ran.said().constData());
        QVERIFY2(ran.json()["accepted"].toInt() >= 1, ran.said().constData());
        QCOMPARE(ran.json()["read"].toInt(), ran.json()["accepted"].toInt() + ran.json()["rejected"].toInt());
    }
    void nul_bytes_never_cut_a_file_short() {
        const Ran ran = place_.run({"import", project_, "products",
                                    place_.file("nul.csv", QByteArray("product_id,name\nA,x\nB,y\0y\nC,z\n", 30)),
                                    "--dry-run", "--format", "json"});
        if (ran.exit == 0)
            QCOMPARE(ran.json()["read"].toInt(), 3);
        else
            QVERIFY2(ran.err.startsWith("clientele: "), ran.said().constData());
    }
    void files_that_are_no_project_are_told_apart_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray sound = place_.bytes("shop.clientele");
        QVERIFY(sound.startsWith("SQLite format 3"));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("product_id,name\n").repeated(500);
        QTest::newRow("cut short") << sound.left(sound.size() / 2);
        QTest::newRow("header only") << sound.left(100);
        QByteArray newer = sound;
        newer.replace(60, 4, QByteArray::fromHex("0000270f"));  // user_version 9999
        QTest::newRow("newer version") << newer;
        QByteArray foreign = sound;
        foreign.replace(68, 4, QByteArray::fromHex("00000000"));  // application_id of another program
        QTest::newRow("other program") << foreign;
    }
    void files_that_are_no_project_are_told_apart() {
        QFETCH(QByteArray, bytes);
        const QString file = place_.file("other.clientele", bytes);
        for (const QStringList& command :
             {QStringList{"describe", file}, {"log", file}, {"undo", file}, {"run", file, "segments.rfm"}}) {
            const Ran ran = place_.run(command);
            VERIFY_EXIT(ran, 1);
            QVERIFY2(ran.err.startsWith("clientele: ") && ran.err.contains("other.clientele"), ran.said().constData());
        }
        QCOMPARE(place_.bytes("other.clientele"), bytes);  // untouched
    }
    void a_project_is_never_overwritten_and_needs_a_folder() {
        VERIFY_EXIT(place_.run({"new", project_}), 1);
        VERIFY_EXIT(place_.run({"new", place_.path("none/x.clientele")}), 1);
        VERIFY_EXIT(place_.run({"describe", place_.path("none.clientele")}), 1);
        VERIFY_EXIT(place_.run({"describe", place_.path(".")}), 1);
        QVERIFY(!QFile::exists(place_.path("none.clientele")));
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
