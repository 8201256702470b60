#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "core/sample/brand_survey.h"
#include "core/sample/calendar.h"
#include "core/sample/surveys.h"
#include "leak_words.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;
constexpr std::size_t items = 5;

SampleOptions sample_of(std::uint64_t seed, double strength = 1) {
    SampleOptions options{.customers = 3000, .seed = seed, .lines = 0};
    Truths& truths = options.truths;
    truths.survey.strength = truths.decline.strength = truths.nulls.strength = truths.mystery.strength = strength;
    return options;
}

/// An interview about a store, out of the rows of its answers.
struct Interview {
    std::string store;
    std::int32_t day = 0;
    double overall = 0, recommend = -1;
    std::array<double, items> rated{};  // 0: missing or not known

    bool complete() const { return overall > 0 && std::ranges::count(rated, 0.0) == 0; }
};

std::vector<Interview> store_interviews(const SampleOptions& options) {
    const Chunk rows = all_rows(sample_responses(options));
    std::map<std::string, Interview> found;
    for (std::size_t row = 0; row < rows.rows; ++row) {
        if (rows.columns[0].text(row) != store_survey) continue;
        Interview& interview = found[std::string(rows.columns[1].text(row))];
        interview.store = rows.columns[3].text(row);
        interview.day = date_of(DateTime{rows.columns[4].times[row]}).days;
        const std::string_view question = rows.columns[5].text(row), answer = rows.columns[6].text(row);
        if (question == open_question || answer == "Don't know") continue;
        const double value = std::stod(std::string(answer));
        if (question == overall_question) interview.overall = value;
        if (question == recommend_question) interview.recommend = value;
        for (std::size_t i = 0; i < items; ++i)
            if (question == item_name(options.truths.survey, i)) interview.rated[i] = value;
    }
    std::vector<Interview> all;
    for (auto& [respondent, interview] : found) all.push_back(interview);
    return all;
}

/// Least squares of overall satisfaction on the items by the normal equations; the constant comes last.
std::array<double, items + 1> regression(const std::vector<Interview>& interviews) {
    constexpr std::size_t n = items + 1;
    std::array<std::array<double, n + 1>, n> a{};
    for (const Interview& interview : interviews) {
        if (!interview.complete()) continue;
        std::array<double, n + 1> x{};
        std::ranges::copy(interview.rated, x.begin());
        x[items] = 1;
        x[n] = interview.overall;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j <= n; ++j) a[i][j] += x[i] * x[j];
    }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < n; ++k) {
            if (k == i) continue;
            const double factor = a[k][i] / a[i][i];
            for (std::size_t j = i; j <= n; ++j) a[k][j] -= factor * a[i][j];
        }
    std::array<double, n> solved{};
    for (std::size_t i = 0; i < n; ++i) solved[i] = a[i][n] / a[i][i];
    return solved;
}

/// By how much the satisfaction of a store's customers changed from a day on, against the other stores.
double change(const std::vector<Interview>& interviews, std::string_view store, std::int32_t from) {
    std::array<std::array<double, 2>, 2> sum{}, count{};
    for (const Interview& interview : interviews) {
        if (interview.overall == 0) continue;
        // Within some days of the first one a purchase may lie before it.
        if (interview.day >= from && interview.day < from + 7) continue;
        const auto own = static_cast<std::size_t>(interview.store == store);
        const auto after = static_cast<std::size_t>(interview.day >= from);
        sum[own][after] += interview.overall;
        ++count[own][after];
    }
    const auto moved = [&](std::size_t own) { return sum[own][1] / count[own][1] - sum[own][0] / count[own][0]; };
    return moved(1) - moved(0);
}

double share_of(const std::vector<Interview>& interviews, std::string_view store) {
    return static_cast<double>(std::ranges::count(interviews, store, &Interview::store)) /
           static_cast<double>(interviews.size());
}

}  // namespace

class TestResponses : public QObject {
    Q_OBJECT
    const SampleOptions options_ = sample_of(1);
    const Chunk rows_ = all_rows(sample_responses(options_));
    std::string text(std::size_t row, std::size_t column) const { return std::string(rows_.columns[column].text(row)); }

