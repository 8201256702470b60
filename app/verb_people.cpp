#include "app/results.h"
#include "core/project/ledger_words.h"
#include "core/project/merging.h"

namespace clientele {
namespace {

/// Makes a decision out of the customers that were named, and takes note of it.
template <class Make>
Outcome decide(const Arguments& arguments, Console& console, Make&& make) {
    auto project = open_project(arguments.place(0), true, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    std::vector<std::string> customers = arguments.places();
    customers.erase(customers.begin());
    const auto decision = make(**data, customers);
    if (!decision) return std::unexpected(decision.error());
    if (const auto waiting = taken_back(project->ledger()); !waiting.empty()) console.remark(removal_in_words(waiting));
    const auto batch = project->decide(*decision);
    if (!batch) return std::unexpected(batch.error());
    console.say(
        text("{0}: {1}. “clientele undo” takes it back.", name(batch->plan.source_name), rows_in_words(*batch)));
    if (!decision->representative.empty())
        console.say(text("{0} stands for all of them.", name(decision->representative)));
    return exit_done;
}

}  // namespace

Outcome merge_customers(const Arguments& arguments, Console& console) {
    return decide(arguments, console, [&](const Snapshot& snapshot, const std::vector<std::string>& customers) {
        return merging(snapshot, customers, arguments.value("keep"));
    });
}

Outcome split_customers(const Arguments& arguments, Console& console) { return decide(arguments, console, splitting); }

}  // namespace clientele
