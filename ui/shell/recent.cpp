#include "ui/shell/recent.h"

#include <QFileInfo>

#include "ui/shell/preferences.h"

namespace clientele {
namespace {

constexpr int most_recent = 8;
const QString key = QStringLiteral("recent");

}  // namespace

QStringList recent_projects(const Preferences& preferences) { return preferences.value(key).toStringList(); }

void note_recent_project(Preferences& preferences, const QString& path) {
    QStringList paths = recent_projects(preferences);
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    preferences.set(key, QStringList(paths.mid(0, most_recent)));
}

QStringList existing(const QStringList& paths) {
    QStringList found;
    for (const QString& path : paths)
        if (QFileInfo::exists(path)) found << path;
    return found;
}

}  // namespace clientele
