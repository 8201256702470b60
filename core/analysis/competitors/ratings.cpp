#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/rating_tables.h"
#include "core/analysis/highlights.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double few_ratings = 30;

std::vector<OptionSpec> rating_options(const Snapshot&) {
    return {own_company_option(),
            {.id = "days",
             .label = text("Latest days"),
             .type = OptionType::whole,
             .value = "90",
             .least = 7,
             .most = 3650,
             .help = text("Ratings and shares of voice of so many of the latest days are compared with all before.")}};
}

std::size_t loudest(const PublicVoice& voice) {
    std::size_t most = 0;
    for (std::size_t i = 1; i < voice.companies.size(); ++i) {
        const auto voices = [&](std::size_t at) { return voice.companies[at].posts + voice.companies[at].ratings.n; };
        if (voices(i) > voices(most)) most = i;
    }
    return most;
}

const CompanyRating* rating_of(const RatingRun& run, std::size_t company) {
    const auto found = std::ranges::find(run.ratings, company, &CompanyRating::company);
    return found == run.ratings.end() ? nullptr : &*found;
}
/// The best rated of the others, by the same source as ours.
const CompanyRating* best_rated_rival(const RatingRun& run) {
    const CompanyRating* ours = rating_of(run, run.focus);
    for (const CompanyRating& each : run.ratings)
        if (each.company != run.focus && (!ours || (ours->of_offers == each.of_offers && ours->most == each.most)))
            return &each;
    return nullptr;
}

double net_sentiment(const RatingRun& run, std::size_t company) { return net_sentiment_of(run.company(company)).value; }

/// Most and least liked of those with enough sentiment.
std::pair<std::size_t, std::size_t> liked_most_and_least(const RatingRun& run) {
    std::pair<std::size_t, std::size_t> found{SIZE_MAX, SIZE_MAX};
    for (std::size_t i = 0; i < run.voice.companies.size(); ++i) {
        if (run.sentiment_base(i) < few_ratings) continue;
        if (found.first == SIZE_MAX || net_sentiment(run, i) > net_sentiment(run, found.first)) found.first = i;
        if (found.second == SIZE_MAX || net_sentiment(run, i) < net_sentiment(run, found.second)) found.second = i;
    }
    return found;
}

Text articles_headline(const RatingRun& run) {
    const ArticleRating& worst = run.articles.front();
    if (!(worst.p_adjusted < sure_rating && worst.mean < run.mean_article))
        return text(
            "{0} of our articles {0|is|are} rated, {1} of {2} on average; none is surely worse than the others.",
            count(run.articles.size()), number(run.mean_article, 1), number(run.voice.highest, 0));
    return text("{0} of our articles {0|is|are} rated; the worst has {1} of {2}.", count(run.articles.size()),
                number(worst.mean, 1), number(run.voice.highest, 0));
}

Text rated_headline(const RatingRun& run, const CompanyRating& ours, const CompanyRating& rival) {
    const Text them = verbatim(run.company(rival.company).name);
    const Number score = number(ours.mean, 2), theirs = number(rival.mean, 2), most = number(ours.most, 0);
    if (!run.own())
        return text("“{0}” is rated {1} of {2}, “{3}” {4}.", verbatim(run.company(run.focus).name), score, most, them,
                    theirs);
    if (!(rival.gap_adjusted < sure_rating))
        return rival.gap > 0 ? text("We are rated {0} of {1}; nobody is surely rated better ({2} has {3}).", score,
                                    most, them, theirs)
                             : text("We are rated {0} of {1}, and {2} {3}: who is better is not sure.", score, most,
                                    them, theirs);
    return rival.gap > 0 ? text("We are rated {0} of {1}, and {2} {3}.", score, most, them, theirs)
                         : text("We are rated best: {0} of {1}, before {2} with {3}.", score, most, them, theirs);
}

