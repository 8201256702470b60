#include <QTest>

#include "core/analysis/surveys/question_stems.h"
#include "text_of.h"

using namespace clientele;

namespace {

QString parts_of(std::string_view words) {
    const StemAndItem parts = stem_and_item(words);
    return q(parts.stem) + u'/' + q(parts.item);
}

QStringList called(const std::vector<std::string>& questions, std::vector<std::string_view> kept = {}) {
    std::vector<AskedQuestion> asked;
    for (const std::string& each : questions) asked.push_back({.id = each, .text = each});
    call_by_items(asked, kept);
    QStringList names;
    for (const AskedQuestion& each : asked) names << q(each.text);
    return names;
}

}  // namespace

class TestQuestionStems : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void headers_of_survey_tools_fall_into_stem_and_item() {
        QCOMPARE(parts_of("How satisfied are you with it? - Price"),
                 QStringLiteral("How satisfied are you with it?/Price"));
        QCOMPARE(parts_of("How satisfied are you with it? [Price]"),
                 QStringLiteral("How satisfied are you with it?/Price"));
        QCOMPARE(parts_of("Please rank the films. - Episode IV - A New Hope"),
                 QStringLiteral("Please rank the films./Episode IV - A New Hope"));
        QCOMPARE(parts_of("Q1 - Price"), QStringLiteral("/"));
        QCOMPARE(parts_of("Would you recommend us?"), QStringLiteral("/"));
        QCOMPARE(parts_of("How satisfied are you with it? - "), QStringLiteral("/"));
        QCOMPARE(parts_of(""), QStringLiteral("/"));
    }

    void a_battery_is_called_by_its_items() {
        QCOMPARE(called({"How good is it? - Price", "How good is it? - Range", "Age"}),
                 QStringList({"Price", "Range", "Age"}));
    }

    void what_would_not_be_told_apart_keeps_its_words() {
        const QStringList alone{"How good is it? - Price", "Age of the head - years"};
        QCOMPARE(called({"How good is it? - Price", "Age of the head - years"}), alone);
        QCOMPARE(called({"How good is it? - Price", "How good is it? - Range", "How weighty is it? - price",
                         "How weighty is it? - Staff"}),
                 QStringList({"How good is it? - Price", "Range", "How weighty is it? - price", "Staff"}));
        QCOMPARE(called({"How good is it? - Price", "How good is it? - Range", "Range"}),
                 QStringList({"Price", "How good is it? - Range", "Range"}));
    }

    void what_the_analyst_named_stays() {
        QCOMPARE(called({"How good is it? - Price", "How good is it? - Range", "How good is it? - Staff"},
                        {"How good is it? - Range"}),
                 QStringList({"Price", "How good is it? - Range", "Staff"}));
    }
};

QTEST_GUILESS_MAIN(TestQuestionStems)
#include "test_question_stems.moc"
