#include <QTest>

#include "core/analysis/quality/duplicates/review.h"
#include "core/analysis/table_building.h"
#include "duplicates_support.h"

using namespace clientele;

namespace {

using enum Decision::Verdict;
using State = Review::State;

struct Pair {
    std::string left, right;
    double probability = 0.5;
    bool later = false;
};

FindingTable table_of(const std::string& id, const std::vector<Pair>& pairs) {
    std::vector<std::string> left, right;
    std::vector<double> weight, probability, name, city;
    std::vector<std::int8_t> later;
    for (const Pair& pair : pairs) {
        left.push_back(pair.left);
        right.push_back(pair.right);
        probability.push_back(pair.probability);
        weight.push_back(pair.probability * 10);
        name.push_back(pair.probability * 8);
        city.push_back(pair.probability * 2);
        later.push_back(pair.later ? 1 : 0);
    }
    FindingTable table{.id = id};
    table.columns = {text_column("left", {}, left),
                     text_column("right", {}, right),
                     number_column("weight", {}, Unit::none, weight),
                     number_column("probability", {}, Unit::percent, probability),
                     number_column("weight_name", {}, Unit::none, name),
                     number_column("weight_city", {}, Unit::none, city)};
    table.columns.push_back(column_of("later", {}, Column::of_booleans(std::move(later))));
    return table;
}

Finding finding_of(const std::vector<Pair>& found, const std::vector<Pair>& doubtful) {
    Finding finding;
    finding.tables = {table_of("pairs", found), table_of("review", doubtful)};
    return finding;
}

Review chain(std::vector<Decision> answers = {}) {
    Review review(finding_of({{"a", "b", 0.9}, {"b", "c", 0.8}, {"a", "c", 0.7}, {"x", "y", 0.6}},
                             {{"c", "d", 0.3}, {"a", "d", 0.2}}));
    review.take_up(std::move(answers));
    return review;
}

/// "same open follows": the states of all pairs.
QString states(const Review& review) {
    static constexpr const char* words[] = {"open", "same", "different", "later", "follows"};
    QStringList all;
    for (std::size_t at = 0; at < review.pairs().size(); ++at)
        all << QLatin1String(words[static_cast<std::size_t>(review.state(at))]);
    return all.join(u' ');
}

}  // namespace

class TestReview : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void pairs_come_with_the_weight_of_each_field() {
        const Review review = chain();
        QCOMPARE(review.fields(), (std::vector<std::string>{"name", "city"}));
        QCOMPARE(review.pairs().size(), std::size_t{6});
        QCOMPARE(review.pairs()[4].left, std::string("c"));
        QCOMPARE(review.pairs()[0].bits, (std::vector<double>{0.9 * 8, 0.9 * 2}));
        QCOMPARE(review.found(0.7), std::size_t{3});
        QCOMPARE(review.found(1), std::size_t{0});
    }
    void what_others_say_already_is_not_asked() {
        Review review = chain();
        review.answer(0, same);
        QCOMPARE(states(review), "same open open open open open");
        review.answer(1, same);
        QCOMPARE(states(review), "same same follows open open open");
        review.answer(4, different);  // c is not d, so neither is a
        QCOMPARE(states(review), "same same follows open different follows");
    }
    void a_later_answer_takes_the_place_of_an_earlier_one() {
        Review review = chain();
        review.answer(0, same, "b");
        QCOMPARE(review.answer_to(0)->representative, std::string("b"));
        review.answer(0, different, "b");
        QCOMPARE(review.answers().size(), std::size_t{1});
        QVERIFY(review.answer_to(0)->representative.empty());
        QCOMPARE(states(review), "different open open open open open");
    }
    void the_last_answer_is_taken_back() {
        Review review = chain();
        review.answer(0, same);
        review.answer(3, later);
        QCOMPARE(review.take_back().value(), std::size_t{3});
        QCOMPARE(review.take_back().value(), std::size_t{0});
        QVERIFY(!review.take_back());
        QCOMPARE(states(review), "open open open open open open");
    }
    void the_next_open_pair_is_in_the_same_stretch() {
        Review review = chain();
        review.answer(0, same);
        review.answer(1, same);
        QCOMPARE(review.next_open(1, 0, 4).value(), std::size_t{3});
        review.answer(3, later);
        QVERIFY(!review.next_open(3, 0, 4));
        QCOMPARE(review.next_open(5, 4, 6).value(), std::size_t{4});  // from the start again
        QCOMPARE(review.next_open(4, 4, 6).value(), std::size_t{5});
    }
    void answers_are_taken_up_again() {
        const Review review = chain({{.verdict = same, .customers = {"b", "a"}},
                                     {.verdict = same, .customers = {"gone", "elsewhere"}}});
        QCOMPARE(states(review), "same open open open open open");
        QCOMPARE(review.answers().size(), std::size_t{2});
    }
    void what_was_put_off_before_waits() {
        Review review(finding_of({{"a", "b", 0.6, true}}, {{"c", "d", 0.3}}));
        QCOMPARE(states(review), "later open");
        QCOMPARE(review.next_open(1, 0, 2).value(), std::size_t{1});
        review.answer(0, same);
        QCOMPARE(states(review), "same open");
    }
    void the_people_of_a_finding_are_decisions() {
        const SnapshotPtr shop = snapshot_of(
            {{DatasetKind::customers, "customer_id,name,birth_date,phone\na,Anna Alt,1980-01-02,0155 1234567\n"
                                      "b,ANNA ALT,1980-01-02,0155/1234567\nc,Bo Berg,1970-03-04,0155 7654321\n"}});
        const FoundPairs found = found_pairs(duplicates(*shop));
        QCOMPARE(found.people, std::size_t{1});
        QCOMPARE(found.too_many, std::size_t{1});
        QCOMPARE(found.pairs.size(), std::size_t{1});
        QCOMPARE(found.pairs[0].customers, (std::vector<std::string>{"a", "b"}));
        QVERIFY(found.pairs[0].verdict == same);
        QVERIFY(found_pairs({}).pairs.empty());
    }
    void what_was_decided_before_is_not_asked_through_others() {
        const std::vector<std::pair<std::string, std::string>> different{{"b", "a"}};
        Review review(finding_of({{"a", "c", 0.9}, {"b", "c", 0.8}}, {}), different);
        QCOMPARE(states(review), "open open");
        review.answer(0, same);
        QCOMPARE(states(review), "same follows");
    }
};

QTEST_GUILESS_MAIN(TestReview)
#include "test_review.moc"
