#include "core/ingest/constants.h"

#include <algorithm>

#include "core/base/csv.h"
#include "core/ingest/database.h"
#include "core/ingest/column_parsers.h"
#include "core/ingest/record_text.h"
#include "core/ingest/settings.h"

namespace clientele::ingest {
namespace {

constexpr std::string_view prefix = "value:";
const std::string further = "+";  // before the name of a column that is no field

std::string source_text(const SourceFacts& facts) {
    const std::string file = place_name(facts.path);
    return facts.tables.empty() ? file : file + ": " + facts.table;
}

std::unexpected<Error> unfit(const ConstantMapping& constant, const Text& what) {
    return fail(ErrorCode::bad_value,
                text("Every row is to have “{0}” as {1}, but {2}.", name(constant.value), name(constant.target), what));
}

/// How the date is written: as in ISO, as the setting "dates" says, or in the only way that it can be read.
Result<std::string> date_format_of(const ConstantMapping& constant, std::string_view given) {
    DateEvidence evidence;
    evidence.add(constant.value);
    std::vector<DateFormat> ways = evidence.best();
    if (ways.size() > 1) {
        if (const auto order = order_of(given)) ways = evidence.of_order(*order);
        if (const auto format = format_of(given)) ways = {*format};
    }
    if (ways.empty()) return unfit(constant, text("that is no date; write it as in 2024-01-31"));
    if (ways.size() > 1 && given.empty())
        return unfit(constant, text("that date can be read in more than one order; write it as in 2024-01-31"));
    return pattern_of(ways.front(), evidence.with_time(), evidence.half_day());
}

}  // namespace

std::map<std::string, std::string> values_for_all(const SourceFacts& facts, const DatasetSpec& kind) {
    const SourceSettings& settings = facts.settings;
    std::map<std::string, std::string> values;
    for (const std::string_view part : parts_of(setting(settings, "value"), '|')) {
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view value = trimmed(part.substr(equals + 1));
        if (!value.empty()) values[std::string(trimmed(part.substr(0, equals)))] = value;
    }
    for (const auto& [key, value] : settings)
        if (key.starts_with(prefix) && !trimmed(value).empty()) values[key.substr(prefix.size())] = trimmed(value);
    if (const std::string column(trimmed(setting(settings, "source"))); !column.empty())
        values[(find_field(kind, column) != nullptr ? "" : further) + column] = source_text(facts);
    return values;
}

Result<std::vector<ConstantMapping>> map_constants(const SourceFacts& facts, const DatasetSpec& kind) {
    const SourceSettings& settings = facts.settings;
    std::vector<ConstantMapping> constants;
    for (const auto& [field_id, value] : values_for_all(facts, kind)) {
        if (field_id.starts_with(further) && field_id.size() > 1) {
            constants.push_back(
                {.target = field_id.substr(1), .value = value, .number = {}, .date_format = {}, .attribute = true});
            continue;
        }
        const Field* field = find_field(kind, field_id);
        if (field == nullptr) {
            std::vector<Text> known;
            for (const Field& each : kind.fields) known.push_back(verbatim(each.id));
            return fail(ErrorCode::bad_value,
                        text("{0} has no field {1}. Its fields are: {2}.", name(kind.id), name(field_id), known));
        }
        ConstantMapping constant{.target = field_id,
                                 .value = value,
                                 .type = column_type(field->type),
                                 .number = {},
                                 .date_format = {},
                                 .attribute = false};
        if (const std::string_view decimal = setting(settings, "decimal"); !decimal.empty())
            constant.number.decimal = decimal.front();
        if (constant.type == ColumnType::date || constant.type == ColumnType::time) {
            auto format = date_format_of(constant, setting(settings, "dates"));
            if (!format) return std::unexpected(format.error());
            constant.date_format = std::move(*format);
        }
        if (auto parsed = parse_constant(constant, kind); !parsed) return std::unexpected(parsed.error());
        constants.push_back(std::move(constant));
    }
    return constants;
}

Result<ChunkColumn> parse_constant(const ConstantMapping& constant, const DatasetSpec& kind) {
    ColumnPlan plan;
    plan.header = plan.target = constant.target;
    plan.type = constant.type;
    plan.number = constant.number;
    if (const auto format = format_of(constant.date_format)) plan.date = *format;
    const Field* field = find_field(kind, constant.target);
    plan.duration = field != nullptr && field->type == FieldType::duration;
    plan.yes_or_no = field != nullptr && takes_yes_or_no(*field);
    std::string record;
    append_csv_cell(record, constant.value);
    const std::size_t length = record.size() + 1;
    record.append("\n").append(padding, '\0');
    Cells cells;
    split(std::string_view(record).substr(0, length), RecordText::rules(), CellTrim::outer_blanks, cells);
    ChunkColumn column;
    std::vector<BadCell> bad;
    CellRemarks remarks;
    if (cells.size() != 1) return unfit(constant, text("that is no value"));
    parse_column(cells, {cells.records[0].first_cell}, plan, 0, column, bad, remarks);
    if (bad.empty()) return column;
    switch (bad.front().fault) {
        case CellFault::bad_number:
            return unfit(constant, text("that is no number"));
        case CellFault::bad_boolean:
            return unfit(constant, text("that is neither yes nor no"));
        default:
            return unfit(constant, text("that is no date; write it as in 2024-01-31"));
    }
}

ChunkColumn repeated(const ChunkColumn& one, std::size_t rows) {
    ChunkColumn column;
    column.type = one.type;
    switch (one.type) {
        case ColumnType::number:
            column.numbers.assign(rows, one.numbers.front());
            break;
        case ColumnType::text:
            for (std::size_t row = 0; row < rows; ++row) column.add_text(one.text(0));
            break;
        case ColumnType::date:
            column.dates.assign(rows, one.dates.front());
            break;
        case ColumnType::time:
            column.times.assign(rows, one.times.front());
            break;
        case ColumnType::boolean:
            column.booleans.assign(rows, one.booleans.front());
            break;
    }
    return column;
}

}  // namespace clientele::ingest
