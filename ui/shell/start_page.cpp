#include "ui/shell/start_page.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QLabel* label(const QString& words, const char* look, QWidget* parent) {
    auto* made = new QLabel(words, parent);
    set_look(*made, look);
    return made;
}

QString shortened(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

}  // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), recent_(new QWidget(this)), recent_list_(new QVBoxLayout) {
    set_look(*this, "page");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QWidget(this);
    column->setFixedWidth(scaled(520));
    auto* parts = new QVBoxLayout(column);
    parts->setSpacing(scaled(12));

    auto* head = new QHBoxLayout;
    head->setSpacing(scaled(16));
    auto* mark = new QLabel(column);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/clientele.svg")).pixmap(scaled(56), scaled(56)));
    auto* names = new QVBoxLayout;
    names->setSpacing(scaled(2));
    auto* title = label(tr("Clientele"), "start-title", column);
    names->addWidget(title);
    names->addWidget(label(tr("From customer files to answers. Your data stays on this computer."), "muted", column));
    head->addWidget(mark);
    head->addLayout(names, 1);
    parts->addLayout(head);
    parts->addSpacing(scaled(8));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(10));
    const auto button = [&](const QString& words, const char* name, auto signal) {
        auto* made = new QPushButton(words, column);
        made->setObjectName(QString::fromLatin1(name));
        made->setMinimumHeight(scaled(36));
        buttons->addWidget(made, 1);
        connect(made, &QPushButton::clicked, this, signal);
        return made;
    };
    auto* first = button(tr("New project…"), "start_new", &StartPage::new_wanted);
    set_look(*first, "primary");
    setFocusProxy(first);
    button(tr("Open project…"), "start_open", &StartPage::open_wanted);
    button(tr("Sample project"), "start_sample", &StartPage::sample_wanted)
        ->setToolTip(tr("Makes a retailer with three years of data of every kind, to try things on"));
    parts->addLayout(buttons);

    auto* drop = new QFrame(column);
    set_look(*drop, "drop");
    auto* hint = new QVBoxLayout(drop);
    hint->setContentsMargins(scaled(20), scaled(26), scaled(20), scaled(26));
    hint->setSpacing(scaled(6));
    auto* arrow = new QLabel(drop);
    arrow->setPixmap(icon(QStringLiteral("drop")).pixmap(scaled(32), scaled(32)));
    hint->addWidget(arrow, 0, Qt::AlignHCenter);
    hint->addWidget(label(tr("Drop customer files here"), "headline", drop), 0, Qt::AlignHCenter);
    auto* kinds =
        label(tr("Orders, customers, surveys, visits and more, as CSV, Excel, SPSS or JSON; or a .clientele project"),
              "muted", drop);
    kinds->setWordWrap(true);
    kinds->setAlignment(Qt::AlignHCenter);
    hint->addWidget(kinds);
    parts->addWidget(drop);

    auto* recent = new QVBoxLayout(recent_);
    recent->setContentsMargins(0, scaled(8), 0, 0);
    recent->setSpacing(scaled(4));
    recent->addWidget(label(tr("Recent projects"), "strong", recent_));
    recent->addLayout(recent_list_);
    recent_list_->setSpacing(0);
    parts->addWidget(recent_);
    recent_->hide();

    auto* all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addWidget(column, 0, Qt::AlignHCenter);
    all->addStretch(3);
}

void StartPage::set_recent(const QStringList& paths) {
    while (QLayoutItem* item = recent_list_->takeAt(0)) {
        if (QWidget* widget = item->widget()) widget->deleteLater();
        delete item;
    }
    for (const QString& path : paths) {
        auto* button = new QPushButton(recent_);
        set_look(*button, "row");
        const QFileInfo file(path);
        button->setText(tr("%1    %2").arg(file.completeBaseName(), shortened(file.path())));
        button->setToolTip(path);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recent_wanted(path); });
        recent_list_->addWidget(button);
    }
    recent_->setVisible(!paths.isEmpty());
}

}  // namespace clientele
