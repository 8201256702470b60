#include "ui/findings/metrics_row.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/findings/wrap_layout.h"
#include "ui/findings/metric_text.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString value_html(const Metric& metric) {
    const Format& format = current_format();
    QString value = metric_value(metric.value, metric.unit, format).toHtmlEscaped();
    if (const QString interval = metric_interval(metric, format); !interval.isEmpty())
        value += QStringLiteral(" <span style=\"font-size:%1px;font-weight:400;color:%2\">%3</span>")
                     .arg(scaled(12))
                     .arg(current_theme().muted.name(), interval.toHtmlEscaped());
    return value;
}

QString caption_html(const Metric& metric) {
    QString caption = qtext(metric.label).toHtmlEscaped();
    const QString change = metric_change(metric, current_format());
    if (change.isEmpty()) return caption;
    const Theme& theme = current_theme();
    const int said = verdict(metric);
    const QColor ink = said > 0 ? theme.good : said < 0 ? theme.bad : theme.muted;
    return caption + QStringLiteral(" <span style=\"color:%1\">%2</span>").arg(ink.name(), change.toHtmlEscaped());
}

/// Captions that name a question in full go on over several lines: the card would be wider than its page.
void break_long_caption(QLabel& caption) {
    const int widest = scaled(300);
    caption.setWordWrap(false);
    caption.setMinimumSize(0, 0);
    caption.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (caption.sizeHint().width() <= widest) return;
    caption.setWordWrap(true);
    caption.setFixedSize(widest, caption.heightForWidth(widest));
}

QLabel* rich_label(const char* look, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    set_look(*label, look);
    return label;
}

}  // namespace

MetricsRow::MetricsRow(QWidget* parent) : QWidget(parent) {
    new WrapLayout(this, scaled(26), scaled(8));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MetricsRow::set_metrics(const std::vector<Metric>& metrics) {
    metrics_ = metrics;
    build();
}

void MetricsRow::build() {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    labels_.clear();
    for (const Metric& metric : metrics_) {
        auto* box = new QWidget(this);
        box->setAccessibleName(metric_in_words(metric, current_format()));
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(scaled(1));
        QLabel* value = rich_label("metric", box);
        QLabel* caption = rich_label("muted", box);
        if (metric.change) caption->setToolTip(qtext(metric.change_of));
        column->addWidget(value);
        column->addWidget(caption);
        labels_.emplace_back(value, caption);
        layout()->addWidget(box);
        box->show();
    }
    write();
    setVisible(!metrics_.empty());
}

void MetricsRow::write() {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        labels_[i].first->setText(value_html(metrics_[i]));
        labels_[i].second->setText(caption_html(metrics_[i]));
        break_long_caption(*labels_[i].second);
    }
}

void MetricsRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) write();
}

}  // namespace clientele
