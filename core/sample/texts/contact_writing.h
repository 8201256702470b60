#pragma once

#include "core/sample/contact_book.h"
#include "core/sample/texts/library.h"

namespace clientele::sample {

/// What stands in the slots of texts about a contact: order, day, days, late, amount, city, company, name, agent,
/// reason (the beginning of its sections), about ("order_case" where a complaint is about an order, else "case"),
/// outcome ("yes", "no") and those of the article. Draws nothing, so that a text may ask as often as it likes.
class ContactSlots {
 public:
    ContactSlots(const SampleOptions& options, const Contact& contact);
    std::string operator()(std::string_view slot) const;

 private:
    const SampleOptions& options_;
    const Contact& contact_;
    bool about_order_;
};

struct ContactText {
    std::string subject;  ///< of e-mails and letters; else empty
    std::string text;     ///< what the customer wrote, or the agent's note about a call
};
ContactText contact_text(const SampleOptions& options, const Contact& contact);

/// "14. Januar", "14 janvier", "14 January".
std::string written_day(Language language, std::int32_t day);
/// "34,90 €" or "€34.90".
std::string written_amount(Language language, std::int64_t cents);

}  // namespace clientele::sample
