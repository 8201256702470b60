#include "app/usage.h"

#include <fmt/format.h>

namespace clientele {
namespace {

constexpr std::string_view exit_codes =
    "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but rows were rejected (only with import --strict),\n"
    "130 stopped with Ctrl+C. Results go to standard output, messages and progress to standard error.\n";

std::string written(const OptionDefinition& option) {
    return "--" + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

}  // namespace

std::string usage_line(const Verb& verb) {
    std::string line = "clientele " + std::string(verb.name);
    for (const PlaceDefinition& place : verb.places) {
        const std::string shown = std::string(place.name) + (place.repeated ? "..." : "");
        line += place.optional ? " [" + shown + "]" : " " + shown;
    }
    for (const OptionDefinition& option : verb.options)
        line += option.needed ? " " + written(option) : " [" + written(option) + (option.repeated ? "]..." : "]");
    return line;
}

std::string help_of(const Verb& verb) {
    std::string out = fmt::format("{}: {}.\n\n  {}\n", verb.name, verb.summary, usage_line(verb));
    if (!verb.options.empty()) out += "\n";
    for (const OptionDefinition& option : verb.options) {
        std::string help(option.help);
        for (std::size_t at = 0; (at = help.find('\n', at)) != std::string::npos; at += 29)
            help.insert(at + 1, 28, ' ');
        const std::string name = written(option);
        if (name.size() > 24)
            out += fmt::format("  {}\n{:28}{}\n", name, "", help);
        else
            out += fmt::format("  {:<24}  {}\n", name, help);
    }
    if (!verb.help.empty()) out += fmt::format("\n{}\n", verb.help);
    return out + "\n" + std::string(exit_codes);
}

std::string help_of_all() {
    std::string out =
        "Clientele: customer intelligence on your own computer.\n\n  clientele [PROJECT]    the window\n\n";
    for (const Verb& verb : verbs()) out += fmt::format("  clientele {:<12} {}\n", verb.name, verb.summary);
    return out + "\n“clientele VERB --help” says more; “clientele --version” prints the version.\n" +
           std::string(exit_codes);
}

}  // namespace clientele
