#include <QTest>
#include <cmath>
#include <ctime>
#include <set>

#include "core/base/hash.h"
#include "core/sample/random.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

std::string digest(const Chunk& chunk) {
    ContentHash hash;
    const auto add = [&](const auto& values) {
        hash.add(std::string_view(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0])));
    };
    for (const ChunkColumn& column : chunk.columns) {
        add(column.numbers);
        add(column.dates);
        add(column.times);
        add(column.booleans);
        add(column.ends);
        hash.add(column.bytes);
    }
    return hash.hex();
}

std::int64_t cents(double amount) { return std::llround(amount * 100); }

}  // namespace

class TestSample : public QObject {
    Q_OBJECT
    const SampleOptions options_{.customers = 2000, .seed = 1, .lines = 0};
    const Chunk products_ = all_rows(sample_products(options_));
    const Chunk stores_ = all_rows(sample_stores(options_));
    // What the company is like, planted dirt aside.
    const Chunk customers_ = all_rows(sample_customers(clean(options_)));
    const Chunk lines_ = all_rows(sample_transactions(clean(options_)));

    static std::set<std::string> ids(const ChunkColumn& column, std::size_t rows) {
        std::set<std::string> found;
        for (std::size_t row = 0; row < rows; ++row) found.insert(std::string(column.text(row)));
        return found;
    }

