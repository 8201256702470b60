#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/importing/import_files.h"
#include "core/ingest/database.h"
#include "ui/customers/customers_page.h"
#include "ui/findings/findings_page.h"
#include "ui/importing/import_assistant.h"
#include "ui/importing/import_from_database.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commands.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/history_notices.h"
#include "ui/shell/manual_window.h"
#include "ui/shell/message_line.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/palette_entries.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/preferences.h"
#include "ui/shell/recent.h"
#include "ui/shell/session.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_commands.h"

namespace clientele {
namespace {

const QString suffix = QStringLiteral("clientele");
const QString geometry_key = QStringLiteral("window");

/// A file dialog that leaves the window alive; it goes when it is closed.
QFileDialog* dialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode, QFileDialog::AcceptMode accept) {
    auto* made = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setFileMode(mode);
    made->setAcceptMode(accept);
    return made;
}

}  // namespace

MainWindow::MainWindow(Session& session, Appearance& appearance)
    : session_(session), commands_(new Commands(*this)), preferences_(new Preferences(session.jobs(), this)) {
    setWindowTitle(tr("Clientele"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/clientele.svg")));
    setAcceptDrops(true);
    setMinimumSize(scaled(960), scaled(600));
    resize(QSize(scaled(1440), scaled(900)).boundedTo(screen()->availableSize()));
    build();
    add_window_commands(*this, appearance);
    connect_session();
    connect(&appearance, &Appearance::to_remember, preferences_, &Preferences::set);
    restoreGeometry(preferences_->value(geometry_key).toByteArray());
    show_state();
}

MainWindow::~MainWindow() = default;

FilterBar& MainWindow::filter_bar() { return top_->filter_bar(); }

void MainWindow::build() {
    top_ = new TopBar(session_, *commands_, this);
    navigation_ = new Navigation(pages(), this);
    stack_ = new QStackedWidget(this);
    start_ = new StartPage(stack_);
    stack_->addWidget(start_);
    read_only_ = new QFrame(this);
    set_look(*read_only_, "banner");
    read_only_text_ = new QLabel(read_only_);
    read_only_text_->setWordWrap(true);
    auto* banner = new QHBoxLayout(read_only_);
    banner->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    banner->addWidget(read_only_text_);
    messages_ = new MessageLine(this);
    new HistoryNotices(session_, *messages_, this);

    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(read_only_);
    middle->addWidget(stack_, 1);
    middle->addWidget(messages_);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(navigation_);
    body->addLayout(middle, 1);
    auto* centre = new QWidget(this);
    auto* all = new QVBoxLayout(centre);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(top_);
    all->addLayout(body, 1);
    all->addWidget(new StatusBar(session_, centre));
    setCentralWidget(centre);

    palette_ = new Palette(
        top_->search_box(), *this, [this] { return palette_entries(*this); },
        [this](const QString& typed) { return filter_entries(session_, typed); });
    connect(navigation_, &Navigation::chosen, this, &MainWindow::show_page);
    connect(start_, &StartPage::new_wanted, this, &MainWindow::ask_new);
    connect(start_, &StartPage::open_wanted, this, &MainWindow::ask_open);
    connect(start_, &StartPage::sample_wanted, this, &MainWindow::make_sample);
    connect(start_, &StartPage::recent_wanted, &session_, &Session::open);
}

void MainWindow::connect_session() {
    connect(&session_, &Session::opened, this, [this] {
        note_recent_project(*preferences_, session_.path());
        if (const QStringList files = std::exchange(waiting_files_, {}); !files.isEmpty()) take_files(files);
    });
    connect(&session_, &Session::changed, this, &MainWindow::show_state);
    connect(&session_, &Session::closed, this, &MainWindow::show_state);
    connect(&session_, &Session::warnings_changed, this, &MainWindow::show_badges);
    connect(&session_, &Session::setting_changed, this, &MainWindow::show_badges);
    connect(&session_, &Session::history_changed, this, [this] {
        name_history_commands(*this);
        commands_->refresh();
    });
    connect(&session_, &Session::failed, this, [this](const Error& error) {
        waiting_files_.clear();
        messages_->show_failure(error);
    });
    connect(&session_, &Session::page_wanted, this, &MainWindow::show_page);
    connect(&session_, &Session::customers_wanted, this, &MainWindow::list_customers);
    connect(&session_, &Session::finding_wanted, this,
            [this](const QString& analysis, const std::map<std::string, std::string>& options) {
                show_analysis(analysis);
                if (auto* page = qobject_cast<FindingsPage*>(stack_->currentWidget()))
                    page->show_analysis(analysis.toStdString(), options);
            });
    connect(&session_, &Session::import_wanted, this, [this](const QStringList& files, const QString& kind) {
        files.isEmpty() ? ask_files(kind) : take_files(files, kind);
    });
    connect(&session_.jobs(), &Jobs::idle, this, [this] {
        if (closing_) close();
    });
}

/// Start page or pages, title, read-only line and badges, as the session has it now.
void MainWindow::show_state() {
    const bool open = session_.is_open();
    navigation_->setVisible(open);
    setWindowTitle(open ? tr("%1 – Clientele").arg(session_.project_name()) : tr("Clientele"));
    read_only_->setVisible(open && session_.read_only());
    if (open && session_.read_only()) read_only_text_->setText(qtext(*session_.read_only()));
    if (!open) {
        show_recent();
        stack_->setCurrentWidget(start_);
        start_->setFocus();
    } else if (stack_->currentWidget() == start_) {
        // A project without data has nothing to show but where data comes in.
        const bool empty = session_.ledger().empty();
        const QString first = empty ? QStringLiteral("data") : qtext(pages().front().id);
        navigation_->page() == first ? show_page(first) : navigation_->show_page(first);
        navigation_->setFocus();
    }
    show_badges();
    commands_->refresh();
}

void MainWindow::show_recent() {
    session_.jobs().run<QStringList>(
        Lane::analysis, {},
        [paths = recent_projects(*preferences_)](const Progress&) -> Result<QStringList> { return existing(paths); },
        start_,
        [this](Result<QStringList> found) {
            if (found) start_->set_recent(*found);
        },
        true);
}

void MainWindow::show_badges() {
    for (const PageSpec& page : pages())
        if (page.seen && session_.is_open() && qtext(page.id) == this->page()) page.seen(session_);
    for (const PageSpec& page : pages())
        if (page.state) navigation_->set_state(qtext(page.id), session_.is_open() ? page.state(session_) : PageState());
}

QWidget* MainWindow::page_widget(const QString& id) {
    if (const auto known = made_.find(id); known != made_.end()) return known->second;
    const auto page = std::ranges::find(pages(), id.toStdString(), &PageSpec::id);
    if (page == pages().end()) return nullptr;
    QWidget* widget = page->make(session_, stack_);
    stack_->addWidget(widget);
    made_[id] = widget;
    return widget;
}

void MainWindow::show_page(const QString& id) {
    if (!session_.is_open()) return;
    QWidget* widget = page_widget(id);
    if (!widget) return;
    stack_->setCurrentWidget(widget);
    navigation_->show_page(id);
    show_badges();
}

QString MainWindow::page() const { return stack_->currentWidget() == start_ ? QString() : navigation_->page(); }

void MainWindow::show_analysis(const QString& id) {
    const Analysis* analysis = find_analysis(id.toStdString());
    if (!analysis) return;
    show_page(qtext(analysis->page));
    auto* page = qobject_cast<FindingsPage*>(stack_->currentWidget());
    if (!page) return;
    page->select_analysis(analysis->id);
}

void MainWindow::list_customers(const Filter& filter, const QString& title) {
    show_page(QStringLiteral("customers"));
    if (auto* list = qobject_cast<CustomersPage*>(stack_->currentWidget())) list->show_filter(filter, title);
}

void MainWindow::ask_new() {
    auto* file = dialog(this, tr("New project"), QFileDialog::AnyFile, QFileDialog::AcceptSave);
    file->setDefaultSuffix(suffix);
    file->setNameFilter(tr("Clientele projects (*.clientele)"));
    file->selectFile(tr("Customers.clientele"));
    connect(file, &QFileDialog::fileSelected, &session_, &Session::create);
    connect(file, &QFileDialog::rejected, this, [this] { waiting_files_.clear(); });
    file->open();
}

void MainWindow::ask_open() {
    auto* file = dialog(this, tr("Open project"), QFileDialog::ExistingFile, QFileDialog::AcceptOpen);
    file->setNameFilters({tr("Clientele projects (*.clientele)"), tr("All files (*)")});
    connect(file, &QFileDialog::fileSelected, &session_, &Session::open);
    file->open();
}

void MainWindow::ask_files(const QString& kind) {
    if (!session_.is_open()) return ask_new();
    auto* files = dialog(this, tr("Import files"), QFileDialog::ExistingFiles, QFileDialog::AcceptOpen);
    QStringList names;
    for (const std::string_view extension : readable_extensions()) names << QStringLiteral("*.") + qtext(extension);
    files->setNameFilters({tr("Tables (%1)").arg(names.join(QLatin1Char(' '))), tr("All files (*)")});
    connect(files, &QFileDialog::filesSelected, this,
            [this, kind](const QStringList& chosen) { take_files(chosen, kind); });
    files->open();
}

void MainWindow::ask_database(const QString& place, const QString& kind) {
    if (!session_.is_open()) return ask_new();
    import_from_database(session_, place, kind, this);
}

void MainWindow::ask_currency() {
    auto* input = new QInputDialog(this);
    input->setAttribute(Qt::WA_DeleteOnClose);
    input->setWindowTitle(tr("Currency"));
    input->setLabelText(tr("Sign that amounts are written with"));
    input->setComboBoxEditable(true);
    input->setComboBoxItems(
        {QStringLiteral("€"), QStringLiteral("£"), QStringLiteral("$"), QStringLiteral("CHF"), QString()});
    input->setTextValue(session_.setting(QStringLiteral("currency")));
    connect(input, &QInputDialog::textValueSelected, this,
            [this](const QString& sign) { session_.set_setting(QStringLiteral("currency"), sign.trimmed()); });
    input->open();
}

void MainWindow::make_sample() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QDir(folder).filePath(tr("Clientele sample") + QLatin1Char('.') + suffix);
    session_.jobs().run<bool>(
        Lane::project, {},
        [folder, path](const Progress&) -> Result<bool> { return QDir().mkpath(folder) && QFileInfo::exists(path); },
        this,
        [this, path](Result<bool> there) {
            if (there) *there ? session_.open(path) : session_.create_sample(path);
        },
        true);
}

void MainWindow::show_manual() {
    if (!manual_) manual_ = new ManualWindow(this);
    manual_->show();
    manual_->raise();
    manual_->activateWindow();
}

void MainWindow::take_files(const QStringList& paths, const QString& kind) {
    QStringList files;
    for (const QString& path : paths)
        if (!path.isEmpty()) files << path;
    if (files.isEmpty()) return;
    if (files.size() == 1 && QFileInfo(files.front()).suffix() == suffix) return session_.open(files.front());
    if (!session_.is_open()) {
        waiting_files_ = files;
        return ask_new();
    }
    if (session_.read_only()) return messages_->show_failure({ErrorCode::not_writable, *session_.read_only()});
    if (files.size() == 1 && is_database(files.front().toStdString())) return ask_database(files.front(), kind);
    std::vector<std::filesystem::path> places;
    for (const QString& path : files) places.push_back(QFileInfo(path).filesystemFilePath());
    using Paths = std::vector<std::filesystem::path>;
    session_.jobs().run<Paths>(
        Lane::analysis, tr("Looking into folders"), [places](const Progress&) { return files_in(places); }, this,
        [this, kind, places](const Result<Paths>& found) {
            if (!found) return messages_->show_failure(found.error());
            QStringList paths_found;
            for (const std::filesystem::path& path : *found) paths_found << QString::fromStdString(path.string());
            auto* assistant = new ImportAssistant(session_, paths_found, kind, this);
            assistant->setAttribute(Qt::WA_DeleteOnClose);
            Paths folders = places;  // those that stand for the files in them
            std::erase_if(folders, [&](const auto& place) { return std::ranges::find(*found, place) != found->end(); });
            assistant->came_from(std::move(folders));
            QTimer::singleShot(0, assistant, &QWidget::show);  // laying out and styling it is a turn of its own
        },
        true);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const auto& jobs = session_.jobs().shown();
    const bool writing = std::ranges::any_of(jobs, [](const Job* job) { return job->lane() == Lane::project; });
    if (writing) {
        event->ignore();
        if (closing_) return;  // asked and stopped: idle() closes
        messages_->ask(
            tr("Work on the project is still under way. If you close now it is stopped, and the file stays as "
               "it was before."),
            tr("Stop and close"), tr("Keep working"), [this] {
                closing_ = true;
                session_.jobs().stop_all();
                // The work may have ended while the question stood: then no idle() comes any more.
                if (!session_.jobs().busy(Lane::project) && !session_.jobs().busy(Lane::analysis)) close();
            });
        return;
    }
    session_.jobs().stop_all();
    preferences_->set(geometry_key, saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
    event->acceptProposedAction();
    take_files(paths);
}

}  // namespace clientele
