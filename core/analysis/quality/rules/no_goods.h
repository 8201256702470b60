#pragma once

#include <string_view>

namespace clientele::rules {

/// Product numbers of what is not sold: "POST", "BANK CHARGES", "TEST001". Numbers with digits are goods unless they
/// begin with "test".
bool is_id_of_no_goods(std::string_view text);
/// Names of postage, fees, corrections, samples, tests, in English, German, French and Spanish.
bool is_name_of_no_goods(std::string_view text);

}  // namespace clientele::rules
