#pragma once

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace clientele {

/// The manual: contents at the left, the chapter at the right, a search over all chapters. It is in the window's
/// language where there is a translation, chapter by chapter, and in English otherwise.
class ManualWindow : public QWidget {
    Q_OBJECT
 public:
    explicit ManualWindow(QWidget* parent = nullptr);
    void show_chapter(const QString& file);  ///< "index.md"
    QString title() const;                   ///< of the chapter shown

 private:
    struct Chapter {
        QString file, title, text;
        QString path;   ///< in the resources
    };
    void search();

    std::vector<Chapter> chapters_;
    QLineEdit* search_;
    QListWidget* contents_;
    QTextBrowser* text_;
};

}  // namespace clientele
