#pragma once

#include "core/table/column.h"

namespace clientele {

/// A figure with its 95 % interval; the ends are missing where it has none.
struct Estimate {
    double value = missing_number, low = missing_number, high = missing_number;
};

}  // namespace clientele
