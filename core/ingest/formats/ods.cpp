#include "core/ingest/formats/ods_tables.h"
#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/workbook_errors.h"
#include "core/ingest/formats/zip_archive.h"

namespace clientele::ingest {
namespace {

constexpr std::string_view content = "content.xml";
constexpr std::string_view kind_of_all = "application/vnd.oasis.opendocument.";
constexpr std::string_view kind_of_sheets = "application/vnd.oasis.opendocument.spreadsheet";

/// The XML of a document from its start, and how much of it was read.
struct OpenContent {
    ByteSource bytes;
    std::function<double()> fraction;
};

class OdsWorkbook : public Workbook {
 public:
    using Open = std::function<Result<OpenContent>()>;
    OdsWorkbook(const FormatInput& input, Open open) : path_(input.path.string()), open_(std::move(open)) {}

    /// All tables lie in one XML text: which there are, and where their cells are, is found out for all at once.
    Result<void> list(const Progress& progress) {
        OdsTables tables(path_, {.table =
                                     [&](Sheet sheet) {
                                         sheets_.push_back(std::move(sheet));
                                         used_.emplace_back();
                                     },
                                 .row =
                                     [&](const SheetRow& row, std::uint64_t) {
                                         used_.back().add(row);
                                         return true;
                                     },
                                 .table_ended = [] {}});
        return read(tables, progress);
    }

    const std::vector<Sheet>& sheets() const override { return sheets_; }
    std::optional<UsedColumns> used(std::size_t sheet) const override { return used_[sheet]; }

    Result<void> rows(std::size_t sheet, const RowVisit& visit, SheetNotes& notes, const Progress& progress) override {
        std::size_t started = 0;
        const auto visit_all = [&](SheetRow& row, std::uint64_t repeats) {
            if (started != sheet + 1) return true;
            const std::uint64_t first = row.line();
            for (std::uint64_t i = 0; i < repeats; ++i) {
                row.move_to(first + i);
                if (!visit(row)) return false;
            }
            return true;
        };
        OdsTables* reader = nullptr;
        OdsTables tables(path_, {.table = [&](const Sheet&) { ++started; },
                                 .row = visit_all,
                                 .table_ended =
                                     [&] {
                                         if (started != sheet + 1) return;
                                         notes = reader->notes();
                                         reader->stop();
                                     }});
        reader = &tables;
        return read(tables, progress);
    }

 private:
    Result<void> read(OdsTables& tables, const Progress& progress) {
        auto opened = open_();
        if (!opened) return std::unexpected(opened.error());
        return read_xml({path_, std::string(content), opened->bytes}, tables,
                        [&] { return progress(opened->fraction(), text("Reading the workbook")); });
    }

    std::string path_;
    Open open_;
    std::vector<Sheet> sheets_;
    std::vector<UsedColumns> used_;
};

Result<Reading> read_content(const FormatInput& input, OdsWorkbook::Open open, RecordWriter& rows,
                             const Progress& progress) {
    OdsWorkbook workbook(input, std::move(open));
    if (auto listed = workbook.list(progress.part(0, 0.5)); !listed) return std::unexpected(listed.error());
    return read_workbook(workbook, input, rows, progress.part(0.5, 1));
}

std::string kind_of(const ZipArchive& archive) { return archive.start_of("mimetype", 200); }

bool is_ods(const FileStart& start) {
    if (!ZipArchive::starts_like_one(start.bytes)) return false;
    const auto archive = ZipArchive::open(start.file, {});
    if (!archive) return start.bytes.substr(0, 200).contains(kind_of_all);
    return kind_of(*archive).starts_with(kind_of_all) ||
           archive->start_of(content, 4096).contains("opendocument:xmlns:office");
}

Result<Reading> read_ods(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    const std::string path = input.path.string();
    const auto archive = ZipArchive::open(input.file, path);
    if (!archive) return std::unexpected(archive.error());
    const std::string kind = kind_of(*archive);
    if (kind.starts_with(kind_of_all) && !kind.starts_with(kind_of_sheets))
        return no_workbook(path, kind.contains("text")           ? text("an OpenDocument text")
                                 : kind.contains("presentation") ? text("an OpenDocument presentation")
                                                                 : text("an OpenDocument file of another kind"));
    constexpr std::size_t manifest_size = std::size_t{1} << 20;
    if (archive->start_of("META-INF/manifest.xml", manifest_size).contains("encryption-data"))
        return protected_workbook(path);
    const auto open = [&]() -> Result<OpenContent> {
        auto opened = archive->entry(content);
        if (!opened) return std::unexpected(opened.error());
        auto entry = std::make_shared<ZipEntry>(std::move(*opened));
        return OpenContent{[entry](std::span<char> to) { return entry->read(to); },
                           [entry] { return entry->fraction(); }};
    };
    return read_content(input, open, rows, progress);
}

bool is_fods(const FileStart& start) {
    const std::string_view head = start.text.substr(0, 8192);
    return head.contains("<office:document") && head.contains(kind_of_sheets);
}

Result<Reading> read_fods(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    const auto open = [&]() -> Result<OpenContent> {
        const auto offset = std::make_shared<std::uint64_t>(0);
        const InputFile& file = input.file;
        const auto read = [offset, &file](std::span<char> to) {
            auto got = file.read(*offset, to);
            if (got) *offset += *got;
            return got;
        };
        const auto fraction = [offset, &file] {
            return static_cast<double>(*offset) / static_cast<double>(file.size());
        };
        return OpenContent{read, fraction};
    };
    return read_content(input, open, rows, progress);
}

}  // namespace

FileFormat ods_format() {
    return {.id = "ods",
            .label = Pattern("an OpenDocument workbook"),
            .extensions = {"ods"},
            .is_text = false,
            .recognises = is_ods,
            .read = read_ods};
}

FileFormat fods_format() {
    return {.id = "fods",
            .label = Pattern("a flat OpenDocument workbook"),
            .extensions = {"fods"},
            .is_text = true,
            .recognises = is_fods,
            .read = read_fods};
}

}  // namespace clientele::ingest
