#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/analysis/finding.h"

namespace clientele {

/// Columns of a finding's table, one line each.
inline TableColumn text_column(std::string id, Text title, const std::vector<std::string>& values) {
    return {.id = std::move(id), .title = std::move(title), .values = Column::of_texts(values)};
}
inline TableColumn number_column(std::string id, Text title, Unit unit, std::vector<double> values, int decimals = -1,
                                 Good good = Good::neither) {
    return {.id = std::move(id),
            .title = std::move(title),
            .values = Column::of_numbers(std::move(values)),
            .unit = unit,
            .decimals = decimals,
            .good = good};
}
inline TableColumn column_of(std::string id, Text title, Column values) {
    return {.id = std::move(id), .title = std::move(title), .values = std::move(values)};
}

/// The quotient; missing where the divisor is 0 or either is missing.
inline double quotient(double dividend, double divisor) { return divisor == 0 ? missing_number : dividend / divisor; }

}  // namespace clientele
