#include "ui/findings/computation.h"

#include <algorithm>

#include "ui/jobs/free_in_background.h"
#include "ui/shell/session.h"

namespace clientele {

Computation::Computation(Session& session, const Analysis& analysis, QObject* parent)
    : QObject(parent), session_(session), analysis_(analysis) {
    connect(&session, &Session::changed, this, &Computation::refresh);
    connect(&session, &Session::filter_changed, this, &Computation::refresh);
    connect(&session, &Session::closed, this, &Computation::forget);
    connect(&session.jobs(), &Jobs::idle, this, &Computation::check);
}

Computation::~Computation() {
    blockSignals(true);  // whoever listens may be half gone: a card's parts end before its children
    stop_jobs();
    let_go(std::move(finding_));
}

double Computation::fraction() const { return job_ ? job_->fraction() : 0; }

void Computation::set_options(std::map<std::string, std::string> options) {
    options_ = std::move(options);
    refresh();
}

Computation::Basis Computation::wanted() const {
    Request request;
    request.analysis = analysis_.id;
    request.options = options_;
    request.filter = session_.filter();
    return {session_.path(), session_.snapshot()->version(), std::move(request)};
}

bool Computation::outdated() const { return session_.is_open() && started_ != wanted(); }

void Computation::hold(bool held) {
    held_ = held;
    refresh();
}

void Computation::retry() {
    started_.reset();
    refresh();
}

void Computation::refresh() {
    if (!outdated()) return;
    if (check_) {
        check_->stop();
        checked_ = false;
    }
    if (job_) {
        // What it was started for must not count as done when the reader comes back to it.
        job_->stop();
        job_.clear();
        started_.reset();
        ++run_;
    }
    if (!held_) start();
}

void Computation::start() {
    started_ = wanted();
    const quint64 run = ++run_;
    error_.reset();
    lacks_ = missing(analysis_, *session_.snapshot());
    if (lacks_) {
        let_go(std::exchange(finding_, {}));
        state_ = State::lacking;
        Q_EMIT changed();
        return;
    }
    state_ = State::computing;
    job_ = session_.compute(started_->request, this,
                            [this, run](Result<Finding> result) { take(run, std::move(result)); });
    connect(job_, &Job::progressed, this, &Computation::progressed);
    Q_EMIT changed();
}

void Computation::take(quint64 run, Result<Finding> result) {
    if (run != run_) {
        let_go(std::move(result));
        return;
    }
    job_.clear();
    checked_ = false;
    if (result) {
        let_go(std::exchange(finding_, std::move(*result)));
        state_ = State::shown;
    } else {
        // Stopped from the status bar too: the card offers to compute again. Runs that we stop ourselves are not taken.
        error_ = result.error();
        state_ = State::failed;
    }
    Q_EMIT changed();
}

void Computation::check() {
    if (state_ != State::shown || checked_ || outdated()) return;
    checked_ = true;
    check_ = session_.check_quality(started_->request, this, [this, run = run_](Result<std::vector<Text>> warnings) {
        if (run != run_ || !finding_ || !warnings || warnings->empty()) return;
        std::ranges::move(*warnings, std::back_inserter(finding_->warnings));
        Q_EMIT warned();
    });
}

void Computation::stop_jobs() {
    if (job_) job_->stop();
    if (check_) check_->stop();
}

void Computation::forget() {
    stop_jobs();
    job_.clear();
    ++run_;
    started_.reset();
    let_go(std::exchange(finding_, {}));
    error_.reset();
    lacks_.reset();
    state_ = State::waiting;
    Q_EMIT changed();
}

}  // namespace clientele
