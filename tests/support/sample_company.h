#pragma once

#include <QTemporaryDir>
#include <QtGlobal>

#include "core/project/project.h"
#include "core/sample/streams.h"
#include "text_of.h"

/// Customers, order lines and contacts of a generated company.
inline clientele::SnapshotPtr company(const clientele::SampleOptions& options) {
    using namespace clientele;
    using namespace clientele::sample;
    const QTemporaryDir dir;
    auto project = Project::create(dir.filePath(QStringLiteral("s.clientele")).toStdString(), "s");
    const SampleSource source(options);
    for (const SampleDataset& dataset : sample_datasets()) {
        if (dataset.kind != DatasetKind::customers && dataset.kind != DatasetKind::transactions &&
            dataset.kind != DatasetKind::contacts)
            continue;
        const auto rows = dataset.rows(source);
        ImportPlan plan;
        plan.kind = dataset.kind;
        for (const StreamColumn& column : rows->columns()) plan.mapping[column.id] = column.id;
        if (const auto batch = project->import(plan, *rows, {}); !batch) qFatal("%s", qPrintable(q(batch.error())));
    }
    return *project->snapshot();
}
