#include <oneapi/tbb/global_control.h>

#include <QFile>
#include <QTest>
#include <atomic>
#include <cmath>
#include <map>

#include "core/analysis/analysis.h"
#include "nature.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Settings = std::map<std::string, std::string>;

/// The CDNOW 1/10 sample as order lines; nothing where it is absent.
SnapshotPtr cdnow() {
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/cdnow/cdnowElog.csv"));
    if (!file.open(QIODevice::ReadOnly)) return nullptr;
    std::string table = "customer_id,time,quantity,amount\n";
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        const QByteArray& day = cells[2];
        table += (cells[1] + ',' + day.left(4) + '-' + day.mid(4, 2) + '-' + day.mid(6) + ',' + cells[3] + ',' +
                  cells[4] + '\n')
                     .toStdString();
    }
    return snapshot_of({{DatasetKind::transactions, table}});
}

Result<Finding> tried(const Snapshot& snapshot, const Settings& options = {}, const Filter& filter = {},
                      std::optional<Date> as_of = {}, const Progress& progress = {}) {
    return run(snapshot, {.analysis = "value.clv", .options = options, .filter = filter, .as_of = as_of}, progress);
}

Finding clv(const Snapshot& snapshot, const Settings& options = {}, const Filter& filter = {}) {
    const auto finding = tried(snapshot, options, filter);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

bool near(double found, double expected, double tolerance) {
    if (std::abs(found - expected) <= tolerance) return true;
    qWarning("%.10g instead of %.10g (±%g)", found, expected, tolerance);
    return false;
}

std::span<const double> numbers(const Finding& finding, std::string_view table, std::string_view column) {
    return finding.table(table)->find(column)->values.numbers();
}

/// A parameter of a model, or its standard error.
double parameter(const Finding& finding, std::string_view model, std::string_view name,
                 std::string_view column = "value") {
    const FindingTable& table = *finding.table("model");
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("model")->values.text(row) == model && table.find("parameter")->values.text(row) == name)
            return table.find(column)->values.numbers()[row];
    return missing_number;
}

const Metric& metric(const Finding& finding, std::string_view id) {
    return *std::ranges::find(finding.metrics, id, &Metric::id);
}

QStringList written(const std::vector<Text>& texts) {
    QStringList all;
    for (const Text& each : texts) all << q(each);
    return all;
}

bool says(const std::vector<Text>& texts, const QString& words) {
    return std::ranges::any_of(written(texts), [&](const QString& each) { return each.contains(words); });
}

const Settings reference{{"calibration_end", "1997-09-30"}, {"unit", "week"}, {"horizon", "273"}, {"discount", "0"}};

/// Customers of BG/NBD and Gamma-Gamma for two years, and what each spends in the third.
struct Planted {
    std::string lines = "customer_id,time,amount\n";
    std::map<std::string, double> next_year;
};
Planted planted(int customers, std::uint64_t seed) {
    Nature nature(seed);
    Planted company;
    const std::int32_t start = make_date(2020, 1, 1)->days, end = start + 730;
    for (int i = 0; i < customers; ++i) {
        const std::string id = "c" + std::to_string(i);
        const double rate = nature.gamma(1.2) / 60, p = nature.beta(0.8, 4.0), scale = nature.gamma(6) / 250;
        double day = nature.unit() * 600;
        company.next_year[id] = 0;
        for (std::int32_t before = -1;;) {
            const auto whole = static_cast<std::int32_t>(std::ceil(day));
            if (whole >= 1095) break;
            const double amount = nature.gamma(3) / scale;
            if (whole >= 730)
                company.next_year[id] += amount;
            else if (whole > before)
                company.lines += id + "," + iso_text(Date{start + whole}) + "," + std::to_string(amount) + "\n";
            before = whole;
            if (nature.unit() < p) break;
            day += nature.exponential(rate);
        }
    }
    company.lines += "last," + iso_text(Date{end - 1}) + ",100\nlast," + iso_text(Date{start}) + ",100\n";
    company.next_year["last"] = missing_number;  // only there to make the days whole
    return company;
}

}  // namespace

