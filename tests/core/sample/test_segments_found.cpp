#include <QTest>
#include <cmath>
#include <map>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/sample/customer_profile.h"
#include "core/sample/duplicates.h"
#include "core/sample/streams.h"
#include "sample_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t seeds = core_is_checked() ? 1 : 10;

/// Customers with their planted type, and the order lines; without dirt.
SnapshotPtr company(const SampleOptions& options) {
    const SampleRows rows(sample_transactions({options}));
    std::string lines = "order_id,customer_id,time,quantity,amount,channel\n", customers = "customer_id,type\n";
    for (std::size_t row = 0; row < rows.rows; ++row) {
        for (const char* column : {"order_id", "customer_id"}) lines += std::string(rows.text(column, row)) + ',';
        lines += iso_text(date_of(DateTime{rows.time("time", row)}));
        for (const char* column : {"quantity", "amount"}) {
            lines += ',';
            if (!rows.missing(column, row)) lines += std::to_string(rows.number(column, row));
        }
        lines += ',' + std::string(rows.text("channel", row)) + '\n';
    }
    for (std::uint64_t i = 0; i < people(options); ++i) {
        append_customer_id(customers, i);
        customers += ',' + std::string(customer_types[customer_profile(options, i).type].name) + '\n';
    }
    return snapshot_of({{DatasetKind::transactions, lines}, {DatasetKind::customers, customers}});
}

Finding found(const Snapshot& snapshot, const Request& request) {
    const auto finding = run(snapshot, request);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

/// A number of the differences, summed over the rows of these names.
double differences(const Finding& finding, std::string_view column, const std::vector<std::string>& names) {
    const FindingTable& table = *finding.table("differences");
    double sum = 0;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (std::ranges::find(names, table.find("name")->values.text(row)) != names.end())
            sum += table.find(column)->values.numbers()[row];
    return sum;
}

}  // namespace

/// Differences of groups and moves between segments against what is planted (customer_profile.h).
class TestSegmentsFound : public QObject {
    Q_OBJECT
 private slots:
    void online_shoppers_differ_as_planted() {
        const std::vector<std::string> online{"transactions.channel: Web", "transactions.channel: App"};
        double seen = 0, returned = 0, usual = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = clean({.customers = 1500, .seed = seed, .lines = 0});
            const Finding finding =
                found(*company(options),
                      {.analysis = "segments.compare",
                       .options = {{"a", "customers.type=online shopper"}, {"b", "customers.type=regular"}}});
            seen += differences(finding, "share_a", online) / static_cast<double>(seeds);
            returned += differences(finding, "share_a", {"Share of lines given back"}) / static_cast<double>(seeds);
            usual += differences(finding, "share_b", {"Share of lines given back"}) / static_cast<double>(seeds);
            QVERIFY(differences(finding, "p_adjusted", {"transactions.channel: Store"}) < 1e-6);
            QVERIFY(differences(finding, "effect", {"transactions.channel: Store"}) < -0.8);
        }
        qInfo("online: %.3f of lines (planted 0.96); given back: %.3f (0.11) against %.3f (0.04)", seen, returned,
              usual);
        QVERIFY(std::abs(seen - 0.96) < 0.04);
        QVERIFY(returned > 2 * usual);
    }
    void where_types_are_not_planted_there_is_no_difference() {
        int wrong = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            SampleOptions options = clean({.customers = 800, .seed = seed, .lines = 0});
            options.truths.types.strength = 0;
            const auto snapshot = company(options);
            // Everybody is of one type: halves by their id.
            std::string half;
            for (std::uint64_t i = 0; i < people(options); i += 2) {
                half += half.empty() ? "" : ",";
                append_customer_id(half, i);
            }
            const Finding finding =
                found(*snapshot, {.analysis = "segments.compare", .options = {{"a", "customers.customer_id=" + half}}});
            wrong += std::ranges::find(finding.metrics, "differences", &Metric::id)->value > 0 ? 1 : 0;
        }
        qInfo("differences where there are none: in %d of %d", wrong, static_cast<int>(seeds));
        QVERIFY(wrong <= 2);  // one in twenty companies
    }
    /// Who stopped buying more than a year before the last day has nothing in the twelve months that count.
    void who_left_is_gone() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = clean({.customers = 1500, .seed = seed, .lines = 0});
            const Finding finding =
                found(*company(options), {.analysis = "segments.migration", .options = {{"months", "12"}}});
            const FindingTable& table = *finding.table("customers");
            std::map<std::string, std::string, std::less<>> state, way;
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const std::string customer(table.find("customer")->values.text(row));
                state[customer] = table.find("to")->values.text(row);
                way[customer] = table.find("way")->values.text(row);
            }
            const std::int32_t last = finding.table("flow")->find("until")->values.dates()[0];
            double left = 0, newly_gone = 0, of_them_left = 0, loyal = 0, loyal_gone = 0;
            for (std::uint64_t i = 0; i < people(options); ++i) {
                std::string id;
                append_customer_id(id, i);
                const CustomerProfile profile = customer_profile(options, i);
                if (!state.contains(id)) continue;
                if (profile.last <= last - 367) {
                    QVERIFY2(state[id] == "Gone", qPrintable(q(id + " is in " + state[id])));
                    left += 1;
                }
                const bool gone = way[id] == "Gone";
                newly_gone += gone ? 1 : 0;
                of_them_left += gone && profile.last < last ? 1 : 0;
                if (profile.type != 0 || profile.last < last) continue;
                loyal += 1;
                loyal_gone += gone ? 1 : 0;
            }
            qInfo(
                "seed %2d: %.0f had left before; of %.0f who went %.0f%% have left; of %.0f loyal ones who stayed %.0f "
                "are gone",
                static_cast<int>(seed), left, newly_gone, 100 * of_them_left / newly_gone, loyal, loyal_gone);
            QVERIFY(left > 50);
            QVERIFY(of_them_left > 0.6 * newly_gone);
            QVERIFY(loyal_gone <= 0.05 * loyal);  // some of them buy seldom
        }
    }
};

QTEST_APPLESS_MAIN(TestSegmentsFound)
#include "test_segments_found.moc"
