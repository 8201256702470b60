#include "ui/jobs/jobs.h"

#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <chrono>
#include <mutex>

#include "ui/shell/reader_format.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace clientele {
namespace {

constexpr std::chrono::milliseconds between_reports{50};

/// What the worker says of its progress, between the threads. Only a report every 50 ms reaches the window: a loop that
/// calls Progress a million times must not fill its event queue.
class Reports {
 public:
    /// True when a report is due and was taken.
    bool take(double fraction, const Text& doing) {
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        auto due = due_.load(std::memory_order_relaxed);
        const auto pause = std::chrono::duration_cast<std::chrono::steady_clock::duration>(between_reports).count();
        if (now < due || !due_.compare_exchange_strong(due, now + pause)) return false;
        const std::scoped_lock lock(mutex_);
        fraction_ = std::clamp(fraction, 0.0, 1.0);
        if (!doing.empty()) doing_ = doing;
        return true;
    }
    std::pair<double, Text> last() const {
        const std::scoped_lock lock(mutex_);
        return {fraction_, doing_};
    }

 private:
    std::atomic<std::chrono::steady_clock::rep> due_ = 0;
    mutable std::mutex mutex_;
    double fraction_ = 0;
    Text doing_;
};

/// The window's thread goes first: work, and the threads that it starts in turn, yield to it as soon as an event comes;
/// work of the background yields to the other lanes as well. Once a thread of the pool, which has one lane.
void yield_to_the_window(Lane lane) {
#ifdef Q_OS_LINUX
    // QThread's priorities have no effect with Linux' usual scheduler. A thread has a nice value of its own there, and
    // those that it starts inherit it.
    thread_local const bool done = [lane] {
        const int nicer = lane == Lane::background ? 19 : 10;
        return ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), nicer) == 0;
    }();
    (void)done;
#else
    QThread::currentThread()->setPriority(lane == Lane::background ? QThread::LowestPriority : QThread::LowPriority);
#endif
}

}  // namespace

Job::Job(Lane lane, QString title, QObject* parent) : QObject(parent), lane_(lane), title_(std::move(title)) {
    made_.start();
}

void Job::stop() {
    if (stop_->exchange(true)) return;
    Q_EMIT progressed();
}

std::optional<double> Job::seconds_left() const {
    if (!running_.isValid() || fraction_ < 0.02 || running_.elapsed() < 1000) return std::nullopt;
    return static_cast<double>(running_.elapsed()) / 1000 * (1 - fraction_) / fraction_;
}

struct Jobs::Pool {
    Pool() {
        project.setMaxThreadCount(1);  // one after another: a Project is used by one thread at a time
        analysis.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, 4));
        checking.setMaxThreadCount(1);  // the first finds out what the others look up
        background.setMaxThreadCount(1);
    }
    QThreadPool& of(Lane lane) {
        switch (lane) {
            case Lane::project: return project;
            case Lane::analysis: return analysis;
            case Lane::background: return background;
            case Lane::checking: break;
        }
        return checking;
    }
    QThreadPool project, analysis, checking, background;
    int under_way[4] = {0, 0, 0, 0};
};

Jobs::Jobs(QObject* parent) : QObject(parent), pool_(std::make_unique<Pool>()) {}

Jobs::~Jobs() {
    for (Job* job : jobs_) job->stop_->store(true);
    pool_->analysis.waitForDone();
    pool_->checking.waitForDone();
    pool_->background.waitForDone();
    pool_->project.waitForDone();
}

bool Jobs::busy(Lane lane) const { return pool_->under_way[static_cast<int>(lane)] > 0; }

void Jobs::stop_all() {
    for (Job* job : jobs_) job->stop();
}

Job* Jobs::start(Lane lane, const QString& title, std::function<void(const Progress&)> work, QObject* receiver,
                 std::function<void()> done, bool quiet) {
    auto* job = new Job(lane, title, this);
    jobs_.push_back(job);
    ++pool_->under_way[static_cast<int>(lane)];
    if (!quiet) shown_.push_back(job);
    if (receiver) connect(receiver, &QObject::destroyed, job, &Job::stop);
    if (!quiet) connect(job, &Job::progressed, this, &Jobs::changed);

    auto reports = std::make_shared<Reports>();
    const auto show = [job, reports] {  // on the window's thread
        const auto [fraction, doing] = reports->last();
        if (!job->running_.isValid()) job->running_.start();
        job->fraction_ = fraction;
        if (!doing.empty()) job->doing_ = qtext(doing);
        Q_EMIT job->progressed();
    };
    // The worker never touches the Job, only its flag and the reports; the job is deleted after the last queued call.
    const Progress progress([this, stop = job->stop_, reports, show](double fraction, const Text& doing) {
        if (fraction >= 0 && reports->take(fraction, doing))
            QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
        return !stop->load(std::memory_order_relaxed);
    });
    const auto finish = [this, lane, job, target = QPointer<QObject>(receiver), done = std::move(done)] {
        end(lane, job);
        if (target) done();
        Q_EMIT job->finished();
        job->deleteLater();
        const bool others = std::ranges::any_of(jobs_, [](const Job* one) { return one->lane() != Lane::background; });
        if (lane != Lane::background ? !others : jobs_.empty()) Q_EMIT idle();
    };
    pool_->of(lane).start([this, lane, progress, finish, work = std::move(work)] {
        yield_to_the_window(lane);
        if (!progress.cancelled()) work(progress);
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    });
    if (!quiet) Q_EMIT changed();
    return job;
}

void Jobs::end(Lane lane, Job* job) {
    --pool_->under_way[static_cast<int>(lane)];
    std::erase(jobs_, job);
    if (std::erase(shown_, job) > 0) Q_EMIT changed();
}

}  // namespace clientele
