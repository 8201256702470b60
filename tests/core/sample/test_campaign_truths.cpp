#include <QTest>
#include <map>
#include <set>

#include "core/sample/campaign.h"
#include "core/sample/loyalty.h"
#include "core/sample/order_book.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;
constexpr std::uint64_t customers = 2500;

/// Without doubles, so that a number is a person.
SampleOptions sample_of(std::uint64_t seed, Truths truths = {}) {
    truths.duplicates.strength = 0;
    return {.customers = customers, .seed = seed, .lines = 0, .truths = truths};
}

std::uint64_t person(std::string_view id) { return std::stoull(std::string(id.substr(1))); }


/// What became of an addressee of a campaign, from the rows.
struct Addressee {
    bool control = false, opened = false;
    int bought = 0;
};
std::map<std::uint64_t, Addressee> addressees(const SampleRows& rows, std::string_view campaign) {
    std::map<std::uint64_t, Addressee> found;
    for (std::size_t row = 0; row < rows.rows; ++row) {
        if (rows.text("campaign", row) != campaign) continue;
        Addressee& each = found[person(rows.text("customer_id", row))];
        const std::string_view event = rows.text("event", row);
        each.control |= event == "control";
        each.opened |= event == "opened";
        each.bought += event == "bought";
    }
    return found;
}

/// Purchases of the treated and of the control group, within or outside of some types of customers.
struct Groups {
    std::array<Average, 2> treated, control;  // by whether the type is one that the campaign moves
    double uplift(std::size_t moved) const { return treated[moved].mean() - control[moved].mean(); }
    double error(std::size_t moved) const { return std::hypot(treated[moved].error(), control[moved].error()); }
};
void add_groups(Groups& groups, const SampleRows& rows, const SampleOptions& options, std::string_view campaign) {
    const auto& moved = options.truths.campaign.moved;
    for (const auto& [who, what] : addressees(rows, campaign)) {
        const CustomerProfile profile = customer_profile(options, who);
        if (profile.last < options.truths.campaign.sent) continue;  // gone before: nothing moves them
        const std::size_t type = std::ranges::count(moved, customer_types[profile.type].name) > 0 ? 1 : 0;
        (what.control ? groups.control : groups.treated)[type].add(what.bought);
    }
}

}  // namespace

/// What campaigns and the loyalty programme do, read from their rows.
class TestCampaignTruths : public QObject {
    Q_OBJECT

