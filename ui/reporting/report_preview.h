#pragma once

#include <QImage>
#include <QScrollArea>
#include <memory>
#include <vector>

#include "ui/reporting/report_draft.h"

class QVBoxLayout;

namespace clientele {

class ReportPaper;

/// The pages of a report as they will be printed, below one another. Pages are painted when they come into sight, a
/// chart at a time.
class ReportPreview : public QScrollArea {
    Q_OBJECT
 public:
    explicit ReportPreview(QWidget* parent = nullptr);
    /// nullptr: no pages.
    void show(std::shared_ptr<const MadeReport> made);
    int pages() const { return static_cast<int>(papers_.size()); }
    /// True when all pages in sight have been painted.
    bool painted() const;

 protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

 private:
    void fit();
    void paint_soon();
    void paint_next();
    ReportPaper* next_in_sight() const;

    std::shared_ptr<const MadeReport> made_;
    std::vector<ReportPaper*> papers_;
    QWidget* inside_;
    QVBoxLayout* layout_;
    bool waiting_ = false;
};

/// One page.
class ReportPaper : public QWidget {
    Q_OBJECT
 public:
    ReportPaper(std::shared_ptr<const MadeReport> made, std::size_t page, QWidget* parent);
    bool painted() const;
    void paint_some();
    void fit(int width);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    std::shared_ptr<const MadeReport> made_;
    std::size_t page_;
    std::size_t next_item_ = 0;
    QImage picture_, shown_;  // under way; whole
};

}  // namespace clientele
