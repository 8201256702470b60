#include "core/analysis/competitors/share_outlets.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "core/analysis/table_building.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

struct OutletCounts {
    std::map<std::u16string, double> of{};  ///< by folded name
    double ours = missing_number;           ///< stores that name no company
    std::vector<Text> sources{};
};

/// A text column of branches of a dataset that has no field for them.
const DatasetColumn* branch_column(const Dataset& data) {
    static constexpr std::u16string_view headers[] = {u"branch", u"store",   u"outlet", u"shop",      u"filiale",
                                                      u"markt",  u"magasin", u"tienda", u"branch id", u"store id"};
    for (const DatasetColumn& column : data.columns)
        if (column.attribute && column.values.type() == ColumnType::text &&
            std::ranges::find(headers, folded(column.label)) != std::end(headers))
            return &column;
    return nullptr;
}

void count_stores(const Context& context, OutletCounts& counts) {
    const Dataset& stores = context.snapshot.dataset(DatasetKind::stores);
    if (stores.rows == 0) return;
    const DatasetColumn* company = company_column(stores);
    double ours = 0;
    std::map<std::u16string, double> theirs;
    context.rows[DatasetKind::stores].for_each([&](std::size_t row) {
        if (!company || company->values.missing(row))
            ours += 1;
        else
            theirs[folded(company->values.text(row))] += 1;
    });
    if (ours > 0) counts.ours = ours;
    for (const auto& [name, number] : theirs) counts.of[name] = number;
    if (!theirs.empty())
        counts.sources.push_back(text("Outlets are counted in the stores, by the column “{0}”.", name(company->label)));
    else if (ours > 0)
        counts.sources.push_back(
            text("Our outlets are the {0} {0|store|stores} of the project.", count(static_cast<std::int64_t>(ours))));
}

void count_branches(const Context& context, OutletCounts& counts) {
    const Dataset& offers = context.snapshot.dataset(DatasetKind::competitor_offers);
    const DatasetColumn *company = offers.find("company"), *branch = branch_column(offers);
    if (!company || !branch || company->values.type() != ColumnType::text) return;
    std::set<std::pair<Code, Code>> seen;
    context.rows[DatasetKind::competitor_offers].for_each([&](std::size_t row) {
        const Code code = company->values.codes()[row], at = branch->values.codes()[row];
        if (code != missing_code && at != missing_code) seen.emplace(code, at);
    });
    std::map<std::u16string, double> found;
    for (const auto& [code, at] : seen) found[folded(company->values.dictionary().at(code))] += 1;
    bool used = false;
    for (const auto& [name, number] : found) used = counts.of.try_emplace(name, number).second || used;
    if (used)
        counts.sources.push_back(
            text("Outlets are the different values of “{0}” in competitors’ offers: those that were looked at.",
                 name(branch->label)));
}

/// Sales of a company, as share, interval and key.
struct ShareSeen {
    std::string name{}, key{};
    bool own = false;
    double share = 0, low = missing_number, high = missing_number, outlets = missing_number;
};

std::vector<ShareSeen> shares_seen(const std::optional<MarketShares>& market, const std::optional<WalletPart>& wallet) {
    std::vector<ShareSeen> seen;
    if (market) {
        for (std::size_t i = 0; i < market->companies.size(); ++i) {
            const MarketCompany& each = market->companies[i];
            if (!each.rest)
                seen.push_back({.name = each.name,
                                .key = each.key,
                                .own = each.own,
                                .share = market->share[i][market->last()],
                                .outlets = each.outlets});
        }
        return seen;
    }
    if (!wallet) return seen;
    for (std::size_t b = 0; b < wallet->brands.size(); ++b) {
        const WalletPart::Brand& each = wallet->brands[b];
        seen.push_back({.name = each.name,
                        .key = each.question,
                        .own = wallet->own && *wallet->own == b,
                        .share = each.wallet.share.value,
                        .low = each.wallet.share.low,
                        .high = each.wallet.share.high});
    }
    return seen;
}

Text how_to_get_fair_shares() {
    return text(
        "Fair share: outlets of two companies at least are needed. Import a market series of outlets (“Stores” "
        "by company), stores with a column “Company”, or offers with a column “Branch”.");
}

}  // namespace

