#include <fmt/format.h>

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QLabel>
#include <QTimer>
#include <memory>

#include "bench.h"
#include "ui/charts/draw_in_background.h"
#include "ui/findings/findings_page.h"
#include "ui/findings/text_switch.h"
#include "ui/importing/import_assistant.h"
#include "ui/reporting/report_page.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commands.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/manual_window.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/popup.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/run_window.h"
#include "ui/shell/session.h"
#include "ui/tables/table_view.h"
#include "watched_application.h"

namespace clientele::bench {
namespace {

constexpr int look_every_ms = 2;
constexpr int quiet_looks = 8;  // so many in a row with nothing under way: the step is over

/// A long line and a cloud of points, as an analysis of single days or customers could have them.
FindingTable long_table(std::size_t rows) {
    std::vector<double> x(rows), y(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        x[i] = static_cast<double>(i);
        y[i] = 100 + static_cast<double>((i * 2654435761U) % 1000) / 10;
    }
    FindingTable table;
    table.id = "long";
    table.columns.push_back({.id = "x", .title = text("X"), .values = Column::of_numbers(std::move(x))});
    table.columns.push_back({.id = "y", .title = text("Y"), .values = Column::of_numbers(std::move(y))});
    return table;
}

/// Steps of a person at the window, one after another.
class Script : public QObject {
 public:
    Script(MainWindow& window, WatchedApplication& application, Setting setting)
        : window_(window), session_(window.session()), application_(application), setting_(std::move(setting)) {
        connect(&session_, &Session::failed, this, [](const Error& error) {
            fmt::print("  failed: {}\n", to_string(error.message));
            QApplication::exit(1);
        });
        connect(&look_, &QTimer::timeout, this, [this] { look(); });
        look_.setInterval(look_every_ms);
        project_steps();
        page_steps();
        theme_steps();
        filter_steps();
        card_steps();
        window_steps();
        import_steps();
    }

    void start() {
        fmt::print("  {:<46} {:>8} {:>14} {:>16} {:>10}\n", "", "took", "longest wait", "longest work", "stolen");
        next();
    }

 private:
    struct Step {
        std::string name;
        std::function<void()> begin;
        std::function<bool()> done = [] { return true; };
    };
    void add(std::string name, std::function<void()> begin, std::function<bool()> done = [] { return true; }) {
        steps_.push_back({std::move(name), std::move(begin), std::move(done)});
    }

    void next() {
        if (at_ == steps_.size()) return QApplication::exit(0);
        quiet_ = 0;
        application_.take();
        stolen_ = stolen_ms();
        took_.start();
        steps_[at_].begin();
        look_.start();
    }
    void look() {
        const bool busy = session_.jobs().busy(Lane::analysis) || !steps_[at_].done() || !cards_are_ready();
        if (busy) {
            quiet_ = 0;
            return;
        }
        if (quiet_++ == 0) ready_ms_ = static_cast<double>(took_.nsecsElapsed()) / 1e6;
        if (quiet_ < quiet_looks) return;
        look_.stop();
        const Longest longest = application_.take();
        fmt::print("  {:<46} {:5.0f} ms {:11.0f} ms {:13.1f} ms {:7.0f} ms  {}\n", steps_[at_].name, ready_ms_,
                   longest.wait_ms, longest.work_ms, stolen_ms() - stolen_, longest.of);
        std::fflush(stdout);
        ++at_;
        QTimer::singleShot(0, this, [this] { next(); });
    }
    bool cards_are_ready() const {
        for (const FindingCard* card : window_.findChildren<FindingCard*>())
            if (card->isVisible() && (card->computing() || card->outdated())) return false;
        return true;
    }
    FindingsPage* cards() { return qobject_cast<FindingsPage*>(window_.page_widget(window_.page())); }
    void run(const char* command) { window_.commands().action(QString::fromLatin1(command))->trigger(); }

