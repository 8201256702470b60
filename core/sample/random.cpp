#include "core/sample/random.h"

#include <bit>

namespace clientele::sample {

double portable_log(double x) {
    // x = m · 2^e with m in [√½, √2); log x = 2 artanh((m − 1)/(m + 1)) + e log 2.
    constexpr double half_root = 0.70710678118654752, log_2 = 0.69314718055994531;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(bits >> 52) - 1022;
    double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FE0000000000000ULL);
    if (mantissa < half_root) {
        mantissa *= 2;
        --exponent;
    }
    const double z = (mantissa - 1) / (mantissa + 1), square = z * z;
    double sum = 0;
    for (int k = 19; k >= 1; k -= 2) sum = sum * square + 1.0 / k;
    return 2 * z * sum + exponent * log_2;
}

}  // namespace clientele::sample
