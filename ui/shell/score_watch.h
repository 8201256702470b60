#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "core/analysis/quality/rules/falls.h"
#include "ui/jobs/jobs.h"

namespace clientele {

class Session;

/// Whether scores of the data fell with the last imports. It looks once a version of the data, in the background and
/// when nothing else is under way. What was seen once stays seen, in later sessions as well where the project can be
/// written.
class ScoreWatch : public QObject {
    Q_OBJECT
 public:
    explicit ScoreWatch(Session& session);

    const std::vector<FallenScore>& fallen() const { return fallen_; }
    /// Those that nobody has seen yet.
    std::vector<FallenScore> unseen() const;
    /// The reader has them in front of him.
    void see();

 Q_SIGNALS:
    void changed();  ///< what unseen() says

 private:
    void look();
    void forget();

    Session& session_;
    std::vector<FallenScore> fallen_;
    QStringList seen_;       // keys, of this session
    quint64 looked_at_ = 0;  // version of the data
    QPointer<Job> job_;
};

}  // namespace clientele
