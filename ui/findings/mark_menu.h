#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>

#include "core/analysis/finding.h"
#include "core/base/geography.h"

class QMenu;
class QWidget;

namespace clientele {

class Session;

/// What a row of a finding's table stands for.
struct RowMark {
    std::string dimension;   ///< see FindingTable::key_dimension
    std::string value;       ///< as with_key takes it
    QString label;           ///< as the reader sees it
};

/// Nothing where rows of the table stand for nothing, or the key is missing.
std::optional<RowMark> mark_of(const FindingTable& table, int row);

/// What the menu of a mark leads to outside the session's filter.
struct MarkActions {
    std::function<void(const Filter& filter, const QString& title)> list_customers;
    std::function<void()> explain{};
    std::function<void()> mend{};   ///< of a row that tells what can be mended
};

/// Mend, Keep only “France”, Leave out “France”, List the customers, Explain: those that make sense for the row. It
/// deletes itself when closed.
QMenu* make_mark_menu(Session& session, const FindingTable& table, int row, MarkActions actions, QWidget* parent);
/// The same of the customers in an area of a map.
QMenu* make_area_menu(Session& session, const Area& area, const MarkActions& actions, QWidget* parent);

}  // namespace clientele
