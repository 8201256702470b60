#pragma once

#include <QImage>
#include <QSize>
#include <QString>
#include <QWidget>
#include <memory>

#include "core/analysis/finding.h"
#include "core/base/geography.h"
#include "core/base/result.h"
#include "ui/shell/theme.h"

namespace clientele {

struct Canvas;
struct ChartData;

class Jobs;

/// Shows a chart specification over its table. Hover shows the values under the pointer; Tab and arrow keys select
/// marks, Enter or a click activates the selected one. Colours follow the theme.
class ChartView : public QWidget {
    Q_OBJECT
 public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    /// With jobs, long tables are read in the background while the chart before stays; without, at once.
    void set_jobs(Jobs* jobs);
    /// The table and spec are copied (columns are shared buffers).
    void set_chart(const FindingTable& table, const ChartSpec& spec);
    void set_theme(const Theme& theme);
    /// Row of the table whose mark is selected; -1 for none.
    int selected_row() const;
    /// The values of the selected mark in a sentence, for screen readers; how to select one where none is.
    QString selected_text() const;
    QSize sizeHint() const override;

 Q_SIGNALS:
    void selected(int row);                         ///< by keyboard, hover does not select
    void activated(int row, const QPoint& global);  ///< clicked or Enter: the card offers keep, leave out, list
    void area_chosen(const clientele::Area& area);  ///< on a map, to be filtered by
    /// Clicked or Enter on a cell of a map that stands for several rows.
    void area_activated(const clientele::Area& area, const QPoint& global);

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    void show_data(std::shared_ptr<const ChartData> chart);
    void show_map_control();
    void prepare();
    void place_in_background(const Canvas& canvas);
    void select_mark(int placed);
    bool activate_selected(const QPoint& global);

    struct State;
    std::unique_ptr<State> state_;
};

/// How a chart becomes a file or picture. Size in logical pixels; scale 2 makes a PNG of twice that in each direction.
struct ChartImage {
    QSize size{960, 540};
    double scale = 2;
    Theme theme = Theme::light();
    QString title;     ///< printed above the chart: the headline; "" for none
    QString subtitle;  ///< below it, small: what the chart shows; "" for none
    QString footnote;  ///< source, filter and data version
};

/// What a PNG, SVG or PDF file of that name holds; vectors stay vectors. Errors: other suffixes, sizes that cannot be
/// drawn.
Result<QByteArray> chart_file(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                              const QString& path);
/// Draws and writes the file.
Result<void> save_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image, const QString& path);
/// Draws the chart into a rectangle, for reports and printing.
void paint_chart(QPainter& painter, const QRectF& area, const FindingTable& table, const ChartSpec& spec,
                 const ChartImage& image);
QImage chart_picture(const FindingTable& table, const ChartSpec& spec, const ChartImage& image);

}  // namespace clientele
