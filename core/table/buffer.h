#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace clientele {

/// Immutable values of one type, either owned or lying in a mapped file that the owner keeps alive. Cheap to copy.
template <class T>
class Buffer {
   public:
    Buffer() = default;
    explicit Buffer(std::vector<T> values) {
        auto owned = std::make_shared<const std::vector<T>>(std::move(values));
        values_ = *owned;
        owner_ = std::move(owned);
    }
    Buffer(std::span<const T> values, std::shared_ptr<const void> owner)
        : values_(values), owner_(std::move(owner)) {}

    std::span<const T> span() const { return values_; }
    std::size_t size() const { return values_.size(); }
    const T& operator[](std::size_t i) const { return values_[i]; }

   private:
    std::span<const T> values_;
    std::shared_ptr<const void> owner_;
};

}  // namespace clientele
