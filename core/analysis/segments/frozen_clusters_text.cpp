#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "core/analysis/segments/frozen_clusters.h"

namespace clientele {
namespace {

constexpr std::size_t most_frozen = 200;
constexpr std::string_view call = "cluster(\"";

/// Names and expressions without the signs that part the description.
std::string packed(std::string_view words) {
    std::string out;
    for (const char c : words)
        out += c == ' ' || c == ';' || c == '%' || c == '"' ? fmt::format("%{:02X}", static_cast<unsigned char>(c))
                                                            : std::string(1, c);
    return out;
}

std::string unpacked(std::string_view words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        unsigned code = 0;
        if (words[i] == '%' && i + 2 < words.size() &&
            std::from_chars(words.data() + i + 1, words.data() + i + 3, code, 16).ec == std::errc{}) {
            out += static_cast<char>(code);
            i += 2;
        } else {
            out += words[i];
        }
    }
    return out;
}

std::string numbers_text(const std::vector<double>& numbers) {
    std::string out;
    for (const double number : numbers) out += fmt::format(" {:.9g}", number);
    return out;
}

std::vector<std::string_view> parts_of(std::string_view text, char sign) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(sign), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::unexpected<Error> damaged() {
    return fail(
        ErrorCode::bad_value,
        text("The description of the clusters is not whole: keep them as segments from the card of the clusters."));
}

/// The words as numbers; nothing where one is none.
std::optional<std::vector<double>> numbers_of(std::span<const std::string_view> words) {
    std::vector<double> numbers;
    for (const std::string_view word : words) {
        double number = 0;
        const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (error != std::errc{} || stop != word.data() + word.size() || !std::isfinite(number)) return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

/// "recency log 4.1 0.9 fill 3": a measure's name, then what is known of it.
bool read_measure(std::span<const std::string_view> words, FrozenClusters& clusters) {
    if (words.size() < 3) return false;
    FrozenMeasure measure{.id = unpacked(words.front())};
    words = words.subspan(1);
    measure.logged = words.front() == "log";
    if (measure.logged) words = words.subspan(1);
    std::vector<double> scale;
    while (!words.empty()) {
        const std::size_t several = words.front() == "fill" ? 1 : 2, named = scale.empty() ? 0 : 1;
        if (words.size() < named + several) return false;
        const auto numbers = numbers_of(words.subspan(named, several));
        if (!numbers) return false;
        if (scale.empty())
            scale = *numbers;
        else if (words.front() == "fill")
            measure.fill = numbers->front();
        else if (words.front() == "steady")
            measure.steady = {(*numbers)[0], (*numbers)[1]};
        else
            return false;
        words = words.subspan(named + several);
    }
    if (scale.size() != 2 || scale[1] == 0) return false;
    measure.centre = scale[0];
    measure.spread = scale[1];
    clusters.measures.push_back(std::move(measure));
    return true;
}

bool read_part(std::span<const std::string_view> words, FrozenClusters& clusters) {
    const std::string_view what = words.front();
    words = words.subspan(1);
    if (words.empty()) return false;
    if (what == "made") clusters.made = std::string(words.front());
    if (what == "where") clusters.filter.push_back(unpacked(words.front()));
    if (what == "made" || what == "where") return words.size() == 1;
    if (what == "by") return read_measure(words, clusters);
    auto numbers = numbers_of(words);
    if (!numbers) return false;
    if (what == "centre")
        clusters.centres.push_back(std::move(*numbers));
    else if (what == "covariance")
        clusters.covariances.push_back(std::move(*numbers));
    else if (what == "weights")
        clusters.weights = std::move(*numbers);
    else
        return false;
    return true;
}

bool consistent(const FrozenClusters& clusters) {
    const std::size_t d = clusters.measures.size(), k = clusters.clusters();
    if (d == 0 || k == 0 || k > most_frozen) return false;
    if (clusters.weights.size() != clusters.covariances.size() ||
        (!clusters.weights.empty() && clusters.weights.size() != k))
        return false;
    for (const auto& centre : clusters.centres)
        if (centre.size() != d) return false;
    for (const auto& covariance : clusters.covariances)
        if (covariance.size() != d * (d + 1) / 2) return false;
    return true;
}

}  // namespace

std::string write_frozen_clusters(const FrozenClusters& clusters) {
    std::string out = "made " + clusters.made;
    for (const FrozenMeasure& measure : clusters.measures) {
        out += fmt::format(";by {}{} {:.9g} {:.9g}", packed(measure.id), measure.logged ? " log" : "", measure.centre,
                           measure.spread);
        if (std::isfinite(measure.fill)) out += fmt::format(" fill {:.9g}", measure.fill);
        if (measure.steady.weight > 0)
            out += fmt::format(" steady {:.9g} {:.9g}", measure.steady.mean, measure.steady.weight);
    }
    for (const std::string& expression : clusters.filter) out += ";where " + packed(expression);
    for (const auto& centre : clusters.centres) out += ";centre" + numbers_text(centre);
    if (!clusters.weights.empty()) out += ";weights" + numbers_text(clusters.weights);
    for (const auto& covariance : clusters.covariances) out += ";covariance" + numbers_text(covariance);
    return out;
}

Result<FrozenClusters> read_frozen_clusters(std::string_view text) {
    FrozenClusters clusters;
    for (const std::string_view part : parts_of(text, ';')) {
        const auto words = parts_of(part, ' ');
        if (words.empty() || !read_part(words, clusters)) return damaged();
    }
    if (!consistent(clusters)) return damaged();
    return clusters;
}

std::string cluster_rule(const FrozenClusters& clusters, std::size_t number) {
    return fmt::format("{}{}\")={}", call, write_frozen_clusters(clusters), number);
}

std::string cluster_in_words(std::string_view description, std::size_t number) {
    const auto clusters = read_frozen_clusters(description);
    if (!clusters) return fmt::format("cluster {}", number);
    std::string words = fmt::format("cluster {} of {} by ", number, clusters->clusters());
    for (const FrozenMeasure& measure : clusters->measures)
        words += (&measure == &clusters->measures.front() ? "" : ", ") + measure.id;
    return words;
}

std::string readable_rule(std::string_view rule) {
    std::string out;
    for (std::size_t begin = 0;;) {
        const std::size_t at = rule.find(call, begin);
        const std::size_t close = at == rule.npos ? at : rule.find("\")=", at + call.size());
        if (close == rule.npos) return out += rule.substr(begin);
        out += rule.substr(begin, at - begin);
        std::size_t number = 0;
        const auto [stop, error] = std::from_chars(rule.data() + close + 3, rule.data() + rule.size(), number);
        if (error != std::errc{}) return out += rule.substr(at);
        out += cluster_in_words(rule.substr(at + call.size(), close - at - call.size()), number);
        begin = static_cast<std::size_t>(stop - rule.data());
    }
}

}  // namespace clientele
