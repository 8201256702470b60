#include "core/base/format.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace clientele {
namespace {

template <class... Cases>
struct Overload : Cases... {
    using Cases::operator()...;
};

std::string grouped(std::string_view digits, const Format& format) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += format.group_separator;
        out += digits[i];
    }
    return out;
}

/// Large amounts in thousands, millions and billions.
std::string compact(double value, const Format& format) {
    const auto in = [&](Pattern unit, double divisor, int decimals) {
        return to_string(Text(unit, {Name{write_number(value / divisor, decimals, format)}}), format);
    };
    const double size = std::abs(value);
    if (size >= 1e9) return in(Pattern("{0} G"), 1e9, 2);
    if (size >= 1e6) return in(Pattern("{0} M"), 1e6, 2);
    if (size >= 1e5) return in(Pattern("{0} k"), 1e3, 0);
    return write_number(value, size >= 1e3 ? 0 : 2, format);
}

std::string write(const Text::Argument& argument, const Format& format) {
    return std::visit(
        Overload{[&](const Count& c) { return write_count(c.value, format); },
                 [&](const Number& n) { return write_number(n.value, n.decimals, format); },
                 [&](const Amount& a) { return write_amount(a.value, format); },
                 [&](const Percent& p) { return write_percent(p.value, format); },
                 [&](const Name& n) { return n.value; },
                 [&](const Date& d) { return write_date(d, format); },
                 [&](const DateTime& t) { return write_time(t, format); },
                 [&](const std::vector<Text>& parts) {
                     std::string joined;
                     for (const Text& part : parts) joined += (joined.empty() ? "" : ", ") + to_string(part, format);
                     return joined;
                 }},
        argument);
}

bool counts_one(const Text::Argument& argument) {
    const auto* c = std::get_if<Count>(&argument);
    return c && c->value == 1;
}

/// What stands for "{inside}", or nothing when no argument answers to it.
std::optional<std::string> written_argument(std::string_view inside, const Text& text, const Format& format) {
    std::size_t index = 0;
    const auto [stop, error] = std::from_chars(inside.data(), inside.data() + inside.size(), index);
    if (error != std::errc{} || index >= text.arguments().size()) return std::nullopt;
    const Text::Argument& argument = text.arguments()[index];
    std::string_view rest = inside.substr(static_cast<std::size_t>(stop - inside.data()));
    if (rest.empty()) return write(argument, format);
    const std::size_t bar = rest.find('|', 1);
    if (rest.front() != '|' || bar == std::string_view::npos) return std::nullopt;
    return std::string(counts_one(argument) ? rest.substr(1, bar - 1) : rest.substr(bar + 1));
}

}  // namespace

std::string to_string(const Text& text, const Format& format) {
    const std::string pattern = format.translate ? format.translate(text.pattern()) : std::string(text.pattern());
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
        if (close != std::string::npos) {
            const std::string_view inside = std::string_view(pattern).substr(i + 1, close - i - 1);
            if (const auto written = written_argument(inside, text, format)) {
                out += *written;
                i = close + 1;
                continue;
            }
        }
        out += pattern[i++];
    }
    return out;
}

std::string write_count(std::int64_t value, const Format& format) {
    const std::uint64_t size = value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    return (value < 0 ? format.minus : "") + grouped(std::to_string(size), format);
}

std::string write_number(double value, int decimals, const Format& format) {
    if (std::isnan(value)) return format.missing;
    if (std::isinf(value)) return (value < 0 ? format.minus : "") + "∞";
    if (decimals < 0) {
        const double size = std::abs(value);
        decimals = size >= 100 || size == std::floor(size) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    }
    const double scale = std::pow(10.0, decimals);
    const double nudged = std::round(value * scale) / scale;  // half away from zero, as people round
    std::string digits = fmt::format("{:.{}f}", std::abs(std::isfinite(nudged) ? nudged : value), decimals);
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    const std::size_t point = digits.find('.');
    std::string out = value < 0 && !zero ? format.minus : "";
    out += grouped(std::string_view(digits).substr(0, point), format);
    if (point != std::string::npos) out += format.decimal_point + digits.substr(point + 1);
    return out;
}

std::string write_amount(double value, const Format& format) {
    if (std::isnan(value)) return format.missing;
    const std::string digits = compact(std::abs(value), format);
    return (value < 0 ? format.minus : "") + format.currency_prefix + digits + format.currency_suffix;
}

std::string write_percent(double share, const Format& format) {
    if (std::isnan(share)) return format.missing;
    const double value = share * 100;
    const bool whole = std::abs(value) >= 10 || value == std::round(value);
    return write_number(value, whole ? 0 : 1, format) + format.percent_suffix;
}

std::string write_date(Date date, const Format& format) {
    if (date.missing()) return format.missing;
    static constexpr Pattern months[] = {Pattern("Jan"), Pattern("Feb"), Pattern("Mar"), Pattern("Apr"),
                                         Pattern("May"), Pattern("Jun"), Pattern("Jul"), Pattern("Aug"),
                                         Pattern("Sep"), Pattern("Oct"), Pattern("Nov"), Pattern("Dec")};
    const YearMonthDay d = civil(date);
    std::string out;
    const std::string& pattern = format.date_pattern;
    for (std::size_t i = 0; i < pattern.size();) {
        const char sign = pattern[i];
        std::size_t run = 1;
        while (i + run < pattern.size() && pattern[i + run] == sign) ++run;
        if (sign == 'y') {
            out += fmt::format("{:04}", d.year);
        } else if (sign == 'M') {
            const std::string month = run >= 3 ? std::string(months[d.month - 1].value()) : std::string();
            if (run >= 3) out += format.translate ? format.translate(month) : month;
            else out += fmt::format("{:0{}}", d.month, run);
        } else if (sign == 'd') {
            out += fmt::format("{:0{}}", d.day, run);
        } else {
            out.append(run, sign);
        }
        i += run;
    }
    return out;
}

std::string write_time(DateTime time, const Format& format) {
    if (time.missing()) return format.missing;
    return write_date(date_of(time), format) + iso_text(time).substr(10, 6).replace(0, 1, " ");
}

std::string write_exact(double value) { return std::isnan(value) ? std::string() : fmt::format("{}", value); }

}  // namespace clientele
