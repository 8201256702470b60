#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace clientele {

/// Asks for the name of a file to write, in a dialog beside the work; chosen(path) is called with one of the suffixes
/// at its end. `filters` are as QFileDialog takes them, "CSV (*.csv)"; the first is the default.
void ask_file_to_save(QWidget* parent, const QString& title, const QString& suggested_stem, const QStringList& filters,
                      std::function<void(const QString& path)> chosen);

/// A file name without signs that some system forbids, at most 60 long.
QString file_stem(const QString& words);

}  // namespace clientele
