#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/snapshot.h"
#include "core/table/selection.h"

namespace clientele {

/// What a column says about a person, which decides how it is compared.
enum class PersonField : std::uint8_t {
    full_name,
    given_name,
    family_name,
    address,
    house_number,
    city,
    postcode,
    birth_date,
    birth_part,  ///< a year, month or day of birth on its own
    phone,
    email,
    number,  ///< names one person: social security, passport, tax
    text
};

/// A column of customers that records are compared by.
struct ComparedColumn {
    const DatasetColumn* column = nullptr;
    PersonField what = PersonField::text;
};

/// What the column says about a person, by its field or, for columns that a file brought, by the words of its header in
/// English, German, French and Spanish; `text` where they are not known.
PersonField person_field(const DatasetColumn& column);

/// The columns that the option names, parted by commas and in the order of the dataset; where it is empty all that
/// identify a person and are filled and distinctive enough in these rows: a tenth filled, two of them agree by chance
/// in at most 15 %. Rows that agree in all that identifies count once there, and of fewer than twenty others none is
/// too indistinct. Errors: a name that no column has; the customer's own number; no column that tells people apart;
/// cancelled.
Result<std::vector<ComparedColumn>> compared_columns(const Dataset& customers, const Selection& rows,
                                                     const std::string& option, const Progress& progress = {});

}  // namespace clientele
