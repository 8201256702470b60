#include "ui/importing/import_from_database.h"

#include <QTimer>

#include "ui/importing/database_dialog.h"
#include "ui/importing/import_assistant.h"

namespace clientele {

void import_from_database(Session& session, const QString& place, const QString& kind, QWidget* window) {
    auto* database = new DatabaseDialog(session, place, window);
    QObject::connect(database, &DatabaseDialog::chosen, window, [&session, kind, window](DraftFile source) {
        source.kind = find_dataset_kind(kind.toStdString());
        std::vector<DraftFile> sources;
        sources.push_back(std::move(source));
        auto* assistant = new ImportAssistant(session, std::move(sources), window);
        QTimer::singleShot(0, assistant, &QWidget::show);  // laying out and styling it is a turn of its own
    });
    database->show();
}

}  // namespace clientele
