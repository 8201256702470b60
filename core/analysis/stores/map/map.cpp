#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/stores/map/map_tables.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

/// More cells than this are put together: a table of them, and a picture, has no use for more.
constexpr std::size_t most_cells = 6000;
constexpr std::int64_t few_located = 30;

bool has_column(const Snapshot& snapshot, DatasetKind kind, std::string_view field) {
    return snapshot.dataset(kind).find(field) != nullptr;
}

std::string usual_rule(const Snapshot& snapshot) {
    if (has_column(snapshot, DatasetKind::customers, "home_store")) return "home";
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    return lines.find_domain("store") && lines.find_domain("customer") ? "purchases" : "nearest";
}

std::vector<OptionSpec> map_options(const Snapshot& snapshot) {
    const std::vector<OptionChoice> measures = place_measure_choices(snapshot);
    return {
        {.id = "show",
         .label = text("Show"),
         .value = "both",
         .choices = {{"both", text("Stores and customers")},
                     {"stores", text("Stores")},
                     {"customers", text("Customers")}},
         .help = text("Stores are points, customers cells of a grid that grow finer with the scale.")},
        {.id = "size",
         .label = text("Size of stores"),
         .type = OptionType::field,
         .value = "customers",
         .choices = measures,
         .help = text("The area of a store's point.")},
        {.id = "colour",
         .label = text("Colour"),
         .type = OptionType::field,
         .value = "customers",
         .choices = measures,
         .help = text("Of stores alone and of the cells of customers.")},
        {.id = "store",
         .label = text("Store of a customer"),
         .value = usual_rule(snapshot),
         .choices = {{"home", text("Home store")},
                     {"purchases", text("Store of most purchases")},
                     {"nearest", text("Nearest store")}},
         .help = text("Decides from which store distances are measured and whose customers count for a store.")},
    };
}

StoreRule rule_of(const std::string& id) {
    return id == "home" ? StoreRule::home : id == "purchases" ? StoreRule::purchases : StoreRule::nearest;
}

Text words_of(StoreRule rule) {
    switch (rule) {
        case StoreRule::home:
            return text("their home store");
        case StoreRule::nearest:
            return text("the nearest store");
        case StoreRule::purchases:
            return text("the store of most of their purchases");
    }
    return {};
}

/// The selected stores that are on the map.
std::vector<MappedStore> mapped_stores(const Context& context) {
    const Dataset& stores = context.snapshot.dataset(DatasetKind::stores);
    const LocatedRows& located = located_rows(context.snapshot, DatasetKind::stores);
    const DatasetColumn *ids = stores.find("store_id"), *names = stores.find("name");
    const auto name_of = [&](std::size_t row) {
        const bool named = names && names->values.type() == ColumnType::text && !names->values.missing(row);
        return std::string(named ? names->values.text(row) : ids->values.text(row));
    };
    std::vector<MappedStore> found;
    if (!ids) return found;
    std::map<std::string, int> alike;
    context.rows[DatasetKind::stores].for_each([&](std::size_t row) { ++alike[name_of(row)]; });
    context.rows[DatasetKind::stores].for_each([&](std::size_t row) {
        if (!located.known(row)) return;
        MappedStore store{
            .row = row, .id = std::string(ids->values.text(row)), .label = name_of(row), .place = located.places[row]};
        if (alike[store.label] > 1 && store.label != store.id) store.label += " (" + store.id + ")";
        found.push_back(std::move(store));
    });
    return found;
}

/// Gives stores the figures of the rows that name them, else of their customers.
void sum_up(const Context& context, const PlaceMeasure& measure, const CustomerStores& of,
            std::vector<MappedStore>& stores, MeasureSums MappedStore::*sums) {
    const Dataset& rows = context.snapshot.dataset(DatasetKind::stores);
    const DatasetColumn* ids = rows.find("store_id");
    if (measure.by_stores) {
        for (MappedStore& store : stores)
            if (const Code code = ids->values.codes()[store.row]; code < measure.of_store.size())
                store.*sums = measure.of_store[code];
        return;
    }
    const DatasetColumn* customers = context.snapshot.dataset(DatasetKind::customers).find("customer_id");
    if (!customers) return;
    std::vector<MeasureSums> by_row(rows.rows);
    context.rows[DatasetKind::customers].for_each([&](std::size_t row) {
        if (of.store[row] != missing_code && !customers->values.missing(row))
            by_row[of.store[row]].add(measure.of_customer[customers->values.codes()[row]]);
    });
    for (MappedStore& store : stores) store.*sums = by_row[store.row];
}

