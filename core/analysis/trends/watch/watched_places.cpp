#include <algorithm>
#include <numeric>

#include "core/analysis/trends/watch/row_taking.h"

namespace clientele {
namespace {

constexpr std::size_t least_pair = 200;

}  // namespace

std::optional<WatchedRows> watched_visitors(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::visits);
    const auto visitors = taking.numbers("visitors");
    if (!taking.possible() || visitors.empty()) return std::nullopt;
    WatchedRows out{.id = "visitors", .title = text("Visitors"), .good = Good::higher};
    taking.take(out, [&](std::size_t row) { return visitors[row] >= 0; });
    for (const std::uint32_t row : taking.taken()) out.value.push_back(visitors[row]);
    taking.add_field(out, "store", "store_id");
    return out;
}

std::optional<WatchedRows> watched_conversion(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::visits);
    const auto visitors = taking.numbers("visitors"), purchases = taking.numbers("purchases");
    if (!taking.possible() || visitors.empty() || purchases.empty()) return std::nullopt;
    WatchedRows out{.id = "conversion",
                    .title = text("Share of visitors who buy"),
                    .kind = WatchedRows::Kind::rate,
                    .good = Good::higher,
                    .unit = Unit::percent,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) {
        return visitors[row] > 0 && purchases[row] >= 0 && purchases[row] <= visitors[row];
    });
    for (const std::uint32_t row : taking.taken()) {
        out.value.push_back(purchases[row]);
        out.base.push_back(visitors[row]);
    }
    taking.add_field(out, "store", "store_id");
    return out;
}

std::optional<WatchedRows> watched_reasons(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::visits);
    const auto reasons = taking.codes("reason");
    if (!taking.possible() || reasons.empty()) return std::nullopt;
    // How many are asked is the shop's choice: only what they answer is watched.
    WatchedRows out{.id = "reasons", .title = text("Reasons for not buying"), .whole = false, .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) { return reasons[row] != missing_code; });
    taking.add_field(out, "reason", "reason", 100);
    taking.add_field(out, "store", "store_id");
    // How many are asked where says nothing of what they answer.
    for (WatchedDimension& dimension : out.dimensions) dimension.watched = dimension.id != "store";
    add_pairs(out, "store_reason", "store", "reason", 20);
    return out;
}

std::optional<WatchedRows> watched_mystery(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::mystery_visits);
    const auto scores = taking.numbers("score"), most = taking.numbers("max_score");
    if (!taking.possible() || scores.empty()) return std::nullopt;
    WatchedRows out{.id = "mystery",
                    .title = text("Scores of mystery visits"),
                    .kind = WatchedRows::Kind::mean,
                    .good = Good::higher,
                    .unit = Unit::percent,
                    .least_effect = 0.05,
                    .whole = false,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) { return !std::isnan(scores[row]) && (most.empty() || most[row] > 0); });
    for (const std::uint32_t row : taking.taken())
        out.value.push_back(most.empty() ? scores[row] : scores[row] / most[row]);
    taking.set_owner(out, {"visit_id"});
    taking.add_field(out, "company", "company", 200);
    taking.add_field(out, "section", "section", 100);
    taking.add_field(out, "store", "store_id");
    add_pairs(out, "store_section", "store", "section", 20);
    return out;
}

std::optional<WatchedRows> watched_pages(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::web_events);
    if (!taking.possible()) return std::nullopt;
    WatchedRows out{.id = "pages", .title = text("Page views")};
    taking.take(out, [](std::size_t) { return true; });
    taking.set_owner(out, {"visitor", "session"});
    taking.add_field(out, "device", "device", 50);
    taking.add_field(out, "page", "page", 100'000);
    // Pages of an article are watched as the article, and with the others of its category.
    taking.add_through(out, "product", DatasetKind::products, "name");
    taking.add_through(out, "category", DatasetKind::products, "category");
    leave_to(out, "page", "product");
    taking.tell_categories(out, "page");
    taking.tell_categories(out, "product");
    return out;
}

std::optional<WatchedRows> watched_exits(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::web_events);
    const auto sessions = taking.codes("session");
    const DatasetColumn* time = taking.dataset().find("time");
    if (!taking.possible() || sessions.empty() || time->values.type() != ColumnType::time) return std::nullopt;
    WatchedRows out{.id = "exits",
                    .title = text("Share of page views that end a session"),
                    .kind = WatchedRows::Kind::rate,
                    .good = Good::neither,
                    .unit = Unit::percent,
                    .whole = false,
                    .rows_are_effort = true};
    const std::span<const std::int64_t> seconds = time->values.times();
    taking.take(out, [&](std::size_t row) { return sessions[row] != missing_code; });
    // The last view of each session; of several at one second the one that stands last.
    const std::vector<std::uint32_t>& taken = taking.taken();
    std::vector<std::uint32_t> last_of(taking.dataset().find("session")->values.dictionary().size(), missing_code);
    for (const std::uint32_t row : taken) {
        std::uint32_t& known = last_of[sessions[row]];
        if (known == missing_code || seconds[row] >= seconds[known]) known = row;
    }
    for (const std::uint32_t row : taken) out.value.push_back(last_of[sessions[row]] == row ? 1 : 0);
    taking.set_owner(out, {"visitor", "session"});
    taking.add_field(out, "device", "device", 50);
    taking.add_field(out, "page", "page", 100'000);
    add_pairs(out, "page_device", "page", "device", least_pair);
    return out;
}

}  // namespace clientele
