#include <QTest>

#include "checks_support.h"

using namespace clientele;
using rules::Dimension;

namespace {

RulesOn contacts(std::string_view table) { return {rules::check_contact_details, {{DatasetKind::customers, table}}}; }

const char* const no_email = "customers.email: values that are no e-mail address";
const char* const no_phone = "customers.phone: values that are no phone number";
const char* const made_up = "customers.phone: made-up phone numbers such as 1234567";
const char* const postcode = "customers.postcode: postcodes that the country does not have";
const char* const capitals = "customers.name: names in capital letters";

}  // namespace

class TestContactDetails : public QObject {
    Q_OBJECT
 private slots:
    void emails_that_mail_cannot_be_sent_to() {
        const RulesOn found = contacts("customer_id,email\n1,a@b.de\n2,a@b\n3,\n4,n/a\n5,unknown\n6,a b@c.de\n");
        QCOMPARE(found.rows(no_email), u"2 6");
        QVERIFY(!found.serious(no_email));
        QCOMPARE(found.remedy(no_email), std::string_view("set to missing"));
        QCOMPARE(found.broken(), q(no_email));
    }
    void phones_by_the_country_of_their_row() {
        const RulesOn found = contacts(
            "customer_id,phone,country\n"
            "1,06 09 66 80 34,France\n"
            "2,06 09 66 80,France\n"   // a digit pair too few there
            "3,06 09 66 80,Nowhere\n"  // and enough where nobody knows
            "4,06 09 66 80,\n"
            "5,+33 6 09 66 80 34,Germany\n"
            "6,call me,\n"
            "7,n/a,France\n"
            "8,,France\n"
            "9,12345,\n");
        QCOMPARE(found.rows(no_phone), u"2 6 9");
        QCOMPARE(found.rows(made_up), u"");
    }
    void made_up_phones_are_numbers_that_nobody_has() {
        const RulesOn found =
            contacts("customer_id,phone\n1,0000000\n2,1234567\n3,9876543\n4,0171 6585848\n5,123\n6,555 5555\n");
        QCOMPARE(found.rows(made_up), u"2 3 6");  // 0000000 stands for missing, and is told as that
        QCOMPARE(found.rows(no_phone), u"5");     // told once
        QVERIFY(found.looked_at(DatasetKind::customers, Dimension::plausibility));
    }
    void postcodes_by_the_country_of_their_row() {
        const RulesOn found = contacts(
            "customer_id,postcode,country\n"
            "1,04109,Germany\n2,4109,Germany\n3,4109,Austria\n4,SW1A 1AA,UK\n5,SW1A,UK\n6,999,Hong Kong\n"
            "7,99,Atlantis\n8,99,\n9,,Germany\n10,n/a,Germany\n");
        QCOMPARE(found.rows(postcode), u"2 5");
        QCOMPARE(found.against(postcode, 2), u"Germany");
        QCOMPARE(contacts("customer_id,postcode\n1,4\n").broken(), u"");  // no country, no rule
    }
    void loud_names_are_told_where_most_are_not() {
        const std::string calm = repeated(18, "c{i},Ada Lovelace");
        QCOMPARE(contacts("customer_id,name\n" + calm + "x,ADA LOVELACE\ny,Bob\n").rows(capitals), u"19");
        // Exactly one in ten is told; more is how the company writes names.
        QCOMPARE(contacts("customer_id,name\n" + calm + "x,ADA LOVELACE\ny,BOB MILLER\n").rows(capitals), u"19 20");
        QCOMPARE(contacts("customer_id,name\n" + repeated(17, "c{i},Ada Lovelace") +
                          "x,ADA LOVELACE\ny,BOB MILLER\nz,CID ROE\n")
                     .rows(capitals),
                 u"");
        // Short ones may be abbreviations.
        QCOMPARE(contacts("customer_id,name\n" + calm + "x,IBM\ny,\n").rows(capitals), u"");
    }
    void what_is_not_there_is_not_looked_at() {
        const RulesOn found = contacts("customer_id,city\n1,Berlin\n");
        QCOMPARE(found.broken(), u"");
        QVERIFY(!found.looked_at(DatasetKind::customers, Dimension::validity));
    }
};

QTEST_GUILESS_MAIN(TestContactDetails)
#include "test_contact_details.moc"
