#include "core/analysis/competitors/price_offers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "core/analysis/competitors/own_company.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

/// One offer with a price.
struct PricedRow {
    Code company, item;
    std::int32_t day;
    double log_price, own;
};

constexpr std::int32_t no_day = 0;  // offers without a time are all of one day

/// The column that says in which currency an offer is; nullptr where there is none.
const DatasetColumn* currency_column(const Dataset& offers) {
    static constexpr std::array<std::u16string_view, 4> words{u"currency", u"waehrung", u"devise", u"moneda"};
    for (const DatasetColumn& column : offers.columns) {
        if (!column.attribute || column.values.type() != ColumnType::text) continue;
        const std::u16string header = folded(column.id);
        if (std::ranges::any_of(words, [&](std::u16string_view word) { return header.find(word) != header.npos; }))
            return &column;
    }
    return nullptr;
}

/// Whether a code means the currency of the project ("EUR" and "€").
bool is_currency(std::string_view code, std::string_view project) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> signs{
        {{"EUR", "€"}, {"USD", "$"}, {"GBP", "£"}, {"JPY", "¥"}, {"CHF", "Fr."}}};
    return code == project || std::ranges::any_of(signs, [&](const auto& sign) {
               return (sign.first == code && sign.second == project) || (sign.second == code && sign.first == project);
           });
}

/// The code of the currency that counts; nothing where all do.
std::optional<Code> choose_currency(PriceOffers& out, const Snapshot& snapshot, const DatasetColumn* column,
                                    const Selection& rows, bool mixed) {
    if (!column) return std::nullopt;
    const Dictionary& names = column->values.dictionary();
    std::vector<std::size_t> counts(names.size());
    const auto codes = column->values.codes();
    rows.for_each([&](std::size_t row) {
        if (codes[row] != missing_code) ++counts[codes[row]];
    });
    out.currency_field = column->label;
    out.several_currencies = static_cast<std::size_t>(std::ranges::count_if(counts, [](auto n) { return n > 0; }));
    if (mixed || out.several_currencies < 2) return std::nullopt;
    auto chosen = static_cast<Code>(std::ranges::max_element(counts) - counts.begin());
    for (Code code = 0; code < names.size(); ++code)
        if (counts[code] > 0 && is_currency(names.at(code), snapshot.currency())) chosen = code;
    out.currency = names.at(chosen);
    return chosen;
}

template <class Values>
bool has_any(const Selection& rows, const Values& missing) {
    bool any = false;
    rows.for_each([&](std::size_t row) { any = any || !missing(row); });
    return any;
}

std::vector<DatedPrice> one_a_day(std::span<const DatedPrice> sorted) {
    std::vector<DatedPrice> out;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t end = first;
        double sum = 0;
        for (; end < sorted.size() && sorted[end].day == sorted[first].day; ++end) sum += sorted[end].log_price;
        out.push_back({sorted[first].day, sum / static_cast<double>(end - first)});
        first = end;
    }
    return out;
}

/// Which item each offer is of: codes and what they are called.
void name_items(PriceOffers& out, const Snapshot& snapshot, const Column* codes, const std::vector<Code>& used,
                const std::vector<Code>& category_of) {
    const DatasetColumn* offered_category = snapshot.dataset(DatasetKind::competitor_offers).find("category");
    const Dataset& products = snapshot.dataset(DatasetKind::products);
    const DatasetColumn *names = products.find("name"), *categories = products.find("category");
    const auto& row_of = snapshot.row_of(DatasetKind::products);
    for (const Code code : used) {
        ComparedItem item;
        if (out.of == PriceOffers::Of::all) {
            out.items.push_back(item);
            continue;
        }
        item.id = item.name = codes->dictionary().at(code);
        if (out.of == PriceOffers::Of::category) {
            item.category = item.id;
        } else {
            item.product = code;
            const std::uint32_t row = code < row_of.size() ? row_of[code] : missing_code;
            if (row != missing_code && names && !names->values.missing(row)) item.name = names->values.text(row);
            if (row != missing_code && categories && !categories->values.missing(row))
                item.category = categories->values.text(row);
            else if (!category_of.empty() && category_of[code] != missing_code)
                item.category = offered_category->values.dictionary().at(category_of[code]);
        }
        out.items.push_back(std::move(item));
    }
    out.category_dimension =
        out.of == PriceOffers::Of::product && categories ? "products.category" : "competitor_offers.category";
    if (out.of == PriceOffers::Of::product)
        out.item_dimension = products.rows > 0 ? "products.product_id" : "competitor_offers.product_id";
    else if (out.of == PriceOffers::Of::category)
        out.item_dimension = "competitor_offers.category";
}

