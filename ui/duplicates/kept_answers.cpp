#include "ui/duplicates/kept_answers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "core/analysis/analysis.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"

namespace clientele {
namespace {

const QString threshold_setting = QStringLiteral("duplicates.threshold");

QString words(const QJsonValue& value) { return value.toString(); }

}  // namespace

std::vector<Decision> kept_answers(const Session& session) {
    std::vector<Decision> answers;
    const QJsonArray kept = QJsonDocument::fromJson(session.setting(answers_setting).toUtf8()).array();
    for (const QJsonValue& each : kept) {
        const QJsonArray parts = each.toArray();  // verdict, left, right, who stands for both
        const auto verdict = verdict_of(words(parts.at(0)).toStdString());
        if (!verdict || parts.size() != 4 || words(parts.at(1)).isEmpty() || words(parts.at(2)).isEmpty()) continue;
        answers.push_back({.verdict = *verdict,
                           .customers = {words(parts.at(1)).toStdString(), words(parts.at(2)).toStdString()},
                           .representative = words(parts.at(3)).toStdString()});
    }
    return answers;
}

void keep_answers(Session& session, const std::vector<Decision>& answers) {
    QJsonArray kept;
    for (const Decision& each : answers)
        kept.append(QJsonArray{qtext(id(each.verdict)), qtext(each.customers[0]), qtext(each.customers[1]),
                               qtext(each.representative)});
    session.set_setting(answers_setting, answers.empty()
                                             ? QString()
                                             : QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

double kept_threshold(const Session& session) {
    bool known = false;
    const double kept = session.setting(threshold_setting).toDouble(&known);
    if (known) return kept;
    for (const OptionSpec& option : find_analysis("quality.duplicates")->options(*session.snapshot()))
        if (option.id == "threshold") return qtext(option.value).toDouble();  // as C writes it, whatever the locale
    return 0.5;
}

void keep_threshold(Session& session, double threshold) {
    if (!session.read_only()) session.set_setting(threshold_setting, QString::number(threshold));
}

}  // namespace clientele
