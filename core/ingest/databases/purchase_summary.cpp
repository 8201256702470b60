#include "core/ingest/databases/purchase_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "core/base/small_letters.h"
#include "core/ingest/databases/sql_database.h"
#include "core/ingest/mapping.h"
#include "core/ingest/settings.h"
#include "core/model/dataset_kind.h"

namespace clientele::ingest {
namespace {

constexpr std::string_view column_setting = "summary:";
constexpr std::array used_fields{"customer_id", "order_id", "time", "amount", "quantity", "unit_price", "discount"};

/// How a dialect writes a moment's day and the first day of its month and year. {0}: the moment, or the value.
struct DialectWords {
    SqlDialect dialect;
    std::string_view day, month, year;
    /// A value as it can be reckoned with, and what is neither missing nor a number or moment: of databases that make a
    /// number of any text ("10,50" is 10) or a date of what is written in any order. "": the database itself refuses.
    std::string_view value = "{0}", number = "{0}", no_number = "", no_moment = "";
};
constexpr DialectWords dialect_words[] = {
    {SqlDialect::standard, "CAST({0} AS DATE)", "", ""},
    {SqlDialect::postgresql, "CAST(date_trunc('day', {0}) AS date)", "CAST(date_trunc('month', {0}) AS date)",
     "CAST(date_trunc('year', {0}) AS date)"},
    {SqlDialect::sqlite, "date({0})", "date({0}, 'start of month')", "date({0}, 'start of year')", "NULLIF({0}, '')",
     "CAST(NULLIF({0}, '') AS NUMERIC)",
     "typeof({0}) = 'blob' OR (typeof({0}) = 'text' AND {0} <> '' AND "
     "(TRIM({0}) GLOB '?*[^0-9.]*' OR TRIM({0}) GLOB '[^-0-9.]*' OR TRIM({0}) NOT GLOB '*[0-9]*' OR "
     "LENGTH({0}) - LENGTH(REPLACE({0}, '.', '')) > 1))",
     "NULLIF({0}, '') IS NOT NULL AND (typeof({0}) <> 'text' OR "
     "{0} NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' OR date({0}) IS NULL OR "
     "date({0}, '+0 days') <> SUBSTR({0}, 1, 10))"},
    {SqlDialect::mysql, "CAST({0} AS DATE)", "CAST(DATE_FORMAT({0}, '%Y-%m-01') AS DATE)",
     "CAST(DATE_FORMAT({0}, '%Y-01-01') AS DATE)", "{0}", "{0}",
     "{0} IS NOT NULL AND CONCAT({0}) NOT REGEXP '^ *-?[0-9]*[.]?[0-9]+([eE][-+]?[0-9]+)? *$'",
     "{0} IS NOT NULL AND (CAST({0} AS DATE) IS NULL OR CONCAT({0}) NOT REGEXP "
     "'^[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}')"},
    {SqlDialect::sql_server, "CAST({0} AS date)", "DATEFROMPARTS(YEAR({0}), MONTH({0}), 1)",
     "DATEFROMPARTS(YEAR({0}), 1, 1)", "{0}", "{0}", "",
     "{0} IS NOT NULL AND CONVERT(varchar(40), {0}, 126) NOT LIKE '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%'"},
    {SqlDialect::oracle, "TRUNC({0})", "TRUNC({0}, 'MM')", "TRUNC({0}, 'YYYY')"},
};

std::string quoted(const LinesOfDatabase& lines, std::string_view name) {
    return lines.quote.empty() ? std::string(name) : quoted_identifier(name, lines.quote.front());
}

/// By field of order lines: the column that holds it.
using SummaryColumns = std::map<std::string_view, std::string>;

Result<SummaryColumns> columns_of(const LinesOfDatabase& lines, const SourceSettings& settings) {
    SourceFacts facts;
    for (const std::string& column : lines.columns) {
        ColumnFacts& known = facts.columns.emplace_back();
        known.header = column;
        known.index = facts.columns.size() - 1;
    }
    std::map<std::string, std::string> given;
    for (const auto& [key, value] : settings)
        if (key.starts_with(column_setting)) given[key.substr(column_setting.size())] = value;
    const auto mapping = map_columns(facts, DatasetKind::transactions, given);
    if (!mapping) return std::unexpected(mapping.error());
    SummaryColumns columns;
    for (const ColumnMapping& column : mapping->columns)
        for (const std::string_view field : used_fields)
            if (!column.attribute && column.target == field) columns[field] = lines.columns[column.column];
    const auto lacks = [&](std::string_view field) { return !columns.contains(field); };
    const bool by_price = !lacks("quantity") && !lacks("unit_price");
    for (const std::string_view field : {"customer_id", "time", "amount"}) {
        if (!lacks(field) || (field == "amount" && by_price)) continue;
        std::vector<Text> known;
        for (const std::string& column : lines.columns) known.push_back(verbatim(column));
        return fail(
            ErrorCode::bad_value,
            text("To add up the purchases, say which column is “{0}” (summary:{1}=COLUMN). The columns are: {2}.",
                 Text(find_field(spec(DatasetKind::transactions), field)->label, {}), verbatim(field), known));
    }
    return columns;
}

/// The statement, from the inside out: the lines with what they brought; what each customer bought in an order, or on a
/// day without an order's number; the sums of a customer and period.
class Writing {
 public:
    Writing(const LinesOfDatabase& lines, const SummaryColumns& columns, const DialectWords& words, std::string_view by)
        : lines_(lines), columns_(columns), words_(words), by_(by) {}

