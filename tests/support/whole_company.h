#pragma once

#include <QTemporaryDir>
#include <QtGlobal>

#include "core/project/project.h"
#include "core/sample/sample.h"
#include "text_of.h"

/// All datasets of a generated company.
inline clientele::SnapshotPtr whole_company(const clientele::SampleOptions& options) {
    using namespace clientele;
    const QTemporaryDir dir;
    auto project = create_sample_project(dir.filePath(QStringLiteral("s.clientele")).toStdString(), "s", options);
    if (!project) qFatal("%s", qPrintable(q(project.error())));
    return *project->snapshot();
}
