#include <QFile>
#include <QTest>

#include "core/analysis/analysis.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Finding profile(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                const Filter& filter = {}) {
    const auto finding = run(snapshot, {.analysis = "quality.profile", .options = options, .filter = filter});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

QString cell_text(const Column& values, std::size_t row) {
    const Cell cell = values.at(row);
    if (const auto* words = std::get_if<std::string>(&cell)) return q(*words);
    if (const auto* digits = std::get_if<double>(&cell)) return QString::number(*digits);
    return QStringLiteral("-");
}

/// A row of a table as "column=value" of the wanted columns, found by the value in `key`.
QString row_of(const FindingTable& table, std::string_view key, std::string_view value,
               const std::vector<std::string_view>& columns) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.find(key)->values.text(row) != value) continue;
        QStringList cells;
        for (const std::string_view column : columns) cells << cell_text(table.find(column)->values, row);
        return cells.join(u'|');
    }
    return QStringLiteral("no such row");
}

QString problem(const Finding& finding, std::string_view name) {
    return row_of(*finding.table("problems"), "name", name, {"weight", "rows", "example"});
}

SnapshotPtr shop() {
    return snapshot_of({
        {DatasetKind::customers,
         "customer_id,name,email,birth_date,country\n"
         "17850.0,Ann,ann@x.org,1899-01-01,France\n"
         "2,Bob,bob,2031-01-01,france\n"
         "3, Cid ,c@x.org,1980-01-01,France\n"
         "4,Dee,,,n/a\n"},
        {DatasetKind::transactions,
         "order_id,customer_id,time,quantity,unit_price\n"
         "1,17850.0,2011-01-01T10:00,2,5\n"
         "1,17850.0,2011-01-01T10:00,2,5\n"
         "2,,2011-01-02T10:00,-1,0\n"
         "3,9,2011-01-03T10:00,1,-4\n"},
    });
}

}  // namespace

