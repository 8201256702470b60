#include <QFileInfo>
#include <QSet>

#include "table_file.h"

using namespace clientele;

namespace {

std::filesystem::path shared(const char* name) { return std::filesystem::path(CLIENTELE_SHARED_DATA) / name; }

QString fields_of(const Mapping& mapping) {
    QStringList found;
    for (const ColumnMapping& column : mapping.columns)
        found += q(column.attribute ? "(" + column.target + ")" : column.target);
    return found.join(u',');
}

/// Counts over all rows of a stream, without keeping them.
struct Totals {
    std::uint64_t read = 0;
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t without_customer = 0;
    double quantity = 0;
    QSet<QString> customers;
    std::int64_t first_time = INT64_MAX;
    std::int64_t last_time = INT64_MIN;
};

Totals totals(const SourceFacts& facts, const Mapping& mapping) {
    Totals found;
    auto stream = open_rows(facts, mapping, {});
    if (!stream) qFatal("%s", to_string(stream.error().message).c_str());
    const auto columns = (*stream)->columns();
    const auto index = [&](std::string_view id) {
        return static_cast<std::size_t>(std::ranges::find(columns, id, &StreamColumn::id) - columns.begin());
    };
    while (auto block = (*stream)->next()) {
        if (!*block) break;
        const RowBlock& rows = **block;
        found.read += rows.rows_read;
        found.accepted += rows.rows.rows;
        found.rejected += rows.rejects.size();
        const ChunkColumn& customer = rows.rows.columns[index("customer_id")];
        const ChunkColumn& time = rows.rows.columns[index("time")];
        const ChunkColumn& quantity = rows.rows.columns[index("quantity")];
        for (std::size_t row = 0; row < rows.rows.rows; ++row) {
            if (customer.missing(row))
                ++found.without_customer;
            else
                found.customers.insert(q(customer.text(row)));
            found.quantity += quantity.numbers[row];
            found.first_time = std::min(found.first_time, time.times[row]);
            found.last_time = std::max(found.last_time, time.times[row]);
        }
    }
    return found;
}

}  // namespace

class TestRealFiles : public QObject {
    Q_OBJECT
 private slots:
    void online_retail_maps_by_itself_and_keeps_every_row() {
        const auto path = shared("online_retail/online_retail.csv");
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts = inspect(path, {}, {});
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(q(facts.error())));
        QCOMPARE(q(facts->dialect.delimiter), ",");
        const auto mapping = map_columns(*facts, DatasetKind::transactions, {});
        QVERIFY(mapping && mapping->complete());
        QCOMPARE(fields_of(*mapping),
                 "order_id,product_id,product_name,quantity,time,unit_price,customer_id,(Country)");
        QCOMPARE(guess_kinds(*facts).front().kind, DatasetKind::transactions);
        const Totals found = totals(*facts, *mapping);
        QCOMPARE(found.read, 541'909u);
        QCOMPARE(found.accepted, 541'909u);
        QCOMPARE(found.without_customer, 135'080u);
        QCOMPARE(found.customers.size(), 4'372);
        QCOMPARE(found.quantity, 5'176'450.0);
        QCOMPARE(q(iso_text(DateTime{found.first_time})), "2010-12-01T08:26:00");
        QCOMPARE(q(iso_text(DateTime{found.last_time})), "2011-12-09T12:50:00");
    }
    void cdnow_with_runs_of_spaces_maps_by_itself() {
        const auto path = shared("cdnow/CDNOW_master.txt");
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts = inspect(path, {}, {});
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(q(facts.error())));
        QCOMPARE(q(facts->dialect.delimiter), "spaces");
        QVERIFY(facts->dialect.header);
        const auto mapping = map_columns(*facts, DatasetKind::transactions, {});
        QVERIFY(mapping && mapping->complete());
        QCOMPARE(fields_of(*mapping), "customer_id,time,quantity,amount");
        const Totals found = totals(*facts, *mapping);
        QCOMPARE(found.read, 69'659u);
        QCOMPARE(found.accepted, 69'659u);
        QCOMPARE(found.customers.size(), 23'570);
        QVERIFY(found.customers.contains(u"00001"_qs));
    }
    void a_file_without_header_asks_and_takes_column_numbers() {
        const auto path = shared("cdnow/CDNOW_sample.txt");
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts = inspect(path, {}, {});
        QVERIFY(facts && !facts->dialect.header);
        const auto asked = map_columns(*facts, DatasetKind::transactions, {});
        QVERIFY(asked && !asked->complete());
        QVERIFY(q(asked->questions.front()).contains(u"3 = time (such as 19970101)"));
        const auto mapping =
            map_columns(*facts, DatasetKind::transactions, {{"customer_id", "1"}, {"quantity", "4"}, {"amount", "5"}});
        QVERIFY(mapping && mapping->complete());
        const Totals found = totals(*facts, *mapping);
        QCOMPARE(found.accepted, 6'919u);
        QCOMPARE(found.customers.size(), 2'357);
    }
    void groceries_with_days_first_are_unambiguous_over_the_whole_file() {
        const auto path = shared("groceries/Groceries_dataset.csv");
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts = inspect(path, {}, {});
        const auto mapping = map_columns(*facts, DatasetKind::transactions, {});
        QVERIFY(mapping && mapping->complete());
        QCOMPARE(fields_of(*mapping), "customer_id,time,product_name");
        QCOMPARE(q(mapping->columns[1].date_format), "dd-MM-yyyy");
    }
    void the_telco_customers_keep_their_further_columns() {
        const auto path = shared("telco_churn/Telco-Customer-Churn.csv");
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts = inspect(path, {}, {});
        const auto mapping = map_columns(*facts, DatasetKind::customers, {});
        QVERIFY(mapping && mapping->complete());
        QVERIFY(fields_of(*mapping).startsWith(u"customer_id,gender,(SeniorCitizen)"));
        QCOMPARE(mapping->columns.size(), 21u);
    }
};

QTEST_GUILESS_MAIN(TestRealFiles)
#include "test_real_files.moc"
