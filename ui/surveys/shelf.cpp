#include "ui/surveys/shelf.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QToolButton>

#include "ui/shell/theme.h"

namespace clientele {
namespace {

QToolButton* shelf_button(const char* name, const QString& sign, const QString& words, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(sign);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    set_look(*button, "flat");
    return button;
}

}  // namespace

Shelf::Shelf(const QString& title, ShelfModel::Kind kind, QWidget* parent)
    : QWidget(parent),
      model_(new ShelfModel(kind, this)),
      view_(new QListView(this)),
      left_(shelf_button("left", QStringLiteral("◀"), tr("Before the one before (Alt+Left)"), this)),
      right_(shelf_button("right", QStringLiteral("▶"), tr("Behind the next (Alt+Right)"), this)),
      within_(kind == ShelfModel::Kind::fields
                  ? shelf_button("within", QStringLiteral("›"), tr("Within the one before, or beside it (Space)"), this)
                  : shelf_button("values", QStringLiteral("✎"), tr("Choose its values (Space)"), this)),
      remove_(shelf_button("remove", QStringLiteral("✕"), tr("Remove (Delete)"), this)) {
    auto* words = new QLabel(title, this);
    set_look(*words, "strong");
    words->setFixedWidth(scaled(90));
    words->setWordWrap(true);
    words->setBuddy(view_);
    view_->setModel(model_);
    view_->setAccessibleName(title);
    view_->setFlow(QListView::LeftToRight);
    view_->setWrapping(true);
    view_->setResizeMode(QListView::Adjust);
    view_->setSpacing(2);
    view_->setDragDropMode(QAbstractItemView::DragDrop);
    view_->setDefaultDropAction(Qt::MoveAction);
    view_->setDragDropOverwriteMode(false);
    view_->setDropIndicatorShown(true);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setMinimumHeight(scaled(40));
    view_->setMaximumHeight(scaled(64));
    view_->setTextElideMode(Qt::ElideMiddle);
    set_look(*view_, "boxed");
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(2));
    line->addWidget(words);
    line->addWidget(view_, 1);
    for (QToolButton* each : {left_, right_, within_, remove_}) line->addWidget(each);
    connect(left_, &QToolButton::clicked, this, [this] { move(-1); });
    connect(right_, &QToolButton::clicked, this, [this] { move(1); });
    connect(within_, &QToolButton::clicked, this, &Shelf::nest);
    connect(remove_, &QToolButton::clicked, this, &Shelf::remove);
    const auto on_key = [this](const QKeySequence& keys, auto&& act) {
        auto* shortcut = new QShortcut(keys, view_);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on_key(QKeySequence(Qt::Key_Delete), [this] { remove(); });
    on_key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { move(-1); });
    on_key(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { move(1); });
    on_key(QKeySequence(Qt::Key_Space), [this] { nest(); });
    if (kind == ShelfModel::Kind::conditions)
        connect(view_, &QListView::activated, this, [this](const QModelIndex& at) { Q_EMIT values_wanted(at.row()); });
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &Shelf::show_state);
    connect(model_, &ShelfModel::edited, this, &Shelf::show_state);
    show_state();
}

int Shelf::chosen() const { return view_->currentIndex().isValid() ? view_->currentIndex().row() : -1; }

void Shelf::show_state() {
    const int row = chosen();
    left_->setEnabled(row > 0);
    right_->setEnabled(row >= 0 && row + 1 < model_->rowCount());
    within_->setEnabled(within_->objectName() == QLatin1String("values") ? row >= 0 : row > 0);
    remove_->setEnabled(row >= 0);
}

void Shelf::move(int by) {
    const int row = chosen();
    if (model_->move(row, by)) view_->setCurrentIndex(model_->index(row + by));
}

void Shelf::nest() {
    const int row = chosen();
    if (row < 0) return;
    if (within_->objectName() == QLatin1String("values")) return Q_EMIT values_wanted(row);
    model_->set_nested(row, !model_->index(row).data(ShelfModel::nested_role).toBool());
}

void Shelf::remove() {
    if (chosen() >= 0) model_->remove(chosen());
}

}  // namespace clientele
