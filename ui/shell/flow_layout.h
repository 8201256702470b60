#pragma once

#include <QLayout>
#include <QList>

namespace clientele {

/// Lays widgets out like words of a paragraph: as many in a line as fit, each at its preferred size.
class FlowLayout : public QLayout {
 public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { items_.append(item); }
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override { return items_.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& area) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

 private:
    int place(const QRect& area, bool move) const;  // returns the height needed
    int gap_;
    QList<QLayoutItem*> items_;
};

}  // namespace clientele
