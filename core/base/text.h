#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/date.h"

namespace clientele {

// What a number in a sentence stands for. The kind decides how it is written; the reader's locale decides with what
// signs.

/// A whole number of things; chooses the singular or plural in "{0|customer|customers}".
struct Count {
    std::int64_t value = 0;
    bool operator==(const Count&) const = default;
};
/// A plain number, rounded to `decimals` digits after the point; -1 keeps three significant digits.
struct Number {
    double value = 0;
    int decimals = -1;
    bool operator==(const Number&) const = default;
};
/// An amount of money in the project's currency; compact ("1.92 M") when large.
struct Amount {
    double value = 0;
    bool operator==(const Amount&) const = default;
};
/// A share: 0.461 is written 46%.
struct Percent {
    double value = 0;
    bool operator==(const Percent&) const = default;
};
/// A name or other text out of the data or the file system; never translated.
struct Name {
    std::string value;
    bool operator==(const Name&) const = default;
};

inline Count count(std::int64_t value) { return {value}; }
inline Count count(std::size_t value) { return {static_cast<std::int64_t>(value)}; }
inline Count count(int value) { return {value}; }
inline Number number(double value, int decimals = -1) { return {value, decimals}; }
inline Amount amount(double value) { return {value}; }
inline Percent percent(double share) { return {share}; }
inline Name name(std::string_view value) { return {std::string(value)}; }

/// A sentence template that is a literal of the source, so that it can be found for translation.
class Pattern {
   public:
    template <std::size_t length>
    consteval Pattern(const char (&literal)[length])  // NOLINT: literals shall convert
        : value_(literal, length - 1) {}
    constexpr std::string_view value() const { return value_; }

   private:
    std::string_view value_;
};

/// A literal template with typed arguments: text("{0} of {1} {1|customer|customers} bought again", count(n), count(m)).
/// `{i}` is argument i as its kind is written; `{i|one|other}` is the first word when argument i counts exactly one.
/// Turned into words only at the edge (screen, file, command line), where the template is translated as well.
class Text {
   public:
    using Argument = std::variant<Count, Number, Amount, Percent, Name, Date, DateTime, std::vector<Text>>;

    Text() = default;
    Text(Pattern pattern, std::vector<Argument> arguments)
        : pattern_(pattern.value()), arguments_(std::move(arguments)) {}

    bool empty() const { return pattern_.empty(); }
    std::string_view pattern() const { return pattern_; }
    const std::vector<Argument>& arguments() const { return arguments_; }
    bool operator==(const Text&) const;

   private:
    std::string_view pattern_;  // of static storage: only literals get here
    std::vector<Argument> arguments_;
};

namespace detail {
inline Text::Argument argument(Text part) { return std::vector<Text>{std::move(part)}; }
template <class T>
Text::Argument argument(T value) {
    return value;
}
}  // namespace detail

/// A Text among the arguments is put in as it reads; a list of them is joined with commas.
template <class... Arguments>
Text text(Pattern pattern, Arguments... arguments) {
    return Text(pattern, std::vector<Text::Argument>{detail::argument(std::move(arguments))...});
}

/// A text that is only a piece of data, such as a column's own header.
inline Text verbatim(std::string_view value) { return text("{0}", name(value)); }

inline bool Text::operator==(const Text&) const = default;

}  // namespace clientele
