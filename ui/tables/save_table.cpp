#include "ui/tables/save_table.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/output/output.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/reader_format.h"

namespace clientele {

Result<void> write_table(const FindingTable& table, const QString& path, const Format& format,
                         const Progress& progress) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const std::filesystem::path file(path.toStdU16String());
    if (suffix == QStringLiteral("csv")) return write_file(file, to_csv(table, true));
    if (suffix != QStringLiteral("xlsx"))
        return fail(ErrorCode::bad_value,
                    text("A table can be saved as .csv or .xlsx, not as “{0}”.", name(path.toStdString())));
    Finding whole;
    whole.headline = table.title;
    whole.tables.push_back(table);
    return write_xlsx({{to_string(table.title, format), &whole}}, file, format, progress);
}

void save_table(Jobs& jobs, const FindingTable& table, const QString& path, QObject* receiver,
                std::function<void(Result<void>)> done) {
    jobs.run<void>(
        Lane::analysis, QCoreApplication::translate("tables", "Saving %1").arg(QFileInfo(path).fileName()),
        [table, path, format = current_format()](const Progress& progress) {
            return write_table(table, path, format, progress);
        },
        receiver, std::move(done));
}

}  // namespace clientele
