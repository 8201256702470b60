#include <algorithm>
#include <unordered_map>

#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/xlsx_parts.h"
#include "core/ingest/formats/xlsx_sheet.h"
#include "core/ingest/formats/zip_archive.h"
#include "core/ingest/formats/workbook_errors.h"

namespace clientele::ingest {
namespace {

/// "xl/worksheets" and "../sharedStrings.xml": "xl/sharedStrings.xml".
std::string part_of(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const std::size_t end = std::min(path.find_first_of("/\\"), path.size());
            const std::string_view step = path.substr(0, end);
            if (step == ".." && !steps.empty())
                steps.pop_back();
            else if (!step.empty() && step != "." && step != "..")
                steps.push_back(step);
            path.remove_prefix(std::min(path.size(), end + 1));
        }
    };
    if (!target.starts_with('/') && !target.starts_with('\\')) walk(folder);
    walk(target);
    std::string part;
    for (const std::string_view step : steps) (part += part.empty() ? "" : "/") += step;
    return part;
}

class XlsxWorkbook : public Workbook {
 public:
    XlsxWorkbook(const FormatInput& input, const ZipArchive& archive) : path_(input.path.string()), archive_(archive) {}

    Result<void> open(const Progress& progress) {
        const std::string book = find_book();
        const std::string folder = book.contains('/') ? book.substr(0, book.rfind('/')) : std::string();
        BookHandler handler;
        if (auto done = read(book, handler, progress.part(0, 0.02)); !done) return done;
        epoch_ = handler.epoch;
        RelationsHandler related;
        const std::string relations =
            part_of(folder, "_rels/" + book.substr(folder.empty() ? 0 : folder.size() + 1) + ".rels");
        if (archive_.has(relations))
            if (auto done = read(relations, related, progress.part(0.02, 0.04)); !done) return done;
        list(handler, related, folder);
        if (auto done = read_styles(target_of(related, "styles", folder), progress.part(0.04, 0.06)); !done)
            return done;
        return read_strings(target_of(related, "sharedStrings", folder), progress.part(0.06, 1));
    }

    const std::vector<Sheet>& sheets() const override { return sheets_; }

    Result<void> rows(std::size_t sheet, const RowVisit& visit, SheetNotes& notes, const Progress& progress) override {
        const CellContext context{path_, strings_, kinds_, epoch_};
        SheetHandler handler(context, visit, notes);
        return read(parts_[sheet], handler, progress);
    }

 private:
    Result<void> read(const std::string& part, XmlHandler& handler, const Progress& progress) {
        auto entry = archive_.entry(part);
        if (!entry) return std::unexpected(entry.error());
        return read_xml({path_, part, [&](std::span<char> to) { return entry->read(to); }}, handler,
                        [&] { return progress(entry->fraction(), text("Reading the workbook")); });
    }

    std::string find_book() {
        RelationsHandler related;
        if (archive_.has("_rels/.rels") && read("_rels/.rels", related, {}))
            for (const Relation& relation : related.relations)
                if (relation.type == "officeDocument") return part_of({}, relation.target);
        return "xl/workbook.xml";
    }

    /// Where the part of a kind stands: as the workbook says, or where it usually does; "" where there is none.
    std::string target_of(const RelationsHandler& related, std::string_view type, std::string_view folder) const {
        const auto found = std::ranges::find(related.relations, type, &Relation::type);
        const std::string part =
            part_of(folder, found == related.relations.end() ? std::string(type) + ".xml" : found->target);
        return archive_.has(part) ? part : std::string();
    }

    /// Charts and dialogs have places in the list of sheets, but no rows.
    void list(const BookHandler& book, const RelationsHandler& related, std::string_view folder) {
        for (std::size_t i = 0; i < book.sheets.size(); ++i) {
            const auto& entry = book.sheets[i];
            const auto found = std::ranges::find(related.relations, entry.relation, &Relation::id);
            std::string part = part_of(folder, "worksheets/sheet" + std::to_string(i + 1) + ".xml");
            if (found != related.relations.end()) {
                if (found->type != "worksheet") continue;
                part = part_of(folder, found->target);
            }
            if (!archive_.has(part) && found == related.relations.end()) continue;
            sheets_.push_back(entry.sheet);
            parts_.push_back(std::move(part));
        }
    }

    Result<void> read_styles(const std::string& part, const Progress& progress) {
        if (part.empty()) return {};
        StylesHandler handler;
        if (auto done = read(part, handler, progress); !done) return done;
        kinds_ = std::move(handler.kinds);
        return {};
    }

    Result<void> read_strings(const std::string& part, const Progress& progress) {
        if (part.empty()) return {};
        StringsHandler handler(strings_);
        if (auto done = read(part, handler, progress); !done) return done;
        if (!handler.full) return {};
        return fail(
            ErrorCode::too_large,
            text("{0} holds too many different texts for a workbook to be read. Save its sheets as CSV.", name(path_)),
            in_file(path_));
    }

    std::string path_;
    const ZipArchive& archive_;
    std::vector<Sheet> sheets_;
    std::vector<std::string> parts_;
    std::vector<NumberKind> kinds_;
    SharedStrings strings_;
    Epoch epoch_ = Epoch::from_1900;
};

bool holds_workbook(const ZipArchive& archive) {
    return archive.has("[Content_Types].xml") || archive.has("xl/workbook.xml") || archive.has_folder("xl/");
}

/// Packages of other programs of the same family.
Result<void> check_package(const ZipArchive& archive, const std::string& path) {
    if (archive.has_folder("word/")) return no_workbook(path, text("a Word document"));
    if (archive.has_folder("ppt/")) return no_workbook(path, text("a PowerPoint presentation"));
    if (archive.has("xl/workbook.bin"))
        return fail(
            ErrorCode::bad_format,
            text("{0} is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx) and import that.",
                 name(path)),
            in_file(path));
    return {};
}

/// An archive whose list of contents is gone is taken as a workbook too, to say what is wrong with it.
bool is_xlsx(const FileStart& start) {
    if (!ZipArchive::starts_like_one(start.bytes)) return false;
    const auto archive = ZipArchive::open(start.file, {});
    return archive ? holds_workbook(*archive) : true;
}

Result<Reading> read_xlsx(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    const auto archive = ZipArchive::open(input.file, input.path.string());
    if (!archive) return std::unexpected(archive.error());
    if (auto checked = check_package(*archive, input.path.string()); !checked) return std::unexpected(checked.error());
    XlsxWorkbook workbook(input, *archive);
    if (auto opened = workbook.open(progress.part(0, 0.2)); !opened) return std::unexpected(opened.error());
    return read_workbook(workbook, input, rows, progress.part(0.2, 1));
}

}  // namespace

FileFormat xlsx_format() {
    return {.id = "xlsx",
            .label = Pattern("an Excel workbook"),
            .extensions = {"xlsx", "xlsm"},
            .is_text = false,
            .recognises = is_xlsx,
            .read = read_xlsx};
}

}  // namespace clientele::ingest
