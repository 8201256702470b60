#pragma once

#include <QLabel>
#include <QPointer>
#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace clientele {

/// A choice among a few words in a line, "Chart | Table": the present one in ink, the others muted. Three and more
/// titles that do not fit into one line become a single button with a menu.
class TextSwitch : public QWidget {
    Q_OBJECT
   public:
    explicit TextSwitch(QWidget* parent = nullptr);
    void set_choices(const QStringList& words);
    int current() const;
    void set_current(int index);

   Q_SIGNALS:
    void chosen(int index);   ///< by the user

   protected:
    void resizeEvent(QResizeEvent* event) override;

   private:
    void fill_menu();
    void fit();
    void show_current();
    static int gap();   // between two words

    QButtonGroup* group_;
    QPointer<QLabel> bar_;       // between two words
    QToolButton* menu_button_;   // stands for all where they do not fit
};

}  // namespace clientele
