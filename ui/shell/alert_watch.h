#pragma once

#include <QObject>
#include <QPointer>

#include "core/model/filter.h"
#include "ui/jobs/jobs.h"

namespace clientele {

class Session;

/// How many alerts are new: neither seen nor explained. It counts once a version of the data and filter, in the
/// background and when nothing else is under way; until it has, the count before stands.
class AlertWatch : public QObject {
    Q_OBJECT
 public:
    explicit AlertWatch(Session& session);

    int fresh() const { return fresh_; }

 Q_SIGNALS:
    void changed();  ///< what fresh() says

 private:
    void look();
    void forget();
    void set_fresh(int fresh);

    Session& session_;
    int fresh_ = 0;
    quint64 looked_at_ = 0;  // version of the data, and the filter
    Filter filter_;
    QPointer<Job> job_;
};

}  // namespace clientele
