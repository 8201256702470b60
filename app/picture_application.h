#pragma once

#include <QApplication>
#include <memory>

namespace clientele {

/// Pictures need Qt's fonts and painters but no screen. Made only by the verbs that draw: the others start without.
class PictureApplication {
 public:
    PictureApplication() {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        application_ = std::make_unique<QApplication>(count_, names_);
        QApplication::setApplicationName(QStringLiteral("Clientele"));
    }

    QApplication& application() { return *application_; }

 private:
    char name_[10] = "clientele";
    char* names_[2] = {name_, nullptr};
    int count_ = 1;
    std::unique_ptr<QApplication> application_;
};

}  // namespace clientele
