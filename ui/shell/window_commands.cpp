#include "ui/shell/window_commands.h"

#include "ui/shell/appearance.h"
#include "ui/shell/commands.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"

namespace clientele {
namespace {

QString translated(const char* words) { return QCoreApplication::translate("clientele::Commands", words); }

void add_project_commands(MainWindow& window) {
    Commands& commands = window.commands();
    Session& session = window.session();
    const QString group = translated("Project");
    const auto open = [&session] { return session.is_open(); };
    const auto changeable = [&session] { return session.is_open() && !session.read_only(); };
    commands.add({QStringLiteral("project.new"), group, translated("New project…"), QKeySequence(Qt::CTRL | Qt::Key_N),
                  [&window] { window.ask_new(); }});
    commands.add({QStringLiteral("project.open"), group, translated("Open project…"), QKeySequence(Qt::CTRL | Qt::Key_O),
                  [&window] { window.ask_open(); }});
    commands.add({QStringLiteral("project.sample"),
                  group,
                  translated("Sample project"),
                  {},
                  [&window] { window.make_sample(); },
                  {},
                  translated("demo example try")});
    commands.add({QStringLiteral("project.import"), group, translated("Import files…"), QKeySequence(Qt::CTRL | Qt::Key_I),
                  [&window] { window.ask_files(); }, changeable, translated("add load csv data")});
    commands.add({QStringLiteral("project.report"), group, translated("Report and export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                  [&window] { window.show_page(QStringLiteral("report")); }, open, translated("pdf html xlsx print save")});
    commands.add({QStringLiteral("project.currency"),
                  group,
                  translated("Currency…"),
                  {},
                  [&window] { window.ask_currency(); },
                  changeable,
                  translated("money amounts sign")});
    commands.add({QStringLiteral("project.close"), group, translated("Close project"), QKeySequence(Qt::CTRL | Qt::Key_W),
                  [&session] { session.close(); }, open});
}

void add_edit_commands(MainWindow& window) {
    Commands& commands = window.commands();
    Session& session = window.session();
    const QString group = translated("Edit");
    commands.add({QStringLiteral("edit.undo"), group, translated("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z),
                  [&session] { session.undo(); }, [&session] { return session.can_undo(); }});
    commands.add({QStringLiteral("edit.redo"), group, translated("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                  [&session] { session.redo(); }, [&session] { return session.can_redo(); }});
    const auto open = [&session] { return session.is_open(); };
    commands.add({QStringLiteral("filter.add"), group, translated("Add a filter…"), QKeySequence(Qt::CTRL | Qt::Key_L),
                  [&window] { window.filter_bar().add_filter(); }, open});
    commands.add({QStringLiteral("filter.period"), group, translated("Choose the period…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [&window] { window.filter_bar().edit_period(); },
                  open, translated("dates time from to")});
    commands.add({QStringLiteral("filter.clear"), group, translated("Remove all filters"),
                  QKeySequence(Qt::CTRL | Qt::Key_Backspace), [&session] { session.set_filter({}); },
                  [&session] { return !session.filter().empty(); }});
}

void add_view_commands(MainWindow& window, Appearance& appearance) {
    Commands& commands = window.commands();
    Session& session = window.session();
    const QString group = translated("View");
    commands.add({QStringLiteral("view.search"), group, translated("Search or run a command"),
                  QKeySequence(Qt::CTRL | Qt::Key_K), [&window] { window.palette_list().open(); }});
    const auto look = [&](const char* id, const QString& title, Appearance::Choice choice) {
        commands.add({QString::fromLatin1(id),
                      group,
                      title,
                      {},
                      [&appearance, choice] { appearance.choose(choice); },
                      [&appearance, choice] { return appearance.choice() != choice; },
                      translated("theme colours appearance")});
    };
    look("view.light", translated("Light colours"), Appearance::Choice::light);
    look("view.dark", translated("Dark colours"), Appearance::Choice::dark);
    look("view.automatic", translated("Colours of the desktop"), Appearance::Choice::automatic);
    int number = 0;
    for (const PageSpec& page : pages()) {
        const QString id = qtext(page.id);
        const QKeySequence shortcut =
            ++number <= 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)) : QKeySequence();
        Command command{QStringLiteral("page.") + id,
                        translated("Page"),
                        qtext(Text(page.title, {})),
                        shortcut,
                        [&window, id] { window.show_page(id); },
                        [&session] { return session.is_open(); }};
        command.in_menu = false;
        commands.add(std::move(command));
    }
}

}  // namespace

void name_history_commands(MainWindow& window) {
    const Session& session = window.session();
    const auto title = [](const QString& what, const char* nothing) { return what.isEmpty() ? translated(nothing) : what; };
    window.commands().set_title(QStringLiteral("edit.undo"), title(session.undo_text(), "Undo"));
    window.commands().set_title(QStringLiteral("edit.redo"), title(session.redo_text(), "Redo"));
}

void add_window_commands(MainWindow& window, Appearance& appearance) {
    add_project_commands(window);
    add_edit_commands(window);
    add_view_commands(window, appearance);
    Commands& commands = window.commands();
    commands.add({QStringLiteral("help.manual"),
                  translated("Help"),
                  translated("Manual"),
                  QKeySequence(Qt::Key_F1),
                  [&window] { window.show_manual(); },
                  {},
                  translated("help how")});
    commands.add({QStringLiteral("window.quit"),
                  translated("Help"),
                  translated("Quit"),
                  QKeySequence(Qt::CTRL | Qt::Key_Q),
                  [&window] { window.close(); },
                  {},
                  translated("exit close")});
}

}  // namespace clientele
