#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace clientele {

/// Items side by side, going on in a next line where the width is used up.
class WrapLayout : public QLayout {
   public:
    WrapLayout(QWidget* parent, int gap_across, int gap_down);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

   private:
    int arrange(const QRect& area, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> items_;
    int gap_across_, gap_down_;
};

}  // namespace clientele
