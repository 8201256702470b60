#include "core/analysis/surveys/answer_signs.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/analysis/surveys/answer_words.h"
#include "core/base/blanks.h"
#include "core/base/utf8.h"

namespace clientele {
namespace {

constexpr std::size_t longest_sign_answer = 60;  // bytes
constexpr double usual_stars = 5, most_stars = 10;

/// The signs of an answer; blanks and what only changes how a sign is drawn are left out.
std::vector<char32_t> signs_in(std::string_view answer) {
    std::vector<char32_t> signs;
    while (!answer.empty()) {
        const Utf8Sign sign = first_sign(answer);
        answer.remove_prefix(sign.bytes);
        const bool dress = sign.code == ' ' || sign.code == 0xA0 || sign.code == 0x200D ||
                           (sign.code >= 0xFE00 && sign.code <= 0xFE0F) ||
                           (sign.code >= 0x1F3FB && sign.code <= 0x1F3FF);
        if (!dress) signs.push_back(sign.code);
    }
    return signs;
}

bool is_full_star(char32_t sign) {
    return sign == U'★' || sign == U'⭐' || sign == U'🌟' || sign == U'✭' || sign == U'✮';
}
bool is_empty_star(char32_t sign) { return sign == U'☆' || sign == U'✩' || sign == U'✰'; }

struct Stars {
    double full = 0, all = 0;  // 0: not told
};
/// "★★★☆☆": 3 of 5; "4★": 4.
std::optional<Stars> stars_in(std::string_view answer) {
    const std::vector<char32_t> signs = signs_in(answer);
    if (signs.empty()) return std::nullopt;
    if (signs.size() > 1 && is_full_star(signs.back()) && signs.front() < 0x80) {
        const std::size_t digits = answer.find_first_not_of("0123456789.,");
        const auto number = number_in(answer.substr(0, digits));
        const bool alone = number && static_cast<std::size_t>(std::ranges::count_if(signs, is_full_star)) == 1 &&
                           signs.size() == digits + 1;
        return alone && *number >= 0 && *number <= most_stars ? std::optional(Stars{.full = *number}) : std::nullopt;
    }
    Stars stars;
    bool empty = false;
    for (const char32_t sign : signs) {
        if (!is_full_star(sign) && !is_empty_star(sign)) return std::nullopt;
        stars.full += is_full_star(sign) ? 1 : 0;
        stars.all += 1;
        empty = empty || is_empty_star(sign);
    }
    if (stars.all > most_stars) return std::nullopt;
    if (!empty) stars.all = 0;
    return stars;
}

std::optional<SignScale> scale_of_stars(std::span<const std::string_view> answers) {
    SignScale scale{.reason = text("The answers are stars.")};
    double all = 0, most = 0, least = most_stars;
    for (const std::string_view answer : answers) {
        const auto stars = stars_in(answer);
        if (!stars || (stars->all > 0 && all > 0 && stars->all != all)) return std::nullopt;
        all = std::max(all, stars->all);
        most = std::max(most, stars->full);
        least = std::min(least, stars->full);
        scale.scores.push_back(stars->full);
    }
    if (all > 0 && most > all) return std::nullopt;
    scale.lowest = least < 1 ? 0 : 1;
    scale.highest = all > 0 ? all : most <= usual_stars ? usual_stars : most_stars;
    return scale;
}

/// The place of a face from 1, very unhappy, to 5; 0 of other signs.
double place_of_face(char32_t face) {
    static constexpr std::u32string_view places[] = {U"😡🤬😠👿😤🤮😭",
                                                     U"☹🙁😞😟😕😔😒😢😦", U"😐😑😶", U"🙂😊☺😌",
                                                     U"😀😃😄😁😍🤩😆🥰😻"};
    for (std::size_t i = 0; i < std::size(places); ++i)
        if (places[i].find(face) != std::u32string_view::npos) return static_cast<double>(i) + 1;
    return 0;
}

std::optional<SignScale> scale_of_faces(std::span<const std::string_view> answers) {
    SignScale scale{.kind = AskedKind::csat, .reason = text("The answers are faces, from unhappy to happy.")};
    for (const std::string_view answer : answers) {
        const std::vector<char32_t> signs = signs_in(answer);
        const double place = signs.size() == 1 ? place_of_face(signs.front()) : 0;
        if (place == 0) return std::nullopt;
        scale.scores.push_back(place);
    }
    // Three faces are three places: the outer ones of the same side mean the end.
    const std::set<double> met(scale.scores.begin(), scale.scores.end());
    const auto on = [&](double low, double high) {
        return std::ranges::count_if(met, [&](double place) { return place >= low && place <= high; });
    };
    if (on(1, 2) > 1 || on(4, 5) > 1) return scale;
    for (double& score : scale.scores) score = score < 3 ? 1 : score > 3 ? 3 : 2;
    scale.highest = 3;
    return scale;
}

struct PartOfAll {
    double part = 0, all = 0;
};
/// "4/5", "4 out of 5".
std::optional<PartOfAll> part_in(std::string_view answer) {
    answer = without_blanks(answer);
    for (const std::string_view sign : {"/", " out of ", " von ", " sur ", " de ", " of "}) {
        const std::size_t at = answer.find(sign);
        if (at == answer.npos) continue;
        const std::string_view before = without_blanks(answer.substr(0, at)),
                               behind = without_blanks(answer.substr(at + sign.size()));
        if (!is_plain_number(before) || !is_plain_number(behind)) return std::nullopt;
        const PartOfAll found{number_in(before).value_or(-1), number_in(behind).value_or(0)};
        const bool of_all = found.part >= 0 && found.part <= found.all && found.all >= 3 && found.all <= 100;
        return of_all ? std::optional(found) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<SignScale> scale_of_parts(std::span<const std::string_view> answers) {
    SignScale scale;
    double all = 0, least = HUGE_VAL;
    for (const std::string_view answer : answers) {
        const auto part = part_in(answer);
        if (!part || (all > 0 && part->all != all)) return std::nullopt;
        all = part->all;
        least = std::min(least, part->part);
        scale.scores.push_back(part->part);
    }
    scale.lowest = least < 1 ? 0 : 1;
    scale.highest = all;
    scale.reason = text("The answers are so many of {0}.", number(all, 0));
    return scale;
}

std::optional<SignScale> scale_of_percentages(std::span<const std::string_view> answers) {
    SignScale scale{.lowest = 0, .highest = 100, .reason = text("The answers are percentages.")};
    for (std::string_view answer : answers) {
        answer = without_blanks(answer);
        if (!answer.ends_with('%')) return std::nullopt;
        answer.remove_suffix(1);
        while (answer.ends_with("\u00A0") || answer.ends_with("\u202F"))
            answer.remove_suffix(answer.ends_with("\u00A0") ? 2 : 3);
        const auto value = is_plain_number(answer) ? number_in(answer) : std::nullopt;
        if (!value || *value < 0 || *value > 100) return std::nullopt;
        scale.scores.push_back(*value);
    }
    return std::set<double>(scale.scores.begin(), scale.scores.end()).size() < 3 ? std::nullopt : std::optional(scale);
}

}  // namespace

std::optional<SignScale> scale_of_signs(std::span<const std::string_view> answers) {
    if (answers.empty() ||
        std::ranges::any_of(answers, [](std::string_view each) { return each.size() > longest_sign_answer; }))
        return std::nullopt;
    for (const auto read : {scale_of_stars, scale_of_faces, scale_of_parts, scale_of_percentages}) {
        auto scale = read(answers);
        if (!scale) continue;
        const std::set<double> different(scale->scores.begin(), scale->scores.end());
        return different.size() < 2 ? std::nullopt : std::move(scale);
    }
    return std::nullopt;
}

}  // namespace clientele
