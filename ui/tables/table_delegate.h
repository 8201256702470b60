#pragma once

#include <QStyledItemDelegate>

namespace clientele {

/// Paints the cells of a TableView: row lines, figures under one another, changes in colour with their arrow, and the
/// swatch that ties a row to its mark in the chart.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT
   public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    static constexpr int padding = 6;
};

}  // namespace clientele
