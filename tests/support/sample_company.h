#pragma once

#include <QTemporaryDir>
#include <QtGlobal>
#include <algorithm>
#include <initializer_list>

#include "core/project/project.h"
#include "core/sample/streams.h"
#include "text_of.h"

/// Imports the datasets of a generated company whose kinds are wanted.
template <class Wanted>
void import_company(clientele::Project& project, const clientele::SampleOptions& options, Wanted&& wanted) {
    using namespace clientele;
    using namespace clientele::sample;
    const SampleSource source(options);
    for (const SampleDataset& dataset : sample_datasets()) {
        if (!wanted(dataset.kind)) continue;
        const auto rows = dataset.rows(source);
        ImportPlan plan;
        plan.kind = dataset.kind;
        for (const StreamColumn& column : rows->columns()) plan.mapping[column.id] = column.id;
        if (const auto batch = project.import(plan, *rows, {}); !batch) qFatal("%s", qPrintable(q(batch.error())));
    }
}

/// Some datasets of a generated company; unless others are named, customers, order lines and contacts.
inline clientele::SnapshotPtr company(const clientele::SampleOptions& options,
                                      std::initializer_list<clientele::DatasetKind> kinds = {
                                          clientele::DatasetKind::customers, clientele::DatasetKind::transactions,
                                          clientele::DatasetKind::contacts}) {
    using namespace clientele;
    const QTemporaryDir dir;
    auto project = Project::create(dir.filePath(QStringLiteral("s.clientele")).toStdString(), "Sample retailer");
    import_company(*project, options, [&](DatasetKind kind) { return std::ranges::find(kinds, kind) != kinds.end(); });
    return *project->snapshot();
}
