#include "core/analysis/competitors/voice_people.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace clientele {
namespace {

/// Sums of squares of the analysis of variance, over all groups.
struct PeopleVariance {
    double within = 0, within_freedom = 0, between = 0, between_freedom = 0, size = 0;

    double likeness() const {
        if (!(within_freedom > 0)) return 0;
        if (!(between_freedom > 0)) return 1;
        const double inner = within / within_freedom, outer = between / between_freedom;
        if (!(inner + outer > 0)) return 1;
        const double people = std::max(0.0, (outer - inner) / (size / between_freedom));
        return people / (people + inner);
    }
};

}  // namespace

PeopleOfGroups people_of(std::vector<PersonFigure> figures, std::size_t groups) {
    std::ranges::stable_sort(figures, [](const PersonFigure& a, const PersonFigure& b) {
        return std::tuple(a.group, a.person, a.value) < std::tuple(b.group, b.person, b.value);
    });
    PeopleOfGroups found{.likeness = 0, .squares = std::vector<double>(groups), .most = std::vector<double>(groups)};
    PeopleVariance all;
    for (std::size_t first = 0; first < figures.size();) {
        const std::uint32_t group = figures[first].group;
        std::size_t end = first;
        double sum = 0;
        while (end < figures.size() && figures[end].group == group) sum += figures[end++].value;
        const auto n = static_cast<double>(end - first);
        double people = 0;
        for (std::size_t from = first; from < end;) {
            std::size_t to = from;
            double own = 0;
            do own += figures[to++].value;
            while (to < end && figures[to].person == figures[from].person && figures[from].person != nobody);
            const auto count = static_cast<double>(to - from);
            for (std::size_t i = from; i < to; ++i) all.within += std::pow(figures[i].value - own / count, 2);
            all.within_freedom += count - 1;
            all.between += count * std::pow(own / count - sum / n, 2);
            found.squares[group] += count * count;
            found.most[group] = std::max(found.most[group], count);
            people += 1;
            from = to;
        }
        all.between_freedom += people - 1;
        all.size += n - found.squares[group] / n;
        first = end;
    }
    found.likeness = all.likeness();
    return found;
}

std::vector<std::vector<double>> topic_effects(std::vector<PersonTopic> texts, std::size_t groups, std::size_t topics) {
    std::ranges::sort(texts, {},
                      [](const PersonTopic& each) { return std::tuple(each.group, each.person, each.topic); });
    std::vector<std::vector<double>> effects(groups, std::vector<double>(topics, 1));
    for (std::size_t first = 0; first < texts.size();) {
        const std::uint32_t group = texts[first].group;
        std::vector<double> named(topics), squares(topics), crossed(topics);
        double n = 0, people = 0, sizes = 0;
        std::size_t end = first;
        while (end < texts.size() && texts[end].group == group) {
            std::size_t last = end + 1;
            while (last < texts.size() && texts[last].group == group && texts[last].person == texts[end].person &&
                   texts[end].person != nobody)
                ++last;
            const auto size = static_cast<double>(last - end);
            for (std::size_t from = end; from < last;) {
                std::size_t to = from;
                while (to < last && texts[to].topic == texts[from].topic) ++to;
                const auto count = static_cast<double>(to - from);
                if (const std::uint32_t topic = texts[from].topic; topic < topics) {
                    named[topic] += count;
                    squares[topic] += count * count;
                    crossed[topic] += count * size;
                }
                from = to;
            }
            n += size;
            sizes += size * size;
            people += 1;
            end = last;
        }
        first = end;
        if (people < 2) continue;
        for (std::size_t t = 0; t < topics; ++t) {
            const double share = named[t] / n, alone = share * (1 - share) * n;
            const double clustered =
                people / (people - 1) * (squares[t] - 2 * share * crossed[t] + share * share * sizes);
            if (alone > 0) effects[group][t] = std::max(1.0, clustered / alone);
        }
    }
    return effects;
}

}  // namespace clientele
