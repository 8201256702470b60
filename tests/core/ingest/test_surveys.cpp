#include <QSet>

#include "table_file.h"

using namespace clientele;

namespace {

std::filesystem::path shared(const char* name) { return std::filesystem::path(CLIENTELE_SHARED_DATA) / name; }

/// The answers of an unfolded survey, counted.
struct Answers {
    std::string shape;
    std::string error;
    std::uint64_t rows = 0;
    std::uint64_t rejects = 0;
    QSet<QString> respondents;
    std::vector<std::string> questions;                ///< in the order in which they are asked
    std::map<std::string, std::string> types;          ///< by question
    std::map<std::string, std::uint64_t> given;        ///< by "question = answer"
    std::map<std::string, std::uint64_t> of_question;  ///< answers by question
    double weight = 0;                                 ///< of all answers to the first question
    QString reasons;
    QString warnings;
};

Answers answers_of(const std::filesystem::path& path, std::optional<DatasetKind> kind,
                   const SourceSettings& settings = {}) {
    Answers found;
    const auto facts = inspect(path, settings, {}, kind);
    if (!facts) return found.error = to_string(facts.error().message), found;
    found.shape = facts->shape;
    for (const Text& reason : facts->dialect.reasons) found.reasons += q(to_string(reason)) + u'\n';
    for (const Text& warning : facts->warnings) found.warnings += q(to_string(warning)) + u'\n';
    const auto mapping = map_columns(*facts, DatasetKind::responses, {});
    if (!mapping) return found.error = to_string(mapping.error().message), found;
    auto stream = open_rows(*facts, *mapping, {});
    if (!stream) return found.error = to_string(stream.error().message), found;
    const auto columns = (*stream)->columns();
    const auto index = [&](std::string_view id) {
        return static_cast<std::size_t>(std::ranges::find(columns, id, &StreamColumn::id) - columns.begin());
    };
    std::map<int, std::string> order;
    while (auto block = (*stream)->next()) {
        if (!*block) break;
        const Chunk& rows = (*block)->rows;
        found.rows += rows.rows;
        found.rejects += (*block)->rejects.size();
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const auto cell = [&](std::string_view id) { return cell_text(rows.columns[index(id)], row); };
            const std::string question = cell("question");
            found.respondents.insert(q(cell("respondent")));
            order[std::stoi(cell("question order"))] = question;
            found.types[question] = cell("question type");
            ++found.given[question + " = " + cell("answer")];
            ++found.of_question[question];
            if (index("weight") < columns.size() && cell("question order") == "1")
                found.weight += rows.columns[index("weight")].numbers[row];
        }
    }
    for (const auto& [place, question] : order) found.questions.push_back(question);
    return found;
}

}  // namespace

class TestSurveys : public QObject {
    Q_OBJECT
 private slots:
    void a_row_a_respondent_becomes_a_row_an_answer() {
        const TableFile file(
            "RespondentID,StartDate,Do you like us?,How likely are you to recommend us?,Q3,Q4_1,Q4_2,Why?\n"
            "r1,2024-01-02,Yes,9,5,Tea,,\"Good, cheap\"\n"
            "r2,2024-01-03,No,0,1,,Coffee,\n"
            "r3,2024-01-04,Yes,10,3,Tea,Coffee,Friendly\n"
            "r4,2024-01-05,,,,,,\n",
            "Wave 1.csv");
        const auto facts = inspect(file.path(), {}, {});
        QVERIFY(facts.has_value());
        QCOMPARE(q(facts->shape), "survey");
        const auto mapping = map_columns(*facts, DatasetKind::responses, {});
        QVERIFY(mapping && mapping->complete());
        const ReadTable table = read_all(*facts, *mapping);
        QCOMPARE(q(table.rows.at(0)), "Wave 1|r1|2024-01-02T00:00:00|Do you like us?|Yes|Do you like us?|1||single");
        QCOMPARE(q(table.rows.at(1)),
                 "Wave 1|r1|2024-01-02T00:00:00|How likely are you to recommend us?|9|How likely are you to recommend "
                 "us?|2||nps");
        QCOMPARE(q(table.rows.at(2)), "Wave 1|r1|2024-01-02T00:00:00|Q3|5|Q3|3||scale");
        QCOMPARE(q(table.rows.at(3)), "Wave 1|r1|2024-01-02T00:00:00|Q4|Tea|Q4|4||multiple");
        QCOMPARE(q(table.rows.at(4)), "Wave 1|r1|2024-01-02T00:00:00|Why?|Good, cheap|Why?|5||text");
        QCOMPARE(table.rows.size(), 15u);
        QCOMPARE(table.lines, (std::vector<std::uint64_t>{2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4}));
        QCOMPARE(facts->warnings.size(), 1u);
        QCOMPARE(q(to_string(facts->warnings[0])), "1 respondent gave no answer at all and has no row.");
    }

