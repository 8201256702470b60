#include <QTest>
#include <map>
#include <set>

#include "core/sample/company.h"
#include "core/sample/order_book.h"
#include "core/sample/store_traffic.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;
constexpr std::uint64_t customers = 2000;

SampleOptions sample_of(std::uint64_t seed, Truths truths = {}) {
    return {.customers = customers, .seed = seed, .lines = 0, .truths = truths};
}

/// Visitors and purchases that were counted.
struct Doors {
    double visitors = 0, purchases = 0;
    double conversion() const { return purchases / visitors; }
};

/// The counts and the interviews of a sample, in figures.
struct Visits {
    static constexpr std::size_t reasons = 6;
    Doors before, after, others_before, others_after;             // the store of ServiceDecline, and all others
    std::map<std::int64_t, double> lost, bought;                  // by hour of the day, in the last year
    std::array<std::array<double, reasons>, hours_open> named{};  // interviews by hour, but for the declining store
    std::array<double, 2> waiting{}, lost_asked{};                // of that store, before and after

    Visits(const SampleRows& rows, const SampleOptions& options) {
        const ServiceDecline& decline = options.truths.decline;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const bool there = rows.text("store_id", row) == decline.store;
            const bool later = rows.day(row) >= decline.from;
            if (!rows.missing("visitors", row)) {
                Doors& doors = there ? (later ? after : before) : (later ? others_after : others_before);
                doors.visitors += rows.number("visitors", row);
                doors.purchases += rows.number("purchases", row);
                const std::int64_t hour = rows.time("time", row) % 86'400 / 3600;
                if (hour == 0 || there) continue;
                lost[hour] += rows.number("visitors", row) - rows.number("purchases", row);
                bought[hour] += rows.number("purchases", row);
                continue;
            }
            if (rows.flag("purchased", row)) continue;
            const auto reason =
                static_cast<std::size_t>(std::ranges::find(options.truths.exits.reasons, rows.text("reason", row)) -
                                         options.truths.exits.reasons.begin());
            const auto hour = static_cast<std::size_t>(rows.time("time", row) % 86'400 / 3600 - opening_hour);
            if (!there) named[hour][reason] += 1;
            if (there) lost_asked[later] += 1;
            if (there) waiting[later] += reason == waiting_reason;
        }
    }
};

}  // namespace

/// Who comes, who buys and why the others do not, from the rows of the visits.
class TestVisitTruths : public QObject {
    Q_OBJECT

 private slots:
    void conversion_falls_where_service_fell() {
        for (const double strength : {1.0, 0.0}) {
            Average ratio, others;
            std::array<double, 2> waiting{}, asked{};
            for (std::uint64_t seed = 1; seed <= (strength > 0 ? seeds : 6); ++seed) {
                Truths truths;
                truths.decline.strength = strength;
                const SampleOptions options = sample_of(seed, truths);
                const Visits visits(SampleRows(sample_visits(options)), options);
                ratio.add(visits.after.conversion() / visits.before.conversion());
                others.add(visits.others_after.conversion() / visits.others_before.conversion());
                for (const std::size_t i : {0, 1}) {
                    waiting[i] += visits.waiting[i];
                    asked[i] += visits.lost_asked[i];
                }
                qInfo("service decline        seed %2d  %8.4f  against %8.4f elsewhere", static_cast<int>(seed),
                      visits.after.conversion() / visits.before.conversion(),
                      visits.others_after.conversion() / visits.others_before.conversion());
            }
            const double planted = 1 + ServiceDecline{}.conversion * strength;
            const double more_waiting = waiting[1] / asked[1] - waiting[0] / asked[0];
            const double error = 4 * std::sqrt(0.25 / asked[0] + 0.25 / asked[1]);
            qInfo("service decline: conversion %.4f (planted %.4f), elsewhere %.4f; waiting %.4f more", ratio.mean(),
                  planted, others.mean(), more_waiting);
            QVERIFY(std::abs(ratio.mean() - planted) < 4 * ratio.error() + 0.01);
            QVERIFY(std::abs(others.mean() - 1) < 0.02);
            QVERIFY(std::abs(more_waiting - ServiceDecline{}.waiting * strength) < error);
        }
    }

