#pragma once

#include <QFrame>
#include <QPointer>
#include <map>
#include <vector>

#include "core/importing/watch_list.h"

class QLabel;
class QPushButton;

namespace clientele {

class Job;
class Session;

/// "2 files changed since their last import", with a button that imports them again; hidden where there are none. The
/// files are looked at in the background: when the project or its imports change, and when the program becomes active.
class ChangedFilesLine : public QFrame {
    Q_OBJECT
 public:
    explicit ChangedFilesLine(Session& session, QWidget* parent = nullptr);
    /// Looks at the files; once more after it where that is under way.
    void look();

 Q_SIGNALS:
    void looked();

 private:
    void take(Result<std::vector<WatchedFile>> list);
    void show_due();
    void refresh_due();

    Session& session_;
    QLabel* words_;
    QPushButton* refresh_;
    QPointer<Job> job_;
    bool once_more_ = false;
    bool refreshing_ = false;
    std::vector<WatchedFile> list_;
    std::map<std::int64_t, std::int64_t>
        written_;  // batches whose files were written since with the same contents: when
};

}  // namespace clientele
