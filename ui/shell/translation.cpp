#include "ui/shell/translation.h"

#include <QLibraryInfo>
#include <QTranslator>
#include <memory>

// Resources of a static library are only found once they are named, and the naming must be outside of any namespace.
static void load_translations() {
#ifdef CLIENTELE_TRANSLATIONS
    Q_INIT_RESOURCE(translations);
#endif
}

namespace clientele {
namespace {

bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) return false;
    translator->setParent(&application);
    return QCoreApplication::installTranslator(translator.release());
}

}  // namespace

bool install_translation(QCoreApplication& application, const QLocale& locale) {
    load_translations();
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString folder = QStringLiteral(":/translations");
    return install(application, locale, QStringLiteral("clientele"), folder) ||
           install(application, QLocale(QLocale::English), QStringLiteral("clientele"), folder);
}

}  // namespace clientele
