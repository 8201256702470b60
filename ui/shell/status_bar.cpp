#include "ui/shell/status_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr int brief = 300;  // milliseconds: work that ends sooner is not worth a flicker

}  // namespace

QString remaining(double seconds) {
    if (seconds < 60) return StatusBar::tr("about %1 s").arg(seconds < 10 ? qRound(seconds) : qRound(seconds / 5) * 5);
    return StatusBar::tr("about %1 min").arg(qRound(seconds / 60));
}

StatusBar::StatusBar(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      later_(new QTimer(this)),
      title_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      state_(new QLabel(this)),
      stop_(new QPushButton(tr("Stop"), this)),
      saved_(new QLabel(this)) {
    setAttribute(Qt::WA_StyledBackground);
    set_look(*this, "status-bar");
    setFixedHeight(scaled(30));
    for (QLabel* label : {title_, state_, saved_}) set_look(*label, "muted");
    bar_->setTextVisible(false);
    bar_->setRange(0, 1000);
    bar_->setFixedWidth(scaled(140));
    bar_->setAccessibleName(tr("Progress"));
    stop_->setObjectName(QStringLiteral("stop"));
    set_look(*stop_, "small");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), 0, scaled(14), 0);
    row->setSpacing(scaled(14));
    for (QWidget* widget : std::initializer_list<QWidget*>{title_, bar_, state_, stop_}) row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(saved_);
    later_->setSingleShot(true);
    later_->setInterval(brief);
    connect(later_, &QTimer::timeout, this, &StatusBar::refresh);
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (shown_) shown_->stop();
    });
    connect(&session.jobs(), &Jobs::changed, this, &StatusBar::refresh);
    connect(&session, &Session::changed, this, &StatusBar::refresh);
    connect(&session, &Session::closed, this, &StatusBar::refresh);
    refresh();
}

void StatusBar::refresh() {
    const auto& jobs = session_.jobs().shown();
    const auto worth = std::ranges::find_if(jobs, [](const Job* job) { return job->age() >= brief; });
    const bool any = worth != jobs.end();
    for (QWidget* widget : std::initializer_list<QWidget*>{title_, bar_, state_, stop_}) widget->setVisible(any);
    shown_ = any ? *worth : nullptr;
    if (any)
        show_job(**worth, jobs.size() - 1);
    else if (!jobs.empty() && !later_->isActive())
        later_->start();
    const bool changing = std::ranges::any_of(jobs, [](const Job* job) { return job->lane() == Lane::project; });
    saved_->setText(!session_.is_open() || changing ? QString()
                    : session_.read_only()          ? tr("Read-only")
                                                    : tr("All changes saved"));
}

void StatusBar::show_job(const Job& job, std::size_t others) {
    title_->setText(title_->fontMetrics().elidedText(job.title(), Qt::ElideMiddle, scaled(320)));
    title_->setToolTip(job.title());
    bar_->setValue(qRound(job.fraction() * 1000));
    QStringList parts{tr("%1%").arg(qRound(job.fraction() * 100))};
    if (!job.doing().isEmpty()) parts << job.doing();
    if (const auto seconds = job.seconds_left()) parts << remaining(*seconds);
    if (job.stopping()) parts = {tr("Stopping…")};
    if (others > 0) parts << tr("%n more waiting", nullptr, static_cast<int>(others));
    state_->setText(parts.join(QStringLiteral(" · ")));
    stop_->setEnabled(!job.stopping());
    stop_->setAccessibleName(tr("Stop: %1").arg(job.title()));
}

}  // namespace clientele
