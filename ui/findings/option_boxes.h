#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>

namespace clientele {

/// A choice that shortens a long text with … and tells the whole in its tool tip, where the box is too narrow.
class ChoiceBox : public QComboBox {
    Q_OBJECT
 public:
    explicit ChoiceBox(QWidget* parent);

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

 private:
    QString shortened() const;
};

/// A number with as many decimals as it has: 5 rather than 5.0000.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
 public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override;
};

}  // namespace clientele
