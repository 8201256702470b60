#include "core/project/project.h"

#include <algorithm>

#include "core/project/opening.h"
#include "core/project/project_state.h"

namespace clientele {

Project::Project(std::unique_ptr<State> state) : state_(std::move(state)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Result<Project> Project::create(const std::filesystem::path& path, std::string_view name) {
    auto state = std::make_unique<State>();
    if (auto made = create_project_file(*state, path, name); !made) return std::unexpected(made.error());
    return Project(std::move(state));
}

Result<Project> Project::open(const std::filesystem::path& path, const Progress& progress) {
    auto state = std::make_unique<State>();
    if (auto opened = open_project_file(*state, path, progress); !opened) return std::unexpected(opened.error());
    return Project(std::move(state));
}

const std::filesystem::path& Project::path() const { return state_->path; }
std::string Project::name() const { return state_->name; }
const std::optional<Text>& Project::read_only() const { return state_->read_only; }
std::uint64_t Project::version() const { return state_->version.number; }

std::vector<Batch> Project::ledger() const {
    std::vector<Batch> batches;
    for (const LedgerEntry& entry : state_->ledger) batches.push_back(entry.batch);
    return batches;
}

std::optional<Batch> Project::find_import(DatasetKind kind, std::string_view source_hash) const {
    for (const LedgerEntry& entry : state_->ledger)
        if (entry.state == BatchState::in_force && entry.batch.plan.kind == kind && !source_hash.empty() &&
            entry.batch.plan.source_hash == source_hash)
            return entry.batch;
    return std::nullopt;
}

Result<std::vector<Reject>> Project::rejects(std::int64_t batch, std::uint64_t first, std::uint64_t most) const {
    if (!state_->find(batch))
        return fail(ErrorCode::not_found, text("There is no import number {0} in {1}.", count(batch),
                                               clientele::name(state_->path.string())));
    // The rejects of a batch were written one after another, so that the first of them tells where the others are.
    const auto limit = static_cast<std::int64_t>(std::min<std::uint64_t>(most, INT64_MAX));
    const auto offset = static_cast<std::int64_t>(std::min<std::uint64_t>(first, INT64_MAX / 2));
    Statement rows = state_->database->prepare(
        "SELECT line, column_name, value, reason, message, raw FROM rejects WHERE batch = ?1"
        " AND id >= (SELECT min(id) FROM rejects WHERE batch = ?1) + ?2 ORDER BY id LIMIT ?3");
    rows.bind(1, batch).bind(2, offset).bind(3, limit);
    std::vector<Reject> rejects;
    while (rows.step())
        rejects.push_back({.line = static_cast<std::uint64_t>(rows.integer(0)),
                           .column = std::string(rows.text(1)),
                           .value = std::string(rows.text(2)),
                           .reason = std::string(rows.text(3)),
                           .message = verbatim(rows.text(4)),
                           .raw = std::string(rows.text(5))});
    if (auto status = state_->database->status(); !status) return std::unexpected(status.error());
    return rejects;
}

std::string Project::setting(std::string_view name) const {
    Statement statement = state_->database->prepare("SELECT value FROM settings WHERE name = ?1");
    statement.bind(1, name);
    std::string value = statement.step() ? std::string(statement.text(0)) : std::string();
    statement.reset();
    if (state_->database->failed()) (void)state_->database->status();  // unreadable is as good as not set
    return value;
}

Result<void> Project::set_setting(std::string_view name, std::string_view value) {
    if (auto writable = state_->writable(); !writable) return writable;
    if (setting(name) == value) return {};
    Database& database = *state_->database;
    Transaction transaction(database, "IMMEDIATE");
    database.prepare("INSERT OR REPLACE INTO settings VALUES (?1, ?2)").bind(1, name).bind(2, value).run();
    return transaction.commit();
}

Result<void> Project::note_source(std::int64_t batch, std::int64_t modified) {
    if (auto writable = state_->writable(); !writable) return writable;
    LedgerEntry* entry = state_->find(batch);
    if (!entry) return {};
    Database& database = *state_->database;
    Transaction transaction(database, "IMMEDIATE");
    database.prepare("UPDATE batches SET source_modified = ?2 WHERE id = ?1").bind(1, batch).bind(2, modified).run();
    if (auto committed = transaction.commit(); !committed) return committed;
    entry->batch.plan.source.modified = modified;
    return {};
}

Result<void> Project::State::writable() const {
    if (read_only) return fail(ErrorCode::not_writable, *read_only);
    return {};
}

Result<void> Project::State::refresh() {
    if (!read_only || (before_import && !read_again(*this))) return {};
    ProjectVersion now = read_version(*database);
    if (auto status = database->status(); !status) return status;
    if (now.stamp == version.stamp) return {};
    version = std::move(now);
    ledger = read_ledger(*database);
    return database->status();
}

LedgerEntry* Project::State::find(std::int64_t batch) {
    const auto found = std::ranges::find(ledger, batch, [](const LedgerEntry& entry) { return entry.batch.id; });
    return found == ledger.end() ? nullptr : &*found;
}

}  // namespace clientele
