#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/text.h"
#include "core/ingest/source.h"

namespace clientele::ingest {

/// Whose words for parts of a date are used. Of databases that are none of these, purchases can only be added up over
/// all time: a CAST to DATE is all that standard SQL has in common.
enum class SqlDialect { standard, postgresql, sqlite, mysql, sql_server, oracle };
/// By the name that a database gives itself ("PostgreSQL", "MariaDB", "Microsoft SQL Server").
SqlDialect dialect_of(std::string_view database);

/// Order lines that stay where they are.
struct LinesOfDatabase {
    std::string from;                  ///< what follows FROM: a table, or a query in brackets with a name
    std::vector<std::string> columns;  ///< their names
    SqlDialect dialect = SqlDialect::standard;
    std::string quote = "\"";  ///< around names; "": none
};

struct SummaryStatement {
    std::string statement;
    std::string check;          ///< to be run before; its rows are for summary_can_be_made; "": none
    std::vector<Text> reasons;  ///< which column is taken for what
};

/// Whether the setting "summary" asks for purchases added up by customer in place of the lines.
bool wants_summary(const SourceSettings& settings);

/// One grouped query whose rows are purchase summaries: a row a customer ("all"), or a row a customer and "year" or
/// "month". Its columns are named as the fields of that kind. The columns of the lines are known by their names, as
/// those of order lines in a file, or given: "summary:time" = "ordered_at". Revenue, returns and orders mean what Sales
/// says of lines; a line without a customer or without a time is added to a row without it. Errors: bad_value where
/// customer, time or amount are not known, or the dialect has no words for the period.
Result<SummaryStatement> purchase_summary(const LinesOfDatabase& lines, const SourceSettings& settings);

/// What a row of SummaryStatement::check means: an error (bad_value) where values of a field are not what they should
/// be.
Result<void> summary_can_be_made(std::string_view field, std::string_view values, std::string_view one);

}  // namespace clientele::ingest
