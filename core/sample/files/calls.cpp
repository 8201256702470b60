#include <fmt/format.h>

#include "core/sample/files/call_sound.h"
#include "core/sample/files/text_table.h"

namespace clientele::sample {
namespace {

constexpr std::uint64_t with_sound =
    12;  // recordings that are there as sound; of every second the transcript is beside it

Result<void> write_whole(const std::filesystem::path& path, std::string_view bytes) {
    auto file = NewFile::create(path);
    if (!file) return std::unexpected(file.error());
    if (auto written = file->write(bytes); !written) return written;
    return file->commit();
}

/// The list of recorded calls, and some of them as sound.
class CallSink : public FileSink {
 public:
    explicit CallSink(const SinkSetting& setting)
        : setting_(setting),
          file_(column_of(setting.columns, "file")),
          transcript_(column_of(setting.columns, "transcript")),
          list_(setting, "calls/recordings.csv", {.encoding = Encoding::utf_8, .delimiter = ';'}) {}

    Result<void> take(const Chunk& rows) override {
        for (std::size_t row = 0; row < rows.rows; ++row) {
            std::vector<std::string> cells = list_.cells(rows, row);
            const std::uint64_t at = list_.rows();
            const bool beside = at < with_sound && at % 2 == 0;
            if (beside) cells[transcript_].clear();
            if (auto written = list_.row(cells); !written) return written;
            if (at >= with_sound) continue;
            if (auto written = write_sound(rows, row, beside, at); !written) return written;
        }
        return {};
    }

    Result<std::vector<SampleFile>> finish() override {
        if (list_.empty()) return std::vector<SampleFile>();
        if (auto done = list_.commit(); !done) return std::unexpected(done.error());
        std::vector<SampleFile> files{
            {.path = list_.path(),
             .kind = setting_.kind,
             .rows = list_.rows(),
             .form = describe(list_.form()),
             .tricky = "transcripts are cells of several lines; some are in a file beside the sound"}};
        for (const std::filesystem::path& path : sounds_)
            files.push_back({.path = path,
                             .kind = setting_.kind,
                             .rows = 1,
                             .delimited = false,
                             .again = true,
                             .form = path.extension() == ".wav" ? "WAV, 8 kHz, one channel" : "WebVTT",
                             .tricky = path.extension() == ".wav" ? "noise in turns, no words" : ""});
        return files;
    }

 private:
    Result<void> write_sound(const Chunk& rows, std::size_t row, bool beside, std::uint64_t at) {
        const std::filesystem::path name =
            std::filesystem::path(rows.columns[file_].text(row)).filename().replace_extension(".wav");
        const std::filesystem::path path = setting_.folder / "calls" / name;
        const std::vector<Turn> turns = turns_of(rows.columns[transcript_].text(row));
        if (auto written = write_whole(path, call_wav(turns, at)); !written) return written;
        sounds_.push_back(path);
        if (!beside) return {};
        std::filesystem::path text = path;
        text.replace_extension(".vtt");
        sounds_.push_back(text);
        return write_whole(text, call_vtt(turns));
    }

    SinkSetting setting_;
    std::size_t file_, transcript_;
    TextTable list_;
    std::vector<std::filesystem::path> sounds_;
};

}  // namespace

std::unique_ptr<FileSink> call_sink(const SinkSetting& setting) { return std::make_unique<CallSink>(setting); }

}  // namespace clientele::sample
