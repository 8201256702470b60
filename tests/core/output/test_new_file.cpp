#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "core/base/new_file.h"
#include "core/output/output.h"
#include "text_of.h"

using namespace clientele;

namespace {

QByteArray bytes_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// Makes every file of this process stop growing at a size, as a full disk does.
class FullDisk {
 public:
    explicit FullDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        signal_ = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_);
    }

 private:
    rlimit before_{};
    void (*signal_)(int) = nullptr;
};

}  // namespace

class TestNewFile : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::filesystem::path path(const char* file) const {
        return folder_.filePath(QString::fromUtf8(file)).toStdString();
    }

 private slots:
    void a_file_is_written_whole() {
        QVERIFY(write_file(path("a.csv"), "a\r\n"));
        QCOMPARE(bytes_of(folder_.filePath("a.csv")), QByteArray("a\r\n"));
        QVERIFY(write_file(path("a.csv"), "b\r\n"));
        QCOMPARE(bytes_of(folder_.filePath("a.csv")), QByteArray("b\r\n"));
        QCOMPARE(QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.csv"});
    }
    void a_full_disk_leaves_what_was_there() {
        QVERIFY(write_file(path("full.csv"), "before"));
        Result<void> written;
        {
            FullDisk disk(4096);
            written = write_file(path("full.csv"), std::string(100'000, 'x'));
        }
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::not_writable);
        QVERIFY2(q(written.error()).startsWith("There is not enough room to write"), qPrintable(q(written.error())));
        QCOMPARE(bytes_of(folder_.filePath("full.csv")), QByteArray("before"));
    }
    void a_missing_folder_is_named() {
        const auto written = write_file(path("none/a.csv"), "a");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::not_found);
        QVERIFY(q(written.error()).contains("none/a.csv"));
    }
    void a_folder_is_no_file() {
        const auto written = write_file(folder_.path().toStdString(), "a");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::not_writable);
    }
    void links_are_followed_and_rights_kept() {
        QVERIFY(write_file(path("target.csv"), "a"));
        std::filesystem::permissions(path("target.csv"), std::filesystem::perms(0640));
        std::filesystem::create_symlink(path("target.csv"), path("link.csv"));
        QVERIFY(write_file(path("link.csv"), "b"));
        QVERIFY(std::filesystem::is_symlink(path("link.csv")));
        QCOMPARE(bytes_of(folder_.filePath("target.csv")), QByteArray("b"));
        QCOMPARE(std::filesystem::status(path("target.csv")).permissions(), std::filesystem::perms(0640));
    }
    void nothing_stays_without_commit() {
        {
            auto file = NewFile::create(path("gone.csv"));
            QVERIFY(file);
            QVERIFY(file->write("a"));
        }
        QVERIFY(!QDir(folder_.path()).exists("gone.csv"));
        QVERIFY(QDir(folder_.path()).entryList({".clientele*"}, QDir::Files | QDir::Hidden).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNewFile)
#include "test_new_file.moc"
