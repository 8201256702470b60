#include "core/ingest/formats/transcript.h"

#include "table_file.h"

using namespace clientele;

namespace {

/// "file|transcript|duration|..." of the only call, and the rejects.
ReadTable call_in(const TableFile& file) { return read_as(file, DatasetKind::recordings); }

/// With double quotes for single ones.
std::string json(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

QString call(std::string_view bytes, const char* name) {
    const ReadTable table = call_in(TableFile(bytes, name));
    QString all = q(table.error);
    for (const std::string& row : table.rows) all += q(row);
    for (const std::string& reject : table.rejects) all += "\nrejected: " + q(reject);
    return all;
}

Error refusal(std::string_view bytes, const char* name) {
    const TableFile file(bytes, name);
    const auto facts = inspect(file.path(), {}, {});
    return facts ? Error{} : facts.error();
}

constexpr std::string_view vtt =
    "WEBVTT - a call\nKind: captions\n\nNOTE\nwritten by nobody\n\nSTYLE\n::cue { color: red }\n\n"
    "1\n00:00:01.000 --> 00:00:02.500 align:start\n<v Agent>Good <i>morning</i> &amp; hello.</v>\n\n"
    "00:03.250 --> 00:05.000\n<v.loud Ann Lee>My order\nis late.\n\n"
    "01:00:00.000 --> 01:00:01.000\n<v Agent>Oh. <v Ann Lee>Yes!\n";

}  // namespace

class TestTranscripts : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void times_are_read_exactly_or_not_at_all() {
        using ingest::clock_time;
        QCOMPARE(clock_time("00:00:01.000"), 1000);
        QCOMPARE(clock_time(" 01:02:03,045 "), 3723045);
        QCOMPARE(clock_time("59:59.5"), 3599500);
        QCOMPARE(clock_time("100:00:00"), 360000000);
        for (const char* wrong : {"", "5", "60:00.000", "00:60:00.000", "00:00:60.000", "00:00:01.", "00:00:01.0000",
                                  "0:0:0:0", "-00:01.000", "00:00:01.000x"})
            QVERIFY2(!clock_time(wrong), wrong);
    }

    void a_vtt_file_is_a_call_with_its_speakers() {
        const TableFile file(vtt, "call-17.vtt");
        const auto facts = file.inspected();
        QCOMPARE(q(facts.format), "subtitles");
        QCOMPARE(guess_kinds(facts).front().kind, DatasetKind::recordings);
        QCOMPARE(
            call(vtt, "call-17.vtt"),
            "call-17.vtt|Agent: Good morning & hello.\nAnn Lee: My order is late.\nAgent: Oh.\nAnn Lee: Yes!|3601|4|"
            "Agent, Ann Lee|1.000 --> 2.500\n3.250 --> 5.000\n3600.000 --> 3601.000\n3600.000 --> 3601.000");
    }

    void an_srt_file_is_a_call_also_with_blank_lines_and_byte_order_mark() {
        QCOMPARE(call("\xEF\xBB\xBF" "1\r\n00:00:00,000 --> 00:00:02,000\r\nHello.\r\n\r\nAre you there?\r\n\r\n"
                      "2\r\n00:00:02,500 --> 00:00:04,000\r\n<font color=\"red\">Yes</font>, 3 < 4\r\n",
                      "x.srt"),
                 "x.srt|Hello. Are you there?\nYes, 3 < 4|4|2||0.000 --> 2.000\n2.500 --> 4.000");
    }

    void damaged_times_are_rejected_with_their_words_and_line() {
        const TableFile file(
            "1\n00:00:00,000 --> 00:00:02,000\nHello.\n\n2\n00:00:0x,000 --> 00:00:04,000\nLost.\n\n"
            "3\n00:00:09,000 --> 00:00:08,000\nBackwards.\n\n4\n00:00:10,000 -> 00:00:11,000\nArrow.\n\n"
            "5\n00:00:12,000 --> 00:00:13,000\nBye.\n",
            "x.srt");
        const ReadTable table = call_in(file);
        QCOMPARE(table.rows.size(), 1u);
        QVERIFY(q(table.rows[0]).startsWith("x.srt|Hello.\nBye.|13|2|"));
        QCOMPARE(table.full_rejects.size(), 3u);
        QCOMPARE(table.read, 4u);
        QCOMPARE(table.full_rejects[0].line, 5u);
        QCOMPARE(q(table.full_rejects[0].raw), "2\n00:00:0x,000 --> 00:00:04,000\nLost.");
        QCOMPARE(q(to_string(table.full_rejects[0].message)),
                 "The times of these words cannot be read, so they are left out of the transcript.");
        QCOMPARE(table.full_rejects[1].line, 9u);
        QCOMPARE(table.full_rejects[2].line, 13u);
    }

