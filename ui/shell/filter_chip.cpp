#include "ui/shell/filter_chip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr int widest_text = 270;
constexpr int widest_unit = 150;

}  // namespace

FilterChip::FilterChip(const QString& label, const QString& unit, QWidget* parent)
    : QFrame(parent), label_(label), text_(new QToolButton(this)) {
    set_look(*this, "chip-active");
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    text_->setFont(bold);
    text_->setText(QFontMetrics(bold).elidedText(label, Qt::ElideRight, scaled(widest_text)));
    text_->setAccessibleName(tr("%1, %2. Change").arg(label, unit));
    text_->setObjectName(QStringLiteral("chip_text"));
    text_->installEventFilter(this);
    connect(text_, &QToolButton::clicked, this, &FilterChip::edit_wanted);

    auto* unit_label = new QLabel(this);
    set_look(*unit_label, "muted");
    unit_label->ensurePolished();
    unit_label->setText(unit_label->fontMetrics().elidedText(unit, Qt::ElideRight, scaled(widest_unit)));

    auto* remove = new QToolButton(this);
    remove->setIcon(icon(QStringLiteral("close")));
    remove->setIconSize(QSize(scaled(9), scaled(9)));
    remove->setAccessibleName(tr("Remove: %1").arg(label));
    remove->setToolTip(tr("Remove this filter"));
    remove->setObjectName(QStringLiteral("chip_remove"));
    connect(remove, &QToolButton::clicked, this, &FilterChip::remove_wanted);

    setToolTip(unit.isEmpty() ? label : tr("%1\nKeeps: %2").arg(label, unit));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(4), 1, scaled(2), 1);
    row->setSpacing(scaled(2));
    row->addWidget(text_);
    row->addWidget(unit_label);
    row->addWidget(remove);
}

bool FilterChip::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            Q_EMIT remove_wanted();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT edit_wanted();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace clientele