void measure_catchments(const Context& context, const CustomerStores& of, StoreMap& map) {
    std::vector<std::vector<double>> km(context.snapshot.dataset(DatasetKind::stores).rows);
    std::vector<std::int64_t> customers(km.size(), 0);
    std::vector<double> all;
    context.rows[DatasetKind::customers].for_each([&](std::size_t row) {
        if (of.store[row] == missing_code) return;
        ++customers[of.store[row]];
        if (std::isnan(of.km[row])) return;
        km[of.store[row]].push_back(of.km[row]);
        all.push_back(of.km[row]);
    });
    for (MappedStore& store : map.stores) {
        store.customers = customers[store.row];
        store.catchment = catchment_of(std::move(km[store.row]));
    }
    map.catchment = catchment_of(std::move(all));
    std::ranges::stable_sort(map.stores, std::greater(), &MappedStore::customers);
}

Result<StoreMap> store_map(const Context& context, StoreRule rule) {
    StoreMap map;
    const std::string& show = context.options.text("show");
    map.shows_stores = show != "customers";
    map.shows_customers = show != "stores";
    const Progress& progress = context.progress;
    auto size = place_measure(context, context.options.text("size"), progress.part(0, 0.3));
    if (!size) return std::unexpected(size.error());
    map.size = std::move(*size);
    auto colour = place_measure(context, context.options.text("colour"), progress.part(0.3, 0.5));
    if (!colour) return std::unexpected(colour.error());
    map.colour = std::move(*colour);
    map.shade = map.colour;
    if (!map.colour.by_customers) {
        auto customers = place_measure(context, "customers", progress.part(0.5, 0.5));
        if (!customers) return std::unexpected(customers.error());
        map.shade = std::move(*customers);
    }
    const auto of = customer_stores(context, rule, progress.part(0.5, 0.8));
    if (!of) return std::unexpected(of.error());
    map.stores = mapped_stores(context);
    sum_up(context, map.size, *of, map.stores, &MappedStore::size);
    sum_up(context, map.colour, *of, map.stores, &MappedStore::colour);
    measure_catchments(context, *of, map);
    if (!progress(0.85)) return cancelled();
    map.cells = customer_cells(context, map.shade, most_cells);
    map.any_customers = context.snapshot.dataset(DatasetKind::customers).rows > 0;
    map.store_counts = location_counts(context.snapshot, DatasetKind::stores, context.rows[DatasetKind::stores]);
    map.customer_counts =
        location_counts(context.snapshot, DatasetKind::customers, context.rows[DatasetKind::customers]);
    if (!progress(0.9)) return cancelled();
    return map;
}

void add_headline(Finding& finding, const StoreMap& map, StoreRule rule) {
    const Catchment& all = map.catchment;
    if (all.customers > 0) {
        finding.headline =
            text("Half of the customers live within {0} km of {1}; {2} of them within 10 km.", number(all.median, 1),
                 words_of(rule), percent(static_cast<double>(all.within_km(10)) / static_cast<double>(all.customers)));
    } else if (map.customer_counts.known() > 0) {
        finding.headline = text("{0} of {1} {1|customer|customers} {0|is|are} on the map.",
                                count(map.customer_counts.known()), count(map.customer_counts.rows));
    } else {
        finding.headline = text("{0} of {1} {1|store|stores} {0|is|are} on the map.", count(map.store_counts.known()),
                                count(map.store_counts.rows));
    }
}

