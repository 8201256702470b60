#include "core/sample/streams.h"

#include <array>

namespace clientele::sample {

std::span<const SampleDataset> sample_datasets() {
    static constexpr auto all = std::to_array<SampleDataset>({
        {DatasetKind::products, sample_products},
        {DatasetKind::stores, sample_stores},
        {DatasetKind::customers, sample_customers},
        {DatasetKind::transactions, sample_transactions, 20},
        {DatasetKind::visits, sample_visits, 5},
        {DatasetKind::mystery_visits, sample_mystery_visits},
        {DatasetKind::competitor_offers, sample_competitor_offers, 2},
        {DatasetKind::market_series, sample_market_series},
        {DatasetKind::web_events, sample_web_events, 35},
        {DatasetKind::campaign_events, sample_campaign_events, 5},
        {DatasetKind::loyalty_events, sample_loyalty_events, 5},
        {DatasetKind::contacts, sample_contacts, 3},
        {DatasetKind::recordings, sample_recordings},
        {DatasetKind::responses, sample_responses, 3},
        {DatasetKind::observations, sample_observations},
        {DatasetKind::reviews, sample_reviews, 2},
        {DatasetKind::social_posts, sample_social_posts},
    });
    return all;
}

Chunk empty_chunk(const std::vector<StreamColumn>& columns) {
    Chunk chunk;
    for (const StreamColumn& column : columns) chunk.columns.emplace_back().type = column.type;
    return chunk;
}

}  // namespace clientele::sample
