#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

#include "table_file.h"

using namespace clientele;

namespace {

using Table = std::vector<std::vector<std::string>>;

struct Writing {
    char delimiter = ',';
    std::string line_end = "\n";
    bool mark = false;
    bool last_line_end = true;
    int quote_share = 0;  // percent of cells that are quoted without need
};

std::string random_cell(std::mt19937& random) {
    static const std::vector<std::string> pieces{"a", "Z",  "0",    "7", " ",  ",", ";", "\t", "|", "\"",
                                                 "'", "\n", "\r\n", "é", "漢", "€", "-", ".",  "#", "x y"};
    std::string cell;
    for (auto length = random() % 7; length > 0; --length) cell += pieces[random() % pieces.size()];
    return cell;
}

Table random_table(std::mt19937& random) {
    const auto columns = 2 + random() % 6;
    Table table(2 + random() % 60, std::vector<std::string>(columns));
    for (auto& row : table)
        for (auto& cell : row) cell = random_cell(random);
    for (std::size_t column = 0; column < columns; ++column) table[0][column] = "name" + std::to_string(column);
    for (std::size_t row = 1; row < table.size(); ++row) table[row][0] = "K" + std::to_string(row);
    return table;
}

std::string written(const Table& table, const Writing& writing, std::mt19937& random) {
    std::string bytes = writing.mark ? "\xEF\xBB\xBF" : "";
    for (std::size_t row = 0; row < table.size(); ++row) {
        for (std::size_t column = 0; column < table[row].size(); ++column) {
            const std::string& cell = table[row][column];
            if (column > 0) bytes += writing.delimiter;
            const bool needed = cell.find_first_of(std::string("\"\r\n") + writing.delimiter) != std::string::npos ||
                                (!cell.empty() && (cell.front() == ' ' || cell.back() == ' ' || cell.front() == '\t' ||
                                                   cell.back() == '\t'));
            if (!needed && static_cast<int>(random() % 100) >= writing.quote_share) {
                bytes += cell;
                continue;
            }
            bytes += '"';
            for (const char c : cell) bytes += c == '"' ? std::string("\"\"") : std::string(1, c);
            bytes += '"';
        }
        if (row + 1 < table.size() || writing.last_line_end) bytes += writing.line_end;
    }
    return bytes;
}

std::string shown(const Table& table) {
    std::string text;
    for (const auto& row : table) {
        for (const auto& cell : row) text += "<" + cell + ">";
        text += "\n";
    }
    return text;
}

Table raw_rows(const SourceFacts& facts) {
    Table table;
    std::vector<std::string> header;
    for (const ColumnFacts& column : facts.columns) header.push_back(column.header);
    table.push_back(header);
    const auto done = read_raw(facts,
                               [&](const std::vector<std::string>& cells, std::uint64_t) {
                                   table.push_back(cells);
                                   return true;
                               },
                               {});
    if (!done) qFatal("%s", to_string(done.error().message).c_str());
    return table;
}

}  // namespace

