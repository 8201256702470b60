#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "core/analysis/chosen_findings.h"
#include "core/analysis/table_building.h"
#include "sample_session.h"
#include "text_of.h"
#include "ui/findings/card_actions.h"
#include "ui/findings/card_body.h"
#include "ui/findings/card_notice.h"
#include "ui/findings/computation.h"
#include "ui/findings/findings_page.h"
#include "ui/findings/mark_menu.h"
#include "ui/findings/text_switch.h"
#include "ui/tables/table_view.h"

using namespace clientele;

namespace {

constexpr int limit = 30'000;

const Analysis& rfm() { return *find_analysis("segments.rfm"); }

/// A card in a shown window with its first finding.
struct ShownCard {
    explicit ShownCard(Session& session) : card(session, rfm()) {
        card.resize(900, 700);
        card.show();
    }
    bool wait() const {
        return QTest::qWaitFor([this] { return card.finding().has_value() && !card.computing(); }, limit);
    }
    template <class Widget>
    Widget& part() const {
        return *card.findChild<Widget*>();
    }
    FindingCard card;
};

QString menu_words(const QMenu& menu) {
    QStringList words;
    for (const QAction* action : menu.actions())
        if (!action->isSeparator()) words << action->text();
    return words.join(QLatin1Char('|'));
}

/// The button with these words; one of all that say them that has no menu.
QToolButton* button_named(const QWidget& parent, const QString& words) {
    for (QToolButton* each : parent.findChildren<QToolButton*>())
        if (each->text() == words && !each->menu()) return each;
    return nullptr;
}

}  // namespace

class TestFindingCard : public QObject {
    Q_OBJECT
   private Q_SLOTS:
      void a_mark_of_an_id_is_called_by_its_name() {
        FindingTable places{.id = "places", .key_column = "key", .key_dimension = "field: value"};
        places.columns = {text_column("name", text("Name"), {"Bristol Cabot Circus", "Home"}),
                          text_column("key", text("Key"), {"stores.store_id: S14", "customers.city: Bath"})};
        QCOMPARE(mark_of(places, 0)->label, QStringLiteral("Bristol Cabot Circus"));
        QCOMPARE(mark_of(places, 0)->value, std::string("stores.store_id: S14"));
        QCOMPARE(mark_of(places, 1)->label, QStringLiteral("customers.city: Bath"));
        FindingTable stores{.id = "stores", .key_column = "key", .key_dimension = "transactions.store_id"};
        stores.columns = {text_column("store", text("Store"), {"Lille Outlet"}),
                          text_column("key", text("Key"), {"S11"})};
        QCOMPARE(mark_of(stores, 0)->label, QStringLiteral("Lille Outlet"));
    }
    void init() {
          QTest::failOnWarning(QRegularExpression(
              QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing))")));
      }

    void computes_when_shown_and_says_the_headline() {
        SampleSession sample;
        QVERIFY(sample.open());
        FindingCard hidden(sample.session, rfm());
        QVERIFY(hidden.outdated());
        QVERIFY(!hidden.computing());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        QCOMPARE(shown.part<CardBody>().findChild<QLabel*>()->text(), q(shown.card.finding()->headline));
        QVERIFY(shown.part<CardBody>().isVisible());
        QVERIFY(!shown.part<CardNotice>().isVisible());
    }

