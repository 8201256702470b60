#include "core/analysis/competitors/rating_tables.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/table_building.h"
#include "core/math/promoter_score.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

void put_number(FindingTable& table, std::string id, Text title, std::vector<double> values, int decimals,
                Good good = Good::neither) {
    table.columns.push_back(
        number_column(std::move(id), std::move(title), Unit::none, std::move(values), decimals, good));
}
void put_share(FindingTable& table, std::string id, Text title, std::vector<double> values) {
    table.columns.push_back(number_column(std::move(id), std::move(title), Unit::percent, std::move(values)));
}

/// Rows filter by the company where every company has a name; of one dataset or the other.
void put_voice_key(FindingTable& table, const RatingRun& run, std::string dimension) {
    if (std::ranges::any_of(run.voice.companies, [](const auto& each) { return each.code == missing_code; })) return;
    table.key_column = "company";
    table.key_dimension = std::move(dimension);
}

bool has_posts(const RatingRun& run) { return run.voice.total(&CompanyVoice::posts) > 0; }

Text against(const RatingRun& run) {
    return run.own() ? text("Against us") : text("Against {0}", verbatim(run.company(run.focus).name));
}

}  // namespace

bool RatingRun::mixed_scales() const {
    return std::ranges::any_of(ratings, [&](const CompanyRating& each) {
        return std::ranges::any_of(ratings, [&](const CompanyRating& other) {
            return other.of_offers == each.of_offers && other.most != each.most;
        });
    });
}

NetSentiment net_sentiment_of(const CompanyVoice& voice) {
    const double base = voice.positive + voice.neutral + voice.negative;
    if (!(base > 0)) return {};
    const auto in_effect =
        adjusted_promoter_score(voice.positive / voice.feeling_effect, voice.neutral / voice.feeling_effect,
                                voice.negative / voice.feeling_effect);
    return {in_effect.value, in_effect.interval.low, in_effect.interval.high};
}

FindingTable ratings_table(const RatingRun& run) {
    FindingTable table{.id = "ratings", .title = text("Ratings by company")};
    std::vector<std::string> names, sources;
    std::vector<double> n, mean, most, score, low, high, kept, gap, gap_low, gap_high, gap_p, recent, change, change_p;
    for (const CompanyRating& each : run.ratings) {
        names.push_back(run.company(each.company).name);
        sources.emplace_back(each.of_offers ? "rated offers" : "reviews");
        n.push_back(each.n);
        mean.push_back(each.mean);
        score.push_back(each.shrunken.value);
        low.push_back(std::isnan(each.error) ? missing_number : each.shrunken.interval.low);
        high.push_back(std::isnan(each.error) ? missing_number : std::min(each.most, each.shrunken.interval.high));
        most.push_back(each.most);
        kept.push_back(each.shrunken.kept);
        gap.push_back(each.gap);
        gap_low.push_back(each.gap_low);
        gap_high.push_back(each.gap_high);
        gap_p.push_back(each.gap_adjusted);
        recent.push_back(each.recent);
        change.push_back(each.change);
        change_p.push_back(each.change_adjusted);
    }
    const bool offers = std::ranges::any_of(run.ratings, &CompanyRating::of_offers);
    table.columns.push_back(text_column("company", text("Company"), names));
    if (offers) table.columns.push_back(text_column("rated", text("From"), sources));
    if (run.mixed_scales()) put_number(table, "scale", text("Scale up to"), std::move(most), 0);
    put_number(table, "score", text("Rating, drawn towards the others"), std::move(score), 2, Good::higher);
    put_number(table, "low", text("Lower end (95 %)"), std::move(low), 2);
    put_number(table, "high", text("Upper end (95 %)"), std::move(high), 2);
    put_number(table, "mean", text("Mean rating"), std::move(mean), 2, Good::higher);
    table.columns.push_back(number_column("ratings", text("Ratings"), Unit::count, std::move(n)));
    put_share(table, "kept", text("Its own ratings count"), std::move(kept));
    put_number(table, "gap", against(run), std::move(gap), 2);
    put_number(table, "gap_low", text("Difference from"), std::move(gap_low), 2);
    put_number(table, "gap_high", text("Difference to"), std::move(gap_high), 2);
    put_number(table, "gap_p_adjusted", text("p of the difference, adjusted"), std::move(gap_p), 4);
    put_number(table, "recent", text("Mean of the latest days"), std::move(recent), 2);
    put_number(table, "change", text("Change of the latest days"), std::move(change), 2, Good::higher);
    put_number(table, "change_p_adjusted", text("p of the change, adjusted"), std::move(change_p), 4);
    const bool reviews = !std::ranges::all_of(run.ratings, &CompanyRating::of_offers);
    put_voice_key(table, run, reviews ? "reviews.company" : "competitor_offers.company");
    return table;
}

