#include "ui/shell/commands.h"

#include <QMenu>
#include <QWidget>

namespace clientele {

Commands::Commands(QWidget& window) : QObject(&window), window_(window) {}

QAction* Commands::add(Command command) {
    auto* action = new QAction(command.title, &window_);
    action->setObjectName(command.id);
    action->setShortcut(command.shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, [run = command.run] { run(); });
    window_.addAction(action);
    actions_.push_back(action);
    commands_.push_back(std::move(command));
    return action;
}

QAction* Commands::action(const QString& id) const {
    for (QAction* action : actions_)
        if (action->objectName() == id) return action;
    return nullptr;
}

void Commands::set_title(const QString& id, const QString& title) {
    for (Command& command : commands_)
        if (command.id == id) command.title = title;
    if (QAction* known = action(id)) known->setText(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")));
}

void Commands::refresh() {
    for (std::size_t i = 0; i < commands_.size(); ++i)
        actions_[i]->setEnabled(!commands_[i].enabled || commands_[i].enabled());
}

void Commands::fill(QMenu& menu) const {
    QString group;
    for (std::size_t i = 0; i < commands_.size(); ++i) {
        if (!commands_[i].in_menu) continue;
        if (!group.isEmpty() && group != commands_[i].group) menu.addSeparator();
        group = commands_[i].group;
        menu.addAction(actions_[i]);
    }
}

}  // namespace clientele
