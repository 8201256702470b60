#include "ui/shell/session.h"

#include <QFileInfo>
#include <QJsonObject>
#include <algorithm>

#include "core/analysis/finding_store.h"
#include "core/ingest/database.h"
#include "core/project/ledger_words.h"
#include "core/project/merging.h"
#include "core/sample/sample.h"
#include "ui/jobs/free_in_background.h"
#include "ui/shell/alert_watch.h"
#include "ui/shell/batch_words.h"
#include "ui/shell/history.h"
#include "ui/shell/project_settings.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/score_watch.h"
#include "ui/shell/shared_selections.h"

namespace clientele {
namespace {

const QString asks_first = QStringLiteral("…");  // as commands that open a dialog end

SnapshotPtr no_data() { return std::make_shared<const Snapshot>(0, "", "", std::vector<Dataset>{}); }

Selections all_rows(const Snapshot& snapshot) {
    Selections rows;
    for (const DatasetSpec& kind : dataset_kinds()) rows.of.push_back(Selection::all(snapshot.dataset(kind.kind).rows));
    return rows;
}

std::filesystem::path path_of(const QString& path) { return QFileInfo(path).filesystemFilePath(); }

}  // namespace

/// The project, used by jobs of Lane::project only, and what the window's thread knows of it.
struct Session::State {
    std::shared_ptr<Project> project;
    QString path, name;
    std::optional<Text> read_only;
    QJsonObject settings;
    QJsonObject unsaved;  // those whose writing has not ended: newer than what a job read before
    History history;
    std::shared_ptr<SharedSelections> selections;
    std::shared_ptr<FindingStore> findings;   // of the present snapshot and filter
    QPointer<Job> selecting, caching;
    std::int64_t last_batch = 0;  // the last that the history knows, or that was there at the opening
    bool stepping = false;  // an import is being taken back or brought again
    quint64 opening = 0;  // which open() is the last: an earlier one that comes later is dropped
};

/// What a job on the project brings back for the window's thread.
struct Session::Loaded {
    std::shared_ptr<Project> project;
    QString path, name;
    std::optional<Text> read_only;
    SnapshotPtr snapshot;
    std::vector<Batch> ledger;
    std::optional<Batch> next_undo, next_redo;
    std::vector<Recipe> recipes;
    QJsonObject settings;

