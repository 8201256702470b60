#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <set>

#include "core/base/hash.h"
#include "core/output/output.h"
#include "duplicates_support.h"

using namespace clientele;

namespace {

constexpr const char* header = "customer_id,name,address,postcode,city,birth_date,phone\n";

Date born(int i) {
    const auto days = static_cast<std::int32_t>(hash_bytes("born", static_cast<std::uint64_t>(i)) % 20'000);
    return Date{make_date(1945, 1, 1)->days + days};
}

/// A row of people who are all different: numbers make names, dates and addresses of them.
std::string person(int i, const std::string& id) {
    static const char* given[] = {"Anna",  "Bernd",  "Clara", "Dieter", "Erika",
                                  "Fritz", "Gisela", "Horst", "Ines",   "Jonas"};
    static const char* family[] = {"Albrecht", "Brandt", "Claussen", "Dietrich", "Eberhard", "Friedrich", "Gruber",
                                   "Hagemann", "Iversen", "Jansen", "Kaufmann", "Lindner", "Mertens"};
    static const char* city[] = {"Aachen", "Bremen", "Chemnitz", "Dortmund", "Erfurt", "Freiburg", "Gera"};
    static const char* street[] = {"Ahornweg", "Birkenallee", "Dorfplatz", "Eichenring", "Finkenweg", "Gartenstr."};
    const auto any = [&](const char* what, int most) {
        return static_cast<int>(hash_bytes(what, static_cast<std::uint64_t>(i)) % static_cast<std::uint64_t>(most));
    };
    const int town = any("city", 7);
    return id + ',' + given[i % 10] + ' ' + family[i * 3 % 13] + ',' + street[any("street", 6)] + ' ' +
           std::to_string(1 + any("number", 90)) + ',' + std::to_string(10000 + town * 1000 + any("post", 60)) + ',' +
           city[town] + ',' + iso_text(born(i)) + ",0155" + std::to_string(1000000 + any("phone", 8999999)) + '\n';
}

std::vector<std::string> people(int count) {
    std::vector<std::string> rows;
    for (int i = 0; i < count; ++i) rows.push_back(person(i, "c" + std::to_string(1000 + i)));
    return rows;
}

std::string with(std::string row, std::string_view from, std::string_view to) {
    const std::size_t at = row.find(from);
    if (at == row.npos) qFatal("no such text in the row");
    return row.replace(at, from.size(), to);
}

SnapshotPtr shop(const std::vector<std::string>& rows) {
    std::string table = header;
    for (const std::string& row : rows) table += row;
    return snapshot_of({{DatasetKind::customers, table}});
}

/// "c1000=d1" of every pair.
QString pairs_of(const Finding& finding) {
    const FindingTable& table = *finding.table("pairs");
    std::set<std::string> pairs;
    for (std::size_t row = 0; row < table.rows(); ++row)
        pairs.insert(std::string(table.find("left")->values.text(row)) + '=' +
                     std::string(table.find("right")->values.text(row)));
    QStringList listed;
    for (const std::string& pair : pairs) listed << q(pair);
    return listed.join(u' ');
}

std::vector<std::string> with_doubles() {
    std::vector<std::string> rows = people(300);
    rows.push_back(with(person(4, "d1"), "Erika Mertens", "Erica Mertnes"));
    rows.push_back(with(person(11, "d2"), "Bernd", "B."));
    rows.push_back(with(person(23, "d3"), "Dieter Eberhard", "Eberhard Dieter"));
    rows.push_back(with(person(23, "d4"), "Dieter Eberhard", "DIETER EBERHARDT"));
    rows.push_back(with(person(50, "d5"), ",0155", ",+49 155 "));
    return rows;
}

}  // namespace

class TestDuplicates : public QObject {
    Q_OBJECT
 private slots:
    void people_are_found_whatever_went_wrong_in_typing() {
        const Finding finding = duplicates(*shop(with_doubles()));
        QCOMPARE(pairs_of(finding), QStringLiteral("c1004=d1 c1011=d2 c1023=d3 c1023=d4 c1050=d5 d3=d4"));
        QCOMPARE(q(finding.headline),
                 QStringLiteral("4 people are in the data more than once: 5 of 305 customer records "
                                "(1.6%) are too many."));
        const FindingTable& clusters = *finding.table("clusters");
        QCOMPARE(clusters.rows(), std::size_t{9});
        QCOMPARE(clusters.find("customer")->values.text(4), std::string_view("c1023"));
        QCOMPARE(clusters.find("records")->values.numbers()[4], 3.0);
        QCOMPARE(clusters.key_dimension, std::string("customers.customer_id"));
    }
    void weights_of_the_fields_add_up_to_that_of_the_pair() {
        const Finding finding = duplicates(*shop(with_doubles()));
        const FindingTable& pairs = *finding.table("pairs");
        for (std::size_t row = 0; row < pairs.rows(); ++row) {
            double sum = 0;
            for (const TableColumn& column : pairs.columns)
                if (column.id.starts_with("weight_")) sum += column.values.numbers()[row];
            QVERIFY(std::abs(sum - pairs.find("weight")->values.numbers()[row]) < 0.01);
        }
        QVERIFY(pairs.find("weight_name") && pairs.find("weight_birth_date") && !pairs.find("weight_customer_id"));
    }
    void data_without_duplicates_has_none() {
        const Finding finding = duplicates(*shop(people(400)));
        QCOMPARE(pairs_of(finding), QString());
        QCOMPARE(q(finding.headline), QStringLiteral("Nobody seems to be among the 400 customers twice."));
    }
    void people_of_one_household_stay_apart() {
        std::vector<std::string> rows = with_doubles();
        for (int i = 60; i < 90; ++i) {
            // The same family name, address and phone; another given name and another day of birth.
            const std::string row = person(i, "h" + std::to_string(i));
            const std::size_t name = row.find(',') + 1, family = row.find(' ', name);
            std::string other = row.substr(0, name) + (i % 2 == 0 ? "Ottilie" : "Waldemar") + row.substr(family);
            rows.push_back(with(other, iso_text(born(i)), iso_text(born(i + 5000))));
        }
        QCOMPARE(pairs_of(duplicates(*shop(rows))),
                 QStringLiteral("c1004=d1 c1011=d2 c1023=d3 c1023=d4 c1050=d5 d3=d4"));
    }
    void the_order_of_rows_and_the_number_of_threads_do_not_matter() {
        std::vector<std::string> rows = people(1200);
        for (int i = 0; i < 30; ++i) rows.push_back(with(person(i * 17, "d" + std::to_string(i)), " ", "i "));
        const auto bytes = [](const Finding& finding) { return to_json(finding); };
        const std::string once = bytes(duplicates(*shop(rows)));
        std::ranges::reverse(rows);
        std::rotate(rows.begin(), rows.begin() + 457, rows.end());
        for (const std::size_t threads : {1, 2, 5}) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            QCOMPARE(bytes(duplicates(*shop(rows))), once);
        }
    }
    void a_higher_threshold_asks_for_more() {
        const auto snapshot = shop(with_doubles());
        std::size_t before = std::numeric_limits<std::size_t>::max();
        for (const char* threshold : {"0.05", "0.5", "0.9", "0.9999"}) {
            const std::size_t pairs = duplicates(*snapshot, {{"threshold", threshold}}).table("pairs")->rows();
            QVERIFY(pairs <= before);
            before = pairs;
        }
        QVERIFY(before > 0);
    }
    void the_work_can_be_estimated_before() {
        const auto snapshot = shop(people(1500));
        const Finding estimate = duplicates(*snapshot, {{"estimate", "yes"}}), done = duplicates(*snapshot);
        QVERIFY(!estimate.table("pairs"));
        const auto compared = [](const Finding& finding) {
            double sum = 0;
            for (const double fresh : finding.table("blocks")->find("fresh")->values.numbers()) sum += fresh;
            return sum;
        };
        QCOMPARE(compared(estimate), compared(done));
        QCOMPARE(estimate.metrics.front().value, compared(done));
        QVERIFY(compared(done) < 1500.0 * 1499 / 2);
    }
    void fields_can_be_chosen() {
        const Finding finding = duplicates(*shop(with_doubles()), {{"fields", "Phone, name"}});
        QVERIFY(finding.table("pairs")->find("weight_name") && finding.table("pairs")->find("weight_phone"));
        QVERIFY(!finding.table("pairs")->find("weight_city"));
    }
    void what_cannot_be_compared_is_said() {
        const auto snapshot = shop(people(50));
        for (const char* field : {"customer_id", "shoe size"}) {
            const auto wrong = run(*snapshot, {.analysis = "quality.duplicates", .options = {{"fields", field}}});
            QCOMPARE(q(wrong.error()),
                     QStringLiteral("Customers cannot be compared by “%1”. They can be by: name, address, "
                                    "postcode, city, birth_date, phone.")
                         .arg(QLatin1String(field)));
        }
        const auto nothing = run(*snapshot_of({{DatasetKind::customers, "customer_id,gender\na,f\nb,m\nc,f\n"}}),
                                 {.analysis = "quality.duplicates"});
        QCOMPARE(nothing.error().code, ErrorCode::missing_data);
    }
    void columns_that_a_file_brought_are_used() {
        std::string table = "customer_id,Vorname,Nachname,Sozialversicherungsnummer,Lieblingsfarbe\n";
        for (int i = 0; i < 120; ++i)
            table += "k" + std::to_string(100 + i) + ",Vor" + std::to_string(i % 11) + "na,Nach" +
                     std::to_string(i % 13) + "mann," + std::to_string(1234567 + i * 77777) + ",blau\n";
        table += "z1,Vor3na,Nach3mann," + std::to_string(1234567 + 3 * 77777) + ",rot\n";
        const Finding finding = duplicates(*snapshot_of({{DatasetKind::customers, table}}));
        QCOMPARE(pairs_of(finding), QStringLiteral("k103=z1"));
        const FindingTable& pairs = *finding.table("pairs");
        QVERIFY(pairs.find("weight_Sozialversicherungsnummer") && !pairs.find("weight_Lieblingsfarbe"));
        QCOMPARE(q(pairs.find("weight_Vorname")->title), QStringLiteral("Weight of Vorname"));
    }
    void few_customers_are_a_warning_and_no_failure() {
        for (const int count : {1, 2, 3, 20}) {
            const Finding finding = duplicates(*shop(people(count)), {{"fields", "name, birth_date, phone"}});
            QCOMPARE(pairs_of(finding), QString());
            QVERIFY(!finding.warnings.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "test_duplicates.moc"
