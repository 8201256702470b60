#include "ui/duplicates/bits_delegate.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/duplicates/pair_model.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr double most_bits = 12;  // longer bars are cut: beyond that more makes no difference

}  // namespace

void BitsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == PairModel::field) option->palette.setColor(QPalette::Text, current_theme().muted);
    if (index.data(PairModel::differs_role).toBool()) option->font.setWeight(QFont::DemiBold);
}

void BitsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant bits = index.data(PairModel::bits_role);
    if (bits.isNull()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    const QString number = std::exchange(bare.text, QString());
    bare.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);

    const Theme& theme = current_theme();
    const int numbers = scaled(52);
    const QRect area = option.rect.adjusted(scaled(6), scaled(7), -numbers, -scaled(7));
    const double middle = area.left() + area.width() / 2.0;
    const double length = std::clamp(bits.toDouble() / most_bits, -1.0, 1.0) * area.width() / 2.0;
    painter->save();
    painter->setPen(QPen(theme.line, 1));
    painter->drawLine(QPointF(middle, option.rect.top()), QPointF(middle, option.rect.bottom()));
    painter->fillRect(QRectF(std::min(middle, middle + length), area.top(), std::abs(length), area.height()),
                      length < 0 ? theme.bad : theme.accent);
    painter->setPen(theme.ink);
    painter->drawText(
        QRect(option.rect.right() - numbers, option.rect.top(), numbers - scaled(6), option.rect.height()),
        Qt::AlignRight | Qt::AlignVCenter, number);
    painter->restore();
}

}  // namespace clientele
