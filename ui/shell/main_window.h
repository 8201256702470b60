#pragma once

#include <QMainWindow>
#include <QStringList>
#include <map>

#include "core/model/filter.h"

class QFrame;
class QLabel;
class QStackedWidget;

namespace clientele {

class Appearance;
class Commands;
class FilterBar;
class ManualWindow;
class MessageLine;
class Navigation;
class Palette;
class Preferences;
class Session;
class StartPage;
class TopBar;

/// The window: navigation, filter bar, pages, messages and running work. It puts the parts together; each part listens
/// to the session by itself, and pages own their wiring.
class MainWindow : public QMainWindow {
    Q_OBJECT
 public:
    MainWindow(Session& session, Appearance& appearance);
    ~MainWindow() override;

    Session& session() { return session_; }
    Commands& commands() { return *commands_; }
    Palette& palette_list() { return *palette_; }
    MessageLine& messages() { return *messages_; }
    FilterBar& filter_bar();

    void show_page(const QString& id);
    QString page() const;                     ///< "" while the start page is shown
    QWidget* page_widget(const QString& id);  ///< made at the first call; nullptr for unknown pages
    /// Opens the page of an analysis with its card selected.
    void show_analysis(const QString& id);

    // What commands do; questions are asked in dialogs that do not block.
    void ask_new();
    void ask_open();
    void ask_files(const QString& kind = {});
    /// Asks for a database and what to read of it; `place`: its address, as far as it is known.
    void ask_database(const QString& place = {}, const QString& kind = {});
    void ask_currency();
    void make_sample();
    void show_manual();
    /// Dropped or chosen files: a project is opened, anything else goes to the import assistant (with a new project
    /// first where none is open).
    void take_files(const QStringList& paths, const QString& kind = {});

 protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    void build();
    void connect_session();
    void show_state();
    void show_recent();
    void show_badges();
    void list_customers(const Filter& filter, const QString& title);

    Session& session_;
    Commands* commands_;
    Preferences* preferences_;
    TopBar* top_;
    Palette* palette_;
    Navigation* navigation_;
    QStackedWidget* stack_;
    StartPage* start_;
    QFrame* read_only_;
    QLabel* read_only_text_;
    MessageLine* messages_;
    ManualWindow* manual_ = nullptr;
    std::map<QString, QWidget*> made_;  // pages by id
    QStringList waiting_files_;         // for the import assistant, once a project is open
    bool closing_ = false;
};

}  // namespace clientele