Text ratings_headline(const RatingRun& run) {
    if (run.voice.companies.empty()) return articles_headline(run);
    const CompanyVoice& focus = run.company(run.focus);
    const CompanyRating *ours = rating_of(run, run.focus), *rival = best_rated_rival(run);
    if (ours && rival) return rated_headline(run, *ours, *rival);
    if (ours && run.mixed_scales())
        return text("“{0}” is rated {1} of {2}; the others are rated on another scale.", verbatim(focus.name),
                    number(ours->mean, 2), number(ours->most, 0));
    const auto [best, worst] = liked_most_and_least(run);
    const double share = run.shares.of[run.focus].value;
    if (best != SIZE_MAX && best != worst && !std::isnan(share))
        return run.own()
                   ? text(
                         "{0} of the posts are about us; “{1}” is liked best (net sentiment {2}) and “{3}” least "
                         "({4}).",
                         percent(share), verbatim(run.company(best).name), number(net_sentiment(run, best), 0),
                         verbatim(run.company(worst).name), number(net_sentiment(run, worst), 0))
                   : text(
                         "“{0}” is spoken of most ({1} of the posts); “{2}” is liked best (net sentiment {3}) and "
                         "“{4}” least ({5}).",
                         verbatim(focus.name), percent(share), verbatim(run.company(best).name),
                         number(net_sentiment(run, best), 0), verbatim(run.company(worst).name),
                         number(net_sentiment(run, worst), 0));
    if (!std::isnan(share))
        return run.own() ? text("{0} of the posts are about us.", percent(share))
                         : text("{0} of the posts are about “{1}”.", percent(share), verbatim(focus.name));
    return ours ? text("“{0}” is rated {1} of {2}.", verbatim(focus.name), number(ours->mean, 2), number(ours->most, 0))
                : text("No company is rated.");
}

void add_rating_metrics(Finding& finding, const RatingRun& run) {
    if (run.voice.companies.empty()) {
        finding.metrics.push_back(
            count_metric("articles", text("Rated articles"), static_cast<double>(run.articles.size())));
        return;
    }
    const Text focus = verbatim(run.company(run.focus).name);
    if (const CompanyRating* ours = rating_of(run, run.focus)) {
        Metric rating{
            .id = "rating", .label = text("Mean rating of {0}", focus), .value = ours->mean, .good = Good::higher};
        if (!std::isnan(ours->low)) {
            rating.low = ours->low;
            rating.high = ours->high;
        }
        finding.metrics.push_back(std::move(rating));
        finding.metrics.push_back(count_metric("ratings", text("Its ratings"), ours->n));
    }
    if (const VoiceShare& share = run.shares.of[run.focus]; run.company(run.focus).posts > 0) {
        Metric voice = share_metric("share", text("Share of voice of {0}", focus), share.value);
        if (!std::isnan(share.low)) {
            voice.low = share.low;
            voice.high = share.high;
        }
        finding.metrics.push_back(std::move(voice));
    }
    if (run.sentiment_base(run.focus) > 0) {
        const NetSentiment feeling = net_sentiment_of(run.company(run.focus));
        finding.metrics.push_back({.id = "sentiment",
                                   .label = text("Net sentiment of {0}", focus),
                                   .value = feeling.value,
                                   .low = feeling.low,
                                   .high = feeling.high,
                                   .good = Good::higher});
    }
    if (const double posts = run.voice.total(&CompanyVoice::posts); posts > 0)
        finding.metrics.push_back(count_metric("posts", text("Posts about all"), posts));
}

void add_voice_notes(Finding& finding, const RatingRun& run) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    if (!(run.voice.total(&CompanyVoice::posts) > 0)) return;
    switch (run.shares.unit) {
        case VoiceUnit::weeks:
            note(
                text("The share of voice is a share of posts, with weeks as what varies: a joke that goes round for a "
                     "few days widens the interval. Who writes and who likes stands beside it."));
            break;
        case VoiceUnit::days:
            note(
                text("The share of voice is a share of posts, with days as what varies, for want of eight weeks. Who "
                     "writes and who likes stands beside it."));
            break;
        case VoiceUnit::posts:
            note(
                text("The share of voice is a share of posts, each of which counts for itself: there are too few days "
                     "to tell how it varies, so the interval may be too narrow."));
            break;
    }
    if (run.shares.people)
        note(
            text("Who writes often widens the intervals of shares of voice and net sentiment: authors are counted, not "
                 "posts alone."));
    note(
        text("A company of few posts is taken to vary as much as all do, so that weeks without a post prove nothing; "
             "changes are tested exactly (binomial of the posts that count in effect)."));
}

