#include "core/sample/sample_files.h"

#include <fmt/format.h>

#include "core/base/csv.h"
#include "core/base/new_file.h"
#include "core/base/utf8.h"
#include "core/sample/streams.h"

namespace clientele {
namespace {

namespace fs = std::filesystem;

/// How one of the files is written.
struct Writing {
    std::string file;
    bool german = false;
    std::vector<std::string_view> headers = {};  ///< empty: the fields' ids
};

Writing writing_of(DatasetKind kind) {
    switch (kind) {
        case DatasetKind::customers:
            return {"kunden.csv",
                    true,
                    {"Kundennr", "Name", "E-Mail", "Telefon", "Geburtsdatum", "Geschlecht", "Straße", "Ort", "Region",
                     "PLZ", "Land", "Breitengrad", "Längengrad", "Kunde seit", "Herkunft", "Stammfiliale",
                     "Einwilligung", "Sprache"}};
        case DatasetKind::products:
            return {"products.csv"};
        case DatasetKind::stores:
            return {"stores.csv"};
        default:
            return {std::string(spec(kind).id) + ".csv"};
    }
}

/// The names of the sample use only signs that Windows-1252 shares with Latin-1.
std::string windows_1252(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Utf8Sign sign = first_sign(text);
        out += sign.code < 0x100 ? static_cast<char>(sign.code) : '?';
        text.remove_prefix(sign.bytes);
    }
    return out;
}

class RowWriter {
 public:
    RowWriter(NewFile& file, const Writing& writing) : file_(file), writing_(writing) {}

    Result<void> header(const std::vector<StreamColumn>& columns) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            field(writing_.headers.empty() ? std::string_view(columns[i].id) : writing_.headers[i], i);
        return end_of_line();
    }
    Result<void> row(const Chunk& chunk, std::size_t row) {
        for (std::size_t i = 0; i < chunk.columns.size(); ++i) cell(chunk.columns[i], row, i);
        return end_of_line();
    }
    Result<void> flush() {
        auto written = file_.write(writing_.german ? windows_1252(out_) : out_);
        out_.clear();
        return written;
    }

 private:
    void separate(std::size_t index) {
        if (index > 0) out_ += writing_.german ? ';' : ',';
    }
    void field(std::string_view text, std::size_t index) {
        separate(index);
        append_csv_cell(out_, text, writing_.german ? ';' : ',');
    }
    void cell(const ChunkColumn& column, std::size_t row, std::size_t index) {
        if (column.type == ColumnType::text) {
            field(column.text(row), index);
            return;
        }
        separate(index);
        if (column.missing(row)) return;
        switch (column.type) {
            case ColumnType::number: {
                const std::size_t start = out_.size();
                fmt::format_to(std::back_inserter(out_), "{}", column.numbers[row]);
                if (writing_.german)
                    std::replace(out_.begin() + static_cast<std::ptrdiff_t>(start), out_.end(), '.', ',');
                break;
            }
            case ColumnType::date: {
                const YearMonthDay day = civil(Date{column.dates[row]});
                if (writing_.german)
                    fmt::format_to(std::back_inserter(out_), "{:02}.{:02}.{:04}", day.day, day.month, day.year);
                else
                    out_ += iso_text(Date{column.dates[row]});
                break;
            }
            case ColumnType::time:
                out_ += iso_text(DateTime{column.times[row]}).replace(10, 1, " ");
                break;
            case ColumnType::boolean: {
                const bool yes = column.booleans[row] != 0;
                out_ += writing_.german ? (yes ? "ja" : "nein") : (yes ? "true" : "false");
                break;
            }
            case ColumnType::text:
                break;
        }
    }
    Result<void> end_of_line() {
        out_ += writing_.german ? "\r\n" : "\n";
        return out_.size() < (std::size_t{1} << 20) ? Result<void>() : flush();
    }

    NewFile& file_;
    const Writing& writing_;
    std::string out_;
};

Result<fs::path> write_one(const fs::path& folder, RowStream& rows, const Writing& writing, const Progress& progress) {
    const fs::path path = folder / writing.file;
    auto file = NewFile::create(path);
    if (!file) return std::unexpected(file.error());
    RowWriter writer(*file, writing);
    if (auto written = writer.header(rows.columns()); !written) return std::unexpected(written.error());
    for (;;) {
        auto block = rows.next();
        if (!block) return std::unexpected(block.error());
        if (!*block) break;
        for (std::size_t row = 0; row < (*block)->rows.rows; ++row)
            if (auto written = writer.row((*block)->rows, row); !written) return std::unexpected(written.error());
        if (!progress((*block)->fraction, text("Writing {0}", name(writing.file)))) return cancelled();
    }
    if (auto written = writer.flush(); !written) return std::unexpected(written.error());
    if (auto done = file->commit(); !done) return std::unexpected(done.error());
    return path;
}

}  // namespace

Result<std::vector<fs::path>> write_sample_files(const fs::path& folder, const SampleOptions& options,
                                                 const Progress& progress) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) return std::unexpected(write_error(folder, problem.value()));
    std::vector<fs::path> files;
    const auto datasets = sample::sample_datasets();
    for (std::size_t i = 0; i < datasets.size(); ++i) {
        const auto rows = datasets[i].rows(options);
        const double count = static_cast<double>(datasets.size());
        const Progress own = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
        auto file = write_one(folder, *rows, writing_of(datasets[i].kind), own);
        if (!file) return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return files;
}

}  // namespace clientele
