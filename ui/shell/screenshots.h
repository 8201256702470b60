#pragma once

#include <QObject>
#include <QSize>
#include <QStringList>
#include <vector>

#include "core/base/result.h"

class QTimer;

namespace clientele {

class MainWindow;

/// Makes a picture of the start page and of every page of a project, light and dark, at 1440×900. Runs from the event
/// loop: it goes on whenever no work is under way, and blocks nothing.
class Screenshots : public QObject {
    Q_OBJECT
 public:
    Screenshots(MainWindow& window, const QString& project, const QString& directory, QObject* parent = nullptr);
    void start();
    const QStringList& written() const { return written_; }

 Q_SIGNALS:
    void finished(const QString& problem);  ///< "" when all pictures were written

 private:
    struct Step {
        bool dark;
        QString page;  // "" is the start page
    };
    void next();
    void settle();
    void take();
    void end(Result<void> result);

    MainWindow& window_;
    QString project_, directory_;
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    int quiet_ = 0;
    bool ended_ = false;
    QTimer* settle_;
    QStringList written_;
};

}  // namespace clientele
