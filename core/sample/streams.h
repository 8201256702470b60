#pragma once

#include <memory>
#include <vector>

#include "core/model/row_stream.h"
#include "core/sample/sample.h"

namespace clientele::sample {

/// A dataset of the sample: which kind, and the rows for given options. A new kind is a file in kinds/ and a line in
/// streams.cpp.
struct SampleDataset {
    DatasetKind kind;
    std::unique_ptr<RowStream> (*rows)(const SampleOptions&);
    double effort = 1;  ///< how long it takes against the others, for the progress that is shown
};
std::span<const SampleDataset> sample_datasets();

// kinds/<kind>.cpp
std::unique_ptr<RowStream> sample_products(const SampleOptions&);
std::unique_ptr<RowStream> sample_stores(const SampleOptions&);
std::unique_ptr<RowStream> sample_customers(const SampleOptions&);
std::unique_ptr<RowStream> sample_transactions(const SampleOptions&);
std::unique_ptr<RowStream> sample_reviews(const SampleOptions&);
std::unique_ptr<RowStream> sample_contacts(const SampleOptions&);
std::unique_ptr<RowStream> sample_visits(const SampleOptions&);
std::unique_ptr<RowStream> sample_mystery_visits(const SampleOptions&);
std::unique_ptr<RowStream> sample_competitor_offers(const SampleOptions&);
std::unique_ptr<RowStream> sample_market_series(const SampleOptions&);
std::unique_ptr<RowStream> sample_web_events(const SampleOptions&);
std::unique_ptr<RowStream> sample_campaign_events(const SampleOptions&);
std::unique_ptr<RowStream> sample_loyalty_events(const SampleOptions&);
std::unique_ptr<RowStream> sample_recordings(const SampleOptions&);
std::unique_ptr<RowStream> sample_responses(const SampleOptions&);
std::unique_ptr<RowStream> sample_observations(const SampleOptions&);
std::unique_ptr<RowStream> sample_social_posts(const SampleOptions&);

/// The empty chunk for a stream's columns.
Chunk empty_chunk(const std::vector<StreamColumn>& columns);

}  // namespace clientele::sample
