#include <QTemporaryDir>
#include <QTest>
#include <map>

#include "core/analysis/mending.h"
#include "core/output/output.h"
#include "core/sample/dirt.h"
#include "sample_company.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

Request rules() { return {.analysis = "quality.rules"}; }

/// The finding without what tells the version of the data.
std::string finding_of(Project& project, const Request& request = rules()) {
    auto finding = run(**project.snapshot(), request);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    finding->provenance = {};
    return to_json(*finding);
}

/// Rows of each problem by its name.
std::map<std::string, double> problems_of(Project& project) {
    const auto finding = run(**project.snapshot(), rules());
    const FindingTable& table = *finding->table("problems");
    std::map<std::string, double> rows;
    for (std::size_t row = 0; row < table.rows(); ++row)
        rows[std::string(table.find("name")->values.text(row))] = table.find("rows")->values.numbers()[row];
    return rows;
}

/// Whether a problem can have something to do with what a mend changes: with the fields, or with rows that go.
bool can_follow(const std::string& problem, const Mend& mend) {
    if (mend.change == MendChange::leave_out) return true;
    // Other rows are compared with the day on which a customer signed up.
    if (mend.fields.front() == "signup_date" && problem.contains("signed up")) return true;
    const std::string place = problem.substr(0, problem.find(": "));
    return std::ranges::any_of(mend.fields, [&](const std::string& field) {
        return place == std::string(spec(mend.dataset).id) + "." + field;
    });
}

}  // namespace

class TestMendedSample : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::optional<Project> project_;

 private slots:
    void initTestCase() {
        auto made = Project::create(folder_.filePath(QStringLiteral("s.clientele")).toStdString(), "s");
        project_ = std::move(*made);
        import_company(*project_, {.customers = 600, .seed = 7},
                       [](DatasetKind kind) { return is_reference(kind) || kind == DatasetKind::transactions; });
    }

    void each_mend_takes_its_problem_away_and_undo_brings_every_byte_back() {
        Project& project = *project_;
        const auto offers = mend_offers(**project.snapshot(), rules(), {});
        QVERIFY(offers);
        QVERIFY2(offers->size() >= 8, "the planted dirt is to be mended");
        const std::string before = finding_of(project);
        const std::string profile = finding_of(project, {.analysis = "quality.profile"});
        const auto problems = problems_of(project);
        for (const MendOffer& offer : *offers) {
            MendPlan plan = offer.plan;
            QVERIFY2(
                !is_reference(plan.mend.dataset) || plan.mend.change != MendChange::leave_out || offer.field.empty(),
                "a customer with a wrong date is a customer all the same");
            plan.version = (*project.snapshot())->version();
            const auto batch = project.mend(plan);
            QVERIFY2(batch, offer.name.c_str());
            const auto left = problems_of(project);
            QVERIFY2(!left.contains(offer.name), offer.name.c_str());
            for (const auto& [name, rows] : problems)
                if (!can_follow(name, offer.plan.mend) && name != offer.name) {
                    QVERIFY2(left.contains(name), (offer.name + " took " + name).c_str());
                    QCOMPARE(left.at(name), rows);
                }
            QVERIFY(project.check()->sound());
            QVERIFY(project.undo());
            QVERIFY2(finding_of(project) == before, offer.name.c_str());
        }
        QVERIFY(finding_of(project, {.analysis = "quality.profile"}) == profile);
    }

    void a_filter_mends_the_rows_that_it_leaves() {
        Project& project = *project_;
        const SnapshotPtr snapshot = *project.snapshot();
        Request request = rules();
        const auto filter = parse_filter({"period=2025-01-01..2025-06-30"}, *snapshot);
        QVERIFY(filter);
        request.filter = *filter;
        const std::string repeated = "transactions: rows that repeat another row in every column";
        const auto all = mend_offers(*snapshot, rules(), repeated);
        const auto some = mend_offers(*snapshot, request, repeated);
        QVERIFY(all && some && all->size() == 1 && some->size() == 1);
        QVERIFY(some->front().plan.rows.count() < all->front().plan.rows.count());
        QVERIFY(project.mend(some->front().plan));
        QCOMPARE(problems_of(project)[repeated],
                 static_cast<double>(all->front().plan.rows.count() - some->front().plan.rows.count()));
        QVERIFY(project.undo());
    }
};

QTEST_GUILESS_MAIN(TestMendedSample)
#include "test_mended_sample.moc"
