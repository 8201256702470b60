#include "ui/segments/rule_subjects.h"

#include <QCoreApplication>

#include "core/analysis/segments/rule_draft.h"
#include "ui/shell/data_facts.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

RuleSubject subject_of(const FilterField& field) {
    return {.label = QStringLiteral("%1 (%2)").arg(qtext(field.label), qtext(field.group)),
            .text = field.segment ? std::string("segment") : field_text(field.dataset, field.field),
            .segment = field.segment,
            .dataset = field.dataset,
            .field = field.field};
}

bool of_customers(const Snapshot& snapshot, DatasetKind kind) {
    return kind != DatasetKind::customers && snapshot.dataset(kind).rows > 0 &&
           snapshot.dataset(kind).find_domain("customer");
}

}  // namespace

const std::vector<RuleMeasure>& rule_measures() {
    using About = RuleMeasure::About;
    static const std::vector<RuleMeasure> all{
        {"field", About::field, false},     {"segment", About::segment, false}, {"any", About::rows, true},
        {"count", About::rows, true},       {"orders", About::nothing, true},   {"days", About::rows, true},
        {"distinct", About::value, true},   {"sum", About::number, true},       {"mean", About::number, false},
        {"least", About::number, false},    {"most", About::number, false},     {"since_last", About::rows, false},
        {"since_first", About::rows, false}};
    return all;
}

QString measure_words(std::string_view word) {
    const auto words = [](const char* source) { return QCoreApplication::translate("measures", source); };
    if (word == "field") return words("Field of the customer");
    if (word == "segment") return words("Segment");
    if (word == "any") return words("Has any of");
    if (word == "count") return words("Number of");
    if (word == "orders") return words("Number of orders");
    if (word == "days") return words("Days with");
    if (word == "distinct") return words("Different values of");
    if (word == "sum") return words("Sum of");
    if (word == "mean") return words("Mean of");
    if (word == "least") return words("Least of");
    if (word == "most") return words("Most of");
    if (word == "since_last") return words("Days since the last of");
    return words("Days since the first of");
}

std::vector<RuleSubject> rule_subjects(const Snapshot& snapshot, RuleMeasure::About about) {
    using About = RuleMeasure::About;
    std::vector<RuleSubject> subjects;
    if (about == About::rows)
        for (const DatasetSpec& kind : dataset_kinds())
            if (of_customers(snapshot, kind.kind))
                subjects.push_back({.label = qtext(Text(kind.label, {})),
                                    .text = std::string(kind.id),
                                    .segment = false,
                                    .dataset = kind.kind,
                                    .field = {}});
    if (about == About::segment)
        return {{.label = measure_words("segment"), .text = "segment", .segment = true, .dataset = {}, .field = {}}};
    if (about == About::rows || about == About::nothing) return subjects;
    for (const FilterField& field : filter_fields(snapshot)) {
        if (field.segment) continue;
        const bool number = column_type(field.type) == ColumnType::number;
        const bool fits = about == About::field
                              ? field.dataset == DatasetKind::customers
                              : of_customers(snapshot, field.dataset) && (about == About::value || number);
        if (fits) subjects.push_back(subject_of(field));
    }
    return subjects;
}

std::vector<RuleSubject> row_subjects(const Snapshot& snapshot, DatasetKind dataset) {
    std::vector<RuleSubject> own, others;
    for (const FilterField& field : filter_fields(snapshot)) {
        if (field.segment) continue;
        if (field.dataset == dataset) own.push_back(subject_of(field));
        if (field.dataset == DatasetKind::products || field.dataset == DatasetKind::stores)
            others.push_back(subject_of(field));
    }
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

}  // namespace clientele
