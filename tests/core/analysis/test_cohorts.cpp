#include <oneapi/tbb/global_control.h>

#include <QFile>
#include <QTest>
#include <map>
#include <set>

#include "core/analysis/analysis.h"
#include "core/math/share_interval.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

struct Bought {
    std::string customer, order;
    Date day;
    double quantity = 1, amount = 0;
};

/// The lines as a snapshot.
SnapshotPtr shop(const std::vector<Bought>& lines, const std::string& customers = {}) {
    std::string table = "order_id,customer_id,time,quantity,amount\n";
    for (const Bought& each : lines)
        table += each.order + ',' + each.customer + ',' + iso_text(each.day) + ',' + write_exact(each.quantity) + ',' +
                 write_exact(each.amount) + '\n';
    if (customers.empty()) return snapshot_of({{DatasetKind::transactions, table}});
    return snapshot_of({{DatasetKind::transactions, table}, {DatasetKind::customers, customers}});
}

std::vector<Bought> cdnow_lines() {
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/cdnow/CDNOW_master.txt"));
    std::vector<Bought> lines;
    if (!file.open(QIODevice::ReadOnly)) return lines;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().simplified().split(' ');
        const QByteArray& day = cells[1];
        lines.push_back({cells[0].toStdString(),
                         {},
                         *make_date(day.left(4).toInt(), day.mid(4, 2).toInt(), day.mid(6).toInt()),
                         cells[2].toDouble(),
                         cells[3].toDouble()});
    }
    return lines;
}

Result<Finding> try_cohorts(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                            const Filter& filter = {}, std::optional<Date> as_of = {}) {
    return run(snapshot, {.analysis = "value.cohorts", .options = options, .filter = filter, .as_of = as_of});
}
Finding cohorts(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                const Filter& filter = {}, std::optional<Date> as_of = {}) {
    const auto finding = try_cohorts(snapshot, options, filter, as_of);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

/// "2011-01/0": value, by cohort and age.
std::map<std::string, double> values(const Finding& finding, std::string_view column = "value") {
    std::map<std::string, double> out;
    const FindingTable& table = *finding.table("cohorts");
    for (std::size_t row = 0; row < table.rows(); ++row)
        out[std::string(table.find("cohort")->values.text(row)) + "/" +
            std::string(table.find("age")->values.text(row))] = table.find(column)->values.numbers()[row];
    return out;
}

int month_of(Date day) {
    const YearMonthDay parts = civil(day);
    return parts.year * 12 + parts.month - 1;
}
std::string month_name(int month) {
    return std::to_string(month / 12) + (month % 12 < 9 ? "-0" : "-") + std::to_string(month % 12 + 1);
}

/// The same by the plainest route: maps and sets, a line at a time. Retention by "cohort/age".
std::map<std::string, double> by_hand(const std::vector<Bought>& lines, int last_month) {
    std::map<std::string, int> first;
    for (const Bought& each : lines) {
        if (each.quantity < 0 || each.amount < 0) continue;
        const auto [at, fresh] = first.try_emplace(each.customer, month_of(each.day));
        at->second = std::min(at->second, month_of(each.day));
    }
    std::map<int, double> size;
    for (const auto& [customer, month] : first) size[month] += 1;
    std::map<std::pair<int, int>, std::set<std::string>> active;
    for (const Bought& each : lines)
        if (!(each.quantity < 0 || each.amount < 0))
            active[{first[each.customer], month_of(each.day) - first[each.customer]}].insert(each.customer);
    std::map<std::string, double> out;
    for (const auto& [cohort, count] : size)
        for (int age = 0; cohort + age <= last_month; ++age)
            out[month_name(cohort) + "/" + std::to_string(age)] =
                static_cast<double>(active[{cohort, age}].size()) / count;
    return out;
}

Date day(int year, int month, int of) { return *make_date(year, month, of); }

std::vector<Bought> small_lines() {
    return {{"a", "1", day(2011, 1, 5), 1, 10},  {"a", "2", day(2011, 2, 7), 1, 20},
            {"a", "2", day(2011, 2, 7), 2, 5},   {"a", "3", day(2011, 4, 1), 1, 8},
            {"b", "4", day(2011, 1, 31), 1, 40}, {"b", "5", day(2011, 2, 3), -1, -40},
            {"c", "6", day(2011, 2, 10), 1, 7},  {"c", "7", day(2011, 3, 11), 1, 3},
            {"d", "8", day(2011, 3, 31), 1, 1},  {"a", "9", day(2011, 4, 30), 1, 2}};
}

}  // namespace

