#include <QTest>
#include <cmath>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/sample/store_traffic.h"
#include "core/sample/streams.h"
#include "sample_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t companies = core_is_checked() ? 1 : 20;

SampleOptions traffic_of(std::uint64_t seed, double decline, std::uint64_t customers = 2000) {
    SampleOptions options{.customers = customers, .seed = seed, .lines = 0};
    options.truths.decline.strength = decline;
    return options;
}

/// Visits and stores as the project would hold them.
SnapshotPtr visits_snapshot(const SampleOptions& options) {
    const SampleRows rows(sample_visits(options));
    std::string table = "store_id,time,purchased,reason,asked_by,visitors,purchases\n";
    for (std::size_t row = 0; row < rows.rows; ++row) {
        table += std::string(rows.text("store_id", row)) + ',' + iso_text(DateTime{rows.time("time", row)}) + ',';
        if (rows.missing("visitors", row))
            table += std::string(rows.flag("purchased", row) ? "yes," : "no,") + std::string(rows.text("reason", row)) +
                     ',' + std::string(rows.text("asked_by", row)) + ",,\n";
        else
            table += ",,," + std::to_string(static_cast<int>(rows.number("visitors", row))) + ',' +
                     std::to_string(static_cast<int>(rows.number("purchases", row))) + '\n';
    }
    const SampleRows known(sample_stores(options));
    std::string stores = "store_id,format\n";
    for (std::size_t row = 0; row < known.rows; ++row)
        stores += std::string(known.text("store_id", row)) + ',' + std::string(known.text("format", row)) + '\n';
    return snapshot_of({{DatasetKind::visits, table}, {DatasetKind::stores, stores}});
}

Finding visits_found(const Snapshot& snapshot, std::vector<Condition> conditions = {}) {
    auto finding = run(
        snapshot,
        {.analysis = "stores.visits", .options = {}, .filter = {.period = {}, .conditions = std::move(conditions)}});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

double value_at(const Finding& finding, std::string_view table, std::string_view by, std::string_view value,
                std::string_view column) {
    const FindingTable& rows = *finding.table(table);
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (rows.find(by)->values.text(row) == value) return rows.find(column)->values.numbers()[row];
    return missing_number;
}

const Highlight* told_of(const Finding& finding, std::string_view id) {
    const auto found = std::ranges::find(finding.highlights, id, &Highlight::id);
    return found == finding.highlights.end() ? nullptr : &*found;
}

}  // namespace

/// What is planted of who buys and why the others do not, and whether stores.visits finds it.
class TestVisitsFound : public QObject {
    Q_OBJECT
 private slots:
    void the_shares_of_reasons_are_found() {
        const ExitReasons truth;
        std::array<double, 6> mean{}, plain{};
        std::uint64_t held = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const Finding finding = visits_found(*visits_snapshot(traffic_of(seed, 0)));
            for (std::size_t r = 0; r < mean.size(); ++r) {
                const auto at = [&](std::string_view column) {
                    return value_at(finding, "reasons", "reason", truth.reasons[r], column);
                };
                mean[r] += at("share") / static_cast<double>(companies);
                plain[r] += at("as_asked") / static_cast<double>(companies);
                held += at("low") <= truth.shares[r] && truth.shares[r] <= at("high");
            }
        }
        for (std::size_t r = 0; r < mean.size(); ++r) {
            qInfo("%-26s %.4f weighted, %.4f as asked, planted %.4f", std::string(truth.reasons[r]).c_str(), mean[r],
                  plain[r], truth.shares[r]);
            QVERIFY(std::abs(mean[r] - truth.shares[r]) < 0.012);
        }
        const double coverage = static_cast<double>(held) / static_cast<double>(6 * companies);
        qInfo("intervals hold the planted share %.3f of the time", coverage);
        QVERIFY(coverage > 0.88 || companies == 1);
        // Waiting is named in busy hours, in which fewer are asked: the weights bring it nearer.
        QVERIFY(std::abs(mean[waiting_reason] - truth.shares[waiting_reason]) <
                std::abs(plain[waiting_reason] - truth.shares[waiting_reason]));
    }
    void the_store_whose_service_fell_is_told_and_no_other() {
        std::uint64_t conversion = 0, reason = 0, wrong = 0, false_alarms = 0;
        double mean = 0;
        constexpr std::uint64_t customers = 10'000;  // fewer make too few purchases in one store
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const ServiceDecline truth;
            const Finding finding = visits_found(*visits_snapshot(traffic_of(seed, 1, customers)));
            const Highlight *fell = told_of(finding, "conversion_fell"), *said = told_of(finding, "reason_in_store");
            conversion += fell && fell->key == truth.store;
            reason += said && said->key == truth.store && q(said->sentence).contains("Waited too long");
            wrong += fell && fell->key != truth.store;
            const auto share = [&](const char* period) {
                return value_at(finding, "conversion", "key", truth.store, period);
            };
            mean += (share("now") / share("before") - 1) / static_cast<double>(companies);
            const Finding none = visits_found(*visits_snapshot(traffic_of(seed, 0, customers)));
            false_alarms += told_of(none, "conversion_fell") || told_of(none, "reason_in_store");
        }
        qInfo(
            "conversion of the store is told in %d of %d companies, its reason in %d, another store in %d; "
            "something where there is nothing in %d; change %.4f",
            static_cast<int>(conversion), static_cast<int>(companies), static_cast<int>(reason),
            static_cast<int>(wrong), static_cast<int>(false_alarms), mean);
        QVERIFY(conversion * 20 >= companies * 19);
        QVERIFY(reason * 20 >= companies * 17);
        QVERIFY(wrong == 0);
        QVERIFY(false_alarms * 10 <= companies * 3);
        // Ten of the twelve months are after it began.
        QVERIFY(std::abs(mean - ServiceDecline{}.conversion * 10 / 12) < 0.03);
    }
    /// By hour: the planted share of a City store, whose format most stores have.
    void conversion_by_hour_is_the_planted_one() {
        const SampleOptions options = traffic_of(1, 0);
        const auto snapshot = visits_snapshot(options);
        const Finding finding = visits_found(
            *snapshot, {{.dataset = DatasetKind::stores, .field = "store_id", .op = Operator::is, .values = {"S02"}}});
        double off = 0, hours = 0;
        for (std::size_t hour = 0; hour < hours_open; ++hour) {
            double planted = 0, days = 0;
            for (std::int32_t day = on(2025, 7, 1); day <= last_day; ++day) {
                if (iso_weekday(Date{day}) == 7) continue;
                planted += conversion(options, 1, day, hour);
                ++days;
            }
            const std::string name = (hour + 9 < 10 ? "0" : "") + std::to_string(hour + 9) + ":00";
            const double found = value_at(finding, "hours", "hour", name, "conversion");
            qInfo("%s %.4f, planted %.4f", name.c_str(), found, planted / days);
            off += std::abs(found - planted / days);
            ++hours;
        }
        QVERIFY(off / hours < 0.03);
    }
};

QTEST_GUILESS_MAIN(TestVisitsFound)
#include "test_visits_found.moc"
