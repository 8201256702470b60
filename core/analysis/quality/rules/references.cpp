#include <algorithm>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {
namespace {

struct Target {
    DatasetKind kind;
    std::string_view domain;
    Pattern words;
    std::string_view remedy;
};

constexpr double many = 0.01;  // above it figures by customer, product or store go wrong

void check_target(Checks& checks, const Target& target) {
    if (checks.dataset(target.kind).rows == 0) return;
    const std::vector<std::uint32_t>& row_of = checks.snapshot.row_of(target.kind);
    TextFlags unknown(row_of.size());
    for (std::size_t code = 0; code < unknown.size(); ++code) unknown[code] = row_of[code] == missing_code;
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = checks.dataset(kind.kind);
        if (kind.kind == target.kind || dataset.rows == 0 || !checks.go_on()) continue;
        for (const DatasetColumn& column : dataset.columns) {
            if (column.domain != target.domain || column.values.type() != ColumnType::text) continue;
            Selection rows = rows_of_flags(column.values, unknown);
            const bool serious = static_cast<double>(rows.count()) > many * static_cast<double>(dataset.rows);
            checks.add({.dimension = Dimension::references,
                        .dataset = kind.kind,
                        .column = column.id,
                        .words = target.words,
                        .weight = serious ? Weight::serious : Weight::look,
                        .remedy = target.remedy},
                       std::move(rows));
        }
    }
}

}  // namespace

void check_references(Checks& checks) {
    const Target targets[] = {
        {DatasetKind::customers, "customer", Pattern("customers who are not among the customers"),
         remedy::import_customers},
        {DatasetKind::products, "product", Pattern("products that are not among the products"),
         remedy::import_products},
        {DatasetKind::stores, "store", Pattern("stores that are not among the stores"), remedy::import_stores},
        {DatasetKind::contacts, "contact", Pattern("contacts that are not among the service contacts"), {}},
    };
    for (const Target& target : targets) check_target(checks, target);
}

}  // namespace clientele::rules
