#include "core/analysis/quality/duplicates/frequent_values.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace clientele {
namespace {

constexpr double most_bits = 7;      // that a rare value is worth more
constexpr double of_one_person = 6;  // records with a value that all but names a person may be one person's

/// Bits of a value that `having` of `filled` records have, where two agree with that chance.
float bits_of(double having, double filled, double chance) {
    // The two records that are compared have the value in any case. Where that leaves nobody, what is known of values
    // in general decides, as if so many more records had been seen that half of one has it.
    double elsewhere = std::max(having - 2, 0.0);
    if (chance * filled < 0.5 && having <= of_one_person) elsewhere = 0;
    const double of_value = (elsewhere + 0.5) / (std::max(filled - 2, 0.0) + 0.5 / chance);
    return static_cast<float>(std::min(std::log2(chance / of_value), most_bits));
}

/// Records that say just what another does are probably the same person's and count once.
std::vector<float> bits_of_values(const PersonColumn& column, const std::vector<bool>& repeats, double chance) {
    std::vector<double> having(column.values.size());
    double filled = 0;
    for (std::size_t record = 0; record < column.codes.size(); ++record) {
        if (column.codes[record] == missing_code || repeats[record]) continue;
        ++having[column.codes[record]];
        ++filled;
    }
    std::vector<float> bits;
    for (const double count : having) bits.push_back(bits_of(count, filled, chance));
    return bits;
}

std::vector<float> bits_of_records(const PersonColumn& column, const std::vector<bool>& repeats, double chance) {
    std::unordered_map<std::uint64_t, double> having;
    std::unordered_map<Code, double> filled;
    const auto known = [&](std::size_t record) {
        return column.codes[record] != missing_code && column.condition[record] != missing_code;
    };
    const auto key = [&](std::size_t record) {
        return std::uint64_t{column.condition[record]} << 32 | column.codes[record];
    };
    for (std::size_t record = 0; record < column.codes.size(); ++record) {
        if (!known(record) || repeats[record]) continue;
        ++having[key(record)];
        ++filled[column.condition[record]];
    }
    std::vector<float> bits(column.codes.size());
    for (std::size_t record = 0; record < bits.size(); ++record)
        if (known(record)) bits[record] = bits_of(having[key(record)], filled[column.condition[record]], chance);
    return bits;
}

}  // namespace

std::vector<ColumnRarity> rarity_bits(const PersonRecords& records, const std::vector<double>& same,
                                      const std::vector<double>& same_under) {
    std::vector<ColumnRarity> rarity;
    for (std::size_t at = 0; at < records.columns.size(); ++at) {
        const PersonColumn& column = records.columns[at];
        rarity.push_back({.of_value = bits_of_values(column, records.repeats, same[at])});
        if (!column.condition.empty())
            rarity.back().of_record = bits_of_records(column, records.repeats, same_under[at]);
    }
    return rarity;
}

}  // namespace clientele
