#include "app/requests.h"

namespace clientele {

std::expected<const Analysis*, Failure> analysis_named(const std::string& id) {
    if (const Analysis* analysis = find_analysis(id)) return analysis;
    std::vector<std::string> known;
    std::string list;
    for (const Analysis& each : analyses()) {
        known.emplace_back(each.id);
        list += (list.empty() ? "" : ", ") + std::string(each.id);
    }
    return wrong_usage(
        text("There is no analysis called “{0}”. {1}Known: {2}.", name(id), name(did_you_mean(id, known)), name(list)));
}

std::expected<std::optional<Date>, Failure> as_of_day(const Arguments& arguments) {
    if (!arguments.has("as-of")) return std::nullopt;
    const auto day = parse_iso_date(arguments.value("as-of"));
    if (!day)
        return wrong_usage(text("--as-of is a day written 2011-12-10; “{0}” is not.", name(arguments.value("as-of"))));
    return day;
}

std::expected<Asked, Failure> what_is_asked(const Arguments& arguments, Console& console, std::size_t place) {
    Asked asked;
    const auto analysis = analysis_named(arguments.place(place));
    if (!analysis) return std::unexpected(analysis.error());
    asked.analysis = *analysis;
    asked.request.analysis = asked.analysis->id;
    auto options = arguments.pairs("set");
    if (!options) return wrong_usage(options.error());
    asked.request.options = std::move(*options);
    const auto day = as_of_day(arguments);
    if (!day) return std::unexpected(day.error());
    asked.request.as_of = *day;
    const auto seed = arguments.whole("seed", 1, 0, UINT64_MAX);
    if (!seed) return wrong_usage(seed.error());
    asked.request.seed = *seed;

    auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    auto snapshot = data_of(*project, console);
    if (!snapshot) return std::unexpected(snapshot.error());
    asked.snapshot = *snapshot;
    const auto specs = asked.analysis->options(*asked.snapshot);
    if (const auto checked = Options::from(specs, asked.request.options); !checked) return wrong_usage(checked.error());
    auto filter = parse_filter(arguments.values("filter"), *asked.snapshot);
    if (!filter) return wrong_usage(filter.error());
    asked.request.filter = std::move(*filter);
    return asked;
}

}  // namespace clientele
