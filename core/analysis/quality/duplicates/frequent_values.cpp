#include "core/analysis/quality/duplicates/frequent_values.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

constexpr double most_bits = 7;         // that a rare value is worth more
constexpr double of_one_person = 6;     // records with a value that all but names a person may be one person's

}  // namespace

RarityBits rarity_bits(const PersonRecords& records, const std::vector<double>& same_by_chance) {
    RarityBits bits(records.columns.size());
    for (std::size_t at = 0; at < records.columns.size(); ++at) {
        const PersonColumn& column = records.columns[at];
        const double chance = same_by_chance[at], others = chance * column.filled;
        bits[at].resize(column.values.size());
        for (std::size_t code = 0; code < column.values.size(); ++code) {
            // The two records that are compared have the value in any case.
            double elsewhere = std::max(static_cast<double>(column.counts[code]) - 2, 0.0);
            if (others < 0.5 && column.counts[code] <= of_one_person) elsewhere = 0;
            const double of_value = (elsewhere + std::min(0.5, others)) / column.filled;
            bits[at][code] = static_cast<float>(std::min(std::log2(chance / of_value), most_bits));
        }
    }
    return bits;
}

}  // namespace clientele
