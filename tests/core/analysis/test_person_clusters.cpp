#include <QTest>

#include "core/analysis/quality/duplicates/person_clusters.h"
#include "duplicates_support.h"

using namespace clientele;

namespace {

/// Customers a, b, c… with these numbers. Agreement is worth about ten bits, difference takes away ten.
struct Numbered {
    explicit Numbered(const std::vector<const char*>& numbers) {
        std::string table = "customer_id,passport\n";
        char id = 'a';
        for (const char* number : numbers) table += std::string(1, id++) + ',' + number + '\n';
        customers = std::make_unique<ComparedCustomers>(table, "passport");
        model.fields = customers->records.agreements();
        model.linkage.m = {{1, 0.9, 0.0995, 0.0005}};
        model.linkage.u = {{1, 0.0005, 0.0005, 0.999}};
        model.linkage.matched = 0.3;
        model.linkage.take_logs();
        model.rarity = {{.of_value = std::vector<float>(numbers.size())}};
    }
    /// "ab cd": the people that these pairs make, the most likely first.
    QString people(const std::vector<std::pair<char, char>>& linked, double threshold = 0.5) const {
        std::vector<ScoredPair> pairs;
        for (const auto& [left, right] : linked)
            pairs.push_back({.a = static_cast<std::uint32_t>(left - 'a'),
                             .b = static_cast<std::uint32_t>(right - 'a'),
                             .probability = 0.9f});
        QStringList listed;
        const PersonClusters clusters = *person_clusters(customers->records, model, pairs, threshold);
        for (const auto& cluster : clusters) {
            QString letters;
            for (const std::uint32_t record : cluster) letters += QChar(u'a' + static_cast<char16_t>(record));
            listed << letters;
        }
        return listed.join(u' ');
    }

    std::unique_ptr<ComparedCustomers> customers;
    MatchModel model;
};

}  // namespace

class TestPersonClusters : public QObject {
    Q_OBJECT
 private slots:
    void pairs_become_people() {
        const Numbered people({"11111", "11111", "22222", "22222", "11111", "33333"});
        QCOMPARE(people.people({{'a', 'b'}, {'c', 'd'}, {'b', 'e'}}), QStringLiteral("abe cd"));
        QCOMPARE(people.people({}), QString());
    }
    void one_false_link_does_not_chain_two_people() {
        const Numbered people({"11111", "11111", "99999", "99999"});
        QCOMPARE(people.people({{'a', 'b'}, {'c', 'd'}, {'b', 'c'}}), QStringLiteral("ab cd"));
        QCOMPARE(people.people({{'a', 'b'}, {'b', 'c'}}), QStringLiteral("ab"));
    }
    void two_records_need_no_more_than_their_pair() {
        const Numbered people({"11111", "99999"});
        QCOMPARE(people.people({{'a', 'b'}}), QStringLiteral("ab"));
    }
    void a_link_through_the_middle_is_enough_where_it_is_likely_on_average() {
        // a and c differ in two digits, b in one from either.
        const Numbered people({"11111", "11112", "11122"});
        QCOMPARE(people.people({{'a', 'b'}, {'b', 'c'}}), QStringLiteral("ab"));
        QCOMPARE(people.people({{'a', 'b'}, {'b', 'c'}}, 0.05), QStringLiteral("abc"));
        const Numbered closer({"11111", "11112", "11113"});
        QCOMPARE(closer.people({{'a', 'b'}, {'b', 'c'}}), QStringLiteral("abc"));
    }
    void records_too_many_are_all_but_one_of_each() {
        QCOMPARE(records_too_many({{0, 1, 2}, {5, 9}}), 3.0);
        QCOMPARE(records_too_many({}), 0.0);
    }
    void a_cancelled_joining_says_so() {
        const Numbered people({"11111", "11111"});
        const std::vector<ScoredPair> pairs(5000, ScoredPair{.a = 0, .b = 1, .probability = 0.9f});
        const Progress stopped([](double, const Text&) { return false; });
        const auto none = person_clusters(people.customers->records, people.model, pairs, 0.5, stopped);
        QVERIFY(!none && none.error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPersonClusters)
#include "test_person_clusters.moc"
