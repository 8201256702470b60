#pragma once

#include <vector>

#include "ui/shell/data_facts.h"
#include "ui/shell/popup.h"

class QLineEdit;
class QListWidget;

namespace clientele {

/// "+ Filter": lists every field of the project; typing narrows the list, Enter takes the first.
class FieldChooser : public Popup {
    Q_OBJECT
 public:
    FieldChooser(std::vector<FilterField> fields, QWidget* parent);

 Q_SIGNALS:
    void chosen(const clientele::FilterField& field);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void search();
    void take(int row);
    std::vector<FilterField> fields_;
    QLineEdit* input_;
    QListWidget* list_;
};

}  // namespace clientele
