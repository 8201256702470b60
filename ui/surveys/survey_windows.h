#pragma once

#include <map>
#include <string>

class QWidget;

namespace clientele {

class Session;

/// Opens the editor of how a survey ("" the latest) is read; the one that is open comes to the front.
void prepare_survey(Session& session, const std::string& survey, QWidget* window);
/// Opens the builder of a crosstab, beginning with the options of a card.
void build_crosstab(Session& session, const std::map<std::string, std::string>& options, QWidget* window);

}  // namespace clientele
