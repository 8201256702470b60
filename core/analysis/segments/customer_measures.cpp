#include "core/analysis/segments/customer_measures.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/day_counts.h"
#include "core/analysis/quality/rules/row_texts.h"
#include "core/model/filter_fields.h"

namespace clientele {
namespace {

using Of = CustomerMeasure::Of;
constexpr std::size_t rows_a_look = std::size_t{1} << 18U;

/// One row that counts: whose, when, and which value or how much.
struct Row {
    Code customer;
    std::int32_t day;
    Code value;
    double amount;
};

/// What a measure reads of its dataset.
struct Columns {
    std::span<const Code> customers;
    std::optional<rules::Days> days;
    std::span<const double> numbers;
    std::span<const Code> values;

    std::int32_t day(std::size_t row) const { return days ? days->at(row) : Date::missing_days; }
    double number(std::size_t row) const { return numbers.empty() ? missing_number : numbers[row]; }
};

/// Calls visit(row) for the rows that name a customer; false where it was stopped.
template <class Visit>
bool each_row(const Selection& rows, const Columns& columns, const Progress& progress, Visit&& visit) {
    for (std::size_t first = 0; first < rows.rows(); first += rows_a_look) {
        if (progress.cancelled()) return false;
        rows.for_each(first, std::min(rows.rows(), first + rows_a_look), [&](std::size_t row) {
            if (columns.customers[row] != missing_code) visit(row);
        });
    }
    return true;
}

/// The most that comes together in any `within` days; of all rows together where there is no such limit. `rows` are of
/// one customer, by day; rows without a day come together with nothing.
class Together {
 public:
    explicit Together(const CustomerMeasure& measure) : measure_(measure) {}

    double most(std::span<Row> rows) {
        if (!measure_.within) return of(rows);
        double best = 0;
        for (std::size_t first = 0, last = 0; first < rows.size(); ++first) {
            if (rows[first].day == Date::missing_days) continue;
            last = std::max(last, first);
            while (last < rows.size() && rows[last].day < rows[first].day + *measure_.within) ++last;
            best = std::max(best, of(rows.subspan(first, last - first)));
        }
        return best;
    }

 private:
    double of(std::span<const Row> rows) {
        if (measure_.of == Of::rows) return static_cast<double>(rows.size());
        if (measure_.of == Of::sum) {
            double sum = 0;
            for (const Row& row : rows) sum += std::isnan(row.amount) ? 0 : row.amount;
            return sum;
        }
        seen_.clear();
        std::size_t alone = 0;  // an order line without an order number is an order
        for (const Row& row : rows) {
            if (measure_.of == Of::days && row.day != Date::missing_days) seen_.push_back(static_cast<Code>(row.day));
            if (measure_.of != Of::distinct) continue;
            if (row.value != missing_code)
                seen_.push_back(row.value);
            else if (measure_.field == "order_id")
                ++alone;
        }
        std::ranges::sort(seen_);
        return static_cast<double>(seen_.size() - std::ranges::unique(seen_).size() + alone);
    }

