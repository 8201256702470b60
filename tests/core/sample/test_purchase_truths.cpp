#include <QTest>
#include <cmath>
#include <set>

#include "core/sample/campaign.h"
#include "core/sample/company.h"
#include "core/sample/duplicates.h"
#include "core/sample/loyalty.h"
#include "purchase_record.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;
constexpr std::uint64_t customers = 2500;

SampleOptions sample_of(std::uint64_t seed, Truths truths = {}) {
    return {.customers = customers, .seed = seed, .lines = 0, .truths = truths};
}

/// Orders of each customer from a day on (and before another).
std::map<std::uint64_t, int> orders_by_customer(const PurchaseRecord& record, std::int32_t from, std::int32_t to) {
    std::map<std::uint64_t, int> counts;
    for (const auto& purchase : record.purchases)
        if (purchase.day >= from && purchase.day < to) ++counts[purchase.customer];
    return counts;
}

/// The standard error of a share.
double error_of(double share, double count) { return std::sqrt(share * (1 - share) / std::max(1.0, count)); }

}  // namespace

/// The truths that show in purchases, by direct computation from the order book. Each test prints a line a seed and
/// holds it to the planted figure within four standard errors of what is counted.
class TestPurchaseTruths : public QObject {
    Q_OBJECT
    std::vector<PurchaseRecord> made_;

    static void print(const char* truth, std::uint64_t seed, double value, double other) {
        qInfo("%-22s seed %2d  %8.4f  against %8.4f", truth, static_cast<int>(seed), value, other);
    }
    const PurchaseRecord& record(std::uint64_t seed) const { return made_[seed - 1]; }

