#include "core/sample/texts/sources.h"

namespace clientele::sample {

constinit const std::string_view reviews_english = R"texts(
= stars5
[great] [joy.{sort}] [again?]
[joy.{sort}] [again]
[great]
[joy.{sort}] [joy.{sort}]
[occasion] [joy.{sort}] [again?]
[great] [delivered?] [joy.{sort}]
= stars4
[good] [joy.{sort}]
[joy.{sort}] [little_but]
[good] [little_but]
[occasion] [joy.{sort}] [little_but?]
= stars3
[okay] [little_but]
[joy.{sort}] [bigger_but]
[okay]
[okay] [bigger_but]
= stars2
[poor] [flaw.{sort}]
[flaw.{sort}] [kept?]
[poor] [flaw.{sort}] [kept]
= stars1
[awful] [flaw.{sort}] [never]
[flaw.{sort}] [never]
[awful] [flaw.{sort}]
= defect
[leak] [never]
[awful] [leak]
[poor] [leak] [kept]
[before_leak] [leak]
[leak] [leak_wish]
= great
(Absolutely|Really) (delighted|chuffed) with this.
(Highly recommended.|Can't fault it.|Brilliant.)
{Brand} never lets you down.
Five stars, no ifs or buts.
Better than expected.
Exactly as described.
Best thing I have bought in ages.
= good
All in all very (pleased|happy).
Good product at a (fair|decent) price.
Makes a good impression.
We like it (a lot|very much).
(Solid|Good) quality from {brand}.
= okay
It's all right, nothing more.
Does the job.
OK for the money.
I'm in two minds about this.
Not bad, but not my favourite either.
= poor
(Sadly|Rather) disappointing.
I had expected (a lot |)more.
Wouldn't buy it again.
I am used to better from {brand}.
= awful
(Avoid!|A complete waste of money.|What a let-down.)
This should not be on sale.
I have never been so cross about a purchase.
One star because I can't give none.
= again
Would buy again (in a heartbeat|any time).
I have already ordered another.
Five stars from me.
Thank you (to the team|for the quick delivery)!
My sister is getting one for her birthday.
= occasion
Bought (as a present|for a birthday|for our new flat|for my mother-in-law).
Searched for ages and found it here.
Bought on a whim while it was on offer.
After {days} days of use I can say:
= delivered
Delivery was (quick|no trouble|right on time).
Arrived well packed.
= little_but
The only niggle is (all |)the plastic packaging.
One star off for the price.
Could have been (a bit |)bigger.
Delivery took its time, though.
The colour looked stronger in the photo.
= bigger_but
For the money I would have expected more, though.
The finish could be better.
That said, it took {days} days to arrive.
I doubt I would buy it again, to be honest.
= kept
It is going back (tomorrow|this week).
Exchange in progress.
Sending it back was too much bother.
Let's see what customer service has to say.
= never
Never again.
I want my money back.
It went (straight |)back the same day.
Save your money.
= before_leak
I was happy at first, and then this:
Looks lovely, but:
Our old one lasted twelve years, this one not even two weeks.
= leak_wish
It ought to be withdrawn from sale.
Please check the seal!
And then I was asked to pay the return postage.
= company.good
{Company}: [c_good] [c_good_more?]
[c_good] [c_good_more?]
= company.mixed
[c_mixed] [c_mixed_more?]
{Company} is a mixed bag: [c_mixed]
= company.bad
[c_bad] [c_bad_more?]
{Company}: [c_bad] [c_bad_more?]
= c_good
(Quick|Really quick) delivery, everything (in one piece|nicely packed).
(Friendly|Knowledgeable) staff in the shop, I'll be back.
Lovely range and (fair|decent) prices.
Return without any fuss, money back after {days} days.
Got through on the phone at once, problem solved.
Been ordering there for years and never let down.
= c_good_more
Will use again.
Keep it up!
Some of the big names could learn from them.
= c_mixed
Goods fine, delivery (slow|took forever).
Lovely things, but hardly cheap.
Nice in the shop, but you wait (for ages |)on the phone.
Great range, though the app keeps crashing.
= c_mixed_more
Three stars.
Room for improvement.
If that gets better I'll add a star.
= c_bad
Still waiting for my refund after {days} days.
Wrong item delivered and nobody feels responsible.
(Rude|Completely uninterested) staff.
Ordered on offer, then cancelled by them. Of course.
Three e-mails and not one answer.
Parcel marked as delivered, nothing ever came.
= c_bad_more
Never again.
I shall take my money elsewhere.
A shame, it used to be different.
)texts";

}  // namespace clientele::sample
