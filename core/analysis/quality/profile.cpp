#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>

#include "core/analysis/highlights.h"
#include "core/analysis/quality/column_profile.h"
#include "core/analysis/quality/links.h"
#include "core/analysis/quality/problem_columns.h"
#include "core/analysis/quality/repeated_rows.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

using Weight = Problem::Weight;

std::vector<OptionSpec> profile_options(const Snapshot& snapshot) { return {dataset_option(snapshot)}; }

/// One dataset, looked at.
struct DatasetProfile {
    DatasetKind kind{};
    std::int64_t rows = 0;
    std::vector<ColumnProfile> columns{};
    std::vector<Link> links{};
    std::int64_t duplicates = 0;
    bool known = false;  ///< of all rows, from an earlier look
};

void add_row_problems(std::vector<Problem>& problems, const DatasetProfile& profile) {
    const auto add = [&](Weight weight, std::string column, Pattern words, std::int64_t rows) {
        if (rows > 0) problems.push_back({weight, profile.kind, std::move(column), words, rows, {}});
    };
    add(Weight::look, "", Pattern("rows that repeat another row in every column"), profile.duplicates);
    for (const Link& link : profile.links) {
        switch (link.target) {
            case DatasetKind::customers:
                add(Weight::look, link.column->id, Pattern("no customer"), link.to_nobody);
                add(Weight::look, link.column->id, Pattern("customers who are not among the customers"), link.unknown);
                break;
            case DatasetKind::products:
                add(Weight::look, link.column->id, Pattern("products that are not among the products"), link.unknown);
                break;
            default:
                add(Weight::look, link.column->id, Pattern("stores that are not among the stores"), link.unknown);
                break;
        }
    }
}

/// The day after which nothing of the data can have happened: the as-of day, else the last order line's.
Date last_day_of(const Context& context) {
    if (context.as_of) return *context.as_of;
    return context.snapshot.derived("last day of order lines", [&] {
        const std::optional<Period> days = days_of(context.snapshot.dataset(DatasetKind::transactions));
        return days ? days->last : Date{};
    });
}

std::int64_t repeats_of(const Context& context, DatasetKind kind) {
    const Dataset& dataset = context.snapshot.dataset(kind);
    const RepeatedRows& repeated = context.snapshot.derived("repeated rows of " + std::string(spec(kind).id),
                                                            [&] { return repeated_rows(dataset); });
    return count_repeated(repeated, context.rows[kind]);
}

/// All rows of a dataset are looked at once: they are what the page shows first and comes back to.
std::string key_of_all_rows(DatasetKind kind, Date last_day) {
    return "profile of " + std::string(spec(kind).id) + " to " + iso_text(last_day);
}

DatasetProfile profile_to_fill(const Context& context, DatasetKind kind, Date last_day) {
    const Selection& rows = context.rows[kind];
    if (rows.is_all())
        if (const auto* known = context.snapshot.find_derived<DatasetProfile>(key_of_all_rows(kind, last_day)))
            return *known;
    DatasetProfile profile{.kind = kind, .rows = static_cast<std::int64_t>(rows.count())};
    profile.columns.resize(context.snapshot.dataset(kind).columns.size());
    return profile;
}

/// After all columns.
void finish(DatasetProfile& profile, const Context& context, Date last_day) {
    profile.duplicates = repeats_of(context, profile.kind);
    profile.links = links_of(context.snapshot, profile.kind, profile.columns);
    if (!context.rows[profile.kind].is_all()) return;
    for (ColumnProfile& column : profile.columns) column.rows_of_code = {};
    profile.known = true;
    context.snapshot.keep_derived(key_of_all_rows(profile.kind, last_day), profile);
}

