#pragma once

#include <QWidget>

#include "core/model/alert_notes.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace clientele {

/// The days of a known event, whether it comes again every year, and where it counts. Its name is written elsewhere.
class EventFields : public QWidget {
    Q_OBJECT
 public:
    explicit EventFields(QWidget* parent = nullptr);

    /// The event as it is written, without a name; the last day is not before the first.
    KnownEvent event() const;
    void set_event(const KnownEvent& event);

 private:
    void show_value();

    QDateEdit *first_, *last_;
    QCheckBox* yearly_;
    QComboBox* field_;
    QLineEdit* value_;
};

}  // namespace clientele
