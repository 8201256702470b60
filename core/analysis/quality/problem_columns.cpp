#include "core/analysis/quality/problem_columns.h"

namespace clientele {

OptionSpec dataset_option(const Snapshot& snapshot) {
    std::vector<OptionChoice> datasets{{"all", text("All datasets")}};
    for (const DatasetSpec& kind : dataset_kinds())
        if (snapshot.dataset(kind.kind).rows > 0) datasets.push_back({std::string(kind.id), Text(kind.label, {})});
    return {.id = "dataset",
            .label = text("Dataset"),
            .value = "all",
            .choices = std::move(datasets),
            .help = text("Which data to look at.")};
}

Text place_in_words(DatasetKind dataset, std::string_view column) {
    const DatasetSpec& kind = spec(dataset);
    const Text label(kind.label, {});
    if (column.empty()) return label;
    const Field* field = find_field(kind, column);
    return text("{0} · {1}", label, field ? Text(field->label, {}) : verbatim(column));
}

std::string place_id(DatasetKind dataset, std::string_view column) {
    std::string place(spec(dataset).id);
    if (!column.empty()) (place += '.') += column;
    return place;
}

void ProblemColumns::add(DatasetKind dataset, std::string_view column, std::string_view words, Problem::Weight weight,
                         double rows, double share) {
    names_.push_back(place_id(dataset, column) + ": " + std::string(words));
    weights_.emplace_back(weight == Problem::Weight::serious ? "serious" : "look");
    datasets_.emplace_back(spec(dataset).id);
    columns_.emplace_back(column);
    words_.emplace_back(words);
    rows_.push_back(rows);
    shares_.push_back(share);
}

std::vector<Metric> problem_counts(double serious, double problems) {
    return {count_metric("serious", text("serious problems"), serious, Good::lower),
            count_metric("problems", text("things to look at"), problems, Good::lower)};
}

}  // namespace clientele
