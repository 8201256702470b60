#pragma once

#include <QLocale>
#include <QString>
#include <string_view>

#include "core/base/format.h"
#include "core/base/result.h"

namespace clientele {

/// How this reader sees numbers, dates and sentences: signs from the locale, words from the installed translation
/// (context "core").
Format reader_format(const QLocale& locale, std::string_view currency = {});

inline QString qtext(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
/// In the reader's words and signs; the default Format of the application is set with set_reader_format.
QString qtext(const Text& text);
const Format& current_format();
void set_reader_format(Format format);

}  // namespace clientele
