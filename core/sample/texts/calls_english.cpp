#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Recorded calls, by reason of the call.
constinit const std::string_view calls_english = R"texts(
= call
[greet]~[{reason}.talk]~[end_{outcome}]
[greet]~[{reason}.talk][small?]~[end_{outcome}]
[wait_first]~[{reason}.talk]~[end_{outcome}]
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
= status.talk
[status.says]~[identify]~[status.help]
= status.says
Caller: I ordered the {thing} on {day} and wanted to hear how far along it is. The number is {order}.
Caller: It's about my order {order}, I never got a confirmation.
= status.help
Agent: Your order is being packed, it goes out (today|tomorrow).~Caller: Oh good, I'll wait then.
Agent: I can see that it's in the warehouse. I'll send you the confirmation again.~Caller: That would be kind.
= delivery.talk
[delivery.says]~[identify]~[delivery.help]
= delivery.says
Caller: My parcel still hasn't arrived. I ordered on {day}, number {order}.
Caller: I have been waiting for the {thing} for {days} days. Can you tell me where it is?
Caller: It says "delivered", but nothing has come! Order {order}.
= delivery.help
Agent: I'm sorry about that. According to the tracking it's still at the depot, I'll open an enquiry.~Caller: And how long will that take?~Agent: Two working days as a rule.
Agent: I can see the parcel, something went wrong at the courier's. I'll take care of it.~Caller: I hope so. I need it for the weekend.
= return.talk
[return.says]~[identify]~[return.help]
= return.says
Caller: I sent the {thing} back and haven't seen my money yet. That was order {order}.
Caller: When will I be refunded for the {thing}? It's more than a week since I sent it back.
= return.help
Agent: Your return has reached us, the refund is scheduled for this week.~Caller: To the same account?~Agent: Yes, exactly.
Agent: I can't see it here yet. Do you have the proof of postage?~Caller: Yes, I kept it.
= defect.talk
[defect.says]~[identify]~[defect.help]
= defect.says
Caller: I want to return the {thing} as faulty. [flaw.{sort}]
Caller: I bought the {thing} from you on {day}. [flaw.{sort}]
= defect.help
Agent: That's annoying. We'll gladly send you a replacement, and you can return the broken one free of charge.~Caller: That sounds good.
Agent: Do you still have the receipt?~Caller: Yes, number {order}.~Agent: Good, then we'll exchange it.
= leak.talk
[leak.says]~[identify]~[leak.help]
= leak.says
Caller: I have a problem with the {thing} by {brand}. [leak]
Caller: I bought the {thing} on {day}, and now this: [leak] That can't be right!
Caller: [leak] That's dangerous, it's electric!
= leak.help
Agent: Oh, we have been hearing that a lot lately. Please don't use the {thing} any more.~Caller: No, I certainly won't.~Agent: Would you like a replacement or your money back?~Caller: Money back.
Agent: Does it drip from the base or from the handle?~Caller: From the base, there's water everywhere.~Agent: I'm glad you called. I'll pass this on to our engineers.
Agent: I'm very sorry. I'll send you a returns label, the number is {order}, correct?~Caller: Yes, that's right.
= invoice.talk
Caller: I need the invoice for {order} again, please.~[identify]~Agent: I'll send it by e-mail straight away.~Caller: Wonderful.
Caller: I got a reminder for {amount}, but I paid long ago!~[identify]~Agent: Let me check. Yes, your payment has arrived, the two must have crossed.~Caller: Good, that's a relief.
= advice.talk
[advice.says]~[identify]~[advice.help]
= advice.says
Caller: I have a question about the {thing}. [ask.{sort}]
Caller: I'm thinking of buying the {thing} by {brand} again. [ask.{sort}]
= advice.help
Agent: Let me look that up. It's on the data sheet, I'll read it out to you.~Caller: Thanks, that helps.
Agent: Good question. I'll send you what the maker says.~Caller: By e-mail, please.
= stock.talk
Caller: I wanted to know whether you have the {thing} in {city}.~[identify]~Agent: I can see two in stock. Shall I put one aside?~Caller: Yes please, I'll come on Saturday.
Caller: When will the {thing} be back in {city}?~[identify]~Agent: Sold out just now, I'm afraid, but there's a delivery next week.~Caller: All right, I'll call again.
= card.talk
Caller: I'm missing the points for my purchase on {day}.~[identify]~Agent: I'll add them for you, no problem.~Caller: Great, thanks.
Caller: I've lost my loyalty card. What do I do?~[identify]~Agent: I'll send you a new card, you keep all your points.~Caller: Oh, I am glad to hear that.
= address.talk
Caller: We've moved and I want to give you the new address.~[identify]~Agent: Of course, I'll enter it. Is it for invoices as well?~Caller: Yes, for both.
Caller: I can't get into my account since I changed my e-mail address.~[identify]~Agent: I'll reset that, you'll get a link in a moment.~Caller: Ah, there it is.
= complaint.talk
[complaint.says]~[identify]~[complaint.help]~[complaint.fix_{outcome}]
= complaint.says
Caller: I want to complain. [c_{about}]
Caller: This won't do! [c_{about}] [c_effect]
= complaint.help
Agent: I'm (really |very )sorry, it shouldn't be like that.~Caller: That doesn't help me. [c_want]
Agent: I understand that you are upset.~Caller: That's what they tell me every time. [c_loyal]
= complaint.fix_yes
Agent: I have spoken to my manager, we'll put it right today.~Caller: Well, that is something at last.
Agent: It was our mistake, I have just corrected it.~Caller: Why not straight away? Thank you.
= complaint.fix_no
Agent: I'm afraid there is nothing I can do from here.~Caller: That's unbelievable.
Agent: That is for another department to decide, I can't say any more.~Caller: It's always the same with you.
= small
~Agent: Is there anything else I can do for you?~Caller: No, that was all.
~Agent: May I mention our loyalty card?~Caller: No thanks, not today.
= end_yes
Agent: That's done then. Have a nice day!~Caller: Thank you, you too. (Bye|Goodbye)!
Agent: All right, that's entered.~Caller: That was quick. Thanks, bye!
= end_no
Agent: I'll pass it on, my colleagues will get back to you.~Caller: I hope so. Goodbye.
Agent: I can't settle it all today, I'm afraid, we will get back to you.~Caller: All right then. Goodbye.
)texts";

}  // namespace clientele::sample
