#include <QDir>
#include <QTest>

#include "core/importing/import_files.h"
#include "core/importing/prepare.h"
#include "import_project.h"
#include "text_of.h"

using namespace clientele;

class TestRecipe : public QObject {
    Q_OBJECT

    ImportProject project_;

    std::filesystem::path file(const char* name, const QByteArray& contents) const {
        return project_.file(name, contents);
    }
    Result<FileOutcome> import(const std::filesystem::path& path, const SourceSettings& settings = {},
                               const std::map<std::string, std::string>& mapping = {},
                               std::optional<Recipe> recipe = {}) {
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {path};
        request.settings = settings;
        request.mapping = mapping;
        request.recipe = std::move(recipe);
        auto outcomes = import_files(*project_, request, {});
        if (!outcomes) return std::unexpected(outcomes.error());
        return outcomes->front();
    }
    Date first_day() {
        const auto snapshot = project_->snapshot();
        const DatasetColumn* time = (*snapshot)->dataset(DatasetKind::transactions).find("time");
        return Date{static_cast<std::int32_t>(time->values.times().front() / 86400)};
    }

 private Q_SLOTS:
    void init() { QVERIFY(project_.make()); }
    void cleanup() { project_.close(); }

    void what_was_said_of_a_file_holds_for_the_next_with_the_same_columns() {
        const auto first = file("may.csv", "Order;When;What;Sum\nA;03/04/2011;x;1,5\nB;05/06/2011;y;2,5\n");
        const std::map<std::string, std::string> mapping{{"time", "When"}, {"product_id", "What"}, {"amount", "Sum"}};
        QVERIFY(!import(first, {}, mapping));  // day or month first is not said
        QVERIFY(import(first, {{"dates", "dmy"}}, mapping));
        // Other order of the columns; nothing is said.
        const auto second = import(file("june.csv", "What;Order;Sum;When\nx;C;1,5;03/04/2012\n"));
        QVERIFY2(second.has_value(), second ? "" : qPrintable(q(second.error())));
        QCOMPARE(second->recipe, std::string("may.csv"));
        QCOMPARE(second->batch.counts.accepted, 1u);
        QCOMPARE(second->batch.plan.mapping.at("product_id"), std::string("What"));
        QCOMPARE(second->batch.plan.settings.at("dates of time"), std::string("dd/MM/yyyy"));
    }

    void other_columns_another_kind_and_a_person_who_says_no_follow_no_recipe() {
        QVERIFY(import(file("a.csv", "id,when,sum\n1,03/04/2011,2\n"), {{"dates", "dmy"}}, {{"time", "when"}}));
        const auto more = file("b.csv", "id,when,sum,shop\n1,03/04/2011,2,S\n");
        QVERIFY(!import(more, {}, {{"time", "when"}}));
        const auto same = file("c.csv", "id,when,sum\n1,03/04/2012,2\n");
        QVERIFY(!import(same, {{"recipe", "no"}}, {{"time", "when"}}));
        const auto facts = inspect(same, {}, {});
        QVERIFY(facts);
        QVERIFY(find_recipe(recipes_of(*project_), *facts, std::nullopt) != nullptr);
        QVERIFY(find_recipe(recipes_of(*project_), *facts, DatasetKind::customers) == nullptr);
    }

    void a_file_that_is_written_in_another_way_is_read_as_it_is_written() {
        QVERIFY(
            import(file("a.csv", "order_id;time;amount\n1;03/04/2011;2\n"), {{"dates", "dmy"}, {"delimiter", ";"}}));
        const auto other = import(file("b.csv", "order_id,time,amount\n2,2012-04-03,2\n"));
        QVERIFY2(other.has_value(), other ? "" : qPrintable(q(other.error())));
        QCOMPARE(other->batch.counts.accepted, 1u);
        QCOMPARE(other->recipe, std::string());
    }

