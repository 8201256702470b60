#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/highlights.h"
#include "core/base/random_numbers.h"
#include "text_of.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

std::vector<Highlight> told(const Snapshot& snapshot, const char* analysis,
                            const std::map<std::string, std::string>& options = {}) {
    const auto finding = run(snapshot, {.analysis = analysis, .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return finding->highlights;
}
const Highlight* of(const std::vector<Highlight>& all, std::string_view id) {
    const auto found = std::ranges::find(all, id, &Highlight::id);
    return found == all.end() ? nullptr : &*found;
}

/// 400 respondents a wave, of four stores; a store's promoters of a hundred by wave, the others are detractors.
SnapshotPtr stores(const std::vector<std::pair<int, int>>& promoters) {
    std::string rows = "survey,respondent,time,store_id,question,answer\n";
    int respondent = 0;
    for (std::size_t store = 0; store < promoters.size(); ++store)
        for (const bool second : {false, true})
            for (int i = 0; i < 100; ++i) {
                const int of_hundred = second ? promoters[store].second : promoters[store].first;
                rows += "S,r" + std::to_string(++respondent) + (second ? ",2024-05-0" : ",2024-02-0") +
                        std::to_string(1 + i % 9) + ",S" + std::to_string(store + 1) + ",Would you recommend us," +
                        (i < of_hundred ? "10" : "3") + '\n';
            }
    return snapshot_of({{DatasetKind::responses, rows}});
}

/// Quarters of 300 respondents each; of a hundred so many promoters, the others are detractors.
SnapshotPtr quarters(const std::vector<int>& promoters) {
    std::string rows = "survey,respondent,time,question,answer\n";
    int respondent = 0;
    for (std::size_t quarter = 0; quarter < promoters.size(); ++quarter)
        for (int i = 0; i < 300; ++i)
            rows += "S,r" + std::to_string(++respondent) + ',' +
                    iso_text(Date{add_months(*make_date(2022, 1, 1), 3 * static_cast<int>(quarter)).days + i % 80}) +
                    ",Would you recommend us," + (i < 3 * promoters[quarter] ? "10" : "3") + '\n';
    return snapshot_of({{DatasetKind::responses, rows}});
}

}  // namespace

class TestSurveyHighlights : public QObject {
    Q_OBJECT
 private slots:
    void a_sure_fall_is_told() {
        const auto all = told(*stores({{70, 55}, {70, 55}, {70, 55}, {70, 55}}), "surveys.scores", {{"waves", "yes"}});
        const Highlight* fall = of(all, "fall");
        QVERIFY(fall && fall->tidings == Tidings::bad);
        // From 40 to 10: of a hundred customers thirty.
        QVERIFY2(q(fall->sentence).contains(u"fell by 30 points to 10"), qPrintable(q(fall->sentence)));
        QVERIFY(std::abs(fall->customer_share - 0.3) < 1e-9);
        QVERIFY(fall->p_value < 1e-4);
        QCOMPARE(*fall->since, *parse_iso_date("2024-05-01"));
        QCOMPARE(fall->stories, std::vector<std::string>{"satisfaction with Would you recommend us"});
        QVERIFY(of(all, "store_low") == nullptr);  // all stores are alike
        const Highlight* rise = of(told(*stores({{50, 70}, {50, 70}}), "surveys.scores"), "rise");
        QVERIFY(!rise || rise->tidings == Tidings::good);
    }
    // Two points of a hundred a quarter: no quarter says it of itself.
    void a_fall_wave_by_wave_is_told() {
        const SnapshotPtr data = quarters({62, 60, 58, 56, 54, 52, 50, 48});
        const auto finding = run(*data, {.analysis = "surveys.scores", .options = {}});
        QVERIFY2(q(finding->headline).contains(u"fell by about 28 points over 8 waves, to -4 in 2023-Q4"),
                 qPrintable(q(finding->headline)));
        const Highlight* fall = of(finding->highlights, "drift_down");
        QVERIFY(fall && fall->tidings == Tidings::bad && fall->p_value < 0.001);
        QVERIFY(std::abs(fall->customer_share - 0.28) < 0.005);
        QCOMPARE(*fall->since, *make_date(2022, 1, 1));
        const auto same =
            run(*quarters({52, 54, 51, 53, 54, 51, 53, 52}), {.analysis = "surveys.scores", .options = {}});
        QVERIFY2(q(same->headline).contains(u"no clear change since"), qPrintable(q(same->headline)));
        QVERIFY(same->highlights.empty());
        // Three waves make no line.
        QVERIFY(
            !of(run(*quarters({56, 54, 52}), {.analysis = "surveys.scores", .options = {}})->highlights, "drift_down"));
    }
    void what_may_be_chance_is_not() {
        QVERIFY(told(*stores({{60, 59}, {61, 62}, {60, 60}, {59, 61}}), "surveys.scores").empty());
    }
    // Of four stores one falls: under the story that other analyses tell of that store.
    void the_store_that_fell_is_named() {
        const auto all = told(*stores({{70, 71}, {72, 40}, {69, 70}, {71, 70}}), "surveys.scores");
        const Highlight* store = of(all, "store_fell");
        QVERIFY(store);
        QVERIFY2(q(store->sentence).contains(u"fell by 64 points to -20 in store S2"), qPrintable(q(store->sentence)));
        QCOMPARE(store->key, "S2");
        // All fell because of it: that is told as one story.
        QCOMPARE(store->stories,
                 (std::vector<std::string>{story_of_group("S2"), "satisfaction with Would you recommend us"}));
        QVERIFY(std::abs(store->customer_share - 0.25 * 0.64) < 1e-9);
        QVERIFY(store->p_value < 0.01);
        QVERIFY(store->options.at("by") == "responses.store_id");
        const auto low = told(*stores({{70, 71}, {45, 44}, {69, 70}, {71, 70}}), "surveys.scores");
        QVERIFY(of(low, "store_low") && of(low, "store_low")->key == "S2");
        QVERIFY(!of(low, "store_fell"));
    }
    // One story, whoever tells it: the chart that it names is there with its options.
    void what_is_told_can_be_shown() {
        const SnapshotPtr data = stores({{70, 71}, {72, 40}, {69, 70}, {71, 70}});
        const auto all = told(*data, "surveys.scores");
        const Highlight* store = of(all, "store_fell");
        const auto finding = run(*data, {.analysis = store->analysis, .options = store->options});
        QVERIFY(finding && finding->chart(store->chart) && finding->table(store->table));
    }
    // The card is about the latest survey; what another one has to say is heard, with a picture of its own.
    void surveys_beside_the_latest_are_heard() {
        std::string rows = "survey,respondent,time,question,answer\n";
        for (const char* survey : {"Old", "New"})
            for (const bool second : {false, true})
                for (int i = 0; i < 400; ++i) {
                    const bool fell = survey[0] == 'O' && second;
                    const char* day = survey[0] == 'O' ? second ? ",2024-05-1" : ",2024-02-1"
                                      : second         ? ",2025-05-1"
                                                       : ",2025-02-1";
                    rows += std::string(survey) + ",r" + std::to_string(i) + (second ? "b" : "a") + day +
                            std::to_string(i % 9) + ",Would you recommend us," +
                            (i % 100 < (fell ? 40 : 70) ? "10" : "3") + '\n';
                }
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
        const auto all = told(*data, "surveys.scores");
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].id, "fall");
        QCOMPARE(all[0].options.at("survey"), "Old");
        QVERIFY(all[0].drawn && all[0].drawn_from && all[0].drawn->table == all[0].drawn_from->id);
        // A card that something was chosen for is about that alone.
        QVERIFY(told(*data, "surveys.scores", {{"measure", "mean"}}).empty());
    }
    void a_large_difference_of_a_crosstab_is_told() {
        const auto crossed = [](int in_north) {
            std::string rows = "Place,Way\n";
            for (int i = 0; i < 400; ++i)
                rows += std::string(i % 4 == 0 ? "North," : "South,") +
                        (i / 4 < (i % 4 == 0 ? in_north : 50) ? "Car\n" : "Bus\n");
            return told(*survey_of(rows), "surveys.crosstab", {{"rows", "Way"}, {"columns", "question:Place"}});
        };
        const auto all = crossed(80);
        QCOMPARE(all.size(), 1U);
        QVERIFY(std::abs(all[0].customer_share - 0.3 * (all[0].customer_share > 0.15 ? 0.75 : 0.25)) < 1e-9);
        QVERIFY(all[0].p_value < 0.001);
        QVERIFY2(q(all[0].sentence).contains(u"(Place), ") && q(all[0].sentence).endsWith(u"of the others."),
                 qPrintable(q(all[0].sentence)));
        QVERIFY(crossed(55).empty());
    }
    void who_answers_alike_is_told_of() {
        const auto rated = [](int straight) {
            RandomNumbers random(7);
            std::string rows = "Staff,Goods,Bags,Tills,Parking\n";
            for (int i = 0; i < 300; ++i) {
                const int mood = 1 + static_cast<int>(random.below(5));
                for (int k = 0; k < 5; ++k) {
                    const int given = i % 10 < straight ? mood : 1 + static_cast<int>(random.below(5));
                    rows += (k ? "," : "") + std::to_string(given);
                }
                rows += '\n';
            }
            return told(*survey_of(rows), "surveys.reliability");
        };
        const auto careless = rated(4);
        const Highlight* straight = of(careless, "straight");
        QVERIFY(straight);
        QVERIFY2(q(straight->sentence).contains(u"of 300 respondents of “S” gave the same answer to all ratings"),
                 qPrintable(q(straight->sentence)));
        const auto careful = rated(0);
        QVERIFY(!of(careful, "straight"));
        QVERIFY(of(careful, "no_scale"));  // answers of chance have nothing in common
    }
};

QTEST_GUILESS_MAIN(TestSurveyHighlights)
#include "test_survey_highlights.moc"
