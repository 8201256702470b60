#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/sample/random.h"
#include "core/sample/sample.h"

namespace clientele::sample {

/// A customer as the row in the file says; "" and missing days stand for cells that are empty.
struct CustomerRecord {
    std::string id;
    std::string given, family;
    std::string name;  ///< as it is written: "Anna Müller"
    std::string email, phone;
    std::int32_t born = Date::missing_days;
    std::string_view gender;
    std::string address;
    std::string_view city, region;
    std::string postcode;
    std::string country;
    double latitude = 0, longitude = 0;
    std::int32_t signup = 0;  ///< day
    std::string_view acquisition, home_store;
    bool consent = false;
    std::string_view language;
};

/// The row of customers, from 0 to options.customers − 1, as people meant it: the rows of doubles with their typing
/// errors (typing_errors.h), without dirt (dirt.h).
CustomerRecord customer_record(const SampleOptions& options, std::uint64_t row);

/// Street, number, postcode and coordinates within the city, drawn anew: where somebody moves.
void draw_home(CustomerRecord& record, std::size_t city, Draws& draws);
/// How customers came to the company.
std::string_view draw_acquisition(Draws& draws);

}  // namespace clientele::sample
