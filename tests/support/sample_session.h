#pragma once

#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/sample/sample.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/session.h"

/// A session with the generated retailer (500 customers), or with an empty project, in a folder that goes with it.
class SampleSession {
   public:
    bool open() {
        {
            auto project = clientele::Project::create(file(QStringLiteral("shop.clientele")).toStdString(), "Shop");
            clientele::SampleOptions options{.customers = 500};
            options.truths.dirt.strength = 0;  // every customer of an order stands in the list of customers
            if (!project || !clientele::make_sample(*project, options)) return false;
        }
        session.open(file(QStringLiteral("shop.clientele")));
        return wait_until_open();
    }
    bool create() {
        session.create(file(QStringLiteral("empty.clientele")));
        return wait_until_open();
    }
    QString file(const QString& name) const { return folder_.filePath(name); }

   private:
    bool wait_until_open() {
        QSignalSpy opened(&session, &clientele::Session::opened);
        return session.is_open() || opened.wait(30'000);
    }
    QTemporaryDir folder_;

   public:
    clientele::Jobs jobs;
    clientele::Session session{jobs};
};
