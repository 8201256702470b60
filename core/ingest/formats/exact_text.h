#pragma once

#include <cstdint>
#include <string>

namespace clientele::ingest {

/// The shortest text that reads back as the same number, without an exponent where the digits fit; "inf" and "-inf"
/// for what no number can hold, nothing for what is no number.
void append_exact(double value, std::string& out);
/// Of a number in single precision: 0.1, not 0.10000000149011612.
void append_exact(float value, std::string& out);
void append_exact(std::int64_t value, std::string& out);

}  // namespace clientele::ingest
