#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/quality/duplicates/person_fields.h"

namespace clientele {

/// A value as it is compared. `first` is what it is known by: the street, the local part of an e-mail address, the last
/// digits of a phone number, the eight digits of a date; `second` what goes with it: the house number, the domain.
struct PersonValue {
    std::u16string first, second;
    bool operator==(const PersonValue&) const = default;
    auto operator<=>(const PersonValue&) const = default;
    bool empty() const { return first.empty() && second.empty(); }
};

/// The two parts of a full name: "Müller, Dr. Anna" and "anna mueller" are {"anna", "mueller"}. One word is a family
/// name; titles are left out; particles ("van der") belong to the family name.
struct NameParts {
    std::u16string given, family;
};
NameParts name_parts(std::string_view name);

/// "Hauptstraße 5a" and "5 A, Hauptstr." are {"hauptstr", "5a"}.
PersonValue address_value(std::string_view address);
/// "+49 151/2345678" and "0151 2345678" are the same: the last eight digits.
PersonValue phone_value(std::string_view phone);
/// "Anna.Mueller+shop@GMX.de": {"annamueller", "gmx de"}.
PersonValue email_value(std::string_view email);
/// Digits of "19560409" or "1956-04-09"; anything else folded.
PersonValue date_value(std::string_view date);
PersonValue date_value(Date date);

/// The value of any cell of a column of that meaning (not of full names); empty where it is missing or a word that
/// stands for missing.
PersonValue person_value(PersonField what, std::string_view text);

/// Words that people and programs write where they know nothing: "n/a", "unknown", "test".
bool stands_for_nothing(std::u16string_view folded);

}  // namespace clientele