class TestCohorts : public QObject {
    Q_OBJECT
 private slots:
    void a_small_shop_by_hand() {
        const auto snapshot = shop(small_lines());
        const auto retention = values(cohorts(*snapshot, {{"period", "month"}}));
        const std::map<std::string, double> known{
            {"2011-01/0", 1},   {"2011-01/1", 0.5},  {"2011-01/2", 0}, {"2011-01/3", 0.5},       {"2011-02/0", 1},
            {"2011-02/1", 1},   {"2011-02/2", 0},    {"2011-03/0", 1}, {"2011-03/1", 0},         {"all/0", 1},
            {"all/1", 0.5},     {"all/2", 0},        {"all/3", 0.5},   {"2011-01/all", 2.0 / 6}, {"2011-02/all", 0.5},
            {"2011-03/all", 0}, {"all/all", 3.0 / 9}};
        QCOMPARE(retention, known);
        const auto orders = values(cohorts(*snapshot, {{"period", "month"}, {"measure", "orders"}}));
        QCOMPARE(orders.at("2011-01/1"), 1.0);  // two lines of one order
        QCOMPARE(orders.at("2011-01/3"), 2.0);
        QCOMPARE(orders.at("2011-01/all"), 5.0);
        const auto revenue = values(cohorts(*snapshot, {{"period", "month"}, {"measure", "revenue"}}));
        QCOMPARE(revenue.at("2011-01/0"), 50.0);
        QCOMPARE(revenue.at("2011-01/1"), -15.0);  // the return counts in the month in which it comes back
        QCOMPARE(revenue.at("all/all"), 56.0);
        const auto each = values(
            cohorts(*snapshot, {{"period", "month"}, {"measure", "revenue_per_customer"}, {"cumulative", "yes"}}));
        QCOMPARE(each.at("2011-01/0"), 25.0);
        QCOMPARE(each.at("2011-01/3"), 22.5);
        QCOMPARE(each.at("2011-01/all"), 22.5);
        const auto back = values(cohorts(*snapshot, {{"period", "month"}, {"cumulative", "yes"}}));
        QCOMPARE(back.at("2011-01/3"), 0.5);
        QCOMPARE(back.at("2011-02/1"), 1.0);
        QVERIFY(!back.contains("2011-01/0"));
    }
    void intervals_are_wilsons() {
        const Finding finding = cohorts(*shop(small_lines()), {{"period", "month"}});
        const auto low = values(finding, "low"), high = values(finding, "high");
        const Interval half = share_interval(1, 2);
        QCOMPARE(low.at("2011-01/1"), half.low);
        QCOMPARE(high.at("2011-01/1"), half.high);
        QVERIFY(std::abs(half.low - 0.0945312) < 1e-6 && std::abs(half.high - 0.9054688) < 1e-6);
    }
    void a_period_that_is_not_over_is_left_out_and_said() {
        const auto snapshot = shop(small_lines());
        const Finding finding = cohorts(*snapshot, {{"period", "month"}}, {}, day(2011, 3, 20));
        const auto cells = values(finding);
        QVERIFY(!cells.contains("2011-01/2"));
        QVERIFY(cells.contains("2011-01/1"));
        QStringList notes;
        for (const Text& note : finding.notes) notes << q(note);
        QVERIFY2(notes.join(u'\n').contains(u"2011-03 is not over"), qPrintable(notes.join(u'\n')));
    }
    void who_is_in_a_cohort_does_not_depend_on_the_filter() {
        const std::string people =
            "customer_id,signup_date,country\na,2010-12-01,FR\nb,2011-01-02,DE\nc,2011-02-01,FR\nd,2011-03-01,DE\n";
        const auto snapshot = shop(small_lines(), people);
        // Only orders from February on: a still belongs to January, with two customers.
        const Filter later{.period = Period{day(2011, 2, 1), {}}, .conditions = {}};
        const auto cells = values(cohorts(*snapshot, {{"period", "month"}}, later));
        QCOMPARE(cells.at("2011-01/1"), 0.5);
        QVERIFY(!cells.contains("2011-01/0"));
        // A condition on customers says whose cohorts: b is not in January's any more.
        const auto french = parse_filter({"customers.country=FR"}, *snapshot);
        QVERIFY(french);
        QCOMPARE(values(cohorts(*snapshot, {{"period", "month"}}, *french)).at("2011-01/1"), 1.0);
        const auto sizes = values(cohorts(*snapshot, {{"period", "month"}}, *french), "size");
        QCOMPARE(sizes.at("2011-01/all"), 1.0);
        // A condition on lines says what counts as buying.
        const auto large = parse_filter({"transactions.amount>=10"}, *snapshot);
        QCOMPARE(values(cohorts(*snapshot, {{"period", "month"}}, *large)).at("2011-01/3"), 0.0);
        // By sign-up: a began in December.
        const auto signup = values(cohorts(*snapshot, {{"period", "month"}, {"cohort", "signup"}}));
        QCOMPARE(signup.at("2010-12/2"), 1.0);
        QVERIFY(!signup.contains("2010-12/0"));  // the data begin in January
        QCOMPARE(signup.at("2011-01/0"), 1.0);
        QCOMPARE(signup.at("2011-01/1"), 0.0);
    }
    void cdnow_is_what_a_count_line_by_line_gives() {
        const std::vector<Bought> lines = cdnow_lines();
        if (lines.empty()) QSKIP("the CDNOW file is not here");
        const auto snapshot = shop(lines);
        const Finding finding = cohorts(*snapshot, {{"period", "month"}});
        auto found = values(finding);
        // awk over the file: first month of each id, then distinct ids by month.
        QCOMPARE(values(finding, "size").at("1997-01/all"), 7846.0);
        QCOMPARE(values(finding, "size").at("1997-02/all"), 8476.0);
        QCOMPARE(values(finding, "size").at("1997-03/all"), 7248.0);
        std::erase_if(found, [](const auto& each) { return each.first.find("all") != std::string::npos; });
        QCOMPARE(found, by_hand(lines, month_of(day(1998, 6, 1))));
    }
    void random_shops_are_what_a_count_line_by_line_gives() {
        std::uint64_t state = 42;
        const auto draw = [&](std::uint64_t below) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            return (state >> 33) % below;
        };
        for (int round = 0; round < 30; ++round) {
            std::vector<Bought> lines;
            const std::uint64_t people = 1 + draw(40), size = 1 + draw(300);
            for (std::uint64_t i = 0; i < size; ++i)
                lines.push_back({"c" + std::to_string(draw(people)), std::to_string(draw(60)),
                                 Date{day(2012, 1, 1).days + static_cast<std::int32_t>(draw(400))},
                                 draw(9) == 0 ? -1.0 : 1.0, 5});
            for (Bought& each : lines) each.amount = each.quantity * 5;
            lines.push_back({"c0", "last", day(2013, 2, 28), 1, 5});
            auto found = values(cohorts(*shop(lines), {{"period", "month"}}));
            std::erase_if(found, [](const auto& each) { return each.first.find("all") != std::string::npos; });
            QCOMPARE(found, by_hand(lines, month_of(day(2013, 2, 1))));
        }
    }
    void what_is_said_is_what_was_counted() {
        std::vector<Bought> lines = cdnow_lines();
        if (lines.empty()) QSKIP("the CDNOW file is not here");
        const auto snapshot = shop(lines);
        const Finding finding = cohorts(*snapshot, {{"period", "month"}});
        // Who buys in several months is one customer: totals over ages have no count of customers.
        for (const auto& [row, customers] : values(finding, "customers"))
            QCOMPARE(std::isnan(customers), row.ends_with("/all"));
        QVERIFY2(q(finding.headline).contains(u"of new customers buy again in the month after their first order"),
                 qPrintable(q(finding.headline)));
        QCOMPARE(q(finding.metrics.front().label), QStringLiteral("buy in the month after their first order"));
        QVERIFY(q(cohorts(*snapshot, {{"period", "week"}}).headline).contains(u"in the week after"));
        const auto single = cohorts(*shop({{"a", "1", day(2011, 1, 5), 1, 10}}));
        QCOMPARE(q(single.metrics.back().label), QStringLiteral("customers in 1 cohort"));
    }
    void the_headline_is_of_new_customers() {
        // Ten regulars from before the data begin; of the new ones of each month after one in five comes back a month
        // later.
        std::vector<Bought> lines;
        int order = 0;
        const auto buys = [&](const std::string& who, Date on) {
            lines.push_back({who, std::to_string(++order), on, 1, 10});
        };
        for (int c = 0; c < 10; ++c)
            for (int month = 1; month <= 6; ++month) buys("old" + std::to_string(c), day(2011, month, 2 + c));
        for (int month = 2; month <= 6; ++month)
            for (int c = 0; c < 5; ++c) {
                const std::string who = "new" + std::to_string(10 * month + c);
                buys(who, day(2011, month, 5));
                if (c == 0 && month < 6) buys(who, day(2011, month + 1, 5));
            }
        buys("last", day(2011, 6, 30));
        const Finding finding = cohorts(*shop(lines), {{"period", "month"}});
        QVERIFY2(q(finding.headline).startsWith(u"20% of new customers buy again"), qPrintable(q(finding.headline)));
        QCOMPARE(finding.metrics.front().value, 0.2);
        QCOMPARE(values(finding).at("all/1"), 14.0 / 30);
        QVERIFY(std::ranges::any_of(
            finding.notes, [](const Text& each) { return q(each).contains(u"leave out the cohort 2011-01"); }));
    }
    void odd_data_give_a_clear_answer() {
        QVERIFY(!try_cohorts(*shop({{"a", "1", day(2011, 1, 5), -1, -10}}), {}));
        const Finding one = cohorts(*shop({{"a", "1", day(2011, 1, 5), 1, 10}}));
        QVERIFY(q(one.headline).startsWith(u"1 customer has begun"));
        QVERIFY(!try_cohorts(*shop(small_lines()), {{"cohort", "signup"}}));
        QVERIFY(!try_cohorts(*shop(small_lines()), {}, {}, day(2000, 1, 1)));
        for (const char* measure : {"customers", "orders", "revenue"})
            for (const char* period : {"week", "month", "quarter"})
                for (const char* sum : {"yes", "no"})
                    QVERIFY(try_cohorts(*shop(small_lines()),
                                        {{"measure", measure}, {"period", period}, {"cumulative", sum}}));
    }
    void the_same_on_one_thread_and_stopped_when_told() {
        const auto snapshot = shop(small_lines());
        const auto many = values(cohorts(*snapshot));
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QCOMPARE(values(cohorts(*snapshot)), many);
        const auto stopped =
            run(*snapshot, {.analysis = "value.cohorts"}, Progress([](double, const Text&) { return false; }));
        QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCohorts)
#include "test_cohorts.moc"
