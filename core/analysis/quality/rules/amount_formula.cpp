#include "core/analysis/quality/rules/amount_formula.h"

#include <array>

#include "core/table/parallel.h"

namespace clientele::rules {

AmountFormula amount_formula(const Sales& sales) {
    using Formulas = std::array<AmountFormula, 5>;
    const auto counted = reduce_blocks<Formulas>(
        sales.lines, rows_a_block,
        [&](std::size_t first, std::size_t last, Formulas& part) {
            for (std::size_t i = 0; i < part.size(); ++i) {
                AmountFormula& formula = part[i];
                formula.discount = static_cast<AmountFormula::Discount>(i);
                if (i > 0 && sales.discounts.empty()) break;
                for (std::size_t row = first; row < last; ++row) {
                    if (std::isnan(sales.amounts[row]) || std::isnan(sales.quantities[row] * sales.prices[row]))
                        continue;
                    ++formula.lines;
                    formula.agree += formula.breaks(sales, row) ? 0 : 1;
                }
            }
        },
        [](Formulas& all, const Formulas& part) {
            for (std::size_t i = 0; i < all.size(); ++i) {
                all[i].discount = static_cast<AmountFormula::Discount>(i);
                all[i].lines += part[i].lines;
                all[i].agree += part[i].agree;
            }
        });
    AmountFormula best = counted.front();
    for (const AmountFormula& each : counted)
        if (each.agree > best.agree) best = each;
    return best;
}

}  // namespace clientele::rules
