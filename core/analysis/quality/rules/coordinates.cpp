#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/country_boxes.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

Rule coordinate_rule(DatasetKind kind, Pattern words, std::string_view mend) {
    return rule_of(Dimension::validity, kind, "latitude", words, Weight::serious, mend);
}

void check_places(Checks& checks, DatasetKind kind) {
    const Column* north = checks.column(kind, "latitude", ColumnType::number);
    const Column* east = checks.column(kind, "longitude", ColumnType::number);
    if (!north || !east) return;
    const auto latitude = north->numbers(), longitude = east->numbers();
    checks.add(coordinate_rule(kind, Pattern("coordinates that are nowhere on earth"), remedy::clear),
               rows_where(latitude.size(), [&](std::size_t row) {
                   return std::abs(latitude[row]) > 90 || std::abs(longitude[row]) > 180;
               }));
    checks.add(coordinate_rule(kind, Pattern("coordinates 0, 0 in the Gulf of Guinea"), remedy::clear),
               rows_where(latitude.size(), [&](std::size_t row) { return latitude[row] == 0 && longitude[row] == 0; }));
    if (!checks.go_on()) return;
    const Column* country = checks.column(kind, "country", ColumnType::text);
    const std::vector<CountryBox> of = country_boxes(latitude, longitude, country);
    checks.add(coordinate_rule(kind, Pattern("latitudes and longitudes the wrong way round"), remedy::swap_coordinates),
               rows_where(latitude.size(), [&](std::size_t row) {
                   const CountryBox& box = box_of(of, country, row);
                   return swapped(box, latitude[row], longitude[row]);
               }));
}

}  // namespace

void check_coordinates(Checks& checks) {
    check_places(checks, DatasetKind::customers);
    check_places(checks, DatasetKind::stores);
}

}  // namespace clientele::rules
