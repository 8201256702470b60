#include <QApplication>

#include "app/command_line.h"
#include "ui/shell/run_window.h"

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    // Only the window and the verbs that draw make an application: the others start in a few milliseconds.
    if (!clientele::wants_window(arguments)) return clientele::run_command_line(arguments);
    QApplication application(argc, argv);
    return clientele::run_window(application,
                                 arguments.empty() ? QString() : QString::fromStdString(arguments.front()));
}