    void rows_stay_rows_when_a_person_says_so() {
        const TableFile file("RespondentID,Q1,Q2,Q3,Q4,Q5\n1,1,2,3,4,5\n2,2,3,4,5,1\n3,5,4,3,2,1\n");
        QCOMPARE(q(file.inspected().shape), "survey");
        QCOMPARE(q(file.inspected({{"shape", "rows"}}).shape), "rows");
        QCOMPARE(file.inspected({{"shape", "rows"}}).columns.size(), 6u);
    }

    void answers_in_rows_of_their_own_are_not_unfolded() {
        const TableFile file("respondent,question,answer\n1,Q1,5\n1,Q2,4\n2,Q1,3\n");
        const auto facts = inspect(file.path(), {}, {}, DatasetKind::responses);
        QVERIFY(facts.has_value());
        QCOMPARE(q(facts->shape), "rows");
    }

    void a_row_that_does_not_fit_is_rejected_and_the_others_stay() {
        const TableFile file("RespondentID,Q1,Q2,Q3,Q4,Q5\n1,1,2,3,4,5\n2,2,3\n3,5,4,3,2,1\n");
        const auto facts = file.inspected();
        const auto mapping = map_columns(facts, DatasetKind::responses, {});
        QVERIFY(mapping.has_value());
        const ReadTable table = read_all(facts, *mapping);
        QCOMPARE(table.rows.size(), 10u);
        QCOMPARE(table.rejects.size(), 1u);
        QCOMPARE(q(table.rejects[0]), "3 unread  ");
        QCOMPARE(q(table.full_rejects[0].raw), "2,2,3");
    }

    void words_for_missing_are_no_answers_and_are_counted() {
        const TableFile file("RespondentID,Q1,Q2,Q3,Q4,Q5\n1,1,NA,None,4,5\n2,2,3,Price,-,1\n3,5,4,None,2,1\n");
        const Answers found = answers_of(file.path(), {});
        QCOMPARE(found.rows, 13u);
        QCOMPARE(found.given.at("Q3 = None"), 2u);
        QVERIFY2(found.reasons.contains(u"2 cells with a word for missing"), qPrintable(found.reasons));
    }

    void options_in_columns_of_their_own_are_one_question() {
        const TableFile file(
            "RespondentID,Q1_1,Q1_2,Q1_3,Q2_1,Q2_2,Q3_1,Q3_2,Q9\n"
            "1,1,0,1,Yes,No,Agree,Agree,5\n2,0,0,1,No,No,Agree,Disagree,4\n3,1,1,0,Yes,Yes,Agree,Agree,3\n");
        const Answers found = answers_of(file.path(), {});
        QCOMPARE(found.types.at("Q1"), "multiple");
        QCOMPARE(found.given.at("Q1 = Q1_1"), 2u);
        QCOMPARE(found.given.at("Q1 = Q1_3"), 2u);
        // Yes and No may be answers to two questions, and the No would be lost.
        QCOMPARE(found.given.at("Q2_2 = No"), 2u);
        QCOMPARE(found.given.at("Q3_2 = Disagree"), 1u);
        QVERIFY2(found.reasons.contains(u"4 cells say that an option was not chosen"), qPrintable(found.reasons));
    }

