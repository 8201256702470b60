#include "ui/findings/page_counts.h"

#include "core/analysis/customers/selection_counts.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {

PageCounts::PageCounts(Session& session, QWidget* parent) : QLabel(parent), session_(session) {
    set_look(*this, "muted");
    connect(&session, &Session::selections_ready, this, &PageCounts::count);
    connect(&session, &Session::closed, this, [this] {
        counted_ = nullptr;
        clear();
    });
}

void PageCounts::showEvent(QShowEvent* event) {
    QLabel::showEvent(event);
    count();
}

void PageCounts::count() {
    const auto rows = session_.selections();
    if (!isVisible() || !rows || rows.get() == counted_) return;
    if (job_) job_->stop();
    counted_ = rows.get();
    job_ = session_.jobs().run<SelectionCounts>(
        Lane::analysis, tr("Counting"),
        [snapshot = session_.snapshot(), rows](const Progress&) -> Result<SelectionCounts> {
            return count_selection(*snapshot, *rows);
        },
        this,
        [this, rows](Result<SelectionCounts> counts) {
            if (counts && rows == session_.selections()) setText(qtext(in_words(*counts)));
        },
        true);
}

}  // namespace clientele
