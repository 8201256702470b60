#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What agents note down after a call, by reason.
constinit const std::string_view notes_english = R"texts(
= who
Customer
Caller
Cust.
= done.yes
Resolved.
Sorted on the phone.
Customer happy.
Done, confirmation sent.
= done.no
Call back promised, still open.
Passed on to the back office.
Not resolved yet, follow up.
Could not be settled on the phone.
= note
[{reason}.note] [done.{outcome}]
[{reason}.note] [done.{outcome}?]
= callback
Called customer back.
Call back as agreed.
= status.note
[who] asks about the status of {order}.
[who] has had no dispatch confirmation for {order}.
Status enquiry {order}, item: {thing}.
[who] wants to know when {order} will ship.
[who] wants to change {order} (colour|quantity|gift wrapping).
= delivery.note
[who] has been waiting {days} days for {order}.
Parcel {order} stuck (in the depot|with the courier), [who] annoyed.
Parcel {order} marked as delivered, [who] says it never came.
Ordered on {day}, {thing} still not there. Enquiry opened with courier.
= return.note
[who] asks about the refund for the {thing}, {order}.
Return R{order} received, refund not booked yet.
[who] is missing the refund for {order}.
Asks whether postage is refunded as well ({order}).
= defect.note
Faulty item {article}, {order}. [flaw.{sort}]
[who] reports a faulty {article}: [flaw.{sort}]
{Thing} faulty, bought on {day}. [flaw.{sort}] Replacement offered.
= leak.note
Faulty item {article}, {order}. [leak]
[who] reports: {thing} leaking, bought on {day} ({order}).
{Thing} leaks, {brand} again. {order}. Exchange offered.
[who] says: [leak] Receipt {order}.
{article} leaking ({order}), [who] wants money back.
= invoice.note
[who] needs invoice {order} again.
Query about the amount on invoice {order} ({amount}).
[who] got a reminder for {amount}, says it has been paid.
Invoice {order} to be made out to company.
= advice.note
Product question about {article}: (care|dimensions|material|accessories).
[who] looking for a present, suggested the {thing}.
[who] asks: [ask.{sort}]
Advice on the {thing}, explained the difference to the cheaper model.
= stock.note
[who] asks whether {article} is in stock in {city}.
{Thing} sold out in {city}, [who] wants to be told.
Reservation of {article} in {city} (wanted|made).
Asked about opening hours in {city}.
= card.note
Points for {order} missing on loyalty card.
[who] has lost the loyalty card, new one ordered.
[who] asks about points and how long they are valid.
Voucher refused at the till in {city}.
= address.note
Change of address after moving.
New phone number entered.
[who] cannot log in after change of e-mail.
Change of name after wedding.
= complaint.note
COMPLAINT: [who] (very |)upset. "[c_{about}]"
[who] complains: "[c_{about}]"
Complaint. "[c_{about}] [c_effect]"
[who] threatens to leave. "[c_{about}]"
)texts";

}  // namespace clientele::sample
