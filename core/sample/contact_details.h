#pragma once

#include "core/sample/contact_book.h"

namespace clientele::sample {

/// How a contact about something on some day is made: phones are answered when shops are open.
ContactChannel contact_channel(Reason reason, bool phones_answered, Draws& draws);
/// Second of the day at which it begins.
std::int32_t contact_second(ContactChannel channel, Draws& draws);
/// Seconds until somebody answered: longer on strong days and at the busy hours.
std::int32_t contact_waited(const Contact& contact, Draws& draws);
/// Seconds that an agent worked on it.
std::int32_t contact_duration(const Contact& contact, Draws& draws);
/// 1 to 5, or 0 where nobody answered.
std::int32_t contact_satisfaction(const Contact& contact, Draws& draws);
/// Share of the contacts for a reason that are resolved; not of complaints, which ChurnDriver decides.
double resolved_share(const Contact& contact);

}  // namespace clientele::sample
