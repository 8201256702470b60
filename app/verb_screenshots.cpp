#include "app/picture_application.h"
#include "app/results.h"
#include "ui/shell/run_window.h"

namespace clientele {

Outcome take_screenshots(const Arguments& arguments, Console& console) {
    if (!arguments.has("out")) return wrong_usage(text("--out DIR is missing."));
    // Opened here first, so that a project that cannot be read is told in words and not as a window without pages.
    if (const auto project = open_project(arguments.place(0), false, console); !project)
        return std::unexpected(project.error());
    PictureApplication pictures;
    return run_screenshots(pictures.application(), QString::fromStdString(arguments.place(0)),
                           QString::fromStdString(arguments.value("out")));
}

}  // namespace clientele
