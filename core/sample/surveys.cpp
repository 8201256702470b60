#include "core/sample/surveys.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/sample/places.h"
#include "core/sample/service.h"

namespace clientele::sample {
namespace {

constexpr double straight_lining = 0.03;  // of the interviews: the same answer to everything
constexpr std::array<double, 5> item_means{3.85, 3.70, 4.0, 3.9, 3.6};

std::int32_t rounded(double value, std::int32_t lowest, std::int32_t highest) {
    return std::clamp(static_cast<std::int32_t>(std::floor(value + 0.5)), lowest, highest);
}

/// Small companies ask a larger share, so that there is something to see.
double more_where_small(const SampleOptions& options) {
    return std::max(1.0, std::sqrt(20'000 / static_cast<double>(options.customers)));
}

}  // namespace

bool in_wave(std::int32_t day) {
    const YearMonthDay date = civil(Date{day});
    return date.month % 3 == 2 && date.day <= 28;
}

std::string wave_of(std::int32_t day) {
    const YearMonthDay date = civil(Date{day});
    return fmt::format("{}-Q{}", date.year, (date.month + 2) / 3);
}

double interviewed_share(const SampleOptions& options, std::int8_t store) {
    const double usual = std::min(0.25, 0.10 * more_where_small(options));
    const Nulls& nulls = options.truths.nulls;
    const bool quiet = stores()[static_cast<std::size_t>(store)].id == nulls.quiet_store;
    return quiet ? usual * (1 - 0.88 * nulls.strength) : usual;
}

double delivery_share(const SampleOptions& options) { return std::min(0.15, 0.05 * more_where_small(options)); }

std::string_view item_name(const SurveyDrivers& truth, std::size_t item) {
    return item < truth.drivers.size() ? truth.drivers[item] : truth.others[item - truth.drivers.size()];
}

StoreOpinion store_opinion(const SampleOptions& options, std::int8_t store, std::int32_t day, Draws& draws) {
    const SurveyDrivers& truth = options.truths.survey;
    StoreOpinion opinion;
    opinion.straight = draws.chance(straight_lining);
    const double mood = 0.35 * draws.bell();  // makes all items go together without driving anything
    // Worse service shows in how friendly the staff seem; the rest of it goes into satisfaction directly, so that
    // satisfaction moves by the whole of the shift.
    const double shift = satisfaction_shift(options, store, day), through_friendliness = 0.6;
    double overall = 3.75 + shift * (1 - through_friendliness * truth.strength * truth.weights[0]);
    for (std::size_t i = 0; i < opinion.items.size(); ++i) {
        const double felt = i == 0 ? through_friendliness * shift : 0;
        opinion.items[i] = rounded(item_means[i] + mood + felt + 0.85 * draws.bell(), 1, 5);
        if (i < truth.weights.size()) overall += truth.strength * truth.weights[i] * (opinion.items[i] - item_means[i]);
    }
    overall += 0.55 * draws.bell();
    opinion.overall = rounded(overall, 1, 5);
    opinion.recommend = rounded(2.2 * overall - 0.5 + 1.2 * draws.bell(), 0, 10);
    if (opinion.straight) {
        opinion.overall = 3 + static_cast<std::int32_t>(draws.below(3));
        opinion.items.fill(opinion.overall);
        opinion.recommend = 2 * opinion.overall;
    }
    return opinion;
}

DeliveryOpinion delivery_opinion(std::int32_t overdue, Draws& draws) {
    const double felt = 4.45 - (overdue > 0 ? 1.2 + 0.12 * overdue : 0) + 0.75 * draws.bell();
    DeliveryOpinion opinion;
    opinion.satisfaction = rounded(felt, 1, 5);
    opinion.ease = rounded(5.9 + 1.1 * draws.bell(), 1, 7);
    opinion.recommend = rounded(1.5 * felt + 0.45 * opinion.ease - 0.6 + 1.2 * draws.bell(), 0, 10);
    return opinion;
}

}  // namespace clientele::sample