class TestClv : public QObject {
    Q_OBJECT
 private slots:
    // METHODS 1, by R and BTYD on the same file.
    void cdnow_by_bg_nbd() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW sample is not here");
        const Finding finding = clv(*snapshot, reference);
        const std::tuple<const char*, double, double> expected[] = {
            {"r", 0.24259, 0.0126}, {"alpha", 4.41360, 0.378}, {"a", 0.79292, 0.186}, {"b", 2.42590, 0.705}};
        for (const auto& [name, value, error] : expected) {
            QVERIFY(near(parameter(finding, "BG/NBD", name), value, 1e-3 * value));
            QVERIFY(near(parameter(finding, "BG/NBD", name, "standard_error"), error, 0.01 * error));
        }
        QVERIFY(near(parameter(finding, "BG/NBD", "log_likelihood"), -9582.4292, 1e-3));
        QVERIFY(near(parameter(finding, "Gamma-Gamma", "p"), 6.2496, 1e-3 * 6.25));
        QVERIFY(near(parameter(finding, "Gamma-Gamma", "q"), 3.7442, 1e-3 * 3.74));
        QVERIFY(near(parameter(finding, "Gamma-Gamma", "gamma"), 15.4435, 1e-3 * 15.4));
        QVERIFY(near(parameter(finding, "Gamma-Gamma", "log_likelihood"), -4055.9177, 1e-3));
        QVERIFY(says(finding.notes, QStringLiteral("Learned from 946 customers")));
        QVERIFY(says(finding.notes, QStringLiteral("correlate by 0.114")));

