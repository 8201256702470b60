#include <QTest>
#include <cmath>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/sample/calendar.h"
#include "core/sample/company.h"
#include "sample_company.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t seeds = core_is_checked() ? 1 : 5;

Finding found(const Snapshot& snapshot, const Request& request) {
    const auto finding = run(snapshot, request);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

}  // namespace

/// The year and the week of the generated company (demand()), and holidays on which nothing is planted.
class TestCalendarFound : public QObject {
    Q_OBJECT
 private slots:
    void the_planted_week_is_found() {
        // Customers buy by demand() every day; walk-ins, a part of sales, only where shops are open.
        constexpr double week[] = {0.92, 0.90, 0.95, 1.00, 1.18, 1.42, 0.63};
        double off = 0;
        int held = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const auto snapshot = company({.customers = 1500, .seed = seed, .lines = 0, .truths = {}});
            const Finding finding =
                found(*snapshot, {.analysis = "trends.calendar", .options = {{"measure", "orders"}}});
            const FindingTable& table = *finding.table("weekdays");
            for (std::size_t day = 0; day < 7; ++day) {
                const double index = table.find("index")->values.numbers()[day];
                off += (index / week[day] - 1) / static_cast<double>(seeds) / 7;
                held += table.find("index_low")->values.numbers()[day] <= week[day] &&
                        week[day] <= table.find("index_high")->values.numbers()[day];
                qInfo("seed %d, weekday %d: planted %.2f, found %.3f", static_cast<int>(seed),
                      static_cast<int>(day + 1), week[day], index);
                // On Sundays nobody walks in.
                QVERIFY(std::abs(index / week[day] - 1) < (day == 6 ? 0.25 : 0.15));
            }
        }
        qInfo("planted week within the limits: %d of %d; mean off %.3f", held, static_cast<int>(seeds * 7), off);
    }
    void holidays_on_which_nothing_is_planted_are_not_told() {
        int told = 0, all = 0, below = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const auto snapshot = company({.customers = 1500, .seed = seed, .lines = 0, .truths = {}});
            const Finding finding = found(*snapshot, {.analysis = "trends.calendar"});
            const FindingTable& table = *finding.table("holidays");
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const std::string_view called = table.find("holiday")->values.text(row);
                const double effect = table.find("effect")->values.numbers()[row];
                const bool sure = table.find("sure")->values.booleans()[row] == 1;
                if (called == "Christmas Day" || called == "Boxing Day") {
                    below += effect < 0;
                    continue;
                }
                if (called == "New Year" || called == "Labour Day" || called == "Immaculate Conception") continue;
                told += sure;
                ++all;
                if (sure) qInfo("seed %d: %s %.2f", static_cast<int>(seed), qPrintable(q(called)), effect);
            }
        }
        qInfo("called sure without a truth: %d of %d; Christmas below: %d", told, all, below);
        QVERIFY(core_is_checked() || told <= all / 10);
        QVERIFY(below > 0);
    }
};

QTEST_GUILESS_MAIN(TestCalendarFound)
#include "test_calendar_found.moc"
