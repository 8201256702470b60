#include <cerrno>
#include <fstream>

#include "core/base/new_file.h"
#include "core/output/output.h"
#include "core/output/xlsx/charts.h"
#include "core/output/xlsx/crossed_sheet.h"
#include "core/output/xlsx/summary_sheet.h"
#include "core/output/xlsx/wide_table.h"

namespace clientele {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t many_cells = 1'000'000;  // from here on the library keeps one row in memory, not all
constexpr std::size_t bytes_a_cell = 40;       // of XML, about

std::size_t cells_of(const std::vector<XlsxPart>& parts) {
    std::size_t cells = 0;
    for (const XlsxPart& part : parts)
        for (const FindingTable& table : part.finding->tables) cells += table.rows() * table.columns.size();
    return cells;
}

struct FreeWorkbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

/// Tables that charts need in another form live until the workbook is closed.
struct WideTables {
    std::vector<std::unique_ptr<FindingTable>> tables;
};

std::string sheet_wish(const XlsxPart& part, const FindingTable& table, std::size_t parts, const Format& format) {
    std::string title = to_string(table.title, format);
    // What stands in brackets says how it was computed, which a name of 31 signs has no room for.
    if (const std::size_t bracket = title.find(" ("); bracket != std::string::npos && bracket > 0 && title.size() > 31)
        title.resize(bracket);
    if (parts == 1 && !title.empty()) return title;
    if (part.finding->tables.size() == 1 || title.empty()) return part.title;
    return title + " – " + part.title;
}

/// A flow over several steps: no chart of a spreadsheet holds them, and one bar must not stand for all.
bool has_steps(const FindingTable& table, const ChartSpec& spec) {
    const TableColumn* step = spec.kind == ChartKind::flow ? table.find(spec.low) : nullptr;
    if (!step) return false;
    for (std::size_t row = 1; row < table.rows(); ++row)
        if (step->values.at(row) != step->values.at(0)) return true;
    return false;
}

Result<void> add_charts(Workbook& book, SummaryPart& part, WideTables& wide, const Progress& progress) {
    std::map<std::string, std::size_t> places;
    const std::size_t own_tables = part.tables.size();
    for (const ChartSpec& spec : part.finding->charts) {
        const auto last = part.tables.begin() + static_cast<std::ptrdiff_t>(own_tables);
        const auto placed = std::find_if(part.tables.begin(), last,
                                         [&](const PlacedTable& table) { return table.table->id == spec.table; });
        if (placed == last) continue;
        if (!needs_wide_table(spec)) {
            add_chart(book, *placed, spec, places[spec.table]++);
            continue;
        }
        const FindingTable& table = *placed->table;
        if (has_steps(table, spec)) continue;
        if (placed->sheets.size() != 1 || !table.find(spec.x) || spec.y.empty() || !table.find(spec.y.front()) ||
            (!spec.series.empty() && !table.find(spec.series)))
            continue;
        wide.tables.push_back(std::make_unique<FindingTable>(wide_table(table, spec)));
        const FindingTable& chart_data = *wide.tables.back();
        auto sheet =
            write_table_sheets(book, chart_data, to_string(chart_data.title, book.format()), rows_a_sheet, progress);
        if (!sheet) return std::unexpected(sheet.error());
        add_chart(book, *sheet, wide_spec(chart_data, spec), 0);
        part.tables.push_back(std::move(*sheet));
    }
    return {};
}

Result<void> fill(Workbook& book, const std::vector<XlsxPart>& parts, WideTables& wide, const Progress& progress) {
    const Workbook::Sheet first = book.add_sheet(to_string(text("Summary"), book.format()));
    std::vector<SummaryPart> written;
    const double step = 1.0 / static_cast<double>(std::max<std::size_t>(parts.size(), 1));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const XlsxPart& part = parts[i];
        SummaryPart summary{part.title, part.finding, {}};
        const Progress own = progress.part(step * static_cast<double>(i), step * static_cast<double>(i + 1));
        for (const FindingTable& table : part.finding->tables) {
            const std::string wish = sheet_wish(part, table, parts.size(), book.format());
            auto placed = is_crossed(table) && table.rows() < rows_a_sheet / 4
                              ? write_crossed_sheet(book, table, *part.finding, wish, own)
                              : write_table_sheets(book, table, wish, rows_a_sheet, own);
            if (!placed) return std::unexpected(placed.error());
            summary.tables.push_back(std::move(*placed));
        }
        if (auto charts = add_charts(book, summary, wide, own); !charts) return charts;
        written.push_back(std::move(summary));
    }
    write_summary(book, first, written);
    return {};
}

/// True when the file ends as a whole zip archive does: a library that ran out of disk may not have said so.
bool ends_as_archive(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 22> end{};
    file.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
    file.read(end.data(), end.size());
    return file && std::string_view(end.data(), 4) == std::string_view("PK\x05\x06", 4);
}

/// The library collects the sheets in the folder for temporary files and does not notice when that is full.
bool room_for(std::size_t bytes, const fs::path& folder) {
    std::error_code unknown;
    const fs::space_info space = fs::space(folder, unknown);
    return unknown || space.available > bytes;
}

}  // namespace

Result<void> write_xlsx(const std::vector<XlsxPart>& parts, const fs::path& path, const Format& format,
                        const Progress& progress) {
    auto file = NewFile::create(path);
    if (!file) return std::unexpected(std::move(file.error()));
    if (file->temporary().empty())
        return fail(ErrorCode::not_writable,
                    text("A spreadsheet cannot be written to “{0}”: name a file.", name(path.string())));
    const std::size_t cells = cells_of(parts);
    std::error_code unknown;
    if (!room_for(cells * bytes_a_cell, fs::temp_directory_path(unknown)) ||
        !room_for(cells * bytes_a_cell / 4, file->temporary().parent_path()))
        return std::unexpected(write_error(path, ENOSPC));

    lxw_workbook_options options{};
    options.constant_memory = cells > many_cells ? LXW_TRUE : LXW_FALSE;
    options.use_zip64 = cells > 20 * many_cells ? LXW_TRUE : LXW_FALSE;
    std::unique_ptr<lxw_workbook, FreeWorkbook> library(workbook_new_opt(file->temporary().c_str(), &options));
    Workbook book(library.get(), format);
    WideTables wide;
    if (auto filled = fill(book, parts, wide, progress); !filled) return filled;
    errno = 0;
    const lxw_error problem = workbook_close(library.release());
    if (problem != LXW_NO_ERROR || !ends_as_archive(file->temporary()))
        return std::unexpected(write_error(path, errno != 0 ? errno : ENOSPC));
    return file->commit();
}

}  // namespace clientele
