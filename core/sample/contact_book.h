#pragma once

#include <string>

#include "core/sample/day_plan.h"
#include "core/sample/order_book.h"
#include "core/sample/texts/language.h"

namespace clientele::sample {

enum class Reason : std::uint8_t {
    status,
    delivery,
    sent_back,
    defect,
    invoice,
    advice,
    stock,
    card,
    address,
    complaint
};
/// As it stands in the contacts: "Order status".
std::string_view name(Reason reason);

enum class ContactChannel : std::uint8_t { phone, email, chat, letter };
std::string_view name(ContactChannel channel);

/// A service contact, before anything is written about it.
struct Contact {
    std::uint64_t number = 0;         ///< in order of time
    std::uint64_t customer = nobody;  ///< the person; nobody: a caller who bought in a shop without a card
    std::uint64_t row = nobody;       ///< of customers under whose id the contact stands
    std::int32_t day = 0, second = 0;
    Language language = Language::german;
    ContactChannel channel = ContactChannel::phone;
    Reason reason = Reason::status;
    bool faulty = false;      ///< a complaint about the article of ProductDefect
    bool outbound = false;    ///< the agent calls back
    std::uint32_t agent = 0;  ///< see staff.h
    std::int8_t store = 0;    ///< that the text speaks of: of the order, or the customer's home store
    // The purchase it is about. Complaints about the company may be about none.
    std::uint64_t order = 0;  ///< its number; 0: none
    std::uint32_t article = 0;
    std::int32_t ordered = 0;       ///< day
    std::int32_t late = 0;          ///< days since the delivery was due
    std::int64_t amount = 0;        ///< of the order, in cents
    bool online = false;            ///< ordered outside shops
    std::int32_t waited = 0;        ///< seconds
    std::int32_t duration = 0;      ///< seconds
    std::int32_t satisfaction = 0;  ///< 1 to 5; 0: not asked or not answered
    bool resolved = true;

    bool about_article() const {
        return reason == Reason::defect || reason == Reason::advice || reason == Reason::stock ||
               reason == Reason::sent_back;
    }
};
/// "K000123"
std::string contact_id(const Contact& contact);

/// All service contacts, day by day, the same for everyone who asks. Most follow from an order some days later; one
/// each is the complaint of ChurnDriver, which has a reason of its own; ProductDefect brings its own.
class ContactBook {
 public:
    explicit ContactBook(const SampleSource& source);

    /// Goes to the next day, at first to first_day; false after last_day.
    bool next_day();
    std::int32_t day() const { return orders_.day(); }
    /// The contacts of the day, by time.
    std::span<const Contact> contacts() const { return contacts_; }
    /// The orders, on the same day.
    const OrderBook& orders() const { return orders_; }

 private:
    struct LastOrder {
        std::uint64_t number = 0;
        std::int64_t amount = 0;
        std::uint32_t article = 0;
        std::int32_t day = 0;
        std::int8_t store = -1;
    };
    struct Complaint {
        std::int32_t day;
        bool resolved;
        std::uint64_t customer;
    };
    void follow(const BookedOrder& booked);
    bool complain_of_defect(const BookedOrder& booked, Contact contact, Draws& draws);
    bool ask_for_parcel(const BookedOrder& booked, Contact contact, Draws& draws);
    void ask(const BookedOrder& booked, Contact contact, Draws& draws);
    Contact about(const BookedOrder& booked, const Line& line) const;
    void plan(Contact contact, std::int32_t days_later);
    void add_complaints();
    void complete(Contact& contact) const;

    SampleOptions options_;
    OrderBook orders_;
    DayPlan<Contact> planned_;
    std::vector<Complaint> complaints_;  // by day
    std::size_t complained_ = 0;
    std::vector<LastOrder> last_orders_;  // by person
    std::vector<Contact> contacts_;
    std::uint64_t last_number_ = 0;
    std::uint32_t faulty_;
};

}  // namespace clientele::sample
