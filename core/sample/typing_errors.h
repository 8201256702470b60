#pragma once

#include <vector>

#include "core/sample/customer_record.h"

namespace clientele::sample {

/// How the second row of a customer differs from the first.
enum class TypingError : std::uint8_t {
    letters_swapped,
    letter_dropped,
    letter_doubled,
    initial_only,    ///< "A. Müller"
    nickname,        ///< "Kathi Müller"
    umlaut_spelled,  ///< "Mueller"
    married_name,
    upper_case,
    moved_house,
    street_shortened,  ///< "Hauptstr. 5", "12 High St"
    phone_format,      ///< "+49 151/2345678"
    day_month_swapped,
    no_email,
    other_email
};
inline constexpr std::size_t typing_error_count = 14;

/// Makes the record of a double (a row from people() on) out of the one of its person: one to three of name, e-mail,
/// phone, birth date and address differ, and it was signed up later. Of e-mail, phone, birth date and address at least
/// two stay as they are, as far as the person has them. Returns what was done.
std::vector<TypingError> make_typing_errors(CustomerRecord& record, const SampleOptions& options, std::uint64_t row);

/// What distinguishes the double in that row from its person.
std::vector<TypingError> typing_errors(const SampleOptions& options, std::uint64_t row);

}  // namespace clientele::sample
