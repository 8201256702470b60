#include "core/sample/purchases.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/sample/campaign.h"
#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/duplicates.h"
#include "core/sample/loyalty.h"

namespace clientele::sample {
namespace {

constexpr double lines_a_customer = 20;
constexpr std::uint32_t signing_up = 1U << 20;  // numbers the purchase of that day apart from the others
constexpr std::uint32_t moved_by_campaign = 1U << 21;
constexpr double walk_in_share = 0.06;  // of lines
constexpr std::array<std::uint16_t, 6> walk_in_lines{60, 25, 10, 3, 1, 1};

double mean_lines(std::span<const std::uint16_t> weights) {
    double sum = 0, total = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * static_cast<double>(i + 1);
        total += weights[i];
    }
    return sum / total;
}

/// Sums of demand up to each day, so that a customer's expected orders need no loop.
std::vector<double> demand_sums(const Truths& truths) {
    std::vector<double> sums(day_count + 1);
    for (std::int32_t d = 0; d < day_count; ++d)
        sums[static_cast<std::size_t>(d + 1)] = sums[static_cast<std::size_t>(d)] + demand(truths, first_day + d);
    return sums;
}

std::int32_t opened_day(std::int8_t store) {
    static const std::vector<std::int32_t> days = [] {
        std::vector<std::int32_t> all;
        for (const Store& each : stores()) all.push_back(parse_iso_date(each.opened)->days);
        return all;
    }();
    return days[static_cast<std::size_t>(store)];
}

/// Mostly the home store; now and then another one in the same country.
std::int8_t visited_store(std::int8_t home, Draws& draws) {
    if (!draws.chance(0.12)) return home;
    const auto other = static_cast<std::int8_t>(draws.below(static_cast<std::uint32_t>(stores().size())));
    const auto country = [](std::int8_t store) {
        return cities()[stores()[static_cast<std::size_t>(store)].city].country;
    };
    return country(other) == country(home) ? other : home;
}

std::int32_t second_of_day(bool in_shop, Draws& draws) {
    const std::size_t hour = in_shop ? opening_hour + draws.weighted(shop_hours) : draws.weighted(online_hours);
    return static_cast<std::int32_t>(hour * 3600 + draws.below(3600));
}

}  // namespace

Purchases::Purchases(const SampleOptions& options) : seed_(options.seed), truths_(options.truths) {
    const std::uint64_t count = people(options);
    shoppers_.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        const CustomerProfile profile = customer_profile(options, i);
        const CustomerType& type = customer_types[profile.type];
        shoppers_.push_back({mix(seed_ ^ mix(i + 1)), type.orders_a_year / 365.25 * profile.level,
                             std::max(profile.signup, first_day), std::min(profile.last, last_day), profile.signup,
                             static_cast<std::uint8_t>(profile.type), profile.home_store,
                             static_cast<std::uint8_t>(joining_order(options, i))});
        if (const std::int32_t day = treatment(options, i, profile).bought; day != 0)
            moved_.push_back({day, static_cast<std::uint32_t>(i)});
    }
    std::ranges::stable_sort(moved_, {}, &Moved::day);
    find_pairs();
    scale_rates(options);
    for (std::size_t c = 0; c < categories().size(); ++c) {
        std::uint32_t sum = 0;
        for (std::size_t a = first_article(c); a < first_article(c + 1); ++a)
            weight_sums_.push_back(sum += articles()[a].weight);
    }
    prices_.resize(articles().size());
    replacements_.resize(articles().size());
    by_first_day_.resize(shoppers_.size());
    std::iota(by_first_day_.begin(), by_first_day_.end(), 0U);
    std::ranges::stable_sort(by_first_day_, {}, [&](std::uint32_t customer) { return shoppers_[customer].first; });
}

/// Which article is the faulty one, and what is bought with what.
void Purchases::find_pairs() {
    faulty_ = article_named(truths_.defect.article);
    partners_.resize(articles().size());
    std::iota(partners_.begin(), partners_.end(), 0U);
    for (const BoughtTogether::Pair& pair : truths_.together.pairs)
        partners_[article_named(pair.first)] = article_named(pair.second);
}

void Purchases::scale_rates(const SampleOptions& options) {
    const std::vector<double> sums = demand_sums(truths_);
    double expected = 0, fixed = 0;
    for (const Shopper& shopper : shoppers_) {
        const double lines = mean_lines(customer_types[shopper.type].lines);
        const double days = sums[static_cast<std::size_t>(shopper.last - first_day + 1)] -
                            sums[static_cast<std::size_t>(shopper.first - first_day)];
        expected += shopper.rate * days * lines;
        if (shopper.signup >= first_day) fixed += lines;  // whoever signs up buys on that day
    }
    const double usual = lines_a_customer * static_cast<double>(options.customers);
    const double wanted = std::max(usual, 1.03 * static_cast<double>(options.lines));
    const double scale = std::max(0.0, wanted * (1 - walk_in_share) - fixed) / expected;
    for (Shopper& shopper : shoppers_) shopper.rate *= scale;
    walk_in_rate_ = wanted * walk_in_share / mean_lines(walk_in_lines) / sums.back();
}

