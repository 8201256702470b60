#include "core/analysis/quality/column_profile.h"

#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <bit>

#include "core/analysis/quality/text_problems.h"
#include "core/base/format.h"
#include "core/table/group_by.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

using Weight = Problem::Weight;

void report(ColumnProfile& profile, Weight weight, Pattern words, std::int64_t rows,
            std::string example = {}) {
    if (rows == 0) return;
    profile.problems.push_back({weight, profile.dataset, profile.column->id, words, rows, std::move(example)});
}

/// The filled values of the selected rows in ascending order.
template <class T, class Missing>
std::vector<T> sorted_values(std::span<const T> cells, const Selection& rows, Missing&& is_missing) {
    auto values = reduce_blocks<std::vector<T>>(
        cells.size(), rows_a_block,
        [&](std::size_t first, std::size_t last, std::vector<T>& part) {
            rows.for_each(first, last, [&](std::size_t row) {
                if (!is_missing(cells[row])) part.push_back(cells[row]);
            });
        },
        [](std::vector<T>& all, const std::vector<T>& part) { all.insert(all.end(), part.begin(), part.end()); });
    tbb::parallel_sort(values.begin(), values.end());
    return values;
}

/// Fills distinct, range and most frequent value from sorted values. Returns the most frequent one.
template <class T, class Write>
void describe_sorted(ColumnProfile& profile, const std::vector<T>& sorted, Write&& write) {
    profile.filled = std::ssize(sorted);
    if (sorted.empty()) return;
    profile.minimum = write(sorted.front());
    profile.maximum = write(sorted.back());
    for (auto run = sorted.begin(); run != sorted.end();) {
        const auto end = std::upper_bound(run, sorted.end(), *run);
        ++profile.distinct;
        if (end - run > profile.most_frequent_rows) {
            profile.most_frequent_rows = end - run;
            profile.most_frequent = write(*run);
        }
        run = end;
    }
}

template <class T>
std::int64_t count_below(const std::vector<T>& sorted, T bound) {
    return std::lower_bound(sorted.begin(), sorted.end(), bound) - sorted.begin();
}

bool is_price(std::string_view field) {
    return field == "unit_price" || field == "price" || field == "cost" || field == "own_price";
}

/// Values far from the middle by the modified z-score of Iglewicz and Hoaglin (1993), |z| > 3.5; of the logarithms
/// where all values are positive, since amounts and quantities are skewed. `sorted` is ascending.
std::int64_t outliers(const std::vector<double>& sorted, std::string& example) {
    if (sorted.size() < 100) return 0;
    const bool logarithmic = sorted.front() > 0;
    const auto scaled = [&](double value) { return logarithmic ? std::log(value) : value; };
    const double middle = scaled(sorted[sorted.size() / 2]);
    std::vector<double> away(sorted.size());
    std::ranges::transform(sorted, away.begin(), [&](double value) { return std::abs(scaled(value) - middle); });
    const auto half = away.begin() + static_cast<std::ptrdiff_t>(away.size() / 2);
    std::nth_element(away.begin(), half, away.end());
    const double limit = 3.5 * *half / 0.6745;
    if (limit == 0) return 0;
    const auto far = [&](double value) { return std::abs(scaled(value) - middle) > limit; };
    const std::int64_t count = std::ranges::count_if(sorted, far);
    if (count > 0) example = write_exact(far(sorted.back()) ? sorted.back() : sorted.front());
    return count * 100 <= std::ssize(sorted) ? count : 0;  // more than one in a hundred is a shape, not outliers
}

void profile_numbers(ColumnProfile& profile, const Selection& rows) {
    const std::vector<double> sorted =
        sorted_values<double>(profile.column->values.numbers(), rows, [](double x) { return std::isnan(x); });
    describe_sorted(profile, sorted, write_exact);
    if (sorted.empty()) return;
    double sum = 0;
    for (const double value : sorted) sum += value;
    profile.mean = sum / static_cast<double>(sorted.size());
    const std::size_t half = sorted.size() / 2;
    profile.median = sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;

    const FieldType type = profile.column->type;
    const std::int64_t negative = count_below(sorted, 0.0);
    const std::int64_t zero = std::upper_bound(sorted.begin(), sorted.end(), 0.0) - sorted.begin() - negative;
    if (is_price(profile.column->id)) {
        report(profile, Weight::serious, Pattern("negative prices"), negative, write_exact(sorted.front()));
        report(profile, Weight::look, Pattern("prices of zero"), zero, "0");
    } else if (type == FieldType::count || type == FieldType::duration) {
        report(profile, Weight::serious, Pattern("negative values where none can be"), negative, write_exact(sorted.front()));
    }
    if (type == FieldType::coordinate) {
        const double limit = profile.column->id == "latitude" ? 90 : 180;
        report(profile, Weight::serious, Pattern("coordinates that are nowhere on earth"),
               count_below(sorted, -limit) + (sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), limit)));
    } else {
        std::string example;
        const std::int64_t far = outliers(sorted, example);
        report(profile, Weight::look, Pattern("values far from all others"), far, std::move(example));
    }
}

void report_days(ColumnProfile& profile, Date first_sound, std::int64_t before, std::int64_t after, Date last) {
    report(profile, Weight::serious, Pattern("dates before 1900"), before, iso_text(first_sound));
    const bool event = spec(profile.dataset).time_field == profile.column->id && profile.column->id == "time";
    report(profile, Weight::serious,
           event ? Pattern("dates more than a year after nearly all others") : Pattern("dates after the data's last day"), after,
           iso_text(last));
}

