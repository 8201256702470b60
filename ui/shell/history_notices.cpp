#include "ui/shell/history_notices.h"

#include "core/project/ledger_words.h"
#include "ui/shell/batch_words.h"
#include "ui/shell/message_line.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"

namespace clientele {
namespace {

/// The words with the batch's source as %1 and its rows as %2, whatever signs they hold.
QString about(const QString& words, const Batch& batch) {
    return words.arg(source_words(batch), qtext(rows_in_words(batch)));
}

}  // namespace

HistoryNotices::HistoryNotices(Session& session, MessageLine& messages, QObject* parent)
    : QObject(parent), session_(session), messages_(messages) {
    connect(&session, &Session::import_taken_back, this, &HistoryNotices::taken_back);
    connect(&session, &Session::import_brought_again, this, &HistoryNotices::brought_again);
    connect(&session, &Session::decided, this, &HistoryNotices::decided);
    connect(&session, &Session::undo_to_confirm, this, &HistoryNotices::confirm_undo);
    connect(&session, &Session::redo_to_confirm, this, &HistoryNotices::confirm_redo);
    connect(&session, &Session::changed, this, &HistoryNotices::withdraw_outdated);
    connect(&session, &Session::closed, this, &HistoryNotices::withdraw_outdated);
}

void HistoryNotices::decided(const Batch& batch) {
    notice_ = {
        messages_.show_notice(about(tr("Applied: %2 (%1)."), batch), tr("Undo"), [this] { session_.undo_import(); }),
        batch.id, true};
}

void HistoryNotices::taken_back(const Batch& batch) {
    const QString words =
        batch.brought_rows()
            ? tr("Took back the import “%1”: %2. Redo brings it again, as long as nothing else is imported.")
            : tr("Took back: %2 (%1). Redo brings it again, as long as nothing else is imported or decided.");
    notice_ = {messages_.show_notice(about(words, batch), tr("Redo"), [this] { session_.redo_import(); }), batch.id,
               false};
}

void HistoryNotices::brought_again(const Batch& batch) {
    const QString words =
        batch.brought_rows() ? tr("Brought the import “%1” again: %2.") : tr("Applied again: %2 (%1).");
    notice_ = {messages_.show_notice(about(words, batch), tr("Undo"), [this] { session_.undo_import(); }), batch.id,
               true};
}

void HistoryNotices::confirm_undo(const Batch& batch) {
    const QString words = batch.brought_rows()
                              ? tr("Take back the import “%1” (%2)? It was in the project already when you opened it.")
                              : tr("Take back: %2 (%1)? It was in the project already when you opened it.");
    question_ = {messages_.ask(about(words, batch), tr("Take back"), tr("Keep it"), [this] { session_.undo_import(); }),
                 batch.id, true};
}

void HistoryNotices::confirm_redo(const Batch& batch) {
    const QString words = batch.brought_rows()
                              ? tr("Bring the import “%1” (%2) again? It was taken back before you opened the project.")
                              : tr("Apply again: %2 (%1)? It was taken back before you opened the project.");
    question_ = {
        messages_.ask(about(words, batch), tr("Bring again"), tr("Leave it out"), [this] { session_.redo_import(); }),
        batch.id, false};
}

void HistoryNotices::withdraw_outdated() {
    for (std::optional<Shown>* shown : {&notice_, &question_}) {
        if (!*shown || !outdated(**shown)) continue;
        messages_.withdraw((*shown)->message);
        shown->reset();
    }
}

bool HistoryNotices::outdated(const Shown& shown) const {
    const std::optional<Batch> next = shown.offers_undo ? session_.next_undo() : session_.next_redo();
    return !next || next->id != shown.batch;
}

}  // namespace clientele
