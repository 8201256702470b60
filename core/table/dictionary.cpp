#include "core/table/dictionary.h"

#include <algorithm>

#include "core/base/hash.h"

namespace clientele {
namespace {

std::size_t slots_for(std::size_t texts) {
    std::size_t slots = 16;
    while (slots < texts * 2) slots *= 2;
    return slots;
}

}  // namespace

std::shared_ptr<const Dictionary> Dictionary::of(const std::vector<std::string_view>& texts) {
    DictionaryBuilder builder;
    for (const std::string_view text : texts) builder.add(text);
    return builder.build();
}

std::optional<Code> Dictionary::find(std::string_view text) const {
    std::call_once(indexed_, [this] {
        index_.assign(slots_for(size()), missing_code);
        for (Code code = 0; code < size(); ++code) {
            std::size_t slot = hash_bytes(at(code)) & (index_.size() - 1);
            while (index_[slot] != missing_code) slot = (slot + 1) & (index_.size() - 1);
            index_[slot] = code;
        }
    });
    std::size_t slot = hash_bytes(text) & (index_.size() - 1);
    for (; index_[slot] != missing_code; slot = (slot + 1) & (index_.size() - 1))
        if (at(index_[slot]) == text) return index_[slot];
    return std::nullopt;
}

DictionaryBuilder::DictionaryBuilder() : slots_(16) {}

DictionaryBuilder::DictionaryBuilder(const Dictionary& start) : slots_(slots_for(start.size())) {
    const auto bytes = start.bytes().span();
    const auto offsets = start.offsets().span();
    if (start.size() == 0) return;
    bytes_.assign(bytes.begin(), bytes.end());
    offsets_.assign(offsets.begin(), offsets.end());
    const std::size_t mask = slots_.size() - 1;
    for (Code code = 0; code < start.size(); ++code) {
        const std::uint64_t hash = hash_bytes(at(code)) & 0xFFFFFFFF00000000ULL;
        std::size_t slot = (hash >> 32) & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = hash | (code + 1);
    }
}

Code DictionaryBuilder::add(std::string_view text) {
    const std::uint64_t hash = hash_bytes(text) & 0xFFFFFFFF00000000ULL;
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (hash >> 32) & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const auto code = static_cast<Code>(slots_[slot] & 0xFFFFFFFF) - 1;
        if ((slots_[slot] & 0xFFFFFFFF00000000ULL) == hash && at(code) == text) return code;
    }
    const auto code = static_cast<Code>(size());
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    offsets_.push_back(bytes_.size());
    slots_[slot] = hash | (code + 1);
    if (size() * 2 > slots_.size()) grow();
    return code;
}

void DictionaryBuilder::grow() {
    std::vector<std::uint64_t> wider(slots_.size() * 2);
    const std::size_t mask = wider.size() - 1;
    for (const std::uint64_t entry : slots_) {
        if (entry == 0) continue;
        std::size_t slot = (entry >> 32) & mask;
        while (wider[slot] != 0) slot = (slot + 1) & mask;
        wider[slot] = entry;
    }
    slots_ = std::move(wider);
}

std::size_t DictionaryBuilder::memory_to_add(std::size_t texts) const {
    constexpr std::size_t usual_length = 16;
    std::size_t growth = 0;
    const auto may_grow = [&](std::size_t needed, std::size_t room, std::size_t of) {
        if (needed > room) growth = std::max(growth, 2 * room * of);
    };
    may_grow(bytes_.size() + texts * usual_length, bytes_.capacity(), 1);
    may_grow(offsets_.size() + texts, offsets_.capacity(), sizeof offsets_[0]);
    may_grow((size() + texts) * 2, slots_.size(), sizeof slots_[0]);
    return bytes_.capacity() + (offsets_.capacity() + slots_.capacity()) * sizeof(std::uint64_t) + growth;
}

std::shared_ptr<const Dictionary> DictionaryBuilder::take() {
    auto dictionary =
        std::make_shared<const Dictionary>(Buffer<char>(std::move(bytes_)), Buffer<std::uint64_t>(std::move(offsets_)));
    *this = DictionaryBuilder();
    return dictionary;
}

std::shared_ptr<const Dictionary> DictionaryBuilder::build() const {
    return std::make_shared<const Dictionary>(Buffer<char>(bytes_), Buffer<std::uint64_t>(offsets_));
}

}  // namespace clientele
