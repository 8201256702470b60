#pragma once

#include <QStringList>

namespace clientele {

class Preferences;

/// Project files that were opened lately, the last first; at most eight.
QStringList recent_projects(const Preferences& preferences);
void note_recent_project(Preferences& preferences, const QString& path);
/// Those that still exist. Asks the disk, or a network that does not answer: for a job.
QStringList existing(const QStringList& paths);

}  // namespace clientele
