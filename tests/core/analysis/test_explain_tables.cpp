#include <QTest>

#include "core/analysis/trends/explain_tables.h"
#include "text_of.h"

using namespace clientele;

namespace {

Contribution group(const char* name, double before, double now, double noise, double p) {
    Contribution of;
    of.name = name;
    of.before = before;
    of.now = now;
    of.change = of.beyond = now - before;
    of.noise = of.beyond_noise = noise;
    of.p = p;
    return of;
}

/// Revenue of 1000 that became 880, of four groups of which one fell beyond the usual.
Explained explained() {
    Explained all;
    all.periods.now_name = "2024-02";
    all.periods.before_name = "2023-02";
    all.periods.now = {*make_date(2024, 2, 1), *make_date(2024, 2, 29)};
    all.periods.before = {*make_date(2023, 2, 1), *make_date(2023, 2, 28)};
    all.known = {*make_date(2022, 1, 1), *make_date(2024, 3, 1)};
    all.main.before = 1000;
    all.main.now = 880;
    all.main.groups = {group("north", 500, 350, 20, 0.001), group("south", 300, 320, 30, 0.6),
                       group("west", 150, 160, 10, 0.5), group("east", 50, 50, 5, 0.9)};
    all.by.push_back({"transactions.Region", text("Region"), {}});
    return all;
}

std::span<const double> numbers(const Finding& finding, std::string_view table, std::string_view column) {
    return finding.table(table)->find(column)->values.numbers();
}

}  // namespace

class TestExplainTables : public QObject {
    Q_OBJECT
 private slots:
    void the_sentence_names_who_stands_out() {
        QCOMPARE(
            q(explained_finding(explained()).headline),
            QStringLiteral("Revenue fell from 1,000 in February 2023 to 880.00 in February 2024; north brought 150.00 "
                           "less, which stands out."));
        Explained calm = explained();
        calm.main.groups[0].p = 0.4;
        QVERIFY(q(explained_finding(calm).headline)
                    .endsWith(QStringLiteral("no group did more to it than the usual ups and downs.")));
    }
    void what_is_new_is_told_as_such() {
        Explained opened = explained();
        opened.main.groups[0] = group("annex", 0, 350, 20, 0.001);
        opened.main.groups[0].is_new = true;
        QVERIFY(q(explained_finding(opened).headline)
                    .contains(QStringLiteral("annex is new and brought 350.00, which stands out.")));
        const Finding finding = explained_finding(opened);
        const auto told = explain_highlights(opened, finding);
        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(q(told[1].sentence), QStringLiteral("annex is new: it brought 350.00 in February 2024."));
        QVERIFY(told[1].tidings == Tidings::neither);
    }
    void a_trifle_is_not_told_as_what_made_the_change() {
        Explained trifle = explained();
        trifle.main.groups.push_back(group("tiny", 12, 7, 0.5, 0.0001));  // 5 of 120, ten times the usual
        trifle.main.groups[0].p = 0.4;
        QCOMPARE(
            q(explained_finding(trifle).headline),
            QStringLiteral("Revenue fell from 1,000 in February 2023 to 880.00 in February 2024, spread over many; "
                           "north brought 150.00 less, the most of all."));
        trifle.main.groups.back().change = -6.1;  // more than a twentieth of the change
        QVERIFY(q(explained_finding(trifle).headline)
                    .endsWith(QStringLiteral("tiny brought 6.10 less, which stands out.")));
    }
    void the_waterfall_goes_from_then_to_now_with_one_rest() {
        Explained few = explained();
        few.top = 2;
        const Finding finding = explained_finding(few);
        const auto change = numbers(finding, "waterfall", "change");
        QCOMPARE(change.size(), std::size_t{5});
        QCOMPARE(change[0], 1000.0);
        QCOMPARE(change[0] + change[1] + change[2] + change[3], change[4]);
        QCOMPARE(q(finding.table("waterfall")->find("group")->values.text(3)), q(rest_key));
        // The rest's noise is that of a sum: √(10² + 5²).
        const double half = numbers(finding, "waterfall", "high")[3] - change[3];
        QVERIFY(std::abs(half - 1.959964 * std::sqrt(125.0)) < 1e-3);
        QCOMPARE(finding.table("waterfall")->key_dimension, std::string("transactions.Region"));
    }
    void contributions_have_shares_limits_and_keys() {
        const Finding finding = explained_finding(explained());
        QCOMPARE(numbers(finding, "contributions", "share")[0], -150.0 / -120.0);
        QVERIFY(std::abs(numbers(finding, "contributions", "low")[0] - (-150 - 1.959964 * 20)) < 1e-3);
        QVERIFY(finding.table("contributions")->find("sure")->values.booleans()[0] == 1);
        QVERIFY(finding.table("contributions")->find("sure")->values.booleans()[1] == 0);
        QVERIFY(finding.table("contributions")->find("rate") == nullptr);
        const auto metric = [&](std::string_view id) {
            return std::ranges::find(finding.metrics, id, &Metric::id)->value;
        };
        QCOMPARE(metric("change"), -120.0);
        QCOMPARE(metric("most_up"), 20.0);
        QCOMPARE(metric("most_down"), -150.0);
    }
    void effects_that_are_there_make_steps() {
        Explained all = explained();
        PriceVolumeMix parts;
        parts.volume = -200;
        parts.price = 80;
        all.effects = parts;
        const Finding finding = explained_finding(all);
        const auto change = numbers(finding, "effects", "change");
        QCOMPARE(change.size(), std::size_t{4});  // both levels, volume, prices; nothing that is 0
        QCOMPARE(change[0] + change[1] + change[2], change[3]);
    }
    void periods_that_are_not_whole_and_years_that_are_not_known_are_said() {
        Explained cut = explained();
        cut.periods.cut_from = "2024-02";
        cut.periods.cut_before = "2023-02";
        cut.periods.fell_back = true;
        QCOMPARE(explained_finding(cut).warnings.size(), std::size_t{2});
        QVERIFY(explained_finding(explained()).warnings.empty());
    }
};

QTEST_GUILESS_MAIN(TestExplainTables)
#include "test_explain_tables.moc"
