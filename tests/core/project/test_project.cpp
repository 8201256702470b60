#include <QTemporaryDir>
#include <QTest>

#include "core/base/format.h"
#include "core/project/ledger_words.h"
#include "project_support.h"

using namespace clientele;

namespace {

const std::vector<StreamColumn> line_columns{{"order_id"},
                                             {"customer_id"},
                                             {"time", ColumnType::time},
                                             {"quantity", ColumnType::number},
                                             {"unit_price", ColumnType::number},
                                             {"Gift note", ColumnType::text, true}};

DateTime at(std::string_view text) { return *parse_iso_time(text); }

GivenRows lines(std::string order, double quantity = 2) {
    return {line_columns,
            {{order, "c1", at("2011-12-09T08:26:00"), quantity, 1.5, {}},
             {order, {}, at("1969-12-31T23:59:59"), -1.0, 3.0, "for “you”"},
             {order, "c2", at("2011-12-09T08:27:00"), 4.0, {}, "x"},
             {order, "c1", at("2011-12-10"), 1.0, 0.1, {}}}};
}

GivenRows customers(std::vector<GivenRows::Row> rows) {
    return {{{"customer_id"}, {"city"}, {"signup_date", ColumnType::date}, {"consent", ColumnType::boolean}},
            std::move(rows)};
}

ImportPlan plan(DatasetKind kind, std::string_view file, OnDuplicate policy = OnDuplicate::reject) {
    return {.kind = kind,
            .source_name = std::string(file),
            .source_hash = "hash of " + std::string(file),
            .source_bytes = 99,
            .mapping = {{"order_id", "Order"}, {"customer_id", "Kundennr."}},
            .settings = {{"delimiter", ";"}},
            .on_duplicate = policy};
}

const QString three_customers =
    q("customer_id|city|signup_date|consent\nc1|Köln|2010-02-28|yes\nc2|-|-|no\n007|Bonn|-|-\n");

GivenRows three() {
    return customers(
        {{"c1", "Köln", *parse_iso_date("2010-02-28"), true}, {"c2", {}, {}, false}, {"007", "Bonn", {}, {}}});
}

}  // namespace

