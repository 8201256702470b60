#include "core/analysis/trends/market_months.h"

#include <cmath>

#include "core/analysis/competitors/share_names.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr int least_months_of_growth = 9;

int first_of_quarter(int month) { return month - month % 3; }

/// All values lie whole quarters apart, most of them one.
bool comes_by_quarters(const std::map<int, std::pair<double, double>>& months) {
    constexpr std::size_t least = 4;
    if (months.size() < least) return false;
    std::size_t next = 0;
    for (auto month = std::next(months.begin()); month != months.end(); ++month) {
        const int apart = month->first - std::prev(month)->first;
        if (apart % 3 != 0) return false;
        next += apart == 3 ? 1 : 0;
    }
    return 2 * next >= months.size() - 1;
}

}  // namespace

double MarketSeries::value(int month) const {
    const auto known =
        quarterly ? months.find(first_of_quarter(month) + months.begin()->first % 3) : months.find(month);
    return known == months.end() ? missing_number : known->second.first / known->second.second;
}

std::vector<MarketSeries> market_series(const Snapshot& snapshot, const Selection& rows, std::optional<Date> last) {
    const Dataset& data = snapshot.dataset(DatasetKind::market_series);
    const DatasetColumn *names = data.find("series"), *time = data.find("time"), *value = data.find("value"),
                        *region = data.find("region");
    const DatasetColumn* company = company_column(data);
    std::vector<MarketSeries> all;
    if (!names || !time || !value || time->values.type() != ColumnType::time) return all;
    bool of_market = false;
    if (company) rows.for_each([&](std::size_t row) { of_market = of_market || company->values.missing(row); });
    std::map<std::string, std::size_t> known;
    rows.for_each([&](std::size_t row) {
        if (of_market && !company->values.missing(row)) return;
        const std::int64_t at = time->values.times()[row];
        const double own = value->values.numbers()[row];
        if (at == DateTime::missing_seconds || std::isnan(own) || names->values.missing(row)) return;
        const Date day = date_of(DateTime{at});
        if (last && day > *last) return;
        std::string title(names->values.text(row));
        const bool part = region && !region->values.missing(row);
        if (part) title += " · " + std::string(region->values.text(row));
        const auto [place, fresh] = known.try_emplace(title, all.size());
        if (fresh) all.push_back({.name = title, .months = {}, .whole = !part});
        auto& [sum, count] = all[place->second].months[month_number(day)];
        sum += own;
        count += 1;
    });
    for (MarketSeries& each : all) each.quarterly = comes_by_quarters(each.months);
    return all;
}

int month_number(Date day) {
    const YearMonthDay of = civil(day);
    return of.year * 12 + static_cast<int>(of.month) - 1;
}

Date first_day_of(int month) { return *make_date(month / 12, month % 12 + 1, 1); }

Date last_day_of(int month) { return Date{first_day_of(month + 1).days - 1}; }

double OwnMonths::value(int month) const {
    return month < first || month > last() ? missing_number : sales[static_cast<std::size_t>(month - first)];
}

namespace {

/// Pieces of `length` months from `first` on, with sales and the market's value of each by its first month.
MatchedMonths matched(int first, int length, int last, auto&& ours_of, auto&& theirs_of) {
    MatchedMonths out;
    int missing = 0;
    for (int month = first; month + length - 1 <= last; month += length) {
        const double ours = ours_of(month), theirs = theirs_of(month);
        if (std::isnan(theirs)) {
            missing += out.month.empty() ? 0 : length;
            continue;
        }
        if (!(ours > 0) || !(theirs > 0)) {
            out.not_above += length;
            continue;
        }
        out.missing += std::exchange(missing, 0);
        out.month.push_back(month);
        out.own.push_back(ours);
        out.market.push_back(theirs);
    }
    return out;
}

}  // namespace

MatchedMonths matched_months(const MarketSeries& series, const OwnMonths& own, int ahead) {
    return matched(
        own.first, 1, own.last(), [&](int month) { return own.value(month); },
        [&](int month) { return series.value(month - ahead); });
}

MatchedMonths matched_quarters(const MarketSeries& series, const OwnMonths& own) {
    return matched(
        first_of_quarter(own.first + 2), 3, own.last(),
        [&](int month) { return own.value(month) + own.value(month + 1) + own.value(month + 2); },
        [&](int month) { return series.value(month); });
}

MarketGrowth market_growth(const MarketSeries& series, const OwnMonths& own, int last) {
    MarketGrowth out{.last = last};
    double now = 0, before = 0, theirs_now = 0, theirs_before = 0;
    for (int month = last - 11; month <= last; ++month) {
        now += own.value(month);
        before += own.value(month - 12);
        const double is = series.value(month), was = series.value(month - 12);
        if (std::isnan(is) || std::isnan(was)) continue;
        ++out.months;
        theirs_now += is;
        theirs_before += was;
    }
    if (before > 0) out.own = now / before - 1;
    if (out.months >= least_months_of_growth && theirs_before > 0) out.market = theirs_now / theirs_before - 1;
    return out;
}

}  // namespace clientele
