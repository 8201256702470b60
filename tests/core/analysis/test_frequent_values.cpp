#include <QTest>
#include <cmath>

#include "core/analysis/quality/duplicates/frequent_values.h"

using namespace clientele;

namespace {

/// Records of one column: how many have each value, code by code; then so many without any.
PersonRecords records_of(const std::vector<int>& having, int without = 0) {
    PersonRecords records;
    PersonColumn column;
    for (std::size_t value = 0; value < having.size(); ++value) {
        column.values.push_back({.first = std::u16string(1, static_cast<char16_t>(u'a' + value)), .second = {}});
        for (int i = 0; i < having[value]; ++i) column.codes.push_back(static_cast<Code>(value));
    }
    for (int i = 0; i < without; ++i) column.codes.push_back(missing_code);
    records.repeats.assign(column.codes.size(), false);
    records.columns.push_back(std::move(column));
    return records;
}

bool near(float bits, double expected) { return std::abs(static_cast<double>(bits) - expected) < 1e-5; }

}  // namespace

class TestFrequentValues : public QObject {
    Q_OBJECT
 private slots:
    void a_frequent_value_says_less_than_agreement_and_a_rare_one_more() {
        // 100 of 1,000 say the first; two agree by chance once in a hundred.
        const auto rarity = rarity_bits(records_of({100, 10, 890}), {0.01}, {0});
        const std::vector<float>& bits = rarity.front().of_value;
        QVERIFY(near(bits[0], std::log2(0.01 / ((98 + 0.5) / (998 + 50)))));
        QVERIFY(near(bits[1], std::log2(0.01 / ((8 + 0.5) / (998 + 50)))));
        QVERIFY(bits[0] < 0 && bits[1] > 0 && bits[2] < bits[0]);
        QVERIFY(rarity.front().of_record.empty());
    }
    void the_two_that_are_compared_do_not_make_a_value_frequent() {
        const auto rarity = rarity_bits(records_of({1, 2, 3, 994}), {0.01}, {0});
        const std::vector<float>& bits = rarity.front().of_value;
        QCOMPARE(bits[0], bits[1]);
        QVERIFY(near(bits[1], std::log2(0.01 / (0.5 / 1048))));
        QVERIFY(bits[2] < bits[1]);
    }
    void values_that_all_but_name_a_person_are_not_made_frequent_by_that_person() {
        // Two agree by chance once in a million: six records with one value are rather one person's.
        const auto rarity = rarity_bits(records_of({6, 7, 987}), {1e-6}, {0});
        const std::vector<float>& bits = rarity.front().of_value;
        QVERIFY(near(bits[0], std::log2(1e-6 / (0.5 / (998 + 5e5)))));
        QVERIFY(near(bits[1], std::log2(1e-6 / (5.5 / (998 + 5e5)))));
    }
    void no_value_is_worth_more_than_seven_bits_more() {
        const auto rarity = rarity_bits(records_of({2, 99'998}), {0.5}, {0});
        QCOMPARE(rarity.front().of_value[0], 7.0F);
    }
    void missing_values_and_records_that_repeat_do_not_count() {
        PersonRecords records = records_of({10, 90}, 500);
        const float bits = rarity_bits(records, {0.1}, {0}).front().of_value[0];
        QVERIFY(near(bits, std::log2(0.1 / ((8 + 0.5) / (98 + 5.0)))));
        for (std::size_t record = 5; record < 10; ++record) records.repeats[record] = true;
        QVERIFY(near(rarity_bits(records, {0.1}, {0}).front().of_value[0], std::log2(0.1 / ((3 + 0.5) / (93 + 5.0)))));
    }
    void under_a_condition_a_value_is_rare_among_those_who_share_it() {
        // "a" is frequent in country 0 and rare in country 1.
        PersonRecords records = records_of({60, 140});
        PersonColumn& column = records.columns.front();
        column.condition.assign(200, 0);
        for (std::size_t record = 57; record < 160; ++record) column.condition[record] = 1;  // 3 of a, 100 of b
        column.condition[199] = missing_code;
        const auto rarity = rarity_bits(records, {0.1}, {0.2});
        const std::vector<float>& bits = rarity.front().of_record;
        QCOMPARE(bits.size(), std::size_t{200});
        QVERIFY(near(bits[0], std::log2(0.2 / ((55 + 0.5) / (94 + 2.5)))));   // 57 of 96 in country 0
        QVERIFY(near(bits[57], std::log2(0.2 / ((1 + 0.5) / (101 + 2.5)))));  // 3 of 103 in country 1
        QCOMPARE(bits[199], 0.0F);                                            // where the condition is not known
        // And what holds where the condition does not is told of all.
        QVERIFY(near(rarity.front().of_value[0], std::log2(0.1 / ((58 + 0.5) / (198 + 5.0)))));
    }
    void each_column_has_its_own_chance() {
        PersonRecords records = records_of({10, 90});
        records.columns.push_back(records.columns.front());
        const auto rarity = rarity_bits(records, {0.1, 0.4}, {0, 0});
        QVERIFY(near(rarity[0].of_value[0], std::log2(0.1 / (8.5 / 103))));
        QVERIFY(near(rarity[1].of_value[0], std::log2(0.4 / (8.5 / 99.25))));
    }
};

QTEST_GUILESS_MAIN(TestFrequentValues)
#include "test_frequent_values.moc"
