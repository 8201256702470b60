#include "core/analysis/quality/rules/rules_tables.h"

#include <algorithm>

#include "core/analysis/table_building.h"
#include "core/base/format.h"

namespace clientele::rules {
namespace {

constexpr int score_decimals = 3;  // 0.9996 shall not read as if all were well

/// A cell as files write it.
std::string written(const Column& column, std::size_t row) {
    const Cell cell = column.at(row);
    if (const auto* number = std::get_if<double>(&cell)) return write_exact(*number);
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* date = std::get_if<Date>(&cell)) return iso_text(*date);
    if (const auto* time = std::get_if<DateTime>(&cell)) return iso_text(*time);
    if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "yes" : "no";
    return {};
}

/// What people know a row by: its key, else the number of its order, visit…; "" where it has none.
const DatasetColumn* id_column(const Dataset& dataset) {
    static constexpr std::string_view ids[] = {"order_id", "visit_id", "session",  "respondent", "contact_id",
                                               "file",     "series",   "campaign", "customer_id"};
    const std::string_view key = spec(dataset.kind).key;
    if (const DatasetColumn* column = key.empty() ? nullptr : dataset.find(key)) return column;
    for (const std::string_view id : ids)
        if (const DatasetColumn* column = dataset.find(id)) return column;
    return nullptr;
}

/// The first rows, at most so many.
std::vector<std::size_t> first_of(const Selection& rows, std::size_t most) {
    std::vector<std::size_t> first;
    constexpr std::size_t step = std::size_t{1} << 14U;
    for (std::size_t begin = 0; begin < rows.rows() && first.size() < most; begin += step)
        rows.for_each(begin, std::min(rows.rows(), begin + step), [&](std::size_t row) {
            if (first.size() < most) first.push_back(row);
        });
    return first;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& each : texts) all += (all.empty() ? "" : ", ") + each;
    return all;
}

/// The first rows as "12 (order 536365)", by number from 1; of days and the like the first of these.
std::string examples_of(const Snapshot& snapshot, const Problem& problem) {
    std::vector<std::string> examples;
    if (!problem.breach->of_rows()) {
        for (const std::string& each : problem.breach->which)
            if (examples.size() < examples_a_problem) examples.push_back(each);
        return joined(examples);
    }
    const Dataset& dataset = snapshot.dataset(problem.breach->rule.dataset);
    const DatasetColumn* id = id_column(dataset);
    for (const std::size_t row : first_of(problem.rows, examples_a_problem)) {
        const std::string known_by = id ? written(id->values, row) : std::string();
        examples.push_back(known_by.empty() ? "#" + std::to_string(row + 1) : known_by);
    }
    return joined(examples);
}

}  // namespace

std::string words_of(const Breach& breach) {
    return breach.rule.own.empty() ? std::string(breach.rule.words.value()) : breach.rule.own;
}

std::string name_of(const Breach& breach) {
    const Rule& rule = breach.rule;
    std::string place(spec(rule.dataset).id);
    if (!rule.column.empty()) place += "." + rule.column;
    return place + ": " + words_of(breach);
}

FindingTable problems_table(const Snapshot& snapshot, const std::vector<Problem>& problems) {
    std::vector<std::string> names, weights, dimensions, datasets, columns, words, remedies, examples;
    std::vector<double> rows, share, customers, revenue;
    for (const Problem& problem : problems) {
        const Rule& rule = problem.breach->rule;
        names.push_back(name_of(*problem.breach));
        weights.emplace_back(rule.weight == Weight::serious ? "serious" : "look");
        dimensions.emplace_back(id(rule.dimension));
        datasets.emplace_back(spec(rule.dataset).id);
        columns.push_back(rule.column);
        words.push_back(words_of(*problem.breach));
        remedies.emplace_back(rule.remedy);
        examples.push_back(examples_of(snapshot, problem));
        rows.push_back(static_cast<double>(problem.count));
        share.push_back(problem.share);
        customers.push_back(problem.customers < 0 ? missing_number : static_cast<double>(problem.customers));
        revenue.push_back(problem.revenue);
    }
    FindingTable table{.id = "problems", .title = text("Problems")};
    table.columns = {
        text_column("name", text("What and where"), names),
        text_column("weight", text("Weight"), weights),
        text_column("dimension", text("Dimension"), dimensions),
        text_column("dataset", text("Dataset"), datasets),
        text_column("column", text("Column"), columns),
        text_column("problem", text("What"), words),
        number_column("rows", text("Rows or days"), Unit::count, std::move(rows)),
        number_column("share", text("Share"), Unit::percent, std::move(share)),
        number_column("customers", text("Customers touched"), Unit::count, std::move(customers)),
        number_column("revenue", text("Revenue touched"), Unit::amount, std::move(revenue)),
        text_column("examples", text("Examples"), examples),
        text_column("remedy", text("Remedy"), remedies),
    };
    return table;
}