void profile_dates(ColumnProfile& profile, const Selection& rows, Date last_day) {
    const std::vector<std::int32_t> sorted = sorted_values<std::int32_t>(
        profile.column->values.dates(), rows, [](std::int32_t x) { return x == Date::missing_days; });
    describe_sorted(profile, sorted, [](std::int32_t day) { return iso_text(Date{day}); });
    if (sorted.empty()) return;
    const bool past =
        profile.column->id == "birth_date" || profile.column->id == "signup_date" || profile.column->id == "opened";
    const std::int64_t after =
        past && !last_day.missing() ? std::ssize(sorted) - count_below(sorted, last_day.days + 1) : 0;
    report_days(profile, Date{sorted.front()}, count_below(sorted, make_date(1900, 1, 1)->days), after,
                Date{sorted.back()});
}

void profile_times(ColumnProfile& profile, const Selection& rows) {
    const std::vector<std::int64_t> sorted = sorted_values<std::int64_t>(
        profile.column->values.times(), rows, [](std::int64_t x) { return x == DateTime::missing_seconds; });
    const auto write = [](std::int64_t seconds) {
        const std::string time = iso_text(DateTime{seconds});
        return time.ends_with("T00:00:00") ? time.substr(0, 10) : time;
    };
    describe_sorted(profile, sorted, write);
    if (sorted.empty()) return;
    constexpr std::int64_t year = std::int64_t{366} * 86'400;
    const std::int64_t nearly_last = sorted[sorted.size() - 1 - sorted.size() / 1000];
    const std::int64_t after = std::ssize(sorted) - count_below(sorted, nearly_last + year);
    report_days(profile, date_of(DateTime{sorted.front()}),
                count_below(sorted, start_of(*make_date(1900, 1, 1)).seconds), after, date_of(DateTime{sorted.back()}));
}

void profile_booleans(ColumnProfile& profile, const Selection& rows) {
    std::array<std::int64_t, 2> counts{};
    const auto cells = profile.column->values.booleans();
    rows.for_each([&](std::size_t row) {
        if (cells[row] != missing_boolean) ++counts[static_cast<std::size_t>(cells[row])];
    });
    profile.filled = counts[0] + counts[1];
    profile.distinct = (counts[0] > 0 ? 1 : 0) + (counts[1] > 0 ? 1 : 0);
    profile.most_frequent_rows = std::max(counts[0], counts[1]);
    if (profile.filled > 0) profile.most_frequent = counts[1] >= counts[0] ? "yes" : "no";
}

void profile_texts(ColumnProfile& profile, const Selection& rows) {
    const Column& values = profile.column->values;
    const Dictionary& dictionary = values.dictionary();
    const std::vector<std::int64_t> counts = count_by(values.codes(), dictionary.size(), rows);
    for (Code code = 0; code < counts.size(); ++code) {
        if (counts[code] == 0) continue;
        profile.filled += counts[code];
        ++profile.distinct;
        if (counts[code] > profile.most_frequent_rows) {
            profile.most_frequent_rows = counts[code];
            profile.most_frequent = dictionary.at(code);
        }
    }
    for (TextProblem& problem : text_problems(*profile.column, counts))
        report(profile, problem.serious ? Weight::serious : Weight::look, problem.words, problem.rows,
               std::move(problem.example));
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

}  // namespace

ColumnProfile profile_column(DatasetKind dataset, const DatasetColumn& column, const Selection& rows, Date last_day) {
    ColumnProfile profile{.dataset = dataset, .column = &column, .rows = static_cast<std::int64_t>(rows.count())};
    switch (column.values.type()) {
        case ColumnType::number:
            profile_numbers(profile, rows);
            break;
        case ColumnType::text:
            profile_texts(profile, rows);
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

std::int64_t duplicate_rows(const Dataset& dataset, const Selection& rows) {
    const auto hash_of = [&](std::size_t row) {
        std::uint64_t hash = 0x243F6A8885A308D3ULL;
        for (const DatasetColumn& column : dataset.columns) {
            const Column& values = column.values;
            switch (values.type()) {
                case ColumnType::number: {
                    const double cell = values.numbers()[row];
                    hash = mixed(hash, std::isnan(cell) ? 1 : std::bit_cast<std::uint64_t>(cell + 0.0));  // -0 is 0
                    break;
                }
                case ColumnType::text:
                    hash = mixed(hash, values.codes()[row]);
                    break;
                case ColumnType::date:
                    hash = mixed(hash, static_cast<std::uint32_t>(values.dates()[row]));
                    break;
                case ColumnType::time:
                    hash = mixed(hash, static_cast<std::uint64_t>(values.times()[row]));
                    break;
                case ColumnType::boolean:
                    hash = mixed(hash, static_cast<std::uint8_t>(values.booleans()[row]));
                    break;
            }
        }
        return mixed(hash, 7);
    };
    auto hashes = reduce_blocks<std::vector<std::uint64_t>>(
        dataset.rows, rows_a_block,
        [&](std::size_t first, std::size_t last, std::vector<std::uint64_t>& part) {
            rows.for_each(first, last, [&](std::size_t row) { part.push_back(hash_of(row)); });
        },
        [](auto& all, const auto& part) { all.insert(all.end(), part.begin(), part.end()); });
    tbb::parallel_sort(hashes.begin(), hashes.end());
    std::int64_t duplicates = 0;
    for (std::size_t i = 1; i < hashes.size(); ++i) duplicates += hashes[i] == hashes[i - 1] ? 1 : 0;
    return duplicates;
}

}  // namespace clientele