/// Sorts what was read into series.
void build_series(PriceOffers& out, std::vector<PricedRow>& rows, const Snapshot& snapshot, const Column* item_codes,
                  const std::vector<Code>& category_of, Code ours) {
    const Dictionary& names = snapshot.dataset(DatasetKind::competitor_offers).find("company")->values.dictionary();
    std::map<Code, std::vector<Code>> sold;  // by company its items
    std::vector<Code> used;
    for (const PricedRow& row : rows) used.push_back(row.item);
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    if (item_codes)
        std::ranges::sort(used, {}, [&](Code code) { return std::string_view(item_codes->dictionary().at(code)); });
    std::map<Code, std::uint32_t> item_number, company_number;
    for (std::size_t i = 0; i < used.size(); ++i) item_number[used[i]] = static_cast<std::uint32_t>(i);
    name_items(out, snapshot, item_codes, used, category_of);
    std::ranges::stable_sort(rows, [](const PricedRow& a, const PricedRow& b) {
        return std::tie(a.company, a.item, a.day) < std::tie(b.company, b.item, b.day);
    });
    for (const PricedRow& row : rows)
        if (row.company != ours)
            if (auto& items = sold[row.company]; items.empty() || items.back() != row.item) items.push_back(row.item);
    std::vector<Code> companies;
    for (const auto& [code, items] : sold) companies.push_back(code);
    std::ranges::stable_sort(companies, [&](Code a, Code b) {
        const std::size_t of_a = sold[a].size(), of_b = sold[b].size();
        return of_a != of_b ? of_a > of_b : names.at(a) < names.at(b);
    });
    for (std::size_t i = 0; i < companies.size(); ++i) {
        company_number[companies[i]] = static_cast<std::uint32_t>(i);
        out.companies.emplace_back(names.at(companies[i]));
    }
    std::vector<std::vector<DatedPrice>> own(used.size());
    for (std::size_t first = 0; first < rows.size();) {
        std::vector<DatedPrice> prices;
        const std::uint32_t item = item_number[rows[first].item];
        std::size_t end = first;
        for (; end < rows.size() && rows[end].company == rows[first].company && rows[end].item == rows[first].item;
             ++end) {
            if (!std::isnan(rows[end].log_price)) prices.push_back({rows[end].day, rows[end].log_price});
            if (!std::isnan(rows[end].own)) own[item].push_back({rows[end].day, rows[end].own});
        }
        if (!prices.empty()) out.series.push_back({company_number[rows[first].company], item, one_a_day(prices)});
        first = end;
    }
    std::ranges::sort(out.series, [](const OfferSeries& a, const OfferSeries& b) {
        return std::tie(a.company, a.item) < std::tie(b.company, b.item);
    });
    for (auto& prices : own) {
        std::ranges::stable_sort(prices, {}, &DatedPrice::day);
        out.own.push_back(one_a_day(prices));
    }
}

double log_of(const DatasetColumn* column, std::size_t row) {
    if (!column) return missing_number;
    const double value = column->values.numbers()[row];
    return value > 0 ? std::log(value) : missing_number;
}

}  // namespace

