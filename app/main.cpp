#include <QApplication>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "app/command_line.h"
#include "ui/shell/run_window.h"

namespace {

/// Qt ends the program with a signal where it finds no display; a person at a terminal gets a sentence instead.
void say_why_no_window(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtFatalMsg) {
        std::fputs(
            "clientele: the window needs a display, and none can be reached. The command line works without: "
            "clientele help\n",
            stderr);
        std::_Exit(1);
    }
    const bool of_display = std::string_view(context.category).starts_with("qt.qpa");
    if (type != QtDebugMsg && type != QtInfoMsg && !of_display) std::fprintf(stderr, "%s\n", qPrintable(message));
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    // Only the window and the verbs that draw make an application: the others start in a few milliseconds.
    if (!clientele::wants_window(arguments)) return clientele::run_command_line(arguments);
    qInstallMessageHandler(say_why_no_window);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    return clientele::run_window(application,
                                 arguments.empty() ? QString() : QString::fromStdString(arguments.front()));
}
