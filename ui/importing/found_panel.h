#pragma once

#include <QWidget>
#include <map>
#include <memory>

#include "ui/importing/draft_file.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace clientele {

/// What was found out about how a file is written, each with a control that overrules it, and why. The controls come
/// from the list of settings that reading files knows.
class FoundPanel : public QWidget {
    Q_OBJECT
 public:
    explicit FoundPanel(QWidget* parent = nullptr);
    void show(const DraftFile& file);

 Q_SIGNALS:
    void setting_wanted(const QString& name, const QString& value);  ///< "": find it out again

 private:
    void add_setting(const SettingSpec& setting, QWidget* parent);

    std::map<std::string, QComboBox*> choices_;
    std::map<std::string, QLineEdit*> texts_;
    QLabel* reasons_;
};

}  // namespace clientele
