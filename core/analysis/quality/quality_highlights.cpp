#include <cmath>

#include "core/analysis/highlights.h"

namespace clientele {
namespace {

/// Where so much of the revenue, of the rows or of the customers is touched, figures cannot be trusted.
constexpr double grave_share = 0.05, grave_twice = 0.1, least_twice = 0.005;

/// The row of the serious problem that touches most; -1 where none is.
struct Touched {
    std::ptrdiff_t row = -1;
    double share = 0;  ///< of the revenue, where known, else of the rows
    bool of_revenue = false;
};
Touched most_touched(const FindingTable& problems, double revenue) {
    const TableColumn *weight = problems.find("weight"), *share = problems.find("share"),
                      *touched = problems.find("revenue");
    Touched most;
    for (std::size_t row = 0; weight && share && row < problems.rows(); ++row) {
        if (weight->values.text(row) != "serious") continue;
        const double money = touched ? touched->values.numbers()[row] : missing_number;
        const bool of_revenue = revenue > 0 && money > 0;
        const double part = std::min(1.0, of_revenue ? money / revenue : share->values.numbers()[row]);
        if (part > most.share) most = {static_cast<std::ptrdiff_t>(row), part, of_revenue};
    }
    return most;
}

Highlight told_of(const Finding& finding, const Touched& most) {
    Highlight told{.id = "serious", .sentence = finding.headline};
    told.casts_doubt = most.share >= grave_share;
    told.why = most.of_revenue
                   ? text("The worst of it touches {0} of the revenue: every figure of sales has it in it.",
                          percent(most.share))
                   : text("The worst of it touches {0} of the rows: every figure made of them has it in it.",
                          percent(most.share));
    told.action = text("Look at the rows, and leave out or mend what is wrong.");
    told.tidings = Tidings::bad;
    told.revenue_share = most.of_revenue ? most.share : missing_number;
    told.customer_share = most.of_revenue ? missing_number : most.share;
    told.stories = {std::string(story_data)};
    told.chart = "problems";
    told.table = "problems";
    told.key = std::string(finding.table("problems")->columns.front().values.text(static_cast<std::size_t>(most.row)));
    return told;
}

}  // namespace

std::vector<Highlight> rules_highlights(const Finding& finding, double revenue) {
    const FindingTable* problems = finding.table("problems");
    const Touched most = problems ? most_touched(*problems, revenue) : Touched{};
    if (most.row < 0) return {};
    return {told_of(finding, most)};
}

std::vector<Highlight> profile_highlights(const Finding& finding) { return rules_highlights(finding, missing_number); }

std::vector<Highlight> duplicates_highlights(const Finding& finding) {
    const double share = figure_of(finding, "share").value;
    if (!(share >= least_twice)) return {};
    Highlight told{.id = "twice", .sentence = finding.headline};
    told.casts_doubt = share >= grave_twice;
    told.why = text("Whoever is in the data twice counts twice, and looks like two customers who buy little.");
    told.action = text("Look at the pairs, and merge those who are one person.");
    told.tidings = Tidings::bad;
    told.customer_share = share;
    told.stories = {std::string(story_twice)};
    told.chart = "thresholds";
    told.table = "pairs";
    return {told};
}

}  // namespace clientele