    void ticks_below_one_question_are_its_options() {
        const TableFile file(
            "RespondentID,Which do you use? - TV,Which do you use? - Web,Wave,How good is it? - Price,How good is it? "
            "- "
            "Taste\n1,1,0,2023,5,4\n2,0,1,2023,3,1\n3,1,1,2024,2,2\n4,0,1,2024,1,5\n");
        const Answers found = answers_of(file.path(), DatasetKind::responses);
        QCOMPARE(q(found.error), QString());
        QCOMPARE(found.types.at("Which do you use?"), "multiple");
        QCOMPARE(found.given.at("Which do you use? = Web"), 3u);
        QCOMPARE(found.given.at("Which do you use? = TV"), 2u);
        QCOMPARE(found.given.at("How good is it? - Taste = 5"), 1u);
        QVERIFY(!found.types.contains("Wave"));  // stands beside each answer
    }
    void commas_part_options_that_also_stand_alone() {
        std::string rows = "RespondentID,Which?,How?,Q3\n";
        const char* which[] = {
            "Web", "Shop", "Phone", "\"Web, Shop\"", "\"Web, Phone\"", "\"Shop, Phone\"", "\"Web, Shop, Phone\""};
        const char* how[] = {"\"Yes, always\"", "\"Yes, often\"", "No"};
        for (int i = 0; i < 42; ++i)
            rows += std::to_string(i) + ',' + which[i % 7] + ',' + how[i % 3] + ',' + std::to_string(1 + i % 5) + '\n';
        const TableFile file(rows.c_str());
        const Answers found = answers_of(file.path(), DatasetKind::responses);
        QCOMPARE(found.types.at("Which?"), "multiple");
        QCOMPARE(found.given.at("Which? = Phone"), 24u);
        QCOMPARE(q(found.types.at("How?")), QStringLiteral("scale"));
        QCOMPARE(found.given.at("How? = Yes, often"), 14u);
    }
    void several_options_in_one_cell_are_taken_apart() {
        const TableFile file(
            "respondent,customer_id,store_id,time,Which do you use?,Q2,Q3,Q4,Q5\n"
            "1,C1,S1,2024-01-01,Web; Shop,1,2,3,4\n2,C2,S1,2024-01-02,Shop; "
            "Phone,1,2,3,4\n3,C3,S2,2024-01-03,Web,1,2,3,4\n"
            "4,C4,S2,2024-01-04,Web; Shop; Phone,1,2,3,4\n");
        const Answers found = answers_of(file.path(), DatasetKind::responses);
        QCOMPARE(found.types.at("Which do you use?"), "multiple");
        QCOMPARE(found.given.at("Which do you use? = Web"), 3u);
        QCOMPARE(found.given.at("Which do you use? = Phone"), 2u);
        QCOMPARE(found.respondents.size(), 4);
    }

