#pragma once

#include <functional>

#include "core/base/text.h"

namespace clientele {

/// Passed into every long call: how far it is, what is being done, and whether to go on. Call it at least ten times a
/// second from long loops (it is cheap); when it answers false, return `cancelled()`.
/// Safe to call from several threads when the listener is; the listeners of the window and the command line are.
class Progress {
   public:
    /// `fraction` from 0 to 1; returns false when the work shall stop.
    using Listener = std::function<bool(double fraction, const Text& doing)>;

    /// Listens to nothing and never stops.
    Progress() = default;
    explicit Progress(Listener listener) : listener_(std::move(listener)) {}

    bool operator()(double fraction, const Text& doing = {}) const {
        return !listener_ || listener_(fraction < 0 ? -1 : from_ + (to_ - from_) * fraction, doing);
    }
    /// True when the work shall stop; reports no progress.
    bool cancelled() const { return listener_ && !listener_(-1, {}); }

    /// The same listener for a part of the work: 0 to 1 there is `from` to `to` here.
    Progress part(double from, double to) const {
        Progress inner(*this);
        inner.from_ = from_ + (to_ - from_) * from;
        inner.to_ = from_ + (to_ - from_) * to;
        return inner;
    }

   private:
    Listener listener_;  // a negative fraction only asks whether to go on
    double from_ = 0;
    double to_ = 1;
};

}  // namespace clientele
