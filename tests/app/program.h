#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

/// What became of one call of the program.
struct Ran {
    int exit = -1;
    QString out;
    QString err;

    QJsonValue json() const {
        const QJsonDocument document = QJsonDocument::fromJson(out.toUtf8());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    /// For the message of a failing check.
    QByteArray said() const {
        return "exit " + QByteArray::number(exit) + "\nout: " + out.toUtf8() + "\nerr: " + err.toUtf8();
    }
};

/// A folder of one test with the real program to run in it.
class Workplace {
 public:
    QString path(const QString& file) const { return folder_.filePath(file); }

    /// Writes a file and returns its path.
    QString file(const QString& name, const QByteArray& bytes) const {
        QFile written(path(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("no room for test files");
        return written.fileName();
    }
    QByteArray bytes(const QString& name) const {
        QFile read(path(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    /// `in_child` is called in the new process, before it becomes the program.
    Ran run(const QStringList& arguments, const std::function<void()>& in_child = {}) const {
        QProcess process;
        process.setWorkingDirectory(folder_.path());
        process.setChildProcessModifier(in_child);
        process.start(QStringLiteral(CLIENTELE_PROGRAM), arguments);
        return end_of(process);
    }
    /// Starts the program and leaves it running.
    void start(QProcess& process, const QStringList& arguments) const {
        process.setWorkingDirectory(folder_.path());
        process.start(QStringLiteral(CLIENTELE_PROGRAM), arguments);
        if (!process.waitForStarted()) qFatal("the program did not start");
    }
    static Ran end_of(QProcess& process) {
        Ran ran;
        if (!process.waitForFinished(600'000)) {
            process.kill();
            process.waitForFinished();
        }
        ran.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        ran.out = QString::fromUtf8(process.readAllStandardOutput());
        ran.err = QString::fromUtf8(process.readAllStandardError());
        return ran;
    }

    /// A new empty project.
    QString project(const QString& name = QStringLiteral("shop.clientele")) const {
        if (const Ran made = run({"new", name}); made.exit != 0) qFatal("%s", made.said().constData());
        return path(name);
    }

 private:
    QTemporaryDir folder_;
};

#define VERIFY_EXIT(ran, code) QVERIFY2((ran).exit == (code), (ran).said().constData())
/// The one line on standard error holds all the words.
#define VERIFY_SAYS(ran, words) QVERIFY2((ran).err.contains(QString::fromUtf8(words)), (ran).said().constData())
