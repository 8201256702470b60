#pragma once

#include <QDialog>

#include "ui/charts/chart_view.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace clientele {

class Jobs;
struct DrawnChart;

/// Asks how a chart shall be saved (format, size, scale, colours, where), draws it, and writes the file in the
/// background. Deletes itself when closed.
class SaveChartPanel : public QDialog {
    Q_OBJECT
 public:
    SaveChartPanel(FindingTable table, ChartSpec spec, ChartImage image, Jobs& jobs, QWidget* parent);

 Q_SIGNALS:
    void done_saving(const QString& words, bool problem);

 private:
    void format_changed();
    void browse();
    void save();
    void write(DrawnChart chart, const QString& path);
    void end(const Result<void>& saved, const QString& path);

    Jobs& jobs_;
    FindingTable table_;
    ChartSpec spec_;
    ChartImage image_;
    QComboBox *format_, *colours_;
    QSpinBox *width_, *height_;
    QDoubleSpinBox* scale_;
    QLineEdit* path_;
    QLabel* problem_;
    QPushButton* save_;
};

}  // namespace clientele
