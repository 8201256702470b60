#include <QTest>
#include <set>

#include "core/analysis/quality/duplicates/blocking.h"
#include "core/analysis/quality/duplicates/blocking_keys.h"
#include "duplicates_support.h"

using namespace clientele;

namespace {

/// People of 40 given and 40 family names, ten a postcode.
std::string crowd(int count, const std::string& more = {}) {
    std::string table = "customer_id,Vorname,Nachname,postcode\n";
    for (int i = 0; i < count; ++i) {
        const auto letters = [](int number) { return std::string{char('a' + number % 8), char('k' + number / 8 % 5)}; };
        table += "c" + std::to_string(10000 + i) + ",V" + letters(i % 40) + "ra,N" + letters(i / 40 % 40) + "mann," +
                 std::to_string(10000 + i / 10) + '\n';
    }
    return table + more;
}

/// Whether the two customers share a block of any pass.
bool proposed(const Blocking& blocking, std::uint32_t a, std::uint32_t b) {
    return blocking.had_before(blocking.passes.size(), a, b);
}

/// Whether two values have the same key of that kind.
bool same_key(const char* field, const char* how, const std::string& left, const std::string& right) {
    const ComparedCustomers customers(std::string("customer_id,") + field + "\na," + left + "\nb," + right + "\n",
                                      field);
    for (const BlockingKey& key : blocking_keys(customers.records))
        if (key.how.value() == how) return key.codes[0] != missing_code && key.codes[0] == key.codes[1];
    qFatal("no such key");
}

}  // namespace

class TestBlocking : public QObject {
    Q_OBJECT
 private slots:
    void keys_outlive_usual_errors() {
        QVERIFY(same_key("Nachname", "the sound of the family name", "Meier", "Mayer"));
        QVERIFY(!same_key("Nachname", "the sound of the family name", "Meier", "Schulz"));
        QVERIFY(same_key("birth_date", "the value", "1956-04-09", "1956-09-04"));
        QVERIFY(same_key("birth_date", "the year", "1956-04-09", "1956-12-31"));
        QVERIFY(same_key("birth_date", "day and month", "1956-04-09", "1965-09-04"));
        QVERIFY(same_key("phone", "its second half", "0155 1234567", "0165 9994567"));
        QVERIFY(!same_key("phone", "its first half", "0155 1234567", "0165 9994567"));
        QVERIFY(same_key("email", "what stands before the @", "anna@web.example", "anna@mail.example"));
        QVERIFY(same_key("city", "how it begins", "Frankfurt", "Frankfrut"));
        QVERIFY(same_key("address", "the value", "Hauptstr. 5", "Hauptstraße 5"));
        QVERIFY(!same_key("address", "the value", "Hauptstr. 5", "Hauptstraße 6"));
    }
    void names_without_latin_letters_are_known_by_their_beginning() {
        QVERIFY(same_key("Nachname", "the sound of the family name", "山本一", "山本一郎"));
        QVERIFY(!same_key("Nachname", "the sound of the family name", "山本", "田中"));
    }
    void of_few_every_pair_is_compared() {
        const ComparedCustomers customers(crowd(100));
        const Blocking blocking = *make_blocks(customers.records, {});
        QVERIFY(blocking.everything);
        QCOMPARE(blocking.passes.size(), std::size_t{1});
        QCOMPARE(blocking.compared, 4950.0);
        QCOMPARE(blocking.all_pairs, 4950.0);
    }
    void every_pair_of_a_pass_is_counted_once() {
        const ComparedCustomers customers(crowd(1600));
        const Blocking blocking = *make_blocks(customers.records, {});
        QVERIFY(!blocking.everything && blocking.passes.size() > 1);
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        double in_passes = 0;
        for (const BlockingPass& pass : blocking.passes) {
            const std::size_t before = pairs.size();
            double here = 0;
            for (std::size_t i = 0; i < pass.records.size(); ++i) {
                for (std::size_t j = i + 1; j < pass.block_end[i]; ++j) {
                    QVERIFY(pass.records[i] < pass.records[j]);
                    QCOMPARE(pass.block_of[pass.records[i]], pass.block_of[pass.records[j]]);
                    pairs.emplace(pass.records[i], pass.records[j]);
                    ++here;
                }
            }
            QCOMPARE(here, pass.pairs);
            QCOMPARE(static_cast<double>(pairs.size() - before), pass.fresh);
            in_passes += pass.pairs;
        }
        QCOMPARE(static_cast<double>(pairs.size()), blocking.compared);
        QVERIFY(blocking.compared < in_passes && blocking.compared < blocking.all_pairs);
    }
    void who_agrees_in_one_selective_value_is_compared() {
        // The last ten live in one postcode; c10000 and c10001 share theirs and nothing else.
        const ComparedCustomers customers(crowd(1600));
        const Blocking blocking = *make_blocks(customers.records, {});
        QVERIFY(proposed(blocking, 0, 1));
        QVERIFY(proposed(blocking, 1590, 1599));
        QVERIFY(!proposed(blocking, 0, 1599));
    }
    void blocks_that_are_too_large_are_skipped_and_said() {
        std::string same;
        for (int i = 0; i < 500; ++i) same += "d" + std::to_string(1000 + i) + ",Max,Mustermann,99999\n";
        const ComparedCustomers customers(crowd(20000, same));
        const Blocking blocking = *make_blocks(customers.records, {});
        double skipped = 0, pairs = 0;
        for (const BlockingPass& pass : blocking.passes) {
            skipped += pass.skipped_blocks;
            pairs = std::max(pairs, pass.skipped_pairs);
            for (std::size_t i = 0; i < pass.records.size(); ++i) QVERIFY(pass.block_end[i] <= i + largest_block);
        }
        QVERIFY(skipped >= 1);
        QVERIFY(pairs >= pairs_among(500));
    }
    void a_cancelled_search_says_so() {
        const ComparedCustomers customers(crowd(1600));
        int calls = 0;
        const Progress stopped([&](double, const Text&) { return ++calls < 3; });
        QCOMPARE(make_blocks(customers.records, stopped).error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBlocking)
#include "test_blocking.moc"
