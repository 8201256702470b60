#include "ui/findings/ranked_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/analysis.h"
#include "ui/charts/chart_view.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/page.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

// Widths and heights of the drawings in pixels.
constexpr int picture_width = 300, picture_height = 150, picture_beside_from = 640, rank_width = 26;

QLabel* words_label(const QString& words, const char* look, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    set_look(*label, look);
    return label;
}

/// "Alerts, on the page Trends"
QString source_of(const Highlight& told) {
    const Analysis* analysis = find_analysis(told.analysis);
    if (!analysis) return {};
    const QString title = qtext(Text(analysis->title, {}));
    const auto all = pages();
    const auto page = std::ranges::find(all, analysis->page, &PageSpec::id);
    return page == all.end() ? title : RankedList::tr("%1, on the page %2").arg(title, qtext(Text(page->title, {})));
}

QString tidings_of(const Highlight& told) {
    if (told.casts_doubt) return RankedList::tr("⚠ Puts other figures in doubt");
    switch (told.tidings) {
        case Tidings::good:
            return RankedList::tr("Good news");
        case Tidings::bad:
            return RankedList::tr("Needs attention");
        case Tidings::neither:
            break;
    }
    return {};
}

const char* look_of(const Highlight& told) {
    if (told.casts_doubt) return "warning";
    return told.tidings == Tidings::good ? "good" : told.tidings == Tidings::bad ? "bad" : "muted";
}

}  // namespace

bool RankedList::tells_of_others(const Finding& finding) {
    return std::ranges::any_of(finding.highlights, [&](const Highlight& each) {
        return !each.analysis.empty() && each.analysis != finding.provenance.analysis;
    });
}

RankedList::RankedList(Jobs& jobs, QWidget* parent) : QWidget(parent), jobs_(jobs) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
}

void RankedList::set_finding(const Finding& finding) {
    for (RankedRow* row : rows_) {
        row->hide();
        row->deleteLater();
    }
    rows_.clear();
    for (std::size_t i = 0; i < finding.highlights.size(); ++i) {
        const Highlight& told = finding.highlights[i];
        if (told.analysis.empty()) continue;
        auto* row = new RankedRow(finding, i, jobs_, this);
        connect(row, &RankedRow::chosen, this,
                [this, analysis = qtext(told.analysis), options = told.options] { Q_EMIT wanted(analysis, options); });
        layout()->addWidget(row);
        rows_.push_back(row);
        row->show();
    }
}

RankedRow::RankedRow(const Finding& finding, std::size_t rank, Jobs& jobs, QWidget* parent) : QWidget(parent) {
    const Highlight& told = finding.highlights[rank];
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_StyledBackground);
    set_look(*this, "ranked");
    const QString sentence = qtext(told.sentence), why = qtext(told.why), source = source_of(told);
    setAccessibleName(QStringLiteral("%1. %2").arg(rank + 1).arg(sentence));
    setAccessibleDescription(why);
    setToolTip(tr("Show it: %1").arg(source));
    auto* number = new QLabel(QString::number(rank + 1), this);
    set_look(*number, "metric");
    number->setFixedWidth(scaled(rank_width));
    auto* words = new QVBoxLayout;
    words->setSpacing(scaled(3));
    words->addWidget(words_label(sentence, "headline", this));
    if (!why.isEmpty()) words->addWidget(words_label(why, "body", this));
    if (!told.action.empty()) words->addWidget(words_label(QStringLiteral("→ ") + qtext(told.action), "muted", this));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(scaled(10));
    if (const QString said = tidings_of(told); !said.isEmpty()) {
        auto* label = new QLabel(said, this);
        set_look(*label, look_of(told));
        foot->addWidget(label);
    }
    auto* source_label = words_label(source, "accent", this);
    foot->addWidget(source_label, 1);
    words->addLayout(foot);
    words->addStretch(1);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    line->setSpacing(scaled(10));
    line->addWidget(number, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    const ChartSpec* spec = finding.chart(told.chart);
    const FindingTable* table = spec ? finding.table(spec->table) : nullptr;
    if (!table) return;
    chart_ = new ChartView(this);
    chart_->set_jobs(&jobs);
    chart_->set_theme(current_theme());
    chart_->set_chart(*table, *spec);
    chart_->setFixedSize(scaled(picture_width), scaled(picture_height));
    chart_->setFocusPolicy(Qt::NoFocus);
    chart_->setAttribute(Qt::WA_TransparentForMouseEvents);  // the whole row is one thing to click
    chart_->setAccessibleName(qtext(spec->title));
    line->addWidget(chart_, 0, Qt::AlignTop);
}

void RankedRow::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) Q_EMIT chosen();
}

void RankedRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT chosen();
    else
        QWidget::keyPressEvent(event);
}

void RankedRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && chart_) chart_->set_theme(current_theme());
}

void RankedRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (chart_) chart_->setVisible(width() >= scaled(picture_beside_from));
}

}  // namespace clientele
