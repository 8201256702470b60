#include <QTest>

#include "core/analysis/trends/watch/alert_overlap.h"

using namespace clientele;

namespace {

/// Three weeks; rows of store (a, b) and channel (x, y), one a letter pair: "ax" in week 0.
WatchedRows rows() {
    WatchedRows out{.id = "orders", .title = text("Orders")};
    const Code none = missing_code;
    const struct {
        int week;
        Code store, channel;
    } all[] = {{0, 0, 0}, {0, 0, 0}, {0, 0, 1}, {1, 1, 0}, {1, 0, 0}, {2, none, 0}, {2, 0, none}, {2, 1, 1}};
    WatchedDimension store{.id = "store", .label = text("Store"), .names = {"a", "b"}};
    WatchedDimension channel{.id = "channel", .label = text("Channel"), .names = {"x", "y"}};
    for (const auto& row : all) {
        out.day.push_back(row.week * 7);
        store.of.push_back(row.store);
        channel.of.push_back(row.channel);
    }
    out.dimensions = {store, channel};
    return out;
}

}  // namespace

class TestAlertOverlap : public QObject {
    Q_OBJECT
 private slots:
    void rows_of_two_groups_at_once_by_week() {
        const WatchedRows watched = rows();
        const OverlapGroup a{0, 0}, x{1, 0}, y{1, 1}, any_store{0, any_group};
        const OverlapSums sums(watched, {.first = Date{0}, .count = 3}, {a, x, y, any_store, a});
        QCOMPARE(sums.both(a, x).value, (std::vector<double>{2, 1, 0}));
        QCOMPARE(sums.both(x, a).value, (std::vector<double>{2, 1, 0}));
        QCOMPARE(sums.both(a, y).value, (std::vector<double>{1, 0, 0}));
        QCOMPARE(sums.both(any_store, x).value, (std::vector<double>{2, 2, 0}));
        QCOMPARE(sums.both(a, a).value, (std::vector<double>{3, 1, 1}));
    }
    void groups_without_a_row_in_common_and_unknown_ones_come_to_nothing() {
        const WatchedRows watched = rows();
        const OverlapSums sums(watched, {.first = Date{0}, .count = 3}, {{1, 0}, {1, 1}});
        QCOMPARE(sums.both({1, 0}, {1, 1}).value, (std::vector<double>{0, 0, 0}));
        QCOMPARE(sums.both({0, 1}, {1, 1}).value, (std::vector<double>{0, 0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestAlertOverlap)
#include "test_alert_overlap.moc"
