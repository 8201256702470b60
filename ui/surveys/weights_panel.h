#pragma once

#include <QWidget>
#include <functional>

#include "ui/surveys/questions_model.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTreeWidget;
class QTreeWidgetItem;

namespace clientele {

struct OptionChoice;

/// Waves, weights and design of a survey, with what they make of it: the waves and their respondents, the shares that
/// were to be met, and what the weights cost.
class WeightsPanel : public QWidget {
    Q_OBJECT
 public:
    using Change = std::function<void(SurveyPreparation&)>;

    explicit WeightsPanel(QWidget* parent = nullptr);
    /// What there is to choose from; done where the data changed.
    void set_fields(const Snapshot& snapshot);
    void set_state(const SurveyPreparation& said, const SurveyPreviewPtr& preview, bool writable);

 Q_SIGNALS:
    void changed(const clientele::WeightsPanel::Change& change);
    void target_wanted(const QString& field);  ///< a target with the present shares of this field

 protected:
    void showEvent(QShowEvent* event) override;

 private:
    void lay_out();
    void connect_parts();
    void show_targets(const SurveyPreparation& said, const SurveyWeights& weights, bool writable);
    void show_report(const SurveyPreparation& said, const SurveyPreview& preview);
    void share_edited(QTreeWidgetItem* item, int column);
    void remove_target();

    QComboBox *waves_, *weight_, *field_, *within_, *strata_, *cluster_;
    QPushButton *add_, *remove_;
    QTreeWidget* targets_;
    QCheckBox* each_wave_;
    QDoubleSpinBox* cap_;
    QLineEdit* population_;
    QScrollArea* scroll_;
    QLabel *of_waves_, *report_, *problems_;
    bool showing_ = false;
};

}  // namespace clientele