    void reasons_have_their_shares_once_hours_are_weighted() {
        for (const double strength : {1.0, 0.0}) {
            std::array<double, Visits::reasons> weighted{}, plain{};
            double all = 0, asked = 0;
            for (std::uint64_t seed = 1; seed <= (strength > 0 ? seeds : 6); ++seed) {
                Truths truths;
                truths.exits.strength = strength;
                const SampleOptions options = sample_of(seed, truths);
                const Visits visits(SampleRows(sample_visits(options)), options);
                std::array<double, Visits::reasons> own{};
                double own_all = 0;
                for (std::size_t hour = 0; hour < hours_open; ++hour) {
                    double count = 0;
                    for (const double each : visits.named[hour]) count += each;
                    const double lost = visits.lost.at(static_cast<std::int64_t>(hour) + opening_hour);
                    for (std::size_t r = 0; r < Visits::reasons && count > 0; ++r) {
                        own[r] += lost * visits.named[hour][r] / count;
                        plain[r] += visits.named[hour][r];
                    }
                    own_all += count > 0 ? lost : 0;
                    asked += count;
                }
                qInfo("exit reasons           seed %2d  %8.4f  %8.4f  %8.4f  %8.4f  %8.4f  %8.4f",
                      static_cast<int>(seed), own[0] / own_all, own[1] / own_all, own[2] / own_all, own[3] / own_all,
                      own[4] / own_all, own[5] / own_all);
                for (std::size_t r = 0; r < Visits::reasons; ++r) weighted[r] += own[r] / own_all;
                all += 1;
            }
            for (std::size_t r = 0; r < Visits::reasons; ++r) {
                const double planted = 1.0 / 6 + strength * (ExitReasons{}.shares[r] - 1.0 / 6);
                const double error = std::sqrt(planted * (1 - planted) / asked);
                qInfo("exit reasons: %.4f weighted, %.4f as asked (planted %.4f)", weighted[r] / all, plain[r] / asked,
                      planted);
                QVERIFY(std::abs(weighted[r] / all - planted) < 7 * error);  // weights make few interviews count much
            }
            // Waiting is named in busy hours, in which fewer are asked.
            QVERIFY(plain[waiting_reason] / asked < weighted[waiting_reason] / all - 0.002);
        }
    }

    void purchases_are_the_orders_of_the_store_and_hour() {
        const SampleOptions options = sample_of(2);
        const SampleRows rows(sample_visits(options));
        std::map<std::pair<std::int8_t, std::int64_t>, double> by_hour, by_day;
        double ordered = 0, counted = 0;
        for (OrderBook book(options); book.next_day();)
            for (const BookedOrder& order : book.orders()) {
                if (order.order.store < 0 || order.returned()) continue;
                const std::int64_t day = start_of(Date{book.day()}).seconds;
                ++by_hour[{order.order.store, day + order.order.second / 3600 * 3600}];
                ++by_day[{order.order.store, day}];
                ++ordered;
            }
        for (std::size_t row = 0; row < rows.rows; ++row) {
            if (rows.missing("visitors", row)) continue;
            const std::int64_t time = rows.time("time", row);
            const auto key = std::pair(store_named(rows.text("store_id", row)), time);
            QCOMPARE(rows.number("purchases", row), time % 86'400 == 0 ? by_day[key] : by_hour[key]);
            QVERIFY(rows.number("visitors", row) >= rows.number("purchases", row));
            counted += rows.number("purchases", row);
        }
        QCOMPARE(counted, ordered);
    }

    void interviews_read_like_interviews() {
        const SampleOptions options = sample_of(3);
        const SampleRows rows(sample_visits(options));
        std::set<std::string_view> ids, texts, asked_by;
        std::size_t interviews = 0, known = 0, written = 0, quiet = 0, german = 0, french = 0;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            if (!rows.missing("visitors", row)) {
                QVERIFY(rows.text("visit_id", row).empty() && rows.missing("purchased", row));
                continue;
            }
            ++interviews;
            QVERIFY(ids.insert(rows.text("visit_id", row)).second);
            QCOMPARE(rows.text("reason", row).empty(), rows.flag("purchased", row));
            QVERIFY(rows.number("party_size", row) >= 1 && rows.number("party_size", row) <= 5);
            QVERIFY(shops_open(rows.day(row)));
            asked_by.insert(rows.text("asked_by", row));
            known += !rows.text("customer_id", row).empty();
            quiet += rows.text("store_id", row) == options.truths.nulls.quiet_store;
            const std::string_view text = rows.text("text", row);
            if (text.empty()) continue;
            ++written;
            texts.insert(text);
            german += text.contains(" der ") || text.contains("nicht") || text.contains("Minuten");
            french += text.contains(" la ") || text.contains(" pas ") || text.contains("minutes ");
            for (const std::string_view bad : {"  ", "{", "[", "|"}) QVERIFY2(!text.contains(bad), qPrintable(q(text)));
        }
        QVERIFY(interviews > 5000 && interviews < 15'000);
        QVERIFY(quiet > 5 && quiet < 100);
        QCOMPARE(asked_by.size(), std::size_t{2});
        QVERIFY(known > interviews / 20 && known < interviews / 3);
        QVERIFY(written > interviews / 4 && written < interviews / 2);
        QVERIFY(texts.size() > 900 && german > 100 && french > 100);
    }
};

QTEST_GUILESS_MAIN(TestVisitTruths)
#include "test_visit_truths.moc"
