#include "program.h"

namespace {

/// A survey "Visit" of 60 respondents: Q1 from 1 to 5 with the code 99, Gender (20 f, 40 m).
QString surveyed(const Workplace& place) {
    QByteArray rows = "survey,respondent,time,question,answer\n";
    for (int r = 0; r < 60; ++r) {
        const QByteArray head = "Visit,r" + QByteArray::number(r) + ",2026-0" + QByteArray::number(1 + r % 6) + "-10,";
        rows += head + "Q1," + (r % 10 == 0 ? QByteArray("99") : QByteArray::number(1 + r % 5)) + '\n';
        rows += head + "Gender," + (r % 3 ? "m" : "f") + '\n';
    }
    const QString project = place.project();
    place.run({"import", project, "responses", place.file("answers.csv", rows)});
    return project;
}

QJsonObject question(const Workplace& place, const QString& project, const char* id) {
    for (const QJsonValue each : place.run({"survey", project, "show", "Visit", "--format", "json"}).json().toArray())
        if (each["question"].toString() == QLatin1String(id)) return each.toObject();
    return {};
}

}  // namespace

class TestSurveys : public QObject {
    Q_OBJECT

 private slots:
    void surveys_and_questions_are_listed() {
        const Workplace place;
        const QString project = surveyed(place);
        const Ran listed = place.run({"survey", project, "--format", "json"});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(listed.json()[0]["survey"].toString(), "Visit");
        QCOMPARE(listed.json()[0]["respondents"].toInt(), 60);
        QCOMPARE(listed.json()[0]["waves"].toArray().size(), 2);  // quarters: months have too few
        QCOMPARE(question(place, project, "Q1")["type"].toString(), "scale");  // 99 stands apart
        QCOMPARE(question(place, project, "Gender")["answers"][0]["count"].toInt(), 40);
    }
    void a_question_is_prepared_scored_and_taken_back() {
        const Workplace place;
        const QString project = surveyed(place);
        const Ran set = place.run({"survey", project, "set", "Visit: Q1", "missing=99; reversed"});
        VERIFY_EXIT(set, 0);
        QVERIFY2(set.out.contains("60 respondents"), set.said());
        QJsonObject q1 = question(place, project, "Q1");
        QCOMPARE(q1["type"].toString(), "scale");
        QVERIFY(q1["reversed"].toBool());
        QCOMPARE(q1["said"].toString(), "missing=99; reversed");
        const Ran ran = place.run({"run", project, "surveys.scores", "--set", "question=Q1", "--format", "json"});
        VERIFY_EXIT(ran, 0);
        // Of 54: 12 each of 2, 3, 4 and 5 but those of 1 (r % 10 == 0): 6 of 1, and 5 comes 12 times.
        double mean = 0, n = 0;
        for (int r = 0; r < 60; ++r)
            if (r % 10 != 0) mean += 6 - (1 + r % 5), ++n;
        bool found = false;
        for (const QJsonValue table : ran.json()["tables"].toArray()) {
            if (table["id"] != "scores") continue;
            QStringList columns;
            for (const QJsonValue column : table["columns"].toArray()) columns << column["id"].toString();
            for (const QJsonValue row : table["rows"].toArray()) {
                const QJsonArray cells = row.toArray();
                const auto wave = columns.indexOf("wave");
                if (cells[columns.indexOf("measure")] != "mean") continue;
                if (wave >= 0 && !cells[wave].toString().isEmpty()) continue;
                QVERIFY(qAbs(cells[columns.indexOf("value")].toDouble() - mean / n) < 1e-9);
                found = true;
            }
        }
        QVERIFY2(found, ran.said());
        const Ran again = place.run({"survey", project, "set", "Visit: Q1", "type=single"});
        QVERIFY2(again.out.contains("was “missing=99; reversed” before"), again.said());
        const Ran undone = place.run({"undo", project});
        VERIFY_EXIT(undone, 0);
        const Ran back = place.run({"survey", project, "show", "Visit"});
        QVERIFY2(back.out.contains("missing=99; reversed"), back.said());
        const Ran cleared = place.run({"survey", project, "clear", "Visit: Q1"});
        VERIFY_EXIT(cleared, 0);
        QCOMPARE(question(place, project, "Q1")["type"].toString(), "scale");  // 99 stands apart
        VERIFY_EXIT(place.run({"check", project}), 0);
    }
    void weights_and_waves_are_prepared() {
        const Workplace place;
        const QString project = surveyed(place);
        const Ran set =
            place.run({"survey", project, "set", "Visit", "waves=year; target=question:Gender: f=50, m=50"});
        VERIFY_EXIT(set, 0);
        const Ran listed = place.run({"survey", project, "--format", "json"});
        QCOMPARE(listed.json()[0]["waves"].toArray(), QJsonArray({"2026"}));
        const Ran ran = place.run({"run", project, "surveys.crosstab", "--set", "rows=question:Gender", "--set",
                                   "columns=none", "--format", "json"});
        VERIFY_EXIT(ran, 0);
        // 20 of weight 1.5 and 40 of 0.75: 1,800 / (20 * 2.25 + 40 * 0.5625) = 53.3 of 60.
        QVERIFY2(ran.out.contains("\"53.3") || ran.out.contains("53.333"), ran.said());
    }
    void what_cannot_be_meant_is_said_and_nothing_is_kept() {
        const Workplace place;
        const QString project = surveyed(place);
        const auto refused = [&](const QStringList& arguments, const char* words) {
            const Ran ran = place.run(QStringList{"survey", project} + arguments);
            VERIFY_EXIT(ran, 2);
            QVERIFY2(ran.err.contains(QString::fromUtf8(words)), ran.said());
        };
        refused({"set", "Visit"}, "Write: survey PROJECT");
        refused({"dance"}, "Write: survey PROJECT");
        refused({"clear"}, "Write: survey PROJECT");
        refused({"show", "Nothing"}, "There are: Visit");
        refused({"set", "Nothing", "waves=none"}, "There are: Visit");
        refused({"set", "Visit: Q9", "reversed"}, "Questions are: Q1");
        refused({"set", "Visit: Q1", "type=nonsense"}, "nps");
        refused({"set", "Visit: Q1", "colour=red"}, "type=…");
        refused({"set", "Visit: Q1", "label=1"}, "a colon");
        refused({"set", "Visit", "trim=0.5"}, "no limit of weights");
        refused({"set", "Visit", "weight=nothing"}, "no number of the answers");
        refused({"set", "Visit", "waves=nothing"}, "week, month, quarter, year");
        refused({"set", "Visit", "target=question:Gender: x=1"}, "There are: m, f");
        refused({"set", "Visit", "target=question:Gender: f=100"}, "no share for: m");
        refused({"set", "Visit: Q1", "order=low,high"}, "There are: 1");
        refused({"set", "Visit", "target=question:Gender * question:Q9: x=1"}, "Q9");
        refused({"set", "Visit", "strata=nothing"}, "nothing");
        refused({"set", "Visit", "population=1"}, "smaller than");
        QCOMPARE(place.run({"survey", project, "--format", "json"}).json()[0]["said"].toString(), "");
        VERIFY_EXIT(place.run({"survey", place.path("missing.clientele")}), 1);
    }
    void without_answers_there_is_no_survey() {
        const Workplace place;
        const QString project = place.project();
        const Ran ran = place.run({"survey", project});
        VERIFY_EXIT(ran, 0);
        QVERIFY2((ran.out + ran.err).contains("no survey"), ran.said());
        VERIFY_EXIT(place.run({"survey", project, "show"}), 2);
    }
};

QTEST_GUILESS_MAIN(TestSurveys)
#include "test_surveys.moc"