/// People who give more than a tenth of what a company is rated by.
void warn_of_loud_people(Finding& finding, const RatingRun& run) {
    constexpr double least = 3, much = 0.1;
    std::vector<Text> loud;
    for (const CompanyVoice& each : run.voice.companies)
        if (each.ratings.loudest >= least && each.ratings.loudest > much * each.ratings.n)
            loud.push_back(text("{0} ({1} of {2})", verbatim(each.name), number(each.ratings.loudest, 0),
                                number(each.ratings.n, 0)));
    if (!loud.empty())
        finding.warnings.push_back(text("One person gives more than {0} of the ratings of: {1}.", percent(much), loud));
}

void warn_of_scales(Finding& finding, const RatingRun& run) {
    if (!run.mixed_scales()) return;
    std::vector<Text> scales;
    for (const CompanyRating& each : run.ratings)
        scales.push_back(text("{0} (up to {1})", verbatim(run.company(each.company).name), number(each.most, 0)));
    finding.warnings.push_back(
        text("Ratings seem to be on different scales: {0}. Only those on one scale are compared.", scales));
}

void add_rating_notes(Finding& finding, const RatingRun& run) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    if (run.own() && !run.voice.own.reason.empty()) note(run.voice.own.reason);
    if (!run.own() && !run.voice.companies.empty())
        note(
            text("No company is known to be ours: name it in the option Our company. “{0}” is looked at, because most "
                 "is said about it.",
                 verbatim(run.company(run.focus).name)));
    if (run.voice.articles_are_us)
        note(text("Nobody rates us as a company: the ratings of our articles stand for it."));
    else if (!run.articles.empty())
        note(text("Ratings of articles are no ratings of the company: they stand in a table of their own."));
    if (!run.ratings.empty())
        note(text(
            "Ratings are drawn towards the mean of all as far as they are few (hierarchical model; how far companies "
            "differ is averaged over what the data leaves open: Gelman 2006), so that three good ratings are no "
            "first place. Differences are of the means as they are, with Welch's test."));
    if (std::ranges::any_of(run.voice.companies, [](const auto& each) { return each.ratings.people > each.ratings.n; }))
        note(
            text("Ratings by one customer or author are one voice as far as they agree (correlation within people "
                 "{0}): intervals and tests count people, not ratings.",
                 number(run.voice.likeness, 2)));
    add_voice_notes(finding, run);
    if (run.has_sentiment()) {
        note(
            text("Sentiment is that of the column “{0}”: the share of positive less that of negative, times 100, with "
                 "the interval of adjusted Wald (Rocks 2016).",
                 verbatim(run.voice.sentiment_column)));
    } else if (run.voice.total(&CompanyVoice::posts) > 0 || run.voice.total(&CompanyVoice::with_text) > 0) {
        note(
            text("The data has no column of sentiment: what the texts feel and speak of is not read here; that is "
                 "for analyses of voice."));
    }
    if (!run.topics.empty())
        note(text(
            "Topics are those of the column “{0}”. Importance is the share of a topic among all that are named; a "
            "company does well where few of its posts name it. Texts by one person count in the intervals as many as "
            "they say (people are clusters, Rao and Scott 1992).",
            verbatim(run.voice.topic_column)));
    note(text("Adjusted p-values allow for looking at so many (Benjamini and Hochberg 1995)."));
    std::vector<Text> few;
    for (const CompanyRating& each : run.ratings)
        if (each.n < few_ratings)
            few.push_back(text("{0} ({1})", verbatim(run.company(each.company).name), number(each.n, 0)));
    warn_of_scales(finding, run);
    warn_of_loud_people(finding, run);
    if (const CompanySpellings& spellings = company_spellings(run.snapshot); spellings.joined > 0)
        note(joined_spellings(spellings));
    if (!few.empty()) finding.warnings.push_back(text("Fewer than {0} ratings: {1}.", number(few_ratings, 0), few));
    if (run.voice.without_time > 0)
        note(text("{0} {0|post|posts} without a time {0|counts|count} in the totals, but in no share of voice.",
                  count(run.voice.without_time)));
}

