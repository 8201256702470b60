#pragma once

#include <map>
#include <vector>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/order_book.h"

namespace clientele::sample {

/// What the order book holds, as tests of the truths ask for it: one pass over the generator's own record.
struct PurchaseRecord {
    struct Purchase {
        std::uint64_t customer;
        std::int32_t day;
        bool campaign;
    };
    struct ArticleLines {
        std::uint32_t before = 0, after = 0;            // lines bought before and from the defect's day on
        std::uint32_t back_before = 0, back_after = 0;  // of those, sent back
    };
    std::vector<Purchase> purchases;                     // of known customers, by time
    std::vector<std::uint32_t> orders_on;                // day - first_day
    std::vector<std::array<std::uint32_t, 8>> lines_on;  // by category
    std::vector<ArticleLines> articles;                  // by article
    std::map<std::uint32_t, std::uint32_t> orders_with;  // first article of a pair -> orders that hold it
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> orders_with_both;

    explicit PurchaseRecord(const SampleOptions& options)
        : orders_on(day_count), lines_on(day_count), articles(sample::articles().size()), firsts_(articles.size()) {
        for (const auto& pair : options.truths.together.pairs) firsts_[article_named(pair.first)] = true;
        const std::int32_t from = options.truths.defect.from;
        std::vector<std::int32_t> bought_on;  // by order number
        std::uint64_t first = 0;
        for (OrderBook book(options); book.next_day();)
            for (const BookedOrder& order : book.orders()) {
                if (bought_on.empty()) first = order.number;
                if (!order.returned()) bought_on.push_back(book.day());
                add(order, book, bought_on[order.number - first] >= from);
            }
    }

    double orders_between(std::int32_t from, std::int32_t to) const {
        double sum = 0;
        for (std::int32_t day = from; day < to; ++day) sum += orders_on[static_cast<std::size_t>(day - first_day)];
        return sum;
    }
    double category_share(std::size_t category, std::int32_t from, std::int32_t to) const {
        double own = 0, all = 0;
        for (std::int32_t day = from; day < to; ++day)
            for (std::size_t c = 0; c < 8; ++c) {
                const double lines = lines_on[static_cast<std::size_t>(day - first_day)][c];
                all += lines;
                if (c == category) own += lines;
            }
        return own / all;
    }

 private:
    void add(const BookedOrder& order, const OrderBook& book, bool after) {
        const auto lines = book.lines(order);
        const auto day = static_cast<std::size_t>(book.day() - first_day);
        if (order.returned()) {
            ArticleLines& each = articles[lines[0].article];
            ++(after ? each.back_after : each.back_before);
            return;
        }
        ++orders_on[day];
        if (order.order.customer != nobody)
            purchases.push_back({order.order.customer, book.day(), order.order.campaign});
        for (std::size_t i = 0; i < lines.size(); ++i) {
            ++lines_on[day][sample::articles()[lines[i].article].category];
            ArticleLines& each = articles[lines[i].article];
            if (order.order.customer != nobody) ++(after ? each.after : each.before);
            if (!firsts_[lines[i].article]) continue;
            ++orders_with[lines[i].article];
            for (std::size_t j = 0; j < lines.size(); ++j)
                if (i != j) ++orders_with_both[{lines[i].article, lines[j].article}];
        }
    }

    std::vector<bool> firsts_;  // by article: the first of a pair
};

}  // namespace clientele::sample
