#pragma once

#include "core/analysis/trends/watch/alert_scan.h"

namespace clientele {

/// Alerts of one cause: the one that shows it most clearly first, and what else shows it.
struct AlertCase {
    Alert lead;
    std::vector<Alert> further;
    double weight = 0;                ///< by which cases are ranked: how sure, how lately
    std::string name{};               ///< see alert_states.h, as for the two below
    std::optional<Text> explained{};  ///< why; empty words where no reason was given
    bool seen = false;
};

/// Puts alerts together that tell of one thing: of the same group (a store, a product, a category) beginning within ten
/// weeks of one another, and those of all rows that change the same way; and holds the share of false ones among these
/// cases, over all looks of a run, at `share` (Benjamini and Hochberg 1995). One thing that shows in many rows counts
/// once, else it would make room for chance (Brzyski and others 2017, Genetics 205). The weightiest first.
std::vector<AlertCase> alert_cases(AlertsFound found, double share, Date last);

/// "Order lines, category Electronics"
Text subject_of(const Alert& alert);
/// What the same did to revenue, where the alert is one of orders or lines and it shows there; else nullptr.
const Alert* revenue_beside(const AlertCase& one);
/// "fell by 29%"
Text change_of_alert(const Alert& alert);

}  // namespace clientele
