#pragma once

#include <string_view>
#include <vector>

#include "core/analysis/quality/rules/breach.h"
#include "core/base/result.h"
#include "core/model/own_definition.h"

namespace clientele::rules {

/// Rules of an analyst's own, "name: dataset: expression" with the expression that must hold in the language of
/// filters, several parted by ';' or line ends: "margin: products: cost<=price; bought for a price: transactions:
/// unit_price>0". The field is one of the dataset, without its name in front; a value that names a field of the same
/// type stands for what the row has there, unless it is in quotes. A row where the field, or the other one, is missing
/// is not judged, but by "field!=", which says that there must be a value. Errors say which rule and what is known
/// instead.
Result<std::vector<Breach>> own_rules(const Snapshot& snapshot, std::string_view rules);

/// The same of a rule that a project keeps (see Snapshot::own_rules); of no rows where it holds.
Result<Breach> own_rule(const Snapshot& snapshot, const OwnRule& rule, const Progress& progress);

}  // namespace clientele::rules
