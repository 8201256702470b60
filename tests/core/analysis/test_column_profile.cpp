#include <QTest>
#include <random>

#include "core/analysis/quality/column_profile.h"
#include "core/analysis/quality/repeated_rows.h"
#include "selected_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

ColumnProfile profile(const Snapshot& snapshot, std::string_view column, const Selection& rows,
                      DatasetKind kind = DatasetKind::transactions) {
    return profile_column(snapshot, kind, *snapshot.dataset(kind).find(column), rows, Date{});
}

QStringList words(const ColumnProfile& profile) {
    QStringList found;
    for (const Problem& problem : profile.problems)
        found << QStringLiteral("%1 %2 [%3]").arg(problem.rows).arg(q(problem.words.value()), q(problem.example));
    return found;
}

}  // namespace

class TestColumnProfile : public QObject {
    Q_OBJECT
 private slots:
    /// Against sorting all values, as a person would.
    void numbers_are_described_as_sorting_them_would() {
        std::mt19937 random(5);
        std::string table = "time,amount\n";
        std::vector<double> values;
        for (int i = 0; i < 5'000; ++i) {
            const bool missing = random() % 20 == 0;
            const double value = static_cast<int>(random() % 800) / 4.0 - 20;
            table += "2011-01-01," + (missing ? std::string() : std::to_string(value)) + '\n';
            values.push_back(missing ? missing_number : value);
        }
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, table}});
        const Selection rows = selected_rows(values.size(), [](std::size_t row) { return row % 3 != 1; });
        std::vector<double> kept;
        std::map<double, std::int64_t> counts;
        double sum = 0;
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (row % 3 == 1 || std::isnan(values[row])) continue;
            kept.push_back(values[row]);
            ++counts[values[row]];
            sum += values[row];
        }
        std::ranges::sort(kept);
        const auto most = std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; });
        const ColumnProfile found = profile(*snapshot, "amount", rows);
        QCOMPARE(found.rows, static_cast<std::int64_t>(rows.count()));
        QCOMPARE(found.filled, static_cast<std::int64_t>(kept.size()));
        QCOMPARE(found.distinct, static_cast<std::int64_t>(counts.size()));
        QCOMPARE(found.minimum, write_exact(kept.front()));
        QCOMPARE(found.maximum, write_exact(kept.back()));
        QCOMPARE(found.mean, sum / static_cast<double>(kept.size()));  // quarters add up exactly
        const std::size_t half = kept.size() / 2;
        QCOMPARE(found.median, kept.size() % 2 == 1 ? kept[half] : (kept[half - 1] + kept[half]) / 2);
        QCOMPARE(found.most_frequent_rows, most->second);
        QCOMPARE(found.most_frequent, write_exact(most->first));
    }
    void texts_are_counted_by_value() {
        const auto snapshot =
            snapshot_of({{DatasetKind::transactions,
                          "time,channel\n2011-01-01,web\n2011-01-01,\n2011-01-01,shop\n2011-01-01,web\n"}});
        const ColumnProfile found = profile(*snapshot, "channel", Selection::all(4));
        QCOMPARE(found.filled, 3);
        QCOMPARE(found.distinct, 2);
        QCOMPARE(q(found.most_frequent), QStringLiteral("web"));
        QCOMPARE(found.most_frequent_rows, 2);
    }
    /// 5, 10 and 20 in equal parts: the median is 10, the median distance of logarithms ln 2, so that what is more than
    /// 10 · 2^(3.5 / 0.6745) = 365 is far.
    void far_values_are_judged_by_the_modified_z_score_of_logarithms() {
        const auto with_last = [](const char* last) {
            std::string table = "time,amount\n";
            for (int i = 0; i < 198; ++i) table += "2011-01-01," + std::to_string(5 << i % 3) + '\n';
            return snapshot_of({{DatasetKind::transactions, table + "2011-01-01," + last + "\n"}});
        };
        const auto problems = [](const SnapshotPtr& snapshot) {
            return words(profile(*snapshot, "amount", Selection::all(199)));
        };
        QCOMPARE(problems(with_last("370")).join(u';'), QStringLiteral("1 values far from all others [370]"));
        QCOMPARE(problems(with_last("360")).join(u';'), QString());
    }
    void days_before_1900_and_after_the_last_day_are_told() {
        const auto snapshot = snapshot_of(
            {{DatasetKind::customers, "customer_id,birth_date\na,1899-12-31\nb,1980-05-01\nc,2031-01-01\n"}});
        const ColumnProfile found = profile_column(*snapshot, DatasetKind::customers,
                                                   *snapshot->dataset(DatasetKind::customers).find("birth_date"),
                                                   Selection::all(3), *make_date(2012, 1, 1));
        QCOMPARE(words(found).join(u';'),
                 QStringLiteral("1 dates before 1900 [1899-12-31];1 dates after the data's last day [2031-01-01]"));
    }
    void rows_that_repeat_are_those_equal_in_every_column() {
        std::mt19937 random(2);
        std::string table = "order_id,time,quantity\n";
        std::vector<std::string> lines;
        for (int i = 0; i < 3'000; ++i) {
            lines.push_back(std::to_string(random() % 60) + ",2011-01-0" + std::to_string(1 + random() % 9) +
                            "T10:00," + (random() % 9 == 0 ? std::string() : std::to_string(random() % 5)));
            table += lines.back() + '\n';
        }
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, table}});
        const RepeatedRows repeated = repeated_rows(snapshot->dataset(DatasetKind::transactions));
        for (const std::size_t every : {1, 2, 7}) {
            std::map<std::string, std::int64_t> seen;
            std::int64_t repeats = 0;
            for (std::size_t row = 0; row < lines.size(); row += every) repeats += ++seen[lines[row]] > 1 ? 1 : 0;
            const Selection rows = selected_rows(lines.size(), [&](std::size_t row) { return row % every == 0; });
            QVERIFY(repeats > 0);
            QCOMPARE(count_repeated(repeated, rows), repeats);
        }
        QCOMPARE(count_repeated({}, Selection::all(3)), 0);
    }
};

QTEST_GUILESS_MAIN(TestColumnProfile)
#include "test_column_profile.moc"
