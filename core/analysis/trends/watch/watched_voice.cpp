#include <algorithm>
#include <charconv>
#include <map>

#include "core/analysis/trends/watch/row_taking.h"

namespace clientele {
namespace {

constexpr std::size_t least_in_a_pair = 40;

std::optional<double> number_in(std::string_view words) {
    double value = 0;
    const auto [stop, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (error != std::errc{} || stop != words.data() + words.size()) return std::nullopt;
    return value;
}

/// Each value less the mean of its group, over the standard deviation there. Groups of one value give nothing.
void standardise(WatchedRows& rows, const std::vector<Code>& of, std::size_t groups) {
    struct Sums {
        double n = 0, sum = 0, squares = 0;
    };
    std::vector<Sums> all(groups);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (of[row] == missing_code || std::isnan(rows.value[row])) continue;
        Sums& sums = all[of[row]];
        sums.n += 1;
        sums.sum += rows.value[row];
        sums.squares += rows.value[row] * rows.value[row];
    }
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (of[row] == missing_code) {
            rows.value[row] = missing_number;
            continue;
        }
        const Sums& sums = all[of[row]];
        const double mean = sums.sum / sums.n, variance = sums.squares / sums.n - mean * mean;
        rows.value[row] = variance > 1e-12 ? (rows.value[row] - mean) / std::sqrt(variance) : missing_number;
    }
}

/// How far a price lies from the company's usual one for the article, about the company's usual one in the category:
/// which articles are seen in a week says nothing of prices.
void match_articles(WatchedRows& rows) {
    const auto pair = std::ranges::find(rows.dimensions, "company_category", &WatchedDimension::id);
    const auto company = std::ranges::find(rows.dimensions, "company", &WatchedDimension::id);
    if (rows.owner.empty() || pair == rows.dimensions.end() || company == rows.dimensions.end()) return;
    struct Mean {
        double n = 0, sum = 0;
        double of() const { return sum / n; }
    };
    std::map<std::pair<Code, Code>, Mean> articles;
    std::vector<Mean> pairs(pair->names.size());
    const auto article_of = [&](std::size_t row) { return std::pair(company->of[row], rows.owner[row]); };
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (pair->of[row] == missing_code || rows.owner[row] == missing_code) continue;
        for (Mean* mean : {&articles[article_of(row)], &pairs[pair->of[row]]}) {
            mean->n += 1;
            mean->sum += rows.value[row];
        }
    }
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (pair->of[row] != missing_code && rows.owner[row] != missing_code)
            rows.value[row] += pairs[pair->of[row]].of() - articles[article_of(row)].of();
}

}  // namespace

std::optional<WatchedRows> watched_contacts(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::contacts);
    if (!taking.possible()) return std::nullopt;
    WatchedRows out{.id = "contacts", .title = text("Service contacts"), .good = Good::lower};
    taking.take(out, [](std::size_t) { return true; });
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "reason", "reason", 200);
    taking.add_field(out, "channel", "channel", 50);
    taking.add_through(out, "product", DatasetKind::products, "name");
    taking.add_through(out, "category", DatasetKind::products, "category");
    // Of a faulty article the category would tell again, and less clearly.
    for (WatchedDimension& dimension : out.dimensions) dimension.watched = dimension.id != "category";
    taking.add_segments(out);
    return out;
}

std::optional<WatchedRows> watched_contact_satisfaction(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::contacts);
    const auto values = taking.numbers("satisfaction");
    if (!taking.possible() || values.empty()) return std::nullopt;
    WatchedRows out{.id = "contact_satisfaction",
                    .title = text("Satisfaction with service contacts"),
                    .kind = WatchedRows::Kind::mean,
                    .good = Good::higher,
                    .unit = Unit::score,
                    .least_effect = 0.15,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) { return !std::isnan(values[row]); });
    for (const std::uint32_t row : taking.taken()) out.value.push_back(values[row]);
    taking.add_field(out, "reason", "reason", 200);
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "channel", "channel", 50);
    taking.add_field(out, "agent", "agent_id", 500);
    taking.add_segments(out);
    return out;
}

std::optional<WatchedRows> watched_resolved(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::contacts);
    const auto resolved = taking.booleans("resolved");
    if (!taking.possible() || resolved.empty()) return std::nullopt;
    WatchedRows out{.id = "resolved",
                    .title = text("Share of contacts resolved"),
                    .kind = WatchedRows::Kind::rate,
                    .good = Good::higher,
                    .unit = Unit::percent,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) { return resolved[row] != missing_boolean; });
    for (const std::uint32_t row : taking.taken()) out.value.push_back(resolved[row] == 1 ? 1 : 0);
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "reason", "reason", 200);
    taking.add_field(out, "agent", "agent_id", 500);
    taking.add_segments(out);
    return out;
}

namespace {

/// Seconds of contacts: as logarithms, so that one call of an hour does not stand for many.
std::optional<WatchedRows> times_of_contacts(const WatchedSource& source, std::string_view field, WatchedRows out) {
    RowTaking taking(source, DatasetKind::contacts);
    const auto seconds = taking.numbers(field);
    if (!taking.possible() || seconds.empty()) return std::nullopt;
    out.kind = WatchedRows::Kind::mean;
    out.unit = Unit::ratio;
    out.rows_are_effort = true;
    taking.take(out, [&](std::size_t row) { return seconds[row] > 0; });
    for (const std::uint32_t row : taking.taken()) out.value.push_back(std::log(seconds[row]));
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "reason", "reason", 200);
    taking.add_field(out, "channel", "channel", 50);
    taking.add_field(out, "agent", "agent_id", 500);
    return out;
}

}  // namespace