Result<std::vector<DatasetProfile>> profiles_of(const Context& context) {
    const std::string& wanted = context.options.text("dataset");
    std::vector<DatasetProfile> profiles;
    std::vector<std::pair<std::size_t, std::size_t>> columns;  // of all profiles: the dataset's place and the column's
    const Date last_day = last_day_of(context);
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (context.snapshot.dataset(kind.kind).rows == 0 || (wanted != "all" && wanted != kind.id)) continue;
        profiles.push_back(profile_to_fill(context, kind.kind, last_day));
        if (profiles.back().known) continue;
        for (std::size_t i = 0; i < profiles.back().columns.size(); ++i) columns.emplace_back(profiles.size() - 1, i);
    }
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    const auto go_on = [&](const Text& doing) {
        const auto steps = static_cast<double>(columns.size() + profiles.size());
        if (!context.progress(static_cast<double>(done++) / steps, doing)) stopped = true;
        return !stopped;
    };
    tbb::parallel_for(std::size_t{0}, columns.size(), [&](std::size_t i) {
        DatasetProfile& profile = profiles[columns[i].first];
        const DatasetColumn& column = context.snapshot.dataset(profile.kind).columns[columns[i].second];
        if (stopped || !go_on(text("Looking at {0}", verbatim(column.label)))) return;
        profile.columns[columns[i].second] =
            profile_column(context.snapshot, profile.kind, column, context.rows[profile.kind], last_day);
    });
    for (DatasetProfile& profile : profiles) {
        if (stopped || !go_on(text("Looking for rows that repeat"))) return cancelled();
        if (!profile.known) finish(profile, context, last_day);
    }
    return profiles;
}

/// First what is serious, then what touches the most rows.
std::vector<Problem> ranked_problems(const std::vector<DatasetProfile>& profiles) {
    std::vector<Problem> problems;
    for (const DatasetProfile& profile : profiles) {
        add_row_problems(problems, profile);
        for (const ColumnProfile& column : profile.columns)
            problems.insert(problems.end(), column.problems.begin(), column.problems.end());
    }
    std::ranges::stable_sort(problems, [](const Problem& a, const Problem& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.rows > b.rows;
    });
    return problems;
}

const ColumnProfile* time_of(const DatasetProfile& profile) {
    const std::string_view field = spec(profile.kind).time_field;
    for (const ColumnProfile& column : profile.columns)
        if (!field.empty() && column.column->id == field) return &column;
    return nullptr;
}

FindingTable datasets_table(const std::vector<DatasetProfile>& profiles) {
    std::vector<std::string> ids, from, to;
    std::vector<double> rows, columns, customers, nobody, unknown, duplicates;
    for (const DatasetProfile& profile : profiles) {
        ids.emplace_back(spec(profile.kind).id);
        rows.push_back(static_cast<double>(profile.rows));
        columns.push_back(static_cast<double>(profile.columns.size()));
        const ColumnProfile* time = time_of(profile);
        from.push_back(time ? time->minimum : std::string());
        to.push_back(time ? time->maximum : std::string());
        const auto link = std::ranges::find(profile.links, DatasetKind::customers, &Link::target);
        const bool linked = link != profile.links.end();
        customers.push_back(linked ? static_cast<double>(link->distinct) : missing_number);
        nobody.push_back(linked ? static_cast<double>(link->to_nobody) : missing_number);
        unknown.push_back(linked ? static_cast<double>(link->unknown) : missing_number);
        duplicates.push_back(static_cast<double>(profile.duplicates));
    }
    FindingTable table{.id = "datasets", .title = text("Datasets")};
    table.columns = {
        text_column("dataset", text("Dataset"), ids),
        number_column("rows", text("Rows"), Unit::count, std::move(rows)),
        number_column("columns", text("Columns"), Unit::count, std::move(columns)),
        text_column("from", text("From"), from),
        text_column("to", text("To"), to),
        number_column("customers", text("Customers named"), Unit::count, std::move(customers)),
        number_column("without_customer", text("Rows without a customer"), Unit::count, std::move(nobody)),
        number_column("unknown_customer", text("Rows of unknown customers"), Unit::count, std::move(unknown)),
        number_column("duplicates", text("Rows that repeat another"), Unit::count, std::move(duplicates)),
    };
    return table;
}

