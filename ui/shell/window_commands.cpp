#include "ui/shell/window_commands.h"

#include "ui/shell/appearance.h"
#include "ui/shell/commands.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/surveys/survey_windows.h"

namespace clientele {
namespace {

QString command_word(const char* words) { return QCoreApplication::translate("clientele::Commands", words); }

void add_project_commands(MainWindow& window) {
    Commands& commands = window.commands();
    Session& session = window.session();
    const QString group = command_word("Project");
    const auto open = [&session] { return session.is_open(); };
    const auto changeable = [&session] { return session.is_open() && !session.read_only(); };
    commands.add({QStringLiteral("project.new"), group, command_word("New project…"),
                  QKeySequence(Qt::CTRL | Qt::Key_N), [&window] { window.ask_new(); }});
    commands.add({QStringLiteral("project.open"), group, command_word("Open project…"),
                  QKeySequence(Qt::CTRL | Qt::Key_O), [&window] { window.ask_open(); }});
    commands.add({QStringLiteral("project.sample"),
                  group,
                  command_word("Sample project"),
                  {},
                  [&window] { window.make_sample(); },
                  {},
                  command_word("demo example try")});
    commands.add({QStringLiteral("project.import"), group, command_word("Import files…"),
                  QKeySequence(Qt::CTRL | Qt::Key_I), [&window] { window.ask_files(); }, changeable,
                  command_word("add load csv data")});
    commands.add({QStringLiteral("project.database"),
                  group,
                  command_word("Import from a database…"),
                  {},
                  [&window] { window.ask_database(); },
                  changeable,
                  command_word("sql postgresql odbc server connect")});
    commands.add({QStringLiteral("project.report"), group, command_word("Report and export…"),
                  QKeySequence(Qt::CTRL | Qt::Key_E), [&window] { window.show_page(QStringLiteral("report")); }, open,
                  command_word("pdf html xlsx print save")});
    commands.add({QStringLiteral("project.currency"),
                  group,
                  command_word("Currency…"),
                  {},
                  [&window] { window.ask_currency(); },
                  changeable,
                  command_word("money amounts sign")});
    commands.add({QStringLiteral("project.close"), group, command_word("Close project"),
                  QKeySequence(Qt::CTRL | Qt::Key_W), [&session] { session.close(); }, open});
}

void add_edit_commands(MainWindow& window) {
    Commands& commands = window.commands();
    Session& session = window.session();
    const QString group = command_word("Edit");
    commands.add({QStringLiteral("edit.undo"), group, command_word("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z),
                  [&session] { session.undo(); }, [&session] { return session.can_undo(); }});
    commands.add({QStringLiteral("edit.redo"), group, command_word("Redo"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [&session] { session.redo(); },
                  [&session] { return session.can_redo(); }});
    const auto open = [&session] { return session.is_open(); };
    commands.add({QStringLiteral("filter.add"), group, command_word("Add a filter…"),
                  QKeySequence(Qt::CTRL | Qt::Key_L), [&window] { window.filter_bar().add_filter(); }, open});
    commands.add({QStringLiteral("filter.period"), group, command_word("Choose the period…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [&window] { window.filter_bar().edit_period(); },
                  open, command_word("dates time from to")});
    commands.add({QStringLiteral("filter.clear"), group, command_word("Remove all filters"),
                  QKeySequence(Qt::CTRL | Qt::Key_Backspace), [&session] { session.set_filter({}); },
                  [&session] { return !session.filter().empty(); }});
}

void add_survey_commands(MainWindow& window) {
    Session& session = window.session();
    const QString group = command_word("Edit");
    const auto surveyed = [&session] {
        return session.is_open() && session.snapshot()->dataset(DatasetKind::responses).rows > 0;
    };
    window.commands().add({QStringLiteral("survey.prepare"),
                           group,
                           command_word("Prepare a survey…"),
                           {},
                           [&window, &session] { prepare_survey(session, {}, &window); },
                           surveyed,
                           command_word("questions types scales labels waves weights raking")});
    window.commands().add({QStringLiteral("survey.crosstab"),
                           group,
                           command_word("Build a crosstab…"),
                           {},
                           [&window, &session] { build_crosstab(session, {}, &window); },
                           surveyed,
                           command_word("table rows columns banner cross tabulation")});
}

void add_view_commands(MainWindow& window, Appearance& appearance) {
    Commands& commands = window.commands();
    Session& session = window.session();
    const QString group = command_word("View");
    commands.add({QStringLiteral("view.search"), group, command_word("Search or run a command"),
                  QKeySequence(Qt::CTRL | Qt::Key_K), [&window] { window.palette_list().open(); }});
    const auto look = [&](const char* id, const QString& title, Appearance::Choice choice) {
        commands.add({QString::fromLatin1(id),
                      group,
                      title,
                      {},
                      [&appearance, choice] { appearance.choose(choice); },
                      [&appearance, choice] { return appearance.choice() != choice; },
                      command_word("theme colours appearance")});
    };
    look("view.light", command_word("Light colours"), Appearance::Choice::light);
    look("view.dark", command_word("Dark colours"), Appearance::Choice::dark);
    look("view.automatic", command_word("Colours of the desktop"), Appearance::Choice::automatic);
    int number = 0;
    for (const PageSpec& page : pages()) {
        const QString id = qtext(page.id);
        const QKeySequence shortcut =
            ++number <= 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)) : QKeySequence();
        Command command{QStringLiteral("page.") + id,
                        command_word("Page"),
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
    const auto title = [](const QString& what, const char* nothing) {
        return what.isEmpty() ? command_word(nothing) : what;
    };
    window.commands().set_title(QStringLiteral("edit.undo"), title(session.undo_text(), "Undo"));
    window.commands().set_title(QStringLiteral("edit.redo"), title(session.redo_text(), "Redo"));
}

void add_window_commands(MainWindow& window, Appearance& appearance) {
    add_project_commands(window);
    add_edit_commands(window);
    add_survey_commands(window);
    add_view_commands(window, appearance);
    Commands& commands = window.commands();
    commands.add({QStringLiteral("help.manual"),
                  command_word("Help"),
                  command_word("Manual"),
                  QKeySequence(Qt::Key_F1),
                  [&window] { window.show_manual(); },
                  {},
                  command_word("help how")});
    commands.add({QStringLiteral("window.quit"),
                  command_word("Help"),
                  command_word("Quit"),
                  QKeySequence(Qt::CTRL | Qt::Key_Q),
                  [&window] { window.close(); },
                  {},
                  command_word("exit close")});
}

}  // namespace clientele