std::vector<std::string> offering_companies(const Snapshot& snapshot, std::size_t most) {
    std::vector<std::string> out;
    const DatasetColumn* company = snapshot.dataset(DatasetKind::competitor_offers).find("company");
    if (!company) return out;
    const Dictionary& names = company->values.dictionary();
    const auto own = own_company(snapshot, "");
    std::vector<bool> seen(names.size(), false);
    for (const Code code : company->values.codes())
        if (code != missing_code) seen[code] = true;
    for (Code code = 0; code < names.size() && out.size() < most; ++code)
        if (seen[code] && !(own && own->code != missing_code && company_spellings(snapshot)(code) == own->code))
            out.emplace_back(names.at(code));
    return out;
}

std::optional<double> price_on_day(std::span<const DatedPrice> prices, std::int32_t day, std::int32_t most_days) {
    const auto after = std::ranges::upper_bound(prices, day, {}, &DatedPrice::day);
    if (after == prices.begin()) return std::nullopt;
    const DatedPrice& last = *std::prev(after);
    if (day - last.day > most_days) return std::nullopt;
    return last.log_price;
}

Result<PriceOffers> price_offers(const Snapshot& snapshot, const Selection& selected, std::optional<Date> last,
                                 bool mixed, const Progress& progress, Code ours_is) {
    PriceOffers out;
    const Dataset& data = snapshot.dataset(DatasetKind::competitor_offers);
    const DatasetColumn *company = data.find("company"), *product = data.find("product_id"),
                        *category = data.find("category"), *time = data.find("time"), *price = data.find("price"),
                        *own = data.find("own_price");
    if (!company || !price) return out;
    const CompanySpellings& spellings = company_spellings(snapshot);
    const DatasetColumn* currency = currency_column(data);
    const auto wanted = choose_currency(out, snapshot, currency, selected, mixed);
    const auto some = [&](const DatasetColumn* column) {
        return column && has_any(selected, [&](std::size_t row) { return column->values.missing(row); });
    };
    const DatasetColumn* item = some(product) ? product : some(category) ? category : nullptr;
    out.of = item == nullptr   ? PriceOffers::Of::all
             : item == product ? PriceOffers::Of::product
                               : PriceOffers::Of::category;
    std::vector<Code> category_of(item == product && item ? product->values.dictionary().size() : 0, missing_code);
    std::vector<PricedRow> rows;
    bool stopped = false;
    std::int32_t first_day = std::numeric_limits<std::int32_t>::max(),
                 last_day = std::numeric_limits<std::int32_t>::min();
    selected.for_each([&](std::size_t row) {
        if ((++out.rows & 0xFFFF) == 0 && progress.cancelled()) stopped = true;
        if (stopped) return;
        if (wanted && currency->values.codes()[row] != *wanted) {
            ++out.other_currency;
            return;
        }
        const Code of = item ? item->values.codes()[row] : 0;
        if (of == missing_code || company->values.missing(row)) {
            ++out.without_item;
            return;
        }
        std::int32_t day = no_day;
        if (time) {
            const std::int64_t at = time->values.times()[row];
            if (at == DateTime::missing_seconds) {
                ++out.without_time;
                return;
            }
            day = date_of(DateTime{at}).days;
            if (last && day > last->days) {
                ++out.too_late;
                return;
            }
            first_day = std::min(first_day, day);
            last_day = std::max(last_day, day);
        }
        if (!category_of.empty() && category && !category->values.missing(row))
            category_of[of] = category->values.codes()[row];
        const Code who = spellings(company->values.codes()[row]);
        const bool is_ours = ours_is != missing_code && who == ours_is;
        const double asked = is_ours ? missing_number : log_of(price, row), ours = log_of(is_ours ? price : own, row);
        out.ours += is_ours;
        out.without_price += std::isnan(is_ours ? ours : asked);
        if (!std::isnan(asked) || !std::isnan(ours)) rows.push_back({who, of, day, asked, ours});
    });
    if (stopped) return cancelled();
    if (first_day <= last_day) out.days = Period{Date{first_day}, Date{last_day}};
    build_series(out, rows, snapshot, item ? &item->values : nullptr, category_of, ours_is);
    return out;
}

}  // namespace clientele
