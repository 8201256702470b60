#include "ui/findings/file_question.h"

#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

namespace clientele {
namespace {

/// "csv" of "CSV (*.csv)".
QString suffix_of(const QString& filter) {
    static const QRegularExpression suffix(QStringLiteral("\\*\\.(\\w+)"));
    return suffix.match(filter).captured(1);
}

}  // namespace

void ask_file_to_save(QWidget* parent, const QString& title, const QString& suggested_stem, const QStringList& filters,
                      std::function<void(const QString&)> chosen) {
    auto* dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffix_of(filters.value(0)));
    dialog->selectFile(file_stem(suggested_stem));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(suffix_of(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

QString file_stem(const QString& words) {
    static const QRegularExpression forbidden(QStringLiteral("[^\\w\\d -]+"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    QString stem = words;
    stem = stem.replace(forbidden, QStringLiteral(" ")).simplified().left(60).trimmed();
    return stem.isEmpty() ? QStringLiteral("clientele") : stem;
}

}  // namespace clientele
