#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <any>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// One piece of work under way, for the status bar. Lives until finished() has been delivered.
class Job : public QObject {
    Q_OBJECT
   public:
    Job(QString title, QObject* parent);
    QString title() const { return title_; }
    double fraction() const { return fraction_; }   ///< 0 to 1
    QString doing() const { return doing_; }
    bool stopping() const { return stop_->load(); }

   public Q_SLOTS:
    /// Asks the work to stop; it does within a second and ends as cancelled.
    void stop();

   Q_SIGNALS:
    void progressed();
    void finished();

   private:
    friend class Jobs;
    QString title_;
    double fraction_ = 0;
    QString doing_;
    std::shared_ptr<std::atomic<bool>> stop_ = std::make_shared<std::atomic<bool>>(false);
};

/// Where work waits for its turn. Work in one lane runs one after another in order; lanes run beside each other.
/// `project` is the lane of everything that touches the Project object; `analysis` may run several at once.
enum class Lane { project, analysis };

/// Runs core calls on background threads: the only place of the program that knows of threads. Results come back to the
/// window's thread, and only while the receiver lives. Destroying it stops all jobs and waits for them.
class Jobs : public QObject {
    Q_OBJECT
   public:
    explicit Jobs(QObject* parent = nullptr);
    ~Jobs() override;

    /// Runs work(progress) in a lane; then calls done(result) on the window's thread, unless `receiver` is gone.
    /// A cancelled job's result is the error `cancelled`. Quiet jobs are not shown in the status bar.
    template <class T>
    Job* run(Lane lane, const QString& title, std::function<Result<T>(const Progress&)> work, QObject* receiver,
             std::function<void(Result<T>)> done, bool quiet = false) {
        auto result = std::make_shared<Result<T>>(std::unexpected(Error{}));
        return start(
            lane, title, [result, work = std::move(work)](const Progress& progress) { *result = work(progress); },
            receiver, [result, done = std::move(done)] { done(std::move(*result)); }, quiet);
    }

    /// The visible jobs under way or waiting, oldest first.
    const std::vector<Job*>& shown() const { return shown_; }
    bool busy(Lane lane) const;
    void stop_all();

   Q_SIGNALS:
    void changed();   ///< the list of shown jobs, or the progress of one
    void idle();      ///< nothing under way in any lane

   private:
    Job* start(Lane lane, const QString& title, std::function<void(const Progress&)> work, QObject* receiver,
               std::function<void()> done, bool quiet);
    struct Pool;
    std::unique_ptr<Pool> pool_;
    std::vector<Job*> shown_;
};

}  // namespace clientele
