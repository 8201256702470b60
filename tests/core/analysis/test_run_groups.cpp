#include <QTest>

#include "core/analysis/run_groups.h"
#include "random_sales.h"
#include "selected_rows.h"

using namespace random_sales;

class TestRunGroups : public QObject {
    Q_OBJECT
    const std::vector<Line> lines_ = random_lines();  // some orders are of several stores
    const SnapshotPtr snapshot_ = snapshot_of_lines(lines_);

 private slots:
    void revenue_of_every_group_and_day_equals_plain_loops_data() {
        QTest::addColumn<int>("every");
        QTest::newRow("all lines") << 1;
        QTest::newRow("parts of orders") << 3;
    }
    void revenue_of_every_group_and_day_equals_plain_loops() {
        QFETCH(int, every);
        const auto step = static_cast<std::size_t>(every);
        const auto groups = line_groups(*snapshot_, "transactions.store_id");
        const Selection rows = selected_rows(lines_.size(), [&](std::size_t row) { return row % step == 0; });
        const OrderRuns& runs = order_runs_by_customer(*snapshot_);
        const RunGroups of_runs(*snapshot_, *groups, rows, days);
        QVERIFY(of_runs.fits());
        RunGroups::Part part(of_runs);
        for (std::size_t block = 0; block < runs.blocks().size(); ++block) {
            part.enter(block);
            runs.for_each(rows, block, block + 1, [&](const OrderRun& run, const TakenLines& taken) {
                if (run.day >= first_day && run.day < first_day + days)
                    part.add(run, taken, static_cast<std::uint32_t>(run.day - first_day));
            });
        }
        std::vector<double> plain(of_runs.cells());
        for (std::size_t row = 0; row < lines_.size(); row += step) {
            const int day = lines_[row].day - first_day;
            if (day >= 0 && day < days)
                plain[groups->of(row) * std::size_t{days} + static_cast<std::size_t>(day)] += lines_[row].amount;
        }
        QCOMPARE(part.revenue(), plain);  // quarters add up exactly
    }
    void too_many_cells_do_not_fit() {
        const auto groups = line_groups(*snapshot_, "transactions.store_id");
        const Selection all = Selection::all(lines_.size());
        const RunGroups of_runs(*snapshot_, *groups, all, std::size_t{1} << 22);
        QVERIFY(!of_runs.fits());
    }
};

QTEST_GUILESS_MAIN(TestRunGroups)
#include "test_run_groups.moc"
