#include "ui/shell/top_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include "ui/shell/commands.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {

TopBar::TopBar(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent),
      session_(session),
      name_(new QLabel(this)),
      filter_(new FilterBar(session, this)),
      undo_(new QToolButton(this)),
      redo_(new QToolButton(this)),
      search_(new QLineEdit(this)),
      menu_(new QToolButton(this)) {
    setAttribute(Qt::WA_StyledBackground);
    set_look(*this, "top-bar");
    set_look(*name_, "strong");
    name_->setFixedWidth(scaled(164));
    undo_->setObjectName(QStringLiteral("undo"));
    undo_->setAccessibleName(tr("Undo"));
    connect(undo_, &QToolButton::clicked, &session, &Session::undo);
    redo_->setObjectName(QStringLiteral("redo"));
    redo_->setAccessibleName(tr("Redo"));
    connect(redo_, &QToolButton::clicked, &session, &Session::redo);
    search_->setPlaceholderText(tr("Search or run a command (Ctrl+K)"));
    search_->setAccessibleName(tr("Search or run a command"));
    search_->setObjectName(QStringLiteral("search"));
    search_->setAcceptDrops(false);  // a file dropped here is meant for the window
    search_->setFixedWidth(scaled(260));
    menu_->setObjectName(QStringLiteral("menu"));
    menu_->setAccessibleName(tr("Menu"));
    menu_->setToolTip(tr("All commands"));
    auto* menu = new QMenu(menu_);
    menu_->setMenu(menu);
    menu_->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [menu, &commands] {
        menu->clear();
        commands.refresh();
        commands.fill(*menu);
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(9), scaled(14), scaled(9));
    row->setSpacing(scaled(8));
    row->addWidget(name_, 0, Qt::AlignVCenter);
    row->addSpacing(scaled(6));
    row->addWidget(filter_, 1, Qt::AlignVCenter);
    for (QWidget* widget : std::initializer_list<QWidget*>{undo_, redo_, search_, menu_})
        row->addWidget(widget, 0, Qt::AlignTop);
    for (QWidget* widget : std::initializer_list<QWidget*>{undo_, redo_, search_, menu_})
        widget->setFixedHeight(scaled(28));  // that of a chip
    connect(&session, &Session::history_changed, this, &TopBar::refresh);
    connect(&session, &Session::changed, this, &TopBar::refresh);
    connect(&session, &Session::closed, this, &TopBar::refresh);
    draw_icons();
    refresh();
}

void TopBar::draw_icons() {
    undo_->setIcon(icon(QStringLiteral("undo")));
    redo_->setIcon(icon(QStringLiteral("redo")));
    menu_->setIcon(icon(QStringLiteral("menu")));
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) draw_icons();
    QWidget::changeEvent(event);
}

void TopBar::refresh() {
    const QString name = session_.is_open() ? session_.project_name() : tr("Clientele");
    name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideRight, name_->width()));
    name_->setToolTip(session_.path());
    undo_->setEnabled(session_.can_undo());
    redo_->setEnabled(session_.can_redo());
    undo_->setToolTip(session_.can_undo() ? session_.undo_text() : tr("Nothing to undo"));
    redo_->setToolTip(session_.can_redo() ? session_.redo_text() : tr("Nothing to redo"));
    for (QWidget* widget : std::initializer_list<QWidget*>{filter_, undo_, redo_}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
        widget->setVisible(session_.is_open());
    }
}

}  // namespace clientele
