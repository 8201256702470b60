#include <fmt/format.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <memory>

#include "bench.h"
#include "core/base/format.h"
#include "ui/findings/finding_card.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/run_window.h"
#include "ui/shell/session.h"

namespace clientele::bench {
namespace {

/// The longest time between two turns of the window's event loop: what an event may have to wait.
class Watch : public QObject {
 public:
    Watch() {
        timer_.setInterval(1);
        timer_.setTimerType(Qt::PreciseTimer);
        connect(&timer_, &QTimer::timeout, this, [this] { longest_ = std::max(longest_, turn_.restart() - 1); });
        turn_.start();
        timer_.start();
    }
    /// Since the last call, in milliseconds.
    qint64 take() { return std::exchange(longest_, 0); }

 private:
    QTimer timer_;
    QElapsedTimer turn_;
    qint64 longest_ = 0;
};

/// Steps of a person at the window; each ends with a signal, then the next begins.
class Script : public QObject {
 public:
    Script(MainWindow& window, Setting setting) : window_(window), session_(window.session()), setting_(setting) {
        connect(&session_, &Session::failed, this, [](const Error& error) {
            fmt::print("  failed: {}\n", to_string(error.message));
            QApplication::exit(1);
        });
    }

    void open() {
        step_.start();
        connect(&session_, &Session::opened, this, [this] { watch_first_card(); }, Qt::SingleShotConnection);
        watch_.take();
        session_.open(QString::fromStdString(make_lines_project(setting_, setting_.open_lines).string()));
    }

 private:
    /// Calls `next` when every card of the page shows a finding of the present filter.
    void when_cards_are_ready(std::function<void()> next) {
        auto* poll = new QTimer(this);
        connect(poll, &QTimer::timeout, this, [this, poll, next = std::move(next)] {
            for (const FindingCard* card : window_.findChildren<FindingCard*>())
                if (card->isVisible() && (card->computing() || !card->finding())) return;
            poll->deleteLater();
            next();
        });
        poll->start(2);
    }
    void report(const char* what) {
        fmt::print("  {:<44} {:6.0f} ms, longest wait of an event {:4} ms\n", what, double(step_.elapsed()), watch_.take());
    }
    void watch_first_card() {
        when_cards_are_ready([this] {
            report("open the project to all cards of its first page");
            filter({"period=2024-03-01..2025-02-28"}, "filter a year, all cards",
                   [this] { filter({"transactions.store_id=S03,S07"}, "filter two stores, all cards", [this] { pages(); }); });
        });
    }
    void filter(const std::vector<std::string>& expressions, const char* what, std::function<void()> next) {
        const auto filter = parse_filter(expressions, *session_.snapshot());
        if (!filter) return QApplication::exit(1);
        step_.restart();
        session_.set_filter(*filter);
        when_cards_are_ready([this, what, next = std::move(next)] {
            report(what);
            next();
        });
    }
    void pages() {
        step_.restart();
        session_.set_filter({});
        for (const char* page : {"data", "quality", "customers", "segments", "trends", "report", "overview"})
            window_.show_page(QString::fromLatin1(page));
        when_cards_are_ready([this] {
            report("walk through all pages");
            import();
        });
    }
    void import() {
        step_.restart();
        ImportRequest request{.kind = DatasetKind::transactions,
                              .files = {setting_.folder / fmt::format("lines-{}.csv", setting_.import_lines)},
                              .mapping = {},
                              .settings = {{"again", "yes"}}};
        make_lines_csv(request.files.front(), setting_.import_lines);
        session_.import(request, this, [this](Result<std::vector<FileOutcome>> outcome) {
            if (!outcome) fmt::print("  import failed: {}\n", to_string(outcome.error().message));
            report("import into the open project");
            connect(&session_, &Session::changed, this, [this] { undo(); }, Qt::SingleShotConnection);
        });
    }
    void undo() {
        when_cards_are_ready([this] {
            report("import and all cards");
            step_.restart();
            connect(&session_, &Session::changed, this, [this] {
                report("undo the import");
                QApplication::exit(0);
            }, Qt::SingleShotConnection);
            session_.undo_import();
        });
    }

    MainWindow& window_;
    Session& session_;
    Setting setting_;
    QElapsedTimer step_;
    Watch watch_;
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
    QApplication application(argc, argv);
    set_up_application(application);
    Jobs jobs;
    Session session(jobs);
    Appearance appearance;
    MainWindow window(session, appearance);
    window.resize(1440, 900);
    window.show();
    Script script(window, setting);
    QTimer::singleShot(0, &window, [&] {
        window.grab();  // everything of the first page is painted
        fmt::print("  start to a usable window {:.0f} ms (under 500 with the process)\n", double(timer.elapsed()));
        script.open();
    });
    application.exec();
}

}  // namespace clientele::bench
