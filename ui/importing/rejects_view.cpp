#include "ui/importing/rejects_view.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/new_file.h"
#include "ui/importing/corrections_view.h"
#include "ui/importing/rejects_model.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

/// Nobody reads more, and a list that can be sorted must not make the window wait.
constexpr std::uint64_t most_shown = 10'000;

/// Writes a file of rejects, piece by piece; an empty piece is the end.
class RejectsFile {
 public:
    RejectsFile(std::filesystem::path path, Format format) : path_(std::move(path)), format_(std::move(format)) {}

    Result<void> add(const std::vector<Reject>& some) {
        const bool first = !file_;
        if (first) {
            auto made = NewFile::create(path_);
            if (!made) return std::unexpected(made.error());
            file_ = std::make_unique<NewFile>(std::move(*made));
        }
        const std::string rows = first ? rejects_csv(some, format_) : further_rejects_csv(some, format_);
        if (auto written = file_->write(rows); !written) return written;
        return some.empty() ? file_->commit() : Result<void>();
    }

 private:
    std::filesystem::path path_;
    Format format_;
    std::unique_ptr<NewFile> file_;
};

}  // namespace

QTableView* make_rejects_table(RejectsModel& model, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setObjectName(QStringLiteral("rejects"));
    table->setAccessibleName(QObject::tr("Rejected rows"));
    auto* sorted = new QSortFilterProxyModel(table);
    sorted->setSortRole(Qt::UserRole);
    sorted->setSourceModel(&model);
    table->setModel(sorted);
    table->setSortingEnabled(true);
    table->sortByColumn(RejectsModel::line, Qt::AscendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(26));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const std::pair<int, int> widths[] = {
        {RejectsModel::line, 80}, {RejectsModel::column, 130}, {RejectsModel::value, 150}, {RejectsModel::reason, 420}};
    for (const auto& [column, width] : widths) table->setColumnWidth(column, scaled(width));
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

RejectsView::RejectsView(Session& session, std::int64_t batch, QWidget* parent)
    : QWidget(parent),
      session_(session),
      batch_(batch),
      model_(new RejectsModel(this)),
      title_(new QLabel(tr("Reading rejected rows…"), this)),
      saved_(new QLabel(this)),
      save_(new QPushButton(tr("Save as CSV…"), this)),
      correct_(new QPushButton(tr("Correct rows…"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    auto* top = new QHBoxLayout;
    set_look(*title_, "headline");
    title_->setWordWrap(true);
    set_look(*saved_, "muted");
    save_->setObjectName(QStringLiteral("save-rejects"));
    save_->setEnabled(false);
    top->addWidget(title_, 1);
    top->addWidget(saved_);
    top->addWidget(save_);
    correct_->setObjectName(QStringLiteral("correct-rejects"));
    correct_->setEnabled(false);
    top->addWidget(correct_);
    layout->addLayout(top);
    table_ = make_rejects_table(*model_, this);
    layout->addWidget(table_, 1);
    connect(save_, &QPushButton::clicked, this, &RejectsView::save);
    connect(correct_, &QPushButton::clicked, this, &RejectsView::correct);
    session.read_rejects(batch, most_shown, this,
                         [this](Result<std::vector<Reject>> rejects) { take(std::move(rejects)); });
}

void RejectsView::take(Result<std::vector<Reject>> rejects) {
    if (!rejects) {
        title_->setText(qtext(rejects.error().message));
        return;
    }
    const std::size_t rows = rejects->size();
    std::uint64_t all = rows;
    for (const Batch& each : session_.ledger())
        if (each.id == batch_) all = each.counts.rejected;
    const auto of_all = count(static_cast<std::int64_t>(all));
    title_->setText(
        rows == 0 ? tr("No row of this import was rejected.")
        : rows == all
            ? qtext(text("{0} {0|row was|rows were} rejected. Correct them here, or mend the file and import it again.",
                         of_all))
            : qtext(text("{0} rows were rejected; the first {1} are shown. Save them to have them all.", of_all,
                         count(rows))));
    model_->show(std::move(*rejects));
    save_->setEnabled(rows > 0);
    correct_->setEnabled(rows > 0 && !session_.read_only());
    Q_EMIT shown();
}

void RejectsView::correct() {
    const auto batch = std::ranges::find(session_.ledger(), batch_, &Batch::id);
    if (batch == session_.ledger().end()) return;
    auto* view = new CorrectionsView(session_, *batch, this);
    view->setWindowFlag(Qt::Window);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(tr("Correct rejected rows of %1").arg(qtext(batch->plan.source_name)));
    view->resize(scaled(1000), scaled(560));
    view->show();
}

void RejectsView::save() {
    auto* dialog =
        new QFileDialog(this, tr("Save rejected rows"), tr("rejected-%1.csv").arg(batch_), tr("CSV (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RejectsView::write);
    dialog->open();
}

void RejectsView::write(const QString& path) {
    auto file = std::make_shared<RejectsFile>(QFileInfo(path).filesystemFilePath(), current_format());
    session_.visit_rejects(
        batch_, tr("Saving rejected rows"), [file](const std::vector<Reject>& some) { return file->add(some); }, this,
        [this, path](Result<void> written) {
            saved_->setText(written ? tr("Saved to %1").arg(QFileInfo(path).fileName())
                                    : qtext(written.error().message));
        });
}

}  // namespace clientele
