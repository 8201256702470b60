#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "ui/importing/draft_file.h"
#include "ui/shell/session.h"

namespace clientele {

/// Files of which nothing is known but perhaps the kind of their rows.
std::vector<DraftFile> drafts_of(const QStringList& files, const QString& kind);

/// The files of one assistant and all work on them: inspecting, the check of every row, the import. All of it runs as
/// jobs; whatever a person changes stops the work that it makes void and starts it anew. No widgets.
class ImportDraft : public QObject {
    Q_OBJECT
 public:
    ImportDraft(Session& session, std::vector<DraftFile> files, QObject* parent = nullptr);
    ~ImportDraft() override;

    std::size_t count() const { return files_.size(); }
    const DraftFile& file(std::size_t index) const { return files_[index]; }

    /// Whether what is said about one file is said of all with the same columns.
    bool for_same_shape() const { return for_same_shape_; }
    void set_for_same_shape(bool yes) { for_same_shape_ = yes; }

    /// Folders that were chosen as a whole. One of which a file is taken off the list is none any more.
    void set_folders(std::vector<std::filesystem::path> folders) { folders_ = std::move(folders); }

    void set_kind(std::size_t index, DatasetKind kind);
    void use(std::size_t index, std::size_t column, ColumnUse use, const std::string& field = {});
    /// "" takes the setting back: it is found out again.
    void set_setting(std::size_t index, const std::string& name, const std::string& value);
    void set_on_duplicate(std::size_t index, OnDuplicate policy);
    void set_again(std::size_t index, bool again);
    /// Forgets what was said, and what was taken over from files before.
    void start_anew(std::size_t index);
    void remove(std::size_t index);
    /// Puts the other sheets of the workbook on the list behind this one, each with what was said about it.
    void add_sheets(std::size_t index);
    /// Whether the file has sheets that are not on the list.
    bool has_more_sheets(std::size_t index) const;

    /// What stands in the way of importing, as a sentence; empty when nothing does.
    QString obstacle() const;
    /// Imports all files that can be; imported() follows. Goes on when the draft is gone.
    void import();
    bool importing() const { return waiting_ > 0; }

 Q_SIGNALS:
    void file_changed(int index);  ///< something was found out or said
    void file_counted(int index);  ///< the check has come further
    void files_changed();          ///< a file was taken off the list or put on it
    void imported();               ///< every import has ended; see DraftFile::outcome and error

 private:
    struct Work;
    void each_alike(std::size_t index, const std::function<void(DraftFile&)>& change,
                    void (ImportDraft::*again)(std::size_t));
    void inspect_file(std::size_t index);
    void map_file(std::size_t index);
    void check_file(std::size_t index);
    void start_work(std::size_t index, DraftFile::State state);
    void note_imported_before(DraftFile& file);
    std::optional<std::size_t> of(quint64 id) const;
    std::vector<std::string> more_sheets(std::size_t index) const;
    void take_outcomes(const std::vector<quint64>& ids, const Result<std::vector<FileOutcome>>& outcomes);

    Session& session_;
    std::vector<DraftFile> files_;
    std::vector<Work> work_;  // beside files_
    std::vector<std::filesystem::path> folders_;
    quint64 last_id_ = 0;
    bool for_same_shape_ = true;
    int waiting_ = 0;  // imports under way
};

}  // namespace clientele
