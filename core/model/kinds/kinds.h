#pragma once

#include "core/model/dataset_kind.h"

// One file a kind; dataset_kind.cpp lists them.
namespace clientele {

extern const DatasetSpec customers_spec;
extern const DatasetSpec products_spec;
extern const DatasetSpec stores_spec;
extern const DatasetSpec transactions_spec;
extern const DatasetSpec purchase_summaries_spec;
extern const DatasetSpec contacts_spec;
extern const DatasetSpec recordings_spec;
extern const DatasetSpec responses_spec;
extern const DatasetSpec observations_spec;
extern const DatasetSpec visits_spec;
extern const DatasetSpec mystery_visits_spec;
extern const DatasetSpec competitor_offers_spec;
extern const DatasetSpec market_series_spec;
extern const DatasetSpec web_events_spec;
extern const DatasetSpec social_posts_spec;
extern const DatasetSpec campaign_events_spec;
extern const DatasetSpec loyalty_events_spec;
extern const DatasetSpec reviews_spec;

}  // namespace clientele