FindingTable voice_table(const RatingRun& run) {
    FindingTable table{.id = "voice", .title = text("Share of voice by company")};
    std::vector<std::size_t> order(run.voice.companies.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return run.company(a).posts > run.company(b).posts; });
    std::vector<std::string> names;
    std::vector<double> posts, share, low, high, change, change_p, authors, author_share, likes, like_share;
    std::vector<double> net, net_low, net_high, bad, base;
    const std::vector<double> change_adjusted = adjusted_for_many(run.shares.change_p);
    const double all_authors = run.voice.total(&CompanyVoice::authors),
                 all_likes = run.voice.total(&CompanyVoice::likes);
    for (const std::size_t i : order) {
        const CompanyVoice& each = run.company(i);
        if (!(each.posts > 0) && !(run.sentiment_base(i) > 0)) continue;
        names.push_back(each.name);
        posts.push_back(each.posts);
        share.push_back(run.shares.of[i].value);
        low.push_back(run.shares.of[i].low);
        high.push_back(run.shares.of[i].high);
        change.push_back(100 * run.shares.changes[i].value);
        change_p.push_back(change_adjusted[i]);
        authors.push_back(each.authors);
        author_share.push_back(quotient(each.authors, all_authors));
        likes.push_back(each.likes);
        like_share.push_back(quotient(each.likes, all_likes));
        const NetSentiment feeling = net_sentiment_of(each);
        net.push_back(feeling.value);
        net_low.push_back(feeling.low);
        net_high.push_back(feeling.high);
        bad.push_back(quotient(each.negative, run.sentiment_base(i)));
        base.push_back(run.sentiment_base(i));
    }
    table.columns.push_back(text_column("company", text("Company"), names));
    table.columns.push_back(number_column("posts", text("Posts"), Unit::count, std::move(posts)));
    put_share(table, "share", text("Share of voice"), std::move(share));
    put_share(table, "low", text("From"), std::move(low));
    put_share(table, "high", text("To"), std::move(high));
    put_number(table, "change", text("Change of the latest days, in points"), std::move(change), 1);
    put_number(table, "change_p_adjusted", text("p of the change, adjusted"), std::move(change_p), 4);
    if (all_authors > 0) {
        table.columns.push_back(number_column("authors", text("Authors"), Unit::count, std::move(authors)));
        put_share(table, "author_share", text("Share of authors"), std::move(author_share));
    }
    if (all_likes > 0) {
        table.columns.push_back(number_column("likes", text("Likes"), Unit::count, std::move(likes)));
        put_share(table, "like_share", text("Share of likes"), std::move(like_share));
    }
    if (run.has_sentiment()) {
        put_number(table, "sentiment", text("Net sentiment (-100 to 100)"), std::move(net), 0, Good::higher);
        put_number(table, "sentiment_low", text("Net sentiment from"), std::move(net_low), 0);
        put_number(table, "sentiment_high", text("Net sentiment to"), std::move(net_high), 0);
        put_share(table, "negative", text("Share of negative"), std::move(bad));
        table.columns.push_back(
            number_column("sentiment_base", text("With a sentiment"), Unit::count, std::move(base)));
    }
    put_voice_key(table, run, has_posts(run) ? "social_posts.company" : "reviews.company");
    return table;
}

FindingTable voice_months_table(const RatingRun& run) {
    FindingTable table{.id = "months",
                       .title = text("Month by month"),
                       .columns = {},
                       .key_column = "month",
                       .key_dimension = "period"};
    std::vector<std::string> months, names;
    std::vector<double> posts, share, ratings, mean;
    for (std::size_t m = 0; m < run.voice.months; ++m) {
        const auto month = run.voice.first_month + static_cast<std::int32_t>(m);
        const std::string name = period_name(PeriodUnit::month, *make_date(month / 12, month % 12 + 1, 1));
        double all = 0;
        for (const CompanyVoice& each : run.voice.companies) all += each.months[m];
        for (const CompanyVoice& each : run.voice.companies) {
            months.push_back(name);
            names.push_back(each.name);
            posts.push_back(each.months[m]);
            share.push_back(quotient(each.months[m], all));
            ratings.push_back(each.month_ratings[m].n);
            mean.push_back(each.month_ratings[m].mean());
        }
    }
    table.columns.push_back(text_column("month", text("Month"), months));
    table.columns.push_back(text_column("company", text("Company"), names));
    table.columns.push_back(number_column("posts", text("Posts"), Unit::count, std::move(posts)));
    put_share(table, "share", text("Share of voice"), std::move(share));
    table.columns.push_back(number_column("ratings", text("Ratings"), Unit::count, std::move(ratings)));
    put_number(table, "mean", text("Mean rating"), std::move(mean), 2);
    return table;
}

