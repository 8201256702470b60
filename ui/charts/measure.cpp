#include "ui/charts/measure.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

/// Decimals that a step needs: 0.25 needs two, 20 none.
int decimals_of(double step) {
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
    }
    return 9;
}

struct Scale {
    double divisor = 1;
    Pattern sign = "{0}";
};

Scale abbreviation(double largest, Unit unit) {
    if (unit != Unit::amount && unit != Unit::count && unit != Unit::none) return {};
    if (largest >= 1e9) return {1e9, Pattern("{0} G")};
    if (largest >= 1e6) return {1e6, Pattern("{0} M")};
    if (largest >= 1e5 && unit == Unit::amount) return {1e3, Pattern("{0} k")};
    return {};
}

}  // namespace

QString write(double value, Measure measure, const Format& format) {
    if (std::isnan(value)) return as_qstring(format.missing);
    switch (measure.unit) {
        case Unit::count:
            if (value == std::round(value) && std::abs(value) < 9e15)
                return as_qstring(write_count(static_cast<std::int64_t>(value), format));
            return as_qstring(write_number(value, std::abs(value) >= 100 ? 0 : 1, format));
        case Unit::amount: return as_qstring(write_amount(value, format));
        case Unit::percent: return as_qstring(write_percent(value, format));
        case Unit::days: return as_qstring(to_string(text("{0} d", number(value, measure.decimals)), format));
        case Unit::seconds: return as_qstring(to_string(text("{0} s", number(value, measure.decimals)), format));
        case Unit::score:
        case Unit::ratio:
        case Unit::none: break;
    }
    return as_qstring(write_number(value, measure.decimals, format));
}

std::vector<double> Steps::values() const {
    std::vector<double> out;
    const int count = static_cast<int>(std::lround((last - first) / step));
    for (int i = 0; i <= count; ++i) {
        const double value = first + i * step;
        out.push_back(std::abs(value) < step * 1e-9 ? 0 : value);
    }
    return out;
}

namespace {

/// Tries 1, 2, 2.5 and 5 times a power of ten from about the size that is needed, until `fits` says yes.
template <class Fits>
Steps first_that_fits(double low, double high, int most, bool whole, Fits&& fits) {
    const double rough = (high - low) / std::max(most, 1);
    double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (;; power *= 10) {
        for (const double part : {1.0, 2.0, 2.5, 5.0}) {
            Steps steps{.step = part * power};
            if (steps.step < rough * 0.5 || (whole && steps.step != std::round(steps.step))) continue;
            if (fits(steps)) return steps;
        }
    }
}

long count_of(const Steps& steps) { return std::lround((steps.last - steps.first) / steps.step) + 1; }

}  // namespace

Steps nice_steps(double low, double high, int most, bool whole) {
    if (!(low < high)) {
        const double room = low == 0 ? 1 : std::abs(low) * 0.5;
        high = low + room;
        low = low == 0 ? 0 : low - room;
    }
    most = std::max(most, 3);  // below zero, zero and above it
    return first_that_fits(low, high, most, whole, [&](Steps& steps) {
        steps.first = std::floor(low / steps.step + 1e-9) * steps.step;
        steps.last = std::ceil(high / steps.step - 1e-9) * steps.step;
        return count_of(steps) <= most;
    });
}

Steps nice_steps_within(double low, double high, int most, bool whole) {
    if (!(low < high)) return nice_steps(low, high, most, whole);
    return first_that_fits(low, high, std::max(most, 2), whole, [&](Steps& steps) {
        steps.first = std::ceil(low / steps.step - 1e-9) * steps.step;
        steps.last = std::floor(high / steps.step + 1e-9) * steps.step;
        return count_of(steps) <= std::max(most, 2);
    });
}

std::vector<Tick> write_ticks(const Steps& steps, Measure measure, const Format& format) {
    const double largest = std::max(std::abs(steps.first), std::abs(steps.last));
    const Scale scale = abbreviation(largest, measure.unit);
    std::vector<Tick> ticks;
    for (const double value : steps.values()) {
        std::string text;
        if (measure.unit == Unit::percent) {
            text = write_number(value * 100, decimals_of(steps.step * 100), format) + format.percent_suffix;
        } else {
            text = write_number(std::abs(value) / scale.divisor,
                                value == 0 && scale.divisor > 1 ? 0 : decimals_of(steps.step / scale.divisor), format);
            if (value != 0) text = to_string(Text(scale.sign, {Name{text}}), format);
            if (measure.unit == Unit::amount) text = format.currency_prefix + text + format.currency_suffix;
            if (value < 0) text = format.minus + text;
        }
        ticks.push_back({value, as_qstring(text)});
    }
    return ticks;
}

}  // namespace clientele
