#include "watched_application.h"

#include <fmt/format.h>
#include <time.h>
#include <unistd.h>

#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <fstream>
#include <utility>

namespace clientele::bench {
namespace {

double thread_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::string name_of(const char* of_class, const QString& name, int type) {
    const char* known = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return fmt::format("{}{}{} {}", of_class, name.isEmpty() ? "" : " ", name.toStdString(),
                       known ? known : std::to_string(type));
}

}  // namespace

double stolen_ms() {
    constexpr int fields_before = 7;  // user, nice, system, idle, iowait, irq, softirq
    std::ifstream in("/proc/stat");
    std::string field;
    in >> field;
    for (int i = 0; i < fields_before; ++i) in >> field;
    double ticks = 0;
    return in >> ticks ? ticks * 1e3 / static_cast<double>(::sysconf(_SC_CLK_TCK)) : 0;
}

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv) {
    if (qEnvironmentVariableIsSet("CLIENTELE_BENCH_EVENTS"))
        all_above_ms_ = qEnvironmentVariable("CLIENTELE_BENCH_EVENTS").toDouble();
    turns_.setInterval(1);
    turns_.setTimerType(Qt::PreciseTimer);
    connect(&turns_, &QTimer::timeout, this, [this] {
        longest_.wait_ms = std::max(longest_.wait_ms, static_cast<double>(turn_.nsecsElapsed()) / 1e6 - 1);
        turn_.restart();
    });
    turn_.start();
    turns_.start();
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (depth_ > 0 || QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const char* of_class = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    const int type = event->type();
    QElapsedTimer clock;
    clock.start();
    const double before = thread_ms();
    ++depth_;
    const bool taken = QApplication::notify(receiver, event);
    --depth_;
    const double took = thread_ms() - before;
    const double on_the_clock = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (all_above_ms_ >= 0 && on_the_clock > all_above_ms_)
        fmt::print("      {:5.1f} ms, {:5.1f} ms work, {}\n", on_the_clock, took, name_of(of_class, name, type));
    if (took > longest_.work_ms) {
        longest_.work_ms = took;
        longest_.of = name_of(of_class, name, type);
    }
    return taken;
}

Longest WatchedApplication::take() {
    turn_.restart();  // what is left of this turn is the next step's
    return std::exchange(longest_, {});
}

}  // namespace clientele::bench
