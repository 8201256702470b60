#include "ui/shell/recent.h"

#include <QFileInfo>
#include <QSettings>

namespace clientele {
namespace {

constexpr int most_recent = 8;
const QString key = QStringLiteral("recent");

}  // namespace

QStringList recent_projects() {
    QStringList known;
    for (const QString& path : QSettings().value(key).toStringList())
        if (QFileInfo::exists(path)) known << path;
    return known;
}

void note_recent_project(const QString& path) {
    QStringList paths = QSettings().value(key).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    QSettings().setValue(key, QStringList(paths.mid(0, most_recent)));
}

}  // namespace clientele