    static Result<Loaded> from(std::shared_ptr<Project> project, const Progress& progress) {
        auto snapshot = project->snapshot(progress);
        if (!snapshot) return std::unexpected(snapshot.error());
        Loaded loaded;
        loaded.path = QString::fromStdString(project->path().string());
        loaded.name = QString::fromStdString(project->name());
        loaded.read_only = project->read_only();
        loaded.snapshot = freed_in_background(*snapshot);
        loaded.ledger = project->ledger();
        loaded.next_undo = project->next_undo();
        loaded.next_redo = project->next_redo();
        loaded.recipes = recipes_of(*project);
        loaded.settings = settings_of(*project);
        loaded.project = std::move(project);
        return loaded;
    }
};

/// The outcome of a change, and the project as it is afterwards (also when the change failed).
template <class T>
struct Session::Changed {
    Result<T> outcome;
    std::optional<Loaded> loaded;
};

bool asks_all(const Analysis& analysis) { return analysis.page == "overview"; }

Session::Session(Jobs& jobs, QObject* parent)
    : QObject(parent), state_(std::make_unique<State>()), jobs_(jobs), snapshot_(no_data()) {
    scores_ = new ScoreWatch(*this);
    connect(scores_, &ScoreWatch::changed, this, &Session::warnings_changed);
    alerts_ = new AlertWatch(*this);
    connect(alerts_, &AlertWatch::changed, this, &Session::warnings_changed);
}

Session::~Session() = default;

void Session::report(const Error& error) {
    if (!error.cancelled()) Q_EMIT failed(error);
}

// Opening.

void Session::load(const QString& title, std::function<Result<Project>(const Progress&)> get) {
    if (state_->caching) state_->caching->stop();
    const quint64 opening = ++state_->opening;
    jobs_.run<Loaded>(
        Lane::project, title,
        [get = std::move(get)](const Progress& progress) -> Result<Loaded> {
            auto project = get(progress.part(0, 0.5));
            if (!project) return std::unexpected(project.error());
            return Loaded::from(std::make_shared<Project>(std::move(*project)), progress.part(0.5, 1));
        },
        this,
        [this, opening](Result<Loaded> loaded) {
            if (opening != state_->opening) {
                if (loaded) let_go(std::move(loaded->project));
                return;
            }
            if (!loaded) return report(loaded.error());
            close();
            take(std::move(*loaded));
            if (!ledger_.empty()) state_->last_batch = ledger_.back().id;
            Q_EMIT opened();
            Q_EMIT changed();
            Q_EMIT filter_changed();
            Q_EMIT history_changed();
            select_rows();
            save_cache();
        });
}

void Session::open(const QString& path) {
    const bool again = is_open() && QFileInfo(path) == QFileInfo(state_->path);
    if (again) close();  // or the file would be found locked by ourselves
    load(tr("Opening %1").arg(QFileInfo(path).completeBaseName()),
         [file = path_of(path)](const Progress& progress) { return Project::open(file, progress); });
}

void Session::create(const QString& path) {
    load(tr("Making %1").arg(QFileInfo(path).completeBaseName()),
         [file = path_of(path)](const Progress&) { return Project::create(file, file.stem().string()); });
}

void Session::create_sample(const QString& path) {
    load(tr("Making the sample project"), [file = path_of(path)](const Progress& progress) {
        return create_sample_project(file, file.stem().string(), {}, progress);
    });
}

void Session::close() {
    if (!is_open()) return;
    if (state_->caching) state_->caching->stop();
    if (state_->selecting) state_->selecting->stop();
    let_go(std::exchange(state_->project, nullptr));
    const quint64 opening = state_->opening;
    *state_ = {};
    state_->opening = opening;
    snapshot_ = no_data();
    ledger_.clear();
    next_undo_.reset();
    next_redo_.reset();
    filter_ = {};
    selections_.reset();
    warned_.clear();
    Q_EMIT closed();
    Q_EMIT history_changed();
}

/// Closing the file writes: it waits its turn behind what is under way, and never runs on the window's thread.
void Session::let_go(std::shared_ptr<Project> project) {
    jobs_.run<bool>(
        Lane::project, tr("Closing"),
        [project = std::move(project)](const Progress&) -> Result<bool> { return project != nullptr; }, nullptr,
        [](Result<bool>) {}, true);
}

bool Session::is_open() const { return state_->project != nullptr; }
QString Session::path() const { return state_->path; }
QString Session::project_name() const { return state_->name; }
std::optional<Text> Session::read_only() const { return state_->read_only; }

void Session::take(Loaded loaded) {
    state_->project = std::move(loaded.project);
    state_->path = loaded.path;
    state_->name = loaded.name.isEmpty() ? QFileInfo(loaded.path).completeBaseName() : loaded.name;
    state_->read_only = std::move(loaded.read_only);
    state_->settings = std::move(loaded.settings);
    for (auto each = state_->unsaved.begin(); each != state_->unsaved.end(); ++each)
        state_->settings.insert(each.key(), each.value());
    snapshot_ = std::move(loaded.snapshot);
    begin_rows();
    ledger_ = std::move(loaded.ledger);
    next_undo_ = std::move(loaded.next_undo);
    next_redo_ = std::move(loaded.next_redo);
    recipes_ = std::move(loaded.recipes);
    set_reader_format(reader_format(QLocale(), snapshot_->currency()));
}

void Session::save_cache() {
    if (state_->read_only) return;
    state_->caching = jobs_.run<bool>(
        Lane::project, tr("Preparing the next start"),
        [project = state_->project](const Progress& progress) -> Result<bool> {
            return project->save_column_cache(progress).has_value();  // derived data: a failure loses nothing
        },
        this, [](Result<bool>) {}, true);
}

// The filter.

void Session::set_filter(const Filter& filter) {
    if (filter == filter_) return;
    state_->history.filter_changed(filter_);
    show(filter);
}

bool Session::can_undo_filter() const { return state_->history.can_undo_filter(); }
bool Session::can_redo_filter() const { return state_->history.can_redo_filter(); }

void Session::undo_filter() {
    if (can_undo_filter()) show(state_->history.undo_filter(filter_));
}

void Session::redo_filter() {
    if (can_redo_filter()) show(state_->history.redo_filter(filter_));
}

void Session::show(const Filter& filter) {
    filter_ = filter;
    begin_rows();
    Q_EMIT filter_changed();
    Q_EMIT history_changed();
    select_rows();
}

/// Comes before the signals that tell of a new filter or snapshot, so that every card finds the rows shared.
void Session::begin_rows() {
    forget_warnings();
    if (state_->selecting) state_->selecting->stop();
    state_->selections = std::make_shared<SharedSelections>(snapshot_, filter_);
    state_->findings = std::make_shared<FindingStore>();
    selections_ = filter_.empty() ? std::make_shared<const Selections>(all_rows(*snapshot_)) : nullptr;
}

void Session::select_rows() {
    if (selections_) {
        Q_EMIT selections_ready();
        return;
    }
    using Rows = std::shared_ptr<const Selections>;
    const auto shared = state_->selections;
    state_->selecting = jobs_.run<Rows>(
        Lane::analysis, tr("Filtering"), [shared](const Progress& progress) { return shared->get(progress); }, this,
        [this, shared](Result<Rows> rows) {
            if (shared != state_->selections) return;
            if (!rows) return report(rows.error());
            selections_ = *rows;
            Q_EMIT selections_ready();
        },
        true);
}

// Actions on the project.

template <class T>
void Session::change(const QString& title, std::function<Result<T>(Project&, const Progress&)> work,
                     std::function<void(Result<T>)> done) {
    if (!is_open()) return done(fail(ErrorCode::not_found, text("No project is open. Open or make one first.")));
    if (state_->caching) state_->caching->stop();
    jobs_.run<Changed<T>>(
        Lane::project, title,
        [project = state_->project, work = std::move(work)](const Progress& progress) -> Result<Changed<T>> {
            Changed<T> result{work(*project, progress.part(0, 0.95)), std::nullopt};
            // Reading the data again is not stopped together with the change: what was written has to be shown.
            if (auto loaded = Loaded::from(project, Progress()))
                result.loaded = std::move(*loaded);
            else if (result.outcome)
                result.outcome = std::unexpected(loaded.error());
            return result;
        },
        this,
        // Only to be compared: were it held here, the project could come to be closed on the window's thread.
        [this, project = state_->project.get(), done = std::move(done)](Result<Changed<T>> result) {
            if (!result) return done(std::unexpected(result.error()));
            const bool present = project == state_->project.get();
            if (!present && result->loaded) let_go(std::move(result->loaded->project));
            const bool new_data =
                present && result->loaded && result->loaded->snapshot->version() != snapshot_->version();
            if (present && result->loaded) take(std::move(*result->loaded));
            done(std::move(result->outcome));
            if (!present) return;
            Q_EMIT changed();
            Q_EMIT history_changed();
            select_rows();
            if (new_data) save_cache();
        });
}

template <class T>
void Session::change_by_import(const QString& title, std::function<Result<T>(Project&, const Progress&)> work,
                               QObject* receiver, std::function<void(Result<T>)> done) {
    change<T>(title, std::move(work),
              [this, target = QPointer<QObject>(receiver), done = std::move(done)](Result<T> outcome) {
                  // What was written before a failure is in the project all the same; each batch is a step of the
                  // history.
                  bool wrote = false;
                  for (const Batch& batch : ledger_) {
                      if (batch.id <= state_->last_batch) continue;  // of an import before
                      state_->last_batch = batch.id;
                      state_->history.imported();
                      wrote = true;
                  }
                  if (target)
                      done(std::move(outcome));
                  else if (!outcome)
                      report(outcome.error());
                  if (wrote) Q_EMIT imported();
              });
}

void Session::import(const ImportRequest& request, QObject* receiver,
                     std::function<void(Result<std::vector<FileOutcome>>)> done) {
    const QString first =
        request.files.empty() ? QString() : QString::fromStdString(place_name(request.files.front()));
    const QString what =
        request.files.size() == 1 ? first : tr("%n file(s)", nullptr, static_cast<int>(request.files.size()));
    change_by_import<std::vector<FileOutcome>>(
        request.dry_run ? tr("Checking %1").arg(what) : tr("Importing %1").arg(what),
        [request](Project& project, const Progress& progress) { return import_files(project, request, progress); },
        receiver, std::move(done));
}

void Session::refresh(const std::vector<WatchedFile>& files, QObject* receiver, std::function<void()> done) {
    const int due = static_cast<int>(to_refresh(files).size());
    change_by_import<std::vector<RefreshOutcome>>(
        tr("Refreshing %n file(s)", nullptr, due),
        [files](Project& project, const Progress& progress) { return clientele::refresh(project, files, progress); },
        this,
        [this, target = QPointer<QObject>(receiver),
         done = std::move(done)](Result<std::vector<RefreshOutcome>> outcomes) {
            if (!outcomes) report(outcomes.error());
            for (const RefreshOutcome& each : outcomes ? *outcomes : std::vector<RefreshOutcome>())
                if (!each.outcome) report(each.outcome.error());
            if (target) done();
        });
}

void Session::import_step(bool back) {
    const std::optional<Batch>& meant = back ? next_undo_ : next_redo_;
    if (!meant || state_->stepping) return;
    state_->stepping = true;
    change<Batch>(
        back ? tr("Undoing the import") : tr("Redoing the import"),
        // An import that was under way may have ended before this job's turn: then another batch would be taken.
        [back, id = meant->id](Project& project, const Progress& progress) -> Result<Batch> {
            const std::optional<Batch> next = back ? project.next_undo() : project.next_redo();
            if (!next || next->id != id)
                return fail(ErrorCode::not_found,
                            text("The project was changed meanwhile, so no import was taken back or brought again."));
            return back ? project.undo(progress) : project.redo(progress);
        },
        [this, back, project = state_->project.get()](Result<Batch> batch) {
            if (project != state_->project.get()) return;
            state_->stepping = false;
            if (!batch) return report(batch.error());
            if (back) {
                state_->history.import_undone();
                Q_EMIT import_taken_back(*batch);
            } else {
                state_->history.import_redone();
                Q_EMIT import_brought_again(*batch);
            }
        });
}

void Session::undo_import() { import_step(true); }
void Session::redo_import() { import_step(false); }

void Session::decide(std::vector<Decision> answers, std::vector<Decision> found, const QString& kept_as,
                     QObject* receiver, std::function<void(Result<Batch>)> done) {
    QJsonObject emptied = state_->settings;
    emptied.insert(kept_as, QString());
    const auto [where, what] = stored(emptied, kept_as);
    change_project(
        tr("Applying what was decided about customers"),
        [answers = std::move(answers), found = std::move(found), forget = !kept_as.isEmpty(), where,
         what](Project& project, const Progress& progress) -> Result<Batch> {
            const auto snapshot = project.snapshot(progress);
            if (!snapshot) return std::unexpected(snapshot.error());
            auto decisions = decisions_for(**snapshot, answers, found);
            if (!decisions) return std::unexpected(decisions.error());
            auto batch = project.decide(std::move(*decisions));
            // A failure leaves the answers waiting beside what they came to: applied again they say the same.
            if (batch && forget) static_cast<void>(project.set_setting(where, what));
            return batch;
        },
        receiver, std::move(done));
}

void Session::change_project(const QString& title, std::function<Result<Batch>(Project&, const Progress&)> work,
                             QObject* receiver, std::function<void(Result<Batch>)> done) {
    change_by_import<Batch>(title, std::move(work), receiver,
                            [this, done = std::move(done)](Result<Batch> batch) {
                                if (batch) Q_EMIT decided(*batch);
                                done(std::move(batch));
                            });
}

void Session::import_corrected(const Batch& batch, const CorrectedRows& rows, QObject* receiver,
                               std::function<void(Result<FileOutcome>)> done) {
    change_by_import<FileOutcome>(
        tr("Importing corrected rows"),
        [batch, rows](Project& project, const Progress& progress) {
            return clientele::import_corrected(project, batch, rows, progress);
        },
        receiver, std::move(done));
}

void Session::replay(const Batch& batch, const std::map<std::string, std::string>& rules, QObject* receiver,
                     std::function<void(Result<Replay>)> done) {
    if (!is_open()) return;
    jobs_.run<Replay>(
        Lane::project, tr("Reading rejected rows by another rule"),
        [project = state_->project, batch, rules](const Progress& progress) {
            return clientele::replay(*project, batch, rules, progress);
        },
        receiver, std::move(done));
}

void Session::read_rejected_rows(const Batch& batch, std::uint64_t most, QObject* receiver,
                                 std::function<void(Result<RejectedRows>)> done) {
    if (!is_open()) return;
    jobs_.run<RejectedRows>(
        Lane::project, tr("Reading rejected rows"),
        [project = state_->project, batch, most](const Progress&) { return rejected_rows(*project, batch, most); },
        receiver, std::move(done));
}

void Session::read_rejects(std::int64_t batch, std::uint64_t most, QObject* receiver,
                           std::function<void(Result<std::vector<Reject>>)> done) {
    if (!is_open()) return;
    if (state_->caching) state_->caching->stop();
    jobs_.run<std::vector<Reject>>(
        Lane::project, tr("Reading rejected rows"),
        [project = state_->project, batch, most](const Progress&) { return project->rejects(batch, 0, most); },
        receiver, std::move(done));
}

void Session::visit_rejects(std::int64_t batch, const QString& title,
                            std::function<Result<void>(const std::vector<Reject>& some)> visit, QObject* receiver,
                            std::function<void(Result<void>)> done) {
    if (!is_open()) return;
    if (state_->caching) state_->caching->stop();
    jobs_.run<void>(
        Lane::project, title,
        [project = state_->project, batch, visit = std::move(visit)](const Progress& progress) -> Result<void> {
            constexpr std::uint64_t at_once = 10'000;
            for (std::uint64_t first = 0;; first += at_once) {
                if (progress.cancelled()) return cancelled();
                const auto some = project->rejects(batch, first, at_once);
                if (!some) return std::unexpected(some.error());
                if (auto visited = visit(*some); !visited) return visited;
                if (some->empty()) return {};
            }
        },
        receiver, std::move(done));
}

void Session::set_setting(const QString& name, const QString& value) {
    if (!is_open() || setting(name) == value) return;
    state_->settings.insert(name, value);
    state_->unsaved.insert(name, value);
    Q_EMIT setting_changed(name);
    const auto [where, what] = stored(state_->settings, name);
    const std::function<Result<bool>(Project&, const Progress&)> write =
        [where, what](Project& project, const Progress&) -> Result<bool> {
        if (auto set = project.set_setting(where, what); !set) return std::unexpected(set.error());
        return true;
    };
    const std::function<void(Result<bool>)> done = [this, name, value](Result<bool> set) {
        if (state_->unsaved.value(name) == value) state_->unsaved.remove(name);
        if (!set) report(set.error());
    };
    // The currency is part of the snapshot; the others change nothing that is computed.
    if (name == QLatin1String(currency_setting)) return change<bool>(tr("Setting the currency"), write, done);
    jobs_.run<bool>(
        Lane::project, tr("Saving a setting"),
        [project = state_->project, write](const Progress& progress) { return write(*project, progress); }, this, done,
        true);
}

QString Session::setting(const QString& name) const { return state_->settings.value(name).toString(); }

// The history of filter and imports.

bool Session::can_undo() const { return state_->history.next_undo() || (next_undo_ && !state_->read_only); }

bool Session::can_redo() const { return state_->history.next_redo() || (next_redo_ && !state_->read_only); }

// A key that is pressed once too often, or held, must not run on: while an import is being taken back, nothing else is.

void Session::undo() {
    if (!can_undo() || state_->stepping) return;
    const auto step = state_->history.next_undo();
    if (step == History::Step::filter) return undo_filter();
    if (step) return undo_import();
    Q_EMIT undo_to_confirm(*next_undo_);
}

void Session::redo() {
    if (!can_redo() || state_->stepping) return;
    const auto step = state_->history.next_redo();
    if (step == History::Step::filter) return redo_filter();
    if (step) return redo_import();
    Q_EMIT redo_to_confirm(*next_redo_);
}

QString Session::undo_text() const {
    const auto step = state_->history.next_undo();
    if (step == History::Step::filter) return tr("Undo: change of the filter");
    if (!can_undo() || !next_undo_) return {};
    const QString undo = next_undo_->brought_rows() ? tr("Undo: import of %1 (%2)") : tr("Undo: %1 (%2)");
    return undo.arg(source_words(*next_undo_), qtext(rows_in_words(*next_undo_))) +
           (step ? QString() : asks_first);
}

QString Session::redo_text() const {
    const auto step = state_->history.next_redo();
    if (step == History::Step::filter) return tr("Redo: change of the filter");
    if (!can_redo() || !next_redo_) return {};
    const QString redo = next_redo_->brought_rows() ? tr("Redo: import of %1 (%2)") : tr("Redo: %1 (%2)");
    return redo.arg(source_words(*next_redo_), qtext(rows_in_words(*next_redo_))) +
           (step ? QString() : asks_first);
}

// Findings.

Job* Session::compute(Request request, QObject* receiver, std::function<void(Result<Finding>)> done) {
    const Analysis* analysis = find_analysis(request.analysis);
    const QString title = analysis ? qtext(Text(analysis->title, {})) : QString::fromStdString(request.analysis);
    const auto shared = request.filter == filter_ ? state_->selections : nullptr;
    return jobs_.run<Finding>(
        analysis && asks_all(*analysis) ? Lane::background : Lane::analysis, title,
        [snapshot = snapshot_, shared, store = state_->findings,
         request = std::move(request)](const Progress& progress) -> Result<Finding> {
            if (!shared) return run(*snapshot, request, progress);
            auto rows = shared->get(progress.part(0, 0.2));
            if (!rows) return std::unexpected(rows.error());
            return run(*snapshot, request, progress.part(0.2, 1), rows->get(), store.get());
        },
        receiver,
        [this, rows = state_->selections, current = shared != nullptr,
         done = std::move(done)](Result<Finding> finding) {
            if (finding && current && rows == state_->selections) note_warnings(*finding);
            done(std::move(finding));
        });
}

Job* Session::check_quality(Request request, QObject* receiver, std::function<void(Result<std::vector<Text>>)> done) {
    const auto shared = request.filter == filter_ ? state_->selections : nullptr;
    return jobs_.run<std::vector<Text>>(
        Lane::checking, tr("Checking the data"),
        [snapshot = snapshot_, shared,
         request = std::move(request)](const Progress& progress) -> Result<std::vector<Text>> {
            if (!shared) return warnings_for(*snapshot, request, progress);
            auto rows = shared->get(progress.part(0, 0.2));
            if (!rows) return std::unexpected(rows.error());
            return warnings_for(*snapshot, request, progress.part(0.2, 1), rows->get());
        },
        receiver, std::move(done), true);
}

bool Session::warned(std::string_view analysis) const { return warned_.contains(analysis); }

void Session::note_warnings(const Finding& finding) {
    const std::string& analysis = finding.provenance.analysis;
    const bool changed = finding.warnings.empty() ? warned_.erase(analysis) > 0 : warned_.insert(analysis).second;
    if (changed) Q_EMIT warnings_changed();
}

void Session::forget_warnings() {
    if (warned_.empty()) return;
    warned_.clear();
    Q_EMIT warnings_changed();
}

}  // namespace clientele
