#pragma once

#include <QDialog>
#include <vector>

#include "core/model/alert_notes.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele {

class EventFields;
class Session;

/// Why alerts are no news: in the reader's own words, which may become an event of the project's calendar as well.
class ExplainAlertPanel : public QDialog {
    Q_OBJECT
 public:
    /// `suggested`: the days and the place that an event of it would have.
    ExplainAlertPanel(Session& session, std::vector<AlertMark> marks, const KnownEvent& suggested,
                      QWidget* parent = nullptr);

    void keep();

 private:
    void show_keepable();

    Session& session_;
    std::vector<AlertMark> marks_;
    QLineEdit* because_;
    QCheckBox* as_event_;
    EventFields* fields_;
    QLabel* problem_;
    QPushButton* keep_;
};

}  // namespace clientele
