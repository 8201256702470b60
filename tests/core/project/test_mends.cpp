#include <QTemporaryDir>
#include <QTest>

#include "core/project/column_cache.h"
#include "project_support.h"

using namespace clientele;

namespace {

GivenRows lines() {
    const auto at = [](std::string_view day) { return *parse_iso_time(day); };
    return {{{"order_id"}, {"customer_id"}, {"time", ColumnType::time}, {"amount", ColumnType::number}, {"channel"}},
            {{"o1", "c1", at("2011-12-01"), 10.0, "web"},
             {"o1", "c1", at("2011-12-01"), 10.0, "web"},
             {"o2", "c2", at("2011-12-02"), 20.0, "Web"},
             {"o3", "c3", at("1899-12-30"), 30.0, "n/a"},
             {"o4", "c3", at("2011-12-04"), 40.0, "web"}}};
}

GivenRows customers(std::vector<GivenRows::Row> rows) {
    return {{{"customer_id"}, {"name"}, {"phone"}, {"birth_date", ColumnType::date}}, std::move(rows)};
}
GivenRows three_customers() {
    return customers({{"c1", "Ada", "0000", *parse_iso_date("1900-01-01")},
                      {"c2", "Bo", "0221 4711", *parse_iso_date("1900-01-01")},
                      {"c3", "Cy", {}, *parse_iso_date("1980-05-05")}});
}

Selection rows_at(std::size_t rows, std::initializer_list<std::size_t> chosen) {
    std::vector<std::uint64_t> words((rows + 63) / 64);
    for (const std::size_t row : chosen) words[row / 64] |= std::uint64_t{1} << (row % 64);
    return {std::move(words), rows};
}

MendPlan plan_for(Project& project, DatasetKind kind, MendChange change, std::vector<std::string> fields,
                  std::initializer_list<std::size_t> rows, std::map<std::string, std::string> values = {}) {
    const SnapshotPtr snapshot = *project.snapshot();
    return {.mend = {.dataset = kind, .change = change, .rule = "a rule", .fields = std::move(fields)},
            .rows = rows_at(snapshot->dataset(kind).rows, rows),
            .values = std::move(values),
            .version = snapshot->version()};
}

Batch mended(Project& project, const MendPlan& plan) {
    auto batch = project.mend(plan);
    if (!batch) qFatal("%s", qPrintable(q(batch.error())));
    return *batch;
}

/// "o1 o2": the cells of a column, "-" where missing.
QString cells(Project& project, DatasetKind kind, std::string_view field) {
    const SnapshotPtr snapshot = *project.snapshot();
    const DatasetColumn* column = snapshot->dataset(kind).find(field);
    if (!column) return QStringLiteral("no such column");
    QStringList list;
    for (std::size_t row = 0; row < column->values.size(); ++row)
        list << (column->values.missing(row) ? QStringLiteral("-") : q(cell_text(column->values.at(row))));
    return list.join(u' ');
}

}  // namespace

