#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/analysis/finding.h"
#include "core/model/alert_notes.h"

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace clientele {

class Session;
class TextSwitch;

/// The alerts of a finding (its table "alerts") with their states, those of one state at a time, new ones first. The
/// one that is chosen is drawn; those that are marked get another state, which is a change of the project like any.
class AlertsList : public QWidget {
    Q_OBJECT
 public:
    explicit AlertsList(Session& session, QWidget* parent = nullptr);

    /// The table of alerts of a finding; nullptr where it has none.
    static const FindingTable* table_of(const Finding& finding);
    void set_finding(const Finding& finding);

    QTreeWidget& list() { return *list_; }
    void mark(AlertMark::State state);  ///< those that are selected; explained without asking why
    void explain();                     ///< asks why
    void edit_calendar();

 Q_SIGNALS:
    void chosen(const QString& name);  ///< of the alert that is to be drawn, by the reader

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    struct Shown {
        AlertMark mark;
        QString change, because;
        std::string name{};  // of the alert
        std::string what{}, field{}, group{};
        std::string called{};  // the group in words
        Date until{};
    };
    void read(const FindingTable& table);
    void fill();
    void show_actions();
    std::vector<std::size_t> selected() const;
    std::vector<AlertMark> marks_of_selected(AlertMark::State state) const;
    std::optional<AlertMark::State> shown_state() const;

    Session& session_;
    std::vector<Shown> alerts_;
    TextSwitch* states_;
    QTreeWidget* list_;
    QPushButton *see_, *explain_, *renew_, *calendar_;
};

}  // namespace clientele
