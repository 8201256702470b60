#include <readstat.h>

#include <memory>

#include "table_file.h"

using namespace clientele;

namespace {

using Begin = readstat_error_t (*)(readstat_writer_t*, void*, long);

/// A statistics file in memory, written by ReadStat.
class Written {
 public:
    Written() : writer_(readstat_writer_init(), readstat_writer_free) {
        readstat_set_data_writer(writer(), [](const void* bytes, std::size_t size, void* self) {
            static_cast<Written*>(self)->bytes_.append(static_cast<const char*>(bytes), size);
            return static_cast<ssize_t>(size);
        });
    }
    readstat_writer_t* writer() { return writer_.get(); }

    readstat_variable_t* number(const char* name, const char* format = "", const char* label = "") {
        return variable(name, READSTAT_TYPE_DOUBLE, 8, format, label);
    }
    readstat_variable_t* variable(const char* name, readstat_type_t type, std::size_t width, const char* format = "",
                                  const char* label = "") {
        readstat_variable_t* made = readstat_add_variable(writer(), name, type, width);
        readstat_variable_set_format(made, format);
        readstat_variable_set_label(made, label);
        variables_.push_back(made);
        return made;
    }
    void begin(Begin how, long rows) { QCOMPARE(how(writer(), this, rows), READSTAT_OK); }
    /// Cells: numbers where the variable is one, "." for missing, ".a" for a tagged missing value.
    void row(const std::vector<const char*>& cells) {
        QCOMPARE(readstat_begin_row(writer()), READSTAT_OK);
        for (std::size_t i = 0; i < cells.size(); ++i) QCOMPARE(insert(variables_[i], cells[i]), READSTAT_OK);
        QCOMPARE(readstat_end_row(writer()), READSTAT_OK);
    }
    std::string end() {
        if (const auto outcome = readstat_end_writing(writer()); outcome != READSTAT_OK)
            qFatal("%s", readstat_error_message(outcome));
        return bytes_;
    }

 private:
    readstat_error_t insert(const readstat_variable_t* variable, const char* cell) {
        if (readstat_variable_get_type(variable) == READSTAT_TYPE_STRING)
            return readstat_insert_string_value(writer(), variable, cell);
        const std::string_view text = cell;
        if (text == ".") return readstat_insert_missing_value(writer(), variable);
        if (text.starts_with('.') && text.size() == 2)
            return readstat_insert_tagged_missing_value(writer(), variable, text[1]);
        const double value = std::stod(cell);
        switch (readstat_variable_get_type(variable)) {
            case READSTAT_TYPE_INT8:
                return readstat_insert_int8_value(writer(), variable, static_cast<std::int8_t>(value));
            case READSTAT_TYPE_INT32:
                return readstat_insert_int32_value(writer(), variable, static_cast<std::int32_t>(value));
            case READSTAT_TYPE_FLOAT:
                return readstat_insert_float_value(writer(), variable, static_cast<float>(value));
            default:
                return readstat_insert_double_value(writer(), variable, value);
        }
    }

