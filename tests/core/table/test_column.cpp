#include <QTest>

#include "core/table/chunk.h"
#include "core/table/column.h"
#include "core/table/selection.h"
#include "text_of.h"

using namespace clientele;

class TestColumn : public QObject {
    Q_OBJECT
   private slots:
    void a_dictionary_finds_every_text_it_was_given() {
        DictionaryBuilder builder;
        for (int i = 0; i < 100'000; ++i) QCOMPARE(builder.add("text " + std::to_string(i % 50'000)), Code(i % 50'000));
        const auto dictionary = builder.build();
        QCOMPARE(dictionary->size(), 50'000U);
        for (int i = 0; i < 50'000; ++i)
            QCOMPARE(dictionary->find("text " + std::to_string(i)), std::optional(static_cast<Code>(i)));
        QCOMPARE(dictionary->find("no such text"), std::nullopt);
        QCOMPARE(Dictionary().find("anything"), std::nullopt);
    }
    void missing_is_neither_zero_nor_empty() {
        const Column numbers = Column::of_numbers({0.0, missing_number});
        QVERIFY(!numbers.missing(0));
        QVERIFY(numbers.missing(1));
        QVERIFY(std::holds_alternative<std::monostate>(numbers.at(1)));
        const Column texts = Column::of_texts({"0", ""});
        QVERIFY(!texts.missing(0));
        QVERIFY(texts.missing(1));
        QCOMPARE(q(texts.text(1)), "");
        const Column flags = Column::of_booleans({0, missing_boolean});
        QVERIFY(!flags.missing(0));
        QVERIFY(flags.missing(1));
    }
    void a_selection_visits_exactly_its_rows() {
        std::vector<std::uint64_t> words(3);
        for (const std::size_t row : {0U, 63U, 64U, 100U, 129U}) words[row / 64] |= std::uint64_t{1} << (row % 64);
        const Selection selection(words, 130);
        std::vector<std::size_t> seen;
        selection.for_each([&](std::size_t row) { seen.push_back(row); });
        QCOMPARE(seen, (std::vector<std::size_t>{0, 63, 64, 100, 129}));
        seen.clear();
        selection.for_each(1, 100, [&](std::size_t row) { seen.push_back(row); });
        QCOMPARE(seen, (std::vector<std::size_t>{63, 64}));
        QCOMPARE((selection & Selection::all(130)).count(), 5U);
        QCOMPARE((selection & Selection::none(130)).count(), 0U);
    }
    void bits_past_the_last_row_do_not_count() {
        const Selection selection({~std::uint64_t{0}}, 10);
        QCOMPARE(selection.count(), 10U);
        QVERIFY(selection.is_all());
    }
    void a_truncated_chunk_keeps_the_rows_before() {
        ChunkColumn column;
        column.add_text("one");
        column.add_missing();
        column.add_text("three");
        column.truncate(2);
        QCOMPARE(column.size(), 2U);
        QCOMPARE(q(column.text(0)), "one");
        QVERIFY(column.missing(1));
        column.add_text("four");
        QCOMPARE(q(column.text(2)), "four");
    }
};

QTEST_GUILESS_MAIN(TestColumn)
#include "test_column.moc"
