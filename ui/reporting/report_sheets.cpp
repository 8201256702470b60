#include <QFileInfo>

#include "ui/reporting/report_writers.h"

namespace clientele {
namespace {

std::filesystem::path path_of(const QString& path) { return QFileInfo(path).filesystemFilePath(); }

/// The sheet in front: what the report is about and which findings follow.
Finding contents_sheet(const Report& report, const ReportWords& words) {
    std::vector<double> numbers;
    std::vector<std::string> titles, headlines;
    for (const Report::Part& part : report.parts) {
        numbers.push_back(static_cast<double>(numbers.size() + 1));
        titles.push_back(to_string(Text(part.analysis->title, {}), words.format()));
        headlines.push_back(to_string(part.finding.headline, words.format()));
    }
    FindingTable table;
    table.id = "contents";
    table.title = text("Contents");
    table.columns.push_back(
        {.id = "number", .title = text("No."), .values = Column::of_numbers(numbers), .unit = Unit::count});
    table.columns.push_back({.id = "finding", .title = text("Finding"), .values = Column::of_texts(titles)});
    table.columns.push_back({.id = "headline", .title = text("What it says"), .values = Column::of_texts(headlines)});

    Finding sheet;
    sheet.headline = verbatim(report.title.toStdString());
    sheet.tables.push_back(std::move(table));
    for (const QString& line : {report.project, words.data(), words.filter(), words.written()}) {
        if (!line.isEmpty()) sheet.notes.push_back(verbatim(line.toStdString()));
    }
    for (const Report::LeftOut& left_out : report.left_out) {
        sheet.warnings.push_back(text("Left out: {0}. {1}", Text(left_out.analysis->title, {}), left_out.reason));
    }
    sheet.provenance.data_version = report.data_version;
    sheet.provenance.filter = report.filter;
    return sheet;
}

}  // namespace

Result<void> write_report_bytes(const QByteArray& bytes, const QString& path) {
    return write_file(path_of(path), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Result<void> write_report_sheets(const Report& report, const ReportWords& words, const QString& path,
                                 const Progress& progress) {
    const Finding contents = contents_sheet(report, words);
    std::vector<XlsxPart> parts{{to_string(text("Contents"), words.format()), &contents}};
    for (const Report::Part& part : report.parts) {
        parts.push_back({to_string(Text(part.analysis->title, {}), words.format()), &part.finding});
    }
    return write_xlsx(parts, path_of(path), words.format(), progress);
}

Error unsupported_report(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return {ErrorCode::unsupported,
            text("A report cannot be written as “{0}”. End the file's name in .pdf, .html, .pptx or .xlsx.",
                 name(suffix.isEmpty() ? path.toStdString() : "." + suffix.toStdString()))};
}

}  // namespace clientele
