#pragma once

#include <QWidget>
#include <memory>

#include "core/analysis/finding.h"
#include "core/base/geography.h"

class QLabel;

namespace clientele {

class ChartView;
class Jobs;
class MetricsRow;
class RankedList;
class TableView;
class TextSwitch;

/// A finding on its card: headline, metrics, the chart or its table, warnings. A finding with several charts or tables
/// has a line of their titles to choose from.
class CardBody : public QWidget {
    Q_OBJECT
   public:
    CardBody(Jobs& jobs, QWidget* parent);

    /// The view (chart or table, and which) stays where the new finding has it.
    void set_finding(const Finding& finding);
    /// Of the finding that is shown, once there are more.
    void set_warnings(const std::vector<Text>& warnings);
    const Finding& finding() const { return finding_; }

    bool has_chart() const;
    bool has_table() const { return !finding_.tables.empty(); }
    bool shows_table() const { return shows_table_; }
    void show_table(bool table);

    /// The chart of the present view, and the table that it or the reader sees; nullptr where there is none.
    const ChartSpec* chart() const;
    const FindingTable* table() const;
    ChartView& chart_view() { return *chart_view_; }
    /// The height that a card alone on its page has for its body: the chart and its table below it share it. 0: as much
    /// as the chart or table needs.
    void set_room(int height);
    TableView& table_view();   ///< made when it is first asked for: most cards only ever show their chart

   Q_SIGNALS:
    void mark_activated(int row, const QPoint& global);   ///< row of table()
    void area_chosen(clientele::DatasetKind dataset, const clientele::Area& area);   ///< of a map, to be filtered by
    void area_activated(const clientele::Area& area, const QPoint& global);          ///< of customers
    /// A statement of another analysis was chosen: its card, with these options.
    void finding_wanted(const QString& analysis, const std::map<std::string, std::string>& options);

   protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

   private:
    void show_view();
    void show_chart();
    void show_rows();
    void show_ranked();
    void share_room();
    int height_of_words() const;
    void choose(int index);

    Finding finding_;
    bool shows_table_ = false;
    std::string chart_id_, table_id_;   // of the views chosen; "" the first
    QLabel* headline_;
    MetricsRow* metrics_;
    TextSwitch* pick_;
    ChartView* chart_view_;
    RankedList* ranked_ = nullptr;   // made for a finding that tells of others: it stands where the chart would
    QLabel* table_title_;   // of the table below the chart
    TableView* table_view_ = nullptr;
    int room_ = 0;
    QLabel* warnings_;
    Jobs& jobs_;
};

}  // namespace clientele
