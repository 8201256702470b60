#include "core/analysis/quality/rules/history.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <bit>

#include "core/analysis/table_building.h"

namespace clientele::rules {
namespace {

std::int64_t counted(const Selection& rows, const ImportOf& import) {
    std::int64_t count = 0;
    for (auto [row, end] : import.stretches) {
        if (rows.is_all()) {
            count += static_cast<std::int64_t>(end - row);
            continue;
        }
        while (row < end) {  // word by word; most hold nothing
            const std::size_t next = std::min(end, (row / 64 + 1) * 64);
            if (const std::uint64_t bits = rows.bits(row, next - row); bits != 0) count += std::popcount(bits);
            row = next;
        }
    }
    return count;
}

/// The imports of the dataset, each with what corrects it, where that is in force.
std::vector<ImportOf> imports_of(const Snapshot& snapshot, DatasetKind dataset) {
    std::vector<ImportOf> imports;
    for (const ImportedRows& each : snapshot.imports()) {
        if (each.kind != dataset || each.rows == 0) continue;
        const auto same = std::ranges::find_if(imports, [&](const ImportOf& known) {
            return each.corrects != 0 && (known.rows->import == each.corrects || known.rows->corrects == each.corrects);
        });
        ImportOf& import = same == imports.end() ? imports.emplace_back(&each) : *same;
        import.stretches.emplace_back(each.first, each.first + each.rows);
    }
    return imports;
}

bool belongs(const Problem& problem, DatasetKind dataset, Dimension dimension) {
    const Rule& rule = problem.breach->rule;
    return rule.dataset == dataset && rule.dimension == dimension && problem.breach->of_rows();
}

DimensionHistory dimension_history(const DatasetHistory& history, Dimension dimension,
                                   const std::vector<Problem>& problems, const Selection& left) {
    const BrokenRows broken = broken_rows(history.dataset, dimension, problems, left.rows());
    DimensionHistory found{.dimension = dimension};
    for (const ImportOf& import : history.imports)
        found.imports.push_back({.rows = counted(left, import),
                                 .any = counted(broken.any, import),
                                 .serious = counted(broken.serious, import)});
    for (const Problem& problem : problems)
        if (belongs(problem, history.dataset, dimension)) found.problems.emplace_back(&problem);
    tbb::parallel_for(std::size_t{0}, found.problems.size(), [&](std::size_t i) {
        ProblemHistory& of = found.problems[i];
        for (const ImportOf& import : history.imports) of.rows.push_back(counted(of.problem->rows, import));
    });
    return found;
}

/// The problem that costs an import most; "" where none does.
std::string_view main_reason(const DimensionHistory& dimension, std::size_t import) {
    std::string_view reason;
    double most = 0;
    for (const ProblemHistory& each : dimension.problems) {
        const Rule& rule = each.problem->breach->rule;
        const double lost = static_cast<double>(each.rows[import]) * cost(rule.weight);
        if (lost <= most) continue;
        most = lost;
        reason = rule.words.value();
    }
    return reason;
}

RowCounts up_to(const DimensionHistory& dimension, std::size_t import) {
    RowCounts all;
    for (std::size_t each = 0; each <= import; ++each) all += dimension.imports[each];
    return all;
}

template <class ScoreOf>
double mean_score(const DatasetHistory& history, ScoreOf&& score_of) {
    double sum = 0;
    for (const DimensionHistory& each : history.dimensions) sum += score_of(each);
    return quotient(sum, static_cast<double>(history.dimensions.size()));
}

/// What says which import a row of a table is of.
class ImportColumns {
 public:
    void add(const ImportedRows& import) {
        numbers_.push_back(static_cast<double>(import.import));
        times_.push_back(import.imported_at.seconds);
        files_.push_back(import.source);
        datasets_.emplace_back(spec(import.kind).id);
    }
    std::vector<TableColumn> take() {
        return {number_column("import", text("Import"), Unit::count, std::move(numbers_)),
                column_of("time", text("Imported"), Column::of_times(std::move(times_))),
                text_column("file", text("File"), files_), text_column("dataset", text("Dataset"), datasets_)};
    }

