#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <clocale>

#include "core/importing/import_files.h"
#include "text_of.h"
#include "ui/duplicates/kept_answers.h"
#include "ui/duplicates/pair_card.h"
#include "ui/duplicates/pair_model.h"
#include "ui/duplicates/review_model.h"
#include "ui/duplicates/review_page.h"
#include "ui/duplicates/threshold_line.h"
#include "ui/findings/text_switch.h"
#include "ui/shell/session.h"

using namespace clientele;

namespace {

constexpr int limit = 30'000;

/// So many people; the first four are there twice, of three the second record has another phone number.
QByteArray people(int count) {
    QByteArray rows = "customer_id,name,birth_date,phone,city\n";
    const auto row = [&](const QString& id, int i, int phone) {
        rows += QStringLiteral("%1,Vo%2ra Na%3mann,%4,0155%5,City %6\n")
                    .arg(id)
                    .arg(QChar(u'a' + i % 26))
                    .arg(QString(QChar(u'a' + i * 7 % 26)) + QChar(u'a' + i / 26 % 26))
                    .arg(QDate(1950, 1, 1).addDays(i * 97 % 15000).toString(Qt::ISODate))
                    .arg(1000000 + phone * 7919 % 8999999)
                    .arg(i % 7)
                    .toUtf8();
    };
    for (int i = 0; i < count; ++i) row(QStringLiteral("c%1").arg(i), i, i);
    for (int i = 0; i < 4; ++i) row(QStringLiteral("d%1").arg(i), i, i == 0 ? i : 500 + i);
    return rows;
}

/// A session with those people.
struct Crowd {
    bool open() {
        const QString file = folder.filePath(QStringLiteral("people.csv"));
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly)) return false;
        written.write(people(300));
        written.close();
        {
            auto project = Project::create(path().toStdString(), "Crowd");
            ImportRequest request;
            request.kind = DatasetKind::customers;
            request.files = {file.toStdString()};
            if (!project || !import_files(*project, request, {})) return false;
        }
        return open_again();
    }
    bool open_again() {
        QSignalSpy opened(&session, &Session::opened);
        session.open(path());
        return opened.wait(limit);
    }
    QString path() const { return folder.filePath(QStringLiteral("crowd.clientele")); }
    std::size_t customers() const { return session.snapshot()->dataset(DatasetKind::customers).rows; }

    QTemporaryDir folder;
    Jobs jobs;
    Session session{jobs};
};

struct ShownReview {
    explicit ShownReview(Session& session) : page(session) {
        page.resize(1200, 700);
        QSignalSpy shown(&page, &ReviewPage::shown);
        page.show();
        page.activateWindow();
        ready = shown.wait(limit) && QTest::qWaitForWindowActive(&page);
        list = page.findChildren<QTableView*>().front();
        for (QTableView* view : page.findChildren<QTableView*>())
            if (qobject_cast<ReviewModel*>(view->model())) list = view;
        records = page.findChild<PairModel*>();
        tabs = page.findChild<TextSwitch*>();
    }
    QAbstractItemModel& pairs() const { return *list->model(); }
    QString header(int column) const { return records->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); }
    /// "c0 d0": the pair on screen.
    QString pair() const {
        QString both = header(PairModel::left) + u' ' + header(PairModel::right);
        return both.remove(QStringLiteral(", stands for both"));
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) const {
        QTest::keyClick(list, Qt::Key(key), with);
    }
    QPushButton* button(const QString& words) const {
        for (QPushButton* each : page.findChildren<QPushButton*>())
            if (each->text().startsWith(words)) return each;
        return nullptr;
    }
    void show_found() const { Q_EMIT tabs->chosen((tabs->set_current(1), 1)); }

    ReviewPage page;
    bool ready = false;
    QTableView* list = nullptr;
    PairModel* records = nullptr;
    TextSwitch* tabs = nullptr;
};

}  // namespace

