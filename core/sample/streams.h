#pragma once

#include <memory>
#include <vector>

#include "core/model/row_stream.h"
#include "core/sample/order_record.h"

namespace clientele::sample {

/// A dataset of the sample: which kind, and its rows. A new kind is a file in kinds/ and a line in
/// streams.cpp.
struct SampleDataset {
    DatasetKind kind;
    std::unique_ptr<RowStream> (*rows)(const SampleSource&);
    double effort = 1;  ///< how long it takes against the others, for the progress that is shown
};
std::span<const SampleDataset> sample_datasets();

// kinds/<kind>.cpp
std::unique_ptr<RowStream> sample_products(const SampleSource&);
std::unique_ptr<RowStream> sample_stores(const SampleSource&);
std::unique_ptr<RowStream> sample_customers(const SampleSource&);
std::unique_ptr<RowStream> sample_transactions(const SampleSource&);
std::unique_ptr<RowStream> sample_reviews(const SampleSource&);
std::unique_ptr<RowStream> sample_contacts(const SampleSource&);
std::unique_ptr<RowStream> sample_visits(const SampleSource&);
std::unique_ptr<RowStream> sample_mystery_visits(const SampleSource&);
std::unique_ptr<RowStream> sample_competitor_offers(const SampleSource&);
std::unique_ptr<RowStream> sample_market_series(const SampleSource&);
std::unique_ptr<RowStream> sample_web_events(const SampleSource&);
std::unique_ptr<RowStream> sample_campaign_events(const SampleSource&);
std::unique_ptr<RowStream> sample_loyalty_events(const SampleSource&);
std::unique_ptr<RowStream> sample_recordings(const SampleSource&);
std::unique_ptr<RowStream> sample_responses(const SampleSource&);
std::unique_ptr<RowStream> sample_observations(const SampleSource&);
std::unique_ptr<RowStream> sample_social_posts(const SampleSource&);

/// The empty chunk for a stream's columns.
Chunk empty_chunk(const std::vector<StreamColumn>& columns);

}  // namespace clientele::sample
