#include "core/sample/web_plan.h"

#include <algorithm>

#include "core/sample/catalogue.h"
#include "core/sample/counts.h"
#include "core/sample/duplicates.h"

namespace clientele::sample {
namespace {

constexpr std::int64_t day_seconds = 86'400;
// Of those who see a page of the checkout, who go on to the next.
constexpr double passing_cart = 0.80, passing_address = 0.92, usually_passing_payment = 0.95;
constexpr double browsing = 0.35;          // sessions of visitors who only look, an order
constexpr double journeys = 0.14;          // planned by ChannelOrder, a web order
constexpr std::uint32_t days_between = 6;  // most days between the two sessions of such a journey

std::int64_t online_time(std::int32_t day, Draws& draws) {
    return day * day_seconds + static_cast<std::int64_t>(draws.weighted(online_hours) * 3600 + draws.below(3600));
}

std::uint32_t any_article(Draws& draws) { return draws.below(static_cast<std::uint32_t>(articles().size())); }

}  // namespace

WebPlan::WebPlan(const SampleOptions& options) : options_(options) {
    const std::uint64_t count = people(options);
    for (std::uint64_t i = 0; i < count; ++i) {
        const CustomerProfile profile = customer_profile(options, i);
        signup_.push_back(profile.signup);
        last_.push_back(profile.last);
    }
}

std::int32_t WebPlan::days_ahead() const {
    return std::max(options_.truths.look.within, static_cast<std::int32_t>(days_between)) + 1;
}

void WebPlan::add_day(std::int32_t day, std::vector<WebSession>& sessions) const {
    if (day % 9 != 4) return;
    Draws draws(options_.seed, Stream::web_events, static_cast<std::uint64_t>(day), 5);
    WebSession robot;
    robot.time = day * day_seconds + draws.below(6 * 3600);
    robot.cookie = mix(static_cast<std::uint64_t>(day / 90) + options_.seed);
    robot.draw = draws.next();
    robot.device = Device::other;
    robot.bot = true;
    sessions.push_back(robot);
}

void WebPlan::add_order(const BookedOrder& booked, std::span<const Line> lines, std::int32_t day,
                        std::vector<WebSession>& sessions) const {
    const Order& order = booked.order;
    if (booked.returned() || order.customer == nobody) return;
    Occasion of{booked, lines, day, sessions, Draws(options_.seed, Stream::web_events, booked.number, 4)};
    of.account = has_account(options_, order.customer);
    of.row = row_used(options_, order.customer, booked.number);
    const bool online = order.channel == Channel::web || order.channel == Channel::app;
    if (of.account)
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (of.draws.chance(options_.truths.look.looked * options_.truths.look.strength)) of.looked |= 1U << i;
    if (online) add_purchase(of);
    if (of.looked != 0) add_looks(of);
}

WebSession& WebPlan::add(Occasion& of, std::int64_t time) const {
    WebSession& session = of.sessions.emplace_back();
    session.time = time;
    session.draw = of.booked.number << 12 | of.made++;
    return session;
}

/// A session of the customer himself.
void WebPlan::make_known(Occasion& of, WebSession& session, Device device, double logged_in) const {
    const std::uint64_t person = of.booked.order.customer;
    const auto day = static_cast<std::int32_t>(session.time / day_seconds);
    session.device = device;
    session.cookie = cookie_of(options_, person, device, day);
    if (of.draws.chance(logged_in) && day >= signup_[person]) session.row = of.row;
}

void WebPlan::add_looks(Occasion& of) const {
    const auto within = static_cast<std::uint32_t>(options_.truths.look.within);
    std::vector<std::uint32_t> looked;
    for (std::size_t i = 0; i < of.lines.size(); ++i)
        if ((of.looked >> i & 1) != 0) looked.push_back(of.lines[i].article);
    const std::size_t sessions = looked.size() > 2 && of.draws.chance(0.5) ? 2 : 1;
    const std::int64_t ordered = of.day * day_seconds + of.booked.order.second;
    for (std::size_t s = 0; s < sessions; ++s) {
        const auto before = static_cast<std::int32_t>(1 + of.draws.below(within));
        // Not longer before than the days of the truth, to the second.
        const std::int64_t time = std::max(online_time(of.day - before, of.draws),
                                           ordered - static_cast<std::int64_t>(within) * day_seconds + 60);
        if (time < first_day * day_seconds) continue;
        WebSession& session = add(of, time);
        make_known(of, session, device_taken(options_, of.booked.order.customer, of.day, of.draws), 0.55);
        session.referrer =
            of.in_journey ? neutral_referrer(of.draws) : usual_referrer(of.booked.order.customer, of.draws);
        for (std::size_t i = s; i < looked.size(); i += sessions) session.look_at(looked[i]);
        if (of.draws.chance(0.45)) session.look_at(any_article(of.draws));
    }
}

void WebPlan::add_purchase(Occasion& of) const {
    const Order& order = of.booked.order;
    WebSession purchase;
    purchase.time = of.day * day_seconds + order.second;
    purchase.stage = Stage::done;
    purchase.draw = of.booked.number << 12 | of.made++;
    const bool app = order.channel == Channel::app;
    make_known(of, purchase, app ? Device::app : device_taken(options_, order.customer, of.day, of.draws),
               of.account || app ? 1 : 0);
    purchase.referrer = app ? Referrer::direct : usual_referrer(order.customer, of.draws);
    for (std::size_t i = 0; i < of.lines.size(); ++i)
        if ((of.looked >> i & 1) == 0 || of.draws.chance(0.3)) purchase.look_at(of.lines[i].article);
    if (of.account && !app && of.draws.chance(journeys)) add_journey(of, purchase);
    of.sessions.push_back(purchase);
    add_dropouts(of, purchase.device);
    if (of.draws.chance(browsing)) add_browsing(of);
}

/// A journey by both channels of the truth, in either order: some end in this purchase, the others in none.
void WebPlan::add_journey(Occasion& of, WebSession& purchase) const {
    const ChannelOrder& truth = options_.truths.channels;
    const bool forward = of.draws.chance(0.5);
    const Referrer first = referrer_named(forward ? truth.first : truth.second),
                   second = referrer_named(forward ? truth.second : truth.first);
    const double converting = forward ? truth.usual + truth.strength * (truth.conversion - truth.usual) : truth.usual;
    if (!of.draws.chance(converting)) return add_lone_journey(of, first, second);
    const auto before = static_cast<std::int32_t>(1 + of.draws.below(days_between));
    if (of.day - before < first_day) return;
    of.in_journey = true;
    purchase.referrer = second;
    WebSession& session = add(of, online_time(of.day - before, of.draws));
    make_known(of, session, purchase.device, 0.5);
    session.referrer = first;
    if (of.draws.chance(0.6)) session.look_at(any_article(of.draws));
}

void WebPlan::add_lone_journey(Occasion& of, Referrer first, Referrer second) const {
    const auto before = static_cast<std::int32_t>(1 + of.draws.below(days_between));
    if (of.day - before < first_day) return;
    WebSession visitor;
    make_passer_by(of, visitor, of.draws.chance(0.55) ? Device::mobile : Device::desktop, true);
    for (const bool later : {false, true}) {
        WebSession& session = add(of, online_time(later ? of.day : of.day - before, of.draws));
        session.cookie = visitor.cookie;
        session.device = visitor.device;
        session.row = of.draws.chance(0.5) ? visitor.row : nobody;
        session.referrer = later ? second : first;
        for (std::uint32_t k = of.draws.below(3); k > 0; --k) session.look_at(any_article(of.draws));
    }
}

/// Somebody else than the customer: one of the others, logged in, or nobody that is known. `silent` people have stopped
/// to buy.
void WebPlan::make_passer_by(Occasion& of, WebSession& session, Device device, bool silent) const {
    session.device = device;
    session.cookie = of.draws.next();
    const auto person = of.draws.below(static_cast<std::uint32_t>(signup_.size()));
    const bool customer = signup_[person] < of.day - 10 && has_account(options_, person) &&
                          (silent ? last_[person] < of.day - 10 : of.draws.chance(0.6));
    if (!customer) return;
    session.cookie = cookie_of(options_, person, device, of.day);
    session.row = person;
}

double WebPlan::passing_payment(Device device, std::int32_t day) const {
    const BrokenPage& truth = options_.truths.broken_page;
    const bool broken = day >= truth.from && name(device) == truth.device;
    return usually_passing_payment * (broken ? 1 - truth.strength * truth.lost : 1);
}

/// For everyone who completes the checkout there are others who leave it on each of its pages.
void WebPlan::add_dropouts(Occasion& of, Device device) const {
    const std::array<std::pair<Stage, double>, 3> pages{{{Stage::payment, passing_payment(device, of.day)},
                                                         {Stage::address, passing_address},
                                                         {Stage::cart, passing_cart}}};
    std::uint32_t entering = 1;
    for (const auto& [stage, passing] : pages) {
        std::uint32_t leaving = 0;
        for (std::uint32_t i = 0; i < entering; ++i) leaving += failures(passing, of.draws);
        entering += leaving;
        for (; leaving > 0; --leaving) {
            WebSession& session = add(of, online_time(of.day, of.draws));
            make_passer_by(of, session, device, false);
            session.referrer = session.row == nobody ? any_referrer(of.draws) : neutral_referrer(of.draws);
            if (device == Device::app) session.referrer = Referrer::direct;
            session.stage = stage;
            for (std::uint32_t k = 1 + of.draws.below(2); k > 0; --k) session.look_at(any_article(of.draws));
        }
    }
}

void WebPlan::add_browsing(Occasion& of) const {
    WebSession& session = add(of, online_time(of.day, of.draws));
    session.cookie = of.draws.next();
    session.device = of.draws.chance(0.6) ? Device::mobile : of.draws.chance(0.9) ? Device::desktop : Device::tablet;
    session.referrer = any_referrer(of.draws);
    for (std::uint32_t k = of.draws.below(4); k > 0; --k) session.look_at(any_article(of.draws));
}

}  // namespace clientele::sample
