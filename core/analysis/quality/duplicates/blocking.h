#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/quality/duplicates/person_records.h"
#include "core/base/progress.h"

namespace clientele {

/// Records of the largest block whose pairs are compared.
inline constexpr std::size_t largest_block = 400;

/// Records in blocks by one or two keys; only records of one block are compared.
struct BlockingPass {
    struct Key {
        std::string column;  ///< of the customers
        Pattern how;
    };
    std::vector<Key> keys{};                 ///< none where every pair is compared
    std::vector<Code> block_of{};            ///< by record; missing_code where it is in no block
    std::vector<std::uint32_t> records{};    ///< block after block, ascending in each; blocks of two and more
    std::vector<std::uint32_t> block_end{};  ///< by place in `records`: where its block ends
    double blocks = 0;
    double largest = 0;                            ///< records of the largest block, skipped ones as well
    double pairs = 0;                              ///< within the blocks
    double fresh = 0;                              ///< of these, pairs that no pass before has
    double skipped_blocks = 0, skipped_pairs = 0;  ///< blocks that are too large
};

/// Which pairs are compared.
struct Blocking {
    std::vector<BlockingPass> passes;
    double all_pairs = 0;     ///< of all records
    double compared = 0;      ///< by all passes together, each pair once
    bool everything = false;  ///< so few records that every pair is compared

    /// Whether a pass before this one has the pair.
    bool had_before(std::size_t pass, std::uint32_t a, std::uint32_t b) const {
        for (std::size_t before = 0; before < pass; ++before)
            if (passes[before].block_of[a] == passes[before].block_of[b] && passes[before].block_of[a] != missing_code)
                return true;
        return false;
    }
};

/// Up to a thousand records are compared each with each. Of more, passes are built from the columns: single keys whose
/// blocks are small enough, then pairs of the other keys, the most selective first, as long as all passes together have
/// at most 500,000 pairs and 50 a record (20 million at most). Blocks of more than largest_block records are skipped.
/// O(keys² × records log records), parallel; never quadratic in the records. Error: cancelled.
Result<Blocking> make_blocks(const PersonRecords& records, const Progress& progress);

}  // namespace clientele
