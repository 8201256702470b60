#pragma once

#include <QWidget>
#include <functional>

#include "core/analysis/surveys/preparation.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace clientele {

class AnswersModel;

/// What is said of one question, or of several together: type, reversed, and of one its words and answers.
class QuestionPanel : public QWidget {
    Q_OBJECT
 public:
    using Change = std::function<void(const AskedQuestion&, QuestionPreparation&)>;

    explicit QuestionPanel(QWidget* parent = nullptr);
    /// The chosen questions with what is said of the first; none leaves only a word of what to do.
    void set_questions(const std::vector<const AskedQuestion*>& chosen, const QuestionPreparation& said,
                       const QString& known, bool writable);

 Q_SIGNALS:
    /// By the analyst; for each of the chosen questions.
    void changed(const clientele::QuestionPanel::Change& change);

 private:
    void lay_out();
    void connect_parts();
    void move_answer(int by);

    QLabel *title_, *known_, *reason_;
    QLineEdit *words_, *missing_;
    QComboBox* kind_;
    QCheckBox* reversed_;
    QTableView* answers_;
    AnswersModel* model_;
    QPushButton *up_, *down_, *found_again_;
    QWidget* of_one_;
    bool showing_ = false;
};

}  // namespace clientele
