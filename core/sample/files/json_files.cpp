#include "core/base/json.h"
#include "core/base/new_file.h"
#include "core/sample/files/file_sink.h"

namespace clientele::sample {
namespace {

class JsonSink : public FileSink {
 public:
    JsonSink(const SinkSetting& setting, std::string_view file, bool lines)
        : setting_(setting), path_(setting.folder / file), lines_(lines) {}

    Result<void> take(const Chunk& rows) override {
        if (!file_ && rows.rows > 0) {
            auto file = NewFile::create(path_);
            if (!file) return std::unexpected(file.error());
            file_.emplace(std::move(*file));
        }
        std::string out;
        for (std::size_t row = 0; row < rows.rows; ++row, ++rows_) {
            if (!lines_) out += rows_ == 0 ? "[\n" : ",\n";
            out += object(rows, row);
            if (lines_) out += '\n';
        }
        return file_ ? file_->write(out) : Result<void>();
    }

    Result<std::vector<SampleFile>> finish() override {
        if (!file_) return std::vector<SampleFile>();
        if (auto written = file_->write(lines_ ? "" : "\n]\n"); !written) return std::unexpected(written.error());
        if (auto done = file_->commit(); !done) return std::unexpected(done.error());
        return std::vector{SampleFile{.path = path_,
                                      .kind = setting_.kind,
                                      .rows = rows_,
                                      .delimited = false,
                                      .form = lines_ ? "JSON, an object a line" : "JSON, an array of objects",
                                      .tricky = "members without a value are left out"}};
    }

 private:
    std::string object(const Chunk& rows, std::size_t row) const {
        JsonWriter json;
        json.begin_object();
        for (std::size_t i = 0; i < rows.columns.size(); ++i) {
            const ChunkColumn& column = rows.columns[i];
            if (column.missing(row)) continue;
            json.key(setting_.columns[i].id);
            switch (column.type) {
                case ColumnType::text:
                    json.value(column.text(row));
                    break;
                case ColumnType::number:
                    json.value(column.numbers[row]);
                    break;
                case ColumnType::date:
                    json.value(iso_text(Date{column.dates[row]}));
                    break;
                case ColumnType::time:
                    json.value(iso_text(DateTime{column.times[row]}));
                    break;
                case ColumnType::boolean:
                    json.value(column.booleans[row] != 0);
            }
        }
        return json.end_object().take();
    }

    SinkSetting setting_;
    std::filesystem::path path_;
    bool lines_;
    std::optional<NewFile> file_;
    std::uint64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<FileSink> json_sink(const SinkSetting& setting, std::string_view file, bool lines) {
    return std::make_unique<JsonSink>(setting, file, lines);
}

}  // namespace clientele::sample
