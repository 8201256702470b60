#include <filesystem>

#include "app/results.h"
#include "core/sample/sample.h"
#include "core/sample/sample_files.h"

namespace clientele {
namespace {

Result<void> fill_sample(const std::filesystem::path& path, const SampleOptions& options, Console& console) {
    const auto project = create_sample_project(path, "Sample retailer", options, console.progress());
    if (!project) return std::unexpected(project.error());
    std::string rows;
    for (const Batch& batch : project->ledger())
        rows += (rows.empty() ? "" : ", ") +
                to_string(text("{0} {1}", count(static_cast<std::int64_t>(batch.counts.accepted)),
                               name(spec(batch.plan.kind).row_many.value())));
    console.say(text("Made “{0}”: {1}.", name(path.string()), name(rows)));
    return {};
}

}  // namespace

Outcome new_project(const Arguments& arguments, Console& console) {
    const std::string path = arguments.place(0);
    const std::string stem = std::filesystem::path(path).stem().string();
    const auto project = Project::create(path, arguments.value("name", stem));
    if (!project) return std::unexpected(project.error());
    console.say(text("Made “{0}”. Next: clientele import “{0}” KIND FILE", name(path)));
    return exit_done;
}

Outcome make_sample_project(const Arguments& arguments, Console& console) {
    SampleOptions options;
    const auto customers = arguments.whole("customers", options.customers, 500, 500'000);
    if (!customers) return wrong_usage(customers.error());
    const auto seed = arguments.whole("seed", options.seed, 0, UINT64_MAX);
    if (!seed) return wrong_usage(seed.error());
    const auto lines = arguments.whole("lines", options.lines, 0, 1'000'000'000);
    if (!lines) return wrong_usage(lines.error());
    options = {*customers, *seed, *lines};
    if (arguments.places().empty() && !arguments.has("files"))
        return wrong_usage(text("PROJECT is missing (or --files DIR)."));
    if (arguments.has("files")) {
        const std::string folder = arguments.value("files");
        const auto files = write_sample_files(folder, options, console.progress());
        if (!files) return std::unexpected(files.error());
        for (const SampleFile& file : *files) console.print(file.path.string() + "\n");
    }
    if (arguments.places().empty()) return exit_done;
    const std::filesystem::path path = arguments.place(0);
    if (auto made = fill_sample(path, options, console); !made) return std::unexpected(made.error());
    return exit_done;
}

Outcome check_project(const Arguments& arguments, Console& console) {
    const auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const auto report = project->check(console.progress());
    if (!report) return std::unexpected(report.error());
    if (arguments.value("format") == "json") {
        JsonWriter json;
        json.begin_object().member("sound", report->sound());
        for (const auto& [key, texts] :
             {std::pair{"passed", &report->passed}, std::pair{"problems", &report->problems}}) {
            json.key(key).begin_array();
            for (const Text& each : *texts) json.value(to_string(each));
            json.end_array();
        }
        console.print(json.end_object().take() + "\n");
    } else {
        for (const Text& each : report->passed) console.print("  ok       " + to_string(each) + "\n");
        for (const Text& each : report->problems) console.print("  PROBLEM  " + to_string(each) + "\n");
        console.say(report->sound()
                        ? text("The project is sound.")
                        : text("{0} {0|problem|problems} found. Keep this file and work on with a copy or backup.",
                               count(report->problems.size())));
    }
    return report->sound() ? exit_done : exit_failed;
}

}  // namespace clientele
