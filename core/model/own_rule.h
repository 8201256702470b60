#pragma once

#include <string>

namespace clientele {

/// A rule of data quality that an analyst has made.
struct OwnRule {
    std::string name{};
    std::string expression{};  ///< "products: cost<=price": dataset and what must hold there
    bool operator==(const OwnRule&) const = default;
};

}  // namespace clientele
