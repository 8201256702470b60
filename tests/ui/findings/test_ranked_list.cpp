#include <QLabel>
#include <QTest>

#include "core/analysis/table_building.h"
#include "sample_session.h"
#include "text_of.h"
#include "ui/charts/chart_view.h"
#include "ui/findings/card_body.h"
#include "ui/findings/findings_page.h"
#include "ui/findings/ranked_list.h"
#include "window_test.h"

using namespace clientele;

namespace {

constexpr int limit = 120'000;

Finding two_stories() {
    Finding finding;
    finding.tables = {table_of("picture_1", text("Sales"),
                               {text_column("month", text("Month"), {"2026-01", "2026-02"}),
                                number_column("revenue", text("Revenue"), Unit::amount, {10, 20})})};
    finding.charts = {chart_of(ChartKind::bars, "picture_1", text("Sales"), {"picture_1", "month", "revenue"})};
    finding.highlights = {{.id = "year",
                           .sentence = text("Revenue doubled."),
                           .why = text("That is {0} more.", amount(10)),
                           .action = text("See why."),
                           .tidings = Tidings::good,
                           .chart = "picture_1",
                           .analysis = "trends.overview"},
                          {.id = "quiet",
                           .sentence = text("Many have gone quiet."),
                           .why = text("They bought much."),
                           .tidings = Tidings::bad,
                           .analysis = "segments.rfm",
                           .options = {{"scores", "rank"}}}};
    return finding;
}

FindingCard* card_of(const FindingsPage& page, std::string_view id) {
    for (FindingCard* card : page.cards())
        if (card->analysis().id == id) return card;
    return nullptr;
}

}  // namespace

class TestRankedList : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void statements_stand_in_their_order_with_rank_reason_source_and_picture() {
        Jobs jobs;
        RankedList list(jobs, nullptr);
        list.resize(1000, 600);
        list.set_finding(two_stories());
        list.show();
        QCOMPARE(list.rows().size(), 2U);
        QCOMPARE(list.rows()[0]->accessibleName(), QStringLiteral("1. Revenue doubled."));
        QStringList words;
        for (const QLabel* label : list.rows()[1]->findChildren<QLabel*>()) words << label->text();
        QVERIFY2(words.contains(QStringLiteral("2")) && words.contains(QStringLiteral("Many have gone quiet.")) &&
                     words.contains(QStringLiteral("They bought much.")) &&
                     words.contains(QStringLiteral("Needs attention")) &&
                     words.contains(QStringLiteral("RFM segments, on the page Segments")),
                 qPrintable(words.join(u'|')));
        auto* chart = list.findChild<ChartView*>();
        QVERIFY(chart);
        QTRY_VERIFY(chart->isVisible());
        list.resize(400, 600);
        QTRY_VERIFY(!chart->isVisible());  // the words need the room
    }
    void a_click_or_enter_asks_for_the_card() {
        Jobs jobs;
        RankedList list(jobs, nullptr);
        list.resize(1000, 600);
        list.set_finding(two_stories());
        list.show();
        QString analysis;
        std::map<std::string, std::string> options;
        connect(&list, &RankedList::wanted, this, [&](const QString& wanted, const auto& with) {
            analysis = wanted;
            options = with;
        });
        QTest::mouseClick(list.rows()[0], Qt::LeftButton, {}, QPoint(60, 20));
        QCOMPARE(analysis, QStringLiteral("trends.overview"));
        QTest::keyClick(list.rows()[1], Qt::Key_Return);
        QCOMPARE(analysis, QStringLiteral("segments.rfm"));
        QCOMPARE(options, (std::map<std::string, std::string>{{"scores", "rank"}}));
    }
    void the_overview_of_a_window_leads_to_the_card_that_says_it() {
        WindowUnderTest test;
        QVERIFY(test.create());
        QVERIFY(test.import(test.orders()));
        test.window->show_page(QStringLiteral("overview"));
        auto* page = test.window->findChild<FindingsPage*>();
        QVERIFY(page);
        FindingCard* card = card_of(*page, "overview.findings");
        QVERIFY(card);
        QVERIFY(QTest::qWaitFor([&] { return card->finding() && !card->computing(); }, limit));
        auto* list = card->findChild<RankedList*>();
        QVERIFY(list && !list->rows().empty());
        const std::string wanted = card->finding()->highlights.front().analysis;
        QTest::keyClick(list->rows().front(), Qt::Key_Return);
        QCOMPARE(test.window->page(), q(find_analysis(wanted)->page));
    }
    void a_card_that_says_something_of_its_own_unasked_keeps_its_chart() {
        Finding scores = two_stories();
        QVERIFY(RankedList::tells_of_others(scores));
        scores.highlights.resize(1);
        scores.highlights[0].analysis = "surveys.scores";
        scores.highlights[0].options = {{"survey", "Another"}};
        scores.provenance.analysis = "surveys.scores";
        QVERIFY(!RankedList::tells_of_others(scores));
        Jobs jobs;
        CardBody body(jobs, nullptr);
        body.set_finding(scores);
        body.resize(800, 600);
        body.show();
        auto* chart = body.findChild<ChartView*>();
        QVERIFY(chart && chart->isVisible());
    }
    void an_empty_project_says_what_to_import() {
        SampleSession sample;
        QVERIFY(sample.create());
        FindingsPage page(sample.session, "overview", q("Overview"));
        page.resize(1250, 900);
        page.show();
        FindingCard* card = card_of(page, "overview.findings");
        QVERIFY(card);
        QTRY_VERIFY_WITH_TIMEOUT(!card->outdated() && !card->computing(), 30'000);
        QStringList words;
        for (const QLabel* label : card->findChildren<QLabel*>()) words << label->text();
        QVERIFY2(words.contains(QStringLiteral("Needs order lines: import some.")), qPrintable(words.join(u'|')));
    }
};

QTEST_MAIN(TestRankedList)
#include "test_ranked_list.moc"
