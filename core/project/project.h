#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/alert_notes.h"
#include "core/model/decision.h"
#include "core/model/mend.h"
#include "core/model/row_stream.h"
#include "core/model/snapshot.h"

namespace clientele {

/// Where the rows of an import lie on this computer, to see later whether they changed. Empty where they are no file.
struct SourceFile {
    std::string path;            ///< full
    std::int64_t modified = 0;   ///< when it was last changed, in nanoseconds since 1970-01-01
    std::string folder;          ///< that was imported as a whole and holds it; "" where the file was named itself
};

/// What an import is, for the ledger.
struct ImportPlan {
    DatasetKind kind{};
    std::string source_name;                     ///< file name without its folder
    std::string source_hash;                     ///< of the file's contents
    std::uint64_t source_bytes = 0;
    std::map<std::string, std::string> mapping;  ///< field or attribute -> column header
    std::map<std::string, std::string> settings; ///< dialect and formats used, enough to repeat the import
    OnDuplicate on_duplicate = OnDuplicate::reject;
    SourceFile source{};
    std::string recipe{};  ///< how the file was read, for reading it that way again; project/ does not look into it
    std::int64_t refreshes =
        0;  ///< the batch of an earlier state of the same source, whose rows these take the place of
    std::int64_t corrects = 0;   ///< the batch whose rejected rows these are, corrected
};

/// One entry of the ledger: a file that was imported (or the generated sample), whole, or a change without rows of its
/// own: decisions about customers, a mend, a rule or segment of the analyst's own, or notes on alerts.
struct Batch {
    std::int64_t id = 0;                         ///< from 1, in order of import; 0 for what is not in a ledger
    ImportPlan plan;
    ImportCounts counts;
    std::map<std::string, std::uint64_t> reasons;  ///< reject and skip reasons -> rows
    std::map<std::string, std::uint64_t> remarks;  ///< see RowStream::remarks
    DateTime imported_at;                        ///< UTC
    bool undone = false;   ///< taken back: its rows are not in force
    std::int64_t superseded_by = 0;  ///< undone, since this batch in force brought a later state of the same source
    bool removed = false;  ///< undone, and a later import or decision removed it for good: it cannot be brought again
    /// Where there are any, it brought no rows, but says who is who; `plan` and `counts` say nothing then.
    std::vector<Decision> decisions{};
    std::optional<Mend> mend{};          ///< it brought no rows, but changed what some of them say; as with decisions
    std::optional<OwnRule> own_rule{};   ///< it keeps a rule, or removes it where the rule has no expression
    std::optional<OwnSegment> own_segment{};  ///< the same of a segment
    std::optional<OwnSurvey> own_survey{};    ///< the same of how a survey is read

    std::vector<AlertMark> alert_marks{};     ///< it says of alerts that they are seen, explained or new again
    std::vector<CalendarChange> calendar{};   ///< it changes the calendar of known events, in this order

    bool notes_alerts() const { return !alert_marks.empty() || !calendar.empty(); }
    /// Whether it is an import.
    bool brought_rows() const {
        return decisions.empty() && !mend && !own_rule && !own_segment && !own_survey && !notes_alerts();
    }
};

/// A row that a mend changed, as it was imported.
struct MendedRow {
    std::int64_t batch = 0;  ///< that brought it
    std::uint64_t line = 0;  ///< in the source
    std::vector<std::pair<std::string, std::string>> cells{};  ///< field and value, as the views of the file show them
};

/// The result of `check`: what was examined and what is wrong.
struct CheckReport {
    std::vector<Text> passed;
    std::vector<Text> problems;
    bool sound() const { return problems.empty(); }
};

/// A project file: SQLite, the only truth. Used by one thread at a time (the window runs it in jobs, one after
/// another). All changes are transactions: after a crash the file holds whole batches only.
class Project {
   public:
    /// Makes a new project file; an existing file is an error.
    static Result<Project> create(const std::filesystem::path& path, std::string_view name = {});
    /// Opens, migrates (after a backup beside the file) and takes the writer's lock. Where another process holds it, or
    /// the file or disk cannot be written, the project opens read-only and says why.
    static Result<Project> open(const std::filesystem::path& path, const Progress& progress = {});

    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    const std::filesystem::path& path() const;
    std::string name() const;
    /// Why the project cannot be changed; nothing when it can.
    const std::optional<Text>& read_only() const;
    /// Rises with every change of the data.
    std::uint64_t version() const;

    /// All data in force. Served from memory when nothing changed, else from the column cache, else from the tables.
    Result<SnapshotPtr> snapshot(const Progress& progress = {});
    /// Writes the column cache for the present version where that is worth it, so that the next opening is fast.
    /// Derived data: may fail without harm.
    Result<void> save_column_cache(const Progress& progress = {});

