#include <cmath>

#include "core/analysis/highlights.h"
#include "core/math/log_rank.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

double number_in(const FindingTable& table, std::string_view column, std::size_t row) {
    const TableColumn* found = table.find(column);
    return found ? found->values.numbers()[row] : missing_number;
}

}  // namespace

std::vector<Highlight> rfm_highlights(const Finding& finding, double years) {
    const double champions = figure_of(finding, "champions").value, quiet = figure_of(finding, "at_risk").value;
    const double customers = figure_of(finding, "customers").value;
    const double revenue = figure_of(finding, "at_risk_revenue").value;
    std::vector<Highlight> told;
    const auto whole = [](double value) { return count(static_cast<std::int64_t>(value)); };
    // Within a few weeks nobody has gone quiet: the groups are only halves of who bought.
    constexpr double least_years = 0.5;
    if (quiet > 0 && years >= least_years) {
        Highlight gone{.id = "quiet"};
        gone.sentence = text("{0} valuable {0|customer has|customers have} gone quiet, who brought {1} so far.",
                             whole(quiet), amount(revenue));
        gone.why = text("A year of them is worth {0}; the longer they stay away, the fewer come back.",
                        amount(revenue / std::max(1.0, years)));
        gone.action = text("Write to those of the segments “At risk” and “Can’t lose them”.");
        gone.tidings = Tidings::bad;
        gone.worth = std::max(0.0, revenue / std::max(1.0, years));
        gone.customer_share = quiet / customers;
        gone.stories = {std::string(story_leaving)};
        gone.chart = "revenue";
        gone.table = "segments";
        gone.key = "At risk";
        told.push_back(std::move(gone));
    }
    const FigureWithBounds share = figure_of(finding, "champions_revenue_share");
    if (champions > 0 && share.value >= 2 * champions / customers) {
        Highlight best{.id = "champions"};
        best.sentence =
            text("{0} of customers bring {1} of revenue.", percent(champions / customers), percent(share.value));
        best.why = text("So much depends on so few: losing one of them costs as much as losing many others.");
        best.action = text("Treat the champions as such, and notice at once when one goes quiet.");
        best.revenue_share = share.value;
        best.customer_share = champions / customers;
        best.stories = {std::string(story_best)};
        best.chart = "customers";
        best.table = "segments";
        best.key = "Champions";
        told.push_back(std::move(best));
    }
    return told;
}

std::vector<Highlight> migration_highlights(const Finding& finding) {
    const double before = figure_of(finding, "before").value;
    const double up = figure_of(finding, "moved_up").value, down = figure_of(finding, "moved_down").value;
    const double moved = (up + down) * before, net = up - down;
    if (!(moved > 0) || std::abs(net) < 0.02) return {};
    // Whether as many went up as down: the sign test (McNemar 1947) in its normal form.
    const double chance = normal_two_sided(net * before / std::sqrt(moved));
    if (chance > 0.05) return {};
    Highlight told{.id = "moves", .sentence = finding.headline};
    told.why = net > 0 ? text("More customers rise than fall: the base of good customers grows.")
                       : text("More customers fall than rise: the base of good customers shrinks.");
    told.action = net > 0 ? Text() : text("See from which segment to which they fall, and write to those.");
    told.tidings = net > 0 ? Tidings::good : Tidings::bad;
    told.customer_share = std::abs(net);
    told.p_value = chance;
    told.stories = {net > 0 ? std::string("rising customers") : std::string(story_leaving)};
    told.chart = "sizes";
    told.table = "flow";
    return {told};
}

std::vector<Highlight> clusters_highlights(const Finding& finding) {
    const FindingTable* clusters = finding.table("clusters");
    if (!clusters || clusters->rows() == 0 || !clusters->find("revenue_share") || !clusters->find("share")) return {};
    const double share = number_in(*clusters, "share", 0), revenue = number_in(*clusters, "revenue_share", 0);
    if (!(revenue >= 2 * share)) return {};
    Highlight told{.id = "best", .sentence = finding.headline};
    told.why = text("Whoever buys like them is worth more than others: they show whom to look for.");
    told.revenue_share = revenue;
    told.customer_share = share;
    told.stories = {std::string(story_best)};
    told.chart = "sizes";
    told.table = "clusters";
    return {told};
}

std::vector<Highlight> compare_highlights(const Finding& finding) {
    const double sure = figure_of(finding, "differences").value;
    const double in = figure_of(finding, "customers_a").value, others = figure_of(finding, "customers_b").value;
    if (!(sure > 0) || !(in + others > 0)) return {};
    Highlight told{.id = "difference", .sentence = finding.headline};
    told.why = text("{0} {0|difference is|differences are} beyond chance: by these the group can be told and won.",
                    count(static_cast<std::int64_t>(sure)));
    told.customer_share = in / (in + others);
    told.p_value = 0.05;
    told.stories = {std::string(story_best)};
    told.chart = "differences";
    told.table = "differences";
    return {told};
}

}  // namespace clientele