std::optional<FairShares> fair_shares(const Context& context, const std::optional<MarketShares>& market,
                                      const std::string& dimension, const std::optional<WalletPart>& wallet,
                                      const std::string& own, std::vector<Text>& told) {
    std::vector<ShareSeen> seen = shares_seen(market, wallet);
    OutletCounts counts;
    count_stores(context, counts);
    count_branches(context, counts);
    FairShares out{.by_wallet = !market, .dimension = dimension};
    double outlets = 0, sales = 0;
    bool from_series = false;
    for (ShareSeen& each : seen) {
        from_series = from_series || each.outlets > 0;
        if (const auto known = counts.of.find(folded(each.name)); std::isnan(each.outlets) && known != counts.of.end())
            each.outlets = known->second;
        const bool ours = each.own || (!own.empty() && folded(each.name) == folded(own));
        if (ours && std::isnan(each.outlets)) each.outlets = counts.ours;
        if (!(each.outlets > 0) || std::isnan(each.share)) {
            out.without.push_back(each.name);
            continue;
        }
        outlets += each.outlets;
        sales += each.share;
        out.of.push_back({.name = each.name,
                          .key = each.key,
                          .own = ours,
                          .outlets = each.outlets,
                          .sales_share = each.share,
                          .low = each.low,
                          .high = each.high});
    }
    if (out.of.size() < 2 || !(sales > 0)) {
        told.push_back(seen.empty() ? text("Fair share: shares of the market or of wallets are needed, and outlets by "
                                           "company.")
                                    : how_to_get_fair_shares());
        return std::nullopt;
    }
    for (FairShare& each : out.of) {
        each.outlet_share = each.outlets / outlets;
        const double scale = 100 / sales / each.outlet_share;
        each.index = each.sales_share * scale;
        each.low *= scale;
        each.high *= scale;
        each.sales_share /= sales;
    }
    std::ranges::stable_sort(out.of, [](const auto& a, const auto& b) { return a.index > b.index; });
    out.sources = std::move(counts.sources);
    if (from_series) out.sources.push_back(text("Outlets are the latest values of the market series of outlets."));
    return out;
}

namespace {

/// Whether words say that an article can be had; nothing where they say neither.
std::optional<bool> can_be_had(std::string_view words) {
    static constexpr std::u16string_view none[] = {u"out of stock",
                                                   u"sold out",
                                                   u"unavailable",
                                                   u"not available",
                                                   u"ausverkauft",
                                                   u"nicht lieferbar",
                                                   u"nicht verfuegbar",
                                                   u"no",
                                                   u"rupture de stock",
                                                   u"epuise",
                                                   u"indisponible",
                                                   u"agotado",
                                                   u"sin existencias",
                                                   u"no disponible",
                                                   u"nein",
                                                   u"false",
                                                   u"0"};
    const std::u16string plain = folded(words);
    if (plain.empty()) return std::nullopt;
    return std::ranges::find(none, plain) == std::end(none);
}

constexpr std::size_t offers_between_looks = 1 << 16;

struct LatestOffer {
    std::int64_t time = DateTime::missing_seconds;
    std::optional<bool> in_stock{};
};

}  // namespace

std::optional<OfferPresences> offer_presence(const Context& context, const std::string& own, std::vector<Text>& told) {
    const Dataset& offers = context.snapshot.dataset(DatasetKind::competitor_offers);
    const DatasetColumn *company = offers.find("company"), *product = offers.find("product_id"),
                        *time = offers.find("time"), *stock = offers.find("availability");
    OfferPresences out;
    if (!product) {
        product = offers.find("category");
        out.by_category = true;
    }
    if (!company || !product || product->values.type() != ColumnType::text) {
        told.push_back(text("Presence: import competitors’ offers with a product or category each."));
        return std::nullopt;
    }
    std::unordered_map<std::uint64_t, LatestOffer> latest;  // by company and article
    std::vector<bool> articles(product->values.dictionary().size());
    std::size_t taken = 0;
    bool stopped = false;  // what is incomplete then is shown to nobody: the caller looks as well
    context.rows[DatasetKind::competitor_offers].for_each([&](std::size_t row) {
        if (stopped || (++taken % offers_between_looks == 0 && context.progress.cancelled())) {
            stopped = true;
            return;
        }
        const Code who = company->values.codes()[row], what = product->values.codes()[row];
        if (who == missing_code || what == missing_code) return;
        articles[what] = true;
        LatestOffer& offer = latest[std::uint64_t{who} << 32 | what];
        const std::int64_t at =
            time && time->values.type() == ColumnType::time ? time->values.times()[row] : DateTime::missing_seconds;
        if (at < offer.time) return;
        offer.time = at;
        offer.in_stock =
            stock && stock->values.type() == ColumnType::text ? can_be_had(stock->values.text(row)) : std::nullopt;
    });
    std::map<Code, OfferPresence> of_companies;
    for (const auto& [key, offer] : latest) {
        OfferPresence& each = of_companies[static_cast<Code>(key >> 32)];
        each.offered += 1;
        each.stock_known += offer.in_stock ? 1 : 0;
        each.in_stock += offer.in_stock.value_or(false) ? 1 : 0;
    }
    for (auto& [code, each] : of_companies) {
        each.name = company->values.dictionary().at(code);
        each.own = !own.empty() && folded(each.name) == folded(own);
        out.of.push_back(each);
    }
    out.articles = static_cast<double>(std::ranges::count(articles, true));
    if (out.of.empty()) {
        told.push_back(text("Presence: no offer within the filter names a company and an article."));
        return std::nullopt;
    }
    std::ranges::stable_sort(out.of, [](const auto& a, const auto& b) { return a.offered > b.offered; });
    return out;
}

}  // namespace clientele
