#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What is good and bad about articles, by sort.
constinit const std::string_view articles_english = R"texts(
= joy.tool
The {thing} sits (really |)well in the hand.
Beautifully made, nothing rattles or wobbles.
I use it every single day and it still looks new.
Finally something that won't end up in the bin after a year.
Simple, handsome and practical.
It does exactly what it should.
= joy.device
Reliable, no fuss.
Unpack it, switch it on, done – never even opened the manual.
It has worked without a hiccup for weeks.
(Even my dad|Even my gran|Anybody) could use it straight away.
For the money the quality is (remarkable|a real surprise).
Looks more expensive than it does in the pictures.
= joy.decor
The {thing} looks (absolutely |)gorgeous (in the living room|in our hallway|on the shelf).
The colour is spot on and every guest asks about it.
Solid, nicely finished, lovely to look at.
Just what the room needed.
It looks far dearer than it was.
= joy.textile
The fabric feels (wonderfully|really|so) soft.
Neat stitching and the colour is as pictured.
Warm, yet it weighs next to nothing.
The {thing} has become a firm favourite (of our daughter|with the whole family|of my wife).
Lovely material, you notice it at once.
= joy.garden
It has already survived its first storm.
Sturdy, weatherproof and (rather |)good-looking.
It has been outside all summer and you would never know.
(Just|Finally) the right size.
The neighbours have ordered one (too|as well).
= joy.toy
The kids haven't put it down (for days|since Sunday).
Educational or not, it is simply fun.
Really sturdy – it survives even our youngest.
My grandson was beaming when he opened it.
So many lovely little details.
= joy.paper
(Lovely|Thick), smooth paper.
The pattern is even prettier than on the website.
Makes a lovely present that you would rather keep yourself.
Well made and (prettily|thoughtfully) designed.
I shall certainly order more.
= joy.food
The {thing} tastes (wonderful|really good|just like it used to).
We finished the lot in one evening.
Full of flavour and not too sweet.
You can taste that good ingredients went into it.
All our guests wanted to know where it came from.
= flaw.tool
The {thing} arrived with a scratch.
It cracked after (a few|three) weeks.
There are stains on it that will not come off.
Poorly finished, one edge is sharp enough to cut yourself.
= flaw.device
The {thing} (suddenly |)won't switch on any more.
It cuts out in the middle of use.
It hums and gets (very |)hot.
After (a week|ten days) it was dead.
= flaw.decor
The {thing} arrived with a dent.
One corner is chipped.
The colour has (little|nothing) to do with the picture.
It wobbles and stands crooked.
= flaw.textile
A seam came undone (almost straight away|within days).
There is a (small |)hole in it.
The fabric sheds fluff (everywhere|all over the place).
The colour faded (very quickly|in no time).
= flaw.garden
The first bit of wind broke it.
It is rusting (already|after a few weeks).
A part (simply |)snapped off.
The paint is flaking.
= flaw.toy
A piece was missing from the box.
A part broke off on day two.
The paint is flaking – not acceptable for a toy.
The pieces don't fit together (properly|at all).
= flaw.paper
The {thing} arrived (badly |)creased.
It has water stains.
It looks (quite |)different from the picture.
The packet had been opened before.
= flaw.food
The {thing} tastes (stale|musty).
The packet was (already |)open.
It was past its best-before date.
The packaging was dented and sticky.
= leak
The {thing} leaks.
It started leaking (within days|after a week).
Water runs out from underneath.
It drips from the base (whenever I boil water|every time).
It leaks at the handle and the whole worktop is wet.
My {thing} is leaking at the seam, there is always a puddle under it.
Water leaks out by the gauge – on an electrical appliance!
The {thing} drips all over the counter.
= ask.tool
Is the {thing} by {brand} dishwasher safe?
Can the {thing} go in the dishwasher?
= ask.device
What is the power rating of the {thing} by {brand}?
How many years of guarantee come with the {thing}?
= ask.decor
Does the {thing} come in another colour?
How big is the {thing} exactly?
= ask.textile
At what temperature can I wash the {thing}?
What exactly is the {thing} made of?
= ask.garden
Can the {thing} stay outside in winter?
Is the {thing} by {brand} weatherproof?
= ask.toy
From what age is the {thing} suitable?
Is the {thing} safe for a three-year-old?
= ask.paper
Does the {thing} come in another pattern?
What exactly is included with the {thing}?
= ask.food
Does the {thing} contain nuts or gluten?
How long does the {thing} keep?
)texts";

}  // namespace clientele::sample
