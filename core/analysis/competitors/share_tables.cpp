#include "core/analysis/competitors/share_tables.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/period_words.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

/// Columns of a table as they grow.
struct ShareTable {
    FindingTable table{};

    void texts(std::string id, Text title, const std::vector<std::string>& values) {
        table.columns.push_back(text_column(std::move(id), std::move(title), values));
    }
    void shares(std::string id, Text title, std::vector<double> values, Good good = Good::neither) {
        table.columns.push_back(
            number_column(std::move(id), std::move(title), Unit::percent, std::move(values), -1, good));
    }
    void numbers(std::string id, Text title, std::vector<double> values, int decimals, Good good = Good::neither) {
        table.columns.push_back(
            number_column(std::move(id), std::move(title), Unit::none, std::move(values), decimals, good));
    }
    void counts(std::string id, Text title, std::vector<double> values) {
        table.columns.push_back(number_column(std::move(id), std::move(title), Unit::count, std::move(values)));
    }
    /// What companies sell: money where the unit is known.
    void sales(const MarketShares& market, std::string id, Text title, std::vector<double> values) {
        const bool money = market.money > 0;
        for (double& value : values) value *= money ? market.money : 1;
        table.columns.push_back(
            number_column(std::move(id), std::move(title), money ? Unit::amount : Unit::none, std::move(values)));
    }
};

/// One figure by company.
template <class Figure>
std::vector<double> by_company(const MarketShares& market, Figure&& figure) {
    std::vector<double> values;
    for (std::size_t i = 0; i < market.companies.size(); ++i) values.push_back(figure(i));
    return values;
}
std::vector<std::string> company_labels(const MarketShares& market) {
    std::vector<std::string> names;
    for (const MarketCompany& each : market.companies) names.push_back(each.name);
    return names;
}

/// What the column of keys is called.
Text key_title(const ShareRun& run) {
    return run.panel.by == CompaniesBy::column ? verbatim(run.panel.column) : text("Series");
}

/// Rows filter by the name in the series where that is what the table shows; else by a column of keys. Our own rows
/// have none where they are of order lines.
void put_share_key(ShareTable& table, const ShareRun& run) {
    bool same = true;
    std::vector<std::string> keys;
    for (const MarketCompany& each : run.market->companies) {
        keys.push_back(each.own && run.market->own_from_sales ? "" : each.key);
        same = same && keys.back() == each.name;
    }
    if (!same) table.texts("key", key_title(run), keys);
    table.table.key_column = same ? "company" : "key";
    table.table.key_dimension = run.panel.dimension;
}

/// Sales against those of the largest other company.
double relative_share(const MarketShares& market, std::size_t company) {
    double largest = 0;
    for (std::size_t i = 0; i < market.companies.size(); ++i)
        if (i != company && !market.companies[i].rest)
            largest = std::max(largest, market.companies[i].values[market.last()]);
    return market.companies[company].rest ? missing_number
                                          : quotient(market.companies[company].values[market.last()], largest);
}

Text words_of_before(const MarketShares& market) {
    return text("Share in {0}", period_words(market.unit, market.periods[*market.before].first));
}

FindingTable company_shares_table(const ShareRun& run) {
    const MarketShares& market = *run.market;
    ShareTable out{
        {.id = "share",
         .title = text("Market share in {0}", period_words(market.unit, market.periods[market.last()].first))}};
    out.texts("company", text("Company"), company_labels(market));
    out.shares("share", text("Share in {0}", period_words(market.unit, market.periods[market.last()].first)),
               by_company(market, [&](std::size_t i) { return market.share[i][market.last()]; }), Good::higher);
    if (!market.changes.empty()) {
        out.shares("share_before", words_of_before(market),
                   by_company(market, [&](std::size_t i) { return market.changes[i].share_before; }));
        out.numbers("points", text("Change, in points"),
                    by_company(market, [&](std::size_t i) { return 100 * market.changes[i].points; }), 1, Good::higher);
    }
    out.sales(market, "sales", text("Sales"),
              by_company(market, [&](std::size_t i) { return market.companies[i].values[market.last()]; }));
    out.numbers("relative", text("Against the largest other"),
                by_company(market, [&](std::size_t i) { return relative_share(market, i); }), 2);
    put_share_key(out, run);
    return std::move(out.table);
}

