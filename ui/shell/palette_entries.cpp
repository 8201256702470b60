#include "ui/shell/palette_entries.h"

#include <QCoreApplication>

#include "ui/shell/commands.h"
#include "ui/shell/data_facts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"

namespace clientele {
namespace {

// Fields with more values than this are names and numbers rather than groups; looking through them would stall typing.
constexpr std::size_t most_values = 20'000;
constexpr std::size_t most_hits = 12;

QString palette_word(const char* words) { return QCoreApplication::translate("clientele::Palette", words); }

void keep_only(Session& session, const FilterField& field, const std::string& value) {
    const std::string dimension = std::string(spec(field.dataset).id) + "." + field.field;
    if (const auto filter = with_key(session.filter(), dimension, value, true)) session.set_filter(*filter);
}

}  // namespace

std::vector<PaletteEntry> palette_entries(MainWindow& window) {
    std::vector<PaletteEntry> entries;
    window.commands().refresh();
    for (const Command& command : window.commands().all()) {
        QAction* action = window.commands().action(command.id);
        if (!action->isEnabled() || command.id == QLatin1String("view.search")) continue;
        const bool page = command.id.startsWith(QLatin1String("page."));
        const QString keys = command.shortcut.toString(QKeySequence::NativeText);
        const QString kind = page ? palette_word("Page") : command.group;
        entries.push_back({command.title, keys.isEmpty() ? kind : kind + QStringLiteral("   ") + keys, command.words,
                           [action] { action->trigger(); }});
    }
    if (!window.session().is_open()) return entries;
    for (const Analysis& analysis : analyses()) {
        const QString id = qtext(analysis.id);
        entries.push_back({qtext(Text(analysis.title, {})), palette_word("Analysis"),
                           qtext(Text(analysis.question, {})) + QLatin1Char(' ') + id,
                           [&window, id] { window.show_analysis(id); }});
    }
    return entries;
}

std::vector<PaletteEntry> filter_entries(Session& session, const QString& typed) {
    std::vector<PaletteEntry> entries;
    const QString wanted = typed.trimmed();
    if (!session.is_open() || wanted.size() < 2) return entries;
    const SnapshotPtr snapshot = session.snapshot();
    for (const FilterField& field : filter_fields(*snapshot)) {
        const DatasetColumn* column = field.segment ? nullptr : snapshot->dataset(field.dataset).find(field.field);
        if (!column || column->values.type() != ColumnType::text || !column->values.shared_dictionary()) continue;
        const Dictionary& values = column->values.dictionary();
        if (values.size() > most_values) continue;
        for (Code code = 0; code < values.size() && entries.size() < most_hits; ++code) {
            const QString value = qtext(values.at(code));
            if (!value.contains(wanted, Qt::CaseInsensitive)) continue;
            entries.push_back({palette_word("Filter: %1 is %2").arg(qtext(field.label), value), qtext(field.group),
                               value, [&session, field, value] { keep_only(session, field, value.toStdString()); }});
        }
    }
    return entries;
}

}  // namespace clientele
