#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QProxyStyle>
#include <QTimer>

#include "ui/shell/theme.h"

namespace clientele {

/// The style that the application's style sheet stands on. Marks widgets with the theme where a picture of the style
/// sheet depends on it: colours come from the palette, pictures cannot.
class WindowStyle : public QProxyStyle {
    Q_OBJECT
 public:
    WindowStyle();
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
};

/// Changes the theme of a window that is in use: first what can be seen, then hidden pages, a few milliseconds at a
/// time, so that no event waits for a thousand widgets. Nothing is painted before all that can be seen is done.
class Restyling : public QObject {
    Q_OBJECT
 public:
    explicit Restyling(QObject* parent = nullptr);
    void start(const Theme& theme);
    bool under_way() const { return !left_.isEmpty(); }

 private:
    void step();
    void show_windows();

    QTimer turns_;
    QList<QPointer<QWidget>> left_;     // the last first
    qsizetype hidden_ = 0;              // how many of them cannot be seen
    QList<QPointer<QWidget>> waiting_;  // windows that are not painted meanwhile
};

/// The palette of a theme. The style sheet's colours are its roles.
QPalette palette_of(const Theme& theme);

}  // namespace clientele
