#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <atomic>
#include <map>

#include "core/analysis/analysis.h"
#include "core/analysis/own_words.h"
#include "core/analysis/value/churn_cases.h"
#include "core/base/random_numbers.h"
#include "core/math/logistic.h"
#include "core/output/output.h"
#include "snapshot_of.h"
#include "telco.h"
#include "text_of.h"

using namespace clientele;

namespace {

Result<Finding> churn(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                      const Filter& filter = {}, std::optional<Date> as_of = {}) {
    return run(snapshot, {.analysis = "value.churn", .options = options, .filter = filter, .as_of = as_of});
}
Finding found(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {}) {
    auto finding = churn(snapshot, options);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}
QString refusal(const Result<Finding>& finding) {
    return finding ? QStringLiteral("no error: ") + q(finding->headline) : q(finding.error());
}

/// Customers of whom those with a high usage and of plan B leave; with a column of the reason, an id and noise.
std::string customers_who_leave(std::size_t size, std::uint64_t seed, double strength = 2.5) {
    RandomNumbers random(seed);
    std::string table = "customer_id,usage,plan,noise,colour,Churn,Churn Reason,card\n";
    for (std::size_t i = 0; i < size; ++i) {
        const double usage = random.unit();
        const bool plan_b = random.unit() < 0.5;
        const bool left =
            random.unit() < logistic(strength * (usage - 0.5) * 2 + (plan_b ? strength : -strength) / 2 - 0.5);
        table += "c" + std::to_string(i) + "," + std::to_string(usage) + "," + (plan_b ? "B" : "A") + "," +
                 std::to_string(random.unit()) + "," + (random.below(2) == 0 ? "red" : "blue") + "," +
                 (left ? "yes" : "no") + "," + (left ? "price" : "") + ",x" + std::to_string(i * 7) + "\n";
    }
    return table;
}
SnapshotPtr shop(std::size_t size, std::uint64_t seed = 1, double strength = 2.5) {
    const std::string table = customers_who_leave(size, seed, strength);
    return snapshot_of({{DatasetKind::customers, table}});
}

double measure(const Finding& finding, std::string_view model, std::string_view name) {
    const FindingTable& table = *finding.table("model");
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("model")->values.text(row) == model && table.find("measure")->values.text(row) == name)
            return table.find("value")->values.numbers()[row];
    return missing_number;
}

QStringList column(const Finding& finding, std::string_view table, std::string_view id) {
    QStringList all;
    const Column& values = finding.table(table)->find(id)->values;
    for (std::size_t row = 0; row < values.size(); ++row) all << q(values.text(row));
    return all;
}

bool says(const std::vector<Text>& texts, QStringView words) {
    return std::ranges::any_of(texts, [&](const Text& each) { return q(each).contains(words); });
}

/// Buyers every ten days or so; a third of them stops on a day of their own. Long after, nobody is active but who
/// stays.
std::string lines_of_buyers(std::size_t buyers, std::uint64_t seed) {
    RandomNumbers random(seed);
    std::string table = "order_id,customer_id,time,amount\n";
    std::size_t order = 0;
    const Date first = *make_date(2024, 1, 1);
    for (std::size_t i = 0; i < buyers; ++i) {
        const std::int32_t end = random.unit() < 0.8 ? static_cast<std::int32_t>(200 + random.below(200)) : 400;
        const std::uint32_t usual = i % 2 == 0 ? 8 : 16;
        for (std::int32_t day = static_cast<std::int32_t>(random.below(20)); day < end;
             day += static_cast<std::int32_t>(1 + random.below(usual)))
            table +=
                std::to_string(++order) + ",b" + std::to_string(i) + "," + iso_text(Date{first.days + day}) + ",10\n";
    }
    return table;
}

}  // namespace

