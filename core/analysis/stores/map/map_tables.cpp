#include "core/analysis/stores/map/map_tables.h"

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

/// Columns of places grow row by row.
struct CoordinateColumns {
    std::vector<double> latitude, longitude;
    void add(Place place) {
        latitude.push_back(place.latitude);
        longitude.push_back(place.longitude);
    }
    void put(FindingTable& table) && {
        table.columns.push_back(number_column("latitude", text("Latitude"), Unit::none, std::move(latitude), 4));
        table.columns.push_back(number_column("longitude", text("Longitude"), Unit::none, std::move(longitude), 4));
    }
};

/// A measure's values with their intervals, where it has any.
struct MeasureColumns {
    std::vector<double> value, low, high;
    void add(const PlaceMeasure& measure, const MeasureSums& sums) {
        const Interval interval = measure.interval(sums);
        value.push_back(measure.value(sums));
        low.push_back(interval.low);
        high.push_back(interval.high);
    }
    void put(FindingTable& table, const PlaceMeasure& measure, const std::string& id) && {
        table.columns.push_back(number_column(id, measure.title, measure.unit, std::move(value), measure.decimals));
        if (measure.adds_up) return;
        table.columns.push_back(number_column(id + "_low", text("{0}, low", measure.title), measure.unit,
                                              std::move(low), measure.decimals));
        table.columns.push_back(number_column(id + "_high", text("{0}, high", measure.title), measure.unit,
                                              std::move(high), measure.decimals));
    }
};

/// The measure that the table of stores has a column for whatever is chosen.
constexpr std::string_view counted_anyway = "customers";

/// Of the table of stores.
std::string size_column(const StoreMap& map) { return map.size.id == counted_anyway ? "customers" : "size"; }
std::string colour_column(const StoreMap& map) {
    return map.colour.id == map.size.id ? size_column(map) : map.colour.id == counted_anyway ? "customers" : "colour";
}

std::string cell_key(const MapCell& cell) { return area_text(to_the_metre(area_of(cell))); }

void add_catchment(ShareColumns& shares, std::vector<double>& km, std::vector<double>& customers,
                   const Catchment& catchment) {
    for (std::size_t i = 0; i < catchment_radii.size(); ++i) {
        km.push_back(catchment_radii[i]);
        customers.push_back(static_cast<double>(catchment.within[i]));
        shares.add(static_cast<double>(catchment.within[i]), static_cast<double>(catchment.customers));
    }
}

double weight_of(const PlaceMeasure& measure, const CustomerCell& cell) {
    return measure.adds_up ? static_cast<double>(cell.customers) : cell.sums.count();
}

}  // namespace

FindingTable mapped_stores_table(const StoreMap& map) {
    FindingTable table{.id = "stores", .title = text("Stores"), .key_column = "store_id"};
    table.key_dimension = "stores.store_id";
    std::vector<std::string> labels, ids;
    CoordinateColumns places;
    std::vector<double> customers, located, median, low, high;
    MeasureColumns size, colour;
    ShareColumns within_5, within_10;
    for (const MappedStore& store : map.stores) {
        labels.push_back(store.label);
        ids.push_back(store.id);
        places.add(store.place);
        customers.push_back(static_cast<double>(store.customers));
        located.push_back(static_cast<double>(store.catchment.customers));
        median.push_back(store.catchment.median);
        low.push_back(store.catchment.median_interval.low);
        high.push_back(store.catchment.median_interval.high);
        size.add(map.size, store.size);
        colour.add(map.colour, store.colour);
        within_5.add(static_cast<double>(store.catchment.within_km(5)), static_cast<double>(store.catchment.customers));
        within_10.add(static_cast<double>(store.catchment.within_km(10)),
                      static_cast<double>(store.catchment.customers));
    }
    table.columns.push_back(text_column("store", text("Store"), labels));
    table.columns.push_back(text_column("store_id", text("Store id"), ids));
    if (map.size.id != counted_anyway) std::move(size).put(table, map.size, "size");
    if (map.colour.id != map.size.id && map.colour.id != counted_anyway)
        std::move(colour).put(table, map.colour, "colour");
    table.columns.push_back(number_column("customers", text("Customers of the store"), Unit::count, customers));
    table.columns.push_back(number_column("located", text("… on the map"), Unit::count, located));
    table.columns.push_back(number_column("median_km", text("Median distance, km"), Unit::none, median, 1));
    table.columns.push_back(number_column("median_low", text("Median, low"), Unit::none, low, 1));
    table.columns.push_back(number_column("median_high", text("Median, high"), Unit::none, high, 1));
    const auto put_shares = [&](ShareColumns& shares, const std::string& id, Text title, Text low_title,
                                Text high_title) {
        table.columns.push_back(number_column(id, std::move(title), Unit::percent, std::move(shares.share)));
        table.columns.push_back(number_column(id + "_low", std::move(low_title), Unit::percent, std::move(shares.low)));
        table.columns.push_back(
            number_column(id + "_high", std::move(high_title), Unit::percent, std::move(shares.high)));
    };
    put_shares(within_5, "within_5", text("Within 5 km"), text("5 km, low"), text("5 km, high"));
    put_shares(within_10, "within_10", text("Within 10 km"), text("10 km, low"), text("10 km, high"));
    std::move(places).put(table);
    return table;
}

