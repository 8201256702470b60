#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/outlying.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/base/format.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

Rule outlier_rule(DatasetKind kind, std::string_view column, Pattern words) {
    return {.dimension = Dimension::plausibility,
            .dataset = kind,
            .column = std::string(column),
            .words = words,
            .weight = Weight::serious,
            .remedy = remedy::leave_out};
}

/// What is usual of the product, else what the products say it costs, else what is usual of all products.
class Usual {
 public:
    Usual(const Column& products, std::span<const double> values, const OutlierLimits& of_product,
          const OutlierLimits& of_all)
        : codes_(products.codes()), of_(usual_values(codes_, products.dictionary().size(), values, of_product)) {
        const UsualValues all = usual_values(values, of_all);
        for (UsualValues& each : of_)
            if (!each.known) each = all;
    }
    const UsualValues* at(std::size_t row) const { return codes_[row] == missing_code ? nullptr : &of_[codes_[row]]; }

 private:
    std::span<const Code> codes_;
    std::vector<UsualValues> of_;
};

void check_within_product(Checks& checks, DatasetKind kind, std::string_view field, Pattern words,
                          const OutlierLimits& of_product, const OutlierLimits& of_all) {
    const Column* products = checks.column(kind, "product_id", ColumnType::text);
    const Column* numbers = checks.column(kind, field, ColumnType::number);
    if (!products || !numbers) return;
    const std::span<const double> values = numbers->numbers();
    auto usual = std::make_shared<const Usual>(*products, values, of_product, of_all);
    checks.add(outlier_rule(kind, field, words),
               rows_where(values.size(),
                          [&](std::size_t row) {
                              const UsualValues* of = usual->at(row);
                              return of && !of->holds(values[row]);
                          }),
               [usual](std::size_t row) {
                   return write_exact(std::round(std::exp(double{usual->at(row)->middle}) * 100) / 100);
               });
}

}  // namespace

void check_outliers(Checks& checks) {
    const OutlierLimits price{.times_above = 5, .times_below = 10}, quantity{.times_above = 50, .times_below = 1e9};
    // Of products with few lines nothing is usual but what is for all.
    const OutlierLimits any_price{.times_above = 1000, .times_below = 1e4, .least_rows = 100};
    const OutlierLimits any_quantity{.times_above = 1000, .times_below = 1e9, .least_rows = 100};
    check_within_product(checks, DatasetKind::transactions, "unit_price",
                         Pattern("prices far from the product's usual price"), price, any_price);
    if (!checks.go_on()) return;
    check_within_product(checks, DatasetKind::transactions, "quantity",
                         Pattern("quantities far from the product's usual quantity"), quantity, any_quantity);
    if (!checks.go_on()) return;
    check_within_product(checks, DatasetKind::competitor_offers, "price",
                         Pattern("prices far from the product's usual price"), price, any_price);
}

}  // namespace clientele::rules
