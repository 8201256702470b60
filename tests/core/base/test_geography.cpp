#include <QFile>
#include <QTest>
#include <array>
#include <cmath>
#include <numbers>

#include "core/base/geography.h"
#include "core/base/map_outlines.h"
#include "text_of.h"

using namespace clientele;

namespace {

std::string outlines_file() {
    QFile file(QFINDTESTDATA("../../../resources/map/outlines.txt"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no outlines");
    return file.readAll().toStdString();
}

const MapOutlines& outlines() {
    static const MapOutlines read = [] {
        auto found = read_outlines(outlines_file());
        if (!found) qFatal("%s", qPrintable(q(found.error())));
        return *found;
    }();
    return read;
}

QString country(double latitude, double longitude) {
    const OutlineArea* found = outlines().country_at({latitude, longitude});
    return found ? q(found->country) : QString();
}

/// Numbers in [0, 1) that are the same everywhere.
struct Draws {
    std::uint64_t state = 7;
    double next() {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state >> 11) / 9007199254740992.0;
    }
    Place place() { return {next() * 180 - 90, next() * 360 - 180}; }
};

/// The same distance by the angle between unit vectors (Vincenty 1975 for the sphere), another formula.
double by_vectors(Place a, Place b) {
    constexpr double radians = std::numbers::pi / 180;
    const auto vector = [](Place p) {
        return std::array{std::cos(p.latitude * radians) * std::cos(p.longitude * radians),
                          std::cos(p.latitude * radians) * std::sin(p.longitude * radians),
                          std::sin(p.latitude * radians)};
    };
    const auto u = vector(a), v = vector(b);
    const double x = u[1] * v[2] - u[2] * v[1], y = u[2] * v[0] - u[0] * v[2], z = u[0] * v[1] - u[1] * v[0];
    return earth_radius_km * std::atan2(std::hypot(x, y, z), u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
}

}  // namespace

class TestGeography : public QObject {
    Q_OBJECT
 private slots:
    // Williams, Aviation Formulary: Los Angeles to New York is 0.623585 radians.
    void los_angeles_to_new_york() {
        const Place lax{33 + 57 / 60.0, -(118 + 24 / 60.0)}, jfk{40 + 38 / 60.0, -(73 + 47 / 60.0)};
        QVERIFY(std::abs(great_circle_km(lax, jfk) / earth_radius_km - 0.623585) < 1e-6);
    }
    // Rosetta Code, Haversine formula: Nashville to Los Angeles is 2887.2599506071 km with a radius of 6372.8 km.
    void nashville_to_los_angeles() {
        const double km = great_circle_km({36.12, -86.67}, {33.94, -118.40}) * 6372.8 / earth_radius_km;
        QVERIFY2(std::abs(km - 2887.2599506071) < 1e-6, qPrintable(QString::number(km, 'f', 10)));
    }
    void distances_agree_with_another_formula() {
        Draws draws;
        for (int i = 0; i < 1000; ++i) {
            const Place a = draws.place(), b = draws.place();
            QVERIFY(std::abs(great_circle_km(a, b) - by_vectors(a, b)) < 1e-6);
        }
        QCOMPARE(great_circle_km({48, 11}, {48, 11}), 0.0);
        QVERIFY(std::abs(great_circle_km({90, 0}, {-90, 0}) - std::numbers::pi * earth_radius_km) < 1e-9);
        QVERIFY(std::abs(great_circle_km({0, 179.5}, {0, -179.5}) - earth_radius_km * std::numbers::pi / 180) < 1e-9);
    }
    void the_nearest_is_that_of_all_distances() {
        Draws draws;
        std::vector<Place> places;
        for (int i = 0; i < 200; ++i) places.push_back(draws.place());
        places.push_back({std::nan(""), 3});
        places.push_back(places[5]);  // as near as the first: that one counts
        const NearestPlace nearest(places);
        for (int i = 0; i < 500; ++i) {
            const Place from = i == 0 ? places[5] : draws.place();
            std::size_t best = 0;
            for (std::size_t p = 1; p < 200; ++p)
                if (great_circle_km(from, places[p]) < great_circle_km(from, places[best])) best = p;
            QCOMPARE(nearest.to(from), std::optional(best));
        }
        QCOMPARE(NearestPlace({}).to({1, 2}), std::nullopt);
        QCOMPARE(nearest.to({91, 2}), std::nullopt);
    }
    // Snyder 1987, p. 266: on a sphere of radius 1, 35 N 75 W from 180 W is x = 1.8325957, y = 0.6528366.
    void mercator_is_that_of_snyder() {
        const MapPoint point = mercator({35, -75});
        QVERIFY(std::abs(point.x * 2 * std::numbers::pi - 1.8325957) < 1e-7);
        QVERIFY(std::abs((0.5 - point.y) * 2 * std::numbers::pi - 0.6528366) < 1e-7);
    }
    void the_projection_goes_back() {
        Draws draws;
        for (int i = 0; i < 1000; ++i) {
            const Place place{draws.next() * 170 - 85, draws.next() * 360 - 180};
            const Place back = from_mercator(mercator(place));
            QVERIFY(std::abs(back.latitude - place.latitude) < 1e-9);
            QVERIFY(std::abs(back.longitude - place.longitude) < 1e-9);
        }
        QCOMPARE(mercator({90, 0}).y, 0.0);
        QVERIFY(std::abs(from_mercator({1.25, 0.5}).longitude + 90) < 1e-12);
    }
    void cells_hold_their_places_and_four_make_one() {
        Draws draws;
        for (int i = 0; i < 300; ++i) {
            const Place place{draws.next() * 160 - 80, draws.next() * 360 - 180};
            const MapCell cell = cell_of(place, 12);
            QVERIFY(area_of(cell).holds(place));
            QCOMPARE(cell_of(middle_of(cell), 12), cell);
            QCOMPARE(coarser(cell, 7), cell_of(place, 7));
        }
    }
    void areas_are_written_and_read() {
        const Area area{48.1, 48.3, 11.4, 11.7};
        QCOMPARE(q(area_text(area)), QStringLiteral("48.1..48.3,11.4..11.7"));
        QCOMPARE(parse_area("48.1..48.3,11.4..11.7"), std::optional(area));
        for (const char* bad : {"", "48", "48..47,1..2", "1..2", "1..2,3..x", "1..91,2..3", "1..2,3..181"})
            QCOMPARE(parse_area(bad), std::nullopt);
    }
    void rounding_goes_outwards_and_not_far() {
        Draws draws;
        for (int i = 0; i < 300; ++i) {
            const Place a = draws.place();
            const double side = std::pow(10, -draws.next() * 3);
            const Area area{std::max(-90.0, a.latitude - side), a.latitude, std::max(-180.0, a.longitude - side),
                            a.longitude};
            const Area out = rounded_out(area);
            QVERIFY(out.south <= area.south && out.north >= area.north && out.west <= area.west &&
                    out.east >= area.east);
            QVERIFY(area.south - out.south <= 0.0501 * side + 1e-9 || area.south <= -89);
            QVERIFY(out.east - area.east <= 0.0501 * side + 1e-9);
        }
        QCOMPARE(rounded_out({48.1, 48.3, 11.4, 11.7}), (Area{48.1, 48.3, 11.4, 11.7}));
    }
    // As many as the layers of Natural Earth have at 1:50 million.
    void outlines_are_complete() {
        std::size_t countries = 0, regions = 0, rings[2]{};
        for (const OutlineArea& area : outlines().areas) {
            ++(area.region ? regions : countries);
            rings[area.region] += area.rings.size();
        }
        QCOMPARE(countries, 241U);
        QCOMPARE(regions, 100U);
        QCOMPARE(rings[0], 1629U);
        QCOMPARE(rings[1], 455U);
    }
    void places_lie_in_their_countries() {
        QCOMPARE(country(48.137, 11.575), QStringLiteral("DE"));  // Munich
        QCOMPARE(country(48.208, 16.372), QStringLiteral("AT"));
        QCOMPARE(country(48.857, 2.352), QStringLiteral("FR"));
        QCOMPARE(country(51.507, -0.128), QStringLiteral("GB"));
        QCOMPARE(country(-29.6, 28.2), QStringLiteral("LS"));  // in a hole of South Africa
        QCOMPARE(country(-26.2, 28.05), QStringLiteral("ZA"));
        QCOMPARE(country(66.5, -172), QStringLiteral("RU"));  // beyond the 180th meridian
        QCOMPARE(country(0, 0), QString());
        QCOMPARE(country(45, -40), QString());
    }
    void damaged_outlines_are_refused_with_their_line() {
        for (const std::string& bad :
             {std::string(), std::string("something else\n"), std::string("Clientele outlines 1\n_vgAugqC\n"),
              std::string("Clientele outlines 1\ncountry\tDE\tGermany\n_vgA\n"),
              std::string("Clientele outlines 1\nsea\tX\tY\n")}) {
            const auto read = read_outlines(bad);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::bad_format);
        }
        QVERIFY(q(read_outlines("Clientele outlines 1\ncountry\tDE\tGermany\n~\n").error()).contains("line 3"));
    }
};

QTEST_APPLESS_MAIN(TestGeography)
#include "test_geography.moc"
