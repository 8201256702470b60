#include "ui/importing/import_draft.h"

#include <QFileInfo>
#include <algorithm>
#include <mutex>

#include "core/importing/prepare.h"
#include "core/ingest/database.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

std::filesystem::path place_of(const QString& path) {
    return is_database(path.toStdString()) ? std::filesystem::path(path.toStdString())
                                           : QFileInfo(path).filesystemFilePath();
}

/// What was said, with the password that is said to nobody else.
SourceSettings settings_of(const DraftFile& file) {
    SourceSettings settings = file.settings;
    if (!file.password.empty()) settings["password"] = file.password;
    return settings;
}

/// The counts of a check under way, between the worker and the window.
struct LiveCounts {
    std::mutex mutex;
    DryRun run;
};

void take_over(DraftFile& file, Prepared prepared) {
    if (prepared.recipe) {
        file.recipe = QString::fromStdString(prepared.recipe->name);
        file.settings = prepared.facts.settings;
        file.mapping = std::move(prepared.mapping);
        file.on_duplicate = prepared.recipe->on_duplicate;
        file.kind = prepared.kind;
    }
    file.looked_at = true;
    file.facts = std::move(prepared.facts);
    file.guesses = std::move(prepared.guesses);
}

}  // namespace

/// The job at work on a file. `id` names the file, `turn` the work: results of an earlier turn are dropped.
struct ImportDraft::Work {
    quint64 id = 0;
    quint64 turn = 0;
    QPointer<Job> job;
};

std::vector<DraftFile> drafts_of(const QStringList& files, const QString& kind) {
    const auto asked = find_dataset_kind(kind.toStdString());
    std::vector<DraftFile> drafts;
    for (const QString& path : files) {
        DraftFile& file = drafts.emplace_back();
        file.path = path;
        file.kind = asked;
    }
    return drafts;
}

ImportDraft::ImportDraft(Session& session, std::vector<DraftFile> files, QObject* parent)
    : QObject(parent), session_(session), files_(std::move(files)) {
    for (std::size_t i = 0; i < files_.size(); ++i) work_.push_back({++last_id_, 0, nullptr});
    for (std::size_t i = 0; i < files_.size(); ++i) inspect_file(i);
    connect(&session_, &Session::changed, this, [this] {
        if (importing()) return;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            note_imported_before(files_[i]);
            Q_EMIT file_changed(static_cast<int>(i));
        }
    });
}

ImportDraft::~ImportDraft() {
    for (const Work& work : work_) {
        if (work.job) work.job->stop();
    }
}

std::optional<std::size_t> ImportDraft::of(quint64 id) const {
    for (std::size_t i = 0; i < work_.size(); ++i) {
        if (work_[i].id == id) return i;
    }
    return std::nullopt;
}

void ImportDraft::start_work(std::size_t index, DraftFile::State state) {
    Work& work = work_[index];
    if (work.job) work.job->stop();
    work.job = nullptr;
    ++work.turn;
    DraftFile& file = files_[index];
    file.state = state;
    file.fraction = 0;
    file.error.reset();
    Q_EMIT file_changed(static_cast<int>(index));
}

void ImportDraft::inspect_file(std::size_t index) {
    start_work(index, DraftFile::State::inspecting);
    Work& work = work_[index];
    const DraftFile& file = files_[index];
    // What a recipe says is taken over once; from then on a person's word alone changes it.
    std::vector<Recipe> recipes = file.looked_at ? std::vector<Recipe>() : session_.recipes();
    work.job = session_.jobs().run<Prepared>(
        Lane::analysis, tr("Looking at %1").arg(file.name()),
        [request = FileRequest{place_of(file.path), settings_of(file), file.mapping, file.kind},
         recipes = std::move(recipes)](const Progress& progress) { return prepare(request, recipes, progress); },
        this,
        [this, id = work.id, turn = work.turn](Result<Prepared> prepared) {
            const auto at = of(id);
            if (!at || work_[*at].turn != turn) return;
            DraftFile& inspected = files_[*at];
            if (!prepared) {
                inspected.state = DraftFile::State::failed;
                inspected.error = std::move(prepared.error());
                Q_EMIT file_changed(static_cast<int>(*at));
                return;
            }
            take_over(inspected, std::move(*prepared));
            note_imported_before(inspected);
            map_file(*at);
        },
        true);
    connect(work.job, &Job::progressed, this, [this, id = work.id, job = work.job] {
        const auto at = of(id);
        if (!at || work_[*at].job != job) return;
        files_[*at].fraction = job->fraction();
        Q_EMIT file_counted(static_cast<int>(*at));
    });
}