class TestProject : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;
    int number_ = 0;

   private slots:
    void init() { path_ = folder_.filePath(QStringLiteral("p%1.clientele").arg(++number_)).toStdString(); }

    void a_snapshot_holds_what_was_imported_and_derives_missing_amounts() {
        Project project = made(path_);
        take(project, plan(DatasetKind::transactions, "a.csv"), lines("o1"));
        const QString expected = q("order_id|customer_id|time|quantity|unit_price|amount|Gift note\n"
                                   "o1|c1|2011-12-09T08:26:00|2|1.5|3|-\n"
                                   "o1|-|1969-12-31T23:59:59|-1|3|-3|for “you”\n"
                                   "o1|c2|2011-12-09T08:27:00|4|-|-|x\n"
                                   "o1|c1|2011-12-10T00:00:00|1|0.1|0.1|-\n");
        QCOMPARE(table(project, DatasetKind::transactions), expected);
        { const Project closed = std::move(project); }
        Project again = opened(path_);
        QVERIFY(!again.read_only());
        QCOMPARE(table(again, DatasetKind::transactions), expected);
    }

    void given_amounts_stay_and_discounts_are_taken_off() {
        Project project = made(path_);
        const DateTime day = at("2011-01-01");
        take(project, plan(DatasetKind::transactions, "a.csv"),
             GivenRows({{"time", ColumnType::time},
                        {"quantity", ColumnType::number},
                        {"unit_price", ColumnType::number},
                        {"amount", ColumnType::number},
                        {"discount", ColumnType::number}},
                       {{day, 2.0, 5.0, {}, 1.0},
                        {day, 2.0, 5.0, 7.0, 1.0},
                        {day, {}, 5.0, 4.0, {}},
                        {day, {}, 5.0, {}, 1.0}}));
        QCOMPARE(table(project, DatasetKind::transactions).section(QLatin1Char('\n'), 1),
                 q("2011-01-01T00:00:00|2|5|9|1\n2011-01-01T00:00:00|2|5|7|1\n2011-01-01T00:00:00|-|5|4|-\n"
                   "2011-01-01T00:00:00|-|5|-|1\n"));
    }

    void customers_of_all_datasets_share_codes() {
        Project project = made(path_);
        take(project, plan(DatasetKind::transactions, "a.csv"), lines("o1"));
        take(project, plan(DatasetKind::customers, "c.csv"), three());
        QCOMPARE(table(project, DatasetKind::customers), three_customers);
        const SnapshotPtr snapshot = *project.snapshot();
        const Dataset& sales = snapshot->dataset(DatasetKind::transactions);
        const Code code = sales.find("customer_id")->values.codes()[2];
        QCOMPARE(snapshot->row_of(DatasetKind::customers)[code], 1U);
        QCOMPARE(&sales.find("customer_id")->values.dictionary(),
                 &snapshot->dataset(DatasetKind::customers).find("customer_id")->values.dictionary());
    }

    void the_ledger_survives_closing() {
        qint64 before = QDateTime::currentSecsSinceEpoch();
        {
            Project project = made(path_);
            GivenRows rows = lines("o1");
            rows.notes = {{"rounded", 3}};
            rows.reject(1, {.line = 3, .column = "Preis", .value = "abc", .reason = "bad_number",
                            .message = text("“{0}” is no number.", name("abc")), .raw = "a;b;abc"});
            take(project, plan(DatasetKind::transactions, "a.csv"), std::move(rows));
        }
        Project project = opened(path_);
        const std::vector<Batch> ledger = project.ledger();
        QCOMPARE(ledger.size(), 1U);
        const Batch& batch = ledger[0];
        QCOMPARE(batch.id, 1);
        QCOMPARE(q(batch.plan.source_name), q("a.csv"));
        QCOMPARE(batch.plan.source_bytes, 99U);
        QVERIFY(batch.plan.mapping == plan(DatasetKind::transactions, "a.csv").mapping);
        QVERIFY(batch.plan.settings == plan(DatasetKind::transactions, "a.csv").settings);
        QVERIFY((batch.counts == ImportCounts{.read = 5, .accepted = 4, .rejected = 1, .skipped = 0, .replaced = 0}));
        QVERIFY((batch.reasons == std::map<std::string, std::uint64_t>{{"bad_number", 1}}));
        QVERIFY((batch.remarks == std::map<std::string, std::uint64_t>{{"rounded", 3}}));
        QVERIFY(batch.imported_at.seconds >= before && batch.imported_at.seconds < before + 600);
        QVERIFY(project.find_import(DatasetKind::transactions, "hash of a.csv"));
        QVERIFY(!project.find_import(DatasetKind::customers, "hash of a.csv"));
        QVERIFY(!project.find_import(DatasetKind::transactions, ""));
        const auto rejects = project.rejects(1);
        QCOMPARE(rejects->size(), 1U);
        QCOMPARE(q(rejects->front().raw), q("a;b;abc"));
        QCOMPARE(q(rejects->front().message), q("“abc” is no number."));
        QCOMPARE(rejects->front().line, 3U);
    }

    void known_keys_are_rejected_with_what_is_needed_to_mend_them() {
        Project project = made(path_);
        take(project, plan(DatasetKind::customers, "c.csv"), three());
        const Batch batch = take(project, plan(DatasetKind::customers, "d.csv"),
                                 customers({{"c9", "Ulm", {}, {}}, {"c1", "A \"b\", c", {}, true}}));
        QVERIFY((batch.counts == ImportCounts{.read = 2, .accepted = 1, .rejected = 1, .skipped = 0, .replaced = 0}));
        const Reject reject = project.rejects(batch.id)->at(0);
        QCOMPARE(q(reject.reason), q("duplicate_key"));
        QCOMPARE(q(reject.column), q("Kundennr."));
        QCOMPARE(q(reject.value), q("c1"));
        QCOMPARE(reject.line, 3U);
        QCOMPARE(q(reject.raw), q("c1,\"A \"\"b\"\", c\",,true"));
    }

    void known_keys_are_skipped_where_asked() {
        Project project = made(path_);
        take(project, plan(DatasetKind::customers, "c.csv"), three());
        const Batch batch = take(project, plan(DatasetKind::customers, "d.csv", OnDuplicate::skip),
                                 customers({{"c1", "Ulm", {}, {}}, {"c9", "Ulm", {}, {}}, {"c9", "Rom", {}, {}}}));
        QVERIFY((batch.counts == ImportCounts{.read = 3, .accepted = 1, .rejected = 0, .skipped = 2, .replaced = 0}));
        QCOMPARE(table(project, DatasetKind::customers), three_customers + q("c9|Ulm|-|-\n"));
    }

    void known_keys_are_replaced_where_asked_and_come_back_by_undo() {
        Project project = made(path_);
        take(project, plan(DatasetKind::customers, "c.csv"), three());
        const Batch batch = take(project, plan(DatasetKind::customers, "d.csv", OnDuplicate::replace),
                                 customers({{"c1", "Ulm", {}, {}}, {"c9", "Ulm", {}, {}}, {"c9", "Rom", {}, {}}}));
        QVERIFY((batch.counts == ImportCounts{.read = 3, .accepted = 1, .rejected = 0, .skipped = 0, .replaced = 2}));
        const QString replaced = q("customer_id|city|consent\nc2|-|no\n007|Bonn|-\nc1|Ulm|-\nc9|Rom|-\n");
        QCOMPARE(table(project, DatasetKind::customers), replaced);
        QVERIFY(project.check()->sound());
        QVERIFY(project.undo());
        QCOMPARE(table(project, DatasetKind::customers), three_customers);
        QVERIFY(project.redo());
        QCOMPARE(table(project, DatasetKind::customers), replaced);
    }

    void a_purged_replacement_leaves_the_old_row_in_force() {
        Project project = made(path_);
        take(project, plan(DatasetKind::customers, "c.csv"), three());
        take(project, plan(DatasetKind::customers, "d.csv", OnDuplicate::replace), customers({{"c1", "Ulm", {}, {}}}));
        QVERIFY(project.undo());
        take(project, plan(DatasetKind::customers, "e.csv"), customers({{"c9", "Rom", {}, {}}}));
        QCOMPARE(table(project, DatasetKind::customers), three_customers + q("c9|Rom|-|-\n"));
        QVERIFY(!project.next_redo());
        const CheckReport report = *project.check();
        QVERIFY2(report.sound(), report.sound() ? "" : qPrintable(q(report.problems[0])));
    }

    void undo_and_redo_survive_reopening() {
        {
            Project project = made(path_);
            take(project, plan(DatasetKind::transactions, "a.csv"), lines("o1"));
            take(project, plan(DatasetKind::transactions, "b.csv"), lines("o2"));
            take(project, plan(DatasetKind::customers, "c.csv"), three());
            QCOMPARE(project.undo()->id, 3);
            QCOMPARE(project.undo()->id, 2);
        }
        Project project = opened(path_);
        QCOMPARE(project.next_undo()->id, 1);
        QCOMPARE(project.next_redo()->id, 2);
        QVERIFY(project.ledger()[1].undone);
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, 4U);
        QCOMPARE(project.redo()->id, 2);
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, 8U);
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::customers).rows, 0U);
        QCOMPARE(project.redo()->id, 3);
        QCOMPARE(project.redo().error().code, ErrorCode::not_found);
        QCOMPARE(table(project, DatasetKind::customers), three_customers);
    }

    void an_import_removes_undone_batches_for_good_and_the_ledger_says_so() {
        {
            Project project = made(path_);
            take(project, plan(DatasetKind::customers, "c.csv"), three());
            take(project, plan(DatasetKind::transactions, "a.csv"), lines("o1"));
            QVERIFY(project.undo());
            QVERIFY(!project.ledger()[1].removed);
            QCOMPARE(q(to_string(removal_in_words(taken_back(project.ledger())))),
                     q("1 import that was taken back (a.csv) will be removed for good: redo it first to keep it."));
            take(project, plan(DatasetKind::transactions, "b.csv"), lines("o2"));
            QVERIFY(project.ledger()[1].undone && project.ledger()[1].removed);
        }
        const std::vector<Batch> ledger = opened(path_).ledger();
        QVERIFY(!ledger[0].removed && ledger[1].removed && !ledger[2].removed);
        QVERIFY(taken_back(ledger).empty());
        QVERIFY(removal_in_words({}).empty());
    }

    void the_rows_of_a_batch_are_named_with_what_they_replaced() {
        Batch batch;
        batch.plan.kind = DatasetKind::customers;
        const auto words = [&](std::uint64_t accepted, std::uint64_t replaced) {
            batch.counts.accepted = accepted;
            batch.counts.replaced = replaced;
            return q(to_string(rows_in_words(batch)));
        };
        QCOMPARE(words(7449, 0), q("7,449 customers"));
        QCOMPARE(words(0, 1), q("1 replaced customer"));
        QCOMPARE(words(1, 1), q("1 added and 1 replaced customer"));
        QCOMPARE(words(1, 2), q("1 added and 2 replaced customers"));
    }

    void a_failed_import_after_undo_leaves_redo_possible() {
        Project project = made(path_);
        take(project, plan(DatasetKind::transactions, "a.csv"), lines("o1"));
        QVERIFY(project.undo());
        GivenRows rows = lines("o2");
        rows.fail_at(3);
        QVERIFY(!project.import(plan(DatasetKind::transactions, "b.csv"), rows));
        QCOMPARE(project.redo()->id, 1);
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, 4U);
    }

    void an_attribute_whose_type_changes_becomes_text_and_undo_brings_its_numbers_back() {
        Project project = made(path_);
        const auto sizes = [](ColumnType type, Cell a, Cell b) {
            return GivenRows({{"customer_id"}, {"Size", type, true}},
                             {{"k" + cell_text(a), a}, {"k" + cell_text(b), b}});
        };
        take(project, plan(DatasetKind::customers, "a"), sizes(ColumnType::number, 1.5, 0.1));
        QCOMPARE(table(project, DatasetKind::customers), q("customer_id|Size\nk1.5|1.5\nk0.1|0.1\n"));
        take(project, plan(DatasetKind::customers, "b"), sizes(ColumnType::text, std::string("XL"), std::string("M")));
        QCOMPARE(table(project, DatasetKind::customers), q("customer_id|Size\nk1.5|1.5\nk0.1|0.1\nkXL|XL\nkM|M\n"));
        QVERIFY((*project.snapshot())->dataset(DatasetKind::customers).find("size")->values.type() == ColumnType::text);
        take(project, plan(DatasetKind::customers, "c"),
             sizes(ColumnType::date, Date{0}, *parse_iso_date("2011-02-03")));
        QCOMPARE(table(project, DatasetKind::customers).section(QLatin1Char('\n'), 5),
                 q("k1970-01-01|1970-01-01\nk2011-02-03|2011-02-03\n"));
        QVERIFY(project.undo());
        QVERIFY(project.undo());
        QVERIFY((*project.snapshot())->dataset(DatasetKind::customers).find("size")->values.type() ==
                ColumnType::number);
    }

    void kept_columns_whose_names_differ_in_what_no_name_in_a_table_holds_are_two() {
        Project project = made(path_);
        const std::string nul("a\0", 2);
        const std::string long_name(199, 'n');  // cut off within a sign
        std::vector<StreamColumn> columns{{"customer_id"}};
        for (const std::string& id : {std::string("a"), nul, long_name + "ä", long_name + "ö"})
            columns.push_back({id, ColumnType::text, true});
        const auto text = [](const char* words) { return Cell(std::string(words)); };
        take(project, plan(DatasetKind::customers, "a.csv"),
             GivenRows(columns, {GivenRows::Row{text("k"), text("1"), text("2"), text("3"), text("4")}}));
        QVERIFY(table(project, DatasetKind::customers).endsWith(u"\nk|1|2|3|4\n"_qs));
        QVERIFY(project.check()->sound());
    }

    void a_source_that_breaks_off_leaves_nothing() {
        Project project = made(path_);
        GivenRows rows = lines("o1");
        rows.fail_at(3);
        QCOMPARE(project.import(plan(DatasetKind::transactions, "a.csv"), rows).error().code, ErrorCode::not_readable);
        QVERIFY(project.ledger().empty());
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, 0U);
        QVERIFY(project.check()->sound());
    }

    void a_cancelled_import_leaves_nothing() {
        Project project = made(path_);
        GivenRows rows = lines("o1");
        const Progress stop([](double fraction, const Text&) { return fraction < 0.5; });
        QVERIFY(project.import(plan(DatasetKind::transactions, "a.csv"), rows, stop).error().cancelled());
        QVERIFY(project.ledger().empty());
        QVERIFY(project.check()->sound());
        QCOMPARE(take(project, plan(DatasetKind::transactions, "a.csv"), lines("o1")).counts.accepted, 4U);
    }

    void settings_are_kept() {
        {
            Project project = made(path_);
            QCOMPARE(q(project.setting("currency")), QString());
            QVERIFY(project.set_setting("currency", "€"));
            QCOMPARE(q((*project.snapshot())->currency()), q("€"));
        }
        Project project = opened(path_);
        QCOMPARE(q(project.setting("currency")), q("€"));
        QCOMPARE(q(project.name()), q(path_.stem().string()));
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "test_project.moc"
