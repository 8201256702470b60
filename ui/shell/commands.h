#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <vector>

namespace clientele {

/// Something that a person can do, listed once: it is then in the menu, has its shortcut and is found by the palette.
struct Command {
    QString id;     ///< stable: "file.import"
    QString group;  ///< of the menu: "Project"
    QString title;  ///< "Import files…"
    QKeySequence shortcut;
    std::function<void()> run;
    std::function<bool()> enabled = {};  ///< none: always
    QString words = {};                  ///< further words that the palette finds it by
    bool in_menu = true;
};

/// The commands of a window, in the order in which they were added.
class Commands : public QObject {
    Q_OBJECT
 public:
    explicit Commands(QWidget& window);

    QAction* add(Command command);
    const std::vector<Command>& all() const { return commands_; }
    /// The action of a command, which follows its title and whether it can be run; nullptr where there is none of that
    /// id.
    QAction* action(const QString& id) const;
    void set_title(const QString& id, const QString& title);
    /// Asks every command whether it can be run now.
    void refresh();
    /// All commands that belong into the menu, with a line between the groups.
    void fill(QMenu& menu) const;

 private:
    QWidget& window_;
    std::vector<Command> commands_;
    std::vector<QAction*> actions_;
};

}  // namespace clientele
