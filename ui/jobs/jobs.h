#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// Where work waits for its turn. Work in one lane runs one after another in order; lanes run beside each other.
/// `project` is the lane of everything that touches the Project object; `analysis` may run several at once. `checking`
/// is what may come later than the rest; `background` takes long and waits for nobody: one at a time, with what the
/// other lanes leave, and nothing counts as under way for it.
enum class Lane { project, analysis, checking, background };

/// One piece of work under way, for the status bar. Lives until finished() has been delivered.
class Job : public QObject {
    Q_OBJECT
 public:
    Job(Lane lane, QString title, QObject* parent);
    Lane lane() const { return lane_; }
    QString title() const { return title_; }
    qint64 age() const { return made_.elapsed(); }  ///< milliseconds since it was asked for
    double fraction() const { return fraction_; }   ///< 0 to 1
    QString doing() const { return doing_; }
    /// Seconds until the end as the progress so far suggests; nothing while that would be a guess.
    std::optional<double> seconds_left() const;
    bool stopping() const { return stop_->load(); }

 public Q_SLOTS:
    /// Asks the work to stop; it does within a second and ends as cancelled.
    void stop();

 Q_SIGNALS:
    void progressed();
    void finished();

 private:
    friend class Jobs;
    Lane lane_;
    QString title_;
    QElapsedTimer made_;
    double fraction_ = 0;
    QString doing_;
    QElapsedTimer running_;  // since the first progress
    std::shared_ptr<std::atomic<bool>> stop_ = std::make_shared<std::atomic<bool>>(false);
};

namespace detail {
/// Runs the work of a job. Core reports failures as values; what a library throws all the same must not end the
/// program.
template <class T>
Result<T> guarded(const std::function<Result<T>(const Progress&)>& work, const Progress& progress) {
    try {
        return work(progress);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::too_large,
                    text("There is not enough memory for this. Close other programs or filter to fewer rows."));
    } catch (const std::exception& problem) {
        return fail(ErrorCode::internal, text("An unexpected problem stopped the work: {0}.", name(problem.what())));
    }
}
}  // namespace detail

/// Runs core calls on background threads: the only place of the program that knows of threads. Results come back to the
/// window's thread, and only while the receiver lives. Destroying it stops all jobs and waits for them.
class Jobs : public QObject {
    Q_OBJECT
 public:
    explicit Jobs(QObject* parent = nullptr);
    ~Jobs() override;

    /// Runs work(progress) in a lane; then calls done(result) on the window's thread, unless `receiver` is gone.
    /// A cancelled job's result is the error `cancelled`. Quiet jobs are not shown in the status bar. When the receiver
    /// is destroyed the job is asked to stop, since nobody waits for its result.
    template <class T>
    Job* run(Lane lane, const QString& title, std::function<Result<T>(const Progress&)> work, QObject* receiver,
             std::function<void(Result<T>)> done, bool quiet = false) {
        auto result = std::make_shared<Result<T>>(cancelled());
        return start(
            lane, title,
            [result, work = std::move(work)](const Progress& progress) {
                *result = detail::guarded<T>(work, progress);
            },
            receiver, [result, done = std::move(done)] { done(std::move(*result)); }, quiet);
    }

    /// The visible jobs under way or waiting, oldest first.
    const std::vector<Job*>& shown() const { return shown_; }
    bool busy(Lane lane) const;
    void stop_all();

 Q_SIGNALS:
    void changed();  ///< the list of shown jobs, or the progress of one
    void idle();     ///< nothing under way in any lane but that of the background

 private:
    Job* start(Lane lane, const QString& title, std::function<void(const Progress&)> work, QObject* receiver,
               std::function<void()> done, bool quiet);
    void end(Lane lane, Job* job);
    struct Pool;
    std::unique_ptr<Pool> pool_;
    std::vector<Job*> jobs_;  // all under way or waiting
    std::vector<Job*> shown_;
};

}  // namespace clientele
