#include "core/sample/truths.h"

#include <fmt/format.h>

#include "core/base/json.h"
#include "core/sample/brand_survey.h"
#include "core/sample/company.h"

namespace clientele::sample {
namespace {

std::string value(double number) { return fmt::format("{}", number); }
std::string value(std::uint32_t number) { return std::to_string(number); }
std::string value(std::int32_t number) { return std::to_string(number); }
std::string value(std::string_view text) { return std::string(text); }
std::string date(std::int32_t day) { return iso_text(Date{day}); }
std::string percent(double share) { return fmt::format("{:.0f} %", share * 100); }

template <std::size_t N>
std::string list(const std::array<std::string_view, N>& names) {
    return fmt::format("{}", fmt::join(names, "; "));
}
template <std::size_t N>
std::string list(const std::array<double, N>& numbers) {
    return fmt::format("{}", fmt::join(numbers, "; "));
}

TruthRecord record(const CustomerTypes& t) {
    return {"customer_types",
            "Types of customers",
            "Six types of customers (loyal, regular, occasional, bargain hunter, online shopper, one-off) differ in "
            "how often, where and at what reduction they buy and how soon they leave.",
            t.strength,
            {}};
}
TruthRecord record(const ChurnDriver& t) {
    return {"churn_driver",
            "Why customers leave",
            fmt::format("{} of the customers complain once. {} of the complaints stay unresolved; of those customers "
                        "{} buy nothing more within {} days. Resolved complaints change nothing.",
                        percent(t.complaining), percent(t.unresolved), percent(t.leaving), t.within),
            t.strength,
            {{"complaining", value(t.complaining)},
             {"unresolved", value(t.unresolved)},
             {"leaving", value(t.leaving)},
             {"within", value(t.within)}}};
}
TruthRecord record(const LevelShift& t) {
    return {
        "level_shift",
        "A step in sales",
        fmt::format("From {} on orders stand {} higher, on top of week, year and market.", date(t.from), percent(t.by)),
        t.strength,
        {{"from", date(t.from)}, {"by", value(t.by)}}};
}
TruthRecord record(const MarketTrend& t) {
    return {"market_trend",
            "Growth that is the market's",
            fmt::format("Sales move by {} % for each per cent of the market index.", t.elasticity),
            t.strength,
            {{"elasticity", value(t.elasticity)}}};
}
TruthRecord record(const ProductDefect& t) {
    return {"product_defect",
            "A product with a defect",
            fmt::format("“{}” bought from {} on {}: {} more of its lines come back, {} of its orders lead to a "
                        "complaint, {} of its reviews are about it, with one or two stars.",
                        t.article, date(t.from), t.symptom, percent(t.returned), percent(t.complaining),
                        percent(t.disappointed)),
            t.strength,
            {{"article", value(t.article)},
             {"from", date(t.from)},
             {"returned", value(t.returned)},
             {"complaining", value(t.complaining)},
             {"disappointed", value(t.disappointed)},
             {"symptom", value(t.symptom)}}};
}
TruthRecord record(const ServiceDecline& t) {
    return {"service_decline",
            "A store whose service fell",
            fmt::format("In store {} from {} on satisfaction falls by {} points, the service criteria of mystery "
                        "visits by {} of the maximum, conversion by {}; {} more of the lost visits name waiting.",
                        t.store, date(t.from), -t.satisfaction, percent(-t.mystery), percent(-t.conversion),
                        percent(t.waiting)),
            t.strength,
            {{"store", value(t.store)},
             {"from", date(t.from)},
             {"satisfaction", value(t.satisfaction)},
             {"mystery", value(t.mystery)},
             {"conversion", value(t.conversion)},
             {"waiting", value(t.waiting)}}};
}
TruthRecord record(const CampaignEffect& t) {
    return {"campaign_effect",
            "A campaign that works for some",
            fmt::format("“{}” of {} went to {} of the customers, with a random control group of {}. It made {} of the "
                        "types {} buy once more within {} days, and nobody else.",
                        t.campaign, date(t.sent), percent(t.addressed), percent(t.control), percent(t.effect),
                        list(t.moved), t.within),
            t.strength,
            {{"campaign", value(t.campaign)},
             {"sent", date(t.sent)},
             {"addressed", value(t.addressed)},
             {"control", value(t.control)},
             {"moved", list(t.moved)},
             {"effect", value(t.effect)},
             {"within", value(t.within)}}};
}
TruthRecord record(const Undercutting& t) {
    return {"undercutting",
            "A competitor that undercuts",
            fmt::format("{} lowers its prices in {} by {} from {} on; our lines there fall by {}.", t.company,
                        t.category, percent(-t.price), date(t.from), percent(-t.sales)),
            t.strength,
            {{"company", value(t.company)},
             {"category", value(t.category)},
             {"from", date(t.from)},
             {"price", value(t.price)},
             {"sales", value(t.sales)}}};
}
TruthRecord record(const BoughtTogether& t) {
    TruthRecord made{"bought_together",
                     "Products bought together",
                     fmt::format("{} of the orders with the first article of four pairs hold the second because of it.",
                                 percent(t.joined)),
                     t.strength,
                     {{"joined", value(t.joined)}}};
    for (std::size_t i = 0; i < t.pairs.size(); ++i)
        made.parameters.push_back(
            {fmt::format("pair_{}", i + 1), fmt::format("{}; {}", t.pairs[i].first, t.pairs[i].second)});
    return made;
}
TruthRecord record(const SurveyDrivers& t) {
    return {"survey_drivers",
            "What drives satisfaction",
            fmt::format("Overall satisfaction rises by {} points a point of these two items: {}. These three change "
                        "nothing: {}.",
                        list(t.weights), list(t.drivers), list(t.others)),
            t.strength,
            {{"drivers", list(t.drivers)}, {"weights", list(t.weights)}, {"others", list(t.others)}}};
}
TruthRecord record(const MysteryDriver& t) {
    return {"mystery_driver",
            "The mystery criterion that counts",
            fmt::format("“{}” goes with {} points of satisfaction of the store's customers between nothing and full "
                        "marks; the other criteria go with none.",
                        t.criterion, t.satisfaction),
            t.strength,
            {{"criterion", value(t.criterion)}, {"satisfaction", value(t.satisfaction)}}};
}
TruthRecord record(const BrokenPage& t) {
    return {"broken_page",
            "A broken page",
            fmt::format("From {} on {} of the visitors of {} on the device “{}” go no further because it fails.",
                        date(t.from), percent(t.lost), t.page, t.device),
            t.strength,
            {{"page", value(t.page)}, {"device", value(t.device)}, {"from", date(t.from)}, {"lost", value(t.lost)}}};
}
TruthRecord record(const LookThenBuy& t) {
    return {"look_then_buy",
            "Looked at, later bought",
            fmt::format("{} of the lines of customers with an account were looked at online in the {} days before.",
                        percent(t.looked), t.within),
            t.strength,
            {{"looked", value(t.looked)}, {"within", value(t.within)}}};
}
TruthRecord record(const ChannelOrder& t) {
    return {"channel_order",
            "The order of channels",
            fmt::format("{} of the journeys that come by {} and then by {} end in a purchase, of the others {}.",
                        percent(t.conversion), t.first, t.second, percent(t.usual)),
            t.strength,
            {{"first", value(t.first)},
             {"second", value(t.second)},
             {"conversion", value(t.conversion)},
             {"usual", value(t.usual)}}};
}
TruthRecord record(const LoyaltyTiers& t) {
    return {
        "loyalty_tiers",
        "A tier that pays and one that does not",
        fmt::format("Who reaches Gold ({} orders after joining) orders {} more often than before; Silver ({} orders) "
                    "changes nothing.",
                    t.gold, percent(t.effect), t.silver),
        t.strength,
        {{"joining", value(t.joining)},
         {"silver", value(t.silver)},
         {"gold", value(t.gold)},
         {"effect", value(t.effect)}}};
}
TruthRecord record(const ExitReasons& t) {
    return {"exit_reasons",
            "Why visitors leave without buying",
            fmt::format("The shares of the reasons {} are {}.", list(t.reasons), list(t.shares)),
            t.strength,
            {{"reasons", list(t.reasons)}, {"shares", list(t.shares)}}};
}
TruthRecord record(const BrandWallets& t) {
    constexpr std::array<std::string_view, 5> brands{own_company, "Preisfuchs", "Haus & Hof", "Lindner Wohnen",
                                                     "Belle Maison"};
    std::string wallets;
    for (const std::string_view brand : brands)
        wallets += fmt::format("{}{} {:.1f} %", wallets.empty() ? "" : ", ", brand, 100 * brand_wallet(brand));
    return {"brand_wallets",
            "Whom households spend on",
            fmt::format("{} households rate the brands that they use; by the order in which they like them, the shares "
                        "of their wallets are: {}.",
                        t.households, wallets),
            t.strength,
            {{"households", value(t.households)}, {"wallets", wallets}}};
}
TruthRecord record(const DuplicateCustomers& t) {
    return {"duplicate_customers",
            "Customers who stand twice",
            fmt::format("{} of the customers stand a second time under another number, with typing errors; their "
                        "purchases are spread over both.",
                        percent(t.share)),
            t.strength,
            {{"share", value(t.share)}}};
}
TruthRecord record(const DirtyRows& t) {
    return {
        "dirty_rows",
        "Dirty rows",
        fmt::format("{} in a thousand rows of customers and of transactions, and at least four of each kind, are wrong "
                    "in the ways that data quality knows; of store {} the {} days from {} on are missing.",
                    value(t.share * 1000), t.late_store, t.late_days, date(t.late_from)),
        t.strength,
        {{"share", value(t.share)},
         {"late_store", value(t.late_store)},
         {"late_from", date(t.late_from)},
         {"late_days", value(t.late_days)}}};
}
TruthRecord record(const Nulls& t) {
    return {"nulls",
            "What only looks as if something had happened",
            fmt::format("“{}” is opened by those who buy more anyway; one huge order in store {} on {}; too few "
                        "interviews in store {}; the series “{}” has nothing to do with sales; “{}” has few and by "
                        "chance bad reviews; the prices of {} change and come back; a joke goes round on {}.",
                        t.campaign, t.bulk_order_store, date(t.bulk_order_day), t.quiet_store, t.spurious_series,
                        t.unlucky_article, t.steady_company, date(t.viral_post)),
            t.strength,
            {{"campaign", value(t.campaign)},
             {"campaign_sent", date(t.campaign_sent)},
             {"bulk_order_store", value(t.bulk_order_store)},
             {"bulk_order_day", date(t.bulk_order_day)},
             {"quiet_store", value(t.quiet_store)},
             {"spurious_series", value(t.spurious_series)},
             {"unlucky_article", value(t.unlucky_article)},
             {"steady_company", value(t.steady_company)},
             {"viral_post", date(t.viral_post)}}};
}

}  // namespace

std::vector<TruthRecord> describe(const Truths& t) {
    return {record(t.types),   record(t.churn),       record(t.shift),        record(t.market),   record(t.defect),
            record(t.decline), record(t.campaign),    record(t.undercutting), record(t.together), record(t.survey),
            record(t.mystery), record(t.broken_page), record(t.look),         record(t.channels), record(t.loyalty),
            record(t.exits),   record(t.brands),      record(t.duplicates),   record(t.dirt),     record(t.nulls)};
}

std::string truths_json(const Truths& truths) {
    JsonWriter json;
    json.begin_array();
    for (const TruthRecord& each : describe(truths)) {
        json.begin_object().member("id", each.id).member("title", each.title).member("what", each.what);
        json.member("strength", each.strength).key("parameters").begin_object();
        for (const auto& [name, held] : each.parameters) json.member(name, held);
        json.end_object().end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace clientele::sample
