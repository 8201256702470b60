#include "core/sample/contact_book.h"

#include <fmt/format.h>

#include "core/sample/company.h"
#include "core/sample/contact_details.h"
#include "core/sample/delivery.h"
#include "core/sample/duplicates.h"
#include "core/sample/staff.h"

namespace clientele::sample {
namespace {

constexpr double asking = 0.055;         // share of orders that lead to an ordinary contact
constexpr double missing_parcel = 0.35;  // of the late ones, that the buyer asks for
constexpr double missing_refund = 0.20;  // of the returns, that the buyer asks for the money
constexpr double callback = 0.10;        // of the phone contacts about parcels, returns and invoices

constexpr std::array<Reason, 7> usual_reasons{Reason::status, Reason::defect, Reason::invoice, Reason::advice,
                                              Reason::stock,  Reason::card,   Reason::address};
constexpr std::array<std::uint16_t, 7> online_weights{30, 13, 15, 11, 3, 12, 12},
    shop_weights{0, 16, 10, 20, 22, 26, 6};

/// Bits that keep the random numbers of different occasions apart.
constexpr std::uint64_t for_return = std::uint64_t{1} << 62, for_details = std::uint64_t{1} << 61;

}  // namespace

std::string_view name(Reason reason) {
    static constexpr std::array<std::string_view, 10> names{
        "Order status", "Delivery",     "Return",       "Defective item", "Invoice",
        "Advice",       "Availability", "Loyalty card", "Address change", "Complaint"};
    return names[static_cast<std::size_t>(reason)];
}

std::string_view name(ContactChannel channel) {
    static constexpr std::array<std::string_view, 4> names{"Phone", "E-mail", "Chat", "Letter"};
    return names[static_cast<std::size_t>(channel)];
}

std::string contact_id(const Contact& contact) { return fmt::format("K{:06}", contact.number); }

ContactBook::ContactBook(const SampleSource& source)
    : options_(source.options()),
      orders_(source),
      last_orders_(people(options_)),
      faulty_(article_named(options_.truths.defect.article)) {
    for (std::uint64_t i = 0; i < last_orders_.size(); ++i) {
        const CustomerProfile profile = customer_profile(options_, i);
        if (profile.complaint != 0) complaints_.push_back({profile.complaint, profile.complaint_resolved, i});
    }
    std::ranges::stable_sort(complaints_, {}, &Complaint::day);
}

bool ContactBook::next_day() {
    if (!orders_.next_day()) return false;
    for (const BookedOrder& order : orders_.orders()) follow(order);
    contacts_ = planned_.take(day());
    add_complaints();
    for (Contact& contact : contacts_) complete(contact);
    std::ranges::stable_sort(contacts_, {}, &Contact::second);
    for (Contact& contact : contacts_) contact.number = ++last_number_;
    return true;
}

/// What follows from an order: at most one contact.
void ContactBook::follow(const BookedOrder& booked) {
    const Order& order = booked.order;
    const auto lines = orders_.lines(booked);
    if (booked.returned()) {
        Draws draws(options_.seed, Stream::contacts, order.customer, order.draw ^ for_return ^ lines[0].article);
        if (!draws.chance(missing_refund)) return;
        Contact contact = about(booked, lines[0]);
        contact.reason = Reason::sent_back;
        return plan(contact, 3 + static_cast<std::int32_t>(draws.below(9)));
    }
    Draws draws(options_.seed, Stream::contacts, order.customer, order.draw);
    Contact contact = about(booked, lines[draws.below(booked.lines)]);
    if (order.customer != nobody)
        last_orders_[order.customer] = {booked.number, contact.amount, contact.article, day(), order.store};
    if (complain_of_defect(booked, contact, draws) || order.customer == nobody) return;
    if (ask_for_parcel(booked, contact, draws)) return;
    ask(booked, contact, draws);
}

bool ContactBook::complain_of_defect(const BookedOrder& booked, Contact contact, Draws& draws) {
    const ProductDefect& truth = options_.truths.defect;
    if (day() < truth.from) return false;
    const auto lines = orders_.lines(booked);
    if (std::ranges::count(lines, faulty_, &Line::article) == 0) return false;
    if (!draws.chance(truth.complaining * truth.strength)) return false;
    contact.article = faulty_;
    contact.reason = Reason::defect;
    contact.faulty = true;
    plan(contact, 2 + static_cast<std::int32_t>(draws.below(13)));
    return true;
}

bool ContactBook::ask_for_parcel(const BookedOrder& booked, Contact contact, Draws& draws) {
    if (!contact.online) return false;
    const Delivery parcel = delivery(options_, booked.order);
    if (!parcel.late() || !draws.chance(missing_parcel)) return false;
    const auto overdue = static_cast<std::uint32_t>(parcel.took - parcel.promised);
    contact.late = 1 + static_cast<std::int32_t>(draws.below(overdue));
    contact.reason = Reason::delivery;
    plan(contact, parcel.promised + contact.late);
    return true;
}

void ContactBook::ask(const BookedOrder& booked, Contact contact, Draws& draws) {
    if (!draws.chance(asking)) return;
    contact.reason = usual_reasons[draws.weighted(contact.online ? online_weights : shop_weights)];
    // A question about the order comes while the parcel is on its way.
    const auto days = contact.reason == Reason::status
                          ? 1 + draws.below(static_cast<std::uint32_t>(delivery(options_, booked.order).promised - 1))
                          : 1 + draws.below(30);
    plan(contact, static_cast<std::int32_t>(days));
}

Contact ContactBook::about(const BookedOrder& booked, const Line& line) const {
    Contact contact;
    contact.customer = booked.order.customer;
    contact.order = booked.number;
    contact.article = line.article;
    contact.ordered = day();
    contact.amount = orders_.amount(booked);
    contact.online = booked.order.store < 0;
    contact.store = booked.order.store;
    return contact;
}

void ContactBook::plan(Contact contact, std::int32_t days_later) {
    contact.day = day() + days_later;
    while (contact.customer == nobody && !shops_open(contact.day)) ++contact.day;
    if (contact.day <= last_day) planned_.add(contact.day, contact);
}

void ContactBook::add_complaints() {
    for (; complained_ < complaints_.size() && complaints_[complained_].day <= day(); ++complained_) {
        const Complaint& complaint = complaints_[complained_];
        const LastOrder& last = last_orders_[complaint.customer];
        Contact contact;
        contact.customer = complaint.customer;
        contact.day = day();
        contact.reason = Reason::complaint;
        contact.resolved = complaint.resolved;
        contact.order = last.number;
        contact.article = last.article;
        contact.ordered = last.day;
        contact.amount = last.amount;
        contact.online = last.number != 0 && last.store < 0;
        contact.store = last.store;
        contacts_.push_back(contact);
    }
}

/// What does not depend on why: channel, time, agent, how it went.
void ContactBook::complete(Contact& contact) const {
    const std::uint64_t occasion = contact.order << 8 | static_cast<std::uint64_t>(contact.reason);
    Draws draws(options_.seed, Stream::contacts, contact.customer == nobody ? contact.order : contact.customer,
                occasion ^ for_details);
    if (contact.customer == nobody) {
        contact.language = spoken_in_store(contact.store);
    } else {
        const CustomerProfile profile = customer_profile(options_, contact.customer);
        contact.language = spoken(cities()[profile.city].country);
        if (contact.store < 0) contact.store = profile.home_store;
        contact.row = row_used(options_, contact.customer, contact.order + (std::uint64_t{1} << 40));
        contact.channel = contact_channel(contact.reason, shops_open(contact.day), draws);
    }
    contact.second = contact_second(contact.channel, draws);
    const bool follows_up =
        contact.reason == Reason::delivery || contact.reason == Reason::sent_back || contact.reason == Reason::invoice;
    contact.outbound = contact.channel == ContactChannel::phone && follows_up && draws.chance(callback);
    contact.agent = agent_on_duty(options_, contact.language, contact.day, draws);
    contact.waited = contact_waited(contact, draws);
    contact.duration = contact_duration(contact, draws);
    if (contact.reason != Reason::complaint) contact.resolved = draws.chance(resolved_share(contact));
    contact.satisfaction = contact_satisfaction(contact, draws);
}

}  // namespace clientele::sample
