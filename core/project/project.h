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
    std::string recipe{};        ///< how the file was read, for reading it that way again; project/ does not look into it
    std::int64_t refreshes = 0;  ///< the batch of an earlier state of the same source, whose rows these take the place of
    std::int64_t corrects = 0;   ///< the batch whose rejected rows these are, corrected
};

/// What was decided of customers, by their original ids, so that it holds for every later import as well.
struct Decision {
    enum class Verdict {
        same,       ///< all are one person
        different,  ///< the first is another person than each of the others, however alike they look
        later       ///< whether the first is one with the others shall be decided later
    };
    Verdict verdict = Verdict::same;
    std::vector<std::string> customers{};  ///< two or more, each once
    std::string representative{};          ///< with `same`: the one of them that stands for all
};

/// "same", "different", "later".
std::string_view id(Decision::Verdict verdict);

/// One entry of the ledger: a file that was imported (or the generated sample), whole, or a decision about customers.
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
    std::optional<Decision> decision{};  ///< it brought no rows, but says who is who; `plan` and `counts` say nothing then
};

/// The result of `check`: what was examined and what is wrong.
struct CheckReport {
    std::vector<Text> passed;
    std::vector<Text> problems;
    bool sound() const { return problems.empty(); }
};

/// A project file: SQLite, the only truth. Used by one thread at a time (the window runs it in jobs, one after another).
/// All changes are transactions: after a crash the file holds whole batches only.
class Project {
   public:
    /// Makes a new project file; an existing file is an error.
    static Result<Project> create(const std::filesystem::path& path, std::string_view name = {});
    /// Opens, migrates (after a backup beside the file) and takes the writer's lock. Where another process holds it, or the
    /// file or disk cannot be written, the project opens read-only and says why.
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
    /// Writes the column cache for the present version where that is worth it, so that the next opening is fast. Derived data: may fail without harm.
    Result<void> save_column_cache(const Progress& progress = {});

    /// Takes all rows of a stream as one batch, or none. Cancelled and failed imports leave the file as it was. The rows of
    /// batches that were undone are removed for good (`Batch::removed`).
    ///
    /// A plan that `refreshes` a batch takes the place of its rows, of those that corrected it, and of earlier states of
    /// the same source, in the same step: undo brings them back. Rows with a key replace the row of that source with the
    /// same key, whatever `on_duplicate` says, and rows of keys that do not come again stay; all others give way.
    Result<Batch> import(const ImportPlan& plan, RowStream& rows, const Progress& progress = {});

    /// Takes note of a decision about customers, as one more entry of the ledger that undo takes back. From then on a
    /// snapshot shows customers who are the same person as one: the pairs that were last decided to be the same, and theirs
    /// in turn, but never two who were last decided to be different. Their facts are those of the customer that stands for
    /// them; that customer's reference row stands, and what it lacks is taken from the others. The tables keep what was
    /// imported. As an import does, it makes an end of what was undone.
    /// Errors: `bad_value` for fewer than two customers or an empty id.
    Result<Batch> decide(Decision decision);

    std::vector<Batch> ledger() const;
    /// The batch in force that was made from a file with these contents for this kind, if there is one.
    std::optional<Batch> find_import(DatasetKind kind, std::string_view source_hash) const;
    /// Notes that the file of a batch holds the same contents as when it was imported though it was written since, so that
    /// they need not be read again to see that. Not a change of the data.
    Result<void> note_source(std::int64_t batch, std::int64_t modified);
    /// Rejected rows of a batch, from `first` on, at most `most`; in order of lines.
    Result<std::vector<Reject>> rejects(std::int64_t batch, std::uint64_t first = 0, std::uint64_t most = UINT64_MAX) const;

    /// The batch that undo would take back, redo would bring again: an import or a decision.
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
