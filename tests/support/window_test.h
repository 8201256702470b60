#pragma once

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "core/base/format.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/run_window.h"
#include "ui/shell/session.h"

/// A window on a fresh folder with settings of its own. Every unexpected warning fails the test.
struct WindowUnderTest {
    WindowUnderTest() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));  // offscreen
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
        clientele::set_up_application(*qApp);
        jobs = std::make_unique<clientele::Jobs>();
        session = std::make_unique<clientele::Session>(*jobs);
        appearance = std::make_unique<clientele::Appearance>();
        window = std::make_unique<clientele::MainWindow>(*session, *appearance);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get())) qFatal("the window was not shown");
    }

    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }

    /// Writes a small file of order lines and returns its path.
    QString orders(const char* name = "orders.csv") const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write("order_id,customer_id,time,amount,store_id,channel,Country\n");
        for (int i = 0; i < 60; ++i)
            file.write(
                QStringLiteral("%1,C%2,2026-0%3-1%4,%5.50,S%6,%7,%8\n")
                    .arg(i)
                    .arg(i % 17)
                    .arg(1 + i % 6)
                    .arg(i % 9)
                    .arg(10 + i)
                    .arg(i % 3)
                    .arg(QString::fromLatin1(i % 2 ? "web" : "shop"), QString::fromLatin1(i % 4 ? "France" : "Spain"))
                    .toUtf8());
        return file.fileName();
    }

    bool create(const char* name = "test.clientele") {
        QSignalSpy opened(session.get(), &clientele::Session::opened);
        session->create(path(name));
        return opened.wait();
    }

    /// Imports through the session, as the assistant does.
    bool import(const QString& file) {
        bool ok = false;
        QSignalSpy changed(session.get(), &clientele::Session::changed);
        clientele::ImportRequest request;
        request.kind = clientele::DatasetKind::transactions;
        request.files = {file.toStdString()};
        session->import(request, window.get(), [&](clientele::Result<std::vector<clientele::FileOutcome>> outcome) {
            ok = outcome.has_value();
            if (!ok) qInfo("%s", clientele::to_string(outcome.error().message).c_str());
        });
        return changed.wait() && ok;
    }

    QTemporaryDir folder;
    std::unique_ptr<clientele::Jobs> jobs;
    std::unique_ptr<clientele::Session> session;
    std::unique_ptr<clientele::Appearance> appearance;
    std::unique_ptr<clientele::MainWindow> window;
};
