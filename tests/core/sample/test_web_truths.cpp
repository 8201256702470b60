#include <QTest>
#include <map>
#include <set>

#include "core/sample/catalogue.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/web_visitors.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;
constexpr std::int64_t day_seconds = 86'400;

SampleOptions sample_of(std::uint64_t seed, std::uint64_t customers, Truths truths = {}) {
    return {.customers = customers, .seed = seed, .lines = 0, .truths = truths};
}

double error_of(double share, double count) { return std::sqrt(share * (1 - share) / std::max(1.0, count)); }

/// A session as it can be read from the rows.
struct Session {
    std::string_view visitor, customer, referrer, device;
    std::int64_t begin = 0, end = 0;
    bool payment = false, done = false;
};
std::vector<Session> sessions_of(const SampleRows& rows) {
    const auto &names = rows.of("session"), &pages = rows.of("page");
    std::vector<Session> sessions;
    for (std::size_t row = 0; row < rows.rows; ++row) {
        if (row == 0 || names.text(row) != names.text(row - 1))
            sessions.push_back({rows.text("visitor", row), rows.text("customer_id", row), rows.text("referrer", row),
                                rows.text("device", row), rows.time("time", row)});
        Session& session = sessions.back();
        session.end = rows.time("time", row);
        session.payment |= pages.text(row) == "/checkout/payment";
        session.done |= pages.text(row) == "/checkout/done";
    }
    return sessions;
}

/// Share of the visits of the payment page, on phones or elsewhere, that go no further.
struct Leaving {
    double seen = 0, left = 0;
    double share() const { return left / seen; }
};
Leaving leaving_payment(const std::vector<Session>& sessions, bool mobile, std::int32_t from, std::int32_t to) {
    Leaving counted;
    for (const Session& session : sessions) {
        const bool counts = session.payment && (session.device == BrokenPage{}.device) == mobile;
        if (!counts || session.begin < from * day_seconds || session.begin >= to * day_seconds) continue;
        ++counted.seen;
        counted.left += !session.done;
    }
    return counted;
}

/// Journeys that hold both channels of the truth, by which of them came first: how many, and how many end in a
/// purchase. A journey is what a person does until a purchase or until 30 days pass.
struct Journeys {
    std::array<double, 2> all{}, bought{};
    double share(std::size_t order) const { return bought[order] / all[order]; }
};
Journeys journeys_of(const std::vector<Session>& sessions, const ChannelOrder& truth) {
    std::map<std::string_view, std::string_view> owner;  // of each cookie
    for (const Session& session : sessions)
        if (!session.customer.empty()) owner[session.visitor] = session.customer;
    std::map<std::string_view, std::vector<const Session*>> people;
    for (const Session& session : sessions) {
        const auto known = owner.find(session.visitor);
        people[known == owner.end() ? session.visitor : known->second].push_back(&session);
    }
    Journeys counted;
    for (auto& [person, own] : people) {
        std::ranges::sort(own, {}, &Session::begin);
        std::string_view first;
        bool both = false;
        std::int64_t last = 0;
        const auto finish = [&](bool bought) {
            if (both) {
                const std::size_t order = first == truth.first ? 0 : 1;
                counted.all[order] += 1;
                counted.bought[order] += bought;
            }
            first = {};
            both = false;
        };
        for (const Session* session : own) {
            if (session->begin > last + 30 * day_seconds) finish(false);
            last = session->end;
            if (session->referrer == truth.first || session->referrer == truth.second) {
                if (first.empty()) first = session->referrer;
                both |= session->referrer != first;
            }
            if (session->done) finish(true);
        }
        finish(false);
    }
    return counted;
}