 private slots:
    void the_same_seed_makes_the_same_company_on_any_machine() {
        // The values are those of the first machine that made it; another compiler or processor must agree.
        QCOMPARE(q(digest(products_)), "548bb77ecf427a1f87111b00c8a6b49a");
        QCOMPARE(q(digest(all_rows(sample_customers(options_)))), "5d83226482bf7efbf15e7fdd503bcc47");
        QCOMPARE(q(digest(all_rows(sample_transactions(options_)))), "a7e5709fae47914eb2f985f69c49e295");
    }
    void another_seed_makes_other_customers_and_purchases() {
        const SampleOptions other = clean({.customers = 2000, .seed = 2, .lines = 0});
        QVERIFY(digest(all_rows(sample_customers(other))) != digest(customers_));
        QVERIFY(digest(all_rows(sample_transactions(other))) != digest(lines_));
    }
    void there_are_about_twenty_lines_a_customer() {
        for (const std::uint64_t customers : {500, 2000, 20'000}) {
            const double lines = static_cast<double>(
                all_rows(sample_transactions(SampleOptions{.customers = customers, .seed = 3, .lines = 0})).rows);
            const double each = lines / static_cast<double>(customers);
            QVERIFY2(each > 18.5 && each < 23, qPrintable(QString::number(each)));
        }
    }
    void at_least_the_wanted_lines_are_made() {
        for (const std::uint64_t lines : {10'000, 100'000, 400'000})
            QVERIFY(all_rows(sample_transactions(SampleOptions{.customers = 500, .seed = 1, .lines = lines})).rows >=
                    lines);
    }
    void every_amount_is_right_to_the_cent() {
        const auto& c = lines_.columns;
        std::size_t returns = 0;
        for (std::size_t row = 0; row < lines_.rows; ++row) {
            const std::int64_t quantity = std::llround(c[4].numbers[row]);
            QCOMPARE(cents(c[6].numbers[row]), quantity * cents(c[5].numbers[row]) - cents(c[7].numbers[row]));
            const bool back = c[0].text(row).starts_with("R");
            QCOMPARE(quantity < 0, back);
            QVERIFY(back ? c[6].numbers[row] <= 0 : c[6].numbers[row] >= 0);
            QCOMPARE(c[6].numbers[row], static_cast<double>(cents(c[6].numbers[row])) / 100.0);
            returns += back;
        }
        const double share = static_cast<double>(returns) / static_cast<double>(lines_.rows);
        QVERIFY2(share > 0.02 && share < 0.08, qPrintable(QString::number(share)));
    }
    void a_return_is_of_something_bought_before_at_the_same_price() {
        const auto& c = lines_.columns;
        std::set<std::string> bought;
        for (std::size_t row = 0; row < lines_.rows; ++row) {
            const std::string key = std::string(c[1].text(row)) + "|" + std::string(c[3].text(row)) + "|" +
                                    std::to_string(cents(c[5].numbers[row])) + "|";
            const std::string_view order = c[0].text(row);
            if (!order.starts_with("R"))
                bought.insert(key + std::string(order));
            else
                QVERIFY2(bought.contains(key + std::string(order.substr(1))), qPrintable(q(order)));
        }
    }
    void facts_point_to_rows_that_exist() {
        const auto known_customers = ids(customers_.columns[0], customers_.rows);
        const auto known_products = ids(products_.columns[0], products_.rows);
        const auto known_stores = ids(stores_.columns[0], stores_.rows);
        QCOMPARE(known_customers.size(), std::size_t{2000});
        QCOMPARE(known_products.size(), products_.rows);
        std::size_t unnamed = 0;
        for (std::size_t row = 0; row < lines_.rows; ++row) {
            const auto text = [&](std::size_t column) { return std::string(lines_.columns[column].text(row)); };
            if (text(1).empty())
                ++unnamed;
            else
                QVERIFY(known_customers.contains(text(1)));
            QVERIFY(known_products.contains(text(3)));
            QCOMPARE(text(8).empty(), text(9) != "Store");
            QVERIFY(text(8).empty() || known_stores.contains(text(8)));
        }
        const double share = static_cast<double>(unnamed) / static_cast<double>(lines_.rows);
        QVERIFY2(share > 0.03 && share < 0.09, qPrintable(QString::number(share)));
    }
    void three_years_in_order_of_time() {
        const auto& times = lines_.columns[2].times;
        QVERIFY(std::ranges::is_sorted(times));
        QCOMPARE(q(iso_text(date_of(DateTime{times.front()}))), "2023-07-01");
        QCOMPARE(q(iso_text(date_of(DateTime{times.back()}))), "2026-06-30");
    }
    void spending_is_skewed() {
        std::map<std::string, double> spent;
        for (std::size_t row = 0; row < lines_.rows; ++row)
            if (const auto customer = lines_.columns[1].text(row); !customer.empty())
                spent[std::string(customer)] += lines_.columns[6].numbers[row];
        std::vector<double> amounts;
        double total = 0, top = 0;
        for (const auto& [customer, amount] : spent) {
            amounts.push_back(amount);
            total += amount;
        }
        std::ranges::sort(amounts, std::greater());
        for (std::size_t i = 0; i < amounts.size() / 5; ++i) top += amounts[i];
        QVERIFY2(top / total > 0.5 && top / total < 0.85, qPrintable(QString::number(top / total)));
    }
    void december_is_strong_and_shops_are_closed_on_sundays() {
        std::map<int, double> months;
        for (std::size_t row = 0; row < lines_.rows; ++row) {
            const Date day = date_of(DateTime{lines_.columns[2].times[row]});
            months[civil(day).month] += 1;
            if (lines_.columns[9].text(row) == "Store") QVERIFY(iso_weekday(day) != 7);
        }
        QVERIFY(months[12] > 1.25 * months[8]);
    }
    void customers_look_like_people_of_their_country() {
        const auto& c = customers_.columns;
        std::size_t leading_zeros = 0;
        for (std::size_t row = 0; row < customers_.rows; ++row) {
            const std::string_view postcode = c[9].text(row), country = c[10].text(row);
            if (country == "Germany" || country == "France") QCOMPARE(postcode.size(), std::size_t{5});
            if (country == "Austria") QCOMPARE(postcode.size(), std::size_t{4});
            leading_zeros += postcode.starts_with("0");
            const std::string_view mail = c[2].text(row);
            QVERIFY(mail.empty() ||
                    std::ranges::all_of(mail, [](unsigned char sign) { return sign > 0x20 && sign < 0x7F; }));
        }
        QVERIFY(leading_zeros > 50);
    }
    void the_logarithm_is_right_to_the_last_digits() {
        for (double x = 1e-9; x < 1e9; x *= 1.37) {
            const double error = std::abs(portable_log(x) - std::log(x));
            QVERIFY2(error < 1e-14 * std::max(1.0, std::abs(std::log(x))), qPrintable(QString::number(x)));
        }
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
