#include <QTest>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include "core/analysis/analysis.h"
#include "core/analysis/sales.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

Result<Finding> explained(const Snapshot& snapshot, const Set& options = {},
                          const std::vector<std::string>& filter = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    return run(snapshot, {.analysis = "trends.explain", .options = options, .filter = *parsed});
}
Finding found(const Snapshot& snapshot, const Set& options = {}, const std::vector<std::string>& filter = {}) {
    auto finding = explained(snapshot, options, filter);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *std::move(finding);
}
std::span<const double> numbers(const Finding& finding, std::string_view table, std::string_view column) {
    return finding.table(table)->find(column)->values.numbers();
}
double value(const Finding& finding, std::string_view table, std::string_view names, std::string_view of,
             std::string_view column) {
    const FindingTable& found = *finding.table(table);
    for (std::size_t row = 0; row < found.rows(); ++row)
        if (found.find(names)->values.text(row) == of) return found.find(column)->values.numbers()[row];
    return missing_number;
}
double sum(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }
double metric(const Finding& finding, std::string_view id) {
    return std::ranges::find(finding.metrics, id, &Metric::id)->value;
}

struct Shop {
    int days = 760;
    double fall = 1;  ///< of group g3 in the last two months
    unsigned seed = 5;
};
/// Orders of one to four lines of articles in nine groups, some of them sent back.
SnapshotPtr shop(const Shop& shop = {}) {
    std::mt19937 random(shop.seed);
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    std::string table = "order_id,customer_id,time,product_id,quantity,unit_price,Group,store_id\n";
    const int first = make_date(2022, 1, 1)->days;
    int order = 0;
    for (int day = 0; day < shop.days; ++day) {
        for (int orders = 8 + below(9); orders > 0; --orders) {
            ++order;
            const int customer = below(300);
            for (int lines = 1 + below(4); lines > 0; --lines) {
                const int article = below(90), group = article % 9;
                if (group == 3 && day > shop.days - 61 && below(1000) >= shop.fall * 1000) continue;
                const int quantity = below(25) == 0 ? -1 : 1 + below(2);
                table += std::to_string(order) + ",c" + std::to_string(customer) + ',' + iso_text(Date{first + day}) +
                         "T10:00,a" + std::to_string(article) + ',' + std::to_string(quantity) + ',' +
                         std::to_string(5 + article % 13 + (day > 500 ? 1 : 0)) + ",g" + std::to_string(group) + ",s" +
                         std::to_string(customer % 4) + '\n';
            }
        }
    }
    return snapshot_of({{DatasetKind::transactions, table}});
}

/// A number that is Poisson with that mean (Knuth 1969), the same with every standard library.
int poisson(std::mt19937& random, double mean) {
    int count = -1;
    for (double sum = 0; sum < mean; ++count) sum -= std::log((static_cast<double>(random()) + 0.5) / 4294967296.0);
    return count;
}
struct Branch {
    double orders;  ///< a month
    int price;      ///< of a unit, on average
    int returned;   ///< of 100 lines
};
/// January and February of branches where nothing ever changes.
SnapshotPtr steady(const std::vector<Branch>& branches, const std::vector<int>& quantities, unsigned seed) {
    std::mt19937 random(seed);
    std::string table = "order_id,time,quantity,unit_price,store_id\n0,2024-01-01,1,1,S0\n00,2024-02-29,1,1,S0\n";
    int order = 0;
    for (const char* month : {"2024-01-", "2024-02-"})
        for (std::size_t branch = 0; branch < branches.size(); ++branch)
            for (int orders = poisson(random, branches[branch].orders); orders > 0; --orders) {
                const auto line = [&](int quantity, double price) {
                    table += std::to_string(++order) + ',' + month + std::to_string(10 + random() % 19) + ',' +
                             std::to_string(quantity) + ',' + std::to_string(price) + ",S" + std::to_string(branch) +
                             '\n';
                };
                const int quantity = quantities[random() % quantities.size()];
                const double price = branches[branch].price * (0.7 + 0.6 * static_cast<double>(random() % 1000) / 1000);
                line(quantity, price);
                if (static_cast<int>(random() % 100) < branches[branch].returned) line(-quantity, price);
            }
    return snapshot_of({{DatasetKind::transactions, table}});
}
int sure_groups(const Finding& finding) {
    const auto sure = finding.table("contributions")->find("sure")->values.booleans();
    return static_cast<int>(std::ranges::count(sure, 1));
}
const Set two_months{{"now", "2024-02"}, {"before", "2024-01"}, {"by", "transactions.store_id"}};

}  // namespace

