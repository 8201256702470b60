#include <algorithm>
#include <cmath>
#include <span>

#include "core/analysis/highlights.h"
#include "core/analysis/overview/ranking.h"
#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::string_view own_id = "overview.findings";
constexpr std::size_t most_rows_drawn = 600, few_stories = 3, most_lacks_named = 3;

/// Analyses whose headline says how things stand where less than three statements are of note, those first that people
/// ask for first, and what each is about.
constexpr std::pair<std::string_view, std::string_view> standing_answers[] = {
    {"trends.overview", story_sales},   {"trends.market", story_sales},
    {"surveys.scores", "scores"},       {"surveys.drivers", "drivers"},
    {"competitors.prices", "offers"},   {"competitors.share", "market shares"},
    {"competitors.ratings", "ratings"}, {"competitors.mystery", "mystery visits"},
    {"stores.visits", "visitors"},      {"stores.scorecard", "stores"},
    {"value.churn", story_leaving},     {"segments.rfm", story_best},
    {"segments.clusters", story_best},  {"value.clv", story_best},
    {"value.cohorts", story_new},       {"trends.forecast", story_sales},
    {"surveys.crosstab", "answers"}};

std::vector<OptionSpec> findings_options(const Snapshot&) { return {}; }

/// How long an analysis takes against the others, for the progress.
double share_of_work(const Analysis& analysis) {
    if (analysis.id == "value.churn") return 12;
    if (analysis.id == "segments.clusters") return 6;
    if (analysis.id == "quality.duplicates" || analysis.id == "trends.alerts") return 4;
    if (analysis.id == "trends.forecast" || analysis.id == "value.clv" || analysis.id == "value.survival") return 3;
    return 1;
}

/// All that the finding is made from.
struct Asked {
    std::vector<WeighedHighlight> told{};
    std::size_t answered = 0, failed = 0;
    std::vector<Text> lacks{};  ///< what analyses miss that cannot run at all
};

/// The columns that a chart names, and no others.
void copy_picture(WeighedHighlight& one, const Finding& finding) {
    if (one.told.drawn && one.told.drawn_from) {
        one.drawn = std::move(one.told.drawn);
        one.drawn_from = std::move(one.told.drawn_from);
        return;
    }
    const ChartSpec* chart = finding.chart(one.told.chart);
    if (!chart && !finding.charts.empty()) chart = &finding.charts.front();
    const FindingTable* table = chart ? finding.table(chart->table) : nullptr;
    if (!table || table->rows() == 0 || table->rows() > most_rows_drawn) return;
    const auto named = [&](const TableColumn& column) {
        const std::string& id = column.id;
        return id == chart->x || id == chart->series || id == chart->x_end || id == chart->low || id == chart->high ||
               id == chart->size || id == chart->colour || id == chart->inner_low || id == chart->inner_high ||
               id == table->key_column || std::ranges::find(chart->y, id) != chart->y.end();
    };
    FindingTable copy{
        .id = table->id, .title = table->title, .key_column = table->key_column, .key_dimension = table->key_dimension};
    std::ranges::copy_if(table->columns, std::back_inserter(copy.columns), named);
    one.drawn_from = std::move(copy);
    one.drawn = *chart;
}

/// The headline of an analysis that has nothing of note to say, or nothing that is surely more than chance.
void add_standing(Asked& asked, const Analysis& analysis, const Finding& finding) {
    const auto listed =
        std::ranges::find(standing_answers, analysis.id, &std::pair<std::string_view, std::string_view>::first);
    if (listed == std::end(standing_answers) || finding.headline.empty() || finding.tables.empty()) return;
    if (std::ranges::any_of(finding.highlights, [](const Highlight& each) { return !(each.p_value > may_be_chance); }))
        return;
    WeighedHighlight one{.told = {.id = "standing", .sentence = finding.headline},
                         .standing = static_cast<std::size_t>(listed - std::begin(standing_answers)) + 1};
    one.told.why = analysis.id == "trends.forecast" ? text("This is what comes if it goes on as it did.")
                                                    : text("This is how things stand; nothing in it is surely new.");
    one.told.stories = {std::string(listed->second)};
    one.told.analysis = analysis.id;
    copy_picture(one, finding);
    asked.told.push_back(std::move(one));
}

