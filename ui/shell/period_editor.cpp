#include "ui/shell/period_editor.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/data_facts.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QDate qdate(Date date) {
    const YearMonthDay d = civil(date);
    return QDate(d.year, d.month, d.day);
}

Date date_from(const QDate& date) { return make_date(date.year(), date.month(), date.day()).value_or(Date{}); }

}  // namespace

std::vector<std::pair<QString, Period>> usual_periods(const Period& data) {
    const auto back = [&](int months) { return Period{Date{add_months(data.last, -months).days + 1}, data.last}; };
    std::vector<std::pair<QString, Period>> periods{{PeriodEditor::tr("Last month of the data"), back(1)},
                                                    {PeriodEditor::tr("Last 3 months"), back(3)},
                                                    {PeriodEditor::tr("Last 6 months"), back(6)},
                                                    {PeriodEditor::tr("Last 12 months"), back(12)}};
    const int last = civil(data.last).year;
    for (int year = last; year >= std::max(civil(data.first).year, last - 2); --year)
        periods.push_back({QString::number(year), Period{*make_date(year, 1, 1), *make_date(year, 12, 31)}});
    return periods;
}

PeriodEditor::PeriodEditor(Session& session, QWidget* parent)
    : Popup(parent),
      session_(session),
      usual_(new QVBoxLayout),
      first_(new QDateEdit(this)),
      last_(new QDateEdit(this)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    all->setSpacing(scaled(8));
    auto* title = new QLabel(tr("Period"), this);
    set_look(*title, "strong");
    all->addWidget(title);
    auto* everything = new QPushButton(tr("All of the data"), this);
    everything->setObjectName(QStringLiteral("all_of_it"));
    connect(everything, &QPushButton::clicked, this, [this] { choose(std::nullopt); });
    usual_->setSpacing(scaled(4));
    usual_->addWidget(everything);
    all->addLayout(usual_);

    auto* days = new QHBoxLayout;
    for (QDateEdit* day : {first_, last_}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(QString::fromStdString(current_format().date_pattern));
    }
    first_->setAccessibleName(tr("First day"));
    last_->setAccessibleName(tr("Last day"));
    days->addWidget(first_);
    days->addWidget(new QLabel(tr("to"), this));
    days->addWidget(last_);
    all->addLayout(days);
    auto* use = new QPushButton(tr("Use these days"), this);
    set_look(*use, "primary");
    use->setObjectName(QStringLiteral("use_days"));
    connect(use, &QPushButton::clicked, this, [this] {
        Period period{date_from(first_->date()), date_from(last_->date())};
        if (period.last < period.first) std::swap(period.first, period.last);
        choose(period);
    });
    all->addWidget(use);
    if (const auto& period = session.filter().period) {
        if (!period->first.missing()) first_->setDate(qdate(period->first));
        if (!period->last.missing()) last_->setDate(qdate(period->last));
    }
    using Facts = std::vector<DatasetFacts>;
    session.jobs().run<Facts>(
        Lane::analysis, {},
        [snapshot = session.snapshot()](const Progress& progress) { return data_facts(*snapshot, progress); }, this,
        [this](const Result<Facts>& facts) {
            if (!facts) return;
            std::optional<Period> span;
            for (const DatasetFacts& fact : *facts) {
                // Sign-up days of customers reach far beyond what happened; the events count.
                if (!fact.period || spec(fact.kind).key == "customer_id") continue;
                if (!span) span = fact.period;
                span->first = std::min(span->first, fact.period->first);
                span->last = std::max(span->last, fact.period->last);
            }
            if (span) offer(*span);
        },
        true);
}

void PeriodEditor::offer(const Period& span) {
    for (const auto& [name, period] : usual_periods(span)) {
        auto* button = new QPushButton(name, this);
        button->setToolTip(qtext(describe(period)));
        connect(button, &QPushButton::clicked, this, [this, chosen_period = period] { choose(chosen_period); });
        usual_->addWidget(button);
    }
    if (!session_.filter().period) {
        first_->setDate(qdate(span.first));
        last_->setDate(qdate(span.last));
    }
    adjustSize();
}

void PeriodEditor::choose(const std::optional<Period>& period) {
    Q_EMIT chosen(period);
    close();
}

}  // namespace clientele
