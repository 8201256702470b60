#include <QTest>

#include "core/model/filter.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

SnapshotPtr shop() {
    return snapshot_of({
        {DatasetKind::customers,
         "customer_id,country,birth_date,home_store\n"
         "a,France,1980-05-01,1\n"
         "b,Spain,1990-01-01,2\n"
         "c,,,1\n"},
        {DatasetKind::stores, "store_id,region\n1,West\n2,East\n3,East\n"},
        {DatasetKind::transactions,
         "customer_id,store_id,time,amount,Pay by\n"
         "a,1,2011-01-01,10,card\n"
         "b,2,2011-01-31T23:59:59,20,cash\n"
         "c,3,2011-02-01,30,card\n"
         "d,3,2011-02-02,40,\n"
         ",1,,,card\n"},
        {DatasetKind::contacts, "customer_id,time,channel\na,2011-01-05,phone\nb,2011-01-06,chat\nd,2011-01-07,chat\n"},
    });
}

/// Rows left in a dataset, as "0 2".
QString rows(const SnapshotPtr& snapshot, const std::vector<std::string>& filter,
             DatasetKind kind = DatasetKind::transactions, const SegmentSource& segments = {}) {
    const auto parsed = parse_filter(filter, *snapshot);
    if (!parsed) return q(parsed.error());
    const auto left = select(*snapshot, *parsed, segments);
    if (!left) return q(left.error());
    QStringList found;
    (*left)[kind].for_each([&](std::size_t row) { found << QString::number(row); });
    return found.join(u' ');
}

QString error_of(const std::vector<std::string>& filter) {
    const auto parsed = parse_filter(filter, *shop());
    return parsed ? QStringLiteral("no error") : q(parsed.error());
}

}  // namespace

