#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/sample/random.h"
#include "core/sample/sample.h"

namespace clientele::sample {

inline constexpr std::string_view store_survey = "Store satisfaction", delivery_survey = "Delivery experience";
inline constexpr std::string_view overall_question = "Overall satisfaction",
                                  recommend_question = "How likely are you to recommend us",
                                  open_question = "What could we do better?";
inline constexpr std::string_view parcel_question = "Satisfaction with the delivery",
                                  ease_question = "How easy was it to order", on_time_question = "Parcel was on time";

/// Interviews in shops run in four weeks of each quarter.
bool in_wave(std::int32_t day);
/// "2025-Q3"
std::string wave_of(std::int32_t day);
/// Share of the purchases in shops during a wave that lead to an interview: more in small companies, and next to none
/// in the quiet store of Nulls.
double interviewed_share(const SampleOptions& options, std::int8_t store);
/// Share of the delivered orders whose buyers answer.
double delivery_share(const SampleOptions& options);

/// What somebody thinks of a store. Items: the drivers of SurveyDrivers, then its others.
struct StoreOpinion {
    std::array<std::int32_t, 5> items{};  ///< 1 to 5
    std::int32_t overall = 0;             ///< 1 to 5
    std::int32_t recommend = 0;           ///< 0 to 10
    bool straight = false;                ///< the same answer to everything
};
StoreOpinion store_opinion(const SampleOptions& options, std::int8_t store, std::int32_t day, Draws& draws);
/// "Friendliness of the staff"…
std::string_view item_name(const SurveyDrivers& truth, std::size_t item);

/// What somebody thinks of a delivery.
struct DeliveryOpinion {
    std::int32_t satisfaction = 0;  ///< 1 to 5
    std::int32_t ease = 0;          ///< 1 to 7
    std::int32_t recommend = 0;     ///< 0 to 10
};
/// `overdue`: days by which the parcel was late, 0: on time.
DeliveryOpinion delivery_opinion(std::int32_t overdue, Draws& draws);

}  // namespace clientele::sample
