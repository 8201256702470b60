#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace clientele {

/// Something that the search box can do.
struct PaletteEntry {
    QString title;  ///< "Go to Segments"
    QString kind;   ///< "Page", "Command"…: shown at the right
    QString words;  ///< further words to find it by
    std::function<void()> run;
};

/// The search box and command palette: type, choose with the arrow keys, Enter does it, Escape leaves. The entries are
/// asked for when it opens, so that they are those of the moment; `more` adds those that depend on what was typed.
class Palette : public QObject {
    Q_OBJECT
 public:
    using Entries = std::function<std::vector<PaletteEntry>()>;
    using More = std::function<std::vector<PaletteEntry>(const QString& typed)>;

    /// The list is laid over `window`, below the box.
    Palette(QLineEdit& box, QWidget& window, Entries entries, More more);

    void open();
    bool is_open() const;
    QStringList shown() const;  ///< titles in their order

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void close();
    void search();
    void place();
    void run(int row);

    QLineEdit& box_;
    QWidget& window_;
    Entries entries_;
    More more_;
    QFrame* frame_;
    QListWidget* list_;
    std::vector<PaletteEntry> all_;
    std::vector<PaletteEntry> found_;
};

}  // namespace clientele
