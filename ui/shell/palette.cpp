#include "ui/shell/palette.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/fuzzy.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr int kind_role = Qt::UserRole;
constexpr std::size_t most_shown = 60;

/// What it does at the left, what it is at the right.
class EntryRows : public QStyledItemDelegate {
 public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return QSize(scaled(200), scaled(30));
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = current_theme();
        painter->save();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, theme.accent_wash);
        const QRect words = option.rect.adjusted(scaled(12), 0, -scaled(12), 0);
        QFont small = option.font;
        small.setPixelSize(scaled(11));
        const QString kind = index.data(kind_role).toString();
        const int room = QFontMetrics(small).horizontalAdvance(kind) + scaled(12);
        painter->setPen(theme.ink);
        painter->drawText(words.adjusted(0, 0, -room, 0), Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width() - room));
        painter->setFont(small);
        painter->setPen(theme.muted);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, kind);
        painter->restore();
    }
};

}  // namespace

Palette::Palette(QLineEdit& box, QWidget& window, Entries entries, More more)
    : QObject(&box),
      box_(box),
      window_(window),
      entries_(std::move(entries)),
      more_(std::move(more)),
      frame_(new QFrame(&window)),
      list_(new QListWidget(frame_)) {
    set_look(*frame_, "popup");
    auto* layout = new QVBoxLayout(frame_);
    layout->setContentsMargins(scaled(4), scaled(4), scaled(4), scaled(4));
    layout->addWidget(list_);
    list_->setItemDelegate(new EntryRows(list_));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setAccessibleName(tr("Results"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    frame_->hide();
    box_.installEventFilter(this);
    window_.installEventFilter(this);
    connect(&box_, &QLineEdit::textEdited, this, [this] {
        if (!is_open()) open();
        search();
    });
    connect(list_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { run(list_->row(item)); });
}

bool Palette::is_open() const { return frame_->isVisible(); }

QStringList Palette::shown() const {
    QStringList titles;
    for (const PaletteEntry& entry : found_) titles << entry.title;
    return titles;
}

void Palette::open() {
    all_ = entries_();
    box_.setFocus(Qt::ShortcutFocusReason);
    search();
    place();
    frame_->show();
    frame_->raise();
}

void Palette::close() {
    frame_->hide();
    box_.clear();
}

void Palette::search() {
    const QString typed = box_.text();
    std::vector<std::pair<int, PaletteEntry>> hits;
    for (const PaletteEntry& entry : all_) {
        // What is meant is mostly the title; other words find it as well, but after.
        const int score = std::max(fuzzy_score(typed, entry.title), fuzzy_score(typed, entry.words) * 2 / 3);
        if (score > 0) hits.emplace_back(score, entry);
    }
    if (!typed.isEmpty()) {
        for (PaletteEntry& entry : more_(typed)) {
            const int score = fuzzy_score(typed, entry.words);
            hits.emplace_back(score, std::move(entry));
        }
        std::ranges::stable_sort(hits, std::ranges::greater(), &std::pair<int, PaletteEntry>::first);
    }
    if (hits.size() > most_shown) hits.resize(most_shown);
    found_.clear();
    list_->clear();
    for (auto& [score, entry] : hits) {
        auto* item = new QListWidgetItem(entry.title, list_);
        item->setData(kind_role, entry.kind);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(entry.title, entry.kind));
        found_.push_back(std::move(entry));
    }
    if (found_.empty()) {
        auto* nothing = new QListWidgetItem(tr("Nothing found"), list_);
        nothing->setFlags(Qt::NoItemFlags);
    }
    list_->setCurrentRow(found_.empty() ? -1 : 0);
    place();
}

void Palette::place() {
    const int width = std::max(scaled(420), box_.width());
    const QPoint corner = box_.mapTo(&window_, QPoint(box_.width() - width, box_.height() + 4));
    const int rows = std::clamp(list_->count(), 1, 12);
    frame_->setGeometry(std::max(0, corner.x()), corner.y(), width, rows * scaled(30) + scaled(14));
}

void Palette::run(int row) {
    if (row < 0 || row >= static_cast<int>(found_.size())) return;
    const auto chosen = found_[static_cast<std::size_t>(row)].run;
    close();
    window_.setFocus();
    chosen();
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_) {
        if (event->type() == QEvent::Resize && is_open()) place();
        return false;
    }
    if (event->type() == QEvent::FocusOut) frame_->hide();
    if (event->type() == QEvent::MouseButtonPress && !is_open()) open();
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    switch (key) {
        case Qt::Key_Escape:
            close();
            window_.setFocus();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (is_open()) run(list_->currentRow());
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            if (!is_open())
                open();
            else
                QCoreApplication::sendEvent(list_, event);
            return true;
        default:
            return false;
    }
}

}  // namespace clientele
