#include "ui/shell/reader_format.h"

#include <QCoreApplication>

namespace clientele {
namespace {

Format& format_of_application() {
    static Format format = reader_format(QLocale());
    return format;
}

/// Days in front of months or behind, as the locale has it; years always whole, and the month as a word in English,
/// where 3/4/2026 means two different days.
std::string date_pattern(const QLocale& locale) {
    if (locale.language() == QLocale::C || locale.language() == QLocale::English) return "d MMM yyyy";
    QString pattern = locale.dateFormat(QLocale::ShortFormat);
    if (!pattern.contains(QStringLiteral("yyyy"))) pattern.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    if (!pattern.contains(QStringLiteral("yyyy"))) pattern.replace(QStringLiteral("y"), QStringLiteral("yyyy"));
    return pattern.toStdString();
}

}  // namespace

Format reader_format(const QLocale& locale, std::string_view currency) {
    Format format;
    format.decimal_point = locale.decimalPoint().toStdString();
    format.group_separator = locale.groupSeparator().toStdString();
    format.minus = locale.negativeSign().toStdString();
    if (format.minus == "-") format.minus = "−";  // as wide as a digit, so that columns line up
    const QString percent = locale.percent();
    const bool spaced = locale.language() == QLocale::German || locale.language() == QLocale::French ||
                        locale.language() == QLocale::Spanish;
    format.percent_suffix = (spaced ? "\u00a0" : "") + percent.toStdString();
    format.date_pattern = date_pattern(locale);
    if (!currency.empty()) {
        const QString symbol = qtext(currency);
        const bool english = locale.language() == QLocale::C || locale.language() == QLocale::English;
        if (english || locale.toCurrencyString(1.0, symbol).startsWith(symbol))
            format.currency_prefix = std::string(currency) + "\u00a0";
        else
            format.currency_suffix = "\u00a0" + std::string(currency);
    }
    format.translate = [](std::string_view pattern) {
        return QCoreApplication::translate("core", std::string(pattern).c_str()).toStdString();
    };
    return format;
}

QString qtext(const Text& text) { return QString::fromStdString(to_string(text, current_format())); }

const Format& current_format() { return format_of_application(); }

void set_reader_format(Format format) { format_of_application() = std::move(format); }

}  // namespace clientele
