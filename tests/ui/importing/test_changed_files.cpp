#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "ui/importing/changed_files_line.h"
#include "ui/shell/data_page.h"
#include "window_test.h"

using namespace clientele;

namespace {

struct Line {
    explicit Line(const WindowUnderTest& t) : page(make_data_page(*t.session, nullptr)) { page->show(); }

    ChangedFilesLine& line() const { return *page->findChild<ChangedFilesLine*>(); }
    QString words() const {
        return line().isHidden() ? QString() : page->findChild<QLabel*>(QStringLiteral("changed_files"))->text();
    }
    QPushButton& button() const { return *page->findChild<QPushButton*>(QStringLiteral("refresh_files")); }

    std::unique_ptr<QWidget> page;
};

void append(const QString& path, const QByteArray& line) {
    QFile file(path);
    if (!file.open(QIODevice::Append)) qFatal("cannot write");
    file.write(line);
}

/// As when a person comes back from another program.
void come_back() { Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive); }

std::size_t rows(const WindowUnderTest& t) { return t.session->snapshot()->dataset(DatasetKind::transactions).rows; }

}  // namespace

class TestChangedFiles : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void a_file_that_changes_is_named_when_the_window_is_active_again_and_refreshed_in_one_step() {
        WindowUnderTest t;
        QVERIFY(t.create());
        const QString path = t.orders();
        QVERIFY(t.import(path));
        const Line page(t);
        QSignalSpy looked(&page.line(), &ChangedFilesLine::looked);
        QVERIFY(looked.wait());
        QCOMPARE(page.words(), QString());
        append(path, "60,C1,2026-03-14,5.50,S1,web,France\n");
        come_back();
        QTRY_COMPARE(page.words(), QStringLiteral("1 file changed since its last import: orders.csv."));
        QVERIFY(page.button().isEnabled());
        QTest::mouseClick(&page.button(), Qt::LeftButton);
        QVERIFY(!page.button().isEnabled());
        QTRY_COMPARE(rows(t), std::size_t{61});
        QTRY_COMPARE(page.words(), QString());
        QCOMPARE(t.session->ledger().front().superseded_by, 2);
        t.session->undo();
        QTRY_COMPARE(rows(t), std::size_t{60});
        QTRY_COMPARE(page.words(), QStringLiteral("1 file changed since its last import: orders.csv."));
    }

    void files_that_changed_before_the_project_was_opened_are_named_on_opening() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders("a.csv")));
        append(t.orders("b.csv"), "61,C1,2026-03-15,5.50,S1,web,France\n");
        QVERIFY(t.import(t.path("b.csv")));
        append(t.path("a.csv"), "60,C1,2026-03-14,5.50,S1,web,France\n");
        append(t.path("b.csv"), "60,C1,2026-03-14,5.50,S1,web,France\n");
        QSignalSpy opened(t.session.get(), &Session::opened);
        t.session->open(t.path("test.clientele"));
        QVERIFY(opened.wait());
        const Line page(t);
        QTRY_COMPARE(page.words(), QStringLiteral("2 files changed since their last import: a.csv, b.csv."));
        t.session->close();
        QTRY_COMPARE(page.words(), QString());
    }

    void what_cannot_be_refreshed_is_said_and_stays() {
        WindowUnderTest t;
        QVERIFY(t.create());
        const QString path = t.orders();
        QVERIFY(t.import(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this,is\nsomething,else\n");
        file.close();
        const Line page(t);
        QTRY_COMPARE(page.words(), QStringLiteral("1 file changed since its last import: orders.csv."));
        QSignalSpy failed(t.session.get(), &Session::failed);
        QTest::mouseClick(&page.button(), Qt::LeftButton);
        QVERIFY(failed.wait());
        QTRY_VERIFY(page.button().isEnabled());
        QCOMPARE(rows(t), std::size_t{60});
    }
};

QTEST_MAIN(TestChangedFiles)
#include "test_changed_files.moc"
