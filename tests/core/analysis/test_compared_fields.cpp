#include <QTest>

#include "core/analysis/segments/compared_fields.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

SnapshotPtr shop() {
    return snapshot_of({{DatasetKind::customers,
                         "customer_id,country,birth_date,signup_date,consent,Income\n"
                         "a,FR,1980-02-01,2023-02-01,yes,10\nb,DE,,2024-01-02,no,\nz,FR,2030-01-01,2024-01-01,,30\n"},
                        {DatasetKind::products, "product_id,category\np1,Tea\np2,Coffee\n"},
                        {DatasetKind::transactions,
                         "order_id,customer_id,time,product_id,quantity,amount,channel\n"
                         "1,a,2024-01-01,p1,1,10,web\n1,a,2024-01-01,p2,1,20,web\n2,a,2024-01-11,p1,1,5,shop\n"
                         "3,a,2024-01-21,p1,-1,-10,web\n4,b,2024-01-31,p1,1,8,shop\n5,b,2024-02-09,p1,1,90,shop\n"}});
}

/// What an analysis as of 2024-01-31 would give.
struct Asked {
    SnapshotPtr snapshot = shop();
    Selections rows;
    Filter filter;
    Options options = *Options::from({}, {});
    Progress progress;
    explicit Asked(const std::vector<std::string>& conditions = {}, Progress by = {}) : progress(std::move(by)) {
        filter = *parse_filter(conditions, *snapshot);
        rows = *select(*snapshot, filter);
    }
    Context context() const { return {*snapshot, rows, filter, options, last, 1, progress}; }
    Date last = *make_date(2024, 1, 31);
    QString by_customer(const std::vector<double>& values) const {
        QStringList all;
        for (const char* id : {"a", "b", "z"})
            all << QString::number(values[*snapshot->dictionary("customer")->find(id)], 'g', 4);
        return all.join(u' ');
    }
};

QString numbers(const Asked& asked) {
    const auto fields = compared_fields(asked.context(), asked.last, {});
    QStringList all;
    for (const ComparedNumber& each : fields->numbers) all << q(each.field) + q(": ") + asked.by_customer(each.values);
    return all.join(u'\n');
}

QString mixes(const Asked& asked) {
    QStringList all;
    std::vector<std::string> left_out;
    const auto done = each_purchase_mix(
        asked.context(), asked.last, {},
        [&](const ComparedNumber& each) {
            all << q(each.field) + u'=' + q(each.what) + q(": ") + asked.by_customer(each.values);
            return true;
        },
        left_out);
    return done ? all.join(u'\n') : q(done.error());
}

}  // namespace

class TestComparedFields : public QObject {
    Q_OBJECT
 private slots:
    // By hand; the purchase of February is after the day, and nobody is born or signs up after it.
    void numbers_of_customers_up_to_the_day() {
        QCOMPARE(numbers(Asked()),
                 "Days since last purchase: 21 1 nan\nOrders: 2 1 0\nRevenue: 25 8 0\nRevenue an order: 12.5 8 nan\n"
                 "Days between orders: 10 nan nan\nOrder lines an order: 1.5 1 nan\n"
                 "Share of lines given back: 0.25 0 nan\nDays since first purchase: 31 1 nan\n"
                 "Age: 43 nan nan\nDays since sign-up: 364 29 30\ncustomers.Income: 10 nan 30");
    }
    void a_filter_leaves_its_rows() {
        const QString found = numbers(Asked({"transactions.channel=shop"}));
        QVERIFY2(found.contains(u"Orders: 1 1 0\nRevenue: 5 8 0\n"), qPrintable(found));
    }
    void texts_and_yes_or_no_are_categories() {
        const Asked asked;
        const auto fields = compared_fields(asked.context(), asked.last, {});
        QStringList all;
        for (const ComparedCategory& each : fields->categories) {
            QString one = q(each.field) + u':';
            for (const char* id : {"a", "b", "z"}) {
                const Code value = each.values[*asked.snapshot->dictionary("customer")->find(id)];
                one += u' ' + (value == missing_code ? QStringLiteral("-") : q(each.names[value]));
            }
            all << one;
        }
        all.sort();
        QCOMPARE(all.join(u'\n'), "customers.consent: yes no -\ncustomers.country: FR DE FR");
    }
    void many_texts_are_left_out() {
        std::string table = "customer_id,word\n";
        for (int i = 0; i < 31; ++i) table += "c" + std::to_string(i) + ",w" + std::to_string(i) + '\n';
        Asked asked;
        asked.snapshot = snapshot_of({{DatasetKind::customers, table}});
        asked.rows = *select(*asked.snapshot, {});
        const auto fields = compared_fields(asked.context(), asked.last, {});
        QCOMPARE(fields->left_out, (std::vector<std::string>{"customers.word"}));
        QVERIFY(fields->categories.empty());
    }
    void shares_of_purchases_by_value() {
        QStringList found = mixes(Asked()).split(u'\n');
        found.sort();
        QCOMPARE(found.join(u'\n'),
                 "products.category=Coffee: 0.3333 0 nan\nproducts.category=Tea: 0.6667 1 nan\n"
                 "transactions.channel=shop: 0.3333 1 nan\ntransactions.channel=web: 0.6667 0 nan");
    }
    void stops_when_told() {
        const Progress stop([](double, const Text&) { return false; });
        const Asked asked;
        const auto fields = compared_fields(asked.context(), asked.last, stop);
        QVERIFY(!fields && fields.error().cancelled());
        std::vector<std::string> left_out;
        const auto mix = each_purchase_mix(
            asked.context(), asked.last, stop, [](const ComparedNumber&) { return true; }, left_out);
        QVERIFY(!mix && mix.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestComparedFields)
#include "test_compared_fields.moc"
