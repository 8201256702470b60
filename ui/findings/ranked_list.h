#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "core/analysis/finding.h"

namespace clientele {

class Jobs;
class RankedRow;

/// Statements of several analyses in the order of their rank: number, sentence, why it is here, what follows, where it
/// comes from, and a small picture. A click or Enter asks for the card that says it.
class RankedList : public QWidget {
    Q_OBJECT
 public:
    RankedList(Jobs& jobs, QWidget* parent);
    /// Rows of the finding's highlights that come from other analyses.
    void set_finding(const Finding& finding);
    const std::vector<RankedRow*>& rows() const { return rows_; }
    /// Whether a finding tells of other analyses. What an analysis says unasked of its own, of another survey say, is
    /// told on the overview; its card keeps its chart.
    static bool tells_of_others(const Finding& finding);

 Q_SIGNALS:
    void wanted(const QString& analysis, const std::map<std::string, std::string>& options);

 private:
    Jobs& jobs_;
    std::vector<RankedRow*> rows_;
};

/// One of them.
class RankedRow : public QWidget {
    Q_OBJECT
 public:
    RankedRow(const Finding& finding, std::size_t rank, Jobs& jobs, QWidget* parent);

 Q_SIGNALS:
    void chosen();

 protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    class ChartView* chart_ = nullptr;
};

}  // namespace clientele
