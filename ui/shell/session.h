#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/importing/corrections.h"
#include "core/importing/import_files.h"
#include "core/importing/refresh.h"
#include "core/project/project.h"
#include "ui/jobs/jobs.h"

namespace clientele {

class AlertWatch;
class ScoreWatch;

/// Whether an analysis asks all others, and so waits for those that people look at.
bool asks_all(const Analysis& analysis);

/// The open project as the window sees it: its present snapshot, the filter with its history, and every action on the
/// project as a background job. All signals and methods are on the window's thread. Pages get a Session& and nothing
/// else.
class Session : public QObject {
    Q_OBJECT
 public:
    explicit Session(Jobs& jobs, QObject* parent = nullptr);
    ~Session() override;

    Jobs& jobs() { return jobs_; }

    // Opening; the result comes as opened() or failed().
    void open(const QString& path);
    void create(const QString& path);
    void create_sample(const QString& path);
    void close();

    bool is_open() const;
    QString path() const;
    QString project_name() const;
    std::optional<Text> read_only() const;
    const SnapshotPtr& snapshot() const { return snapshot_; }  ///< never null; empty before a project is open
    const std::vector<Batch>& ledger() const { return ledger_; }
    const std::vector<Recipe>& recipes() const { return recipes_; }  ///< how files were read before, the latest first
    std::optional<Batch> next_undo() const { return next_undo_; }
    std::optional<Batch> next_redo() const { return next_redo_; }

    const Filter& filter() const { return filter_; }
    /// Changes the filter; the one before can be had again with undo_filter().
    void set_filter(const Filter& filter);
    bool can_undo_filter() const;
    bool can_redo_filter() const;
    void undo_filter();
    void redo_filter();

    // One history of everything that was done, filter and imports together: what the window's undo buttons and Ctrl+Z
    // use. It goes back to the opening of the project on its own. An import from before that is taken back only after a
    // question: undo() and redo() then emit undo_to_confirm() or redo_to_confirm() and change nothing.
    bool can_undo() const;
    bool can_redo() const;
    void undo();
    void redo();
    /// "Undo: change of the filter", "Undo: import of sales.csv (7,449 reviews)"; with "…" where undo() would ask
    /// first;
    /// "" where there is nothing.
    QString undo_text() const;
    QString redo_text() const;

    /// The rows the filter leaves, once computed for the present snapshot and filter; nullptr while that is under way.
    std::shared_ptr<const Selections> selections() const { return selections_; }

    // Actions on the project, each a job in Lane::project; afterwards changed() follows.
    void import(const ImportRequest& request, QObject* receiver,
                std::function<void(Result<std::vector<FileOutcome>>)> done);
    /// See clientele::refresh. failed() tells of each file that could not be refreshed.
    void refresh(const std::vector<WatchedFile>& files, QObject* receiver, std::function<void()> done);
    /// Take back or bring again the import that next_undo() or next_redo() names now; nothing happens where the project
    /// has changed before the job's turn comes. import_taken_back() or import_brought_again() tells of it.
    void undo_import();
    void redo_import();
    /// See clientele::decisions_for and Project::decide; decided() tells of it. Nothing to decide is a failure. The
    /// setting `kept_as` in which the answers waited, where they did, is emptied in the same job.
    void decide(std::vector<Decision> answers, std::vector<Decision> found, const QString& kept_as, QObject* receiver,
                std::function<void(Result<Batch>)> done);
    /// Any change that makes one entry of the ledger (a mend, a rule): a step of the history like an import. decided()
    /// tells of it.
    void change_project(const QString& title, std::function<Result<Batch>(Project&, const Progress&)> work,
                        QObject* receiver, std::function<void(Result<Batch>)> done);
    /// The first rejected rows of a batch.
    void read_rejects(std::int64_t batch, std::uint64_t most, QObject* receiver,
                      std::function<void(Result<std::vector<Reject>>)> done);
    /// The first rejected rows of a batch, cell by cell.
    void read_rejected_rows(const Batch& batch, std::uint64_t most, QObject* receiver,
                            std::function<void(Result<RejectedRows>)> done);
    /// See clientele::import_corrected.
    void import_corrected(const Batch& batch, const CorrectedRows& rows, QObject* receiver,
                          std::function<void(Result<FileOutcome>)> done);
    /// See clientele::replay.
    void replay(const Batch& batch, const std::map<std::string, std::string>& rules, QObject* receiver,
                std::function<void(Result<Replay>)> done);
    /// Hands all rejected rows of a batch to `visit`, piece by piece in order of lines, on the thread of the job; at
    /// the end an empty piece.
    void visit_rejects(std::int64_t batch, const QString& title,
                       std::function<Result<void>(const std::vector<Reject>& some)> visit, QObject* receiver,
                       std::function<void(Result<void>)> done);
    void set_setting(const QString& name, const QString& value);
    QString setting(const QString& name) const;