void add_metrics(Finding& finding, const StoreMap& map) {
    const Catchment& all = map.catchment;
    if (all.customers > 0) {
        Metric median{.id = "median_km", .label = text("Median distance, km"), .value = all.median};
        if (!std::isnan(all.median_interval.low)) {
            median.low = all.median_interval.low;
            median.high = all.median_interval.high;
        }
        finding.metrics.push_back(std::move(median));
        const auto customers = static_cast<double>(all.customers);
        finding.metrics.push_back(
            share_of_metric("within_5", text("Within 5 km"), static_cast<double>(all.within_km(5)), customers));
        finding.metrics.push_back(
            share_of_metric("within_10", text("Within 10 km"), static_cast<double>(all.within_km(10)), customers));
    }
    if (map.customer_counts.rows > 0)
        finding.metrics.push_back(
            count_metric("customers", text("Customers on the map"), static_cast<double>(map.customer_counts.known())));
    if (map.store_counts.rows > 0)
        finding.metrics.push_back(
            count_metric("stores", text("Stores on the map"), static_cast<double>(map.store_counts.known())));
}

/// Of customers, or of stores, what is not on the map, and why.
void say_what_is_missing(Finding& finding, const LocationCounts& counts, bool customers) {
    const auto warn = [&](Whereabouts where, Text of_customers, Text of_stores) {
        if (counts.count_of(where) > 0)
            finding.warnings.push_back(customers ? std::move(of_customers) : std::move(of_stores));
    };
    const Count all = count(counts.rows),
                none = count(counts.count_of(Whereabouts::none) + counts.count_of(Whereabouts::half)),
                zero = count(counts.count_of(Whereabouts::zero)),
                off_earth = count(counts.count_of(Whereabouts::off_earth)),
                swapped = count(counts.count_of(Whereabouts::swapped));
    if (none.value > 0)
        finding.notes.push_back(
            customers ? text("{0} of {1} {1|customer|customers} {0|has|have} no coordinates and {0|is|are} not on the "
                             "map.",
                             none, all)
                      : text("{0} of {1} {1|store|stores} {0|has|have} no coordinates and {0|is|are} not on the map.",
                             none, all));
    if (counts.postcode + counts.city + counts.country > 0)
        finding.notes.push_back(
            text("Of those that are not on the map, {0} have a postcode, {1} more a city and {2} more a country; the "
                 "program carries no places of postcodes and cities, so import coordinates to see them.",
                 count(counts.postcode), count(counts.city), count(counts.country)));
    warn(Whereabouts::zero,
         text("{0} {0|customer|customers} with the coordinates 0, 0 {0|is|are} left out of the map. The rules of "
              "quality list {0|it|them}.",
              zero),
         text("{0} {0|store|stores} with the coordinates 0, 0 {0|is|are} left out of the map. The rules of quality "
              "list {0|it|them}.",
              zero));
    warn(Whereabouts::off_earth,
         text("{0} {0|customer|customers} with coordinates nowhere on earth {0|is|are} left out of the map. The rules "
              "of quality list {0|it|them}.",
              off_earth),
         text("{0} {0|store|stores} with coordinates nowhere on earth {0|is|are} left out of the map. The rules of "
              "quality list {0|it|them}.",
              off_earth));
    warn(Whereabouts::swapped,
         text("{0} {0|customer|customers} with latitude and longitude the wrong way round {0|is|are} left out of the "
              "map. The rules of quality list and mend {0|it|them}.",
              swapped),
         text("{0} {0|store|stores} with latitude and longitude the wrong way round {0|is|are} left out of the map. "
              "The rules of quality list and mend {0|it|them}.",
              swapped));
}

