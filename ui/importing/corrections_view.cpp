#include "ui/importing/corrections_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <set>

#include "ui/importing/corrections_model.h"
#include "ui/importing/rule_line.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

/// More rows than these are a matter for the file, not for correcting by hand.
constexpr std::uint64_t most_shown = 5'000;

QTableView* make_table(CorrectionsModel& model, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setObjectName(QStringLiteral("corrections"));
    table->setAccessibleName(QObject::tr("Rejected rows to correct"));
    table->setModel(&model);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(26));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

}  // namespace

CorrectionsView::CorrectionsView(Session& session, const Batch& batch, QWidget* parent)
    : QWidget(parent),
      session_(session),
      batch_(batch),
      model_(new CorrectionsModel(this)),
      rule_(new RuleLine(this)),
      title_(new QLabel(tr("Reading rejected rows…"), this)),
      outcome_(new QLabel(this)),
      import_(new QPushButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    set_look(*title_, "headline");
    title_->setWordWrap(true);
    layout->addWidget(title_);
    table_ = make_table(*model_, this);
    layout->addWidget(table_, 1);
    layout->addWidget(rule_);
    rule_->hide();
    auto* foot = new QHBoxLayout;
    set_look(*outcome_, "muted");
    outcome_->setWordWrap(true);
    import_->setObjectName(QStringLiteral("import-corrected"));
    set_look(*import_, "primary");
    foot->addWidget(outcome_, 1);
    foot->addWidget(import_);
    layout->addLayout(foot);
    connect(import_, &QPushButton::clicked, this, [this] { import(); });
    connect(rule_, &RuleLine::asked, this, &CorrectionsView::try_rule);
    connect(rule_, &RuleLine::accepted, this, &CorrectionsView::import_fitting);
    connect(model_, &CorrectionsModel::corrected_changed, this, &CorrectionsView::show_count);
    show_count();
    session.read_rejected_rows(batch_, most_shown, this, [this](Result<RejectedRows> rows) { take(std::move(rows)); });
}

void CorrectionsView::take(Result<RejectedRows> rows) {
    if (!rows) {
        title_->setText(qtext(rows.error().message));
        return;
    }
    const auto number = count(static_cast<std::int64_t>(rows->rows.size()));
    title_->setText(
        rows->rows.empty()
            ? tr("None of these rows can be corrected here: their keys are known, or they are no rows of the table.")
            : qtext(text("Correct the marked cells of {0} {0|row|rows}, then import what you corrected.", number)));
    model_->show(std::move(*rows));
    if (!session_.read_only()) rule_->offer(model_->rows(), batch_);
    table_->setColumnWidth(CorrectionsModel::line, scaled(70));
    table_->setColumnWidth(CorrectionsModel::reason, scaled(340));
    if (model_->rowCount() > 0) table_->setCurrentIndex(model_->fault(0));
    table_->setFocus();
    Q_EMIT shown();
}

void CorrectionsView::show_count() {
    const int rows = model_->corrected_count();
    import_->setText(rows == 0 ? tr("Import corrected rows") : tr("Import %n corrected row(s)", nullptr, rows));
    import_->setEnabled(rows > 0 && !busy_ && !session_.read_only());
}

void CorrectionsView::import() { import(model_->corrected()); }

void CorrectionsView::import(const CorrectedRows& rows) {
    set_busy(true);
    session_.import_corrected(batch_, rows, this, [this, lines = rows.lines](Result<FileOutcome> outcome) {
        set_busy(false);
        take_outcome(outcome, lines);
    });
}

/// Rows that were corrected by hand keep their corrections, whatever the rule makes of them.
void CorrectionsView::import_fitting() {
    const CorrectedRows by_hand = model_->corrected();
    const std::set<std::uint64_t> corrected(by_hand.lines.begin(), by_hand.lines.end());
    CorrectedRows rows{.columns = replay_.fitting.columns, .cells = {}, .lines = {}, .rules = replay_.fitting.rules};
    for (std::size_t i = 0; i < replay_.fitting.lines.size(); ++i) {
        if (corrected.contains(replay_.fitting.lines[i])) continue;
        rows.cells.push_back(replay_.fitting.cells[i]);
        rows.lines.push_back(replay_.fitting.lines[i]);
    }
    if (!rows.cells.empty()) import(rows);
}

/// One thing at a time: rows that a rule brings must not be imported by hand meanwhile.
void CorrectionsView::set_busy(bool busy) {
    busy_ = busy;
    rule_->setEnabled(!busy);
    table_->setEnabled(!busy);
    show_count();
}

/// All rejected rows are tried, also those that are not shown.
void CorrectionsView::try_rule() {
    rule_->tell(tr("Reading all rejected rows by this rule…"), 0);
    set_busy(true);
    session_.replay(batch_, rule_->rules(), this, [this](Result<Replay> replay) {
        set_busy(false);
        if (!replay) return rule_->tell(qtext(replay.error().message), 0);
        replay_ = std::move(*replay);
        const std::size_t fitting = replay_.fitting.cells.size();
        rule_->tell(qtext(text("{0} of {1} {1|row fits|rows fit} by this rule.", count(fitting), count(replay_.tried))),
                    fitting);
    });
}

void CorrectionsView::take_outcome(const Result<FileOutcome>& outcome, const std::vector<std::uint64_t>& lines) {
    if (!outcome) {
        outcome_->setText(qtext(outcome.error().message));
        show_count();
        return;
    }
    const ImportCounts& counts = outcome->batch.counts;
    const auto rows = [](std::uint64_t number) { return count(static_cast<std::int64_t>(number)); };
    outcome_->setText(
        qtext(text("{0} {0|row|rows} imported as batch {1}, {2} rejected again.",
                   rows(counts.accepted + counts.replaced), count(outcome->batch.id), rows(counts.rejected))));
    model_->drop(lines);
    replay_ = {};
    rule_->offer(model_->rows(), batch_);
    Q_EMIT imported(outcome->batch.id);
}

}  // namespace clientele