/// So few that no headline says how things stand.
bool has_hardly_any_rows(const Snapshot& snapshot) {
    constexpr std::size_t few_rows = 20;
    std::size_t rows = 0;
    for (const DatasetSpec& kind : dataset_kinds()) rows += snapshot.dataset(kind.kind).rows;
    return rows < few_rows;
}

Result<Asked> ask_all(const Context& context) {
    const bool hardly_any = has_hardly_any_rows(context.snapshot);
    std::vector<const Analysis*> can;
    Asked asked;
    double work = 0, done = 0;
    for (const Analysis& analysis : analyses()) {
        if (analysis.id == own_id || analysis.id == "segments.own") continue;  // what people chose is no news to them
        if (auto lacking = missing(analysis, context.snapshot)) {
            if (std::ranges::find(asked.lacks, *lacking) == asked.lacks.end()) asked.lacks.push_back(*lacking);
            continue;
        }
        can.push_back(&analysis);
        work += share_of_work(analysis);
    }
    for (const Analysis* analysis : can) {
        const double from = done / work, to = (done + share_of_work(*analysis)) / work;
        if (!context.progress(from, Text(analysis->title, {}))) return cancelled();
        const Request request{.analysis = std::string(analysis->id),
                              .options = {},
                              .filter = context.filter,
                              .as_of = context.as_of,
                              .seed = context.seed};
        const auto finding =
            run(context.snapshot, request, context.progress.part(from, to), &context.rows, context.store);
        if (context.progress.cancelled()) return cancelled();
        done += share_of_work(*analysis);
        if (!finding) {
            ++asked.failed;
            continue;
        }
        ++asked.answered;
        for (const Highlight& highlight : finding->highlights) {
            WeighedHighlight one{.told = highlight};
            one.told.analysis = analysis->id;
            copy_picture(one, *finding);
            asked.told.push_back(std::move(one));
        }
        if (!hardly_any) add_standing(asked, *analysis, *finding);
    }
    return asked;
}

/// The last day of the sales, or of any other dataset; what is dated later is told of by rules of quality.
Date today_of(const Context& context) {
    if (const auto days = observed_days(context.snapshot, context.filter, context.as_of)) return days->last;
    Date last;
    for (const DatasetSpec& kind : dataset_kinds())
        if (const auto days = days_of(context.snapshot.dataset(kind.kind)))
            if (last.missing() || days->last > last) last = days->last;
    return context.as_of.value_or(last);
}

Text why_with_evidence(const std::vector<WeighedHighlight>& all, const RankedStory& story) {
    std::vector<Text> also;
    for (const std::size_t i : story.further) {
        const Analysis* analysis = find_analysis(all[i].told.analysis);
        const Text title(analysis->title, {});
        if (all[i].told.analysis != all[story.lead].told.analysis && std::ranges::find(also, title) == also.end())
            also.push_back(title);
    }
    const Text& why = all[story.lead].told.why;
    return also.empty() ? why : text("{0} Also seen by: {1}.", why, also);
}