    /// Computes a finding in Lane::analysis for the present snapshot. A request with the present filter shares the
    /// selections, which are computed once a filter however many cards ask, and what was computed for it with default
    /// options is not computed again. The overview asks all analyses: it waits in Lane::background.
    Job* compute(Request request, QObject* receiver, std::function<void(Result<Finding>)> done);
    /// See clientele::warnings_for; for a request whose finding was computed. In Lane::checking, not shown among the
    /// jobs.
    Job* check_quality(Request request, QObject* receiver, std::function<void(Result<std::vector<Text>>)> done);
    /// Whether scores fell with the last imports.
    ScoreWatch& scores() const { return *scores_; }
    /// How many alerts are new.
    AlertWatch& alerts() const { return *alerts_; }
    /// Whether the last finding of the analysis, for the present data and filter, has warnings.
    bool warned(std::string_view analysis) const;

 Q_SIGNALS:
    void opened();
    void closed();
    void failed(const clientele::Error& error);  ///< shown as a line beside the work, not as a box
    void changed();                              ///< a new snapshot, ledger or read-only state
    void filter_changed();
    void selections_ready();
    void history_changed();  ///< what undo() and redo() would do
    void setting_changed(const QString& name);
    void warnings_changed();  ///< what warned(), scores() or alerts() says
    void imported();         ///< an import was written (changed() follows)
    void decided(const clientele::Batch& batch);  ///< decisions, a mend or a rule were written (changed() follows)
    void import_taken_back(const clientele::Batch& batch);     ///< changed() follows
    void import_brought_again(const clientele::Batch& batch);  ///< changed() follows
    void undo_to_confirm(const clientele::Batch& batch);       ///< undo() came to an import of an earlier session
    void redo_to_confirm(const clientele::Batch& batch);       ///< redo() came to one taken back in an earlier session

    // What a page asks the window for; the window listens. Pages emit them and know nothing of one another.
    void page_wanted(const QString& page);
    void import_wanted(const QStringList& files, const QString& kind);  ///< no files: the window asks which
    void customers_wanted(const clientele::Filter& filter, const QString& title);
    void finding_wanted(const QString& analysis, const std::map<std::string, std::string>& options);   ///< its card

 private:
    struct State;
    struct Loaded;
    template <class T>
    struct Changed;
    void load(const QString& title, std::function<Result<Project>(const Progress&)> get);
    template <class T>
    void change(const QString& title, std::function<Result<T>(Project&, const Progress&)> work,
                std::function<void(Result<T>)> done);
    /// A change that imports: what it wrote becomes steps of the history, and a failure is told also when the receiver
    /// is gone.
    template <class T>
    void change_by_import(const QString& title, std::function<Result<T>(Project&, const Progress&)> work,
                          QObject* receiver, std::function<void(Result<T>)> done);
    void take(Loaded loaded);
    void let_go(std::shared_ptr<Project> project);
    void show(const Filter& filter);
    void begin_rows();
    void select_rows();
    void save_cache();
    void report(const Error& error);
    void note_warnings(const Finding& finding);
    void forget_warnings();
    void import_step(bool back);

    std::unique_ptr<State> state_;
    Jobs& jobs_;
    ScoreWatch* scores_;
    AlertWatch* alerts_;
    SnapshotPtr snapshot_;
    std::vector<Batch> ledger_;
    std::optional<Batch> next_undo_, next_redo_;
    std::vector<Recipe> recipes_;
    Filter filter_;
    std::shared_ptr<const Selections> selections_;
    std::set<std::string, std::less<>> warned_;  // analyses
};

}  // namespace clientele
