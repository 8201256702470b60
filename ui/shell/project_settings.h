#pragma once

#include <QJsonObject>
#include <QString>
#include <string>
#include <utility>

#include "core/project/project.h"

namespace clientele {

inline constexpr const char* currency_setting = "currency";

/// All settings of a project by name: those that core and the command line know as well, and the window's own.
QJsonObject settings_of(const Project& project);

/// Under which name and as what a setting is kept in the project: the window's own lie together in one.
std::pair<std::string, std::string> stored(const QJsonObject& settings, const QString& name);

}  // namespace clientele
