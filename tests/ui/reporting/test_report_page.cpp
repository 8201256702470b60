#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

#include "sample_session.h"
#include "text_of.h"
#include "ui/reporting/make_report.h"
#include "ui/reporting/report_choice_model.h"
#include "ui/reporting/report_page.h"
#include "ui/reporting/report_preview.h"

using namespace clientele;

namespace {

constexpr int patience = 30'000;

QByteArray start_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
}

}  // namespace

class TestReportPage : public QObject {
    Q_OBJECT

    SampleSession sample_;

 private Q_SLOTS:
    void initTestCase() { QVERIFY(sample_.open()); }

    void a_report_of_everything_leaves_out_what_the_data_lacks() {
        const auto report = make_report(
            *sample_.session.snapshot(),
            {.title = "Spring", .findings = {}, .filter = {}, .store = {}, .as_of = {}, .seed = 1, .written = {}});
        QVERIFY2(report, qPrintable(report ? QString() : q(report.error())));
        QVERIFY(!report->parts.empty());
        QCOMPARE(report->parts.size() + report->left_out.size(), analyses().size());
        QCOMPARE(report->title, QStringLiteral("Spring"));
        QCOMPARE(report->data_version, sample_.session.snapshot()->version());
        QVERIFY(report->first_day < report->last_day);
        for (const Report::Part& part : report->parts)
            QCOMPARE(q(part.finding.provenance.analysis), q(part.analysis->id));
    }

    void one_store_has_a_report_of_its_own() {
        ReportRequest request;
        const auto& stores = sample_.session.snapshot()->dataset(DatasetKind::stores);
        request.store = stores.find("store_id")->values.text(0);
        request.findings = {{"trends.overview", {}}};
        const auto report = make_report(*sample_.session.snapshot(), request);
        QVERIFY2(report, qPrintable(report ? QString() : q(report.error())));
        QCOMPARE(report->filter.size(), std::size_t{1});
        QVERIFY2(q(report->filter[0]).contains(q(request.store)), qPrintable(q(report->filter[0])));
        request.store = "no such store";
        QVERIFY(make_report(*sample_.session.snapshot(), request).error().code == ErrorCode::not_found);
    }

    void an_unknown_analysis_is_an_error() {
        ReportRequest request;
        request.findings = {{"segments.nonsense", {}}};
        QVERIFY(make_report(*sample_.session.snapshot(), request).error().code == ErrorCode::not_found);
    }

    void choices_move_and_keep_their_order() {
        ReportChoiceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({{"trends.overview", {}}, {"segments.rfm", {}}}, *sample_.session.snapshot());
        QCOMPARE(model.rowCount(), static_cast<int>(analyses().size()));
        QVERIFY(model.move(1, -1));
        QVERIFY(!model.move(0, -1));
        QCOMPARE(q(model.chosen().front().analysis), QStringLiteral("segments.rfm"));
        QVERIFY(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.chosen().size(), std::size_t{1});
    }

    void what_is_ticked_is_shown_kept_and_saved() {
        ReportPage page(sample_.session);
        page.resize(1000, 700);
        page.show();
        auto* preview = page.findChild<ReportPreview*>();
        auto* list = page.findChild<QListView*>(QStringLiteral("choices"));
        QTRY_VERIFY_WITH_TIMEOUT(preview->pages() > 2, patience);
        const int before = preview->pages();

        // Space unticks the finding under the cursor.
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(preview->pages() > 2 && preview->pages() < before, patience);
        const auto kept = parse_chosen_findings(sample_.session.setting(QStringLiteral("report")).toStdString());
        QVERIFY(!kept.empty());
        QTRY_VERIFY_WITH_TIMEOUT(preview->painted(), patience);

        auto* title = page.findChild<QLineEdit*>(QStringLiteral("title"));
        title->setText(QStringLiteral("Spring review"));
        QTest::keyClick(title, Qt::Key_Return);
        auto* save = page.findChild<QPushButton*>(QStringLiteral("save-pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience);

        QSignalSpy saved(&page, &ReportPage::saved);
        for (const auto& [name, start] :
             {std::pair{"r.pdf", "%PDF"}, std::pair{"r.html", "<!DO"}, std::pair{"r.xlsx", "PK"}}) {
            const QString path = sample_.file(QString::fromLatin1(name));
            page.save(path);
            QVERIFY(saved.wait(patience));
            QVERIFY2(start_of(path).startsWith(start), name);
        }
    }

    void saving_where_nothing_can_be_written_is_said() {
        ReportPage page(sample_.session);
        page.show();
        auto* save = page.findChild<QPushButton*>(QStringLiteral("save-pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience);
        QSignalSpy failed(&page, &ReportPage::save_failed);
        page.save(sample_.file(QStringLiteral("nowhere/r.pdf")));
        QVERIFY(failed.wait(patience));
        QVERIFY(save->isEnabled());
    }
};

QTEST_MAIN(TestReportPage)
#include "test_report_page.moc"
