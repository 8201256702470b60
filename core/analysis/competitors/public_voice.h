#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/competitors/own_company.h"

namespace clientele {

/// Ratings as sums; the value of each is on the scale of the data.
struct RatingSums {
    double n = 0, sum = 0, squares = 0;
    void add(double rating) {
        n += 1;
        sum += rating;
        squares += rating * rating;
    }
    double mean() const { return n > 0 ? sum / n : missing_number; }
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
    std::vector<double> weeks{};                     ///< posts by week
    std::vector<double> months{};                    ///< posts by month
    std::vector<RatingSums> month_ratings{};
    std::vector<double> topics{};  ///< posts and reviews by topic
    double with_text = 0;          ///< posts, and reviews with a topic or sentiment column: the base of topics
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
    std::size_t weeks = 0, months = 0;
    std::int32_t first_month = 0;   ///< year × 12 + month - 1
    double highest = 5;             ///< of the scale of ratings
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
