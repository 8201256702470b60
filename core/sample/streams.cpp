#include "core/sample/streams.h"

#include <array>

namespace clientele::sample {

std::span<const SampleDataset> sample_datasets() {
    static constexpr auto all = std::to_array<SampleDataset>({
        {DatasetKind::products, sample_products},
        {DatasetKind::stores, sample_stores},
        {DatasetKind::customers, sample_customers},
        {DatasetKind::transactions, sample_transactions, 20},
    });
    return all;
}

Chunk empty_chunk(const std::vector<StreamColumn>& columns) {
    Chunk chunk;
    for (const StreamColumn& column : columns) chunk.columns.emplace_back().type = column.type;
    return chunk;
}

}  // namespace clientele::sample
