#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"

namespace clientele {

std::vector<Highlight> clv_highlights(const Finding& finding) {
    const double share = figure_of(finding, "best_tenth_share").value;
    if (!(share >= 0.2)) return {};
    Highlight told{.id = "best_tenth", .sentence = finding.headline};
    told.why = text("A tenth of the customers holds {0} of what is to come.", percent(share));
    told.action = text("Spend on keeping customers where their value is.");
    told.revenue_share = share;
    told.customer_share = 0.1;
    told.stories = {std::string(story_best)};
    told.chart = "tenths";
    told.table = "tenths";
    return {told};
}

std::vector<Highlight> churn_highlights(const Finding& finding, double customer_value) {
    const double left = figure_of(finding, "churn").value;
    const FigureWithBounds auc = figure_of(finding, "auc");
    const double profit = figure_of(finding, "best_profit").value;
    if (!(left > 0)) return {};
    Highlight told{.id = "churn", .sentence = finding.headline};
    // What it would bring is an assumption: it is said, but nothing is weighed by it.
    if (profit > 0) {
        told.why = text(
            "With the assumed value of {0} for a customer who stays, and the assumed costs of a contact and of an "
            "offer, "
            "contacting those at the highest risk ({1} of customers) would bring {2}.",
            amount(customer_value), percent(figure_of(finding, "best_share").value), amount(profit));
    } else {
        told.why = text("Who leaves buys nothing any more.");
    }
    told.action = text("Contact the customers in the order of their risk; the table says why each is at risk.");
    told.tidings = Tidings::bad;
    told.customer_share = left;
    told.p_value = chance_of(auc, 0.5);
    told.stories = {std::string(story_leaving)};
    told.chart = "drivers";
    told.table = "customers";
    return {told};
}

std::vector<Highlight> survival_highlights(const Finding& finding) {
    const auto strongest = std::ranges::find(finding.metrics, "strongest", &Metric::id);
    if (strongest == finding.metrics.end() || !strongest->low || !strongest->high || !(*strongest->low > 0)) return {};
    Highlight told{.id = "strongest"};
    told.sentence =
        text("What decides most how long customers stay: {0} {1}.", number(strongest->value, 2), strongest->label);
    // Hazard ratios have normal errors on the scale of logarithms.
    told.p_value = chance_of({std::log(strongest->value), std::log(*strongest->low), std::log(*strongest->high)});
    told.why = text("Between {0} and {1} times, everything else that is known of them being equal.",
                    number(*strongest->low, 2), number(*strongest->high, 2));
    told.tidings = strongest->value > 1 ? Tidings::bad : Tidings::good;
    told.customer_share = figure_of(finding, "left").value;
    told.stories = {std::string(story_reasons)};
    told.chart = "hazards";
    told.table = "cox";
    return {told};
}

}  // namespace clientele
