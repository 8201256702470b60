#pragma once

#include <QObject>
#include <optional>

#include "core/project/project.h"

namespace clientele {

class MessageLine;
class Session;

/// Says in the message line which import was taken back or brought again, with the way back as a button, and asks
/// before an import of an earlier session is taken. A message goes when what it offers is no longer to be had.
class HistoryNotices : public QObject {
    Q_OBJECT
 public:
    HistoryNotices(Session& session, MessageLine& messages, QObject* parent = nullptr);

 private:
    struct Shown {
        int message = 0;
        std::int64_t batch = 0;
        bool offers_undo = false;  ///< otherwise redo
    };
    void decided(const Batch& batch);
    void taken_back(const Batch& batch);
    void brought_again(const Batch& batch);
    void confirm_undo(const Batch& batch);
    void confirm_redo(const Batch& batch);
    void withdraw_outdated();
    bool outdated(const Shown& shown) const;

    Session& session_;
    MessageLine& messages_;
    std::optional<Shown> notice_, question_;
};

}  // namespace clientele
