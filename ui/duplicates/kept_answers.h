#pragma once

#include <QString>
#include <vector>

#include "core/model/decision.h"

namespace clientele {

class Session;

/// Under which name the project keeps answers of a review that are not applied yet.
inline const QString answers_setting = QStringLiteral("duplicates.answers");

/// Answers of a review that are not applied yet, as the project keeps them.
std::vector<Decision> kept_answers(const Session& session);
void keep_answers(Session& session, const std::vector<Decision>& answers);

/// The threshold that was chosen last; the analysis' own before any was.
double kept_threshold(const Session& session);
void keep_threshold(Session& session, double threshold);

}  // namespace clientele