FindingTable catchment_table(const StoreMap& map) {
    FindingTable table{.id = "catchment", .title = text("Catchment: share of customers by distance")};
    std::vector<double> km, customers;
    ShareColumns shares;
    add_catchment(shares, km, customers, map.catchment);
    table.columns.push_back(number_column("km", text("Within km"), Unit::none, std::move(km), 0));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    std::move(shares).put(table, "share", text("Share of customers"), text("Low"), text("High"));
    return table;
}

FindingTable store_catchment_table(const StoreMap& map) {
    FindingTable table{.id = "store_catchment", .title = text("Catchment of each store"), .key_column = "store_id"};
    table.key_dimension = "stores.store_id";
    std::vector<std::string> labels, ids;
    std::vector<double> km, customers;
    ShareColumns shares;
    for (const MappedStore& store : map.stores) {
        if (store.catchment.customers == 0) continue;
        labels.insert(labels.end(), catchment_radii.size(), store.label);
        ids.insert(ids.end(), catchment_radii.size(), store.id);
        add_catchment(shares, km, customers, store.catchment);
    }
    table.columns.push_back(text_column("store", text("Store"), labels));
    table.columns.push_back(text_column("store_id", text("Store id"), ids));
    table.columns.push_back(number_column("km", text("Within km"), Unit::none, std::move(km), 0));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    std::move(shares).put(table, "share", text("Share of customers"), text("Low"), text("High"));
    table.group_column = "store";
    return table;
}

FindingTable cells_table(const StoreMap& map) {
    FindingTable table{.id = "cells", .title = text("Customers by cell of the map"), .key_column = "area"};
    table.key_dimension = "customers.area";
    std::vector<std::string> keys;
    CoordinateColumns places;
    std::vector<double> customers, weight, level;
    MeasureColumns colour;
    for (const CustomerCell& cell : map.cells) {
        keys.push_back(cell_key(cell.cell));
        places.add(middle_of(cell.cell));
        level.push_back(cell.cell.level);
        customers.push_back(static_cast<double>(cell.customers));
        weight.push_back(weight_of(map.shade, cell));
        colour.add(map.shade, cell.sums);
    }
    table.columns.push_back(text_column("area", text("Area"), keys));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    if (map.shade.id != "customers") std::move(colour).put(table, map.shade, "colour");
    if (!map.shade.adds_up) table.columns.push_back(number_column("weight", text("Counted"), Unit::count, weight));
    std::move(places).put(table);
    table.columns.push_back(number_column("level", text("Level of the grid"), Unit::none, std::move(level), 0));
    return table;
}

FindingTable places_table(const StoreMap& map) {
    FindingTable table{.id = "places", .title = text("Stores and customers on the map"), .key_column = "key"};
    table.key_dimension = "field: value";
    std::vector<std::string> kinds, names, keys;
    CoordinateColumns places;
    std::vector<double> size, colour, level;
    for (const CustomerCell& cell : map.cells) {
        kinds.emplace_back("Customers");
        names.emplace_back();
        keys.push_back("customers.area: " + cell_key(cell.cell));
        places.add(middle_of(cell.cell));
        size.push_back(weight_of(map.shade, cell));
        colour.push_back(map.shade.value(cell.sums));
        level.push_back(cell.cell.level);
    }
    for (const MappedStore& store : map.stores) {
        kinds.emplace_back("Stores");
        names.push_back(store.label);
        keys.push_back("stores.store_id: " + store.id);
        places.add(store.place);
        size.push_back(map.size.value(store.size));
        colour.push_back(missing_number);
        level.push_back(missing_number);
    }
    table.columns.push_back(text_column("kind", text("Kind"), kinds));
    table.columns.push_back(text_column("name", text("Store"), names));
    table.columns.push_back(text_column("key", text("Place"), keys));
    std::move(places).put(table);
    table.columns.push_back(number_column("size", map.size.title, map.size.unit, std::move(size), map.size.decimals));
    table.columns.push_back(
        number_column("colour", map.shade.title, map.shade.unit, std::move(colour), map.shade.decimals));
    table.columns.push_back(number_column("level", text("Level of the grid"), Unit::none, std::move(level), 0));
    return table;
}

std::vector<ChartSpec> map_charts(const StoreMap& map) {
    std::vector<ChartSpec> charts;
    const bool cells = map.shows_customers && !map.cells.empty(), stores = map.shows_stores && !map.stores.empty();
    if (cells || stores) {
        ChartSpec chart = chart_of(ChartKind::map, "map",
                                   cells && stores ? text("Stores and customers on the map")
                                   : cells         ? text("Customers on the map")
                                                   : text("Stores on the map"),
                                   {cells && stores ? "places"
                                    : cells         ? "cells"
                                                    : "stores",
                                    "longitude", "latitude"});
        chart.label = cells && stores ? "name" : cells ? "" : "store";
        chart.size = cells && stores ? "size" : !cells ? size_column(map) : map.shade.adds_up ? "customers" : "weight";
        chart.colour = cells && stores ? "colour"
                       : cells         ? map.shade.id == "customers" ? "customers" : "colour"
                                       : colour_column(map);
        if (cells) {
            chart.x_end = "level";
            chart.stacked = map.shade.adds_up;
        }
        charts.push_back(std::move(chart));
    }
    if (map.catchment.customers > 0) {
        ChartSpec chart = chart_of(ChartKind::line, "catchment", text("Share of customers by distance"),
                                   {"catchment", "km", "share"});
        chart.low = "low";
        chart.high = "high";
        chart.x_title = text("Distance from the store, km");
        charts.push_back(std::move(chart));
    }
    return charts;
}

}  // namespace clientele
