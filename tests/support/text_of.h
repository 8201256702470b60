#pragma once

#include <QString>
#include <string>
#include <string_view>

#include "core/base/format.h"
#include "core/base/result.h"

/// For comparing as text, with readable failures: QCOMPARE(q(text), "…").
inline QString q(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
inline QString q(const clientele::Text& text) { return q(clientele::to_string(text)); }
inline QString q(const clientele::Error& error) { return q(error.message); }
