#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/format.h"

namespace clientele {

/// How the numbers of a column, and so of an axis, are written.
struct Measure {
    Unit unit = Unit::none;
    int decimals = -1;
    bool operator==(const Measure&) const = default;
};

inline QString as_qstring(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// One value as a label: 46%, € 1.92 M, 12,345; the dash where it is missing.
QString write(double value, Measure measure, const Format& format);

struct Tick {
    double value = 0;
    QString text;
};

/// Round positions from at or below `low` to at or above `high`, at most `most` of them, a step of 1, 2, 2.5 or 5 times
/// a power of ten apart.
struct Steps {
    double first = 0, last = 1, step = 1;
    std::vector<double> values() const;
};
Steps nice_steps(double low, double high, int most, bool whole = false);
/// The same steps, but those that lie within [low, high].
Steps nice_steps_within(double low, double high, int most, bool whole = false);
/// Ticks at the steps, all with the same number of decimals and the same abbreviation.
std::vector<Tick> write_ticks(const Steps& steps, Measure measure, const Format& format);

/// Ticks at starts of hours (only with `hours`), days, weeks, months or years within [low, high] (seconds), at most
/// `most`. The year is named at the first tick and wherever it changes.
std::vector<Tick> date_ticks(double low, double high, int most, bool hours, const Format& format);

}  // namespace clientele