class TestExplain : public QObject {
    Q_OBJECT
 private slots:
    void contributions_add_up_to_the_change_data() {
        QTest::addColumn<QString>("measure");
        for (const char* measure :
             {"revenue", "orders", "units", "returned", "average_order", "price", "returned_share"})
            QTest::newRow(measure) << QString::fromLatin1(measure);
    }
    void contributions_add_up_to_the_change() {
        QFETCH(QString, measure);
        const auto snapshot = shop({.fall = 0.5});
        for (const Set& set :
             {Set{{"by", "transactions.Group"}}, Set{{"by", "transactions.store_id"}, {"and_by", "transactions.Group"}},
              Set{{"by", "auto"}, {"against", "previous"}, {"top", "3"}}}) {
            Set options = set;
            options["measure"] = measure.toStdString();
            const Finding finding = found(*snapshot, options);
            const double change = metric(finding, "change"), scale = std::abs(metric(finding, "now"));
            QVERIFY(std::abs(sum(numbers(finding, "contributions", "change")) - change) < 1e-9 * scale);
            // The bars between the two levels as well, with the rest.
            const auto bars = numbers(finding, "waterfall", "change");
            QVERIFY(std::abs(sum(bars.subspan(1, bars.size() - 2)) - change) < 1e-9 * scale);
            QVERIFY(std::abs(bars.back() - bars.front() - change) < 1e-9 * scale);
            if (!finding.table("contributions")->find("rate")) continue;
            QVERIFY(std::abs(sum(numbers(finding, "contributions", "rate")) +
                             sum(numbers(finding, "contributions", "mix")) - change) < 1e-9 * scale);
        }
    }
    void volume_prices_and_mix_of_a_small_shop() {
        // a: 10 units at 2, then 30 at 3. b: 10 at 10, then 10 at 10. c only before, d only now; a return, and a line
        // of nothing.
        const auto snapshot = snapshot_of({{DatasetKind::transactions,
                                            "order_id,time,product_id,quantity,amount,Group\n"
                                            "1,2024-01-05,a,10,20,x\n2,2024-01-06,b,10,100,y\n3,2024-01-31,c,1,7,x\n"
                                            "4,2024-02-01,a,30,90,x\n5,2024-02-06,b,10,100,y\n6,2024-02-06,d,2,11,x\n"
                                            "7,2024-02-06,b,-1,-10,y\n8,2024-02-29,,1,4,y\n"}});
        const Finding finding = found(*snapshot, {{"against", "previous"}});
        const auto effect = [&](const char* name) { return value(finding, "effects", "effect", name, "change"); };
        QCOMPARE(effect("Volume"), 120.0);           // 120 × (40/20 − 1)
        QCOMPARE(effect("Mix of articles"), -80.0);  // 30 × 2 + 10 × 10 − 120 × 2
        QCOMPARE(effect("Prices"), 30.0);
        QCOMPARE(effect("New articles"), 11.0);
        QCOMPARE(effect("Articles no longer sold"), -7.0);
        QCOMPARE(effect("Returns"), -10.0);
        QCOMPARE(effect("Lines without article or quantity"), 4.0);
        QCOMPARE(metric(finding, "change"), 68.0);
        const auto bars = numbers(finding, "effects", "change");
        QCOMPARE(sum(bars.subspan(1, bars.size() - 2)), 68.0);
    }
    void customers_frequency_and_orders_add_up() {
        const Finding finding = found(*shop(), {{"period", "quarter"}});
        const auto change = numbers(finding, "drivers", "change");
        QCOMPARE(change.size(), 3U);
        QVERIFY(std::abs(sum(change) - metric(finding, "change")) < 1e-6);
        const auto now = numbers(finding, "drivers", "now");
        QVERIFY(std::abs(now[0] * now[1] * now[2] - metric(finding, "now")) < 1e-6);
        // With the numbers of orders and customers unchanged, all of it is the size of orders.
        const auto even =
            snapshot_of({{DatasetKind::transactions,
                          "order_id,customer_id,time,amount,Group\n1,a,2024-01-01,10,x\n2,b,2024-01-31,10,y\n"
                          "3,a,2024-02-01,30,x\n4,b,2024-02-29,10,y\n"}});
        const Finding sizes = found(*even, {{"against", "previous"}});
        QVERIFY(std::abs(value(sizes, "drivers", "driver", "Revenue an order", "change") - 20) < 1e-9);
        QVERIFY(std::abs(value(sizes, "drivers", "driver", "Customers", "change")) < 1e-9);
    }
    void a_group_that_fell_stands_out_and_hardly_anything_else_does() {
        int others = 0;
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const Finding finding = found(*shop({.fall = 0.15, .seed = seed}), {{"against", "previous"}});
            const FindingTable& table = *finding.table("contributions");
            QCOMPARE(q(table.key_dimension), QStringLiteral("transactions.Group"));
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const bool sure = table.find("sure")->values.booleans()[row] == 1;
                if (table.find("group")->values.text(row) == "g3")
                    QVERIFY(sure);
                else
                    others += sure ? 1 : 0;
            }
            QVERIFY2(q(finding.headline).contains(QStringLiteral("g3 brought")), qPrintable(q(finding.headline)));
        }
        QVERIFY(others <= 2);  // of 40
    }
    void nothing_stands_out_where_all_is_chance() {
        int sure = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Finding finding =
                found(*shop({.days = 400, .seed = seed}), {{"by", "transactions.Group"}, {"against", "previous"}});
            for (const std::int8_t each : finding.table("contributions")->find("sure")->values.booleans())
                sure += each == 1 ? 1 : 0;
        }
        qInfo("groups that stand out by chance in 20 companies: %d", sure);
        QVERIFY(sure <= 4);
    }
    void large_lines_are_no_reason_to_stand_out() {
        int sure = 0;
        for (unsigned seed = 1; seed <= 15; ++seed) {
            Set options = two_months;
            options["measure"] = "units";
            sure += sure_groups(found(*steady(std::vector<Branch>(6, {60, 2, 0}), {1, 6, 12, 24, 48}, seed), options));
        }
        qInfo("units: %d of 90 groups stand out by chance", sure);
        QVERIFY(sure <= 4);
    }
    void bounds_are_those_of_the_measure_data() { contributions_add_up_to_the_change_data(); }
    void bounds_are_those_of_the_measure() {
        QFETCH(QString, measure);
        constexpr int companies = 120;
        std::map<std::string, std::vector<double>> change, half;
        int sure = 0, held = 0, all = 0;
        for (unsigned seed = 1; seed <= companies; ++seed) {
            Set options = two_months;
            options["measure"] = measure.toStdString();
            const Finding finding =
                found(*steady({{300, 20, 5}, {150, 50, 5}, {80, 8, 10}}, {1, 1, 1, 2, 3}, seed), options);
            sure += sure_groups(finding);
            const FindingTable& table = *finding.table("contributions");
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const std::string group(table.find("group")->values.text(row));
                const double low = numbers(finding, "contributions", "low")[row],
                             high = numbers(finding, "contributions", "high")[row];
                change[group].push_back(numbers(finding, "contributions", "change")[row]);
                half[group].push_back((high - low) / 2);
                held += low <= 0 && high >= 0 ? 1 : 0;
                ++all;
            }
        }
        for (const auto& [group, values] : change) {
            double squares = 0;
            for (const double value : values) squares += value * value;
            const double spread = std::sqrt(squares / static_cast<double>(values.size()));
            const double ratio = sum(half[group]) / static_cast<double>(values.size()) / (1.96 * spread);
            qInfo("%s %s: half width over 1.96 standard deviations %.2f", qPrintable(measure), group.c_str(), ratio);
            QVERIFY(ratio > 0.7 && ratio < 1.4);
        }
        qInfo("held 0: %d of %d, stand out: %d", held, all, sure);
        QVERIFY(held >= 0.92 * all);
        QVERIFY(sure <= 0.05 * all);
    }
    void a_new_group_does_not_make_the_others_unusual() {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const auto before = steady({{300, 20, 0}, {300, 20, 0}, {300, 20, 0}}, {1, 2}, seed);
            const auto with_newcomer = [&] {
                std::string table = "order_id,time,quantity,unit_price,store_id\n";
                const Sales sales = Sales::of(*before);
                const auto stores = before->dataset(DatasetKind::transactions).find("store_id")->values;
                for (std::size_t row = 0; row < sales.lines; ++row)
                    table += "o" + std::to_string(row) + ',' + iso_text(Date{sales.day(row)}) + ',' +
                             std::to_string(sales.quantities[row]) + ',' + std::to_string(sales.prices[row]) + ',' +
                             std::string(stores.text(row)) + '\n';
                for (int order = 0; order < 250; ++order)
                    table +=
                        "n" + std::to_string(order) + ",2024-02-" + std::to_string(10 + order % 19) + ",1,30,new\n";
                return snapshot_of({{DatasetKind::transactions, table}});
            }();
            const Finding finding = found(*with_newcomer, two_months);
            const FindingTable& table = *finding.table("contributions");
            double others = 0;
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const bool fresh = table.find("group")->values.text(row) == "new";
                QCOMPARE(table.find("sure")->values.booleans()[row] == 1, fresh);
                if (fresh) QCOMPARE(numbers(finding, "contributions", "beyond")[row], 7500.0);
                if (!fresh) others += numbers(finding, "contributions", "beyond")[row];
            }
            QVERIFY(std::abs(others) < 1500);  // of 9,000 each
        }
    }
    void lines_that_are_sums_are_no_orders() {
        // A line a week, store and category, three years; in the last quarter of a year one store sells a fifth less.
        std::mt19937 random(3);
        std::string table = "time,amount,store_id,Group\n";
        const Date first = *make_date(2021, 1, 4);
        for (int week = 0; week < 156; ++week)
            for (int store = 0; store < 12; ++store)
                for (int group = 0; group < 4; ++group) {
                    const double fell = store == 5 && week >= 143 ? 0.8 : 1;
                    const double noise = 0.97 + 0.06 * static_cast<double>(random() % 1000) / 1000;
                    table += iso_text(Date{first.days + 7 * week}) + ',' +
                             std::to_string(fell * noise * 1000 * (1 + store) * (1 + 2 * group)) + ",s" +
                             std::to_string(store) + ",g" + std::to_string(group) + '\n';
                }
        const Finding finding =
            found(*snapshot_of({{DatasetKind::transactions, table}}), {{"by", "transactions.store_id"}});
        const FindingTable& shown = *finding.table("contributions");
        for (std::size_t row = 0; row < shown.rows(); ++row)
            QCOMPARE(shown.find("sure")->values.booleans()[row] == 1,
                     shown.find("group")->values.text(row) == std::string_view("s5"));
    }
    void what_stands_out_changed_as_well() {
        // All but one rise by a half: the one that stayed is far from the others, but brought nothing.
        std::string table = "order_id,time,amount,store_id\n";
        for (int order = 0; order < 1000; ++order)
            for (int store = 0; store < 4; ++store) {
                const bool now = order % 5 < (store == 0 ? 0 : 3);
                table += std::to_string(order * 4 + store) + (now ? ",2024-02-" : ",2024-01-") +
                         std::to_string(10 + order % 20) + ",10,s" + std::to_string(store) + '\n';
                if (store == 0)
                    table += "x" + std::to_string(order) + ",2024-02-" + std::to_string(10 + order % 20) + ",10,s0\n";
            }
        table += "e,2024-01-01,1,s1\nf,2024-02-29,1,s1\n";
        const Finding finding = found(*snapshot_of({{DatasetKind::transactions, table}}), two_months);
        const FindingTable& shown = *finding.table("contributions");
        for (std::size_t row = 0; row < shown.rows(); ++row)
            if (shown.find("group")->values.text(row) == "s0") QCOMPARE(shown.find("sure")->values.booleans()[row], 0);
        QVERIFY(!q(finding.headline).contains(QStringLiteral("s0")));
    }
    void like_is_held_against_like() {
        const auto snapshot = shop();  // 2022-01-01 to 2024-01-30
        const Finding year = found(*snapshot, {{"now", "2024"}, {"by", "transactions.Group"}});
        const FindingTable& table = *year.table("contributions");
        QCOMPARE(q(table.find("before")->title), QStringLiteral("2023-01-01 – 2023-01-30"));
        QCOMPARE(q(table.find("now")->title), QStringLiteral("2024-01-01 – 2024-01-30"));
        QVERIFY2(q(year.warnings.front()).contains(QStringLiteral("of 2024 and 2023 only the part")),
                 qPrintable(q(year.warnings.front())));
        const Finding same = found(*snapshot, {{"now", "2024-01-01..2024-01-30"}, {"by", "transactions.Group"}});
        QCOMPARE(metric(year, "now"), metric(same, "now"));
        QCOMPARE(metric(year, "change"), metric(same, "change"));
        const Finding uneven =
            found(*snapshot, {{"now", "2023-05"}, {"before", "2023-Q1"}, {"by", "transactions.Group"}});
        QCOMPARE(sure_groups(uneven), 0);
        QVERIFY(q(uneven.warnings.front()).contains(QStringLiteral("90 and 31 days")));
        QVERIFY(!q(uneven.headline).contains(QStringLiteral("stands out")));
    }
    void thousands_of_articles_add_up_with_the_rest() {
        std::mt19937 random(4);
        std::string table = "order_id,time,product_id,quantity,amount\n";
        double change = 0;
        for (int line = 0; line < 9000; ++line) {
            const bool now = line % 2 == 1;
            const int article = static_cast<int>(random() % 3000);
            const int amount = 1 + static_cast<int>(random() % 50) + (now && article == 7 ? 500 : 0);
            change += now ? amount : -amount;
            table += std::to_string(line) + (now ? ",2024-02-" : ",2024-01-") + std::to_string(10 + line % 20) + ",a" +
                     std::to_string(article) + ",1," + std::to_string(amount) + '\n';
        }
        for (int line = 0; line < 20; ++line) {  // what stands out
            table += "z" + std::to_string(line) + ",2024-02-15,a7,1,900\n";
            change += 900;
        }
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        const Finding finding =
            found(*snapshot, {{"now", "2024-02"}, {"before", "2024-01"}, {"by", "transactions.product_id"}});
        const FindingTable& shown = *finding.table("contributions");
        QCOMPARE(shown.rows(), std::size_t{1001});
        QCOMPARE(std::string(shown.find("group")->values.text(1000)), std::string(rest_key));
        QVERIFY(std::abs(metric(finding, "change") - change) < 1e-6);
        for (const char* column : {"change", "beyond"})
            QVERIFY(std::isfinite(sum(numbers(finding, "contributions", column))));
        QVERIFY(std::abs(sum(numbers(finding, "contributions", "change")) - change) < 1e-6);
        QVERIFY(std::abs(sum(numbers(finding, "contributions", "now")) - metric(finding, "now")) < 1e-6);
        const Finding chosen = found(*snapshot, {{"now", "2024-02"}, {"before", "2024-01"}});
        QVERIFY2(q(chosen.headline).contains(QStringLiteral("a7 brought")), qPrintable(q(chosen.headline)));
    }
    void without_a_field_there_is_no_bar_without_a_name() {
        const auto bare = snapshot_of({{DatasetKind::transactions,
                                        "order_id,time,amount\n1,2024-01-01,20\n2,2024-01-31,20\n"
                                        "3,2024-02-01,20\n4,2024-02-29,50\n"}});
        const Finding finding = found(*bare, {{"against", "previous"}});
        QVERIFY(!finding.table("waterfall") && !finding.table("contributions"));
        QCOMPARE(finding.metrics.size(), 2U);
        QVERIFY(std::ranges::any_of(finding.notes,
                                    [](const Text& note) { return q(note).contains(QStringLiteral("no field")); }));
    }
    void periods_are_what_was_asked_for() {
        const auto snapshot = shop();
        const auto columns = [&](const Set& options, const std::vector<std::string>& filter = {}) {
            const Finding finding = found(*snapshot, options, filter);
            const FindingTable& table = *finding.table("contributions");
            return q(table.find("before")->title) + QStringLiteral(" > ") + q(table.find("now")->title);
        };
        QCOMPARE(columns({}), QStringLiteral("2022-12 > 2023-12"));
        QCOMPARE(columns({{"against", "previous"}}), QStringLiteral("2023-11 > 2023-12"));
        QCOMPARE(columns({{"period", "quarter"}}), QStringLiteral("2022-Q4 > 2023-Q4"));
        QCOMPARE(columns({{"period", "week"}}), QStringLiteral("2023-W04 > 2024-W04"));
        QCOMPARE(columns({{"now", "2023-02"}, {"before", "2022-10"}}), QStringLiteral("2022-10 > 2023-02"));
        QCOMPARE(columns({{"now", "2023-02-01..2023-02-10"}}),
                 QStringLiteral("2022-02-01 – 2022-02-10 > 2023-02-01 – 2023-02-10"));
        QCOMPARE(columns({}, {"period=2023-03-01..2023-03-31"}), QStringLiteral("2022-03 > 2023-03"));
        QCOMPARE(columns({{"now", "2022-06"}}), QStringLiteral("2022-05 > 2022-06"));  // there is no 2021
    }
    void a_year_that_is_not_known_is_said() {
        const Finding finding = found(*shop({.days = 100}));
        QVERIFY2(q(finding.warnings.front()).contains(QStringLiteral("year earlier is not known")),
                 qPrintable(q(finding.warnings.front())));
    }
    void rates_that_rose_while_the_whole_fell_are_said() {
        // Each group's orders are a tenth larger, and more of them come from the group with small ones (Simpson 1951).
        std::string table = "order_id,time,quantity,amount,Group\n";
        int order = 0;
        const auto add = [&](const char* month, int orders, int amount, const char* group) {
            for (int i = 0; i < orders; ++i)
                table += std::to_string(++order) + ',' + month + (i % 28 < 9 ? "-0" : "-") +
                         std::to_string(1 + i % 28) + ",1," + std::to_string(amount) + ',' + group + '\n';
        };
        for (int month = 1; month <= 12; ++month) {
            const std::string name = std::string(month < 10 ? "2024-0" : "2024-") + std::to_string(month);
            add(name.c_str(), month < 12 ? 100 : 40, month < 12 ? 100 : 110, "A");
            add(name.c_str(), month < 12 ? 20 : 120, month < 12 ? 20 : 22, "B");
        }
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        const Finding rate = found(*snapshot, {{"measure", "average_order"},
                                               {"by", "transactions.Group"},
                                               {"now", "2024-12-01..2024-12-28"},
                                               {"before", "2024-11-01..2024-11-28"}});
        // By their own rates: 10 · (5/6 + 1/4) / 2 + 2 · (1/6 + 3/4) / 2 = 6.33.
        QVERIFY2(
            q(rate.headline)
                .contains(QStringLiteral(
                    "from 86.67 in 2024-11-01 to 2024-11-28 to 44.00 in 2024-12-01 to 2024-12-28, although within the "
                    "groups it rose by 6.33 on the whole")),
            qPrintable(q(rate.headline)));
        QVERIFY(std::abs(sum(numbers(rate, "contributions", "rate")) - 6.0 - 1.0 / 3) < 1e-9);
        QVERIFY(std::abs(sum(numbers(rate, "contributions", "mix")) + 49) < 1e-9);
    }
    void a_period_without_sales_is_said_and_no_news() {
        std::string table = "order_id,time,quantity,amount,Group\n";
        for (int day = 0; day < 500; ++day)
            if (day < 366 || day >= 396)  // nothing in January 2025 but its last days
                table += std::to_string(day) + ',' + iso_text(Date{make_date(2024, 1, 1)->days + day}) + ",1,20," +
                         (day % 2 == 0 ? "A" : "B") + '\n';
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        const Finding empty =
            found(*snapshot, {{"now", "2025-01-01..2025-01-30"}, {"before", "2024-12-01..2024-12-30"}});
        QCOMPARE(q(empty.headline),
                 QStringLiteral(
                     "Nothing was sold in 2025-01-01 to 2025-01-30; Revenue in 2024-12-01 to 2024-12-30: 600.00."));
        QVERIFY(empty.highlights.empty());
        QVERIFY2(std::ranges::any_of(empty.warnings,
                                     [](const Text& each) {
                                         return q(each).contains(
                                             QStringLiteral("No order line is "
                                                            "dated from"));
                                     }),
                 qPrintable(q(empty.headline)));
        const Finding after = found(*snapshot, {{"now", "2025-02"}, {"before", "2025-01"}});
        QVERIFY(after.highlights.empty());
    }
    void what_cannot_be_explained_is_said() {
        const auto snapshot = shop({.days = 100});
        const auto error = [&](const Set& options, const std::vector<std::string>& filter = {}) {
            const auto finding = explained(*snapshot, options, filter);
            return finding ? QStringLiteral("none") : q(finding.error());
        };
        QVERIFY(error({{"now", "June"}}).contains(QStringLiteral("“June” is no period")));
        QVERIFY(error({{"now", "2031-01"}}).contains(QStringLiteral("has no data")));
        QVERIFY(error({{"now", "2022-02"}, {"before", "2022-02"}}).contains(QStringLiteral("has to be over")));
        QVERIFY(error({{"period", "year"}}).contains(QStringLiteral("no whole period")));
        QVERIFY(error({{"by", "transactions.nothing"}}) != QStringLiteral("none"));
        const auto one = snapshot_of({{DatasetKind::transactions, "order_id,time,amount\n1,2024-01-05,20\n"}});
        QVERIFY(!explained(*one));
        const auto two =
            snapshot_of({{DatasetKind::transactions, "order_id,time,amount\n1,2024-01-05,20\n2,2024-02-29,20\n"}});
        const Finding plain = found(*two, {{"against", "previous"}, {"now", "2024-02"}});
        QCOMPARE(q(plain.headline), QStringLiteral("Revenue stayed at 20.00 from January 2024 to February 2024."));
    }
};

QTEST_GUILESS_MAIN(TestExplain)
#include "test_explain.moc"
