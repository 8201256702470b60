#include "core/base/json.h"
#include "core/output/output.h"

namespace clientele {
namespace {

void write_cell(JsonWriter& json, const Column& column, std::size_t row) {
    if (column.missing(row)) {
        json.null();
        return;
    }
    switch (column.type()) {
        case ColumnType::number:
            json.value(column.numbers()[row]);
            break;
        case ColumnType::text:
            json.value(column.text(row));
            break;
        case ColumnType::date:
            json.value(iso_text(Date{column.dates()[row]}));
            break;
        case ColumnType::time:
            json.value(iso_text(DateTime{column.times()[row]}));
            break;
        case ColumnType::boolean:
            json.value(column.booleans()[row] != 0);
            break;
    }
}

void write_metric(JsonWriter& json, const Metric& metric) {
    json.begin_object().member("id", metric.id).member("label", to_string(metric.label));
    json.member("value", metric.value);
    json.member("low", metric.low.value_or(missing_number)).member("high", metric.high.value_or(missing_number));
    json.member("unit", id(metric.unit));
    if (metric.change) json.member("change", *metric.change).member("change_of", to_string(metric.change_of));
    json.end_object();
}

void write_table(JsonWriter& json, const FindingTable& table) {
    json.begin_object().member("id", table.id).member("title", to_string(table.title));
    json.key("columns").begin_array();
    for (const TableColumn& column : table.columns) {
        json.begin_object().member("id", column.id).member("title", to_string(column.title));
        json.member("type", id(column.values.type())).end_object();
    }
    json.end_array().key("rows").begin_array();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        json.begin_array();
        for (const TableColumn& column : table.columns) write_cell(json, column.values, row);
        json.end_array();
    }
    json.end_array().end_object();
}

void write_highlight(JsonWriter& json, const Highlight& told) {
    json.begin_object().member("id", told.id).member("sentence", to_string(told.sentence));
    json.member("why", to_string(told.why)).member("action", to_string(told.action));
    json.member("tidings", id(told.tidings)).member("worth", told.worth);
    json.member("worth_low", told.worth_low.value_or(missing_number));
    json.member("worth_high", told.worth_high.value_or(missing_number));
    json.member("revenue_share", told.revenue_share).member("customer_share", told.customer_share);
    json.member("p", told.p_value).key("since");
    told.since ? json.value(iso_text(*told.since)) : json.null();
    json.member("casts_doubt", told.casts_doubt).member("chart", told.chart).member("table", told.table);
    json.member("key", told.key).member("analysis", told.analysis).end_object();
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<Text>& texts) {
    json.key(name).begin_array();
    for (const Text& text : texts) json.value(to_string(text));
    json.end_array();
}

void write_provenance(JsonWriter& json, const Provenance& provenance) {
    json.begin_object().member("analysis", provenance.analysis).member("data_version", provenance.data_version);
    json.key("filter").begin_array();
    for (const std::string& expression : provenance.filter) json.value(expression);
    json.end_array().key("options").begin_object();
    for (const auto& [option, value] : provenance.options) json.member(option, value);
    json.end_object().member("as_of", provenance.as_of).member("seed", provenance.seed);
    json.member("program_version", provenance.program_version).end_object();
}

}  // namespace

std::string to_json(const Finding& finding) {
    JsonWriter json;
    json.begin_object().member("analysis", finding.provenance.analysis);
    json.member("headline", to_string(finding.headline));
    json.key("metrics").begin_array();
    for (const Metric& metric : finding.metrics) write_metric(json, metric);
    json.end_array().key("tables").begin_array();
    for (const FindingTable& table : finding.tables) write_table(json, table);
    json.end_array().key("charts").begin_array();
    for (const ChartSpec& chart : finding.charts) {
        json.begin_object().member("id", chart.id).member("kind", id(chart.kind)).member("table", chart.table);
        json.end_object();
    }
    json.end_array();
    if (!finding.highlights.empty()) {
        json.key("highlights").begin_array();
        for (const Highlight& told : finding.highlights) write_highlight(json, told);
        json.end_array();
    }
    write_texts(json, "notes", finding.notes);
    write_texts(json, "warnings", finding.warnings);
    json.key("provenance");
    write_provenance(json, finding.provenance);
    return json.end_object().take();
}

}  // namespace clientele
