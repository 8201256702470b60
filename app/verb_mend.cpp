#include <algorithm>

#include "app/requests.h"
#include "core/analysis/mending.h"
#include "core/project/ledger_words.h"

namespace clientele {
namespace {

/// What all analyses offer to mend.
Result<std::vector<MendOffer>> offers_of(const Snapshot& snapshot, const Request& asked, Console& console) {
    std::vector<MendOffer> all;
    for (const Analysis& analysis : analyses()) {
        if (!analysis.mends || missing(analysis, snapshot)) continue;
        Request request = asked;
        request.analysis = analysis.id;
        auto offers = mend_offers(snapshot, request, {}, console.progress());
        if (!offers) return std::unexpected(offers.error());
        std::ranges::move(*offers, std::back_inserter(all));
    }
    return all;
}

void write_offer(JsonWriter& json, const MendOffer& offer) {
    const Mend& mend = offer.plan.mend;
    json.begin_object().member("rule", offer.name).member("dataset", spec(mend.dataset).id);
    json.member("change", id(mend.change)).key("fields").begin_array();
    for (const std::string& field : mend.fields) json.value(field);
    json.end_array().member("rows", mend.rows).member("effect", to_string(offer.effect)).key("examples").begin_array();
    for (std::size_t row = 0; row < offer.examples.rows(); ++row) {
        json.begin_object();
        for (const TableColumn& column : offer.examples.columns) json.member(column.id, column.values.text(row));
        json.end_object();
    }
    json.end_array().end_object();
}

std::string offers_as_json(const std::vector<MendOffer>& offers) {
    JsonWriter json;
    json.begin_array();
    for (const MendOffer& offer : offers) write_offer(json, offer);
    return json.end_array().take() + "\n";
}

std::string offers_as_text(const std::vector<MendOffer>& offers) {
    if (offers.empty()) return to_string(text("There is nothing to mend.")) + "\n";
    std::vector<std::vector<std::string>> lines;
    for (const MendOffer& offer : offers) lines.push_back({offer.name, to_string(offer.effect)});
    return aligned(lines);
}

std::string offer_as_text(const MendOffer& offer) {
    std::string out = offer.name + "\n" + to_string(offer.effect) + "\n";
    std::vector<std::vector<std::string>> lines;
    const bool whole_rows = offer.plan.mend.change == MendChange::leave_out;
    for (std::size_t row = 0; row < offer.examples.rows(); ++row) {
        const std::string before = one_line(offer.examples.find("before")->values.text(row), 100);
        const auto after = offer.examples.find("after")->values.text(row);
        std::vector<std::string> line{std::string(offer.examples.find("key")->values.text(row)), before};
        if (!whole_rows) line.push_back("→ " + (after.empty() ? std::string("(missing)") : std::string(after)));
        lines.push_back(std::move(line));
    }
    return out + aligned(lines);
}

/// The rule that is wanted, by the full name or by its words where these are of one alone.
std::expected<MendOffer, Failure> chosen(std::vector<MendOffer>& offers, const std::string& rule) {
    std::vector<MendOffer*> fitting;
    for (MendOffer& offer : offers) {
        if (offer.name == rule) return std::move(offer);
        if (offer.plan.mend.rule == rule) fitting.push_back(&offer);
    }
    if (fitting.size() == 1) return std::move(*fitting.front());
    if (fitting.empty())
        return std::unexpected(Error{
            ErrorCode::not_found,
            text("There is nothing to mend called “{0}”. “clientele mend PROJECT” lists what there is.", name(rule))});
    std::string list;
    for (const MendOffer* offer : fitting) list += (list.empty() ? "“" : ", “") + offer->name + "”";
    return wrong_usage(
        text("“{0}” is several: {1}. Name one of them, or add --dataset or --field.", name(rule), name(list)));
}

bool is_field(const Snapshot& snapshot, const std::string& field) {
    return std::ranges::any_of(
        dataset_kinds(), [&](const DatasetSpec& kind) { return snapshot.dataset(kind.kind).find(field) != nullptr; });
}

/// The rows that a mend changed, so many at a time that a million need no memory.
Outcome show_mended(const Arguments& arguments, Console& console) {
    const auto batch = arguments.whole("show", 0, 1, INT64_MAX);
    if (!batch) return wrong_usage(batch.error());
    const auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const bool as_json = arguments.value("format") == "json";
    constexpr std::uint64_t at_once = 50'000;
    std::uint64_t shown = 0;
    if (as_json) console.print("[");
    for (bool more = true; more;) {
        if (console.stop_wanted()) return std::unexpected(cancelled().error());
        const auto rows = project->mended(static_cast<std::int64_t>(*batch), shown, at_once);
        if (!rows) return std::unexpected(rows.error());
        for (const MendedRow& row : *rows) {
            JsonWriter json;
            json.begin_object().member("batch", row.batch).member("line", row.line).key("cells").begin_object();
            std::string cells;
            for (const auto& [field, value] : row.cells) {
                json.member(field, value);
                cells += (cells.empty() ? "" : ", ") + field + "=" + value;
            }
            json.end_object().end_object();
            console.print(as_json ? (shown == 0 ? "" : ",\n") + json.take()
                                  : "batch " + std::to_string(row.batch) + ", line " + std::to_string(row.line) + ": " +
                                        one_line(cells, 200) + "\n");
            ++shown;
        }
        more = rows->size() == at_once;
    }
    if (as_json) console.print("]\n");
    return exit_done;
}

}  // namespace

Outcome mend_rows(const Arguments& arguments, Console& console) {
    if (arguments.has("show")) return show_mended(arguments, console);
    const std::string rule = arguments.place(1);
    const bool changes = !rule.empty() && !arguments.has("dry-run"), as_json = arguments.value("format") == "json";
    Request request;
    const auto day = as_of_day(arguments);
    if (!day) return std::unexpected(day.error());
    request.as_of = *day;
    if (arguments.has("dataset"))
        if (const auto kind = kind_named(arguments.value("dataset")); !kind) return std::unexpected(kind.error());
    auto project = open_project(arguments.place(0), changes, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    auto filter = parse_filter(arguments.values("filter"), **data);
    if (!filter) return wrong_usage(filter.error());
    request.filter = std::move(*filter);
    auto offers = offers_of(**data, request, console);
    if (!offers) return std::unexpected(offers.error());
    std::erase_if(*offers, [&](const MendOffer& offer) {
        return (arguments.has("dataset") && spec(offer.plan.mend.dataset).id != arguments.value("dataset")) ||
               (arguments.has("field") && offer.field != arguments.value("field"));
    });
    if (arguments.has("field") && offers->empty() && !is_field(**data, arguments.value("field")))
        return wrong_usage(text("No dataset has a field “{0}”. Write its id, as “clientele describe PROJECT” lists it.",
                                name(arguments.value("field"))));
    if (rule.empty()) {
        console.print(as_json ? offers_as_json(*offers) : offers_as_text(*offers));
        return exit_done;
    }
    const auto offer = chosen(*offers, rule);
    if (!offer) return std::unexpected(offer.error());
    if (!changes) {
        console.print(as_json ? offers_as_json({*offer}) : offer_as_text(*offer));
        return exit_done;
    }
    const auto waiting = taken_back(project->ledger());
    const auto batch = project->mend(offer->plan, console.progress());
    if (!batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    if (as_json) {
        JsonWriter json;
        json.begin_object().member("batch", batch->id).member("rule", offer->name);
        json.member("change", id(batch->mend->change)).member("rows", batch->mend->rows);
        console.print(json.end_object().take() + "\n");
    } else {
        console.say(text("{0}: {1}. “clientele undo” takes it back.", name(offer->name), rows_in_words(*batch)));
    }
    return exit_done;
}

}  // namespace clientele