FindingTable voice_topics_table(const RatingRun& run) {
    FindingTable table{.id = "topics", .title = text("{0} by company", verbatim(run.voice.topic_column))};
    std::vector<std::string> topics, names;
    std::vector<double> posts, others, p;
    ShareColumns shares;
    for (const TopicStanding& topic : run.topics)
        for (const CompanyVoice& each : run.voice.companies) {
            if (!(each.with_text > 0)) continue;
            double named = 0, base = 0, widened = 0;
            for (const CompanyVoice& other : run.voice.companies) {
                if (&other == &each) continue;
                named += other.topics[topic.topic];
                base += other.with_text;
                widened += other.with_text * other.topic_effects[topic.topic];
            }
            const double effect = each.topic_effects[topic.topic], of_others = base > 0 ? widened / base : 1;
            topics.push_back(run.voice.topics[topic.topic]);
            names.push_back(each.name);
            posts.push_back(each.topics[topic.topic]);
            shares.add(each.topics[topic.topic] / effect, each.with_text / effect);
            others.push_back(100 * (each.topics[topic.topic] / each.with_text - quotient(named, base)));
            p.push_back(share_difference_p(each.topics[topic.topic] / effect, each.with_text / effect,
                                           named / of_others, base / of_others));
        }
    table.columns.push_back(text_column("topic", verbatim(run.voice.topic_column), topics));
    table.columns.push_back(text_column("company", text("Company"), names));
    table.columns.push_back(number_column("posts", text("Posts"), Unit::count, std::move(posts)));
    std::move(shares).put(table, "share", text("Share of its posts"), text("From"), text("To"));
    put_number(table, "difference", text("Against the others, in points"), std::move(others), 1);
    put_number(table, "p_adjusted", text("p of the difference, adjusted"), adjusted_for_many(p), 4);
    put_voice_key(table, run, has_posts(run) ? "social_posts.company" : "reviews.company");
    return table;
}

FindingTable importance_table(const RatingRun& run) {
    FindingTable table{.id = "importance", .title = text("What matters, and how we do in it")};
    std::vector<std::string> topics, rivals, quadrants;
    std::vector<double> importance, low, high, ours, theirs, gap, gap_low, gap_high, p;
    double named = 0;
    for (const CompanyVoice& each : run.voice.companies)
        for (const double topic : each.topics) named += topic;
    for (const TopicStanding& each : run.topics) {
        if (each.rival == SIZE_MAX) continue;
        topics.push_back(run.voice.topics[each.topic]);
        rivals.push_back(run.company(each.rival).name);
        importance.push_back(each.importance);
        const Interval interval = share_interval(each.importance * named, named);
        low.push_back(interval.low);
        high.push_back(interval.high);
        ours.push_back(each.ours);
        theirs.push_back(each.theirs);
        gap.push_back(100 * each.gap);
        gap_low.push_back(100 * each.gap_low);
        gap_high.push_back(100 * each.gap_high);
        p.push_back(each.gap_adjusted);
        const bool matters = each.importance >= run.mean_importance,
                   behind = each.gap_adjusted < sure_rating && each.gap < 0;
        quadrants.emplace_back(matters ? (behind ? "Concentrate here" : "Keep it up")
                                       : (behind ? "Low priority" : "Possible overkill"));
    }
    table.columns.push_back(text_column("topic", verbatim(run.voice.topic_column), topics));
    put_share(table, "importance", text("Importance"), std::move(importance));
    put_share(table, "low", text("From"), std::move(low));
    put_share(table, "high", text("To"), std::move(high));
    put_share(table, "performance",
              run.own() ? text("Our posts without it")
                        : text("Posts about {0} without it", verbatim(run.company(run.focus).name)),
              std::move(ours));
    table.columns.push_back(text_column("rival", text("Best rival"), rivals));
    put_share(table, "rival_performance", text("Posts about the best rival without it"), std::move(theirs));
    put_number(table, "gap", text("Against the best rival, in points"), std::move(gap), 1, Good::higher);
    put_number(table, "gap_low", text("Difference from"), std::move(gap_low), 1);
    put_number(table, "gap_high", text("Difference to"), std::move(gap_high), 1);
    put_number(table, "gap_p_adjusted", text("p of the difference, adjusted"), std::move(p), 4);
    table.columns.push_back(text_column("quadrant", text("What to do"), quadrants));
    return table;
}

