#include "ui/shell/navigation.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

enum Role { id_role = Qt::UserRole, badge_role, bad_role, lacking_role };

/// PageRows as drawn: group names small and muted, the selected page on the wash, badges as filled circles.
class PageRows : public QStyledItemDelegate {
 public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return QSize(scaled(120), scaled(index.data(id_role).isNull() ? 34 : 30));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = current_theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(scaled(8), 1, -scaled(8), -1);
        const QRect words = row.adjusted(scaled(10), 0, -scaled(10), 0);
        QFont font = option.font;
        if (index.data(id_role).isNull()) {
            font.setPixelSize(scaled(11));
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            painter->setPen(theme.muted);
            painter->drawText(words.adjusted(0, scaled(6), 0, 0), Qt::AlignVCenter, index.data().toString());
            painter->restore();
            return;
        }
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (option.state & QStyle::State_MouseOver)) {
            QPainterPath wash;
            wash.addRoundedRect(row, scaled(6), scaled(6));
            painter->fillPath(wash, selected ? theme.accent_wash : theme.grid);
        }
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 1));
            painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
        }
        if (selected) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(selected ? theme.accent : index.data(lacking_role).toBool() ? theme.muted : theme.ink);
        const int badge = index.data(badge_role).toInt();
        const int room = words.width() - (badge > 0 ? scaled(30) : 0);
        painter->drawText(words, Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room));
        if (badge > 0)
            draw_badge(*painter, row, badge, index.data(bad_role).toBool() ? theme.bad : theme.warning, theme);
        painter->restore();
    }

 private:
    static void draw_badge(QPainter& painter, const QRect& row, int badge, const QColor& colour, const Theme& theme) {
        const QString words = badge > 99 ? QStringLiteral("99+") : QString::number(badge);
        QFont font = painter.font();
        font.setPixelSize(scaled(11));
        font.setWeight(QFont::DemiBold);
        const int height = scaled(18);
        const int width = std::max(height, QFontMetrics(font).horizontalAdvance(words) + scaled(8));
        const QRectF area(row.right() - width - scaled(8), row.center().y() - height / 2.0 + 0.5, width, height);
        QPainterPath pill;
        pill.addRoundedRect(area, height / 2.0, height / 2.0);
        painter.fillPath(pill, colour);
        painter.setFont(font);
        painter.setPen(theme.dark ? theme.side : theme.panel);
        painter.drawText(area, Qt::AlignCenter, words);
    }
};

}  // namespace

Navigation::Navigation(std::span<const PageSpec> pages, QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new PageRows(this));
    set_look(*this, "navigation");
    setAccessibleName(tr("Pages"));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    std::string_view group;
    for (const PageSpec& page : pages) {
        if (page.group.value() != group) {
            group = page.group.value();
            if (!group.empty()) {
                auto* header = new QListWidgetItem(qtext(Text(page.group, {})), this);
                header->setFlags(Qt::NoItemFlags);
            }
        }
        auto* item = new QListWidgetItem(qtext(Text(page.title, {})), this);
        item->setData(id_role, qtext(page.id));
    }
    setFixedWidth(std::clamp(widest_title() + scaled(66), scaled(188), scaled(260)));   // edges and a badge
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && !item->data(id_role).isNull()) Q_EMIT chosen(item->data(id_role).toString());
    });
}

/// As drawn when selected, which is the widest.
int Navigation::widest_title() const {
    ensurePolished();
    QFont selected = font();
    selected.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(selected);
    int widest = 0;
    for (int row = 0; row < count(); ++row) widest = std::max(widest, metrics.horizontalAdvance(item(row)->text()));
    return widest;
}

QListWidgetItem* Navigation::item_of(const QString& id) const {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(id_role).toString() == id && !id.isEmpty()) return item(row);
    return nullptr;
}

void Navigation::show_page(const QString& id) {
    if (QListWidgetItem* item = item_of(id)) setCurrentItem(item);
}

QString Navigation::page() const { return currentItem() ? currentItem()->data(id_role).toString() : QString(); }

void Navigation::set_state(const QString& id, const PageState& state) {
    QListWidgetItem* item = item_of(id);
    if (!item) return;
    const bool said = state.count > 0 || state.lacking;
    const QString words = said ? state.words : QString();
    item->setData(badge_role, state.count);
    item->setData(bad_role, state.bad);
    item->setData(lacking_role, state.lacking);
    item->setToolTip(words);
    item->setData(Qt::AccessibleTextRole, said ? tr("%1, %2").arg(item->text(), words) : item->text());
}

}  // namespace clientele
