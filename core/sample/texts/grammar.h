#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/sample/random.h"

namespace clientele::sample {

/// What stands in the slots of a text: the value of a slot by its name. Names begin with a small letter; a text that
/// asks for "{Der}" gets the value of "der" with a capital.
using SlotValues = std::function<std::string(std::string_view slot)>;

/// A grammar that writes texts: named sections of alternatives, from a source such as
///
///     = thanks
///     Many thanks, [warm?]
///     Thank you for {the thing}(!|.)
///
/// "[warm]" is an alternative of the section warm, "[warm?]" that or nothing, "{slot}" a value of the occasion,
/// "(a|b|)" one of the given words, "~" a new line. Slots are filled in names of sections too: "[joy.{sort}]".
/// Blanks that come to stand doubled, at an end or before a stop are taken out.
class Grammar {
 public:
    explicit Grammar(std::initializer_list<std::string_view> sources);

    /// A text of a section, which must exist; the same for the same draws.
    std::string text(std::string_view section, const SlotValues& slots, Draws& draws) const;
    bool has(std::string_view section) const { return sections_.contains(section); }
    const std::map<std::string_view, std::vector<std::string_view>>& sections() const { return sections_; }

 private:
    class Writer;
    void add(std::string_view source);

    std::map<std::string_view, std::vector<std::string_view>> sections_;
};

/// Types as people type: now and then two letters change places or one is left out. Words with capitals, digits or
/// signs stay as they are.
std::string mistyped(std::string text, Draws& draws);

}  // namespace clientele::sample
