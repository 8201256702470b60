#pragma once

#include <string>

#include "app/verb.h"

namespace clientele {

/// "clientele import PROJECT KIND FILE... [--map field=column]... [--dry-run]"
std::string usage_line(const Verb& verb);
/// What --help of a verb prints.
std::string help_of(const Verb& verb);
/// What --help without a verb prints.
std::string help_of_all();

}  // namespace clientele