 private slots:
    void two_items_drive_satisfaction_and_a_store_falls() {
        const SurveyDrivers& truth = options_.truths.survey;
        const ServiceDecline& decline = options_.truths.decline;
        double fall = 0, no_fall = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const auto made = store_interviews(sample_of(seed)), none = store_interviews(sample_of(seed, 0));
            const auto slopes = regression(made), flat = regression(none);
            const double moved = change(made, decline.store, decline.from);
            const double not_moved = change(none, decline.store, decline.from);
            fall += moved / seeds;
            no_fall += not_moved / seeds;
            qInfo(
                "survey drivers  seed %2d  %.2f %.2f | %.2f %.2f %.2f of %zu  at strength 0: %.2f %.2f   store %s %.2f "
                "(at strength 0 %.2f)  quiet store %.3f (at strength 0 %.3f)",
                static_cast<int>(seed), slopes[0], slopes[1], slopes[2], slopes[3], slopes[4], made.size(), flat[0],
                flat[1], std::string(decline.store).c_str(), moved, not_moved,
                share_of(made, options_.truths.nulls.quiet_store), share_of(none, options_.truths.nulls.quiet_store));
            for (std::size_t i = 0; i < items; ++i) {
                QVERIFY(std::abs(slopes[i] - (i < 2 ? truth.weights[i] : 0)) < 0.12);
                QVERIFY(std::abs(flat[i]) < 0.12);
            }
            QVERIFY(moved < -0.3);
            QVERIFY(share_of(made, options_.truths.nulls.quiet_store) <
                    0.4 * share_of(none, options_.truths.nulls.quiet_store));
        }
        qInfo("store whose service fell: %.2f on average, planted %.2f; at strength 0 %.2f", fall, decline.satisfaction,
              no_fall);
        QVERIFY(std::abs(fall - decline.satisfaction) < 0.25);
        QVERIFY(std::abs(no_fall) < 0.15);
    }
    void answers_lie_on_their_scales() {
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            const std::string question = text(row, 5), answer = text(row, 6);
            QVERIFY(!question.empty() && !answer.empty());
            if (question == open_question || answer == "Don't know" || question == on_time_question) continue;
            if (text(row, 0) == brand_survey) continue;
            const double value = std::stod(answer);
            const double highest = question == recommend_question ? 10 : question == ease_question ? 7 : 5;
            QVERIFY(value >= (question == recommend_question ? 0 : 1) && value <= highest);
        }
    }
    void households_rate_the_brands_that_they_use_and_share_out_what_they_spend() {
        std::map<std::string, std::pair<std::vector<double>, double>> households;  // ratings, what they spend
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            if (text(row, 0) != brand_survey) continue;
            QVERIFY(text(row, 2).empty() && text(row, 3).empty() && rows_.columns[7].missing(row));
            const double value = std::stod(text(row, 6));
            auto& [ratings, spent] = households[text(row, 1)];
            if (text(row, 5).starts_with("Satisfaction")) {
                QVERIFY(value >= 1 && value <= 10);
                QVERIFY(ratings.empty() || value < ratings.back());
                ratings.push_back(value);
            } else {
                spent += value;
            }
        }
        QCOMPARE(households.size(), std::size_t{400});
        for (const auto& [household, told] : households) QCOMPARE(told.second, 100.0);
        double all = 0;
        for (const BrandHabit& habit : brand_habits()) all += habit.share;
        QVERIFY(std::abs(all - 1) < 1e-12);
    }
    void stores_are_asked_about_in_waves_and_parcels_all_the_time() {
        std::set<std::string> waves;
        std::set<int> months;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            if (text(row, 0) == brand_survey) continue;
            const YearMonthDay date = civil(date_of(DateTime{rows_.columns[4].times[row]}));
            const bool in_shop = text(row, 0) == store_survey;
            QCOMPARE(text(row, 3).empty(), !in_shop);
            QCOMPARE(rows_.columns[7].missing(row), in_shop);
            waves.insert(wave_of(date_of(DateTime{rows_.columns[4].times[row]}).days));
            if (in_shop)
                QVERIFY(date.month % 3 == 2 || (date.month % 3 == 0 && date.day <= 4));
            else
                months.insert(date.month);
        }
        QCOMPARE(waves.size(), std::size_t{12});
        QCOMPARE(months.size(), std::size_t{12});
    }
    void weights_are_near_one() {
        double sum = 0, count = 0;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            if (rows_.columns[7].missing(row)) continue;
            const double weight = rows_.columns[7].numbers[row];
            QVERIFY(weight > 0.5 && weight < 2);
            sum += weight;
            ++count;
        }
        QVERIFY2(std::abs(sum / count - 1) < 0.1, qPrintable(QString::number(sum / count)));
    }
    void some_do_not_know_some_answer_straight_and_some_leave_out() {
        std::size_t unsure = 0;
        for (std::size_t row = 0; row < rows_.rows; ++row) unsure += text(row, 6) == "Don't know";
        QVERIFY(unsure > 20);
        std::size_t straight = 0, gaps = 0;
        const auto interviews = store_interviews(options_);
        for (const Interview& interview : interviews) {
            gaps += !interview.complete();
            straight +=
                interview.complete() && std::ranges::count(interview.rated, interview.overall) == std::ptrdiff_t{items};
        }
        QVERIFY(gaps * 100 > interviews.size() * 10 && gaps * 100 < interviews.size() * 50);
        QVERIFY(straight * 100 > interviews.size() * 2 && straight * 100 < interviews.size() * 10);
    }
    void recommendation_goes_with_satisfaction() {
        double high = 0, highs = 0, low = 0, lows = 0;
        for (const Interview& interview : store_interviews(options_)) {
            if (interview.overall == 0 || interview.recommend < 0) continue;
            (interview.overall >= 4 ? high : low) += interview.recommend;
            ++(interview.overall >= 4 ? highs : lows);
        }
        QVERIFY(high / highs > low / lows + 2);
    }
    void open_answers_are_tidy_and_in_order_of_time() {
        QVERIFY(std::ranges::is_sorted(rows_.columns[4].times));
        QVERIFY(date_of(DateTime{rows_.columns[4].times.back()}).days <= last_day);
        std::set<std::string> distinct;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            if (text(row, 5) != open_question) continue;
            QVERIFY2(is_tidy(text(row, 6)), text(row, 6).c_str());
            distinct.insert(text(row, 6));
        }
        QVERIFY2(distinct.size() > 150, qPrintable(QString::number(distinct.size())));
    }
};

QTEST_GUILESS_MAIN(TestResponses)
#include "test_responses.moc"
