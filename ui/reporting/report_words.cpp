#include "ui/reporting/report_words.h"

#include <QCoreApplication>
#include <cmath>

namespace clientele {
namespace {

QString report_word(const char* words) { return QCoreApplication::translate("report", words); }
QString from(const std::string& text) { return QString::fromStdString(text); }

std::string exact_amount(double value, const Format& format) {
    const double size = std::abs(value);
    const std::string digits = write_number(size, size >= 1000 ? 0 : 2, format);
    return (value < 0 ? format.minus : "") + format.currency_prefix + digits + format.currency_suffix;
}

std::string number_text(double value, Unit unit, int decimals, const Format& format) {
    if (std::isnan(value)) return format.missing;
    switch (unit) {
        case Unit::count:
            return write_number(value, value == std::floor(value) ? 0 : 1, format);
        case Unit::amount:
            return exact_amount(value, format);
        case Unit::percent:
            return write_percent(value, format);
        case Unit::days:
        case Unit::seconds:
            return write_number(value, decimals < 0 ? 0 : decimals, format);
        case Unit::score:
            return write_number(value, decimals < 0 ? 1 : decimals, format);
        case Unit::ratio:
            return write_number(value, decimals < 0 ? 2 : decimals, format);
        case Unit::none:
            break;
    }
    return write_number(value, decimals, format);
}

}  // namespace

ReportWords::ReportWords(const Report& report, Format format) : report_(report), format_(std::move(format)) {}

QString ReportWords::of(const Text& text) const { return from(to_string(text, format_)); }

QString ReportWords::filter() const {
    if (report_.filter.empty() && report_.filter_words.empty()) return report_word("Filter: none, all data");
    QStringList words;
    for (const Text& word : report_.filter_words) words << of(word);
    if (words.isEmpty()) {
        for (const std::string& expression : report_.filter) words << from(expression);
    }
    return report_word("Filter: %1").arg(words.join(QStringLiteral("; ")));
}

QString ReportWords::data() const {
    const QString version = QLocale::c().toString(static_cast<qulonglong>(report_.data_version));
    if (report_.last_day.missing()) return report_word("Data version %1").arg(version);
    return report_word("Data from %1 to %2, version %3")
        .arg(from(write_date(report_.first_day, format_)), from(write_date(report_.last_day, format_)), version);
}

QString ReportWords::written() const {
    return report_.written.missing() ? QString()
                                     : report_word("Written on %1").arg(from(write_date(report_.written, format_)));
}

QString ReportWords::value(const Metric& metric) const {
    if (metric.unit == Unit::amount) return from(write_amount(metric.value, format_));
    if (metric.unit == Unit::days && !std::isnan(metric.value)) {
        return report_word("%1 days").arg(from(number_text(metric.value, metric.unit, -1, format_)));
    }
    return from(number_text(metric.value, metric.unit, -1, format_));
}

QString ReportWords::interval(const Metric& metric) const {
    if (!metric.low || !metric.high) return {};
    Metric end = metric;
    end.value = *metric.low;
    const QString low = value(end);
    end.value = *metric.high;
    return low + QStringLiteral(" – ") + value(end);
}

QString ReportWords::change(const Metric& metric) const {
    if (!metric.change || std::isnan(*metric.change)) return {};
    const QString arrow = *metric.change > 0   ? QStringLiteral("▲ ")
                          : *metric.change < 0 ? QStringLiteral("▼ ")
                                               : QString();
    QString words = arrow + from(write_percent(std::abs(*metric.change), format_));
    if (!metric.change_of.empty()) words = report_word("%1 against %2").arg(words, of(metric.change_of));
    return words;
}

int judged(const Metric& metric) {
    if (!metric.change || metric.good == Good::neither || *metric.change == 0) return 0;
    return (*metric.change > 0) == (metric.good == Good::higher) ? 1 : -1;
}

QString ReportWords::provenance(const Finding& finding) const {
    const Provenance& source = finding.provenance;
    QStringList parts{from(source.analysis)};
    for (const auto& [name, value] : source.options) {
        if (!value.empty()) parts << from(name) + QStringLiteral(" = ") + from(value);
    }
    if (!source.as_of.empty()) parts << report_word("as of %1").arg(from(source.as_of));
    parts << report_word("seed %1").arg(source.seed);
    if (!source.program_version.empty()) parts << QStringLiteral("Clientele ") + from(source.program_version);
    return report_word("Computed by %1").arg(parts.join(QStringLiteral(", ")));
}

QString ReportWords::more_rows(std::size_t rows) const {
    return of(text("and {0} more {0|row|rows}; the spreadsheet has them all", count(rows)));
}

QString table_cell(const TableColumn& column, std::size_t row, const ColumnStyle& style, const Format& format) {
    const QString mark = arrow(column, row, style);
    const QString cell = cell_text(column, row, style, format);
    return mark.isEmpty() ? cell : mark + QLatin1Char(' ') + cell;
}

}  // namespace clientele
