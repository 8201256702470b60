#pragma once

#include <QStyledItemDelegate>

namespace clientele {

/// Draws what a field says of two records as a bar from the middle: to the right in the accent colour where it speaks
/// for one person, to the left where it speaks for two, and the number with its sign beside it. Cells that differ
/// between the two records are in ink, those that are alike muted.
class BitsDelegate : public QStyledItemDelegate {
    Q_OBJECT
 public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace clientele
