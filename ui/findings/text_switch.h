#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace clientele {

/// A choice among a few words in a line, "Chart | Table": the present one in ink, the others muted.
class TextSwitch : public QWidget {
    Q_OBJECT
   public:
    explicit TextSwitch(QWidget* parent = nullptr);
    void set_choices(const QStringList& words);
    int current() const;
    void set_current(int index);

   Q_SIGNALS:
    void chosen(int index);   ///< by the user

   private:
    QButtonGroup* group_;
};

}  // namespace clientele
