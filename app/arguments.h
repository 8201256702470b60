#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace clientele {

/// One option of a verb: --name, or --name VALUE (also --name=VALUE).
struct OptionDefinition {
    std::string_view name;        ///< without the dashes
    std::string_view value = {};  ///< what its value is called; empty: a switch
    std::string_view help = {};
    std::vector<std::string_view> choices = {};  ///< the values it takes; empty: any
    bool repeated = false;
    bool needed = false;  ///< for the usage line
};

/// An argument that is known by its place.
struct PlaceDefinition {
    std::string_view name;  ///< "PROJECT"
    bool optional = false;
    bool repeated = false;  ///< one or more; only the last
};

/// What was typed behind a verb, checked against its definition.
class Arguments {
 public:
    /// Errors say what is wrong, what is known, and the nearest known name.
    static Result<Arguments> parse(std::span<const std::string> typed, std::span<const PlaceDefinition> places,
                                   std::span<const OptionDefinition> options);

    bool has(std::string_view option) const { return options_.contains(std::string(option)); }
    /// The value of an option, or the default.
    std::string value(std::string_view option, std::string_view otherwise = {}) const;
    std::vector<std::string> values(std::string_view option) const;
    /// The values of a repeated option written name=value; the name may be given once.
    Result<std::map<std::string, std::string>> pairs(std::string_view option) const;
    /// A whole number from `least` to `most`, or the default.
    Result<std::uint64_t> whole(std::string_view option, std::uint64_t otherwise, std::uint64_t least,
                                std::uint64_t most) const;

    const std::vector<std::string>& places() const { return places_; }
    /// The argument at a place, "" where it was left out.
    std::string place(std::size_t index) const { return index < places_.size() ? places_[index] : std::string(); }

 private:
    std::vector<std::string> places_;
    std::map<std::string, std::vector<std::string>> options_;
};

/// The known name that differs least from what was typed, where one is near enough to be meant.
std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> known);
/// "Did you mean “run”? " or nothing.
std::string did_you_mean(std::string_view typed, std::span<const std::string> known);

}  // namespace clientele