FindingTable company_trend_table(const ShareRun& run) {
    const MarketShares& market = *run.market;
    ShareTable out{{.id = "trend",
                    .title = text("Market share over time"),
                    .columns = {},
                    .key_column = "period",
                    .key_dimension = "period"}};
    std::vector<std::string> periods, names;
    std::vector<std::int32_t> starts;
    std::vector<double> sales, share;
    std::vector<std::size_t> order{run.focus()};  // at the bottom of the stack, where it is read best
    for (std::size_t i = 0; i < market.companies.size(); ++i)
        if (i != run.focus()) order.push_back(i);
    for (std::size_t p = market.hidden; p < market.periods.size(); ++p)
        for (const std::size_t i : order) {
            periods.push_back(period_name(market.unit, market.periods[p].first));
            starts.push_back(market.periods[p].first.days);
            names.push_back(market.companies[i].name);
            sales.push_back(market.companies[i].values[p]);
            share.push_back(market.share[i][p]);
        }
    out.texts("period", text("Period"), periods);
    out.table.columns.push_back(column_of("start", text("From"), Column::of_dates(std::move(starts))));
    out.texts("company", text("Company"), names);
    out.shares("share", text("Share"), std::move(share));
    out.sales(market, "sales", text("Sales"), std::move(sales));
    return std::move(out.table);
}

FindingTable company_change_table(const ShareRun& run) {
    const MarketShares& market = *run.market;
    ShareTable out{
        {.id = "change",
         .title = text("What changed from {0} to {1}", period_words(market.unit, market.periods[*market.before].first),
                       period_words(market.unit, market.periods[market.last()].first))}};
    const auto of = [&](double ShareChange::*figure, double scale = 1) {
        return by_company(market, [&](std::size_t i) { return scale * (market.changes[i].*figure); });
    };
    const auto now = by_company(market, [&](std::size_t i) { return market.companies[i].values[market.last()]; });
    out.texts("company", text("Company"), company_labels(market));
    out.sales(market, "before", text("Sales before"), of(&ShareChange::before));
    out.sales(market, "sales", text("Sales now"), now);
    if (!market.are_shares) {
        out.shares("growth", text("Growth"),
                   by_company(market,
                              [&](std::size_t i) {
                                  return quotient(now[i] - market.changes[i].before, market.changes[i].before);
                              }),
                   Good::higher);
        out.sales(market, "from_market", text("From the market’s growth"), of(&ShareChange::from_market));
        out.sales(market, "from_share", text("From the change of share"), of(&ShareChange::from_share));
        out.shares("of_growth", text("Of the market’s change"), of(&ShareChange::of_growth));
    }
    out.numbers("points", text("Change, in points"), of(&ShareChange::points, 100), 2, Good::higher);
    out.numbers("usual_low", text("Usual from, in points"), of(&ShareChange::usual_low, 100), 2);
    out.numbers("usual_high", text("Usual to, in points"), of(&ShareChange::usual_high, 100), 2);
    out.numbers("chance", text("Chance of so unusual a change"), of(&ShareChange::chance), 4);
    put_share_key(out, run);
    return std::move(out.table);
}

FindingTable concentration_table(const ShareRun& run) {
    const MarketShares& market = *run.market;
    ShareTable out{{.id = "concentration",
                    .title = text("How concentrated the market is"),
                    .columns = {},
                    .key_column = "period",
                    .key_dimension = "period"}};
    std::vector<std::string> periods;
    std::vector<double> whole, least, most, equals, top;
    for (std::size_t p = market.hidden; p < market.periods.size(); ++p) {
        periods.push_back(period_name(market.unit, market.periods[p].first));
        whole.push_back(market.market[p]);
        least.push_back(market.concentration[p]);
        most.push_back(market.concentration_most[p]);
        equals.push_back(quotient(1e4, market.concentration[p]));
        std::vector<double> shares;
        for (std::size_t i = 0; i < market.companies.size(); ++i)
            if (!market.companies[i].rest && !std::isnan(market.share[i][p])) shares.push_back(market.share[i][p]);
        std::ranges::sort(shares, std::greater<>());
        double three = 0;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, shares.size()); ++i) three += shares[i];
        top.push_back(three);
    }
    out.texts("period", text("Period"), periods);
    out.sales(market, "market", text("Market"), std::move(whole));
    out.numbers("hhi", text("Herfindahl index, at least"), std::move(least), 0);
    out.numbers("hhi_most", text("Herfindahl index, at most"), std::move(most), 0);
    out.numbers("equals", text("As many companies of equal size"), std::move(equals), 1);
    out.shares("three", text("Share of the three largest"), std::move(top));
    return std::move(out.table);
}

