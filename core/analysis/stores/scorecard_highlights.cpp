#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/stores/scorecard_run.h"

namespace clientele {
namespace {

constexpr std::size_t least_measures_told = 2;

}  // namespace

/// A store with two measures or more that clearly fell (or rose) against all others.
std::vector<Highlight> scorecard_highlights(const ScorecardRun& run) {
    std::vector<Highlight> told;
    for (const bool fall : {true, false}) {
        std::size_t store = SIZE_MAX;
        std::vector<Text> best;
        double surest = 1;
        for (std::size_t s = 0; s < run.names.size(); ++s) {
            std::vector<Text> measures;
            double p = 1;
            for (std::size_t m = 0; m < run.changes.size(); ++m) {
                if (run.clear_change(m, s) != (fall ? -1 : 1)) continue;
                measures.push_back(run.measures.all[m].label);
                p = std::min(p, run.changes[m][s].p_adjusted);
            }
            if (measures.size() < least_measures_told) continue;
            if (store != SIZE_MAX && measures.size() < best.size()) continue;
            if (store != SIZE_MAX && measures.size() == best.size() && p >= surest) continue;
            store = s;
            surest = p;
            best = std::move(measures);
        }
        if (store == SIZE_MAX) continue;
        Highlight one{.id = fall ? "store_fell" : "store_rose"};
        one.sentence = fall ? text("{0} got worse in {1} measures, more so than the other stores: {2}.",
                                   name(run.names.labels[store]), count(best.size()), best)
                            : text("{0} got better in {1} measures, more so than the other stores: {2}.",
                                   name(run.names.labels[store]), count(best.size()), best);
        one.why = fall ? text("Several measures that do not know of one another say the same of this store.")
                       : text("Something works there that others may want to know of.");
        one.action = fall ? text("Speak with the store about what changed, and filter by it to see all that is known.")
                          : text("Ask the store what it changed.");
        one.tidings = fall ? Tidings::bad : Tidings::good;
        one.p_value = surest;
        one.stories = {story_of_group(run.names.ids[store])};
        one.chart = run.overall() ? "overall" : "";
        one.table = "changes";
        one.key = run.names.ids[store];
        told.push_back(std::move(one));
    }
    return told;
}

}  // namespace clientele
