#include "ui/importing/summary_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/project/ledger_words.h"
#include "ui/importing/outcome_panel.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString number_of(std::uint64_t rows) {
    return QString::fromStdString(write_count(static_cast<std::int64_t>(rows), current_format()));
}

/// "541,909 read = 541,909 accepted + 0 rejected + 0 skipped + 0 replaced"
QString identity(const ImportCounts& counts) {
    return SummaryPage::tr("%1 read = %2 accepted + %3 rejected + %4 skipped + %5 replaced")
        .arg(number_of(counts.read), number_of(counts.accepted), number_of(counts.rejected), number_of(counts.skipped),
             number_of(counts.replaced));
}

QLabel* label(const QString& words, const char* look, QWidget* parent) {
    auto* made = new QLabel(words, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    if (look) set_look(*made, look);
    return made;
}

}  // namespace

SummaryPage::SummaryPage(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      actions_(new QWidget(this)),
      undo_(new QPushButton(tr("Undo import"), actions_)),
      undone_(label({}, "muted", actions_)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(scroll);
    cards_ = new QVBoxLayout(inside);
    cards_->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(20));
    cards_->setSpacing(scaled(14));
    scroll->setWidget(inside);
    layout->addWidget(scroll, 1);

    set_look(*actions_, "panel");
    auto* buttons = new QHBoxLayout(actions_);
    undo_->setObjectName(QStringLiteral("undo-import"));
    undone_->setObjectName(QStringLiteral("undone"));
    auto* overview = new QPushButton(tr("See what it tells"), actions_);
    overview->setObjectName(QStringLiteral("overview"));
    set_look(*overview, "primary");
    buttons->addWidget(undone_, 1);
    buttons->addWidget(undo_);
    buttons->addWidget(overview);
    layout->addWidget(actions_);
    connect(undo_, &QPushButton::clicked, this, &SummaryPage::undo_wanted);
    connect(overview, &QPushButton::clicked, this, &SummaryPage::overview_wanted);
    connect(&session, &Session::changed, this, &SummaryPage::show_undo);
}

void SummaryPage::show(const ImportDraft& draft) {
    while (QLayoutItem* item = cards_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    add_total(draft);
    batches_.clear();
    for (std::size_t i = 0; i < draft.count(); ++i) {
        add_file(draft.file(i));
        if (const auto& outcome = draft.file(i).outcome; outcome && outcome->batch.id != 0)
            batches_.push_back(outcome->batch);
    }
    cards_->addStretch();
    show_undo();
}

/// The button takes back what this import brought, the last file first, and nothing from before it.
void SummaryPage::show_undo() {
    const auto ours = [this](const Batch& batch) {
        return std::ranges::find(batches_, batch.id, &Batch::id) != batches_.end();
    };
    const auto next = session_.next_undo();
    undo_->setEnabled(next && ours(*next));
    undo_->setToolTip(undo_->isEnabled()
                          ? tr("Takes back %1 (%2)").arg(qtext(next->plan.source_name), qtext(rows_in_words(*next)))
                          : QString());
    std::vector<Batch> back = taken_back(session_.ledger());
    std::erase_if(back, [&](const Batch& batch) { return !ours(batch); });
    undone_->setText(back.empty()
                         ? QString()
                         : qtext(text("Taken back: {0}. Redo brings it again, as long as nothing else is imported.",
                                      sources_in_words(back))));
}

void SummaryPage::add_total(const ImportDraft& draft) {
    std::uint64_t accepted = 0;
    int files = 0, failed = 0;
    for (std::size_t i = 0; i < draft.count(); ++i) {
        const DraftFile& file = draft.file(i);
        failed += file.state == DraftFile::State::failed;
        if (!file.outcome || file.outcome->batch.id == 0) continue;
        ++files;
        accepted += file.outcome->batch.counts.accepted + file.outcome->batch.counts.replaced;
    }
    QString words = qtext(text("{0} {0|row is|rows are} in the project now, from {1} {1|file|files}.",
                               clientele::count(static_cast<std::int64_t>(accepted)), clientele::count(files)));
    if (files == 0) words = tr("Nothing was imported.");
    if (failed > 0)
        words += QLatin1Char(' ') + qtext(text("{0} {0|file|files} could not be imported.", clientele::count(failed)));
    auto* title = label(words, "headline", this);
    title->setObjectName(QStringLiteral("summary"));
    cards_->addWidget(title);
}

void SummaryPage::add_file(const DraftFile& file) {
    auto* card = new QFrame(this);
    set_look(*card, "card");
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    layout->addWidget(label(file.name(), "strong", card));
    if (file.outcome && file.outcome->batch.id != 0) {
        const Batch& batch = file.outcome->batch;
        auto* counts = label(identity(batch.counts), nullptr, card);
        counts->setObjectName(QStringLiteral("identity"));
        layout->addWidget(counts);
        layout->addWidget(
            label(tr("Batch %1 of %2").arg(batch.id).arg(qtext(Text(spec(batch.plan.kind).label, {}))), "muted", card));
        if (batch.counts.rejected > 0) {
            auto* button = new QPushButton(tr("Show rejects"), card);
            button->setObjectName(QStringLiteral("show-rejects"));
            button->setAccessibleName(tr("Show rejected rows of %1").arg(file.name()));
            connect(button, &QPushButton::clicked, this, [this, id = batch.id] { Q_EMIT rejects_wanted(id); });
            layout->addWidget(button, 0, Qt::AlignLeft);
        }
    } else if (file.error) {
        layout->addWidget(
            label(file.error->cancelled() ? tr("Stopped: nothing of it was written.") : qtext(file.error->message),
                  file.error->cancelled() ? "muted" : "bad", card));
    } else {
        layout->addWidget(label(tr("Left out: these contents are in the project already."), "muted", card));
    }
    cards_->addWidget(card);
}

}  // namespace clientele