        const double actual[] = {.2367, .6970, 1.3925, 1.5600, 2.5323, 2.9474, 3.8621, 6.3594};
        const double by_model[] = {.2251, .5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.5040, 6.1572};
        for (std::size_t x = 0; x < 8; ++x) {
            QVERIFY(near(numbers(finding, "calibration", "actual")[x], actual[x], 1e-4));
            QVERIFY(near(numbers(finding, "calibration", "expected")[x], by_model[x], 2e-4));
        }
        QCOMPARE(numbers(finding, "tracking", "actual").back(), 4339.0);
        QVERIFY(near(numbers(finding, "tracking", "expected").back(), 4160.61, 0.05));
        QCOMPARE(numbers(finding, "tracking", "actual")[38], 2457.0);
        QVERIFY(near(numbers(finding, "tracking", "expected")[38], 2493.957, 0.05));
        double purchases = 0;
        for (const double each : numbers(finding, "customers", "expected_purchases")) purchases += each;
        QVERIFY(near(purchases, 1653.41, 0.05));
        QVERIFY(says(finding.notes, QStringLiteral("Correlation over customers 0.626, mean absolute error 0.785")));
        QVERIFY(near(metric(finding, "check_error").value, (1653.41 - 1882) / 1882, 1e-4));
    }
    void cdnow_by_pareto_nbd() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW sample is not here");
        Settings options = reference;
        options["model"] = "pareto_nbd";
        const Finding finding = clv(*snapshot, options);
        const std::pair<const char*, double> expected[] = {
            {"r", 0.55328}, {"alpha", 10.5777}, {"s", 0.60624}, {"beta", 11.6687}};
        for (const auto& [name, value] : expected)
            QVERIFY(near(parameter(finding, "Pareto/NBD", name), value, 2e-3 * value));
        QVERIFY(near(parameter(finding, "Pareto/NBD", "log_likelihood"), -9594.9762, 1e-3));
        const double by_model[] = {.1384, .5995, 1.1958, 1.7138, 2.3983, 2.9072, 3.8186, 6.4031};
        for (std::size_t x = 0; x < 8; ++x)
            QVERIFY(near(numbers(finding, "calibration", "expected")[x], by_model[x], 2e-4));
        QVERIFY(near(numbers(finding, "tracking", "expected").back(), 4270.04, 0.1));
        QVERIFY(says(finding.notes, QStringLiteral("Correlation over customers 0.630, mean absolute error 0.75")));
    }
    void the_better_model_is_that_with_the_smaller_error_in_the_check() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW sample is not here");
        Settings options = reference;
        options["model"] = "auto";
        const Finding finding = clv(*snapshot, options);
        QVERIFY(says(finding.notes, QStringLiteral("BG/NBD 2.5856, Pareto/NBD 2.5691")));
        QVERIFY(!std::isnan(parameter(finding, "Pareto/NBD", "s")));
    }
    void one_customer_of_the_paper() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW sample is not here");
        const Finding finding = clv(*snapshot, reference);
        const FindingTable& table = *finding.table("customers");
        const Column& ids = table.find("customer")->values;
        std::size_t row = 0;
        while (ids.text(row) != "1") ++row;
        const auto of = [&](const char* column) { return table.find(column)->values.numbers()[row]; };
        QCOMPARE(of("frequency"), 2.0);
        QCOMPARE(of("recency"), 213.0);
        QCOMPARE(of("age"), 272.0);
        QVERIFY(near(of("p_alive"), 0.72661, 1e-4));
        QVERIFY(near(of("expected_purchases"), 1.2259, 1e-3));
        QVERIFY(near(of("expected_spend"), 24.658, 1e-2));
        QVERIFY(near(of("clv"), 1.2259 * 24.658, 0.05));
        // Nobody who bought once has a probability of still being a customer under this model.
        for (std::size_t i = 0; i < table.rows(); ++i)
            QCOMPARE(std::isnan(table.find("p_alive")->values.numbers()[i]),
                     table.find("frequency")->values.numbers()[i] == 0);
    }
    void the_unit_of_time_changes_parameters_and_nothing_else() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW sample is not here");
        Settings options = reference;
        const Finding weeks = clv(*snapshot, options);
        options["unit"] = "day";
        const Finding days = clv(*snapshot, options);
        QVERIFY(near(parameter(days, "BG/NBD", "alpha"), 7 * parameter(weeks, "BG/NBD", "alpha"), 1e-2));
        QVERIFY(near(parameter(days, "BG/NBD", "a"), parameter(weeks, "BG/NBD", "a"), 1e-4));
        QVERIFY(near(metric(days, "clv").value, metric(weeks, "clv").value, 0.5));
        QVERIFY(near(*metric(days, "clv").low, *metric(weeks, "clv").low, 2));
    }
    void a_discount_takes_off_what_comes_late() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW sample is not here");
        Settings options = reference;
        options["horizon"] = "365";
        const double plain = metric(clv(*snapshot, options), "clv").value;
        options["discount"] = "0.15";
        const double discounted = metric(clv(*snapshot, options), "clv").value;
        // Between no delay and a whole year's, and nearer to half a year's as purchases come evenly or sooner.
        QVERIFY(discounted < plain / std::pow(1.15, 0.4) && discounted > plain / std::pow(1.15, 0.5));
    }
    void planted_worth_is_found_and_intervals_hold_it() {
        double inside = 0, customers = 0, expected = 0, actual = 0, error_variance = 0;
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const Planted company = planted(1500, seed);
            const auto snapshot = snapshot_of({{DatasetKind::transactions, company.lines}});
            const Finding finding = clv(*snapshot, {{"discount", "0"}});
            const FindingTable& table = *finding.table("customers");
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const double spent = company.next_year.at(std::string(table.find("customer")->values.text(row)));
                if (std::isnan(spent)) continue;
                const auto of = [&](const char* column) { return table.find(column)->values.numbers()[row]; };
                inside += spent >= of("low") && spent <= of("high");
                customers += 1;
                actual += spent;
                expected += of("clv");
            }
            const double error = (*metric(finding, "clv").high - *metric(finding, "clv").low) / 2 / 1.959964;
            error_variance += error * error;
        }
        qInfo("%.0f customers: %.1f %% within their interval; expected %.0f, spent %.0f, standard error %.0f",
              customers, 100 * inside / customers, expected, actual, std::sqrt(error_variance));
        QVERIFY(near(inside / customers, 0.95, 0.02));
        QVERIFY(near(expected, actual, 3 * std::sqrt(error_variance)));
    }
    void days_returns_and_nobody_are_counted_as_documented() {
        std::string table =
            "order_id,customer_id,time,amount\n"
            "1,a,2020-01-01T10:00,10\n1,a,2020-01-01T10:00,5\n2,a,2020-01-01T18:00,5\n"
            "3,a,2020-02-01T10:00,40\n4,a,2020-02-20T10:00,-6\n5,b,2020-01-03T10:00,0\n6,b,2020-01-20T10:00,20\n"
            "7,c,2020-01-09T10:00,-2\n8,,2020-01-10T10:00,1\n9,d,,1\n10,e,2020-03-31T10:00,\n";
        const Finding finding = clv(*snapshot_of({{DatasetKind::transactions, table}}));
        const FindingTable& customers = *finding.table("customers");
        QCOMPARE(customers.rows(), 3U);
        std::map<std::string, std::array<double, 3>> found;
        for (std::size_t row = 0; row < customers.rows(); ++row)
            found[std::string(customers.find("customer")->values.text(row))] = {
                customers.find("frequency")->values.numbers()[row], customers.find("recency")->values.numbers()[row],
                customers.find("age")->values.numbers()[row]};
        QCOMPARE(found["a"], (std::array{1.0, 31.0, 90.0}));
        QCOMPARE(found["b"], (std::array{1.0, 17.0, 88.0}));
        QCOMPARE(found["e"], (std::array{0.0, 0.0, 0.0}));
        QVERIFY(says(finding.notes, QStringLiteral("1 order line without a customer is left out.")));
        QVERIFY(says(finding.notes, QStringLiteral("1 order line without a time is left out.")));
        QVERIFY(says(finding.notes, QStringLiteral("1 customer who only gave back is left out.")));
        QVERIFY(says(finding.notes, QStringLiteral("10% of what is bought is given back")));  // 8 of 80
        QVERIFY(says(finding.notes, QStringLiteral("2 days with purchases that come to nothing")));
        QVERIFY(says(finding.warnings, QStringLiteral("Only 3 customers")));
        QVERIFY(says(finding.warnings, QStringLiteral("every purchase counts as the mean of all purchases")));
        const double kept = customers.find("expected_spend")->values.numbers()[0];
        const Finding gross = clv(*snapshot_of({{DatasetKind::transactions, table}}), {{"returns", "leave_out"}});
        QVERIFY(near(kept / gross.table("customers")->find("expected_spend")->values.numbers()[0], 0.9, 1e-9));
    }
    void what_cannot_be_known_is_an_error_in_words() {
        const auto fails = [](std::string_view table, const Settings& options = {}, std::optional<Date> as_of = {}) {
            const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
            const auto finding = tried(*snapshot, options, {}, as_of);
            return finding ? QStringLiteral("a finding") : q(finding.error());
        };
        constexpr std::string_view once = "customer_id,time,amount\na,2020-01-01,1\nb,2020-02-01,1\n";
        constexpr std::string_view twice = "customer_id,time,amount\na,2020-01-01,1\na,2020-02-01,1\n";
        QVERIFY(fails(once).startsWith(u"Nobody bought on a second day"));
        QVERIFY(fails("customer_id,time,amount\na,2020-01-01,-1\n").startsWith(u"No customer has bought anything"));
        QVERIFY(fails("customer_id,time,amount\n,2020-01-01,1\na,,1\n").startsWith(u"No customer has bought anything"));
        QVERIFY(fails(twice, {{"calibration_end", "2019-12-31"}}).startsWith(u"Nobody had bought anything by"));
        QVERIFY(fails(twice, {}, make_date(2019, 12, 31)) != QStringLiteral("a finding"));
        QVERIFY(fails("customer_id,time\na,2020-01-01\n") != QStringLiteral("a finding"));
        QVERIFY(fails(twice, {{"horizon", "0"}}) != QStringLiteral("a finding"));
    }
    void sentences_have_no_holes() {
        std::string back = "customer_id,time,amount\n", free = back, few = back;
        for (int c = 0; c < 20; ++c) {
            const std::string id = "c" + std::to_string(c);
            for (int d = 0; d < 300; d += 20 + c) {
                const std::string day = "," + iso_text(Date{19000 + d + c});
                back += id + day + ",10\n" + id + day + ",-15\n";
                free += id + day + ",0\n";
                if (c < 3) few += id + day + ",7\n";
            }
        }
        const auto of = [](const std::string& table) {
            return clv(*snapshot_of({{DatasetKind::transactions, table}}));
        };
        const Finding given_back = of(back);
        QCOMPARE(
            q(given_back.headline),
            QStringLiteral("Customers give back 150% of what they buy: what they are still worth cannot be told."));
        QVERIFY(says(given_back.notes, QStringLiteral("150% of what is bought is given back")));
        QVERIFY(says(given_back.warnings, QStringLiteral("so every value is 0")));
        QVERIFY(q(of(free).headline).endsWith(u"20 customers are expected to bring nothing."));
        const Finding three = of(few);
        QVERIFY(!q(three.headline).contains(u"best tenth") && !q(three.headline).contains(u'–'));
        QVERIFY(!three.table("tenths") && !three.chart("tenths"));
    }
    void few_and_equal_customers_give_figures_and_warnings() {
        std::vector<std::string> tables{"customer_id,time,amount\na,2020-01-01,1\na,2020-02-01,1\n"};
        std::string equal = "customer_id,time,amount\n", daily = equal, once_more = equal;
        for (int c = 0; c < 60; ++c) {
            const std::string id = "c" + std::to_string(c);
            for (int m = 1; m <= 12; ++m) equal += id + ",2020-" + (m < 10 ? "0" : "") + std::to_string(m) + "-01,5\n";
            once_more += id + ",2020-01-01,5\n";
        }
        for (int d = 0; d < 400; ++d) daily += "a," + iso_text(Date{18000 + d}) + ",3\n";
        once_more += "c1,2020-12-01,5\n";
        tables.insert(tables.end(), {equal, daily, once_more});
        for (const std::string& table : tables) {
            const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
            for (const char* model : {"bg_nbd", "pareto_nbd", "auto"}) {
                for (const char* horizon : {"1", "3650"}) {
                    const Finding finding = clv(*snapshot, {{"model", model}, {"horizon", horizon}});
                    QVERIFY(!finding.warnings.empty());
                    for (const char* column : {"clv", "low", "high", "expected_purchases", "buys_again"})
                        for (const double each : numbers(finding, "customers", column))
                            QVERIFY(each >= 0 && each < 1e9);
                    QVERIFY(metric(finding, "clv").value > 0);
                }
            }
        }
    }
    void the_same_bytes_on_any_number_of_threads() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW sample is not here");
        const auto all_on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = clv(*snapshot);
            std::vector<double> all;
            for (const FindingTable& table : finding.tables)
                for (const TableColumn& column : table.columns)
                    if (column.values.type() == ColumnType::number)
                        for (const double each : column.values.numbers()) all.push_back(std::isnan(each) ? -1 : each);
            return all;
        };
        const std::vector<double> one = all_on(1);
        QVERIFY(one == all_on(2));
        QVERIFY(one == all_on(8));
    }
    void it_stops_wherever_it_is_told_to() {
        const Planted company = planted(300, 9);
        const auto snapshot = snapshot_of({{DatasetKind::transactions, company.lines}});
        for (int calls = 0; calls < 3000; calls = calls * 2 + 1) {
            std::atomic<int> left = calls;
            const auto finding = tried(*snapshot, {{"model", "auto"}}, {}, {},
                                       Progress([&](double, const Text&) { return left-- > 0; }));
            QVERIFY(finding || finding.error().cancelled());
            if (finding) break;
        }
    }
};

QTEST_GUILESS_MAIN(TestClv)
#include "test_clv.moc"
