#pragma once

#include <QStyledItemDelegate>

namespace clientele {

/// Draws a cell of RawRowsModel: what the file says, and below it what is stored, where the two look different.
class CellPairDelegate : public QStyledItemDelegate {
    Q_OBJECT
 public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace clientele
