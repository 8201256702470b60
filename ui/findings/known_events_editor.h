#pragma once

#include <QDialog>
#include <optional>

#include "core/model/alert_notes.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clientele {

class EventFields;
class Session;

/// The calendar of known events that the project keeps: each with buttons that change and remove it, and the fields of
/// another one. It goes when it is closed.
class KnownEventsEditor : public QDialog {
    Q_OBJECT
 public:
    explicit KnownEventsEditor(Session& session, QWidget* parent = nullptr);

    void keep();  ///< the event as it is written: another one, or in the place of the one that is changed

 private:
    void show_events();
    void begin(const std::optional<KnownEvent>& changed);
    void note(std::vector<CalendarChange> changes);
    void say(const QString& problem);

    Session& session_;
    std::optional<KnownEvent> changed_;
    QVBoxLayout* events_;
    QLabel* none_;
    QLineEdit* name_;
    EventFields* fields_;
    QLabel* problem_;
    QPushButton *keep_, *another_;
};

}  // namespace clientele
