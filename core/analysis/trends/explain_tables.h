#pragma once

#include <optional>
#include <span>

#include "core/analysis/trends/change_effects.h"
#include "core/analysis/trends/contributions.h"

namespace clientele {

double explained_units(const ChangeCell& cell);

/// A measure that can be explained, and how it is spoken of.
struct ExplainedWords {
    std::string_view id;
    Pattern label;
    Unit unit;
    ExplainedMeasure measure;
    Good good;
};
std::span<const ExplainedWords> explained_measures();

/// A field that order lines can be grouped by, with what its groups brought.
struct ExplainedField {
    std::string id;
    Text label;
    Contributions found;
};

/// All that the finding is made from.
struct Explained {
    Sales sales;
    Selection rows = Selection::none(0);
    Period known;
    ComparedPeriods periods;
    ExplainedWords measure = explained_measures().front();
    std::size_t top = 8;
    bool added_up = false;               ///< a line stands for a week or longer (see line_points), and is no order
    std::vector<ExplainedField> fields;  ///< all of them
    std::vector<ExplainedField> by;      ///< those whose contributions are shown; only id and label
    Contributions main;
    std::optional<PriceVolumeMix> effects;
    std::optional<SalesDrivers> drivers;

    double change() const { return main.now - main.before; }
};

Finding explained_finding(const Explained& explained);
/// That revenue changed, and which group stands out: what the finding says unasked.
std::vector<Highlight> explain_highlights(const Explained& explained, const Finding& finding);

}  // namespace clientele
