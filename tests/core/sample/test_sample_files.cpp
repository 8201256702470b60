#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "core/base/json.h"
#include "core/importing/import_files.h"
#include "core/sample/files/call_sound.h"
#include "core/sample/letters.h"
#include "core/sample/sample_files.h"
#include "core/sample/streams.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

/// What `clientele sample --files` writes comes back through the importer, row for row; what no importer reads yet is
/// well formed.
class TestSampleFiles : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    const SampleOptions options_{.customers = 1500, .seed = 3, .lines = 0};
    std::vector<SampleFile> files_;

    QByteArray bytes(const std::filesystem::path& path) const {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    const SampleFile* find(std::string_view name) const {
        const auto found = std::ranges::find(files_, name, [](const SampleFile& file) { return file.path.filename(); });
        return found == files_.end() ? nullptr : &*found;
    }

 private slots:
    void initTestCase() {
        const auto files = write_sample_files(folder_.path().toStdString(), options_);
        QVERIFY2(files.has_value(), files ? "" : qPrintable(q(files.error())));
        files_ = *files;
    }

    void what_is_stopped_leaves_no_file() {
        QTemporaryDir other;
        const std::filesystem::path folder = other.filePath(QStringLiteral("files")).toStdString();
        const Progress stopping([](double fraction, const Text&) { return fraction < 0.6; });
        QVERIFY(!write_sample_files(folder, {.customers = 500, .seed = 1, .lines = 0}, stopping));
        QVERIFY(!std::filesystem::exists(folder));
        QVERIFY(QDir(other.path()).mkdir(QStringLiteral("files")));
        QFile own(other.filePath(QStringLiteral("files/own.txt")));
        QVERIFY(own.open(QIODevice::WriteOnly));
        QVERIFY(!write_sample_files(folder, {.customers = 500, .seed = 1, .lines = 0}, stopping));
        QCOMPARE(QDir(q(folder.string())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("own.txt")});
    }

    void every_delimited_file_imports_and_only_what_was_spoilt_is_refused() {
        auto project = Project::create(folder_.filePath(QStringLiteral("files.clientele")).toStdString());
        QVERIFY(project);
        for (const SampleFile& file : files_) {
            if (!file.delimited) continue;
            const ImportRequest request{.kind = file.kind,
                                        .files = {file.path},
                                        .mapping = {},
                                        .settings = {},
                                        .on_duplicate = OnDuplicate::reject,
                                        .dry_run = false};
            const auto outcome = import_files(*project, request, {});
            const std::string name = file.path.filename().string();
            QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(q(name) + q(": ") + q(outcome.error())));
            const ImportCounts& counts = outcome->front().batch.counts;
            const std::string said = name + ": " + std::to_string(counts.accepted) + " of " +
                                     std::to_string(file.rows) + " accepted, " + std::to_string(counts.rejected) +
                                     " of " + std::to_string(file.rejected) + " rejected";
            QVERIFY2(counts.accepted == file.rows && counts.rejected == file.rejected, said.c_str());
            static const std::set<std::string> kept{"Language", "Sprache", "Company", "Unit"};
            for (const ColumnMapping& column : outcome->front().mapping.columns)
                QVERIFY2(!column.attribute || kept.contains(column.target),
                         (name + ": " + column.target + " fits no field").c_str());
        }
        const auto snapshot = project->snapshot();
        QVERIFY(snapshot.has_value());
        for (const SampleDataset& dataset : sample_datasets()) {
            std::uint64_t expected = 0, delimited = 0;
            for (const SampleFile& file : files_)
                if (file.kind == dataset.kind && file.delimited) expected += file.rows, delimited += 1;
            if (delimited > 0) QCOMPARE((*snapshot)->dataset(dataset.kind).rows, expected);
        }
    }
    void the_wide_survey_unfolds_to_the_answers_that_were_spread() {
        const SampleFile* file = find("survey-wide.csv");
        QVERIFY(file && file->rows > 0);
        auto project = Project::create(folder_.filePath(QStringLiteral("wide.clientele")).toStdString());
        QVERIFY(project);
        const ImportRequest request{.kind = file->kind,
                                    .files = {file->path},
                                    .mapping = {},
                                    .settings = {},
                                    .on_duplicate = OnDuplicate::reject,
                                    .dry_run = false};
        const auto outcome = import_files(*project, request, {});
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(q(outcome.error())));
        QCOMPARE(outcome->front().batch.counts.accepted, file->rows);
        QCOMPARE(outcome->front().batch.counts.rejected, 0U);
    }
    void files_of_other_forms_hold_the_same_rows() {
        auto project = Project::create(folder_.filePath(QStringLiteral("forms.clientele")).toStdString());
        QVERIFY(project);
        int files = 0;
        for (const SampleFile& file : files_) {
            if (file.delimited || file.kind == DatasetKind::recordings) continue;
            const std::string name = file.path.filename().string();
            const auto facts = inspect(file.path, {}, {}, file.kind);
            QVERIFY2(facts.has_value(), facts ? "" : qPrintable(q(name) + q(": ") + q(facts.error())));
            std::vector<std::string> tables = facts->tables;
            std::erase(tables, "Notes");
            if (tables.empty()) tables.emplace_back();
            std::uint64_t accepted = 0;
            for (const std::string& table : tables) {
                ImportRequest request;
                request.kind = file.kind;
                request.files = {file.path};
                if (!table.empty()) request.settings["table"] = table;
                const auto outcome = import_files(*project, request, {});
                QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(q(name) + q(": ") + q(outcome.error())));
                accepted += outcome->front().batch.counts.accepted;
                QCOMPARE(outcome->front().batch.counts.rejected, 0u);
            }
            // Robots are in the log, but no visitors of the shop.
            const bool as_many = name == "access.log" ? accepted >= file.rows : accepted == file.rows;
            QVERIFY2(as_many, (name + ": " + std::to_string(accepted) + " of " + std::to_string(file.rows)).c_str());
            ++files;
        }
        QVERIFY(files >= 8);
        QVERIFY(project->check()->sound());
    }
    void all_rows_of_each_kind_are_in_the_files() {
        for (const SampleDataset& dataset : sample_datasets()) {
            std::uint64_t rows = 0, written = 0;
            const auto stream = dataset.rows(options_);
            for (auto block = stream->next(); block && *block; block = stream->next()) rows += (*block)->rows.rows;
            for (const SampleFile& file : files_)
                if (file.kind == dataset.kind && !file.again) written += file.rows + file.rejected;
            if (dataset.kind == DatasetKind::transactions) written -= 1;  // the line of totals
            QCOMPARE(written, rows);
        }
    }
    void the_file_made_by_hand_says_why_its_rows_are_refused() {
        const SampleFile* file = find("kassenbuch-dresden-2026-06.csv");
        QVERIFY(file && file->rejected > 2);
        auto project = Project::create(folder_.filePath(QStringLiteral("hand.clientele")).toStdString());
        const auto outcome = import_files(*project,
                                          {.kind = file->kind,
                                           .files = {file->path},
                                           .mapping = {},
                                           .settings = {},
                                           .on_duplicate = OnDuplicate::reject,
                                           .dry_run = false},
                                          {});
        QVERIFY(outcome.has_value());
        const auto& reasons = outcome->front().batch.reasons;
        QVERIFY(reasons.contains("bad_date") && reasons.contains("bad_number"));
    }
    void workbooks_are_zip_files_with_their_sheets() {
        int workbooks = 0;
        for (const SampleFile& file : files_) {
            if (file.path.extension() != ".xlsx") continue;
            const QByteArray content = bytes(file.path);
            QVERIFY(content.startsWith("PK") && content.contains("xl/worksheets/sheet1.xml"));
            QCOMPARE(content.contains("xl/worksheets/sheet3.xml"), file.path.filename() != "stores.xlsx");
            ++workbooks;
        }
        QVERIFY(workbooks >= 2);
    }
    void json_can_be_read() {
        for (const SampleFile& file : files_) {
            if (file.path.extension() == ".json") {
                const auto json = parse_json(bytes(file.path).toStdString());
                QVERIFY(json.has_value());
                QCOMPARE(json->array()->size(), file.rows);
            }
            if (file.path.extension() != ".jsonl") continue;
            const QList<QByteArray> lines = bytes(file.path).trimmed().split('\n');
            QCOMPARE(static_cast<std::uint64_t>(lines.size()), file.rows);
            for (const QByteArray& line : lines) QVERIFY(parse_json(line.toStdString()).has_value());
        }
    }
    void the_server_s_log_is_in_combined_format() {
        const SampleFile* file = find("access.log");
        if (!file) QSKIP("The sample has no web events.");
        static const QRegularExpression combined(QStringLiteral(
            R"re(^[\d.]+ - - \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d \+0000\] "GET \S+ HTTP/1\.1" \d{3} \d+ "[^"]+" "[^"]+"$)re"));
        std::uint64_t views = 0;
        const QList<QByteArray> lines = bytes(file->path).trimmed().split('\n');
        for (const QByteArray& line : lines) {
            QVERIFY2(combined.match(QString::fromUtf8(line)).hasMatch(), line.constData());
            views += !line.contains("robots.txt");
        }
        QCOMPARE(views, file->rows);
    }
    void the_readme_names_every_file() {
        const QByteArray readme = bytes(std::filesystem::path(folder_.path().toStdString()) / "README.txt");
        for (const SampleFile& file : files_)
            QVERIFY2(readme.contains(file.path.filename().string().c_str()), file.path.c_str());
        QVERIFY(readme.contains("There are no words"));
    }
    void a_call_sounds_as_long_as_its_words_take() {
        const std::vector<Turn> turns =
            turns_of("Agent: Good morning, what can I do for you?\nCustomer: My kettle leaks.\n");
        QCOMPARE(turns.size(), std::size_t{2});
        QCOMPARE(q(turns[1].speaker), "Customer");
        QCOMPARE(q(turns[1].text), "My kettle leaks.");
        const std::string wav = call_wav(turns, 1);
        QVERIFY(wav.starts_with("RIFF") && wav.substr(8, 8) == "WAVEfmt ");
        const double seconds = static_cast<double>(wav.size() - 44) / 16'000;
        QVERIFY2(std::abs(seconds - turns[1].to) < 1, std::to_string(seconds).c_str());
        double loudest = 0;
        for (std::size_t i = 44; i + 1 < wav.size(); i += 2)
            loudest =
                std::max(loudest, std::abs(static_cast<std::int16_t>(static_cast<unsigned char>(wav[i]) |
                                                                     static_cast<unsigned char>(wav[i + 1]) << 8) /
                                           30'000.0));
        QVERIFY2(loudest > 0.2 && loudest < 0.99, std::to_string(loudest).c_str());
        QCOMPARE(q(call_vtt(turns)).section(u'\n', 0, 3),
                 "WEBVTT\n\n00:00:04.000 --> 00:00:07.077\n<v Agent>Good morning, what can I do for you?");
    }
    void encodings_write_what_windows_writes() {
        QCOMPARE(QByteArray::fromStdString(windows_1252("Größe – 3 €")), QByteArray("Gr\xF6\xDF"
                                                                                    "e \x96 3 \x80"));
        QCOMPARE(QByteArray::fromStdString(utf_16("a€")), QByteArray("a\0\xAC\x20", 4));
        QCOMPARE(q(mojibake("Müller")), q("MÃ¼ller"));
        QCOMPARE(q(upper_case("Weiß-Léger")), q("WEISS-LÉGER"));
        QCOMPARE(q(without_accents("Jürgen Weiß")), q("Juergen Weiss"));
    }
};

QTEST_GUILESS_MAIN(TestSampleFiles)
#include "test_sample_files.moc"
