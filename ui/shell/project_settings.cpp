#include "ui/shell/project_settings.h"

#include <QJsonDocument>
#include <algorithm>

#include "core/analysis/chosen_findings.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

constexpr std::string_view shared_settings[] = {currency_setting, chosen_findings_setting};
constexpr const char* window_settings = "window";

bool shared(const QString& name) {
    return std::ranges::find(shared_settings, name.toStdString()) != std::end(shared_settings);
}

}  // namespace

QJsonObject settings_of(const Project& project) {
    QJsonObject settings =
        QJsonDocument::fromJson(QByteArray::fromStdString(project.setting(window_settings))).object();
    for (const std::string_view name : shared_settings)
        settings.insert(qtext(name), QString::fromStdString(project.setting(name)));
    return settings;
}

std::pair<std::string, std::string> stored(const QJsonObject& settings, const QString& name) {
    if (shared(name)) return {name.toStdString(), settings.value(name).toString().toStdString()};
    QJsonObject own = settings;
    for (const std::string_view other : shared_settings) own.remove(qtext(other));
    return {window_settings, QJsonDocument(own).toJson(QJsonDocument::Compact).toStdString()};
}

}  // namespace clientele
