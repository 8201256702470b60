#pragma once

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <memory>
#include <string>

/// A real PostgreSQL server of one test program, without a network: it listens on a socket in a folder of its own and
/// is gone with the program. Its owner gets in without a password, "reader" with the password "se:cr@t/1".
class PostgresServer {
 public:
    /// Where programs of a server are installed.
    static QString programs() {
        const QString in_path = QStandardPaths::findExecutable(QStringLiteral("initdb"));
        if (!in_path.isEmpty()) return QFileInfo(in_path).canonicalPath();
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        for (const QString& version :
             versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
            const QString folder = versions.filePath(version + QStringLiteral("/bin"));
            if (QFile::exists(folder + QStringLiteral("/initdb"))) return folder;
        }
        return {};
    }

    explicit PostgresServer(const char* sql) : folder_(QStringLiteral("/tmp/pg-XXXXXX")) {
        if (::geteuid() == 0) {  // a server does not run as root
            for (const char* const user : {"postgres", "nobody"})
                if (user_ == nullptr) user_ = ::getpwnam(user);
            if (user_ == nullptr || ::chown(folder_.path().toUtf8().constData(), user_->pw_uid, user_->pw_gid) != 0)
                qFatal("no user to run the server");
        }
        const QString data = folder_.filePath(QStringLiteral("data"));
        run(QStringLiteral("initdb"),
            {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("owner"), QStringLiteral("--no-sync"),
             QStringLiteral("--no-instructions"), QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
             QStringLiteral("--locale=C")});
        QFile access(data + QStringLiteral("/pg_hba.conf"));
        if (!access.open(QIODevice::WriteOnly)) qFatal("no room for the server's settings");
        access.write("local all reader scram-sha-256\nlocal all all trust\n");
        access.close();
        start(data);
        query(sql);
    }
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer() { stop(); }

    /// Ends it at once, connections and all.
    void stop() {
        if (server_.state() == QProcess::NotRunning) return;
        ::kill(static_cast<pid_t>(server_.processId()), SIGQUIT);
        server_.waitForFinished();
    }

    QString socket() const { return folder_.path(); }
    /// The address of the database; `user` may have a password behind it.
    std::string place(const std::string& user = "owner") const {
        return "postgresql://" + user + "@/postgres?host=" + socket().toStdString();
    }
    /// Runs statements of the owner and returns what they give.
    QString query(const char* sql) {
        return run(QStringLiteral("psql"),
                   {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"), QStringLiteral("-t"),
                    QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), socket(),
                    QStringLiteral("-U"), QStringLiteral("owner"), QStringLiteral("-d"), QStringLiteral("postgres"),
                    QStringLiteral("-c"), QString::fromUtf8(sql)});
    }

 private:
    /// As another user where this one is root, and not longer than this program lives.
    void become_user(QProcess& process) const {
        process.setChildProcessModifier([user = user_] {
            if (user != nullptr &&
                (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
                ::_exit(1);
            ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        });
        process.setWorkingDirectory(folder_.path());
    }

    QString run(const QString& program, const QStringList& arguments) const {
        QProcess process;
        become_user(process);
        process.start(programs() + QLatin1Char('/') + program, arguments);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    void start(const QString& data) {
        become_user(server_);
        server_.setProcessChannelMode(QProcess::MergedChannels);
        server_.start(programs() + QStringLiteral("/postgres"),
                      {QStringLiteral("-D"), data, QStringLiteral("-k"), socket(), QStringLiteral("-c"),
                       QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off"),
                       QStringLiteral("-c"), QStringLiteral("log_destination=stderr"), QStringLiteral("-c"),
                       QStringLiteral("TimeZone=Europe/Berlin")});
        QByteArray said;
        while (!said.contains("ready to accept connections")) {
            if (!server_.waitForReadyRead(60'000)) qFatal("the server does not start: %s", said.constData());
            said += server_.readAll();
        }
    }

    QTemporaryDir folder_;
    const passwd* user_ = nullptr;
    QProcess server_;
};

/// Starts a server with these tables for all tests of a class, at the end of its initTestCase; they are skipped where
/// none is installed. Nobody's passwords of this machine are found by them.
inline void start_server(std::unique_ptr<PostgresServer>& server, const char* sql) {
    if (PostgresServer::programs().isEmpty()) QSKIP("no PostgreSQL server is installed: package postgresql");
    for (const char* const name : {"PGPASSWORD", "CLIENTELE_PASSWORD", "PGHOST", "PGUSER"}) qunsetenv(name);
    qputenv("PGPASSFILE", "/nonexistent");
    server = std::make_unique<PostgresServer>(sql);
}
