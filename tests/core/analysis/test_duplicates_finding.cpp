#include <QTest>
#include <set>

#include "core/analysis/quality/duplicates/duplicates.h"
#include "core/analysis/quality/duplicates/duplicates_tables.h"
#include "duplicates_support.h"

using namespace clientele;

namespace {

/// So many people with names, dates of birth and phone numbers of their own.
std::string crowd(int count) {
    std::string rows;
    for (int i = 0; i < count; ++i) {
        const auto letters = [](int number) {
            return std::string{static_cast<char>('a' + number % 26), static_cast<char>('a' + number / 26 % 26)};
        };
        const Date born{make_date(1950, 1, 1)->days + i * 97 % 15000};
        rows += "c" + std::to_string(1000 + i) + ",Vo" + letters(i * 31) + "ra Na" + letters(i * 53) + "mann," +
                iso_text(born) + ",0155" + std::to_string(1000000 + i * 7919 % 8999999) + '\n';
    }
    return rows;
}

const std::string header = "customer_id,name,birth_date,phone\n";

SnapshotPtr shop(const std::string& rows) { return snapshot_of({{DatasetKind::customers, header + rows}}); }

bool holds(const std::vector<Text>& texts, const char* begin) {
    return std::ranges::any_of(texts, [&](const Text& each) { return q(each).contains(QLatin1String(begin)); });
}

/// Matching as the analysis keeps it.
const Matching& kept(const Snapshot& snapshot) {
    const auto* matching = snapshot.find_derived<Matching>("duplicates, seed 1\nname\nbirth_date\nphone");
    if (!matching) qFatal("no matching is kept");
    return *matching;
}

double metric(const Finding& finding, std::string_view id) {
    return std::ranges::find(finding.metrics, id, &Metric::id)->value;
}

std::vector<double> numbers(const FindingTable& table, std::string_view column) {
    const auto values = table.find(column)->values.numbers();
    return {values.begin(), values.end()};
}

}  // namespace

