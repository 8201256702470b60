#include "core/analysis/quality/rules/touched.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/table/group_by.h"
#include "core/table/parallel.h"

namespace clientele::rules {
namespace {

double line_revenue(const Sales& sales, std::size_t row) {
    const double amount = std::abs(sales.amount(row));
    return std::isnan(amount) ? 0 : amount;
}

}  // namespace

Touched::Touched(const Snapshot& snapshot, const Selections& rows)
    : snapshot_(snapshot), rows_(rows), sales_(Sales::of(snapshot)) {}
Touched::~Touched() = default;

const std::vector<double>& Touched::revenue_by(std::string_view domain) {
    for (const auto& [known, revenue] : by_domain_)
        if (known == domain) return revenue;
    std::vector<double> revenue;
    const Dataset& lines = snapshot_.dataset(DatasetKind::transactions);
    if (const DatasetColumn* column = lines.rows == 0 ? nullptr : lines.find_domain(domain)) {
        const auto codes = column->values.codes();
        const std::size_t count = column->values.dictionary().size();
        std::vector<double> amounts(lines.rows);
        for (std::size_t row = 0; row < amounts.size(); ++row) amounts[row] = line_revenue(sales_, row);
        revenue = sum_by(codes, count, amounts, rows_[DatasetKind::transactions]);
    }
    return by_domain_.emplace_back(std::string(domain), std::move(revenue)).second;
}

double Touched::revenue_of(DatasetKind kind, const Selection& rows) {
    if (sales_.amounts.empty() && (sales_.quantities.empty() || sales_.prices.empty())) return missing_number;
    if (kind == DatasetKind::transactions)
        return reduce_blocks<double>(
            rows.rows(), rows_a_block,
            [&](std::size_t first, std::size_t last, double& sum) {
                rows.for_each(first, last, [&](std::size_t row) { sum += line_revenue(sales_, row); });
            },
            [](double& all, double part) { all += part; });
    if (!is_reference(kind) || sales_.lines == 0) return missing_number;
    const Field* key = find_field(spec(kind), spec(kind).key);
    const DatasetColumn* column = snapshot_.dataset(kind).find(spec(kind).key);
    const std::vector<double>& revenue = revenue_by(key->domain);
    if (!column || revenue.empty()) return missing_number;
    double sum = 0;
    rows.for_each([&](std::size_t row) {
        const Code code = column->values.codes()[row];
        if (code < revenue.size()) sum += revenue[code];
    });
    return sum;
}

std::int64_t Touched::customers_of(DatasetKind kind, const Selection& rows) const {
    const DatasetColumn* column = snapshot_.dataset(kind).find_domain("customer");
    if (!column) return -1;
    const auto codes = column->values.codes();
    std::vector<std::uint64_t> named(column->values.dictionary().size() / 64 + 1);
    rows.for_each([&](std::size_t row) {
        if (codes[row] != missing_code) named[codes[row] / 64] |= std::uint64_t{1} << (codes[row] % 64);
    });
    std::int64_t count = 0;
    for (const std::uint64_t word : named) count += std::popcount(word);
    return count;
}

std::optional<Problem> Touched::of(const Breach& breach) {
    if (!breach.of_rows())
        return Problem{
            .breach = &breach,
            .rows = Selection::none(0),
            .count = breach.cases,
            .share = breach.of == 0 ? 1 : static_cast<double>(breach.cases) / static_cast<double>(breach.of)};
    const Selection& left = rows_[breach.rule.dataset];
    Problem problem{.breach = &breach, .rows = breach.rows & left};
    if (problem.rows.count() == 0) return std::nullopt;
    problem.count = static_cast<std::int64_t>(problem.rows.count());
    problem.share = static_cast<double>(problem.count) / static_cast<double>(left.count());
    problem.customers = customers_of(breach.rule.dataset, problem.rows);
    problem.revenue = revenue_of(breach.rule.dataset, problem.rows);
    return problem;
}

void rank(std::vector<Problem>& problems) {
    const auto order = [](const Problem& each) {
        return std::tuple(std::isnan(each.revenue) ? 0 : -each.revenue, -each.customers, -each.count);
    };
    std::ranges::stable_sort(problems, {}, order);
}

}  // namespace clientele::rules