class TestMends : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;
    static constexpr DatasetKind sales = DatasetKind::transactions, people = DatasetKind::customers;

    Project shop() {
        Project project = made(path_);
        take(project, plan_of(people, "customers.csv"), three_customers());
        take(project, plan_of(sales, "lines.csv"), lines());
        return project;
    }
    static QString problems_of(const Project& project) {
        QStringList problems;
        const auto report = project.check();
        for (const Text& problem : report->problems) problems << q(to_string(problem));
        return problems.join(u'\n');
    }

 private slots:
    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(QString::fromUtf8(QTest::currentTestFunction())))
                    .toStdString();
    }

    void rows_are_left_out_and_come_back() {
        Project project = shop();
        const QString before = table(project, sales);
        const Batch batch = mended(project, plan_for(project, sales, MendChange::leave_out, {}, {1, 3}));
        QCOMPARE(cells(project, sales, "order_id"), q("o1 o2 o4"));
        QCOMPARE((*project.snapshot())->dataset(sales).left_out, std::uint64_t{2});
        QCOMPARE(batch.mend->rows, std::uint64_t{2});
        QCOMPARE(problems_of(project), QString());
        QVERIFY(project.undo());
        QCOMPARE(table(project, sales), before);
        QVERIFY(project.redo());
        QCOMPARE(cells(project, sales, "order_id"), q("o1 o2 o4"));
    }
    void mends_follow_one_another_by_the_rows_that_are_shown() {
        Project project = shop();
        mended(project, plan_for(project, sales, MendChange::leave_out, {}, {0}));
        mended(project, plan_for(project, sales, MendChange::leave_out, {}, {0, 2}));
        QCOMPARE(cells(project, sales, "order_id"), q("o2 o4"));
        QVERIFY(project.undo());
        QCOMPARE(cells(project, sales, "order_id"), q("o1 o2 o3 o4"));
        QCOMPARE(problems_of(project), QString());
    }
    void fields_become_missing() {
        Project project = shop();
        mended(project, plan_for(project, people, MendChange::clear, {"birth_date"}, {0, 1}));
        QCOMPARE(cells(project, people, "birth_date"), q("- - 1980-05-05"));
        mended(project, plan_for(project, people, MendChange::clear, {"birth_date"}, {2}));
        QCOMPARE(cells(project, people, "birth_date"), q("no such column"));
        QVERIFY(project.undo());
        QVERIFY(project.undo());
        QCOMPARE(cells(project, people, "birth_date"), q("1900-01-01 1900-01-01 1980-05-05"));
    }
    void values_are_replaced_in_rows_of_later_imports_as_well() {
        Project project = shop();
        mended(project, plan_for(project, sales, MendChange::replace, {"channel"}, {2}, {{"Web", "web"}}));
        mended(project, plan_for(project, sales, MendChange::clear, {"channel"}, {3}, {{"n/a", ""}}));
        QCOMPARE(cells(project, sales, "channel"), q("web web web - web"));
        take(project, plan_of(sales, "more.csv"), lines());
        QCOMPARE(cells(project, sales, "channel"), q("web web web - web web web web - web"));
        QVERIFY(project.undo());
        QVERIFY(project.undo());
        QCOMPARE(cells(project, sales, "channel"), q("web web web n/a web"));
    }
    void a_text_that_the_data_do_not_hold_can_be_written() {
        Project project = shop();
        mended(project,
               plan_for(project, sales, MendChange::replace, {"channel"}, {2}, {{"Web", "Shop"}, {"web", "Net"}}));
        mended(project, plan_for(project, sales, MendChange::replace, {"channel"}, {2}, {{"Shop", "Market"}}));
        QCOMPARE(cells(project, sales, "channel"), q("Net Net Market n/a Net"));
    }
    void a_row_with_the_same_key_and_value_stays_mended_when_it_comes_again() {
        Project project = shop();
        mended(project, plan_for(project, people, MendChange::clear, {"phone"}, {0, 1}));
        QCOMPARE(cells(project, people, "phone"), q("no such column"));
        ImportPlan again = plan_of(people, "customers2.csv");
        again.on_duplicate = OnDuplicate::replace;
        take(project, again,
             customers({{"c1", "Ada", "0000", {}}, {"c2", "Bo", "0228 1234567", {}}, {"c3", "Cy", "0000", {}}}));
        QCOMPARE(cells(project, people, "customer_id"), q("c1 c2 c3"));
        QCOMPARE(cells(project, people, "phone"), q("- 0228 1234567 0000"));
        QCOMPARE(problems_of(project), QString());
    }
    void rows_without_a_key_that_come_again_are_looked_at_anew() {
        Project project = shop();
        mended(project, plan_for(project, sales, MendChange::leave_out, {}, {1, 3}));
        mended(project, plan_for(project, sales, MendChange::replace, {"channel"}, {1}, {{"Web", "web"}}));
        ImportPlan newer = plan_of(sales, "lines.csv");
        newer.refreshes = 2;
        take(project, newer, lines());
        QCOMPARE(cells(project, sales, "order_id"), q("o1 o1 o2 o3 o4"));
        QCOMPARE(cells(project, sales, "channel"), q("web web web n/a web"));
        QCOMPARE((*project.snapshot())->dataset(sales).left_out, std::uint64_t{0});
        QCOMPARE(problems_of(project), QString());
        QVERIFY(project.undo());
        QCOMPARE(cells(project, sales, "order_id"), q("o1 o2 o4"));
        QCOMPARE(problems_of(project), QString());
    }
    void a_plan_for_other_data_is_refused() {
        Project project = shop();
        const MendPlan plan = plan_for(project, sales, MendChange::leave_out, {}, {1});
        take(project, plan_of(sales, "more.csv"), lines());
        QCOMPARE(project.mend(plan).error().code, ErrorCode::bad_value);
        QCOMPARE(project.mend(plan_for(project, sales, MendChange::leave_out, {}, {})).error().code,
                 ErrorCode::bad_value);
        QCOMPARE(project.ledger().size(), std::size_t{3});
    }
    void mends_survive_a_restart_and_a_second_reader_sees_them() {
        Project project = shop();
        mended(project, plan_for(project, sales, MendChange::leave_out, {}, {1, 3}));
        Project reader = opened(path_);
        QVERIFY(reader.read_only());
        QCOMPARE(cells(reader, sales, "order_id"), q("o1 o2 o4"));
        QCOMPARE(reader.mend(plan_for(reader, sales, MendChange::leave_out, {}, {0})).error().code,
                 ErrorCode::not_writable);
        QVERIFY(project.undo());
        QCOMPARE(cells(reader, sales, "order_id"), q("o1 o1 o2 o3 o4"));
        QVERIFY(project.redo());
        project = made(folder_.filePath(QStringLiteral("other.clientele")).toStdString());
        Project again = opened(path_);
        QCOMPARE(cells(again, sales, "order_id"), q("o1 o2 o4"));
        QCOMPARE(again.next_undo()->mend->rule, std::string("a rule"));
    }
    void a_merged_person_loses_a_value_that_came_from_another_row() {
        Project project = shop();
        const auto batch = project.decide(
            {Decision{.verdict = Decision::Verdict::same, .customers = {"c3", "c2"}, .representative = "c3"}});
        QVERIFY(batch);
        QCOMPARE(cells(project, people, "phone"), q("0000 0221 4711"));
        mended(project, plan_for(project, people, MendChange::clear, {"phone"}, {1}));
        QCOMPARE(cells(project, people, "phone"), q("0000 -"));
        QVERIFY(project.undo());
        QCOMPARE(cells(project, people, "phone"), q("0000 0221 4711"));
    }
    void mended_rows_are_listed_as_they_were_imported() {
        Project project = shop();
        const Batch out = mended(project, plan_for(project, sales, MendChange::leave_out, {}, {3}));
        const Batch web =
            mended(project, plan_for(project, sales, MendChange::replace, {"channel"}, {2}, {{"Web", "web"}}));
        const auto left_out = *project.mended(out.id);
        QCOMPARE(left_out.size(), std::size_t{1});
        QCOMPARE(left_out.front().batch, std::int64_t{2});
        QCOMPARE(q(left_out.front().cells.front().second), q("o3"));
        const auto replaced = *project.mended(web.id);
        QCOMPARE(replaced.size(), std::size_t{1});
        QCOMPARE(q(replaced.front().cells.front().first + "=" + replaced.front().cells.front().second),
                 q("channel=Web"));
        QCOMPARE(project.mended(1).error().code, ErrorCode::not_found);
    }
    void an_import_after_undo_makes_an_end_of_the_mend() {
        Project project = shop();
        mended(project, plan_for(project, sales, MendChange::leave_out, {}, {1}));
        QVERIFY(project.undo());
        take(project, plan_of(sales, "more.csv"), lines());
        QVERIFY(project.ledger()[2].removed);
        QCOMPARE((*project.snapshot())->dataset(sales).rows, std::size_t{10});
        QCOMPARE(problems_of(project), QString());
    }
    void what_is_stopped_changes_nothing() {
        Project project = made(path_);
        take(project, plan_of(sales, "many.csv"), ManyLines(200'000));
        const SnapshotPtr snapshot = *project.snapshot();
        std::vector<std::uint64_t> words(200'000 / 64, 0x5555555555555555ULL);
        const MendPlan plan{
            .mend = {.dataset = sales, .change = MendChange::leave_out, .rule = "every other", .fields = {}},
            .rows = Selection(std::move(words), 200'000),
            .values = {},
            .version = snapshot->version()};
        const Progress stop([](double fraction, const Text&) { return fraction < 0.6; });
        QCOMPARE(project.mend(plan, stop).error().code, ErrorCode::cancelled);
        QCOMPARE(project.ledger().size(), std::size_t{1});
        QCOMPARE((*project.snapshot())->dataset(sales).rows, std::size_t{200'000});
        QVERIFY(project.mend(plan));
        QCOMPARE((*project.snapshot())->dataset(sales).rows, std::size_t{100'000});
    }
    void the_cache_of_columns_never_shows_a_mend() {
        Project project = made(path_);
        take(project, plan_of(sales, "many.csv"), ManyLines(250'000));
        QVERIFY(project.save_column_cache());
        mended(project, plan_for(project, sales, MendChange::leave_out, {}, {0, 1, 2}));
        QVERIFY(project.save_column_cache());
        project = made(folder_.filePath(QStringLiteral("next.clientele")).toStdString());
        Project again = opened(path_);
        QCOMPARE((*again.snapshot())->dataset(sales).rows, std::size_t{249'997});
        QVERIFY(again.undo());
        QVERIFY(again.save_column_cache());
        QCOMPARE((*again.snapshot())->dataset(sales).rows, std::size_t{250'000});
        QCOMPARE(problems_of(again), QString());
    }
    void own_rules_are_kept_replaced_removed_and_undone() {
        Project project = shop();
        QVERIFY(project.set_own_rule({"margin", "products: cost<=price"}));
        QVERIFY(project.set_own_rule({"paid", "transactions: amount>0"}));
        QVERIFY(project.set_own_rule({"margin", "products: cost<price"}));
        using Rules = std::vector<OwnRule>;
        QCOMPARE(project.own_rules(), (Rules{{"margin", "products: cost<price"}, {"paid", "transactions: amount>0"}}));
        QVERIFY(project.set_own_rule({"margin", {}}));
        QCOMPARE((*project.snapshot())->own_rules(), (Rules{{"paid", "transactions: amount>0"}}));
        QVERIFY(project.undo());
        QVERIFY(project.undo());
        QCOMPARE((*project.snapshot())->own_rules(),
                 (Rules{{"margin", "products: cost<=price"}, {"paid", "transactions: amount>0"}}));
        QCOMPARE(project.set_own_rule({"other", {}}).error().code, ErrorCode::not_found);
        QCOMPARE(project.set_own_rule({{}, "customers: name!="}).error().code, ErrorCode::bad_value);
        QCOMPARE(problems_of(project), QString());
    }
};

QTEST_GUILESS_MAIN(TestMends)
#include "test_mends.moc"
