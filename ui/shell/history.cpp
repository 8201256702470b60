#include "ui/shell/history.h"

#include <algorithm>

namespace clientele {

void History::filter_changed(const Filter& before) {
    undo_filters_.push_back(before);
    redo_filters_.clear();
    past_.push_back(Step::filter);
    std::erase(future_, Step::filter);
}

void History::imported() {
    past_.push_back(Step::import);
    std::erase(future_, Step::import);  // the project forgets what was undone as well
}

std::optional<History::Step> History::next_undo() const {
    return past_.empty() ? std::nullopt : std::optional(past_.back());
}

std::optional<History::Step> History::next_redo() const {
    return future_.empty() ? std::nullopt : std::optional(future_.back());
}

Filter History::undo_filter(const Filter& present) {
    Filter before = std::move(undo_filters_.back());
    undo_filters_.pop_back();
    redo_filters_.push_back(present);
    move(Step::filter, past_, future_);
    return before;
}

Filter History::redo_filter(const Filter& present) {
    Filter after = std::move(redo_filters_.back());
    redo_filters_.pop_back();
    undo_filters_.push_back(present);
    move(Step::filter, future_, past_);
    return after;
}

void History::move(Step step, std::vector<Step>& from, std::vector<Step>& to) {
    const auto last = std::find(from.rbegin(), from.rend(), step);
    if (last != from.rend()) from.erase(std::next(last).base());
    to.push_back(step);
}

}  // namespace clientele
