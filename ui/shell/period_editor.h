#pragma once

#include <optional>

#include "core/model/filter.h"
#include "ui/shell/popup.h"

class QDateEdit;
class QVBoxLayout;

namespace clientele {

class Session;

/// Chooses the period of the filter: usual periods counted from the data's last day, or two days.
class PeriodEditor : public Popup {
    Q_OBJECT
 public:
    PeriodEditor(Session& session, QWidget* parent);

 Q_SIGNALS:
    void chosen(const std::optional<clientele::Period>& period);  ///< nothing: all of it

 private:
    void offer(const Period& span);
    void choose(const std::optional<Period>& period);
    Session& session_;
    QVBoxLayout* usual_;
    QDateEdit* first_;
    QDateEdit* last_;
};

/// The usual periods of data that ends on a day: the last month, quarter, half and full year, and calendar years.
std::vector<std::pair<QString, Period>> usual_periods(const Period& data);

}  // namespace clientele
