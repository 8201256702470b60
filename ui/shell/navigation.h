#pragma once

#include <QListWidget>

#include "ui/shell/page.h"

namespace clientele {

/// The pages on the left, in their groups; arrow keys move, a badge counts what needs a look.
class Navigation : public QListWidget {
    Q_OBJECT
 public:
    explicit Navigation(std::span<const PageSpec> pages, QWidget* parent = nullptr);

    void show_page(const QString& id);  ///< marks it; emits chosen() where it was not marked before
    QString page() const;
    /// A number beside the page, with what it counts in words; pages without data are muted.
    void set_state(const QString& id, const PageState& state);

 Q_SIGNALS:
    void chosen(const QString& id);

 private:
    QListWidgetItem* item_of(const QString& id) const;
    int widest_title() const;
};

}  // namespace clientele
