#include "ui/findings/card_body.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/charts/chart_view.h"
#include "ui/findings/metrics_row.h"
#include "ui/findings/ranked_list.h"
#include "ui/findings/text_switch.h"
#include "ui/jobs/free_in_background.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

namespace clientele {
namespace {

constexpr int most_rows_shown = 12;
constexpr int least_rows_below = 4;   // a table below its chart shows at least so many

/// Height in the drawings' pixels: bars grow with their number, other charts have one height.
int chart_height(const FindingTable& table, const ChartSpec& spec) {
    if (spec.kind == ChartKind::map) return 420;
    if (spec.kind == ChartKind::flow) return 340;  // a dozen names on either side, and streams between them
    if (spec.kind == ChartKind::waterfall) return std::clamp(static_cast<int>(table.rows()) * 27 + 48, 160, 420);
    if (spec.kind != ChartKind::bars) return 236;
    const int side_by_side = spec.stacked ? 1 : std::max(1, static_cast<int>(spec.y.size()));
    const int room = std::max(27, 15 * side_by_side);
    return std::clamp(static_cast<int>(table.rows()) * room + 40, 120, 420);
}

/// The most that makes it clearer: bars keep a sensible thickness.
int most_chart_height(const FindingTable& table, const ChartSpec& spec) {
    if (spec.kind != ChartKind::bars) return QWIDGETSIZE_MAX;
    return std::max(scaled(chart_height(table, spec)), scaled(static_cast<int>(table.rows()) * 56 + 40));
}

/// The colours by which a pie's slices are told apart mark the rows of its table as well.
QHash<int, int> swatches(const FindingTable& table, const ChartSpec* spec) {
    QHash<int, int> colours;
    if (!spec || spec->kind != ChartKind::pie || spec->x != table.key_column) return colours;
    for (int row = 0; row < static_cast<int>(table.rows()); ++row) colours.insert(row, std::min(row, 5));
    return colours;
}

QLabel* wrapping_label(const char* look, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    set_look(*label, look);
    return label;
}

}  // namespace

CardBody::CardBody(Jobs& jobs, QWidget* parent)
    : QWidget(parent),
      headline_(wrapping_label("headline", this)),
      metrics_(new MetricsRow(this)),
      pick_(new TextSwitch(this)),
      chart_view_(new ChartView(this)),
      table_title_(wrapping_label("muted", this)),
      warnings_(wrapping_label("warning", this)),
      jobs_(jobs) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(headline_);
    column->addWidget(metrics_);
    column->addWidget(pick_);
    column->addWidget(chart_view_, 1);
    column->addWidget(table_title_);
    table_title_->hide();
    column->addWidget(warnings_);
    column->addStretch(0);
    chart_view_->set_jobs(&jobs);
    chart_view_->set_theme(current_theme());
    connect(pick_, &TextSwitch::chosen, this, &CardBody::choose);
    connect(chart_view_, &ChartView::activated, this, &CardBody::mark_activated);
    connect(chart_view_, &ChartView::area_activated, this, &CardBody::area_activated);
    connect(chart_view_, &ChartView::area_chosen, this, [this](const Area& area) {
        const FindingTable* shown = table();
        const bool stores = shown && shown->key_dimension.starts_with("stores.");
        Q_EMIT area_chosen(stores ? DatasetKind::stores : DatasetKind::customers, area);
    });
}

TableView& CardBody::table_view() {
    if (table_view_) return *table_view_;
    table_view_ = new TableView(this);
    table_view_->set_jobs(&jobs_);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(table_title_) + 1, table_view_);
    connect(table_view_, &TableView::row_activated, this, &CardBody::mark_activated);
    return *table_view_;
}

bool CardBody::has_chart() const { return !finding_.charts.empty() || RankedList::tells_of_others(finding_); }

const ChartSpec* CardBody::chart() const {
    if (const ChartSpec* chosen = finding_.chart(chart_id_)) return chosen;
    return finding_.charts.empty() ? nullptr : &finding_.charts.front();
}

const FindingTable* CardBody::table() const {
    const ChartSpec* spec = chart();
    if (!shows_table_ && spec) return finding_.table(spec->table);
    if (const FindingTable* chosen = finding_.table(table_id_)) return chosen;
    if (const FindingTable* drawn = spec ? finding_.table(spec->table) : nullptr) return drawn;
    return finding_.tables.empty() ? nullptr : &finding_.tables.front();
}

void CardBody::set_finding(const Finding& finding) {
    let_go(std::exchange(finding_, finding));
    if (!has_chart()) shows_table_ = true;
    headline_->setText(qtext(finding_.headline));
    metrics_->set_metrics(finding_.metrics);
    set_warnings(finding.warnings);
    show_ranked();
    show_view();
}

/// Made once for a finding: its rows hold charts of their own.
void CardBody::show_ranked() {
    if (!ranked_ && !RankedList::tells_of_others(finding_)) return;
    if (!ranked_) {
        ranked_ = new RankedList(jobs_, this);
        auto* column = static_cast<QVBoxLayout*>(layout());
        column->insertWidget(column->indexOf(chart_view_), ranked_);
        connect(ranked_, &RankedList::wanted, this, &CardBody::finding_wanted);
    }
    ranked_->set_finding(finding_);
}

