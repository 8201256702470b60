#include "ui/shell/appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QStyleHints>

#include "ui/shell/restyle.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

const QString key = QStringLiteral("appearance");

bool desktop_is_dark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

}  // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent), restyling_(new Restyling(this)), desktop_dark_(desktop_is_dark()) {
    const QString kept = QSettings().value(key).toString();
    choice_ = kept == QLatin1String("light")  ? Choice::light
              : kept == QLatin1String("dark") ? Choice::dark
                                              : Choice::automatic;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        desktop_dark_ = desktop_is_dark();
        restyling_->start(theme());
    });
#endif
    apply_theme(theme());
}

void Appearance::choose(Choice choice) {
    choice_ = choice;
    if (theme().dark != current_theme().dark) restyling_->start(theme());
    Q_EMIT to_remember(key, choice == Choice::light  ? QStringLiteral("light")
                            : choice == Choice::dark ? QStringLiteral("dark")
                                                     : QStringLiteral("automatic"));
}

const Theme& Appearance::theme() const {
    const bool dark = choice_ == Choice::dark || (choice_ == Choice::automatic && desktop_dark_);
    return dark ? Theme::dark_theme() : Theme::light();
}

}  // namespace clientele
