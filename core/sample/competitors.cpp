#include "core/sample/competitors.h"

#include <array>

namespace clientele::sample {

std::span<const Competitor> competitors() {
    static constexpr std::array<Competitor, 4> all{{
        {"Preisfuchs", 0.95, 1.6, 41, -0.14, 3.6, 0.06},
        {"Haus & Hof", 1.01, 0.9, 19, -0.02, 4.0, 0},
        {"Lindner Wohnen", 1.08, 0.7, 9, 0.08, 4.3, 0.02},
        {"Belle Maison", 1.03, 1.1, 24, 0.02, 4.1, -0.03},
    }};
    return all;
}

}  // namespace clientele::sample
