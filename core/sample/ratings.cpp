#include "core/sample/ratings.h"

#include <algorithm>
#include <array>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"

namespace clientele::sample {
namespace {

constexpr double usual_share = 0.03;
constexpr double angry_share = 0.15;          // of lines with the defect, in addition: anger writes
constexpr double unlucky_reviews = 7;         // of the unlucky article, in the three years
constexpr double unlucky_stars_share = 0.75;  // of them with one or two stars

std::int32_t few_stars(Draws& draws) { return draws.chance(0.6) ? 1 : 2; }

/// About how many lines of an article are bought online in the three years.
double online_lines(std::uint64_t customers, std::uint32_t article) {
    double category_weights = 0, weights = 0;
    for (const Category& each : categories()) category_weights += each.weight;
    const std::size_t category = articles()[article].category;
    for (std::size_t a = first_article(category); a < first_article(category + 1); ++a) weights += articles()[a].weight;
    constexpr double online_lines_a_customer = 7;
    return static_cast<double>(customers) * online_lines_a_customer * categories()[category].weight / category_weights *
           articles()[article].weight / weights;
}

bool unlucky(const Truths& truths, std::uint32_t article) {
    return truths.nulls.strength > 0 && articles()[article].name == truths.nulls.unlucky_article;
}
bool faulty(const Truths& truths, std::uint32_t article, std::int32_t bought) {
    return bought >= truths.defect.from && articles()[article].name == truths.defect.article;
}

}  // namespace

std::int32_t stars(double mean, Draws& draws) {
    // Happy people give 4.5 on average, unhappy ones 1.4; how many are unhappy follows from the mean.
    constexpr double happy = 4.5, unhappy = 1.4;
    if (draws.chance((happy - mean) / (happy - unhappy))) return few_stars(draws);
    static constexpr std::array<std::uint16_t, 3> weights{10, 30, 60};  // 4.5 on average
    return 3 + static_cast<std::int32_t>(draws.weighted(weights));
}

double usual_stars(std::uint32_t article) { return 3.75 + 0.65 * Draws(7, Stream::reviews, article).unit(); }

std::int32_t article_stars(const Truths& truths, std::uint32_t article, std::int32_t bought, Draws& draws,
                           bool& disappointed) {
    disappointed = faulty(truths, article, bought) && draws.chance(truths.defect.disappointed * truths.defect.strength);
    const bool bad_luck = unlucky(truths, article) && draws.chance(unlucky_stars_share * truths.nulls.strength);
    return disappointed || bad_luck ? few_stars(draws) : stars(usual_stars(article), draws);
}

double reviewed_share(const SampleOptions& options, std::uint32_t article, std::int32_t bought) {
    const Truths& truths = options.truths;
    if (faulty(truths, article, bought)) return usual_share + angry_share * truths.defect.strength;
    if (unlucky(truths, article))
        return std::min(usual_share, unlucky_reviews / online_lines(options.customers, article));
    return usual_share;
}

}  // namespace clientele::sample
