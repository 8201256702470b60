#include "ui/importing/cell_pair_delegate.h"

#include <QPainter>

#include "ui/importing/raw_rows_model.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QFont small(const QFont& font) {
    QFont smaller = font;
    smaller.setPixelSize(scaled(12));
    return smaller;
}

}  // namespace

void CellPairDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = current_theme();
    const auto kind = static_cast<CellReading::Kind>(index.data(RawRowsModel::kind_role).toInt());
    const QString read = index.data(RawRowsModel::read_role).toString();
    const QString raw = index.data().toString().simplified();
    const bool rejected = kind == CellReading::Kind::rejected;
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, theme.accent_wash);
    } else if (kind == CellReading::Kind::changed || kind == CellReading::Kind::missing) {
        QColor wash = theme.accent_wash;
        wash.setAlpha(110);
        painter->fillRect(option.rect, wash);
    }
    painter->setPen(theme.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect area = option.rect.adjusted(scaled(6), scaled(2), -scaled(6), -scaled(2));
    const bool two_lines = !read.isEmpty() || rejected;
    const QRect top = two_lines ? QRect(area.left(), area.top(), area.width(), area.height() / 2) : area;
    painter->setFont(option.font);
    painter->setPen(kind == CellReading::Kind::open ? theme.muted : rejected ? theme.bad : theme.ink);
    painter->drawText(top, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(raw, Qt::ElideRight, top.width()));
    if (two_lines) {
        const QFont font = small(option.font);
        const QRect below(area.left(), top.bottom(), area.width(), area.height() - top.height());
        painter->setFont(font);
        painter->setPen(rejected ? theme.bad : theme.accent);
        const QString words = rejected ? tr("✕ rejected") : QStringLiteral("→ ") + read;
        painter->drawText(below, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, below.width()));
    }
    painter->restore();
}

QSize CellPairDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QString read = index.data(RawRowsModel::read_role).toString();
    const int raw = option.fontMetrics.horizontalAdvance(index.data().toString().simplified());
    const int below = QFontMetrics(small(option.font)).horizontalAdvance(QStringLiteral("→ ") + read);
    return {std::max(raw, read.isEmpty() ? 0 : below) + scaled(16), scaled(38)};
}

}  // namespace clientele