class TestFilter : public QObject {
    Q_OBJECT
 private slots:
    void a_condition_keeps_rows_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("left");
        const auto add = [](const char* expression, const char* left) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(left);
        };
        add("transactions.amount=20", "1");
        add("transactions.amount=", "4");
        add("transactions.amount!=20", "0 2 3 4");
        add("transactions.amount!=", "0 1 2 3");
        add("transactions.amount<20", "0");
        add("transactions.amount<=20", "0 1");
        add("transactions.amount>20", "2 3");
        add("transactions.amount>=20", "1 2 3");
        add("transactions.time=2011-01-31", "1");
        add("transactions.time<=2011-01-31", "0 1");
        add("transactions.time>2011-01-31", "2 3");
        add("transactions.Pay by=card", "0 2 4");
        add("transactions.pay by=card, cash", "0 1 2 4");
        add("transactions.Pay by!=card", "1 3");
        add("transactions.Pay by!=card,", "1");
        add("period=2011-01-01..2011-01-31", "0 1");
        add("period=2011-02", "2 3");
        add("period=2011-02-02..", "3");
        add("period=..2011", "0 1 2 3");
    }
    void a_condition_keeps_rows() {
        QFETCH(QString, expression);
        QFETCH(QString, left);
        QCOMPARE(rows(shop(), {expression.toStdString()}), left);
    }
    void a_condition_on_events_leaves_other_datasets_whole() {
        QCOMPARE(rows(shop(), {"transactions.amount>1000"}, DatasetKind::contacts), QStringLiteral("0 1 2"));
        QCOMPARE(rows(shop(), {"transactions.amount>1000"}, DatasetKind::customers), QStringLiteral("0 1 2"));
    }
    void a_period_leaves_customers_and_stores_whole() {
        QCOMPARE(rows(shop(), {"period=1999"}, DatasetKind::customers), QStringLiteral("0 1 2"));
        QCOMPARE(rows(shop(), {"period=1999"}, DatasetKind::contacts), QString());
    }
    void a_condition_on_customers_narrows_every_dataset() {
        QCOMPARE(rows(shop(), {"customers.country=France"}), QStringLiteral("0"));
        QCOMPARE(rows(shop(), {"customers.country=France"}, DatasetKind::contacts), QStringLiteral("0"));
        QCOMPARE(rows(shop(), {"customers.country=France"}, DatasetKind::customers), QStringLiteral("0"));
    }
    void nobody_and_unknown_customers_count_as_missing() {
        QCOMPARE(rows(shop(), {"customers.country!=France"}), QStringLiteral("1 2 3 4"));
        QCOMPARE(rows(shop(), {"customers.country="}), QStringLiteral("2 3 4"));
        QCOMPARE(rows(shop(), {"customers.birth_date<1985-01-01"}), QStringLiteral("0"));
    }
    void a_customer_without_reference_row_can_be_named() {
        QCOMPARE(rows(shop(), {"customers.customer_id=d"}), QStringLiteral("3"));
        QCOMPARE(rows(shop(), {"customers.customer_id=d"}, DatasetKind::contacts), QStringLiteral("2"));
        const auto bare = snapshot_of({{DatasetKind::transactions, "customer_id,time\nx,2011-01-01\ny,2011-01-01\n"}});
        QCOMPARE(rows(bare, {"customers.customer_id=y"}), QStringLiteral("1"));
    }
    void a_condition_on_stores_reaches_datasets_without_a_store_by_the_home_store() {
        QCOMPARE(rows(shop(), {"stores.region=West"}), QStringLiteral("0 4"));
        QCOMPARE(rows(shop(), {"stores.region=West"}, DatasetKind::customers), QStringLiteral("0 2"));
        QCOMPARE(rows(shop(), {"stores.region=West"}, DatasetKind::contacts), QStringLiteral("0"));
        QCOMPARE(rows(shop(), {"stores.region=West"}, DatasetKind::stores), QStringLiteral("0"));
    }
    void without_home_stores_customers_belong_to_the_stores_they_bought_in() {
        const auto snapshot = snapshot_of({
            {DatasetKind::customers, "customer_id,country\na,France\nb,Spain\n"},
            {DatasetKind::transactions, "customer_id,store_id,time\na,1,2011-01-01\nb,2,2011-01-01\n"},
        });
        QCOMPARE(rows(snapshot, {"stores.store_id=2"}), QStringLiteral("1"));
        QCOMPARE(rows(snapshot, {"stores.store_id=2"}, DatasetKind::customers), QStringLiteral("1"));
    }
    void segments_restrict_by_customer() {
        const SegmentSource segments = [](const Snapshot& snapshot, const Condition& condition,
                                          const Progress&) -> Result<Selection> {
            const Dictionary& customers = *snapshot.dictionary("customer");
            std::vector<std::uint64_t> words(1, 0);
            for (Code code = 0; code < customers.size(); ++code)  // of "Lost"
                if ((condition.op == Operator::is) == (customers.at(code) == "b")) words[0] |= std::uint64_t{1} << code;
            return Selection(std::move(words), customers.size());
        };
        QCOMPARE(rows(shop(), {"segment=Lost"}, DatasetKind::transactions, segments), QStringLiteral("1"));
        QCOMPARE(rows(shop(), {"segment!=Lost"}, DatasetKind::transactions, segments), QStringLiteral("0 2 3 4"));
        QCOMPARE(rows(shop(), {"segment=Lost"}, DatasetKind::customers, segments), QStringLiteral("1"));
    }
    void all_conditions_must_hold() {
        QCOMPARE(rows(shop(), {"period=2011-01", "customers.country=Spain", "transactions.amount>5"}),
                 QStringLiteral("1"));
    }
    void a_field_that_only_one_dataset_has_needs_no_dataset() {
        QCOMPARE(rows(shop(), {"country=Spain"}), QStringLiteral("1"));
        QCOMPARE(error_of({"time=2011-01-01"}),
                 QStringLiteral("“time” is in several datasets: write one of transactions.time, contacts.time."));
    }
    void errors_say_what_is_known_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* expression, const char* message) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(message);
        };
        add("transactions.country=France",
            "transactions has no values in “country” in this project, but there is customers.country: use that "
            "instead.");
        add("sales.amount=1",
            "There is no dataset “sales”. Datasets with data: customers, stores, transactions, contacts.");
        add("transactions.amuont=1",
            "transactions has no field “amuont”. Did you mean amount? It has: customer_id, "
            "store_id, time, amount, Pay by.");
        add("visits.reason=x",
            "visits has no rows in this project. Datasets with data: customers, stores, transactions, "
            "contacts.");
        add("customers.country=france", "No customers.country is “france”. Did you mean “France”?");
        add("customers.country=Brazil",
            "No customers.country is “Brazil”. Values must be written exactly as in the data.");
        add("transactions.amount=1,5x", "transactions.amount");
        add("period=2011-13",
            "The filter “period=2011-13” names no period. Write period=2011-01-01..2011-06-30 (either end "
            "may be left out), or one year, quarter, month, week or day: 2011, 2011-Q4, 2011-11, "
            "2011-W48, 2011-11-05.");
        add("period=2012..2011", "The filter “period=2012..2011” ends before it starts: swap the two dates.");
        add("customers.country<France", "country is a text: it can be compared with = and !=, not with <.");
        add("transactions.time>soon",
            "time is a date, but the filter says “soon”: write it as year-month-day, such as 2011-12-09.");
        add("transactions.amount>=",
            "The filter “transactions.amount>=” cannot be read. Write dataset.field=value, such as "
            "customers.country=France,Spain, transactions.amount>=100, segment!=Lost or "
            "period=2011-01-01..2011-06-30.");
        add("nonsense",
            "The filter “nonsense” cannot be read. Write dataset.field=value, such as "
            "customers.country=France,Spain, transactions.amount>=100, segment!=Lost or "
            "period=2011-01-01..2011-06-30.");
    }
    void errors_say_what_is_known() {
        QFETCH(QString, expression);
        QFETCH(QString, message);
        if (expression == u"transactions.amount=1,5x") {
            QCOMPARE(error_of({expression.toStdString()}),
                     QStringLiteral(
                         "amount is a number, but the filter says “5x”: write digits with a point, such as 12.5."));
        } else {
            QCOMPARE(error_of({expression.toStdString()}), message);
        }
    }
    void expressions_read_back_to_the_same_filter() {
        Filter filter{.period = Period{*make_date(2011, 1, 1), Date{}}, .conditions = {}};
        filter.conditions = {
            {.segment = true,
             .dataset = DatasetKind::customers,
             .field = "",
             .op = Operator::is_not,
             .values = {"Lost"}},
            {.dataset = DatasetKind::transactions, .field = "amount", .op = Operator::at_least, .values = {"12.5"}},
            {.dataset = DatasetKind::transactions,
             .field = "odd = \"name\"",
             .op = Operator::is,
             .values = {"", "a,b", "say \"no\"", " blank ", "x=y"}},
        };
        const auto snapshot =
            snapshot_of({{DatasetKind::transactions, "time,amount,odd = \"name\"\n2011-01-01,1,x=y\n"}});
        const auto written = expressions(filter);
        QCOMPARE(q(written[3]),
                 QStringLiteral("transactions.\"odd = \"\"name\"\"\"=,\"a,b\",\"say \"\"no\"\"\",\" blank \",x=y"));
        // The odd values are not in the data, so they are read without the check of occurrence by way of a text
        // snapshot.
        filter.conditions[2].values = {"", "x=y"};
        const auto read = parse_filter(expressions(filter), *snapshot);
        QVERIFY2(read, read ? "" : qPrintable(q(read.error())));
        QCOMPARE(q(expressions(*read)[3]), q(expressions(filter)[3]));
        QVERIFY(*read == filter);
    }
    void chips_name_their_unit_and_read_as_words() {
        const auto snapshot = shop();
        const auto filter = parse_filter({"customers.country=France,Spain", "transactions.amount>=10",
                                          "transactions.Pay by!=card", "segment=Lost", "transactions.time<2011-02-01"},
                                         *snapshot);
        QVERIFY(filter);
        QStringList chips;
        for (const Condition& condition : filter->conditions)
            chips << QStringLiteral("%1 (%2)").arg(q(describe(condition, *snapshot)), q(condition.unit()));
        QCOMPARE(chips, QStringList({QStringLiteral("Country: France or Spain (customers)"),
                                     QStringLiteral("Amount at least 10 (order lines)"),
                                     QStringLiteral("Pay by: not card (order lines)"),
                                     QStringLiteral("Segment: Lost (customers)"),
                                     QStringLiteral("Time under 2011-02-01 (order lines)")}));
        QCOMPARE(q(describe(Period{*make_date(2011, 1, 1), Date{}})), QStringLiteral("from 2011-01-01"));
    }
    void keys_of_rows_become_conditions() {
        const auto as_text = [](const std::optional<Filter>& filter) {
            if (!filter) return QStringLiteral("none");
            QStringList all;
            for (const std::string& expression : expressions(*filter)) all << q(expression);
            return all.join(u' ');
        };
        const Filter none;
        QCOMPARE(as_text(with_key(none, "segment", "Lost", true)), QStringLiteral("segment=Lost"));
        QCOMPARE(as_text(with_key(none, "transactions.Country", "France", false)),
                 QStringLiteral("transactions.Country!=France"));
        QCOMPARE(as_text(with_key(none, "transactions.Country", no_value_key, true)),
                 QStringLiteral("transactions.Country="));
        QCOMPARE(as_text(with_key(none, "transactions.Country", rest_key, true)), QStringLiteral("none"));
        QCOMPARE(as_text(with_key(none, "period", "2011-W48", true)), QStringLiteral("period=2011-11-28..2011-12-04"));
        QCOMPARE(as_text(with_key(none, "period", "2011-11", false)), QStringLiteral("none"));
        QCOMPARE(as_text(with_key(none, "nothing", "x", true)), QStringLiteral("none"));
        QCOMPARE(as_text(with_key(none, "field: value", "transactions.Country: a: b", true)),
                 QStringLiteral("transactions.Country=a: b"));
        QCOMPARE(as_text(with_key(none, "field: value", "customers.income", true)), QStringLiteral("none"));
        QCOMPARE(as_text(with_key(none, "field: value", "Age: 3", true)), QStringLiteral("none"));
        const auto two = with_key(*with_key(none, "segment", "Lost", false), "segment", "At risk", false);
        QCOMPARE(as_text(two), QStringLiteral("segment!=Lost,At risk"));
        QCOMPARE(as_text(with_key(*with_key(none, "segment", "Lost", true), "segment", "At risk", true)),
                 QStringLiteral("segment=At risk"));
        const Filter half{.period = Period{*make_date(2011, 11, 10), *make_date(2011, 12, 9)}, .conditions = {}};
        QCOMPARE(as_text(with_key(half, "period", "2011-11", true)), QStringLiteral("period=2011-11-10..2011-11-30"));
    }
    void names_of_periods_read_back() {
        for (const PeriodUnit unit :
             {PeriodUnit::day, PeriodUnit::week, PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year}) {
            for (std::int32_t day = make_date(2008, 12, 20)->days; day < make_date(2011, 1, 12)->days; ++day) {
                const Date start = period_start(unit, Date{day});
                const auto read = period_named(period_name(unit, start));
                QVERIFY(read && read->first == start && read->last.days >= day);
                QCOMPARE(read->last.days + 1, period_step(unit, start).days);
            }
        }
        QVERIFY(!period_named("2011-W53"));
        QVERIFY(!period_named("2011-Q5"));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "test_filter.moc"
