#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Complaints about the company itself: the ones that decide whether a customer stays.
constinit const std::string_view complaints_english = R"texts(
= complaint.subject
Complaint
Complaint about your service
This is no way to treat customers
Very disappointed
Poor service
= complaint.body
[c_open] [c_{about}] [c_effect]
[c_{about}] [c_effect]
[c_open] [c_{about}]
= complaint.more
[c_want]
[c_want] [c_loyal?]
[c_loyal]
= c_open
I wish to complain.
I am writing to make a formal complaint.
I am (very|really|extremely) annoyed.
I have to get this off my chest.
I have never known anything like it with you.
= c_case
A member of staff in {city} snapped at me in front of other customers when I wanted to exchange something.
I was overcharged at the till in {city} and nobody was willing to put it right.
I have called (three|four) times about the same thing and am told something different every time.
The call back that I was promised never came. That is the third time now.
You did not give me the discount from the newsletter although the voucher was still valid.
I have unsubscribed and still get advertising from you every day.
I was promised a credit on the phone and now nobody wants to know about it.
In the {city} shop I was ignored for half an hour while three assistants had a chat.
You have charged me twice, and for two weeks nobody has done anything about it.
= c_order_case
Instead of the {thing} there was something else entirely in the parcel, and for weeks you have refused to exchange it. Order {order}.
All I get in answer to my letters about order {order} is stock phrases.
For {days} days I have had no answer about order {order} although I was promised one.
For order {order} I was charged more than the price you advertised.
= c_effect
That is no way to treat a (loyal |)customer.
Frankly, it is outrageous.
I do not feel taken seriously.
It has cost me time and nerves.
I have no sympathy left for this.
= c_want
I expect a statement from you.
Please sort this out by the end of the week.
I want an apology and my money.
Who is responsible for this at your end?
= c_loyal
I have shopped with you for years, but that may well be over.
Otherwise I shall go to your competitors.
One more thing like this and I am gone.
)texts";

}  // namespace clientele::sample