void ImportDraft::map_file(std::size_t index) {
    DraftFile& file = files_[index];
    if (!file.facts) return;
    const auto kind = file.rows_are();
    if (!kind) {
        start_work(index, DraftFile::State::incomplete);
        return;
    }
    start_work(index, DraftFile::State::checking);
    Work& work = work_[index];
    work.job = session_.jobs().run<Mapping>(
        Lane::analysis, tr("Matching the columns of %1").arg(file.name()),
        [facts = *file.facts, kind = *kind, given = file.mapping](const Progress&) {
            return map_columns(facts, kind, given);
        },
        this,
        [this, id = work.id, turn = work.turn](Result<Mapping> mapped) {
            const auto at = of(id);
            if (!at || work_[*at].turn != turn) return;
            DraftFile& changed = files_[*at];
            if (!mapped) {
                changed.state = DraftFile::State::incomplete;
                changed.error = std::move(mapped.error());
            } else {
                changed.mapped = std::move(*mapped);
                if (changed.mapped->complete()) {
                    check_file(*at);
                    return;
                }
                changed.state = DraftFile::State::incomplete;
            }
            changed.counted = {};
            Q_EMIT file_changed(static_cast<int>(*at));
        },
        true);
}

void ImportDraft::check_file(std::size_t index) {
    files_[index].counted = {};
    start_work(index, DraftFile::State::checking);
    Work& work = work_[index];
    DraftFile& file = files_[index];
    if (!file.mapped || !file.mapped->complete()) return;
    auto live = std::make_shared<LiveCounts>();
    DryRunOptions options;
    options.on_duplicate = file.on_duplicate;
    options.live = [live, rows_sent = false](const DryRun& run) mutable {
        const std::scoped_lock lock(live->mutex);
        live->run.counts = run.counts;
        if (rows_sent) return;  // the first rows do not change after the first block
        rows_sent = true;
        live->run.columns = run.columns;
        live->run.first_rows = run.first_rows;
        live->run.rejects = run.rejects;
    };
    work.job = session_.jobs().run<DryRun>(
        Lane::analysis, tr("Checking %1").arg(file.name()),
        [facts = *file.facts, mapped = *file.mapped, snapshot = session_.snapshot(),
         options](const Progress& progress) { return dry_run(facts, mapped, *snapshot, options, progress); },
        this,
        [this, id = work.id, turn = work.turn](Result<DryRun> run) {
            const auto at = of(id);
            if (!at || work_[*at].turn != turn) return;
            DraftFile& checked = files_[*at];
            if (run) {
                checked.counted = std::move(*run);
                checked.state = DraftFile::State::ready;
                checked.facts->hash = checked.counted.hash;
                note_imported_before(checked);
            } else {
                checked.state = DraftFile::State::failed;
                checked.error = std::move(run.error());
            }
            Q_EMIT file_changed(static_cast<int>(*at));
        },
        true);
    connect(work.job, &Job::progressed, this, [this, id = work.id, live, job = work.job] {
        const auto at = of(id);
        if (!at || work_[*at].job != job) return;
        {
            const std::scoped_lock lock(live->mutex);
            DryRun& shown = files_[*at].counted;
            shown.counts = live->run.counts;
            if (shown.first_rows.empty()) {
                shown.columns = live->run.columns;
                shown.first_rows = live->run.first_rows;
                shown.rejects = live->run.rejects;
            }
        }
        files_[*at].fraction = job->fraction();
        Q_EMIT file_counted(static_cast<int>(*at));
    });
}

