#include <oneapi/tbb/global_control.h>

#include <QFile>
#include <QTest>

#include "core/analysis/analysis.h"
#include "lung.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// A file with a header of plain cells as customers; the first column is the id.
SnapshotPtr telco() {
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/telco_churn/Telco-Customer-Churn.csv"));
    if (!file.open(QIODevice::ReadOnly)) return nullptr;
    std::string table = QString::fromUtf8(file.readAll())
                            .remove(QChar(13))
                            .replace(QStringLiteral(", ,"), QStringLiteral(",,"))
                            .toStdString();
    table.replace(0, table.find(','), "customer_id");
    while (table.back() == '\n') table.pop_back();
    return snapshot_of({{DatasetKind::customers, table + '\n'}});
}

SnapshotPtr lung_customers() {
    std::string table = "customer_id,tenure,churned,age,sex,score\n";
    int number = 0;
    for (const QByteArray& row : QByteArray(lung_rows.data(), static_cast<qsizetype>(lung_rows.size())).split('|'))
        if (!row.isEmpty()) table += "P" + std::to_string(++number) + "," + row.toStdString() + "\n";
    return snapshot_of({{DatasetKind::customers, table}});
}

Result<Finding> try_survival(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                             const Filter& filter = {}, std::optional<Date> as_of = {}) {
    return run(snapshot, {.analysis = "value.survival", .options = options, .filter = filter, .as_of = as_of});
}
Finding survival(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                 const Filter& filter = {}, std::optional<Date> as_of = {}) {
    const auto finding = try_survival(snapshot, options, filter, as_of);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

double number_at(const FindingTable& table, std::string_view column, std::size_t row) {
    return table.find(column)->values.numbers()[row];
}
/// The row whose text in that column it is.
std::size_t row_of(const FindingTable& table, std::string_view column, std::string_view text) {
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find(column)->values.text(row) == text) return row;
    qFatal("no row %s", std::string(text).c_str());
}
/// The curve at a time.
double share_at(const Finding& finding, double time, std::string_view group = {}) {
    const FindingTable& curve = *finding.table("curve");
    double share = 1;
    for (std::size_t row = 0; row < curve.rows(); ++row)
        if (number_at(curve, "time", row) <= time && (group.empty() || curve.find("group")->values.text(row) == group))
            share = number_at(curve, "survival", row);
    return share;
}
bool near(double value, double reference, double within = 1e-6) {
    const bool is = std::abs(value - reference) <= within * std::max(1.0, std::abs(reference));
    if (!is) qWarning("%.10g is not %.10g", value, reference);
    return is;
}
QString words(const std::vector<Text>& texts) {
    QStringList all;
    for (const Text& each : texts) all << q(each);
    return all.join(u'\n');
}

/// Leaves for good, comes back, bought lately, once.
const char* const small_lines =
    "order_id,customer_id,time,quantity,amount\n"
    "1,gone,2011-01-01,1,5\n2,gone,2011-01-11,1,5\n"
    "3,back,2011-01-01,1,5\n4,back,2011-06-01,1,5\n5,back,2011-12-20,1,5\n"
    "6,here,2011-11-01,1,5\n7,here,2011-12-31,1,5\n"
    "8,once,2011-03-01,1,5\n"
    "9,returns,2011-03-01,-1,-5\n";

}  // namespace

