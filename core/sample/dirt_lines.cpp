#include "core/sample/dirt_lines.h"

#include <algorithm>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/duplicates.h"

namespace clientele::sample {
namespace {

constexpr std::size_t first_line_dirt = static_cast<std::size_t>(Dirt::wrong_amount);
constexpr std::size_t line_dirts = static_cast<std::size_t>(Dirt::repeated_line) - first_line_dirt + 1;
constexpr double least_lines_of_a_dirt = 4;
constexpr double lines_a_customer = 20;
constexpr std::int64_t day_seconds = 86'400;
constexpr std::int32_t ten_years = 3653;
constexpr std::int64_t cheap = 1500;  // cents: what is a hundredfold too much shall not outweigh a month

/// A return of something that is not in the order, with which the customer bought for the first time.
/// `number`: of its own.
void make_return(FileLine& line, std::uint32_t from, std::uint64_t number, std::span<const Line> of_order) {
    auto article = static_cast<std::uint32_t>(from % articles().size());
    while (std::ranges::count(of_order, article, &Line::article) > 0)
        article = static_cast<std::uint32_t>((article + 1) % articles().size());
    line.order_id =
        "R" + std::to_string(3'000'000 + number % 1'000'000);  // said to be of an order before the three years
    line.product_id = articles()[article].id;
    line.unit_price = price_on(articles()[article], date_of(DateTime{line.time}).days);
    line.quantity = -1;
    line.discount = 0;
    line.amount = -line.unit_price;
}

}  // namespace

std::vector<MissingDays> missing_days(const SampleOptions& options) {
    const DirtyRows& truth = options.truths.dirt;
    if (truth.strength <= 0) return {};
    return {{truth.late_store, truth.late_from, truth.late_from + truth.late_days - 1}};
}

std::string_view dirty_field(Dirt dirt) {
    switch (dirt) {
        case Dirt::wrong_amount:
            return "amount";
        case Dirt::absurd_quantity:
        case Dirt::zero_quantity:
            return "quantity";
        case Dirt::absurd_price:
        case Dirt::zero_price:
            return "unit_price";
        case Dirt::before_signup:
        case Dirt::in_future:
            return "time";
        case Dirt::unknown_customer:
            return "customer_id";
        case Dirt::unknown_product:
            return "product_id";
        case Dirt::unknown_store:
            return "store_id";
        default:
            return {};
    }
}

DirtyLines::DirtyLines(const SampleOptions& options, const OrderBook& book)
    : options_(options), book_(book), missing_(missing_days(options)) {
    const DirtyRows& truth = options.truths.dirt;
    if (truth.strength <= 0) return;
    const double lines =
        std::max(lines_a_customer * static_cast<double>(options.customers), 1.03 * static_cast<double>(options.lines));
    const double count = std::max(least_lines_of_a_dirt * line_dirts, truth.share * lines) * truth.strength;
    stretch_length_ = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(lines / std::max(1.0, count)));
    target_ = Draws(options.seed, Stream::dirt, 0, 2).below(static_cast<std::uint32_t>(stretch_length_));
    for (const DirtyRow& row : dirty_customers(options))
        if (row.field == "signup_date") {
            CustomerRecord record = customer_record(options, row.row);
            sample::soil(record, row, options);
            late_signups_[row.row] = record.signup;
        }
}

std::int32_t DirtyLines::late_signup(std::uint64_t customer) const {
    const auto found = late_signups_.find(customer);
    return found == late_signups_.end() ? 0 : found->second;
}

bool DirtyLines::left_out(const BookedOrder& booked) {
    const std::int32_t day = book_.day();
    for (const MissingDays& gap : missing_) {
        if (day < gap.first) continue;
        if (booked.returned() && left_out_.contains(booked.number)) return true;
        if (day > gap.last || booked.order.store != store_named(gap.store)) continue;
        if (!booked.returned()) left_out_.insert(booked.number);
        return true;
    }
    return false;
}