FindingTable wallet_table(const ShareRun& run) {
    const WalletPart& wallet = *run.wallet;
    ShareTable out{{.id = "wallet",
                    .title = text("Share of wallet"),
                    .columns = {},
                    .key_column = "question",
                    .key_dimension = "responses.question"}};
    std::vector<std::string> names, questions;
    std::vector<double> users;
    for (const WalletPart::Brand& each : wallet.brands) {
        names.push_back(each.name);
        questions.push_back(each.question);
        users.push_back(each.wallet.users);
    }
    const auto of = [&](WalletFigure BrandWallet::*figure, double WalletFigure::*end) {
        std::vector<double> values;
        for (const WalletPart::Brand& each : wallet.brands) values.push_back(each.wallet.*figure.*end);
        return values;
    };
    const auto put = [&](const char* id, Text title, WalletFigure BrandWallet::*figure) {
        out.shares(id, title, of(figure, &WalletFigure::value));
        out.shares(std::string(id) + "_low", text("{0}, from", title), of(figure, &WalletFigure::low));
        out.shares(std::string(id) + "_high", text("{0}, to", title), of(figure, &WalletFigure::high));
    };
    out.texts("company", text("Company"), names);
    put("share", text("Share of all wallets"), &BrandWallet::share);
    put("used", text("Used by"), &BrandWallet::used);
    put("of_users", text("Share of its customers’ wallets"), &BrandWallet::of_users);
    put("first_gain", text("More if ranked first by all its customers"), &BrandWallet::first_gain);
    if (wallet.own) {
        put("of_own", text("Share of our customers’ wallets"), &BrandWallet::of_own);
        std::vector<double> above;
        for (const WalletPart::Brand& each : wallet.brands) above.push_back(each.wallet.above_own);
        out.shares("above_own", text("Chance to be above us"), std::move(above));
    }
    out.counts("users", text("Respondents who use it"), std::move(users));
    out.texts("question", text("Question"), questions);
    return std::move(out.table);
}

FindingTable fair_share_table(const ShareRun& run) {
    const FairShares& fair = *run.fair;
    ShareTable out{{.id = "fair_share", .title = text("Fair share: sales against outlets")}};
    std::vector<std::string> names, keys;
    std::vector<double> index, low, high, outlets, outlet_share, sales;
    for (const FairShare& each : fair.of) {
        names.push_back(each.name);
        keys.push_back(each.own && !fair.by_wallet && run.market->own_from_sales ? "" : each.key);
        index.push_back(each.index);
        low.push_back(each.low);
        high.push_back(each.high);
        outlets.push_back(each.outlets);
        outlet_share.push_back(each.outlet_share);
        sales.push_back(each.sales_share);
    }
    out.texts("company", text("Company"), names);
    out.numbers("index", text("Fair-share index"), std::move(index), 0, Good::higher);
    if (fair.by_wallet) {
        out.numbers("low", text("Index from"), std::move(low), 0);
        out.numbers("high", text("Index to"), std::move(high), 0);
    }
    out.counts("outlets", text("Outlets"), std::move(outlets));
    out.shares("outlet_share", text("Share of outlets"), std::move(outlet_share));
    out.shares("sales_share", fair.by_wallet ? text("Share of wallets") : text("Share of sales"), std::move(sales));
    out.texts("key", fair.by_wallet ? text("Question") : key_title(run), keys);
    out.table.key_column = "key";
    out.table.key_dimension = fair.by_wallet ? "responses.question" : fair.dimension;
    return std::move(out.table);
}

