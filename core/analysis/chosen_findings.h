#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

/// A finding that a person chose for the report: an analysis with the options that differ from its defaults.
struct ChosenFinding {
    std::string analysis;
    std::map<std::string, std::string> options;
    bool operator==(const ChosenFinding&) const = default;
};

/// Name of the project setting that holds the chosen findings, in the order of the report.
inline constexpr std::string_view chosen_findings_setting = "report";

/// One line a finding: the analysis' id, then "option=value" after tabs. Tabs, line ends and backslashes in values are
/// written \t, \n and \\.
std::string print_chosen_findings(const std::vector<ChosenFinding>& findings);
/// Reads what print_chosen_findings wrote; lines without an analysis and parts without "=" are left out.
std::vector<ChosenFinding> parse_chosen_findings(std::string_view setting);

}  // namespace clientele
