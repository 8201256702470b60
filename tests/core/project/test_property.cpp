#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "project_support.h"

using namespace clientele;

namespace {

using Rows = std::vector<GivenRows::Row>;

/// What a project should hold, kept as plain rows: a list of imports, of which the last may be undone.
struct Model {
    struct Import {
        DatasetKind kind{};
        OnDuplicate policy{};
        Rows rows;   // customers: id, number; transactions: time, customer, note
    };
    std::vector<Import> imports;
    std::size_t in_force = 0;

    Rows rows_of(DatasetKind kind) const {
        Rows out;
        for (std::size_t i = 0; i < in_force; ++i) {
            if (imports[i].kind != kind) continue;
            for (const GivenRows::Row& row : imports[i].rows) add(out, row, kind, imports[i].policy);
        }
        return out;
    }

   private:
    static void add(Rows& rows, const GivenRows::Row& row, DatasetKind kind, OnDuplicate policy) {
        if (kind == DatasetKind::customers) {
            const auto known = std::ranges::find(rows, row[0], [](const GivenRows::Row& other) { return other[0]; });
            if (known != rows.end() && policy != OnDuplicate::replace) return;
            if (known != rows.end()) rows.erase(known);
        }
        rows.push_back(row);
    }
};

std::string text_of(const Rows& rows) {
    std::string out;
    for (const GivenRows::Row& row : rows) {
        for (const Cell& cell : row) out += cell_text(cell) + "|";
        out += "\n";
    }
    return out;
}

const std::vector<StreamColumn> customer_columns{{"customer_id"}, {"latitude", ColumnType::number}};
const std::vector<StreamColumn> line_columns{
    {"time", ColumnType::time}, {"customer_id"}, {"Note", ColumnType::text, true}};

/// The rows of a snapshot in the columns of the stream, whichever of them it has.
std::string text_of(const Dataset& dataset, const std::vector<StreamColumn>& columns) {
    Rows rows(dataset.rows);
    for (const StreamColumn& column : columns) {
        const DatasetColumn* found = dataset.find(column.id);
        for (std::size_t row = 0; row < dataset.rows; ++row)
            rows[row].push_back(found ? found->values.at(row) : Cell());
    }
    return text_of(rows);
}

}  // namespace

class TestProperty : public QObject {
    Q_OBJECT

    std::mt19937 random_;
    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }

    Model::Import random_import() {
        Model::Import import{.kind = below(2) == 0 ? DatasetKind::customers : DatasetKind::transactions,
                             .policy = static_cast<OnDuplicate>(below(3)), .rows = {}};
        static const char* const notes[] = {"ä", "it's \"so\"", "a\nb", "x,y", " blank ", "0", "\xF0\x9F\x99\x82"};
        for (std::uint32_t i = below(30); i > 0; --i) {
            const Cell customer = "c" + std::to_string(below(40));
            if (import.kind == DatasetKind::customers)
                import.rows.push_back({customer, below(4) == 0 ? Cell() : Cell(below(1000) / 7.0 - 50)});
            else
                import.rows.push_back({DateTime{static_cast<std::int64_t>(random_()) - 2'000'000'000},
                                       below(3) == 0 ? Cell() : customer,
                                       below(3) == 0 ? Cell() : Cell(std::string(notes[below(7)]))});
        }
        return import;
    }

   private slots:
    void a_project_holds_what_its_imports_in_force_brought() {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            random_.seed(seed);
            const QTemporaryDir folder;
            const std::filesystem::path path = folder.filePath(QStringLiteral("p.clientele")).toStdString();
            std::optional<Project> project = made(path);
            Model model;
            for (int step = 0; step < 25; ++step) {
                const std::uint32_t what = below(10);
                if (what < 6) {
                    model.imports.resize(model.in_force);
                    model.imports.push_back(random_import());
                    const Model::Import& import = model.imports.back();
                    ++model.in_force;
                    ImportPlan plan = plan_of(import.kind, "f");
                    plan.on_duplicate = import.policy;
                    const Batch batch =
                        take(*project, plan,
                             GivenRows(import.kind == DatasetKind::customers ? customer_columns : line_columns,
                                       import.rows, 1 + below(10)));
                    const ImportCounts& counts = batch.counts;
                    QCOMPARE(counts.read, counts.accepted + counts.rejected + counts.skipped + counts.replaced);
                } else if (what < 8) {
                    QCOMPARE(project->undo().has_value(), model.in_force > 0);
                    if (model.in_force > 0) --model.in_force;
                } else if (what < 9) {
                    QCOMPARE(project->redo().has_value(), model.in_force < model.imports.size());
                    if (model.in_force < model.imports.size()) ++model.in_force;
                } else {
                    project.reset();
                    project = opened(path);
                }
                const SnapshotPtr snapshot = *project->snapshot();
                QCOMPARE(q(text_of(snapshot->dataset(DatasetKind::customers), customer_columns)),
                         q(text_of(model.rows_of(DatasetKind::customers))));
                QCOMPARE(q(text_of(snapshot->dataset(DatasetKind::transactions), line_columns)),
                         q(text_of(model.rows_of(DatasetKind::transactions))));
            }
            const CheckReport report = *project->check();
            QVERIFY2(report.sound(), report.sound() ? "" : qPrintable(q(report.problems[0])));
        }
    }
};

QTEST_GUILESS_MAIN(TestProperty)
#include "test_property.moc"
