#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QtTest>

#include "postgres_server.h"
#include "sample_session.h"
#include "text_of.h"
#include "ui/importing/database_dialog.h"
#include "ui/importing/database_form.h"
#include "ui/importing/import_assistant.h"

using namespace clientele;

namespace {

constexpr int patience = 30'000;

const char* const shop = R"(
CREATE ROLE reader LOGIN PASSWORD 'se:cr@t/1';
CREATE SCHEMA sales;
CREATE TABLE sales.orders(order_id int, customer_id text, ordered timestamp, amount numeric(12,2));
INSERT INTO sales.orders SELECT i, 'C' || i % 97, timestamp '2024-01-01' + i * interval '1 hour', i / 4.0
    FROM generate_series(1, 300) i;
CREATE TABLE public.notes(a text);
GRANT USAGE ON SCHEMA sales TO reader;
GRANT SELECT ON sales.orders, public.notes TO reader;
)";

void type(QWidget& dialog, const char* field, const QString& text) {
    auto* edit = dialog.findChild<QLineEdit*>(QLatin1String("database-") + QLatin1String(field));
    edit->clear();
    QTest::keyClicks(edit, text);
}

}  // namespace

class TestDatabaseDialog : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { start_server(server_, shop); }

    void fields_make_an_address_without_the_password() {
        DatabaseForm form;
        QVERIFY(!form.complete());
        type(form, "host", u"db.example.com"_qs);
        type(form, "port", u"5433"_qs);
        type(form, "database", u"my shop"_qs);
        type(form, "user", u"a@b"_qs);
        type(form, "password", u"hidden"_qs);
        QVERIFY(form.complete());
        QCOMPARE(form.place(), u"postgresql://a%40b@db.example.com:5433/my%20shop"_qs);
        DatabaseForm again;
        again.show_place(u"postgresql://a%40b:hid%20den@db.example.com:5433/my%20shop"_qs);
        QCOMPARE(again.place(), form.place());
        QCOMPARE(q(again.password()), u"hid den"_qs);
        again.show_place(u"odbc:DSN=shop;PWD=other"_qs);
        QCOMPARE(again.place(), u"odbc:DSN=shop;"_qs);
        QCOMPARE(q(again.password()), u"other"_qs);
    }

    void a_wrong_password_is_said_beside_the_form() {
        SampleSession sample;
        QVERIFY(sample.create());
        QPointer<DatabaseDialog> dialog = open(sample, u"wrong"_qs);
        click(*dialog, "connect");
        auto* said = dialog->findChild<QLabel*>(u"said"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(u"does not let you in"_qs), patience);
        QVERIFY(!dialog->findChild<QPushButton*>(u"continue"_qs)->isEnabled());
        delete dialog;
    }

    void a_table_goes_on_into_the_assistant_and_is_imported() {
        SampleSession sample;
        QVERIFY(sample.create());
        QPointer<DatabaseDialog> dialog = open(sample, u"se:cr@t/1"_qs);
        QSignalSpy chosen(dialog, &DatabaseDialog::chosen);
        DraftFile source;
        connect(dialog, &DatabaseDialog::chosen, this, [&](const DraftFile& given) { source = given; });
        click(*dialog, "connect");
        auto* tables = dialog->findChild<QTreeWidget*>(u"tables"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(tables->topLevelItemCount(), 2, patience);
        QTreeWidgetItem* sales = tables->topLevelItem(1);
        QCOMPARE(sales->text(0), u"sales"_qs);
        QVERIFY(!dialog->findChild<QPushButton*>(u"continue"_qs)->isEnabled());
        tables->setCurrentItem(sales->child(0));
        sales->child(0)->setExpanded(true);
        QCOMPARE(sales->child(0)->childCount(), 4);
        QCOMPARE(sales->child(0)->child(3)->text(1), u"numeric(12,2)"_qs);
        click(*dialog, "continue");
        QCOMPARE(chosen.size(), 1);
        QTRY_VERIFY(!dialog);
        QCOMPARE(source.name(), u"postgres · sales.orders"_qs);
        QVERIFY(!source.path.contains(u"cr@t"_qs) && !source.path.contains(u"cr%40t"_qs));

        QPointer<ImportAssistant> assistant = new ImportAssistant(sample.session, std::vector{source});
        assistant->show();
        const auto import = [&] { return assistant->findChild<QPushButton*>(u"import"_qs); };
        QTRY_VERIFY_WITH_TIMEOUT(import()->isEnabled(), patience);
        click(*assistant, "import");
        QTRY_COMPARE_WITH_TIMEOUT(sample.session.ledger().size(), 1U, patience);
        const Batch& batch = sample.session.ledger().back();
        QCOMPARE(batch.counts.accepted, 300U);
        QCOMPARE(q(batch.plan.source_name), u"postgres: sales.orders"_qs);
        for (const auto& [name, value] : batch.plan.settings)
            QVERIFY2(!q(value).contains(u"cr@t"_qs) && name != "password", name.c_str());
        for (const Recipe& recipe : sample.session.recipes()) QVERIFY(!q(to_json(recipe)).contains(u"cr@t"_qs));
        delete assistant;
    }

    void a_query_is_taken_too() {
        SampleSession sample;
        QVERIFY(sample.create());
        QPointer<DatabaseDialog> dialog = open(sample, u"se:cr@t/1"_qs);
        DraftFile source;
        connect(dialog, &DatabaseDialog::chosen, this, [&](const DraftFile& given) { source = given; });
        click(*dialog, "connect");
        auto* ways = dialog->findChild<QTabWidget*>();
        QTRY_VERIFY_WITH_TIMEOUT(ways->isEnabled(), patience);
        ways->setCurrentIndex(1);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(u"query"_qs), u"SELECT 1"_qs);
        click(*dialog, "continue");
        QCOMPARE(q(source.settings.at("query")), u"SELECT 1"_qs);
        QVERIFY(!source.settings.contains("table"));
    }

 private:
    /// The dialog with its fields filled in.
    DatabaseDialog* open(SampleSession& sample, const QString& password) const {
        auto* dialog = new DatabaseDialog(sample.session, {});
        dialog->show();
        type(*dialog, "host", server_->socket());
        type(*dialog, "database", u"postgres"_qs);
        type(*dialog, "user", u"reader"_qs);
        type(*dialog, "password", password);
        return dialog;
    }
    static void click(QWidget& dialog, const char* name) {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
    }

    std::unique_ptr<PostgresServer> server_;
};

QTEST_MAIN(TestDatabaseDialog)
#include "test_database_dialog.moc"