void ImportDraft::note_imported_before(DraftFile& file) {
    file.imported_before.reset();
    const auto kind = file.rows_are();
    if (!file.facts || file.facts->hash.empty() || !kind) return;
    for (const Batch& batch : session_.ledger()) {
        if (!batch.undone && batch.plan.kind == *kind && batch.plan.source_hash == file.facts->hash)
            file.imported_before = batch;
    }
}

void ImportDraft::each_alike(std::size_t index, const std::function<void(DraftFile&)>& change,
                             void (ImportDraft::*again)(std::size_t)) {
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (i != index && !(for_same_shape_ && same_shape(files_[i], files_[index]))) continue;
        change(files_[i]);
        if (again)
            (this->*again)(i);
        else
            Q_EMIT file_changed(static_cast<int>(i));
    }
}

void ImportDraft::set_kind(std::size_t index, DatasetKind kind) {
    if (files_[index].rows_are() == kind) return;
    // Taken for another kind, a file may hold other rows: a survey's answers rather than its respondents.
    const bool other_rows =
        can_be_unfolded_into(kind) || (files_[index].facts && files_[index].facts->shape != "rows");
    each_alike(
        index,
        [&](DraftFile& file) {
            file.kind = kind;
            file.mapping.clear();
            note_imported_before(file);
        },
        other_rows ? &ImportDraft::inspect_file : &ImportDraft::map_file);
}

void ImportDraft::use(std::size_t index, std::size_t column, ColumnUse use, const std::string& field) {
    each_alike(
        index, [&](DraftFile& file) { use_column(file, column, use, field); }, &ImportDraft::map_file);
}

void ImportDraft::set_setting(std::size_t index, const std::string& name, const std::string& value) {
    each_alike(
        index,
        [&](DraftFile& file) {
            if (value.empty())
                file.settings.erase(name);
            else
                file.settings[name] = value;
        },
        &ImportDraft::inspect_file);
}

void ImportDraft::set_on_duplicate(std::size_t index, OnDuplicate policy) {
    if (files_[index].on_duplicate == policy) return;
    each_alike(
        index, [&](DraftFile& file) { file.on_duplicate = policy; }, &ImportDraft::map_file);
}

void ImportDraft::set_again(std::size_t index, bool again) {
    each_alike(
        index, [&](DraftFile& file) { file.again = again; }, nullptr);
}

void ImportDraft::start_anew(std::size_t index) {
    each_alike(
        index,
        [](DraftFile& file) {
            file.recipe.clear();
            // Which rows of a database are meant was no guess.
            std::erase_if(file.settings, [&](const auto& each) {
                return !is_database(file.path.toStdString()) || (each.first != "table" && each.first != "query");
            });
            file.mapping.clear();
            file.kind.reset();
            file.on_duplicate = OnDuplicate::reject;
        },
        &ImportDraft::inspect_file);
}

void ImportDraft::remove(std::size_t index) {
    if (work_[index].job) work_[index].job->stop();
    std::erase(folders_, place_of(files_[index].path).parent_path());
    files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(index));
    work_.erase(work_.begin() + static_cast<std::ptrdiff_t>(index));
    Q_EMIT files_changed();
}

std::vector<std::string> ImportDraft::more_sheets(std::size_t index) const {
    std::vector<std::string> more;
    const DraftFile& file = files_[index];
    if (!file.facts || is_database(file.path.toStdString())) return more;  // a database's tables have nothing in common
    for (const std::string& table : file.facts->tables) {
        const bool listed = std::ranges::any_of(files_, [&](const DraftFile& each) {
            return each.path == file.path && (each.facts ? each.facts->table == table : each.sheet() == table);
        });
        if (!listed) more.push_back(table);
    }
    return more;
}

bool ImportDraft::has_more_sheets(std::size_t index) const { return !more_sheets(index).empty(); }

