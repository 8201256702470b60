#pragma once

#include <QDialog>
#include <vector>

#include "core/model/own_definition.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele {

class Session;

/// Keeps what a finding offers as segments (segments_to_keep) under names that can be changed: all of them in one
/// step, which undo takes back. Deletes itself when closed.
class KeepSegmentsPanel : public QDialog {
    Q_OBJECT
 public:
    KeepSegmentsPanel(Session& session, std::vector<OwnSegment> segments, QWidget* parent);

 Q_SIGNALS:
    void done_keeping(const QString& words, bool problem);

 private:
    void show_keepable();
    void keep();
    void say(const QString& words);

    Session& session_;
    std::vector<OwnSegment> segments_;
    std::vector<QLineEdit*> names_;
    QLabel* problem_;
    QPushButton* keep_;
};

}  // namespace clientele
