#include "ui/duplicates/review_model.h"

#include <algorithm>

#include "ui/duplicates/pair_model.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

QString sign(Review::State state) {
    switch (state) {
        case Review::State::open: return {};
        case Review::State::same: return QStringLiteral("✓");
        case Review::State::different: return QStringLiteral("✗");
        case Review::State::later: return QStringLiteral("…");
        case Review::State::follows: return QStringLiteral("→");
    }
    return {};
}

}  // namespace

void ReviewModel::show(const Review* review, const Snapshot* snapshot, std::vector<std::size_t> pairs) {
    beginResetModel();
    review_ = review;
    snapshot_ = snapshot;
    pairs_ = std::move(pairs);
    endResetModel();
}

void ReviewModel::answers_changed() {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, answer), index(rowCount() - 1, answer));
}

int ReviewModel::row_of(std::size_t pair) const {
    const auto found = std::ranges::find(pairs_, pair);
    return found == pairs_.end() ? -1 : static_cast<int>(found - pairs_.begin());
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(pairs_.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString ReviewModel::answer_words(Review::State state) const {
    switch (state) {
        case Review::State::open: return {};
        case Review::State::same: return tr("Same person");
        case Review::State::different: return tr("Different people");
        case Review::State::later: return tr("Put off");
        case Review::State::follows: return tr("Follows from what you answered about others");
    }
    return {};
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const std::size_t at = pair(index.row());
    const ReviewPair& shown = review_->pairs()[at];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == probability ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const auto both = [&] {
        return tr("%1 · %2").arg(called(*snapshot_, shown.left), called(*snapshot_, shown.right));
    };
    if (role == Qt::ToolTipRole)
        return index.column() == names ? tr("%1 (%2, %3)").arg(both(), qtext(shown.left), qtext(shown.right))
                                       : answer_words(review_->state(at));
    if (role == Qt::AccessibleTextRole && index.column() == answer) return answer_words(review_->state(at));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case names: return both();
        case probability: return probability_text(shown.probability);
        default: return sign(review_->state(at));
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == probability ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case names: return tr("Customers");
        case probability: return tr("Likely");
        default: return {};
    }
}

}  // namespace clientele