std::optional<WatchedRows> watched_waiting(const WatchedSource& source) {
    return times_of_contacts(source, "waited",
                             {.id = "waiting", .title = text("Waiting time of contacts"), .good = Good::lower});
}

std::optional<WatchedRows> watched_durations(const WatchedSource& source) {
    return times_of_contacts(source, "duration", {.id = "durations", .title = text("Length of contacts")});
}

std::optional<WatchedRows> watched_observations(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::observations);
    const auto values = taking.numbers("rating");
    if (!taking.possible() || values.empty()) return std::nullopt;
    WatchedRows out{.id = "observations",
                    .title = text("Ratings by agents"),
                    .kind = WatchedRows::Kind::mean,
                    .good = Good::higher,
                    .unit = Unit::score,
                    .least_effect = 0.2,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) { return !std::isnan(values[row]); });
    for (const std::uint32_t row : taking.taken()) out.value.push_back(values[row]);
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "topic", "topic", 200);
    taking.add_field(out, "agent", "agent_id", 500);
    return out;
}

std::optional<WatchedRows> watched_ratings(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::reviews);
    const auto values = taking.numbers("rating");
    if (!taking.possible() || values.empty()) return std::nullopt;
    WatchedRows out{.id = "ratings",
                    .title = text("Ratings in reviews"),
                    .kind = WatchedRows::Kind::mean,
                    .good = Good::higher,
                    .unit = Unit::score,
                    .least_effect = 0.2,
                    .whole = false,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) { return !std::isnan(values[row]); });
    for (const std::uint32_t row : taking.taken()) out.value.push_back(values[row]);
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "company", "company", 200);
    taking.add_through(out, "product", DatasetKind::products, "name");
    taking.add_through(out, "category", DatasetKind::products, "category");
    taking.add_segments(out);
    return out;
}

std::optional<WatchedRows> watched_reviews(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::reviews);
    if (!taking.possible()) return std::nullopt;
    WatchedRows out{.id = "reviews", .title = text("Reviews"), .whole = false};
    taking.take(out, [](std::size_t) { return true; });
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "company", "company", 200);
    taking.add_through(out, "product", DatasetKind::products, "name");
    return out;
}

std::optional<WatchedRows> watched_answers(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::responses);
    const DatasetColumn *answer = taking.dataset().find("answer"), *question = taking.dataset().find("question");
    if (!taking.possible() || !answer || !question || answer->values.type() != ColumnType::text ||
        question->values.type() != ColumnType::text)
        return std::nullopt;
    const Dictionary& answers = answer->values.dictionary();
    std::vector<double> value_of(answers.size(), missing_number);
    for (Code code = 0; code < answers.size(); ++code)
        if (const auto value = number_in(answers.at(code))) value_of[code] = *value;
    const std::span<const Code> codes = answer->values.codes(), questions = question->values.codes();
    WatchedRows out{.id = "answers",
                    .title = text("Answers in surveys"),
                    .kind = WatchedRows::Kind::mean,
                    .good = Good::higher,
                    .unit = Unit::none,
                    .least_effect = 0.2,
                    .whole = false,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) {
        return codes[row] != missing_code && questions[row] != missing_code && !std::isnan(value_of[codes[row]]);
    });
    std::vector<Code> of;
    for (const std::uint32_t row : taking.taken()) {
        out.value.push_back(value_of[codes[row]]);
        of.push_back(questions[row]);
    }
    // Questions have scales of their own: what counts is how far an answer lies from the usual one.
    standardise(out, of, question->values.dictionary().size());
    taking.set_owner(out, {"respondent"});
    taking.add_field(out, "question", "question", 500);
    taking.add_field(out, "store", "store_id");
    taking.add_segments(out);
    return out;
}

std::optional<WatchedRows> watched_posts(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::social_posts);
    if (!taking.possible()) return std::nullopt;
    WatchedRows out{.id = "posts", .title = text("Public posts"), .whole = false};
    taking.take(out, [](std::size_t) { return true; });
    taking.set_owner(out, {"author"});
    taking.add_field(out, "company", "company", 200);
    return out;
}

std::optional<WatchedRows> watched_prices(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::competitor_offers);
    const auto prices = taking.numbers("price"), own = taking.numbers("own_price");
    if (!taking.possible() || prices.empty() || own.empty()) return std::nullopt;
    WatchedRows out{.id = "prices",
                    .title = text("Prices of competitors against ours"),
                    .kind = WatchedRows::Kind::mean,
                    .unit = Unit::ratio,
                    .least_effect = 0.05,
                    .whole = false,
                    .rows_are_effort = true};
    taking.take(out, [&](std::size_t row) { return prices[row] > 0 && own[row] > 0; });
    for (const std::uint32_t row : taking.taken()) out.value.push_back(std::log(prices[row] / own[row]));
    taking.set_owner(out, {"product_id"});
    taking.add_field(out, "company", "company", 200);
    taking.add_through(out, "category", DatasetKind::products, "category");
    if (std::ranges::find(out.dimensions, "category", &WatchedDimension::id) == out.dimensions.end())
        taking.add_field(out, "category", "category", 200);
    add_pairs(out, "company_category", "company", "category", least_in_a_pair);
    match_articles(out);
    return out;
}

}  // namespace clientele
