#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"

/// What is planted in the generated company, so that every analysis can be held to it. A truth is a struct with its
/// parameters; `strength` scales its effect: 1 as documented here, 0 not there at all, 0.5 half as strong. Tests weaken
/// truths through SampleOptions::truths; a project keeps the values it was made with (see describe()).
namespace clientele::sample {

/// A calendar day as days since 1970, for constants.
consteval std::int32_t on(int year, unsigned month, unsigned day) {
    return static_cast<std::int32_t>(
        std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))
            .time_since_epoch()
            .count());
}

/// Types of customers: who buys how often, where, at what reduction, and how soon they leave. Parameters of each type
/// stand in customer_profile.h. Strength 0 makes everyone of the same type ("occasional").
struct CustomerTypes {
    double strength = 1;
};

/// Customers whose complaint stays unresolved leave; those whose complaint is resolved stay as long as anyone.
struct ChurnDriver {
    double strength = 1;
    double complaining = 0.14;  ///< share of customers who complain once while they are customers
    double unresolved = 0.45;   ///< share of the complaints that stay unresolved
    double leaving = 0.60;      ///< of those, who buy nothing more from at most `within` days later on
    std::int32_t within = 45;   ///< days
};

/// All sales stand higher from one day on, on top of week, year and market.
struct LevelShift {
    double strength = 1;
    std::int32_t from = on(2025, 3, 3);
    double by = 0.15;  ///< orders, against before
};

/// How much of the growth is the market's: sales move with the market index (market_index()).
struct MarketTrend {
    double strength = 1;
    double elasticity = 1.0;  ///< per cent of sales a per cent of market
};

/// An article that is faulty from one week on: complaints, returns, calls and bad reviews of it rise.
struct ProductDefect {
    double strength = 1;
    std::string_view article = "Kettle 1.7 l, Hearth";
    std::int32_t from = on(2025, 11, 3);  ///< bought from this Monday on
    double returned = 0.28;               ///< share of its lines that are sent back, in addition
    double complaining = 0.30;            ///< share of its orders that lead to a complaint (contact, often a call)
    double disappointed = 0.75;           ///< share of its reviews that are about it, with one or two stars
    std::string_view symptom = "leaks";   ///< what texts speak of: leaking, "undicht"
};

/// A store where service falls from one day on: surveys, mystery visits, conversion, waiting as a reason to leave.
struct ServiceDecline {
    double strength = 1;
    std::string_view store = "S06";
    std::int32_t from = on(2025, 9, 1);
    double satisfaction = -1.1;  ///< points on the scale from 1 to 5
    double mystery = -0.22;      ///< of the maximum, in the criteria of the section "Service"
    double conversion = -0.25;   ///< of the conversion before: fewer of the visitors buy
    double waiting = 0.25;       ///< share of the lost visits whose reason is waiting, in addition
};

/// A campaign with a random control group that brings purchases from some types of customers only.
struct CampaignEffect {
    double strength = 1;
    std::string_view campaign = "Spring voucher 2026";
    std::int32_t sent = on(2026, 3, 2);
    double addressed = 0.60;                                                    ///< share of the customers of that day
    double control = 0.25;                                                      ///< of those, at random, get nothing
    std::array<std::string_view, 2> moved{"bargain hunter", "online shopper"};  ///< types that it moves
    double effect = 0.14;      ///< of the treated customers of these types, who buy once more because of it
    std::int32_t within = 14;  ///< days
};

/// A competitor that undercuts one category from one day on; our sales of the category fall.
struct Undercutting {
    double strength = 1;
    std::string_view company = "Preisfuchs";
    std::string_view category = "Electronics";
    std::int32_t from = on(2025, 10, 6);
    double price = -0.18;  ///< of its price before
    double sales = -0.30;  ///< of our lines in the category
};

/// Articles that are bought together: an order with the first often holds the second.
struct BoughtTogether {
    double strength = 1;
    struct Pair {
        std::string_view first, second;
    };
    std::array<Pair, 4> pairs{{{"Coffee grinder, Kornfeld", "Coffee beans 500 g, Sonnentor Hof"},
                               {"Fountain pen, Federkiel", "Notebook A5, Federkiel"},
                               {"Plant pot 30 cm, Grünwerk", "Herb seed set, Grünwerk"},
                               {"Wooden train set, Holzfuchs", "Building bricks, Holzfuchs"}}};
    double joined = 0.35;  ///< share of the orders with the first that hold the second because of it
};

/// What drives overall satisfaction in the survey: two items do, three do not.
struct SurveyDrivers {
    double strength = 1;
    std::array<std::string_view, 2> drivers{"Friendliness of the staff", "Availability of goods"};
    std::array<double, 2> weights{0.55, 0.40};  ///< points of overall satisfaction a point of the item
    std::array<std::string_view, 3> others{"Opening hours", "Design of the shop", "Bags and packaging"};
};

/// One criterion of mystery shopping predicts how satisfied the customers of the store are; the others do not.
struct MysteryDriver {
    double strength = 1;
    std::string_view criterion = "Staff offers help within two minutes";
    double satisfaction = 0.9;  ///< points of satisfaction (1 to 5) between a score of 0 and the maximum
};