FindingTable presence_table(const ShareRun& run) {
    const OfferPresences& presence = *run.presence;
    ShareTable out{{.id = "presence",
                    .title = text("Presence in offers"),
                    .columns = {},
                    .key_column = "company",
                    .key_dimension = "competitor_offers.company"}};
    std::vector<std::string> names;
    std::vector<double> offered, stock;
    ShareColumns shares;
    for (const OfferPresence& each : presence.of) {
        names.push_back(each.name);
        offered.push_back(each.offered);
        shares.add(each.offered, presence.articles);
        stock.push_back(quotient(each.in_stock, each.stock_known));
    }
    out.texts("company", text("Company"), names);
    out.counts("offered", presence.by_category ? text("Categories offered") : text("Articles offered"),
               std::move(offered));
    std::move(shares).put(out.table, "share", text("Of all that are watched"), text("From"), text("To"));
    out.shares("in_stock", text("Of them in stock at the last look"), std::move(stock));
    return std::move(out.table);
}

}  // namespace

std::vector<FindingTable> share_tables(const ShareRun& run) {
    std::vector<FindingTable> tables;
    if (run.market) {
        tables.push_back(company_shares_table(run));
        tables.push_back(company_trend_table(run));
        if (!run.market->changes.empty()) tables.push_back(company_change_table(run));
        tables.push_back(concentration_table(run));
    }
    if (run.wallet) tables.push_back(wallet_table(run));
    if (run.fair) tables.push_back(fair_share_table(run));
    if (run.presence) tables.push_back(presence_table(run));
    return tables;
}

std::vector<ChartSpec> share_charts(const ShareRun& run) {
    std::vector<ChartSpec> charts;
    if (run.market) {
        const MarketShares& market = *run.market;
        if (market.periods.size() - market.hidden > 2) {
            ChartSpec whole =
                chart_of(ChartKind::area, "trend", text("Who has how much of the market"), {"trend", "start", "share"});
            whole.series = "company";
            whole.stacked = true;
            whole.y_title = text("Share of the market");
            whole.muted = {std::string(rest_key)};
            ChartSpec lines =
                chart_of(ChartKind::line, "lines", text("Market share over time"), {"trend", "start", "share"});
            lines.series = "company";
            lines.y_title = text("Share of the market");
            lines.muted = {std::string(rest_key)};
            charts.push_back(std::move(whole));
            charts.push_back(std::move(lines));
        }
        ChartSpec dots =
            chart_of(ChartKind::dots, "share", text("Market share by company"), {"share", "company", "share"});
        if (!market.changes.empty()) dots.y = {"share_before", "share"};
        dots.y_title = text("Share of the market");
        charts.push_back(std::move(dots));
        if (!market.changes.empty()) {
            ChartSpec change = ranked_bars("change", text("What changed, and from what"),
                                           {"change", "company", market.are_shares ? "points" : "from_market"},
                                           market.are_shares ? text("Change, in points") : text("Change of sales"));
            if (!market.are_shares) change.y = {"from_market", "from_share"};
            charts.push_back(std::move(change));
        }
    }
    if (run.wallet) {
        ChartSpec dots = chart_of(ChartKind::dots, "wallet", text("Share of wallet"), {"wallet", "company", "share"});
        dots.low = "share_low";
        dots.high = "share_high";
        dots.base = "users";
        dots.y_title = text("Share of all wallets");
        charts.push_back(std::move(dots));
        ChartSpec gain = chart_of(ChartKind::dots, "gain", text("What being first with all its customers would bring"),
                                  {"wallet", "company", "first_gain"});
        gain.low = "first_gain_low";
        gain.high = "first_gain_high";
        gain.y_title = text("More of all wallets");
        charts.push_back(std::move(gain));
    }
    if (run.fair) {
        ChartSpec bars = ranked_bars("fair_share", text("Fair share: sales against outlets"),
                                     {"fair_share", "company", "index"}, text("Fair-share index"));
        bars.lines = {{.value = 100, .vertical = false, .label = text("as its outlets")}};
        if (run.fair->by_wallet) {
            bars.low = "low";
            bars.high = "high";
        }
        charts.push_back(std::move(bars));
    }
    if (run.presence) {
        ChartSpec dots =
            chart_of(ChartKind::dots, "presence", text("Presence in offers"), {"presence", "company", "share"});
        dots.low = "low";
        dots.high = "high";
        dots.base = "offered";
        dots.y_title = text("Of all that are watched");
        charts.push_back(std::move(dots));
    }
    return charts;
}

}  // namespace clientele
