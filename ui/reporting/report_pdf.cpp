#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include "ui/reporting/report_layout.h"
#include "ui/reporting/report_writers.h"

namespace clientele {
namespace {

/// Forty dots a millimetre: lines and charts land where the layout put them.
constexpr int dots_per_unit = 4;

}  // namespace

struct PdfPages::State {
    const Report& report;
    const std::vector<ReportPageLayout>& pages;
    QByteArray bytes = {};
    QBuffer buffer{&bytes};
    std::unique_ptr<QPdfWriter> writer = {};
    std::unique_ptr<QPainter> painter = {};
    std::size_t next = 0;  // page
    std::size_t item = 0;  // of the page
};

PdfPages::PdfPages(const Report& report, const std::vector<ReportPageLayout>& pages)
    : state_(new State{report, pages}) {
    state_->buffer.open(QIODevice::WriteOnly);
    state_->writer = std::make_unique<QPdfWriter>(&state_->buffer);
    QPdfWriter& writer = *state_->writer;
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Clientele"));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setResolution(254 * dots_per_unit);
    state_->painter = std::make_unique<QPainter>(&writer);
}

PdfPages::~PdfPages() { finish(); }

std::size_t PdfPages::painted() const { return state_->next; }
bool PdfPages::complete() const { return state_->next == state_->pages.size(); }

void PdfPages::paint_next() {
    const ReportPageLayout& page = state_->pages[state_->next];
    if (state_->next > 0 && state_->item == 0) state_->writer->newPage();
    QPainter& painter = *state_->painter;
    painter.save();
    painter.scale(dots_per_unit, dots_per_unit);
    state_->item = paint_some(painter, state_->report, page, state_->item);
    painter.restore();
    if (state_->item < page.items.size()) return;
    state_->item = 0;
    ++state_->next;
}

QByteArray PdfPages::finish() {
    if (state_->painter) state_->painter->end();
    state_->painter.reset();
    state_->writer.reset();
    state_->buffer.close();
    return state_->bytes;
}

}  // namespace clientele
