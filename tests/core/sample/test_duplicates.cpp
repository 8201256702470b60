#include <QTest>
#include <map>
#include <set>

#include "core/base/edit_distance.h"
#include "core/sample/calendar.h"
#include "core/sample/duplicates.h"
#include "core/sample/typing_errors.h"
#include "sample_rows.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

/// Columns of customers that tell people apart: name, e-mail, phone, birth date, address.
int differing(const CustomerRecord& left, const CustomerRecord& right) {
    return (left.name != right.name) + (left.email != right.email) + (left.phone != right.phone) +
           (left.born != right.born) + (left.address != right.address);
}
/// Of e-mail, phone, birth date and address how many are there and the same.
int shared(const CustomerRecord& left, const CustomerRecord& right) {
    return (!left.email.empty() && left.email == right.email) + (!left.phone.empty() && left.phone == right.phone) +
           (left.born != Date::missing_days && left.born == right.born) + (left.address == right.address);
}
int told(const CustomerRecord& record) {
    return !record.email.empty() + !record.phone.empty() + (record.born != Date::missing_days) + 1;
}

}  // namespace

class TestDuplicates : public QObject {
    Q_OBJECT

 private slots:
    void doubles_differ_in_one_to_three_fields_and_can_still_be_known() {
        std::map<TypingError, int> made;
        std::array<int, 4> by_fields{};
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const SampleOptions options{.customers = 2500, .seed = seed, .lines = 0};
            QCOMPARE(options.customers - people(options), std::uint64_t{49});
            std::set<std::uint64_t> originals;
            for (std::uint64_t row = people(options); row < options.customers; ++row) {
                const std::uint64_t person = original_of(options, row);
                QVERIFY(originals.insert(person).second && double_of(options, person) == row);
                const CustomerRecord first = customer_record(options, person), second = customer_record(options, row);
                const int fields = differing(first, second);
                QVERIFY2(fields >= 1 && fields <= 3, (first.name + " / " + second.name).c_str());
                QVERIFY2(shared(first, second) >= std::min(2, told(first)), (first.name + " / " + second.name).c_str());
                QVERIFY(first.id != second.id && first.country == second.country);
                QVERIFY(first.signup < first_day ? second.signup > first.signup && second.signup <= first_day
                                                 : second.signup == first.signup);
                ++by_fields[static_cast<std::size_t>(fields)];
                const auto errors = typing_errors(options, row);
                QCOMPARE(static_cast<int>(errors.size()), fields);
                for (const TypingError error : errors) ++made[error];
            }
        }
        QCOMPARE(made.size(), typing_error_count);
        for (const auto& [error, count] : made) QVERIFY2(count >= 10, std::to_string(static_cast<int>(error)).c_str());
        qInfo("pairs that differ in 1, 2, 3 fields: %d, %d, %d", by_fields[1], by_fields[2], by_fields[3]);
        QVERIFY(by_fields[1] > 250 && by_fields[2] > 250 && by_fields[3] > 80);
    }
    void few_other_people_look_so_much_alike() {
        // Whoever shares two of e-mail, phone, birth date and address with somebody is that person.
        const SampleOptions options{.customers = 20'000, .seed = 5, .lines = 0};
        std::map<std::string, int> seen;
        for (std::uint64_t row = 0; row < people(options); ++row) {
            const CustomerRecord record = customer_record(options, row);
            if (!record.email.empty() && !record.phone.empty()) ++seen[record.email + record.phone];
            if (!record.email.empty()) ++seen[record.email + record.address];
            if (record.born != Date::missing_days)
                ++seen[std::to_string(record.born) + record.address + record.postcode];
        }
        int twice = 0;
        for (const auto& [key, times] : seen) twice += times > 1;
        QVERIFY2(twice <= 2, std::to_string(twice).c_str());
    }
    void typing_errors_look_as_people_make_them() {
        std::set<std::string> seen;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const SampleOptions options{.customers = 2500, .seed = seed, .lines = 0};
            for (std::uint64_t row = people(options); row < options.customers; ++row) {
                const CustomerRecord first = customer_record(options, original_of(options, row)),
                                     second = customer_record(options, row);
                for (const TypingError error : typing_errors(options, row)) {
                    if (error == TypingError::letters_swapped || error == TypingError::letter_dropped ||
                        error == TypingError::letter_doubled)
                        QVERIFY2(edit_distance(first.name, second.name) <= 2, second.name.c_str());
                    if (error == TypingError::initial_only)
                        QVERIFY2(second.name.find(". ") != std::string::npos, second.name.c_str());
                    if (error == TypingError::no_email) QVERIFY(second.email.empty() && !first.email.empty());
                    if (error == TypingError::umlaut_spelled) seen.insert(second.name);
                }
            }
        }
        QVERIFY(seen.size() > 30);
        QVERIFY(
            std::ranges::any_of(seen, [](const std::string& name) { return name.find("ue") != std::string::npos; }));
    }
    void nobody_uses_a_double_before_it_was_signed_up() {
        const SampleOptions options = clean({.customers = 5000, .seed = 3, .lines = 0});
        std::map<std::string, std::int32_t> signups;
        const Chunk customers = all_rows(sample_customers(options)), lines = all_rows(sample_transactions(options));
        for (std::size_t row = 0; row < customers.rows; ++row)
            signups[std::string(customers.columns[0].text(row))] = customers.columns[13].dates[row];
        for (std::size_t row = 0; row < lines.rows; ++row)
            if (const std::string customer(lines.columns[1].text(row)); !customer.empty())
                QVERIFY(date_of(DateTime{lines.columns[2].times[row]}).days >= signups.at(customer));
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "test_duplicates.moc"
