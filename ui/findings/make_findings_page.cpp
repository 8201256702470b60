#include <algorithm>

#include "ui/findings/findings_page.h"
#include "ui/shell/page.h"
#include "ui/shell/reader_format.h"

namespace clientele {

QWidget* make_findings_page(Session& session, std::string_view page, QWidget* parent) {
    const auto listed = pages();
    const auto found = std::ranges::find(listed, page, &PageSpec::id);
    const QString title = found == listed.end() ? qtext(page) : qtext(Text(found->title, {}));
    return new FindingsPage(session, page, title, parent);
}

}  // namespace clientele
