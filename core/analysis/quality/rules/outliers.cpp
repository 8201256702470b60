#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/outlying.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/base/format.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

Rule outlier_rule(DatasetKind kind, std::string_view column, Pattern words, Weight weight) {
    Rule rule = rule_of(Dimension::plausibility, kind, column, words, weight, remedy::leave_out);
    rule.by_hand = weight == Weight::look;
    return rule;
}

/// What is said of a number: unusual ones may be right (wholesale, clearance), absurd ones hardly.
struct Outliers {
    DatasetKind kind;
    std::string_view field;
    Pattern unusual, absurd;
    double absurd_times;  ///< of the usual value, or that part of it
    OutlierLimits of_product, of_all;
};

/// What is usual of the product, else what the products say it costs, else what is usual of all products.
class Usual {
 public:
    Usual(const Checks& checks, const Column& products, std::span<const double> values, const Outliers& rule)
        : codes_(products.codes()),
          of_(usual_values(codes_, products.dictionary().size(), values, rule.of_product,
                           [&] { return checks.go_on(); })) {
        if (!checks.go_on()) return;
        const UsualValues all = usual_values(values, rule.of_all);
        for (UsualValues& each : of_)
            if (!each.known) each = all;
    }
    const UsualValues* at(std::size_t row) const { return codes_[row] == missing_code ? nullptr : &of_[codes_[row]]; }

 private:
    std::span<const Code> codes_;
    std::vector<UsualValues> of_;
};

void check_within_product(Checks& checks, const Outliers& rule) {
    const Column* products = checks.column(rule.kind, "product_id", ColumnType::text);
    const Column* numbers = checks.column(rule.kind, rule.field, ColumnType::number);
    if (!products || !numbers) return;
    const std::span<const double> values = numbers->numbers();
    auto usual = std::make_shared<const Usual>(checks, *products, values, rule);
    const double far = std::log(rule.absurd_times);
    const auto rows = [&](bool absurd) {
        return rows_where(values.size(), [&](std::size_t row) {
            const UsualValues* of = usual->at(row);
            return of && !of->holds(values[row]) &&
                   (std::abs(std::log(std::abs(values[row])) - double{of->middle}) >= far) == absurd;
        });
    };
    const auto against = [usual](std::size_t row) {
        return write_exact(std::round(std::exp(double{usual->at(row)->middle}) * 100) / 100);
    };
    checks.add(outlier_rule(rule.kind, rule.field, rule.absurd, Weight::serious), rows(true), against);
    checks.add(outlier_rule(rule.kind, rule.field, rule.unusual, Weight::look), rows(false), against);
}

}  // namespace

void check_outliers(Checks& checks) {
    // Of products with few lines nothing is usual but what is for all.
    const OutlierLimits price{.times_above = 5, .times_below = 10};
    const OutlierLimits any_price{.times_above = 1000, .times_below = 1e4, .least_rows = 100};
    const auto unusual_price = Pattern("prices far from the product's usual price");
    const auto absurd_price = Pattern("prices 50 times as high or as low as usual");
    const Outliers rules[] = {
        {DatasetKind::transactions, "unit_price", unusual_price, absurd_price, 50, price, any_price},
        {DatasetKind::transactions,
         "quantity",
         Pattern("quantities far from the product's usual quantity"),
         Pattern("quantities of 1,000 times the usual and more"),
         1000,
         {.times_above = 50, .times_below = 1e9},
         {.times_above = 1000, .times_below = 1e9, .least_rows = 100}},
        {DatasetKind::competitor_offers, "price", unusual_price, absurd_price, 50, price, any_price},
    };
    for (const Outliers& rule : rules)
        if (checks.go_on()) check_within_product(checks, rule);
}

}  // namespace clientele::rules
