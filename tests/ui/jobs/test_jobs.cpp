#include <QSignalSpy>
#include <QTest>
#include <numeric>
#include <semaphore>
#include <thread>

#include "ui/jobs/free_in_background.h"
#include "ui/jobs/jobs.h"

using namespace clientele;

namespace {

using Work = std::function<Result<int>(const Progress&)>;
using Done = std::function<void(Result<int>)>;

/// Works until it is told to stop, as a long analysis does.
Result<int> until_stopped(const Progress& progress) {
    while (progress(0.5)) std::this_thread::yield();
    return cancelled();
}

}  // namespace

class TestJobs : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_result_comes_back_to_the_windows_thread() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        QThread* worker = nullptr;
        QThread* receiver = nullptr;
        int got = 0;
        jobs.run<int>(Lane::analysis, QStringLiteral("Counting"), Work([&](const Progress&) -> Result<int> {
                          worker = QThread::currentThread();
                          return 42;
                      }),
                      this, Done([&](Result<int> result) {
                          receiver = QThread::currentThread();
                          got = *result;
                      }));
        QVERIFY(jobs.busy(Lane::analysis));
        QVERIFY(idle.wait());
        QCOMPARE(got, 42);
        QVERIFY(worker != receiver);
        QCOMPARE(receiver, thread());
        QVERIFY(!jobs.busy(Lane::analysis));
        QVERIFY(jobs.shown().empty());
    }

    void the_project_lane_keeps_the_order() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        std::vector<int> order;
        for (int i = 0; i < 20; ++i)
            jobs.run<int>(Lane::project, QStringLiteral("Step"), Work([&order, i](const Progress&) -> Result<int> {
                              order.push_back(i);  // one thread at a time, or this is a race
                              return i;
                          }),
                          this, Done([](Result<int>) {}));
        QVERIFY(idle.wait());
        std::vector<int> expected(20);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(order, expected);
    }

    void analyses_run_beside_each_other() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        std::binary_semaphore first(0);
        std::binary_semaphore second(0);
        int ended = 0;
        const auto meet = [&](std::binary_semaphore& mine, std::binary_semaphore& other) {
            return Work([&](const Progress&) -> Result<int> {
                mine.release();
                other.acquire();  // hangs unless both run at once
                return 1;
            });
        };
        const Done done([&](Result<int> result) { ended += *result; });
        jobs.run<int>(Lane::analysis, QStringLiteral("One"), meet(first, second), this, done);
        jobs.run<int>(Lane::analysis, QStringLiteral("Two"), meet(second, first), this, done);
        QVERIFY(idle.wait());
        QCOMPARE(ended, 2);
    }

    void a_stopped_job_ends_as_cancelled_within_a_second() {
        Jobs jobs;
        std::optional<ErrorCode> code;
        Job* job = jobs.run<int>(Lane::analysis, QStringLiteral("Long"), Work(until_stopped), this,
                                 Done([&](Result<int> result) { code = result.error().code; }));
        QSignalSpy progressed(job, &Job::progressed);
        QVERIFY(progressed.wait());
        QSignalSpy finished(job, &Job::finished);
        job->stop();
        QVERIFY(job->stopping());
        QVERIFY(finished.wait(1000));
        QVERIFY(code == ErrorCode::cancelled);
    }

    void a_job_that_is_stopped_while_it_waits_never_runs() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        bool ran = false;
        std::optional<ErrorCode> code;
        Job* first =
            jobs.run<int>(Lane::project, QStringLiteral("First"), Work(until_stopped), this, Done([](Result<int>) {}));
        Job* waiting = jobs.run<int>(Lane::project, QStringLiteral("Second"), Work([&](const Progress&) -> Result<int> {
                                         ran = true;
                                         return 1;
                                     }),
                                     this, Done([&](Result<int> result) { code = result.error().code; }));
        waiting->stop();
        first->stop();
        QVERIFY(idle.wait());
        QVERIFY(!ran);
        QVERIFY(code == ErrorCode::cancelled);
    }

    void progress_is_shown_but_not_flooded() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        QSignalSpy changed(&jobs, &Jobs::changed);
        QElapsedTimer clock;
        clock.start();
        Job* job =
            jobs.run<int>(Lane::analysis, QStringLiteral("Reading"), Work([](const Progress& progress) -> Result<int> {
                              for (int i = 0; i <= 200'000; ++i)
                                  if (!progress(i / 200'000.0, text("{0} rows", count(i)))) return cancelled();
                              return 1;
                          }),
                          this, Done([](Result<int>) {}));
        QString seen;
        double fraction = -1;
        connect(job, &Job::progressed, this, [&] {
            seen = job->doing();
            fraction = job->fraction();
        });
        QVERIFY(idle.wait());
        QVERIFY(seen.endsWith(QStringLiteral(" rows")));
        QVERIFY(fraction >= 0 && fraction <= 1);
        QVERIFY2(changed.count() <= clock.elapsed() / 50 + 4, qPrintable(QString::number(changed.count())));
    }

    void nothing_comes_back_to_a_receiver_that_is_gone() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        jobs.run<int>(Lane::analysis, QStringLiteral("Long"), Work(until_stopped), receiver.get(),
                      Done([&](Result<int>) { called = true; }));
        receiver.reset();  // also stops the work, or idle would never come
        QVERIFY(idle.wait());
        QVERIFY(!called);
    }

    void quiet_jobs_are_not_shown() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        jobs.run<int>(Lane::analysis, {}, Work([](const Progress&) -> Result<int> { return 1; }), this,
                      Done([](Result<int>) {}), true);
        QVERIFY(jobs.shown().empty());
        QVERIFY(jobs.busy(Lane::analysis));
        QVERIFY(idle.wait());
    }

    void destroying_stops_and_waits() {
        std::atomic<bool> ended = false;
        {
            Jobs jobs;
            jobs.run<int>(Lane::project, QStringLiteral("Long"), Work([&](const Progress& progress) {
                              auto result = until_stopped(progress);
                              ended = true;
                              return result;
                          }),
                          this, Done([](Result<int>) { QFAIL("no result may come after the end"); }));
            Job* job = jobs.shown().front();
            QSignalSpy progressed(job, &Job::progressed);
            QVERIFY(progressed.wait());
        }
        QVERIFY(ended);
    }

    void what_a_library_throws_becomes_an_error() {
        Jobs jobs;
        QSignalSpy idle(&jobs, &Jobs::idle);
        std::optional<ErrorCode> code;
        jobs.run<int>(Lane::analysis, QStringLiteral("Large"),
                      Work([](const Progress&) -> Result<int> { throw std::bad_alloc(); }), this,
                      Done([&](Result<int> result) { code = result.error().code; }));
        QVERIFY(idle.wait());
        QVERIFY(code == ErrorCode::too_large);
    }

    void what_the_window_lets_go_of_is_freed_elsewhere() {
        QThread* freed_on = nullptr;
        std::binary_semaphore freed(0);
        const auto free = [&](const int* number) {
            delete number;
            freed_on = QThread::currentThread();
            freed.release();
        };
        std::shared_ptr<const int> shown = freed_in_background(std::shared_ptr<const int>(new int(42), free));
        std::shared_ptr<const int> other = shown;
        QCOMPARE(*shown, 42);
        shown.reset();
        QCOMPARE(*other, 42);
        QVERIFY(!freed.try_acquire());
        other.reset();
        QVERIFY(freed.try_acquire_for(std::chrono::seconds(10)));
        QVERIFY(freed_on != thread());
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "test_jobs.moc"