 private slots:
    void initTestCase() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) made_.emplace_back(sample_of(seed));
    }

    void types_differ_in_how_often_they_buy() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            std::array<double, customer_types.size()> people_of{}, orders{};
            const SampleOptions options = sample_of(seed);
            std::vector<std::size_t> type;
            for (std::uint64_t i = 0; i < people(options); ++i) {
                type.push_back(customer_profile(options, i).type);
                ++people_of[type.back()];
            }
            for (const auto& purchase : record(seed).purchases) ++orders[type[purchase.customer]];
            const double loyal = orders[0] / people_of[0], occasional = orders[2] / people_of[2];
            print("types", seed, loyal, occasional);
            QVERIFY(loyal > 4 * occasional);
            for (std::size_t t = 0; t < people_of.size(); ++t) {
                const double share = people_of[t] / static_cast<double>(type.size()),
                             planted = customer_types[t].share / 1000.0;
                QVERIFY(std::abs(share - planted) < 4 * error_of(planted, static_cast<double>(type.size())));
            }
        }
        Truths weak;
        weak.types.strength = 0;
        for (std::uint64_t i = 0; i < 100; ++i) QCOMPARE(customer_profile(sample_of(1, weak), i).type, std::size_t{2});
    }

    void unresolved_complaints_make_customers_leave() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = sample_of(seed);
            const ChurnDriver& truth = options.truths.churn;
            std::map<std::uint64_t, std::int32_t> last;
            for (const auto& purchase : record(seed).purchases) last[purchase.customer] = purchase.day;
            double unresolved = 0, gone = 0, resolved = 0, gone_resolved = 0;
            for (std::uint64_t i = 0; i < people(options); ++i) {
                const CustomerProfile profile = customer_profile(options, i);
                if (profile.complaint == 0 || profile.complaint > last_day - 400) continue;
                const bool silent = last[i] <= profile.complaint + truth.within;
                (profile.complaint_resolved ? resolved : unresolved) += 1;
                if (silent) (profile.complaint_resolved ? gone_resolved : gone) += 1;
            }
            print("churn driver", seed, gone / unresolved, gone_resolved / resolved);
            // Whoever would have been silent anyway cannot be made to leave: the rest leaves as planted.
            const double usual = gone_resolved / resolved;
            const double planted = usual + (1 - usual) * truth.leaving;
            QVERIFY(std::abs(gone / unresolved - planted) <
                    4 * (error_of(planted, unresolved) + error_of(usual, resolved)));
            QVERIFY(gone / unresolved > usual + 0.2);
        }
    }

    void the_level_shift_lifts_orders() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            Truths without;
            without.shift.strength = 0;
            const PurchaseRecord plain(sample_of(seed, without));
            const std::int32_t from = without.shift.from;
            const auto step = [&](const PurchaseRecord& each) {
                return each.orders_between(from, last_day + 1) / each.orders_between(first_day, from);
            };
            print("level shift", seed, step(record(seed)) / step(plain), 1 + without.shift.by);
            QVERIFY(std::abs(step(record(seed)) / step(plain) - (1 + without.shift.by)) < 0.03);
        }
    }

    void sales_move_with_the_market() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            Truths without;
            without.market.strength = 0;
            const PurchaseRecord plain(sample_of(seed, without));
            const auto growth = [&](const PurchaseRecord& each) {
                return each.orders_between(last_day - 181, last_day + 1) /
                       each.orders_between(first_day, first_day + 182);
            };
            double early = 0, late = 0;
            for (std::int32_t d = 0; d < 182; ++d) {
                early += market_index(first_day + d);
                late += market_index(last_day - d);
            }
            print("market", seed, growth(record(seed)) / growth(plain), late / early);
            QVERIFY(std::abs(growth(record(seed)) / growth(plain) - late / early) < 0.03);
        }
    }

    void the_faulty_article_comes_back() {
        double bought = 0, back = 0, bought_before = 0, back_before = 0;
        const ProductDefect truth;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const auto each = record(seed).articles[article_named(truth.article)];
            print("defect: returned", seed, each.back_after / std::max(1.0, double(each.after)),
                  each.back_before / std::max(1.0, double(each.before)));
            bought += each.after;
            back += each.back_after;
            bought_before += each.before;
            back_before += each.back_before;
        }
        const double usual = back_before / bought_before, planted = usual + truth.returned;
        qInfo("defect: returned, all seeds: %.4f of %.0f against %.4f of %.0f before", back / bought, bought, usual,
              bought_before);
        // The last weeks' returns lie after the end of the three years.
        QVERIFY(back / bought > planted - 0.06 && back / bought < planted + 4 * error_of(planted, bought));
    }

    void the_undercut_category_sells_less() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            Truths without;
            without.undercutting.strength = 0;
            const Undercutting& truth = without.undercutting;
            const PurchaseRecord plain(sample_of(seed, without));
            std::size_t category = 0;
            while (categories()[category].name != truth.category) ++category;
            const double now = record(seed).category_share(category, truth.from, last_day + 1);
            const double usual = plain.category_share(category, truth.from, last_day + 1);
            print("undercutting", seed, now / usual, 1 + truth.sales);
            const double lines = 20.0 * customers / 3 * 0.7;
            // The others of the eight categories take over what is not bought here.
            QVERIFY(std::abs(now / usual - (1 + truth.sales)) < 0.03 + 4 * error_of(usual, lines) / usual);
        }
    }

    void pairs_are_bought_together() {
        const BoughtTogether truth;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            double with = 0, both = 0;
            for (const auto& pair : truth.pairs) {
                const std::uint32_t first = article_named(pair.first), second = article_named(pair.second);
                with += record(seed).orders_with.at(first);
                const auto found = record(seed).orders_with_both.find({first, second});
                both += found == record(seed).orders_with_both.end() ? 0 : found->second;
            }
            print("bought together", seed, both / with, truth.joined);
            QVERIFY(std::abs(both / with - truth.joined) < 0.04 + 4 * error_of(truth.joined, with));
        }
        Truths without;
        without.together.strength = 0;
        const PurchaseRecord plain(sample_of(1, without));
        for (const auto& pair : truth.pairs) {
            const std::uint32_t first = article_named(pair.first), second = article_named(pair.second);
            const auto found = plain.orders_with_both.find({first, second});
            const double both = found == plain.orders_with_both.end() ? 0 : found->second;
            QVERIFY(both / plain.orders_with.at(first) < 0.1);
        }
    }

    void the_campaign_moves_two_types_only() {
        std::array<double, 2> all_treated{}, all_control{}, bought_treated{}, bought_control{};  // others, moved types
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = sample_of(seed);
            const CampaignEffect& truth = options.truths.campaign;
            const auto orders = orders_by_customer(record(seed), truth.sent + 1, truth.sent + 1 + truth.within);
            double treated = 0, addressed = 0;
            for (std::uint64_t i = 0; i < people(options); ++i) {
                const CustomerProfile profile = customer_profile(options, i);
                const Treatment each = treatment(options, i, profile);
                if (!each.addressed) continue;
                ++addressed;
                if (!each.control) ++treated;
                if (profile.last < truth.sent + truth.within) continue;  // gone: nobody can move them
                const std::size_t moved = std::ranges::count(truth.moved, customer_types[profile.type].name) > 0;
                (each.control ? all_control : all_treated)[moved] += 1;
                const auto found = orders.find(i);
                (each.control ? bought_control : bought_treated)[moved] += found == orders.end() ? 0 : found->second;
            }
            print("campaign: treated", seed, treated / addressed, 1 - truth.control);
            QVERIFY(std::abs(treated / addressed - (1 - truth.control)) < 4 * error_of(truth.control, addressed));
        }
        const auto uplift = [&](std::size_t moved) {
            return bought_treated[moved] / all_treated[moved] - bought_control[moved] / all_control[moved];
        };
        qInfo("campaign: %.4f orders more of the moved types (planted %.4f), %.4f of the others", uplift(1),
              CampaignEffect{}.effect, uplift(0));
        const double tolerance = 4 * std::sqrt(0.25 / all_control[1] + 0.25 / all_treated[1]);
        QVERIFY(std::abs(uplift(1) - CampaignEffect{}.effect) < tolerance);
        QVERIFY(std::abs(uplift(0)) < 4 * std::sqrt(0.25 / all_control[0] + 0.25 / all_treated[0]));
    }

    void gold_members_order_more_often_and_silver_members_do_not() {
        double gold_with = 0, gold_without = 0, silver_with = 0, silver_without = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            Truths without;
            without.loyalty.strength = 0;
            const SampleOptions options = sample_of(seed, without);
            const PurchaseRecord plain(options);
            const auto after = [&](const PurchaseRecord& each, Tier tier) {
                std::map<std::uint64_t, std::uint32_t> count;
                double orders = 0;
                for (const auto& purchase : each.purchases) {
                    const std::uint32_t nth = ++count[purchase.customer];
                    const std::uint32_t joined = joining_order(options, purchase.customer);
                    orders += tier_after(without.loyalty, joined, nth - 1) == tier;
                }
                return orders;
            };
            const double gold = after(record(seed), Tier::gold), usual = after(plain, Tier::gold);
            print("loyalty: gold", seed, gold / usual, 1 + without.loyalty.effect);
            gold_with += gold;
            gold_without += usual;
            silver_with += after(record(seed), Tier::silver);
            silver_without += after(plain, Tier::silver);
        }
        qInfo("loyalty: gold %.4f, silver %.4f", gold_with / gold_without, silver_with / silver_without);
        QVERIFY(std::abs(gold_with / gold_without - (1 + LoyaltyTiers{}.effect)) < 0.03);
        QVERIFY(std::abs(silver_with / silver_without - 1) < 0.01);
    }

    void one_huge_order_stands_out_on_its_day() {
        const Nulls truth;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            int huge = 0;
            for (OrderBook book(sample_of(seed)); book.next_day();)
                for (const BookedOrder& order : book.orders()) {
                    if (!order.order.bulk) continue;
                    ++huge;
                    QCOMPARE(book.day(), truth.bulk_order_day);
                    QCOMPARE(order.order.store, store_named(truth.bulk_order_store));
                    QVERIFY(book.amount(order) > 100'000);
                }
            QCOMPARE(huge, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestPurchaseTruths)
#include "test_purchase_truths.moc"
