#include <QtTest>

#include "core/analysis/customers/customer_list.h"
#include "core/analysis/customers/customer_record.h"
#include "core/analysis/customers/selection_counts.h"
#include "core/base/format.h"
#include "core/project/merged_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Snapshot shop() {
    return *snapshot_of({{DatasetKind::customers, "customer_id,name,country,signup_date\n"
                                                 "1,Ann,France,2020-01-01\n"
                                                 "2,Bob,Spain,2020-01-02\n"
                                                 "3,Cem,France,2020-01-03\n"},
                        {DatasetKind::transactions, "order_id,customer_id,time,quantity,amount\n"
                                                    "a,1,2021-01-05,1,10\n"
                                                    "a,1,2021-01-05,1,5\n"
                                                    "b,1,2021-02-05,-1,-4\n"
                                                    "c,2,2021-03-05,2,40\n"
                                                    ",2,2021-04-05,1,1\n"
                                                    "d,9,2021-02-07,1,7\n"
                                                    "e,,2021-02-07,1,100\n"}});
}

QString list(const Snapshot& snapshot, const std::vector<std::string>& expressions) {
    const auto filter = parse_filter(expressions, snapshot);
    const auto rows = select(snapshot, *filter);
    const FindingTable table = *customer_list(snapshot, *rows, *filter);
    QStringList lines;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto number = [&](const char* id) {
            return q(write_exact(table.find(id)->values.numbers()[row]));
        };
        lines << QStringLiteral("%1 %2 %3")
                     .arg(q(table.find("customer_id")->values.text(row)), number("orders"), number("revenue"));
    }
    return lines.join(QStringLiteral("; "));
}

}  // namespace

class TestCustomerList : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void everyone_with_facts_or_a_record_is_listed_by_revenue() {
        QCOMPARE(list(shop(), {}), q("2 2 41; 1 1 11; 9 1 7; 3 0 "));
    }
    void a_condition_on_order_lines_lists_only_those_who_have_such_lines() {
        QCOMPARE(list(shop(), {"transactions.amount>=7"}), q("2 1 40; 1 1 10; 9 1 7"));
    }
    void a_condition_on_customers_keeps_those_without_orders() {
        QCOMPARE(list(shop(), {"customers.country=France"}), q("1 1 11; 3 0 "));
    }
    void a_period_lists_who_did_something_in_it() {
        QCOMPARE(list(shop(), {"period=2021-02-01..2021-02-28"}), q("9 1 7; 1 0 -4"));
    }
    void merged_customers_are_listed_once_with_the_ids_that_they_stand_for() {
        const Snapshot apart = shop();
        QVERIFY(!customer_list(apart, *select(apart, {}), {})->find("other_ids"));
        MergedRows merged =
            merged_rows(apart, std::vector<Decision>{{.customers = {"1", "2", "9"}, .representative = "2"}});
        const Snapshot shop(1, "shop", "", std::move(merged.datasets), std::move(merged.same_people));
        QCOMPARE(list(shop, {}), q("2 4 59; 3 0 "));
        const FindingTable table = *customer_list(shop, *select(shop, {}), {});
        QCOMPARE(q(table.find("other_ids")->values.text(0)), q("1, 9"));
        QVERIFY(table.find("other_ids")->values.missing(1));
        // An id that was merged leads to the same record.
        const CustomerRecord record = *customer_record(shop, "9");
        QVERIFY(record.totals[0].value == customer_record(shop, "2")->totals[0].value);
        QVERIFY(record.totals[0].value == Cell(4.0));
        QCOMPARE(q(record.fields.back().label), q("Also known as"));
        QCOMPARE(std::get<std::string>(record.fields.back().value), std::string("1, 9"));
    }
    void the_record_fills_the_columns_and_missing_ones_stay_missing() {
        const Snapshot snapshot = shop();
        const auto rows = select(snapshot, {});
        const FindingTable table = *customer_list(snapshot, *rows, {});
        QCOMPARE(q(table.find("name")->values.text(0)), q("Bob"));
        QVERIFY(table.find("name")->values.missing(2));
        QCOMPARE(q(iso_text(Date{table.find("last_order")->values.dates()[1]})), q("2021-01-05"));
        QVERIFY(table.find("last_order")->values.missing(3));
        QVERIFY(!table.find("email"));
        QCOMPARE(q(table.key_dimension), q("customers.customer_id"));
    }
    void chosen_rows_keep_their_values_in_the_order_asked_for() {
        const Snapshot snapshot = shop();
        const auto rows = select(snapshot, {});
        const FindingTable part = with_rows(*customer_list(snapshot, *rows, {}), std::vector<std::uint32_t>{2, 0});
        QCOMPARE(q(part.find("customer_id")->values.text(0)), q("9"));
        QCOMPARE(part.find("revenue")->values.numbers()[1], 41.0);
    }
    void a_record_tells_totals_of_purchases_and_the_last_lines_first() {
        const auto record = customer_record(shop(), "1");
        QVERIFY(record);
        QCOMPARE(q(record->fields.front().label), q("Name"));
        QCOMPARE(std::get<double>(record->totals[0].value), 1.0);
        QCOMPARE(std::get<double>(record->totals[1].value), 11.0);
        QCOMPARE(record->recent.rows(), std::size_t{3});
        QCOMPARE(record->recent.find("amount")->values.numbers()[0], -4.0);
        QCOMPARE(customer_record(shop(), "77").error().code, ErrorCode::not_found);
    }
    void what_a_filter_leaves_is_counted_in_words() {
        const Snapshot snapshot = shop();
        const auto rows = select(snapshot, {});
        QCOMPARE(q(in_words(count_selection(snapshot, *rows))), q("3 customers · 5 orders"));
    }
    void no_data_gives_an_empty_list() {
        const Snapshot empty(1, "", "", {});
        const auto rows = select(empty, {});
        QCOMPARE(customer_list(empty, *rows, {})->rows(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestCustomerList)
#include "test_customer_list.moc"
