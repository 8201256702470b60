#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/competitors/own_company.h"
#include "core/analysis/competitors/voice_people.h"

namespace clientele {

/// Ratings as sums; the value of each is on the scale of the data.
struct RatingSums {
    double n = 0, sum = 0, squares = 0;
    double people = 0;   ///< sum of the squared numbers of ratings by person; n where nobody rated twice
    double loudest = 0;  ///< ratings of the person who gave most
    void add(double rating) {
        n += 1;
        sum += rating;
        squares += rating * rating;
    }
    double mean() const { return n > 0 ? sum / n : missing_number; }
    /// By how much the variance of the mean is larger than that of as many people, who agree with themselves so much.
    double effect(double likeness) const { return n > 0 ? std::max(1.0, 1 + (people / n - 1) * likeness) : 1; }
    /// Sum of squared distances from the mean.
    double spread() const { return n > 0 ? std::max(0.0, squares - sum * sum / n) : 0; }
};

/// What the public says about a company.
struct CompanyVoice {
    Code code = missing_code;
    std::string name{};
    bool own = false;
    RatingSums ratings{}, recent{}, earlier{};  ///< of reviews: all, of the latest days, before them
    RatingSums offers{};                        ///< of rated offers, the latest of each article
    double posts = 0, authors = 0, likes = 0;
    double positive = 0, neutral = 0, negative = 0;  ///< posts and reviews with a sentiment in the data
    double feeling_effect = 1;                       ///< how much people who write often widen its interval
    double most = 5, most_of_offers = 5;             ///< of the scale of its ratings, and of those of its offers
    std::vector<double> months{};                    ///< posts by month
    std::vector<RatingSums> month_ratings{};
    std::vector<double> topics{};  ///< posts and reviews by topic
    std::vector<double>
        topic_effects{};   ///< how much people who write often widen the interval of each (topic_effects)
    double with_text = 0;  ///< posts, and reviews with a topic or sentiment column: the base of topics
};

/// A post with a time.
struct VoicePost {
    std::uint32_t company = 0;  ///< index in companies
    std::int32_t day = 0;
    std::uint64_t person = nobody;
};

struct ArticleVoice {
    Code product = missing_code;
    RatingSums ratings{};
};

/// Reviews, posts and offers of what a filter leaves.
struct PublicVoice {
    std::vector<CompanyVoice> companies{};  ///< ours first where it is known, the others by name
    OwnCompany own{};
    bool own_known = false;
    std::vector<ArticleVoice> articles{};  ///< of our own articles, by code
    bool articles_are_us = false;          ///< ratings of articles count as ours, for want of others
    std::vector<std::string> topics{};     ///< by index
    std::string topic_column{}, sentiment_column{};
    Date first{}, last{};  ///< days of posts and reviews
    Date recent_from{};    ///< the latest days begin
    std::size_t months = 0;
    std::int32_t first_month = 0;  ///< year × 12 + month - 1
    double highest = 5;            ///< of the scale of ratings of our articles
    std::vector<VoicePost> posts{};
    double likeness = 0;            ///< of the ratings by one person (people_of)
    std::int64_t without_time = 0;  ///< posts

    double total(double CompanyVoice::*figure) const {
        double sum = 0;
        for (const CompanyVoice& each : companies) sum += each.*figure;
        return sum;
    }
};

/// Reads the selected rows; the latest days are the option "days". Errors: `missing_data` where nothing is left
/// that is about a company or article, those of own_company; cancelled. O(rows · log).
Result<PublicVoice> public_voice(const Context& context);

}  // namespace clientele