void CardBody::set_warnings(const std::vector<Text>& all) {
    finding_.warnings = all;
    QStringList warnings;
    for (const Text& warning : finding_.warnings) warnings << QStringLiteral("⚠ ") + qtext(warning);
    warnings_->setText(warnings.join(QLatin1Char('\n')));
    warnings_->setVisible(!warnings.isEmpty());
}

void CardBody::show_table(bool table) {
    shows_table_ = table || !has_chart();
    show_view();
}

void CardBody::choose(int index) {
    const auto at = static_cast<std::size_t>(index);
    if (shows_table_)
        table_id_ = finding_.tables[at].id;
    else
        chart_id_ = finding_.charts[at].id;
    show_view();
}

void CardBody::show_view() {
    QStringList titles;
    int present = 0;
    if (shows_table_) {
        for (const FindingTable& each : finding_.tables) {
            if (&each == table()) present = static_cast<int>(titles.size());
            titles << qtext(each.title);
        }
    } else {
        for (const ChartSpec& each : finding_.charts) {
            if (&each == chart()) present = static_cast<int>(titles.size());
            titles << qtext(each.title);
        }
    }
    pick_->set_choices(titles);
    pick_->set_current(present);
    pick_->setVisible(titles.size() > 1);
    const FindingTable* shown = table();
    const bool ranked = !shows_table_ && RankedList::tells_of_others(finding_);
    if (ranked) pick_->hide();
    if (ranked_) ranked_->setVisible(ranked);
    chart_view_->setVisible(!shows_table_ && shown && !ranked);
    table_title_->hide();
    if (table_view_) table_view_->setVisible(shows_table_ && shown);
    if (!shown || ranked) return;
    if (shows_table_) show_rows();
    else show_chart();
    share_room();
}

void CardBody::show_rows() {
    const FindingTable& shown = *table();
    TableView& view = table_view();
    view.set_table(shown);
    view.model_of_table().set_swatches(swatches(shown, chart()));
    view.setAccessibleName(qtext(shown.title));
    view.show();
}

void CardBody::show_chart() {
    const FindingTable& drawn = *table();
    chart_view_->set_chart(drawn, *chart());
    chart_view_->setAccessibleName(qtext(chart()->title));
    chart_view_->setAccessibleDescription(qtext(finding_.headline));
}

void CardBody::set_room(int height) {
    if (height == room_) return;
    room_ = height;
    share_room();
}

/// Everything but the chart and the table, and the gaps around them.
int CardBody::height_of_words() const {
    int height = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        const QLayoutItem* item = layout()->itemAt(i);
        const QWidget* widget = const_cast<QLayoutItem*>(item)->widget();
        if (!widget || item->isEmpty() || widget == chart_view_ || widget == table_view_ || widget == table_title_)
            continue;
        height += (item->hasHeightForWidth() ? item->heightForWidth(width()) : item->sizeHint().height()) +
                  layout()->spacing();
    }
    return height;
}

void CardBody::share_room() {
    const FindingTable* shown = table();
    if (!shown || (!shows_table_ && RankedList::tells_of_others(finding_))) return;
    const int left = room_ - height_of_words();
    const int all = static_cast<int>(std::min<std::size_t>(shown->rows(), 10'000));
    if (shows_table_) {
        const int usual = table_view().height_for(most_rows_shown);
        table_view().setFixedHeight(room_ > 0 ? std::clamp(left, usual, std::max(usual, table_view().height_for(all)))
                                              : usual);
        return;
    }
    const int least = scaled(chart_height(*shown, *chart()));
    const bool bars = chart()->kind == ChartKind::bars;
    chart_view_->setMinimumHeight(least);
    if (room_ == 0) {
        // Bars keep their thickness; other charts use the room of a taller neighbour.
        chart_view_->setMaximumHeight(bars ? least : least * 3 / 2);
        return;
    }
    const int most = most_chart_height(*shown, *chart());
    chart_view_->setMaximumHeight(most);
    table_title_->setText(qtext(shown->title));
    const int hint = std::clamp(chart_view_->sizeHint().height(), least, most);   // the layout asks for no less
    const int chart_takes = bars ? hint : std::clamp(left * 55 / 100, hint, std::max(hint, scaled(440)));
    const int table_takes = left - chart_takes - 2 * layout()->spacing() - table_title_->sizeHint().height();
    const int row = fontMetrics().height() + scaled(10);
    if (table_takes < (least_rows_below + 1) * row) {
        table_title_->hide();
        if (table_view_) table_view_->hide();
        return;
    }
    show_rows();
    table_title_->show();
    table_view().setFixedHeight(table_view().height_for(std::min(all, table_view().rows_within(table_takes))));
}

void CardBody::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (room_ > 0 && event->size().width() != event->oldSize().width()) share_room();
}

void CardBody::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) chart_view_->set_theme(current_theme());
}

}  // namespace clientele
