#include <QTest>

#include "core/analysis/quality/duplicates/comparison.h"
#include "core/analysis/quality/duplicates/header_words.h"
#include "core/analysis/quality/duplicates/person_values.h"
#include "text_of.h"

using namespace clientele;

namespace {

QString shown(const PersonValue& value) {
    return QString::fromStdU16String(value.first) + u'|' + QString::fromStdU16String(value.second);
}
QString shown(const NameParts& parts) {
    return QString::fromStdU16String(parts.given) + u'|' + QString::fromStdU16String(parts.family);
}

/// Level of two values as people write them.
std::size_t level(PersonField what, std::string_view a, std::string_view b) {
    return compare(what, person_value(what, a), person_value(what, b));
}

}  // namespace

class TestPersonValues : public QObject {
    Q_OBJECT
 private slots:
    void names_come_apart_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("parts");
        const auto add = [](const char* name, const char* parts) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(parts);
        };
        add("Anna Müller", "anna|mueller");
        add("Müller, Anna", "anna|mueller");
        add("MÜLLER, Dr. Anna Maria", "anna maria|mueller");
        add("Frau Prof. Dr. Anna Müller-Schmidt", "anna|mueller schmidt");
        add("Jan van der Berg", "jan|van der berg");
        add("Charles de Gaulle", "charles|de gaulle");
        add("Müller", "|mueller");
        add("  A.  Müller ", "a|mueller");
        add("n/a", "|");
        add("", "|");
    }
    void names_come_apart() {
        QFETCH(QString, name);
        QFETCH(QString, parts);
        QCOMPARE(shown(name_parts(name.toStdString())), parts);
    }
    void addresses_are_street_and_number() {
        QCOMPARE(shown(address_value("Hauptstraße 5")), QStringLiteral("hauptstr|5"));
        QCOMPARE(shown(address_value("5, Haupt-Str.")), QStringLiteral("hauptstr|5"));
        QCOMPARE(shown(address_value("Hauptstr. 5 A")), QStringLiteral("hauptstr|5a"));
        QCOMPARE(shown(address_value("Rosengasse 12")), shown(address_value("Roseng. 12")));
        QCOMPARE(shown(address_value("12 High Street")), shown(address_value("12 High St")));
        QCOMPARE(shown(address_value("3 boulevard Pasteur")), shown(address_value("3, bd Pasteur")));
    }
    void phone_numbers_are_their_last_digits() {
        QCOMPARE(shown(phone_value("+49 151/2345678")), QStringLiteral("12345678|"));
        QCOMPARE(shown(phone_value("0151 2345678")), QStringLiteral("12345678|"));
        QVERIFY(phone_value("0000000000").empty());
        QVERIFY(phone_value("123").empty());
    }
    void mail_addresses_have_two_parts() {
        QCOMPARE(shown(email_value("Anna.Mueller+shop@GMX.de")), QStringLiteral("annamueller|gmx de"));
        QVERIFY(email_value("@gmx.de").empty());
    }
    void dates_are_eight_digits() {
        QCOMPARE(shown(date_value("1956-04-09")), QStringLiteral("19560409|"));
        QCOMPARE(shown(date_value("19560409")), QStringLiteral("19560409|"));
        QCOMPARE(shown(date_value(*make_date(1956, 4, 9))), QStringLiteral("19560409|"));
        QVERIFY(date_value(Date{}).empty());
    }
    void words_for_nothing_are_missing() {
        for (const char* word : {"", "n/a", "N.A.", "unknown", "Test", "---", "unbekannt"})
            QVERIFY2(person_value(PersonField::city, word).empty(), word);
        QVERIFY(!person_value(PersonField::city, "Testorf").empty());
    }
    void levels_are_as_people_err() {
        const auto compared = [](PersonField what, std::string_view a, std::string_view b) {
            return to_string(Text(level_names(what)[level(what, a, b) - 1], {}));
        };
        using enum PersonField;
        QCOMPARE(compared(given_name, "Thomas", "Thomsa"), "spelled alike");
        QCOMPARE(compared(given_name, "Katharina", "K."), "somewhat alike or shortened");
        QCOMPARE(compared(given_name, "Katharina", "Kathi"), "somewhat alike or shortened");
        QCOMPARE(compared(given_name, "Katharina", "Thomas"), "different");
        QCOMPARE(compared(family_name, "Meier", "Meyer"), "spelled alike");
        QCOMPARE(compared(family_name, "Müller", "Müller-Schmidt"), "somewhat alike or part of a double name");
        QCOMPARE(compared(address, "Hauptstr. 5", "Hautpstraße 5"), "spelled alike");
        QCOMPARE(compared(address, "Hauptstr. 5", "Hauptstr. 17"), "the street alone");
        QCOMPARE(compared(address, "Hauptstr. 5", "Am Markt 5"), "different");
        QCOMPARE(compared(birth_date, "1956-04-09", "1956-09-04"), "day and month swapped");
        QCOMPARE(compared(birth_date, "1956-04-09", "1965-04-09"), "one digit off");
        QCOMPARE(compared(birth_date, "1956-04-09", "1956-04-18"), "two of day, month and year");
        QCOMPARE(compared(birth_date, "1956-04-09", "1971-12-30"), "different");
        QCOMPARE(compared(email, "anna.mueller@gmx.de", "anna.mueller@web.de"), "another domain");
        QCOMPARE(compared(email, "anna.mueller@gmx.de", "anna.muller@gmx.de"), "spelled alike");
        QCOMPARE(compared(email, "anna.mueller17@gmx.de", "anna.mueller18@gmx.de"), "different");
        QCOMPARE(compared(phone, "0151 2345678", "0151 2345687"), "one sign off");
        QCOMPARE(compared(postcode, "10115", "1O115"), "one sign off");
        QCOMPARE(compared(city, "München", "Munchen"), "spelled alike");
    }
    void headers_are_known_in_four_languages() {
        const auto what = [](const char* header) {
            return person_field_of_header(header).value_or(PersonField::full_name);
        };
        QCOMPARE(what("Given_Name"), PersonField::given_name);
        QCOMPARE(what("Nachname"), PersonField::family_name);
        QCOMPARE(what("prénom"), PersonField::given_name);
        QCOMPARE(what("Apellidos"), PersonField::family_name);
        QCOMPARE(what(" soc_sec_id"), PersonField::number);
        QCOMPARE(what("Hausnummer"), PersonField::house_number);
        QCOMPARE(what("date of birth"), PersonField::birth_date);
        QVERIFY(!person_field_of_header("favourite colour"));
        QVERIFY(!person_field_of_header(""));
    }
};

QTEST_GUILESS_MAIN(TestPersonValues)
#include "test_person_values.moc"
