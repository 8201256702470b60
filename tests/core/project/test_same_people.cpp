#include <QTemporaryDir>
#include <QTest>

#include "core/analysis/analysis.h"
#include "core/project/column_cache.h"
#include "core/project/database.h"
#include "core/project/ledger_words.h"
#include "core/project/merging.h"
#include "project_support.h"

using namespace clientele;

namespace {

using enum Decision::Verdict;

Decision are(Decision::Verdict verdict, std::vector<std::string> customers, std::string representative = {}) {
    if (verdict == same && representative.empty()) representative = customers.front();
    return {.verdict = verdict, .customers = std::move(customers), .representative = std::move(representative)};
}

/// "a b c; d e": the people, the one that stands for each first.
QString people(std::initializer_list<Decision> decisions) {
    QStringList listed;
    for (const PersonIds& person : decided_people(std::vector(decisions)).people) {
        QStringList ids;
        for (const std::string& id : person) ids << q(id);
        listed << ids.join(u' ');
    }
    return listed.join(QStringLiteral("; "));
}

GivenRows customers(std::vector<GivenRows::Row> rows) {
    return {{{"customer_id"}, {"name"}, {"city"}, {"signup_date", ColumnType::date}}, std::move(rows)};
}

GivenRows four_customers() {
    return customers({{"c1", "Ada", {}, {}},
                      {"c2", "Ada L.", "Köln", *parse_iso_date("2010-02-28")},
                      {"c3", "Bo", "Bonn", {}},
                      {"c4", "A. Lovelace", "Ulm", *parse_iso_date("2011-03-01")}});
}

GivenRows lines(std::string_view customer_of_the_third = "c2") {
    const auto at = [](std::string_view day) { return *parse_iso_time(day); };
    return {{{"order_id"}, {"customer_id"}, {"time", ColumnType::time}, {"amount", ColumnType::number}},
            {{"o1", "c1", at("2011-12-01"), 10.0},
             {"o2", "c3", at("2011-12-02"), 20.0},
             {"o3", std::string(customer_of_the_third), at("2011-12-03"), 30.0},
             {"o4", {}, at("2011-12-04"), 40.0}}};
}

const QString unmerged =
    q("customer_id|name|city|signup_date\nc1|Ada|-|-\nc2|Ada L.|Köln|2010-02-28\nc3|Bo|Bonn|-\n"
      "c4|A. Lovelace|Ulm|2011-03-01\n");
const QString merged =
    q("customer_id|name|city|signup_date\nc1|Ada|Köln|2010-02-28\nc3|Bo|Bonn|-\n"
      "c4|A. Lovelace|Ulm|2011-03-01\n");

SnapshotPtr data(Project& project) { return *project.snapshot(); }

/// Customers of the order lines: "c1 c3 c1 -".
QString buyers(Project& project) {
    const Dataset& dataset = data(project)->dataset(DatasetKind::transactions);
    QStringList ids;
    for (std::size_t row = 0; row < dataset.rows; ++row) {
        const std::string_view id = dataset.find("customer_id")->values.text(row);
        ids << (id.empty() ? QStringLiteral("-") : q(id));
    }
    return ids.join(u' ');
}

Batch decided(Project& project, const Decision& decision) {
    auto batch = project.decide({decision});
    if (!batch) qFatal("%s", qPrintable(q(batch.error())));
    return *batch;
}

/// Rows of an analysis' table as texts, sorted.
QStringList rows_of(const Snapshot& snapshot, const char* analysis, const char* table_id) {
    const auto finding = run(snapshot, {.analysis = analysis});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    const FindingTable& table = *finding->table(table_id);
    QStringList rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (const TableColumn& column : table.columns) cells << q(cell_text(column.values.at(row)));
        rows << cells.join(u'|');
    }
    rows.sort();
    return rows;
}

}  // namespace

