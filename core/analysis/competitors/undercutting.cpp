#include "core/analysis/competitors/undercutting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/math/distributions.h"

namespace clientele {
namespace {

constexpr std::size_t least_items = 4, least_before = 8, least_after = 3, most_before = 52, last_weeks = 4;
constexpr double splits = 10;  // as many independent ones as a year of weeks comes to
constexpr double most_by_chance = 0.01;

/// Log ratios of a company's items of one category, week by week; NaN where not known.
struct RatioWeeks {
    std::uint32_t company = 0;
    std::string category{};
    std::vector<std::uint32_t> items{};
    std::vector<std::vector<double>> ratios{};  ///< by item and week
};

struct WeekMean {
    double sum = 0, many = 0;
    void add(double value) {
        if (std::isnan(value)) return;
        sum += value;
        many += 1;
    }
    double mean() const { return many > 0 ? sum / many : missing_number; }
};

double mean_of(const std::vector<double>& values, std::size_t from, std::size_t to, std::size_t least) {
    WeekMean mean;
    for (std::size_t i = from; i < to; ++i) mean.add(values[i]);
    return mean.many >= static_cast<double>(least) ? mean.mean() : missing_number;
}

/// Means over the items, each item's own level taken out, so that who is missing in a week changes nothing.
std::vector<double> level_by_week(const RatioWeeks& group, std::size_t weeks) {
    std::vector<WeekMean> by_week(weeks);
    for (const auto& item : group.ratios) {
        const double own = mean_of(item, 0, weeks, 1);
        for (std::size_t week = 0; week < weeks; ++week) by_week[week].add(item[week] - own);
    }
    std::vector<double> out;
    for (const WeekMean& each : by_week) out.push_back(each.mean());
    return out;
}

/// Weeks of before and after, and where they part.
struct Split {
    std::size_t first = 0, at = 0;  ///< before: first to at; after: at to the last week
};

/// The split from `start` on that lowers prices the most; nothing where none does.
std::optional<Split> lowest_split(const std::vector<double>& level, std::size_t start) {
    std::optional<Split> best;
    double largest = 0;
    for (std::size_t at = start + least_before; at + least_after <= level.size(); ++at) {
        const std::size_t first = std::max(start, at - std::min(at, most_before));
        WeekMean before, after;
        for (std::size_t week = first; week < at; ++week) before.add(level[week]);
        for (std::size_t week = at; week < level.size(); ++week) after.add(level[week]);
        if (before.many < static_cast<double>(least_before) || after.many < static_cast<double>(least_after)) continue;
        const double drop =
            (before.mean() - after.mean()) * std::sqrt(before.many * after.many / (before.many + after.many));
        if (drop > largest) {
            largest = drop;
            best = {first, at};
        }
    }
    return best;
}

/// The same, but not before `first_new`: where prices fell before, only what came after that is looked at, so that an
/// old undercut is not told as one that began on the first day that counts as new.
std::optional<Split> lowest_new_split(const std::vector<double>& level, std::size_t first_new) {
    std::optional<Split> found = lowest_split(level, 0);
    while (found && found->at < first_new) found = lowest_split(level, found->at);
    return found;
}

/// What was sold of some products in two stretches of weeks.
struct SoldThenAndNow {
    std::vector<double> now, before;
    /// Log of the sums' ratio and its variance over the products (linearised).
    std::pair<double, double> log_ratio() const {
        double all_now = 0, all_before = 0, squares = 0;
        for (std::size_t i = 0; i < now.size(); ++i) {
            all_now += now[i];
            all_before += before[i];
        }
        if (!(all_now > 0) || !(all_before > 0) || now.size() < 2) return {missing_number, missing_number};
        for (std::size_t i = 0; i < now.size(); ++i) squares += std::pow(now[i] / all_now - before[i] / all_before, 2);
        const auto n = static_cast<double>(now.size());
        return {std::log(all_now / all_before), squares * n / (n - 1)};
    }
};

void put_sales(Undercut& out, const ComparedPrices& prices) {
    const ProductWeeks& sold = prices.sold();
    if (sold.empty() || sold.of_stores || out.since.days < sold.first_day) return;
    const std::size_t from = sold.week_of(out.since.days);
    const auto year = static_cast<std::size_t>(364 / sold.days);
    // The last week may be a part of one, and so would the one that it is compared with not be.
    if (year == 0 || from + least_after >= sold.weeks) return;
    const std::size_t weeks = std::min(year, sold.weeks - 1 - from);
    out.weeks_before = from < year;
    const std::size_t back = out.weeks_before ? weeks : year;
    if (from < back) return;
    std::set<Code> these;
    for (const std::uint32_t item : out.items) these.insert(prices.offers().items[item].product);
    SoldThenAndNow own, others;
    for (std::size_t unit = 0; unit < sold.units; ++unit) {
        double now = 0, before = 0;
        for (std::size_t week = from; week < from + weeks; ++week) {
            now += sold.at(unit, week).quantity;
            before += sold.at(unit, week - back).quantity;
        }
        if (now + before == 0) continue;
        SoldThenAndNow& of = these.contains(static_cast<Code>(unit)) ? own : others;
        of.now.push_back(now);
        of.before.push_back(before);
    }
    const auto [here, here_variance] = own.log_ratio();
    const auto [there, there_variance] = others.log_ratio();
    const double log = here - there;
    if (std::isnan(log)) return;
    // The variance is known from these products only, which are few; of the others there are more.
    const double error = std::sqrt(here_variance + there_variance) * t_factor(static_cast<double>(own.now.size() - 1));
    out.sales = std::expm1(log);
    out.sales_low = std::expm1(log - error);
    out.sales_high = std::expm1(log + error);
}

void put_weeks(Undercut& out, const RatioWeeks& group, const std::vector<double>& level,
               const std::vector<std::int32_t>& days) {
    WeekMean usual;
    for (const auto& item : group.ratios) usual.add(mean_of(item, 0, days.size(), 1));
    for (std::size_t week = 0; week < days.size(); ++week)
        out.weeks.push_back({first_of_week(Date{days[week]}), std::exp(level[week] + usual.mean())});
}

/// The group as an alert, if it is one.
std::optional<Undercut> judged(const RatioWeeks& group, const std::vector<std::int32_t>& days,
                               const UndercuttingOptions& options, std::size_t looked_at) {
    const std::vector<double> level = level_by_week(group, days.size());
    const std::int32_t oldest = days.back() - options.new_days;
    const auto first_new = static_cast<std::size_t>(std::ranges::lower_bound(days, oldest) - days.begin());
    const auto split = lowest_new_split(level, first_new);
    if (!split) return std::nullopt;
    Undercut out{.company = group.company, .category = group.category, .since = Date{days[split->at]}};
    WeekMean before, now, last, change;
    std::vector<double> changes;
    const std::size_t late = days.size() - std::min(days.size(), last_weeks);
    for (std::size_t i = 0; i < group.items.size(); ++i) {
        const auto& ratios = group.ratios[i];
        const double was = mean_of(ratios, split->first, split->at, least_after);
        const double is = mean_of(ratios, split->at, days.size(), least_after);
        const double latest = mean_of(ratios, std::max(late, split->at), days.size(), 1);
        if (!std::isnan(latest)) {
            out.items.push_back(group.items[i]);
            out.items_before.push_back(std::exp(was));
            out.items_now.push_back(std::exp(latest));
            out.below += latest < std::log(1 - options.threshold) ? 1 : 0;
        }
        if (std::isnan(was) || std::isnan(is)) continue;
        before.add(was);
        now.add(is);
        last.add(latest);  // of the same products: what is offered newly has no price before
        changes.push_back(is - was);
    }
    if (changes.size() < least_items || out.items.empty()) return std::nullopt;
    const IndexEstimate drop = index_of_ratios(changes);
    out.before = std::exp(before.mean());
    out.now = std::exp(last.mean());
    out.change = drop.value - 1;
    out.low = drop.low - 1;
    out.high = drop.high - 1;
    out.p = std::min(1.0, drop.p * splits * static_cast<double>(looked_at));
    const double limit = std::log(1 - options.threshold);
    const bool below = last.mean() < limit && out.change <= -options.threshold;
    const bool stays = last.mean() <= (before.mean() + now.mean()) / 2;
    if (!below || !stays || !(out.p < most_by_chance)) return std::nullopt;
    put_weeks(out, group, level, days);
    return out;
}

/// Companies × categories with enough items that have prices in the last weeks.
std::vector<RatioWeeks> groups_of(const ComparedPrices& prices, const std::vector<std::int32_t>& days,
                                  const Progress& progress) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<double>> ratios;
    for (std::size_t week = 0; week < days.size(); ++week) {
        if (progress.cancelled()) return {};
        for (const PricePair& pair : prices.on(days[week])) {
            auto& of = ratios[{pair.company, pair.item}];
            of.resize(days.size(), missing_number);
            of[week] = pair.log_ratio();
        }
    }
    std::map<std::pair<std::uint32_t, std::string>, RatioWeeks> groups;
    std::map<std::uint32_t, RatioWeeks> whole;
    for (auto& [key, weeks] : ratios) {
        const auto& [company, item] = key;
        const std::string& category = prices.offers().items[item].category;
        RatioWeeks& all = whole[company];
        all.company = company;
        all.items.push_back(item);
        all.ratios.push_back(weeks);
        if (category.empty()) continue;
        RatioWeeks& group = groups[{company, category}];
        group.company = company;
        group.category = category;
        group.items.push_back(item);
        group.ratios.push_back(std::move(weeks));
    }
    std::vector<RatioWeeks> out;
    std::set<std::uint32_t> with_categories;
    for (auto& [key, group] : groups)
        if (group.items.size() >= least_items) {
            with_categories.insert(key.first);
            out.push_back(std::move(group));
        }
    for (auto& [company, group] : whole)
        if (group.items.size() >= least_items && !with_categories.contains(company)) out.push_back(std::move(group));
    return out;
}

}  // namespace

