#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Recorded calls, by reason of the call.
constinit const std::string_view calls_english = R"texts(
= call
[greet]~[{reason}.says]~[identify]~[{reason}.help]~[end_{outcome}]
[greet]~[{reason}.says]~[identify]~[{reason}.help][small?]~[end_{outcome}]
[wait_first]~[{reason}.says]~[identify]~[{reason}.help]~[end_{outcome}]
= greet
Agent: {company} customer service, (good morning|hello), you are speaking to {agent}.~Caller: Yes, hello, this is {name}.
Agent: Welcome to {company}, my name is {agent}. How can I help you?~Caller: Hello, my name is {name}.
Agent: {company}, {agent} speaking.~Caller: Hi, {name} here.
= wait_first
Agent: {company} customer service, {agent} speaking.~Caller: At last, I have been on hold for ages. {name} is the name.~Agent: I do apologise for the wait, (it is very busy today|we are short of people today).
= identify
Agent: Could you give me your postcode, please?~Caller: (One moment|Sure), it's on the account, you should find me under {name}.~Agent: Yes, I have (found you|you here).
Agent: Do you have your customer number to hand?~Caller: No, not (right now|with me).~Agent: No problem, I can find you by name.
Agent: One moment, I'll bring up your account. There you are.
= status.says
Caller: I ordered the {thing} on {day} and wanted to hear how far along it is. The number is {order}.
Caller: It's about my order {order}, I never got a confirmation.
= status.help
Agent: Your order is being packed, it goes out (today|tomorrow).~Caller: Oh good, I'll wait then.
Agent: I can see that it's in the warehouse. I'll send you the confirmation again.~Caller: That would be kind.
= delivery.says
Caller: My parcel still hasn't arrived. I ordered on {day}, number {order}.
Caller: I have been waiting for the {thing} for {days} days. Can you tell me where it is?
Caller: It says "delivered", but nothing has come! Order {order}.
= delivery.help
Agent: I'm sorry about that. According to the tracking it's still at the depot, I'll open an enquiry.~Caller: And how long will that take?~Agent: Two working days as a rule.
Agent: I can see the parcel, something went wrong at the courier's. I'll take care of it.~Caller: I hope so. I need it for the weekend.
= return.says
Caller: I sent the {thing} back and haven't seen my money yet. That was order {order}.
Caller: When will I be refunded for the {thing}? It's more than a week since I sent it back.
= return.help
Agent: Your return has reached us, the refund is scheduled for this week.~Caller: To the same account?~Agent: Yes, exactly.
Agent: I can't see it here yet. Do you have the proof of postage?~Caller: Yes, I kept it.
= defect.says
Caller: I want to return the {thing} as faulty. [flaw.{sort}]
Caller: I bought the {thing} from you on {day}. [flaw.{sort}]
= defect.help
Agent: That's annoying. We'll gladly send you a replacement, and you can return the broken one free of charge.~Caller: That sounds good.
Agent: Do you still have the receipt?~Caller: Yes, number {order}.~Agent: Good, then we'll exchange it.
= leak.says
Caller: I have a problem with the {thing} by {brand}. [leak]
Caller: I bought the {thing} on {day}, and now this: [leak] That can't be right!
Caller: [leak] That's dangerous, it's electric!
= leak.help
Agent: Oh, we have been hearing that a lot lately. Please don't use the {thing} any more.~Caller: No, I certainly won't.~Agent: Would you like a replacement or your money back?~Caller: Money back.
Agent: Does it drip from the base or from the handle?~Caller: From the base, there's water everywhere.~Agent: I'm glad you called. I'll pass this on to our engineers.
Agent: I'm very sorry. I'll send you a returns label, the number is {order}, correct?~Caller: Yes, that's right.
= invoice.says
Caller: I need the invoice for {order} again, please.
Caller: I got a reminder for {amount}, but I paid long ago!
= invoice.help
Agent: I'll send it by e-mail straight away.~Caller: Wonderful.
Agent: Let me check. Yes, your payment has arrived, the two must have crossed.~Caller: Good, that's a relief.
= advice.says
Caller: I have a question about the {thing}. [ask.{sort}]
Caller: I'm thinking of buying the {thing} by {brand} again. [ask.{sort}]
= advice.help
Agent: Let me look that up. It's on the data sheet, I'll read it out to you.~Caller: Thanks, that helps.
Agent: Good question. I'll send you what the maker says.~Caller: By e-mail, please.
= stock.says
Caller: I wanted to know whether you have the {thing} in {city}.
Caller: When will the {thing} be back in {city}?
= stock.help
Agent: I can see two in stock. Shall I put one aside?~Caller: Yes please, I'll come on Saturday.
Agent: Sold out just now, I'm afraid, but there's a delivery next week.~Caller: All right, I'll call again.
= card.says
Caller: I'm missing the points for my purchase on {day}.
Caller: I've lost my loyalty card. What do I do?
= card.help
Agent: I'll add them for you, no problem.~Caller: Great, thanks.
Agent: I'll send you a new card, you keep all your points.~Caller: Oh, I am glad to hear that.
= address.says
Caller: We've moved and I want to give you the new address.
Caller: I can't get into my account since I changed my e-mail address.
= address.help
Agent: Of course, I'll enter it. Is it for invoices as well?~Caller: Yes, for both.
Agent: I'll reset that, you'll get a link in a moment.~Caller: Ah, there it is.
= complaint.says
Caller: I want to complain. [c_{about}]
Caller: This won't do! [c_{about}] [c_effect]
= complaint.help
Agent: I'm (really |very )sorry, it shouldn't be like that.~Caller: That doesn't help me. [c_want]
Agent: I understand that you are upset.~Caller: That's what they tell me every time. [c_loyal]
= small
~Agent: Is there anything else I can do for you?~Caller: No, that was all.
~Agent: May I mention our loyalty card?~Caller: No thanks, not today.
= end_yes
Agent: That's done then. Have a nice day!~Caller: Thank you, you too. (Bye|Goodbye)!
Agent: All right, that's entered.~Caller: That was quick. Thanks, bye!
= end_no
Agent: I'll pass it on, my colleagues will get back to you.~Caller: I hope so. Goodbye.
Agent: I'm afraid I can't do any more for you today.~Caller: That's really disappointing. Goodbye.
)texts";

}  // namespace clientele::sample
