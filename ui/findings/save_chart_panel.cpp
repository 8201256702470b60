#include "ui/findings/save_chart_panel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

#include "core/output/output.h"
#include "ui/charts/draw_in_background.h"
#include "ui/findings/file_question.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

QSpinBox* pixels(int value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(120, 8000);
    box->setSingleStep(20);
    box->setValue(value);
    return box;
}

}  // namespace

SaveChartPanel::SaveChartPanel(FindingTable table, ChartSpec spec, ChartImage image, Jobs& jobs, QWidget* parent)
    : QDialog(parent),
      jobs_(jobs),
      table_(std::move(table)),
      spec_(std::move(spec)),
      image_(std::move(image)),
      format_(new QComboBox(this)),
      colours_(new QComboBox(this)),
      width_(pixels(image_.size.width(), this)),
      height_(pixels(image_.size.height(), this)),
      scale_(new QDoubleSpinBox(this)),
      path_(new QLineEdit(this)),
      problem_(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save chart"));
    format_->addItem(tr("PNG picture"), QStringLiteral("png"));
    format_->addItem(tr("SVG drawing"), QStringLiteral("svg"));
    format_->addItem(tr("PDF page"), QStringLiteral("pdf"));
    colours_->addItems({tr("Light"), tr("Dark")});
    scale_->setRange(0.5, 8);
    scale_->setSingleStep(0.5);
    scale_->setDecimals(1);
    scale_->setValue(image_.scale);
    scale_->setSuffix(QStringLiteral("×"));
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    path_->setText(folder.filePath(file_stem(qtext(spec_.title)) + QStringLiteral(".png")));
    path_->setMinimumWidth(scaled(320));
    problem_->setWordWrap(true);
    set_look(*problem_, "warning");
    problem_->hide();

    auto* size = new QHBoxLayout;
    size->addWidget(width_);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(height_);
    size->addStretch(1);
    auto* place = new QHBoxLayout;
    auto* browse_button = new QPushButton(tr("Browse…"), this);
    place->addWidget(path_, 1);
    place->addWidget(browse_button);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    save_ = buttons->button(QDialogButtonBox::Save);
    set_look(*save_, "primary");
    auto* form = new QFormLayout(this);
    form->addRow(tr("Format"), format_);
    form->addRow(tr("Size in pixels"), size);
    form->addRow(tr("Scale"), scale_);
    form->addRow(tr("Colours"), colours_);
    form->addRow(tr("File"), place);
    form->addRow(problem_);
    form->addRow(buttons);
    connect(format_, &QComboBox::currentIndexChanged, this, &SaveChartPanel::format_changed);
    connect(browse_button, &QPushButton::clicked, this, &SaveChartPanel::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveChartPanel::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SaveChartPanel::format_changed() {
    const QString suffix = format_->currentData().toString();
    const QFileInfo file(path_->text());
    path_->setText(file.dir().filePath(file.completeBaseName() + QLatin1Char('.') + suffix));
    scale_->setEnabled(suffix == QStringLiteral("png"));  // drawings have no pixels
}

void SaveChartPanel::browse() {
    auto* dialog = new QFileDialog(this, windowTitle(), path_->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite, false);
    dialog->setDefaultSuffix(format_->currentData().toString());
    connect(dialog, &QFileDialog::fileSelected, path_, &QLineEdit::setText);
    dialog->open();
}

void SaveChartPanel::save() {
    image_.size = QSize(width_->value(), height_->value());
    image_.scale = scale_->value();
    image_.theme = colours_->currentIndex() == 0 ? Theme::light() : Theme::dark_theme();
    const QString path = path_->text();
    if (auto good = check_chart_file(image_, path); !good) return end(good, path);
    save_->setEnabled(false);
    draw_in_background(jobs_, table_, spec_, image_, path, this, [this, path](Result<DrawnChart>&& chart) {
        if (!chart) return end(std::unexpected(std::move(chart.error())), path);
        write(std::move(*chart), path);
    });
}

void SaveChartPanel::write(DrawnChart chart, const QString& path) {
    jobs_.run<void>(
        Lane::analysis, tr("Saving %1").arg(QFileInfo(path).fileName()),
        [chart = std::move(chart), path](const Progress&) {
            const QByteArray bytes = file_of(chart, path);
            return write_file(QFileInfo(path).filesystemFilePath(),
                              {bytes.data(), static_cast<std::size_t>(bytes.size())});
        },
        this, [this, path](Result<void> saved) { end(saved, path); });
}

void SaveChartPanel::end(const Result<void>& saved, const QString& path) {
    save_->setEnabled(true);
    if (!saved) {
        problem_->setText(qtext(saved.error().message));
        problem_->show();
        return;
    }
    Q_EMIT done_saving(tr("Saved as %1.").arg(QFileInfo(path).fileName()), false);
    accept();
}

}  // namespace clientele
