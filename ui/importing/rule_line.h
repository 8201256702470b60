#pragma once

#include <QWidget>

#include "core/importing/corrections.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele {

/// Another rule by which rejected rows are read: how a column's dates or numbers are written, which words stand for
/// missing, or that the column is left out. The rule is tried on all rows before anything is imported.
class RuleLine : public QWidget {
    Q_OBJECT
 public:
    explicit RuleLine(QWidget* parent = nullptr);

    /// Offers the columns at fault, the most frequent first, with the rules that their fields can have.
    void offer(const RejectedRows& rows, const Batch& batch);
    /// As CorrectedRows::rules.
    std::map<std::string, std::string> rules() const;
    /// What became of a trial, and how many rows could be imported now; 0 takes the offer back.
    void tell(const QString& words, std::uint64_t fitting);

 Q_SIGNALS:
    void asked();     ///< to try the rule
    void accepted();  ///< to import the rows that fit

 private:
    void show_rules();
    void show_words();

    Batch batch_;
    std::map<std::string, std::string> frequent_;  // by column: the value that was rejected most often
    QComboBox* column_;
    QComboBox* rule_;
    QLineEdit* words_;
    QPushButton* try_;
    QPushButton* import_;
    QLabel* told_;
};

}  // namespace clientele
