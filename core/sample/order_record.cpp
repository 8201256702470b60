#include "core/sample/order_record.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <cassert>

namespace clientele::sample {
namespace {

constexpr std::size_t orders_a_part = 512;  // drawn by one thread; the parts do not depend on how many there are

}  // namespace

const OrderRecord::Day& OrderRecord::day(std::int32_t day) {
    const auto at = static_cast<std::size_t>(day - first_day);
    const std::scoped_lock lock(drawing_);
    if (drawn_ == 0) purchases_ = std::make_unique<Purchases>(options_);
    while (drawn_ <= at) draw_next_day();
    return days_[at];
}

void OrderRecord::draw(std::span<const Purchases::DayOrder> orders, std::span<BookedOrder> booked, Part& part) const {
    part.lines.clear();
    part.returns.clear();
    for (std::size_t i = 0; i < orders.size(); ++i) {
        BookedOrder& each = booked[i];
        if (each.is_return) {
            part.drawn.assign(1, orders[i].returned);
        } else {
            purchases_->draw_lines(each.order, part.drawn);
            assert(part.drawn.size() <= 16);
            for (std::size_t k = 0; k < part.drawn.size(); ++k)
                if (const auto back = purchases_->return_of(each.order, each.number, k, part.drawn[k])) {
                    part.returns.push_back(*back);
                    each.coming_back |= static_cast<std::uint16_t>(1U << k);
                }
        }
        part.lines.insert(part.lines.end(), part.drawn.begin(), part.drawn.end());
        each.lines = static_cast<std::uint8_t>(part.drawn.size());
    }
}

void OrderRecord::draw_next_day() {
    Day& day = days_[drawn_];
    const std::vector<Purchases::DayOrder>& orders = purchases_->on_day(first_day + static_cast<std::int32_t>(drawn_));
    day.orders.reserve(orders.size());
    for (const Purchases::DayOrder& each : orders) {
        const bool is_return = each.returned_order != 0;
        day.orders.push_back(
            {.order = each.order, .number = is_return ? each.returned_order : ++last_number_, .is_return = is_return});
    }
    const std::size_t count = (orders.size() + orders_a_part - 1) / orders_a_part;
    if (parts_.size() < count) parts_.resize(count);
    const auto draw_part = [&](std::size_t i) {
        const std::size_t first = i * orders_a_part, some = std::min(orders.size() - first, orders_a_part);
        draw(std::span(orders).subspan(first, some), std::span(day.orders).subspan(first, some), parts_[i]);
    };
    if (count < 2)
        for (std::size_t i = 0; i < count; ++i) draw_part(i);
    else
        // Whoever waits here holds the lock: no other work that asks for a day may be taken up meanwhile.
        tbb::this_task_arena::isolate([&] { tbb::parallel_for(std::size_t{0}, count, draw_part); });
    std::uint32_t lines = 0;
    for (BookedOrder& each : day.orders) {
        each.first_line = lines;
        lines += each.lines;
    }
    day.lines.reserve(lines);
    for (std::size_t i = 0; i < count; ++i) {
        day.lines.insert(day.lines.end(), parts_[i].lines.begin(), parts_[i].lines.end());
        for (const Purchases::Return& back : parts_[i].returns) purchases_->plan(back);
    }
    if (++drawn_ == days_.size()) purchases_.reset();
}

}  // namespace clientele::sample