FindingTable scores_table(const std::vector<Score>& scores, const Selections& rows) {
    std::vector<std::string> datasets, dimensions, reasons;
    std::vector<double> values, broken, of, problems;
    for (const Score& each : scores) {
        datasets.emplace_back(spec(each.dataset).id);
        dimensions.emplace_back(id(each.dimension));
        values.push_back(each.value);
        broken.push_back(static_cast<double>(each.rows));
        of.push_back(static_cast<double>(rows[each.dataset].count()));
        problems.push_back(static_cast<double>(each.problems));
        reasons.emplace_back(each.reason);
    }
    FindingTable table{.id = "scores", .title = text("Scores by dataset and dimension")};
    table.columns = {
        text_column("dataset", text("Dataset"), datasets),
        text_column("dimension", text("Dimension"), dimensions),
        number_column("score", text("Score"), Unit::none, std::move(values), score_decimals, Good::higher),
        number_column("rows", text("Rows with a problem"), Unit::count, std::move(broken)),
        number_column("of", text("Rows"), Unit::count, std::move(of)),
        number_column("problems", text("Problems"), Unit::count, std::move(problems)),
        text_column("problem", text("Main reason"), reasons),
    };
    return table;
}

FindingTable datasets_table(const std::vector<Score>& scores, const Selections& rows) {
    std::vector<std::string> datasets;
    std::vector<double> counts, values;
    for (const Score& each : scores) {
        if (!datasets.empty() && datasets.back() == spec(each.dataset).id) continue;
        datasets.emplace_back(spec(each.dataset).id);
        counts.push_back(static_cast<double>(rows[each.dataset].count()));
        values.push_back(overall(scores, each.dataset));
    }
    FindingTable table{.id = "datasets", .title = text("Datasets")};
    table.columns = {
        text_column("dataset", text("Dataset"), datasets),
        number_column("score", text("Score"), Unit::none, std::move(values), score_decimals, Good::higher),
        number_column("rows", text("Rows"), Unit::count, std::move(counts)),
    };
    return table;
}

RowsBehind rows_behind(const Snapshot& snapshot, const std::vector<Problem>& problems) {
    std::vector<std::string> names, datasets, ids, values, against;
    std::vector<double> numbers;
    std::vector<std::string> customers;
    RowsBehind behind;
    for (const Problem& problem : problems) {
        const Breach& breach = *problem.breach;
        if (!breach.of_rows()) continue;
        behind.all += problem.count;
        const Dataset& dataset = snapshot.dataset(breach.rule.dataset);
        const DatasetColumn* id = id_column(dataset);
        const DatasetColumn* customer = dataset.find_domain("customer");
        const DatasetColumn* column = breach.rule.column.empty() ? nullptr : dataset.find(breach.rule.column);
        for (const std::size_t row : first_of(problem.rows, std::min(rows_a_problem, most_rows - names.size()))) {
            names.push_back(name_of(breach));
            datasets.emplace_back(spec(dataset.kind).id);
            numbers.push_back(static_cast<double>(row + 1));
            ids.push_back(id ? written(id->values, row) : std::string());
            customers.push_back(customer ? std::string(customer->values.text(row)) : std::string());
            values.push_back(column ? written(column->values, row) : std::string());
            against.push_back(breach.against ? breach.against(row) : std::string());
        }
    }
    behind.shown = std::ssize(names);
    behind.table = {.id = "rows", .title = text("Rows behind the problems")};
    behind.table.columns = {
        text_column("name", text("What and where"), names),
        text_column("dataset", text("Dataset"), datasets),
        number_column("row", text("Row"), Unit::count, std::move(numbers)),
        text_column("id", text("Key"), ids),
        text_column("value", text("Value"), values),
        text_column("against", text("Against"), against),
        text_column("customer", text("Customer"), customers),
    };
    behind.table.key_column = "customer";
    behind.table.key_dimension = "customers.customer_id";
    return behind;
}

}  // namespace clientele::rules
