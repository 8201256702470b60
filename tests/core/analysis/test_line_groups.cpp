#include <QTest>

#include "core/analysis/line_groups.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

SnapshotPtr shop() {
    return snapshot_of({
        {DatasetKind::customers, "customer_id,country,name\na,France,Ann\nb,Spain,Bob\n"},
        {DatasetKind::products, "product_id,category\np,Tea\nq,Cups\nr,\n"},
        {DatasetKind::transactions,
         "order_id,customer_id,time,product_id,channel,Colour\n"
         "1,a,2011-01-01T10:00,p,web,red\n"
         "2,b,2011-01-01T10:00,q,shop,red\n"
         "3,c,2011-01-01T10:00,r,,red\n"
         "4,,2011-01-01T10:00,s,web,red\n"},
    });
}

/// The group of each line, "-" where it has none.
QString groups(const Snapshot& snapshot, std::string_view field) {
    const auto grouped = line_groups(snapshot, field);
    if (!grouped) return q(grouped.error());
    QStringList names;
    for (std::size_t row = 0; row < snapshot.dataset(DatasetKind::transactions).rows; ++row) {
        const Code code = grouped->of(row);
        names << (code == missing_code ? QStringLiteral("-") : q(grouped->names().at(code)));
    }
    return names.join(u' ');
}

}  // namespace

class TestLineGroups : public QObject {
    Q_OBJECT
 private slots:
    void lines_are_grouped_by_their_own_fields_and_by_whom_they_point_to() {
        const auto snapshot = shop();
        QCOMPARE(groups(*snapshot, "transactions.channel"), QStringLiteral("web shop - web"));
        // c and s have no record, r has one without a category, and the last line names nobody.
        QCOMPARE(groups(*snapshot, "customers.country"), QStringLiteral("France Spain - -"));
        QCOMPARE(groups(*snapshot, "products.category"), QStringLiteral("Tea Cups - -"));
    }
    void fields_that_part_lines_are_offered() {
        QStringList ids, labels;
        for (const OptionChoice& choice : line_group_choices(*shop())) {
            ids << q(choice.id);
            labels << q(choice.label);
        }
        // Not the order and the customer, who are too many; not Colour, which has one value.
        QCOMPARE(ids.join(u' '), QStringLiteral("transactions.product_id transactions.channel customers.country "
                                                "products.category"));
        QVERIFY2(labels.contains(QStringLiteral("Country of customer")), qPrintable(labels.join(u'|')));
    }
    void other_fields_are_refused() {
        const auto snapshot = shop();
        for (const char* field : {"transactions.time", "transactions.nothing", "stores.city", "channel", ""})
            QCOMPARE(groups(*snapshot, field),
                     QStringLiteral("Order lines cannot be grouped by “%1”.").arg(QLatin1String(field)));
    }
};

QTEST_GUILESS_MAIN(TestLineGroups)
#include "test_line_groups.moc"
