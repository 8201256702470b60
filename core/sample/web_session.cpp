#include "core/sample/web_session.h"

#include <algorithm>

#include "core/sample/catalogue.h"

namespace clientele::sample {
namespace {

constexpr std::int64_t window_begins = std::int64_t{first_day} * 86'400;

std::vector<std::string> product_paths() {
    std::vector<std::string> paths;
    for (const Article& article : articles()) paths.push_back("/product/" + article.id);
    return paths;
}

std::vector<std::string> category_paths() {
    std::vector<std::string> paths;
    for (const Category& category : categories()) {
        std::string path = "/category/" + std::string(category.name);
        for (char& c : path)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        paths.push_back(std::move(path));
    }
    return paths;
}

/// Seconds on a page: most are short, some long.
std::int64_t dwell(std::uint32_t usual, Draws& draws) {
    const double u = draws.unit();
    return 4 + static_cast<std::int64_t>(usual * (0.3 + 2.1 * u * u * u));
}

/// Puts pages one after another; times count from zero and are moved at the end.
class PageWriter {
 public:
    PageWriter(const WebSession& session, Draws& draws, std::vector<PageView>& pages)
        : session_(session), draws_(draws), pages_(pages) {
        pages_.clear();
    }

    void crawl() {
        const std::uint32_t count = 20 + draws_.below(40);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t article = draws_.below(static_cast<std::uint32_t>(articles().size()));
            pages_.push_back({passed_, {}, article});
            passed_ += 1 + draws_.below(2);
        }
    }

    void enter() {
        const Referrer from = session_.referrer;
        const bool straight = from == Referrer::price_comparison || from == Referrer::search;
        if (!draws_.chance(straight ? 0.15 : session_.stage == Stage::pages ? 0.55 : 0.4)) return;
        if (from == Referrer::newsletter && session_.count > 0 && draws_.chance(0.5))
            show(category_path(articles()[session_.articles[0]].category), 25);
        else
            show("/", 15);
    }

    void look() {
        for (std::size_t i = 0; i < session_.count; ++i) {
            const std::uint32_t article = session_.articles[i];
            std::string_view way = category_path(articles()[article].category);
            if (draws_.chance(0.3)) way = "/search";
            if (draws_.chance(0.22)) show(way, 25);
            pages_.push_back({passed_, {}, article});
            passed_ += dwell(55, draws_);
        }
    }

    void leave() {
        if (pages_.empty()) show("/", 15);
        if (draws_.chance(0.05)) show(draws_.chance(0.5) ? "/help" : "/help/delivery", 40);
        if (session_.row != nobody && draws_.chance(0.08)) show("/account", 25);
    }

    void check_out() {
        constexpr std::array<std::string_view, 4> paths{"/cart", "/checkout/address", "/checkout/payment",
                                                        "/checkout/done"};
        constexpr std::array<std::uint32_t, 4> usual{25, 45, 50, 10};
        for (std::size_t i = 0; i < static_cast<std::size_t>(session_.stage); ++i) {
            if (i == 0 && session_.row != nobody && draws_.chance(0.05)) show("/account", 25);
            show(paths[i], usual[i]);
        }
    }

    /// From the times of the pages to the clock.
    void set_clock() {
        const std::int64_t shift = session_.stage == Stage::done ? session_.time - pages_.back().time : session_.time;
        for (PageView& page : pages_) page.time = std::max(page.time + shift, window_begins);
    }

 private:
    void show(std::string_view path, std::uint32_t usual) {
        pages_.push_back({passed_, path});
        passed_ += dwell(usual, draws_);
    }

    const WebSession& session_;
    Draws& draws_;
    std::vector<PageView>& pages_;
    std::int64_t passed_ = 0;
};

}  // namespace

void draw_pages(const SampleOptions& options, const WebSession& session, std::vector<PageView>& pages) {
    Draws draws(options.seed, Stream::web_events, session.draw, 3);
    PageWriter writer(session, draws, pages);
    if (session.bot) {
        writer.crawl();
    } else {
        writer.enter();
        writer.look();
        if (session.stage == Stage::pages) writer.leave();
        writer.check_out();
    }
    writer.set_clock();
}

const std::string& product_path(std::uint32_t article) {
    static const std::vector<std::string> paths = product_paths();
    return paths[article];
}

const std::string& category_path(std::size_t category) {
    static const std::vector<std::string> paths = category_paths();
    return paths[category];
}

}  // namespace clientele::sample