    void project_steps() {
        add(
            "open the project to all cards of its first page",
            [this] {
                session_.open(QString::fromStdString(make_lines_project(setting_, setting_.open_lines).string()));
            },
            [this] { return session_.is_open() && !session_.jobs().busy(Lane::project); });
    }
    void page_steps() {
        for (const char* round : {"the first time", "again"})
            for (const PageSpec& page : pages())
                add(fmt::format("show {} {}", page.id, round), [this, id = qtext(page.id)] { window_.show_page(id); });
    }
    void theme_steps() {
        add("dark theme", [this] { run("view.dark"); });
        add("light theme", [this] { run("view.light"); });
        add("dark theme again", [this] { run("view.dark"); });
        add("light theme again", [this] { run("view.light"); });
    }
    void filter(std::string name, std::vector<std::string> expressions) {
        add(std::move(name), [this, expressions = std::move(expressions)] {
            const auto filter = parse_filter(expressions, *session_.snapshot());
            if (!filter) return QApplication::exit(1);
            session_.set_filter(*filter);
        });
    }
    void filter_steps() {
        add("back to the overview", [this] { window_.show_page(QStringLiteral("overview")); });
        filter("filter a year, all cards", {"period=2024-03-01..2025-02-28"});
        filter("filter two stores, all cards", {"transactions.store_id=S03,S07"});
        filter("no filter, all cards", {});
        add("the list of fields to filter by", [this] { window_.filter_bar().add_filter(); });
        add("the period's editor", [this] { window_.filter_bar().edit_period(); });
        add("close it", [this] {
            for (Popup* popup : window_.findChildren<Popup*>()) popup->close();
        });
        add("the search box", [this] { window_.palette_list().open(); });
        add("type into it", [this] {
            if (auto* box = qobject_cast<QLineEdit*>(QApplication::focusWidget())) box->setText(QStringLiteral("S0"));
        });
        add("leave it", [this] { window_.setFocus(); });
    }
    void card_steps() {
        add("segments", [this] { window_.show_page(QStringLiteral("segments")); });
        add("a card's table", [this] { switch_views(1); });
        add("a card's chart", [this] { switch_views(0); });
        add("select the next card", [this] {
            const auto& all = cards()->cards();
            cards()->select_card(all[std::min<std::size_t>(1, all.size() - 1)]);
        });
        add("scroll to the end of the page", [this] {
            for (QScrollArea* area : cards()->findChildren<QScrollArea*>())
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        });
        add("customers", [this] { window_.show_page(QStringLiteral("customers")); });
        add("find a customer", [this] {
            for (QLineEdit* box : window_.page_widget(QStringLiteral("customers"))->findChildren<QLineEdit*>())
                box->setText(QStringLiteral("1234"));
        });
        add("show the first one", [this] {
            window_.page_widget(QStringLiteral("customers"))->findChild<TableView*>()->selectRow(0);
        });
        add("sort by the second column", [this] {
            window_.page_widget(QStringLiteral("customers"))
                ->findChild<TableView*>()
                ->sortByColumn(1, Qt::AscendingOrder);
        });
    }
    void switch_views(int index) {
        for (FindingCard* card : cards()->cards())
            for (TextSwitch* views : card->findChildren<TextSwitch*>())
                if (views->isVisible() && card->finding()) return Q_EMIT views->chosen(index);
    }
    void chart(const char* name, ChartKind kind, std::size_t rows) {
        add(fmt::format("{}, {} points", name, rows), [this, kind, rows] {
            chart_ = std::make_unique<ChartView>();
            chart_->resize(1000, 500);
            chart_->set_jobs(&session_.jobs());
            ChartSpec spec;
            spec.kind = kind;
            spec.x = "x";
            spec.y = {"y"};
            chart_->set_chart(table_, spec);
            chart_->show();
        });
    }
    /// As the panel of a card does: three times as many pixels each way.
    void save_chart_as(const char* name) {
        add(fmt::format("save the line of 500,000 points as {}", name), [this, name = QString::fromLatin1(name)] {
            ChartSpec spec;
            spec.kind = ChartKind::line;
            spec.x = "x";
            spec.y = {"y"};
            ChartImage image;
            image.scale = 3;
            draw_in_background(session_.jobs(), table_, spec, image, name, this,
                               [this, name](Result<DrawnChart> chart) {
                                   if (!chart) return QApplication::exit(1);
                                   session_.jobs().run<QByteArray>(
                                       Lane::analysis, {},
                                       [chart = std::move(*chart), name](const Progress&) -> Result<QByteArray> {
                                           return file_of(chart, name);
                                       },
                                       this, [](Result<QByteArray>) {}, true);
                               });
        });
    }
    void save_report_as(const char* name) {
        add(fmt::format("save {}", name),
            [this, path = QString::fromStdString((setting_.folder / name).string())] {
                window_.show_page(QStringLiteral("report"));
                auto* page = qobject_cast<ReportPage*>(window_.page_widget(QStringLiteral("report")));
                saved_ = false;
                connect(page, &ReportPage::saved, this, [this] { saved_ = true; });
                connect(page, &ReportPage::save_failed, this, [this] { saved_ = true; });
                page->save(path);
            },
            [this] { return saved_; });
    }
    void window_steps() {
        add("make a table of 500,000 points", [this] { table_ = long_table(500'000); });
        chart("a line", ChartKind::line, 500'000);
        chart("an area", ChartKind::area, 500'000);
        chart("dots", ChartKind::scatter, 500'000);
        add("close the chart", [this] { chart_.reset(); });
        for (const char* name : {"chart.png", "chart.svg", "chart.pdf"}) save_chart_as(name);
        add("the report", [this] { window_.show_page(QStringLiteral("report")); });
        for (const char* name : {"report.pdf", "report.html"}) save_report_as(name);
        add("resize the window", [this] { window_.resize(1280, 720); });
        add("and back", [this] { window_.resize(1440, 900); });
        add("the manual", [this] { window_.show_manual(); });
        add("close it", [this] { window_.findChild<ManualWindow*>()->close(); });
    }
    void import_steps() {
        const auto file = setting_.folder / fmt::format("lines-{}.csv", setting_.import_lines);
        add("the import assistant, until all rows were checked",
            [this, file] { window_.take_files({QString::fromStdString(file.string())}); },
            [this] {
                const auto* assistant = window_.findChild<ImportAssistant*>();
                return assistant && assistant->findChild<QLabel*>(QStringLiteral("counts"));
            });
        add("close it", [this] {
            for (ImportAssistant* assistant : window_.findChildren<ImportAssistant*>()) assistant->close();
        });
        add(
            "import into the open project, and all cards",
            [this, file] {
                ImportRequest request{
                    .kind = DatasetKind::transactions, .files = {file}, .mapping = {}, .settings = {{"again", "yes"}}};
                imported_ = false;
                session_.import(request, this, [this](Result<std::vector<FileOutcome>> outcome) {
                    if (!outcome) fmt::print("  import failed: {}\n", to_string(outcome.error().message));
                    imported_ = true;
                });
            },
            [this] { return imported_ && !session_.jobs().busy(Lane::project); });
        add("walk through all pages while they compute", [this] {
            walk_ = 0;
            auto* steps = new QTimer(this);
            connect(steps, &QTimer::timeout, this, [this, steps] {
                if (walk_ == pages().size()) return steps->deleteLater();
                window_.show_page(qtext(pages()[walk_++].id));
            });
            steps->start(30);
        }, [this] { return walk_ == pages().size(); });
        add("undo the import", [this] { session_.undo_import(); },
            [this] { return !session_.jobs().busy(Lane::project); });
        add("close the project", [this] { session_.close(); }, [this] { return !session_.jobs().busy(Lane::project); });
    }

    MainWindow& window_;
    Session& session_;
    WatchedApplication& application_;
    Setting setting_;
    std::vector<Step> steps_;
    std::size_t at_ = 0, walk_ = 0;
    int quiet_ = 0;
    bool imported_ = false, saved_ = false;
    QTimer look_;
    double stolen_ = 0;  // at the step's start
    QElapsedTimer took_;
    double ready_ms_ = 0;
    FindingTable table_;
    std::unique_ptr<ChartView> chart_;
};

}  // namespace

void window_speed(const Setting& setting) {
    make_lines_project(setting, setting.open_lines);
    make_lines_csv(setting.folder / fmt::format("lines-{}.csv", setting.import_lines), setting.import_lines);
    const double start = median_ms(5, [] { run_program({CLIENTELE_PROGRAM, "--version"}); });
    fmt::print("  start of the process {:.0f} ms\n", start);
    if (!qEnvironmentVariableIsSet("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QElapsedTimer timer;
    timer.start();
    int argc = 1;
    char name[] = "clientele_bench";
    char* argv[] = {name, nullptr};
    // The reader's own settings stay as they are.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString((setting.folder / "settings").string()));
    WatchedApplication application(argc, argv);
    set_up_application(application);
    Jobs jobs;
    Session session(jobs);
    Appearance appearance;
    MainWindow window(session, appearance);
    window.resize(1440, 900);
    window.show();
    Script script(window, application, setting);
    QTimer::singleShot(0, &window, [&] {
        window.grab();  // everything of the first page is painted
        fmt::print("  start to a usable window {:.0f} ms (under 500 with the process)\n", double(timer.elapsed()));
        script.start();
    });
    application.exec();
}

}  // namespace clientele::bench
