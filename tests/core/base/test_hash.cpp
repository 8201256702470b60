#include <QTest>
#include <set>
#include <string>

#include "core/base/hash.h"
#include "text_of.h"

using namespace clientele;

class TestHash : public QObject {
    Q_OBJECT
   private slots:
    void the_pieces_do_not_change_the_hash_of_the_contents() {
        std::string bytes;
        for (int i = 0; i < 20'000; ++i) bytes += static_cast<char>(i * 31 + i / 7);
        ContentHash whole;
        whole.add(bytes);
        for (const std::size_t piece : {1U, 13U, 4095U, 4096U, 4097U, 9999U}) {
            ContentHash pieces;
            for (std::size_t at = 0; at < bytes.size(); at += piece)
                pieces.add(std::string_view(bytes).substr(at, piece));
            QCOMPARE(q(pieces.hex()), q(whole.hex()));
        }
        QCOMPARE(whole.hex().size(), 32U);
    }
    void one_changed_byte_changes_the_hash() {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < 10'000; ++i) {
            std::string bytes(10'000, 'a');
            bytes[i] = 'b';
            ContentHash hash;
            hash.add(bytes);
            seen.insert(hash.hex());
        }
        QCOMPARE(seen.size(), 10'000U);
    }
    void short_texts_that_differ_in_length_or_order_differ() {
        std::set<std::uint64_t> seen;
        for (const char* text : {"", "a", "aa", "ab", "ba", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaaaaaaaa"})
            seen.insert(hash_bytes(text));
        QCOMPARE(seen.size(), 8U);
    }
};

QTEST_GUILESS_MAIN(TestHash)
#include "test_hash.moc"