class TestDuplicatesFinding : public QObject {
    Q_OBJECT
 private slots:
    void two_equal_rows_are_one_person() {
        const Finding finding =
            duplicates(*shop("a,Anna Alt,1980-01-02,0155 1234567\nb,ANNA ALT,1980-01-02,0155/1234567\n"));
        QCOMPARE(finding.table("pairs")->rows(), std::size_t{1});
        QCOMPARE(q(finding.headline), QStringLiteral("1 person is in the data more than once: 1 of 2 customer records "
                                                     "(50%) is too many."));
        QVERIFY(holds(finding.warnings, "Only 2 customers"));
    }
    void forty_equal_rows_are_one_person() {
        std::string rows;
        for (int i = 0; i < 40; ++i) rows += "c" + std::to_string(i) + ",Anna Alt,1980-01-02,0155 1234567\n";
        const Finding finding = duplicates(*shop(rows));
        QCOMPARE(finding.table("clusters")->rows(), std::size_t{40});
        QCOMPARE(finding.metrics[0].value, 39.0);
        QCOMPARE(finding.metrics[2].value, 1.0);
    }
    void a_few_people_who_are_there_twice_are_found_among_few() {
        std::string rows = crowd(12);
        for (int i = 0; i < 3; ++i) {
            const std::string all = crowd(i + 1);
            rows += "d" + all.substr(all.rfind('\n', all.size() - 2) + 1);
        }
        const Finding finding = duplicates(*shop(rows));
        QCOMPARE(finding.table("pairs")->rows(), std::size_t{3});
    }
    void one_customer_is_nobody_twice() {
        const Finding finding = duplicates(*shop("a,Anna Alt,1980-01-02,0155 1234567\n"));
        QCOMPARE(q(finding.headline), QStringLiteral("Nobody seems to be among the 1 customer twice."));
        QVERIFY(holds(finding.warnings, "Only 1 customer:"));
    }
    void a_threshold_that_cannot_be_is_said_in_full() {
        const auto wrong = run(*shop(crowd(5)), {.analysis = "quality.duplicates", .options = {{"threshold", "1"}}});
        QCOMPARE(q(wrong.error()), QStringLiteral("Option threshold is 1, but must be from 0.05 to 0.9999."));
    }
    void tables_hold_one_another() {
        const auto snapshot =
            shop(crowd(150) + "d1,Voaara Naaamann,1950-01-01,01551000000\nd2,Vofara Nabcmann,,01551007919\n");
        const Finding finding = duplicates(*snapshot);
        const Matching& matching = kept(*snapshot);
        QCOMPARE(static_cast<double>(finding.table("pairs")->rows()), finding.metrics[3].value);
        QCOMPARE(finding.table("model")->rows(), std::size_t{4 + 5 + 3 + 5});
        double m = 0;
        const FindingTable& model = *finding.table("model");
        for (std::size_t row = 0; row < model.rows(); ++row)
            if (model.find("column")->values.text(row) == "phone") m += numbers(model, "m")[row];
        QVERIFY(std::abs(m - 1) < 1e-9);
        QCOMPARE(numbers(*finding.table("thresholds"), "threshold").size(), matching.found_at.size());
        const std::vector<double> found = numbers(*finding.table("probabilities"), "pairs");
        QCOMPARE(std::accumulate(found.begin(), found.end(), 0.0), static_cast<double>(matching.matched.pairs.size()));
        for (const ChartSpec& chart : finding.charts) {
            QVERIFY(finding.table(chart.table)->find(chart.x));
            QCOMPARE(chart.lines.size(), std::size_t{1});
            QCOMPARE(chart.lines[0].value, 0.5);
        }
    }
    void what_a_threshold_would_find_is_what_it_finds() {
        std::string rows = crowd(150);
        for (int i = 0; i < 8; ++i)
            rows += "d" + std::to_string(i) + ",Vo" + (i % 2 ? "aara" : "fara") + " Naaamann,1950-01-01,\n";
        const auto snapshot = shop(rows);
        duplicates(*snapshot);
        for (const FoundAt& each : kept(*snapshot).found_at) {
            const Finding finding = duplicates(*snapshot, {{"threshold", std::to_string(each.threshold)}});
            QCOMPARE(static_cast<double>(finding.table("pairs")->rows()), each.pairs);
            QCOMPARE(finding.metrics[2].value, each.people);
            QCOMPARE(finding.metrics[0].value, each.too_many);
        }
    }
    void pairs_of_a_matching_are_those_of_the_threshold_or_more() {
        Matching matching;
        for (const float probability : {0.99f, 0.8f, 0.5f, 0.2f})
            matching.matched.pairs.push_back({.probability = probability});
        QCOMPARE(matching.linked(0.5).size(), std::size_t{3});
        QCOMPARE(matching.linked(0.995).size(), std::size_t{0});
        QCOMPARE(matching.linked(0.01).size(), std::size_t{4});
    }
    void a_new_threshold_joins_the_kept_pairs_and_stops_when_told() {
        const auto snapshot = shop(crowd(150));
        duplicates(*snapshot);
        const Matching& matching = kept(*snapshot);
        const Progress stopped([](double, const Text&) { return false; });
        QCOMPARE(duplicates_finding(*snapshot, matching, 0.5, stopped).error().code, ErrorCode::cancelled);
        QVERIFY(duplicates_finding(*snapshot, matching, 0.5));
    }
    void a_cancelled_run_says_so_wherever_it_is() {
        int steps = 0;
        QVERIFY(run(*shop(crowd(1200)), {.analysis = "quality.duplicates"},
                    Progress([&](double, const Text&) { return ++steps > 0; })));
        for (int part = 0; part < 12; ++part) {
            int calls = 0;
            const int last = steps * part / 12;
            const auto finding = run(*shop(crowd(1200)), {.analysis = "quality.duplicates"},
                                     Progress([&](double, const Text&) { return ++calls <= last; }));
            QVERIFY(!finding && finding.error().code == ErrorCode::cancelled);
        }
    }
    void pairs_that_were_decided_are_left_out_and_counted() {
        const std::string rows =
            crowd(150) + "d1,Voaara Naaamann,1950-01-01,01551000000\nd2,Voaara Naaamann,1950-01-01,\n";
        const auto before = shop(rows);
        const Finding undecided = duplicates(*before);
        QCOMPARE(undecided.table("pairs")->rows(), std::size_t{3});  // c1000, d1 and d2 are one person
        QVERIFY(std::ranges::find(undecided.metrics, "decided", &Metric::id) == undecided.metrics.end());
        SamePeople people;
        people.different = {{"d2", "c1000"}};
        people.later = {{"c1000", "d1"}};
        const Snapshot decided(2, "test", {}, {before->dataset(DatasetKind::customers)}, people);
        const Finding finding = duplicates(decided, {{"threshold", "0.9999"}});
        QCOMPARE(metric(finding, "decided"), 1.0);
        for (const char* id : {"pairs", "review"}) {
            const FindingTable& table = *finding.table(id);
            for (std::size_t row = 0; row < table.rows(); ++row)
                QVERIFY(table.find("left")->values.text(row) != "c1000" ||
                        table.find("right")->values.text(row) != "d2");
        }
        // d1 goes with one of the two, never with both.
        QCOMPARE(metric(duplicates(decided), "too_many"), 1.0);
        QVERIFY(holds(finding.notes, "1 pair is left out, because it was decided"));
        QVERIFY(finding.table("review")->find("later"));
    }
    void an_estimate_compares_nobody() {
        const Finding finding = duplicates(*shop(crowd(1200)), {{"estimate", "yes"}});
        QCOMPARE(finding.tables.size(), std::size_t{1});
        QCOMPARE(finding.charts.front().table, std::string("blocks"));
        QCOMPARE(q(finding.headline), QStringLiteral("%1 pairs of customers would be compared.")
                                          .arg(q(write_number(finding.metrics[0].value, 0, {}))));
    }
    void a_filter_is_named_only_where_it_matters() {
        const std::string people = header + crowd(30);
        const auto snapshot =
            snapshot_of({{DatasetKind::customers, people},
                         {DatasetKind::transactions, "customer_id,time,amount\nc1000,2011-01-05,5\n"}});
        const auto filter = parse_filter(
            {"period=2011-01-01..2011-12-31", "transactions.amount>=1", "customers.phone!=01551000000"}, *snapshot);
        QVERIFY2(filter, filter ? "" : qPrintable(q(filter.error())));
        const auto finding = run(*snapshot, {.analysis = "quality.duplicates", .filter = *filter});
        QVERIFY2(finding, finding ? "" : qPrintable(q(finding.error())));
        QCOMPARE(finding->provenance.filter, (std::vector<std::string>{"customers.phone!=01551000000"}));
    }
};

QTEST_GUILESS_MAIN(TestDuplicatesFinding)
#include "test_duplicates_finding.moc"
