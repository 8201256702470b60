#include "core/analysis/quality/column_profile.h"

#include <algorithm>

#include "core/analysis/quality/text_problems.h"
#include "core/base/format.h"
#include "core/table/group_by.h"
#include "core/table/parallel.h"
#include "core/table/value_counts.h"
#include "core/table/value_ranks.h"

namespace clientele {
namespace {

using Weight = Problem::Weight;

void report(ColumnProfile& profile, Weight weight, Pattern words, std::int64_t rows,
            std::string example = {}) {
    if (rows == 0) return;
    profile.problems.push_back({weight, profile.dataset, profile.column->id, words, rows, std::move(example)});
}

/// The different values of a column and their rows, and sums over them in the order of the values.
template <class T>
class Counted {
 public:
    explicit Counted(std::vector<ValueCount<T>> values) : values_(std::move(values)) {
        ends_.reserve(values_.size());
        for (const ValueCount<T>& each : values_) ends_.push_back((ends_.empty() ? 0 : ends_.back()) + each.rows);
    }
    const std::vector<ValueCount<T>>& values() const { return values_; }
    bool empty() const { return values_.empty(); }
    std::int64_t rows() const { return ends_.empty() ? 0 : ends_.back(); }
    T least() const { return values_.front().value; }
    T most() const { return values_.back().value; }
    /// Rows with a value below the bound.
    std::int64_t below(T bound) const {
        return rows_before(std::ranges::lower_bound(values_, bound, {}, &ValueCount<T>::value));
    }
    std::int64_t at_most(T bound) const {
        return rows_before(std::ranges::upper_bound(values_, bound, {}, &ValueCount<T>::value));
    }
    /// The value of the row at that place if all rows were in order of their values.
    T at(std::int64_t place) const {
        return values_[static_cast<std::size_t>(std::ranges::upper_bound(ends_, place) - ends_.begin())].value;
    }

 private:
    std::int64_t rows_before(typename std::vector<ValueCount<T>>::const_iterator value) const {
        return value == values_.begin() ? 0 : ends_[static_cast<std::size_t>(value - values_.begin() - 1)];
    }

