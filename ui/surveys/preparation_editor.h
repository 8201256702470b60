#pragma once

#include <QDialog>
#include <QPointer>

#include "ui/surveys/question_panel.h"
#include "ui/surveys/weights_panel.h"

class QLabel;
class QSortFilterProxyModel;
class QTabWidget;
class QTableView;
class QTimer;

namespace clientele {

class Job;
class Session;

/// Prepares a survey in one place: types, order, labels and direction of its questions, what is no answer, waves,
/// weights and design. What a change makes of the survey is worked out in the background and shown at once; the project
/// keeps it when it is told to, as one step that can be undone. Deletes itself when closed.
class PreparationEditor : public QDialog {
    Q_OBJECT
 public:
    /// `survey`: "" the latest.
    PreparationEditor(Session& session, const QString& survey, QWidget* parent);

    const SurveyPreparation& draft() const { return draft_; }
    bool changed() const { return known_ && draft_ != kept_; }
    bool looking() const { return !looking_.isNull() || waiting_; }

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    struct Looked;
    QWidget* questions_page();
    void lay_out();
    void connect_parts();
    void look_later();
    void look();
    void show_looked(const Result<Looked>& looked);
    void show_chosen();
    void show_state();
    void change(const std::function<void(SurveyPreparation&)>& change);
    void change_questions(const QuestionPanel::Change& change);
    void add_target(const QString& field);
    void step(bool back);
    void choose_survey(int index);
    void save();
    void say(const QString& words, bool problem);

    Session& session_;
    std::string survey_;
    SurveyPreparation draft_, kept_;
    std::vector<SurveyPreparation> back_, forward_;
    SurveyPreviewPtr preview_;
    bool known_ = false;    // draft and kept are those of the survey
    bool waiting_ = false;  // for a look
    quint64 run_ = 0, fields_of_ = 0;
    QPointer<Job> looking_;
    QTimer* look_soon_;
    QComboBox* surveys_;
    QLineEdit* search_;
    QTabWidget* tabs_;
    QTableView* list_;
    QuestionsModel* model_;
    QSortFilterProxyModel* found_;
    QuestionPanel* question_;
    WeightsPanel* weights_;
    QLabel *summary_, *outcome_;
    QPushButton *undo_, *redo_, *close_, *save_;
};

}  // namespace clientele
