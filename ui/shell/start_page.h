#pragma once

#include <QWidget>

class QVBoxLayout;

namespace clientele {

/// What the window shows while no project is open: make, open, try the sample, or drop files.
class StartPage : public QWidget {
    Q_OBJECT
 public:
    explicit StartPage(QWidget* parent = nullptr);
    void set_recent(const QStringList& paths);

 Q_SIGNALS:
    void new_wanted();
    void open_wanted();
    void sample_wanted();
    void recent_wanted(const QString& path);

 private:
    QWidget* recent_;
    QVBoxLayout* recent_list_;
};

}  // namespace clientele
