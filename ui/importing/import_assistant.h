#pragma once

#include <QDialog>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <vector>

namespace clientele {

class Session;

/// From dropped files to done: decoded rows, mapping with reasons, choices that only a person can make, what would be
/// rejected and why — before anything is written. Not modal: the window goes on.
class ImportAssistant : public QDialog {
    Q_OBJECT
 public:
    /// `kind` is a dataset kind's id that the user asked for, or "" to guess.
    ImportAssistant(Session& session, const QStringList& files, const QString& kind = {}, QWidget* parent = nullptr);
    ~ImportAssistant() override;

    /// Folders that were chosen as a whole: files that come to them later are noticed.
    void came_from(std::vector<std::filesystem::path> folders);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clientele
