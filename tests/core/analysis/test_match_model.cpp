#include <QTest>
#include <cmath>

#include "core/analysis/quality/duplicates/chance.h"
#include "core/analysis/quality/duplicates/comparison.h"
#include "core/analysis/quality/duplicates/match_pairs.h"
#include "duplicates_support.h"

using namespace clientele;

namespace {

/// Outcomes of two records, column by column.
QString outcomes(const PersonRecords& records, std::uint32_t a, std::uint32_t b) {
    const AgreementPattern pattern = compare(records, a, b);
    QStringList listed;
    for (std::size_t at = 0; at < records.columns.size(); ++at) listed << QString::number(outcome_of(pattern, at));
    return listed.join(u' ');
}

/// Of the people of two countries: "Maier" is everywhere in the first and rare in the second.
std::string two_countries() {
    std::string table = "customer_id,Nachname,country\n";
    for (int i = 0; i < 100; ++i) {
        const std::string rare =
            "Sel" + std::string(1, static_cast<char>('a' + i % 25)) + std::string(1, static_cast<char>('a' + i / 25));
        table += "a" + std::to_string(100 + i) + "," + (i < 50 ? "Maier" : rare) + ",Austria\n";
        table += "b" + std::to_string(100 + i) + "," +
                 (i < 2    ? "Maier"
                  : i < 4  ? "Selten"
                  : i < 50 ? "Rossi"
                           : rare) +
                 ",Italy\n";
    }
    return table;
}

Result<MatchedPairs> matched(const PersonRecords& records, const Progress& progress = {}) {
    return match_pairs(records, *make_blocks(records, {}), 1, progress);
}

}  // namespace

