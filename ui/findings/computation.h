#pragma once

#include <QObject>
#include <QPointer>
#include <map>
#include <optional>

#include "core/analysis/analysis.h"
#include "core/base/result.h"

namespace clientele {

class Job;
class Session;

/// Keeps the finding of one analysis in step with the session: computes it in the background when data, filter or
/// options have changed, and keeps the last one until the next is there. Nothing starts while it is held. Once nothing
/// else is under way, the finding gets the warnings of the quality of the data that it used.
class Computation : public QObject {
    Q_OBJECT
   public:
    enum class State { waiting, computing, shown, lacking, failed };

    Computation(Session& session, const Analysis& analysis, QObject* parent);
    ~Computation() override;

    State state() const { return state_; }
    /// The last one; stays while another is computed and when that fails.
    const std::optional<Finding>& finding() const { return finding_; }
    const std::optional<Error>& error() const { return error_; }   ///< of the state failed
    const std::optional<Text>& lacks() const { return lacks_; }    ///< of the state lacking
    double fraction() const;                                       ///< of the job under way

    const std::map<std::string, std::string>& options() const { return options_; }
    void set_options(std::map<std::string, std::string> options);

    /// Whether data, filter or options have changed since the last start.
    bool outdated() const;
    bool held() const { return held_; }
    void hold(bool held);
    /// Computes again whatever was before.
    void retry();

   Q_SIGNALS:
    void changed();      ///< the state
    void warned();       ///< the finding that is shown has warnings of the data's quality now
    void progressed();

   private:
    struct Basis {
        QString path;
        quint64 version = 0;
        Request request;
        bool operator==(const Basis&) const = default;
    };
    Basis wanted() const;
    void refresh();
    void start();
    void take(quint64 run, Result<Finding> result);
    void check();
    void stop_jobs();
    void forget();

    Session& session_;
    const Analysis& analysis_;
    State state_ = State::waiting;
    std::optional<Finding> finding_;
    std::optional<Error> error_;
    std::optional<Text> lacks_;
    std::map<std::string, std::string> options_;
    std::optional<Basis> started_;
    QPointer<Job> job_;
    QPointer<Job> check_;  // of the quality of the data
    bool checked_ = false;
    quint64 run_ = 0;   // rises with every start; results of older ones are dropped
    bool held_ = false;
};

}  // namespace clientele
