#include <QTest>
#include <cmath>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/sample/surveys.h"
#include "sample_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t companies = core_is_checked() ? 1 : 20;

SampleOptions company_of(std::uint64_t seed, double strength) {
    SampleOptions options{.customers = 10'000, .seed = seed, .lines = 0};
    options.truths.decline.strength = options.truths.mystery.strength = strength;
    return options;
}

/// Overall satisfaction in shops, of interviews from that day on.
SnapshotPtr satisfaction_of(const SampleOptions& options) {
    const SampleRows rows(sample_responses(options));
    std::string table = "survey,respondent,store_id,time,question,answer\n";
    for (std::size_t row = 0; row < rows.rows; ++row) {
        if (rows.text("survey", row) != store_survey || rows.text("question", row) != overall_question) continue;
        for (const char* column : {"survey", "respondent", "store_id"})
            table += std::string(rows.text(column, row)) + ',';
        table += iso_text(date_of(DateTime{rows.time("time", row)})) + ',' + std::string(overall_question) + ',' +
                 std::string(rows.text("answer", row)) + '\n';
    }
    return snapshot_of({{DatasetKind::responses, table}});
}

/// The scores of stores since the decline began.
Finding stores_since(const Snapshot& snapshot, Date from, const std::string& least = "10") {
    const Request request{
        .analysis = "surveys.scores",
        .options = {{"by", "responses.store_id"}, {"measure", "mean"}, {"waves", "no"}, {"least", least}},
        .filter = {.period = Period{from, Date{}}, .conditions = {}}};
    auto finding = run(snapshot, request);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

double of_store(const Finding& finding, std::string_view store, std::string_view column) {
    const FindingTable& table = *finding.table("scores");
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("group")->values.text(row) == store && table.find("measure")->values.text(row) == "mean")
            return table.find(column)->values.numbers()[row];
    return missing_number;
}

}  // namespace

/// What is planted of satisfaction by store, and whether surveys.scores finds it.
class TestScoresFound : public QObject {
    Q_OBJECT
 private slots:
    void the_store_whose_service_fell_stands_out() {
        std::uint64_t found = 0, false_alarms = 0;
        double mean = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const SampleOptions options = company_of(seed, 1);
            const ServiceDecline& truth = options.truths.decline;
            const Date from{truth.from + 7};
            const Finding fallen = stores_since(*satisfaction_of(options), from);
            const Finding none = stores_since(*satisfaction_of(company_of(seed, 0)), from);
            const double difference = of_store(fallen, truth.store, "difference");
            const double p = of_store(fallen, truth.store, "difference_p_adjusted");
            mean += difference / static_cast<double>(companies);
            found += difference < -0.5 && p < 0.05;
            false_alarms += of_store(none, truth.store, "difference_p_adjusted") < 0.05;
            qInfo("seed %2d: %s %.2f from the others (adjusted p %.4f, base %.0f), at strength 0 %.2f",
                  static_cast<int>(seed), std::string(truth.store).c_str(), difference, p,
                  of_store(fallen, truth.store, "base"), of_store(none, truth.store, "difference"));
        }
        qInfo("found in %d of %d companies, %.2f on average; where there is none in %d", static_cast<int>(found),
              static_cast<int>(companies), mean, static_cast<int>(false_alarms));
        QVERIFY(found * 20 >= companies * 18);
        QVERIFY(false_alarms * 10 <= companies * 2);
        QVERIFY(std::abs(mean - ServiceDecline{}.satisfaction) < 0.35);
    }
    /// Its satisfaction swings by chance: it is not shown.
    void the_quiet_store_is_not_judged() {
        const SampleOptions options = company_of(1, 1);
        const std::string quiet(options.truths.nulls.quiet_store);
        const Finding finding = stores_since(*satisfaction_of(options), Date{options.truths.decline.from}, "30");
        const double base = of_store(finding, quiet, "base");
        QVERIFY(!(base >= 30));
        QVERIFY(std::isnan(of_store(finding, quiet, "value")));
    }
};

QTEST_GUILESS_MAIN(TestScoresFound)
#include "test_scores_found.moc"
