#pragma once

#include <QPointer>
#include <QWidget>

#include "core/analysis/mending.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace clientele {

class Job;
class Session;

/// What a finding's rows can have mended: the problem is chosen, what would change is shown, and the mend is made in
/// the background. It lies beside the work and goes when it is closed or the mend is made.
class MendPanel : public QWidget {
    Q_OBJECT
 public:
    explicit MendPanel(Session& session, QWidget* parent = nullptr);

    /// Offers what the rows of the table have; `name` (see FindingTable::mends) is chosen first, "" the first there is.
    void offer(const Request& request, const FindingTable& table, const std::string& name);
    bool can_mend() const;  ///< an offer is shown that can be taken

 public Q_SLOTS:
    void mend();
    void close_panel();

 Q_SIGNALS:
    void closed(bool had_focus);

 private:
    void look();
    void show_offers(const Result<std::vector<MendOffer>>& offers);
    void say(const QString& words, bool problem);

    Session& session_;
    Request request_;
    std::optional<MendPlan> plan_;
    QPointer<Job> looking_;
    quint64 run_ = 0;  // an offer for an earlier choice is not shown
    QComboBox* choice_;
    QLabel *effect_, *examples_, *outcome_;
    QPushButton *mend_, *cancel_;
};

}  // namespace clientele
