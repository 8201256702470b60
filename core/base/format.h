#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace clientele {

/// How numbers, dates and sentences are written for one reader. A value: the window makes one from the desktop's
/// locale, the command line and files use the default (English words, point, comma, ISO dates).
struct Format {
    std::string decimal_point = ".";
    std::string group_separator = ",";
    std::string minus = "-";
    std::string percent_suffix = "%";   ///< " %" in German
    std::string currency_prefix;        ///< "€ "; empty where the project has no currency
    std::string currency_suffix;
    std::string date_pattern = "yyyy-MM-dd";  ///< of d, dd, M, MM, MMM, yyyy and literal signs
    std::string missing = "–";
    /// Translates a template; the default leaves it as it is.
    std::function<std::string(std::string_view pattern)> translate;
};

/// The sentence, translated and with its arguments written. Unknown placeholders are left as they stand.
std::string to_string(const Text& text, const Format& format = {});

/// 12,345
std::string write_count(std::int64_t value, const Format& format = {});
/// Rounded half away from zero to `decimals`; -1: three significant digits, whole above 100. Missing (NaN) is the dash.
std::string write_number(double value, int decimals, const Format& format = {});
/// € 1.92 M, € 214 k, € 61.20
std::string write_amount(double value, const Format& format = {});
/// 46%, 4.1% (one decimal under 10)
std::string write_percent(double share, const Format& format = {});
std::string write_date(Date date, const Format& format = {});
std::string write_time(DateTime time, const Format& format = {});

/// The shortest digits that read back as the same number, with a point and no grouping: for files and machines.
std::string write_exact(double value);

}  // namespace clientele
