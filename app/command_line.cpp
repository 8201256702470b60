#include "app/command_line.h"

#include <algorithm>
#include <cerrno>

#include "app/usage.h"
#include "core/base/version.h"

namespace clientele {
namespace {

int unknown_verb(const std::string& typed, Console& console) {
    std::vector<std::string> known;
    std::string list;
    for (const Verb& verb : verbs()) {
        known.emplace_back(verb.name);
        list += (list.empty() ? "" : ", ") + std::string(verb.name);
    }
    console.remark(text("Unknown command “{0}”. {1}Known: {2}; “clientele --help” explains them.", name(typed),
                        name(did_you_mean(typed, known)), name(list)));
    return exit_usage;
}

int run_verb(const Verb& verb, std::span<const std::string> typed, Console& console) {
    const auto arguments = Arguments::parse(typed, verb.places, verb.options);
    const Outcome outcome = arguments ? verb.run(*arguments, console) : Outcome(wrong_usage(arguments.error()));
    if (!outcome) {
        console.complain(outcome.error().error);
        if (outcome.error().exit == exit_usage) console.remark(text("Usage: {0}", name(usage_line(verb))));
        return outcome.error().exit;
    }
    return *outcome;
}

int dispatch(const std::vector<std::string>& arguments, Console& console) {
    if (arguments.empty() || arguments.front() == "--help" || arguments.front() == "-h" ||
        arguments.front() == "help") {
        const Verb* verb = arguments.size() == 2 ? find_verb(arguments[1]) : nullptr;
        console.print(verb ? help_of(*verb) : help_of_all());
        return exit_done;
    }
    if (arguments.front() == "--version") {
        console.print("clientele " + std::string(program_version()) + "\n");
        return exit_done;
    }
    const Verb* verb = find_verb(arguments.front());
    if (!verb) return unknown_verb(arguments.front(), console);
    const std::span<const std::string> typed(arguments.data() + 1, arguments.size() - 1);
    const auto end = std::ranges::find(typed, "--");
    if (std::any_of(typed.begin(), end, [](const std::string& word) { return word == "--help" || word == "-h"; })) {
        console.print(help_of(*verb));
        return exit_done;
    }
    return run_verb(*verb, typed, console);
}

}  // namespace

bool wants_window(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return true;
    const std::string& first = arguments.front();
    if (arguments.size() > 1 || first.starts_with("-") || find_verb(first) || first == "help") return false;
    return first.ends_with(".clientele") || first.find('/') != std::string::npos || std::filesystem::exists(first);
}

int run_command_line(const std::vector<std::string>& arguments) {
    Console console;
    const int code = dispatch(arguments, console);
    if (console.flush()) return code;
    console.remark(text("The result could not be written to standard output."));
    return code == exit_done ? exit_failed : code;
}

}  // namespace clientele