    std::string statement() const {
        const bool all = by_ == "all";
        const auto as = [&](std::string_view what, std::string_view field) {
            return fmt::format("{} AS {}", what, quoted(lines_, field));
        };
        const std::array outputs{
            as("c_customer", "customer_id"),
            as(all ? "MIN(c_day)" : "c_period", "period"),
            as("MIN(c_first)", "first_purchase"),
            as("MAX(c_last)", "last_purchase"),
            as("MAX(c_last_line)", "last_line"),
            as("COUNT(DISTINCT CASE WHEN c_purchases > 0 THEN c_order END)"
               " + SUM(CASE WHEN c_order IS NULL THEN c_purchases ELSE 0 END)",
               "orders"),
            as("COUNT(DISTINCT CASE WHEN c_purchases > 0 THEN c_day END)", "purchase_days"),
            as("SUM(c_purchases)", "purchases"),
            as("SUM(c_returns)", "returns"),
            as(none_or_sum("c_purchases", "c_purchased"), "purchased"),
            as(none_or_sum("c_returns", "c_returned"), "returned"),
            as(none_or_sum("c_purchases", "c_squares"), "sum_of_squares"),
        };
        // Purchases without a date stay a row of their own also over all time.
        const std::string_view keys =
            all ? "c_customer, CASE WHEN c_day IS NULL THEN 1 ELSE 0 END" : "c_customer, c_period";
        return fmt::format("SELECT {} FROM ({}) c_orders GROUP BY {} ORDER BY {}", fmt::join(outputs, ", "), orders(),
                           keys, keys);
    }

    /// A row a column: field, values that are not what they should be, one of them. "": the database sees to that.
    std::string check() const {
        std::vector<std::string> each;
        for (const auto& [field, column] : columns_) {
            const bool moment = field == "time";
            const std::string_view wrong = moment ? words_.no_moment : words_.no_number;
            if (wrong.empty() || field == "customer_id" || field == "order_id") continue;
            const std::string value = quoted(lines_, column);
            each.push_back(
                fmt::format("SELECT '{}' AS c_field, COUNT(*) AS c_values, MIN({}) AS c_one FROM {} WHERE {}", field,
                            value, lines_.from, fmt::format(fmt::runtime(wrong), value)));
        }
        return fmt::format("{}", fmt::join(each, " UNION ALL "));
    }

 private:
    /// 0 where there are no lines of that sort; missing where none of them has an amount.
    static std::string none_or_sum(std::string_view lines, std::string_view amounts) {
        return fmt::format("CASE WHEN SUM({}) = 0 THEN 0 ELSE SUM({}) END", lines, amounts);
    }
    std::string column(std::string_view field) const { return quoted(lines_, columns_.at(field)); }
    std::string value(std::string_view field) const { return fmt::format(fmt::runtime(words_.value), column(field)); }
    std::string number(std::string_view field) const { return fmt::format(fmt::runtime(words_.number), column(field)); }
    bool has(std::string_view field) const { return columns_.contains(field); }

    std::string amount() const {
        std::string value;
        if (has("quantity") && has("unit_price")) {
            value = fmt::format("{} * {}", number("quantity"), number("unit_price"));
            if (has("discount")) value += fmt::format(" - COALESCE({}, 0)", number("discount"));
        }
        if (!has("amount")) return value;
        return value.empty() ? number("amount") : fmt::format("COALESCE({}, {})", number("amount"), value);
    }

    std::string lines() const {
        const std::string brought = amount();
        const std::string gives_back = has("quantity") ? fmt::format("{} < 0 OR {} < 0", number("quantity"), brought)
                                                       : fmt::format("{} < 0", brought);
        return fmt::format(
            "SELECT {} AS c_customer, {} AS c_order, {} AS c_time, {} AS c_amount, "
            "CASE WHEN {} THEN 1 ELSE 0 END AS c_return FROM {}",
            value("customer_id"), has("order_id") ? value("order_id") : "NULL", value("time"), brought, gives_back,
            lines_.from);
    }

