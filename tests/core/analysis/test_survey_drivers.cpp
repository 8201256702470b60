#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "text_of.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

Finding drivers(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {}) {
    const auto finding = run(snapshot, {.analysis = "surveys.drivers", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

std::size_t row_of(const Finding& finding, std::string_view driver) {
    const Column& names = finding.table("drivers")->find("driver")->values;
    for (std::size_t row = 0; row < names.size(); ++row)
        if (names.text(row) == driver) return row;
    qFatal("no driver %s", std::string(driver).c_str());
}
double figure(const Finding& finding, std::string_view driver, std::string_view column) {
    return finding.table("drivers")->find(column)->values.numbers()[row_of(finding, driver)];
}
std::string words(const Finding& finding, std::string_view driver, std::string_view column) {
    return std::string(finding.table("drivers")->find(column)->values.text(row_of(finding, driver)));
}
bool near(double value, double wanted, double within) { return std::abs(value - wanted) < within; }
bool says(const std::vector<Text>& texts, const QString& part) {
    return std::ranges::any_of(texts, [&](const Text& each) { return q(each).contains(part); });
}

/// R's attitude: thirty departments.
const std::string attitude =
    "rating,complaints,privileges,learning,raises,critical,advance\n"
    "43,51,30,39,61,92,45\n63,64,51,54,63,73,47\n71,70,68,69,76,86,48\n61,63,45,47,54,84,35\n81,78,56,66,71,83,47\n"
    "43,55,49,44,54,49,34\n58,67,42,56,66,68,35\n71,75,50,55,70,66,41\n72,82,72,67,71,83,31\n67,61,45,47,62,80,41\n"
    "64,53,53,58,58,67,34\n67,60,47,39,59,74,41\n69,62,57,42,55,63,25\n68,83,83,45,59,77,35\n77,77,54,72,79,77,46\n"
    "81,90,50,72,60,54,36\n74,85,64,69,79,79,63\n65,60,65,75,55,80,60\n65,70,46,57,75,85,46\n50,58,68,54,64,78,52\n"
    "50,40,33,34,43,64,33\n64,61,52,62,66,80,41\n53,66,52,50,63,80,37\n40,37,42,58,50,57,49\n63,54,42,48,66,75,33\n"
    "66,77,66,63,88,76,72\n78,75,58,74,80,78,49\n48,57,44,45,51,83,38\n85,85,71,71,77,74,55\n82,82,39,59,64,78,39\n";
const std::map<std::string, std::string> of_attitude{
    {"outcome", "rating"}, {"items", "complaints; privileges; learning; raises; critical; advance"}};

/// Three ratings that go together; the first two make the judgement on the whole, the first is rated low.
std::string shop(int people, std::uint64_t seed) {
    RandomNumbers random(seed);
    const auto rated = [](double value) { return std::to_string(std::clamp(static_cast<int>(value + 0.5), 1, 5)); };
    const auto noise = [&] { return 1.8 * (random.unit() + random.unit() - 1); };
    std::string rows = "Staff,Goods,Bags,Overall satisfaction\n";
    for (int i = 0; i < people; ++i) {
        const double mood = 0.5 * noise();
        const double staff = 2.6 + mood + noise(), goods = 3.9 + mood + noise(), bags = 3.8 + mood + noise();
        const double overall = 3.4 + 0.7 * (staff - 2.6) + 0.35 * (goods - 3.9) + 0.5 * noise();
        rows += rated(staff) + ',' + rated(goods) + ',' + rated(bags) + ',' + rated(overall) + '\n';
    }
    return rows;
}

}  // namespace

class TestSurveyDrivers : public QObject {
    Q_OBJECT
 private slots:
    // METHODS 7: relaimpo's LMG and Johnson's weights of attitude, R² 0.732602.
    void attitude_as_in_r() {
        const Finding lmg = drivers(*survey_of(attitude), of_attitude);
        constexpr double r2 = 0.732602;
        QVERIFY(near(figure(lmg, "complaints", "variance"), 0.370816, 1e-6));
        QVERIFY(near(figure(lmg, "complaints", "importance"), 0.370816 / r2, 2e-6));
        QVERIFY(near(figure(lmg, "critical", "variance"), 0.006589, 1e-6));
        QVERIFY(near(figure(lmg, "advance", "coefficient"), -0.18346, 1e-5));
        QCOMPARE(lmg.metrics[1].id, "explained");
        QVERIFY(near(lmg.metrics[1].value, r2, 1e-6));
        auto options = of_attitude;
        options["method"] = "johnson";
        const Finding johnson = drivers(*survey_of(attitude), options);
        QVERIFY(near(figure(johnson, "complaints", "variance"), 0.362760, 1e-6));
        QVERIFY(near(figure(johnson, "advance", "variance"), 0.020193, 1e-6));
        QVERIFY(says(johnson.notes, QStringLiteral("Johnson")));
        QVERIFY(says(lmg.warnings, QStringLiteral("Only 30 respondents for 6 drivers")));
    }
    // R: summary(lm(q1 ~ ., customerSat))$r.squared
    void customer_satisfaction_is_explained_as_in_r() {
        const auto snapshot = real_survey("customer_sat/customerSat.csv");
        if (!snapshot) QSKIP("the survey customerSat is not here");
        const Finding finding = drivers(*snapshot, {{"outcome", "q1"}, {"items", "q2;q3;q4;q5;q6;q7;q8;q9;q10"}});
        QVERIFY(near(finding.metrics[1].value, 0.716728904856, 1e-9));
        double sum = 0;
        for (const double each : finding.table("drivers")->find("importance")->values.numbers()) sum += each;
        QVERIFY(near(sum, 1, 1e-9));
        for (const char* item : {"q2", "q6", "q10"}) {
            QVERIFY(figure(finding, item, "low") <= figure(finding, item, "importance"));
            QVERIFY(figure(finding, item, "importance") <= figure(finding, item, "high"));
        }
    }
    void chance_is_given_no_advice() {
        RandomNumbers random(11);
        std::string rows = "A,B,C,Overall satisfaction\n";
        for (int i = 0; i < 300; ++i) {
            for (int column = 0; column < 4; ++column)
                rows += std::to_string(1 + random.below(5)) + (column < 3 ? ',' : '\n');
        }
        const Finding finding = drivers(*survey_of(rows));
        QVERIFY2(q(finding.headline).startsWith(u"Nothing that was looked at"), qPrintable(q(finding.headline)));
        for (const char* driver : {"A", "B", "C"}) QCOMPARE(words(finding, driver, "quadrant"), "");
        QVERIFY(!finding.chart("priorities"));
        QCOMPARE(finding.metrics.front().id, "explained");
    }
    void without_a_question_on_the_whole_the_first_is_taken_and_said() {
        std::string rows = "Staff,Goods,Price\n";
        for (int i = 0; i < 120; ++i)
            rows += std::to_string(1 + i % 5) + ',' + std::to_string(1 + (i + i / 9) % 5) + ',' +
                    std::to_string(1 + (i + i / 5) % 5) + '\n';
        QVERIFY(says(drivers(*survey_of(rows)).warnings, QStringLiteral("the first rating is explained: “Staff”")));
        QVERIFY(!says(drivers(*survey_of(rows), {{"outcome", "Price"}}).warnings, QStringLiteral("first rating")));
    }
    void what_matters_and_is_weak_is_where_to_begin() {
        const Finding finding = drivers(*survey_of(shop(800, 3)));
        QVERIFY2(q(finding.headline).startsWith(u"“Staff” drives “Overall satisfaction” most"),
                 qPrintable(q(finding.headline)));
        QCOMPARE(words(finding, "Staff", "quadrant"), "Concentrate here");
        QCOMPARE(words(finding, "Bags", "quadrant"), "Possible overkill");
        QCOMPARE(words(finding, "Staff", "sign"), "more is better");
        QCOMPARE(figure(finding, "Staff", "worst"), 1.0);
        QCOMPARE(finding.highlights.size(), 1U);
        QCOMPARE(finding.highlights.front().key, "Staff");
        const ChartSpec* map = finding.chart("priorities");
        QVERIFY(map && map->kind == ChartKind::importance && map->ellipses);
        QCOMPARE(map->lines.size(), 2U);
        QCOMPARE(map->warned, std::vector<std::string>{"Staff"});
        QVERIFY(finding.chart("ranks")->ranks);
        QCOMPARE(figure(finding, "Staff", "rank"), 1.0);
        // Performance is the place on the scale: (mean − 1) / 4.
        QVERIFY(near(figure(finding, "Staff", "performance"), (figure(finding, "Staff", "mean") - 1) / 4, 1e-12));
    }
    // An interval over a line of the map: the field is not clear, the mark is drawn hollow (muted).
    void fields_that_are_not_clear_are_said() {
        std::size_t unclear = 0;
        for (const int people : {60, 120, 800}) {
            const Finding finding = drivers(*survey_of(shop(people, 9)));
            const ChartSpec& map = *finding.chart("priorities");
            const double performance = map.lines[0].value, importance = map.lines[1].value;
            for (const char* item : {"Staff", "Goods", "Bags"}) {
                if (words(finding, item, "quadrant").empty()) continue;
                const bool up =
                    figure(finding, item, "low") <= importance && importance <= figure(finding, item, "high");
                const bool along = figure(finding, item, "performance_low") <= performance &&
                                   performance <= figure(finding, item, "performance_high");
                QCOMPARE(words(finding, item, "clear"), up && along ? "neither is clear"
                                                        : up        ? "importance not clear"
                                                        : along     ? "performance not clear"
                                                                    : "clear");
                QCOMPARE(std::ranges::count(map.muted, item), up || along ? 1 : 0);
                QVERIFY(!(up || along) || std::ranges::count(map.warned, item) == 0);
                unclear += up || along ? 1 : 0;
            }
        }
        QVERIFY(unclear > 0);
        QCOMPARE(words(drivers(*survey_of(shop(800, 9))), "Staff", "clear"), "clear");
    }
    // Each driver has a test of its own, not that of the regression. R: summary(lm(q1 ~ ., customerSat)).
    void drivers_have_a_test_of_their_own() {
        const Finding few = drivers(*survey_of(attitude), of_attitude);
        QVERIFY(figure(few, "complaints", "p") < 0.02);  // 0.0009
        for (const char* item : {"privileges", "raises", "critical"}) QVERIFY(figure(few, item, "p") > 0.3);
        const Finding shopping = drivers(*survey_of(shop(800, 3)));
        QVERIFY(figure(shopping, "Bags", "p") > 0.05 && figure(shopping, "Staff", "p") < 1e-9);
        QVERIFY(shopping.highlights.front().p_value < 1e-4);
        const auto snapshot = real_survey("customer_sat/customerSat.csv");
        if (!snapshot) QSKIP("the survey customerSat is not here");
        const Finding many = drivers(*snapshot, {{"outcome", "q1"}, {"items", "q2;q3;q4;q5;q6;q7;q8;q9;q10"}});
        // 2.8e-43 and 0.019 and 0.113 there, where errors are taken for alike.
        QVERIFY(figure(many, "q4", "p") < 1e-15);
        QVERIFY(figure(many, "q3", "p") > 0.003 && figure(many, "q3", "p") < 0.07);
        QVERIFY(figure(many, "q8", "p") > 0.05 && figure(many, "q8", "p") < 0.25);
        QVERIFY(figure(many, "q8", "p_adjusted") >= figure(many, "q8", "p"));
    }
    void who_lacks_an_answer_is_left_out_and_it_is_said() {
        std::string some = "Staff,Goods,Bags,Overall satisfaction\n";
        const std::string all = shop(200, 5);
        int line = 0;
        for (std::string_view each : snapshot_of_detail::split(all, '\n')) {
            if (line++ == 0 || each.empty()) continue;
            std::string row(each);
            if (line % 4 == 0) row.replace(2, 1, "Don't know");
            some += row + '\n';
        }
        const Finding finding = drivers(*survey_of(some));
        QVERIFY(finding.metrics[2].value < 160 && finding.metrics[2].value > 140);
        QVERIFY(says(finding.notes, QStringLiteral("of 200 respondents with an outcome")));
    }
    // Contacts count up to the answer, within 90 days; what came later does not.
    void what_is_known_beside_the_survey_is_as_it_stood() {
        std::string answers = "survey,respondent,customer_id,time,question,answer\n";
        std::string contacts = "contact_id,customer_id,time,resolved\n";
        for (int i = 0; i < 120; ++i) {
            const std::string who = "c" + std::to_string(i);
            // Who complained once (i odd) is less satisfied; contacts after the answer or long ago mean nothing.
            const int satisfied = i % 2 == 1 ? 2 + i % 3 / 2 : 4 + i % 3 / 2;
            answers += "S,r" + std::to_string(i) + ',' + who + ",2024-06-15T12:00,Overall satisfaction," +
                       std::to_string(satisfied) + '\n';
            if (i % 2 == 1) contacts += "k" + std::to_string(i) + ',' + who + ",2024-05-20T10:00,no\n";
            if (i % 5 == 0) contacts += "l" + std::to_string(i) + ',' + who + ",2024-07-01T10:00,no\n";
            if (i % 7 == 0) contacts += "m" + std::to_string(i) + ',' + who + ",2023-07-01T10:00,yes\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::responses, answers}, {DatasetKind::contacts, contacts}});
        const Finding finding = drivers(*snapshot, {{"sources", "known"}});
        QVERIFY(near(figure(finding, "Contacts (90 days)", "mean"), 0.5, 1e-12));
        QCOMPARE(words(finding, "Contacts (90 days)", "sign"), "more is worse");
        QVERIFY(finding.metrics[1].value > 0.7);
        QVERIFY(finding.table("drivers")->find("question")->values.missing(0));
        QVERIFY(finding.chart("importance") && !finding.chart("priorities"));
    }
    // Who bought much until May is satisfied in June; the others buy much afterwards. Segments of today would say the
    // contrary; those that count do not know of it, to the last digit.
    void segments_are_those_before_the_answer() {
        const auto project = [](bool with_later) {
            std::string answers = "survey,respondent,customer_id,time,question,answer\n";
            std::string lines = "order_id,customer_id,time,amount\n";
            int order = 0;
            const auto buys = [&](const std::string& who, const std::string& day, int amount) {
                lines +=
                    "o" + std::to_string(++order) + ',' + who + ',' + day + "T10:00," + std::to_string(amount) + '\n';
            };
            for (int i = 0; i < 300; ++i) {
                const std::string who = "c" + std::to_string(i);
                const bool good = i % 10 == 0;
                for (int k = 1; k <= (good ? 5 : 1 + i % 2); ++k)
                    buys(who, (good ? "2024-0" : "2023-0") + std::to_string(k) + "-1" + std::to_string(i % 10),
                         (good ? 200 : 20) + i);
                if (i == 0) buys(who, "2024-05-31", 200);
                for (int k = 0; k < 6 && with_later && !good; ++k)
                    buys(who, "2024-1" + std::to_string(k % 3) + "-0" + std::to_string(1 + i % 9), 900);
                answers += "S,r" + std::to_string(i) + ',' + who + ",2024-06-15T12:00,Overall satisfaction," +
                           std::to_string(good ? 4 + i % 2 : 1 + i % 4) + '\n';
            }
            return snapshot_of({{DatasetKind::responses, answers}, {DatasetKind::transactions, lines}});
        };
        const Finding today = drivers(*project(true), {{"sources", "known"}}),
                      then = drivers(*project(false), {{"sources", "known"}});
        const double best = figure(today, "Segment: Champions", "mean");
        QVERIFY2(best >= 0.1 && best < 0.25, qPrintable(QString::number(best)));
        QCOMPARE(words(today, "Segment: Champions", "sign"), "more is better");
        QVERIFY(says(today.notes, QStringLiteral("nobody is told apart by what followed")));
        const FindingTable &one = *today.table("drivers"), &other = *then.table("drivers");
        QCOMPARE(one.rows(), other.rows());
        for (std::size_t row = 0; row < one.rows(); ++row) {
            QCOMPARE(one.find("driver")->values.text(row), other.find("driver")->values.text(row));
            for (const char* column : {"importance", "correlation", "mean"})
                QCOMPARE(one.find(column)->values.numbers()[row], other.find(column)->values.numbers()[row]);
        }
    }
    // Parcels that come later than two days annoy; what comes after the answer is not known yet.
    void the_last_delivery_before_the_answer_counts() {
        const auto project = [](const char* column, bool as_day) {
            std::string answers = "survey,respondent,customer_id,time,question,answer\n";
            std::string lines = std::string("order_id,customer_id,time,amount,") + column + '\n';
            for (int i = 0; i < 200; ++i) {
                const std::string who = "c" + std::to_string(i);
                const int took = 1 + i % 4;
                const auto told = [&](int days) {
                    return (as_day ? "2024-06-0" : "") + std::to_string(days + (as_day ? 1 : 0)) + '\n';
                };
                lines += "a" + who + ',' + who + ",2024-06-01T10:00," + std::to_string(20 + i) + ',' + told(took);
                lines += "b" + who + ',' + who + ",2024-06-01T10:00,20," + told(8);  // not here when they answer
                answers += "S,r" + std::to_string(i) + ',' + who + ",2024-06-08T12:00,Overall satisfaction," +
                           std::to_string(6 - took - (i % 7 == 0 ? 1 : 0)) + '\n';
            }
            return snapshot_of({{DatasetKind::responses, answers}, {DatasetKind::transactions, lines}});
        };
        for (const auto& snapshot : {project("Delivery date", true), project("Lieferzeit (Tage)", false)}) {
            const Finding finding = drivers(*snapshot, {{"sources", "known"}});
            QVERIFY(near(figure(finding, "Days to deliver the last order", "mean"), 2.5, 1e-12));
            QCOMPARE(words(finding, "Days to deliver the last order", "sign"), "more is worse");
            QCOMPARE(figure(finding, "Days to deliver the last order", "rank"), 1.0);
        }
    }
    void a_question_with_two_answers_can_drive() {
        std::string rows = "Satisfaction with the delivery,Parcel was on time\n";
        for (int i = 0; i < 200; ++i)
            rows += i % 4 == 0 ? std::to_string(1 + i % 3) + ",No\n" : std::to_string(3 + i % 3) + ",Yes\n";
        const Finding finding = drivers(*survey_of(rows), {{"outcome", "Satisfaction with the delivery"}});
        QVERIFY(near(figure(finding, "Parcel was on time: Yes", "mean"), 0.75, 1e-12));
        QCOMPARE(words(finding, "Parcel was on time: Yes", "sign"), "more is better");
        // Of a rating alone it can be said how well it does.
        QVERIFY(std::isnan(figure(finding, "Parcel was on time: Yes", "performance")));
    }
    void the_same_bytes_on_any_number_of_threads() {
        const auto snapshot = survey_of(shop(600, 9));
        const auto on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = drivers(*snapshot);
            const auto low = finding.table("drivers")->find("low")->values.numbers();
            return std::vector<double>(low.begin(), low.end());
        };
        QVERIFY(on(1) == on(2));
        QVERIFY(on(1) == on(5));
    }
    void what_cannot_be_explained_is_said() {
        const auto error = [](const std::string& wide, const std::map<std::string, std::string>& options = {}) {
            const auto found = run(*survey_of(wide), {.analysis = "surveys.drivers", .options = options});
            return found ? std::string("none") : std::string(id(found.error().code));
        };
        QCOMPARE(error("Way,Colour\nCar,red\nBus,blue\nCar,green\n"), "missing_data");
        QCOMPARE(error(shop(50, 1), {{"outcome", "Staf"}}), "not_found");
        QCOMPARE(error("Staff,Overall satisfaction\n3,4\n2,5\n5,1\n", {{"items", "Staff"}}), "none");
        QCOMPARE(error("Staff,Overall satisfaction\n3,4\n"), "missing_data");
    }
};

QTEST_GUILESS_MAIN(TestSurveyDrivers)
#include "test_survey_drivers.moc"
