#include "ui/findings/provenance_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/model/filter_area.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

QString provenance_word(const char* source) { return QCoreApplication::translate("provenance", source); }

}  // namespace

QString filter_words(const std::vector<std::string>& expressions, const Snapshot& snapshot) {
    if (expressions.empty()) return provenance_word("all data");
    const auto filter = parse_filter(expressions, snapshot);
    QStringList words;
    if (!filter) {
        // A field that is gone since: the expression itself still says what it was.
        for (const std::string& expression : expressions) words << qtext(expression);
        return words.join(QStringLiteral("; "));
    }
    if (filter->period) words << qtext(describe(*filter->period));
    for (const FilterPart& part : parts_of(*filter, snapshot)) words << qtext(part.words);
    return words.join(QStringLiteral("; "));
}

QString footnote(const QString& project, const Finding& finding, const Snapshot& snapshot) {
    const QString version = provenance_word("data version %1").arg(finding.provenance.data_version);
    QStringList parts{filter_words(finding.provenance.filter, snapshot), version};
    if (!project.isEmpty()) parts.prepend(project);
    return parts.join(QStringLiteral(" · "));
}

QString provenance_words(const Provenance& provenance, const Snapshot& snapshot) {
    QStringList parts{provenance_word("Version %1").arg(provenance.data_version),
                      filter_words(provenance.filter, snapshot)};
    if (const auto day = parse_iso_date(provenance.as_of))
        parts << provenance_word("as of %1").arg(qtext(write_date(*day, current_format())));
    parts << provenance_word("seed %1").arg(provenance.seed);
    if (!provenance.program_version.empty())
        parts << provenance_word("Clientele %1").arg(qtext(provenance.program_version));
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

}  // namespace clientele