FindingTable articles_table(const RatingRun& run) {
    FindingTable table{.id = "articles",
                       .title = text("Our articles by rating, the worst first"),
                       .columns = {},
                       .key_column = "product",
                       .key_dimension = "reviews.product_id"};
    const Dataset& products = run.snapshot.dataset(DatasetKind::products);
    const DatasetColumn* name_of = products.find("name");
    const std::vector<std::uint32_t>& row_of = run.snapshot.row_of(DatasetKind::products);
    const auto ids = run.snapshot.dictionary("product");
    std::vector<std::string> products_of, names, verdicts;
    std::vector<double> n, mean, score, low, high, p;
    for (const ArticleRating& each : run.articles) {
        products_of.emplace_back(ids->at(each.product));
        const bool known = name_of && each.product < row_of.size() && row_of[each.product] != missing_code;
        names.emplace_back(known ? name_of->values.text(row_of[each.product]) : ids->at(each.product));
        n.push_back(each.n);
        mean.push_back(each.mean);
        score.push_back(each.shrunken.value);
        low.push_back(each.shrunken.interval.low);
        high.push_back(std::min(run.voice.highest, each.shrunken.interval.high));
        p.push_back(each.p_adjusted);
        verdicts.emplace_back(!(each.p_adjusted < sure_rating) ? ""
                              : each.mean < run.mean_article   ? "lower"
                                                               : "higher");
    }
    table.columns.push_back(text_column("product", text("Article"), products_of));
    if (names != products_of) table.columns.push_back(text_column("name", text("Name"), names));
    put_number(table, "score", text("Rating, drawn towards the others"), std::move(score), 2, Good::higher);
    put_number(table, "low", text("Lower end (95 %)"), std::move(low), 2);
    put_number(table, "high", text("Upper end (95 %)"), std::move(high), 2);
    put_number(table, "mean", text("Mean rating"), std::move(mean), 2);
    table.columns.push_back(number_column("ratings", text("Ratings"), Unit::count, std::move(n)));
    table.columns.push_back(text_column("verdict", text("Stands out"), verdicts));
    put_number(table, "p_adjusted", text("p of the difference, adjusted"), std::move(p), 4);
    return table;
}

std::vector<ChartSpec> rating_charts(const RatingRun& run, const Finding& finding) {
    std::vector<ChartSpec> charts;
    const auto add_points = [&](std::string id, Text title, ChartOf of, Text y_title) {
        ChartSpec chart = ranked_bars(std::move(id), std::move(title), std::move(of), std::move(y_title));
        chart.points = true;
        chart.low = "low";
        chart.high = "high";
        charts.push_back(std::move(chart));
    };
    const bool only_one_source = std::ranges::none_of(run.ratings, &CompanyRating::of_offers) ||
                                 std::ranges::all_of(run.ratings, &CompanyRating::of_offers);
    if (run.ratings.size() > 1 && only_one_source && !run.mixed_scales())
        add_points("ratings", text("Rating by company"), {"ratings", "company", "score"}, text("Rating"));
    if (finding.table("voice")) {
        if (has_posts(run)) {
            ChartSpec share =
                ranked_bars("voice", text("Share of voice"), {"voice", "company", "share"}, text("Share of posts"));
            share.low = "low";
            share.high = "high";
            charts.push_back(std::move(share));
        }
        if (run.has_sentiment()) {
            ChartSpec feeling = ranked_bars("sentiment", text("Net sentiment by company"),
                                            {"voice", "company", "sentiment"}, text("Net sentiment"));
            feeling.points = true;
            feeling.low = "sentiment_low";
            feeling.high = "sentiment_high";
            feeling.lines = {{.value = 0}};
            charts.push_back(std::move(feeling));
        }
    }
    if (finding.table("topics")) {
        ChartSpec topics =
            chart_of(ChartKind::heat_map, "topics", finding.table("topics")->title, {"topics", "company", "share"});
        topics.series = "topic";
        charts.push_back(std::move(topics));
    }
    if (finding.table("importance") && finding.table("importance")->rows() > 1) {
        ChartSpec map = chart_of(ChartKind::scatter, "priorities", finding.table("importance")->title,
                                 {"importance", "gap", "importance"});
        map.x_title = text("Against the best rival, in points");
        map.y_title = text("Importance");
        map.colour = "quadrant";
        map.lines.push_back({.value = 0, .vertical = true, .label = text("as good as they are")});
        map.lines.push_back({.value = run.mean_importance, .vertical = false, .label = text("mean")});
        charts.push_back(std::move(map));
    }
    if (finding.table("months") && run.voice.months > 2 && has_posts(run)) {
        ChartSpec months =
            chart_of(ChartKind::line, "months", text("Posts month by month"), {"months", "month", "posts"});
        months.series = "company";
        months.y_title = text("Posts");
        charts.push_back(std::move(months));
    }
    if (finding.table("articles"))
        add_points("articles", finding.table("articles")->title,
                   {"articles", finding.table("articles")->find("name") ? "name" : "product", "score"}, text("Rating"));
    return charts;
}

}  // namespace clientele
