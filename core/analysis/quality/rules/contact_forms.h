#pragma once

#include <string_view>

#include "core/analysis/quality/rules/countries.h"

namespace clientele::rules {

/// Whether mail can be sent there as far as the text alone says: RFC 5321 without quoted names and addresses of hosts
/// by number, with letters of any language (RFC 6531). Blanks around do not matter.
bool is_email(std::string_view text);

/// Whether it can be a phone number: digits with the usual signs between them and an extension behind, as many digits
/// as the country's numbers have (of the calling code where the number begins with + or 00, else of `country`), or 6 to
/// 15 (ITU-T E.164) where neither is known.
bool is_phone(std::string_view text, const Country* country);

/// All the same digit, or one after another: 0000000, 1234567, 9876543.
bool is_made_up_phone(std::string_view text);

/// Two words or more, or five letters or more, and none of them small.
bool is_all_capitals(std::string_view text);

}  // namespace clientele::rules