void add_notes(Finding& finding, const Context& context, const StoreMap& map, StoreRule rule) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    if (map.customer_counts.rows == 0 && map.any_customers)
        finding.warnings.push_back(text("The filter leaves no customers: the map has stores alone."));
    say_what_is_missing(finding, map.customer_counts, true);
    say_what_is_missing(finding, map.store_counts, false);
    const Catchment& all = map.catchment;
    if (all.customers > 0) {
        note(text(
            "Distances are along great circles of a sphere of {0} km (as the crow flies, not by road), from the "
            "customer to {1}: known of {2} {2|customer|customers}. Shares have Wilson's interval (1927), the median "
            "that of order statistics (Thompson 1936).",
            number(earth_radius_km, 1), words_of(rule), count(all.customers)));
        const std::int64_t apart = map.customer_counts.known() - all.customers;
        if (apart > 0)
            note(text(
                "{0} {0|customer|customers} on the map {0|has|have} no store on the map by this rule and {0|counts|"
                "count} for no distance.",
                count(apart)));
        if (all.customers < few_located)
            finding.warnings.push_back(
                text("Only {0} {0|customer has|customers have} a known distance: shares of so few say little.",
                     count(all.customers)));
    }
    for (const Text& each : map.colour.notes) note(each);
    if (map.size.id != map.colour.id)
        for (const Text& each : map.size.notes) note(each);
    if (rule == StoreRule::nearest && all.customers > 0)
        note(
            text("The nearest store need not be the one where a customer buys: these are distances to the network of "
                 "stores, not catchments."));
    if (context.filter.period)
        note(text(
            "The period narrows sales, visits and answers; customers and stores are on the map whenever they came."));
    if (map.shows_customers && !map.cells.empty()) {
        note(text(
            "Customers are counted by cells of a grid on the map, {0} of them at level {1}; larger scales show finer "
            "cells down to these. Colours follow the square root of what adds up.",
            count(map.cells.size()), number(map.cells.front().cell.level, 0)));
        if (map.shade.id != map.colour.id)
            note(text("Customers have no figure for “{0}”: their cells show how many they are.", map.colour.title));
    }
    note(text(
        "The outlines are those of Natural Earth at 1:50 million (public domain), in Mercator's projection; regions "
        "are drawn for Australia, Brazil, Canada and the United States, which are all that the source has at this "
        "scale."));
}

Result<Finding> run_map(const Context& context) {
    const auto anywhere = [&](DatasetKind kind) {
        return has_column(context.snapshot, kind, "latitude") && has_column(context.snapshot, kind, "longitude");
    };
    if (!anywhere(DatasetKind::stores) && !anywhere(DatasetKind::customers))
        return fail(ErrorCode::missing_data,
                    text("Needs the latitude and longitude of stores or customers: import a file that has them."));
    const StoreRule rule = rule_of(context.options.text("store"));
    if (rule == StoreRule::home && !has_column(context.snapshot, DatasetKind::customers, "home_store") &&
        context.snapshot.dataset(DatasetKind::customers).rows > 0)
        return fail(ErrorCode::missing_data,
                    text("No customer has a home store: choose the nearest store or that of most purchases."));
    const auto map = store_map(context, rule);
    if (!map) return std::unexpected(map.error());
    if (map->stores.empty() && map->cells.empty())
        return fail(ErrorCode::missing_data,
                    text("None of the stores and customers that the filter leaves has coordinates that can be drawn."));
    Finding finding;
    add_headline(finding, *map, rule);
    add_metrics(finding, *map);
    if (!map->stores.empty()) finding.tables.push_back(mapped_stores_table(*map));
    if (map->catchment.customers > 0) {
        finding.tables.push_back(catchment_table(*map));
        finding.tables.push_back(store_catchment_table(*map));
    }
    if (!map->cells.empty()) finding.tables.push_back(cells_table(*map));
    finding.charts = map_charts(*map);
    if (finding.charts.empty())
        return fail(ErrorCode::missing_data,
                    map->shows_stores
                        ? text("No store that the filter leaves has coordinates: show customers instead.")
                        : text("No customer whom the filter leaves has coordinates: show stores instead."));
    if (finding.charts.front().table == "places") finding.tables.push_back(places_table(*map));
    add_notes(finding, context, *map, rule);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis stores_map() {
    return {.id = "stores.map",
            .title = "Map",
            .question = "Where are our stores and customers, and how far do customers come?",
            .page = "stores",
            .needs = {{DatasetKind::stores, {}, {{DatasetKind::customers, {}}}}},
            .options = map_options,
            .run = run_map,
            .help =
                "Draws stores and customers on a map that needs no network, sized and coloured by customers, sales, "
                "conversion, satisfaction or any number of the data, and says how far customers come: the share within "
                "1 to 50 km of their store and the median distance. Use it to see where customers live whom no store "
                "serves, and select an area to look at it alone."};
}

}  // namespace clientele