    std::string bytes_;
    std::unique_ptr<readstat_writer_t, void (*)(readstat_writer_t*)> writer_;
    std::vector<readstat_variable_t*> variables_;
};

QString sentences(const std::vector<Text>& texts) {
    QStringList found;
    for (const Text& each : texts) found << q(each);
    return found.join(u' ');
}

QString error_of(std::string_view bytes) {
    const TableFile file(bytes, "cases.bin");
    const auto facts = inspect(file.path(), {}, {});
    return facts ? u"no error"_qs
                 : q(id(facts.error().code)) + u": "_qs + q(facts.error()).remove(q(file.path().string()));
}

/// A survey: a satisfaction scale with a label for every value that comes up, a recommendation scale with labels at its
/// ends, a declared missing value, a weight.
std::string survey_in_spss(long rows_promised = 4, Begin begin = readstat_begin_writing_sav,
                           readstat_compress_t compression = READSTAT_COMPRESS_NONE) {
    const char* second = begin == readstat_begin_writing_por ? "002" : "Zoë";  // portable files are ASCII
    Written file;
    readstat_writer_set_compression(file.writer(), compression);
    readstat_label_set_t* scale = readstat_add_label_set(file.writer(), READSTAT_TYPE_DOUBLE, "scale");
    readstat_label_double_value(scale, 1, "very bad");
    readstat_label_double_value(scale, 2, "good, fair");
    readstat_label_double_value(scale, 9, "refused");
    readstat_label_set_t* ends = readstat_add_label_set(file.writer(), READSTAT_TYPE_DOUBLE, "ends");
    readstat_label_double_value(ends, 0, "not at all");
    readstat_label_double_value(ends, 10, "certainly");
    readstat_label_set_t* regions = readstat_add_label_set(file.writer(), READSTAT_TYPE_STRING, "regions");
    readstat_label_string_value(regions, "N", "North");
    readstat_label_string_value(regions, "S", "South");
    file.variable("ID", READSTAT_TYPE_STRING, 10, "A10", "Respondent");
    readstat_variable_t* satisfied = file.number("SAT", "F1.0", "How satisfied are you?");
    readstat_variable_set_label_set(satisfied, scale);
    readstat_variable_add_missing_double_value(satisfied, 9);
    readstat_variable_set_label_set(file.number("NPS", "F2.0", "Would you recommend us?"), ends);
    readstat_variable_set_label_set(file.variable("REGION", READSTAT_TYPE_STRING, 1, "A1"), regions);
    readstat_variable_t* weight = file.number("W", "F8.4");
    readstat_writer_set_fweight_variable(file.writer(), weight);
    file.begin(begin, rows_promised);
    file.row({"001", "1", "10", "N", "0.75"});
    file.row({second, "2", "7", "S", "1.2345"});
    file.row({"003", "9", "0", "N", "1"});
    file.row({"004", ".", ".", "", "."});
    return file.end();
}

}  // namespace

