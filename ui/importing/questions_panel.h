#pragma once

#include <QFrame>

#include "ui/importing/draft_file.h"

class QVBoxLayout;

namespace clientele {

/// The choices that only a person can make, each with a button for every reading and what an example means in it. And
/// what else keeps the file from being imported: needed fields that no column fills, errors.
class QuestionsPanel : public QFrame {
    Q_OBJECT
 public:
    explicit QuestionsPanel(QWidget* parent = nullptr);
    void show(const DraftFile& file);

 Q_SIGNALS:
    void answered(const QString& setting, const QString& value);
    void column_wanted(std::size_t column);
    void anew_wanted();  ///< not the way an earlier file was read

 private:
    void add_line(const QString& words, const char* look);
    void add_recipe(const QString& file);
    void add_question(const ImportQuestion& question);

    QVBoxLayout* lines_;
};

}  // namespace clientele
