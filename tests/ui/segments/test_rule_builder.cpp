#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

#include "sample_session.h"
#include "text_of.h"
#include "ui/findings/keep_segments_panel.h"
#include "ui/segments/condition_group.h"
#include "ui/segments/condition_row.h"
#include "ui/segments/rule_builder.h"

using namespace clientele;

namespace {

constexpr int limit = 30'000;

/// A builder over four customers: c1 and c2 in France, c3 in Spain; c1 bought twice, c2 and c4 once.
struct Building {
    SampleSession sample;
    QPointer<RuleBuilder> builder;

    Building() = default;
    Building(const Building&) = delete;
    ~Building() { delete builder; }

    bool open(const OwnSegment& begun = {}) {
        if (!sample.create()) return false;
        const bool there = import(DatasetKind::customers, "customers.csv",
                                  "customer_id,country\nc1,France\nc2,France\nc3,Spain\nc4,Italy\n") &&
                           import(DatasetKind::transactions, "lines.csv",
                                  "order_id,customer_id,time,quantity,unit_price,channel\no1,c1,2011-01-01,1,5,web\no2,"
                                  "c1,2011-02-01,1,5,shop\n"
                                  "o3,c2,2011-02-01,1,7,web\no4,c4,2011-02-02,1,9,web\n");
        if (!there) return false;
        builder = new RuleBuilder(sample.session, begun, nullptr);
        builder->show();
        return QTest::qWaitForWindowActive(builder);
    }
    bool import(DatasetKind kind, const char* name, const QByteArray& bytes) {
        QFile file(sample.file(q(name)));
        if (!file.open(QIODevice::WriteOnly)) return false;
        file.write(bytes);
        file.close();
        ImportRequest request;
        request.kind = kind;
        request.files = {file.fileName().toStdString()};
        sample.session.import(request, &sample.session, [](const auto&) {});
        return QTest::qWaitFor([&] { return sample.session.snapshot()->dataset(kind).rows > 0; }, limit);
    }
    template <class Part>
    Part* part(const char* name, const QWidget* in = nullptr) const {
        const QWidget* whole = in ? in : static_cast<const QWidget*>(builder);
        for (Part* each : whole->findChildren<Part*>(q(name)))
            if (!each->isHidden()) return each;
        return nullptr;
    }
    QLineEdit& text() const { return *part<QLineEdit>("text"); }
    bool total(const QString& words) const {
        return QTest::qWaitFor([&] { return part<QLabel>("total")->text() == words; }, limit);
    }
    std::vector<ConditionRow*> rows() const {
        std::vector<ConditionRow*> rows;
        for (ConditionRow* each : builder->findChildren<ConditionRow*>())
            if (!each->isHidden()) rows.push_back(each);
        return rows;
    }
    QString outcome(std::size_t row) const { return rows()[row]->findChild<QLabel*>(q("outcome"))->text(); }
};

void type(QWidget* into, const char* keys) {
    into->setFocus();
    QTest::keyClicks(into, q(keys));
}

}  // namespace