/// Of the ordered lines of customers with an account: how many have a page view of the article in the days before.
struct Looked {
    double lines = 0, looked = 0, in_shops = 0, looked_in_shops = 0;
};
Looked looked_before(const SampleRows& rows, const std::vector<Session>& sessions, const SampleOptions& options) {
    std::map<std::string_view, std::string_view> owner;
    for (const Session& session : sessions)
        if (!session.customer.empty()) owner[session.visitor] = session.customer;
    std::map<std::pair<std::string_view, std::string_view>, std::vector<std::int64_t>> views;
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (!rows.text("product_id", row).empty())
            if (const auto known = owner.find(rows.text("visitor", row)); known != owner.end())
                views[{known->second, rows.text("product_id", row)}].push_back(rows.time("time", row));
    Looked counted;
    const std::int64_t longest = options.truths.look.within * day_seconds;
    for (OrderBook book(options); book.next_day();) {
        if (book.day() < first_day + options.truths.look.within) continue;
        for (const BookedOrder& order : book.orders()) {
            if (order.returned() || order.order.customer == nobody || !has_account(options, order.order.customer))
                continue;
            std::string customer;
            append_customer_id(customer, row_used(options, order.order.customer, order.number));
            const std::int64_t at = book.day() * day_seconds + order.order.second;
            for (const Line& line : book.lines(order)) {
                const auto found = views.find({customer, articles()[line.article].id});
                const bool looked = found != views.end() && std::ranges::any_of(found->second, [&](std::int64_t view) {
                                        return view < at - 3600 && view >= at - longest;
                                    });
                counted.lines += 1;
                counted.looked += looked;
                counted.in_shops += order.order.store >= 0;
                counted.looked_in_shops += looked && order.order.store >= 0;
            }
        }
    }
    return counted;
}

}  // namespace

/// What is planted in the log of the website, read from its rows alone.
class TestWebTruths : public QObject {
    Q_OBJECT

