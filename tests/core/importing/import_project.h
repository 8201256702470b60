#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <optional>

#include "core/project/project.h"

/// A folder for files, and a project that is made anew for every test function.
class ImportProject {
 public:
    /// Makes the project; the one before is closed.
    bool make() {
        const QString path = folder.filePath(QStringLiteral("%1.clientele").arg(++made_));
        auto project = clientele::Project::create(path.toStdString());
        if (project) project_ = std::move(*project);
        return project.has_value();
    }
    bool open(const std::filesystem::path& path) {
        auto project = clientele::Project::open(path);
        if (project) project_ = std::move(*project);
        return project.has_value();
    }
    void close() { project_.reset(); }
    clientele::Project& operator*() { return *project_; }
    clientele::Project* operator->() { return &*project_; }

    /// Writes a file and returns its path.
    std::filesystem::path file(const char* name, const QByteArray& contents) const {
        const QString path = folder.filePath(QString::fromUtf8(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly)) qFatal("cannot write");
        out.write(contents);
        return path.toStdString();
    }

    QTemporaryDir folder;

 private:
    std::optional<clientele::Project> project_;
    int made_ = 0;
};
