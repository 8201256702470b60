#include "app/requests.h"
#include "core/analysis/quality/duplicates/review.h"
#include "core/project/ledger_words.h"
#include "core/project/merging.h"

namespace clientele {
namespace {

std::vector<std::string> named_customers(const Arguments& arguments) {
    std::vector<std::string> customers = arguments.places();
    customers.erase(customers.begin());
    return customers;
}

/// Takes note of decisions and says what they were about.
Outcome take_note(Project& project, std::vector<Decision> decisions, Console& console) {
    const auto waiting = taken_back(project.ledger());
    const auto batch = project.decide(std::move(decisions));
    if (!batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    console.say(
        text("{0}: {1}. “clientele undo” takes it back.", name(batch->plan.source_name), rows_in_words(*batch)));
    if (batch->decisions.size() == 1 && !batch->decisions.front().representative.empty())
        console.say(text("{0} stands for all of them.", name(batch->decisions.front().representative)));
    return exit_done;
}

/// Makes a decision out of the customers that were named, and takes note of it.
template <class Make>
Outcome decide(const Arguments& arguments, Console& console, Make&& make) {
    auto project = open_project(arguments.place(0), true, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    auto decision = make(**data, named_customers(arguments));
    if (!decision)
        return decision.error().code == ErrorCode::bad_value ? wrong_usage(decision.error())
                                                             : std::unexpected<Failure>(decision.error());
    return take_note(*project, {std::move(*decision)}, console);
}

/// Merges everybody whom quality.duplicates finds more than once.
Outcome merge_found(const Arguments& arguments, Console& console) {
    if (!named_customers(arguments).empty() || arguments.has("keep"))
        return wrong_usage(text("--found merges all that are found: name no customers with it."));
    const auto options = arguments.pairs("set");
    if (!options) return wrong_usage(options.error());
    auto project = open_project(arguments.place(0), true, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    const Analysis& duplicates = *find_analysis("quality.duplicates");
    if (const auto checked = Options::from(duplicates.options(**data), *options); !checked)
        return wrong_usage(checked.error());
    const auto finding = run(**data, {.analysis = "quality.duplicates", .options = *options}, console.progress());
    if (!finding) return std::unexpected(finding.error());
    auto decisions = decisions_for(**data, {}, found_pairs(*finding).pairs);
    if (!decisions) return std::unexpected(decisions.error());
    console.say(finding->headline);
    if (decisions->empty()) return exit_done;
    return take_note(*project, std::move(*decisions), console);
}

}  // namespace

Outcome merge_customers(const Arguments& arguments, Console& console) {
    if (arguments.has("found")) return merge_found(arguments, console);
    if (arguments.has("set")) return wrong_usage(text("--set says how duplicates are found: it needs --found."));
    if (named_customers(arguments).empty())
        return wrong_usage(text("Name the customers that are one person, or give --found."));
    return decide(arguments, console, [&](const Snapshot& snapshot, const std::vector<std::string>& customers) {
        return merging(snapshot, customers, arguments.value("keep"));
    });
}

Outcome split_customers(const Arguments& arguments, Console& console) { return decide(arguments, console, splitting); }

}  // namespace clientele