FindingTable columns_table(const std::vector<DatasetProfile>& profiles) {
    std::vector<std::string> datasets, columns, places, types, minimum, maximum, frequent;
    std::vector<double> rows, filled, share, distinct, mean, median, frequent_share, suspicious;
    for (const DatasetProfile& profile : profiles) {
        for (const ColumnProfile& each : profile.columns) {
            datasets.emplace_back(spec(profile.kind).id);
            columns.push_back(each.column->id);
            places.push_back(datasets.back() + "." + each.column->id);
            types.emplace_back(id(each.column->values.type()));
            rows.push_back(static_cast<double>(each.rows));
            filled.push_back(static_cast<double>(each.filled));
            share.push_back(quotient(filled.back(), rows.back()));
            distinct.push_back(static_cast<double>(each.distinct));
            minimum.push_back(each.minimum);
            maximum.push_back(each.maximum);
            mean.push_back(each.mean);
            median.push_back(each.median);
            frequent.push_back(each.most_frequent);
            frequent_share.push_back(quotient(static_cast<double>(each.most_frequent_rows), filled.back()));
            double odd = 0;
            for (const Problem& problem : each.problems) odd = std::max(odd, static_cast<double>(problem.rows));
            suspicious.push_back(odd);
        }
    }
    FindingTable table{.id = "columns", .title = text("Columns")};
    table.columns = {
        text_column("place", text("Dataset and column"), places),
        text_column("dataset", text("Dataset"), datasets),
        text_column("column", text("Column"), columns),
        text_column("type", text("Type"), types),
        number_column("rows", text("Rows"), Unit::count, std::move(rows)),
        number_column("filled", text("Filled"), Unit::count, std::move(filled)),
        number_column("filled_share", text("Share filled"), Unit::percent, std::move(share)),
        number_column("distinct", text("Different values"), Unit::count, std::move(distinct)),
        text_column("minimum", text("Least"), minimum),
        text_column("maximum", text("Most"), maximum),
        number_column("mean", text("Mean"), Unit::none, std::move(mean)),
        number_column("median", text("Median"), Unit::none, std::move(median)),
        text_column("most_frequent", text("Most frequent value"), frequent),
        number_column("most_frequent_share", text("Its share"), Unit::percent, std::move(frequent_share)),
        number_column("suspicious", text("Rows to look at"), Unit::count, std::move(suspicious)),
    };
    return table;
}

/// The columns that have missing values, emptiest first.
FindingTable gaps_table(const std::vector<DatasetProfile>& profiles) {
    struct Gap {
        std::string place;
        double missing;
        double share;
    };
    std::vector<Gap> gaps;
    for (const DatasetProfile& profile : profiles)
        for (const ColumnProfile& each : profile.columns)
            if (const auto missing = static_cast<double>(each.rows - each.filled); missing > 0)
                gaps.push_back({std::string(spec(profile.kind).id) + "." + each.column->id, missing,
                                missing / static_cast<double>(each.rows)});
    std::ranges::stable_sort(gaps, std::ranges::greater{}, &Gap::share);
    std::vector<std::string> places;
    std::vector<double> missing, share;
    for (Gap& gap : gaps) {
        places.push_back(std::move(gap.place));
        missing.push_back(gap.missing);
        share.push_back(gap.share);
    }
    FindingTable table{.id = "gaps", .title = text("Columns with missing values")};
    table.columns = {
        text_column("place", text("Dataset and column"), places),
        number_column("missing", text("Missing"), Unit::count, std::move(missing)),
        number_column("missing_share", text("Share missing"), Unit::percent, std::move(share)),
    };
    return table;
}

FindingTable problems_table(const std::vector<Problem>& problems, const std::vector<DatasetProfile>& profiles) {
    ProblemColumns all;
    std::vector<std::string> examples;
    for (const Problem& problem : problems) {
        const auto profile = std::ranges::find(profiles, problem.dataset, &DatasetProfile::kind);
        const auto rows = static_cast<double>(problem.rows);
        all.add(problem.dataset, problem.column, problem.words.value(), problem.weight, rows,
                quotient(rows, static_cast<double>(profile->rows)));
        examples.push_back(problem.example);
    }
    return table_of("problems", text("What needs a look"),
                    {all.name(), all.weight(), all.dataset(), all.column(), all.words(), all.rows(text("Rows")),
                     all.share(text("Share of rows")), text_column("example", text("Example"), examples)});
}

