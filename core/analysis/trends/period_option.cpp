#include "core/analysis/trends/period_option.h"

namespace clientele {

OptionSpec period_option(std::string id) {
    return {.id = std::move(id),
            .label = text("Period"),
            .value = "auto",
            .choices = {{"auto", text("What fits")},
                        {"day", text("Days")},
                        {"week", text("Weeks")},
                        {"month", text("Months")},
                        {"quarter", text("Quarters")},
                        {"year", text("Years")}},
            .help = text("How time is cut. Weeks start on Monday.")};
}

std::optional<PeriodUnit> period_unit_named(std::string_view option) {
    static constexpr std::pair<std::string_view, PeriodUnit> units[] = {{"day", PeriodUnit::day},
                                                                        {"week", PeriodUnit::week},
                                                                        {"month", PeriodUnit::month},
                                                                        {"quarter", PeriodUnit::quarter},
                                                                        {"year", PeriodUnit::year}};
    for (const auto& [name, unit] : units)
        if (option == name) return unit;
    return std::nullopt;
}

}  // namespace clientele
