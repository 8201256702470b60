#pragma once

#include <QPointer>
#include <QWidget>

#include "core/analysis/analysis.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace clientele {

class Job;
class Session;

/// The rules, or the segments, of the analyst's own that the project keeps: each with a button that removes it, and a
/// line for another one, which is checked while it is written.
class DefinitionsEditor : public QWidget {
    Q_OBJECT
 public:
    explicit DefinitionsEditor(Session& session, QWidget* parent = nullptr);
    /// The analysis that judges rules or segments (Analysis::own_rule, own_segment); without one there is nothing to
    /// see.
    void set_analysis(const Analysis* analysis);

 private:
    using Judge = Result<std::int64_t> (*)(const Snapshot&, const OwnDefinition&, const Progress&);

    const std::vector<OwnDefinition>& kept() const;
    void show_kept();
    void look();
    void show_addable();
    void add();
    void build(const OwnDefinition& begun);
    void keep(const OwnDefinition& definition);

    Session& session_;
    Judge judge_ = nullptr;
    bool of_segments_ = false;
    quint64 run_ = 0;  // what was worked out for earlier words is not shown
    QLabel* title_;
    QVBoxLayout* kept_;
    QLineEdit *name_, *expression_;
    QLabel* outcome_;
    QPushButton *add_, *build_;
    QTimer* look_soon_;
    QPointer<Job> checking_;
    bool sound_ = false;  // the expression, as it stands
};

}  // namespace clientele
