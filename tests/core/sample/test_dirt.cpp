#include <QTest>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/sample/calendar.h"
#include "core/sample/catalogue.h"
#include "core/sample/dirt.h"
#include "core/sample/letters.h"
#include "core/sample/places.h"
#include "sample_rows.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;
using Found = std::set<std::pair<std::uint64_t, std::string>>;  // row, kind of dirt

SampleOptions sample_of(std::uint64_t seed) { return {.customers = 1000, .seed = seed, .lines = 0}; }

Found recorded(const std::vector<DirtyRow>& rows) {
    Found found;
    for (const DirtyRow& row : rows) found.insert({row.row, std::string(id(row.dirt))});
    return found;
}

bool is_placeholder(std::string_view text) { return text == "n/a" || text == "test" || text == "xxx"; }

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of(" ,") == std::string_view::npos && text.find('.', at + 2) != std::string_view::npos;
}

bool fits_country(std::string_view postcode, std::string_view country) {
    const bool digits = postcode.find_first_not_of("0123456789") == std::string_view::npos;
    if (country == "Germany" || country == "France") return digits && postcode.size() == 5;
    if (country == "Austria") return digits && postcode.size() == 4;
    return !digits && postcode.find(' ') != std::string_view::npos;
}

/// What is wrong with the rows of customers, found by looking at them one by one.
Found wrong_customers(const Chunk& rows, const std::map<std::string, std::int32_t, std::less<>>& first_order) {
    Found found;
    const auto& c = rows.columns;
    const std::set<std::string_view> countries{"Germany", "Austria", "France", "United Kingdom"};
    for (std::size_t row = 0; row < rows.rows; ++row) {
        const auto note = [&](Dirt dirt) { found.insert({row, std::string(id(dirt))}); };
        const std::string_view name = c[1].text(row), email = c[2].text(row), phone = c[3].text(row);
        if (is_placeholder(name) || is_placeholder(email) || is_placeholder(c[7].text(row)))
            note(Dirt::placeholder);
        else if (name.empty())
            note(Dirt::missing_name);
        else if (name.starts_with(' ') || name.ends_with(' '))
            note(Dirt::blanks_around);
        else if (name.find("Ã") != std::string_view::npos)
            note(Dirt::mojibake);
        else if (upper_case(name) == name)
            note(Dirt::upper_case_name);
        if (!email.empty() && !is_placeholder(email) && !is_email(email)) note(Dirt::malformed_email);
        if (phone.find_first_not_of("0123456789 +/") != std::string_view::npos) note(Dirt::letters_in_phone);
        const bool usual = countries.contains(c[10].text(row));
        if (!usual) note(Dirt::country_variant);
        if (usual && !fits_country(c[9].text(row), c[10].text(row))) note(Dirt::foreign_postcode);
        const std::int32_t born = c[4].dates[row], signup = c[13].dates[row];
        if (born != Date::missing_days && born > last_day) note(Dirt::born_in_future);
        if (born != Date::missing_days && born < on(1900, 1, 1)) note(Dirt::born_before_1900);
        if (c[11].numbers[row] < 40) note(Dirt::swapped_coordinates);
        const auto order = first_order.find(c[0].text(row));
        if (signup > last_day)
            note(Dirt::signup_in_future);
        else if (order != first_order.end() && order->second < signup)
            note(Dirt::signup_after_order);
    }
    return found;
}

/// The same for transactions.
Found wrong_transactions(const Chunk& rows, const Chunk& customers) {
    Found found;
    const auto& c = rows.columns;
    std::unordered_map<std::string_view, std::int32_t> signups;
    for (std::size_t row = 0; row < customers.rows; ++row)
        signups[customers.columns[0].text(row)] = customers.columns[13].dates[row];
    std::unordered_map<std::string_view, std::int64_t> prices;
    for (const Article& article : articles()) prices[article.id] = article.price;
    std::unordered_set<std::string> bought;
    std::string before;
    const auto cents = [](double amount) { return std::llround(amount * 100); };
    for (std::size_t row = 0; row < rows.rows; ++row) {
        const auto note = [&](Dirt dirt) { found.insert({row, std::string(id(dirt))}); };
        const std::string_view customer = c[1].text(row), product = c[3].text(row), store = c[8].text(row);
        const std::int64_t quantity = std::llround(c[4].numbers[row]), price = cents(c[5].numbers[row]),
                           amount = cents(c[6].numbers[row]), discount = cents(c[7].numbers[row]);
        const std::int32_t day = date_of(DateTime{c[2].times[row]}).days;
        if (amount != quantity * price - discount) note(Dirt::wrong_amount);
        if (quantity >= 100 && !customer.empty()) note(Dirt::absurd_quantity);
        if (quantity >= 100 && customer.empty() && day != on(2025, 6, 18)) note(Dirt::absurd_quantity);
        if (quantity == 0) note(Dirt::zero_quantity);
        if (price == 0) note(Dirt::zero_price);
        if (prices.contains(product) && price > 20 * prices[product]) note(Dirt::absurd_price);
        if (!prices.contains(product)) note(Dirt::unknown_product);
        if (!store.empty() && std::ranges::count(stores(), store, &Store::id) == 0) note(Dirt::unknown_store);
        if (day > last_day) note(Dirt::in_future);
        if (!customer.empty() && !signups.contains(customer)) note(Dirt::unknown_customer);
        if (signups.contains(customer) && day < signups[customer]) note(Dirt::before_signup);
        const std::string key = std::string(customer) + "|" + std::string(product);
        if (quantity < 0 && !bought.contains(key)) note(Dirt::return_without_purchase);
        if (quantity >= 0) bought.insert(key);
        std::string whole = key + "|" + std::string(c[0].text(row)) + "|" + std::to_string(quantity) + "|" +
                            std::to_string(price) + "|" + std::to_string(c[2].times[row]);
        if (whole == before) note(Dirt::repeated_line);
        before = std::move(whole);
    }
    return found;
}

