#include "ui/shell/field_chooser.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/fuzzy.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

FieldChooser::FieldChooser(std::vector<FilterField> fields, QWidget* parent)
    : Popup(parent), fields_(std::move(fields)), input_(new QLineEdit(this)), list_(new QListWidget(this)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(10), scaled(10), scaled(10), scaled(10));
    all->setSpacing(scaled(8));
    input_->setPlaceholderText(tr("Filter by which field?"));
    input_->setAccessibleName(tr("Search fields"));
    input_->installEventFilter(this);
    list_->setAccessibleName(tr("Fields"));
    list_->setMinimumSize(scaled(300), scaled(320));
    all->addWidget(input_);
    all->addWidget(list_);
    connect(input_, &QLineEdit::textChanged, this, &FieldChooser::search);
    connect(list_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(list_->row(item)); });
    search();
    input_->setFocus();
}

void FieldChooser::search() {
    struct Hit {
        int score;
        std::size_t field;
    };
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const QString words = qtext(fields_[i].label) + QLatin1Char(' ') + qtext(fields_[i].group);
        if (const int score = fuzzy_score(input_->text(), words)) hits.push_back({score, i});
    }
    if (!input_->text().isEmpty()) std::ranges::stable_sort(hits, std::ranges::greater(), &Hit::score);
    list_->clear();
    for (const Hit& hit : hits) {
        const FilterField& field = fields_[hit.field];
        auto* item = new QListWidgetItem(tr("%1  ·  %2").arg(qtext(field.label), qtext(field.group)), list_);
        item->setData(Qt::UserRole, static_cast<qulonglong>(hit.field));
    }
    list_->setCurrentRow(0);
}

void FieldChooser::take(int row) {
    const QListWidgetItem* item = list_->item(row);
    if (!item) return;
    const FilterField field = fields_[item->data(Qt::UserRole).toULongLong()];
    close();
    Q_EMIT chosen(field);
}

bool FieldChooser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
            case Qt::Key_Down:
            case Qt::Key_Up:
            case Qt::Key_PageDown:
            case Qt::Key_PageUp:
                QCoreApplication::sendEvent(list_, event);
                return true;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                take(list_->currentRow());
                return true;
            default:
                break;
        }
    }
    return Popup::eventFilter(watched, event);
}

}  // namespace clientele
