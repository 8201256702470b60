#include <QTest>
#include <set>

#include "core/analysis/analysis.h"
#include "text_of.h"
#include "whole_company.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

struct Ranked {
    SnapshotPtr snapshot;
    Finding finding;
    QString words;  ///< all that it says
};

Ranked ranked(std::uint64_t seed) {
    const SampleOptions options{.customers = 3000, .seed = seed, .lines = 0, .truths = {}};
    Ranked made{whole_company(options), {}, {}};
    const auto finding = run(*made.snapshot, {.analysis = "overview.findings"});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    made.finding = *finding;
    for (const Highlight& each : made.finding.highlights)
        made.words += q(each.analysis) + QStringLiteral(": ") + q(each.sentence) + QStringLiteral(" | ") + q(each.why) +
                      QLatin1Char('\n');
    return made;
}

}  // namespace

/// What is planted in the company is among what matters most.
class TestOverviewFound : public QObject {
    Q_OBJECT
 private slots:
    void planted_stories_are_among_the_ranked() {
        const Truths truths;
        int groups = 0, companies = 0;
        const std::uint64_t last = qEnvironmentVariableIsSet("CLIENTELE_FEW_SEEDS") ? 1 : 3;
        for (std::uint64_t seed = 1; seed <= last; ++seed, ++companies) {
            const Ranked made = ranked(seed);
            const auto& told = made.finding.highlights;
            qInfo("seed %d\n%s", static_cast<int>(seed), qPrintable(made.words));
            QVERIFY(told.size() >= 3 && told.size() <= 7);
            std::set<std::string> subjects, sentences;
            for (const Highlight& each : told) {
                subjects.insert(each.analysis.substr(0, each.analysis.find('.')));
                QVERIFY2(sentences.insert(q(each.sentence).toStdString()).second, qPrintable(made.words));
            }
            QVERIFY2(subjects.size() >= 2, qPrintable(made.words));
            const auto tells = [&](std::string_view story) {
                return std::ranges::any_of(
                    told, [&](const Highlight& each) { return std::ranges::count(each.stories, story) > 0; });
            };
            // Sales stand higher since the shift and grow with the market; customers who complained in vain leave.
            QVERIFY2(tells("sales"), qPrintable(made.words));
            QVERIFY2(tells("leaving"), qPrintable(made.words));
            groups += made.words.contains(q(truths.undercutting.category)) ? 1 : 0;
            groups += made.words.contains(q(truths.defect.article)) || made.words.contains(q(truths.decline.store)) ||
                              made.words.contains(QStringLiteral("/checkout")) ||
                              made.words.contains(q(truths.broken_page.device))
                          ? 1
                          : 0;
        }
        QVERIFY(groups >= companies);
    }
};

QTEST_GUILESS_MAIN(TestOverviewFound)
#include "test_overview_found.moc"