class TestChurn : public QObject {
    Q_OBJECT
 private slots:
    void what_was_planted_is_found_and_what_gives_the_end_away_is_left_out() {
        const Finding finding = found(*shop(1500));
        const QStringList fields = column(finding, "drivers", "field");
        QCOMPARE(QStringList(fields.mid(0, 2)).join(u' ').split(u' ').size(), 2);
        QVERIFY(fields.mid(0, 2).contains(QStringLiteral("usage")) &&
                fields.mid(0, 2).contains(QStringLiteral("plan")));
        QVERIFY(!fields.contains(QStringLiteral("Churn Reason")) && !fields.contains(QStringLiteral("card")));
        QVERIFY(says(finding.notes, u"hardly known before: Churn Reason."));
        QVERIFY(says(finding.notes, u"a value of their own: card."));
        const FindingTable& drivers = *finding.table("drivers");
        for (std::size_t row = 0; row < drivers.rows(); ++row) {
            const bool planted = row < 2;
            QCOMPARE(drivers.find("low")->values.numbers()[row] > 0, planted);
            if (fields[static_cast<qsizetype>(row)] == u"usage")
                QCOMPARE(q(drivers.find("direction")->values.text(row)), QStringLiteral("more leave at high values"));
            if (fields[static_cast<qsizetype>(row)] == u"plan") {
                QCOMPARE(q(drivers.find("most")->values.text(row)), QStringLiteral("B"));
                QCOMPARE(q(drivers.find("least")->values.text(row)), QStringLiteral("A"));
            }
        }
        // The truth is linear: the linear model tells it at least as well.
        QVERIFY(measure(finding, "logistic", "log_loss") < measure(finding, "boosted_trees", "log_loss") + 0.01);
        QVERIFY(measure(finding, "logistic", "auc") > 0.8);
        QCOMPARE(finding.table("customers")->rows(), 1500U);
        QVERIFY(q(finding.table("customers")->find("reason_1")->values.text(0)).contains(u": "));
    }
    void a_column_that_nobody_names_so_is_left_out_when_it_tells_all() {
        std::string table = "customer_id,usage,status code,Churn\n";
        RandomNumbers random(4);
        for (int i = 0; i < 400; ++i) {
            const bool left = random.unit() < 0.3;
            table += "c" + std::to_string(i) + "," + std::to_string(random.unit()) + "," + (left ? "K7" : "A1") + "," +
                     (left ? "1" : "0") + "\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::customers, table}});
        QVERIFY(says(found(*snapshot).notes, u"hardly known before: status code."));
        const Finding asked = found(*snapshot, {{"fields", "status code, usage"}});
        QVERIFY(says(asked.warnings, u"“status code” alone tells nearly everybody's end"));
        QVERIFY(column(asked, "drivers", "field").contains(QStringLiteral("status code")));
    }
    void noise_is_said_to_tell_nothing() {
        int claimed = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Finding finding = found(*shop(400, seed, 0));
            const double low = *finding.metrics[2].low;
            const bool nothing = q(finding.headline).contains(u"nothing that is known of them tells who");
            claimed += nothing ? 0 : 1;
            if (low <= 0.5) QVERIFY(nothing);
        }
        QVERIFY2(claimed <= 1, qPrintable(QString::number(claimed)));
    }
    void probabilities_are_what_happens() {
        const Finding finding = found(*shop(4000, 9));
        const FindingTable& table = *finding.table("calibration");
        int inside = 0;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const double predicted = table.find("predicted")->values.numbers()[row];
            inside += predicted >= table.find("low")->values.numbers()[row] &&
                      predicted <= table.find("high")->values.numbers()[row];
        }
        QCOMPARE(table.rows(), 10U);
        QVERIFY2(inside >= 8, qPrintable(QString::number(inside)));
        // The truth's own probabilities are about as good as any can be.
        QVERIFY(measure(finding, "logistic", "ece") < 0.025);
        const FindingTable& lift = *finding.table("lift");
        double left = 0;
        for (const double each : lift.find("churners")->values.numbers()) left += each;
        QVERIFY(std::abs(lift.find("gain")->values.numbers().back() - 1) < 1e-12);
        QVERIFY(std::abs(left / 4000 - finding.metrics[0].value) < 1e-12);
    }
    void profit_is_as_reckoned_by_hand() {
        const Finding finding = found(
            *shop(600), {{"contact_cost", "2"}, {"offer_cost", "5"}, {"customer_value", "100"}, {"success", "40"}});
        const FindingTable& table = *finding.table("profit");
        const std::size_t last = table.rows() - 1;
        const double left = finding.metrics[0].value * 600, stayed = 600 - left;
        QVERIFY(std::abs(table.find("profit")->values.numbers()[last] - (left * (0.4 * 95 - 2) - stayed * 7)) < 1e-6);
        QCOMPARE(table.find("profit")->values.numbers()[0], 0.0);
        QCOMPARE(table.find("contacted")->values.numbers()[last], 1.0);
    }
    void the_end_is_never_learnt_from_itself() {
        // Fifty columns of noise and few customers: what was learnt by heart would show as an AUC far above a half.
        RandomNumbers random(3);
        std::string table = "customer_id,Churn";
        for (int c = 0; c < 50; ++c) table += ",n" + std::to_string(c);
        table += "\n";
        for (int i = 0; i < 150; ++i) {
            table += "c" + std::to_string(i) + "," + (random.unit() < 0.4 ? "yes" : "no");
            for (int c = 0; c < 50; ++c) table += "," + std::to_string(random.unit());
            table += "\n";
        }
        const Finding finding = found(*snapshot_of({{DatasetKind::customers, table}}));
        QVERIFY(measure(finding, "logistic", "auc") < 0.62);
        QVERIFY(measure(finding, "boosted_trees", "auc") < 0.62);
    }
    void values_are_recognised_in_many_words() {
        const auto target = [](const char* header, const char* left, const char* stayed) {
            std::string table = std::string("customer_id,") + header + ",x\n";
            for (int i = 0; i < 60; ++i)
                table +=
                    "c" + std::to_string(i) + "," + (i % 3 == 0 ? left : stayed) + "," + std::to_string(i % 7) + "\n";
            const auto columns = churn_columns(*snapshot_of({{DatasetKind::customers, table}}));
            if (columns.empty() || columns[0].left < 0) return std::string("?");
            return columns[0].values[static_cast<std::size_t>(columns[0].left)];
        };
        QCOMPARE(target("Churn", "Yes", "No"), "Yes");
        QCOMPARE(target("churned", "1", "0"), "1");
        QCOMPARE(target("churn", "T", "F"), "T");
        QCOMPARE(target("hasChurned", "true", "false"), "true");
        QCOMPARE(target("Attrition_Flag", "Attrited Customer", "Existing Customer"), "Attrited Customer");
        QCOMPARE(target("Gekündigt", "ja", "nein"), "ja");
        QCOMPARE(target("Customer Status", "Churned", "Stayed"), "Churned");
        QCOMPARE(target("Résilié", "oui", "non"), "oui");
        QCOMPARE(target("Churn", "A", "B"), "?");
        // Headers that deny leaving: who has it stayed.
        QCOMPARE(target("Not churned", "Yes", "No"), "No");
        QCOMPARE(target("non-churn", "1", "0"), "0");
        QCOMPARE(target("no_churn", "true", "false"), "false");
        QCOMPARE(target("hasNotChurned", "yes", "no"), "no");
        QCOMPARE(target("nicht gekündigt", "ja", "nein"), "nein");
        QCOMPARE(target("not churned", "churned", "stayed"), "churned");
        // Of a header that does not speak of leaving a mere yes says nothing.
        QCOMPARE(target("Still with us", "Yes", "No"), "?");
        QCOMPARE(target("unchurned", "Yes", "No"), "?");
        QCOMPARE(target("State", "active", "cancelled"), "cancelled");
    }
    void a_header_that_denies_leaving_is_turned() {
        const auto turned = [](const std::string& table) {
            std::string other = table;
            other.replace(other.find("Churn,"), 6, "Not churned,");
            for (std::size_t at = 0; (at = other.find(",yes,", at)) != other.npos;) other.replace(at, 5, ",NEIN,");
            for (std::size_t at = 0; (at = other.find(",no,", at)) != other.npos;) other.replace(at, 4, ",yes,");
            for (std::size_t at = 0; (at = other.find(",NEIN,", at)) != other.npos;) other.replace(at, 6, ",no,");
            return other;
        };
        const std::string table = customers_who_leave(600, 3);
        const Finding plain = found(*snapshot_of({{DatasetKind::customers, table}}));
        const std::string other = turned(table);
        const Finding denied = found(*snapshot_of({{DatasetKind::customers, other}}));
        QCOMPARE(q(denied.headline), q(plain.headline));
        QCOMPARE(column(denied, "drivers", "direction"), column(plain, "drivers", "direction"));
        QVERIFY(says(denied.notes, u"“Not churned” says who left: no; who stayed: yes."));
    }
    void a_third_value_says_neither() {
        std::string table = customers_who_leave(600, 3);
        const Finding plain = found(*snapshot_of({{DatasetKind::customers, table}}));
        for (int i = 0; i < 50; ++i)
            table += "m" + std::to_string(i) + ",0.9,B,0.5,red,Maybe,,y" + std::to_string(i) + "\n";
        const Finding three = found(*snapshot_of({{DatasetKind::customers, table}}));
        QCOMPARE(three.metrics[0].value, plain.metrics[0].value);
        QVERIFY(says(
            three.warnings,
            u"50 customers have a value of “Churn” that says neither that they left nor that they stayed (Maybe)"));
        int unknown = 0;
        const FindingTable& customers = *three.table("customers");
        for (std::size_t row = 0; row < customers.rows(); ++row)
            unknown += customers.find("left")->values.missing(row) ? 1 : 0;
        QCOMPARE(unknown, 50);
    }
    void a_column_whose_values_say_nothing_is_asked_about() {
        std::string table = "customer_id,x,flag\n";
        for (int i = 0; i < 200; ++i)
            table += "c" + std::to_string(i) + "," + std::to_string(i % 7) + "," + (i % 3 == 0 ? "A" : "B") + "\n";
        const auto snapshot = snapshot_of({{DatasetKind::customers, table}});
        QVERIFY(refusal(churn(*snapshot, {{"target", "flag"}}))
                    .contains(u"Which value of “flag” means that the customer left?"));
        QVERIFY(q(found(*snapshot, {{"target", "flag"}, {"positive", "a"}}).headline).startsWith(u"34%") ||
                q(found(*snapshot, {{"target", "flag"}, {"positive", "a"}}).headline).startsWith(u"33%"));
        QVERIFY(refusal(churn(*snapshot, {{"target", "flag"}, {"positive", "C"}}))
                    .contains(u"set the option", Qt::CaseInsensitive));
    }
    void fields_are_chosen_by_name() {
        const auto snapshot = shop(500);
        QCOMPARE(column(found(*snapshot, {{"fields", "usage, plan"}}), "drivers", "field").size(), 2);
        QVERIFY(
            !column(found(*snapshot, {{"fields", "-usage"}}), "drivers", "field").contains(QStringLiteral("usage")));
        QVERIFY(refusal(churn(*snapshot, {{"fields", "usge"}})).contains(u"There is no field “usge”"));
    }
    void what_cannot_be_told_is_refused_in_words() {
        std::string all_left = "customer_id,x,Churn\n", few = "customer_id,x,Churn\n", same = "customer_id,x,Churn\n";
        for (int i = 0; i < 50; ++i) {
            const std::string id = "c" + std::to_string(i) + ",";
            all_left += id + std::to_string(i % 7) + ",yes\n";
            few += id + std::to_string(i % 7) + (i < 3 ? ",yes\n" : ",no\n");
            same += id + "1" + (i % 2 == 0 ? ",yes\n" : ",no\n");
        }
        QVERIFY(
            refusal(churn(*snapshot_of({{DatasetKind::customers, few}}))).contains(u"3 customers left and 47 stayed"));
        QVERIFY(refusal(churn(*snapshot_of({{DatasetKind::customers, same}}))).contains(u"No field is left"));
        QVERIFY(refusal(churn(*snapshot_of({{DatasetKind::customers, all_left}}))).contains(u"No order line"));
        QVERIFY(refusal(churn(*snapshot_of({{DatasetKind::customers, all_left}})))
                    .startsWith(u"“Churn” speaks of leaving, but says yes of all"));
        QVERIFY(refusal(churn(*snapshot_of({{DatasetKind::customers,
                                             "customer_id,x,Cancelled on\na,1,2024-01-01\nb,2,2024-02-01\n"}})))
                    .startsWith(u"“Cancelled on” speaks of leaving, but holds dates"));
        QVERIFY(refusal(churn(*snapshot_of({}))).contains(u"Needs"));
        QVERIFY(refusal(churn(*snapshot_of({{DatasetKind::customers, "customer_id,Churn\na,yes\n"}})))
                    .contains(u"No order line"));
        QVERIFY(refusal(churn(*snapshot_of({{DatasetKind::transactions, "customer_id,time,amount\na,2024-01-01,5\n"}})))
                    .contains(u"six weeks are the least"));
    }
    void customers_without_an_end_are_told_by_all_others() {
        std::string table = customers_who_leave(800, 2);
        for (int i = 0; i < 20; ++i)
            table += "new" + std::to_string(i) + ",0.9,B,0.5,red,,,y" + std::to_string(i) + "\n";
        const auto snapshot = snapshot_of({{DatasetKind::customers, table}});
        const Finding finding = found(*snapshot);
        const FindingTable& customers = *finding.table("customers");
        int unknown = 0;
        for (std::size_t row = 0; row < customers.rows(); ++row) {
            if (!customers.find("left")->values.missing(row)) continue;
            ++unknown;
            QVERIFY(customers.find("probability")->values.numbers()[row] > 0.8);
        }
        QCOMPARE(unknown, 20);
    }
    void gaps_tell_who_left_from_what_was_before_the_cut_off() {
        const std::string table = lines_of_buyers(600, 8);
        const Finding finding = found(*snapshot_of({{DatasetKind::transactions, table}}));
        // Buyers with longer gaps need longer to be missed; whoever is silent for long has left.
        QCOMPARE(column(finding, "drivers", "field").front().left(9), QStringLiteral("Days sinc"));
        QVERIFY(measure(finding, "logistic", "auc") > 0.6);
        QVERIFY(says(finding.notes, u"Within 14 days come 95 of 100 repeated purchases"));
        // The same lines with everything after the last cut-off taken away: cases at that day know the same.
        const auto cases_of = [&](std::optional<Date> as_of) {
            const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
            const auto rows =
                select(*snapshot, as_of ? Filter{.period = Period{Date{}, *as_of}, .conditions = {}} : Filter{});
            const auto options = Options::from({}, {});
            const Progress progress;
            return *cases_by_gaps({.snapshot = *snapshot,
                                   .rows = *rows,
                                   .filter = {},
                                   .options = *options,
                                   .as_of = as_of,
                                   .seed = 1,
                                   .progress = progress},
                                  14, {});
        };
        const ChurnCases later = cases_of({});
        const ChurnCases then = cases_of(Date{later.cut_off});
        std::map<Code, std::size_t> asked;
        for (std::size_t i = 0; i < then.size(); ++i)
            if (then.role[i] == CaseRole::asked) asked[then.customer[i]] = i;
        std::size_t compared = 0;
        for (std::size_t i = 0; i < later.size(); ++i) {
            if (later.role[i] != CaseRole::judged) continue;
            ++compared;
            for (std::size_t f = 0; f < later.fields.size(); ++f) {
                const double a = later.fields[f].numbers[i], b = then.fields[f].numbers[asked.at(later.customer[i])];
                QVERIFY(a == b || (std::isnan(a) && std::isnan(b)));
            }
        }
        QCOMPARE(compared, asked.size());
        QVERIFY(compared > 100);
    }
    void the_same_bytes_on_any_number_of_threads() {
        const auto snapshot = shop(700, 6);
        const auto bytes_on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            return to_json(found(*snapshot));
        };
        const std::string once = bytes_on(1);
        QVERIFY(once == bytes_on(2));
        QVERIFY(once == bytes_on(8));
    }
    void what_is_stopped_says_so() {
        const auto snapshot = shop(2000);
        for (int calls : {1, 30, 300, 1500}) {
            std::atomic<int> left = calls;
            const Progress stop([&](double, const Text&) { return --left > 0; });
            const auto finding = run(*snapshot, {.analysis = "value.churn"}, stop);
            QVERIFY(!finding);
            QCOMPARE(finding.error().code, ErrorCode::cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestChurn)
#include "test_churn.moc"