std::string first_difference(const Found& left, const Found& right) {
    std::string said;
    int shown = 0;
    for (const auto& [row, kind] : left)
        if (!right.contains({row, kind}) && ++shown < 8)
            said += std::to_string(row) + " " + kind + " is not recorded\n";
    for (const auto& [row, kind] : right)
        if (!left.contains({row, kind}) && ++shown < 16) said += std::to_string(row) + " " + kind + " is not there\n";
    return said;
}

}  // namespace

/// The record of the dirty rows says exactly what is wrong in the generated rows: nothing else is.
class TestDirt : public QObject {
    Q_OBJECT

 private slots:
    void the_record_holds_just_what_is_wrong_in_twenty_companies() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = sample_of(seed);
            const Chunk customers = all_rows(sample_customers(options)), lines = all_rows(sample_transactions(options));
            std::map<std::string, std::int32_t, std::less<>> first_order;
            const std::vector<DirtyRow> dirty_lines = dirty_transactions(options);
            std::set<std::uint64_t> early;  // orders dated before the sign-up are no reason to doubt the sign-up
            std::map<std::string, int> kinds;
            for (const DirtyRow& row : dirty_lines) {
                if (row.dirt == Dirt::before_signup) early.insert(row.row);
                ++kinds[std::string(id(row.dirt))];
            }
            const std::vector<DirtyRow> dirty_people = dirty_customers(options);
            std::set<std::string, std::less<>> late;
            for (const DirtyRow& row : dirty_people) {
                ++kinds[std::string(id(row.dirt))];
                if (row.field == "signup_date") late.insert(std::string(customers.columns[0].text(row.row)));
            }
            for (std::size_t row = 0; row < lines.rows; ++row) {
                const std::string_view customer = lines.columns[1].text(row);
                if (early.contains(row) && !late.contains(customer)) continue;
                const std::int32_t day = date_of(DateTime{lines.columns[2].times[row]}).days;
                const auto known = first_order.try_emplace(std::string(customer), day).first;
                known->second = std::min(known->second, day);
            }
            const Found people = wrong_customers(customers, first_order), wanted_people = recorded(dirty_people);
            QVERIFY2(people == wanted_people, first_difference(people, wanted_people).c_str());
            const Found found = wrong_transactions(lines, customers), wanted = recorded(dirty_lines);
            QVERIFY2(found == wanted, first_difference(found, wanted).c_str());
            QCOMPARE(kinds.size(), dirt_count - 1);
            std::string table;
            for (const auto& [kind, rows] : kinds) {
                table += " " + kind + " " + std::to_string(rows);
                QVERIFY2(rows >= 3, (kind + " " + std::to_string(rows)).c_str());
            }
            if (seed <= 3) qInfo("seed %d:%s", static_cast<int>(seed), table.c_str());
        }
    }
    void a_store_s_file_of_one_week_is_late() {
        const SampleOptions options{.customers = 5000, .seed = 4, .lines = 0};
        const auto gaps = missing_days(options);
        QCOMPARE(gaps.size(), std::size_t{1});
        const Chunk lines = all_rows(sample_transactions(options)), all = all_rows(sample_transactions(clean(options)));
        const auto in_gap = [&](const Chunk& rows) {
            int count = 0;
            for (std::size_t row = 0; row < rows.rows; ++row) {
                const std::int32_t day = date_of(DateTime{rows.columns[2].times[row]}).days;
                count += rows.columns[8].text(row) == gaps[0].store && day >= gaps[0].first && day <= gaps[0].last;
            }
            return count;
        };
        QCOMPARE(in_gap(lines), 0);
        QVERIFY(in_gap(all) > 20);
    }
    void dirt_grows_with_the_company_and_is_gone_at_strength_0() {
        const auto rows = [](std::uint64_t customers, double strength) {
            SampleOptions options{.customers = customers, .seed = 9, .lines = 0};
            options.truths.dirt.strength = strength;
            return std::pair(dirty_customers(options).size(), dirty_transactions(options).size());
        };
        QCOMPARE(rows(500, 0).second, std::size_t{0});
        const auto few = rows(20'000, 1);
        QVERIFY2(few.second > 1000 && few.second < 2600, std::to_string(few.second).c_str());
        const auto half = rows(20'000, 0.5);
        QVERIFY(half.second < 0.6 * few.second && half.second > 0.4 * few.second);
        SampleOptions options{.customers = 500, .seed = 9, .lines = 0};
        options.truths.dirt.strength = options.truths.duplicates.strength = 0;
        QVERIFY(dirty_customers(options).empty());
    }
};

QTEST_GUILESS_MAIN(TestDirt)
#include "test_dirt.moc"
