#pragma once

#include "core/model/dataset_kind.h"

namespace clientele {

/// What people are asked to import where a kind is needed: "market series", not "points". As in "Needs market series:
/// import some."
Pattern wanted_rows(DatasetKind kind);

}  // namespace clientele