Text headline_of(const std::vector<Problem>& problems, std::int64_t rows) {
    if (problems.empty()) return text("Nothing suspicious in {0} {0|row|rows}.", count(rows));
    const Problem& first = problems.front();
    const auto serious = std::ranges::count(problems, Weight::serious, &Problem::weight);
    const Text what = text("{0} in {1} ({2} {2|row|rows})", Text(first.words, {}),
                           place_in_words(first.dataset, first.column), count(first.rows));
    if (serious == 0)
        return text("{0} {0|thing|things} in {1} {1|row|rows} worth a look, the largest: {2}.", count(problems.size()),
                    count(rows), what);
    return text("{0} of {1} suspicious {1|thing|things} in {2} {2|row|rows} can make figures wrong, first: {3}.",
                count(serious), count(problems.size()), count(rows), what);
}

std::vector<Metric> metrics_of(const std::vector<DatasetProfile>& profiles, const std::vector<Problem>& problems) {
    double rows = 0, cells = 0, filled = 0, duplicates = 0;
    for (const DatasetProfile& profile : profiles) {
        rows += static_cast<double>(profile.rows);
        duplicates += static_cast<double>(profile.duplicates);
        for (const ColumnProfile& column : profile.columns) {
            cells += static_cast<double>(column.rows);
            filled += static_cast<double>(column.filled);
        }
    }
    const auto serious = std::ranges::count(problems, Weight::serious, &Problem::weight);
    std::vector<Metric> metrics = problem_counts(static_cast<double>(serious), static_cast<double>(problems.size()));
    metrics.insert(metrics.begin(),
                   {count_metric("rows", text("rows"), rows),
                    share_metric("filled", text("of cells filled"), quotient(filled, cells), Good::higher)});
    metrics.push_back(count_metric("duplicates", text("rows that repeat another"), duplicates, Good::lower));
    return metrics;
}

std::vector<ChartSpec> charts_of(const FindingTable& problems, const FindingTable& gaps) {
    ChartSpec found = ranked_bars("problems", text("Rows to look at"), {"problems", "name", "rows"}, text("Rows"));
    for (std::size_t row = 0; row < problems.rows(); ++row)
        if (problems.find("weight")->values.text(row) == "serious")
            found.bad.emplace_back(problems.find("name")->values.text(row));
    ChartSpec empty = chart_of(ChartKind::bars, "gaps", text("Missing values"), {"gaps", "place", "missing_share"});
    empty.y_title = text("Share missing");
    std::vector<ChartSpec> charts;
    if (problems.rows() > 0) charts.push_back(std::move(found));
    if (gaps.rows() > 0) charts.push_back(std::move(empty));
    return charts;
}

Result<Finding> run_profile(const Context& context) {
    const auto profiles = profiles_of(context);
    if (!profiles) return std::unexpected(profiles.error());
    const std::vector<Problem> problems = ranked_problems(*profiles);
    Finding finding;
    finding.metrics = metrics_of(*profiles, problems);
    finding.headline = headline_of(problems, static_cast<std::int64_t>(finding.metrics.front().value));
    finding.tables = {datasets_table(*profiles), columns_table(*profiles), problems_table(problems, *profiles),
                      gaps_table(*profiles)};
    finding.charts = charts_of(*finding.table("problems"), *finding.table("gaps"));
    finding.notes = {
        text("Negative amounts and quantities of order lines are returns, not problems."),
        text("Values far from all others: modified z-score above 3.5 (Iglewicz and Hoaglin 1993), of logarithms where "
             "all values are positive; shown where at most one value in a hundred is so far away."),
        text("Rows that repeat another are equal in every column; two equal lines of one order can be right."),
    };
    finding.highlights = profile_highlights(finding);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis quality_profile() {
    return {
        .id = "quality.profile",
        .title = "Data profile",
        .question = "Can I trust this data, and what is wrong with it?",
        .page = "quality",
        .needs = {},
        .options = profile_options,
        .run = run_profile,
        .help =
            "Looks at every column of every dataset: how much is filled, the range, the most frequent value, and "
            "what is suspicious, such as negative prices, dates before 1900, identifiers that a spreadsheet has "
            "changed, rows that repeat and lines of customers whom nobody knows."};
}

}  // namespace clientele