class TestStatistics : public QObject {
    Q_OBJECT
 private slots:
    void labels_replace_codes_where_every_value_has_one() {
        const TableFile file(survey_in_spss(), "survey.sav");
        const auto facts = file.inspected();
        QCOMPARE(q(facts.format), "spss");
        QVERIFY(facts.dialect.header);
        QCOMPARE(raw_rows_of(facts), (QStringList{"2: 001|very bad|10|North|0.75", "3: Zoë|good, fair|7|South|1.2345",
                                              "4: 003||0|North|1", "5: 004||||"}));
        const QString reasons = sentences(facts.dialect.reasons);
        QVERIFY(reasons.contains(u"2 columns are written as labels, because all their values have one."_qs));
        QVERIFY(reasons.contains(u"Columns keep their codes where not every value has a label of its own: “NPS”."_qs));
        QVERIFY(reasons.contains(u"The file says that its cases are weighted by “W”."_qs));
        QCOMPARE(sentences(facts.warnings), "1 value that is declared missing in the file is left empty, in “SAT”.");
    }
    void questions_and_labels_stand_beside_the_columns() {
        const auto facts = TableFile(survey_in_spss(), "survey.sav").inspected();
        QCOMPARE(q(facts.columns[1].header), "SAT");
        QCOMPARE(q(facts.columns[1].label), "How satisfied are you?");
        QCOMPARE(*facts.columns[2].value_labels, (ValueLabels{{"0", "not at all"}, {"10", "certainly"}}));
        QCOMPARE(*facts.columns[3].value_labels, (ValueLabels{{"N", "North"}, {"S", "South"}}));
        QVERIFY(facts.columns[4].value_labels == nullptr);
    }
    void a_survey_unfolds_to_codes_with_their_labels_beside_them() {
        const TableFile file(survey_in_spss(), "survey.sav");
        const auto facts = inspect(file.path(), {}, {}, DatasetKind::responses);
        QVERIFY(facts.has_value());
        QCOMPARE(q(facts->shape), "survey");
        QCOMPARE(raw_rows_of(*facts).mid(0, 4),
                 (QStringList{"2: survey|001|SAT|1|How satisfied are you?|1|very bad|scale",
                              "2: survey|001|NPS|10|Would you recommend us?|2|certainly|nps",
                              "2: survey|001|REGION|N|REGION|3|North|single", "2: survey|001|W|0.75|W|4||number"}));
        QVERIFY(sentences(facts->warnings).contains(u"1 respondent gave no answer"_qs));
    }
    void codes_stay_when_told() {
        const auto facts = TableFile(survey_in_spss(), "survey.sav").inspected({{"labels", "no"}});
        QCOMPARE(raw_rows_of(facts),
                 (QStringList{"2: 001|1|10|N|0.75", "3: Zoë|2|7|S|1.2345", "4: 003||0|N|1", "5: 004||||"}));
        QCOMPARE(facts.columns[1].value_labels->size(), 3u);
    }
    void compressed_files_read_the_same() {
        const QStringList plain = raw_rows_of(TableFile(survey_in_spss(), "survey.sav").inspected());
        for (const auto compression : {READSTAT_COMPRESS_ROWS, READSTAT_COMPRESS_BINARY})
            QCOMPARE(raw_rows_of(
                         TableFile(survey_in_spss(4, readstat_begin_writing_sav, compression), "s.zsav").inspected()),
                     plain);
    }
    void portable_files_are_told_by_their_header() {
        const auto facts = TableFile(survey_in_spss(4, readstat_begin_writing_por), "survey.txt").inspected();
        QCOMPARE(q(facts.format), "spss");
        QCOMPARE(raw_rows_of(facts).mid(0, 1), (QStringList{"2: 001|very bad|10|North|0.75"}));
    }
    void dates_and_times_of_spss_follow_their_formats() {
        Written file;
        for (const char* format : {"DATE11", "ADATE10", "DATETIME23.2", "TIME8", "DTIME12", "MOYR8", "F8.2"})
            file.number((std::string("V") + format).substr(0, 5).c_str(), format);
        file.begin(readstat_begin_writing_sav, 3);
        // 2011-12-09 is day 156,745 from 1582-10-14 on.
        const char* day = "13542768000";
        file.row({day, day, "13542798385.25", "30385", "106201", day, "13542768000"});
        file.row({"13542798385", "0", day, "0", "-60", ".", "0.1"});
        file.row({"1e300", "-1e14", ".", ".", "1e18", "0", "123456789.125"});
        const auto facts = TableFile(file.end(), "dates.sav").inspected();
        QCOMPARE(
            raw_rows_of(facts),
            (QStringList{"2: 2011-12-09|2011-12-09|2011-12-09 08:26:25.250|08:26:25|29:30:01|2011-12-09|13542768000",
                         "3: 2011-12-09 08:26:25|1582-10-14|2011-12-09 00:00:00|00:00:00|-00:01:00||0.1",
                         "4: 1e+300|-100000000000000|||1e+18|1582-10-14|123456789.125"}));
    }
    void dates_and_periods_of_stata_follow_their_formats() {
        Written file;
        for (const char* format : {"%td", "%tdDD/NN/CCYY", "%tc", "%tC", "%tm", "%tq", "%th", "%tw", "%ty"})
            file.number((std::string("v_") + format[2] + std::to_string(std::string_view(format).size())).c_str(),
                        format);
        file.begin(readstat_begin_writing_dta, 2);
        file.row({"18970", "18970", "1639038385250", "1639038409250", "623", "207", "103", "2651", "2011"});
        file.row({"0", "-1", "-1000", "0", "-1", "-1", "-1", "-1", ".z"});
        const auto facts = TableFile(file.end(), "dates.dta").inspected();
        QCOMPARE(q(facts.format), "stata");
        QCOMPARE(raw_rows_of(facts),
                 (QStringList{"2: 2011-12-09|2011-12-09|2011-12-09 08:26:25.250|2011-12-09 08:26:25.250|2011-12-01|"
                              "2011-10-01|2011-07-01|2010-12-24|2011",
                              "3: 1960-01-01|1959-12-31|1959-12-31 23:59:59|1960-01-01 00:00:00|1959-12-01|1959-10-01|"
                              "1959-07-01|1959-12-24|"}));
        QVERIFY(sentences(facts.dialect.reasons).contains(u"written as their first day"));
    }
    void numbers_of_every_width_are_exact() {
        Written file;
        file.variable("small", READSTAT_TYPE_INT8, 0);
        file.variable("whole", READSTAT_TYPE_INT32, 0);
        file.variable("single", READSTAT_TYPE_FLOAT, 0);
        file.number("full");
        file.begin(readstat_begin_writing_dta, 3);
        file.row({"-7", "2000000000", "0.1", "0.1"});
        file.row({"100", "-1", "16777216", "1234567890123456"});
        file.row({".", ".a", ".b", "0.000012345"});
        const auto facts = TableFile(file.end(), "numbers.dta").inspected();
        QCOMPARE(raw_rows_of(facts),
                 (QStringList{"2: -7|2000000000|0.1|0.1", "3: 100|-1|16777216|1234567890123456", "4: |||0.000012345"}));
        QCOMPARE(sentences(facts.warnings),
                 "2 values that are declared missing in the file are left empty, in “whole”, “single”.");
    }
    void sas_transport_and_data_sets_read_with_their_dates() {
        for (const Begin begin : {readstat_begin_writing_xport, readstat_begin_writing_sas7bdat}) {
            Written file;
            file.variable("NAME", READSTAT_TYPE_STRING, 12, "", "Name of the customer");
            file.number("BORN", "DATE9");
            file.number("SEEN", "DATETIME20");
            file.number("AT", "TIME8");
            file.number("AMOUNT");
            file.begin(begin, 2);
            file.row({"Ann, B.", "18970", "1639038385", "30385", "-12.5"});
            file.row({"", "-1", ".", "0", ".A"});
            const auto facts = TableFile(file.end(), "sas.bin").inspected();
            QCOMPARE(q(facts.format), "sas");
            QCOMPARE(raw_rows_of(facts), (QStringList{"2: Ann, B.|2011-12-09|2011-12-09 08:26:25|08:26:25|-12.5",
                                                  "3: |1959-12-31||00:00:00|"}));
            QCOMPARE(q(facts.columns[0].label), "Name of the customer");
        }
    }
    void tables_of_a_transport_file_are_chosen_by_name() {
        const auto written = [](const char* table, const char* cell) {
            Written file;
            readstat_writer_set_table_name(file.writer(), table);
            file.variable("NAME", READSTAT_TYPE_STRING, 12);
            file.number("N");
            file.begin(readstat_begin_writing_xport, 2);
            file.row({cell, "1"});
            file.row({"last", "2"});
            return file.end();
        };
        constexpr std::size_t header = 3 * 80;  // of the file; what follows is the table
        const TableFile file(written("SHOPS", "Bern") + written("PEOPLE", "Ann").substr(header), "two.xpt");
        const auto facts = file.inspected();
        QCOMPARE(facts.tables, (std::vector<std::string>{"SHOPS", "PEOPLE"}));
        QCOMPARE(raw_rows_of(facts), (QStringList{"2: Bern|1", "3: last|2"}));
        QCOMPARE(raw_rows_of(file.inspected({{"table", "PEOPLE"}})), (QStringList{"2: Ann|1", "3: last|2"}));
        const auto wrong = inspect(file.path(), {{"table", "CARS"}}, {});
        QVERIFY(!wrong && q(wrong.error()).contains(u"It has: SHOPS, PEOPLE."_qs));
    }
    void labels_of_stata_stand_behind_the_cases() {
        Written file;
        readstat_label_set_t* yes_no = readstat_add_label_set(file.writer(), READSTAT_TYPE_INT32, "yes_no");
        readstat_label_int32_value(yes_no, 0, "no");
        readstat_label_int32_value(yes_no, 1, "yes");
        readstat_label_tagged_value(yes_no, 'a', "refused");
        readstat_variable_set_label_set(file.variable("bought", READSTAT_TYPE_INT32, 0), yes_no);
        readstat_variable_set_label_set(file.variable("visits", READSTAT_TYPE_INT32, 0), yes_no);
        file.begin(readstat_begin_writing_dta, 3);
        file.row({"1", "0"});
        file.row({".a", "7"});
        file.row({"0", "1"});
        const auto facts = TableFile(file.end(), "s.dta").inspected();
        QCOMPARE(raw_rows_of(facts), (QStringList{"2: yes|0", "3: |7", "4: no|1"}));
        QCOMPARE(*facts.columns[1].value_labels, (ValueLabels{{"0", "no"}, {"1", "yes"}}));
    }
    void long_texts_are_whole() {
        Written file;
        file.variable("text", READSTAT_TYPE_STRING, 1'000);
        file.variable("more", READSTAT_TYPE_STRING, 20);
        file.begin(readstat_begin_writing_sav, 1);
        std::string words(900, 'b');
        words[299] = ' ';
        file.row({words.c_str(), "end"});
        QCOMPARE(raw_rows_of(TableFile(file.end(), "long.sav").inspected()),
                 (QStringList{u"2: "_qs + q(words) + u"|end"_qs}));
    }
    void texts_of_old_files_are_read_in_the_encoding_that_is_said() {
        Written file;
        readstat_writer_set_file_format_version(file.writer(), 113);
        file.variable("name", READSTAT_TYPE_STRING, 10);
        file.begin(readstat_begin_writing_dta, 1);
        file.row({"Zo\xEB \xA4"});
        const TableFile stata(file.end(), "old.dta");
        QCOMPARE(raw_rows_of(stata.inspected()), (QStringList{u"2: Zoë ¤"_qs}));
        QCOMPARE(raw_rows_of(stata.inspected({{"encoding", "ISO-8859-15"}})), (QStringList{u"2: Zoë €"_qs}));
    }
    void names_of_labels_that_fill_their_field_end_with_it() {
        for (const auto& [version, width] : {std::pair{114, 33}, {118, 129}}) {
            const std::string set(static_cast<std::size_t>(width) - 1, 'n');
            Written file;
            readstat_writer_set_file_format_version(file.writer(), static_cast<std::uint8_t>(version));
            readstat_label_set_t* labels = readstat_add_label_set(file.writer(), READSTAT_TYPE_INT32, set.c_str());
            readstat_label_int32_value(labels, 1, "yes");
            for (const char* name : {"a", "b"})
                readstat_variable_set_label_set(file.variable(name, READSTAT_TYPE_INT32, 4), labels);
            file.begin(readstat_begin_writing_dta, 1);
            file.row({"1", "1"});
            const std::string ended = set + '\0';
            std::string bytes = file.end();
            for (std::size_t at = bytes.find(ended); at != std::string::npos; at = bytes.find(ended, at + ended.size()))
                bytes[at + set.size()] = 'n';
            const auto facts = TableFile(bytes, "full.dta").inspected();
            QCOMPARE(raw_rows_of(facts), QStringList{u"2: yes|yes"_qs});
        }
    }
    void encrypted_files_say_so() {
        QCOMPARE(error_of(std::string("\x1C\0\0\0\0\0\0\0ENCRYPTEDSAV", 20) + std::string(100, 'x')),
                 "bad_format:  is encrypted. Open it in SPSS with its password and save it without one.");
    }
    void files_cut_off_anywhere_are_refused_or_read_whole() {
        const std::string whole = survey_in_spss();
        for (std::size_t size = 4; size < whole.size(); size += 7)
            QVERIFY(error_of(whole.substr(0, size)).startsWith(u"bad_format"));
        QVERIFY(error_of(whole.substr(0, whole.size() - 8)).contains(u"ends before its last case"));
    }
    void damaged_bytes_never_bring_the_program_down() {
        for (const std::string& whole : {survey_in_spss(), survey_in_spss(4, readstat_begin_writing_por),
                                         survey_in_spss(4, readstat_begin_writing_sav, READSTAT_COMPRESS_ROWS)}) {
            for (std::size_t at = 0; at < whole.size(); at += 3) {
                std::string flipped = whole;
                flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
                QVERIFY(!error_of(flipped).isEmpty());
            }
        }
    }
    void reading_stops_when_told() {
        const TableFile file(survey_in_spss(), "survey.sav");
        const auto facts =
            inspect(file.path(), {}, Progress([](double fraction, const Text&) { return fraction < 0.25; }));
        QVERIFY(!facts && facts.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