class TestMatchModel : public QObject {
    Q_OBJECT
 private slots:
    void outcomes_tell_levels_missing_values_and_conditions() {
        const ComparedCustomers customers(
            "customer_id,city,postcode\na,Berlin,10115\nb,Berlin,10116\nc,Bonn,10115\nd,,10115\n", "city, postcode");
        QCOMPARE(outcomes(customers.records, 0, 1), QStringLiteral("1 5"));  // one digit off within the town
        QCOMPARE(outcomes(customers.records, 0, 2), QStringLiteral("4 1"));
        QCOMPARE(outcomes(customers.records, 0, 3), QStringLiteral("0 1"));
    }
    void a_swapped_name_counts_once() {
        const ComparedCustomers customers("customer_id,name\na,Anna Albrecht\nb,Albrecht Anna\nc,Bert Beier\n", "name");
        QCOMPARE(outcomes(customers.records, 0, 1), QStringLiteral("0 %1").arg(swapped_level));
        QCOMPARE(outcomes(customers.records, 0, 2), QStringLiteral("4 5"));
    }
    void chance_agreement_is_counted() {
        const ComparedCustomers customers("customer_id,phone\na,0155 1234567\nb,0155 1234567\nc,0155 1234568\nd,\n",
                                          "phone");
        const auto chance = *chance_agreement(customers.records, 1);
        QCOMPARE(chance.size(), std::size_t{1});
        QCOMPARE(chance[0][1], 1.0);
        // Two of the three pairs differ; the sample shares them among the other outcomes, half a pair added to each.
        QVERIFY(std::abs(chance[0][2] - 2 * 2.5 / 3) < 1e-12);
        QVERIFY(std::abs(chance[0][3] - 2 * 0.5 / 3) < 1e-12);
    }
    void chance_is_counted_where_a_condition_holds_and_where_not() {
        const ComparedCustomers customers(
            "customer_id,city,postcode\na,Berlin,10115\nb,Berlin,10115\nc,Berlin,10999\nd,Bonn,10115\n",
            "city, postcode");
        const auto chance = *chance_agreement(customers.records, 1);
        const std::vector<double>& postcode = chance[1];
        QCOMPARE(postcode[1], 2.0);  // a and d, b and d
        QCOMPARE(postcode[4], 1.0);  // a and b in Berlin
        QVERIFY(std::abs(std::accumulate(postcode.begin() + 1, postcode.begin() + 4, 0.0) - 3) < 1e-12);
        QVERIFY(std::abs(std::accumulate(postcode.begin() + 4, postcode.end(), 0.0) - 3) < 1e-12);
    }
    void a_sample_of_the_pairs_says_what_all_would() {
        std::string table = "customer_id,city\n";
        for (int i = 0; i < 2000; ++i)
            table += "c" + std::to_string(i) + ",Town" + std::string(1, static_cast<char>('a' + i % 20)) + "\n";
        const ComparedCustomers customers(table, "city");
        const auto chance = *chance_agreement(customers.records, 1);
        QCOMPARE(chance[0][1], 20 * pairs_among(100));
        QCOMPARE(chance, *chance_agreement(customers.records, 1));
        QVERIFY(std::abs(chance[0][2] + chance[0][3] + chance[0][4] - (pairs_among(2000) - chance[0][1])) < 1e-6);
    }
    void rare_values_weigh_more_than_frequent_ones() {
        const ComparedCustomers customers(two_countries(), "Nachname");
        const PersonRecords& records = customers.records;
        const auto chance = *chance_agreement(records, 1);
        const double same = chance[0][1] / (100 * 100), same_under = chance[0][6] / (2 * pairs_among(100));
        const ColumnRarity rarity = rarity_bits(records, {same}, {same_under}).front();
        const auto of_value = [&](std::uint32_t record) { return rarity.of_value[records.columns[0].codes[record]]; };
        // Records stand in the order of their ids: a100 to a199, then b100 to b199.
        QVERIFY2(of_value(0) < -3, "Maier");
        QVERIFY2(of_value(99) > 2, "a name of two people");
    }
    void a_name_that_is_rare_in_its_country_weighs_more_there() {
        const ComparedCustomers customers(two_countries(), "Nachname");
        const auto chance = *chance_agreement(customers.records, 1);
        const ColumnRarity rarity =
            rarity_bits(customers.records, {chance[0][1] / (100 * 100)}, {chance[0][6] / (2 * pairs_among(100))})
                .front();
        QVERIFY2(rarity.of_record[0] < -0.5, "Maier in Austria");
        QVERIFY2(rarity.of_record[100] > 3, "Maier in Italy");
        QCOMPARE(rarity.of_record[100], rarity.of_record[102]);  // as rare as Selten
    }
    void rarity_counts_in_pairs_within_one_country() {
        const ComparedCustomers customers(two_countries(), "Nachname");
        const MatchedPairs pairs = *matched(customers.records);
        const auto bits = [&](std::uint32_t a, std::uint32_t b) {
            return pairs.model.bits(customers.records, a, compare(customers.records, a, b), 0);
        };
        QVERIFY(bits(100, 101) > bits(0, 1) + 3);
        const ScoredPair score = pairs.model.score(customers.records, 100, 101, compare(customers.records, 100, 101));
        QVERIFY(std::abs(static_cast<double>(score.weight) - bits(100, 101)) < 1e-4);
    }
    void pairs_come_the_most_likely_first() {
        std::string table = "customer_id,Vorname,Nachname,phone\n";
        for (int i = 0; i < 150; ++i) {
            const auto letter = [](int number) { return std::string(1, static_cast<char>('a' + number % 26)); };
            const std::string who = "V" + letter(i) + letter(i / 26) + "o,N" + letter(i / 26) + letter(i * 3) + "mann";
            const std::string phone = "0155" + std::to_string(1000000 + i * 54321);
            table += "c" + std::to_string(100 + i) + "," + who + "," + phone + "\n";
            if (i < 20) table += "d" + std::to_string(100 + i) + "," + who + "," + (i < 10 ? phone : "") + "\n";
        }
        const ComparedCustomers customers(table, "Vorname, Nachname, phone");
        const MatchedPairs pairs = *matched(customers.records);
        QVERIFY(pairs.pairs.size() >= 20);
        for (std::size_t i = 1; i < pairs.pairs.size(); ++i)
            QVERIFY(pairs.pairs[i].probability <= pairs.pairs[i - 1].probability);
        for (std::size_t i = 0; i < 20; ++i) QCOMPARE(pairs.pairs[i].b - 150, pairs.pairs[i].a);
        QVERIFY(pairs.pairs[0].probability > 0.99f && pairs.model.linkage.settled);
    }
    void a_cancelled_comparison_says_so_at_every_step() {
        const ComparedCustomers customers(two_countries(), "Nachname");
        int steps = 0;
        QVERIFY(matched(customers.records, Progress([&](double, const Text&) { return ++steps > 0; })));
        for (const int last : {0, 1, steps / 2, steps - 1}) {
            int calls = 0;
            const auto stopped =
                matched(customers.records, Progress([&](double, const Text&) { return ++calls <= last; }));
            QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestMatchModel)
#include "test_match_model.moc"
