#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Public posts on social networks about a company, by topic.
constinit const std::string_view posts_english = R"texts(
= service.good
Just been to {company} in {city}: (loveliest|most patient) assistant ever, made my day.
{company} customer service got back to me in ten minutes. They still exist! (👏|❤️|)
Honestly, the service is why I go to {company}. {tag}
= service.bad
40 minutes on hold with {company}. I can hum the whole tune now. {tag}
{company}, do you still answer e-mails or only posts?
The {company} chatbot understands nothing. Nothing at all. (🙄|)
= prices.good
{company} has (30|20|40) % off nearly everything, somebody stop me. (😅|)
Compared prices at {company}: cheaper than I thought. {tag}
Bargain of the day: {thing} from {company}. Thank you very much!
= prices.bad
Is it me or is everything at {company} getting dearer?
{thing} at {company}: five quid cheaper last year. (🤷|)
With the "discount" at {company} I end up paying more than before. {tag}
= products.good
New favourite thing: my {thing} from {company}. {tag}
Only went to {company} to look. Came home with the {thing}. (😇|🙈|)
Can (really |)recommend the {thing} from {company}.
If you don't have the {thing} yet: {company}. You're welcome.
= products.bad
{thing} from {company} broke after three weeks. Great. {tag}
Looked better online: this {thing} … {company}, seriously? (😒|)
The {thing} from {company} is going straight back.
= delivery.good
Ordered last night, here today. {company} knows how to deliver. {tag}
Parcel from {company} – and the box even fits what's in it! (📦|)
= delivery.bad
Day {days}: my parcel from {company} is still on holiday at the depot. {tag}
{company} says "delivered". My hallway says "empty". (🤔|)
Delivery on {weekday}, they said. At {company} they didn't say which year.
= defect
My {thing} from {company} leaks! Anyone else? {tag}
Watch out, {thing} by {brand} ({company}): drips from the base. Our kitchen was flooded. (😡|)
Second {thing} by {brand}, second leak. {company}, when will you recall it?
{company} still sells the {thing} that leaks everywhere. Unbelievable.
Just so you know: if you bought the {thing} by {brand} at {company}, have a look underneath. Mine leaks.
= store
What is going on at {company} in {city}? (Half an hour|20 minutes) at the till and one (!) open. {tag}
{company} {city} used to be my favourite shop. These days nobody helps you. (😞|)
Wanted advice at {company} in {city}. Found a plant that listened for longer.
Has anybody seen any staff at {company} in {city} lately? Asking for a friend.
= chat
Saturday in {city}, coffee, {company}, done.
So, {company} or somewhere else? Looking for the perfect {thing}.
What is everybody giving this year? I always end up at {company}.
The window of {company} in {city} today: (so |)pretty. (📸|)
= joke
My cat has occupied the {company} bag and won't give it back. I am now the owner of an official {company} cat. 😹
= echo
The {company} cat is the best thing on the internet today. 😹
I'm shopping at {company} now, just for the bag. For the cat.
Where do I get a {company} cat? Asking for my dog.
(Team|I'm team) {company} cat. {tag}
)texts";

}  // namespace clientele::sample
