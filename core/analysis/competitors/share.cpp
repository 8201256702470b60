#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/own_company.h"
#include "core/analysis/competitors/share_tables.h"
#include "core/analysis/competitors/share_words.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/trends/period_option.h"

namespace clientele {
namespace {

constexpr std::size_t most_series_listed = 100;

std::vector<OptionChoice> market_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices{{"auto", text("A series of the whole market, else the companies together")},
                                      {"sum", text("The companies together")}};
    if (const DatasetColumn* series = snapshot.dataset(DatasetKind::market_series).find("series");
        series && series->values.type() == ColumnType::text)
        for (Code code = 0; code < std::min(series->values.dictionary().size(), most_series_listed); ++code)
            if (const std::string_view each = series->values.dictionary().at(code); each != "auto" && each != "sum")
                choices.push_back({std::string(each), verbatim(each)});
    return choices;
}
std::vector<OptionChoice> company_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices{{"auto", text("As the data names them")},
                                      {"series", text("Each series is a company")}};
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::market_series).columns)
        if (column.attribute && column.values.type() == ColumnType::text && column.id != "auto" &&
            column.id != "series")
            choices.push_back({column.id, verbatim(column.label)});
    return choices;
}

std::vector<OptionSpec> share_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options{
        own_company_option(),
        {.id = "companies",
         .label = text("Companies"),
         .value = "auto",
         .choices = company_choices(snapshot),
         .help = text("Which rows of market series are sales of companies: those whose column “Company” says so, those "
                      "whose series names a company that is known, or all.")},
        {.id = "measure",
         .label = text("Measure"),
         .type = OptionType::text,
         .value = "",
         .choices = {},
         .help = text("What of the companies counts, where market series have several: “revenue”. Empty: what most "
                      "companies have.")},
        {.id = "market",
         .label = text("Market"),
         .value = "auto",
         .choices = market_choices(snapshot),
         .help = text("What shares are shares of.")},
        {.id = "unit",
         .label = text("Unit of the series"),
         .value = "auto",
         .choices = {{"auto", text("As a column “Unit” says")},
                     {"1", text("The project’s currency")},
                     {"1000", text("Thousands of it")},
                     {"1000000", text("Millions of it")},
                     {"none", text("Not its money")}},
         .help = text("Where market series do not have our own sales, those of the order lines stand in, if the unit "
                      "fits.")},
        period_option("period"),
        {.id = "against",
         .label = text("Compare with"),
         .value = "year",
         .choices = {{"year", text("A year before")}, {"before", text("The period before")}},
         .help = text("What the last period is held against.")},
        {.id = "most",
         .label = text("Companies at most"),
         .type = OptionType::whole,
         .value = "5",
         .least = 1,
         .most = 50,
         .help = text("Ours among them; the others are shown together.")}};
    std::ranges::move(survey_options(snapshot), std::back_inserter(options));
    options.push_back(
        {.id = "question",
         .label = text("Questions"),
         .type = OptionType::text,
         .value = "",
         .choices = {},
         .help = text("Questions that rate or rank a company each, parted by semicolons, or how their ids "
                      "begin. Empty: those that name known companies.")});
    options.push_back({.id = "answers",
                       .label = text("Answers"),
                       .value = "auto",
                       .choices = {{"auto", text("As they look")},
                                   {"ratings", text("Ratings, the highest is the best")},
                                   {"ranks", text("Ranks, 1 is the best")}},
                       .help = text("How respondents put companies in order.")});
    return options;
}

/// The company that is ours by option, project or data; "" where none is known. Companies of market series and surveys
/// count as known as well.
std::string own_name(const Context& context) {
    const std::string& said = context.options.text("own");
    if (!said.empty()) return said;
    const auto known = own_company(context.snapshot, "");
    if (known && known->code != missing_code)
        return std::string(context.snapshot.dictionary("company")->at(known->code));
    return context.snapshot.name();
}