    void comments_with_semicolons_stay_whole() {
        std::string rows = "RespondentID,Any other comments?,Which?,Q3\n";
        const char* comments[] = {"\"Too dear; really\"", "ok", "Great staff", "nothing", "ok"};
        const char* which[] = {"Web; Shop", "Shop", "Web", "Web; Phone", "Phone; Shop"};
        for (int i = 0; i < 40; ++i)
            rows +=
                std::to_string(i) + ',' + comments[i % 5] + ',' + which[i % 5] + ',' + std::to_string(1 + i % 5) + '\n';
        const TableFile file(rows.c_str());
        const Answers found = answers_of(file.path(), DatasetKind::responses);
        QCOMPARE(found.given.at("Any other comments? = Too dear; really"), 8u);
        QCOMPARE(found.types.at("Which?"), "multiple");
        QCOMPARE(found.given.at("Which? = Shop"), 24u);
    }
    void times_and_ids_of_survey_tools_are_no_questions_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("begin");
        QTest::newRow("Google Forms") << "Timestamp,"
                                      << "2026/03/%1 10:05:11 AM GMT+1,";
        QTest::newRow("Google Forms, zone by its letters") << "Timestamp,"
                                                           << "2026/03/%1 4:03:31 PM EEST,";
        QTest::newRow("Microsoft Forms") << "ID,Start time,Completion time,Email,"
                                         << "%1,3/%1/26 10:05:11,3/%1/26 10:09:02,anonymous,";
        QTest::newRow("LimeSurvey") << "Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache,"
                                    << "%1,%1.03.2026 10:00,5,de,";
        QTest::newRow("Typeform") << "#,Start Date (UTC),Submit Date (UTC),Network ID,"
                                  << "a1b%1,2026-03-%1 10:00:00,2026-03-%1 10:03:00,net9,";
    }
    void times_and_ids_of_survey_tools_are_no_questions() {
        QFETCH(QString, header);
        QFETCH(QString, begin);
        QString rows = header + QStringLiteral("How likely are you to recommend us?,Gender,Q3\n");
        for (int i = 10; i < 30; ++i)
            rows += begin.arg(i) + QStringLiteral("%1,%2,%3\n").arg(i % 11).arg(i % 2 ? "f" : "m").arg(1 + i % 5);
        const TableFile file(rows.toUtf8().constData());
        const Answers found = answers_of(file.path(), DatasetKind::responses);
        QCOMPARE(found.error, "");
        QCOMPARE(found.questions, (std::vector<std::string>{"How likely are you to recommend us?", "Gender", "Q3"}));
        QCOMPARE(found.respondents.size(), 20);
        const auto facts = inspect(file.path(), {}, {}, DatasetKind::responses);
        QVERIFY(facts.has_value());
        const auto mapping = map_columns(*facts, DatasetKind::responses, {});
        QVERIFY(mapping && std::ranges::any_of(mapping->columns, [](const ColumnMapping& each) {
                    return !each.attribute && each.target == "time";
                }));
    }

    void second_and_third_header_rows_are_no_respondents() {
        const TableFile file(
            "StartDate,EndDate,ResponseId,Q1,Q2_1,Q2_2,Q3\n"
            "Start Date,End Date,Response ID,How likely is it that you would recommend us?,"
            "What do you buy? Select all that apply. - Selected Choice - Tea,"
            "What do you buy? Select all that apply. - Selected Choice - Coffee,Anything else?\n"
            "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"_"
            "recordId\"\"}\","
            "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}"
            "\",\"{\"\"ImportId\"\":\"\"QID3\"\"}\"\n"
            "2024-01-01 10:00:00,2024-01-01 10:05:00,R_1,9,1,,No\n"
            "2024-01-02 10:00:00,2024-01-02 10:05:00,R_2,0,,1,\n"
            "2024-01-03 10:00:00,2024-01-03 10:05:00,R_3,10,1,1,Thanks\n");
        const Answers found = answers_of(file.path(), DatasetKind::responses);
        QCOMPARE(found.error, "");
        QCOMPARE(found.respondents, (QSet<QString>{u"R_1"_qs, u"R_2"_qs, u"R_3"_qs}));
        QCOMPARE(found.questions, (std::vector<std::string>{"Q1", "Q2", "Q3"}));
        QCOMPARE(found.types.at("Q1"), "nps");
        QCOMPARE(found.given.at("Q2 = Tea"), 2u);
        QCOMPARE(found.given.at("Q2 = Coffee"), 2u);
        QVERIFY(found.reasons.contains(u"Qualtrics"));
    }

    void continued_header_cells_are_options_or_a_grid() {
        const TableFile file(
            "RespondentID,StartDate,Do you shop here?,Where do you shop? Check all that apply.,,,Rate us,\n"
            ",,Response,Town,Web,Other (please specify),Price,Staff\n"
            "1,2024-01-01,Yes,Town,Web,,Very good,Poor\n2,2024-01-02,No,,Web,By post,Poor,Very good\n"
            "3,2024-01-03,Yes,Town,,,Fair,Fair\n");
        const Answers found = answers_of(file.path(), DatasetKind::responses);
        QCOMPARE(found.error, "");
        QCOMPARE(found.respondents.size(), 3);
        const std::string where = "Where do you shop? Check all that apply.";
        QCOMPARE(found.questions,
                 (std::vector<std::string>{"Do you shop here?", where, where + " - Other (please specify)",
                                           "Rate us - Price", "Rate us - Staff"}));
        QCOMPARE(found.given.at(where + " = Town"), 2u);
        QCOMPARE(found.given.at(where + " - Other (please specify) = By post"), 1u);
        QCOMPARE(found.types.at("Rate us - Price"), "scale");
    }

    void an_id_that_comes_again_is_said() {
        const TableFile file("RespondentID,Q1,Q2,Q3,Q4,Q5\n1,1,2,3,4,5\n1,2,3,4,5,1\n,5,4,3,2,1\n");
        const Answers found = answers_of(file.path(), {});
        QCOMPARE(found.respondents, (QSet<QString>{u"1"_qs, u"row 4"_qs}));
        QVERIFY2(found.warnings.contains(u"1 row has the id of another respondent"), qPrintable(found.warnings));
    }

    void bytes_that_are_no_text_are_rejected_as_in_any_table() {
        const TableFile file("RespondentID,Q1,Q2,Q3,Q4,Q5\n1,1,\xFFx,3,4,5\n2,2,3,4,5,1\n3,5,4,3,2,1\n");
        const Answers found = answers_of(file.path(), {}, {{"encoding", "UTF-8"}});
        QCOMPARE(found.error, "");
        QCOMPARE(found.rows, 14u);
        QCOMPARE(found.rejects, 1u);
    }

    void star_wars_has_its_published_respondents_and_answers() {
        const auto path = shared("surveys_fivethirtyeight/star-wars-survey/StarWars.csv");
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const Answers found = answers_of(path, {});
        QCOMPARE(found.shape, "survey");
        QCOMPARE(found.respondents.size(), 1'186);
        QCOMPARE(found.rows, 30'428u);
        QCOMPARE(found.rejects, 0u);
        QCOMPARE(found.given.at("Have you seen any of the 6 films in the Star Wars franchise? = Yes"), 936u);
        const std::string films = "Which of the following Star Wars films have you seen? Please select all that apply.";
        QCOMPARE(found.types.at(films), "multiple");
        QCOMPARE(found.of_question.at(films), 3'897u);
        const std::string han =
            "Please state whether you view the following characters favorably, unfavorably, or are "
            "unfamiliar with him/her. - Han Solo";
        QCOMPARE(found.types.at(han), "scale");
        QCOMPARE(found.given.at(han + " = Very favorably"), 610u);
    }

    void real_surveys_unfold_to_the_answers_counted_in_them_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("by_itself");
        QTest::addColumn<int>("respondents");
        QTest::addColumn<int>("questions");
        QTest::addColumn<int>("answers");
        QTest::newRow("comma") << "surveys_fivethirtyeight/comma-survey/comma-survey.csv" << true << 1'129 << 12
                               << 12'624;
        QTest::newRow("flying") << "surveys_fivethirtyeight/flying-etiquette-survey/flying-etiquette.csv" << true
                                << 1'040 << 26 << 22'937;
        QTest::newRow("masculinity") << "surveys_fivethirtyeight/masculinity-survey/raw-responses.csv" << true << 1'615
                                     << 45 << 76'442;
        QTest::newRow("mobi") << "ecsi_mobi/mobi.csv" << false << 250 << 24 << 6'000;
        QTest::newRow("bfi") << "surveys_r/bfi.csv" << false << 2'800 << 28 << 77'669;
        QTest::newRow("customer satisfaction") << "customer_sat/customerSat.csv" << false << 1'811 << 10 << 18'110;
    }
    void real_surveys_unfold_to_the_answers_counted_in_them() {
        QFETCH(QString, file);
        QFETCH(bool, by_itself);
        QFETCH(int, respondents);
        QFETCH(int, questions);
        QFETCH(int, answers);
        const auto path = shared(file.toUtf8());
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto unasked = inspect(path, {}, {});
        QVERIFY(unasked.has_value());
        QCOMPARE(q(unasked->shape), by_itself ? "survey" : "rows");
        const Answers found = answers_of(path, DatasetKind::responses);
        QCOMPARE(found.error, "");
        QCOMPARE(found.respondents.size(), respondents);
        QCOMPARE(static_cast<int>(found.questions.size()), questions);
        QCOMPARE(found.rows, static_cast<std::uint64_t>(answers));
        QCOMPARE(found.rejects, 0u);
    }

    void weights_stand_beside_each_answer() {
        const auto path = shared("surveys_fivethirtyeight/masculinity-survey/raw-responses.csv");
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const Answers found = answers_of(path, {});
        QCOMPARE(found.given.at("q0008 = Your weight"), 904u);
        QVERIFY2(std::abs(found.weight - 1615) < 0.01, qPrintable(QString::number(found.weight)));
    }

    void ordinary_tables_stay_as_they_are_data() {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"telco_churn/Telco-Customer-Churn.csv", "telco_churn/mlc_churn_3333.csv",
              "segmentation/marketing_campaign.csv", "segmentation/Wholesale customers data.csv", "cdnow/cdnowElog.csv",
              "hillstrom_email/hillstrom.csv", "airline_tweets/Tweets.csv", "groceries/groceries.csv",
              "surveys_r/gss_cat.csv", "surveys_r/anes04.csv",
              "surveys_fivethirtyeight/masculinity-survey/masculinity-survey.csv", "ecsi_mobi/mobi.csv"})
            QTest::newRow(file) << file;
    }
    void ordinary_tables_stay_as_they_are() {
        QFETCH(QString, file);
        const auto path = shared(file.toUtf8());
        if (!std::filesystem::exists(path)) QSKIP("The data set is not on this machine.");
        const auto facts = inspect(path, {}, {});
        QVERIFY(facts.has_value());
        QCOMPARE(q(facts->shape), "rows");
    }
};

QTEST_GUILESS_MAIN(TestSurveys)
#include "test_surveys.moc"
