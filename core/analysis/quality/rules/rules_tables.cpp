#include "core/analysis/quality/rules/rules_tables.h"

#include <algorithm>

#include "core/analysis/quality/problem_columns.h"
#include "core/analysis/quality/rules/mending.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/row_texts.h"

namespace clientele::rules {
namespace {

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

/// What the project does when it is asked to mend the rule; otherwise what a person can do, never what it would not do.
std::string_view remedy_of(const Rule& rule) {
    static constexpr std::string_view done_here[] = {remedy::clear, remedy::leave_out, remedy::drop_repeated,
                                                     remedy::unify, remedy::trim,      remedy::repair_characters};
    const auto change = change_for(rule);
    if (change == MendChange::leave_out && rule.remedy == remedy::clear) return remedy::leave_out;
    if (!change && std::ranges::find(done_here, rule.remedy) != std::end(done_here)) return remedy::by_hand;
    return rule.remedy;
}

std::string name_of(const Breach& breach) {
    return place_id(breach.rule.dataset, breach.rule.column) + ": " + words_of(breach);
}

FindingTable problems_table(const Snapshot& snapshot, const std::vector<Problem>& problems) {
    ProblemColumns all;
    std::vector<std::string> dimensions, remedies, examples;
    std::vector<double> customers, revenue;
    for (const Problem& problem : problems) {
        const Rule& rule = problem.breach->rule;
        all.add(rule.dataset, rule.column, words_of(*problem.breach), rule.weight, static_cast<double>(problem.count),
                problem.share);
        dimensions.emplace_back(id(rule.dimension));
        remedies.emplace_back(remedy_of(rule));
        examples.push_back(examples_of(snapshot, problem));
        customers.push_back(problem.customers < 0 ? missing_number : static_cast<double>(problem.customers));
        revenue.push_back(problem.revenue);
    }
    FindingTable table = table_of(
        "problems", text("Problems"),
        {all.name(), all.weight(), text_column("dimension", text("Dimension"), dimensions), all.dataset(), all.column(),
         all.words(), all.rows(text("Rows or days")), all.share(text("Share")),
         number_column("customers", text("Customers touched"), Unit::count, std::move(customers)),
         number_column("revenue", text("Revenue touched"), Unit::amount, std::move(revenue)),
         text_column("examples", text("Examples"), examples), text_column("remedy", text("Remedy"), remedies)});
    for (const Problem& problem : problems)
        table.mends.push_back(change_for(problem.breach->rule) ? name_of(*problem.breach) : std::string());
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
