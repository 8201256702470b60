#include "core/sample/texts/contact_writing.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/sample/company.h"
#include "core/sample/person.h"
#include "core/sample/staff.h"
#include "core/sample/texts/article_words.h"

namespace clientele::sample {
namespace {

constexpr double mistyped_share = 0.08;
constexpr std::uint64_t for_texts = std::uint64_t{1} << 60;

std::string_view section_of(const Contact& contact) {
    static constexpr std::array<std::string_view, 10> of{"status", "delivery", "return", "defect",  "invoice",
                                                         "advice", "stock",    "card",   "address", "complaint"};
    return contact.faulty ? "leak" : of[static_cast<std::size_t>(contact.reason)];
}

std::string name_of(const SampleOptions& options, const Contact& contact) {
    if (contact.customer == nobody) return {};
    const PersonName name = person_name(options, contact.customer, customer_profile(options, contact.customer));
    return fmt::format("{} {}", name.first, name.family);
}

/// German goes on in small letters after the comma of a salutation.
std::string after_salutation(std::string text) {
    static constexpr std::array<std::string_view, 34> small{
        "Ich",  "Wir",  "Wie",    "Wo",    "Wann",    "Worin",   "Können", "Gibt", "Bitte", "In",   "Im",  "Mir",
        "Am",   "Der",  "Die",    "Das",   "Es",      "Laut",    "Zur",    "Ist",  "Meine", "Mein", "Für", "Auf",
        "Nach", "Seit", "Leider", "Passt", "Bekomme", "Hiermit", "So",     "An",   "Bei",   "Trotz"};
    const std::size_t at = text.find_first_not_of('\n', text.find(",\n") + 1);
    if (!text.contains(",\n") || at == std::string::npos) return text;
    const std::string_view word = std::string_view(text).substr(at, text.find(' ', at) - at);
    if (std::ranges::count(small, word) > 0) text[at] = static_cast<char>(text[at] - 'A' + 'a');
    return text;
}

}  // namespace

std::string written_day(Language language, std::int32_t day) {
    using Months = std::array<std::string_view, 12>;
    static constexpr std::array<Months, language_count> months{{
        {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
         "Dezember"},
        {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
         "décembre"},
        {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December"},
    }};
    const YearMonthDay date = civil(Date{day});
    const std::string_view month = months[static_cast<std::size_t>(language)][static_cast<std::size_t>(date.month - 1)];
    if (language == Language::french && date.day == 1) return fmt::format("1er {}", month);
    return fmt::format("{}{} {}", date.day, language == Language::german ? "." : "", month);
}

std::string written_amount(Language language, std::int64_t cents) {
    return language == Language::english ? fmt::format("€{}.{:02}", cents / 100, cents % 100)
                                         : fmt::format("{},{:02} €", cents / 100, cents % 100);
}

ContactSlots::ContactSlots(const SampleOptions& options, const Contact& contact)
    : options_(options), contact_(contact), about_order_(contact.online && contact.number % 5 < 2) {}

std::string ContactSlots::operator()(std::string_view slot) const {
    if (slot == "reason") return std::string(section_of(contact_));
    if (slot == "order") return std::to_string(contact_.order);
    if (slot == "day") return written_day(contact_.language, contact_.ordered);
    if (slot == "days") return std::to_string(std::max(2, contact_.day - contact_.ordered));
    if (slot == "late") return std::to_string(std::max(2, contact_.late));
    if (slot == "amount") return written_amount(contact_.language, contact_.amount);
    if (slot == "city") return std::string(cities()[stores()[static_cast<std::size_t>(contact_.store)].city].name);
    if (slot == "company") return std::string(own_company);
    if (slot == "about") return about_order_ ? "order_case" : "case";
    if (slot == "outcome") return contact_.resolved ? "yes" : "no";
    if (slot == "name") return name_of(options_, contact_);
    if (slot == "agent") return agent_name(options_, contact_.agent);
    return article_slot(contact_.language, contact_.article, slot);
}

ContactText contact_text(const SampleOptions& options, const Contact& contact) {
    const ContactSlots slots(options, contact);
    Draws draws(options.seed, Stream::contacts, contact.number, for_texts);
    const auto write = [&](std::string_view section) {
        return grammar(Writing::contacts, contact.language).text(section, slots, draws);
    };
    ContactText written;
    switch (contact.channel) {
        case ContactChannel::phone:
            if (contact.outbound) written.text = write("callback") + " ";
            written.text += write("note");
            break;
        case ContactChannel::chat:
            written.text = write("chat");
            break;
        case ContactChannel::email:
        case ContactChannel::letter:
            written.subject = write(std::string(section_of(contact)) + ".subject");
            written.text = write("letter");
            if (contact.language == Language::german) written.text = after_salutation(std::move(written.text));
            break;
    }
    if (!contact.faulty && draws.chance(mistyped_share)) written.text = mistyped(written.text, draws);
    return written;
}

}  // namespace clientele::sample
