#include "core/model/wanted_rows.h"

namespace clientele {

Pattern wanted_rows(DatasetKind kind) {
    switch (kind) {
        case DatasetKind::market_series:
            return Pattern("market series");
        case DatasetKind::mystery_visits:
            return Pattern("mystery shopping visits");
        case DatasetKind::responses:
            return Pattern("survey responses");
        case DatasetKind::social_posts:
            return Pattern("social media posts");
        case DatasetKind::competitor_offers:
            return Pattern("competitors’ offers");
        case DatasetKind::visits:
            return Pattern("store visits");
        case DatasetKind::reviews:
            return Pattern("reviews of products or companies");
        case DatasetKind::observations:
            return Pattern("observations of agents");
        default:
            return spec(kind).row_many;
    }
}

}  // namespace clientele
