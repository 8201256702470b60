#pragma once

#include <vector>

#include "core/analysis/competitors/public_voice.h"
#include "core/analysis/competitors/voice_shares.h"
#include "core/math/shrinkage.h"

namespace clientele {

/// What is called sure of ratings: an adjusted p below this.
inline constexpr double sure_rating = 0.05;

/// A rating of a company, from one source.
struct CompanyRating {
    std::size_t company = 0;
    bool of_offers = false;  ///< of articles that are offered, not of reviews
    double n = 0, mean = missing_number, error = missing_number;
    double freedom = 1;  ///< of its error: as many people as speak in effect, less one
    double most = 5;     ///< of its scale; ratings of other scales are not held against it
    double low = missing_number, high = missing_number;  ///< 95 % of the mean, Student's t
    ShrunkenMean shrunken{};
    double gap = missing_number, gap_low = missing_number, gap_high = missing_number;  ///< against the focus
    double gap_p = missing_number, gap_adjusted = missing_number;
    double recent = missing_number, change = missing_number;  ///< of the latest days; against those before
    double change_p = missing_number, change_adjusted = missing_number;
};

/// An article of ours whose rating stands out.
struct ArticleRating {
    Code product = missing_code;
    double n = 0, mean = missing_number;
    ShrunkenMean shrunken{};
    double p = missing_number, p_adjusted = missing_number;
};

/// How much one topic matters, and how we do in it against the rival that does best.
struct TopicStanding {
    std::size_t topic = 0;
    double importance = missing_number;  ///< share of all posts that name any topic
    double ours = missing_number;        ///< share of the posts about the focus that do not name it
    std::size_t rival = SIZE_MAX;
    double theirs = missing_number;
    double gap = missing_number, gap_low = missing_number, gap_high = missing_number, gap_adjusted = missing_number;
};

struct RatingRun {
    const Snapshot& snapshot;
    const PublicVoice& voice;
    std::size_t focus = 0;
    std::vector<CompanyRating> ratings{};   ///< best first; reviews before offers
    std::vector<ArticleRating> articles{};  ///< the worst first
    double mean_article = missing_number;   ///< what articles are drawn towards and held against
    VoiceShares shares{};
    std::vector<TopicStanding> topics{};  ///< the most important first
    double mean_importance = missing_number;

    bool own() const { return voice.own_known; }
    const CompanyVoice& company(std::size_t i) const { return voice.companies[i]; }
    /// Whether ratings of one source are on several scales.
    bool mixed_scales() const;
    bool has_sentiment() const { return !voice.sentiment_column.empty(); }
    double sentiment_base(std::size_t i) const {
        return company(i).positive + company(i).neutral + company(i).negative;
    }
};

/// Net sentiment, with an interval that knows how many people speak.
struct NetSentiment {
    double value = missing_number, low = missing_number, high = missing_number;
};
NetSentiment net_sentiment_of(const CompanyVoice& voice);

/// Works out everything from the voice. Errors: cancelled. O(posts · log + companies × topics).
Result<void> rate(RatingRun& run, const Progress& progress);

FindingTable ratings_table(const RatingRun& run);
FindingTable voice_table(const RatingRun& run);
FindingTable voice_months_table(const RatingRun& run);
FindingTable voice_topics_table(const RatingRun& run);
FindingTable importance_table(const RatingRun& run);
FindingTable articles_table(const RatingRun& run);
std::vector<ChartSpec> rating_charts(const RatingRun& run, const Finding& finding);

}  // namespace clientele
