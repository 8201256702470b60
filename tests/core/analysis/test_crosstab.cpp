#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "text_of.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

Finding crosstab(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {}) {
    const auto finding = run(snapshot, {.analysis = "surveys.crosstab", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

/// The row of a table whose texts in these columns are these.
std::size_t row_of(const FindingTable& table, const std::map<std::string, std::string>& wanted) {
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (std::ranges::all_of(
                wanted, [&](const auto& each) { return table.find(each.first)->values.text(row) == each.second; }))
            return row;
    qFatal("no such row");
}
double figure(const Finding& finding, std::string_view table, std::string_view column,
              const std::map<std::string, std::string>& row) {
    const FindingTable& of = *finding.table(table);
    return of.find(column)->values.numbers()[row_of(of, row)];
}
bool near(double value, double wanted, double within = 1e-9) { return std::abs(value - wanted) < within; }

/// A respondent a count, of rows by columns.
std::string people_of(const std::string& header, const std::vector<std::string>& rows,
                      const std::vector<std::string>& columns, const std::vector<std::vector<int>>& counts) {
    std::string table = header + '\n';
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < columns.size(); ++j)
            for (int n = 0; n < counts[i][j]; ++n) table += rows[i] + ',' + columns[j] + '\n';
    return table;
}
SnapshotPtr party() {
    static const SnapshotPtr made =
        survey_of(people_of("Gender,Party", {"female", "male"}, {"Democrat", "Independent", "Republican"},
                            {{762, 327, 468}, {484, 239, 477}}));
    return made;
}
SnapshotPtr hair() {
    static const SnapshotPtr made =
        survey_of(people_of("Hair,Eyes", {"Black", "Brown", "Red", "Blond"}, {"Brown", "Blue", "Hazel", "Green"},
                            {{68, 20, 15, 5}, {119, 84, 54, 29}, {26, 17, 14, 14}, {7, 94, 10, 16}}));
    return made;
}
/// 240 respondents, half North; A is named by 160, B by 160, C by 48.
SnapshotPtr brands(bool weighted) {
    std::string rows = "survey,respondent,question,answer,weight\n";
    for (int i = 0; i < 240; ++i) {
        const bool a = i % 2 == 0 || i % 3 == 0, b = i % 3 != 1, c = i % 5 == 0;
        const std::string who = "S,r" + std::to_string(i) + ',',
                          end = weighted ? "," + std::to_string(1 + (i % 4) / 2.0) + '\n' : std::string(",\n");
        const bool happy = (i * 7) % 10 < 4 + 2 * (a ? 1 : 0) - (c ? 1 : 0);
        rows += who + "Happy," + (happy ? "yes" : "no") + end + who + "Place," + (i % 6 < 3 ? "North" : "South") + end;
        if (a) rows += who + "Brands,A" + end;
        if (b) rows += who + "Brands,B" + end;
        if (c) rows += who + "Brands,C" + end;
    }
    return snapshot_of({{DatasetKind::responses, rows}});
}
const std::map<std::string, std::string> by_gender{{"rows", "Party"}, {"columns", "question:Gender"}},
    by_eyes{{"rows", "Hair"}, {"columns", "question:Eyes"}};

}  // namespace

class TestCrosstab : public QObject {
    Q_OBJECT
 private slots:
    // METHODS 7, Agresti's table: chi-squared 30.07015, V .1044358; of two columns z is the adjusted residual.
    void gender_by_party_as_in_agresti() {
        const Finding finding = crosstab(*party(), by_gender);
        QVERIFY(near(figure(finding, "questions", "statistic", {{"question", "Party"}}), 30.07015, 5e-6));
        QVERIFY(near(figure(finding, "questions", "v", {{"question", "Party"}}), 0.1044358, 5e-8));
        QVERIFY(near(figure(finding, "tests", "score", {{"answer", "Democrat"}, {"column", "female"}}), 4.50205, 5e-6));
        QVERIFY(
            near(figure(finding, "tests", "score", {{"answer", "Independent"}, {"column", "male"}}), -0.69945, 5e-6));
        QVERIFY(near(figure(finding, "crosstab", "total", {{"answer", "Democrat"}}), 1246.0 / 2757));
        QVERIFY(near(figure(finding, "crosstab", "column_1", {{"answer", "Democrat"}}), 762.0 / 1557));
        const FindingTable& table = *finding.table("crosstab");
        QCOMPARE(q(table.find("mark_1")->values.text(row_of(table, {{"answer", "Republican"}}))), QStringLiteral("▼"));
        QCOMPARE(q(table.find("mark_1")->values.text(row_of(table, {{"answer", "Independent"}}))), QString());
        QVERIFY(q(table.title).contains(u"Benjamini-Hochberg"));
        QVERIFY2(q(finding.headline).contains(u"“Republican” to “Party”"), qPrintable(q(finding.headline)));
    }
    // METHODS 7: blond share by eyes, pair by pair, Bonferroni within the row: all but hazel and green.
    void pairs_of_columns_as_in_r() {
        auto options = by_eyes;
        options["test"] = "columns";
        options["correction"] = "bonferroni";
        const Finding finding = crosstab(*hair(), options);
        const std::map<std::string, std::string> pair{{"answer", "Blond"}, {"column", "Hazel"}, {"compared", "Green"}};
        QVERIFY(near(figure(finding, "tests", "score", pair), -2.359891, 5e-7));
        QVERIFY(near(figure(finding, "tests", "p", pair), 0.01828032, 5e-9));
        QVERIFY(near(figure(finding, "tests", "adjusted", pair), 0.1096819, 5e-8));
        QVERIFY(near(figure(finding, "questions", "statistic", {{"question", "Hair"}}), 138.2898, 5e-5));
        const FindingTable& table = *finding.table("crosstab");
        const std::size_t blond = row_of(table, {{"answer", "Blond"}});
        // Columns are the most frequent first: brown A, blue B, hazel C, green D.
        QCOMPARE(q(table.find("mark_1")->values.text(blond)), QString());
        QCOMPARE(q(table.find("mark_2")->values.text(blond)), QStringLiteral("ACD"));
        QCOMPARE(q(table.find("mark_3")->values.text(blond)), QStringLiteral("A"));
        QCOMPARE(q(table.find("mark_4")->values.text(blond)), QStringLiteral("A"));
        QVERIFY(q(table.title).contains(u"Bonferroni"));
    }
    void shares_of_rows_and_counts() {
        auto options = by_gender;
        options["show"] = "rows";
        QVERIFY(
            near(figure(crosstab(*party(), options), "crosstab", "column_1", {{"answer", "Democrat"}}), 762.0 / 1246));
        options["show"] = "counts";
        QVERIFY(near(figure(crosstab(*party(), options), "crosstab", "column_2", {{"answer", "Democrat"}}), 484, 1e-6));
    }
    void columns_nest_and_stand_side_by_side() {
        const Finding nested =
            crosstab(*hair(), {{"rows", "Hair"}, {"columns", "question:Eyes > question:Hair"}, {"least_base", "1"}});
        QVERIFY(near(figure(nested, "crosstab", "column_1", {{"answer", "Black"}}), 1) ||
                near(figure(nested, "crosstab", "column_1", {{"answer", "Black"}}), 0));
        const Finding two = crosstab(*hair(), {{"rows", "Hair"}, {"columns", "question:Eyes; question:Hair"}});
        QVERIFY(two.table("crosstab")->find("column_8"));
        QCOMPARE(two.table("questions")->rows(), 2U);
    }
    void several_answers_are_of_who_answered() {
        std::string rows = "survey,respondent,question,answer\n";
        for (int i = 0; i < 60; ++i) {
            const std::string who = "S,r" + std::to_string(i) + ',';
            rows += who + "Place," + (i % 2 == 0 ? "North" : "South") + '\n' + who + "Brands,Alpha\n";
            if (i % 3 == 0) rows += who + "Brands,Beta\n";
        }
        const Finding finding = crosstab(*snapshot_of({{DatasetKind::responses, rows}}),
                                         {{"rows", "Brands"}, {"columns", "question:Place"}});
        QVERIFY(near(figure(finding, "crosstab", "total", {{"answer", "Alpha"}}), 1));
        QVERIFY(near(figure(finding, "crosstab", "total", {{"answer", "Beta"}}), 1.0 / 3));
    }
    // Columns that share respondents: the pooled test with the overlap in its variance, computed in R.
    void several_answers_are_columns() {
        for (const bool weighted : {false, true}) {
            const Finding finding = crosstab(
                *brands(weighted),
                {{"rows", "Happy"}, {"columns", "question:Brands"}, {"test", "columns"}, {"correction", "none"}});
            const auto pair = [](const char* first, const char* second) {
                return std::map<std::string, std::string>{{"answer", "yes"}, {"column", first}, {"compared", second}};
            };
            QVERIFY(near(figure(finding, "tests", "score", pair("A", "B")),
                         weighted ? 1.7405684678179 : 1.7910946513586, 1e-9));
            if (weighted) continue;
            QVERIFY(near(figure(finding, "tests", "p", pair("A", "B")), 0.0732781073352, 1e-9));
            QVERIFY(near(figure(finding, "tests", "score", pair("A", "C")), 0.732467020765, 1e-9));
            QVERIFY(near(figure(finding, "crosstab", "column_1", {{"answer", "yes"}}), 0.55));
            // Who stands in several columns is one respondent.
            QVERIFY(near(figure(finding, "bases", "base", {{"question", "Happy"}, {"column", "All"}}), 240));
            QCOMPARE(finding.table("questions")->rows(), 0U);
            QVERIFY(std::ranges::any_of(finding.notes,
                                        [](const Text& each) { return q(each).contains(u"shared respondents"); }));
        }
    }
    void several_answers_as_columns_against_who_did_not_give_them() {
        const Finding finding = crosstab(*brands(false), {{"rows", "Happy"}, {"columns", "question:Brands"}});
        // Of 208 who named any brand 160 named A: 55 % against 33.3 % of the other 48, computed in R.
        const std::map<std::string, std::string> of_a{{"answer", "yes"}, {"column", "A"}};
        QVERIFY(near(figure(finding, "tests", "score", of_a), 2.633122354418, 1e-9));
        // Three columns that overlap are three tests; that of no is that of yes, turned round.
        QCOMPARE(finding.metrics[1].value, 3.0);
        const Finding rows =
            crosstab(*brands(false), {{"rows", "Happy"}, {"columns", "question:Brands"}, {"show", "rows"}});
        // Of who named any brand 88 + 16 are happy, 88 of them with A.
        QVERIFY(near(figure(rows, "crosstab", "column_1", {{"answer", "yes"}}), 88.0 / 104));
    }
    void several_answers_nest_both_ways() {
        const Finding inner = crosstab(
            *brands(false), {{"rows", "Happy"}, {"columns", "question:Place > question:Brands"}, {"least_base", "1"}});
        QCOMPARE(inner.table("crosstab")->columns.size(), 3U + 2 * 6);
        QVERIFY(near(figure(inner, "bases", "base", {{"question", "Happy"}, {"column", "North · A"}}), 80));
        const Finding outer = crosstab(
            *brands(false), {{"rows", "Happy"}, {"columns", "question:Brands > question:Place"}, {"least_base", "1"}});
        QVERIFY(near(figure(outer, "bases", "base", {{"question", "Happy"}, {"column", "A · North"}}), 80));
        // Who named B, whatever else.
        const Finding only =
            crosstab(*brands(false), {{"rows", "Happy"}, {"columns", "none"}, {"only", "question:Brands=B"}});
        QCOMPARE(only.metrics[0].value, 160.0);
        const Finding rows = crosstab(
            *brands(false), {{"rows", "question:Brands > question:Place; Brands"}, {"columns", "question:Happy"}});
        QVERIFY(near(figure(rows, "crosstab", "total", {{"answer", "A · North"}}), 80.0 / 208));
    }
    // Columns of two: A against B is B against A.
    void two_columns_differ_once() {
        const Finding finding = crosstab(*party(), by_gender);
        QCOMPARE(finding.metrics[1].value, 3.0);
        QCOMPARE(finding.metrics[2].value, 2.0);
        QVERIFY(q(finding.headline).contains(u"2 of 3 figures differ"));
        QVERIFY2(q(finding.headline).contains(u"” (Gender) against"), qPrintable(q(finding.headline)));
        // Benjamini-Hochberg of three tests, not of six: both have the same corrected p.
        for (const char* column : {"female", "male"}) {
            const std::map<std::string, std::string> of{{"answer", "Democrat"}, {"column", column}};
            QVERIFY(near(figure(finding, "tests", "adjusted", of), 1.5 * figure(finding, "tests", "p", of), 1e-12));
        }
        auto three = by_eyes;
        QCOMPARE(crosstab(*hair(), three).metrics[1].value, 16.0);
    }
    // Of two answers more of the one are fewer of the other: three tests of three columns, not six.
    void two_answers_differ_once() {
        const SnapshotPtr data =
            survey_of(people_of("Back,Place", {"yes", "no"}, {"North", "South", "East"}, {{70, 50, 40}, {50, 70, 80}}));
        const std::map<std::string, std::string> of_place{{"rows", "Back"}, {"columns", "question:Place"}};
        const Finding finding = crosstab(*data, of_place);
        QCOMPARE(finding.metrics[1].value, 3.0);
        QCOMPARE(finding.metrics[2].value, 2.0);
        QVERIFY(
            std::ranges::any_of(finding.notes, [](const Text& note) { return q(note).contains(u"Of two answers"); }));
        // Benjamini-Hochberg of three tests: the largest p stays as it is, the smallest is three times as large.
        for (const char* answer : {"yes", "no"}) {
            std::map<std::string, std::string> of{{"answer", answer}, {"column", "South"}};
            QVERIFY(near(figure(finding, "tests", "adjusted", of), figure(finding, "tests", "p", of), 1e-12));
            of["column"] = "North";
            QVERIFY(near(figure(finding, "tests", "adjusted", of), 3 * figure(finding, "tests", "p", of), 1e-12));
        }
        auto pairs = of_place;
        pairs["test"] = "columns";
        const Finding in_pairs = crosstab(*data, pairs);
        QCOMPARE(in_pairs.metrics[1].value, 3.0);
        QCOMPARE(in_pairs.metrics[2].value, 2.0);
        // Both answers carry letters (A East, B North, C South): yes is higher in the north, no elsewhere.
        const FindingTable& table = *in_pairs.table("crosstab");
        QCOMPARE(q(table.find("mark_2")->values.text(row_of(table, {{"answer", "yes"}}))), "AC");
        QCOMPARE(q(table.find("mark_1")->values.text(row_of(table, {{"answer", "no"}}))), "B");
        QCOMPARE(q(table.find("mark_3")->values.text(row_of(table, {{"answer", "no"}}))), "B");
    }
    // 1 − n/N of 2757 of 3676 is a quarter: z is twice as large.
    void a_population_that_is_known_makes_tests_surer() {
        auto options = by_gender;
        options["population"] = "3676";
        const Finding finding = crosstab(*party(), options);
        QVERIFY(
            near(figure(finding, "tests", "score", {{"answer", "Democrat"}, {"column", "female"}}), 2 * 4.50205, 1e-5));
        QVERIFY(near(figure(finding, "questions", "statistic", {{"question", "Party"}}), 4 * 30.07015, 4e-5));
        QVERIFY(q(finding.table("crosstab")->title).contains(u"population of 3,676"));
        options["population"] = "200";
        QVERIFY(!run(*party(), {.analysis = "surveys.crosstab", .options = options}));
    }
    void nets_means_and_promoter_scores() {
        std::string wide = "Place,How likely are you to recommend us\n";
        for (int i = 0; i < 110; ++i)
            wide += std::string(i % 2 == 0 ? "North," : "South,") + std::to_string(i % 11) + '\n';
        const Finding finding = crosstab(*survey_of(wide), {{"columns", "question:Place"}});
        QVERIFY(near(figure(finding, "crosstab", "total", {{"answer", "Promoters (9 and 10)"}}), 2.0 / 11));
        QVERIFY(near(figure(finding, "crosstab", "total", {{"answer", "Detractors (0 to 6)"}}), 7.0 / 11));
        QVERIFY(near(figure(finding, "means", "total", {{"answer", "Mean"}}), 5));
        QVERIFY(near(figure(finding, "means", "total", {{"answer", "Net promoter score"}}), -500.0 / 11));
    }
    void small_columns_are_hidden_and_it_is_said() {
        const Finding finding = crosstab(
            *survey_of(people_of("Way,Place", {"Car", "Bus"}, {"North", "South", "East"}, {{40, 30, 5}, {20, 30, 5}})),
            {{"rows", "Way"}, {"columns", "question:Place"}});
        const FindingTable& table = *finding.table("crosstab");
        QVERIFY(std::isnan(table.find("column_3")->values.numbers()[0]));
        QVERIFY(q(finding.warnings.front()).contains(u"hidden"));
    }
    // Weights of 2 for everybody change nothing; unequal ones cost effective respondents.
    void weights_count_by_their_effective_number() {
        const auto weighted = [](auto&& weight) {
            std::string rows = "survey,respondent,question,answer,weight\n";
            for (int i = 0; i < 400; ++i) {
                const std::string who = "S,r" + std::to_string(i) + ',', end = ',' + std::to_string(weight(i)) + '\n';
                rows += who + "Place," + (i % 2 == 0 ? "North" : "South") + end;
                rows += who + "Way," + ((i % 4 < 2) == (i % 2 == 0) || i % 5 == 0 ? "Car" : "Bus") + end;
            }
            return crosstab(*snapshot_of({{DatasetKind::responses, rows}}),
                            {{"rows", "Way"}, {"columns", "question:Place"}});
        };
        const std::map<std::string, std::string> cell{{"answer", "Car"}, {"column", "North"}};
        const Finding plain = weighted([](int) { return 1; }), twice = weighted([](int) { return 2; }),
                      uneven = weighted([](int i) { return i % 7 == 0 ? 5 : 1; });
        QVERIFY(near(figure(plain, "tests", "score", cell), figure(twice, "tests", "score", cell)));
        const std::map<std::string, std::string> base{{"question", "Way"}, {"column", "North"}};
        QVERIFY(near(figure(plain, "bases", "effective", base), 200));
        QVERIFY(figure(uneven, "bases", "effective", base) < 140);
        QCOMPARE(figure(uneven, "bases", "base", base), 200.0);
    }
    // Where nothing differs, the false discovery rate finds something in about one table of twenty, no correction in
    // most.
    void chance_makes_few_finds_with_a_correction() {
        int corrected = 0, plain = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            RandomNumbers random(seed);
            std::string wide = "Place,Q1,Q2,Q3,Q4,Q5,Q6\n";
            for (int i = 0; i < 400; ++i) {
                wide += random.unit() < 0.5 ? "North" : "South";
                for (int k = 0; k < 6; ++k) wide += ',' + std::string(1, static_cast<char>('a' + random.below(4)));
                wide += '\n';
            }
            const auto snapshot = survey_of(wide);
            std::map<std::string, std::string> options{{"rows", "Q1;Q2;Q3;Q4;Q5;Q6"}, {"columns", "question:Place"}};
            corrected += crosstab(*snapshot, options).metrics[2].value > 0 ? 1 : 0;
            options["correction"] = "none";
            plain += crosstab(*snapshot, options).metrics[2].value > 0 ? 1 : 0;
        }
        qInfo("tables of chance with a find: %d of 40 corrected, %d not corrected", corrected, plain);
        QVERIFY(corrected <= 6);
        QVERIFY(plain >= 15);
    }
    void the_same_bytes_on_any_number_of_threads() {
        const auto on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = crosstab(*hair(), {{"columns", "question:Eyes"}});
            const auto p = finding.table("tests")->find("p")->values.numbers();
            return std::vector<double>(p.begin(), p.end());
        };
        QVERIFY(on(1) == on(3));
    }
    void judgements_are_no_columns_where_something_else_parts_respondents() {
        std::string rows = "respondent,question,answer\n";
        for (int i = 0; i < 240; ++i) {
            const std::string who = "r" + std::to_string(i) + ',';
            rows += who + "Would you recommend us?," + std::to_string(i % 11) + '\n' + who + "Gender," +
                    (i % 2 == 0 ? "f" : "m") + '\n';
        }
        const Finding finding = crosstab(*snapshot_of({{DatasetKind::responses, rows}}));
        const FindingTable& bases = *finding.table("bases");
        QStringList columns;
        for (std::size_t row = 0; row < bases.rows(); ++row) columns << q(bases.find("column")->values.text(row));
        QVERIFY2(columns.contains(QStringLiteral("f")) && !columns.contains(QStringLiteral("10")),
                 qPrintable(columns.join(u'|')));
    }
    void without_columns_nothing_is_tested() {
        const Finding finding = crosstab(*hair(), {{"columns", "none"}});
        QCOMPARE(finding.metrics.size(), 1U);
        QVERIFY(q(finding.table("crosstab")->title).contains(u"not tested"));
        QCOMPARE(finding.warnings.size(), 0U);
        QVERIFY(near(figure(finding, "crosstab", "total", {{"answer", "Blond"}}), 127.0 / 592));
    }
    void what_cannot_be_crossed_is_said() {
        const auto error = [](const std::map<std::string, std::string>& options) {
            const auto found = run(*hair(), {.analysis = "surveys.crosstab", .options = options});
            return found ? std::string("none") : std::string(id(found.error().code));
        };
        QVERIFY(error({{"rows", "Beard"}}) == "not_found");
        QVERIFY(error({{"columns", "customers.beard"}}) == "not_found");
        QVERIFY(error({{"columns", "none"}}) == "none");
        QVERIFY(error({{"test", "none"}, {"columns", "question:Eyes"}}) == "none");
    }
    void a_question_is_not_crossed_with_itself() {
        std::string wide = "First,Second\n";
        for (int i = 0; i < 90; ++i) wide += std::string(i % 2 ? "a" : "b") + (i % 3 ? ",x\n" : ",y\n");
        const Finding finding = crosstab(*survey_of(wide));
        const FindingTable& table = *finding.table("crosstab");
        for (std::size_t row = 0; row < table.rows(); ++row)
            QCOMPARE(q(table.find("question")->values.text(row)), "Second");
        QVERIFY(table.find("a") || finding.table("bases")->rows() > 1);
        std::string alone = "Only\n";
        for (int i = 0; i < 90; ++i) alone += i % 2 ? "a\n" : "b\n";
        QVERIFY(crosstab(*survey_of(alone)).table("crosstab")->rows() >= 2);
    }
    void what_nobody_has_is_said() {
        std::string rows = "survey,respondent,customer_id,question,answer\n";
        for (int i = 0; i < 80; ++i)
            rows += "S,r" + std::to_string(i / 2) + ",c" + std::to_string(i / 2) + (i % 2 == 0 ? ",Q," : ",P,") +
                    (i % 3 == 0 ? "yes" : "no") + "\n";
        const SnapshotPtr data =
            snapshot_of({{DatasetKind::responses, rows}, {DatasetKind::customers, "customer_id,country\nz,Peru\n"}});
        QVERIFY(run(*data, {.analysis = "surveys.crosstab", .options = {{"columns", "question:Q"}}}));
        for (const std::map<std::string, std::string>& options :
             {std::map<std::string, std::string>{{"columns", "question:Q>customers.country"}},
              {{"columns", "customers.country"}},
              {{"rows", "customers.country"}},
              {{"only", "customers.country=Peru"}}}) {
            const auto found = run(*data, {.analysis = "surveys.crosstab", .options = options});
            QVERIFY2(!found, options.begin()->second.c_str());
            const QString said = q(found.error());
            QVERIFY2(said.contains(u"No respondent of"), qPrintable(said));
        }
    }
};

QTEST_GUILESS_MAIN(TestCrosstab)
#include "test_crosstab.moc"
