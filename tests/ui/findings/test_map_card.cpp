#include <QMenu>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>

#include "core/model/filter_area.h"
#include "sample_session.h"
#include "text_of.h"
#include "ui/charts/chart_view.h"
#include "ui/findings/finding_card.h"
#include "ui/findings/mark_menu.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/filter_chip.h"

using namespace clientele;

namespace {

constexpr int map_limit = 30'000;

/// The card of the map in a shown window.
struct MapCard {
    explicit MapCard(Session& session) : card(session, *find_analysis("stores.map")) {
        card.resize(900, 760);
        card.show();
    }
    bool wait() const {
        const auto drawn = [this] { return tool("⌂") && tool("⌂")->isVisible(); };
        return QTest::qWaitFor([&] { return card.finding() && !card.computing() && drawn(); }, map_limit);
    }
    ChartView& chart() const { return *card.findChild<ChartView*>(); }
    QToolButton* tool(const char* sign) const {
        for (QToolButton* each : card.findChildren<QToolButton*>())
            if (each->text() == QLatin1String(sign) || each->text() == QString::fromUtf8(sign)) return each;
        return nullptr;
    }
    /// Presses, moves and lets go, as the window system tells it.
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers) const {
        const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, chart().mapToGlobal(at), button, buttons, modifiers);
            QApplication::sendEvent(&chart(), &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }
    bool turn_wheel(Qt::KeyboardModifiers modifiers) const {
        const QPointF at = QRectF(chart().rect()).center();
        QWheelEvent event(at, chart().mapToGlobal(at), {}, {0, 240}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&chart(), &event);
        return event.isAccepted();
    }
    QImage picture() const { return chart().grab().toImage(); }
    FindingCard card;
};

QString area_chip(const FilterBar& bar) {
    for (const FilterChip* chip : bar.findChildren<FilterChip*>())
        if (!chip->isHidden() && chip->label().startsWith(QStringLiteral("Area: "))) return chip->label();
    return {};
}

/// Counted by hand: who lives where the four conditions say.
double customers_in(const Snapshot& snapshot, const Filter& filter) {
    const auto number = [&](std::size_t i) { return std::stod(filter.conditions[i].values.front()); };
    const Area area{number(0), number(1), number(2), number(3)};
    const Dataset& customers = snapshot.dataset(DatasetKind::customers);
    const auto latitude = customers.find("latitude")->values.numbers(),
               longitude = customers.find("longitude")->values.numbers();
    double found = 0;
    for (std::size_t row = 0; row < customers.rows; ++row) found += area.holds({latitude[row], longitude[row]}) ? 1 : 0;
    return found;
}

double on_the_map(const FindingCard& card) {
    return std::ranges::find(card.finding()->metrics, "customers", &Metric::id)->value;
}

}  // namespace

class TestMapCard : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void dragging_with_shift_filters_by_an_area_and_the_chip_says_it() {
        SampleSession sample;
        QVERIFY(sample.open());
        MapCard map(sample.session);
        FilterBar bar(sample.session);
        bar.show();
        QVERIFY(map.wait());
        const double all = on_the_map(map.card);
        const QPointF middle = QRectF(map.chart().rect()).center();
        map.drag(middle - QPointF(150, 110), middle + QPointF(150, 110), Qt::ShiftModifier);
        QCOMPARE(sample.session.filter().conditions.size(), std::size_t{4});
        QVERIFY(!area_chip(bar).isEmpty());
        QVERIFY2(area_chip(bar).size() < 45, qPrintable(area_chip(bar)));
        QVERIFY(map.wait());
        QCOMPARE(on_the_map(map.card), customers_in(*sample.session.snapshot(), sample.session.filter()));
        QVERIFY(on_the_map(map.card) > 0 && on_the_map(map.card) < all);
        for (FilterChip* chip : bar.findChildren<FilterChip*>())
            if (chip->label() == area_chip(bar)) Q_EMIT chip->remove_wanted();
        QVERIFY(sample.session.filter().conditions.empty());
    }
    void the_tool_selects_without_shift_and_once() {
        SampleSession sample;
        QVERIFY(sample.open());
        MapCard map(sample.session);
        QVERIFY(map.wait());
        const QPointF middle = QRectF(map.chart().rect()).center();
        QTest::mouseClick(map.tool("▭"), Qt::LeftButton);
        map.drag(middle - QPointF(100, 100), middle + QPointF(100, 100), {});
        QCOMPARE(sample.session.filter().conditions.size(), std::size_t{4});
        QVERIFY(!map.tool("▭")->isChecked());
    }
    void the_wheel_scrolls_the_page_until_the_map_was_clicked() {
        SampleSession sample;
        QVERIFY(sample.open());
        MapCard map(sample.session);
        QVERIFY(map.wait());
        map.card.setFocus();
        const QImage first = map.picture();
        QVERIFY(!map.turn_wheel({}));
        QVERIFY(map.turn_wheel(Qt::ControlModifier));
        const QImage nearer = map.picture();
        QVERIFY(nearer != first);
        const QPointF middle = QRectF(map.chart().rect()).center();
        map.drag(middle, middle + QPointF(60, 40), {});  // moves it, and gives it the focus
        QVERIFY(map.picture() != nearer);
        QVERIFY(map.turn_wheel({}));
        QVERIFY(sample.session.filter() == Filter{});
        QTest::mouseClick(map.tool("⌂"), Qt::LeftButton);
        map.card.setFocus();
        QCOMPARE(map.picture(), first);
    }
    void the_menu_of_an_area_keeps_it_and_lists_its_customers() {
        SampleSession sample;
        QVERIFY(sample.open());
        std::optional<Filter> listed;
        const MarkActions actions{.list_customers = [&](const Filter& filter, const QString&) { listed = filter; }};
        QWidget parent;
        const Area area{48.125, 48.25, 11.25, 11.5};
        const std::unique_ptr<QMenu> menu(make_area_menu(sample.session, area, actions, &parent));
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(menu->actions().front()->text().contains(QStringLiteral("11.25–11.50 E")));
        menu->actions().back()->trigger();
        QVERIFY(listed && *listed == with_area({}, DatasetKind::customers, area));
        menu->actions().front()->trigger();
        QCOMPARE(sample.session.filter(), *listed);
    }
};

QTEST_MAIN(TestMapCard)
#include "test_map_card.moc"
