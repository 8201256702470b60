#include "core/analysis/stores/map/catchment.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "core/analysis/sales.h"
#include "core/math/median_interval.h"

namespace clientele {
namespace {

/// The rows of stores by code of a column of customers.
void home_stores(const Context& context, std::vector<std::uint32_t>& store) {
    const DatasetColumn* home = context.snapshot.dataset(DatasetKind::customers).find("home_store");
    const auto& row_of = context.snapshot.row_of(DatasetKind::stores);
    if (!home) return;
    const auto codes = home->values.codes();
    context.rows[DatasetKind::customers].for_each([&](std::size_t row) {
        if (codes[row] != missing_code && codes[row] < row_of.size()) store[row] = row_of[codes[row]];
    });
}

void nearest_stores(const Context& context, std::vector<std::uint32_t>& store) {
    const LocatedRows& stores = located_rows(context.snapshot, DatasetKind::stores);
    std::vector<std::uint32_t> rows;
    std::vector<Place> places;
    context.rows[DatasetKind::stores].for_each([&](std::size_t row) {
        if (!stores.known(row)) return;
        rows.push_back(static_cast<std::uint32_t>(row));
        places.push_back(stores.places[row]);
    });
    const NearestPlace nearest(places);
    const LocatedRows& customers = located_rows(context.snapshot, DatasetKind::customers);
    const Selection& asked = context.rows[DatasetKind::customers];
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, store.size(), 4096), [&](const auto& range) {
        asked.for_each(range.begin(), range.end(), [&](std::size_t row) {
            if (!customers.known(row)) return;
            if (const auto found = nearest.to(customers.places[row])) store[row] = rows[*found];
        });
    });
}

/// Of some purchases the store of most, the first of equally many. Sorts them.
Code most_frequent(std::span<Code> stores) {
    std::ranges::sort(stores);
    std::ptrdiff_t most = 0;
    Code best = missing_code;
    for (auto from = stores.begin(); from != stores.end();) {
        const auto end = std::ranges::upper_bound(from, stores.end(), *from);
        if (end - from > most) {
            most = end - from;
            best = *from;
        }
        from = end;
    }
    return best;
}

/// The stores of each customer's lines are written down beside one another: counted first, so that each has its room.
Result<void> stores_of_purchases(const Context& context, std::vector<std::uint32_t>& store, const Progress& progress) {
    const Dataset& lines = context.snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn *of = lines.find_domain("store"), *by = lines.find_domain("customer");
    const auto& row_of_store = context.snapshot.row_of(DatasetKind::stores);
    const auto& row_of_customer = context.snapshot.row_of(DatasetKind::customers);
    if (!of || !by) return {};
    const auto stores = of->values.codes(), customers = by->values.codes();
    const Sales sales = Sales::of(context.snapshot);
    const auto each_purchase = [&](const Progress& part, auto&& visit) {
        constexpr std::size_t step = std::size_t{1} << 20;
        for (std::size_t first = 0; first < lines.rows; first += step) {
            if (!part(static_cast<double>(first) / static_cast<double>(lines.rows))) return false;
            context.rows[DatasetKind::transactions].for_each(
                first, std::min(lines.rows, first + step), [&](std::size_t row) {
                    if (stores[row] == missing_code || customers[row] >= row_of_customer.size()) return;
                    if (!sales.is_return(row)) visit(customers[row], stores[row]);
                });
        }
        return true;
    };
    std::vector<std::size_t> first(row_of_customer.size() + 1, 0);
    if (!each_purchase(progress.part(0, 0.4), [&](Code customer, Code) { ++first[customer + 1]; })) return cancelled();
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<Code> bought(first.back());
    std::vector<std::size_t> next = first;
    if (!each_purchase(progress.part(0.4, 0.9), [&](Code customer, Code at) { bought[next[customer]++] = at; }))
        return cancelled();
    const Selection& asked = context.rows[DatasetKind::customers];
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, row_of_customer.size(), 4096), [&](const auto& range) {
        for (std::size_t customer = range.begin(); customer != range.end(); ++customer) {
            const std::uint32_t row = row_of_customer[customer];
            if (row == missing_code || !asked.contains(row)) continue;
            const Code best =
                most_frequent(std::span(bought).subspan(first[customer], first[customer + 1] - first[customer]));
            if (best < row_of_store.size()) store[row] = row_of_store[best];
        }
    });
    return {};
}

}  // namespace

Result<CustomerStores> customer_stores(const Context& context, StoreRule rule, const Progress& progress) {
    const std::size_t rows = context.snapshot.dataset(DatasetKind::customers).rows;
    CustomerStores found{.store = std::vector<std::uint32_t>(rows, missing_code),
                         .km = std::vector<double>(rows, missing_number)};
    if (context.snapshot.dataset(DatasetKind::stores).rows == 0) return found;
    if (rule == StoreRule::home) home_stores(context, found.store);
    if (rule == StoreRule::nearest) nearest_stores(context, found.store);
    if (rule == StoreRule::purchases) {
        if (auto done = stores_of_purchases(context, found.store, progress); !done)
            return std::unexpected(done.error());
    }
    const LocatedRows& stores = located_rows(context.snapshot, DatasetKind::stores);
    const LocatedRows& customers = located_rows(context.snapshot, DatasetKind::customers);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, rows, 4096), [&](const auto& range) {
        for (std::size_t row = range.begin(); row != range.end(); ++row) {
            const std::uint32_t store = found.store[row];
            if (store != missing_code && customers.known(row) && stores.known(store))
                found.km[row] = great_circle_km(customers.places[row], stores.places[store]);
        }
    });
    if (!progress(1)) return cancelled();
    return found;
}

Catchment catchment_of(std::vector<double> km) {
    std::erase_if(km, [](double each) { return std::isnan(each); });
    Catchment catchment;
    catchment.customers = std::ssize(km);
    if (km.empty()) return catchment;
    std::ranges::sort(km);
    for (std::size_t i = 0; i < catchment_radii.size(); ++i)
        catchment.within[i] = std::ranges::upper_bound(km, catchment_radii[i]) - km.begin();
    const std::size_t middle = km.size() / 2;
    catchment.median = km.size() % 2 == 1 ? km[middle] : (km[middle - 1] + km[middle]) / 2;
    catchment.median_interval = median_interval(km);
    return catchment;
}

}  // namespace clientele
