#include <QTest>

#include "core/base/format.h"
#include "core/ingest/numbers.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::ingest;

namespace {

QString read(const char* cell, NumberFormat format) {
    double value = 0;
    switch (parse_number(cell, format, value)) {
        case NumberFit::good:
            return q(write_exact(value));
        case NumberFit::rounded:
            return u"rounded "_qs + q(write_exact(value));
        case NumberFit::bad:
            break;
    }
    return u"bad"_qs;
}

QString format_of_column(std::initializer_list<const char*> cells) {
    NumberEvidence evidence;
    for (const char* cell : cells) evidence.add(cell);
    if (evidence.numbers() != cells.size()) return u"text"_qs;
    if (evidence.unclear()) return u"unclear"_qs;
    const NumberFormat format = evidence.format(evidence.decimal('.'));
    return QString(QLatin1Char(format.decimal)) +
           (format.group == '\0' ? QString() : QString(QLatin1Char(format.group)));
}

constexpr NumberFormat english{'.', ','};
constexpr NumberFormat german{',', '.'};
constexpr NumberFormat french{',', ' '};
constexpr NumberFormat swiss{'.', '\''};
constexpr NumberFormat plain{'.', '\0'};

}  // namespace

class TestNumbers : public QObject {
    Q_OBJECT
 private slots:
    void groups_and_decimals_are_read_in_the_columns_format() {
        QCOMPARE(read("1,234.56", english), "1234.56");
        QCOMPARE(read("1.234,56", german), "1234.56");
        QCOMPARE(read("1 234,56", french), "1234.56");
        QCOMPARE(read("1\xC2\xA0"
                      "234\xE2\x80\xAF"
                      "567,5",
                      french),
                 "1234567.5");
        QCOMPARE(read("1'234.56", swiss), "1234.56");
        QCOMPARE(read("1,234", english), "1234");
        QCOMPARE(read("1,234", german), "1.234");
        QCOMPARE(read("12,345,678", plain), "12345678");
        QCOMPARE(read(".5", plain), "0.5");
        QCOMPARE(read("1.5e3", plain), "1500");
        QCOMPARE(read("1E+05", plain), "100000");
    }
    void groups_as_in_india_are_read() {
        QCOMPARE(read("1,23,456.78", english), "123456.78");
        QCOMPARE(read("1,23,456", english), "123456");
        QCOMPARE(read("12,34,56,789.5", plain), "123456789.5");
        QCOMPARE(read("-₹ 1,00,000.00", english), "-100000");
        QCOMPARE(format_of_column({"1,23,456.78", "12,345.00", "999"}), ".,");
    }
    void the_other_formats_numbers_are_refused_not_misread() {
        QCOMPARE(read("1.234,56", english), "bad");
        QCOMPARE(read("1,234.56", german), "bad");
        QCOMPARE(read("12,34", english), "bad");
        QCOMPARE(read("1.5", german), "bad");
        QCOMPARE(read("1,2345", english), "bad");
        QCOMPARE(read("1,23,456", german), "bad");
        QCOMPARE(read("1,23,45", english), "bad");
        QCOMPARE(read("1,234,56,789", english), "bad");
        QCOMPARE(read("123,45,678", english), "bad");
        QCOMPARE(read("1.234.56", german), "bad");
        QCOMPARE(read("1 234.5", swiss), "bad");
    }
    void negative_numbers_have_many_styles() {
        for (const char* cell : {"-5", "5-", "(5)", "- 5",
                                 "\xE2\x88\x92"
                                 "5",
                                 "-€5", "€-5", "(€5)", "-5 €", "5,00- EUR"})
            QCOMPARE(read(cell, german), "-5");
        QCOMPARE(read("+5", german), "5");
    }
    void currencies_are_taken_off() {
        for (const char* cell : {"$12.50", "12.50 €", "£12.50", "USD 12.50", "12.50CHF",
                                 "\xC2\xA0"
                                 "12.50"})
            QCOMPARE(read(cell, english), "12.5");
    }
    void what_is_no_number_is_refused() {
        for (const char* cell : {"", "-", "abc", "12a", "1..2", "1.2.3", "--5", "5%", "$", "(5", "e5", "1e", "0x10",
                                 "inf", "nan", "1 2", "."})
            QCOMPARE(read(cell, english), "bad");
    }
    void digits_that_a_double_cannot_keep_are_told() {
        QCOMPARE(read("0.1", plain), "0.1");
        QCOMPARE(read("9007199254740992", plain), "9007199254740992");
        QVERIFY(read("9007199254740993", plain).startsWith(u"rounded"));
        QVERIFY(read("0.12345678901234567890123", plain).startsWith(u"rounded"));
        QCOMPARE(read("123456789.12000000000", plain), "123456789.12");
    }
    void the_fast_route_gives_the_nearest_double() {
        for (int i = 0; i < 200'000; ++i) {
            const std::string cell = std::to_string(i / 100) + "." + std::to_string(i % 100 + 100).substr(1);
            double fast = 0;
            double slow = 0;
            QVERIFY(parse_plain_number(cell, '.', fast));
            QCOMPARE(parse_number(cell, plain, slow), NumberFit::good);
            QVERIFY(fast == slow && fast == QByteArray::fromStdString(cell).toDouble());
        }
    }
    void a_columns_format_comes_from_all_its_values() {
        QCOMPARE(format_of_column({"1", "2.5", "1,234.50"}), ".,");
        QCOMPARE(format_of_column({"1", "2,5", "1.234"}), ",.");
        QCOMPARE(format_of_column({"1.234.567"}), ",.");
        QCOMPARE(format_of_column({"12,50", "1 234,00"}), ", ");
        QCOMPARE(format_of_column({"1'234.50"}), ".'");
        QCOMPARE(format_of_column({"1", "2"}), ".");
        QCOMPARE(format_of_column({"0.123"}), ".");
        QCOMPARE(format_of_column({"48.137154", "11.576"}), ".");
        QCOMPARE(format_of_column({"1", "abc"}), "text");
    }
    void three_digits_behind_one_sign_leave_a_choice() {
        QCOMPARE(format_of_column({"1,234", "2,500"}), "unclear");
        QCOMPARE(format_of_column({"1.234", "17"}), "unclear");
        QCOMPARE(format_of_column({"1,234", "2,5"}), ",");
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "test_numbers.moc"
