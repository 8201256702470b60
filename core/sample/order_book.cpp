#include "core/sample/order_book.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>

namespace clientele::sample {
namespace {

constexpr std::size_t orders_a_part = 512;  // drawn by one thread; the parts do not depend on how many there are

}  // namespace

std::string order_id(const BookedOrder& order) { return (order.returned() ? "R" : "") + std::to_string(order.number); }

void OrderBook::draw(std::size_t first, std::size_t last, Part& part) const {
    part.lines.clear();
    part.counts.clear();
    part.returns.clear();
    for (std::size_t i = first; i < last; ++i) {
        const BookedOrder& booked = orders_[i];
        if (booked.returned()) {
            part.drawn.assign(1, booked.order.returned);
        } else {
            purchases_.draw_lines(booked.order, part.drawn);
            for (std::size_t k = 0; k < part.drawn.size(); ++k)
                if (const auto back = purchases_.return_of(booked.order, booked.number, k, part.drawn[k]))
                    part.returns.push_back(*back);
        }
        part.lines.insert(part.lines.end(), part.drawn.begin(), part.drawn.end());
        part.counts.push_back(static_cast<std::uint32_t>(part.drawn.size()));
    }
}

bool OrderBook::next_day() {
    if (day_ >= last_day) return false;
    orders_.clear();
    lines_.clear();
    for (const Order& order : purchases_.on_day(++day_))
        orders_.push_back({order, order.returned_order != 0 ? order.returned_order : ++last_number_});
    const std::size_t count = (orders_.size() + orders_a_part - 1) / orders_a_part;
    if (parts_.size() < count) parts_.resize(count);
    const auto draw_part = [&](std::size_t i) {
        draw(i * orders_a_part, std::min(orders_.size(), (i + 1) * orders_a_part), parts_[i]);
    };
    if (count < 2)
        for (std::size_t i = 0; i < count; ++i) draw_part(i);
    else
        tbb::parallel_for(std::size_t{0}, count, draw_part);
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (const std::uint32_t lines : parts_[i].counts) {
            orders_[at].first_line = at == 0 ? 0 : orders_[at - 1].first_line + orders_[at - 1].lines;
            orders_[at++].lines = lines;
        }
        lines_.insert(lines_.end(), parts_[i].lines.begin(), parts_[i].lines.end());
        for (const Purchases::Return& back : parts_[i].returns) purchases_.plan(back);
    }
    return true;
}

std::int64_t OrderBook::amount(const BookedOrder& order) const {
    std::int64_t sum = 0;
    for (const Line& line : lines(order)) sum += line.amount();
    return sum;
}

}  // namespace clientele::sample
