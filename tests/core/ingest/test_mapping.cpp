#include <QTest>

#include "table_file.h"

using namespace clientele;

namespace {

QString fields(const Mapping& mapping) {
    QStringList found;
    for (const ColumnMapping& column : mapping.columns)
        found += column.attribute ? u"("_qs + q(column.target) + u")"_qs : q(column.target);
    return found.join(u',');
}

Mapping mapped(const TableFile& file, DatasetKind kind, const std::map<std::string, std::string>& given = {},
               const SourceSettings& settings = {}) {
    auto mapping = map_columns(file.inspected(settings), kind, given);
    if (!mapping) qFatal("%s", to_string(mapping.error().message).c_str());
    return std::move(*mapping);
}

QString fields(std::string_view bytes, DatasetKind kind) { return fields(mapped(TableFile(bytes), kind)); }

QString error_of(const TableFile& file, const std::map<std::string, std::string>& given) {
    const auto mapping = map_columns(file.inspected(), DatasetKind::customers, given);
    return mapping ? QString() : q(mapping.error());
}

}  // namespace

class TestMapping : public QObject {
    Q_OBJECT
 private slots:
    void english_headers_are_known() {
        QCOMPARE(
            fields("Order ID,customer.id,OrderDate,SKU,Qty,Price,Line Total,Store\nA,B,2011-01-02,C,1,2.50,2.50,D\n",
                   DatasetKind::transactions),
            "order_id,customer_id,time,product_id,quantity,unit_price,amount,store_id");
    }
    void order_lines_without_amounts_or_customers_are_told() {
        const auto lacking = [](std::string_view bytes, DatasetKind kind,
                                const std::map<std::string, std::string>& given = {}) {
            QStringList all;
            for (const Text& each : lacking_fields(mapped(TableFile(bytes), kind, given)))
                all << q(to_string(each)).section(u':', 0, 0);
            return all.join(u'|');
        };
        constexpr auto sales = DatasetKind::transactions;
        const char* swedish = "Ordernr;Kundnr;Datum;Antal;Belopp\nA1;K1;2022-01-03;1;2,50\nA2;K2;2022-01-04;2;5,00\n";
        QCOMPARE(lacking(swedish, sales), QStringLiteral("No column is an amount, nor quantity and price of a unit|No "
                                                         "column names the customer"));
        QCOMPARE(lacking(swedish, sales, {{"amount", "Belopp"}, {"customer_id", "Kundnr"}}), QString());
        QCOMPARE(lacking("date,customer_id,quantity,unit_price\n2022-01-03,c,1,2\n", sales), QString());
        QCOMPARE(lacking("customer_id,city\nc,Bonn\n", DatasetKind::customers), QString());
    }
    void german_headers_are_known() {
        QCOMPARE(fields("Bestell-Nr.;Kunden-Nr.;Bestelldatum;Artikelnummer;Artikelbezeichnung;Menge;Einzelpreis "
                        "(€);Umsatz in EUR;Filiale\n"
                        "A;B;13.01.2011;C;D;1;2,50;2,50;E\n",
                        DatasetKind::transactions),
                 "order_id,customer_id,time,product_id,product_name,quantity,unit_price,amount,store_id");
        QCOMPARE(
            fields("Kundennummer;Name;E-Mail-Adresse;Telefon;Geburtsdatum;Straße;PLZ;Ort;Bundesland;Land;Kunde seit\n"
                   "1;A;b@c.de;030;24.12.1980;D;01067;E;F;G;13.01.2011\n",
                   DatasetKind::customers),
            "customer_id,name,email,phone,birth_date,address,postcode,city,region,country,signup_date");
    }
    void french_headers_are_known() {
        QCOMPARE(fields("Numéro de commande;Numéro client;Date de commande;Réf. article;Désignation;Quantité;Prix "
                        "unitaire;Montant;Magasin\n"
                        "A;B;13/01/2011;C;D;1;2,50;2,50;E\n",
                        DatasetKind::transactions),
                 "order_id,customer_id,time,product_id,product_name,quantity,unit_price,amount,store_id");
    }
    void spanish_headers_are_known() {
        QCOMPARE(fields("Nº pedido;Nº cliente;Fecha;Código producto;Descripción;Cantidad;Precio;Importe;Tienda\n"
                        "A;B;13/01/2011;C;D;1;2,50;2,50;E\n",
                        DatasetKind::transactions),
                 "order_id,customer_id,time,product_id,product_name,quantity,unit_price,amount,store_id");
    }
    void columns_that_fit_no_field_are_kept_as_attributes() {
        QCOMPARE(fields("InvoiceNo,InvoiceDate,Country,Country\n1,2011-01-02,UK,FR\n", DatasetKind::transactions),
                 "order_id,time,(Country),(Country (2))");
        QCOMPARE(fields("Day,InvoiceDate,Date\n2011-01-02,2011-01-02,2011-01-02\n", DatasetKind::transactions),
                 "(Day),time,(Date)");
    }
    void an_attribute_never_takes_the_name_of_a_field() {
        QCOMPARE(fields("InvoiceDate,time,x\n2011-01-02,2011-01-02,1\n", DatasetKind::transactions),
                 "(InvoiceDate),time,(x)");
        QCOMPARE(fields("order date,amount\n2011-01-02,cheap\n", DatasetKind::transactions), "time,(amount (2))");
    }
    void values_that_do_not_fit_keep_a_known_header_from_a_field() {
        const Mapping mapping =
            mapped(TableFile("date,quantity\n2011-01-02,many\n2011-01-03,few\n"), DatasetKind::transactions);
        QCOMPARE(fields(mapping), "time,(quantity (2))");
        QCOMPARE(q(mapping.columns[1].reason),
                 "The header quantity is a known name of Quantity, but the values do not fit it.");
    }
    void a_person_decides_over_all() {
        const TableFile file("a,b,c\nK1,x,2011-01-02\nK2,y,2011-01-03\n");
        QCOMPARE(fields(mapped(file, DatasetKind::customers, {{"customer_id", "a"}, {"name", "2"}})),
                 "customer_id,name,(c)");
        QCOMPARE(fields(mapped(file, DatasetKind::customers, {{"customer_id", "A"}, {"signup_date", "C"}})),
                 "customer_id,(b),signup_date");
        QCOMPARE(mapped(file, DatasetKind::customers).missing_required, std::vector<std::string>{"customer_id"});
    }
    void a_header_wins_over_a_number() {
        QCOMPARE(fields(mapped(TableFile("x,1\nK1,5\nK2,6\n"), DatasetKind::customers, {{"customer_id", "1"}},
                               {{"header", "yes"}})),
                 "(x),customer_id");
    }
    void what_is_unknown_or_given_twice_is_an_error_that_lists_the_known() {
        const TableFile file("a,b\nx,y\nz,w\n");
        QVERIFY(error_of(file, {{"customer", "a"}})
                    .startsWith(u"customers has no field customer. Its fields are: customer_id, name"));
        QCOMPARE(error_of(file, {{"customer_id", "c"}}), "The file has no column c. Its columns are: a, b.");
        QCOMPARE(error_of(file, {{"customer_id", "3"}}), "The file has no column 3. Its columns are: a, b.");
        QVERIFY(error_of(file, {{"customer_id", "a"}, {"name", "1"}})
                    .startsWith(u"Column 1 is given for both customer_id and name."));
    }
    void ambiguous_dates_ask() {
        const TableFile file("customer_id,date\nK1,03/04/2011\nK2,05/06/2011\n");
        const Mapping mapping = mapped(file, DatasetKind::transactions);
        QCOMPARE(mapping.questions.size(), 1u);
        QCOMPARE(mapping.questions[0].code, ErrorCode::ambiguous);
        QCOMPARE(q(mapping.questions[0].where.column), "date");
        const QString words = q(mapping.questions[0]);
        QVERIFY(words.contains(u"Column date: 03/04/2011"));
        QVERIFY(words.contains(u"--set dates=dmy") && words.contains(u"--set dates=mdy"));
        const auto rows = read_all(file.inspected(), mapping);
        QCOMPARE(q(rows.error), words);
    }
    void an_answer_settles_ambiguous_dates() {
        const TableFile file("customer_id,date\nK1,03/04/2011\nK2,05/06/2011\n");
        QCOMPARE(read_as(file, DatasetKind::transactions, {}, {{"dates", "dmy"}}).rows[0], "K1|2011-04-03T00:00:00");
        QCOMPARE(read_as(file, DatasetKind::transactions, {}, {{"dates:date", "mdy"}}).rows[0],
                 "K1|2011-03-04T00:00:00");
        QCOMPARE(read_as(file, DatasetKind::transactions, {}, {{"dates:2", "MM/dd/yyyy"}}).rows[0],
                 "K1|2011-03-04T00:00:00");
    }
    void ambiguous_numbers_ask() {
        const TableFile file("date;price\n2011-01-02;1,234\n2011-01-03;5,678\n");
        const Mapping mapping = mapped(file, DatasetKind::transactions);
        QCOMPARE(mapping.questions.size(), 1u);
        QVERIFY(q(mapping.questions[0]).contains(u"--set decimal=. or --set decimal=,"));
        QCOMPARE(read_as(file, DatasetKind::transactions, {}, {{"decimal", ","}}).rows[0], "2011-01-02T00:00:00|1.234");
        QCOMPARE(read_as(file, DatasetKind::transactions, {}, {{"decimal:price", "."}}).rows[0],
                 "2011-01-02T00:00:00|1234");
    }
    void another_column_of_the_file_settles_ambiguous_numbers() {
        const TableFile file("date;price;quantity\n2011-01-02;1,50;1.234\n2011-01-03;2,50;2.000\n");
        QCOMPARE(read_as(file, DatasetKind::transactions).rows[0], "2011-01-02T00:00:00|1.5|1234");
    }
    void a_column_that_is_no_field_asks_nothing() {
        QVERIFY(mapped(TableFile("customer_id,seen\nK1,03/04/2011\n"), DatasetKind::products,
                       {{"product_id", "customer_id"}})
                    .complete());
    }
    void the_last_row_of_a_large_file_decides_its_dates() {
        std::string bytes = "order_id,date\n";
        for (int i = 0; i < 600'000; ++i) bytes += "A" + std::to_string(i) + ",03/04/2011\n";
        const TableFile unclear(bytes);
        QCOMPARE(mapped(unclear, DatasetKind::transactions).questions.size(), 1u);
        const TableFile clear(bytes + "B,25/04/2011\n");
        const Mapping mapping = mapped(clear, DatasetKind::transactions);
        QVERIFY(mapping.complete());
        QCOMPARE(q(mapping.columns[1].date_format), "dd/MM/yyyy");
    }
    void the_last_row_of_a_large_file_decides_its_numbers() {
        std::string bytes = "date;quantity\n";
        for (int i = 0; i < 600'000; ++i) bytes += "2011-01-02;17\n";
        const TableFile file(bytes + "2011-01-02;1.234\n");
        QCOMPARE(mapped(file, DatasetKind::transactions).questions.size(), 1u);
    }
    void the_kind_of_a_file_is_guessed() {
        const auto kind = [](std::string_view bytes) { return guess_kinds(TableFile(bytes).inspected()).front().kind; };
        QCOMPARE(kind("Kundennummer;Name;PLZ;Ort\n1;A;01067;B\n2;C;01069;D\n"), DatasetKind::customers);
        QCOMPARE(kind("sku,product name,category,price\n1,A,B,2.5\n2,C,D,3.5\n"), DatasetKind::products);
        QCOMPARE(kind("store_id,store name,city,latitude,longitude\n1,A,B,48.5,11.25\n"), DatasetKind::stores);
        QCOMPARE(kind("order_id,customer_id,date,sku,quantity,amount\n1,2,2011-01-02,3,4,5.5\n"),
                 DatasetKind::transactions);
    }
    void without_a_header_the_kind_is_a_guess_by_content() {
        const auto guess = [](std::string_view bytes) {
            return guess_kinds(TableFile(bytes).inspected({{"header", "no"}})).front();
        };
        const KindGuess lines = guess("00004 19970101 2 29.33\n00004 19970118 2 29.73\n00021 19970103 1 12.00\n");
        QCOMPARE(lines.kind, DatasetKind::transactions);
        QVERIFY(lines.score <= 0.3);
        QVERIFY(
            q(lines.reason).startsWith(u"The file has no header. It holds dates, ids and numbers that may be amounts"));
        const KindGuess notes = guess("1997-01-01;very nice\n1997-01-02;not so nice\n");
        QVERIFY(notes.score < 0.3);
        QCOMPARE(q(notes.reason), "The file has no header, so this is a guess: say what it is.");
    }
};

QTEST_GUILESS_MAIN(TestMapping)
#include "test_mapping.moc"
