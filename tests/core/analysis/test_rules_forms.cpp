#include <QTest>

#include "core/analysis/quality/rules/broken_text.h"
#include "core/analysis/quality/rules/contact_forms.h"
#include "core/analysis/quality/rules/no_goods.h"
#include "core/analysis/quality/rules/placeholders.h"
#include "text_of.h"

using namespace clientele::rules;

namespace {

/// Those of the texts for which it holds, parted by '|'.
template <class Holds>
QString those(Holds&& holds, std::initializer_list<const char*> texts) {
    QStringList found;
    for (const char* text : texts)
        if (holds(text)) found << QString::fromUtf8(text);
    return found.join(u'|');
}

QString phones(const char* country, std::initializer_list<const char*> texts) {
    return those([&](const char* text) { return is_phone(text, country_named(country)); }, texts);
}
QString postcodes(const char* country, std::initializer_list<const char*> texts) {
    return those([&](const char* text) { return is_postcode(*country_named(country), text); }, texts);
}

}  // namespace

class TestRulesForms : public QObject {
    Q_OBJECT
 private slots:
    void broken_characters_are_repaired_where_that_is_certain() {
        const auto repaired = [](const char* text) { return q(repaired_text(text).value_or("as it is")); };
        QCOMPARE(repaired("MÃ¼ller"), q("Müller"));
        QCOMPARE(repaired("FranÃ§ois dâ€™Arc"), q("François d’Arc"));
        QCOMPARE(repaired("MÃƒÂ¼ller"), q("Müller"));   // twice
        QCOMPARE(repaired("Müller"), q("as it is"));
        QCOMPARE(repaired("M\uFFFDller"), q("as it is"));  // the sign is lost
        QCOMPARE(repaired("Šimek Ã¼"), q("as it is"));      // only half of it was read the wrong way
    }
    void email_addresses_that_mail_can_be_sent_to() {
        QCOMPARE(those(is_email, {"a@b.de", "first.last+tag@sub.example.co.uk", "o'neil@x.ie", "jörg@müller.de",
                                  " a@b.de ", "x@xn--mller-kva.de", "a_b-c@d-e.museum"}),
                 u"a@b.de|first.last+tag@sub.example.co.uk|o'neil@x.ie|jörg@müller.de| a@b.de |x@xn--mller-kva.de|"
                 u"a_b-c@d-e.museum");
        QCOMPARE(those(is_email, {"",         "a",        "a@",      "@b.de",     "a@b",       "a@@b.de", "a@b@c.de",
                                  "a b@c.de", "a@b c.de", ".a@b.de", "a.@b.de",   "a..b@c.de", "a@b..de", "a@-b.de",
                                  "a@b-.de",  "a@b.d",    "a@b,de",  "a@1.2.3.4", "a@b.de.",   "a,b@c.de"}),
                 u"");
    }
    void phone_numbers_have_the_length_of_their_country() {
        QCOMPARE(phones("Germany", {"0171 6585848", "+49 (0) 171 6585848", "030/901820", "0049-30-901820",
                                    "(030) 901820-12", "030 901820 ext. 12", "491716585848"}),
                 u"0171 6585848|+49 (0) 171 6585848|030/901820|0049-30-901820|(030) 901820-12|030 901820 ext. 12|"
                 u"491716585848");
        QCOMPARE(phones("Germany",
                        {"123", "0171 65858O8", "0171 6585848 (privat)", "01716585848585848", "call me", "0171+6585"}),
                 u"");
        QCOMPARE(phones("France", {"06 09 66 80 34", "06 09 66 80", "+33 6 09 66 80 34", "06 09 66 80 34 5"}),
                 u"06 09 66 80 34|+33 6 09 66 80 34");
        QCOMPARE(phones("US", {"(212) 555-0100", "+1 212 555 0100", "555-0100", "1-212-555-0100"}),
                 u"(212) 555-0100|+1 212 555 0100|1-212-555-0100");
        // A calling code counts more than where the customer lives.
        QCOMPARE(phones("Germany", {"+33 6 09 66 80 34", "+33 6 09"}), u"+33 6 09 66 80 34");
        QVERIFY(is_phone("555 0100", nullptr));
        QVERIFY(!is_phone("5550", nullptr));
    }
    void made_up_numbers() {
        QCOMPARE(those(is_made_up_phone, {"0000000", "111 111 111", "123456", "0123456789", "987654321", "0171 6585848",
                                          "00 33 33 33 33", "06 12 34 56 78"}),
                 u"0000000|111 111 111|123456|0123456789|987654321|00 33 33 33 33");
    }
    void postcodes_have_the_shape_of_their_country() {
        QCOMPARE(postcodes("Germany", {"04109", "D-04109", "4109", "041090", "SW4 2QJ", "0410A"}), u"04109|D-04109");
        QCOMPARE(postcodes("United Kingdom", {"SW1A 1AA", "m14 5nb", "BA1 6ZZ", "EC1A1BB", "04109", "SW1A 1A"}),
                 u"SW1A 1AA|m14 5nb|BA1 6ZZ|EC1A1BB");
        QCOMPARE(postcodes("NL", {"1012 AB", "1012", "1012AB"}), u"1012 AB|1012AB");
        QCOMPARE(postcodes("USA", {"10001", "10001-1234", "1001"}), u"10001|10001-1234");
        QCOMPARE(postcodes("Ireland", {"D02 X285", "D6W AB12", "D2"}), u"D02 X285|D6W AB12");
        QCOMPARE(postcodes("Poland", {"00-950", "00950", "0095"}), u"00-950|00950");
        QVERIFY(is_postcode(*country_named("Hong Kong"), "anything"));  // has none
    }
    void countries_are_known_by_their_names_and_codes() {
        for (const char* name : {"Germany", "DE", "DEU", "deutschland", "ALLEMAGNE", " Alemania "})
            QCOMPARE(q(country_named(name)->code), u"DE");
        for (const char* name : {"UK", "Great Britain", "Vereinigtes Königreich", "GB", "royaume uni"})
            QCOMPARE(q(country_named(name)->code), u"GB");
        QVERIFY(!country_named("Atlantis"));
        QCOMPARE(q(country_called("351211234567")->code), u"PT");  // 351, not 35
    }
    void capitals() {
        QCOMPARE(those(is_all_capitals, {"ANN LEE", "MÜLLER", "Ann LEE", "IBM", "O. K.", "ANNÉ LEe", "anna"}),
                 u"ANN LEE|MÜLLER|O. K.");
    }
    void words_for_nothing() {
        QCOMPARE(those(is_word_for_missing, {"n/a", "NULL", "-", "???", "Nana", "test", "unknown", "0"}),
                 u"n/a|NULL|-|???");
        QCOMPARE(
            those(is_filler, {"n/a", "Test", "xxx", "asdf", "unbekannt", "Max Mustermann", "Ann Test", "Xaver", "xx"}),
            u"n/a|Test|xxx|asdf|unbekannt|Max Mustermann");
    }
    void lines_that_are_no_goods() {
        QCOMPARE(those(is_id_of_no_goods, {"POST", "BANK CHARGES", "TEST001", "85123A", "M", "22423", "DOT"}),
                 u"POST|BANK CHARGES|TEST001|M|DOT");
        QCOMPARE(
            those(is_name_of_no_goods, {"POSTAGE", "Manual", "Versandkosten", "MANUAL COFFEE GRINDER", "Test kit"}),
            u"POSTAGE|Manual|Versandkosten");
    }
};

QTEST_GUILESS_MAIN(TestRulesForms)
#include "test_rules_forms.moc"
