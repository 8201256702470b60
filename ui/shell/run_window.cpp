#include "ui/shell/run_window.h"

#include <QApplication>
#include <QIcon>
#include <clocale>
#include <cstdio>

#include "core/base/version.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/restyle.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/session.h"
#include "ui/shell/translation.h"

namespace clientele {

void set_up_application(QApplication& application) {
    // Qt takes the reader's locale over for the whole process; libraries that read and write numbers for one another
    // would then stumble over decimal commas. What is shown goes through QLocale, which does not look here.
    std::setlocale(LC_NUMERIC, "C");
    application.setApplicationName(QStringLiteral("Clientele"));
    application.setApplicationDisplayName(QStringLiteral("Clientele"));
    application.setOrganizationName(QStringLiteral("Clientele"));
    application.setDesktopFileName(QStringLiteral("clientele"));
    application.setStyle(new WindowStyle);
    install_translation(application, QLocale());
}

int run_window(QApplication& application, const QString& project) {
    set_up_application(application);
    Jobs jobs;
    Session session(jobs);
    Appearance appearance;
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/clientele.svg")));
    MainWindow window(session, appearance);
    window.show();
    if (!project.isEmpty()) session.open(project);
    return application.exec();
}

int run_screenshots(QApplication& application, const QString& project, const QString& directory) {
    set_up_application(application);
    Jobs jobs;
    Session session(jobs);
    Appearance appearance;
    MainWindow window(session, appearance);
    Screenshots pictures(window, project, directory);
    int code = 0;
    QObject::connect(&pictures, &Screenshots::finished, &application, [&](const QString& problem) {
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "%s\n", problem.toUtf8().constData());
            code = 1;
        }
        application.quit();
    });
    pictures.start();
    application.exec();
    return code;
}

}  // namespace clientele