class TestRandomTables : public QObject {
    Q_OBJECT
 private slots:
    void tables_written_in_random_dialects_come_back_equal() {
        std::mt19937 random(20111209);
        for (int turn = 0; turn < 400; ++turn) {
            const Table table = random_table(random);
            Writing writing;
            writing.delimiter = ",;\t|"[random() % 4];
            writing.line_end = random() % 2 == 0 ? "\n" : "\r\n";
            writing.mark = random() % 4 == 0;
            writing.last_line_end = random() % 3 != 0;
            writing.quote_share = random() % 2 == 0 ? 0 : 100;
            const TableFile file(written(table, writing, random));
            // Cells of random signs hold every delimiter, so it is given here; finding it has tests of its own.
            const auto facts =
                file.inspected({{"delimiter", writing.delimiter == '\t' ? "tab" : std::string(1, writing.delimiter)},
                                {"header", "yes"},
                                {"quote", "\""}});
            QCOMPARE(q(shown(raw_rows(facts))), q(shown(table)));

            auto mapping = map_columns(facts, DatasetKind::customers, {{"customer_id", "name0"}, {"name", ""}});
            QVERIFY(mapping.has_value());
            for (ColumnMapping& column : mapping->columns)
                column.type = ColumnType::text;  // types have tests of their own
            for (ColumnMapping& column : mapping->columns) column.missing_words = false;
            const auto read = read_all(facts, *mapping);
            QVERIFY2(read.rejects.empty(), read.rejects.empty() ? "" : read.rejects.front().c_str());
            QCOMPARE(read.rows.size(), table.size() - 1);
            for (std::size_t row = 1; row < table.size(); ++row) {
                std::string expected;
                for (std::size_t column = 0; column < table[row].size(); ++column)
                    expected += (column == 0 ? "" : "|") + table[row][column];
                QCOMPARE(q(read.rows[row - 1]), q(expected));
            }
        }
    }
    void dialects_of_plain_tables_are_found_by_themselves() {
        std::mt19937 random(4711);
        for (int turn = 0; turn < 200; ++turn) {
            Writing writing;
            writing.delimiter = ",;\t|"[random() % 4];
            writing.line_end = random() % 2 == 0 ? "\n" : "\r\n";
            writing.quote_share = static_cast<int>(random() % 101);
            const bool comma = writing.delimiter != ',' && random() % 2 == 0;
            Table table{{"customer_id", "name", "signup_date", "score"}};
            for (int row = 0; row < 20; ++row)
                table.push_back({"K" + std::to_string(row), random() % 3 == 0 ? "Miller, Ann" : "Bo",
                                 "2011-0" + std::to_string(1 + random() % 9) + "-1" + std::to_string(random() % 10),
                                 std::to_string(random() % 900) + (comma ? ",5" : ".5")});
            const TableFile file(written(table, writing, random));
            const auto facts = file.inspected();
            QCOMPARE(q(facts.dialect.delimiter), QString(QLatin1Char(writing.delimiter)));
            QVERIFY(facts.dialect.header);
            QCOMPARE(q(shown(raw_rows(facts))), q(shown(table)));
            QCOMPARE(facts.columns[2].type, ColumnType::date);
            QCOMPARE(facts.columns[3].type, ColumnType::number);
            QCOMPARE(facts.columns[3].number.decimal, comma ? ',' : '.');
        }
    }
    void the_spectrum_of_csv_files_reads_as_published() {
        const QString folder = QStringLiteral(CLIENTELE_SHARED_DATA "/messy/csv-spectrum/");
        if (!QDir(folder).exists()) QSKIP("The files are not on this machine.");
        int checked = 0;
        for (const QString& file_name : QDir(folder + u"csvs"_qs).entryList({u"*.csv"_qs})) {
            QFile json(folder + u"json/"_qs + QString(file_name).replace(u".csv"_qs, u".json"_qs));
            QVERIFY(json.open(QIODevice::ReadOnly));
            const QJsonDocument document = QJsonDocument::fromJson(json.readAll());
            if (!document.isArray()) continue;  // one of them has the values of another file
            const auto facts = inspect((folder + u"csvs/"_qs + file_name).toStdString(), {}, {});
            QVERIFY2(facts.has_value(), qPrintable(file_name));
            const Table table = raw_rows(*facts);
            QCOMPARE(table.size(), static_cast<std::size_t>(document.array().size()) + 1);
            for (std::size_t row = 1; row < table.size(); ++row) {
                const QJsonObject expected = document.array().at(static_cast<qsizetype>(row - 1)).toObject();
                QCOMPARE(table[row].size(), static_cast<std::size_t>(expected.size()));
                for (std::size_t column = 0; column < table[row].size(); ++column)
                    QCOMPARE(q(table[row][column]), expected.value(q(table[0][column])).toString());
            }
            ++checked;
        }
        QVERIFY(checked >= 11);
    }
};

QTEST_GUILESS_MAIN(TestRandomTables)
#include "test_random_tables.moc"
