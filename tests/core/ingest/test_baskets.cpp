#include <set>

#include "table_file.h"

using namespace clientele;

namespace {

std::string shape_of(const TableFile& file, std::optional<DatasetKind> kind, const SourceSettings& settings = {}) {
    const auto facts = inspect(file.path(), settings, {}, kind);
    return facts ? facts->shape : to_string(facts.error().message);
}

constexpr std::string_view baskets =
    "bread,milk,eggs\nmilk\nbread, eggs ,milk,tea\ntea,,bread\n,\nmilk,tea,coffee,bread,eggs\neggs,milk\n";

ReadTable read_baskets(const TableFile& file, SourceSettings settings = {{"value:time", "2024-01-31"}}) {
    settings.try_emplace("shape", "baskets");
    const auto facts = inspect(file.path(), settings, {}, DatasetKind::transactions);
    if (!facts) qFatal("%s", to_string(facts.error().message).c_str());
    const auto mapping = map_columns(*facts, DatasetKind::transactions, {});
    if (!mapping) qFatal("%s", to_string(mapping.error().message).c_str());
    return read_all(*facts, *mapping);
}

}  // namespace

class TestBaskets : public QObject {
    Q_OBJECT
 private slots:
    void each_item_of_a_line_is_an_order_line() {
        const TableFile file(baskets);
        const ReadTable table = read_baskets(file);
        QCOMPARE(table.rows.size(), 17u);
        QCOMPARE(q(table.rows[0]), "1|bread|2024-01-31T00:00:00");
        QCOMPARE(q(table.rows[3]), "2|milk|2024-01-31T00:00:00");
        QCOMPARE(q(table.rows[5]), "3|eggs|2024-01-31T00:00:00");
        QCOMPARE(table.lines.front(), 1u);
        QCOMPARE(table.lines.back(), 7u);
        QVERIFY(table.rejects.empty());
    }

    void lines_without_items_are_counted() {
        const TableFile file(baskets);
        const auto facts = file.inspected({{"shape", "baskets"}});
        QCOMPARE(facts.warnings.size(), 1u);
        QCOMPARE(q(to_string(facts.warnings[0])), "1 line holds no item and has no row.");
        QVERIFY(std::ranges::any_of(facts.dialect.reasons, [](const Text& reason) {
            return to_string(reason) == "A line holds a basket: 6 baskets, 17 items. Each item is a row now.";
        }));
    }

    void baskets_are_recognised_where_order_lines_are_wanted() {
        const TableFile file(baskets);
        QCOMPARE(q(shape_of(file, DatasetKind::transactions)), "baskets");
        QCOMPARE(q(shape_of(file, {})), "rows");
        QCOMPARE(q(shape_of(file, DatasetKind::transactions, {{"shape", "rows"}})), "rows");
    }

    void tables_are_no_baskets() {
        QCOMPARE(q(shape_of(TableFile("order,date,product\n1,2024-01-01,tea\n2,2024-01-02,tea\n"),
                            DatasetKind::transactions)),
                 "rows");
        // Ragged, but with a header that is known.
        QCOMPARE(
            q(shape_of(TableFile("order id,product\n1,tea\n2,tea,x\n3,x,tea,y\n4,x\n"), DatasetKind::transactions)),
            "rows");
    }

    void a_date_and_an_order_number_before_the_items_are_used() {
        const TableFile file("2024-01-01,17,tea,milk\n2024-01-01,18,milk\n2024-01-02,19,tea,bread,milk\n");
        const ReadTable table = read_baskets(file, {{"shape", "baskets"}});
        QCOMPARE(table.error, "");
        QCOMPARE(table.rows.size(), 6u);
        QCOMPARE(q(table.rows[0]), "17|2024-01-01T00:00:00|tea");
        QCOMPARE(q(table.rows[5]), "19|2024-01-02T00:00:00|milk");
    }

    void groceries_hold_their_published_counts() {
        const auto path = std::filesystem::path(CLIENTELE_SHARED_DATA) / "groceries/groceries.csv";
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts =
            inspect(path, {{"value:time", "2011-01-30"}, {"value:store_id", "S1"}}, {}, DatasetKind::transactions);
        QVERIFY(facts.has_value());
        QCOMPARE(q(facts->shape), "baskets");
        const auto mapping = map_columns(*facts, DatasetKind::transactions, {});
        QVERIFY(mapping && mapping->complete());
        const ReadTable table = read_all(*facts, *mapping);
        QCOMPARE(table.rows.size(), 43'367u);
        QVERIFY(table.rejects.empty());
        std::map<std::string, std::uint64_t> items;
        std::set<std::string> orders;
        for (const std::string& row : table.rows) {
            const QStringList cells = q(row).split(u'|');
            QCOMPARE(cells.at(2), "S1");
            orders.insert(cells.at(0).toStdString());
            ++items[cells.at(1).toStdString()];
        }
        QCOMPARE(orders.size(), 9'835u);
        QCOMPARE(items.size(), 169u);
        QCOMPARE(items.at("whole milk"), 2'513u);
        QCOMPARE(items.at("other vegetables"), 1'903u);
        QCOMPARE(items.at("rolls/buns"), 1'809u);
    }
};

QTEST_GUILESS_MAIN(TestBaskets)
#include "test_baskets.moc"
