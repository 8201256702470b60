#include <algorithm>

#include "core/sample/campaign.h"
#include "core/sample/catalogue.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/web_plan.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t campaign_days = 21;    // on which newsletters still bring people for a campaign
constexpr std::int64_t usual_checkout = 300;  // seconds before an order at which its session has begun

void append_hex(std::string& out, std::uint64_t value) {
    for (int shift = 44; shift >= 0; shift -= 4) out += "0123456789abcdef"[value >> shift & 15];
}

/// The log of the website, session by session; a step is a day. Sessions before an order are known only when the order
/// is, so days are written some days after they have been planned.
class WebEvents : public SteppedRows {
 public:
    explicit WebEvents(const SampleSource& source)
        : SteppedRows({{"visitor"},
                       {"session"},
                       {"customer_id"},
                       {"time", ColumnType::time},
                       {"page"},
                       {"product_id"},
                       {"referrer"},
                       {"campaign"},
                       {"device"}}),
          options_(source.options()),
          book_(source),
          plan_(options_),
          campaigns_(campaigns(options_.truths)),
          days_(static_cast<std::size_t>(plan_.days_ahead() + 1)) {}

 private:
    bool step(Chunk& rows) override {
        if (day_ > last_day + plan_.days_ahead()) return false;
        if (book_.next_day()) {
            planned_.clear();
            for (const BookedOrder& order : book_.orders()) plan_.add_order(order, book_.lines(order), day_, planned_);
            plan_.add_day(day_, planned_);
            for (const WebSession& session : planned_)
                sessions_of(static_cast<std::int32_t>(session.time / 86'400)).push_back(session);
        }
        if (day_ - plan_.days_ahead() >= first_day) write(day_ - plan_.days_ahead(), rows);
        ++day_;
        return true;
    }
    double fraction() const override {
        return std::min(1.0, static_cast<double>(day_ - first_day) / (day_count + plan_.days_ahead()));
    }

    std::vector<WebSession>& sessions_of(std::int32_t day) {
        return days_[static_cast<std::size_t>(day) % days_.size()];
    }

    void write(std::int32_t day, Chunk& rows) {
        std::vector<WebSession>& sessions = sessions_of(day);
        std::ranges::stable_sort(sessions, {}, [](const WebSession& session) {
            return session.stage == Stage::done ? session.time - usual_checkout : session.time;
        });
        const std::string_view campaign = campaign_on(day);
        for (const WebSession& session : sessions) write(session, campaign, rows);
        sessions.clear();
    }

    std::string_view campaign_on(std::int32_t day) const {
        for (const Campaign& campaign : campaigns_)
            if (day >= campaign.sent && day < campaign.sent + campaign_days) return campaign.name;
        return {};
    }

    void write(const WebSession& session, std::string_view campaign, Chunk& rows) {
        draw_pages(options_, session, pages_);
        visitor_.assign("v");
        append_hex(visitor_, session.cookie);
        name_.assign("w");
        append_hex(name_, ++sessions_);
        const bool by_campaign = session.referrer == Referrer::newsletter;
        RowWriter out(rows);
        for (const PageView& page : pages_) {
            const bool product = page.article != PageView::no_article;
            out.text(visitor_).text(name_).customer(session.row).time(page.time);
            out.text(product ? product_path(page.article) : page.path);
            out.text(product ? std::string_view(articles()[page.article].id) : std::string_view());
            out.text(name(session.referrer)).text(by_campaign ? campaign : std::string_view());
            out.text(name(session.device)).end_row();
        }
    }

    SampleOptions options_;
    OrderBook book_;
    WebPlan plan_;
    std::vector<Campaign> campaigns_;
    std::int32_t day_ = first_day;               // that is planned next
    std::vector<std::vector<WebSession>> days_;  // sessions of the days that are not written yet, in a ring
    std::vector<WebSession> planned_;
    std::vector<PageView> pages_;
    std::uint64_t sessions_ = 0;
    std::string visitor_, name_;
};

}  // namespace

std::unique_ptr<RowStream> sample_web_events(const SampleSource& source) { return std::make_unique<WebEvents>(source); }

}  // namespace clientele::sample