class TestProfile : public QObject {
    Q_OBJECT
 private slots:
    void columns_are_described() {
        const Finding finding = profile(*shop());
        const FindingTable& columns = *finding.table("columns");
        QCOMPARE(row_of(columns, "place", "transactions.quantity",
                        {"type", "rows", "filled", "distinct", "minimum", "maximum", "mean", "median", "most_frequent",
                         "most_frequent_share"}),
                 QStringLiteral("number|4|4|3|-1|2|1|1.5|2|0.5"));
        QCOMPARE(row_of(columns, "place", "transactions.customer_id",
                        {"type", "filled", "filled_share", "distinct", "most_frequent"}),
                 QStringLiteral("text|3|0.75|2|17850.0"));
        QCOMPARE(row_of(columns, "place", "transactions.time", {"type", "minimum", "maximum", "distinct"}),
                 QStringLiteral("time|2011-01-01T10:00:00|2011-01-03T10:00:00|3"));
        QCOMPARE(row_of(columns, "place", "customers.birth_date", {"type", "filled", "minimum", "maximum"}),
                 QStringLiteral("date|3|1899-01-01|2031-01-01"));
    }
    void columns_with_missing_values_are_listed_emptiest_first() {
        const Finding finding = profile(*shop());
        const FindingTable& gaps = *finding.table("gaps");
        QStringList listed;
        for (std::size_t row = 0; row < gaps.rows(); ++row)
            listed << cell_text(gaps.find("place")->values, row) + u'=' +
                          cell_text(gaps.find("missing_share")->values, row);
        QCOMPARE(listed.join(u' '),
                 QStringLiteral("customers.email=0.25 customers.birth_date=0.25 transactions.customer_id=0.25"));
        QVERIFY(finding.chart("gaps"));
    }
    void the_chart_starts_with_what_can_make_figures_wrong() {
        const Finding finding = profile(*shop());
        const FindingTable& problems = *finding.table("problems");
        const ChartSpec& chart = *finding.chart("problems");
        QVERIFY(chart.ranked);
        const auto serious = static_cast<std::size_t>(
            std::ranges::count(problems.find("weight")->values.codes(), problems.find("weight")->values.codes()[0]));
        QCOMPARE(problems.find("weight")->values.text(0), std::string_view("serious"));
        QCOMPARE(chart.bad.size(), serious);
        for (std::size_t row = 0; row < problems.rows(); ++row) {
            QCOMPARE(problems.find("weight")->values.text(row) == "serious", row < serious);
            if (row < serious) QCOMPARE(chart.bad[row], std::string(problems.find("name")->values.text(row)));
        }
    }
    void datasets_count_what_they_point_to() {
        const Finding finding = profile(*shop());
        QCOMPARE(row_of(*finding.table("datasets"), "dataset", "transactions",
                        {"rows", "columns", "from", "to", "customers", "without_customer", "unknown_customer",
                         "duplicates"}),
                 QStringLiteral("4|5|2011-01-01T10:00:00|2011-01-03T10:00:00|2|1|1|1"));
    }
    void problems_are_found_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("found");
        const auto add = [](const char* name, const char* found) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(found);
        };
        add("transactions.unit_price: negative prices", "serious|1|-4");
        add("transactions.unit_price: prices of zero", "look|1|0");
        add("transactions.customer_id: no customer", "look|1|-");
        add("transactions.customer_id: customers who are not among the customers", "look|1|-");
        add("transactions: rows that repeat another row in every column", "look|1|-");
        add("transactions.customer_id: numbers written with a decimal as in 17850.0", "serious|2|17850.0");
        add("customers.birth_date: dates before 1900", "serious|1|1899-01-01");
        add("customers.birth_date: dates after the data's last day", "serious|1|2031-01-01");
        add("customers.name: blanks before or after the text", "look|1| Cid ");
        add("customers.email: values that are no e-mail address", "look|1|bob");
        add("customers.country: words that stand for missing", "look|1|n/a");
        add("customers.country: the same text in different capitals", "look|1|France / france");
        add("transactions.quantity: negative values where none can be", "no such row");
    }
    void problems_are_found() {
        QFETCH(QString, name);
        QFETCH(QString, found);
        QCOMPARE(problem(profile(*shop()), name.toStdString()), found);
    }
    void serious_problems_come_first() {
        const Finding finding = profile(*shop());
        const Column& weights = finding.table("problems")->find("weight")->values;
        for (std::size_t row = 1; row < weights.size(); ++row)
            QVERIFY(!(weights.text(row - 1) == "look" && weights.text(row) == "serious"));
        QVERIFY2(q(finding.headline)
                     .startsWith(u"5 of 13 suspicious things in 8 rows can make figures wrong, first: numbers "
                                 u"written with a decimal as in 17850.0 in Transactions · Customer (2 rows)"),
                 qPrintable(q(finding.headline)));
    }
    void outliers_of_skewed_values_are_judged_by_their_logarithm() {
        std::string table = "time,amount\n";
        for (int i = 0; i < 500; ++i) table += "2011-01-01," + std::to_string(20 + i % 40) + '\n';
        table += "2011-01-01,5000000\n";
        const Finding finding = profile(*snapshot_of({{DatasetKind::transactions, table}}));
        QCOMPARE(problem(finding, "transactions.amount: values far from all others"), QStringLiteral("look|1|5000000"));
    }
    void the_option_limits_the_profile_to_one_dataset() {
        const Finding finding = profile(*shop(), {{"dataset", "customers"}});
        QCOMPARE(finding.table("datasets")->rows(), 1U);
        const auto wrong = run(*shop(), {.analysis = "quality.profile", .options = {{"dataset", "visits"}}});
        QCOMPARE(q(wrong.error()),
                 QStringLiteral("Option dataset cannot be “visits”. It can be: all, customers, transactions."));
    }
    void the_filter_limits_the_rows() {
        const auto snapshot = shop();
        const Finding finding = profile(*snapshot, {}, *parse_filter({"transactions.quantity>0"}, *snapshot));
        QCOMPARE(row_of(*finding.table("columns"), "place", "transactions.quantity", {"rows", "minimum"}),
                 QStringLiteral("3|1"));
    }
    void sound_data_is_said_to_be_sound() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions, "time,amount\n2011-01-01,1\n2011-01-02,2\n"}});
        QCOMPARE(q(profile(*snapshot).headline), QStringLiteral("Nothing suspicious in 2 rows."));
    }
    void an_empty_project_is_said_to_be_empty() {
        QCOMPARE(q(run(*snapshot_of({}), {.analysis = "quality.profile"}).error()),
                 QStringLiteral("Needs data: import some files."));
    }
    void cdnow_has_255_rows_that_repeat_another() {
        QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/cdnow/CDNOW_master.txt"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the CDNOW file is not here");
        std::string table = "customer_id,time,quantity,amount\n";
        file.readLine();
        while (!file.atEnd()) {
            const QList<QByteArray> cells = file.readLine().simplified().split(' ');
            const QByteArray day = cells[1].left(4) + '-' + cells[1].mid(4, 2) + '-' + cells[1].mid(6);
            table += (cells[0] + ',' + day + ',' + cells[2] + ',' + cells[3] + '\n').toStdString();
        }
        const Finding finding = profile(*snapshot_of({{DatasetKind::transactions, table}}));
        QCOMPARE(row_of(*finding.table("datasets"), "dataset", "transactions", {"rows", "customers", "duplicates"}),
                 QStringLiteral("69659|23570|255"));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "test_profile.moc"
