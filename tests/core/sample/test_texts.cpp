#include <QTest>
#include <set>

#include "core/sample/catalogue.h"
#include "core/sample/texts/article_words.h"
#include "core/sample/texts/contact_writing.h"
#include "core/sample/texts/library.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::array<Language, language_count> languages{Language::german, Language::french, Language::english};
constexpr std::array<std::string_view, 8> sorts{"tool", "device", "decor", "textile", "garden", "toy", "paper", "food"};

/// What stands between each pair of the signs, without a "?" at its end.
std::vector<std::string> between(std::string_view line, char open, char close) {
    std::vector<std::string> found;
    for (std::size_t at = line.find(open); at != std::string_view::npos; at = line.find(open, at + 1)) {
        std::string inside(line.substr(at + 1, line.find(close, at) - at - 1));
        if (inside.ends_with('?')) inside.pop_back();
        found.push_back(inside);
    }
    return found;
}

const Grammar& small() {
    static const Grammar grammar{
        "= letter\n[hello] {thing}(!|.)\n= hello\nHi [warm?] you,\nHello,\n= warm\ndear\n= twice\n[number] [number]\n"
        "= number\none\ntwo\n= capital\n{Thing}~is  here ."};
    return grammar;
}

}  // namespace

class TestTexts : public QObject {
    Q_OBJECT

    static std::string write(std::string_view section, std::uint64_t index) {
        Draws draws(1, Stream::contacts, index);
        return small().text(
            section, [](std::string_view slot) { return slot == "thing" ? "école" : ""; }, draws);
    }

 private slots:
    void a_grammar_fills_slots_and_chooses() {
        std::set<std::string> seen;
        for (std::uint64_t i = 0; i < 200; ++i) seen.insert(write("letter", i));
        QCOMPARE(seen, (std::set<std::string>{"Hi dear you, école!", "Hi dear you, école.", "Hi you, école!",
                                              "Hi you, école.", "Hello, école!", "Hello, école."}));
        QCOMPARE(q(write("capital", 1)), "École\nis here.");
    }
    void nobody_says_the_same_twice() {
        for (std::uint64_t i = 0; i < 50; ++i) {
            const std::string said = write("twice", i);
            QVERIFY(said == "one two" || said == "two one");
        }
    }
    void every_section_that_a_text_asks_for_is_there() {
        for (std::size_t kind = 0; kind < writing_count; ++kind)
            for (const Language language : languages) {
                const Grammar& made = grammar(static_cast<Writing>(kind), language);
                for (const auto& [name, lines] : made.sections()) {
                    QVERIFY2(!lines.empty(), std::string(name).c_str());
                    for (const std::string_view line : lines)
                        for (const std::string& asked : between(line, '[', ']')) {
                            const bool by_sort = asked.ends_with(".{sort}");
                            if (by_sort)
                                for (const std::string_view sort : sorts)
                                    QVERIFY2(made.has(asked.substr(0, asked.size() - 6) + std::string(sort)),
                                             asked.c_str());
                            else if (!asked.contains('{'))
                                QVERIFY2(made.has(asked), asked.c_str());
                        }
                }
            }
    }
    void the_languages_have_the_same_sections() {
        for (std::size_t kind = 0; kind < writing_count; ++kind)
            for (const Language language : languages) {
                const auto& first = grammar(static_cast<Writing>(kind), Language::english).sections();
                for (const auto& [name, lines] : grammar(static_cast<Writing>(kind), language).sections())
                    QVERIFY2(first.contains(name), std::string(name).c_str());
                QCOMPARE(grammar(static_cast<Writing>(kind), language).sections().size(), first.size());
            }
    }
    void every_article_has_its_words() {
        for (std::uint32_t article = 0; article < articles().size(); ++article) {
            const ArticleWords& words = words_of(article);
            QVERIFY(articles()[article].name.starts_with(words.kind));
            QVERIFY2(std::ranges::count(sorts, words.sort) == 1, std::string(words.sort).c_str());
        }
    }
    void articles_are_declined() {
        const std::uint32_t kettle = 4, pan = 0, clock = 35;
        QCOMPARE(q(article_slot(Language::german, kettle, "den")), "den Wasserkocher");
        QCOMPARE(q(article_slot(Language::german, pan, "dem")), "der Pfanne");
        QCOMPARE(q(article_slot(Language::german, pan, "er")), "sie");
        QCOMPARE(q(article_slot(Language::french, kettle, "le")), "la bouilloire");
        QCOMPARE(q(articles()[clock].name), "Wall clock, Nordlicht");
        QCOMPARE(q(article_slot(Language::french, clock, "mon")), "mon horloge murale");
        QCOMPARE(q(article_slot(Language::french, clock, "du")), "de l'horloge murale");
        QCOMPARE(q(article_slot(Language::french, clock, "ce")), "cette horloge murale");
        QCOMPARE(q(article_slot(Language::english, kettle, "thing")), "kettle");
    }
    void days_and_amounts_are_written_as_the_language_does() {
        QCOMPARE(q(written_day(Language::german, on(2026, 3, 2))), "2. März");
        QCOMPARE(q(written_day(Language::french, on(2025, 8, 1))), "1er août");
        QCOMPARE(q(written_day(Language::english, on(2025, 12, 24))), "24 December");
        QCOMPARE(q(written_amount(Language::german, 3405)), "34,05 €");
        QCOMPARE(q(written_amount(Language::english, 120'000)), "€1200.00");
    }
    void typing_mistakes_touch_one_plain_word() {
        Draws draws(1, Stream::contacts, 5);
        for (int i = 0; i < 100; ++i) {
            const std::string text = "Hallo Order 4000017 schreiben.";
            const std::string typed = mistyped(text, draws);
            QVERIFY2(typed.starts_with("Hallo Order 4000017 "), typed.c_str());
            QVERIFY(text.size() - typed.size() <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "test_texts.moc"
