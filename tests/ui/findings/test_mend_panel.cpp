#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "sample_session.h"
#include "text_of.h"
#include "ui/findings/card_body.h"
#include "ui/findings/findings_page.h"
#include "ui/findings/mend_panel.h"
#include "ui/findings/definitions_editor.h"

using namespace clientele;

namespace {

constexpr int limit = 30'000;
constexpr DatasetKind sales = DatasetKind::transactions;

/// The page Quality of a project with four order lines, two of them the same.
struct Quality {
    SampleSession sample;
    std::unique_ptr<FindingsPage> page;

    bool open() {
        if (!sample.create()) return false;
        QFile lines(sample.file(q("lines.csv")));
        if (!lines.open(QIODevice::WriteOnly)) return false;
        lines.write(
            "order_id,customer_id,time,quantity,unit_price,channel\n"
            "o1,c1,2011-01-01,1,5,web\no1,c1,2011-01-01,1,5,web\no2,c2,2011-01-02,2,5,Web\no3,c3,2011-01-03,1,9,web\n");
        lines.close();
        ImportRequest request;
        request.kind = sales;
        request.files = {lines.fileName().toStdString()};
        sample.session.import(request, &sample.session, [](const auto&) {});
        if (!QTest::qWaitFor([&] { return rows() == 4; }, limit)) return false;
        page = std::make_unique<FindingsPage>(sample.session, "quality", q("Quality"));
        page->resize(1400, 900);
        page->show();
        page->select_analysis("quality.rules");
        return computed();
    }
    std::size_t rows() const { return sample.session.snapshot()->dataset(sales).rows; }
    FindingCard& card() const { return *page->selected_card(); }
    bool computed() const {
        return QTest::qWaitFor([&] { return card().finding() && !card().computing() && !card().outdated(); }, limit);
    }
    MendPanel& panel() const { return *page->findChild<MendPanel*>(); }
    QPushButton& mend_button() const { return *card().findChild<QPushButton*>(q("mend")); }
};

QPushButton* button(const QWidget& parent, const QString& words) {
    for (QPushButton* each : parent.findChildren<QPushButton*>())
        if (each->text() == words) return each;
    return nullptr;
}

QString words_of(const QWidget& widget) {
    QStringList words;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible()) words << label->text();
    return words.join(u'\n');
}

}  // namespace

class TestMendPanel : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing))")));
    }

    void the_button_shows_what_would_change_and_mends_it() {
        Quality quality;
        QVERIFY(quality.open());
        QVERIFY(quality.mend_button().isVisible());
        QVERIFY(quality.panel().isHidden());
        QTest::mouseClick(&quality.mend_button(), Qt::LeftButton);
        QVERIFY(!quality.panel().isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(quality.panel().can_mend(), limit);
        auto* choice = quality.panel().findChild<QComboBox*>();
        QVERIFY(choice->count() >= 2);
        const int repeated = choice->findData(q("transactions: rows that repeat another row in every column"));
        QVERIFY(repeated >= 0);
        choice->setCurrentIndex(repeated);
        QTRY_VERIFY_WITH_TIMEOUT(
            quality.panel().can_mend() &&
                words_of(quality.panel()).contains(q("1 row of Transactions would no longer count.")),
            limit);
        QVERIFY(words_of(quality.panel()).contains(q("<b>o1</b>")));
        QTest::mouseClick(button(quality.panel(), q("Mend")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(quality.rows(), std::size_t{3}, limit);
        QTRY_VERIFY_WITH_TIMEOUT(quality.panel().isHidden(), limit);
        QVERIFY(quality.card().hasFocus());  // not a line of text, which would take Ctrl+Z for itself
        QVERIFY(quality.computed());
        QCOMPARE(
            quality.sample.session.undo_text(),
            q("Undo: Transactions: rows that repeat another row in every column (1 row of Transactions left out)"));
        quality.sample.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(quality.rows(), std::size_t{4}, limit);
    }
    void the_menu_of_a_row_offers_what_mends_it() {
        Quality quality;
        QVERIFY(quality.open());
        auto* body = quality.card().findChild<CardBody*>();
        const FindingTable& problems = *body->table();
        const auto repeated =
            std::ranges::find(problems.mends, "transactions: rows that repeat another row in every column");
        QVERIFY(repeated != problems.mends.end());
        Q_EMIT body->mark_activated(static_cast<int>(repeated - problems.mends.begin()), QPoint(10, 10));
        QAction* mend = nullptr;
        for (const QMenu* menu : quality.card().findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text() == q("Mend…")) mend = action;
        QVERIFY(mend);
        mend->trigger();
        QVERIFY(!quality.panel().isHidden());
        QCOMPARE(quality.panel().findChild<QComboBox*>()->currentData().toString(), q(*repeated));
        QTRY_VERIFY_WITH_TIMEOUT(quality.panel().can_mend(), limit);
        QTest::mouseClick(button(quality.panel(), q("Cancel")), Qt::LeftButton);
        QVERIFY(quality.panel().isHidden());
        QCOMPARE(quality.rows(), std::size_t{4});
    }
    void another_filter_takes_the_offer_away() {
        Quality quality;
        QVERIFY(quality.open());
        QTest::mouseClick(&quality.mend_button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(quality.panel().can_mend(), limit);
        quality.sample.session.set_filter(
            *parse_filter({"transactions.channel=web"}, *quality.sample.session.snapshot()));
        QVERIFY(quality.panel().isHidden());
        QVERIFY(!quality.panel().can_mend());
    }
    void own_rules_are_tried_out_kept_and_removed() {
        Quality quality;
        QVERIFY(quality.open());
        auto* editor = quality.page->findChild<DefinitionsEditor*>();
        QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), limit);
        auto* name = editor->findChild<QLineEdit*>(q("rule_name"));
        auto* expression = editor->findChild<QLineEdit*>(q("rule_expression"));
        auto* keep = editor->findChild<QPushButton*>(q("keep_rule"));
        QTest::keyClicks(name, q("cheap"));
        QTest::keyClicks(expression, q("transactions: unit_prize<8"));
        QTRY_VERIFY_WITH_TIMEOUT(words_of(*editor).contains(q("unit_prize")), limit);
        QVERIFY(!keep->isEnabled());
        expression->clear();
        QTest::keyClicks(expression, q("transactions: unit_price<8"));
        QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled() && words_of(*editor).contains(q("1 row breaks it")), limit);
        QTest::keyClick(expression, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(quality.sample.session.snapshot()->own_rules().size(), std::size_t{1}, limit);
        QVERIFY(quality.computed());
        const auto problems = quality.card().finding()->table("problems")->find("problem")->values;
        bool told = false;
        for (std::size_t row = 0; row < problems.size(); ++row) told = told || problems.text(row) == "cheap";
        QVERIFY(told);
        QTRY_VERIFY_WITH_TIMEOUT(words_of(*editor).contains(q("transactions: unit_price<8")), limit);
        QTest::mouseClick(editor->findChild<QToolButton*>(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(quality.sample.session.snapshot()->own_rules().empty(), limit);
        quality.sample.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(quality.sample.session.snapshot()->own_rules().size(), std::size_t{1}, limit);
    }
};

QTEST_MAIN(TestMendPanel)
#include "test_mend_panel.moc"
