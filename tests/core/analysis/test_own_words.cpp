#include <QTest>

#include "core/analysis/own_words.h"
#include "text_of.h"

using namespace clientele;

namespace {

QString shown(std::string column, std::string_view key, bool foreign = false) {
    Format format;
    if (foreign) format.translate = [](std::string_view words) { return "<" + std::string(words) + ">"; };
    return q(shown_key(TableColumn{.id = std::move(column)}, key, format));
}

}  // namespace

class TestOwnWords : public QObject {
    Q_OBJECT
 private slots:
    void words_of_the_program_are_translated_and_data_is_not() {
        QCOMPARE(shown("segment", "Champions", true), QStringLiteral("<Champions>"));
        QCOMPARE(shown("segment", "555", true), QStringLiteral("555"));
        QCOMPARE(shown("city", "Champions", true), QStringLiteral("Champions"));
        QCOMPARE(shown("group", "The rest", true), QStringLiteral("<The rest>"));
        QCOMPARE(shown("weight", "serious", true), QStringLiteral("<serious>"));
        QCOMPARE(shown("measured_in", "per 100 orders", true), QStringLiteral("<per 100 orders>"));
    }
    void places_in_the_data_are_shown_by_their_titles() {
        QCOMPARE(shown("place", "transactions.unit_price"), QStringLiteral("Transactions · Unit price"));
        QCOMPARE(shown("place", "transactions.Colour of box"), QStringLiteral("Transactions · Colour of box"));
        QCOMPARE(shown("place", "transactions.unit_price", true), QStringLiteral("<Transactions> · <Unit price>"));
        QCOMPARE(shown("dataset", "customers"), QStringLiteral("Customers"));
        QCOMPARE(shown("column", "customer_id"), QStringLiteral("Customer"));
        QCOMPARE(shown("column", "Colour of box"), QStringLiteral("Colour of box"));
    }
    void a_problem_is_a_place_and_words() {
        QCOMPARE(shown("name", "transactions.unit_price: negative prices", true),
                 QStringLiteral("<Transactions> · <Unit price>: <negative prices>"));
        QCOMPARE(shown("name", "transactions: rows that repeat another row in every column"),
                 QStringLiteral("Transactions: rows that repeat another row in every column"));
        // A customer may be called anything.
        QCOMPARE(shown("name", "Smith: Sons & Co", true), QStringLiteral("Smith: Sons & Co"));
    }
    void cells_are_shown_as_their_keys_are() {
        const TableColumn column{.id = "segment", .values = Column::of_texts({"Lost", ""})};
        Format format;
        format.translate = [](std::string_view words) { return "<" + std::string(words) + ">"; };
        QCOMPARE(q(shown_text(column, 0, format)), QStringLiteral("<Lost>"));
        QCOMPARE(q(shown_text(column, 1, format)), QString());
    }
};

QTEST_GUILESS_MAIN(TestOwnWords)
#include "test_own_words.moc"
