#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/quality/duplicates/blocking.h"
#include "core/analysis/quality/duplicates/frequent_values.h"
#include "core/analysis/quality/duplicates/person_records.h"

namespace clientele {

/// Two records that may be the same person; a comes before b.
struct ScoredPair {
    std::uint32_t a = 0, b = 0;
    AgreementPattern pattern = 0;
    float weight = 0;       ///< bits in favour of the same person, all columns together
    float probability = 0;  ///< that they are
};

/// How likely two records are the same person, and why.
struct MatchModel {
    std::vector<AgreementField> fields;
    LinkageModel linkage;
    std::vector<ColumnRarity> rarity;  ///< by column

    /// What the value of a column that two records agree in is worth more than any; 0 where they do not agree fully.
    double rare(const PersonRecords& records, std::uint32_t a, AgreementPattern pattern, std::size_t column) const;
    /// Bits of one column; 0 where either value is missing.
    double bits(const PersonRecords& records, std::uint32_t a, AgreementPattern pattern, std::size_t column) const;
    ScoredPair score(const PersonRecords& records, std::uint32_t a, std::uint32_t b, AgreementPattern pattern) const;
};

/// What was compared and what came of it.
struct MatchedPairs {
    MatchModel model;
    std::vector<ScoredPair> pairs;    ///< of a probability of 0.01 and more, the most likely first
    std::vector<ScoredPair> decided;  ///< such pairs of which it was decided that they are different people
};

/// Compares the pairs that blocking proposes, estimates the model and scores them. 16 bytes a compared pair meanwhile.
/// Among fewer than 100 people, rows that agree in everything are taken for one person's to begin with. Error:
/// cancelled.
Result<MatchedPairs> match_pairs(const PersonRecords& records, const Blocking& blocking, std::uint64_t seed,
                                 const Progress& progress);

}  // namespace clientele