 private slots:
    void the_payment_page_fails_on_phones_from_its_day_on() {
        Leaving before, after, elsewhere, weakened;
        const BrokenPage truth;
        const double usual = 0.05, broken = 1 - (1 - usual) * (1 - truth.lost);
        const auto add = [](Leaving& to, const Leaving& more) {
            to.seen += more.seen;
            to.left += more.left;
        };
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const auto sessions_from = [&](double strength, auto use) {
                Truths truths;
                truths.broken_page.strength = strength;
                const SampleRows rows(sample_web_events(sample_of(seed, 1500, truths)));
                use(sessions_of(rows));
            };
            sessions_from(1, [&](const std::vector<Session>& sessions) {
                const Leaving now = leaving_payment(sessions, true, truth.from, last_day + 1);
                const Leaving then = leaving_payment(sessions, true, first_day, truth.from);
                qInfo("broken page            seed %2d  %8.4f  against %8.4f", static_cast<int>(seed), now.share(),
                      then.share());
                QVERIFY(std::abs(now.share() - broken) < 4.5 * error_of(broken, now.seen));
                QVERIFY(std::abs(then.share() - usual) < 4.5 * error_of(usual, then.seen));
                add(after, now);
                add(before, then);
                add(elsewhere, leaving_payment(sessions, false, truth.from, last_day + 1));
            });
            if (seed <= 3)
                sessions_from(0, [&](const std::vector<Session>& sessions) {
                    add(weakened, leaving_payment(sessions, true, truth.from, last_day + 1));
                });
        }
        qInfo("broken page: %.4f of phones leave (before %.4f), %.4f of other devices, %.4f at strength 0",
              after.share(), before.share(), elsewhere.share(), weakened.share());
        QVERIFY(std::abs(after.share() - broken) < 4 * error_of(broken, after.seen));
        QVERIFY(std::abs(elsewhere.share() - usual) < 4 * error_of(usual, elsewhere.seen));
        QVERIFY(std::abs(weakened.share() - usual) < 4 * error_of(usual, weakened.seen));
    }

    void one_order_of_channels_leads_to_purchases() {
        const ChannelOrder truth;
        for (const double strength : {1.0, 0.0}) {
            Journeys total;
            for (std::uint64_t seed = 1; seed <= (strength > 0 ? seeds : 4); ++seed) {
                Truths truths;
                truths.channels.strength = strength;
                const SampleRows rows(sample_web_events(sample_of(seed, 1500, truths)));
                const Journeys found = journeys_of(sessions_of(rows), truth);
                for (const std::size_t order : {0, 1}) {
                    total.all[order] += found.all[order];
                    total.bought[order] += found.bought[order];
                }
                qInfo("channel order          seed %2d  %8.4f  against %8.4f (%g journeys)", static_cast<int>(seed),
                      found.share(0), found.share(1), found.all[0]);
            }
            const double planted = truth.usual + strength * (truth.conversion - truth.usual);
            qInfo("channel order: %.4f (planted %.4f), the other way round %.4f (planted %.4f)", total.share(0),
                  planted, total.share(1), truth.usual);
            QVERIFY(std::abs(total.share(0) - planted) < 4 * error_of(planted, total.all[0]) + 0.01);
            QVERIFY(std::abs(total.share(1) - truth.usual) < 4 * error_of(truth.usual, total.all[1]) + 0.01);
        }
    }

    void articles_are_looked_at_before_they_are_bought() {
        const LookThenBuy truth;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = sample_of(seed, 800);
            const SampleRows rows(sample_web_events(options));
            const Looked found = looked_before(rows, sessions_of(rows), options);
            const double share = found.looked / found.lines, shops = found.looked_in_shops / found.in_shops;
            qInfo("look then buy          seed %2d  %8.4f  against %8.4f (in shops %.4f)", static_cast<int>(seed),
                  share, truth.looked, shops);
            // Not everyone is ever logged in on the device that he looks with: those looks belong to nobody.
            QVERIFY(share > truth.looked - 0.06 && share < truth.looked + 0.03);
            QVERIFY(shops > truth.looked - 0.08);
        }
        Truths without;
        without.look.strength = 0;
        const SampleOptions options = sample_of(1, 800, without);
        const SampleRows rows(sample_web_events(options));
        const Looked found = looked_before(rows, sessions_of(rows), options);
        QVERIFY(found.looked / found.lines < 0.03);
    }

    void every_order_online_ends_its_session() {
        const SampleOptions options = sample_of(2, 1000);
        const SampleRows rows(sample_web_events(options));
        std::map<std::int64_t, std::vector<std::string_view>> done;
        for (const Session& session : sessions_of(rows))
            if (session.done) done[session.end].push_back(session.customer);
        std::size_t orders = 0, sessions = 0;
        for (const auto& [time, customers] : done) sessions += customers.size();
        for (OrderBook book(options); book.next_day();)
            for (const BookedOrder& order : book.orders()) {
                const bool online = order.order.channel == Channel::web || order.order.channel == Channel::app;
                if (order.returned() || !online) continue;
                ++orders;
                const auto found = done.find(book.day() * day_seconds + order.order.second);
                QVERIFY(found != done.end());
                std::string customer;
                append_customer_id(customer, row_used(options, order.order.customer, order.number));
                QVERIFY(std::ranges::any_of(found->second,
                                            [&](std::string_view each) { return each.empty() || each == customer; }));
            }
        QCOMPARE(sessions, orders);
    }

    void the_log_reads_like_one() {
        const SampleOptions options = sample_of(3, 1000);
        const SampleRows rows(sample_web_events(options));
        const double each = static_cast<double>(rows.rows) / 1000 / 3;
        QVERIFY2(each > 8 && each < 20, qPrintable(QString::number(each)));
        std::set<std::string_view> known, referrers, devices, pages;
        for (const Article& article : articles()) known.insert(article.id);
        std::map<std::string_view, bool> cookies;  // seen without a customer
        std::size_t later_known = 0, anonymous = 0;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            QVERIFY(rows.day(row) >= first_day && rows.day(row) <= last_day);
            const std::string_view page = rows.text("page", row), product = rows.text("product_id", row);
            QCOMPARE(page.starts_with("/product/"), !product.empty());
            if (!product.empty()) QVERIFY(known.contains(product) && page.ends_with(product));
            const bool same = row > 0 && rows.text("session", row) == rows.text("session", row - 1);
            if (same) {
                QVERIFY(rows.time("time", row) > rows.time("time", row - 1) || rows.day(row) == first_day);
                QCOMPARE(rows.text("visitor", row), rows.text("visitor", row - 1));
            }
            referrers.insert(rows.text("referrer", row));
            devices.insert(rows.text("device", row));
            pages.insert(page);
            const bool identified = !rows.text("customer_id", row).empty();
            anonymous += !identified;
            auto [cookie, fresh] = cookies.emplace(rows.text("visitor", row), !identified);
            if (!fresh && cookie->second && identified) {
                ++later_known;
                cookie->second = false;
            }
        }
        QCOMPARE(referrers.size(), std::size_t{6});
        QCOMPARE(devices.size(), std::size_t{5});
        for (const std::string_view page : pages)
            QVERIFY(page.starts_with("/") && std::ranges::all_of(page, [](char c) { return c > ' ' && c < '~'; }));
        QVERIFY(pages.size() > 205 && pages.size() < 240);
        QVERIFY(later_known > 100);
        QVERIFY(anonymous > rows.rows / 10 && anonymous < rows.rows * 7 / 10);
    }
};

QTEST_GUILESS_MAIN(TestWebTruths)
#include "test_web_truths.moc"
