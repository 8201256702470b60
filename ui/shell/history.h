#pragma once

#include <optional>
#include <vector>

#include "core/model/filter.h"

namespace clientele {

/// What was done in a session, in order: changes of the filter, and imports (whose own undo is the project's ledger). A
/// value; the session does what it says.
class History {
 public:
    enum class Step { filter, import };

    void filter_changed(const Filter& before);
    void imported();

    /// The step that an undo would take back, if any.
    std::optional<Step> next_undo() const;
    std::optional<Step> next_redo() const;
    bool can_undo_filter() const { return !undo_filters_.empty(); }
    bool can_redo_filter() const { return !redo_filters_.empty(); }

    /// The filter before the last change, which becomes redoable; needs can_undo_filter().
    Filter undo_filter(const Filter& present);
    Filter redo_filter(const Filter& present);
    /// The project has taken an import back or brought it again.
    void import_undone() { move(Step::import, past_, future_); }
    void import_redone() { move(Step::import, future_, past_); }
    void clear() { *this = {}; }

 private:
    static void move(Step step, std::vector<Step>& from, std::vector<Step>& to);

    std::vector<Step> past_, future_;
    std::vector<Filter> undo_filters_, redo_filters_;
};

}  // namespace clientele
