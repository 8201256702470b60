#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/analysis/sales.h"
#include "core/analysis/stores/store_measures.h"

namespace clientele {
namespace {

/// How our price of each product stands to those of competitors: by code of the product, the mean logarithm of the
/// quotient over their offers; NaN where nobody else has a price.
std::vector<double> price_gaps(const Context& context, const Dataset& offers, const MeasureTask& task, Code period) {
    const DatasetColumn *products = offers.find("product_id"), *theirs = offers.find("price"),
                        *own = offers.find("own_price"), *times = offers.find("time");
    const DatasetColumn* listed = context.snapshot.dataset(DatasetKind::products).find("price");
    const std::vector<std::uint32_t>& row_of = context.snapshot.row_of(DatasetKind::products);
    const std::size_t count = products->values.dictionary().size();
    std::vector<double> sums(count), n(count);
    context.rows[DatasetKind::competitor_offers].for_each([&](std::size_t row) {
        const Code product = products->values.codes()[row];
        if (product == missing_code) return;
        if (times && times->values.times()[row] != DateTime::missing_seconds &&
            task.period_of(date_of(DateTime{times->values.times()[row]}).days) != period)
            return;
        double ours = own ? own->values.numbers()[row] : missing_number;
        if (std::isnan(ours) && listed && product < row_of.size() && row_of[product] != missing_code)
            ours = listed->values.numbers()[row_of[product]];
        const double price = theirs->values.numbers()[row];
        if (!(ours > 0) || !(price > 0)) return;
        sums[product] += std::log(ours / price);
        ++n[product];
    });
    for (std::size_t i = 0; i < count; ++i) sums[i] = n[i] > 0 ? sums[i] / n[i] : missing_number;
    return sums;
}

/// Errors of the mean quotients, as if the products were drawn from many: what each adds to the mean beyond its part
/// (linearised, Cochran 1977, section 6.3), which is what a bootstrap over products comes to. The degrees of freedom
/// are those of as many products as would count alike (Kish 1965); missing of fewer than two.
void put_errors(std::vector<MeasuredStore>& stores, const std::unordered_map<std::uint64_t, double>& sold,
                const std::vector<double>& gaps) {
    std::vector<std::pair<std::uint64_t, double>> ordered(sold.begin(), sold.end());
    std::ranges::sort(ordered);
    for (std::size_t first = 0; first < ordered.size();) {
        const std::size_t store = ordered[first].first >> 32;
        double revenue = 0, squares = 0, products = 0, spread = 0;
        std::size_t last = first;
        for (; last < ordered.size() && ordered[last].first >> 32 == store; ++last) {
            revenue += ordered[last].second;
            squares += ordered[last].second * ordered[last].second;
            ++products;
        }
        MeasuredStore& of = stores[store];
        const double alike = revenue * revenue / squares, mean = std::log(of.value);
        for (; first < last; ++first) {
            const double off = ordered[first].second * (gaps[ordered[first].first & 0xFFFFFFFF] - mean) / revenue;
            spread += off * off;
        }
        if (!(alike >= 2)) continue;
        of.error = of.value * std::sqrt(spread * products / (products - 1));
        of.freedom = alike - 1;
    }
}

}  // namespace

Result<void> measure_prices(const MeasureTask& task, StoreMeasures& measures) {
    const Snapshot& snapshot = task.context.snapshot;
    const Dataset &offers = snapshot.dataset(DatasetKind::competitor_offers),
                  &lines = snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn *stores = lines.find("store_id"), *products = lines.find("product_id");
    if (!offers.find("product_id") || !offers.find("price") || !stores || !products || sales_lacking(snapshot) ||
        task.context.rows[DatasetKind::competitor_offers].count() == 0) {
        measures.left_out.push_back(text("price position (no competitors' prices of products that stores sell)"));
        return {};
    }
    std::vector<std::vector<double>> gaps;
    for (Code period = 0; period < task.periods.size(); ++period)
        gaps.push_back(price_gaps(task.context, offers, task, period));
    struct Sum {
        double weighted = 0, revenue = 0, all = 0, lines = 0;
    };
    std::vector<std::unordered_map<std::uint64_t, double>> sold(task.periods.size());  // by store and product
    std::vector<std::vector<Sum>> sums(task.periods.size(), std::vector<Sum>(task.stores));
    const Sales sales = Sales::of(snapshot);
    bool stopped = false;
    task.context.rows[DatasetKind::transactions].for_each([&](std::size_t row) {
        if (row % 1'000'000 == 0 && task.context.progress.cancelled()) stopped = true;
        const Code store = stores->values.codes()[row], product = products->values.codes()[row];
        if (stopped || store == missing_code || product == missing_code || !sales.has_time(row)) return;
        const double amount = sales.amount(row);
        const Code period = task.period_of(sales.day(row));
        if (period == missing_code || !(amount > 0)) return;
        Sum& sum = sums[period][store];
        sum.all += amount;
        const double gap = product < gaps[period].size() ? gaps[period][product] : missing_number;
        if (std::isnan(gap)) return;
        sum.weighted += amount * gap;
        sum.revenue += amount;
        ++sum.lines;
        sold[period][std::uint64_t{store} << 32 | product] += amount;
    });
    if (stopped) return cancelled();
    StoreMeasure prices{.id = "price_position",
                        .label = text("Our prices to competitors’"),
                        .unit = Unit::ratio,
                        .decimals = 3,
                        .good = Good::lower,
                        .ranked = false,
                        .least = task.least,
                        .now = std::vector<MeasuredStore>(task.stores)};
    if (task.periods.size() > 1) prices.before.resize(task.stores);
    double covered = 0, all = 0;
    bool any = false;
    for (Code period = 0; period < sums.size(); ++period)
        for (std::size_t s = 0; s < task.stores; ++s) {
            const Sum& sum = sums[period][s];
            covered += sum.revenue;
            all += sum.all;
            if (!(sum.revenue > 0) || sum.lines < task.least) continue;
            any |= period == 0;
            (period == 0 ? prices.now : prices.before)[s] = {.value = std::exp(sum.weighted / sum.revenue),
                                                             .base = sum.lines};
        }
    for (Code period = 0; period < sums.size(); ++period)
        put_errors(period == 0 ? prices.now : prices.before, sold[period], gaps[period]);
    if (!any) {
        measures.left_out.push_back(text("price position (competitors have prices of too few products)"));
        return {};
    }
    measures.notes.push_back(text(
        "Our prices to competitors’: mean quotient of our price and theirs, products by what the store sells of them; "
        "{0} of sales have a price to compare. Below 1 we are cheaper. It differs between stores by what they sell "
        "alone, so it is not ranked. Its interval is that of products drawn from many like them.",
        percent(covered / all)));
    measures.all.push_back(std::move(prices));
    return {};
}

}  // namespace clientele
