#pragma once

#include <QDialog>
#include <QPointer>

#include "core/analysis/segments/rule_draft.h"
#include "core/model/own_definition.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTimer;

namespace clientele {

class ConditionGroup;
class Job;
class Session;

/// Puts the rule of a segment together from conditions and groups. The line of text below is the same rule: what is
/// changed in one shows in the other. Every condition and group says how many customers satisfy it, and whether one
/// customer does. Deletes itself when closed.
class RuleBuilder : public QDialog {
    Q_OBJECT
 public:
    RuleBuilder(Session& session, const OwnSegment& begun, QWidget* parent);

 private:
    void lay_out();
    void group_edited();
    void text_edited();
    void wait_for_look();
    void look();
    void show_read(const Result<RuleDraft>& draft);
    void show_judged(const Result<std::vector<JudgedPart>>& judged);
    void show_keepable();
    void chain_tabs();
    void say(const QString& words, bool problem);
    void keep();

    Session& session_;
    QLineEdit *name_, *text_, *customer_;
    QScrollArea* scroll_;
    ConditionGroup* rule_;
    QLabel *total_, *problem_;
    QPushButton *cancel_, *keep_;
    QTimer* look_soon_;
    QPointer<Job> looking_;
    quint64 run_ = 0;  // what was worked out for an earlier rule is not shown
    bool text_is_newer_ = false;
    bool sound_ = false;
};

}  // namespace clientele
