#include "ui/tables/table_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "core/analysis/figure_signs.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"
#include "ui/tables/tabular_figures.h"

namespace clientele {
namespace {

constexpr int swatch_room = 15;
constexpr int swatch_size = 9;

bool is_number(const QModelIndex& index) { return (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0; }

void draw_swatch(QPainter& painter, const QRect& area, const QColor& colour) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRect box(area.left(), area.center().y() - swatch_size / 2, swatch_size, swatch_size);
    painter.drawRoundedRect(box, 2, 2);
}

}  // namespace

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = current_theme();
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) painter->fillRect(option.rect, theme.accent_wash);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.grid);
    QRect area = option.rect.adjusted(padding, 0, -padding, -1);
    const int verdict = index.data(FindingTableModel::verdict_role).toInt();
    const QColor ink = verdict > 0 ? theme.good : verdict < 0 ? theme.bad : theme.ink;
    painter->setFont(option.font);
    if (is_number(index)) {
        QString text = index.data(Qt::DisplayRole).toString();
        const QString arrow = index.data(FindingTableModel::arrow_role).toString();
        if (!arrow.isEmpty()) text += QChar(0x2009) + arrow;
        const QString sign = index.data(FindingTableModel::sign_role).toString();
        if (!sign.isEmpty()) text += QChar(0x2009) + sign;
        painter->setPen(sign.isEmpty() ? ink : sign == qtext(below_the_others) ? theme.bad : theme.accent);
        draw_tabular(*painter, area, text);
    } else {
        const QVariant swatch = index.data(FindingTableModel::swatch_role);
        if (swatch.isValid()) {
            draw_swatch(*painter, area, theme.series[static_cast<std::size_t>(swatch.toInt())]);
            area.setLeft(area.left() + swatch_room);
        }
        painter->setPen(ink);
        const QString text = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString().simplified(),
                                                           Qt::ElideRight, area.width());
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetricsF metrics(option.font);
    const QString text = index.data(Qt::DisplayRole).toString() + index.data(FindingTableModel::arrow_role).toString() +
                         index.data(FindingTableModel::sign_role).toString();
    const int swatch = index.data(FindingTableModel::swatch_role).isValid() ? swatch_room : 0;
    const qreal width = is_number(index) ? tabular_width(text, metrics) + 3 : metrics.horizontalAdvance(text);
    return {qCeil(width) + 2 * padding + swatch, option.fontMetrics.height() + scaled(10)};
}

bool TableDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool cut = sizeHint(option, index).width() > option.rect.width();
    QToolTip::showText(event->globalPos(), cut ? text.toHtmlEscaped() : QString(), view);
    return true;
}

}  // namespace clientele
