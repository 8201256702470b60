#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/analysis.h"
#include "core/base/geography.h"
#include "core/math/median_interval.h"
#include "core/math/share_interval.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Three stores and many customers around them, the same on every machine; some with coordinates that are none.
struct Town {
    std::string customers = "customer_id,latitude,longitude,country,city,home_store,Age\n";
    std::string lines = "order_id,customer_id,store_id,time,quantity,amount\n";
    std::vector<Place> places;  ///< by customer; NaN where the map has none
    std::vector<int> home;      ///< by customer the index of the store
    const Place stores[3] = {{48.137, 11.575}, {52.52, 13.405}, {50.11, 8.68}};

    explicit Town(int count) {
        std::uint64_t state = 3;
        const auto draw = [&] {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            return static_cast<double>(state >> 11) / 9007199254740992.0;
        };
        for (int i = 0; i < count; ++i) {
            const int store = static_cast<int>(draw() * 3), other = static_cast<int>(draw() * 3);
            Place place{std::round((stores[store].latitude + (draw() - 0.5) * 0.6) * 1e4) / 1e4,
                        std::round((stores[store].longitude + (draw() - 0.5) * 0.8) * 1e4) / 1e4};
            Place written = place;
            if (i % 50 == 10) written = place = {std::nan(""), std::nan("")};
            if (i % 50 == 20) written = {0, 0}, place = {std::nan(""), std::nan("")};
            if (i % 50 == 30) {
                written = {place.longitude, place.latitude};
                place = {std::nan(""), std::nan("")};
            }
            if (i % 50 == 40) written = {123, 11}, place = {std::nan(""), std::nan("")};
            const auto cell = [](double value) { return std::isnan(value) ? "" : std::to_string(value); };
            customers += "c" + std::to_string(i) + "," + cell(written.latitude) + "," + cell(written.longitude) +
                         ",Germany,Town," + std::to_string(store + 1) + "," + std::to_string(20 + i % 60) + "\n";
            for (int n = 0; n < 3; ++n)  // two of three at the other store
                lines += std::to_string(i * 3 + n) + ",c" + std::to_string(i) + "," +
                         std::to_string((n == 0 ? store : other) + 1) + ",2024-0" + std::to_string(1 + n) + "-15,1," +
                         std::to_string(10 + i % 7) + "\n";
            places.push_back(place);
            home.push_back(store);
        }
    }
    SnapshotPtr snapshot() const {
        return snapshot_of({{DatasetKind::customers, customers},
                            {DatasetKind::stores,
                             "store_id,name,latitude,longitude,Area\n1,Munich,48.137,11.575,100\n"
                             "2,Berlin,52.52,13.405,200\n3,Frankfurt,50.11,8.68,300\n"},
                            {DatasetKind::transactions, lines},
                            {DatasetKind::visits,
                             "store_id,time,visitors,purchases\n1,2024-01-01,200,50\n"
                             "1,2024-01-02,100,25\n2,2024-01-01,80,60\n"}});
    }
};

Finding store_map(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                  const Filter& filter = {}) {
    const auto finding = run(snapshot, {.analysis = "stores.map", .options = options, .filter = filter});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}
QString error_of(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                 const Filter& filter = {}) {
    const auto finding = run(snapshot, {.analysis = "stores.map", .options = options, .filter = filter});
    return finding ? QStringLiteral("no error") : q(finding.error());
}
double number_at(const Finding& finding, std::string_view table, std::string_view column, std::size_t row) {
    return finding.table(table)->find(column)->values.numbers()[row];
}
/// The row of the store of that name.
std::size_t row_of(const Finding& finding, std::string_view store) {
    const Column& names = finding.table("stores")->find("store")->values;
    for (std::size_t row = 0; row < names.size(); ++row)
        if (names.text(row) == store) return row;
    qFatal("no such store");
}
double metric(const Finding& finding, std::string_view id) {
    return std::ranges::find(finding.metrics, id, &Metric::id)->value;
}

}  // namespace

