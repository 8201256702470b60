#pragma once

#include <QWidget>

#include "core/model/filter_area.h"
#include "ui/shell/data_facts.h"

class QLabel;

namespace clientele {

class FlowLayout;
class Session;

/// The filter as chips: the period first, then a place for each usual field, then every other condition, and "+
/// Filter".
class FilterBar : public QWidget {
    Q_OBJECT
 public:
    explicit FilterBar(Session& session, QWidget* parent = nullptr);

    /// Opens the list of fields, as a click on "+ Filter" does.
    void add_filter();
    void edit_period();

 private:
    void rebuild();
    void add_period();
    void add_usual(const FilterField& field);
    void add_condition(std::size_t index);
    void add_area(const FilterPart& part);
    void edit(const QWidget& anchor, const FilterField& field, std::optional<std::size_t> index);
    void put(std::optional<std::size_t> index, const Condition& condition);

    Session& session_;
    FlowLayout* flow_;
    QWidget* period_ = nullptr;
    QWidget* more_ = nullptr;
};

/// The field that a condition is about.
FilterField field_of(const Condition& condition, const Snapshot& snapshot);

}  // namespace clientele
