#pragma once

#include <QWidget>
#include <vector>

#include "core/model/filter.h"

class QComboBox;
class QCompleter;
class QLineEdit;

namespace clientele {

class Session;

/// Something that a condition can be about: a field, a dataset, or the segment.
struct RuleSubject {
    QString label{};     ///< "Country (Customers)"
    std::string text{};  ///< as a rule has it: "customers.country"
    bool segment = false;
    DatasetKind dataset{};
    std::string field{};  ///< "" of a whole dataset
};

/// Subject, comparison and values in one line. Subjects are found by typing a part of their name; values are suggested
/// from the data, those behind a comma as well.
class ComparisonLine : public QWidget {
    Q_OBJECT
 public:
    ComparisonLine(Session& session, QWidget* parent);

    /// The first is chosen, unless the chosen one is among them.
    void set_subjects(std::vector<RuleSubject> subjects);
    void choose(std::string_view text);
    const RuleSubject* subject() const;  ///< nullptr while what is typed is none
    void compare(Operator op, const QString& values);
    Operator op() const;
    QString values() const;
    void show_parts(bool subject, bool comparison);
    /// Field, comparison and values as a rule has them; "" while something is not filled in.
    std::string condition() const;
    void focus_first();
    void add_stops(std::vector<QWidget*>& stops) const;  ///< where Tab stops, in order

 Q_SIGNALS:
    void edited();

 private:
    void suggest();
    void complete(const QString& typed);

    Session& session_;
    std::vector<RuleSubject> subjects_;
    QComboBox *subject_, *operator_;
    QLineEdit* values_;
    QCompleter* completer_;
    std::string suggested_;  // the subject whose values are suggested
};

}  // namespace clientele
