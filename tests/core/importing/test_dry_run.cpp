#include <QTest>

#include "core/importing/dry_run.h"
#include "import_project.h"
#include "text_of.h"

using namespace clientele;

class TestDryRun : public QObject {
    Q_OBJECT

    ImportProject project_;

    std::filesystem::path file(const char* name, const QByteArray& contents) const {
        return project_.file(name, contents);
    }
    Result<DryRun> check(const std::filesystem::path& path, DatasetKind kind, const DryRunOptions& options,
                         const std::map<std::string, std::string>& given = {}, const Progress& progress = {}) {
        auto facts = inspect(path, {}, {});
        if (!facts) return std::unexpected(facts.error());
        auto mapping = map_columns(*facts, kind, given);
        if (!mapping) return std::unexpected(mapping.error());
        return dry_run(*facts, *mapping, **project_->snapshot(), options, progress);
    }
    Result<Batch> import(const std::filesystem::path& path, DatasetKind kind, OnDuplicate policy) {
        ImportRequest request;
        request.kind = kind;
        request.files = {path};
        request.on_duplicate = policy;
        auto outcomes = import_files(*project_, request, {});
        if (!outcomes) return std::unexpected(outcomes.error());
        return outcomes->front().batch;
    }

 private Q_SLOTS:
    void init() { QVERIFY(project_.make()); }
    void cleanup() { project_.close(); }

    void it_counts_what_an_import_then_does() {
        QVERIFY(import(file("known.csv", "customer_id,name\nC1,Ann\nC2,Bob\n"), DatasetKind::customers,
                       OnDuplicate::reject));
        // New, known, twice in the file, a day that no calendar has, an empty id.
        const QByteArray rows =
            "customer_id,name,birth_date\nC3,Cy,1980-01-01\nC2,Bea,1980-01-02\nC4,Di,1980-01-03\nC4,Dia,1980-01-04\n"
            "C5,Ed,1980-02-31\n,Fay,1980-01-05\n";
        int turn = 0;
        for (const OnDuplicate policy : {OnDuplicate::reject, OnDuplicate::skip, OnDuplicate::replace}) {
            // Contents that differ, or the project would know the file.
            const auto path = file("new.csv", rows + "Z" + QByteArray::number(turn++) + ",Zoe,1990-01-01\n");
            DryRunOptions options;
            options.on_duplicate = policy;
            const auto foreseen = check(path, DatasetKind::customers, options);
            QVERIFY2(foreseen, foreseen ? "" : qPrintable(q(foreseen.error())));
            const auto done = import(path, DatasetKind::customers, policy);
            QVERIFY2(done, done ? "" : qPrintable(q(done.error())));
            QVERIFY(foreseen->counts == done->counts);
            QVERIFY(foreseen->reasons == done->reasons);
            QCOMPARE(q(foreseen->hash), q(done->plan.source_hash));
            QVERIFY(project_->undo());
        }
    }

    void rejects_name_line_column_and_value() {
        const auto run = check(file("a.csv", "customer_id,birth_date\nC1,1980-01-01\nC2,1980-02-31\nC1,1981-01-01\n"),
                               DatasetKind::customers, {});
        QVERIFY(run);
        QCOMPARE(run->rejects.size(), std::size_t{2});
        QCOMPARE(run->rejects[0].line, std::uint64_t{3});
        QCOMPARE(q(run->rejects[0].column), q("birth_date"));
        QCOMPARE(q(run->rejects[0].value), q("1980-02-31"));
        QCOMPARE(run->rejects[1].line, std::uint64_t{4});
        QCOMPARE(q(run->rejects[1].reason), q("duplicate_key"));
        QCOMPARE(q(run->rejects[1].value), q("C1"));
    }

    void the_first_rows_are_as_they_would_be_stored() {
        DryRunOptions options;
        options.most_rows = 1;
        const auto run = check(file("a.csv", "customer_id,birth_date\n007,1980-01-01\n008,1980-01-02\n"),
                               DatasetKind::customers, options);
        QVERIFY(run);
        QCOMPARE(run->first_rows.size(), std::size_t{1});
        QCOMPARE(run->first_rows[0].line, std::uint64_t{2});
        QVERIFY(run->first_rows[0].cells[0] == Cell(std::string("007")));
        QVERIFY(run->first_rows[0].cells[1] == Cell(*make_date(1980, 1, 1)));
    }

    void a_column_that_is_left_out_is_not_stored() {
        const auto run = check(file("a.csv", "customer_id,name,secret\nC1,Ann,x\n"), DatasetKind::customers, {},
                               {{"ignore:secret", "yes"}});
        QVERIFY(run);
        QCOMPARE(run->columns.size(), std::size_t{2});
    }

    void it_stops_when_told() {
        const auto run = check(file("a.csv", "customer_id,name\nC1,Ann\n"), DatasetKind::customers, {}, {},
                               Progress([](double, const Text&) { return false; }));
        QVERIFY(!run);
        QVERIFY(run.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestDryRun)
#include "test_dry_run.moc"
