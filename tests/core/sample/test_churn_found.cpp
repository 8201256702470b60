#include <QTest>

#include "core/analysis/analysis.h"
#include "sample_company.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

/// What the finding says of unresolved complaints.
struct Said {
    int rank = 0;
    double importance = 0, low = 0;
    bool upwards = false;
    bool found() const { return low > 0 && upwards; }
};
Said said_of(const SampleOptions& options) {
    const auto finding = run(*company(options), {.analysis = "value.churn"});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    const FindingTable& table = *finding->table("drivers");
    Said said;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string_view field = table.find("field")->values.text(row);
        if (field != "Unresolved lately: Complaint") continue;
        said.rank = static_cast<int>(row) + 1;
        said.importance = table.find("importance")->values.numbers()[row];
        said.low = table.find("low")->values.numbers()[row];
        said.upwards = table.find("direction")->values.text(row) == "more leave at high values";
    }
    return said;
}

}  // namespace

/// ChurnDriver: customers whose complaint stays unresolved leave.
class TestChurnFound : public QObject {
    Q_OBJECT
 private slots:
    void unresolved_complaints_are_found_at_default_settings() {
        // Twenty seeds in all; few customers have few complaints.
        struct Size {
            std::uint64_t customers;
            std::uint64_t first_seed, last_seed;
            int least;
        };
        for (const Size& size : {Size{1500, 1, 6, 3}, Size{2500, 7, 14, 7}, Size{3500, 15, 20, 5}}) {
            int found = 0;
            for (std::uint64_t seed = size.first_seed; seed <= size.last_seed; ++seed) {
                const Said said = said_of({.customers = size.customers, .seed = seed, .lines = 0, .truths = {}});
                print(size.customers, seed, said);
                found += said.found() ? 1 : 0;
            }
            QVERIFY2(found >= size.least, qPrintable(QString::number(found)));
        }
    }
    void nothing_is_found_where_nothing_was_planted() {
        Truths without;
        without.churn.strength = 0;
        int found = 0;
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const Said said = said_of({.customers = 1500, .seed = seed, .lines = 0, .truths = without});
            print(1500, seed, said);
            found += said.found() ? 1 : 0;
        }
        QVERIFY2(found <= 1, qPrintable(QString::number(found)));
    }

 private:
    static void print(std::uint64_t customers, std::uint64_t seed, const Said& said) {
        qInfo("%5d customers  seed %2d  rank %2d  importance %7.4f  low %7.4f  %s", static_cast<int>(customers),
              static_cast<int>(seed), said.rank, said.importance, said.low, said.found() ? "found" : "");
    }
};

QTEST_GUILESS_MAIN(TestChurnFound)
#include "test_churn_found.moc"
