#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/base/format.h"

namespace clientele {
namespace {

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::vector<Text> listed(const OptionSpec& option) {
    constexpr std::size_t most = 40;
    std::vector<Text> names;
    for (const OptionChoice& choice : option.choices) {
        if (names.size() == most) {
            names.push_back(text("and {0} more", count(option.choices.size() - most)));
            break;
        }
        names.push_back(verbatim(choice.id));
    }
    return names;
}

Result<std::string> checked_number(const OptionSpec& option, const std::string& value) {
    const auto parsed = parse_number(value);
    const bool whole = option.type == OptionType::whole;
    if (!parsed || (whole && *parsed != std::floor(*parsed))) {
        if (whole)
            return fail(ErrorCode::bad_value, text("Option {0} is “{1}”, but must be a whole number, such as 5.",
                                                   name(option.id), name(value)));
        return fail(ErrorCode::bad_value, text("Option {0} is “{1}”, but must be a number with a point, such as 12.5.",
                                               name(option.id), name(value)));
    }
    const bool limited = option.least != 0 || option.most != 0;
    if (limited && (*parsed < option.least || *parsed > option.most)) {
        // As they are to be typed: with a point and all digits.
        return fail(ErrorCode::bad_value,
                    text("Option {0} is {1}, but must be from {2} to {3}.", name(option.id), name(value),
                         name(write_exact(option.least)), name(write_exact(option.most))));
    }
    return value;
}

/// The value in its one way of writing, so that equal options compare equal.
Result<std::string> checked(const OptionSpec& option, const std::string& value) {
    switch (option.type) {
        case OptionType::choice:
        case OptionType::field:
            if (std::ranges::find(option.choices, value, &OptionChoice::id) != option.choices.end()) return value;
            if (option.choices.size() == 1 && option.choices.front().id.empty())
                return fail(ErrorCode::bad_value,
                            text("Option {0} cannot be “{1}”: the data has nothing to choose from.", name(option.id),
                                 name(value)));
            return fail(ErrorCode::bad_value, text("Option {0} cannot be “{1}”. It can be: {2}.", name(option.id),
                                                   name(value), listed(option)));
        case OptionType::whole:
        case OptionType::number:
            return checked_number(option, value);
        case OptionType::date:
            if (value.empty() || parse_iso_date(value)) return value;
            return fail(ErrorCode::bad_value, text("Option {0} is “{1}”, but must be a date as year-month-day, such as "
                                                   "2011-12-09.",
                                                   name(option.id), name(value)));
        case OptionType::boolean:
            if (value == "yes" || value == "true" || value == "1") return std::string("yes");
            if (value == "no" || value == "false" || value == "0") return std::string("no");
            return fail(ErrorCode::bad_value,
                        text("Option {0} is “{1}”, but must be yes or no.", name(option.id), name(value)));
        case OptionType::text:
            return value;
    }
    return value;
}

}  // namespace

Result<Options> Options::from(std::span<const OptionSpec> specs, const std::map<std::string, std::string>& values) {
    Options options;
    for (const auto& [id, value] : values) {
        if (std::ranges::find(specs, id, &OptionSpec::id) != specs.end()) continue;
        if (specs.empty())
            return fail(ErrorCode::not_found,
                        clientele::text("There is no option “{0}”: this analysis has none.", name(id)));
        std::vector<Text> known;
        for (const OptionSpec& option : specs) known.push_back(verbatim(option.id));
        return fail(ErrorCode::not_found,
                    clientele::text("There is no option “{0}”. Options are: {1}.", name(id), known));
    }
    for (const OptionSpec& option : specs) {
        const auto given = values.find(option.id);
        auto value = checked(option, given == values.end() ? option.value : given->second);
        if (!value) return std::unexpected(value.error());
        options.values_[option.id] = std::move(*value);
    }
    return options;
}

const std::string& Options::text(std::string_view id) const { return values_.at(std::string(id)); }
double Options::number(std::string_view id) const { return parse_number(text(id)).value_or(missing_number); }
std::int64_t Options::whole(std::string_view id) const { return static_cast<std::int64_t>(number(id)); }
bool Options::yes(std::string_view id) const { return text(id) == "yes"; }
std::optional<Date> Options::date(std::string_view id) const { return parse_iso_date(text(id)); }

}  // namespace clientele
