#pragma once

#include <QWidget>
#include <vector>

#include "ui/importing/draft_file.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele {

/// What was found out about how a file is written, each with a control that overrules it, and why. The controls come
/// from the list of settings that reading files knows.
class FoundPanel : public QWidget {
    Q_OBJECT
 public:
    explicit FoundPanel(QWidget* parent = nullptr);
    /// `more_sheets`: there are sheets of the workbook that are not on the list of files.
    void show(const DraftFile& file, bool more_sheets = false);

 Q_SIGNALS:
    void sheets_wanted();  ///< all sheets are to be imported
    void setting_wanted(const QString& name, const QString& value);  ///< "": find it out again

 private:
    void add_setting(const SettingSpec& setting, QWidget* parent);

    /// The controls of one setting: a choice, or a text where anything can be said.
    struct Control {
        SettingSpec setting;
        QLabel* label = nullptr;
        QComboBox* choice = nullptr;
        QLineEdit* text = nullptr;
        explicit Control(const SettingSpec& of) : setting(of) {}
    };
    static void show_choice(const Control& control, const DraftFile& file);
    static void show_text(const Control& control, const DraftFile& file);

    std::vector<Control> controls_;
    QPushButton* sheets_ = nullptr;  // below the choice of the sheet
    QLabel* reasons_;
};

}  // namespace clientele
