#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// How two records compare in every field: four bits a field, the first in the lowest. 0 says nothing (missing in
/// either record); outcomes from 1 on as AgreementField lists them.
using AgreementPattern = std::uint64_t;
inline constexpr std::size_t most_agreement_fields = 16;
inline constexpr std::size_t most_outcomes = 15;

inline std::size_t outcome_of(AgreementPattern pattern, std::size_t field) { return pattern >> (4 * field) & 15U; }

/// A field's outcomes, the best agreement first and difference last.
struct AgreementField {
    std::size_t levels = 2;
    /// Outcomes come twice: 1…levels, and levels + 1…2 × levels where another field agrees that all but says this one
    /// (a town where the postcode is the same). Probabilities add up to 1 in each half.
    bool conditional = false;
    /// Matches for which the condition does not hold mostly differ here too: who moved has another postcode and town.
    bool follows = false;
    /// Tells apart people of one household, who share all other fields.
    bool personal = true;

    std::size_t outcomes() const { return conditional ? 2 * levels : levels; }
};

/// Pairs of records that were compared, by pattern.
struct PatternCount {
    AgreementPattern pattern = 0;
    double pairs = 0;
};

/// The model of Fellegi and Sunter (1969), A Theory for Record Linkage, JASA 64: how often matches (m) and others (u)
/// have each outcome, fields independent in either. [field][outcome], outcome 0 is 1 in both.
struct LinkageModel {
    std::vector<std::vector<double>> m, u;
    std::vector<std::vector<double>> log_m, log_u;  ///< to base 2; see take_logs
    double matched = 0;                             ///< share of all pairs that are the same person
    double households = 0;  ///< share that are other people who have in common all that is not personal
    double matches = 0;     ///< expected matches among the compared pairs
    int steps = 0;          ///< of the estimation
    bool settled = false;   ///< it changed no more; after 200 steps it stops even so

    /// Fills log_m and log_u from m and u.
    void take_logs();
    /// Likelihoods of a pattern as logarithms to base 2; after take_logs.
    struct Logs {
        double match = 0, other = 0, household = 0;
    };
    Logs logs(AgreementPattern pattern, std::span<const AgreementField> fields) const;
    /// Probability that it is a match. O(1).
    double probability(const Logs& logs) const;
};

/// Estimates m and the shares by expectation and maximisation (Dempster, Laird and Rubin 1977; Winkler 1988).
/// `compared` are the pairs that blocking proposed; all other pairs count as no match. Because which pairs are proposed
/// depends on the records alone, the likelihoods of chance agreement are those of all pairs: `chance`[field][outcome]
/// is how many of all `all_pairs` pairs have that outcome, matches included; these are taken out step by step. So
/// agreement in what pairs were blocked by counts neither for nor against them.
/// The share of matches is that of the pairs that are more likely matches than not: fields are not quite independent,
/// and pairs that are unlikely one by one but very many would make it several times as large as it is, and with it
/// every probability. (Generated customers of whom 392 of 20,000 are doubles, known by name and address alone: 3,521
/// matches are taken for granted without this rule, 357 with it.) With few matches m stays near what is usual (a
/// Dirichlet prior worth four matches), and no more than 35 % of matches differ in any field: without that bound,
/// groups of people who are alike in something else (a country's names and towns) pass for matches where there are few
/// true ones. O(steps × patterns × fields). `known` are pairs that are taken for matches at the start: where all
/// records are of one person, nothing but them says what chance does. Error: cancelled.
Result<LinkageModel> fit_linkage(std::span<const AgreementField> fields, std::span<const PatternCount> compared,
                                 const std::vector<std::vector<double>>& chance, double all_pairs, double records,
                                 std::span<const PatternCount> known = {}, const Progress& progress = {});

}  // namespace clientele
