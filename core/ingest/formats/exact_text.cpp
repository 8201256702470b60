#include "core/ingest/formats/exact_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace clientele::ingest {
namespace {

constexpr double most_fixed = 1e17;
constexpr double least_fixed = 1e-7;

template <class Number>
void append(Number value, std::string& out) {
    if (std::isnan(value)) return;
    const double size = std::fabs(static_cast<double>(value));
    const bool fixed = !std::isfinite(value) || size == 0 || (size >= least_fixed && size < most_fixed);
    std::array<char, 64> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? Number{} : value,
                                       fixed ? std::chars_format::fixed : std::chars_format::scientific);
    out.append(digits.data(), written.ptr);
}

}  // namespace

void append_exact(double value, std::string& out) { append(value, out); }
void append_exact(float value, std::string& out) { append(value, out); }
void append_exact(std::int64_t value, std::string& out) { out += std::to_string(value); }

}  // namespace clientele::ingest
