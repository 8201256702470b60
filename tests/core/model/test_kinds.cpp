#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "text_of.h"

using namespace clientele;

class TestKinds : public QObject {
    Q_OBJECT
 private slots:
    void every_kind_is_at_its_place_and_found_by_its_id() {
        QCOMPARE(dataset_kinds().size(), dataset_kind_count);
        for (std::size_t i = 0; i < dataset_kind_count; ++i) {
            QCOMPARE(static_cast<std::size_t>(dataset_kinds()[i].kind), i);
            QCOMPARE(find_dataset_kind(dataset_kinds()[i].id), std::optional(dataset_kinds()[i].kind));
        }
        QVERIFY(!find_dataset_kind("purchases"));
    }
    void keys_and_time_fields_are_fields() {
        for (const DatasetSpec& kind : dataset_kinds()) {
            QVERIFY2(kind.key.empty() || find_field(kind, kind.key), qPrintable(q(kind.id)));
            QVERIFY2(kind.time_field.empty() || find_field(kind, kind.time_field), qPrintable(q(kind.id)));
        }
    }
    void a_known_header_means_one_field_of_a_kind_only() {
        for (const DatasetSpec& kind : dataset_kinds()) {
            QHash<QString, QString> meaning;
            for (const Field& field : kind.fields)
                for (const QString& word : q(field.synonyms).split(u'|')) {
                    QVERIFY2(!word.isEmpty(), qPrintable(q(field.id)));
                    const QString key = QString(word).remove(u' ');
                    QVERIFY2(!meaning.contains(key), qPrintable(q(kind.id) + u": "_qs + word));
                    meaning.insert(key, q(field.id));
                }
        }
    }
    void known_headers_are_small_letters_and_digits() {
        const QRegularExpression plain(u"^[a-z0-9]+( [a-z0-9]+)*$"_qs);
        for (const DatasetSpec& kind : dataset_kinds())
            for (const Field& field : kind.fields)
                for (const QString& word : q(field.synonyms).split(u'|'))
                    QVERIFY2(plain.match(word).hasMatch(), qPrintable(q(kind.id) + u": "_qs + word));
    }
    void a_fields_own_id_is_its_first_known_header() {
        for (const DatasetSpec& kind : dataset_kinds())
            for (const Field& field : kind.fields)
                QCOMPARE(q(field.synonyms).section(u'|', 0, 0), q(field.id).replace(u'_', u' '));
    }
    void what_is_asked_for_says_what_it_is_by_itself() {
        const auto asked = [](DatasetKind kind) {
            return q(text("Needs {0}: import some.", Text(wanted_rows(spec(kind)), {})));
        };
        QCOMPARE(asked(DatasetKind::market_series), u"Needs market series: import some."_qs);
        QCOMPARE(asked(DatasetKind::mystery_visits), u"Needs mystery shopping visits: import some."_qs);
        QCOMPARE(asked(DatasetKind::transactions), u"Needs order lines: import some."_qs);
        QSet<QString> words;
        for (const DatasetSpec& kind : dataset_kinds()) words.insert(asked(kind.kind));
        QCOMPARE(words.size(), static_cast<int>(dataset_kind_count));
        for (const char* alone : {"points", "criteria", "answers", "posts", "offers"})
            QVERIFY2(!words.contains(u"Needs %1: import some."_qs.arg(QLatin1String(alone))), alone);
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "test_kinds.moc"