    const CustomerMeasure& measure_;
    std::vector<Code> seen_;
};

/// Counts, sums, means and extremes in one pass.
Result<std::vector<double>> plain(const CustomerMeasure& measure, const Columns& columns, const Selection& rows,
                                  Date today, std::size_t customers, const Progress& progress) {
    const bool counts = measure.of == Of::rows || measure.of == Of::sum;
    std::vector<double> of(customers, counts ? 0 : missing_number), numbers;
    if (measure.of == Of::mean) numbers.assign(customers, 0);
    const bool went = each_row(rows, columns, progress, [&](std::size_t row) {
        double& value = of[columns.customers[row]];
        const double number = columns.number(row);
        const std::int32_t day = columns.day(row);
        const double ago = day == Date::missing_days ? missing_number : static_cast<double>(today.days) - day;
        switch (measure.of) {
            case Of::rows:
                ++value;
                break;
            case Of::sum:
            case Of::mean:
                if (std::isnan(number)) break;
                value = std::isnan(value) ? number : value + number;
                if (!numbers.empty()) ++numbers[columns.customers[row]];
                break;
            case Of::least:
                value = std::fmin(value, number);
                break;
            case Of::most:
                value = std::fmax(value, number);
                break;
            case Of::since_last:
                if (ago >= 0) value = std::fmin(value, ago);
                break;
            case Of::since_first:
                if (ago >= 0) value = std::fmax(value, ago);
                break;
            case Of::days:
            case Of::distinct:
                break;
        }
    });
    if (!went) return cancelled();
    for (std::size_t code = 0; code < numbers.size(); ++code) of[code] /= numbers[code];  // NaN where there are none
    return of;
}

/// Days, distinct values, and what comes together within some days: rows are put together by customer and day.
Result<std::vector<double>> together(const CustomerMeasure& measure, const Columns& columns, const Selection& rows,
                                     std::size_t customers, const Progress& progress) {
    std::vector<std::uint32_t> place(customers + 1, 0);
    const auto count = [&](std::size_t row) { ++place[columns.customers[row] + 1]; };
    if (!each_row(rows, columns, progress, count)) return cancelled();
    for (std::size_t code = 0; code < customers; ++code) place[code + 1] += place[code];
    std::vector<Row> all(place[customers]);
    std::vector<std::uint32_t> next(place.begin(), place.end() - 1);
    const auto put = [&](std::size_t row) {
        all[next[columns.customers[row]]++] = {columns.customers[row], columns.day(row),
                                               columns.values.empty() ? missing_code : columns.values[row],
                                               columns.number(row)};
    };
    if (!each_row(rows, columns, progress, put)) return cancelled();
    std::vector<double> of(customers, 0);
    Together most(measure);
    for (std::size_t code = 0; code < customers; ++code) {
        if (code % 4096 == 0 && progress.cancelled()) return cancelled();
        const std::span<Row> own(all.data() + place[code], place[code + 1] - place[code]);
        if (own.empty()) continue;
        if (measure.within) std::ranges::stable_sort(own, {}, &Row::day);
        of[code] = most.most(own);
    }
    return of;
}

/// The rows that count.
Result<Selection> counted(const CustomerMeasure& measure, const Snapshot& snapshot, std::optional<Date> as_of,
                          Date today, const Progress& progress) {
    Filter filter = measure.where;
    const bool since = measure.of == Of::since_first || measure.of == Of::since_last;
    if ((as_of || measure.last || since) && !today.missing() && !spec(measure.dataset).time_field.empty()) {
        if (!filter.period) filter.period = Period{};
        if (filter.period->last.missing() || today < filter.period->last) filter.period->last = today;
        const Date first{today.days - measure.last.value_or(0) + 1};
        if (measure.last && (filter.period->first.missing() || filter.period->first < first))
            filter.period->first = first;
    }
    auto rows = select(snapshot, filter, {}, progress);
    if (!rows) return std::unexpected(rows.error());
    return (*rows)[measure.dataset];
}

}  // namespace

Result<std::vector<double>> customer_measures(const CustomerMeasure& measure, const Snapshot& snapshot,
                                              std::optional<Date> as_of, Date today, const Progress& progress) {
    const auto dictionary = snapshot.dictionary("customer");
    const std::size_t customers = dictionary ? dictionary->size() : 0;
    const Dataset& dataset = snapshot.dataset(measure.dataset);
    const DatasetColumn* ids = dataset.find_domain("customer");
    const bool none =
        measure.of == Of::rows || measure.of == Of::sum || measure.of == Of::days || measure.of == Of::distinct;
    if (dataset.rows == 0 || !ids) return std::vector<double>(customers, none ? 0 : missing_number);
    const auto rows = counted(measure, snapshot, as_of, today, progress);
    if (!rows) return std::unexpected(rows.error());
    Columns columns{.customers = ids->values.codes(), .days = {}, .numbers = {}, .values = {}};
    if (const DatasetColumn* time = dataset.find(spec(measure.dataset).time_field))
        if (rules::Days days(time->values); days.any()) columns.days = days;
    const DatasetColumn* field = measure.field.empty() ? nullptr : dataset.find(measure.field);
    Column texts;
    if (field && measure.of == Of::distinct) {
        if (field->values.type() == ColumnType::text) {
            columns.values = field->values.codes();
        } else {  // numbers and dates by how they are written
            std::vector<std::string> written(dataset.rows);
            for (std::size_t row = 0; row < dataset.rows; ++row) {
                if (row % rows_a_look == 0 && progress.cancelled()) return cancelled();
                if (!field->values.missing(row)) written[row] = rules::written(field->values, row);
            }
            texts = Column::of_texts(written);
            columns.values = texts.codes();
        }
    } else if (field) {
        columns.numbers = field->values.numbers();
    }
    const bool by_customer = measure.within || measure.of == Of::days || measure.of == Of::distinct;
    return by_customer ? together(measure, columns, *rows, customers, progress)
                       : plain(measure, columns, *rows, today, customers, progress);
}

}  // namespace clientele