    std::vector<ValueCount<T>> values_;
    std::vector<std::int64_t> ends_;  // rows up to and with each value
};

/// "transactions.amount".
std::string place_of(const ColumnProfile& profile) {
    return std::string(spec(profile.dataset).id) + "." + profile.column->id;
}

/// Fills distinct, range and most frequent value; the least of those that are most frequent.
template <class T, class Write>
void describe(ColumnProfile& profile, const Counted<T>& counted, Write&& write) {
    profile.filled = counted.rows();
    profile.distinct = std::ssize(counted.values());
    if (counted.empty()) return;
    profile.minimum = write(counted.least());
    profile.maximum = write(counted.most());
    const ValueCount<T>& frequent = *std::ranges::max_element(counted.values(), {}, &ValueCount<T>::rows);
    profile.most_frequent_rows = frequent.rows;
    profile.most_frequent = write(frequent.value);
}

bool is_price(std::string_view field) {
    return field == "unit_price" || field == "price" || field == "cost" || field == "own_price";
}

/// Values far from the middle by the modified z-score of Iglewicz and Hoaglin (1993), |z| > 3.5; of the logarithms
/// where all values are positive, since amounts and quantities are skewed.
std::int64_t outliers(const Counted<double>& counted, std::string& example) {
    if (counted.rows() < 100) return 0;
    const bool logarithmic = counted.least() > 0;
    const auto scaled = [&](double value) { return logarithmic ? std::log(value) : value; };
    const double middle = scaled(counted.at(counted.rows() / 2));
    std::vector<ValueCount<double>> away = counted.values();
    for (ValueCount<double>& each : away) each.value = std::abs(scaled(each.value) - middle);
    std::vector<ValueCount<double>> nearest = away;
    std::ranges::sort(nearest, {}, &ValueCount<double>::value);
    const double limit = 3.5 * Counted<double>(std::move(nearest)).at(counted.rows() / 2) / 0.6745;
    if (limit == 0) return 0;
    std::int64_t count = 0;
    for (const ValueCount<double>& each : away)
        if (each.value > limit) count += each.rows;
    if (count > 0) example = write_exact(away.back().value > limit ? counted.most() : counted.least());
    return count * 100 <= counted.rows() ? count : 0;  // more than one in a hundred is a shape, not outliers
}

/// Of large columns the snapshot keeps which value every row has.
std::vector<ValueCount<double>> numbers_counted(const ColumnProfile& profile, const Snapshot& snapshot,
                                                const Selection& rows) {
    const std::span<const double> values = profile.column->values.numbers();
    if (values.size() < rows_a_block) return value_counts(values, rows);
    const std::optional<ValueRanks>& ranks =
        snapshot.derived("ranks of " + place_of(profile), [&] { return ValueRanks::of(values); });
    return ranks ? ranks->counts(rows) : value_counts(values, rows);
}

void profile_numbers(ColumnProfile& profile, const Snapshot& snapshot, const Selection& rows) {
    const Counted<double> counted(numbers_counted(profile, snapshot, rows));
    describe(profile, counted, write_exact);
    if (counted.empty()) return;
    double sum = 0;
    for (const ValueCount<double>& each : counted.values()) sum += each.value * static_cast<double>(each.rows);
    profile.mean = sum / static_cast<double>(counted.rows());
    const std::int64_t half = counted.rows() / 2;
    profile.median = counted.rows() % 2 == 1 ? counted.at(half) : (counted.at(half - 1) + counted.at(half)) / 2;

    const FieldType type = profile.column->type;
    const std::int64_t negative = counted.below(0);
    const std::int64_t zero = counted.at_most(0) - negative;
    if (is_price(profile.column->id)) {
        report(profile, Weight::serious, Pattern("negative prices"), negative, write_exact(counted.least()));
        report(profile, Weight::look, Pattern("prices of zero"), zero, "0");
    } else if (type == FieldType::count || type == FieldType::duration) {
        report(profile, Weight::serious, Pattern("negative values where none can be"), negative,
               write_exact(counted.least()));
    }
    if (type == FieldType::coordinate) {
        const double limit = profile.column->id == "latitude" ? 90 : 180;
        report(profile, Weight::serious, Pattern("coordinates that are nowhere on earth"),
               counted.below(-limit) + counted.rows() - counted.at_most(limit));
    } else {
        std::string example;
        const std::int64_t far = outliers(counted, example);
        report(profile, Weight::look, Pattern("values far from all others"), far, std::move(example));
    }
}

void report_days(ColumnProfile& profile, Date first_sound, std::int64_t before, std::int64_t after, Date last) {
    report(profile, Weight::serious, Pattern("dates before 1900"), before, iso_text(first_sound));
    const bool event = spec(profile.dataset).time_field == profile.column->id && profile.column->id == "time";
    report(
        profile, Weight::serious,
        event ? Pattern("dates more than a year after nearly all others") : Pattern("dates after the data's last day"),
        after, iso_text(last));
}

void profile_dates(ColumnProfile& profile, const Selection& rows, Date last_day) {
    const Counted<std::int32_t> counted(value_counts(profile.column->values.dates(), rows));
    describe(profile, counted, [](std::int32_t day) { return iso_text(Date{day}); });
    if (counted.empty()) return;
    const bool past =
        profile.column->id == "birth_date" || profile.column->id == "signup_date" || profile.column->id == "opened";
    const std::int64_t after =
        past && !last_day.missing() ? counted.rows() - counted.at_most(last_day.days) : 0;
    report_days(profile, Date{counted.least()}, counted.below(make_date(1900, 1, 1)->days), after,
                Date{counted.most()});
}

void profile_times(ColumnProfile& profile, const Selection& rows) {
    const Counted<std::int64_t> counted(value_counts(profile.column->values.times(), rows));
    const auto write = [](std::int64_t seconds) {
        const std::string time = iso_text(DateTime{seconds});
        return time.ends_with("T00:00:00") ? time.substr(0, 10) : time;
    };
    describe(profile, counted, write);
    if (counted.empty()) return;
    constexpr std::int64_t year = std::int64_t{366} * 86'400;
    const std::int64_t nearly_last = counted.at(counted.rows() - 1 - counted.rows() / 1000);
    const std::int64_t after = counted.rows() - counted.below(nearly_last + year);
    report_days(profile, date_of(DateTime{counted.least()}), counted.below(start_of(*make_date(1900, 1, 1)).seconds),
                after, date_of(DateTime{counted.most()}));
}

void profile_booleans(ColumnProfile& profile, const Selection& rows) {
    using Counts = std::array<std::int64_t, 2>;
    const auto cells = profile.column->values.booleans();
    const Counts counts = reduce_blocks<Counts>(
        cells.size(), rows_a_block,
        [&](std::size_t first, std::size_t last, Counts& part) {
            rows.for_each(first, last, [&](std::size_t row) {
                if (cells[row] != missing_boolean) ++part[static_cast<std::size_t>(cells[row])];
            });
        },
        [](Counts& all, const Counts& part) {
            all[0] += part[0];
            all[1] += part[1];
        });
    profile.filled = counts[0] + counts[1];
    profile.distinct = (counts[0] > 0 ? 1 : 0) + (counts[1] > 0 ? 1 : 0);
    profile.most_frequent_rows = std::max(counts[0], counts[1]);
    if (profile.filled > 0) profile.most_frequent = counts[1] >= counts[0] ? "yes" : "no";
}

void profile_texts(ColumnProfile& profile, const Snapshot& snapshot, const Selection& rows) {
    const Column& values = profile.column->values;
    const Dictionary& dictionary = values.dictionary();
    profile.rows_of_code = count_by(values.codes(), dictionary.size(), rows);
    const std::vector<std::int64_t>& counts = profile.rows_of_code;
    for (Code code = 0; code < counts.size(); ++code) {
        if (counts[code] == 0) continue;
        profile.filled += counts[code];
        ++profile.distinct;
        if (counts[code] > profile.most_frequent_rows) {
            profile.most_frequent_rows = counts[code];
            profile.most_frequent = dictionary.at(code);
        }
    }
    // What is odd about a text does not depend on the rows: it is found once.
    const OddTexts& odd =
        snapshot.derived("odd texts of " + place_of(profile), [&] { return odd_texts(*profile.column); });
    for (TextProblem& problem : text_problems(odd, dictionary, counts))
        report(profile, problem.serious ? Weight::serious : Weight::look, problem.words, problem.rows,
               std::move(problem.example));
}

}  // namespace

ColumnProfile profile_column(const Snapshot& snapshot, DatasetKind dataset, const DatasetColumn& column,
                             const Selection& rows, Date last_day) {
    ColumnProfile profile{.dataset = dataset, .column = &column, .rows = static_cast<std::int64_t>(rows.count())};
    switch (column.values.type()) {
        case ColumnType::number:
            profile_numbers(profile, snapshot, rows);
            break;
        case ColumnType::text:
            profile_texts(profile, snapshot, rows);
            break;
        case ColumnType::date:
            profile_dates(profile, rows, last_day);
            break;
        case ColumnType::time:
            profile_times(profile, rows);
            break;
        case ColumnType::boolean:
            profile_booleans(profile, rows);
            break;
    }
    constexpr std::int64_t few = 10;
    if (profile.distinct == 1 && profile.filled == profile.rows && profile.rows >= few)
        report(profile, Weight::look, Pattern("the same value in every row"), profile.rows, profile.most_frequent);
    if (profile.filled * 2 < profile.rows && profile.rows >= few)
        report(profile, Weight::look, Pattern("mostly missing"), profile.rows - profile.filled);
    return profile;
}

}  // namespace clientele