    /// Takes all rows of a stream as one batch, or none. Cancelled and failed imports leave the file as it was. The
    /// rows of batches that were undone are removed for good (`Batch::removed`).
    ///
    /// A plan that `refreshes` a batch takes the place of its rows, of those that corrected it, and of earlier states
    /// of the same source, in the same step: undo brings them back. Rows with a key replace the row of that source with
    /// the same key, whatever `on_duplicate` says, and rows of keys that do not come again stay; all others give way.
    Result<Batch> import(const ImportPlan& plan, RowStream& rows, const Progress& progress = {});

    /// Takes note of decisions about customers, as one more entry of the ledger that undo takes back whole; of two
    /// about the same customers the later one holds. From then on a snapshot shows customers who are the same person as
    /// one: the pairs that were last decided to be the same, and theirs in turn, but never two who were last decided to
    /// be different. Their facts are those of the customer that stands for them; that customer's reference row stands,
    /// and what it lacks is taken from the others. The tables keep what was imported. As an import does, it makes an
    /// end of what was undone. Errors: `bad_value` for no decision, and one of fewer than two customers or of an empty
    /// id.
    Result<Batch> decide(std::vector<Decision> decisions);

    /// Takes note of a mend, as one more entry of the ledger that undo takes back. From then on a snapshot shows the
    /// rows as mended; the tables keep what was imported. Values that are replaced are so in rows that are imported
    /// later as well; rows are those that were named, and a row that takes the place of one of these by its key and
    /// says the same. As an import does, it makes an end of what was undone. Errors: `bad_value` where there is nothing
    /// to mend or the plan was made on another version of the data; cancelled, and then nothing has changed.
    Result<Batch> mend(const MendPlan& plan, const Progress& progress = {});
    /// The rows in force that a mend changed, as they were imported, from `first` on, at most `most`.
    Result<std::vector<MendedRow>> mended(std::int64_t batch, std::uint64_t first = 0,
                                          std::uint64_t most = UINT64_MAX) const;

    /// Keeps a rule of the analyst's own, in the place of one of that name; without an expression it removes that one.
    /// One more entry of the ledger. The expression is not looked at: see own_rules() of the analysis. Errors:
    /// `bad_value` for an empty name, `not_found` where there is none to remove.
    Result<Batch> set_own_rule(const OwnRule& rule);
    /// Those in force, in the order in which they were first kept.
    std::vector<OwnRule> own_rules() const;
    /// The same for segments of the analyst's own: see segment_rule.h of the analyses for the expression.
    Result<Batch> set_own_segment(const OwnSegment& segment);
    std::vector<OwnSegment> own_segments() const;
    /// The same for how surveys and their questions are read: see analysis/surveys/preparation.h.
    Result<Batch> set_own_survey(const OwnSurvey& survey);
    std::vector<OwnSurvey> own_surveys() const;

    /// Takes note of what is said of alerts, and of changes of the calendar of known events, as one more entry of the
    /// ledger: an event that changes is removed and another added. A snapshot has them, with everything else that was
    /// derived from the data. Errors: `bad_value` for nothing to note, a mark without series or time, an event without
    /// name or days, of a year or more that is yearly, or which the calendar has; `not_found` for one to remove that it
    /// does not have.
    Result<Batch> note_alerts(std::vector<AlertMark> marks, std::vector<CalendarChange> changes = {});
    AlertNotes alert_notes() const;

    std::vector<Batch> ledger() const;
    /// The batch in force that was made from a file with these contents for this kind, if there is one.
    std::optional<Batch> find_import(DatasetKind kind, std::string_view source_hash) const;
    /// Notes that the file of a batch holds the same contents as when it was imported though it was written since, so
    /// that they need not be read again to see that. Not a change of the data.
    Result<void> note_source(std::int64_t batch, std::int64_t modified);
    /// Rejected rows of a batch, from `first` on, at most `most`; in order of lines.
    Result<std::vector<Reject>> rejects(std::int64_t batch, std::uint64_t first = 0,
                                        std::uint64_t most = UINT64_MAX) const;

    /// The batch that undo would take back, redo would bring again: an import, or a change without rows of its own.
    std::optional<Batch> next_undo() const;
    std::optional<Batch> next_redo() const;
    Result<Batch> undo(const Progress& progress = {});
    Result<Batch> redo(const Progress& progress = {});

    /// Verifies pages, schema, counts of every batch against the ledger, and links; reads only.
    Result<CheckReport> check(const Progress& progress = {}) const;

    /// Small things that belong to the project (currency, the chosen findings of the report): text by name.
    std::string setting(std::string_view name) const;
    Result<void> set_setting(std::string_view name, std::string_view value);

    struct State;   ///< known to core/project only

   private:
    friend class ImportSeries;
    explicit Project(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace clientele
