#include "core/sample/texts/grammar.h"

#include <algorithm>
#include <cassert>

namespace clientele::sample {
namespace {

/// The first letter as a capital, also "é" and its like.
std::string capitalised(std::string text) {
    if (text.empty()) return text;
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
    if (text[0] == '\xC3' && second >= 0xA0 && second != 0xB7) text[1] = static_cast<char>(second - 0x20);
    return text;
}

/// Blanks as a person sets them.
std::string tidied(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const bool closes = c == '.' || c == ',' || c == '\n';
        while (closes && out.ends_with(' ')) out.pop_back();
        if (c == ' ' && (out.empty() || out.ends_with(' ') || out.ends_with('\n'))) continue;
        if (c == '\n' && out.empty()) continue;
        out += c;
    }
    while (out.ends_with(' ') || out.ends_with('\n')) out.pop_back();
    return out;
}

}  // namespace

/// Writes one text; draws a number at each alternative.
class Grammar::Writer {
 public:
    Writer(const Grammar& grammar, const SlotValues& slots, Draws& draws)
        : grammar_(grammar), slots_(slots), draws_(draws) {}

    void section(std::string_view name) {
        const auto found = grammar_.sections_.find(name);
        assert(found != grammar_.sections_.end());
        if (found == grammar_.sections_.end()) return;
        const auto& lines = found->second;
        const auto count = static_cast<std::uint32_t>(lines.size());
        std::uint32_t chosen = draws_.below(count);
        if (std::ranges::count(used_, &lines[chosen]) > 0) chosen = (chosen + 1) % count;  // nobody says it twice
        used_.push_back(&lines[chosen]);
        pattern(lines[chosen]);
    }
    std::string take() { return tidied(out_); }

 private:
    void pattern(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const char c = text[at];
            const std::size_t end = c == '[' ? text.find(']', at) : c == '{' ? text.find('}', at) : closing(text, at);
            if (end == std::string_view::npos) {
                out_ += c == '~' ? '\n' : c;
                ++at;
                continue;
            }
            const std::string_view inside = text.substr(at + 1, end - at - 1);
            if (c == '[')
                reference(inside);
            else if (c == '{')
                out_ += value(inside);
            else
                alternative(inside);
            at = end + 1;
        }
    }
    /// Where the "(a|b)" that begins here ends; npos where none begins.
    static std::size_t closing(std::string_view text, std::size_t at) {
        if (text[at] != '(') return std::string_view::npos;
        const std::size_t end = text.find(')', at);
        return end != std::string_view::npos && text.substr(at, end - at).contains('|') ? end : std::string_view::npos;
    }
    void reference(std::string_view name) {
        if (name.ends_with('?')) {
            if (draws_.chance(0.5)) return;
            name.remove_suffix(1);
        }
        const std::size_t slot = name.find('{');
        if (slot == std::string_view::npos) return section(name);
        const std::size_t end = name.find('}', slot);
        const std::string full = std::string(name.substr(0, slot)) + value(name.substr(slot + 1, end - slot - 1)) +
                                 std::string(name.substr(end + 1));
        section(full);
    }
    std::string value(std::string_view slot) const {
        if (slot[0] < 'A' || slot[0] > 'Z') return slots_(slot);
        std::string small(slot);
        small[0] = static_cast<char>(small[0] - 'A' + 'a');
        return capitalised(slots_(small));
    }
    void alternative(std::string_view words) {
        std::uint32_t count = 1;
        for (const char c : words) count += c == '|';
        for (std::uint32_t skip = draws_.below(count); skip > 0; --skip) words.remove_prefix(words.find('|') + 1);
        pattern(words.substr(0, words.find('|')));
    }

    const Grammar& grammar_;
    const SlotValues& slots_;
    Draws& draws_;
    std::string out_;
    std::vector<const std::string_view*> used_;
};

Grammar::Grammar(std::initializer_list<std::string_view> sources) {
    for (const std::string_view source : sources) add(source);
}

void Grammar::add(std::string_view source) {
    std::vector<std::string_view>* section = nullptr;
    while (!source.empty()) {
        const std::size_t end = source.find('\n');
        const std::string_view line = source.substr(0, end);
        source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
        if (line.starts_with("= "))
            section = &sections_[line.substr(2)];
        else if (!line.empty())
            section->push_back(line);
    }
}

std::string Grammar::text(std::string_view section, const SlotValues& slots, Draws& draws) const {
    Writer writer(*this, slots, draws);
    writer.section(section);
    return writer.take();
}

std::string mistyped(std::string text, Draws& draws) {
    const auto letter = [&](std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; };
    const auto edge = [&](std::size_t at) { return at >= text.size() || text[at] == ' '; };
    const auto wanted = draws.below(static_cast<std::uint32_t>(text.size() + 1));
    for (std::size_t from = wanted; from < text.size(); ++from) {
        if (from > 0 && !edge(from - 1)) continue;
        std::size_t end = from;
        while (letter(end)) ++end;
        if (end - from < 5 || !edge(end)) continue;
        const std::size_t at = from + 1 + draws.below(static_cast<std::uint32_t>(end - from - 3));
        if (draws.chance(0.6))
            std::swap(text[at], text[at + 1]);
        else
            text.erase(at, 1);
        break;
    }
    return text;
}

}  // namespace clientele::sample