Result<UndercuttingFound> find_undercutting(const ComparedPrices& prices, std::int32_t day,
                                            const UndercuttingOptions& options, const Progress& progress) {
    UndercuttingFound out;
    if (!prices.offers().days) {
        out.enough_weeks = false;
        return out;
    }
    const std::int32_t first =
        std::max(first_of_week(prices.offers().days->first).days + 7,
                 first_of_week(Date{day}).days - (options.new_days / 7 + static_cast<std::int32_t>(most_before)) * 7);
    std::vector<std::int32_t> days;
    // Prices of a week are those at its end; the last one ends with the day.
    for (std::int32_t monday = first; monday <= day; monday += 7) days.push_back(std::min(monday + 6, day));
    if (days.size() < least_before + least_after) {
        out.enough_weeks = false;
        return out;
    }
    const std::vector<RatioWeeks> groups = groups_of(prices.of_weeks(), days, progress);
    if (progress.cancelled()) return cancelled();
    out.looked_at = groups.size();
    for (const RatioWeeks& group : groups) {
        auto found = judged(group, days, options, groups.size());
        if (!found) continue;
        found->since = first_of_week(found->since);
        for (const std::uint32_t item : found->items)
            if (const double revenue = prices.revenue(item); !std::isnan(revenue))
                found->revenue = (std::isnan(found->revenue) ? 0 : found->revenue) + revenue;
        found->of_year = std::clamp(
            (prices.sold().last_day - found->since.days + 1) / static_cast<double>(days_of_revenue), 0.0, 1.0);
        put_sales(*found, prices);
        out.undercuts.push_back(std::move(*found));
    }
    std::ranges::stable_sort(out.undercuts, [](const Undercut& a, const Undercut& b) {
        const double of_a = std::isnan(a.revenue) ? -1 : a.revenue, of_b = std::isnan(b.revenue) ? -1 : b.revenue;
        return of_a != of_b ? of_a > of_b : a.change < b.change;
    });
    return out;
}

}  // namespace clientele
