#pragma once

#include <QWidget>
#include <memory>

namespace clientele {

class Session;

/// Who may be in the data more than once, pair by pair: two customers side by side with what each field says, answered
/// by the keyboard alone. Answers are kept in the project as they are given, so that the work can be left and taken up
/// again, and count once they are applied, together, as one step that can be undone.
class ReviewPage : public QWidget {
    Q_OBJECT
 public:
    explicit ReviewPage(Session& session, QWidget* parent = nullptr);
    ~ReviewPage() override;

 Q_SIGNALS:
    void shown();    ///< the pairs of the present data are on screen
    void counted();  ///< the people that the threshold finds are known
    void applied(bool done);

 protected:
    void showEvent(QShowEvent* event) override;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

QWidget* make_review_page(Session& session, QWidget* parent);

}  // namespace clientele
