#pragma once

#include <memory>
#include <optional>

#include "core/model/filter.h"
#include "ui/shell/data_facts.h"
#include "ui/shell/popup.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QVBoxLayout;
class QLabel;

namespace clientele {

class Session;

/// Edits one condition of the filter: values with their number of rows to tick, or a comparison with a number or day.
class ConditionEditor : public Popup {
    Q_OBJECT
 public:
    ConditionEditor(Session& session, FilterField field, const std::optional<Condition>& present, QWidget* parent);

 Q_SIGNALS:
    void chosen(const clientele::Condition& condition);

 private:
    void build_values(const std::optional<Condition>& present);
    void build_comparison(const std::optional<Condition>& present);
    void show_values(const std::vector<ValueCount>& values);
    void search();
    void accept();
    bool compares() const;

    Session& session_;
    FilterField field_;
    QVBoxLayout* layout_;
    QComboBox* operator_;
    QLineEdit* input_;
    QListWidget* values_ = nullptr;
    QLabel* status_ = nullptr;
    std::vector<std::string> ticked_;  // before the values were counted
};

}  // namespace clientele
