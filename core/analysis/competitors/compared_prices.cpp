#include "core/analysis/competitors/compared_prices.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

/// Of values in any order; of an even number the lower of the two in the middle.
double lower_median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

}  // namespace

std::vector<PricePair> take_odd(std::vector<PricePair>& pairs) {
    constexpr std::size_t least_pairs = 8, least_of_company = 5;
    constexpr double times = 4, distances = 5, of_normal = 1.4826, most_odd = 0.05;
    if (pairs.size() < least_pairs) return {};
    std::vector<double> all;
    std::vector<std::vector<double>> ratios(std::ranges::max(pairs, {}, &PricePair::company).company + std::size_t{1});
    for (const PricePair& pair : pairs) {
        all.push_back(pair.log_ratio());
        ratios[pair.company].push_back(pair.log_ratio());
    }
    const double usual = lower_median(all);
    std::vector<double> centre;
    for (const auto& of : ratios) centre.push_back(of.size() >= least_of_company ? lower_median(of) : usual);
    const auto away = [&](const PricePair& pair) { return std::abs(pair.log_ratio() - centre[pair.company]); };
    std::ranges::transform(pairs, all.begin(), away);
    const double limit = std::max(std::log(times), distances * of_normal * lower_median(all));
    std::vector<PricePair> odd;
    std::ranges::copy_if(pairs, std::back_inserter(odd), [&](const PricePair& pair) { return away(pair) > limit; });
    if (static_cast<double>(odd.size()) > most_odd * static_cast<double>(pairs.size())) return {};
    std::erase_if(pairs, [&](const PricePair& pair) { return away(pair) > limit; });
    return odd;
}

ComparedPrices::ComparedPrices(const Snapshot& snapshot, const PriceOffers& offers, const ProductWeeks& sold,
                               std::string own, std::int32_t max_age)
    : offers_(&offers), sold_(&sold), wished_(std::move(own)), max_age_(max_age) {
    const DatasetColumn* price = snapshot.dataset(DatasetKind::products).find("price");
    const auto& row_of = snapshot.row_of(DatasetKind::products);
    for (const ComparedItem& item : offers.items) {
        double log = missing_number;
        if (price && item.product < row_of.size() && row_of[item.product] != missing_code)
            if (const double value = price->values.numbers()[row_of[item.product]]; value > 0) log = std::log(value);
        list_.push_back(log);
    }
}

ComparedPrices::OwnPrice ComparedPrices::own(std::uint32_t item, std::int32_t day) const {
    const bool any = wished_ == "auto";
    if (any || wished_ == "offers")
        if (const auto known = price_on_day(offers_->own[item], day, max_age_)) return {*known, OwnPriceFrom::offers};
    const Code product = offers_->items[item].product;
    if ((any || wished_ == "sales") && product != missing_code && !sold_->of_stores)
        // Offers without a time are those of today.
        if (const double paid = sold_->price(product, offers_->days ? day : sold_->last_day); paid > 0)
            return {std::log(paid), OwnPriceFrom::sales};
    if ((any || wished_ == "list") && !std::isnan(list_[item])) return {list_[item], OwnPriceFrom::list};
    return {};
}

bool ComparedPrices::knows_own(std::int32_t day) const {
    for (std::uint32_t item = 0; item < offers_->items.size(); ++item)
        if (own(item, day).from != OwnPriceFrom::none) return true;
    return false;
}

std::vector<PricePair> ComparedPrices::on(std::int32_t day, std::vector<PricePair>* odd) const {
    std::vector<PricePair> out;
    for (const OfferSeries& series : offers_->series)
        if (const auto price = price_on_day(series.prices, day, max_age_))
            out.push_back({.company = series.company, .item = series.item, .theirs = *price});
    std::vector<OwnPrice> ours(offers_->items.size());
    if (base_.kind == PriceBase::Kind::own) {
        for (std::uint32_t item = 0; item < ours.size(); ++item) ours[item] = own(item, day);
    } else {
        std::vector<double> sum(ours.size()), many(ours.size());
        for (const PricePair& pair : out) {
            if (base_.kind == PriceBase::Kind::company && pair.company != base_.company) continue;
            sum[pair.item] += pair.theirs;
            many[pair.item] += 1;
        }
        // A market of one company is no market.
        const double least = base_.kind == PriceBase::Kind::market ? 2 : 1;
        for (std::size_t item = 0; item < ours.size(); ++item)
            if (many[item] >= least) ours[item] = {sum[item] / many[item], OwnPriceFrom::offers};
    }
    std::erase_if(out, [&](const PricePair& pair) {
        return std::isnan(ours[pair.item].log_price) ||
               (base_.kind == PriceBase::Kind::company && pair.company == base_.company);
    });
    for (PricePair& pair : out) {
        pair.ours = ours[pair.item].log_price;
        pair.from = ours[pair.item].from;
    }
    std::vector<PricePair> taken = take_odd(out);
    if (odd) *odd = std::move(taken);
    return out;
}

ComparedPrices ComparedPrices::of_weeks() const {
    ComparedPrices out = *this;
    out.max_age_ = std::max(max_age_, 7);
    return out;
}

double ComparedPrices::revenue(std::uint32_t item) const {
    const Code product = offers_->items[item].product;
    if (sold_->empty() || sold_->of_stores || std::isnan(sold_->all_revenue) || product >= sold_->revenue.size())
        return missing_number;
    return sold_->revenue[product];
}

}  // namespace clientele
