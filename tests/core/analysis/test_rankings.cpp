#include <QTest>
#include <array>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/surveys/rankings.h"
#include "core/analysis/surveys/score_sums.h"
#include "core/base/random_numbers.h"
#include "near.h"
#include "table_cells.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

Finding found(const Snapshot& snapshot, const char* analysis, const Set& options = {}) {
    const auto finding = run(snapshot, {.analysis = analysis, .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}
const SurveyTable& table_of(const Snapshot& snapshot) {
    const auto tables = survey_tables(snapshot);
    if (!tables) qFatal("%s", qPrintable(q(tables.error())));
    return (*tables)->surveys.front();
}
double score(const Finding& finding, const char* question, const char* measure, const char* column = "value") {
    return figure_at(finding, "scores", column, {{"question", question}, {"measure", measure}});
}

const std::string stem = "Please rank these in order of importance - ";
constexpr const char* things[] = {"Price", "Quality", "Service", "Style"};

/// A row a respondent of four things; "" left out.
std::string rows_of(const std::vector<std::array<const char*, 4>>& people, const std::string& before = stem) {
    std::string rows;
    for (const char* thing : things) rows += (rows.empty() ? "" : ",") + before + thing;
    rows += '\n';
    for (const auto& each : people) rows += std::string(each[0]) + ',' + each[1] + ',' + each[2] + ',' + each[3] + '\n';
    return rows;
}
/// Quality is the first of eight, price of four, of twelve.
std::vector<std::array<const char*, 4>> twelve() {
    std::vector<std::array<const char*, 4>> people;
    for (int i = 0; i < 8; ++i) people.push_back({"2", "1", "3", "4"});
    for (int i = 0; i < 4; ++i) people.push_back({"1", "3", "4", "2"});
    return people;
}

}  // namespace

class TestRankings : public QObject {
    Q_OBJECT
 private slots:
    /// Of twelve clusters of five, each agrees on whether the first or the second thing comes first; both are always
    /// among the first three. First places of as many clusters, with the freedom of eleven.
    void first_places_have_the_effect_of_clusters_on_first_places() {
        std::string rows = "survey,respondent,question,answer,area\n";
        for (int r = 0; r < 60; ++r)
            for (int thing = 0; thing < 6; ++thing) {
                const int place = thing > 1 ? thing + 1 : (r / 5 + thing) % 2 + 1;
                rows += "S,r" + std::to_string(r) + ',' + stem + static_cast<char>('A' + thing) + ',' +
                        std::to_string(place) + ",c" + std::to_string(r / 5) + '\n';
            }
        const SnapshotPtr data = prepared_as(*snapshot_of({{DatasetKind::responses, rows}}),
                                             {{.name = "S", .expression = "cluster=responses.area"}});
        const Finding finding = found(*data, "surveys.scores");
        NEAR(score(finding, "A", "first"), 50, 1e-12);
        QVERIFY(score(finding, "A", "first", "effective") < 13);
        NEAR(score(finding, "A", "top3", "effective"), 60, 1e-9);
    }
    // Twelve people name their first and second choice of four things; one names the same twice.
    void choices_that_hold_names_are_a_ranking() {
        std::string rows = "Age,1st choice,2nd choice,Way\n";
        for (int i = 0; i < 8; ++i) rows += "3,Quality,Price,Bus\n";
        for (int i = 0; i < 4; ++i) rows += "4,Price,Service,Car\n";
        rows += "4,Style,Style,Car\n";
        const SnapshotPtr data = survey_of(rows);
        const auto item = [&](const std::string& thing) -> const AskedQuestion& {
            const AskedQuestion* found = table_of(*data).find("1st choice … 2nd choice: " + thing);
            if (!found) qFatal("no such item: %s", thing.c_str());
            return *found;
        };
        QVERIFY(item("Quality").kind == AskedKind::ranking);
        QCOMPARE(item("Quality").highest, 4.0);
        QVERIFY(table_of(*data).find("1st choice")->kind == AskedKind::single);
        QVERIFY2(q(item("Price").reason).contains(u"1 named one twice"), qPrintable(q(item("Price").reason)));
        const Finding finding = found(*data, "surveys.scores", {{"least", "5"}, {"question", "1st choice"}});
        // Quality: eight first places, four with the mean of the places 3 and 4 that are left.
        NEAR(score(finding, "Quality", "rank"), (8 * 1 + 4 * 3.5) / 12, 1e-12);
        NEAR(score(finding, "Price", "rank"), (8 * 2 + 4 * 1) / 12.0, 1e-12);
        NEAR(score(finding, "Service", "rank"), (8 * 3.5 + 4 * 2) / 12, 1e-12);
        NEAR(score(finding, "Quality", "first"), 100 * 8.0 / 12, 1e-9);
        QVERIFY2(
            q(finding.headline).startsWith(u"“Price” and “Quality”") || q(finding.headline).contains(u"of 4 items"),
            qPrintable(q(finding.headline)));
        // A filter on answers leaves the items where it leaves their columns.
        Filter filter;
        filter.conditions.push_back({.dataset = DatasetKind::responses, .field = "question", .values = {"1st choice"}});
        const auto filtered = run(*data, {.analysis = "surveys.scores", .options = {{"least", "5"}}, .filter = filter});
        QVERIFY2(filtered, qPrintable(filtered ? QString() : q(filtered.error())));
    }
    // Items that were made of several questions can be called otherwise, and their rows lead to the data.
    void items_of_names_are_called_and_clicked() {
        std::string rows = "Age,1st choice,2nd choice,Way\n";
        for (int i = 0; i < 40; ++i) rows += "3,Quality,Price,Bus\n";
        for (int i = 0; i < 40; ++i) rows += "4,Price,Service,Car\n";
        const SnapshotPtr plain = survey_of(rows);
        const std::string item = "1st choice … 2nd choice: Quality";
        const SnapshotPtr data = prepared_as(*plain, {{.name = "S: " + item, .expression = "words=How good it is"}});
        QCOMPARE(table_of(*data).find(item)->text, "How good it is");
        QVERIFY(table_of(*data).problems.empty());
        QVERIFY(judge_own_survey(*plain, {"S: " + item, "words=How good it is"}, {}).has_value());
        const auto refused = judge_own_survey(*plain, {"S: " + item, "type=single"}, {});
        QVERIFY(!refused && q(refused.error().message).contains(u"only its words"));
        QCOMPARE(table_of(*prepared_as(*plain, {{.name = "S: " + item, .expression = "reversed"}})).problems.size(),
                 std::size_t{1});
        for (const char* analysis : {"surveys.scores", "surveys.crosstab"}) {
            const Finding finding = found(*data, analysis, {});
            for (const FindingTable& table : finding.tables) {
                if (table.key_dimension != "responses.question" || table.rows() == 0) continue;
                for (std::size_t row = 0; row < table.rows(); ++row) {
                    Filter filter;
                    filter.conditions.push_back(
                        {.dataset = DatasetKind::responses,
                         .field = "question",
                         .values = {std::string(table.find(table.key_column)->values.text(row))}});
                    QVERIFY2(run(*data, {.analysis = "surveys.crosstab", .options = {}, .filter = filter}),
                             table.id.c_str());
                }
            }
        }
    }
    void choices_are_told_in_other_languages_and_only_there() {
        const auto kind_of = [](const std::string& first, const std::string& second) {
            std::string rows = first + ',' + second + '\n';
            for (int i = 0; i < 12; ++i) rows += i % 3 == 0 ? "Rot,Blau\n" : i % 3 == 1 ? "Blau,Gelb\n" : "Gelb,Rot\n";
            return table_of(*survey_of(rows)).questions.size();
        };
        QCOMPARE(kind_of("1. Wahl", "2. Wahl"), 5U);
        QCOMPARE(kind_of("Marke: Rang 1", "Marke: Rang 2"), 5U);
        QCOMPARE(kind_of("Premier choix", "Deuxième choix"), 5U);
        QCOMPARE(kind_of("Primera opción", "Segunda opción"), 5U);
        QCOMPARE(kind_of("2. Wahl", "3. Wahl"), 2U);
        QCOMPARE(kind_of("Farbe der Jacke", "Farbe der Hose"), 2U);
        QCOMPARE(kind_of("Brand 1st choice", "Shop 2nd choice"), 2U);
    }
    void places_that_do_not_repeat_are_a_ranking() {
        const SnapshotPtr data = survey_of(rows_of(twelve()));
        for (const AskedQuestion& question : table_of(*data).questions) {
            QVERIFY(question.kind == AskedKind::ranking);
            QCOMPARE(question.highest, 4.0);
            QCOMPARE(question.ranked_in, stem.substr(0, stem.size() - 3));
            QVERIFY2(q(question.reason).contains(u"12 respondents"), qPrintable(q(question.reason)));
        }
        const Finding finding = found(*data, "surveys.scores", {{"least", "5"}});
        NEAR(score(finding, "Quality", "rank"), 20.0 / 12, 1e-12);
        NEAR(score(finding, "Price", "rank"), 20.0 / 12, 1e-12);
        NEAR(score(finding, "Style", "rank"), 40.0 / 12, 1e-12);
        NEAR(score(finding, "Quality", "first"), 100.0 * 8 / 12, 1e-12);
        NEAR(score(finding, "Service", "first"), 0, 1e-12);
        QVERIFY2(q(finding.headline).contains(u"which of them cannot be told"), qPrintable(q(finding.headline)));
        // t.test of eight 1 and four 3: half of the interval is t(11) s/√12.
        NEAR(score(finding, "Quality", "rank", "high") - 20.0 / 12, 2.20098516 * std::sqrt(10.6666666667 / 11 / 12),
             1e-6);
        // The items beside one another, the best first.
        QCOMPARE(finding.table("questions")->rows(), 4U);
        QCOMPARE(finding.table("questions")->find("name")->values.text(3), "Style");
        QCOMPARE(finding.table("questions")->find("name")->values.text(0), "Price");
        QVERIFY(std::ranges::find(finding.metrics, "value", &Metric::id)->good == Good::lower);
        NEAR(figure_at(finding, "distribution", "place1", {{"name", "Quality"}}), 8.0 / 12, 1e-12);
        // No ratings: nothing to be added up or explained by.
        QVERIFY(!run(*data, {.analysis = "surveys.drivers"}));
    }
    void ratings_repeat_and_are_none() {
        RandomNumbers random(3);
        std::vector<std::array<const char*, 4>> people;
        constexpr const char* given[] = {"1", "2", "3", "4"};
        for (int i = 0; i < 60; ++i)
            people.push_back(
                {given[random.below(4)], given[random.below(4)], given[random.below(4)], given[random.below(4)]});
        // Even where the words speak of ranking.
        const SnapshotPtr rated = survey_of(rows_of(people));
        for (const AskedQuestion& question : table_of(*rated).questions) QVERIFY(question.kind == AskedKind::scale);
        // Whole numbers up to 4 on a scale up to 5 neither, nor a handful of people.
        const SnapshotPtr few = survey_of(rows_of({{"1", "2", "3", "4"}, {"4", "3", "1", "2"}}));
        QVERIFY(table_of(*few).questions.front().kind != AskedKind::ranking);
    }
    void without_words_the_answers_say_it() {
        std::string rows = rows_of(twelve(), "");
        rows.insert(rows.find('\n'), ",Colour");
        for (std::size_t at = rows.find('\n') + 1; (at = rows.find('\n', at)) != rows.npos; at += 5)
            rows.insert(at, ",red");
        const SnapshotPtr data = survey_of(rows);
        QVERIFY(table_of(*data).questions[0].kind == AskedKind::ranking);
        QVERIFY(table_of(*data).questions[4].kind == AskedKind::single);
        const SnapshotPtr numbered = survey_of(
            "Q5_1,Q5_2,Q5_3\n1,2,3\n2,1,3\n3,1,2\n1,3,2\n2,3,1\n1,2,3\n3,2,1\n1,2,3\n"
            "2,1,3\n3,1,2\n");
        QVERIFY(table_of(*numbered).questions[2].kind == AskedKind::ranking);
        QCOMPARE(table_of(*numbered).questions[2].ranked_in, "Q5");
    }
    // Who names two of four: the others stand at 3.5, and shares are of everybody who named any.
    void left_out_items_share_the_places_left() {
        std::vector<std::array<const char*, 4>> people;
        for (int i = 0; i < 9; ++i) people.push_back({"1", "2", "", ""});
        for (int i = 0; i < 3; ++i) people.push_back({"", "1", "", "2"});
        for (int i = 0; i < 3; ++i) people.push_back({"", "", "1", "2"});
        people.push_back({"", "", "", ""});
        const SnapshotPtr data = survey_of(rows_of(people));
        const Finding finding = found(*data, "surveys.scores", {{"least", "5"}});
        NEAR(score(finding, "Price", "rank"), (9 + 6 * 3.5) / 15, 1e-12);
        NEAR(score(finding, "Quality", "rank"), (9 * 2 + 3 + 3 * 3.5) / 15, 1e-12);
        NEAR(score(finding, "Price", "first"), 60, 1e-12);
        QCOMPARE(score(finding, "Price", "rank", "base"), 15.0);
        NEAR(figure_at(finding, "distribution", "place5", {{"name", "Service"}}), 0.8, 1e-12);
        const Finding crossed =
            found(*data, "surveys.crosstab", {{"columns", "none"}, {"rows", stem + "Service"}, {"least_base", "5"}});
        NEAR(figure_at(crossed, "crosstab", "total", {{"answer", "not ranked"}}), 0.8, 1e-12);
        NEAR(figure_at(crossed, "means", "total", {{"answer", "Mean rank"}}), 3, 1e-12);
    }
    void a_place_given_twice_does_not_count() {
        auto people = twelve();
        for (int i = 0; i < 8; ++i) people.push_back(people[static_cast<std::size_t>(i)]);
        people.push_back({"1", "1", "2", "3"});
        const SnapshotPtr data = survey_of(rows_of(people));
        const AskedQuestion& price = table_of(*data).questions.front();
        QVERIFY(price.kind == AskedKind::ranking);
        QVERIFY2(q(price.reason).contains(u"1 gave one place twice and does not count"), qPrintable(q(price.reason)));
        NEAR(score(found(*data, "surveys.scores", {{"least", "5"}}), "Price", "rank", "base"), 20, 1e-12);
    }
    void the_analyst_can_say_otherwise() {
        const SnapshotPtr plain = survey_of(rows_of(twelve()));
        const std::string one = "S: " + stem + "Price";
        const SnapshotPtr scale = prepared_as(*plain, {{.name = one, .expression = "type=scale"}});
        for (const AskedQuestion& question : table_of(*scale).questions) QVERIFY(question.kind != AskedKind::ranking);
        const SnapshotPtr turned = prepared_as(*plain, {{.name = one, .expression = "reversed"}});
        NEAR(score(found(*turned, "surveys.scores", {{"least", "5"}}), "Style", "rank"), 5 - 40.0 / 12, 1e-12);
        // Of few, or of much that repeats, only where it is said: of one for all.
        const SnapshotPtr few = survey_of(rows_of({{"1", "2", "3", "4"}, {"4", "3", "1", "2"}, {"1", "1", "2", "3"}}));
        const SnapshotPtr said = prepared_as(*few, {{.name = one, .expression = "type=ranking"}});
        for (const AskedQuestion& question : table_of(*said).questions) {
            QVERIFY(question.kind == AskedKind::ranking);
            QVERIFY(q(question.reason).startsWith(u"You said so. 2 respondents"));
        }
        const SnapshotPtr words = survey_of("Colour\nred\nblue\nred\n");
        const SnapshotPtr wrong = prepared_as(*words, {{.name = "S: Colour", .expression = "type=ranking"}});
        QVERIFY(table_of(*wrong).questions.front().kind == AskedKind::single);
    }
    void groups_are_compared_by_their_ranks() {
        std::string rows = "Place," + rows_of({});
        for (int i = 0; i < 80; ++i)
            rows += i % 2 == 0 ? "North,1,2,3,4\n" : i % 8 == 1 ? "South,2,1,3,4\n" : "South,4,1,2,3\n";
        const SnapshotPtr data = survey_of(rows);
        const Finding finding =
            found(*data, "surveys.scores", {{"by", "question:Place"}, {"question", stem + "Price"}});
        NEAR(figure_at(finding, "groups", "value", {{"name", "North"}}), 1, 1e-12);
        NEAR(figure_at(finding, "groups", "value", {{"name", "South"}}), 3.5, 1e-12);
        QCOMPARE(finding.table("groups")->find("name")->values.text(0), "North");
    }
    // FiveThirtyEight's survey of 2014: 836 ranked the films, two left one out; figures counted by hand in Python.
    void star_wars_films_as_counted() {
        QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/surveys_fivethirtyeight/star-wars-survey/StarWars.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the Star Wars survey is not here");
        const std::string text = file.readAll().toStdString();
        std::string rows;
        for (const char* film : {"I", "II", "III", "IV", "V", "VI"})
            rows += std::string(rows.empty() ? "" : ",") + "Please rank the films in order of preference - " + film;
        rows += '\n';
        int line = 0;
        for (const std::string_view each : snapshot_of_detail::split(text, '\n')) {
            const auto cells = snapshot_of_detail::split(each, ',');
            if (++line < 3 || cells.size() < 15) continue;
            for (std::size_t c = 9; c < 15; ++c) rows += std::string(cells[c]) + (c < 14 ? "," : "\n");
        }
        const Finding finding = found(*survey_of(rows), "surveys.scores");
        QVERIFY2(q(finding.headline)
                     .contains(u"“V” stands first of 6 items: mean rank 2.51 (2.41 to 2.62), put first by 35"),
                 qPrintable(q(finding.headline)));
        NEAR(score(finding, "V", "rank"), 2.513157894736842, 1e-9);
        NEAR(score(finding, "I", "rank"), 3.735645933014354, 1e-9);
        NEAR(score(finding, "III", "rank"), 4.3433014354066986, 1e-9);
        NEAR(score(finding, "V", "first"), 34.56937799043062, 1e-9);
        NEAR(score(finding, "VI", "top3"), 71.5311004784689, 1e-9);
        QCOMPARE(score(finding, "II", "rank", "base"), 836.0);
        NEAR(score(finding, "V", "rank", "high") - score(finding, "V", "rank"), 1.9628 * 0.05459772669223789, 2e-5);
    }
};

QTEST_GUILESS_MAIN(TestRankings)
#include "test_rankings.moc"