/// Rows of market series of the filter, and of the time before its period, to compare with.
Result<Selection> series_rows(const Context& context) {
    const Selection& left = context.rows[DatasetKind::market_series];
    if (!context.filter.period || context.filter.period->first.missing()) return left;
    Filter wider = context.filter;
    wider.period.reset();
    const auto rows = select(context.snapshot, wider, in_segments_on(context.as_of), context.progress.part(0, 0.1));
    if (!rows) return std::unexpected(rows.error());
    return (*rows)[DatasetKind::market_series];
}

/// Errors where the option names a company that no part knows.
Result<void> check_own(const Context& context, const ShareRun& run) {
    const std::string& said = context.options.text("own");
    if (said.empty() || run.own() || (run.wallet && run.wallet->own)) return {};
    if (companies_known(context.snapshot).find(said)) return {};
    std::vector<Text> known;
    const auto add = [&](const std::string& each) {
        if (known.size() < 20) known.push_back(verbatim(each));
    };
    for (const auto& each : run.panel.companies) add(each.name);
    if (run.wallet && run.panel.companies.empty())
        for (const auto& each : run.wallet->brands) add(each.name);
    if (known.empty()) {
        const CompanyNames names = companies_known(context.snapshot);
        for (std::size_t i = 0; i < names.size(); ++i) add(names.at(i));
    }
    return fail(ErrorCode::not_found, text("No company is called “{0}”. There are: {1}.", name(said), known));
}

Result<ShareRun> parts_of(const Context& context) {
    ShareRun run;
    const std::string own = own_name(context);
    const auto rows = series_rows(context);
    if (!rows) return std::unexpected(rows.error());
    if (!context.progress(0.1)) return cancelled();
    if (context.snapshot.dataset(DatasetKind::market_series).rows > 0) {
        auto panel = market_panel(context, *rows, own);
        if (!panel) return std::unexpected(panel.error());
        run.panel = std::move(*panel);
        auto market = market_shares(context, run.panel, context.options.text("own"), run.told);
        if (!market) return std::unexpected(market.error());
        run.market = std::move(*market);
    } else {
        run.told.push_back(text("Market share: import sales by company as market series."));
    }
    if (!context.progress(0.4)) return cancelled();
    CompanyNames companies = companies_known(context.snapshot);
    for (const auto& each : run.panel.companies) companies.add(each.name);
    companies.add(own);
    auto wallet = wallet_part(context, companies, own, run.told);
    if (!wallet) return std::unexpected(wallet.error());
    run.wallet = std::move(*wallet);
    run.fair = fair_shares(context, run.market, run.panel.dimension, run.wallet, own, run.told);
    run.presence = offer_presence(context, own, run.told);
    if (auto known = check_own(context, run); !known) return std::unexpected(known.error());
    if (!context.progress(0.9)) return cancelled();
    return run;
}

Result<Finding> run_share(const Context& context) {
    const auto run = parts_of(context);
    if (!run) return std::unexpected(run.error());
    if (!run->market && !run->wallet && !run->presence)
        return fail(ErrorCode::missing_data,
                    text("Shares are known from nothing here. {0}", run->told.empty() ? Text() : run->told.front()));
    Finding finding;
    finding.tables = share_tables(*run);
    finding.charts = share_charts(*run);
    tell_shares(finding, context, *run);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis competitors_share() {
    return {.id = "competitors.share",
            .title = "Market share and share of wallet",
            .question = "How much of the market and of our customers’ wallets is ours?",
            .page = "competitors",
            .needs = {{DatasetKind::market_series,
                       {},
                       {{DatasetKind::responses, {}}, {DatasetKind::competitor_offers, {}}}}},
            .options = share_options,
            .run = run_share,
            .help =
                "Market shares by company over time, from market series that name companies and, where the unit fits, "
                "our own order lines; what of each change is the market’s growth and what is share won or lost; how "
                "concentrated the market is. Share of wallet from surveys in which respondents rate or rank the "
                "companies that they use; sales against outlets; and how many of the watched articles each offers."};
}

}  // namespace clientele
