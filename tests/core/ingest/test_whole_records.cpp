#include <QTest>
#include <random>

#include "core/ingest/records.h"

using namespace clientele::ingest;

// Text is read in blocks that end where records end; wherever they are cut, the records must be the same.

namespace {

std::string written(const Cells& cells) {
    std::string out;
    for (std::size_t record = 0; record < cells.size(); ++record) {
        for (std::uint32_t cell = 0; cell < cells.records[record].cells; ++cell)
            out += "[" + std::string(trimmed(cells.at(cells.records[record].first_cell + cell))) + "]";
        out += cells.records[record].fault == RecordFault::unclosed_quote ? "!\n" : "\n";
    }
    return out;
}

std::string records_of(std::string_view text, const RecordRules& rules) {
    const std::string padded = std::string(text) + std::string(padding, '\0');
    Cells cells;
    split(std::string_view(padded).substr(0, text.size()), rules, CellTrim::outer_blanks, cells);
    return written(cells);
}

std::string records_of_pieces(std::string_view text, const RecordRules& rules, std::size_t usual, std::size_t& pieces) {
    std::string out;
    for (pieces = 0; !text.empty(); ++pieces) {
        const std::size_t cut = whole_records(text, rules, true, usual);
        if (cut == 0) return out + "nothing is whole";
        out += records_of(text.substr(0, cut), rules);
        text.remove_prefix(cut);
    }
    return out;
}

}  // namespace

class TestWholeRecords : public QObject {
    Q_OBJECT

 private slots:
    void long_text_is_cut_into_pieces_with_the_same_records() {
        std::mt19937 random(5);
        const std::string_view parts[] = {"a",  "bb", ",",   ",", "\n", "\n", "\"c,\nd\"", ",\"e\"\"f\"\n",
                                          "\"", " ",  "\r\n"};
        std::size_t most_pieces = 0;
        for (int round = 0; round < 3000; ++round) {
            std::string text;
            for (std::uint32_t i = random() % 60; i > 0; --i) text += parts[random() % std::size(parts)];
            for (const std::size_t usual : {4U, 16U, 1000U}) {
                std::size_t pieces = 0;
                const std::string found = records_of_pieces(text, {}, usual, pieces);
                const std::string wanted = records_of(text, {});
                QVERIFY2(found == wanted, (text + "\n--- wanted\n" + wanted + "--- found\n" + found).c_str());
                most_pieces = std::max(most_pieces, pieces);
            }
        }
        QVERIFY(most_pieces > 5);
    }

    void what_lies_behind_a_quote_that_is_never_closed_is_not_one_piece() {
        std::string text = "a,b\nc,\"never closed\n";
        for (int i = 0; i < 1000; ++i) text += "e,f\n";
        std::size_t pieces = 0;
        const std::string found = records_of_pieces(text, {}, 100, pieces);
        QVERIFY(found == records_of(text, {}));
        QVERIFY(found.starts_with("[a][b]\n!\n[e][f]\n"));
        QVERIFY2(pieces > 30, QByteArray::number(static_cast<int>(pieces)).constData());
    }
};

QTEST_GUILESS_MAIN(TestWholeRecords)
#include "test_whole_records.moc"
