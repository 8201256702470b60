#pragma once

#include <QDialog>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <vector>

namespace clientele {

class Session;
struct DraftFile;

/// From dropped files to done: decoded rows, mapping with reasons, choices that only a person can make, what would be
/// rejected and why — before anything is written. Not modal: the window goes on.
class ImportAssistant : public QDialog {
    Q_OBJECT
 public:
    /// `kind` is a dataset kind's id that the user asked for, or "" to guess.
    ImportAssistant(Session& session, const QStringList& files, const QString& kind = {}, QWidget* parent = nullptr);
    /// Sources of which something is said already: a database's table, say.
    ImportAssistant(Session& session, std::vector<DraftFile> sources, QWidget* parent = nullptr);
    ~ImportAssistant() override;

    /// Folders that were chosen as a whole: files that come to them later are noticed.
    void came_from(std::vector<std::filesystem::path> folders);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clientele