void ImportDraft::add_sheets(std::size_t index) {
    if (importing()) return;
    const std::vector<std::string> more = more_sheets(index);
    if (more.empty()) return;
    files_[index].settings["table"] = files_[index].facts->table;  // it stays what it is, and says so
    std::size_t at = index;
    for (const std::string& table : more) {
        DraftFile sheet;
        const DraftFile& like = files_[index];
        sheet.path = like.path;
        sheet.settings = like.settings;
        sheet.settings["table"] = table;
        sheet.kind = like.kind;
        sheet.mapping = like.mapping;
        sheet.on_duplicate = like.on_duplicate;
        sheet.again = like.again;
        sheet.looked_at = like.looked_at;
        ++at;
        files_.insert(files_.begin() + static_cast<std::ptrdiff_t>(at), std::move(sheet));
        work_.insert(work_.begin() + static_cast<std::ptrdiff_t>(at), Work{++last_id_, 0, nullptr});
    }
    Q_EMIT files_changed();
    for (std::size_t i = index + 1; i <= at; ++i) inspect_file(i);
}

QString ImportDraft::obstacle() const {
    if (!session_.is_open()) return tr("Open or make a project first: there is nowhere to import to.");
    if (const auto reason = session_.read_only()) return qtext(*reason);
    if (importing()) return tr("The import is under way.");
    bool any = false;
    for (const DraftFile& file : files_) {
        const QString name = file.name();
        switch (file.state) {
            case DraftFile::State::inspecting:
                return tr("%1 is being looked at.").arg(name);
            case DraftFile::State::checking:
                return tr("%1 is being checked.").arg(name);
            case DraftFile::State::failed:
                if (files_.size() == 1) return tr("The file cannot be imported as it is.");
                return tr("%1 cannot be imported. Mend it or take it off the list.").arg(name);
            case DraftFile::State::incomplete:
                if (!open_questions(file).empty()) return tr("%1: answer the question above the rows.").arg(name);
                return tr("%1: a column that is needed is not matched yet.").arg(name);
            case DraftFile::State::ready:
                any = any || file.importable();
                break;
            case DraftFile::State::imported:
                break;
        }
    }
    return any ? QString() : tr("Everything here is in the project already.");
}

void ImportDraft::import() {
    if (!obstacle().isEmpty()) return;
    // Neighbours that are read alike go in together, in the order of the list.
    std::vector<std::pair<ImportRequest, std::vector<quint64>>> requests;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const DraftFile& file = files_[i];
        if (!file.importable()) continue;
        ImportRequest request{.kind = *file.rows_are(),
                              .files = {},
                              .mapping = file.mapping,
                              .settings = settings_of(file),
                              .on_duplicate = file.on_duplicate};
        request.folders = folders_;
        if (file.again) request.settings["again"] = "yes";
        request.settings["recipe"] = "no";  // what it says was taken over already
        const bool alike = !requests.empty() && requests.back().first.kind == request.kind &&
                           requests.back().first.mapping == request.mapping &&
                           requests.back().first.settings == request.settings &&
                           requests.back().first.on_duplicate == request.on_duplicate;
        if (!alike) requests.push_back({std::move(request), {}});
        requests.back().first.files.push_back(place_of(file.path));
        requests.back().second.push_back(work_[i].id);
    }
    waiting_ = static_cast<int>(requests.size());
    for (const auto& [request, ids] : requests) {
        // The session receives the result: an import that was begun goes on when the assistant is closed.
        session_.import(request, &session_,
                        [draft = QPointer<ImportDraft>(this), ids = ids](Result<std::vector<FileOutcome>> outcomes) {
                            if (draft) draft->take_outcomes(ids, outcomes);
                        });
    }
    for (std::size_t i = 0; i < files_.size(); ++i) Q_EMIT file_changed(static_cast<int>(i));
}

void ImportDraft::take_outcomes(const std::vector<quint64>& ids, const Result<std::vector<FileOutcome>>& outcomes) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto at = of(ids[i]);
        if (!at) continue;
        DraftFile& file = files_[*at];
        if (outcomes && i < outcomes->size()) {
            file.outcome = (*outcomes)[i];
            file.state = DraftFile::State::imported;
        } else if (!outcomes) {
            file.error = outcomes.error();
            file.state = DraftFile::State::failed;
        }
    }
    if (--waiting_ == 0) Q_EMIT imported();
}

}  // namespace clientele