class TestSamePeople : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;

    Project shop() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::customers, "customers.csv"), four_customers());
        take(project, plan_of(DatasetKind::transactions, "lines.csv"), lines());
        return project;
    }

 private slots:
    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(QString::fromUtf8(QTest::currentTestFunction())))
                    .toStdString();
    }

    // Who is who.

    void pairs_that_are_the_same_make_people_with_all_theirs() {
        QCOMPARE(people({}), q(""));
        QCOMPARE(people({are(same, {"a", "b"}), are(same, {"b", "c"}), are(same, {"x", "y"})}), q("b a c; x y"));
        QCOMPARE(people({are(same, {"a", "b"}, "b")}), q("b a"));
    }
    void the_last_verdict_on_a_pair_counts() {
        QCOMPARE(people({are(same, {"a", "b"}), are(different, {"a", "b"})}), q(""));
        QCOMPARE(people({are(different, {"a", "b"}), are(same, {"a", "b"})}), q("a b"));
        QCOMPARE(people({are(same, {"a", "b"}), are(later, {"b", "a"})}), q(""));
    }
    void who_is_split_off_leaves_the_others_together() {
        QCOMPARE(people({are(same, {"a", "b", "c"}), are(different, {"a", "b", "c"})}), q("b c"));
        QCOMPARE(people({are(same, {"a", "b", "c"}), are(different, {"b", "a", "c"})}), q("a c"));
    }
    void different_people_are_not_chained_by_a_third() {
        QCOMPARE(people({are(different, {"a", "c"}), are(same, {"a", "b"}), are(same, {"b", "c"})}), q("a b"));
        QCOMPARE(
            people({are(same, {"a", "b"}), are(same, {"c", "d"}), are(different, {"a", "d"}), are(same, {"b", "c"})}),
            q("a b; c d"));
    }
    void the_last_decision_about_a_person_says_who_stands_for_all() {
        QCOMPARE(people({are(same, {"a", "b"}), are(same, {"b", "c"}, "c")}), q("c a b"));
        QCOMPARE(people({are(same, {"a", "b", "c"}, "c"), are(different, {"c", "a", "b"})}), q("a b"));
    }

    // In a project.

    void facts_follow_the_merged_customer_and_lacking_fields_are_filled() {
        Project project = shop();
        QCOMPARE(table(project, DatasetKind::customers), unmerged);
        const std::uint64_t before = project.version();
        const Batch batch = decided(project, are(same, {"c1", "c2"}));
        QCOMPARE(batch.id, 3);
        QVERIFY(project.version() > before);
        QCOMPARE(table(project, DatasetKind::customers), merged);
        QCOMPARE(buyers(project), q("c1 c3 c1 -"));
        const SamePeople& people = data(project)->same_people();
        QCOMPARE(people.merged.size(), std::size_t{1});
        QCOMPARE(people.merged[0].customer_id, std::string("c1"));
        QCOMPARE(people.merged[0].others, std::vector<std::string>{"c2"});
        QCOMPARE(people.merged[0].filled, (std::vector<std::string>{"city", "signup_date"}));
        QVERIFY(project.check()->sound());
    }
    void a_decision_is_taken_back_and_brought_again() {
        Project project = shop();
        decided(project, are(same, {"c1", "c2"}));
        QCOMPARE(project.next_undo()->decisions[0].customers, (std::vector<std::string>{"c1", "c2"}));
        QVERIFY(project.undo());
        QCOMPARE(table(project, DatasetKind::customers), unmerged);
        QCOMPARE(buyers(project), q("c1 c3 c2 -"));
        QVERIFY(project.redo());
        QCOMPARE(table(project, DatasetKind::customers), merged);
        QVERIFY(project.undo());
        QCOMPARE(q(project.next_undo()->plan.source_name), q("lines.csv"));
        // Another decision makes an end of what was undone.
        decided(project, are(same, {"c3", "c4"}));
        QVERIFY(!project.next_redo());
        QCOMPARE(buyers(project), q("c1 c3 c2 -"));
        QVERIFY(project.check()->sound());
    }
    void a_split_customer_has_its_own_rows_again() {
        Project project = shop();
        decided(project, are(same, {"c1", "c2", "c4"}));
        QCOMPARE(data(project)->dataset(DatasetKind::customers).rows, std::size_t{2});
        decided(project, *splitting(*data(project), {"c2"}));
        QCOMPARE(buyers(project), q("c1 c3 c2 -"));
        QCOMPARE(table(project, DatasetKind::customers), q("customer_id|name|city|signup_date\nc1|Ada|Ulm|2011-03-01\n"
                                                           "c2|Ada L.|Köln|2010-02-28\nc3|Bo|Bonn|-\n"));
        QVERIFY(project.undo());
        QCOMPARE(buyers(project), q("c1 c3 c1 -"));
    }
    void decisions_last_when_the_project_is_opened_again() {
        {
            Project project = shop();
            decided(project, are(same, {"c1", "c2"}));
            decided(project, are(different, {"c3", "c4"}));
            decided(project, are(later, {"c1", "c4"}));
            QVERIFY(project.undo());
        }
        Project project = opened(path_);
        QCOMPARE(table(project, DatasetKind::customers), merged);
        QCOMPARE(data(project)->same_people().different,
                 (std::vector<std::pair<std::string, std::string>>{{"c3", "c4"}}));
        QVERIFY(data(project)->same_people().later.empty());
        QVERIFY(project.redo());
        QCOMPARE(data(project)->same_people().later.size(), std::size_t{1});
        QVERIFY(project.check()->sound());
    }
    void a_second_opener_reads_decisions_and_can_make_none() {
        Project project = shop();
        Project reader = opened(path_);
        QVERIFY(reader.read_only());
        QCOMPARE(table(reader, DatasetKind::customers), unmerged);
        decided(project, are(same, {"c1", "c2"}));
        QCOMPARE(table(reader, DatasetKind::customers), merged);
        QCOMPARE(reader.decide({are(same, {"c3", "c4"})}).error().code, ErrorCode::not_writable);
        QVERIFY(project.undo());
        QCOMPARE(table(reader, DatasetKind::customers), unmerged);
    }
    void decisions_hold_for_what_is_imported_later() {
        Project project = shop();
        decided(project, are(same, {"c1", "c2"}));
        take(project, plan_of(DatasetKind::transactions, "more.csv"), lines());
        QCOMPARE(buyers(project), q("c1 c3 c1 - c1 c3 c1 -"));
        // The same file once more, changed: it takes the place of the first one's rows.
        ImportPlan again = plan_of(DatasetKind::customers, "customers.csv");
        again.refreshes = 1;
        take(project, again, customers({{"c1", "Ada", {}, {}}, {"c2", "Ada Lovelace", "Ulm", {}}}));
        QCOMPARE(table(project, DatasetKind::customers).section(u'\n', 1, 1), q("c3|Bo|Bonn|-"));
        QVERIFY(table(project, DatasetKind::customers).contains(q("c1|Ada|Ulm|-\n")));
        QVERIFY(!table(project, DatasetKind::customers).contains(q("c2|")));
        QVERIFY(project.check()->sound());
    }
    void taking_the_data_back_leaves_decisions_without_effect() {
        Project project = shop();
        decided(project, are(same, {"nobody", "c3", "c4"}));
        QCOMPARE(data(project)->same_people().merged[0].customer_id, std::string("c3"));
        decided(project, are(same, {"ghost", "nobody"}));
        QCOMPARE(data(project)->dataset(DatasetKind::customers).rows, std::size_t{3});
        for (int i = 0; i < 4; ++i) QVERIFY(project.undo());
        QCOMPARE(data(project)->dataset(DatasetKind::customers).rows, std::size_t{0});
    }
    void original_ids_find_the_merged_customer() {
        Project project = shop();
        decided(project, are(same, {"c1", "c2"}));
        const SnapshotPtr snapshot = data(project);
        QCOMPARE(snapshot->customer_of("c2"), std::string_view("c1"));
        QCOMPARE(snapshot->customer_of("c3"), std::string_view("c3"));
        for (const char* expression :
             {"customers.customer_id=c2", "customers.customer_id=c1", "transactions.customer_id=c2"}) {
            const auto filter = parse_filter({expression}, *snapshot);
            QVERIFY(filter);
            QCOMPARE((*select(*snapshot, *filter))[DatasetKind::transactions].count(), std::size_t{2});
        }
        const auto without = parse_filter({"customers.customer_id!=c2"}, *snapshot);
        QCOMPARE((*select(*snapshot, *without))[DatasetKind::transactions].count(), std::size_t{2});
    }
    void segments_of_the_merged_are_those_of_data_with_one_id() {
        Project project = shop();
        decided(project, are(same, {"c1", "c2"}));
        Project other = made(path_.string() + "-replaced");
        take(other, plan_of(DatasetKind::customers, "customers.csv"),
             customers({{"c1", "Ada", "Köln", *parse_iso_date("2010-02-28")},
                        {"c3", "Bo", "Bonn", {}},
                        {"c4", "A. Lovelace", "Ulm", *parse_iso_date("2011-03-01")}}));
        take(other, plan_of(DatasetKind::transactions, "lines.csv"), lines("c1"));
        QCOMPARE(rows_of(*data(project), "segments.rfm", "customers"),
                 rows_of(*data(other), "segments.rfm", "customers"));
        QCOMPARE(rows_of(*data(project), "segments.rfm", "segments"),
                 rows_of(*data(other), "segments.rfm", "segments"));
    }
    void what_is_kept_of_the_rows_outlives_decisions() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "many", 0), ManyLines(210'000));
        QVERIFY(project.save_column_cache());
        const std::filesystem::path cache = column_cache_file(path_);
        QVERIFY(std::filesystem::exists(cache));
        const auto written = std::filesystem::last_write_time(cache);
        decided(project, are(same, {"c7", "c8"}));
        QVERIFY(project.check()->sound() && project.save_column_cache());
        QVERIFY(std::filesystem::last_write_time(cache) == written);
        const auto before = data(project);
        { const Project closed = std::move(project); }
        Project again = opened(path_);
        QVERIFY(
            same_values(data(again)->dataset(DatasetKind::transactions), before->dataset(DatasetKind::transactions)));
        const auto columns = before->dataset(DatasetKind::transactions).find("customer_id")->values;
        QCOMPARE(std::ranges::count(columns.codes(), *columns.dictionary().find("c8")), 0);
        QVERIFY(again.check()->sound());
    }
    void wrong_decisions_are_refused() {
        Project project = shop();
        QCOMPARE(project.decide({are(same, {"c1"})}).error().code, ErrorCode::bad_value);
        QCOMPARE(project.decide({are(same, {"c1", "c1"})}).error().code, ErrorCode::bad_value);
        QCOMPARE(project.decide({are(same, {"c1", ""})}).error().code, ErrorCode::bad_value);
        QCOMPARE(project.decide({are(same, {"c1", "c2"}, "c3")}).error().code, ErrorCode::bad_value);
        const SnapshotPtr snapshot = data(project);
        QCOMPARE(
            q(merging(*snapshot, {"c1", "c9"}).error()),
            q("There is no customer “c9” in wrong_decisions_are_refused. Ids must be written exactly as in the data."));
        QCOMPARE(merging(*snapshot, {"c1"}).error().code, ErrorCode::bad_value);
        QCOMPARE(merging(*snapshot, {"c1", "c2"}, "c3").error().code, ErrorCode::bad_value);
        QCOMPARE(splitting(*snapshot, {"c1"}).error().code, ErrorCode::bad_value);
        QCOMPARE(project.ledger().size(), std::size_t{2});
    }
    void the_one_with_most_facts_stands_for_all_unless_it_is_said_otherwise() {
        Project project = shop();
        QCOMPARE(facts_of(*data(project), "c2"), std::uint64_t{1});
        QCOMPARE(merging(*data(project), {"c4", "c2"})->representative, std::string("c2"));
        QCOMPARE(merging(*data(project), {"c2", "c1"})->representative, std::string("c1"));  // stands before it
        QCOMPARE(merging(*data(project), {"c2", "c1"}, "c2")->representative, std::string("c2"));
        decided(project, *merging(*data(project), {"c1", "c2"}));
        // c2 was merged: with it comes the one that stands for both.
        decided(project, *merging(*data(project), {"c2", "c4"}));
        QCOMPARE(data(project)->same_people().merged[0].customer_id, std::string("c1"));
        QCOMPARE(data(project)->same_people().merged[0].others.size(), std::size_t{2});
    }
    void many_decisions_are_one_entry_that_is_taken_back_whole() {
        {
            Project project = shop();
            QCOMPARE(project.decide({}).error().code, ErrorCode::bad_value);
            const auto batch = project.decide({are(same, {"c1", "c2"}, "c2"), are(same, {"c3", "c4"}, "c3"),
                                               {.verdict = Decision::Verdict::different, .customers = {"c1", "c3"}}});
            QVERIFY(batch);
            QCOMPARE(q(rows_in_words(*batch)), "3 decisions about customers");
            QCOMPARE(project.ledger().size(), std::size_t{3});
        }
        Project project = opened(path_);
        QCOMPARE(project.ledger().back().decisions.size(), std::size_t{3});
        const SamePeople& people = data(project)->same_people();
        QCOMPARE(people.merged.size(), std::size_t{2});
        QCOMPARE(people.merged[0].customer_id, std::string("c2"));
        QCOMPARE(people.different.size(), std::size_t{1});
        QVERIFY(project.undo());
        QVERIFY(data(project)->same_people().merged.empty());
        QVERIFY(data(project)->same_people().different.empty());
        QVERIFY(project.redo());
        QCOMPARE(data(project)->same_people().merged.size(), std::size_t{2});
    }
    void one_wrong_decision_of_many_leaves_the_project_as_it_was() {
        Project project = shop();
        QCOMPARE(project.decide({are(same, {"c1", "c2"}), are(same, {"c3"})}).error().code, ErrorCode::bad_value);
        QCOMPARE(project.ledger().size(), std::size_t{2});
        QVERIFY(data(project)->same_people().merged.empty());
    }
    void answers_about_pairs_come_to_one_decision_a_person() {
        Project project = shop();
        const std::vector<Decision> answers{{.customers = {"c4", "c2"}},
                                            {.customers = {"c2", "c1"}},
                                            {.verdict = different, .customers = {"c3", "c1"}},
                                            {.verdict = later, .customers = {"c3", "c4"}},
                                            {.customers = {"c1", "gone"}}};
        const auto decisions = decisions_for(*data(project), answers);
        QVERIFY(decisions);
        QCOMPARE(decisions->size(), std::size_t{3});
        // c1 has the most rows of the three, though the pair that was answered first does not know it.
        QCOMPARE((*decisions)[0].customers, (std::vector<std::string>{"c1", "c2", "c4"}));
        QCOMPARE((*decisions)[0].representative, std::string("c1"));
        QVERIFY((*decisions)[1].verdict == different);
        QVERIFY((*decisions)[2].verdict == later);
        QVERIFY(project.decide(*decisions));
        QCOMPARE(data(project)->same_people().merged[0].others.size(), std::size_t{2});
        QVERIFY(decisions_for(*data(project), {})->empty());
    }
    void what_was_decided_before_holds_against_chains_of_answers() {
        Project project = shop();
        decided(project, are(different, {"c1", "c2"}));
        const auto decisions = decisions_for(
            *data(project), std::vector<Decision>{{.customers = {"c1", "c3"}}, {.customers = {"c2", "c3"}}});
        QCOMPARE(decisions->size(), std::size_t{1});
        QCOMPARE((*decisions)[0].customers, (std::vector<std::string>{"c1", "c3"}));
        // Who says so of the two themselves changes it.
        QCOMPARE(decisions_for(*data(project), std::vector<Decision>{{.customers = {"c1", "c2"}}})->size(),
                 std::size_t{1});
    }
    void what_is_found_gives_way_to_what_was_said() {
        Project project = shop();
        decided(project, {.verdict = later, .customers = {"c1", "c2"}});
        const std::vector<Decision> found{
            {.customers = {"c2", "c4"}}, {.customers = {"c1", "c4"}}, {.customers = {"c1", "c2"}}};
        auto decisions = decisions_for(*data(project), {}, found);
        QCOMPARE(decisions->size(), std::size_t{1});  // c1 was put off: it does not come to c2 through c4 either
        QCOMPARE((*decisions)[0].customers, (std::vector<std::string>{"c2", "c4"}));
        decisions = decisions_for(*data(project),
                                  std::vector<Decision>{{.verdict = different, .customers = {"c2", "c4"}}}, found);
        QCOMPARE((*decisions)[0].customers, (std::vector<std::string>{"c1", "c4"}));
        QVERIFY((*decisions)[1].verdict == different);
    }
    void the_last_answer_says_who_stands_for_a_person() {
        Project project = shop();
        const auto decisions =
            decisions_for(*data(project), std::vector<Decision>{{.customers = {"c1", "c2"}, .representative = "c2"},
                                                                {.customers = {"c2", "c4"}}});
        QCOMPARE((*decisions)[0].representative, std::string("c2"));
    }
    void damaged_decisions_are_said() {
        {
            Project project = shop();
            decided(project, are(same, {"c1", "c2"}));
        }
        {
            Database database = std::move(*Database::open(path_, Database::Mode::write));
            database.execute("DELETE FROM verdict_customers WHERE position = 1");
            QVERIFY(database.status());
        }
        QCOMPARE(Project::open(path_).error().code, ErrorCode::bad_format);
    }
};

QTEST_GUILESS_MAIN(TestSamePeople)
#include "test_same_people.moc"