void Purchases::set_day(std::int32_t day) {
    day_ = day;
    demand_ = demand(truths_, day);
    open_ = shops_open(day);
    const std::int32_t month = civil(Date{day}).month;
    for (std::size_t c = 0; c < categories().size(); ++c)
        category_weights_[c] =
            static_cast<std::uint16_t>(10 * categories()[c].weight * category_season(c, month) * sold(truths_, c, day));
    for (std::size_t a = 0; a < prices_.size(); ++a) {
        prices_[a] = price_on(articles()[a], day);
        replacements_[a] = bought_instead(static_cast<std::uint32_t>(a), day);
    }
}

const std::vector<Purchases::DayOrder>& Purchases::on_day(std::int32_t day) {
    set_day(day);
    std::vector<DayOrder>& planned = planned_[static_cast<std::size_t>(day) % days_kept];
    orders_ = std::move(planned);
    planned.clear();
    update_active();
    const std::uint64_t day_key = static_cast<std::uint64_t>(day) * 0x9E3779B97F4A7C15ULL;
    for (Active& active : active_) {
        const double expected = active.rate * demand_;
        const double u = static_cast<double>(mix(active.key + day_key) >> 11) * 0x1p-53;
        if (expected < 1 && u >= expected) continue;  // nearly always
        const auto whole = static_cast<std::uint32_t>(expected);
        if (day <= active.last)
            active.rate *= add_purchases(active.customer, 0, whole + (u < expected - whole ? 1 : 0));
    }
    add_campaign_purchases();
    if (open_) add_walk_ins();
    if (day == truths_.nulls.bulk_order_day && truths_.nulls.strength > 0) add_bulk_order();
    std::ranges::stable_sort(orders_, {}, [](const DayOrder& each) { return each.order.second; });
    return orders_;
}

/// Takes in who begins on this day, with a first purchase where it is the day of signing up, and now and then drops who
/// left.
void Purchases::update_active() {
    const auto by_customer = [](const Active& a, const Active& b) { return a.customer < b.customer; };
    const auto known = static_cast<std::ptrdiff_t>(active_.size());
    for (; begun_ < by_first_day_.size() && shoppers_[by_first_day_[begun_]].first <= day_; ++begun_) {
        const std::uint32_t customer = by_first_day_[begun_];
        const Shopper& shopper = shoppers_[customer];
        active_.push_back({shopper.key, shopper.rate, customer, shopper.last});
        if (shopper.signup == day_) add_purchases(customer, signing_up, 1);
    }
    std::sort(active_.begin() + known, active_.end(), by_customer);
    std::inplace_merge(active_.begin(), active_.begin() + known, active_.end(), by_customer);
    if (day_ % 16 == 0) std::erase_if(active_, [&](const Active& active) { return active.last < day_; });
}

double Purchases::add_purchases(std::uint64_t customer, std::uint32_t first, std::uint32_t orders) {
    Shopper& shopper = shoppers_[customer];
    const CustomerType& type = customer_types[shopper.type];
    const double passed = static_cast<double>(day_ - first_day) / day_count;
    double faster = 1;
    for (std::uint32_t k = first; k < first + orders; ++k) {
        Order order;
        order.customer = customer;
        order.draw = static_cast<std::uint64_t>(day_) << 24 | k;
        order.type = shopper.type;
        Draws draws(seed_, Stream::orders, customer, order.draw);
        const std::int8_t store = visited_store(shopper.home_store, draws);
        const bool in_shop = !draws.chance(type.online) && open_ && day_ >= opened_day(store);
        if (in_shop)
            order.store = store;
        else
            order.channel = draws.chance(0.10 + 0.35 * passed) ? Channel::app
                            : draws.chance(0.04)               ? Channel::phone
                                                               : Channel::web;
        order.second = second_of_day(in_shop, draws);
        order.campaign = first == moved_by_campaign;
        order.nth = ++shopper.orders;
        const bool reached = tier_after(truths_.loyalty, shopper.joined, order.nth) == Tier::gold &&
                             tier_after(truths_.loyalty, shopper.joined, order.nth - 1U) != Tier::gold;
        if (reached) faster *= 1 + truths_.loyalty.effect * truths_.loyalty.strength;
        orders_.push_back({order});
    }
    return faster;
}

void Purchases::add_campaign_purchases() {
    const auto [from, to] = std::ranges::equal_range(moved_, day_, {}, &Moved::day);
    for (auto each = from; each != to; ++each) add_purchases(each->customer, moved_by_campaign, 1);
}

/// Somebody furnishes an office: one order as large as nobody's before, which says nothing about the store.
void Purchases::add_bulk_order() {
    Order order;
    order.bulk = true;
    order.store = store_named(truths_.nulls.bulk_order_store);
    order.type = 2;
    order.second = 11 * 3600;
    orders_.push_back({order});
}

