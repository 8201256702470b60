#include "ui/shell/score_watch.h"

#include <algorithm>

#include "ui/shell/session.h"

namespace clientele {
namespace {

const QString seen_setting = QStringLiteral("seen_falls");
constexpr QChar separator = u' ';

}  // namespace

ScoreWatch::ScoreWatch(Session& session) : QObject(&session), session_(session) {
    connect(&session.jobs(), &Jobs::idle, this, &ScoreWatch::look);
    connect(&session, &Session::opened, this,
            [this] { seen_ = session_.setting(seen_setting).split(separator, Qt::SkipEmptyParts); });
    connect(&session, &Session::closed, this, &ScoreWatch::forget);
}

void ScoreWatch::forget() {
    if (job_) job_->stop();
    fallen_.clear();
    looked_at_ = 0;
    Q_EMIT changed();
}

void ScoreWatch::look() {
    if (!session_.is_open() || session_.snapshot()->version() == looked_at_) return;
    looked_at_ = session_.snapshot()->version();
    if (job_) job_->stop();
    job_ = session_.jobs().run<std::vector<FallenScore>>(
        Lane::checking, tr("Checking the data"),
        [snapshot = session_.snapshot()](const Progress& progress) { return fallen_scores(*snapshot, progress); }, this,
        [this, version = looked_at_](Result<std::vector<FallenScore>> fallen) {
            if (version != looked_at_ || !fallen || *fallen == fallen_) return;
            fallen_ = std::move(*fallen);
            Q_EMIT changed();
        },
        true);
}

std::vector<FallenScore> ScoreWatch::unseen() const {
    std::vector<FallenScore> unseen;
    std::ranges::copy_if(fallen_, std::back_inserter(unseen),
                         [this](const FallenScore& each) { return !seen_.contains(QString::fromStdString(each.key)); });
    return unseen;
}

void ScoreWatch::see() {
    if (unseen().empty()) return;
    seen_.clear();
    for (const FallenScore& each : fallen_) seen_ << QString::fromStdString(each.key);
    if (!session_.read_only()) session_.set_setting(seen_setting, seen_.join(separator));
    Q_EMIT changed();
}

}  // namespace clientele