 private slots:
    void the_voucher_moves_two_types_only() {
        for (const double strength : {1.0, 0.0}) {
            Groups groups;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
                Truths truths;
                truths.campaign.strength = strength;
                const SampleOptions options = sample_of(seed, truths);
                const SampleRows rows(sample_campaign_events(options));
                Groups own;
                add_groups(own, rows, options, truths.campaign.campaign);
                add_groups(groups, rows, options, truths.campaign.campaign);
                qInfo("campaign effect        seed %2d  %8.4f  against %8.4f", static_cast<int>(seed), own.uplift(1),
                      own.uplift(0));
                const double addressed = own.treated[0].count + own.treated[1].count;
                const double control = own.control[0].count + own.control[1].count;
                QVERIFY(std::abs(control / (addressed + control) - truths.campaign.control) < 0.06);
            }
            const double planted = CampaignEffect{}.effect * strength;
            qInfo("campaign effect: %.4f orders more (planted %.4f), %.4f of the others", groups.uplift(1), planted,
                  groups.uplift(0));
            QVERIFY(std::abs(groups.uplift(1) - planted) < 4 * groups.error(1) + 0.01);
            QVERIFY(std::abs(groups.uplift(0)) < 4 * groups.error(0));
        }
    }

    void who_opens_the_catalogue_buys_more_but_not_because_of_it() {
        for (const double strength : {1.0, 0.0}) {
            Average opened, closed, treated, control;
            for (std::uint64_t seed = 1; seed <= (strength > 0 ? seeds : 8); ++seed) {
                Truths truths;
                truths.nulls.strength = strength;
                const SampleRows rows(sample_campaign_events(sample_of(seed, truths)));
                Average own_opened, own_closed;
                for (const auto& [who, what] : addressees(rows, truths.nulls.campaign)) {
                    (what.control ? control : treated).add(what.bought);
                    if (what.control) continue;
                    (what.opened ? opened : closed).add(what.bought);
                    (what.opened ? own_opened : own_closed).add(what.bought);
                }
                qInfo("null campaign          seed %2d  %8.4f  against %8.4f", static_cast<int>(seed),
                      own_opened.mean(), own_closed.mean());
            }
            qInfo("null campaign: opened %.4f, not opened %.4f; treated %.4f, control %.4f", opened.mean(),
                  closed.mean(), treated.mean(), control.mean());
            if (strength > 0)
                QVERIFY(opened.mean() > 1.7 * closed.mean());
            else
                QVERIFY(std::abs(opened.mean() - closed.mean()) < 4 * std::hypot(opened.error(), closed.error()));
            QVERIFY(std::abs(treated.mean() - control.mean()) < 4 * std::hypot(treated.error(), control.error()));
        }
    }

    void campaign_events_follow_from_each_other() {
        const SampleOptions options = sample_of(4);
        const SampleRows rows(sample_campaign_events(options));
        std::map<std::pair<std::string_view, std::string_view>, std::set<std::string_view>> seen;
        std::map<std::pair<std::uint64_t, std::int64_t>, double> orders;
        for (OrderBook book(options); book.next_day();)
            for (const BookedOrder& order : book.orders())
                if (order.order.customer != nobody && !order.returned())
                    orders[{order.order.customer, start_of(Date{book.day()}).seconds + order.order.second}] =
                        static_cast<double>(book.amount(order)) / 100.0;
        std::map<std::string_view, std::pair<std::int32_t, std::int32_t>> window;
        for (const Campaign& campaign : campaigns(options.truths))
            window[campaign.name] = {campaign.sent, campaign.sent + campaign.within};
        std::set<std::string_view> unsubscribed;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const std::string_view campaign = rows.text("campaign", row), customer = rows.text("customer_id", row),
                                   event = rows.text("event", row);
            QVERIFY(rows.day(row) >= window.at(campaign).first && rows.day(row) <= window.at(campaign).second);
            auto& before = seen[{campaign, customer}];
            if (event == "sent" || event == "control") {
                QVERIFY(before.empty() && !unsubscribed.contains(customer));
            } else if (event == "bought") {
                QVERIFY(before.contains("sent") || before.contains("control"));
                QCOMPARE(rows.number("value", row), orders.at({person(customer), rows.time("time", row)}));
            } else {
                QVERIFY(before.contains(event == "opened" ? "sent" : "opened"));
            }
            QCOMPARE(rows.missing("value", row), event != "bought");
            QCOMPARE(rows.text("offer", row).empty(), before.contains("control") || event == "control");
            before.insert(event);
            if (event == "unsubscribed") unsubscribed.insert(customer);
        }
        QVERIFY(unsubscribed.size() > 10);
        QCOMPARE(window.size(), std::size_t{8});
    }

    void gold_members_order_more_often_and_silver_members_do_not() {
        // Earnings of a member in a tier, against the same members of a company without the truth.
        std::array<double, 4> with{}, without{};
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            std::array<double, 4> own{}, plain{};
            for (const double strength : {1.0, 0.0}) {
                Truths truths;
                truths.loyalty.strength = strength;
                const SampleRows rows(sample_loyalty_events(sample_of(seed, truths)));
                std::map<std::uint64_t, std::string_view> tier;
                for (std::size_t row = 0; row < rows.rows; ++row) {
                    std::string_view& own_tier = tier[person(rows.text("customer_id", row))];
                    if (rows.text("event", row) == "earn" && rows.number("points", row) > 0) {
                        const std::size_t at = own_tier == "Gold" ? 3 : own_tier == "Silver" ? 2 : 1;
                        (strength > 0 ? own : plain)[at] += 1;
                    }
                    own_tier = rows.text("tier", row);
                }
            }
            qInfo("loyalty tiers          seed %2d  %8.4f  against %8.4f", static_cast<int>(seed), own[3] / plain[3],
                  own[2] / plain[2]);
            for (std::size_t t = 0; t < 4; ++t) {
                with[t] += own[t];
                without[t] += plain[t];
            }
        }
        QVERIFY(std::abs(with[3] / without[3] - (1 + LoyaltyTiers{}.effect)) < 0.04);
        QVERIFY(std::abs(with[2] / without[2] - 1) < 0.015);
    }

    void points_follow_what_was_paid() {
        const SampleOptions options = sample_of(5);
        const SampleRows rows(sample_loyalty_events(options));
        std::map<std::pair<std::uint64_t, std::int64_t>, std::int64_t> amounts;
        for (OrderBook book(options); book.next_day();)
            for (const BookedOrder& order : book.orders())
                if (order.order.customer != nobody)
                    amounts[{order.order.customer, start_of(Date{book.day()}).seconds + order.order.second}] +=
                        book.amount(order);
        std::map<std::uint64_t, double> points;
        std::set<std::uint64_t> joined, left;
        std::map<std::string_view, int> events;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const std::uint64_t who = person(rows.text("customer_id", row));
            const std::string_view event = rows.text("event", row);
            ++events[event];
            QVERIFY(!left.contains(who));
            QCOMPARE(joined.contains(who), event != "join");
            if (event == "join") joined.insert(who);
            if (event == "leave") left.insert(who);
            if (row > 0) QVERIFY(rows.time("time", row) >= rows.time("time", row - 1));
            QCOMPARE(rows.missing("points", row), event != "earn" && event != "redeem");
            if (rows.missing("points", row)) continue;
            if (event == "earn")
                QCOMPARE(rows.number("points", row),
                         static_cast<double>(amounts.at({who, rows.time("time", row)}) / 100));
            if (event == "redeem") QVERIFY(-rows.number("points", row) <= points[who]);
            points[who] += rows.number("points", row);
        }
        QCOMPARE(events.size(), std::size_t{5});
        QVERIFY(events["leave"] > 20 && events["redeem"] > 100);
        const double share = static_cast<double>(joined.size()) / customers;
        QVERIFY2(share > 0.3 && share < 0.46, qPrintable(QString::number(share)));
    }
};

QTEST_GUILESS_MAIN(TestCampaignTruths)
#include "test_campaign_truths.moc"