void Purchases::add_walk_ins() {
    double weights = 0;
    for (const Store& store : stores()) weights += store.weight;
    for (std::size_t s = 0; s < stores().size(); ++s) {
        if (day_ < opened_day(static_cast<std::int8_t>(s))) continue;
        Draws draws(seed_, Stream::walk_ins, s, static_cast<std::uint64_t>(day_));
        const double expected = walk_in_rate_ * demand_ * stores()[s].weight / weights * 1.16;  // 6 of 7 days
        const auto orders = static_cast<std::uint32_t>(expected + draws.unit());
        for (std::uint32_t k = 0; k < orders; ++k) {
            Order order;
            order.draw = (static_cast<std::uint64_t>(day_) << 24 | k) ^ (std::uint64_t{s + 1} << 56);
            order.type = 2;
            order.store = static_cast<std::int8_t>(s);
            order.second = second_of_day(true, draws);
            orders_.push_back({order});
        }
    }
}

double Purchases::reduction(const Order& order, Draws& draws) const {
    const std::int32_t month = civil(Date{day_}).month;
    const bool sale = month == 1 || month == 7 || demand_ > 2;
    const double likely = order.customer == nobody ? 0.1 : customer_types[order.type].discounted;
    if (!draws.chance(sale ? std::min(0.9, likely * 1.8) : likely)) return 0;
    static constexpr std::array<std::uint16_t, 4> weights{40, 35, 18, 7};
    static constexpr std::array<double, 4> shares{0.10, 0.20, 0.30, 0.50};
    return shares[draws.weighted(weights)];
}

void Purchases::draw_lines(const Order& order, std::vector<Line>& lines) const {
    lines.clear();
    Draws draws(seed_, Stream::lines, order.customer, order.draw);
    const auto& weights = order.customer == nobody ? walk_in_lines : customer_types[order.type].lines;
    if (order.bulk) {
        const auto pieces = static_cast<std::int32_t>(std::max<std::size_t>(60, shoppers_.size() / 40));
        const std::uint32_t article = article_named("Desk lamp, LED, Nordlicht");
        lines.push_back({article, pieces, prices_[article], 0});
        return;
    }
    const std::size_t count = draws.weighted(weights) + 1;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t category = draws.weighted(std::span(category_weights_).first(categories().size()));
        const std::size_t first = first_article(category), last = first_article(category + 1);
        const auto sums = std::span(weight_sums_).subspan(first, last - first);
        const auto place = std::ranges::upper_bound(sums, draws.below(sums.back())) - sums.begin();
        const auto wanted = static_cast<std::uint32_t>(first + static_cast<std::size_t>(place));
        if (std::ranges::count(lines, replacements_[wanted], &Line::article) > 0) continue;  // the till would add it up
        lines.push_back(draw_line(order, replacements_[wanted], draws));
        const std::uint32_t partner = partners_[wanted];
        if (partner == wanted || !draws.chance(truths_.together.joined * truths_.together.strength)) continue;
        if (std::ranges::count(lines, partner, &Line::article) > 0) continue;
        lines.push_back(draw_line(order, partner, draws));
    }
}

Line Purchases::draw_line(const Order& order, std::uint32_t article, Draws& draws) const {
    static constexpr std::array<std::uint16_t, 4> dear{88, 9, 2, 1}, cheap{66, 20, 9, 5};
    Line line{};
    line.article = article;
    line.unit_price = prices_[article];
    line.quantity = static_cast<std::int32_t>(draws.weighted(line.unit_price > 2500 ? dear : cheap) + 1);
    const double share = reduction(order, draws);
    line.discount = static_cast<std::int32_t>(line.quantity * line.unit_price * share + 0.5);
    return line;
}

double Purchases::return_share(const Order& order, const Line& line) const {
    const double usual = customer_types[order.type].returned * (order.channel == Channel::store ? 0.6 : 1.5);
    const ProductDefect& defect = truths_.defect;
    return line.article == faulty_ && day_ >= defect.from ? usual + defect.returned * defect.strength : usual;
}

std::optional<Purchases::Return> Purchases::return_of(const Order& order, std::uint64_t order_number,
                                                      std::size_t line_number, const Line& line) const {
    if (order.customer == nobody) return std::nullopt;
    Draws draws(seed_, Stream::returns, order.customer, order.draw << 8 | line_number);
    if (!draws.chance(return_share(order, line))) return std::nullopt;
    std::int32_t day = day_ + 3 + static_cast<std::int32_t>(draws.below(18));
    while (order.channel == Channel::store && !shops_open(day)) ++day;
    if (day > last_day) return std::nullopt;
    Return back{day, {order, order_number, line}};
    back.order.order.second = second_of_day(order.channel == Channel::store, draws);
    back.order.returned.quantity = -line.quantity;
    back.order.returned.discount = -line.discount;
    return back;
}

}  // namespace clientele::sample
