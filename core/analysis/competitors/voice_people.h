#pragma once

#include <cstdint>
#include <vector>

namespace clientele {

/// Who wrote something, by author or customer; `nobody` where that is not known, which is a person of its own each
/// time.
inline constexpr std::uint64_t nobody = UINT64_MAX;

/// What a person said of a group (a company): a rating, or a feeling.
struct PersonFigure {
    std::uint32_t group = 0;
    std::uint64_t person = nobody;
    double value = 0;
};

/// How much is known from so many figures by so many people.
struct PeopleOfGroups {
    /// How alike figures of one person are beside those of others: the correlation within people (one-way analysis of
    /// variance, Donner 1986, Int. Stat. Rev. 54, p. 67-82), of all groups together; 0 where nobody speaks twice.
    double likeness = 0;
    std::vector<double> squares{};  ///< by group, the sum of the squared numbers of figures by person
    std::vector<double> most{};     ///< by group, how many came from the one who gave most

    /// By how much the variance of the mean of a group's `n` figures is larger than that of as many people (Kish 1965,
    /// Survey Sampling, section 5.4); at least 1.
    double effect(std::size_t group, double n) const { return n > 0 ? 1 + (squares[group] / n - 1) * likeness : 1; }
};

/// No value is NaN. O(n log n).
PeopleOfGroups people_of(std::vector<PersonFigure> figures, std::size_t groups);

/// What somebody wrote about in a group (a company); `no_topic` where no topic was named.
struct PersonTopic {
    std::uint32_t group = 0;
    std::uint64_t person = nobody;
    std::uint32_t topic = 0;
};
inline constexpr std::uint32_t no_topic = UINT32_MAX;

/// By group and topic, by how much the variance of the topic's share of the texts is larger than that of as many
/// people who write one text each: people are the clusters of a ratio (Cochran 1977, section 6.3), and counts divided
/// by this can be tested as if they were independent (Rao and Scott 1992, Biometrics 48, p. 577-585). At least 1; 1
/// where a topic is named always or never. O(n log n + groups × topics).
std::vector<std::vector<double>> topic_effects(std::vector<PersonTopic> texts, std::size_t groups, std::size_t topics);

}  // namespace clientele
