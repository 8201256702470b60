#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::sample {

enum class Season { even, spring, winter, christmas, autumn };

/// A category of the shop with what its articles are called.
struct Category {
    std::string_view name;
    std::uint16_t weight;  ///< how often it is bought
    Season season;
    std::int32_t lowest, highest;                ///< prices in cents
    double margin;                               ///< share of the price that is not cost
    std::span<const std::string_view> articles;  ///< kinds of article, each made by several brands
    std::span<const std::string_view> brands;
};

std::span<const Category> categories();

/// An article. Products do not depend on the seed: a company's catalogue is what it is.
struct Article {
    std::string id;
    std::string name;
    std::size_t category;
    std::string_view brand;
    std::int32_t price;    ///< cents, at the end of the three years
    std::int32_t cost;     ///< cents
    std::uint16_t weight;  ///< popularity within its category
};

/// All articles, those of a category one after another.
const std::vector<Article>& articles();
/// The first article of a category; the last is before the first of the next.
std::size_t first_article(std::size_t category);

/// Price of an article on a day, in cents: every February it rises by some 3 %.
std::int32_t price_on(const Article& article, std::int32_t day);

}  // namespace clientele::sample
