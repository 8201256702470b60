#include <QTest>
#include <cmath>

#include "core/analysis/quality/rules/country_boxes.h"
#include "near.h"

using namespace clientele;
using namespace clientele::rules;

/// Where places of a country lie, by hand.
class TestCountryBoxes : public QObject {
    Q_OBJECT
 private slots:
    /// Latitudes 40 to 59, one each: a quarter lies below 45 and above 54, so the sides are 45 - 27 and 54 + 27. All
    /// longitudes are 10: a degree to both sides.
    void sides_are_three_middle_halves_away() {
        std::vector<double> north, east(20, 10);
        for (int i = 0; i < 20; ++i) north.push_back(59 - i);
        const CountryBox box = country_boxes(north, east, nullptr).at(0);
        QVERIFY(box.known);
        NEAR(box.south, 18, 1e-12);
        NEAR(box.north, 81, 1e-12);
        NEAR(box.west, 9, 1e-12);
        NEAR(box.east, 11, 1e-12);
        QVERIFY(box.holds(50, 10.9) && !box.holds(50, 11.1));
        QVERIFY(swapped(box, 10.5, 48) && !swapped(box, 48, 10.5) && !swapped(box, 0, 0));
    }
    void fewer_than_twenty_places_show_nothing() {
        std::vector<double> north(20, 48), east(20, 10);
        north[3] = missing_number;
        const CountryBox box = country_boxes(north, east, nullptr).at(0);
        QVERIFY(!box.known && !box.holds(48, 10) && !swapped(box, 10, 48));
    }
};

QTEST_GUILESS_MAIN(TestCountryBoxes)
#include "test_country_boxes.moc"
