#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Open answers in surveys.
constinit const std::string_view answers_english = R"texts(
= store.good
(Keep it up!|All good.|Nothing, I'm happy.)
Really (friendly|attentive) staff, I'll be back.
Lovely shop, (friendly|helpful) people.
The assistant took (a lot of |plenty of )time for me.
Found everything that was on my list.
The choice in {city} is (great|really good).
Can't think of anything, it was fine.
More of the same! A branch near us would be nice.
= store.fine
By and large (fine|all right).
OK, but prices have gone up (a bit|again).
The aisles are too crowded on Saturdays.
Somewhere to sit down would be nice.
Please open longer in the evenings.
Fewer plastic bags, please.
The music was a bit loud.
A receipt by e-mail would be handy.
The fitting rooms could do with a tidy.
= store.staff
Staff were (curt|unfriendly|not interested).
Nobody had any time for me.
I had to ask three times before somebody helped.
A bit more friendliness at the till, please.
No hello, no smile, nothing.
= store.stock
What I came for wasn't there (again|).
Half-empty shelves although the website said "in stock".
The offer in the leaflet was sold out by ten in the morning.
My size is never available in {city}.
Please fill up the shelves more often.
= store.waiting
Twenty minutes at the till and only one was open.
Service in {city} used to be better.
Far too few staff, you wait for ever.
Service in {city} has been dreadful since the autumn.
Nobody feels responsible, they all run away.
= parcel.good
(Quick|On time) and well packed, thank you!
Everything went (smoothly|as promised).
The tracking was (very |)helpful.
Ordering took two minutes.
The courier was very nice.
= parcel.fine
The box was far too big for such a small item.
A time slot for the delivery would be good.
Please let me use a pick-up point.
So-so. I had to start the payment twice.
Postage could be (a bit |)cheaper.
= parcel.late
The parcel came (far |)too late.
{days} days instead of three, and not a word.
Nobody could tell me when it would (actually |)arrive.
It was too late for the birthday.
I had to chase my own order.
= parcel.bad
The box was (completely |)crushed.
The parcel was left out in the rain.
Left with a neighbour without telling me.
The website threw me out twice while I was paying.
)texts";

}  // namespace clientele::sample
