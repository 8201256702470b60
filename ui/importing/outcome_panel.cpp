#include "ui/importing/outcome_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

#include "core/model/import_words.h"
#include "ui/importing/rejects_model.h"
#include "ui/importing/rejects_view.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

Count rows(std::uint64_t count) { return {static_cast<std::int64_t>(count)}; }

QString date_words(DateTime time) { return QString::fromStdString(write_date(date_of(time), current_format())); }

}  // namespace

QString words_of(const ImportCounts& counts) {
    QString words = qtext(text("{0} {0|row|rows}: {1} accepted, {2} rejected", rows(counts.read), rows(counts.accepted),
                               rows(counts.rejected)));
    if (counts.skipped > 0) words += qtext(text(", {0} skipped", rows(counts.skipped)));
    if (counts.replaced > 0) words += qtext(text(", {0} replaced", rows(counts.replaced)));
    return words;
}

OutcomePanel::OutcomePanel(QWidget* parent)
    : QWidget(parent),
      counts_(new QLabel(this)),
      remarks_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      policy_(new QWidget(this)),
      policies_(new QComboBox(policy_)),
      before_(new QFrame(this)),
      before_words_(new QLabel(before_)),
      again_(new QCheckBox(tr("Import it all the same"), before_)),
      rejects_(new RejectsModel(this)),
      table_(make_rejects_table(*rejects_, this)),
      table_title_(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    layout->setSpacing(scaled(6));

    auto* top = new QHBoxLayout;
    counts_->setObjectName(QStringLiteral("counts"));
    counts_->setAccessibleName(tr("What an import would do"));
    set_look(*counts_, "strong");
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(scaled(180));
    bar_->setAccessibleName(tr("Progress of the check"));
    top->addWidget(counts_);
    top->addWidget(bar_);
    top->addStretch();
    auto* policy_layout = new QHBoxLayout(policy_);
    policy_layout->setContentsMargins(0, 0, 0, 0);
    auto* policy_label = new QLabel(tr("Rows whose id is known already:"), policy_);
    set_look(*policy_label, "muted");
    policies_->setObjectName(QStringLiteral("on-duplicate"));
    policies_->setAccessibleName(policy_label->text());
    policies_->addItem(tr("reject them"), static_cast<int>(OnDuplicate::reject));
    policies_->addItem(tr("skip them"), static_cast<int>(OnDuplicate::skip));
    policies_->addItem(tr("let them replace what is known"), static_cast<int>(OnDuplicate::replace));
    policy_layout->addWidget(policy_label);
    policy_layout->addWidget(policies_);
    top->addWidget(policy_);
    layout->addLayout(top);
    set_look(*remarks_, "muted");
    remarks_->setWordWrap(true);
    layout->addWidget(remarks_);

    set_look(*before_, "banner");
    auto* before_layout = new QHBoxLayout(before_);
    before_words_->setObjectName(QStringLiteral("imported-before"));
    before_words_->setWordWrap(true);
    again_->setObjectName(QStringLiteral("again"));
    before_layout->addWidget(before_words_, 1);
    before_layout->addWidget(again_);
    layout->addWidget(before_);

    set_look(*table_title_, "muted");
    layout->addWidget(table_title_);
    table_->setMinimumHeight(scaled(80));
    layout->addWidget(table_, 1);
    layout->addStretch(0);

    connect(policies_, &QComboBox::activated, this,
            [this] { Q_EMIT on_duplicate_wanted(static_cast<OnDuplicate>(policies_->currentData().toInt())); });
    connect(again_, &QCheckBox::clicked, this, &OutcomePanel::again_wanted);
}

void OutcomePanel::show_progress(const DraftFile& file) {
    const bool working = file.state == DraftFile::State::checking || file.state == DraftFile::State::inspecting;
    bar_->setVisible(working);
    bar_->setValue(static_cast<int>(file.fraction * 1000));
    switch (file.state) {
        case DraftFile::State::inspecting:
            counts_->setText(tr("Looking at the file…"));
            break;
        case DraftFile::State::checking:
            counts_->setText(file.counted.counts.read == 0
                                 ? tr("Checking every row…")
                                 : tr("Checking every row… %1").arg(words_of(file.counted.counts)));
            break;
        case DraftFile::State::ready:
            counts_->setText(words_of(file.counted.counts));
            break;
        case DraftFile::State::imported:
            counts_->setText(tr("Imported."));
            break;
        case DraftFile::State::incomplete:
            counts_->setText(tr("Nothing is checked until the question above is answered."));
            break;
        case DraftFile::State::failed:
            counts_->setText(tr("This file cannot be imported."));
            break;
    }
}

void OutcomePanel::show_rejects(const DraftFile& file) {
    const std::size_t shown = file.counted.rejects.size();
    const bool any = shown > 0 && file.state != DraftFile::State::incomplete;
    table_->setVisible(any);
    table_title_->setVisible(any);
    rejects_->show(any ? file.counted.rejects : std::vector<Reject>{});
    table_title_->setText(file.counted.counts.rejected > shown
                              ? qtext(text("The first {0} rows that would be rejected:", clientele::count(shown)))
                              : tr("Rows that would be rejected; everything else is imported:"));
}

void OutcomePanel::show(const DraftFile& file) {
    show_progress(file);
    show_rejects(file);
    QStringList remarks;
    if (file.mapped && file.state != DraftFile::State::failed)
        for (const Text& lacking : lacking_fields(*file.mapped)) remarks << QStringLiteral("⚠ ") + qtext(lacking);
    for (const auto& [id, cells] : file.counted.remarks) remarks << qtext(remark_in_words(id, cells));
    remarks_->setText(remarks.join(QLatin1Char(' ')));
    remarks_->setVisible(!remarks.isEmpty());

    const auto kind = file.rows_are();
    policy_->setVisible(kind && !spec(*kind).key.empty());
    policies_->setCurrentIndex(policies_->findData(static_cast<int>(file.on_duplicate)));

    before_->setVisible(file.imported_before && file.state != DraftFile::State::imported);
    if (file.imported_before) {
        const Batch& batch = *file.imported_before;
        before_words_->setText(
            tr("These contents were imported on %1 as batch %2 (%3). Importing them again would count "
               "them twice.")
                .arg(date_words(batch.imported_at))
                .arg(batch.id)
                .arg(qtext(batch.plan.source_name)));
        again_->setChecked(file.again);
    }
}

}  // namespace clientele