/// From one day on the payment page fails on phones: visitors leave the checkout there.
struct BrokenPage {
    double strength = 1;
    std::string_view page = "/checkout/payment";
    std::string_view device = "mobile";
    std::int32_t from = on(2026, 4, 13);
    double lost = 0.35;  ///< of the visitors of the page on this device, who go no further because of it
};

/// Who looked at an article online is likely to buy it within days, in shops too.
struct LookThenBuy {
    double strength = 1;
    double looked = 0.55;      ///< share of the ordered lines of customers with an account whose article was looked at
    std::int32_t within = 10;  ///< days before the order
};

/// The order of channels that leads to purchases: who comes by the first and then by the second buys more often than
/// who comes the other way round.
struct ChannelOrder {
    double strength = 1;
    std::string_view first = "Social media", second = "Newsletter";
    double conversion = 0.14;  ///< share of these journeys that end in a purchase; others: `usual`
    double usual = 0.05;
};

/// The loyalty programme: reaching Gold makes customers buy more often, reaching Silver does not.
struct LoyaltyTiers {
    double strength = 1;
    double joining = 0.45;     ///< share of customers who join on the day of an order
    std::uint32_t silver = 5;  ///< orders since joining
    std::uint32_t gold = 12;
    double effect = 0.30;  ///< orders of Gold members, against their own before
};

/// Reasons of visits to shops without a purchase, with their true shares (before ServiceDecline).
struct ExitReasons {
    double strength = 1;  ///< 0: all equally often
    std::array<std::string_view, 6> reasons{
        "Not in stock",       "Too expensive", "Only looking", "Waited too long", "No suitable size or colour",
        "Nobody to advise me"};
    std::array<double, 6> shares{0.26, 0.19, 0.24, 0.11, 0.12, 0.08};
};

/// Customers who stand twice in the file, the second time under a number of their own with typing errors. Their
/// purchases are spread over both.
struct DuplicateCustomers {
    double strength = 1;
    double share = 0.02;  ///< of the customers; DuplicateCustomer in duplicates.h says who is whose double
};

/// Rows that are wrong in every way that data quality knows, a few of each kind (dirt.h).
struct DirtyRows {
    double strength = 1;
    double share =
        0.004;  ///< of the rows of customers and of transactions, of all kinds together; four of each at least
    std::string_view late_store = "S01";  ///< one week of its sales never came: a file that is late
    std::int32_t late_from = on(2025, 5, 12);
    std::int32_t late_days = 6;
};

/// What only looks as if something had happened. Nothing was planted there; strength 0 takes the bait away.
struct Nulls {
    double strength = 1;
    std::string_view campaign = "Autumn catalogue 2025";  ///< who opens it buys more, but not because of it
    std::int32_t campaign_sent = on(2025, 9, 15);
    std::string_view bulk_order_store = "S03";  ///< one huge order on one day: an outlier, no shift
    std::int32_t bulk_order_day = on(2025, 6, 18);
    std::string_view quiet_store = "S11";                  ///< so few interviews that its satisfaction swings by chance
    std::string_view spurious_series = "Ice cream index";  ///< rises as sales do, without anything to do with them
    std::string_view unlucky_article = "Wall clock, Nordlicht";  ///< its few reviews are bad by chance; no defect
    std::string_view steady_company = "Haus & Hof";              ///< a competitor whose prices change and come back
    std::int32_t viral_post = on(2026, 2, 7);  ///< a joke about the company goes round: no change of opinion
};

/// Households tell which brands they use and like best; where they spend follows from the order (brand_survey.h).
struct BrandWallets {
    double strength = 1;             ///< 0: whom they like best is chance
    std::uint32_t households = 400;  ///< a fifth of the customers where that is less
};

/// All of them.
struct Truths {
    CustomerTypes types;
    ChurnDriver churn;
    LevelShift shift;
    MarketTrend market;
    ProductDefect defect;
    ServiceDecline decline;
    CampaignEffect campaign;
    Undercutting undercutting;
    BoughtTogether together;
    SurveyDrivers survey;
    MysteryDriver mystery;
    BrokenPage broken_page;
    LookThenBuy look;
    ChannelOrder channels;
    LoyaltyTiers loyalty;
    ExitReasons exits;
    BrandWallets brands;
    DuplicateCustomers duplicates;
    DirtyRows dirt;
    Nulls nulls;
};

/// A truth as the project and the manual show it.
struct TruthRecord {
    std::string id;     ///< stable: "product_defect"
    std::string title;  ///< "A product with a defect"
    std::string what;   ///< a sentence with the figures of strength 1
    double strength = 1;
    std::vector<std::pair<std::string, std::string>> parameters;  ///< name, value (dates ISO, shares as numbers)
};
std::vector<TruthRecord> describe(const Truths& truths);
/// The records as JSON: an array of {"id","title","what","strength","parameters":{…}}, for the project's setting
/// "sample.truths".
std::string truths_json(const Truths& truths);

/// Market index of a day, 1 on the first day of the three years: grows some 4 % a year, with two slack spells.
double market_index(std::int32_t day);

}  // namespace clientele::sample
