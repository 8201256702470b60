#include "ui/shell/alert_watch.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/analysis.h"
#include "ui/shell/session.h"

namespace clientele {
namespace {

/// Those that trends.alerts counts as new; none where nothing can be watched.
Result<int> new_alerts(const Snapshot& snapshot, const Filter& filter, const Progress& progress) {
    const auto finding = run(snapshot, {.analysis = "trends.alerts", .filter = filter}, progress);
    if (!finding && finding.error().cancelled()) return std::unexpected(finding.error());
    if (!finding) return 0;
    const auto counted = std::ranges::find(finding->metrics, "alerts", &Metric::id);
    return counted == finding->metrics.end() || std::isnan(counted->value) ? 0 : static_cast<int>(counted->value);
}

}  // namespace

AlertWatch::AlertWatch(Session& session) : QObject(&session), session_(session) {
    connect(&session.jobs(), &Jobs::idle, this, &AlertWatch::look);
    connect(&session, &Session::closed, this, &AlertWatch::forget);
}

void AlertWatch::forget() {
    if (job_) job_->stop();
    looked_at_ = 0;
    set_fresh(0);
}

void AlertWatch::set_fresh(int fresh) {
    if (fresh == fresh_) return;
    fresh_ = fresh;
    Q_EMIT changed();
}

void AlertWatch::look() {
    if (!session_.is_open()) return;
    if (session_.snapshot()->version() == looked_at_ && session_.filter() == filter_) return;
    looked_at_ = session_.snapshot()->version();
    filter_ = session_.filter();
    if (job_) job_->stop();
    job_ = session_.jobs().run<int>(
        Lane::background, tr("Counting new alerts"),
        [snapshot = session_.snapshot(), filter = filter_](const Progress& progress) {
            return new_alerts(*snapshot, filter, progress);
        },
        this,
        [this, version = looked_at_, filter = filter_](Result<int> fresh) {
            if (fresh && version == looked_at_ && filter == filter_) set_fresh(*fresh);
        },
        true);
}

}  // namespace clientele