    std::string orders() const {
        const std::string day = fmt::format(fmt::runtime(words_.day), "c_time");
        std::string period, group = fmt::format("c_customer, c_order, {}", day);
        if (by_ != "all") {
            const std::string first_day =
                fmt::format(fmt::runtime(by_ == "year" ? words_.year : words_.month), "c_time");
            period = fmt::format("{} AS c_period, ", first_day);
            group += ", " + first_day;
        }
        return fmt::format(
            "SELECT c_customer, c_order, {0} AS c_day, {1}"
            "MIN(CASE WHEN c_return = 0 THEN c_time END) AS c_first, "
            "MAX(CASE WHEN c_return = 0 THEN c_time END) AS c_last, MAX(c_time) AS c_last_line, "
            "SUM(1 - c_return) AS c_purchases, SUM(c_return) AS c_returns, "
            "SUM(CASE WHEN c_return = 0 THEN c_amount END) AS c_purchased, "
            "SUM(CASE WHEN c_return = 1 THEN -c_amount END) AS c_returned, "
            "CASE WHEN c_order IS NULL THEN SUM(CASE WHEN c_return = 0 THEN 1.0 * c_amount * c_amount END) "
            "ELSE 1.0 * SUM(CASE WHEN c_return = 0 THEN c_amount END) * SUM(CASE WHEN c_return = 0 THEN c_amount END) "
            "END "
            "AS c_squares "
            "FROM ({2}) c_lines GROUP BY {3}",
            day, period, lines(), group);
    }

    const LinesOfDatabase& lines_;
    const SummaryColumns& columns_;
    const DialectWords& words_;
    const std::string_view by_;
};

std::vector<Text> reasons_of(const SummaryColumns& columns, std::string_view by) {
    std::vector<Text> reasons{by == "all"    ? text("The database adds up the purchases: a row a customer.")
                              : by == "year" ? text("The database adds up the purchases: a row a customer and year.")
                                             : text("The database adds up the purchases: a row a customer and month.")};
    for (const auto& [field, column] : columns)
        reasons.push_back(text("“{0}” of the purchases is the column “{1}”.",
                               Text(find_field(spec(DatasetKind::transactions), field)->label, {}), name(column)));
    return reasons;
}

}  // namespace

Result<void> summary_can_be_made(std::string_view field, std::string_view values, std::string_view one) {
    const auto number = static_cast<std::int64_t>(std::strtoll(std::string(values).c_str(), nullptr, 10));
    if (number == 0) return {};
    const Text label(find_field(spec(DatasetKind::transactions), field)->label, {});
    const Text what =
        field == "time"
            ? text(
                  "The purchases cannot be added up: {0} {0|value|values} of “{1}” {0|is|are} no date that "
                  "the database knows (yyyy-MM-dd), such as “{2}”. Write a query that makes dates of them.",
                  count(number), label, name(one))
            : text(
                  "The purchases cannot be added up: {0} {0|value|values} of “{1}” {0|is|are} no number, such "
                  "as “{2}”. Write a query that makes numbers of them.",
                  count(number), label, name(one));
    return fail(ErrorCode::bad_value, what);
}

SqlDialect dialect_of(std::string_view database) {
    const std::string kind = small_letters(database);
    const auto says = [&](std::string_view word) { return kind.find(word) != std::string::npos; };
    if (says("postgres") || says("redshift")) return SqlDialect::postgresql;
    if (says("sqlite")) return SqlDialect::sqlite;
    if (says("mysql") || says("mariadb")) return SqlDialect::mysql;
    if (says("sql server")) return SqlDialect::sql_server;
    if (says("oracle")) return SqlDialect::oracle;
    return SqlDialect::standard;
}

bool wants_summary(const SourceSettings& settings) {
    const std::string_view by = setting(settings, "summary");
    return !by.empty() && by != "no";
}

Result<SummaryStatement> purchase_summary(const LinesOfDatabase& lines, const SourceSettings& settings) {
    const std::string_view by = setting(settings, "summary");
    const DialectWords& words = *std::ranges::find(dialect_words, lines.dialect, &DialectWords::dialect);
    if (by != "all" && words.month.empty())
        return fail(
            ErrorCode::bad_value,
            text("How this database writes months and years is not known: add up over all time (summary=all), or "
                 "write a query that gives a row a customer and month."));
    for (const auto& [name, value] : settings)
        if (name == "decimal" || name.starts_with("decimal:"))
            return fail(
                ErrorCode::bad_value,
                text("The setting {0} says how numbers are written, but sums are made by the database. Leave it out.",
                     verbatim(name)));
    const auto columns = columns_of(lines, settings);
    if (!columns) return std::unexpected(columns.error());
    const Writing writing(lines, *columns, words, by);
    return SummaryStatement{
        .statement = writing.statement(), .check = writing.check(), .reasons = reasons_of(*columns, by)};
}

}  // namespace clientele::ingest