    void a_finding_says_in_the_end_what_is_wrong_with_its_data() {
        SampleSession sample;
        QVERIFY(sample.create());
        QFile lines(sample.file(q("lines.csv")));
        QVERIFY(lines.open(QIODevice::WriteOnly));
        lines.write("order_id,customer_id,time,quantity,unit_price,amount\n");
        for (int i = 0; i < 98; ++i)
            lines.write(qPrintable(QStringLiteral("%1,c%2,2011-01-%3,2,5,%4\n").arg(i).arg(i % 30).arg(10 + i % 20)
                                       .arg(i == 7 ? 40 : 10)));
        lines.close();
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {lines.fileName().toStdString()};
        sample.session.import(request, &sample.session, [](const auto& outcomes) { QVERIFY(outcomes.has_value()); });
        QTRY_COMPARE_WITH_TIMEOUT(sample.session.snapshot()->dataset(DatasetKind::transactions).rows, 98u, limit);
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        const auto said = [&] {
            const auto labels = shown.part<CardBody>().findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->isVisible() && label->text().contains(q("Data quality: amounts that are not"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), limit);
        QVERIFY(q(shown.card.finding()->warnings.back()).startsWith(q("Data quality:")));
    }

    void the_switch_shows_the_table_of_the_chart() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        QVERIFY(!shown.card.findChild<TableView*>());
        QTest::mouseClick(button_named(shown.part<TextSwitch>(), q("Table")), Qt::LeftButton);
        QVERIFY(shown.part<TableView>().isVisible());
        QCOMPARE(shown.part<TableView>().model_of_table().rowCount(),
                 static_cast<int>(shown.part<CardBody>().table()->rows()));
    }

