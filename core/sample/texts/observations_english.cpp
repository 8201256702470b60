#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Notes of shop assistants and agents about customers.
constinit const std::string_view observations_english = R"texts(
= interest.good
Very interested in the {thing}, wants to come back with partner at the weekend.
Had a long look at the {thing}, likely to buy.
Furnishing a new flat, open to suggestions.
Looking for something to go with the {thing}.
= interest.weak
Just browsing, did not want to be approached.
Picked up the {thing} and put it back.
Found nothing suitable, wanted to try online.
= price.good
Price no issue, prefers good quality.
Went for the dearer model without hesitating.
= price.weak
Thinks our prices are too high, mentions {rival}.
Waiting for the sales.
Always asks about a discount first.
Showed me the price at {rival} on the phone.
= service.good
Thanked us expressly for the advice.
Praised the quick help last time.
Wants to be served by the same colleague again.
= service.weak
Would like quicker answers to e-mails.
Had to wait a long time and was short with me.
Would like deliveries in the evening.
Did not feel well advised last time.
= mood.good
In good spirits, nice chat.
Regular, knows the range better than we do.
Talks about the grandson, likes to buy presents here.
= mood.weak
In a hurry, little time for advice.
Seemed annoyed, approach with care.
Sceptical, wants everything in writing.
= rival.good
Came from {rival}, likes our range better.
Has come back to us from {rival}.
= rival.weak
Buys the {thing} at {rival} these days.
Mentioned an offer from {rival}.
)texts";

}  // namespace clientele::sample
