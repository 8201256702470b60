#include <QTest>

#include "core/base/format.h"
#include "text_of.h"

using namespace clientele;

class TestText : public QObject {
    Q_OBJECT
   private slots:
    void arguments_are_written_by_their_kind() {
        QCOMPARE(q(text("{0} of {1} bought again for {2}", count(1234), count(20000), amount(1'920'000))),
                 "1,234 of 20,000 bought again for 1.92 M");
        QCOMPARE(q(text("{0} on {1}", percent(0.041), Date{0})), "4.1% on 1970-01-01");
    }
    void words_follow_the_count() {
        const auto sentence = [](int n) { return q(text("{0} {0|customer|customers}", count(n))); };
        QCOMPARE(sentence(1), "1 customer");
        QCOMPARE(sentence(0), "0 customers");
        QCOMPARE(sentence(2), "2 customers");
    }
    void braces_in_data_are_not_placeholders() { QCOMPARE(q(text("{0}: {9}", name("{0}"))), "{0}: {9}"); }
    void the_readers_signs_are_used() {
        Format german;
        german.decimal_point = ",";
        german.group_separator = ".";
        german.date_pattern = "dd.MM.yyyy";
        german.currency_suffix = " €";
        german.translate = [](std::string_view) { return std::string("{0} am {1}"); };
        QCOMPARE(q(to_string(text("{0} on {1}", amount(1234.5), *make_date(2011, 12, 9)), german)),
                 "1.235 € am 09.12.2011");
        QCOMPARE(q(write_number(-1234.56, 2, german)), "-1.234,56");
    }
    void texts_can_hold_texts() {
        const std::vector<Text> parts{text("Country is {0}", name("France")), text("Store is {0}", name("12"))};
        QCOMPARE(q(text("Kept: {0}.", parts)), "Kept: Country is France, Store is 12.");
    }
    void the_smallest_number_has_a_text() { QCOMPARE(q(write_count(INT64_MIN)), "-9,223,372,036,854,775,808"); }
};

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
