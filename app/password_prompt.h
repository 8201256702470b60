#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/verb.h"

namespace clientele {

/// The password of the first database among the places that asks for one and has none, typed at the terminal without
/// being shown; "" where no place asks, or where nobody sits at a terminal (the database then says what is missing).
std::expected<std::string, Failure> password_for(const std::vector<std::filesystem::path>& places,
                                                 const std::map<std::string, std::string>& settings, Console& console);

}  // namespace clientele
