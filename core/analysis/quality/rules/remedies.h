#pragma once

#include <string_view>

/// What mends a breach of a rule: texts that stay the same in every language, and are translated where they are shown.
namespace clientele::rules::remedy {

inline constexpr std::string_view trim = "trim blanks";
inline constexpr std::string_view unify = "unify spellings";
inline constexpr std::string_view repair_characters = "repair characters";
inline constexpr std::string_view clear = "set to missing";
inline constexpr std::string_view drop_repeated = "leave out repeated rows";
inline constexpr std::string_view merge = "review duplicates";
inline constexpr std::string_view swap_coordinates = "swap the coordinates";
inline constexpr std::string_view compute_amount = "compute the amount";
inline constexpr std::string_view leave_out = "leave out the rows";
inline constexpr std::string_view import_customers = "import customers";
inline constexpr std::string_view import_products = "import products";
inline constexpr std::string_view import_stores = "import stores";
inline constexpr std::string_view import_missing_days = "import the missing days";
inline constexpr std::string_view by_hand = "decide by hand";
inline constexpr std::string_view name_case = "write names in small letters";

}  // namespace clientele::rules::remedy
