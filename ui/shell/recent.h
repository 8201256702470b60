#pragma once

#include <QStringList>

namespace clientele {

/// Project files that were opened lately and still exist, the last first; at most eight.
QStringList recent_projects();
void note_recent_project(const QString& path);

}  // namespace clientele
