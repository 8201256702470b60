#pragma once

#include <QListWidget>

#include "ui/shell/page.h"

namespace clientele {

/// The pages on the left, in their groups; arrow keys move, a badge counts what needs a look.
class Navigation : public QListWidget {
    Q_OBJECT
 public:
    enum class Alarm { warning, bad };

    explicit Navigation(std::span<const PageSpec> pages, QWidget* parent = nullptr);

    void show_page(const QString& id);  ///< marks it; emits chosen() where it was not marked before
    QString page() const;
    /// A number beside the page, with what it counts in words; 0 takes it away.
    void set_badge(const QString& id, int count, Alarm alarm, const QString& words);

 Q_SIGNALS:
    void chosen(const QString& id);

 private:
    QListWidgetItem* item_of(const QString& id) const;
};

}  // namespace clientele
