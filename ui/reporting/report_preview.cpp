#include "ui/reporting/report_preview.h"

#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/reporting/report_layout.h"
#include "ui/shell/theme.h"

namespace clientele {

ReportPreview::ReportPreview(QWidget* parent)
    : QScrollArea(parent), inside_(new QWidget(this)), layout_(new QVBoxLayout(inside_)) {
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview of the report's pages"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    set_look(*inside_, "page");
    layout_->setSpacing(scaled(14));
    layout_->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    setWidget(inside_);
}

void ReportPreview::show(std::shared_ptr<const MadeReport> made) {
    if (made == made_) return;
    made_ = std::move(made);
    const std::vector<ReportPaper*> old = std::move(papers_);
    papers_.clear();
    for (ReportPaper* paper : old) {
        layout_->removeWidget(paper);
        paper->hide();
        paper->deleteLater();
    }
    if (!made_) return;
    for (std::size_t page = 0; page < made_->pages.size(); ++page) {
        auto* paper = new ReportPaper(made_, page, inside_);
        layout_->addWidget(paper);
        papers_.push_back(paper);
    }
    fit();
}

bool ReportPreview::painted() const { return next_in_sight() == nullptr; }

void ReportPreview::fit() {
    const int width = std::clamp(viewport()->width() - 2 * scaled(14), scaled(200), scaled(640));
    for (ReportPaper* paper : papers_) paper->fit(width);
    paint_soon();
}

void ReportPreview::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

void ReportPreview::scrollContentsBy(int dx, int dy) {
    QScrollArea::scrollContentsBy(dx, dy);
    paint_soon();
}

ReportPaper* ReportPreview::next_in_sight() const {
    for (ReportPaper* paper : papers_) {
        const int top = paper->mapTo(viewport(), QPoint(0, 0)).y();
        if (top + paper->height() < 0 || paper->painted()) continue;
        return top > viewport()->height() ? nullptr : paper;
    }
    return nullptr;
}

void ReportPreview::paint_soon() {
    if (waiting_) return;
    waiting_ = true;
    QTimer::singleShot(0, this, &ReportPreview::paint_next);
}

void ReportPreview::paint_next() {
    waiting_ = false;
    if (!isVisible()) return;
    if (ReportPaper* paper = next_in_sight()) {
        paper->paint_some();
        paint_soon();
    }
}

ReportPaper::ReportPaper(std::shared_ptr<const MadeReport> made, std::size_t page, QWidget* parent)
    : QWidget(parent), made_(std::move(made)), page_(page) {
    setAccessibleName(tr("Page %1 of %2").arg(page + 1).arg(made_->pages.size()));
}

bool ReportPaper::painted() const { return next_item_ >= made_->pages[page_].items.size() && !shown_.isNull(); }

void ReportPaper::fit(int width) {
    if (this->width() == width && minimumWidth() == width) return;
    setFixedSize(width, qRound(width * PageFlow::page_height / PageFlow::page_width));
    next_item_ = 0;
    picture_ = QImage();
    shown_ = QImage();
}

void ReportPaper::paint_some() {
    const double ratio = devicePixelRatioF();
    if (picture_.isNull()) {
        picture_ = QImage(size() * ratio, QImage::Format_RGB32);
        picture_.fill(Qt::white);
    }
    QPainter painter(&picture_);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double scale = picture_.width() / PageFlow::page_width;
    painter.scale(scale, scale);
    next_item_ = clientele::paint_some(painter, made_->report, made_->pages[page_], next_item_);
    painter.end();
    if (next_item_ < made_->pages[page_].items.size()) return;
    shown_ = picture_;
    shown_.setDevicePixelRatio(ratio);
    picture_ = QImage();
    update();
}

void ReportPaper::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    if (!shown_.isNull()) painter.drawImage(QPoint(0, 0), shown_);
    painter.setPen(current_theme().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace clientele
