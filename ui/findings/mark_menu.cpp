#include "ui/findings/mark_menu.h"

#include <QCoreApplication>
#include <QMenu>

#include "core/model/filter_area.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/tables/cell_text.h"

namespace clientele {
namespace {

QString mark_word(const char* source) { return QCoreApplication::translate("marks", source); }

/// The label with its ampersands kept from becoming mnemonics.
QString quoted(const QString& label) {
    QString escaped = label.simplified();
    if (escaped.size() > 40) escaped = escaped.left(39) + QStringLiteral("…");
    return escaped.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// Of an area the degrees, shortly; nothing of any other key.
std::optional<QString> area_label(std::string_view key, std::string_view value) {
    if (const std::size_t colon = value.find(": "); key == "field: value" && colon != value.npos)
        return area_label(value.substr(0, colon), value.substr(colon + 2));
    if (!key.ends_with(std::string(".") + std::string(area_field))) return {};
    const auto area = parse_area(value);
    return area ? std::optional(qtext(describe(rounded_out(*area)))) : std::nullopt;
}

/// What the row of an id is called: its name, where the table has one beside the id.
std::optional<QString> name_label(const FindingTable& table, const std::string& value, std::size_t row) {
    std::string_view field = table.key_dimension;
    if (const std::size_t colon = value.find(": "); field == "field: value" && colon != value.npos)
        field = std::string_view(value).substr(0, colon);
    if (!field.ends_with("_id")) return {};
    for (const std::string_view id : {"name", "store", "group"}) {
        const TableColumn* called = table.find(id);
        if (!called || id == table.key_column || called->values.missing(row)) continue;
        if (const QString words = cell_text(*called, row, ColumnStyle::of(*called), current_format()); !words.isEmpty())
            return words;
    }
    return {};
}

void add_filters(QMenu& menu, Session& session, const RowMark& mark, const MarkActions& actions, QWidget* parent) {
    const QString shown = quoted(mark.label);
    const auto kept = with_key(session.filter(), mark.dimension, mark.value, true);
    const auto left = with_key(session.filter(), mark.dimension, mark.value, false);
    if (kept)
        menu.addAction(mark_word("Keep only “%1”").arg(shown), &session,
                       [&session, filter = *kept] { session.set_filter(filter); });
    if (left)
        menu.addAction(mark_word("Leave out “%1”").arg(shown), &session,
                       [&session, filter = *left] { session.set_filter(filter); });
    if (kept && actions.list_customers)
        menu.addAction(mark_word("List the customers"), parent,
                       [list = actions.list_customers, filter = *kept, title = mark.label] { list(filter, title); });
}

}  // namespace

std::optional<RowMark> mark_of(const FindingTable& table, int row) {
    const TableColumn* key = table.find(table.key_column);
    if (!key || table.key_dimension.empty() || row < 0 || static_cast<std::size_t>(row) >= table.rows()) return {};
    const auto at = static_cast<std::size_t>(row);
    if (key->values.missing(at)) return {};
    const std::string value = plain_text(*key, at, {}).toStdString();
    if (const auto area = area_label(table.key_dimension, value)) return RowMark{table.key_dimension, value, *area};
    if (const auto name = name_label(table, value, at)) return RowMark{table.key_dimension, value, *name};
    return RowMark{table.key_dimension, value, cell_text(*key, at, ColumnStyle::of(*key), current_format())};
}

QMenu* make_mark_menu(Session& session, const FindingTable& table, int row, MarkActions actions, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (actions.mend) {
        menu->addAction(mark_word("Mend…"), parent, actions.mend);
        menu->addSeparator();
    }
    if (const auto mark = mark_of(table, row)) {
        add_filters(*menu, session, *mark, actions, parent);
        if (!menu->isEmpty()) menu->addSeparator();
    }
    if (actions.explain) menu->addAction(mark_word("Explain"), parent, actions.explain);
    return menu;
}

QMenu* make_area_menu(Session& session, const Area& area, const MarkActions& actions, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::string value = area_text(area);
    const std::string dimension = "customers." + std::string(area_field);
    add_filters(*menu, session, {dimension, value, *area_label(dimension, value)}, actions, parent);
    return menu;
}

}  // namespace clientele
