#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What customers write to the service, by reason; complaints stand in complaints_english.
constinit const std::string_view contacts_english = R"texts(
= hello
Hello,
Hi there,
Dear Sir or Madam,
Good morning,
Dear {company} team,
To whom it may concern,
= bye
Kind regards~{name}
Many thanks~{name}
Best wishes~{name}
Thanks in advance~{name}
Yours faithfully~{name}
Cheers~{name}
= letter
[hello]~~[{reason}.body]~~[bye]
[hello]~[{reason}.body] [{reason}.more?]~~[bye]
[hello]~~[{reason}.body] [{reason}.more]~~[bye]
= chat
[chat_hello?] [{reason}.body]
[chat_hello] [{reason}.body] [{reason}.more?]
= chat_hello
Hi!
Hello.
Hi there!
Good morning.
Hello, quick question:
= status.subject
Where is my order {order}?
Order {order}
Status of my order
Order status {order}
= status.body
I ordered the {thing} on {day} (no. {order}|order number {order}) and have not had a dispatch confirmation yet.
Could you tell me when my order {order} will be sent out?
My account still says "in progress" for order {order}.
I was wondering how far along my order of {day} is. The number is {order}.
Did my order {order} go through? I never got a confirmation by e-mail.
About order {order}: can I still swap the {thing} for another colour before it goes out?
= status.more
We are away next week, so a quick answer would be (great|appreciated).
The {thing} is meant to be a birthday present.
No rush, I just wanted to make sure.
A short reply is fine.
= delivery.subject
Parcel not arrived
Order {order} overdue
Late delivery
Where is my parcel?
= delivery.body
My order {order} should have been here (days|ages) ago, I have now been waiting for {days} days.
According to the tracking my parcel has been sitting in the depot for {late} days. What is going on?
The courier claims nobody was in. I was at home all day! This is about order {order}.
I ordered on {day} and was promised three working days. The {thing} is still not here.
Could you please open an enquiry with the courier? Order {order} has still not turned up.
{days} days, no parcel and not a word from you. Order number {order}.
= delivery.more
I am slowly losing patience.
If it isn't here by Friday I would like to cancel.
It worked perfectly well last time.
Please let me know.
= return.subject
Return R{order}
Refund for order {order}
When will I get my money back?
Question about a return
= return.body
I sent the {thing} back (a few days ago|last week) and have not seen a refund yet. Order {order}.
The post office says that my return for order {order} has reached you. When will I be (refunded|paid back)?
I am still missing the refund for the {thing} ({article}), order number {order}.
Will the postage be refunded too when I return the {thing}? It is order {order}.
I returned the {thing}, but nothing has arrived in my account (yet|so far).
= return.more
I paid by (card|PayPal|invoice).
I have kept the proof of postage.
A credit on my account would be fine as well.
Please check.
= defect.subject
{Article}: faulty
Faulty item, order {order}
Problem with my {thing}
Exchange of a faulty item
= defect.body
I bought the {thing} from you on {day} (receipt {order}). [flaw.{sort}]
[flaw.{sort}] I bought the {thing} on {day}, order number {order}. What can be done?
I am afraid I have to return the {thing} ({article}) as faulty. [flaw.{sort}]
It's about the {thing} from order {order}. [flaw.{sort}] How does the guarantee work?
= defect.more
I can send a photo (if you like|).
I would like a replacement.
I'd rather have a refund than an exchange.
I am afraid I no longer have the packaging.
= leak.subject
{Article} leaks
Leaking {thing}
Leaking {thing}, order {order}
Complaint: {thing} leaks
= leak.body
[leak] I bought it on {day}, order number {order}.
I bought the {thing} by {brand} on {day} (receipt {order}). [leak]
It's about my {thing} from order {order}. [leak] Is this a known problem?
[leak] Surely that is dangerous with an electrical appliance! Order {order}.
= leak.more
I can send you a video of it dripping.
I would like my money back.
Please send me a replacement, but one that does not leak.
And yes, I have descaled it.
= invoice.subject
Invoice for {order}
Invoice please
Wrong amount on my invoice
Copy of invoice {order}
= invoice.body
I (still |)need a VAT invoice for order {order}.
The invoice for {order} says {amount}, but a different amount was taken from my account.
Could you please make out invoice {order} to my company?
I never received the invoice of {day}, and now I get a reminder for {amount}.
Please send me the invoice for my purchase of {day} again as a PDF.
= invoice.more
I need it for my tax return.
The payment has gone out, of course.
By e-mail is fine.
= advice.subject
Question about {article}
Advice on the {thing}
Product question
= advice.body
[ask.{sort}]
[ask.{sort}]
Would the {thing} make a good present for somebody who has everything? Or do you have (a better idea|any tips)?
I bought the {thing} on {day}. What is the best way to look after it?
Does the {thing} come in another size?
Where is the {thing} ({article}) actually made?
What is the difference between the {thing} by {brand} and the cheaper model?
Are there spare parts or accessories for the {thing}?
= advice.more
I couldn't find anything about it on the website.
Nobody in the shop could tell me.
Thanks for your help!
= stock.subject
Availability of {article}
{Thing} in {city}
When will it be back in stock?
= stock.body
Is the {thing} ({article}) in stock in (the shop in|your branch in) {city}?
When will the {thing} be back? The shelf in {city} was empty.
I'd like another {thing} like the one I bought on {day}, but can't find it any more.
Could you put the {thing} aside for me in {city}?
How late are you open in {city} on Saturday? I wanted to pick up the {thing}.
= stock.more
I live (a bit |quite |)far away and don't want to come for nothing.
Two would be ideal.
I could come by on Saturday.
= card.subject
Loyalty card
Missing points
Question about my loyalty card
Points for {day}
= card.body
I never got any points for my purchase on {day} ({order}).
I have lost my loyalty card and need a new one.
How long are my points valid, and where can I see how many I have?
The app does not show my loyalty card (any more|).
The voucher for my points was refused at the till in {city}.
I'd like to know how many more purchases I need for the next level.
= card.more
I still have the receipt.
My customer number is above.
Could you add that, please?
= address.subject
New address
Change of address
Moving house
Changes to my account
= address.body
I have moved, please change the address in my account.
Please update my phone number, the old one is no longer in use.
My e-mail address has changed, how can I (still |)log in?
I got married and have a new name. What do you need from me?
I can't change the delivery address in my account, there is always an error message.
Please delete my old delivery address, order {order} (nearly |)went to the wrong one.
= address.more
Valid from (now|the first of next month).
By the way, I no longer need the newsletter.
Thanks for changing that.
)texts";

}  // namespace clientele::sample
