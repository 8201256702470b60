#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/sample/purchases.h"
#include "core/sample/web_visitors.h"

namespace clientele::sample {

/// How far a session gets.
enum class Stage : std::uint8_t { pages, cart, address, payment, done };

/// A session on the website as it is planned, before its pages are drawn.
struct WebSession {
    std::int64_t time = 0;  ///< of the last page where the stage is done, else of the first
    std::uint64_t cookie = 0;
    std::uint64_t row = nobody;  ///< customer whose id is seen; nobody: not logged in
    std::uint64_t draw = 0;      ///< which random numbers its pages use
    Device device = Device::desktop;
    Referrer referrer = Referrer::direct;
    Stage stage = Stage::pages;
    bool bot = false;
    std::uint8_t count = 0;                   ///< of articles
    std::array<std::uint32_t, 6> articles{};  ///< that are looked at

    void look_at(std::uint32_t article) {
        if (count < articles.size()) articles[count++] = article;
    }
};

/// A page that was shown.
struct PageView {
    static constexpr std::uint32_t no_article = UINT32_MAX;
    std::int64_t time;
    std::string_view path;  ///< empty: that of the article
    std::uint32_t article = no_article;
};
/// The pages of a session in their order.
void draw_pages(const SampleOptions& options, const WebSession& session, std::vector<PageView>& pages);

/// "/product/A1001" and, for a category, "/category/kitchen".
const std::string& product_path(std::uint32_t article);
const std::string& category_path(std::size_t category);

}  // namespace clientele::sample
