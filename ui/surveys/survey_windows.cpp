#include "ui/surveys/survey_windows.h"

#include "ui/surveys/crosstab_builder.h"
#include "ui/surveys/preparation_editor.h"

namespace clientele {
namespace {

template <class Window>
bool brought_to_front(QWidget* window) {
    const auto open = window->findChildren<Window*>(QString(), Qt::FindDirectChildrenOnly);
    for (Window* each : open) {
        if (!each->isVisible()) continue;
        each->raise();
        each->activateWindow();
        return true;
    }
    return false;
}

}  // namespace

void prepare_survey(Session& session, const std::string& survey, QWidget* window) {
    if (!brought_to_front<PreparationEditor>(window))
        (new PreparationEditor(session, QString::fromStdString(survey), window))->show();
}

void build_crosstab(Session& session, const std::map<std::string, std::string>& options, QWidget* window) {
    if (!brought_to_front<CrosstabBuilder>(window)) (new CrosstabBuilder(session, options, window))->show();
}

}  // namespace clientele