/// Every statement that was weighed with the parts of its score, the highest first; those that are told with their
/// rank.
FindingTable weighed_table(const std::vector<WeighedHighlight>& all, const std::vector<RankedStory>& stories) {
    std::vector<double> rank(all.size(), missing_number), lead(all.size(), 0);
    for (std::size_t s = 0; s < stories.size(); ++s) {
        rank[stories[s].lead] = static_cast<double>(s + 1);
        lead[stories[s].lead] = 1;
        for (const std::size_t i : stories[s].further) rank[i] = static_cast<double>(s + 1);
    }
    std::vector<std::size_t> order(all.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::erase_if(order, [&](std::size_t i) { return all[i].standing > 0 && lead[i] == 0; });
    const auto place = [&](std::size_t i) { return std::isnan(rank[i]) ? 1e9 : rank[i]; };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (place(a) != place(b)) return place(a) < place(b);
        if (lead[a] != lead[b]) return lead[a] > lead[b];
        return all[a].score > all[b].score;
    });
    std::vector<std::string> analysis, statement, tidings;
    std::vector<double> ranks, worth, low, high, revenue, customers, p, stake, sureness, recency, score;
    std::vector<std::int32_t> since;
    std::vector<std::int8_t> told;
    for (const std::size_t i : order) {
        const Highlight& each = all[i].told;
        analysis.push_back(each.analysis);
        statement.push_back(each.id);
        tidings.emplace_back(id(each.tidings));
        ranks.push_back(rank[i]);
        told.push_back(lead[i] > 0 ? 1 : 0);
        worth.push_back(each.worth);
        low.push_back(each.worth_low.value_or(missing_number));
        high.push_back(each.worth_high.value_or(missing_number));
        revenue.push_back(each.revenue_share);
        customers.push_back(each.customer_share);
        p.push_back(each.p_value);
        since.push_back(each.since ? each.since->days : Date::missing_days);
        stake.push_back(all[i].stake);
        sureness.push_back(all[i].sureness);
        recency.push_back(all[i].recency);
        score.push_back(all[i].score);
    }
    return table_of(
        "weighed", text("What was weighed"),
        {number_column("rank", text("Rank"), Unit::count, std::move(ranks)),
         column_of("told", text("Told"), Column::of_booleans(std::move(told))),
         text_column("analysis", text("Analysis"), analysis), text_column("statement", text("Statement"), statement),
         text_column("tidings", text("Good or bad"), tidings),
         number_column("score", text("Score"), Unit::none, std::move(score), 4),
         number_column("stake", text("At stake"), Unit::percent, std::move(stake)),
         number_column("sureness", text("How sure"), Unit::percent, std::move(sureness)),
         number_column("recency", text("How recent"), Unit::percent, std::move(recency)),
         number_column("worth", text("A year"), Unit::amount, std::move(worth)),
         number_column("low", text("At least"), Unit::amount, std::move(low)),
         number_column("high", text("At most"), Unit::amount, std::move(high)),
         number_column("revenue_share", text("Share of revenue"), Unit::percent, std::move(revenue)),
         number_column("customer_share", text("Share of customers"), Unit::percent, std::move(customers)),
         number_column("p", text("By chance"), Unit::none, std::move(p), 6),
         column_of("since", text("Since"), Column::of_dates(std::move(since)))});
}

/// The stories in their order, each with its picture among the finding's own tables and charts.
void add_stories(Finding& finding, std::vector<WeighedHighlight>& all, const std::vector<RankedStory>& stories) {
    for (std::size_t s = 0; s < stories.size(); ++s) {
        WeighedHighlight& lead = all[stories[s].lead];
        Highlight told = lead.told;
        told.why = why_with_evidence(all, stories[s]);
        told.chart.clear();
        told.table.clear();
        if (lead.drawn && lead.drawn_from) {
            const std::string picture = "picture_" + std::to_string(s + 1);
            told.chart = told.table = picture;
            lead.drawn->id = lead.drawn->table = lead.drawn_from->id = picture;
            finding.tables.push_back(std::move(*lead.drawn_from));
            finding.charts.push_back(std::move(*lead.drawn));
        }
        finding.highlights.push_back(std::move(told));
    }
}

/// `of_note`: how many of the highlights are; those that say how things stand come after them.
Text headline_of(const Finding& finding, std::size_t answered, std::size_t of_note) {
    const std::size_t told = finding.highlights.size();
    if (told == 0) return text("Nothing stands out in the answers of {0} {0|analysis|analyses}.", count(answered));
    if (of_note == 0)
        return text(
            "Nothing stands out in the answers of {0} {0|analysis|analyses}; {1} {1|says|say} how things stand.",
            count(answered), count(told));
    std::int64_t doubts = 0, bad = 0, good = 0, neither = 0;
    for (const Highlight& each : std::span(finding.highlights).first(of_note)) {
        if (each.casts_doubt)
            ++doubts;
        else
            ++(each.tidings == Tidings::bad ? bad : each.tidings == Tidings::good ? good : neither);
    }
    std::vector<Text> parts;
    if (doubts > 0) parts.push_back(text("{0} {0|doubt|doubts} about the data", count(doubts)));
    if (bad > 0) parts.push_back(text("{0} bad news", count(bad)));
    if (good > 0) parts.push_back(text("{0} good news", count(good)));
    if (neither > 0) parts.push_back(text("{0} to know", count(neither)));
    return text("{0} {0|finding matters|findings matter} most now: {1}.", count(of_note), parts);
}