void tell_rated_rival(Finding& finding, const RatingRun& run) {
    const CompanyRating *ours = rating_of(run, run.focus), *rival = best_rated_rival(run);
    if (!run.own() || !ours || !rival || !(rival->gap_adjusted < sure_rating)) return;
    const bool behind = rival->gap > 0;
    Highlight told{.id = "rated", .sentence = finding.headline};
    told.why = behind ? text("Who chooses by ratings sees them first.") : text("Ratings are a reason to come to us.");
    told.action = behind ? text("Read what is written about them and about us.") : Text();
    told.tidings = behind ? Tidings::bad : Tidings::good;
    told.p_value = rival->gap_adjusted;
    told.stories = {"ratings against rivals"};
    told.chart = "ratings";
    told.table = "ratings";
    finding.highlights.push_back(std::move(told));
}

void tell_bad_article(Finding& finding, const RatingRun& run) {
    if (run.articles.empty() || !(run.articles.front().p_adjusted < sure_rating)) return;
    const ArticleRating& worst = run.articles.front();
    const FindingTable& table = *finding.table("articles");
    const TableColumn* names = table.find("name");
    const std::string name((names ? names : table.find("product"))->values.text(0));
    Highlight told{.id = "article"};
    told.sentence =
        text("“{0}” is rated {1} of {2} in {3} {3|rating|ratings}, far below our other articles.", verbatim(name),
             number(worst.mean, 1), number(run.voice.highest, 0), count(static_cast<std::int64_t>(worst.n)));
    told.why = text("It is too far for chance, as few as the ratings of a single article are.");
    told.action = text("Read its reviews; look at its returns and complaints.");
    told.tidings = Tidings::bad;
    told.p_value = worst.p_adjusted;
    told.stories = {story_of_group(name)};
    told.chart = "articles";
    told.table = "articles";
    told.key = std::string(table.find("product")->values.text(0));
    finding.highlights.push_back(std::move(told));
}

Result<Finding> run_ratings(const Context& context) {
    const auto voice = public_voice(context);
    if (!voice) return std::unexpected(voice.error());
    RatingRun run{.snapshot = context.snapshot, .voice = *voice};
    if (!voice->own_known && !voice->companies.empty()) run.focus = loudest(*voice);
    if (auto done = rate(run, context.progress.part(0.7, 0.9)); !done) return std::unexpected(done.error());
    if (voice->companies.empty() && run.articles.empty())
        return fail(ErrorCode::missing_data,
                    text("No review, post or rated offer names a company, and too few articles are rated."));
    if (!context.progress(0.9)) return cancelled();
    Finding finding;
    finding.headline = ratings_headline(run);
    add_rating_metrics(finding, run);
    if (!run.ratings.empty()) finding.tables.push_back(ratings_table(run));
    if (!voice->companies.empty()) {
        FindingTable shares = voice_table(run);
        if (shares.rows() > 0) finding.tables.push_back(std::move(shares));
        if (!run.topics.empty()) finding.tables.push_back(voice_topics_table(run));
        if (!run.topics.empty() && voice->companies.size() > 1) finding.tables.push_back(importance_table(run));
        if (voice->months > 0) finding.tables.push_back(voice_months_table(run));
    }
    if (!run.articles.empty()) finding.tables.push_back(articles_table(run));
    finding.charts = rating_charts(run, finding);
    tell_rated_rival(finding, run);
    tell_bad_article(finding, run);
    add_rating_notes(finding, run);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis competitors_ratings() {
    return {.id = "competitors.ratings",
            .title = "Ratings and voice",
            .question = "How are we rated and spoken of, against our competitors?",
            .page = "competitors",
            .needs = {{DatasetKind::reviews,
                       {},
                       {{DatasetKind::social_posts, {}}, {DatasetKind::competitor_offers, {"rating"}}}}},
            .options = rating_options,
            .run = run_ratings,
            .help =
                "Ratings of companies, drawn together as far as they are few; how much is said about each, by whom "
                "and with how many likes; and where the data has columns of sentiment and reasons, how each is "
                "felt about, what for, and what matters most against the best rival. Articles of ours whose "
                "ratings stand out are listed."};
}

}  // namespace clientele
