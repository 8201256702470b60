#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "sample_session.h"
#include "text_of.h"
#include "ui/customers/customer_panel.h"
#include "ui/customers/customer_search.h"
#include "ui/customers/customers_page.h"
#include "ui/tables/table_view.h"

using namespace clientele;

namespace {

constexpr int limit = 30'000;

struct ShownList {
    explicit ShownList(Session& session) : page(session) {
        page.resize(1200, 800);
        page.show();
    }
    FindingTableModel& model() const { return page.findChild<TableView*>()->model_of_table(); }
    int rows() const { return model().rowCount(); }
    bool wait_for(int wanted) const {
        return QTest::qWaitFor([&] { return rows() == wanted; }, limit);
    }
    QString cell(int row, const char* column) const {
        const FindingTable& table = model().table();
        for (int i = 0; i < model().columnCount(); ++i)
            if (table.columns[static_cast<std::size_t>(i)].id == column)
                return model().index(row, i).data(FindingTableModel::raw_role).toString();
        return {};
    }
    CustomersPage page;
};

}  // namespace

class TestCustomersPage : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing))")));
    }

    void every_customer_is_listed_with_a_segment_by_revenue() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownList list(sample.session);
        QVERIFY(list.wait_for(500));
        QVERIFY(list.cell(0, "revenue").toDouble() >= list.cell(1, "revenue").toDouble());
        QVERIFY(!list.cell(0, "segment").isEmpty());
    }

    void typing_finds_by_name_without_regard_to_case() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownList list(sample.session);
        QVERIFY(list.wait_for(500));
        const QString id = list.cell(7, "customer_id");
        auto* search = list.page.findChild<QLineEdit*>();
        QTest::keyClicks(search, id.toLower());
        QVERIFY(list.wait_for(1));
        QCOMPARE(list.cell(0, "customer_id"), id);
        QTest::keyClicks(search, q("nobody"));
        QVERIFY(list.wait_for(0));
        search->clear();
        QVERIFY(list.wait_for(500));
    }

    void every_word_must_be_somewhere() {
        FindingTable table;
        table.columns.push_back({"name", text("Name"), Column::of_texts({"Ann Lee", "Ann Roy", "Édith Lee"})});
        table.columns.push_back({"city", text("City"), Column::of_texts({"Paris", "Lyon", "Lyon"})});
        table.columns.push_back({"other_ids", text("Also known as"), Column::of_texts({"c7, c8", "", ""})});
        QCOMPARE(*rows_with(table, q("c8")), (std::vector<std::uint32_t>{0}));
        QCOMPARE(*rows_with(table, q("lyon lee")), (std::vector<std::uint32_t>{2}));
        QCOMPARE(*rows_with(table, q("édith")), (std::vector<std::uint32_t>{2}));
        QCOMPARE(rows_with(table, q(" "))->size(), std::size_t{3});
    }

    void customers_of_a_mark_are_listed_until_the_line_is_taken_away() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownList list(sample.session);
        QVERIFY(list.wait_for(500));
        const QString country = list.cell(0, "country");
        const auto filter = with_key({}, "customers.country", country.toStdString(), true);
        list.page.show_filter(*filter, country);
        QTRY_VERIFY_WITH_TIMEOUT(list.rows() < 500, limit);
        for (int row = 0; row < list.rows(); ++row) QCOMPARE(list.cell(row, "country"), country);
        QVERIFY(sample.session.filter().empty());
        for (QToolButton* button : list.page.findChildren<QToolButton*>())
            if (button->text() == q("×")) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(list.wait_for(500));
    }

    void the_filter_of_the_window_decides_who_is_listed() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownList list(sample.session);
        QVERIFY(list.wait_for(500));
        const QString segment = list.cell(0, "segment");
        sample.session.set_filter(*with_key({}, "segment", segment.toStdString(), true));
        QTRY_VERIFY_WITH_TIMEOUT(list.rows() < 500, limit);
        QCOMPARE(list.cell(list.rows() - 1, "segment"), segment);
    }

    void a_chosen_customer_is_shown_beside_the_list() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownList list(sample.session);
        QVERIFY(list.wait_for(500));
        auto* panel = list.page.findChild<CustomerPanel*>();
        QVERIFY(!panel->isVisible());
        QSignalSpy shown(panel, &CustomerPanel::shown);
        list.page.findChild<TableView*>()->selectRow(2);
        QVERIFY(shown.wait(limit));
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->customer(), list.cell(2, "customer_id"));
        QVERIFY(panel->findChild<TableView*>()->model_of_table().rowCount() > 0);
    }

    void a_merged_customer_is_found_by_either_id_and_taken_out_again() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownList list(sample.session);
        QVERIFY(list.wait_for(500));
        const QString kept = list.cell(0, "customer_id"), gone = list.cell(1, "customer_id");
        bool merged = false;
        sample.session.decide(
            {{.customers = {kept.toStdString(), gone.toStdString()}, .representative = kept.toStdString()}}, {}, {},
            &list.page, [&](Result<Batch> batch) { merged = batch.has_value(); });
        QVERIFY(list.wait_for(499));
        QVERIFY(merged);
        list.page.findChild<QLineEdit*>()->setText(gone);
        QVERIFY(list.wait_for(1));
        QCOMPARE(list.cell(0, "customer_id"), kept);
        auto* panel = list.page.findChild<CustomerPanel*>();
        QSignalSpy shown(panel, &CustomerPanel::shown);
        list.page.findChild<TableView*>()->selectRow(0);
        QVERIFY(shown.wait(limit));
        list.page.findChild<QLineEdit*>()->clear();
        QPushButton* out = panel->findChild<QPushButton*>();
        QVERIFY(out && out->isVisible());
        QVERIFY(out->text().contains(gone));
        out->click();
        QVERIFY(list.wait_for(500));
        QTRY_VERIFY_WITH_TIMEOUT(!panel->findChild<QPushButton*>(), limit);
        sample.session.undo();
        QVERIFY(list.wait_for(499));
    }

    void the_list_as_found_is_saved() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownList list(sample.session);
        QVERIFY(list.wait_for(500));
        list.page.findChild<QLineEdit*>()->setText(list.cell(0, "customer_id"));
        QVERIFY(list.wait_for(1));
        QSignalSpy saved(&list.page, &CustomersPage::list_saved);
        list.page.save_list(sample.file(q("list.csv")));
        QVERIFY(saved.wait(limit));
        QFile file(sample.file(q("list.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).startsWith("customer_id,name,"));
        list.page.save_list(sample.file(q("list.xlsx")));
        QVERIFY(saved.wait(limit));
        QVERIFY(QFile::exists(sample.file(q("list.xlsx"))));
    }

    void an_empty_project_says_so_and_offers_to_import() {
        SampleSession empty;
        QVERIFY(empty.create());
        ShownList list(empty.session);
        QSignalSpy wanted(&empty.session, &Session::import_wanted);
        auto* button = list.page.findChild<QPushButton*>();
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(1).toString(), q("customers"));
    }
};

QTEST_MAIN(TestCustomersPage)
#include "test_customers_page.moc"