    void whisper_segments_are_utterances() {
        const std::string whisper = json(
            "{'text': ' Hi there.', 'segments': [\n"
            " {'id': 0, 'start': 0.0, 'end': 1.52, 'text': ' Hi \\'there\\'.', 'speaker': 'SPEAKER_00', 'words': "
            "[{'word': 'Hi', 'start': 0}]},\n"
            " {'id': 1, 'start': 1.9, 'end': 1.2, 'text': ' Odd.'},\n"
            " {'id': 2, 'start': 2, 'end': 3.25, 'text': ' Hello.'}], 'language': 'en'}");
        const TableFile file(whisper, "c1.json");
        QCOMPARE(q(file.inspected().format), "speech_json");
        const ReadTable table = call_in(file);
        QCOMPARE(q(table.rows.at(0)),
                 "c1.json|SPEAKER_00: Hi \"there\".\nHello.|3.25|2|SPEAKER_00|0.000 --> 1.520\n2.000 --> 3.250");
        QCOMPARE(table.full_rejects.size(), 1u);
        QCOMPARE(table.full_rejects[0].line, 3u);
    }

    void whisper_cpp_is_known_too() {
        QCOMPARE(call(json("{'result': {'language': 'en'}, 'transcription': [\n"
                           " {'timestamps': {'from': '00:00:00,000', 'to': '00:00:01,500'}, 'offsets': {'from': 0, "
                           "'to': 1500}, 'text': ' One.'}]}"),
                      "c.json"),
                 "c.json|One.|1.5|1||0.000 --> 1.500");
    }

    void amazon_words_are_joined_by_speaker() {
        QCOMPARE(
            call(json("{'jobName': 'j', 'results': {'transcripts': [{'transcript': 'Hi, Ann. Yes.'}],\n"
                      " 'speaker_labels': {'segments': [{'items': [{'start_time': '0.0', 'speaker_label': 'spk_0'},\n"
                      "  {'start_time': '0.5', 'speaker_label': 'spk_0'}, {'start_time': '1.25', 'speaker_label': "
                      "'spk_1'}]}]},\n"
                      " 'items': [{'start_time': '0.0', 'end_time': '0.4', 'type': 'pronunciation', 'alternatives': "
                      "[{'content': 'Hi'}]},\n"
                      "  {'type': 'punctuation', 'alternatives': [{'content': ','}]},\n"
                      "  {'start_time': '0.5', 'end_time': '0.9', 'type': 'pronunciation', 'alternatives': "
                      "[{'content': 'Ann'}]},\n"
                      "  {'type': 'punctuation', 'alternatives': [{'content': '.'}]},\n"
                      "  {'start_time': '1.25', 'end_time': '2.0', 'type': 'pronunciation', 'alternatives': "
                      "[{'content': 'Yes'}]},\n"
                      "  {'type': 'punctuation', 'alternatives': [{'content': '.'}]}]}, 'status': 'COMPLETED'}"),
                 "a.json"),
            "a.json|spk_0: Hi, Ann.\nspk_1: Yes.|2|2|spk_0, spk_1|0.000 --> 0.900\n1.250 --> 2.000");
    }

    void the_recording_beside_a_transcript_names_the_call() {
        const TableFile file("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", "c.vtt");
        std::filesystem::path sound = file.path();
        std::ofstream(sound.replace_extension(".wav")) << "RIFF";
        QVERIFY(q(call_in(file).rows.at(0)).startsWith("c.wav|Hello."));
    }

    void a_transcript_without_words_and_one_cut_off_are_refused() {
        QCOMPARE(refusal("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "c.vtt").code, ErrorCode::bad_format);
        const Error cut = refusal(json(
            "{'segments': [{'start': 0, 'end': 1, 'text': 'a'}, {'start': 1, 'en"), "c.json");
        QCOMPARE(cut.code, ErrorCode::bad_format);
        QVERIFY(!cut.where.file.empty());
        std::string endless = "WEBVTT\n";
        for (int i = 0; i < 14; ++i)
            endless += "\n00:01.000 --> 00:02.000\n<v A>" + std::string(1000000, 'w') + "\n";
        QCOMPARE(refusal(endless, "c.vtt").code, ErrorCode::too_large);
    }

    void other_files_with_the_same_words_stay_what_they_are() {
        QCOMPARE(q(TableFile("a,b\n1,x --> y\n", "t.csv").inspected().format), "text");
        QCOMPARE(q(TableFile(json(
            "[{'segments': 3, 'start': 1, 'end': 2, 'text': 'a'}]"), "t.json").inspected().format), "json");
    }
};

QTEST_GUILESS_MAIN(TestTranscripts)
#include "test_transcripts.moc"