class TestStoreMap : public QObject {
    Q_OBJECT
 private slots:
    void catchment_is_that_of_all_distances() {
        const Town town(1500);
        const auto snapshot = town.snapshot();
        const Finding finding = store_map(*snapshot, {{"store", "home"}});
        std::vector<double> km;
        for (std::size_t i = 0; i < town.places.size(); ++i)
            if (on_earth(town.places[i])) km.push_back(great_circle_km(town.places[i], town.stores[town.home[i]]));
        const double radii[] = {1, 2, 5, 10, 25, 50};
        for (std::size_t r = 0; r < 6; ++r) {
            const auto within =
                static_cast<double>(std::ranges::count_if(km, [&](double each) { return each <= radii[r]; }));
            const auto all = static_cast<double>(km.size());
            QCOMPARE(number_at(finding, "catchment", "km", r), radii[r]);
            QCOMPARE(number_at(finding, "catchment", "customers", r), within);
            QCOMPARE(number_at(finding, "catchment", "share", r), within / all);
            QCOMPARE(number_at(finding, "catchment", "low", r), share_interval(within, all).low);
        }
        std::ranges::sort(km);
        const std::size_t n = km.size();
        QCOMPARE(metric(finding, "median_km"), n % 2 ? km[n / 2] : (km[n / 2 - 1] + km[n / 2]) / 2);
        QCOMPARE(std::ranges::find(finding.metrics, "median_km", &Metric::id)->low, median_interval(km).low);
    }
    void the_nearest_store_is_never_farther_than_home() {
        const Town town(600);
        const auto snapshot = town.snapshot();
        const Finding home = store_map(*snapshot, {{"store", "home"}});
        const Finding nearest = store_map(*snapshot, {{"store", "nearest"}});
        QCOMPARE(metric(nearest, "median_km"), metric(home, "median_km"));  // nobody lives nearer to another
        const Finding bought = store_map(*snapshot, {{"store", "purchases"}});
        QVERIFY(metric(bought, "median_km") > 2 * metric(home, "median_km"));  // most buy elsewhere
    }
    void the_store_of_most_purchases_is_counted_by_hand() {
        const Town town(900);
        const auto snapshot = town.snapshot();
        const Finding finding = store_map(*snapshot, {{"store", "purchases"}});
        const Dataset& lines = snapshot->dataset(DatasetKind::transactions);
        std::map<std::string_view, std::map<std::string_view, int>> bought;
        for (std::size_t row = 0; row < lines.rows; ++row)
            ++bought[lines.find("customer_id")->values.text(row)][lines.find("store_id")->values.text(row)];
        double customers[3]{};
        std::vector<double> km;
        for (const auto& [customer, stores] : bought) {
            const auto most = std::ranges::max_element(stores, {}, [](const auto& each) { return each.second; });
            const int store = most->first[0] - '1';
            const Place home = town.places[std::stoul(std::string(customer.substr(1)))];
            ++customers[store];
            if (on_earth(home)) km.push_back(great_circle_km(home, town.stores[store]));
        }
        for (const auto& [name, store] : {std::pair("Munich", 0), std::pair("Berlin", 1), std::pair("Frankfurt", 2)})
            QCOMPARE(number_at(finding, "stores", "customers", row_of(finding, name)), customers[store]);
        QCOMPARE(number_at(finding, "catchment", "customers", 5),
                 static_cast<double>(std::ranges::count_if(km, [](double each) { return each <= 50; })));
    }
    void what_was_returned_makes_no_store_the_usual_one() {
        const auto snapshot =
            snapshot_of({{DatasetKind::customers, "customer_id,latitude,longitude\na,48.1,11.5\nb,48.1,11.5\n"},
                         {DatasetKind::stores, "store_id,name,latitude,longitude\n1,One,48.1,11.5\n2,Two,48.5,11.5\n"},
                         {DatasetKind::transactions,
                          "order_id,customer_id,store_id,time,quantity,amount\n"
                          "1,a,1,2024-01-01,1,9\n2,a,1,2024-01-02,-1,-9\n3,a,1,2024-01-03,-1,-9\n"
                          "4,a,2,2024-01-04,1,9\n5,a,2,2024-01-05,1,9\n6,b,1,2024-01-05,-1,-9\n"}});
        const Finding finding = store_map(*snapshot, {{"store", "purchases"}});
        QCOMPARE(number_at(finding, "stores", "customers", row_of(finding, "One")), 0.0);
        QCOMPARE(number_at(finding, "stores", "customers", row_of(finding, "Two")), 1.0);
    }
    void what_is_not_on_the_map_is_counted() {
        const Town town(1000);  // 20 of each fault
        const auto snapshot = town.snapshot();
        const Finding finding = store_map(*snapshot);
        QCOMPARE(metric(finding, "customers"), 920.0);
        QCOMPARE(metric(finding, "stores"), 3.0);
        QVERIFY(std::ranges::any_of(finding.warnings, [](const Text& words) {
            return q(words).startsWith(
                "20 customers with latitude and longitude the wrong way round are left out of the map.");
        }));
        QVERIFY(std::ranges::any_of(finding.notes, [](const Text& words) {
            return q(words) == "20 of 1,000 customers have no coordinates and are not on the map.";
        }));
        QVERIFY(
            std::ranges::any_of(finding.notes, [](const Text& words) { return q(words).contains("80 more a city"); }));
    }
    void cells_hold_everybody_once() {
        const Town town(1000);
        const auto snapshot = town.snapshot();
        const Finding finding = store_map(*snapshot, {{"show", "customers"}});
        const FindingTable& cells = *finding.table("cells");
        double all = 0;
        for (const double each : cells.find("customers")->values.numbers()) all += each;
        QCOMPARE(all, 920.0);
        QCOMPARE(finding.charts.front().table, std::string("cells"));
    }
    /// A click on a cell keeps those who were counted in it.
    void a_cell_filters_for_its_customers() {
        const Town town(700);
        const auto snapshot = town.snapshot();
        const Finding finding = store_map(*snapshot, {{"show", "customers"}});
        const FindingTable& cells = *finding.table("cells");
        for (std::size_t row = 0; row < cells.rows(); row += 7) {
            const auto filter = with_key({}, cells.key_dimension, cells.find(cells.key_column)->values.text(row), true);
            QVERIFY(filter);
            const auto left = select(*snapshot, *filter);
            QVERIFY(left);
            QCOMPARE(static_cast<double>((*left)[DatasetKind::customers].count()),
                     cells.find("customers")->values.numbers()[row]);
        }
    }
    void an_area_narrows_the_map_to_who_lives_there() {
        const Town town(700);
        const auto snapshot = town.snapshot();
        const auto filter = parse_filter({"customers.area=48..48.2,11.5..11.8"}, *snapshot);
        QVERIFY(filter);
        const Area area{48, 48.2, 11.5, 11.8};
        const auto inside =
            std::ranges::count_if(town.places, [&](Place place) { return on_earth(place) && area.holds(place); });
        QCOMPARE(metric(store_map(*snapshot, {}, *filter), "customers"), static_cast<double>(inside));
        const auto sea = parse_filter({"customers.area=1..2,1..2"}, *snapshot);
        QVERIFY(sea);
        const Finding empty = store_map(*snapshot, {}, *sea);
        QVERIFY(std::ranges::any_of(empty.warnings, [](const Text& words) {
            return q(words) == "The filter leaves no customers: the map has stores alone.";
        }));
    }
    void stores_have_the_figures_of_their_rows() {
        const Town town(300);
        const auto snapshot = town.snapshot();
        const Finding finding = store_map(*snapshot, {{"size", "sales"}, {"colour", "conversion"}});
        double sales[3]{};
        const Dataset& lines = snapshot->dataset(DatasetKind::transactions);
        for (std::size_t row = 0; row < lines.rows; ++row)
            sales[lines.find("store_id")->values.text(row)[0] - '1'] += lines.find("amount")->values.numbers()[row];
        QVERIFY(std::abs(number_at(finding, "stores", "size", row_of(finding, "Munich")) - sales[0]) < 1e-6);
        QVERIFY(std::abs(number_at(finding, "stores", "size", row_of(finding, "Frankfurt")) - sales[2]) < 1e-6);
        QCOMPARE(number_at(finding, "stores", "colour", row_of(finding, "Munich")), 0.25);
        QCOMPARE(number_at(finding, "stores", "colour_low", row_of(finding, "Munich")), share_interval(75, 300).low);
        QCOMPARE(number_at(finding, "stores", "colour", row_of(finding, "Berlin")), 0.75);
        QVERIFY(std::isnan(number_at(finding, "stores", "colour", row_of(finding, "Frankfurt"))));
        // Visits name no customers: their cells show how many there are.
        QVERIFY(finding.table("cells")->find("colour") == nullptr);
    }
    /// Interviews with who left without buying, and totals of days that have hours, are no further visitors.
    void conversion_is_that_of_the_analysis_of_visits() {
        std::string visits = "store_id,customer_id,time,visitors,purchases,purchased,reason\n";
        for (int day = 1; day <= 28; ++day) {
            const std::string date = (day < 10 ? "2024-01-0" : "2024-01-") + std::to_string(day);
            for (int hour = 10; hour < 13; ++hour)
                visits +=
                    "1,," + date + "T" + std::to_string(hour) + ":00:00,40," + std::to_string(8 + day % 5) + ",,\n";
            visits += "1,," + date + "T00:00:00,120," + std::to_string(3 * (8 + day % 5)) + ",,\n";
            for (int asked = 0; asked < 10; ++asked) visits += "1,a," + date + "T11:30:00,,,no,Too dear\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::customers, "customer_id,latitude,longitude\na,48.1,11.5\n"},
                                           {DatasetKind::stores, "store_id,name,latitude,longitude\n1,One,48.1,11.5\n"},
                                           {DatasetKind::visits, visits}});
        const Finding map = store_map(*snapshot, {{"colour", "conversion"}});
        const auto counted = run(*snapshot, {.analysis = "stores.visits"});
        QVERIFY(counted);
        QCOMPARE(number_at(map, "stores", "colour", 0), number_at(*counted, "conversion", "conversion", 0));
        QCOMPARE(number_at(map, "stores", "colour_low", 0), number_at(*counted, "conversion", "low", 0));
        QCOMPARE(number_at(map, "stores", "colour_high", 0), number_at(*counted, "conversion", "high", 0));
        double purchases = 0;
        for (int day = 1; day <= 28; ++day) purchases += 3 * (8 + day % 5);
        QVERIFY(std::abs(number_at(map, "stores", "colour", 0) - purchases / (28 * 120)) < 1e-12);
        QVERIFY(map.table("cells")->find("colour") == nullptr);  // who was asked had not bought: no conversion
    }
    /// Who is asked the same thing three times is one respondent, and the interval no narrower for it.
    void satisfaction_counts_respondents_and_not_answers() {
        const auto of = [](int questions) {
            std::string answers = "survey,respondent,time,store_id,question,answer\n";
            for (int r = 0; r < 40; ++r)
                for (int question = 0; question < questions; ++question)
                    answers += "S,r" + std::to_string(r) + ",2024-01-01,1,How satisfied are you with thing " +
                               std::string(1, static_cast<char>('A' + question)) + "?," + std::to_string(1 + r % 5) +
                               "\n";
            return snapshot_of({{DatasetKind::stores, "store_id,name,latitude,longitude\n1,One,48.1,11.5\n"},
                                {DatasetKind::responses, answers}});
        };
        const Finding once = store_map(*of(1), {{"colour", "satisfaction"}});
        const Finding thrice = store_map(*of(3), {{"colour", "satisfaction"}});
        QCOMPARE(number_at(once, "stores", "colour", 0), 3.0);
        for (const char* column : {"colour", "colour_low", "colour_high"})
            QVERIFY(std::abs(number_at(once, "stores", column, 0) - number_at(thrice, "stores", column, 0)) < 1e-12);
    }
    void averages_and_numbers_of_the_data() {
        const auto snapshot = snapshot_of(
            {{DatasetKind::customers,
              "customer_id,latitude,longitude,home_store,Age\n"
              "a,48.1,11.5,1,20\nb,48.2,11.6,1,40\nc,48.3,11.7,2,60\n"},
             {DatasetKind::stores, "store_id,latitude,longitude,Area\n1,48.14,11.57,100\n2,48.3,11.7,300\n"},
             {DatasetKind::transactions,
              "order_id,customer_id,store_id,time,quantity,amount\n"
              "1,a,1,2024-01-01,1,10\n1,a,1,2024-01-01,1,20\n2,b,1,2024-01-02,1,50\n"
              "2,b,1,2024-01-02,-1,-50\n3,c,2,2024-01-03,1,7\n"}});
        const Finding orders = store_map(*snapshot, {{"size", "average_order"}, {"colour", "customers.Age"}});
        const Column& ids = orders.table("stores")->find("store_id")->values;
        for (std::size_t row = 0; row < 2; ++row) {
            const bool first = ids.text(row) == "1";
            QCOMPARE(number_at(orders, "stores", "size", row), first ? 40.0 : 7.0);  // (30 + 50) / 2
            QCOMPARE(number_at(orders, "stores", "colour", row), first ? 30.0 : 60.0);
        }
        const Finding area = store_map(*snapshot, {{"colour", "stores.Area"}});
        QCOMPARE(number_at(area, "stores", "colour", 0), 100.0);  // the store with most customers is first
    }
    void the_same_on_any_number_of_threads() {
        const Town town(2000);
        const auto said = [&] {
            const Finding finding = store_map(*town.snapshot(), {{"size", "average_order"}, {"store", "nearest"}});
            QString all = q(finding.headline);
            for (const FindingTable& table : finding.tables)
                for (const TableColumn& column : table.columns)
                    for (std::size_t row = 0; row < table.rows(); ++row)
                        if (column.values.type() == ColumnType::number)
                            all += QString::number(column.values.numbers()[row], 'g', 17) + u' ';
            return all;
        };
        const QString several = said();
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QCOMPARE(said(), several);
    }
    void few_and_nothing() {
        const auto none = snapshot_of({{DatasetKind::customers, "customer_id,city\na,Town\n"}});
        QVERIFY(error_of(*none).startsWith("Needs the latitude and longitude"));
        const auto one = snapshot_of({{DatasetKind::customers, "customer_id,latitude,longitude\na,48.1,11.5\n"}});
        QCOMPARE(q(store_map(*one).headline), QStringLiteral("1 of 1 customer is on the map."));
        QVERIFY(error_of(*one, {{"show", "stores"}}).startsWith("No store"));
        QVERIFY(error_of(*one, {{"store", "home"}}).startsWith("No customer has a home store"));
        const auto stores = snapshot_of({{DatasetKind::stores, "store_id,latitude,longitude\n1,48.1,11.5\n2,,\n"}});
        QCOMPARE(q(store_map(*stores).headline), QStringLiteral("1 of 2 stores is on the map."));
        const auto nowhere = snapshot_of({{DatasetKind::stores, "store_id,latitude,longitude\n1,0,0\n2,95,3\n"}});
        QVERIFY(error_of(*nowhere).startsWith("None of the stores and customers"));
    }
};

QTEST_GUILESS_MAIN(TestStoreMap)
#include "test_store_map.moc"
