#include <QTest>
#include <array>
#include <cmath>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "sample_company.h"
#include "text_of.h"

using namespace clientele;

namespace {

const std::uint64_t seeds = core_is_checked() ? 1 : 20;

double cell(const FindingTable& table, std::size_t row, std::string_view column) {
    return table.find(column)->values.numbers()[row];
}

}  // namespace

/// The last quarter of the generated company is forgotten and forecast; the company goes on as it was planted.
class TestForecastFound : public QObject {
    Q_OBJECT
 private slots:
    void the_next_quarter_of_the_company_is_in_the_bands() {
        int in80 = 0, in95 = 0, months = 0, total95 = 0;
        double error = 0, naive = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const auto snapshot = company({.customers = 1000, .seed = seed, .lines = 0, .truths = {}});
            const auto finding =
                run(*snapshot,
                    {.analysis = "trends.forecast",
                     .options = {
                         {"until", "2026-03-31"}, {"horizon", "3"}, {"frequency", "month"}, {"measure", "orders"}}});
            QVERIFY2(finding.has_value(), finding ? "" : qPrintable(q(finding.error())));
            const FindingTable& table = *finding->table("forecast");
            const FindingTable& course = *finding->table("course");
            QCOMPARE(table.rows(), std::size_t{3});
            double came = 0, expected = 0;
            QString line;
            for (std::size_t month = 0; month < 3; ++month, ++months) {
                const double actual = cell(table, month, "actual"), value = cell(table, month, "value");
                in80 += cell(table, month, "low80") <= actual && actual <= cell(table, month, "high80");
                in95 += cell(table, month, "low95") <= actual && actual <= cell(table, month, "high95");
                came += actual;
                expected += value;
                error += std::abs(value / actual - 1);
                naive += std::abs(cell(course, course.rows() - 3 - 12 + month, "actual") / actual - 1);
                line += QStringLiteral("  %1 (%2 to %3), came %4")
                            .arg(value, 0, 'f', 0)
                            .arg(cell(table, month, "low80"), 0, 'f', 0)
                            .arg(cell(table, month, "high80"), 0, 'f', 0)
                            .arg(actual, 0, 'f', 0);
            }
            const auto total = std::ranges::find(finding->metrics, "total", &Metric::id);
            total95 += *total->low <= came && came <= *total->high;
            qInfo("seed %2d: %s; quarter %.0f, came %.0f", static_cast<int>(seed), qPrintable(line), expected, came);
        }
        qInfo(
            "in the 80 %% band %d, in the 95 %% band %d of %d months; quarters in 95 %%: %d of %d; mean error %.3f, a "
            "year earlier %.3f",
            in80, in95, months, total95, static_cast<int>(seeds), error / months, naive / months);
        QVERIFY(core_is_checked() || (in80 >= 0.65 * months && in95 >= 0.85 * months));
        QVERIFY(core_is_checked() || error < naive);
    }
};

QTEST_GUILESS_MAIN(TestForecastFound)
#include "test_forecast_found.moc"
