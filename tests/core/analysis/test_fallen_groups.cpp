#include <QTest>
#include <functional>

#include "core/analysis/analysis.h"
#include "core/analysis/highlights.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

constexpr const char* regions[] = {"North", "South", "East", "West"};
constexpr const char* formats[] = {"City", "Park"};
constexpr const char* channels[] = {"Web", "Paper", "Phone"};
constexpr const char* countries[] = {"France", "Spain", "Italy"};
constexpr int stores = 16;

/// Who answers.
struct Asked {
    int store = 0, channel = 0, country = 0;
    int region() const { return store / 4; }
};
/// How much of a hundred falls from who recommends to who does not, in the last quarter.
using Plant = std::function<int(const Asked&)>;

/// Sixty respondents a store and quarter, three quarters; stores differ among themselves.
SnapshotPtr planted(std::uint64_t seed, const Plant& plant) {
    RandomNumbers random(seed);
    std::string rows = "survey,respondent,customer_id,time,store_id,question,answer,channel\n",
                places = "store_id,name,region,format\n", people = "customer_id,country\n";
    int respondent = 0;
    for (int store = 0; store < stores; ++store) {
        places += "S" + std::to_string(store) + ",Store " + std::to_string(store) + ',' + regions[store / 4] + ',' +
                  formats[store % 2] + '\n';
        const int promoters = 45 + static_cast<int>(random.below(15));
        for (int quarter = 0; quarter < 3; ++quarter)
            for (int i = 0; i < 60; ++i) {
                const Asked who{store, static_cast<int>(random.below(3)), static_cast<int>(random.below(3))};
                const int lost = quarter == 2 ? plant(who) : 0, drawn = static_cast<int>(random.below(100));
                const int answer = drawn < promoters - lost ? 9 : drawn < 80 - lost ? 7 : 4;
                const std::string id = std::to_string(++respondent);
                people += "C" + id + ',' + countries[who.country] + '\n';
                rows += "S,r" + id + ",C" + id + ",2024-0" + std::to_string(2 + 3 * quarter) + "-1" +
                        std::to_string(i % 10) + ",S" + std::to_string(store) + ",Would you recommend us," +
                        std::to_string(answer) + ',' + channels[who.channel] + '\n';
            }
    }
    return snapshot_of(
        {{DatasetKind::responses, rows}, {DatasetKind::stores, places}, {DatasetKind::customers, people}});
}

struct Named {
    std::string by, key;
    bool operator==(const Named&) const = default;
};
/// The groups that the scores name as fallen.
std::vector<Highlight> fallen(const Snapshot& snapshot) {
    const auto finding = run(snapshot, {.analysis = "surveys.scores", .options = {}});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    std::vector<Highlight> groups = finding->highlights;
    std::erase_if(groups, [](const Highlight& each) { return each.id != "group_fell" && each.id != "store_fell"; });
    return groups;
}
bool names_alone(const std::vector<Highlight>& told, const Named& wanted) {
    return told.size() == 1 && Named{told[0].options.at("by"), told[0].key} == wanted;
}

}  // namespace

class TestFallenGroups : public QObject {
    Q_OBJECT
 private slots:
    // Twenty data sets, each with one group that falls: a region, a store, a channel or a country.
    void what_was_planted_is_named_and_nothing_else() {
        int found = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const int at = static_cast<int>(seed) % 3;
            const auto [plant, wanted] = [&]() -> std::pair<Plant, Named> {
                switch (seed % 4) {
                    case 0:
                        return {[=](const Asked& who) { return who.region() == at ? 20 : 0; },
                                {"stores.region", regions[at]}};
                    case 1:
                        return {[=](const Asked& who) { return who.store == 5 + at ? 40 : 0; },
                                {"responses.store_id", "S" + std::to_string(5 + at)}};
                    case 2:
                        return {[=](const Asked& who) { return who.channel == at ? 20 : 0; },
                                {"responses.channel", channels[at]}};
                    default:
                        return {[=](const Asked& who) { return who.country == at ? 20 : 0; },
                                {"customers.country", countries[at]}};
                }
            }();
            const auto told = fallen(*planted(seed, plant));
            if (names_alone(told, wanted))
                ++found;
            else
                for (const Highlight& each : told)
                    qInfo("%d: %s %s", int(seed), qPrintable(q(each.sentence)), qPrintable(q(each.why)));
        }
        qInfo("found %d of 20", found);
        QVERIFY2(found >= 18, qPrintable(QString::number(found)));
    }
    void where_nothing_falls_nothing_is_named() {
        int false_alarms = 0;
        for (std::uint64_t seed = 101; seed <= 120; ++seed)
            false_alarms += fallen(*planted(seed, [](const Asked&) { return 0; })).empty() ? 0 : 1;
        qInfo("false alarms %d of 20", false_alarms);
        QVERIFY2(false_alarms <= 1, qPrintable(QString::number(false_alarms)));
    }
    // A fall of everybody is nobody's own.
    void what_all_do_names_no_group() {
        int named = 0;
        for (std::uint64_t seed = 201; seed <= 210; ++seed)
            named += fallen(*planted(seed, [](const Asked&) { return 15; })).empty() ? 0 : 1;
        QVERIFY2(named <= 1, qPrintable(QString::number(named)));
    }
    // The region falls because one of its stores does: the store is told, with the region that fell because of it.
    void a_region_falls_because_of_its_store() {
        const auto told = fallen(*planted(7, [](const Asked& who) { return who.store == 6 ? 70 : 0; }));
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(q(told[0].key), "S6");
        QVERIFY2(q(told[0].why).contains(u"without it not surely: South"), qPrintable(q(told[0].why)));
    }
    void a_region_is_told_in_words_and_can_be_shown() {
        const SnapshotPtr data = planted(3, [](const Asked& who) { return who.region() == 2 ? 25 : 0; });
        const auto told = fallen(*data);
        QVERIFY(names_alone(told, {"stores.region", "East"}));
        QVERIFY2(q(told[0].sentence).contains(u"where Region is “East” (2024-08, against 2024-05)"),
                 qPrintable(q(told[0].sentence)));
        QCOMPARE(told[0].stories.front(), story_of_group("East"));
        const auto finding = run(*data, {.analysis = told[0].analysis, .options = told[0].options});
        QVERIFY(finding && finding->chart(told[0].chart) && finding->table(told[0].table));
    }
};

QTEST_GUILESS_MAIN(TestFallenGroups)
#include "test_fallen_groups.moc"
