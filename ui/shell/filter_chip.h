#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace clientele {

/// One condition of the filter as a chip: what it says, its unit, and a cross that takes it away. Long texts are cut
/// with "…" and shown whole in the tooltip. Enter or a click edits, Delete removes.
class FilterChip : public QFrame {
    Q_OBJECT
 public:
    FilterChip(const QString& label, const QString& unit, QWidget* parent = nullptr);

    QString label() const { return label_; }

 Q_SIGNALS:
    void edit_wanted();
    void remove_wanted();

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    QString label_;
    QToolButton* text_;
};

}  // namespace clientele
