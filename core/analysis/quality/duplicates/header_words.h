#pragma once

#include <optional>
#include <string_view>

#include "core/analysis/quality/duplicates/person_fields.h"

namespace clientele {

/// What a header of a column that a file brought says about a person, in four languages; nothing where it is not known.
std::optional<PersonField> person_field_of_header(std::string_view header);

}  // namespace clientele
