#include <QDir>

#include "program.h"

/// Published purchase files; skipped where they are not on the machine.
class TestRealData : public QObject {
    Q_OBJECT

    static QString data(const QString& path) { return QDir(QStringLiteral(CLIENTELE_SHARED_DATA)).filePath(path); }
    static bool present(const QString& path) { return QFileInfo::exists(data(path)); }

    /// What those who published and used the file say of it.
    static void known_problems_of_online_retail(const Workplace& place, const QString& project) {
        const QJsonValue found = place.run({"run", project, "quality.rules", "--format", "json"}).json();
        QMap<QString, int> rows;
        QSet<QString> far_off;
        for (const QJsonValue table : found["tables"].toArray())
            for (const QJsonValue row : table["rows"].toArray()) {
                const QString name = row[0].toString();
                if (table["id"] == "problems") rows[name] = row[6].toInt();
                if (table["id"] == "rows" && name.contains(u"1,000 times the usual")) far_off << row[4].toString();
            }
        QCOMPARE(rows["transactions.customer_id: order lines without a customer"], 135'080);
        QCOMPARE(rows["transactions: rows that repeat another row in every column"], 5'268);
        QCOMPARE(rows["transactions.unit_price: prices of zero"], 2'515);
        QCOMPARE(rows["transactions.unit_price: negative prices"], 2);
        QVERIFY(far_off.contains(QSet<QString>{"80995", "-80995", "74215", "-74215"}));
        QVERIFY(rows["transactions: returns of what the customer had not bought before"] > 1'000);
        QVERIFY(rows["transactions.product_id: postage, fees, tests and other lines that are no goods"] > 2'500);
    }

    /// Against R: customers with a purchase (quantity and price not negative) by the month of their first one, and
    /// distinct ones by month; notebooks that leave cancellations out count the same. Orders are distinct invoices;
    /// what was given back counts in the month in which it came back.
    static void cohorts_of_online_retail(const Workplace& place, const QString& project) {
        const Ran found = place.run({"run", project, "value.cohorts", "--set", "measure=customers", "--set",
                                     "period=month", "--table", "cohorts", "--format", "csv"});
        VERIFY_EXIT(found, 0);
        QMap<QString, QStringList> cells;  // "2010-12/1": customers, orders, revenue
        QMap<QString, int> sizes;
        for (const QString& line : QString(found.out).split(u'\n')) {
            const QStringList of = line.split(u',');
            if (of.size() < 7) continue;
            cells[of[0] + u'/' + of[1]] << of[4] << of[5] << QString::number(of[6].toDouble(), 'f', 2);
            if (of[1] == u"all") sizes[of[0]] = of[3].toInt();
        }
        const auto row = [&](const QString& cohort, int column) {
            QStringList values;
            for (int age = 0; cells.contains(cohort + u'/' + QString::number(age)); ++age)
                values << cells[cohort + u'/' + QString::number(age)][column];
            return values.join(u' ');
        };
        QCOMPARE(sizes["all"], 4339);
        QCOMPARE(sizes["2011-10"], 358);
        QCOMPARE(row("2010-12", 0), "885 324 286 340 321 352 321 309 313 350 331 445");
        QCOMPARE(row("2011-01", 0), "417 92 111 96 134 120 103 101 125 136 152");
        QCOMPARE(row("2011-10", 0), "358 86");  // December 2011 is not over
        QCOMPARE(row("2010-12", 1), "1400 517 458 582 504 651 572 547 539 642 628 945");
        QCOMPARE(row("2011-02", 2),
                 "155915.40 27256.04 38659.02 47869.92 38390.38 32574.63 49332.60 60839.44 54341.48 63661.82");
    }

 private slots:
    void online_retail_is_taken_over_line_by_line() {
        if (!present("online_retail/online_retail.csv")) QSKIP("Online Retail is not on this machine.");
        const Workplace place;
        const QString project = place.project();
        const QJsonValue counts =
            place.run({"import", project, "transactions", data("online_retail/online_retail.csv"), "--format", "json"})
                .json();
        QCOMPARE(counts["read"].toInt(), 541'909);
        QCOMPARE(counts["accepted"].toInt() + counts["rejected"].toInt() + counts["skipped"].toInt() +
                     counts["replaced"].toInt(),
                 541'909);
        QCOMPARE(counts["accepted"].toInt(), 541'909);
        QCOMPARE(counts["mapping"]["order_id"].toString(), "InvoiceNo");
        QCOMPARE(counts["mapping"]["time"].toString(), "InvoiceDate");
        const QJsonValue held = place.run({"describe", project, "--format", "json"}).json()["datasets"][0];
        QCOMPARE(held["first_day"].toString(), "2010-12-01");
        QCOMPARE(held["last_day"].toString(), "2011-12-09");
        for (const QJsonValue column : held["columns"].toArray())
            if (column["id"] == "customer_id") QCOMPARE(column["filled"].toInt(), 541'909 - 135'080);
        const Ran rfm = place.run({"run", project, "segments.rfm", "--format", "json"});
        VERIFY_EXIT(rfm, 0);
        known_problems_of_online_retail(place, project);
        cohorts_of_online_retail(place, project);
    }
    void daily_files_go_in_at_once_and_only_once() {
        const QDir folder(data("online_retail/by-day-2010-12"));
        if (!folder.exists()) QSKIP("The daily files are not on this machine.");
        QStringList files;
        for (const QString& name : folder.entryList({"*.csv"})) files << folder.filePath(name);
        QCOMPARE(files.size(), 20);
        const Workplace place;
        const QString project = place.project();
        const QJsonArray outcomes =
            place.run(QStringList{"import", project, "transactions"} + files + QStringList{"--format", "json"})
                .json()
                .toArray();
        QCOMPARE(outcomes.size(), 20);
        int rows = 0;
        for (const QJsonValue outcome : outcomes) rows += outcome["accepted"].toInt();
        const Ran again = place.run({"import", project, "transactions", files[3], "--format", "json"});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.json()["imported_before"].toInt(), 4);
        QCOMPARE(again.json()["accepted"].toInt(-1), 0);
        QCOMPARE(again.json()["skipped"], outcomes[3]["accepted"]);
        QCOMPARE(place.run({"describe", project, "--format", "json"}).json()["datasets"][0]["rows"].toInt(), rows);
    }
    void cdnow_has_its_published_customers_and_revenue() {
        if (!present("cdnow/CDNOW_master.txt")) QSKIP("CDNOW is not on this machine.");
        const Workplace place;
        const QString project = place.project();
        const QJsonValue counts =
            place.run({"import", project, "transactions", data("cdnow/CDNOW_master.txt"), "--format", "json"}).json();
        QCOMPARE(counts["read"].toInt(), 69'659);
        QCOMPARE(counts["accepted"].toInt(), 69'659);
        const QString csv = place.run({"run", project, "segments.rfm", "--format", "csv", "--table", "customers"}).out;
        const QStringList lines = csv.split("\r\n", Qt::SkipEmptyParts);
        QCOMPARE(lines.size() - 1, 23'570);
        const qsizetype revenue = lines[0].split(',').indexOf("revenue");
        QVERIFY2(revenue > 0, qPrintable(lines[0]));
        double total = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) total += lines[i].split(',')[revenue].toDouble();
        QVERIFY2(std::abs(total - 2'500'315.63) < 0.01, qPrintable(QString::number(total, 'f', 2)));
    }
    // Year and month stand in two columns; sums by R and Python.
    void norwegian_car_sales_give_shares_of_makes() {
        const QString file = "industry_series/norway_new_car_sales_by_make.csv";
        if (!present(file)) QSKIP("The industry series are not on this machine.");
        const Workplace place;
        const QString project = place.project();
        const QJsonValue counts =
            place.run({"import", project, "market_series", data(file), "--format", "json"}).json();
        QCOMPARE(counts["read"].toInt(), 4'377);
        QCOMPARE(counts["accepted"].toInt(), 4'377);
        const QJsonValue found = place
                                     .run({"run", project, "competitors.share", "--set", "companies=series", "--set",
                                           "own=Volkswagen", "--set", "period=year", "--format", "json"})
                                     .json();
        const auto metric = [&](const char* id) {
            for (const QJsonValue each : found["metrics"].toArray())
                if (each["id"] == id) return each["value"].toDouble();
            return 0.0;
        };
        QVERIFY2(std::abs(metric("share") - 0.1718854097) < 1e-9,
                 qPrintable(QString::number(metric("share"), 'g', 12)));
        QVERIFY2(std::abs(metric("hhi") - 738.8898174) < 1e-6, qPrintable(QString::number(metric("hhi"), 'g', 12)));
        QVERIFY(found["headline"].toString().startsWith("We hold 17% of the market (2016)"));
    }
    // Fader, Hardie and Lee (2005), and METHODS 1: the 1/10 sample, learned until the end of September.
    void cdnow_has_its_published_customer_value() {
        if (!present("cdnow/CDNOW_sample.txt")) QSKIP("CDNOW is not on this machine.");
        const Workplace place;
        const QString project = place.project();
        const Ran imported =
            place.run({"import", project, "transactions", data("cdnow/CDNOW_sample.txt"), "--map", "customer_id=2",
                       "--map", "time=3", "--map", "quantity=4", "--map", "amount=5"});
        VERIFY_EXIT(imported, 0);
        const auto parameters = [&](const QString& model) {
            const QString csv =
                place
                    .run({"run", project, "value.clv", "--set", "calibration_end=1997-09-30", "--set", "unit=week",
                          "--set", "model=" + model, "--format", "csv", "--table", "model"})
                    .out;
            QList<double> values;
            for (const QString& line : csv.split("\r\n", Qt::SkipEmptyParts).sliced(1))
                values << line.split(',')[2].toDouble();
            return values;
        };
        const auto near = [](const QList<double>& found, const QList<double>& expected) {
            if (found.size() < expected.size()) return false;
            for (qsizetype i = 0; i < expected.size(); ++i)
                if (std::abs(found[i] - expected[i]) > 1e-3 * std::abs(expected[i])) return false;
            return std::abs(found[4] - expected[4]) < 0.01;
        };
        QVERIFY(near(parameters("bg_nbd"),
                     {0.24259, 4.41360, 0.79292, 2.42590, -9582.4292, 6.2496, 3.7442, 15.4435, -4055.9177}));
        QVERIFY(near(parameters("pareto_nbd"), {0.55328, 10.5777, 0.60624, 11.6687, -9594.9762}));
    }
};

QTEST_GUILESS_MAIN(TestRealData)
#include "test_real_data.moc"