class TestLives : public QObject {
    Q_OBJECT
 private slots:
    // METHODS 3, by R's survival of the same file.
    void telco_as_a_customer_would_have_it() {
        const auto snapshot = telco();
        if (!snapshot) QSKIP("the Telco file is not here");
        const Finding all = survival(*snapshot, {{"covariates", "none"}});
        const double times[] = {12, 24, 36, 48, 60, 72},
                     shares[] = {.8431996, .7887364, .7485454, .7088402, .6644039, .5927902};
        for (std::size_t i = 0; i < 6; ++i) QVERIFY(near(share_at(all, times[i]), shares[i]));
        QCOMPARE(number_at(*all.table("groups"), "customers", 0), 7043.0);
        QCOMPARE(number_at(*all.table("groups"), "events", 0), 1869.0);
        const Finding by = survival(*snapshot, {{"by", "Contract"}, {"covariates", "none"}});
        QVERIFY(near(number_at(*by.table("logrank"), "chi_squared", 0), 2352.873));
        const FindingTable& groups = *by.table("groups");
        QCOMPARE(groups.find("group")->values.text(0), std::string_view("Month-to-month"));
        QCOMPARE(number_at(groups, "median", 0), 35.0);
        QCOMPARE(number_at(groups, "median_low", 0), 32.0);
        QCOMPARE(number_at(groups, "median_high", 0), 38.0);
        QVERIFY(std::isnan(number_at(groups, "median", row_of(groups, "group", "Two year"))));
        QVERIFY2(q(by.headline).contains(u"Month-to-month"), qPrintable(q(by.headline)));
        QCOMPARE(groups.key_dimension, "customers.Contract");
    }
    void telco_hazards_are_those_of_coxph() {
        const auto snapshot = telco();
        if (!snapshot) QSKIP("the Telco file is not here");
        const Finding finding = survival(
            *snapshot,
            {{"covariates", "Contract,InternetService,PaymentMethod,Partner,OnlineSecurity,MonthlyCharges"}});
        const FindingTable& cox = *finding.table("cox");
        const auto coefficient = [&](std::string_view term) {
            return number_at(cox, "coefficient", row_of(cox, "term", term));
        };
        // Against the most frequent level, so some are differences of R's: those against the first in the alphabet.
        QVERIFY(near(coefficient("Contract: One year"), -1.68319795, 1e-7));
        QVERIFY(near(coefficient("Contract: Two year"), -3.34136391, 1e-7));
        QVERIFY(near(coefficient("InternetService: DSL"), -1.26594393, 1e-7));
        QVERIFY(near(coefficient("PaymentMethod: Mailed check"), 0.63950603 - 0.63451413, 1e-6));
        QVERIFY(near(coefficient("Partner: Yes"), -0.55940510, 1e-7));
        QVERIFY(near(coefficient("OnlineSecurity: Yes"), -0.55082068, 1e-7));
        QVERIFY(near(coefficient("MonthlyCharges"), -0.02630886, 1e-7));
        QVERIFY(near(number_at(cox, "error", row_of(cox, "term", "MonthlyCharges")), 0.002177833, 1e-6));
        QVERIFY(std::isnan(coefficient("OnlineSecurity: No internet service")));  // InternetService says so already
        QVERIFY2(words(finding.notes).contains(u"OnlineSecurity: No internet service"),
                 qPrintable(words(finding.notes)));
        QVERIFY2(words(finding.notes).contains(u"86%"), qPrintable(words(finding.notes)));  // concordance .8561659
    }
    void telco_by_itself_leaves_out_what_is_time_itself() {
        const auto snapshot = telco();
        if (!snapshot) QSKIP("the Telco file is not here");
        const Finding finding = survival(*snapshot);
        QVERIFY2(words(finding.notes).contains(u"grows with the time itself: TotalCharges"),
                 qPrintable(words(finding.notes)));
        const FindingTable& cox = *finding.table("cox");
        QVERIFY(number_at(cox, "hazard_ratio", row_of(cox, "term", "Contract: Two year")) < 0.1);
        for (std::size_t row = 0; row < cox.rows(); ++row) QVERIFY(cox.find("term")->values.text(row) != "tenure");
    }
    void lung_through_the_analysis() {
        const auto snapshot = lung_customers();
        const Finding finding = survival(*snapshot, {{"unit", "days"}, {"by", "sex"}, {"covariates", "age,score"}});
        QVERIFY(near(number_at(*finding.table("logrank"), "chi_squared", 0), 10.32674195, 1e-8));
        QVERIFY(near(number_at(*finding.table("logrank"), "chi_squared", 1), 12.7141514, 1e-8));
        const FindingTable& cox = *finding.table("cox");
        QVERIFY(near(number_at(cox, "coefficient", row_of(cox, "term", "age")), 0.01106676, 1e-6));
        QVERIFY(near(number_at(cox, "coefficient", row_of(cox, "term", "sex: 2")), -0.5526124, 1e-6));
        QVERIFY(near(number_at(cox, "coefficient", row_of(cox, "term", "score")), 0.4637285, 1e-6));
        const FindingTable& zph = *finding.table("proportional_hazards");
        QVERIFY(near(number_at(zph, "chi_squared", row_of(zph, "term", "sex")), 2.3054372, 1e-6));
        QVERIFY(near(number_at(zph, "chi_squared", row_of(zph, "term", "all together")), 4.4636576, 1e-6));
        const Finding breslow = survival(*snapshot, {{"covariates", "age,sex,score"}, {"ties", "breslow"}});
        QVERIFY(near(number_at(*breslow.table("cox"), "coefficient", row_of(*breslow.table("cox"), "term", "score")),
                     0.46294704, 1e-7));
        const Finding loglog = survival(*snapshot, {{"interval", "log_log"}, {"unit", "days"}, {"covariates", "none"}});
        QVERIFY(near(number_at(*loglog.table("groups"), "still_here_low", 0), 0.3387143, 1e-6));
        QVERIFY(near(loglog.metrics[1].value, 310));
    }
    void leaving_by_purchases_is_counted_as_documented() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions, small_lines}});
        const Finding finding = survival(*snapshot, {{"gap", "60"}});
        const FindingTable& curve = *finding.table("curve");
        // Followed up to 2011-11-01. back: fell silent on the first day (and came back); once: on the first day; here:
        // first bought on the last day of it, and still buys; gone: on day 10.
        QCOMPARE(number_at(*finding.table("groups"), "customers", 0), 4.0);
        QCOMPARE(number_at(*finding.table("groups"), "events", 0), 3.0);
        QCOMPARE(curve.rows(), 2U);
        QCOMPARE(number_at(curve, "time", 0), 0.0);
        QCOMPARE(number_at(curve, "at_risk", 0), 4.0);
        QCOMPARE(number_at(curve, "events", 0), 2.0);
        QCOMPARE(number_at(curve, "censored", 0), 1.0);
        QCOMPARE(number_at(curve, "survival", 0), 0.5);
        QCOMPARE(number_at(curve, "time", 1), 10.0);
        QCOMPARE(number_at(curve, "survival", 1), 0.0);
        QVERIFY2(words(finding.notes).contains(u"1 of those who counted as gone has bought again"),
                 qPrintable(words(finding.notes)));
        QVERIFY(words(finding.warnings).contains(u"Only 4 customers"));
        const auto too_soon = try_survival(*snapshot, {{"gap", "60"}}, {}, make_date(2011, 1, 31));
        QVERIFY(!too_soon);
        QVERIFY2(q(too_soon.error()).contains(u"the data cover 31"), qPrintable(q(too_soon.error())));
    }
    void who_is_too_new_and_who_is_no_customer_is_left_out() {
        std::string customers = "customer_id\ngone\nback\nhere\nonce\n";
        std::string lines = small_lines;
        lines += "10,new,2011-12-01,1,5\n11,typo,2011-02-01,1,5\n";
        const Finding all = survival(*snapshot_of({{DatasetKind::transactions, lines}}), {{"gap", "60"}});
        QCOMPARE(number_at(*all.table("groups"), "customers", 0), 5.0);
        QVERIFY(words(all.notes).contains(u"1 customer who first bought after"));
        customers += "new\n";
        const Finding known = survival(
            *snapshot_of({{DatasetKind::transactions, lines}, {DatasetKind::customers, customers}}), {{"gap", "60"}});
        QCOMPARE(number_at(*known.table("groups"), "customers", 0), 4.0);
        QVERIFY2(words(known.notes).contains(u"1 buyer who is not among the customers is left out"),
                 qPrintable(words(known.notes)));
    }
    void without_a_usual_gap_nothing_is_made_up() {
        std::string once = "order_id,customer_id,time,amount\n", seldom = once;
        for (int c = 0; c < 40; ++c) {
            once += std::to_string(c) + ",c" + std::to_string(c) + "," + iso_text(Date{15000 + 10 * c}) + ",1\n";
            for (int i = 0; i < 2; ++i)
                seldom += std::to_string(2 * c + i) + ",c" + std::to_string(c) + "," + iso_text(Date{15000 + 100 * i}) +
                          ",1\n";
        }
        const auto never_again = try_survival(*snapshot_of({{DatasetKind::transactions, once}}));
        QVERIFY(!never_again && q(never_again.error()).contains(u"bought on two days"));
        const auto waits = try_survival(*snapshot_of({{DatasetKind::transactions, seldom}}));
        QVERIFY(!waits);
        QVERIFY2(q(waits.error()).contains(u"within 100 days, and the data cover 101"), qPrintable(q(waits.error())));
    }
    void a_field_that_another_one_settles_is_left_out() {
        std::string rows = "customer_id,tenure,churn,land,tongue\n";
        for (int i = 0; i < 90; ++i)
            rows += std::to_string(i) + "," + std::to_string(1 + i % 20) + (i % 3 == 0 ? ",yes," : ",no,") +
                    (i % 5 < 2 ? "DE,German" : i % 5 < 3 ? "AT,German" : "FR,French") + "\n";
        const Finding finding = survival(*snapshot_of({{DatasetKind::customers, rows}}));
        QVERIFY2(words(finding.notes).contains(u"says nearly the same: tongue (land)"),
                 qPrintable(words(finding.notes)));
        for (std::size_t row = 0; row < finding.table("cox")->rows(); ++row)
            QVERIFY(!finding.table("cox")->find("term")->values.text(row).starts_with("tongue"));
    }
    void the_gap_is_worked_out_and_said() {
        std::string table = "order_id,customer_id,time,amount\n";
        int order = 0;
        // Twenty customers with gaps of 10 days, one with a single gap of 50; one buys so often that he would drown the
        // rest.
        for (int c = 0; c < 19; ++c)
            for (int i = 0; i < 5; ++i)
                table +=
                    std::to_string(++order) + ",c" + std::to_string(c) + "," + iso_text(Date{15000 + 10 * i}) + ",1\n";
        for (int i = 0; i < 200; ++i) table += std::to_string(++order) + ",often," + iso_text(Date{15000 + i}) + ",1\n";
        table += "x,slow,2011-02-01,1\ny,slow,2011-03-23,1\n";
        const Finding finding = survival(*snapshot_of({{DatasetKind::transactions, table}}));
        QVERIFY2(words(finding.notes).contains(u"nothing for 10 days"), qPrintable(words(finding.notes)));
        QVERIFY2(words(finding.notes).contains(u"95% of 276 gaps"), qPrintable(words(finding.notes)));
    }
    void sign_up_comes_first_and_late_comers_count_from_then() {
        const auto snapshot = snapshot_of(
            {{DatasetKind::transactions, small_lines},
             {DatasetKind::customers,
              "customer_id,signup_date\ngone,2010-12-22\nback,2010-12-31\nhere,2011-11-01\nonce,2011-03-05\n"}});
        const Finding finding = survival(*snapshot, {{"gap", "60"}});
        const FindingTable& curve = *finding.table("curve");
        // once bought before the sign-up and never again; back stops a day after signing up, gone twenty.
        QCOMPARE(number_at(curve, "time", 0), 0.0);
        QCOMPARE(number_at(curve, "time", 1), 1.0);
        QCOMPARE(number_at(curve, "at_risk", 1), 1.0);
        QCOMPARE(number_at(curve, "time", 2), 20.0);
        QVERIFY(words(finding.notes).contains(u"1 customer bought before the sign-up date"));
        QVERIFY(words(finding.notes).contains(u"left truncation"));
    }
    void a_filter_chooses_customers_not_parts_of_their_lives() {
        const auto snapshot =
            snapshot_of({{DatasetKind::transactions, small_lines},
                         {DatasetKind::customers, "customer_id,country\ngone,FR\nback,DE\nhere,DE\nonce,FR\n"}});
        const auto french = parse_filter({"customers.country=FR"}, *snapshot);
        QVERIFY(french);
        const Finding finding = survival(*snapshot, {{"gap", "60"}}, *french);
        QCOMPARE(number_at(*finding.table("groups"), "customers", 0), 2.0);
        QCOMPARE(number_at(*finding.table("groups"), "events", 0), 2.0);
        const auto order = parse_filter({"transactions.order_id=2"}, *snapshot);
        const Finding one = survival(*snapshot, {{"gap", "60"}}, *order);
        QCOMPARE(number_at(*one.table("curve"), "time", 1),
                 10.0);  // from the first order on, though it is filtered away
    }
    void odd_data_give_a_clear_answer() {
        const auto customers = [](const std::string& rows) {
            return snapshot_of({{DatasetKind::customers, "customer_id,tenure,churn,plan\n" + rows}});
        };
        QVERIFY(!try_survival(*snapshot_of({{DatasetKind::customers, "customer_id,name\n1,x\n"}})));
        const auto unclear = try_survival(*customers("1,3,a,x\n2,4,b,y\n3,5,a,x\n"));
        QVERIFY(!unclear);
        QVERIFY2(q(unclear.error()).contains(u"a, b"), qPrintable(q(unclear.error())));
        QVERIFY(try_survival(*customers("1,3,a,x\n2,4,b,y\n3,5,a,x\n"), {{"left", "b"}}));
        QVERIFY(try_survival(*customers("1,3,yes,x\n")));
        QVERIFY(try_survival(*customers("1,3,no,x\n2,3,no,x\n"), {{"by", "none"}}));
        QVERIFY(!try_survival(*customers("1,,yes,x\n2,-4,no,y\n")));
        QVERIFY(try_survival(*customers("1,0,yes,x\n2,0,no,y\n3,0,yes,\n"), {{"by", "plan"}}));
        QVERIFY(
            try_survival(*customers("1,2,yes,x\n2,2,yes,y\n3,2,yes,x\n"), {{"by", "plan"}, {"covariates", "plan"}}));
        const auto unknown = try_survival(*customers("1,3,yes,x\n2,4,no,y\n"), {{"covariates", "plan,nothing"}});
        QVERIFY(!unknown);
        QVERIFY2(q(unknown.error()).contains(u"nothing"), qPrintable(q(unknown.error())));
        const auto dated = snapshot_of({{DatasetKind::customers,
                                         "customer_id,signup_date,cancelled_on\n1,2011-01-01,2011-01-31\n2,2011-01-01,"
                                         "\n3,2011-02-01,2011-03-01\n"}});
        const Finding finding = survival(*dated);
        QCOMPARE(number_at(*finding.table("curve"), "time", 1), 28.0);
        QCOMPARE(number_at(*finding.table("curve"), "time", 2), 30.0);
        QCOMPARE(number_at(*finding.table("curve"), "time", 3), 59.0);
    }
    void a_column_that_only_leavers_have_is_no_reason() {
        std::string rows = "customer_id,tenure,churn,why,plan\n";
        for (int i = 0; i < 60; ++i)
            rows += std::to_string(i) + "," + std::to_string(1 + i % 20) + (i % 3 == 0 ? ",yes,price," : ",no,,") +
                    (i % 2 == 0 ? "a" : "b") + "\n";
        rows += "x,5,yes,moved,a\n";
        const Finding finding = survival(*snapshot_of({{DatasetKind::customers, rows}}));
        QVERIFY2(words(finding.notes).contains(u"filled only for who has left: why"), qPrintable(words(finding.notes)));
    }
    void the_same_on_one_thread_and_stopped_when_told() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions, small_lines}});
        const Finding many = survival(*snapshot, {{"gap", "60"}});
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QCOMPARE(q(survival(*snapshot, {{"gap", "60"}}).headline), q(many.headline));
        const auto stopped =
            run(*snapshot, {.analysis = "value.survival"}, Progress([](double, const Text&) { return false; }));
        QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLives)
#include "test_lives.moc"
