#pragma once

#include <QWidget>
#include <vector>

#include "core/analysis/segments/rule_draft.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace clientele {

class ComparisonLine;
class Session;

/// One condition of a rule: what it is about, the comparison, and of measures the days and rows that count. Below
/// stands how many customers satisfy it.
class ConditionRow : public QWidget {
    Q_OBJECT
 public:
    explicit ConditionRow(Session& session, QWidget* parent);

    void show_condition(const SegmentRule& condition);
    RuleDraft draft() const;  ///< without text while something is not filled in
    void show_judged(const JudgedPart& judged);
    void focus_first();
    void add_stops(std::vector<QWidget*>& stops) const;  ///< where Tab stops, in order

 Q_SIGNALS:
    void edited();
    void changed_shape();  ///< restrictions of the rows came or went
    void removal_wanted();

 private:
    struct Where {
        QWidget* line;
        ComparisonLine* comparison;
        QToolButton* remove;
    };

    void lay_out();
    void adapt();
    ComparisonLine* add_where();
    std::string measure_text() const;

    Session& session_;
    QComboBox* what_;
    ComparisonLine* comparison_;
    QWidget* limits_;
    QSpinBox *last_, *within_;
    QPushButton* more_;
    QVBoxLayout* wheres_box_;
    std::vector<Where> wheres_;
    QLabel *fixed_, *outcome_;
    QToolButton* remove_;
    std::string kept_, period_;  // what cannot be edited here: a cluster, a period of the rows
};

}  // namespace clientele