void add_notes(Finding& finding, const Asked& asked, double revenue, std::size_t of_note) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    note(text(
        "{0} {0|analysis was|analyses were} asked, with their usual options; {1} {1|statement was|statements "
        "were} weighed.",
        count(asked.answered), count(std::ranges::count(asked.told, std::size_t{0}, &WeighedHighlight::standing))));
    note(
        text("Score: what is at stake (money a year as a share of the revenue of the last 365 days; where no money can "
             "be said a tenth of the share of revenue or customers that it is about, or a hundredth of the whole) "
             "times how sure it is (1 less the chance of seeing it where there is nothing; 1 of what is counted) times "
             "how recent (1 for today, halving every 182 days down to one half, which what has no beginning has)."));
    note(
        text("What several analyses tell of one thing is told once. At most four are of one subject. What makes all "
             "figures doubtful stands first."));
    if (finding.highlights.size() > of_note)
        note(
            text("Less than three statements are of note: {0} {0|is|are} told of how things stand, which {0|has|have} "
                 "no score.",
                 count(finding.highlights.size() - of_note)));
    if (revenue > 0) note(text("Revenue of the last 365 days: {0}.", amount(revenue)));
    if (asked.failed > 0)
        note(text("{0} {0|analysis has|analyses have} too little data for an answer.", count(asked.failed)));
    for (std::size_t i = 0; i < std::min(asked.lacks.size(), most_lacks_named); ++i)
        note(text("Not everything can be asked. {0}", asked.lacks[i]));
    if (of_note < few_stories)
        finding.warnings.push_back(
            asked.lacks.empty() ? text("The data says little of note.")
                                : text("The data says little of note yet. More can be found with more of it: {0}",
                                       asked.lacks.front()));
}

Result<Finding> run_findings(const Context& context) {
    auto asked = ask_all(context);
    if (!asked) return std::unexpected(asked.error());
    const Date today = today_of(context);
    const double revenue = revenue_of_last_year(context.snapshot, context.rows[DatasetKind::transactions], today);
    for (WeighedHighlight& each : asked->told) weigh(each, revenue, today);
    const std::vector<RankedStory> stories = ranked_stories(asked->told);
    Finding finding;
    if (!asked->told.empty()) finding.tables.push_back(weighed_table(asked->told, stories));
    add_stories(finding, asked->told, stories);
    const auto of_note = static_cast<std::size_t>(std::ranges::count_if(
        stories, [&](const RankedStory& story) { return asked->told[story.lead].standing == 0; }));
    finding.headline = headline_of(finding, asked->answered, of_note);
    add_notes(finding, *asked, revenue, of_note);
    if (!context.progress(1)) return cancelled();
    return finding;
}

/// Anything will do; order lines are the first to import.
std::vector<Need> any_data() {
    Need lines{DatasetKind::transactions, {}};
    for (const DatasetSpec& kind : dataset_kinds())
        if (kind.kind != DatasetKind::transactions) lines.instead.push_back({kind.kind, {}});
    return {lines};
}

}  // namespace

Analysis overview_findings() {
    return {.id = own_id,
            .title = "What matters most",
            .question = "What are the most important findings of this project now?",
            .page = "overview",
            .needs = any_data(),
            .options = findings_options,
            .run = run_findings,
            .reads = {},
            .help =
                "Asks every analysis that the data supports, weighs what each has to say by money, sureness and "
                "recency, and gives the three to seven statements that matter most, each once, with why it "
                "matters, what follows, and where it comes from."};
}

}  // namespace clientele
