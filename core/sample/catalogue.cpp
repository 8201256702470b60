#include "core/sample/catalogue.h"

#include <algorithm>
#include <array>

#include "core/sample/calendar.h"
#include "core/sample/random.h"

namespace clientele::sample {
namespace {

using namespace std::string_view_literals;

constexpr std::array kitchen{"Frying pan 28 cm"sv,       "Saucepan set"sv, "Chef's knife"sv,
                             "Coffee grinder"sv,         "Kettle 1.7 l"sv, "Baking tin"sv,
                             "Storage jars, set of 6"sv, "Teapot"sv,       "Cutting board, oak"sv};
constexpr std::array home{"Cushion, linen"sv, "Wool blanket"sv,          "Table lamp"sv,
                          "Scented candle"sv, "Picture frame 30 x 40"sv, "Vase, stoneware"sv,
                          "Bath towel"sv,     "Curtain, blackout"sv,     "Wall clock"sv};
constexpr std::array garden{"Plant pot 30 cm"sv, "Garden chair"sv, "Watering can 10 l"sv, "Secateurs"sv,
                            "Bird feeder"sv,     "Parasol 3 m"sv,  "Herb seed set"sv,     "Solar lights, set of 8"sv};
constexpr std::array toys{"Wooden train set"sv, "Puzzle 1000 pieces"sv, "Board game"sv, "Soft toy bear"sv,
                          "Building bricks"sv,  "Craft box"sv,          "Kite"sv,       "Doll's house"sv};
constexpr std::array stationery{
    "Notebook A5"sv, "Fountain pen"sv,   "Gift wrap, 3 rolls"sv,        "Calendar"sv,
    "Sketch book"sv, "Desk organiser"sv, "Greeting cards, set of 10"sv, "School backpack"sv};
constexpr std::array delicatessen{"Coffee beans 500 g"sv, "Olive oil 0.75 l"sv, "Dark chocolate 100 g"sv,
                                  "Earl Grey tea"sv,      "Honey 500 g"sv,      "Pasta selection"sv,
                                  "Gingerbread"sv,        "Fig mustard"sv,      "Gift hamper"sv};
constexpr std::array textiles{"Scarf, merino"sv,   "Slippers"sv,      "Apron"sv,    "Umbrella"sv,
                              "Gloves, leather"sv, "Dressing gown"sv, "Tote bag"sv, "Socks, 3 pairs"sv};
constexpr std::array electronics{"Bluetooth speaker"sv, "Desk lamp, LED"sv, "Radio alarm"sv, "Power bank"sv,
                                 "Hand blender"sv,      "Kitchen scale"sv,  "Headphones"sv};

constexpr std::array cooks{"Kornfeld"sv, "Maison Lune"sv, "Hearth"sv};
constexpr std::array homes{"Nordlicht"sv, "Maison Lune"sv, "Hearth"sv};
constexpr std::array gardens{"Grünwerk"sv, "Meadow & Son"sv, "Hearth"sv};
constexpr std::array plays{"Holzfuchs"sv, "Petit Ours"sv, "Meadow & Son"sv};
constexpr std::array papers{"Federkiel"sv, "Papeterie Jade"sv, "Kornfeld"sv};
constexpr std::array foods{"Sonnentor Hof"sv, "Maison Lune"sv, "Meadow & Son"sv};
constexpr std::array cloths{"Nordlicht"sv, "Petit Ours"sv, "Hearth"sv};
constexpr std::array devices{"Voltano"sv, "Nordlicht"sv, "Klarton"sv, "Hearth"sv};

constexpr std::array<Category, 8> all_categories{{
    {"Kitchen", 190, Season::even, 899, 8999, 0.45, kitchen, cooks},
    {"Home", 170, Season::winter, 599, 7999, 0.52, home, homes},
    {"Garden", 120, Season::spring, 499, 9999, 0.44, garden, gardens},
    {"Toys", 110, Season::christmas, 799, 6999, 0.41, toys, plays},
    {"Stationery", 130, Season::autumn, 199, 3999, 0.56, stationery, papers},
    {"Delicatessen", 150, Season::christmas, 299, 4999, 0.38, delicatessen, foods},
    {"Textiles", 80, Season::winter, 699, 5999, 0.50, textiles, cloths},
    {"Electronics", 50, Season::christmas, 1499, 14999, 0.24, electronics, devices},
}};

/// A price as shops write it: 12.99, 4.49, 0.49.
std::int32_t written_price(double cents) {
    const auto whole = static_cast<std::int32_t>(cents / 50) * 50;
    return std::max(whole, 50) - 1;
}

std::vector<Article> make_articles() {
    std::vector<Article> made;
    for (std::size_t c = 0; c < all_categories.size(); ++c) {
        const Category& category = all_categories[c];
        for (std::size_t b = 0; b < category.brands.size(); ++b) {
            for (const std::string_view kind : category.articles) {
                Draws draws(7, Stream::lines, made.size(), 1);
                const double u = draws.unit();  // most articles are cheap
                const double span = category.highest - category.lowest;
                const double brand_level = 0.85 + 0.15 * static_cast<double>(b);
                Article article;
                article.id = "A" + std::to_string(1001 + made.size());
                article.name = std::string(kind) + ", " + std::string(category.brands[b]);
                article.category = c;
                article.brand = category.brands[b];
                article.price = written_price((category.lowest + span * u * u * u) * brand_level + 60);
                article.cost =
                    static_cast<std::int32_t>(article.price * (1 - category.margin * (0.85 + 0.3 * draws.unit())));
                article.weight = static_cast<std::uint16_t>(20 + 400 / (1 + draws.below(24)));
                made.push_back(std::move(article));
            }
        }
    }
    return made;
}

}  // namespace

std::span<const Category> categories() { return all_categories; }

const std::vector<Article>& articles() {
    static const std::vector<Article> made = make_articles();
    return made;
}

std::size_t first_article(std::size_t category) {
    std::size_t first = 0;
    for (std::size_t c = 0; c < category; ++c)
        first += all_categories[c].articles.size() * all_categories[c].brands.size();
    return first;
}

std::int32_t price_on(const Article& article, std::int32_t day) {
    // The Februaries of 2024, 2025 and 2026; before each the price was some 3 % lower.
    constexpr std::array<std::int32_t, 3> rises{19754, 20120, 20485};
    double price = article.price;
    for (const std::int32_t rise : rises)
        if (day < rise) price /= 1.03;
    return day >= rises.back() ? article.price : written_price(price + 25);
}

}  // namespace clientele::sample