class TestReviewPage : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing))")));
    }

    void two_records_stand_side_by_side_with_the_weight_of_each_field() {
        Crowd crowd;
        QVERIFY(crowd.open());
        ShownReview review(crowd.session);
        QVERIFY(review.ready);
        review.show_found();
        QVERIFY(review.pairs().rowCount() >= 4);
        const QAbstractItemModelTester pairs(&review.pairs());
        const QAbstractItemModelTester records(review.records);
        QCOMPARE(review.pair(), QLatin1String("c0 d0"));
        int with_weight = 0;
        for (int row = 0; row < review.records->rowCount(); ++row) {
            const QVariant bits = review.records->index(row, PairModel::says).data(PairModel::bits_role);
            with_weight += bits.isNull() ? 0 : 1;
            if (!bits.isNull()) QVERIFY(bits.toDouble() > 0);  // all but the customer's number is the same
        }
        QVERIFY(with_weight >= 3);
    }
    void answers_are_given_by_keyboard_and_kept() {
        Crowd crowd;
        QVERIFY(crowd.open());
        {
            ShownReview review(crowd.session);
            review.show_found();
            QCOMPARE(review.pair(), QLatin1String("c0 d0"));
            review.press(Qt::Key_S);
            QVERIFY(review.pair() != QLatin1String("c0 d0"));
            review.press(Qt::Key_D);
            review.press(Qt::Key_L);
            review.press(Qt::Key_Backspace);
            review.press(Qt::Key_L);
            QCOMPARE(kept_answers(crowd.session).size(), std::size_t{3});
        }
        // Left, and taken up again after the project was closed.
        crowd.session.close();
        QVERIFY(crowd.open_again());
        const std::vector<Decision> kept = kept_answers(crowd.session);
        QCOMPARE(kept.size(), std::size_t{3});
        QVERIFY(kept[0].verdict == Decision::Verdict::same);
        QVERIFY(kept[1].verdict == Decision::Verdict::different);
        QVERIFY(kept[2].verdict == Decision::Verdict::later);
        QCOMPARE(crowd.customers(), std::size_t{304});  // nothing counts yet
        ShownReview review(crowd.session);
        QVERIFY(review.button(QStringLiteral("Apply 3"))->isVisible());
        Q_EMIT review.tabs->chosen((review.tabs->set_current(2), 2));
        QCOMPARE(review.pairs().rowCount(), 3);
    }
    void applied_answers_are_one_step_that_can_be_undone() {
        Crowd crowd;
        QVERIFY(crowd.open());
        ShownReview review(crowd.session);
        review.show_found();
        QCOMPARE(review.header(PairModel::left), QLatin1String("c0, stands for both"));  // who is first in the data
        review.press(Qt::Key_K);
        QCOMPARE(review.header(PairModel::left), QLatin1String("c0"));
        QCOMPARE(review.header(PairModel::right), QLatin1String("d0, stands for both"));
        review.press(Qt::Key_S);
        review.press(Qt::Key_D);
        QSignalSpy applied(&review.page, &ReviewPage::applied);
        QSignalSpy shown(&review.page, &ReviewPage::shown);
        review.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(applied.wait(limit));
        QVERIFY(applied.front().front().toBool());
        QVERIFY(!shown.isEmpty() || shown.wait(limit));
        QCOMPARE(crowd.customers(), std::size_t{303});
        QCOMPARE(crowd.session.snapshot()->customer_of("c0"), std::string_view("d0"));
        QVERIFY(kept_answers(crowd.session).empty());
        QVERIFY(review.button(QStringLiteral("Apply"))->isHidden());
        crowd.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(crowd.customers(), std::size_t{304}, limit);
        crowd.session.redo();
        QTRY_COMPARE_WITH_TIMEOUT(crowd.customers(), std::size_t{303}, limit);
    }
    void the_threshold_says_at_once_whom_it_finds_and_merges_them_all() {
        Crowd crowd;
        QVERIFY(crowd.open());
        ShownReview review(crowd.session);
        QSignalSpy counted(&review.page, &ReviewPage::counted);
        auto* slider = review.page.findChild<QSlider*>();
        QVERIFY(!counted.isEmpty() || counted.wait(limit));
        const int before = slider->value();
        counted.clear();
        slider->setValue(before - 3);
        QVERIFY(counted.wait(limit));
        QPushButton* merge = review.button(QStringLiteral("Merge all 4"));
        QVERIFY(merge && merge->isEnabled());
        review.show_found();
        review.press(Qt::Key_D);  // what a person says holds
        QSignalSpy applied(&review.page, &ReviewPage::applied);
        merge->click();
        QVERIFY(applied.wait(limit));
        QTRY_COMPARE_WITH_TIMEOUT(crowd.customers(), std::size_t{301}, limit);
        QCOMPARE(crowd.session.snapshot()->customer_of("d0"), std::string_view("d0"));
        // The threshold is still there in another session.
        QCOMPARE(kept_threshold(crowd.session), review.page.findChild<ThresholdLine*>()->threshold());
    }
    void answers_that_are_given_while_the_project_is_busy_are_kept() {
        Crowd crowd;
        QVERIFY(crowd.open());
        ShownReview review(crowd.session);
        review.show_found();
        QFile more(crowd.folder.filePath(QStringLiteral("more.csv")));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("customer_id,name,birth_date,phone,city\nx1,Xaver Xanten,1955-05-05,0155 99999,City 9\n");
        more.close();
        ImportRequest request;
        request.kind = DatasetKind::customers;
        request.files = {more.fileName().toStdString()};
        bool imported = false;
        crowd.session.import(request, &review.page,
                             [&](Result<std::vector<FileOutcome>> outcomes) { imported = outcomes.has_value(); });
        review.press(Qt::Key_S);
        review.press(Qt::Key_D);
        QTRY_VERIFY_WITH_TIMEOUT(imported, limit);
        QCOMPARE(kept_answers(crowd.session).size(), std::size_t{2});
        // The pairs of the new data, with the answers.
        QTRY_VERIFY_WITH_TIMEOUT(
            review.button(QStringLiteral("Apply 2")) && review.button(QStringLiteral("Apply 2"))->isVisible(), limit);
        crowd.session.close();
        QVERIFY(crowd.open_again());
        QCOMPARE(kept_answers(crowd.session).size(), std::size_t{2});
    }
    void the_threshold_to_begin_with_is_the_analysis_own_in_every_locale() {
        Crowd crowd;
        QVERIFY(crowd.open());
        const QByteArray before = setlocale(LC_NUMERIC, nullptr);
        if (!setlocale(LC_NUMERIC, "de_DE.UTF-8")) QSKIP("The locale de_DE.UTF-8 is not there.");
        const double threshold = kept_threshold(crowd.session);
        setlocale(LC_NUMERIC, before.constData());
        QCOMPARE(threshold, 0.5);
    }
    void the_other_is_kept_also_of_a_pair_that_was_answered() {
        Crowd crowd;
        QVERIFY(crowd.open());
        ShownReview review(crowd.session);
        review.show_found();
        review.press(Qt::Key_S);
        QCOMPARE(kept_answers(crowd.session).front().representative, std::string());
        review.list->selectRow(0);
        review.press(Qt::Key_K);
        QCOMPARE(kept_answers(crowd.session).front().representative, std::string("d0"));
    }
    void a_project_without_customers_says_what_it_needs() {
        Jobs jobs;
        Session session(jobs);
        QTemporaryDir folder;
        QSignalSpy opened(&session, &Session::opened);
        session.create(folder.filePath(QStringLiteral("empty.clientele")));
        QVERIFY(opened.wait(limit));
        ReviewPage page(session);
        page.show();
        bool said = false;
        for (const QLabel* label : page.findChildren<QLabel*>())
            said |= label->isVisible() && label->text().contains(QStringLiteral("customers"), Qt::CaseInsensitive) &&
                    label->text().contains(QStringLiteral("import"), Qt::CaseInsensitive);
        QVERIFY(said);
    }
};

QTEST_MAIN(TestReviewPage)
#include "test_review_page.moc"
