#include "core/analysis/competitors/share_market.h"
#include "core/analysis/sales.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/trends/comparison.h"
#include "core/analysis/trends/sales_series.h"

namespace clientele {

std::map<std::int32_t, double> own_sales_by_piece(const Context& context, PeriodUnit grain, double money) {
    std::map<std::int32_t, double> found;
    if (context.snapshot.dataset(DatasetKind::transactions).rows == 0 || sales_lacking(context.snapshot)) return found;
    Filter wider = context.filter;
    wider.period.reset();
    const auto days = observed_days(context.snapshot, wider, context.as_of);
    if (!days) return found;
    const auto rows = select(context.snapshot, wider, in_segments_on(context.as_of), context.progress.part(0, 0.1));
    if (!rows) return found;
    const std::array<bool, 7> closed = closed_weekdays(context.snapshot);
    std::vector<Period> cut;
    for (const Period& piece : pieces(grain, *days))
        if (is_whole(piece, *days, closed)) cut.push_back(piece);
    if (cut.empty()) return found;
    const SalesSeries sales =
        sales_series(context.snapshot, (*rows)[DatasetKind::transactions], days->first, days->last, days->first, {cut});
    for (std::size_t i = 0; i < cut.size(); ++i) found[cut[i].first.days] = sales.of[0][i].revenue / money;
    return found;
}

}  // namespace clientele