    void titles_that_do_not_fit_into_a_line_become_a_menu() {
        TextSwitch titles;
        titles.set_choices({q("Share of revenue by segment"), q("Recency and frequency"), q("Customers by score")});
        titles.set_current(1);
        titles.resize(1200, 30);
        titles.show();
        QVERIFY(button_named(titles, q("Customers by score"))->isVisible());
        titles.resize(200, 30);
        QVERIFY(!button_named(titles, q("Customers by score"))->isVisible());
        const auto all = titles.findChildren<QToolButton*>();
        const auto menu_button = std::ranges::find_if(all, [](QToolButton* each) { return each->menu() != nullptr; });
        QVERIFY(menu_button != all.end());
        QVERIFY((*menu_button)->isVisible());
        QCOMPARE((*menu_button)->text(), q("Recency and frequency ▾"));
        QSignalSpy chosen(&titles, &TextSwitch::chosen);
        (*menu_button)->menu()->actions().at(2)->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 2);
        QCOMPARE((*menu_button)->text(), q("Customers by score ▾"));
        titles.resize(1200, 30);
        QVERIFY(button_named(titles, q("Customers by score"))->isVisible());
        QVERIFY(!(*menu_button)->isVisible());
    }

    void a_long_title_does_not_widen_its_card() {
        const QString long_title = q("Share of page views that end a session (Page and Device: /checkout/payment)");
        TextSwitch titles;
        titles.set_choices({long_title, q("Weeks"), q("Where it is concentrated")});
        titles.resize(240, 30);
        titles.show();
        QVERIFY(titles.minimumWidth() > 0 && titles.minimumWidth() < 240);   // which goes before that of its words
        const auto all = titles.findChildren<QToolButton*>();
        const auto menu_button = std::ranges::find_if(all, [](QToolButton* each) { return each->menu() != nullptr; });
        QVERIFY((*menu_button)->isVisible());
        QVERIFY((*menu_button)->text().contains(u'\u2026'));
        QVERIFY((*menu_button)->width() <= 240);
        QCOMPARE((*menu_button)->toolTip(), long_title);
        QCOMPARE((*menu_button)->accessibleName(), long_title);
        titles.set_current(1);
        QCOMPARE((*menu_button)->text(), q("Weeks ▾"));
        QVERIFY((*menu_button)->toolTip().isEmpty());
    }

    void a_change_of_options_computes_again() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        shown.card.set_options({{"scores", "rank"}});
        QVERIFY(shown.card.computing());
        QVERIFY(shown.part<CardBody>().isVisible());
        QVERIFY(shown.wait());
        QCOMPARE(shown.card.finding()->provenance.options.at("scores"), std::string("rank"));
    }

    void an_option_that_cannot_be_is_said_and_can_be_tried_again() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        shown.card.set_options({{"scores", "nonsense"}});
        QTRY_VERIFY_WITH_TIMEOUT(shown.part<CardNotice>().isVisible(), limit);
        QCOMPARE(shown.part<CardNotice>().button().text(), q("Compute again"));
        QVERIFY(!shown.part<CardBody>().isVisible());
        shown.card.set_options({});
        QVERIFY(shown.wait());
        QVERIFY(shown.part<CardBody>().isVisible());
    }

    void a_filter_computes_again_and_keep_only_sets_it() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        const FindingTable& table = *shown.part<CardBody>().table();
        const auto mark = mark_of(table, 0);
        QVERIFY(mark);
        QString listed;
        MarkActions actions{[&](const Filter&, const QString& title) { listed = title; }, [] {}};
        const std::unique_ptr<QMenu> menu(make_mark_menu(sample.session, table, 0, actions, &shown.card));
        QCOMPARE(menu_words(*menu), q("Keep only “%1”|Leave out “%1”|List the customers|Explain").arg(mark->label));
        menu->actions().at(2)->trigger();
        QCOMPARE(listed, mark->label);
        menu->actions().at(0)->trigger();
        QCOMPARE(expressions(sample.session.filter()).size(), std::size_t{1});
        QVERIFY(shown.card.computing());
        QVERIFY(shown.wait());
        QCOMPARE(shown.card.finding()->provenance.filter, expressions(sample.session.filter()));
    }

    void coming_back_to_a_filter_whose_run_was_stopped_computes_it() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        const auto mark = mark_of(*shown.part<CardBody>().table(), 0);
        const auto kept = with_key({}, mark->dimension, mark->value, true);
        sample.session.set_filter(*kept);
        shown.card.hold(true);
        sample.session.set_filter({});      // stops the run
        sample.session.set_filter(*kept);
        QVERIFY(shown.card.outdated());
        shown.card.hold(false);
        QVERIFY(shown.wait());
        QCOMPARE(shown.card.finding()->provenance.filter, expressions(*kept));
        QVERIFY(!shown.part<CardNotice>().isVisible());
    }

    void a_computation_that_ends_under_way_tells_nobody() {
        SampleSession sample;
        QVERIFY(sample.open());
        auto computation = std::make_unique<Computation>(sample.session, rfm(), nullptr);
        computation->retry();
        QVERIFY(computation->state() == Computation::State::computing);
        int told = 0;
        connect(computation.get(), &Computation::progressed, this, [&] { ++told; });
        connect(computation.get(), &Computation::changed, this, [&] { ++told; });
        computation.reset();
        QCOMPARE(told, 0);
    }

    void enter_in_the_table_offers_the_menu_of_the_row() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        shown.part<CardBody>().show_table(true);
        TableView& view = shown.part<TableView>();
        view.setCurrentIndex(view.model_of_table().index(1, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        const auto menus = shown.card.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(menus.size(), 1);
        QVERIFY(menus.front()->isVisible());
        QTest::keyClick(menus.front(), Qt::Key_Escape);
    }

    void a_card_without_its_data_says_what_is_missing_and_offers_to_import_it() {
        SampleSession empty;
        QVERIFY(empty.create());
        ShownCard shown(empty.session);
        QTRY_VERIFY(shown.part<CardNotice>().isVisible());
        QSignalSpy wanted(&shown.card, &FindingCard::import_wanted);
        QPushButton& button = shown.part<CardNotice>().button();
        QCOMPARE(button.text(), q("Import transactions…"));
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), q("transactions"));
    }

    void adding_to_the_report_is_kept_in_the_project_once() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        shown.card.set_options({{"returns", "leave_out"}});
        QVERIFY(shown.wait());
        auto* button = shown.card.findChild<QToolButton*>(q("actions"));
        for (int time = 0; time < 2; ++time) {
            Q_EMIT button->menu()->aboutToShow();
            for (QAction* action : button->menu()->actions())
                if (action->text() == q("Add to report")) action->trigger();
        }
        const auto chosen = parse_chosen_findings(sample.session.setting(q(chosen_findings_setting)).toStdString());
        QCOMPARE(chosen, (std::vector<ChosenFinding>{{"segments.rfm", {{"returns", "leave_out"}}}}));
    }

    void the_table_is_saved_as_the_reader_names_it() {
        SampleSession sample;
        QVERIFY(sample.open());
        ShownCard shown(sample.session);
        QVERIFY(shown.wait());
        QString said;
        const CardActions actions{sample.session,
                                  "segments.rfm",
                                  shown.part<CardBody>(),
                                  [] { return std::map<std::string, std::string>(); },
                                  [&](const QString& words, bool) { said = words; },
                                  [] {},
                                  [] {}};
        actions.save_table_to(sample.file(q("segments.csv")));
        QTRY_COMPARE_WITH_TIMEOUT(said, q("Saved as segments.csv."), limit);
        QFile file(sample.file(q("segments.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("segment,"));
        actions.save_table_to(sample.file(q("segments.doc")));
        QTRY_VERIFY_WITH_TIMEOUT(said.contains(q(".csv or .xlsx")), limit);
    }

    void a_page_shows_its_cards_and_the_inspector_changes_the_selected_one() {
        SampleSession sample;
        QVERIFY(sample.open());
        FindingsPage page(sample.session, "segments", q("Segments"));
        page.resize(1250, 800);
        page.show();
        QVERIFY(!page.cards().empty());
        FindingCard& card = *page.cards().front();
        QCOMPARE(page.selected_card(), &card);
        QVERIFY(QTest::qWaitFor([&] { return card.finding() && !card.computing(); }, limit));
        auto* scores = page.findChild<QComboBox*>(q("scores"));
        QVERIFY(scores && scores->isVisible());
        scores->setFocus();
        QTest::keyClick(scores, Qt::Key_Down);
        QVERIFY(QTest::qWaitFor([&] { return !card.computing(); }, limit));
        QCOMPARE(card.finding()->provenance.options.at("scores"), std::string("rank"));
        QCOMPARE(card.options(), (std::map<std::string, std::string>{{"scores", "rank"}}));
        page.resize(900, 700);
        QTRY_VERIFY(!scores->isVisible());
    }
    void a_card_alone_on_its_page_fills_it_with_chart_and_table() {
        SampleSession sample;
        QVERIFY(sample.open());
        FindingsPage page(sample.session, "trends.overview", q("Trends"));
        page.resize(1250, 1000);
        page.show();
        QCOMPARE(page.cards().size(), std::size_t{1});
        FindingCard& card = *page.cards().front();
        QVERIFY(QTest::qWaitFor([&] { return card.finding() && !card.computing(); }, limit));
        auto& body = *card.findChild<CardBody*>();
        auto* table = card.findChild<TableView*>();
        QVERIFY(table);
        QTRY_VERIFY(table->isVisible() && body.chart_view().isVisible());
        QCOMPARE(q(table->model_of_table().table().id), q(body.chart()->table));
        auto* scroll = page.findChild<QScrollArea*>();
        QTRY_VERIFY(scroll->viewport()->height() - card.height() < 24);
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);

        page.resize(1250, 560);  // no room for both
        QTRY_VERIFY(!table->isVisible());
        QVERIFY(body.chart_view().isVisible());
    }
    void cards_beside_others_show_their_chart_or_their_table() {
        SampleSession sample;
        QVERIFY(sample.open());
        FindingsPage page(sample.session, "overview", q("Overview"));
        page.resize(1250, 1600);
        page.show();
        QVERIFY(page.cards().size() > 1);
        FindingCard& card = *page.cards().front();
        QVERIFY(QTest::qWaitFor([&] { return card.finding() && !card.computing(); }, limit));
        QVERIFY(!card.findChild<TableView*>());
    }
};

QTEST_MAIN(TestFindingCard)
#include "test_finding_card.moc"