void DirtyLines::begin_stretch() {
    pending_.push_back(static_cast<Dirt>(first_line_dirt + stretch_ % line_dirts));
    ++stretch_;
    Draws draws(options_.seed, Stream::dirt, stretch_, 2);
    target_ = stretch_ * stretch_length_ + draws.below(static_cast<std::uint32_t>(stretch_length_));
}

Dirt DirtyLines::choose(const BookedOrder& booked, std::size_t line) {
    const auto found = std::ranges::find_if(pending_, [&](Dirt dirt) { return suits(dirt, booked, line); });
    if (found == pending_.end()) return Dirt::none;
    const Dirt dirt = *found;
    pending_.erase(found);
    return dirt;
}

bool DirtyLines::suits(Dirt dirt, const BookedOrder& booked, std::size_t line) const {
    const Order& order = booked.order;
    if (booked.returned() || order.bulk || late_signup(order.customer) != 0) return false;
    // What belongs to the whole order changes only where the order is one line; whoever stands twice is left alone.
    const auto known = [&] { return order.customer != nobody && !double_of(options_, order.customer); };
    switch (dirt) {
        case Dirt::absurd_quantity:
        case Dirt::absurd_price:
            return book_.lines(booked)[line].unit_price < cheap;
        case Dirt::in_future:
            return booked.lines == 1;
        case Dirt::unknown_customer:
            return booked.lines == 1 && order.customer != nobody && !booked.comes_back(line);
        case Dirt::unknown_product:  // else a return without purchase would follow
            return !booked.comes_back(line);
        case Dirt::unknown_store:
            return booked.lines == 1 && order.store >= 0;
        case Dirt::before_signup:
            return booked.lines == 1 && known() && customer_profile(options_, order.customer).signup >= first_day + 60;
        case Dirt::return_without_purchase:  // the first order of a customer: nothing was bought before
            return order.nth == 1 && known() && booked.lines < 4 &&
                   customer_profile(options_, order.customer).signup == book_.day() && book_.day() > first_day + 30;
        default:
            return true;
    }
}

void DirtyLines::soil(FileLine& line, Dirt dirt, const BookedOrder& booked) {
    Draws draws(options_.seed, Stream::dirt, at_, 3);
    const std::uint32_t which = draws.below(900);
    switch (dirt) {
        case Dirt::wrong_amount:
            line.amount = line.discount > 0 ? line.quantity * line.unit_price : line.amount + 100 + which;
            return;
        case Dirt::absurd_quantity:
            line.quantity *= 100;
            line.discount *= 100;
            line.amount *= 100;
            return;
        case Dirt::absurd_price:
            line.unit_price *= 100;
            line.discount *= 100;
            line.amount *= 100;
            return;
        case Dirt::zero_price:
            line.unit_price = line.discount = line.amount = 0;
            return;
        case Dirt::zero_quantity:
            line.quantity = line.discount = line.amount = 0;
            return;
        case Dirt::return_without_purchase:
            make_return(line, which, at_, book_.lines(booked));
            return;
        case Dirt::before_signup: {
            const std::int32_t signup = customer_profile(options_, booked.order.customer).signup;
            const std::int64_t back = date_of(DateTime{line.time}).days - signup + 5 + which % 40;
            line.time -= back * day_seconds;
            return;
        }
        case Dirt::unknown_customer:
            line.customer_id = "C9" + std::to_string(10'000 + which * 97);
            return;
        case Dirt::unknown_product:
            line.product_id = "A9" + std::to_string(100 + which);
            return;
        case Dirt::unknown_store:
            line.store_id = which % 2 == 0 ? "S77" : "S99";
            return;
        case Dirt::in_future:
            line.time += std::int64_t{ten_years} * day_seconds;
            return;
        default:
            return;
    }
}

}  // namespace clientele::sample
