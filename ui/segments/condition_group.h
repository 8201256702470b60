#pragma once

#include <QFrame>
#include <span>
#include <vector>

#include "core/analysis/segments/rule_draft.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace clientele {

class ConditionRow;
class Session;

/// Conditions and groups of which all, at least one or none must hold. The group at the top cannot be removed.
class ConditionGroup : public QFrame {
    Q_OBJECT
 public:
    ConditionGroup(Session& session, bool top, QWidget* parent);

    void show_draft(const RuleDraft& draft);
    RuleDraft draft() const;
    /// What is known of the group and its parts, as judge_parts has them; the number of those that were taken.
    std::size_t show_judged(std::span<const JudgedPart> judged);
    void focus_first();
    void add_stops(std::vector<QWidget*>& stops) const;  ///< where Tab stops, in order

 Q_SIGNALS:
    void edited();         ///< what it says
    void changed_shape();  ///< parts came or went
    void removal_wanted();

 private:
    struct Part {
        ConditionRow* row = nullptr;
        ConditionGroup* group = nullptr;
        QWidget* widget() const;
    };

    ConditionRow* add_row();
    ConditionGroup* add_group();
    void take_part(Part part);
    void remove(QWidget* part);

    Session& session_;
    QComboBox* kind_;
    QLabel* outcome_;
    QPushButton *more_, *more_groups_;
    QToolButton* remove_;
    QVBoxLayout* box_;
    std::vector<Part> parts_;
};

}  // namespace clientele
