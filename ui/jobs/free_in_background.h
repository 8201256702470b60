#pragma once

#include <memory>
#include <utility>

namespace clientele {

namespace detail {
void free_in_background(std::shared_ptr<const void> object);
}

/// The same object, for the window: whoever is the last to let go of it, its memory is given back on a background
/// thread. Freeing hundreds of megabytes takes longer than an event may wait.
template <class T>
std::shared_ptr<T> freed_in_background(std::shared_ptr<T> object) {
    T* const shown = object.get();
    return std::shared_ptr<T>(
        shown, [kept = std::move(object)](T*) mutable { detail::free_in_background(std::move(kept)); });
}

/// Gives up a value that may hold much memory, such as a table of a million rows: its last part is freed on a
/// background thread. Only for values whose destruction does not need the window's thread.
template <class T>
void let_go(T value) {
    detail::free_in_background(std::make_shared<const T>(std::move(value)));
}

}  // namespace clientele
