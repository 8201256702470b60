#include "ui/importing/rejects_view.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "core/output/output.h"
#include "ui/importing/rejects_model.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

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
      save_(new QPushButton(tr("Save as CSV…"), this)) {
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
    layout->addLayout(top);
    table_ = make_rejects_table(*model_, this);
    layout->addWidget(table_, 1);
    connect(save_, &QPushButton::clicked, this, &RejectsView::save);
    session.read_rejects(batch, this, [this](Result<std::vector<Reject>> rejects) { take(std::move(rejects)); });
}

void RejectsView::take(Result<std::vector<Reject>> rejects) {
    if (!rejects) {
        title_->setText(qtext(rejects.error().message));
        return;
    }
    const std::size_t rows = rejects->size();
    title_->setText(rows == 0 ? tr("No row of this import was rejected.")
                              : qtext(text("{0} {0|row was|rows were} rejected. Mend them and import the file again.",
                                           clientele::count(rows))));
    model_->show(std::move(*rejects));
    save_->setEnabled(rows > 0);
    Q_EMIT shown();
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
    session_.jobs().run<bool>(
        Lane::analysis, tr("Saving rejected rows"),
        [rejects = model_->rejects(), to = QFileInfo(path).filesystemFilePath()](const Progress&) -> Result<bool> {
            if (auto written = write_file(to, rejects_csv(rejects)); !written) return std::unexpected(written.error());
            return true;
        },
        this,
        [this, path](Result<bool> written) {
            saved_->setText(written ? tr("Saved to %1").arg(QFileInfo(path).fileName())
                                    : qtext(written.error().message));
        });
}

}  // namespace clientele