class TestRuleBuilder : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing))")));
    }

    void the_builder_writes_the_text_and_counts() {
        Building shop;
        QVERIFY(shop.open());
        QTest::mouseClick(shop.part<QPushButton>("add_condition"), Qt::LeftButton);
        QCOMPARE(shop.rows().size(), std::size_t{1});
        ConditionRow* row = shop.rows()[0];
        auto* subject = row->findChild<QComboBox*>(q("subject"));
        subject->setCurrentIndex(subject->findText(q("Country (Customers)")));
        type(shop.part<QLineEdit>("values", row), "France");
        QCOMPARE(shop.text().text(), u"customers.country=France");
        QVERIFY(shop.total(q("2 customers in the segment")));
        QCOMPARE(shop.outcome(0), u"2 customers");
        QTest::mouseClick(shop.part<QPushButton>("add_condition"), Qt::LeftButton);
        QVERIFY(shop.total(q("2 customers in the segment")));  // what is not filled in does not count
        row = shop.rows()[1];
        auto* what = row->findChild<QComboBox*>(q("what"));
        what->setCurrentIndex(what->findText(q("Number of orders")));
        auto* op = row->findChild<QComboBox*>(q("operator"));
        op->setCurrentIndex(op->findText(q("at least")));
        type(shop.part<QLineEdit>("values", row), "2");
        QCOMPARE(shop.text().text(), u"customers.country=France and orders()>=2");
        QVERIFY(shop.total(q("1 customer in the segment")));
        row->findChild<QSpinBox*>()->setValue(5);
        QCOMPARE(shop.text().text(), u"customers.country=France and orders(in last 5 days)>=2");
        QVERIFY(shop.total(q("0 customers in the segment")));
        auto* kind = shop.part<QComboBox>("kind");
        kind->setCurrentIndex(2);
        QCOMPARE(shop.text().text(), u"not (customers.country=France or orders(in last 5 days)>=2)");
        QVERIFY(shop.total(q("2 customers in the segment")));
    }
    void the_text_is_shown_as_conditions() {
        Building shop;
        QVERIFY(shop.open({"", "customers.country=France and (orders()>=2 or not channel=shop)"}));
        QVERIFY(QTest::qWaitFor([&] { return !shop.rows().empty(); }, limit));
        // A field of purchases without its dataset is looked for among the customers, and then said to be of purchases.
        QVERIFY(shop.part<QLabel>("problem") == nullptr || shop.part<QLabel>("problem")->text().isEmpty());
        QCOMPARE(shop.rows().size(), std::size_t{3});
        QVERIFY(shop.total(q("2 customers in the segment")));
        shop.text().setFocus();
        shop.text().selectAll();
        QTest::keyClicks(&shop.text(), q("customers.country=Spain,Italy"));
        QVERIFY(shop.total(q("2 customers in the segment")));
        QCOMPARE(shop.rows().size(), std::size_t{1});
        QCOMPARE(shop.part<QLineEdit>("values", shop.rows()[0])->text(), u"Spain,Italy");
        QTest::keyClicks(&shop.text(), q(" and nonsense"));
        QVERIFY(QTest::qWaitFor([&] { return shop.part<QLabel>("problem") != nullptr; }, limit));
        QVERIFY(!shop.part<QPushButton>("keep")->isEnabled());
        QCOMPARE(shop.text().text(), u"customers.country=Spain,Italy and nonsense");  // what is typed stays
    }
    void why_a_customer_is_in_or_out() {
        Building shop;
        QVERIFY(shop.open({"", "customers.country=France and orders()>=2"}));
        QVERIFY(shop.total(q("1 customer in the segment")));
        type(shop.part<QLineEdit>("customer"), "c2");
        QVERIFY(shop.total(q("1 customer in the segment – the customer is not in it")));
        QCOMPARE(shop.outcome(0), u"2 customers  ✓ holds, the customer has France");
        QCOMPARE(shop.outcome(1), u"1 customer  ✗ does not hold, the customer has 1");
        QTest::keyClicks(shop.part<QLineEdit>("customer"), q("x"));
        QVERIFY(QTest::qWaitFor([&] { return shop.part<QLabel>("problem") != nullptr; }, limit));
    }
    void it_is_built_and_kept_with_keys_alone_and_undone() {
        Building shop;
        QVERIFY(shop.open());
        shop.part<QLineEdit>("name")->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), q("regulars"));
        for (int i = 0; i < 9 && QApplication::focusWidget() != shop.part<QPushButton>("add_condition"); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shop.part<QPushButton>("add_condition"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"what");
        for (int i = 0; i < 4; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);  // number of orders
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"operator");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"values");
        QTest::keyClicks(QApplication::focusWidget(), q("1"));
        QVERIFY(shop.total(q("2 customers in the segment")));
        auto* keep = shop.part<QPushButton>("keep");
        QVERIFY(QTest::qWaitFor([&] { return keep->isEnabled(); }, limit));
        for (int i = 0; i < 25 && QApplication::focusWidget() != keep; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), keep);
        QTest::keyClick(keep, Qt::Key_Space);
        Session& session = shop.sample.session;
        QVERIFY(QTest::qWaitFor([&] { return session.snapshot()->own_segments().size() == 1; }, limit));
        QCOMPARE(q(session.snapshot()->own_segments()[0].expression), u"orders()=1");
        QVERIFY(QTest::qWaitFor([&] { return shop.builder.isNull(); }, limit));
        session.undo();
        QVERIFY(QTest::qWaitFor([&] { return session.snapshot()->own_segments().empty(); }, limit));
    }
    void a_removed_part_is_gone_from_the_text() {
        Building shop;
        QVERIFY(shop.open({"", "customers.country=France and (orders()>=2 or orders()=0)"}));
        QVERIFY(QTest::qWaitFor([&] { return shop.rows().size() == 3; }, limit));
        QTest::mouseClick(shop.rows()[2]->findChild<QToolButton*>(q("remove")), Qt::LeftButton);
        QCOMPARE(shop.text().text(), u"customers.country=France and orders()>=2");
        QTest::mouseClick(shop.rows()[0]->findChild<QToolButton*>(q("remove")), Qt::LeftButton);
        QCOMPARE(shop.text().text(), u"orders()>=2");
        QVERIFY(shop.total(q("1 customer in the segment")));
    }
    void rows_that_count_are_narrowed() {
        Building shop;
        QVERIFY(shop.open({"", "count(transactions where transactions.channel=web)>=1"}));
        QVERIFY(shop.total(q("3 customers in the segment")));
        auto values = shop.rows()[0]->findChildren<QLineEdit*>(q("values"));
        QCOMPARE(values.size(), 2);
        values[1]->clear();
        QCOMPARE(shop.text().text(), u"");
        QTest::keyClicks(values[1], q("shop"));
        QCOMPARE(shop.text().text(), u"count(transactions where transactions.channel=shop)>=1");
        QVERIFY(shop.total(q("1 customer in the segment")));
    }
    void clusters_are_kept_under_names_in_one_step() {
        Building shop;
        QVERIFY(shop.open());
        const std::string description = "made 2011-02-02;by frequency 1 1;centre 0;centre 1";
        const std::vector<OwnSegment> found{{"rare", "cluster(\"" + description + "\")=1"},
                                            {"often", "cluster(\"" + description + "\")=2"}};
        QPointer panel = new KeepSegmentsPanel(shop.sample.session, found, nullptr);
        panel->show();
        auto names = panel->findChildren<QLineEdit*>();
        QCOMPARE(names.size(), 2);
        names[1]->selectAll();
        QTest::keyClicks(names[1], q("rare"));
        auto* keep = panel->findChild<QPushButton*>(q("keep"));
        QVERIFY(!keep->isEnabled());  // two of a name
        QTest::keyClicks(names[1], q("r"));
        QTest::mouseClick(keep, Qt::LeftButton);
        Session& session = shop.sample.session;
        QVERIFY(QTest::qWaitFor([&] { return session.snapshot()->own_segments().size() == 2; }, limit));
        QCOMPARE(q(session.snapshot()->own_segments()[1].name), u"rarer");
        const auto members = in_segments(*session.snapshot(), {.segment = true, .values = {"rarer"}}, {});
        QCOMPARE(members->count(), std::size_t{1});
        session.undo();
        QVERIFY(QTest::qWaitFor([&] { return session.snapshot()->own_segments().empty(); }, limit));
    }
};

QTEST_MAIN(TestRuleBuilder)
#include "test_rule_builder.moc"
