#include "core/analysis/stores/map/located_rows.h"

#include <cmath>

#include "core/analysis/quality/rules/country_boxes.h"

namespace clientele {
namespace {

const Column* place_column(const Dataset& dataset, std::string_view field, ColumnType type) {
    const DatasetColumn* column = dataset.find(field);
    return column && column->values.type() == type ? &column->values : nullptr;
}

LocatedRows locate(const Dataset& dataset) {
    LocatedRows located{.places = std::vector<Place>(dataset.rows, Place{missing_number, missing_number}),
                        .whereabouts = std::vector<Whereabouts>(dataset.rows, Whereabouts::none)};
    const Column* north = place_column(dataset, "latitude", ColumnType::number);
    const Column* east = place_column(dataset, "longitude", ColumnType::number);
    if (!north && !east) return located;
    const std::vector<double> nothing(north && east ? 0 : dataset.rows, missing_number);
    const auto latitude = north ? north->numbers() : std::span<const double>(nothing);
    const auto longitude = east ? east->numbers() : std::span<const double>(nothing);
    const Column* country = place_column(dataset, "country", ColumnType::text);
    const auto boxes = rules::country_boxes(latitude, longitude, country);
    for (std::size_t row = 0; row < dataset.rows; ++row) {
        const Place place{latitude[row], longitude[row]};
        const bool no_latitude = std::isnan(place.latitude), no_longitude = std::isnan(place.longitude);
        Whereabouts& found = located.whereabouts[row];
        if (no_latitude && no_longitude) continue;
        if (no_latitude || no_longitude)
            found = Whereabouts::half;
        else if (place.latitude == 0 && place.longitude == 0)
            found = Whereabouts::zero;
        else if (rules::swapped(rules::box_of(boxes, country, row), place.latitude, place.longitude))
            found = Whereabouts::swapped;
        else
            found = on_earth(place) ? Whereabouts::known : Whereabouts::off_earth;
        if (found == Whereabouts::known) located.places[row] = place;
    }
    return located;
}

}  // namespace

const LocatedRows& located_rows(const Snapshot& snapshot, DatasetKind dataset) {
    return snapshot.derived("places of " + std::string(spec(dataset).id),
                            [&] { return locate(snapshot.dataset(dataset)); });
}

LocationCounts location_counts(const Snapshot& snapshot, DatasetKind dataset, const Selection& rows) {
    const LocatedRows& located = located_rows(snapshot, dataset);
    const Dataset& data = snapshot.dataset(dataset);
    const DatasetColumn *postcode = data.find("postcode"), *city = data.find("city"), *country = data.find("country");
    const auto has = [](const DatasetColumn* column, std::size_t row) {
        return column && !column->values.missing(row);
    };
    LocationCounts counts;
    rows.for_each([&](std::size_t row) {
        ++counts.rows;
        ++counts.of[static_cast<std::size_t>(located.whereabouts[row])];
        if (located.known(row)) return;
        if (has(postcode, row))
            ++counts.postcode;
        else if (has(city, row))
            ++counts.city;
        else if (has(country, row))
            ++counts.country;
    });
    return counts;
}

}  // namespace clientele
