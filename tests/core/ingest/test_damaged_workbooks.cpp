#include <QRandomGenerator>

#include "xlsx_parts_of.h"

using namespace clientele;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Reads whatever is there; what matters is that it ends, and with a sentence where it fails.
QString outcome(const std::string& bytes) {
    const TableFile file(bytes, "table.bin");
    const auto facts = inspect(file.path(), {{"header", "no"}}, {});
    if (!facts) return q(facts.error()).isEmpty() ? u"an error without words"_qs : q(id(facts.error().code));
    std::uint64_t rows = 0;
    const auto read = read_raw(*facts, [&](const auto&, std::uint64_t) { return ++rows < 100'000; }, {});
    return read ? u"read"_qs : q(id(read.error().code));
}

bool is_an_outcome(const QString& said) {
    return said == u"read" || said == u"bad_format" || said == u"too_large" || said == u"bad_value";
}

std::string ods_of(const std::string& tables, const std::string& before = {}) {
    return archive_of(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml", before + "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet>" +
                             tables + "</o:spreadsheet></o:body></o:document-content>"}});
}

const std::string few_rows =
    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1.5</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c><c "
    "r='B2' s='1'>"
    "<v>40000</v></c></row>";

}  // namespace

class TestDamagedWorkbooks : public QObject {
    Q_OBJECT
 private slots:
    void what_is_cut_off_or_flipped_is_read_or_refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char* title, const std::string& bytes) {
            QTest::newRow(title) << QByteArray::fromStdString(bytes);
        };
        add("xlsx", archive_of(xlsx_parts(few_rows)));
        add("ods", ods_of("<t:table t:name='A'><t:table-row><t:table-cell o:value-type='float' "
                          "o:value='1'/></t:table-row></t:table>"));
        const std::filesystem::path shared = std::filesystem::path(CLIENTELE_SHARED_DATA) / "messy";
        for (const char* name : {"readxl_sheets/dates-1900.xls", "readxl_sheets/biff5-rich-text-string.xls",
                                 "messytables_horror/unicode_sheet_name.xls", "messytables_horror/simple.ods"})
            if (std::filesystem::exists(shared / name)) add(name, bytes_of(shared / name));
    }
    void what_is_cut_off_or_flipped_is_read_or_refused() {
        QFETCH(QByteArray, bytes);
        const std::string whole = bytes.toStdString();
        QCOMPARE(outcome(whole), u"read"_qs);
        const std::size_t step = std::max<std::size_t>(1, whole.size() / 80);
        for (std::size_t size = 1; size < whole.size(); size += step) {
            const QString said = outcome(whole.substr(0, size));
            QVERIFY2(is_an_outcome(said), qPrintable(u"cut at %1: %2"_qs.arg(size).arg(said)));
        }
        QRandomGenerator random(20111209);
        for (int round = 0; round < 150; ++round) {
            std::string changed = whole;
            for (int flips = 0; flips < 1 + round % 8; ++flips)
                changed[random.bounded(static_cast<quint32>(whole.size()))] = static_cast<char>(random.bounded(256));
            const QString said = outcome(changed);
            QVERIFY2(is_an_outcome(said), qPrintable(u"round %1: %2"_qs.arg(round).arg(said)));
        }
    }
    /// Changes behind the checksums of the archive, where the XML and the references in it are read.
    void parts_with_flipped_bytes_are_read_or_refused() {
        QRandomGenerator random(20110102);
        for (int round = 0; round < 150; ++round) {
            auto parts = xlsx_parts(few_rows);
            auto part = parts.begin();
            std::advance(part, random.bounded(static_cast<quint32>(parts.size())));
            for (int flips = 0; flips < 1 + round % 4; ++flips)
                part->second[random.bounded(static_cast<quint32>(part->second.size()))] =
                    static_cast<char>(32 + random.bounded(95));
            const QString said = outcome(archive_of(parts));
            QVERIFY2(is_an_outcome(said), qPrintable(u"round %1: %2"_qs.arg(round).arg(said)));
        }
    }
    void an_entry_that_unpacks_without_end_is_refused() {
        const std::string bomb(std::size_t{300} << 20, ' ');
        auto parts = xlsx_parts(few_rows);
        parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>" + bomb + "</sheetData></worksheet>";
        QVERIFY(raw_text(archive_of(parts)).contains(u"unpacks to far more than a table would"));
        parts = xlsx_parts(few_rows);
        parts["xl/sharedStrings.xml"] = "<sst><si><t>" + bomb + "</t></si></sst>";
        QVERIFY(raw_text(archive_of(parts)).contains(u"unpacks to far more than a table would"));
    }
    void entities_are_refused() {
        const std::string laughs =
            "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
            "'&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
        auto parts = xlsx_parts(few_rows);
        parts["xl/sharedStrings.xml"] = laughs + "<sst><si><t>&c;</t></si></sst>";
        QVERIFY(raw_text(archive_of(parts)).contains(u"defines entities"));
        QVERIFY(raw_text(ods_of("", laughs)).contains(u"defines entities"));
    }
    void deep_nesting_and_endless_tags_are_refused() {
        std::string deep;
        for (int i = 0; i < 100'000; ++i) deep += "<a>";
        QVERIFY(raw_text(archive_of(xlsx_parts(deep))).contains(u"nested too deeply"));
        std::string noise;
        QRandomGenerator random(7);
        for (int i = 0; i < 9'000'000; ++i) noise += static_cast<char>('a' + random.bounded(26));
        QVERIFY(raw_text(archive_of(xlsx_parts("<row x='" + noise + "'/>"))).contains(u"a tag without end"));
    }
    void repeats_that_mean_nothing_cost_nothing_and_those_that_mean_too_much_are_refused() {
        const auto table = [](const std::string& rows) { return ods_of("<t:table t:name='A'>" + rows + "</t:table>"); };
        const std::string filled = "<t:table-cell o:value-type='float' o:value='1'/>";
        QCOMPARE(raw_text(table(
                     "<t:table-row t:number-rows-repeated='2'>" + filled +
                     "<t:table-cell t:number-columns-repeated='16383'/></t:table-row><t:table-row "
                     "t:number-rows-repeated='1048570'><t:table-cell t:number-columns-repeated='16384'/></t:table-row>"
                     "<t:table-row>" +
                     filled + "</t:table-row>")),
                 "1|1\n2|1\n1048573|1");
        QVERIFY(raw_text(table("<t:table-row t:number-rows-repeated='999999999999'>" + filled + "</t:table-row>"))
                    .contains(u"row 1 is repeated"));
        const std::string wide = "<t:table-cell o:value-type='float' o:value='1' t:number-columns-repeated='";
        QVERIFY(raw_text(table("<t:table-row>" + wide + "99999999999'/></t:table-row>"))
                    .contains(u"row 1 has more columns than any"));
        QVERIFY(raw_text(table("<t:table-row t:number-rows-repeated='1048576'>" + wide + "16384'/></t:table-row>"))
                    .contains(u"row 1 is repeated"));
        QVERIFY(raw_text(table("<t:table-row>" + wide + "16384'/></t:table-row>"))
                    .contains(u"16,384 columns; at most 1,900"));
    }
    void claims_of_rows_and_columns_are_not_believed() {
        QVERIFY(raw_text(archive_of(xlsx_parts("<row><c r='ZZZZ1'><v>1</v></c></row>")))
                    .contains(u"ZZZZ1, which no sheet has"));
        QCOMPARE(raw_text(archive_of(xlsx_parts(
                     "<row r='99999999999999999999'><c><v>1</v></c></row><row r='1'><c><v>2</v></c></row>"))),
                 "1|1\n2|2");
    }
    void workbooks_with_a_password_say_so() {
        QVERIFY(raw_text(archive_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                     {"META-INF/manifest.xml", "<m:file-entry><m:encryption-data/></m:file-entry>"},
                                     {"content.xml", "\x01\x02\x03"}}))
                    .contains(u"is protected by a password. Save it without one"));
    }
    void reading_stops_when_told() {
        std::string rows;
        for (int i = 0; i < 200'000; ++i) rows += "<row><c><v>" + std::to_string(i) + "</v></c></row>";
        const TableFile file(archive_of(xlsx_parts(rows)), "book.xlsx");
        int asked = 0;
        const auto facts = inspect(file.path(), {}, Progress([&](double, const Text& doing) {
                                       return to_string(doing) != "Reading the workbook" || ++asked < 20;
                                   }));
        QVERIFY(!facts && facts.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestDamagedWorkbooks)
#include "test_damaged_workbooks.moc"