    void what_the_values_of_a_file_prove_is_not_overruled() {
        QVERIFY(import(file("a.csv", "order_id,time,amount\n1,03/04/2011,2\n"), {{"dates", "dmy"}}));
        const auto other = import(file("b.csv", "order_id,time,amount\n2,2012-04-03,2\n"));
        QVERIFY2(other.has_value(), other ? "" : qPrintable(q(other.error())));
        QCOMPARE(other->batch.counts.accepted, 1u);
        QCOMPARE(other->batch.plan.settings.at("dates of time"), std::string("yyyy-MM-dd"));
    }

    void what_is_said_now_wins() {
        QVERIFY(import(file("a.csv", "order_id,time,amount\n1,03/04/2011,2\n"), {{"dates", "dmy"}}));
        const auto now = import(file("b.csv", "order_id,time,amount\n2,03/04/2012,2\n"), {{"dates", "mdy"}});
        QVERIFY(now);
        QCOMPARE(now->batch.plan.settings.at("dates of time"), std::string("MM/dd/yyyy"));
        // The latest import is what the next one follows.
        const auto next = import(file("c.csv", "order_id,time,amount\n3,03/04/2013,2\n"));
        QVERIFY(next);
        QCOMPARE(next->batch.plan.settings.at("dates of time"), std::string("MM/dd/yyyy"));
    }

    void a_recipe_travels_as_a_file() {
        QVERIFY(import(file("a.csv", "order_id,time,amount\n1,03/04/2011,\"1,5\"\n"),
                       {{"dates", "dmy"}, {"decimal", ","}}));
        const Recipe kept = recipes_of(*project_).front();
        const std::filesystem::path path = project_.folder.filePath(QStringLiteral("r.json")).toStdString();
        QVERIFY(save_recipe(kept, path));
        const auto loaded = load_recipe(path);
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(q(loaded.error())));
        QVERIFY(*loaded == kept);
        QVERIFY(project_.make());
        const auto done = import(file("b.csv", "order_id,time,amount\n2,03/04/2012,\"1,5\"\n"), {}, {}, *loaded);
        QVERIFY(done);
        QCOMPARE(iso_text(first_day()), std::string("2012-04-03"));
        const auto wrong = import(file("c.csv", "order_id,time\n2,2012-04-03\n"), {}, {}, *loaded);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::bad_value);
    }

    void a_file_that_is_no_recipe_is_refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no json") << QByteArray("order_id,time\n");
        QTest::newRow("other json") << QByteArray("{\"a\":1}");
        QTest::newRow("kind") << QByteArray(R"({"clientele_recipe":1,"kind":"cats","columns":[]})");
        QTest::newRow("columns") << QByteArray(R"({"clientele_recipe":1,"kind":"customers","columns":[1]})");
        QTest::newRow("setting") << QByteArray(
            R"({"clientele_recipe":1,"kind":"customers","columns":["a"],"settings":{"colour":"red"}})");
        QTest::newRow("newer") << QByteArray(R"({"clientele_recipe":99,"kind":"customers","columns":["a"]})");
        QTest::newRow("numbers") << QByteArray(
            R"({"clientele_recipe":1,"kind":"customers","columns":["a"],"mapping":{"name":3}})");
    }
    void a_file_that_is_no_recipe_is_refused() {
        QFETCH(QByteArray, bytes);
        const auto recipe = recipe_from_json(bytes.toStdString(), "r.json");
        QVERIFY(!recipe);
        QVERIFY(recipe.error().where.file == "r.json");
        QVERIFY(!q(recipe.error()).isEmpty());
    }

    void a_folder_stands_for_its_files() {
        QVERIFY(QDir(project_.folder.path()).mkdir(QStringLiteral("days")));
        const auto b = file("days/b.csv", "x\n");
        const auto a = file("days/a.csv", "x\n");
        file("days/.hidden", "x\n");
        file("days/p.clientele", "x\n");
        const auto found = files_in({project_.folder.filePath(QStringLiteral("days")).toStdString(), "elsewhere.csv"});
        QVERIFY(found);
        QCOMPARE(*found, (std::vector<std::filesystem::path>{a, b, "elsewhere.csv"}));
        QVERIFY(QDir(project_.folder.path()).mkdir(QStringLiteral("empty")));
        QVERIFY(!files_in({project_.folder.filePath(QStringLiteral("empty")).toStdString()}));
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "test_recipe.moc"