 private:
    std::vector<double> numbers_;
    std::vector<std::int64_t> times_;
    std::vector<std::string> files_, datasets_;
};

FindingTable table_of_imports(std::string id, Text title, ImportColumns imports, std::vector<TableColumn> more) {
    std::vector<TableColumn> columns = imports.take();
    columns.insert(columns.end(), more.begin(), more.end());
    return table_of(std::move(id), std::move(title), std::move(columns));
}

TableColumn score_column(std::string id, Text title, std::vector<double> values) {
    return number_column(std::move(id), std::move(title), Unit::none, std::move(values), score_decimals, Good::higher);
}

}  // namespace

std::vector<DatasetHistory> history_of(const Snapshot& snapshot, const std::vector<Score>& scores,
                                       const std::vector<Problem>& problems, const Selections& rows) {
    std::vector<DatasetHistory> histories;
    for (const Score& score : scores) {
        if (score.dimension == Dimension::timeliness) continue;
        const Selection& left = rows[score.dataset];
        if (histories.empty() || histories.back().dataset != score.dataset) {
            DatasetHistory history{.dataset = score.dataset, .imports = imports_of(snapshot, score.dataset)};
            std::erase_if(history.imports, [&](const ImportOf& import) { return counted(left, import) == 0; });
            histories.push_back(std::move(history));
        }
        histories.back().dimensions.push_back({.dimension = score.dimension});
    }
    std::erase_if(histories, [](const DatasetHistory& each) { return each.imports.empty(); });
    std::vector<std::pair<const DatasetHistory*, DimensionHistory*>> all;
    for (DatasetHistory& history : histories)
        for (DimensionHistory& each : history.dimensions) all.emplace_back(&history, &each);
    tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) {
        const auto [history, dimension] = all[i];
        *dimension = dimension_history(*history, dimension->dimension, problems, rows[history->dataset]);
    });
    return histories;
}

double import_score(const DatasetHistory& history, std::size_t import) {
    return mean_score(history, [&](const DimensionHistory& each) { return each.imports[import].score(); });
}

double score_up_to(const DatasetHistory& history, std::size_t import) {
    return mean_score(history, [&](const DimensionHistory& each) { return up_to(each, import).score(); });
}

FindingTable history_table(const std::vector<DatasetHistory>& histories) {
    ImportColumns imports;
    std::vector<std::string> dimensions, reasons;
    std::vector<double> rows, broken, score, so_far;
    for (const DatasetHistory& history : histories) {
        for (std::size_t import = 0; import < history.imports.size(); ++import) {
            for (const DimensionHistory& each : history.dimensions) {
                imports.add(*history.imports[import].rows);
                dimensions.emplace_back(id(each.dimension));
                reasons.emplace_back(main_reason(each, import));
                rows.push_back(static_cast<double>(each.imports[import].rows));
                broken.push_back(static_cast<double>(each.imports[import].any));
                score.push_back(each.imports[import].score());
                so_far.push_back(up_to(each, import).score());
            }
        }
    }
    return table_of_imports("history", text("History of the scores"), std::move(imports),
                            {text_column("dimension", text("Dimension"), dimensions),
                             number_column("rows", text("Rows"), Unit::count, std::move(rows)),
                             number_column("broken", text("Rows with a problem"), Unit::count, std::move(broken)),
                             score_column("score", text("Score of the import"), std::move(score)),
                             score_column("so_far", text("Score of all up to it"), std::move(so_far)),
                             text_column("problem", text("Main reason"), reasons)});
}

FindingTable over_imports_table(const std::vector<DatasetHistory>& histories) {
    ImportColumns imports;
    std::vector<double> rows, score, so_far;
    for (const DatasetHistory& history : histories) {
        for (std::size_t import = 0; import < history.imports.size() && history.imports.size() > 1; ++import) {
            imports.add(*history.imports[import].rows);
            rows.push_back(static_cast<double>(history.dimensions.front().imports[import].rows));
            score.push_back(import_score(history, import));
            so_far.push_back(score_up_to(history, import));
        }
    }
    return table_of_imports("over_imports", text("Scores over the imports"), std::move(imports),
                            {number_column("rows", text("Rows"), Unit::count, std::move(rows)),
                             score_column("score", text("Score of the import"), std::move(score)),
                             score_column("so_far", text("Score of all up to it"), std::move(so_far))});
}

}  // namespace clientele::rules
