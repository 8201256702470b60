#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <memory>

namespace clientele {

/// Pictures need Qt's fonts and painters but no screen. Made only by the verbs that draw: the others start without.
class PictureApplication {
 public:
    PictureApplication() {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        // Servers and build machines have no desktop session, and Qt would say so on standard error.
        if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")) qputenv("XDG_RUNTIME_DIR", runtime_.path().toLocal8Bit());
        application_ = std::make_unique<QApplication>(count_, names_);
        QApplication::setApplicationName(QStringLiteral("Clientele"));
    }

    QApplication& application() { return *application_; }

 private:
    QTemporaryDir runtime_;  // readable by this user alone, as Qt wants it
    char name_[10] = "clientele";
    char* names_[2] = {name_, nullptr};
    int count_ = 1;
    std::unique_ptr<QApplication> application_;
};

}  // namespace clientele
