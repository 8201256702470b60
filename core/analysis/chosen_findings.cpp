#include "core/analysis/chosen_findings.h"

namespace clientele {
namespace {

std::string escaped(std::string_view value) {
    std::string out;
    for (const char sign : value) {
        if (sign == '\t')
            out += "\\t";
        else if (sign == '\n')
            out += "\\n";
        else if (sign == '\\')
            out += "\\\\";
        else
            out += sign;
    }
    return out;
}

std::string unescaped(std::string_view written) {
    std::string out;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] != '\\' || i + 1 == written.size()) {
            out += written[i];
            continue;
        }
        const char sign = written[++i];
        out += sign == 't' ? '\t' : sign == 'n' ? '\n' : sign;
    }
    return out;
}

/// Cuts the part before `end` off the front of `rest`.
std::string_view take(std::string_view& rest, char end) {
    const std::size_t at = rest.find(end);
    const std::string_view part = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    return part;
}

}  // namespace

std::string print_chosen_findings(const std::vector<ChosenFinding>& findings) {
    std::string lines;
    for (const ChosenFinding& finding : findings) {
        lines += escaped(finding.analysis);
        for (const auto& [option, value] : finding.options) lines += "\t" + escaped(option) + "=" + escaped(value);
        lines += '\n';
    }
    return lines;
}

std::vector<ChosenFinding> parse_chosen_findings(std::string_view setting) {
    std::vector<ChosenFinding> findings;
    while (!setting.empty()) {
        std::string_view line = take(setting, '\n');
        ChosenFinding finding{unescaped(take(line, '\t')), {}};
        while (!line.empty()) {
            std::string_view value = take(line, '\t');
            if (value.find('=') == std::string_view::npos) continue;
            const std::string option = unescaped(take(value, '='));
            finding.options[option] = unescaped(value);
        }
        if (!finding.analysis.empty()) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace clientele
