#include <QTest>

#include "core/analysis/quality/text_problems.h"
#include "text_of.h"

using namespace clientele;

namespace {

DatasetColumn column_of(const std::vector<std::string>& texts, std::string id = "city",
                        FieldType type = FieldType::category) {
    return {.id = std::move(id),
            .label = "City",
            .type = type,
            .attribute = false,
            .domain = "",
            .values = Column::of_texts(texts)};
}

/// "rows words [example]" of each problem, where every text stands in as many rows as `rows` says.
QStringList problems(const DatasetColumn& column, std::vector<std::int64_t> rows = {}) {
    rows.resize(column.values.dictionary().size(), rows.empty() ? 1 : 0);
    QStringList said;
    for (const TextProblem& problem : text_problems(odd_texts(column), column.values.dictionary(), rows))
        said << QStringLiteral("%1%2 %3 [%4]")
                    .arg(problem.serious ? QStringLiteral("!") : QString())
                    .arg(problem.rows)
                    .arg(q(problem.words.value()), q(problem.example));
    return said;
}

}  // namespace

class TestTextProblems : public QObject {
    Q_OBJECT
 private slots:
    void each_kind_of_odd_text_is_found_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const auto add = [](const char* text, const char* problem) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(problem);
        };
        add("Paris", "");
        add("Paris ", "blanks before or after the text");
        add("\tParis", "blanks before or after the text");
        add("N/A", "words that stand for missing");
        add("unknown", "words that stand for missing");
        add("nan", "words that stand for missing");
        add("Nancy", "");
        add("K\xEF\xBF\xBDln", "!broken characters");
        add("Köln", "");
        add("17850.0", "!numbers written with a decimal as in 17850.0");
        add("1.0.0", "");
        add("1.23E+11", "!numbers that a spreadsheet rounded as in 1.2E+11");
        add("E11", "");
        add("12E+5", "");
    }
    void each_kind_of_odd_text_is_found() {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const QStringList found = problems(column_of({text.toStdString()}));
        if (problem.isEmpty()) {
            QCOMPARE(found, QStringList());
        } else {
            const bool serious = problem.startsWith(u'!');
            QCOMPARE(found, QStringList(QStringLiteral("%1%2 %3 [%4]")
                                            .arg(serious ? QStringLiteral("!") : QString())
                                            .arg(1)
                                            .arg(serious ? problem.mid(1) : problem, text)));
        }
    }
    void only_texts_that_occur_count() {
        const DatasetColumn column = column_of({"n/a", "?", "Paris"});
        QCOMPARE(problems(column, {0, 3, 9}), QStringList(QStringLiteral("3 words that stand for missing [?]")));
        QCOMPARE(problems(column, {0, 0, 9}), QStringList());
    }
    void what_most_rows_write_is_the_right_case() {
        const DatasetColumn column = column_of({"PARIS", "Paris", "paris", "Rome"});
        QCOMPARE(problems(column, {2, 9, 4, 1}),
                 QStringList(QStringLiteral("6 the same text in different capitals [PARIS / Paris]")));
        QCOMPARE(problems(column, {0, 9, 0, 1}), QStringList());
    }
    void free_texts_may_differ_in_case_and_hold_numbers() {
        QCOMPARE(problems(column_of({"Yes", "yes", "17850.0"}, "text", FieldType::text)), QStringList());
    }
    void an_address_without_an_at_sign_is_none() {
        QCOMPARE(problems(column_of({"a@x.org", "bob", "b@@x.org", "@x.org", "c@x"}, "email")),
                 QStringList(QStringLiteral("4 values that are no e-mail address [bob]")));
    }
};

QTEST_GUILESS_MAIN(TestTextProblems)
#include "test_text_problems.moc"
