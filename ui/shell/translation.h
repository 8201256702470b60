#pragma once

#include <QCoreApplication>
#include <QLocale>

namespace clientele {

/// From now on texts of the program and of Qt are in the first language of the locale that there is a translation for;
/// English otherwise. Call it before the first widget is made. False where the program was built without translations.
bool install_translation(QCoreApplication& application, const QLocale& locale);

}  // namespace clientele
