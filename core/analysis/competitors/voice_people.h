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

}  // namespace clientele
