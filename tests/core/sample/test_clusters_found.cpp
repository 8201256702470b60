#include <QTest>
#include <map>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/math/cluster_quality.h"
#include "core/sample/customer_profile.h"
#include "core/sample/duplicates.h"
#include "core/sample/streams.h"
#include "sample_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

SnapshotPtr order_lines_of(const SampleOptions& options) {
    const SampleRows rows(sample_transactions({options}));
    std::string table = "order_id,customer_id,time,quantity,unit_price,amount,discount,store_id\n";
    for (std::size_t row = 0; row < rows.rows; ++row) {
        for (const char* column : {"order_id", "customer_id"}) table += std::string(rows.text(column, row)) + ',';
        if (!rows.missing("time", row)) table += iso_text(date_of(DateTime{rows.time("time", row)}));
        table += ',';
        for (const char* column : {"quantity", "unit_price", "amount", "discount"}) {
            if (!rows.missing(column, row)) table += std::to_string(rows.number(column, row));
            table += ',';
        }
        table += std::string(rows.text("store_id", row)) + '\n';
    }
    return snapshot_of({{DatasetKind::transactions, table}});
}

constexpr std::size_t bargain_hunter = 3, online_shopper = 4;

struct Group {
    double recall = 0, precision = 0;
};

/// How well the clusters find what is planted, of the customers who are known well enough: with at least five orders.
struct Agreement {
    std::size_t clusters = 0;
    double stability = 0;
    double index = 0;  ///< adjusted Rand index against bargain hunters, online shoppers and the four others as one
    Group hunters, online;
};

Agreement agreement(const SampleOptions& options) {
    const auto finding = run(*order_lines_of(options), {.analysis = "segments.clusters"});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    std::map<std::string, std::size_t, std::less<>> type;
    for (std::uint64_t i = 0; i < people(options); ++i) {
        std::string id;
        append_customer_id(id, i);
        type[id] = customer_profile(options, i).type;
    }
    const FindingTable &clusters = *finding->table("clusters"), &members = *finding->table("members");
    const auto most = [&](const char* column) {
        const auto values = clusters.find(column)->values.numbers();
        return static_cast<std::uint32_t>(std::ranges::max_element(values) - values.begin());
    };
    const std::uint32_t reduced = most("discount_share"), remote = most("remote_share");
    std::vector<std::uint32_t> planted, found;
    std::map<std::size_t, double> size_of_type, size_of_cluster;
    double hunters = 0, online = 0;
    for (std::size_t row = 0; row < members.rows(); ++row) {
        const auto known = type.find(members.find("customer")->values.text(row));
        if (known == type.end() || members.find("frequency")->values.numbers()[row] < 5) continue;
        const Code cluster = members.find("cluster")->values.codes()[row];
        found.push_back(cluster);
        planted.push_back(known->second == bargain_hunter ? 1 : known->second == online_shopper ? 2 : 0);
        size_of_type[known->second] += 1;
        size_of_cluster[cluster] += 1;
        hunters += cluster == reduced && known->second == bargain_hunter ? 1 : 0;
        online += cluster == remote && known->second == online_shopper ? 1 : 0;
    }
    return {.clusters = clusters.rows(),
            .stability = std::ranges::min(clusters.find("stability")->values.numbers()),
            .index = adjusted_rand_index(planted, found),
            .hunters = {hunters / size_of_type[bargain_hunter], hunters / size_of_cluster[reduced]},
            .online = {online / size_of_type[online_shopper], online / size_of_cluster[remote]}};
}

}  // namespace

/// The planted types of customers (customer_profile.h), at default options.
class TestClustersFound : public QObject {
    Q_OBJECT
 private slots:
    void planted_types_are_found() {
        qInfo("customers  seed  clusters  least stable    ARI   hunters: recall precision   online: recall precision");
        struct Size {
            std::uint64_t customers, seeds;
        };
        double online = 0, all = 0;
        for (const Size& size : {Size{800, 20}, Size{2000, 4}, Size{5000, 2}}) {
            double hunters = 0, seeds = 0;
            for (std::uint64_t seed = 1; seed <= (core_is_checked() ? 1 : size.seeds); ++seed, ++seeds) {
                const Agreement found = agreement({.customers = size.customers, .seed = seed, .lines = 0});
                qInfo("%9d  %4d  %8d  %12.2f  %5.2f  %15.2f %9.2f  %14.2f %9.2f", static_cast<int>(size.customers),
                      static_cast<int>(seed), static_cast<int>(found.clusters), found.stability, found.index,
                      found.hunters.recall, found.hunters.precision, found.online.recall, found.online.precision);
                hunters += found.hunters.recall >= 0.9 && found.hunters.precision >= 0.9 ? 1 : 0;
                online += found.online.recall >= 0.9 && found.online.precision >= 0.5 ? 1 : 0;
                QVERIFY(found.index > 0.25);
                QVERIFY(found.stability > 0.65);
            }
            QVERIFY(hunters >= 0.9 * seeds);
            all += seeds;
        }
        qInfo("online shoppers found in %.0f of %.0f", online, all);
        QVERIFY(online >= 0.7 * all);
    }
    void where_nothing_is_planted_they_are_not_found() {
        SampleOptions options{.customers = 1500, .seed = 1, .lines = 0};
        options.truths.types.strength = 0;
        const auto finding = run(*order_lines_of(options), {.analysis = "segments.clusters"});
        QVERIFY(finding);
        const auto reduced = finding->table("clusters")->find("discount_share")->values.numbers();
        qInfo("share bought at a reduction, the largest of a cluster: %.2f", std::ranges::max(reduced));
        QVERIFY(std::ranges::max(reduced) < 0.35);
    }
};

QTEST_APPLESS_MAIN(TestClustersFound)
#include "test_clusters_found.moc"
